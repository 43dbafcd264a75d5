"""A teacher gives a task, a pupil does it in the window, and the file is graded."""

from __future__ import annotations

import csv
from collections.abc import Callable
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from nnstudio.app import Studio
from nnstudio.cli import main
from nnstudio.core.network import LayerSpec
from nnstudio.document.project.projectfile import load_project
from nnstudio.ui.task.goalline import OPEN, REACHED
from nnstudio.ui.task.taskdialog import TaskDialog
from nnstudio.ui.window import projecthandling

LEFT = Qt.MouseButton.LeftButton


def dialog(studio: Studio) -> TaskDialog:
    studio.window.actions_by_name["class_task"].trigger()
    (found,) = (d for d in studio.window.findChildren(TaskDialog) if d.isVisible())
    return found


def write_task(studio: Studio) -> None:
    written = dialog(studio)
    QTest.keyClicks(written.text, "Nine numbers <b>are</b> enough.")
    for name in ("loss_below", "parameters_at_most"):
        written.goals[name].on.click()
    for name in ("structure", "weights", "seed"):
        written.locks[name].click()
    QTest.mouseClick(written.save, LEFT)


def test_from_the_teachers_dialog_to_the_grade(
    qtbot: QtBot,
    open_studio: Callable[[], Studio],
    tmp_path: Path,
    monkeypatch: pytest.MonkeyPatch,
    capsys: pytest.CaptureFixture[str],
) -> None:
    target = [tmp_path / "teacher.nnstudio"]
    monkeypatch.setattr(projecthandling, "ask_project", lambda window, name: str(target[0]))
    teacher = open_studio()
    write_task(teacher)
    qtbot.waitUntil(lambda: not teacher.projects.saving and not teacher.projects.modified)
    assert teacher.window.workspace.in_front("task")
    given = load_project(target[0]).document.task
    assert given is not None
    assert given.locks == {"table", "structure", "weights", "seed"}

    pupil = open_studio()
    window, session = pupil.window, pupil.session
    assert not window.workspace.dock("task").isVisible()
    window.files.open_asked.emit(str(target[0]))
    qtbot.waitUntil(lambda: session.document.task is not None)
    qtbot.waitUntil(lambda: window.workspace.in_front("task"))
    view = window.task.view
    qtbot.waitUntil(lambda: [line.sign.text() for line in view.goals] == [OPEN, REACHED])
    assert view.text.text() == "Nine numbers <b>are</b> enough."

    before = session.document
    window.table.table_edited.emit(before.table.with_cell(0, 1, "1"), "cheat")
    assert window.status.message == "This task leaves the table as it is."
    window.picker.layer_chosen.emit(0, LayerSpec(3))
    assert window.status.message == "This task leaves the layers and neurons as they are."
    session.new_start()
    assert window.status.message == "This task leaves the seed as it is."
    assert not window.actions_by_name["new_start"].isEnabled()
    assert session.document is before

    session.set_speed(None)
    QTest.keyClick(window.network.diagram, Qt.Key.Key_Space)
    qtbot.waitUntil(lambda: session.document.progress.epoch == 1_000 and not session.running)
    qtbot.waitUntil(lambda: view.done.isVisible())
    target[0] = tmp_path / "pupil.nnstudio"
    window.actions_by_name["save_as"].trigger()
    qtbot.waitUntil(lambda: target[0].exists() and not pupil.projects.saving)

    out = tmp_path / "results.csv"
    words = ["grade", str(tmp_path / "*.nnstudio"), "--out", str(out)]
    assert main([*words, "--task", str(tmp_path / "teacher.nnstudio")]) == 0
    (row,) = csv.DictReader(out.read_text(encoding="utf-8").splitlines())
    assert (row["Result"], row["Trained again"]) == ("passed", "retrained and found equal")
    capsys.readouterr()


def test_a_task_is_changed_taken_away_and_brought_back_by_undo(
    studio: Studio, qtbot: QtBot
) -> None:
    window, session = studio.window, studio.session
    written = dialog(studio)
    QTest.keyClicks(written.text, "One.")
    written.use.click()
    first = session.document.task
    assert first is not None
    assert session.undo_name == "give a task"
    qtbot.waitUntil(lambda: window.task.view.text.text() == "One.")
    again = dialog(studio)
    assert again.text.toPlainText() == "One."
    again.remove.click()
    assert session.document.task is None
    window.actions_by_name["undo"].trigger()
    assert session.document.task == first
    session.undo()
    assert session.document.task is None


def test_a_task_is_given_while_training_goes_on(studio: Studio, qtbot: QtBot) -> None:
    session = studio.session
    session.run()
    qtbot.waitUntil(lambda: session.document.progress.epoch > 2)
    written = dialog(studio)
    QTest.keyClicks(written.text, "One.")
    written.use.click()
    assert session.running
    epoch = session.document.progress.epoch
    qtbot.waitUntil(lambda: session.document.progress.epoch > epoch)
    session.pause()
    assert session.document.task is not None
