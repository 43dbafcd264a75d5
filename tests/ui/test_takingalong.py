"""What the File menu makes of the present document."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import QPoint, QSettings
from PySide6.QtWidgets import QApplication, QFileDialog, QMenu
from pytestqt.qtbot import QtBot

from nnstudio.app import Studio
from nnstudio.document.document import course_document
from nnstudio.document.teach import teach
from nnstudio.ui.window.settings import WindowSettings


@pytest.fixture
def studio(qtbot: QtBot, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[Studio]:
    settings = QSettings(str(tmp_path / "s.ini"), QSettings.Format.IniFormat)
    monkeypatch.setattr("nnstudio.ui.window.mainwindow.show_notice", lambda *a, **n: None)
    made = Studio(course_document(), WindowSettings(settings))
    qtbot.addWidget(made.window)
    yield made
    made.close()


@pytest.fixture
def chosen(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> list[Path]:
    """The file that every dialog is answered with is the last one here."""
    paths = [tmp_path / "losses.csv"]
    monkeypatch.setattr(QFileDialog, "exec", lambda self: QFileDialog.DialogCode.Accepted)
    monkeypatch.setattr(QFileDialog, "selectedFiles", lambda self: [str(paths[-1])])
    return paths


def test_losses_from_both_menus(
    qtbot: QtBot, studio: Studio, chosen: list[Path], tmp_path: Path
) -> None:
    window = studio.window
    window.actions_by_name["losses"].trigger()
    assert "train first" in window.status.message
    studio.session.open(teach(course_document(), 20), "")
    window.pictures.open_menu("loss", QPoint(0, 0))
    menu = QApplication.activePopupWidget()
    assert isinstance(menu, QMenu)
    assert menu.actions()[-1].text() == "Losses as CSV\u2026"
    with qtbot.waitSignal(studio.making.said, timeout=10_000):
        menu.actions()[-1].trigger()
    menu.close()
    lines = chosen[-1].read_text().splitlines()
    assert lines[0] == "epoch,loss"
    assert len(lines) == 22
    last = studio.session.document.curve.losses[-1]
    assert lines[-1] == f"20,{float(last)!r}"
    chosen.append(tmp_path / "losses.doc")
    window.actions_by_name["losses"].trigger()
    assert "has to end in" in window.status.message
