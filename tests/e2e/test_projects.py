"""Projects in the real window: saved, closed with a question, opened again, brought back."""

from __future__ import annotations

import threading
from collections.abc import Callable
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QMessageBox
from pytestqt.qtbot import QtBot

from nnstudio.app import Studio
from nnstudio.document.document import Document, course_document
from nnstudio.document.project.projectfile import Project, load_project, save_project
from nnstudio.document.teach import teach
from nnstudio.ui.window import projecthandling
from nnstudio.ui.window.banner import Banner
from tests.settling import settle

LEFT = Qt.MouseButton.LeftButton


@pytest.fixture
def path(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """Where the dialog says that the project goes."""
    chosen = tmp_path / "mine.nnstudio"
    monkeypatch.setattr(projecthandling, "ask_project", lambda window, name: str(chosen))
    return chosen


def press(studio: Studio, name: str) -> None:
    studio.window.actions_by_name[name].trigger()


def question(studio: Studio) -> QMessageBox:
    (box,) = (b for b in studio.window.findChildren(QMessageBox) if b.isVisible())
    return box


def answer(studio: Studio, text: str) -> None:
    box = question(studio)
    (button,) = (b for b in box.buttons() if b.text().replace("&", "") == text)
    QTest.mouseClick(button, LEFT)


def change(studio: Studio, value: float) -> None:
    studio.intents.set_parameter("w1", value)


def title(studio: Studio) -> str:
    window = studio.window
    return window.windowTitle().replace("[*]", "*" if window.isWindowModified() else "")


def test_save_asks_once_where_and_the_title_says_what_is_unsaved(
    qtbot: QtBot, studio: Studio, path: Path
) -> None:
    assert title(studio) == "Four people \u2013 NN Studio"
    change(studio, 2.0)
    assert title(studio) == "Four people* \u2013 NN Studio"
    with qtbot.waitSignal(studio.projects.saved):
        press(studio, "save")
    assert title(studio) == "mine \u2013 NN Studio"
    change(studio, 3.0)
    assert title(studio) == "mine* \u2013 NN Studio"
    path.unlink()
    with qtbot.waitSignal(studio.projects.saved):
        press(studio, "save")
    assert load_project(path).document == studio.session.document
    assert str(path) in studio.window.recent._settings.recent


def test_a_project_opens_as_it_was_with_its_panels_and_trains_on_to_the_same_bits(
    qtbot: QtBot, open_studio: Callable[[], Studio], path: Path
) -> None:
    first = open_studio()
    first.window.workspace.bring("evaluation")
    with qtbot.waitSignal(first.session.said):
        first.session.step_epoch()
    with qtbot.waitSignal(first.session.said):
        first.session.step_batch()
    press(first, "save")
    saved = first.session.document
    first.close()
    second = open_studio()
    second.window.workspace.dock("evaluation").close()
    second.window.files.open_asked.emit(str(path))
    assert second.session.document == saved
    assert title(second) == "mine \u2013 NN Studio"
    assert second.window.workspace.dock("evaluation").isVisible()
    with qtbot.waitSignal(second.session.said):
        second.session.step_epoch()
    assert second.session.document.progress == teach(saved, 1).progress
    second.session.undo()
    second.session.undo()
    assert second.session.document == course_like(second)


def course_like(studio: Studio) -> Document:
    """The course, with one's own row as it was shown."""
    return course_document().with_you(studio.session.document.you)


def test_closing_asks_and_cancel_keeps_the_window(qtbot: QtBot, studio: Studio, path: Path) -> None:
    change(studio, 2.0)
    studio.window.close()
    assert studio.window.isVisible()
    assert question(studio).text() == "Save what you did to \u201cFour people\u201d?"
    answer(studio, "Cancel")
    assert studio.window.isVisible()
    studio.window.close()
    answer(studio, "Save")
    qtbot.waitUntil(lambda: not studio.window.isVisible())
    assert load_project(path).document.progress.params.value("w1") == 2.0


def test_closing_without_saving_asks_once(qtbot: QtBot, studio: Studio, path: Path) -> None:
    change(studio, 2.0)
    studio.window.close()
    studio.window.close()
    assert len([b for b in studio.window.findChildren(QMessageBox) if b.isVisible()]) == 1
    answer(studio, "Don\u2019t save")
    assert not studio.window.isVisible()
    assert not path.exists()


def test_what_was_there_before_another_table_is_not_lost_without_a_word(
    studio: Studio, tmp_path: Path, path: Path
) -> None:
    change(studio, 2.0)
    table = tmp_path / "towns.csv"
    table.write_text("Town,Rain (mm),Flooded\nA,3,no\nB,90,yes\n")
    studio.window.files.open(str(table))
    assert studio.session.document.table.title == "towns"
    studio.window.close()
    assert studio.window.isVisible()
    assert question(studio).text() == "Close without saving \u201cFour people\u201d?"
    answer(studio, "Cancel")
    studio.session.undo()
    assert studio.session.document.progress.params.value("w1") == 2.0
    studio.session.redo()
    studio.window.close()
    answer(studio, "Don\u2019t save")
    assert not studio.window.isVisible()


def test_what_is_being_made_is_not_given_up_without_a_word(
    qtbot: QtBot, studio: Studio, tmp_path: Path
) -> None:
    go_on, film = threading.Event(), tmp_path / "f.gif"

    def slow(note: object) -> bytes:
        go_on.wait(10.0)
        return b"film"

    studio.making.make(str(film), slow)
    studio.window.close()
    assert studio.window.isVisible()
    assert question(studio).text() == "A file is still being made."
    answer(studio, "Cancel")
    change(studio, 2.0)
    studio.window.close()
    answer(studio, "Give it up")
    assert question(studio).text() == "Save what you did to \u201cFour people\u201d?"
    answer(studio, "Cancel")
    go_on.set()
    qtbot.waitUntil(film.exists, timeout=5_000)
    qtbot.waitUntil(lambda: not studio.making.busy)
    studio.window.close()
    assert question(studio).text() == "Save what you did to \u201cFour people\u201d?"
    answer(studio, "Don\u2019t save")
    assert not studio.window.isVisible()


def test_a_lesson_that_was_left_is_no_unsaved_work(studio: Studio) -> None:
    studio.course.open(0, 0)
    change(studio, 2.0)
    studio.course.leave()
    studio.window.close()
    assert not studio.window.isVisible()


@pytest.mark.parametrize("choice", ["Replace", "Save as\u2026"])
def test_a_file_that_another_window_has_written_is_not_replaced_without_a_word(
    qtbot: QtBot, studio: Studio, path: Path, choice: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    change(studio, 2.0)
    with qtbot.waitSignal(studio.projects.saved):
        press(studio, "save")
    change(studio, 3.0)
    with qtbot.waitSignal(studio.projects.saved):
        press(studio, "save")  # its own file
    theirs = course_document().with_parameter("w1", 7.0)
    save_project(Project(theirs), path)
    change(studio, 4.0)
    press(studio, "save")
    assert (
        question(studio).text()
        == "\u201cmine.nnstudio\u201d was changed by another window or program."
    )
    answer(studio, "Cancel")
    assert load_project(path).document.progress.params.value("w1") == 7.0
    other = path.with_name("other.nnstudio")
    monkeypatch.setattr("nnstudio.ui.window.projecthandling.ask_project", lambda *_: str(other))
    press(studio, "save")
    with qtbot.waitSignal(studio.projects.saved):
        answer(studio, choice)
    written, kept = (path, None) if choice == "Replace" else (other, path)
    assert load_project(written).document.progress.params.value("w1") == 4.0
    assert kept is None or load_project(kept).document.progress.params.value("w1") == 7.0
    assert not studio.projects.modified


def test_what_was_not_changed_closes_at_once(studio: Studio) -> None:
    studio.window.close()
    assert not studio.window.isVisible()


def test_a_save_that_fails_keeps_the_window_open(
    studio: Studio, path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    gone = path.parent / "gone" / "mine.nnstudio"
    monkeypatch.setattr(projecthandling, "ask_project", lambda window, name: str(gone))
    change(studio, 2.0)
    studio.window.close()
    answer(studio, "Save")
    settle()
    assert studio.window.isVisible()
    assert "could not be saved" in question(studio).text()
    question(studio).close()
    assert title(studio) == "Four people* \u2013 NN Studio"


def test_another_table_in_the_place_of_an_unsaved_project_is_asked_about(
    qtbot: QtBot, studio: Studio, path: Path
) -> None:
    with qtbot.waitSignal(studio.projects.saved):
        press(studio, "save")
    change(studio, 2.0)
    press(studio, "new")
    assert studio.session.document.table.row_count == 4
    with qtbot.waitSignal(studio.projects.saved):
        answer(studio, "Save")
    assert studio.session.document.table.row_count == 0
    qtbot.waitUntil(lambda: title(studio) == "Untitled \u2013 NN Studio")
    assert load_project(path).document.progress.params.value("w1") == 2.0
    studio.session.undo()
    assert title(studio) == "mine \u2013 NN Studio"


def test_revert_is_there_when_there_is_something_to_go_back_to(
    qtbot: QtBot, studio: Studio, path: Path
) -> None:
    revert = studio.window.actions_by_name["revert"]
    assert not revert.isEnabled()
    with qtbot.waitSignal(studio.projects.saved):
        press(studio, "save")
    assert not revert.isEnabled()
    change(studio, 2.0)
    assert revert.isEnabled()
    revert.trigger()
    assert studio.session.document == load_project(path).document


def test_a_newer_project_is_refused_and_the_present_one_stays(
    qtbot: QtBot, studio: Studio, tmp_path: Path
) -> None:
    newer = tmp_path / "newer.nnstudio"
    save_project(Project(course_document()), newer)
    newer.write_text(newer.read_text().replace('"version": 1,', '"version": 9,'))
    before = studio.session.document
    studio.window.files.open_asked.emit(str(newer))
    assert "version 9, newer than version 1" in question(studio).text()
    question(studio).close()
    assert studio.session.document is before


def test_what_a_crash_left_is_offered_over_the_panels(
    qtbot: QtBot, open_studio: Callable[[], Studio]
) -> None:
    first = open_studio()
    change(first, 2.0)
    first.leave()
    assert not first.window.isVisible()
    first.end_threads()
    first.recovery._lock.unlock()  # type: ignore[union-attr] # as the end of the process does
    second = open_studio()
    second.offer_lost()
    (banner,) = second.window.findChildren(Banner)
    assert banner.sentence.text().startswith("NN Studio ended without saving (")
    QTest.mouseClick(banner.buttons["Restore"], LEFT)
    assert second.session.document.progress.params.value("w1") == 2.0
    assert title(second) == "Four people* \u2013 NN Studio"
    assert second.recovery.lost() == []
    second.recovery.forget()
    second.offer_lost()
    assert not [b for b in second.window.findChildren(Banner) if b.isVisible()]
