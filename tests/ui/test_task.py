"""The task beside the network, and the dialog in which a teacher writes it."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QLabel
from pytestqt.qtbot import QtBot

from nnstudio.document.document import Document, course_document, with_fields
from nnstudio.document.frame import frame_of
from nnstudio.document.task.classtask import ClassTask
from nnstudio.document.task.goals import GOALS, Goal
from nnstudio.document.task.locks import LOCKS
from nnstudio.document.task.seals import sealed
from nnstudio.document.teach import teach
from nnstudio.ui import theme
from nnstudio.ui.task.goalline import OPEN, REACHED
from nnstudio.ui.task.taskdialog import BLANK, TaskDialog
from nnstudio.ui.task.taskpanel import TaskPanel
from nnstudio.ui.task.taskview import ALL_REACHED, NONE, TaskView

HOSTILE = "<b>bold</b> <img src=x>\n\n<script>alert(1)</script> &amp; \u202eevil\u202c " + "x" * 300
TASK = ClassTask(
    HOSTILE,
    (Goal("loss_below", 0.01), Goal("parameters_at_most", 9.0), Goal("answer", 0, "Diana", "F")),
    frozenset({"table", "seed"}),
    "<i>Ms Gray</i>",
)


@pytest.fixture
def panel(qtbot: QtBot) -> TaskPanel:
    made = TaskPanel()
    qtbot.addWidget(made)
    made.set_theme(theme.LIGHT)
    made.resize(400, 300)
    made.show()
    return made


def given(epochs: int = 0, task: ClassTask = TASK) -> Document:
    return sealed(teach(course_document(), epochs), task)


def signs(view: TaskView) -> list[str]:
    return [line.sign.text() for line in view.goals]


def test_goals_get_their_marks_as_the_network_learns(panel: TaskPanel) -> None:
    panel.show_frame(frame_of(given()))
    assert signs(panel.view) == [OPEN, REACHED, OPEN]
    assert panel.view.done.isHidden()
    assert panel.view.goals[0].words() == "Loss below 0.01: not reached yet, now 0.366854"
    trained = given(1_000)
    panel.show_frame(frame_of(trained))
    assert signs(panel.view) == [REACHED] * 3
    assert panel.view.done.text() == ALL_REACHED
    assert not panel.view.done.isHidden()
    panel.show_frame(frame_of(trained.rewound()))
    assert signs(panel.view)[0] == OPEN
    assert panel.view.done.isHidden()


def test_while_training_the_goals_are_looked_at_a_few_times_a_second(
    panel: TaskPanel, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    document, trained = given(), given(1_000)
    panel.show_frame(frame_of(document))
    running = replace(frame_of(document), model=trained.model(), running=True, epoch=1_000)
    panel.show_frame(running)
    assert signs(panel.view)[0] == OPEN
    monkeypatch.setattr("nnstudio.ui.task.taskview.PAUSE_MS", 0)
    panel.show_frame(running)
    assert signs(panel.view)[0] == REACHED


def test_every_text_of_a_task_is_shown_as_it_was_typed(panel: TaskPanel) -> None:
    rows = Goal("answer", row="<b>Bob</b>", answer="<img src=x>")
    panel.show_frame(frame_of(given(task=replace(TASK, goals=(rows,)))))
    view = panel.view
    assert view.text.text() == HOSTILE
    assert view.author.text() == "From <i>Ms Gray</i>."
    assert view.goals[0].sentence.text() == "<b>Bob</b> is said to be <img src=x>"
    assert view.goals[0].why_not.text() == "The table has no row named '<b>Bob</b>'."
    labels = view.findChildren(QLabel)
    assert len(labels) > 5
    assert {label.textFormat() for label in labels} == {Qt.TextFormat.PlainText}


def test_another_task_takes_the_place_of_the_one_before(panel: TaskPanel, qtbot: QtBot) -> None:
    panel.show_frame(frame_of(given()))
    assert panel.view.locks.text() == (
        "Locked: table, label and rows held out; seed and start numbers. All else is free."
    )
    panel.show_frame(frame_of(given(task=ClassTask("Only a text."))))
    assert panel.view.text.text() == "Only a text."
    assert (panel.view.goals, panel.view.locks.text()) == ([], "")
    assert panel.view.done.isHidden()
    panel.show_frame(frame_of(course_document()))
    assert panel.view.text.text() == NONE
    with qtbot.waitSignal(panel.write_asked):
        panel.view.write.click()


def test_a_goal_line_is_drawn_in_both_themes(panel: TaskPanel) -> None:
    panel.show_frame(frame_of(given(1_000)))
    pictures = []
    for dress in (theme.LIGHT, theme.DARK):
        panel.set_theme(dress)
        pictures.append(panel.view.goals[0].sign.grab().toImage())
    assert pictures[0] != pictures[1]


# The dialog

Made = Callable[[ClassTask | None], TaskDialog]


@pytest.fixture
def dialog(qtbot: QtBot) -> Made:
    def make(task: ClassTask | None) -> TaskDialog:
        made = TaskDialog(task)
        qtbot.addWidget(made)
        with qtbot.waitExposed(made):
            made.show()
        return made

    return make


def test_a_task_is_written_by_keys_and_clicks(dialog: Made, qtbot: QtBot) -> None:
    made = dialog(None)
    assert not made.save.isEnabled()
    QTest.keyClicks(made.text, "Let it learn.")
    assert made.save.isEnabled()
    field = made.goals["held_accuracy_at_least"]
    QTest.mouseClick(field.on, Qt.MouseButton.LeftButton, pos=field.on.rect().center() / 4)
    assert field.number.isEnabled()
    field.number.clear()
    QTest.keyClicks(field.number, "95.5")
    QTest.keyClicks(made.answers[0].row, "Bob")
    assert not made.save.isEnabled()
    assert "give an answer" in made.note.text()
    QTest.keyClicks(made.answers[0].answer, "M")
    assert len(made.answers) == 2
    made.locks["seed"].click()
    with qtbot.waitSignal(made.chosen) as heard:
        made.save.click()
    task, saves = heard.args
    assert saves
    assert task == ClassTask(
        "Let it learn.",
        (Goal("held_accuracy_at_least", 0.955), Goal("answer", row="Bob", answer="M")),
        frozenset({"table", "seed"}),
    )
    assert made.isHidden()


def test_a_task_comes_out_of_the_dialog_as_it_went_in(dialog: Made) -> None:
    numbers = (0.0123456789, 0.05, 0.07, 0.9, 17.0, 2.0, 12345.0)
    kinds = [kind.name for kind in GOALS.values() if not kind.asks_answer]
    goals = tuple(Goal(name, number) for name, number in zip(kinds, numbers, strict=True))
    answers = (Goal("answer", row="Bob", answer="M"), Goal("answer", row="<b>", answer="F"))
    task = replace(TASK, goals=(*goals, *answers), locks=frozenset(LOCKS))
    assert dialog(task).task() == task


@pytest.mark.parametrize(
    ("number", "reason"),
    [("x", "Loss over the rows trained on: "), ("0", "a number from"), ("", "Loss over the rows")],
)
def test_a_number_that_cannot_be_is_said_beside_the_buttons(
    dialog: Made, number: str, reason: str
) -> None:
    made = dialog(replace(TASK, goals=(Goal("loss_below", 0.01),)))
    field = made.goals["loss_below"]
    field.number.selectAll()
    QTest.keyClick(field.number, Qt.Key.Key_Delete)
    QTest.keyClicks(field.number, number)
    assert reason in made.note.text()
    assert not made.save.isEnabled()
    assert not made.use.isEnabled()


def test_a_text_that_is_too_long_is_said(dialog: Made) -> None:
    made = dialog(TASK)
    made.text.setPlainText("x" * 2_001)
    assert "2,001 characters" in made.note.text()
    assert not made.save.isEnabled()


def test_a_task_is_taken_away_and_cancel_does_nothing(dialog: Made, qtbot: QtBot) -> None:
    made = dialog(TASK)
    with qtbot.waitSignal(made.chosen) as heard:
        made.remove.click()
    assert heard.args == [None, False]
    assert dialog(None).remove.isHidden()
    with qtbot.assertNotEmitted(made.chosen):
        dialog(TASK).cancel.click()


def test_nothing_in_the_dialog_is_cut(dialog: Made) -> None:
    made = dialog(TASK)
    for box in (*made.locks.values(), *(field.on for field in made.goals.values())):
        assert box.width() >= box.sizeHint().width(), box.text()
    field = made.goals["epochs_at_most"]
    right = field.number.mapTo(made, field.number.rect().topRight()).x()
    assert right < made.width() - 16


def test_a_task_without_goals_can_be_given() -> None:
    document = with_fields(course_document(), task=ClassTask("Look."))
    assert document.task is not None


def test_a_blank_dialog_says_what_to_begin_with_and_does_not_warn(dialog: Made) -> None:
    made = dialog(None)
    assert not made.save.isEnabled()
    assert made.note.text() == BLANK
    assert made.note.property("warning") is False
