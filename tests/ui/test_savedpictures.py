"""Views as pictures to take along: whole, readable alone, and the same in every format."""

from __future__ import annotations

import re
import sys
import zlib
from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path
from xml.etree import ElementTree

import pytest
from PySide6.QtCore import QByteArray, QPoint, QRect, QSettings, QSize, Qt
from PySide6.QtGui import QContextMenuEvent, QGuiApplication, QImage, QPaintEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QFileDialog, QMenu, QWidget
from pytestqt.qtbot import QtBot

from nnstudio.app import Studio
from nnstudio.core.problems import Problem
from nnstudio.document.document import course_document, new_document
from nnstudio.document.frame import Ghost, frame_of
from nnstudio.document.runs import run_name
from nnstudio.document.teach import teach
from nnstudio.ui.alone import sample_frame
from nnstudio.ui.loss.losspanel import LossPanel
from nnstudio.ui.loss.losspicture import CHANGED
from nnstudio.ui.map.decisionmap import DecisionMap
from nnstudio.ui.network.diagramlooks import Fills
from nnstudio.ui.network.networkdiagram import NetworkDiagram
from nnstudio.ui.pictures import formats, sources
from nnstudio.ui.pictures.picture import Picture
from nnstudio.ui.pictures.picturedialog import PAPER, WINDOW, PictureDialog
from nnstudio.ui.theme import DARK, LIGHT
from nnstudio.ui.window.settings import WindowSettings
from nnstudio.ui.window.viewpictures import view_picture
from tests.settling import settle

SVG = "{http://www.w3.org/2000/svg}"
NAMES = ("network", "loss", "map", "explain", "landscape", "card")


@pytest.fixture
def studio(qtbot: QtBot, tmp_path: Path) -> Iterator[Studio]:
    settings = QSettings(str(tmp_path / "s.ini"), QSettings.Format.IniFormat)
    kept = WindowSettings(settings)
    kept.theme = "dark"
    made = Studio(teach(course_document(), 200), kept)
    qtbot.addWidget(made.window)
    made.window.resize(1440, 900)
    made.window.show()
    qtbot.waitUntil(lambda: made.window._frame is not None)
    yield made
    made.close()


def open_all(qtbot: QtBot, studio: Studio) -> None:
    window = studio.window
    window._enter("explain")
    window._enter("landscape")
    qtbot.waitUntil(lambda: bool(window.landscape.view.words.text()))
    window.cards.open_neuron(0, 0, QRect(400, 200, 20, 20))


def parsed(svg: bytes) -> ElementTree.Element:
    """The root; what cannot be parsed is no SVG."""
    return ElementTree.fromstring(svg)  # noqa: S314  our own


def texts_of(svg: bytes) -> list[str]:
    return [found.text or "" for found in parsed(svg).iter(f"{SVG}text")]


def diagram_with(fills: Fills = Fills.VALUES) -> NetworkDiagram:
    made = NetworkDiagram()
    made.show_fills(fills)
    made.show_frame(sample_frame())
    made.resize(560, 480)
    return made


def test_every_view_is_a_picture_in_every_format(qtbot: QtBot, studio: Studio) -> None:
    open_all(qtbot, studio)
    before = studio.window.grab().toImage()
    for name in NAMES:
        picture = view_picture(studio.window, name, DARK)
        assert picture is not None, name
        svg, pdf = formats.svg_bytes(picture, LIGHT), formats.pdf_bytes(picture, LIGHT)
        root = parsed(svg)
        size = picture.whole
        assert root.get("viewBox") == f"0 0 {size.width()} {size.height()}"
        assert picture.title in texts_of(svg)  # it can be read alone
        assert b"clip" not in svg  # browsers would cut at the wrong places
        assert pdf.startswith(b"%PDF-")
        assert len(re.findall(rb"/Type\s*/Page\b", pdf)) == 1
        box = re.search(rb"/MediaBox \[0 0 ([0-9.]+) ([0-9.]+)", pdf)
        assert box is not None
        assert float(box[1]) == pytest.approx(0.75 * size.width(), abs=1.0)  # 96 dots an inch
        for theme in (LIGHT, DARK):
            image = formats.image_of(picture, theme)
            assert image.pixelColor(2, 2).name() == theme.panel
            assert image.size() == size
    assert studio.window.grab().toImage() == before  # nothing of that is seen


def test_a_light_picture_does_not_depend_on_the_windows_theme(qtbot: QtBot, studio: Studio) -> None:
    open_all(qtbot, studio)
    window = studio.window
    kept = {}
    for choice, present in (("dark", DARK), ("light", LIGHT)):
        window.set_theme(choice)
        settle(50)
        for name in NAMES:
            picture = view_picture(window, name, present)
            assert picture is not None
            image = formats.image_of(picture, LIGHT)
            ink = [
                image.pixelColor(x, y).lightness()
                for x in range(0, image.width(), 3)
                for y in range(0, image.height(), 3)
            ]
            assert sum(tone < 60 for tone in ink) < 0.1 * len(ink), name  # dark letters only
            kept.setdefault(name, []).append(image)
    for name in ("network", "map", "explain"):
        assert kept[name][0] == kept[name][1]


def test_scales_give_so_many_pixels(qtbot: QtBot) -> None:
    frame = sample_frame()
    diagram = diagram_with()
    qtbot.addWidget(diagram)
    picture = sources.diagram_picture(frame, diagram)
    for scale in (1, 3, 8):
        data = formats.picture_bytes(picture, ".png", LIGHT, scale)
        assert QImage.fromData(data, "PNG").size() == picture.whole * scale


def test_the_diagram_tells_its_row_and_what_lines_are(qtbot: QtBot) -> None:
    diagram = diagram_with(Fills.MAPS)
    qtbot.addWidget(diagram)
    svg = formats.svg_bytes(sources.diagram_picture(sample_frame(), diagram), LIGHT)
    texts = " ".join(texts_of(svg))
    assert "Row shown: Charlie." in texts
    assert "Line: blue +, orange" in texts
    assert "w1 0.662" in texts
    assert "Network 2-2-1 after 312 epochs" in texts
    assert b"pattern" not in svg  # maps are images: other programs stretch patterns differently
    assert svg.count(b"<image") == 3
    assert b"sans-serif" in svg


def test_the_loss_has_axes_and_the_names_of_runs(qtbot: QtBot) -> None:
    plot = LossPanel()
    qtbot.addWidget(plot)
    frame = sample_frame()
    plot.show_frame(frame)
    picture = sources.loss_picture(frame, plot)
    assert picture is not None
    texts = texts_of(formats.svg_bytes(picture, LIGHT))
    for text in ("epoch", "loss (MSE)", "run 1, tanh", run_name(frame.document)):
        assert text in texts
    assert CHANGED not in texts
    marked = replace(frame, document=replace(frame.document, changes=(10,)))
    changed = sources.loss_picture(marked, plot)
    assert changed is not None
    assert CHANGED in texts_of(formats.svg_bytes(changed, LIGHT))
    plot.set_log(True)
    logged = sources.loss_picture(frame, plot)
    assert logged is not None
    assert "loss (MSE), log scale" in texts_of(formats.svg_bytes(logged, LIGHT))
    empty = frame_of(course_document())
    assert sources.loss_picture(empty, plot) is None
    assert sources.loss_picture(replace(empty, ghosts=frame.ghosts), plot) is not None


def test_curves_stay_inside_the_axes_in_every_format(qtbot: QtBot) -> None:
    """SVG forgets clips in some programs, so nothing may lie beyond."""
    plot = LossPanel()
    qtbot.addWidget(plot)
    frame = sample_frame()
    tower = replace(frame.ghosts[0].curve, losses=frame.ghosts[0].curve.losses * 1e6)
    frame = replace(frame, ghosts=(Ghost("tower", tower),))
    plot.show_frame(frame)
    picture = sources.loss_picture(frame, plot)
    assert picture is not None
    svg = formats.svg_bytes(picture, LIGHT).decode()
    for points in re.findall(r'<polyline[^>]*points="([^"]*)"', svg):
        for pair in points.split():
            x, y = map(float, pair.split(","))
            assert -1 <= x <= picture.size.width() + 1
            assert -1 <= y <= picture.size.height() + 1


def test_the_map_is_smooth_and_names_everybody(qtbot: QtBot) -> None:
    panel = DecisionMap()
    qtbot.addWidget(panel)
    frame = sample_frame()
    panel.show_frame(frame)
    picture = sources.map_picture(frame, panel)
    assert picture is not None
    svg = formats.svg_bytes(picture, LIGHT)
    assert {"Alice", "Bob", "Charlie", "Diana", "You", "Weight (lb)"} <= set(texts_of(svg))
    width = re.search(rb'<image[^>]*\bwidth="([0-9.]+)"', svg)
    assert width is not None
    # Hundreds of pixels, not the network's few dozen cells, however it is shown.
    embedded = re.search(rb"base64,([^\"]+)", svg)
    assert embedded is not None
    ground = QImage.fromData(QByteArray.fromBase64(QByteArray(embedded[1])))
    assert ground.width() > 600
    nobody = new_document(course_document().table.without_rows([0, 1, 2, 3]))
    assert sources.map_picture(frame_of(nobody), panel) is not None  # oneself still stands there


def test_fonts_are_inside_the_pdf(qtbot: QtBot) -> None:
    diagram = diagram_with()
    qtbot.addWidget(diagram)
    pdf = formats.pdf_bytes(sources.diagram_picture(sample_frame(), diagram), LIGHT)
    streams = [
        zlib.decompress(s) if s[:1] == b"x" else s
        for s in re.findall(rb"stream\r?\n(.*?)\r?\nendstream", pdf, re.DOTALL)
    ]
    assert pdf.count(b"/FontFile") >= 2
    assert b"Inter-Regular" in pdf
    assert any(b" Tj" in stream or b" TJ" in stream for stream in streams)  # text as text


def test_names_that_no_xml_can_hold_do_no_harm() -> None:
    hostile = '</text><script>alert(1)</script>\x01\x0b & "quotes" ]]>'
    picture = Picture("x", hostile, QSize(400, 10), lambda painter, size, theme: None, (hostile,))
    root = parsed(formats.svg_bytes(picture, LIGHT))
    assert not list(root.iter(f"{SVG}script"))
    assert any("<script>" in (found.text or "") for found in root.iter(f"{SVG}text"))


def test_only_three_endings_are_known() -> None:
    assert formats.check_ending("a.PNG") == ".png"
    with pytest.raises(Problem, match="has to end in"):
        formats.check_ending("a.gif")


def test_copied_it_can_be_pasted(qtbot: QtBot, studio: Studio) -> None:
    studio.window.pictures.copy("network")
    data = QGuiApplication.clipboard().mimeData()
    assert data.hasImage()
    picture = view_picture(studio.window, "network", DARK)
    assert picture is not None
    assert QGuiApplication.clipboard().image().size() == picture.whole * 2
    parsed(data.data(formats.SVG_TYPE).data())
    assert studio.window.status.message.startswith("Copied the picture")


def test_saved_from_the_dialog_behind_the_window(
    qtbot: QtBot, studio: Studio, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    target = tmp_path / "picture"
    monkeypatch.setattr(QFileDialog, "exec", lambda self: QFileDialog.DialogCode.Accepted)
    monkeypatch.setattr(QFileDialog, "selectedFiles", lambda self: [str(target)])
    for ending, start in zip(formats.ENDINGS, (b"<?xm", b"%PDF", b"\x89PNG"), strict=True):
        target = tmp_path / f"picture{ending}"
        target.write_bytes(b"old")
        studio.window.pictures.ask("loss")
        dialog = studio.window.findChildren(PictureDialog)[-1]
        dialog.choose(ending, paper=False, scale=3)
        assert dialog.colours.currentText() == WINDOW
        with qtbot.waitSignal(studio.making.said, timeout=10_000):
            dialog.save.click()
        assert target.read_bytes()[:4] == start
        assert studio.window.status.message == f"Saved '{target.name}'."
        studio.window.pictures.ask("loss")  # asks again with the choices of the last time
        again = studio.window.findChildren(PictureDialog)[-1]
        assert (again.ending, again.theme, again.scale.value()) == (ending, DARK, 3)
        again.colours.setCurrentText(PAPER)
        assert again.theme is LIGHT
        again.reject()


def test_what_cannot_be_is_said(qtbot: QtBot, studio: Studio, tmp_path: Path) -> None:
    pictures = studio.window.pictures
    assert len(pictures.menu.actions()) == len(NAMES)
    pictures.ask("card")
    assert "nothing to be seen" in studio.window.status.message
    with qtbot.waitSignal(studio.making.failed) as told:
        studio.making.make(str(tmp_path / "gone" / "x.svg"), lambda note: b"x")
    assert "there is no folder" in told.args[0]
    for box in studio.window.findChildren(QMenu):
        box.close()


def test_right_click_and_the_menu_key_offer_the_picture(qtbot: QtBot, studio: Studio) -> None:
    window = studio.window
    for view in (window.network.diagram, window.map, window.loss, window.loss.plot):
        at = view.rect().center()
        event = QContextMenuEvent(QContextMenuEvent.Reason.Keyboard, at, view.mapToGlobal(at))
        QApplication.sendEvent(view, event)
        menu = QApplication.activePopupWidget()
        assert isinstance(menu, QMenu)
        texts = [action.text() for action in menu.actions()]
        assert texts[:2] == ["Save as picture\u2026", "Copy as picture"]
        menu.close()
    plot = window.loss.plot
    at = plot.viewport().rect().center()
    QTest.mouseClick(plot.viewport(), Qt.MouseButton.RightButton, pos=QPoint(at))
    qtbot.waitUntil(lambda: isinstance(QApplication.activePopupWidget(), QMenu))
    QApplication.activePopupWidget().close()


def test_a_picture_that_lacks_something_is_not_kept(
    studio: Studio, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Qt goes on drawing when something in it fails, and says nothing."""
    told: list[type] = []
    monkeypatch.setattr(sys, "excepthook", lambda kind, *_: told.append(kind))

    class Torn(QWidget):
        def paintEvent(self, event: QPaintEvent) -> None:
            raise ValueError

    cards = studio.window.cards
    cards.open_neuron(0, 0, QRect(400, 200, 20, 20))
    torn = Torn(cards.card)
    torn.show()
    picture = sources.card_picture(studio.session.frame(), cards, DARK)
    assert picture is not None
    with pytest.raises(Problem, match="could not be drawn"):
        formats.image_of(picture, LIGHT)
    torn.hide()
    assert set(told) == {ValueError}
    assert not formats.image_of(picture, LIGHT).isNull()
