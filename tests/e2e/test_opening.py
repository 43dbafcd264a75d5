"""Opening files on the real window: with a preview, again from the list, and large ones."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest
from PySide6.QtCore import QMimeData, QPointF, Qt, QUrl
from PySide6.QtGui import QDropEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QMessageBox
from pytestqt.qtbot import QtBot

from nnstudio.app import Studio
from nnstudio.data.table import Role
from nnstudio.document.opening import is_large
from nnstudio.ui.linkbutton import LinkButton
from nnstudio.ui.window import filehandling

LEFT = Qt.MouseButton.LeftButton
FLATS = "Name;Area (m2);Rooms;Price\n" + "\n".join(
    f"Flat {n};{25 + n},5;{n % 4 + 1};{100 + 3 * n}" for n in range(60)
)


@pytest.fixture
def flats(tmp_path: Path) -> Path:
    path = tmp_path / "flats.csv"
    path.write_text(FLATS)
    return path


def status_link(studio: Studio, start: str) -> LinkButton:
    links = studio.window.status.findChildren(LinkButton)
    return next(link for link in links if link.text().startswith(start))


def names(studio: Studio) -> list[str]:
    return [column.name for column in studio.session.document.table.columns]


def test_a_file_is_looked_at_corrected_and_opened(
    qtbot: QtBot, studio: Studio, flats: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(filehandling, "ask_preview", lambda window: str(flats))
    studio.window.actions_by_name["preview"].trigger()
    dialog = studio.window.preview.dialog
    assert dialog is not None
    assert names(studio)[0] == "Name"
    assert studio.session.document.table.row_count == 4  # nothing is opened yet
    dialog.view.setCurrentIndex(dialog.model.index(0, 2))
    dialog.column.role.setFocus()
    for _ in range(3):
        QTest.keyClick(dialog.column.role, Qt.Key.Key_Down)
    assert dialog.table.columns[2].role is Role.SKIP
    QTest.mouseClick(dialog.accepting, LEFT)
    table = studio.session.document.table
    assert (table.row_count, table.columns[2].role) == (60, Role.SKIP)
    assert studio.session.document.spec.layers[-1].activation == "linear"
    assert studio.session.undo_name == "open"
    qtbot.waitUntil(lambda: studio.window.preview.dialog is None)


def test_how_a_table_was_read_stands_in_the_status_line_and_can_be_corrected(
    qtbot: QtBot, studio: Studio, flats: Path
) -> None:
    action = studio.window.actions_by_name["how_read"]
    assert not action.isEnabled()
    studio.window.files.open_asked.emit(str(flats))
    link = status_link(studio, "Read with semicolon, decimal comma")
    assert link.isVisible()
    assert action.isEnabled()
    QTest.mouseClick(link, LEFT)
    dialog = studio.window.preview.dialog
    assert dialog is not None
    assert dialog.model.columnCount() == 4
    assert dialog.windowTitle() == "How flats.csv is read"
    assert dialog.column.report.text().startswith("Text: 60 rows")
    qtbot.keyClick(dialog, Qt.Key.Key_Escape)
    studio.files.open_course()
    assert not link.isVisible()
    assert not action.isEnabled()
    studio.session.undo()
    assert link.isVisible()
    studio.session.undo()
    assert not link.isVisible()
    assert not action.isEnabled()


def test_a_copied_table_is_looked_at_before_it_is_opened(qtbot: QtBot, studio: Studio) -> None:
    action = studio.window.actions_by_name["preview_text"]
    QApplication.clipboard().setText("")
    action.trigger()
    assert studio.window.preview.dialog is None
    assert studio.window.status.message.startswith("The clipboard holds no text")
    QApplication.clipboard().setText(FLATS)
    action.trigger()
    dialog = studio.window.preview.dialog
    assert dialog is not None
    assert dialog.model.columnCount() == 4
    QTest.mouseClick(dialog.accepting, LEFT)
    assert studio.session.document.table.row_count == 60


def test_a_text_of_which_nothing_is_recognised_is_opened_by_choosing_its_encoding(
    qtbot: QtBot, studio: Studio, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    path = tmp_path / "people.csv"
    path.write_bytes("名前,身長,性別\n太郎,170,男\n花子,158,女\n".encode("cp932"))
    monkeypatch.setattr(filehandling, "ask_preview", lambda window: str(path))
    studio.window.actions_by_name["preview"].trigger()
    dialog = studio.window.preview.dialog
    assert dialog is not None
    assert "known encoding" in dialog.problem.text()

    def colour() -> str:  # left of the word, inside the frame
        return dialog.accepting.grab().toImage().pixelColor(8, 14).name()

    closed = colour()
    box = dialog.format.boxes["encoding"]
    box.setFocus()
    for _ in range(box.findText("Shift-JIS, Japanese")):
        QTest.keyClick(box, Qt.Key.Key_Down)
    assert box.currentText() == "Shift-JIS, Japanese"
    assert colour() != closed  # Open does not look as if it could be pressed when it cannot
    QTest.mouseClick(dialog.accepting, LEFT)
    assert names(studio)[0] == "名前"
    assert status_link(studio, "Read with Shift-JIS").isVisible()


def test_a_table_that_cannot_be_opened_as_corrected_leaves_the_preview_open(
    qtbot: QtBot, studio: Studio, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    path = tmp_path / "many.csv"
    path.write_text("A,B\n" + "".join(f"{n}.5,{n % 2}\n" for n in range(200)))
    monkeypatch.setattr(filehandling, "ask_preview", lambda window: str(path))
    studio.window.actions_by_name["preview"].trigger()
    dialog = studio.window.preview.dialog
    assert dialog is not None
    dialog.column.kind.setFocus()
    QTest.keyClick(dialog.column.kind, Qt.Key.Key_Down)
    QTest.mouseClick(dialog.accepting, LEFT)
    assert dialog.isVisible()
    assert "200 different texts" in dialog.problem.text()
    assert studio.session.document.table.row_count == 4
    dialog.column.kind.setFocus()
    QTest.keyClick(dialog.column.kind, Qt.Key.Key_Up)
    QTest.mouseClick(dialog.accepting, LEFT)
    assert studio.session.document.table.row_count == 200
    qtbot.waitUntil(lambda: studio.window.preview.dialog is None)


def test_a_file_that_does_not_open_is_not_listed(
    qtbot: QtBot, studio: Studio, tmp_path: Path
) -> None:
    path = tmp_path / "noise.csv"
    path.write_bytes(bytes(range(256)))
    studio.window.files.open_asked.emit(str(path))
    assert "noise.csv" in studio.window.status.message
    assert not studio.window.recent.menuAction().isEnabled()
    for box in studio.window.findChildren(QMessageBox):
        box.close()


def test_a_file_dropped_while_another_is_read_wins(
    qtbot: QtBot, studio: Studio, flats: Path, tmp_path: Path
) -> None:
    large = tmp_path / "large.csv"
    large.write_text("A,B,C\n" + "".join(f"{n},{n % 97}.5,{n % 2}\n" for n in range(400_000)))
    studio.window.files.open_asked.emit(str(large))
    mime = QMimeData()
    mime.setUrls([QUrl.fromLocalFile(str(flats))])
    actions, buttons = Qt.DropAction.CopyAction, Qt.MouseButton.LeftButton
    keys = Qt.KeyboardModifier.NoModifier
    event = QDropEvent(QPointF(100, 100), actions, mime, buttons, keys)
    studio.window.dropEvent(event)
    qtbot.wait(500)
    assert studio.session.document.table.row_count == 60
    assert studio.window.status.message.startswith("Opened flats.csv")


def test_a_file_is_opened_again_from_the_list_also_after_a_new_start(
    qtbot: QtBot, open_studio: Callable[[], Studio], flats: Path
) -> None:
    first = open_studio()
    first.window.files.open_asked.emit(str(flats))
    first.window.close()
    second = open_studio()
    entries = second.window.recent.actions()
    assert entries[0].text() == "flats.csv"
    entries[0].trigger()
    assert second.session.document.table.row_count == 60
    flats.unlink()
    entries = second.window.recent.actions()
    entries[0].trigger()
    assert "flats.csv is no longer in" in second.window.status.message
    assert not second.window.recent.menuAction().isEnabled()
    for box in second.window.findChildren(QMessageBox):
        box.close()


def test_a_large_file_says_how_far_it_is_and_is_given_up_by_a_click(
    qtbot: QtBot, studio: Studio, tmp_path: Path
) -> None:
    path = tmp_path / "large.csv"
    lines = "".join(f'{n},"{n % 97}.5",{"yes" if n % 3 else "no"}\n' for n in range(600_000))
    path.write_text("A,B,C\n" + lines)
    assert is_large(path)
    before = studio.session.document
    studio.window.files.open_asked.emit(str(path))
    cancel = status_link(studio, "Cancel")
    qtbot.waitUntil(cancel.isVisible, timeout=20_000)
    assert studio.window.status.message.startswith("Reading large.csv: ")
    QTest.mouseClick(cancel, LEFT)
    assert not cancel.isVisible()
    assert studio.window.status.message == "Not opened: the present table is as it was."
    qtbot.wait(200)
    assert studio.session.document is before


def test_the_table_is_saved_and_opened_again(
    qtbot: QtBot, studio: Studio, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    path = tmp_path / "people.csv"
    monkeypatch.setattr(filehandling, "ask_table", lambda *_: str(path))
    before = studio.session.document.table
    studio.window.actions_by_name["table"].trigger()
    assert studio.window.status.message == (
        "Saved 4 rows to people.csv, read back and found equal."
    )
    studio.window.files.open_asked.emit(str(path))
    assert studio.session.document.table.columns == before.columns
