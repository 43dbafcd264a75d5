"""The film of a training: so many pictures, each a moment that the training passed."""

from __future__ import annotations

import importlib.util
import io
import threading
from collections.abc import Iterator
from itertools import pairwise
from pathlib import Path

import numpy as np
import pytest
from PySide6.QtCore import QSettings
from PySide6.QtGui import QColor, QImage
from PySide6.QtWidgets import QFileDialog
from pytestqt.qtbot import QtBot

from nnstudio.app import Studio
from nnstudio.core.problems import Problem
from nnstudio.data.importing import Cancelled
from nnstudio.document.document import Document, course_document
from nnstudio.document.filming import film_length, film_points, moments
from nnstudio.document.runs import with_run
from nnstudio.document.teach import teach
from nnstudio.ui import theme
from nnstudio.ui.film import filmfile
from nnstudio.ui.film.filmdialog import WINDOW, FilmDialog
from nnstudio.ui.film.filmfile import film_bytes, most_frames
from nnstudio.ui.film.filmpainter import SHAPE, FilmLook, FilmPainter
from nnstudio.ui.network.diagramlooks import Fills
from nnstudio.ui.window.settings import WindowSettings
from tests.unit.document.projects import with_points

Image = pytest.importorskip("PIL.Image")


def quietly(share: float) -> None:
    """Nobody looks."""


@pytest.fixture(scope="module")
def document() -> Document:
    first = teach(course_document(), 30)
    return with_points(with_run(first.new_start(), first), 12)


@pytest.mark.parametrize("ending", filmfile.ENDINGS)
def test_as_many_pictures_as_asked_for(qtbot: QtBot, document: Document, ending: str) -> None:
    shares: list[float] = []
    data = film_bytes(document, ending, FilmLook(), 320, 9, 3.0, shares.append)
    film = Image.open(io.BytesIO(data))
    assert film.n_frames == 9
    assert film.size == (320, 180)
    assert film.info["loop"] == 0
    assert [s for s in shares if s] == [n / 9 for n in range(1, 9)]
    seen, lengths = [], []
    for n in range(9):
        film.seek(n)
        picture = np.asarray(film.convert("RGB")).astype(int)
        seen.append(picture)
        lengths.append(film.info["duration"])
        # The paper is quite white in each of them.
        assert np.abs(picture[2, 2] - 255).max() == 0
    assert all(np.abs(a - b).max() > 40 for a, b in pairwise(seen))
    assert lengths[0] == pytest.approx(333, abs=10)
    assert sum(lengths) == pytest.approx(4_500, abs=100)  # and a rest at the end


def test_axes_stand_still_and_the_look_is_the_windows(qtbot: QtBot, document: Document) -> None:
    first, *_, last = moments(document, film_points(document, 5))
    painter = FilmPainter(document, FilmLook())
    one, other = painter.image(first, 960), painter.image(last, 960)
    assert one != other
    numbers = one.copy(540, 100, 40, 160), other.copy(540, 100, 40, 160)
    assert numbers[0] == numbers[1]  # of the loss
    maps = FilmPainter(document, FilmLook(theme=theme.DARK, fills=Fills.MAPS)).image(last, 960)
    assert maps.pixelColor(2, 2) == QColor(theme.DARK.panel)
    values = FilmPainter(document, FilmLook(theme=theme.DARK)).image(last, 960)
    assert maps != values


def test_it_is_drawn_in_another_thread_just_the_same(qtbot: QtBot, document: Document) -> None:
    look = FilmLook(fills=Fills.MAPS)
    here, there = FilmPainter(document, look).image(document, 640), list[QImage]()
    thread = threading.Thread(
        target=lambda: there.append(FilmPainter(document, look).image(document, 640))
    )
    thread.start()
    thread.join()
    assert there == [here]


def test_fonts_and_dress_do_not_change_under_a_picture(
    qtbot: QtBot, document: Document, monkeypatch: pytest.MonkeyPatch
) -> None:
    painting, changed = threading.Event(), threading.Event()
    free: list[bool] = []

    def waits(*_: object) -> None:
        painting.set()
        assert changed.wait(10)

    painter = FilmPainter(document, FilmLook())
    monkeypatch.setattr(painter, "_paint", waits)
    thread = threading.Thread(target=lambda: painter.image(document, 320))
    thread.start()
    assert painting.wait(10)
    free.append(theme.DRESSING.acquire(blocking=False))
    changed.set()
    thread.join()
    free.append(theme.DRESSING.acquire(blocking=False))
    theme.DRESSING.release()
    assert free == [False, True]


def test_a_run_without_points_is_told() -> None:
    with pytest.raises(Problem, match="kept no points"):
        film_bytes(teach(course_document(), 5), ".gif", FilmLook(), 320, 9, 3.0, quietly)


def test_memory_has_a_bound() -> None:
    for width in filmfile.WIDTHS:
        height = round(width * SHAPE.height() / SHAPE.width())
        assert 60 <= most_frames(width) <= filmfile.MOST_FRAMES
        assert most_frames(width) * width * height <= filmfile.MOST_PIXELS


def test_it_is_given_up_between_two_pictures(qtbot: QtBot, document: Document) -> None:
    drawn = []

    def note(share: float) -> None:
        drawn.append(share)
        if share > 0.2:
            raise Cancelled

    with pytest.raises(Cancelled):
        film_bytes(document, ".gif", FilmLook(), 320, 9, 3.0, note)
    assert max(drawn) < 0.3


@pytest.fixture
def studio(
    qtbot: QtBot, document: Document, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> Iterator[Studio]:
    settings = QSettings(str(tmp_path / "s.ini"), QSettings.Format.IniFormat)
    kept = WindowSettings(settings)
    kept.theme = "dark"
    monkeypatch.setattr("nnstudio.ui.window.mainwindow.show_notice", lambda *a, **n: None)
    made = Studio(document, kept)
    qtbot.addWidget(made.window)
    made.window.show()
    qtbot.waitUntil(lambda: made.window._frame is not None)
    yield made
    made.close()


def test_from_the_menu_behind_the_window(
    qtbot: QtBot, studio: Studio, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    target = tmp_path / "training.gif"
    monkeypatch.setattr(QFileDialog, "exec", lambda self: QFileDialog.DialogCode.Accepted)
    monkeypatch.setattr(QFileDialog, "selectedFiles", lambda self: [str(target)])
    window, action = studio.window, studio.window.actions_by_name["film"]
    action.trigger()
    dialog = window.findChildren(FilmDialog)[-1]
    assert dialog.frames.maximum() == film_length(studio.session.document, 1_000)
    dialog.width_box.setCurrentIndex(0)
    dialog.colours.setCurrentText(WINDOW)
    dialog.frames.setValue(6)
    shares: list[float] = []
    studio.making.progressed.connect(lambda name, share: shares.append(share))
    with qtbot.waitSignal(studio.making.said, timeout=30_000):
        dialog.save.click()
    film = Image.open(io.BytesIO(target.read_bytes()))
    assert (film.n_frames, film.size) == (6, (640, 360))
    colour = film.convert("RGB").getpixel((2, 2))
    assert QColor(*colour) == QColor(theme.DARK.panel)
    assert window.status.message == "Saved 'training.gif'."
    before = target.read_bytes()
    action.trigger()
    dialog = window.findChildren(FilmDialog)[-1]
    with qtbot.waitSignal(studio.making.said, timeout=30_000):
        dialog.save.click()
        window.status.cancel_asked.emit()
    assert "given up" in window.status.message
    assert target.read_bytes() == before


def test_what_stands_in_the_way_is_said(studio: Studio, monkeypatch: pytest.MonkeyPatch) -> None:
    action, find = studio.window.actions_by_name["film"], importlib.util.find_spec
    monkeypatch.setattr(
        importlib.util, "find_spec", lambda name: None if name == "PIL" else find(name)
    )
    action.trigger()
    assert "pip install 'nnstudio[film]'" in studio.window.status.message
    monkeypatch.undo()
    monkeypatch.setattr("nnstudio.ui.window.mainwindow.show_notice", lambda *a, **n: None)
    studio.session.open(course_document(), "")
    action.trigger()
    assert "kept no points" in studio.window.status.message
    assert not studio.window.findChildren(FilmDialog)
