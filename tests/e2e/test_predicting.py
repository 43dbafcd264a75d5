"""Predict, then step, on the real window: asked, answered by key and click, told and counted."""

from __future__ import annotations

from collections.abc import Callable

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from nnstudio.app import Studio
from nnstudio.document.guessing import Question, Way
from nnstudio.ui.guess.guessline import RUNNING, GuessLine
from tests.settling import settle

LEFT = Qt.MouseButton.LeftButton
KEY_OF = {Way.UP: Qt.Key.Key_Up, Way.STAYS: Qt.Key.Key_Right, Way.DOWN: Qt.Key.Key_Down}


@pytest.fixture
def line(studio: Studio) -> GuessLine:
    studio.window.actions_by_name["guess"].trigger()
    line = studio.window.network.guess
    assert line is not None
    return line


def question_of(line: GuessLine) -> Question:
    question = line.asks
    assert question is not None
    return question


def truth(question: Question) -> Way:
    step, i = question.subject.step, question.parameter
    return Way.of(float(step.after[i] - step.before[i]))


def press(key: Qt.Key) -> None:
    QTest.keyClick(QApplication.focusWidget(), key)


def until_told(qtbot: QtBot, line: GuessLine) -> str:
    qtbot.waitUntil(lambda: line.asks is None and line.next.isVisible(), timeout=5_000)
    return line.question.text()


def test_eight_questions_by_key_alone(qtbot: QtBot, studio: Studio, line: GuessLine) -> None:
    for number in range(8):
        question = question_of(line)
        diagram = studio.window.network.diagram
        assert diagram.chosen_parameter == question.parameter
        name = studio.session.document.spec.name(question.parameter)
        right = number % 2 == 0
        way = truth(question)
        guess = way if right else next(other for other in Way if other is not way)
        before = studio.session.document.progress.params.value(name)
        press(KEY_OF[guess])
        told = until_told(qtbot, line)
        after = studio.session.document.progress.params.value(name)
        assert Way.of(after - before) is way
        assert told.startswith("\u2713 Right: " if right else "\u2717 Not so: ")
        assert f"{name} went {way.value}" in told or way is Way.STAYS
        assert line.words.text() == question.reason()
        assert line.score.text() == f"{number // 2 + 1} of {number + 1} right"
        press(Qt.Key.Key_Return)
    press(Qt.Key.Key_Escape)
    assert studio.window.network.diagram.hasFocus()


def test_the_question_is_about_the_row_that_comes_next(
    qtbot: QtBot, studio: Studio, line: GuessLine
) -> None:
    QTest.mouseClick(line.answers[Way.UP], LEFT)
    until_told(qtbot, line)
    QTest.mouseClick(line.next, LEFT)
    qtbot.waitUntil(lambda: studio.session.frame().shown_name == "Bob")
    assert line.question.text().startswith("Next: Bob. Will ")


def test_a_step_without_an_answer_tells_and_does_not_count(
    qtbot: QtBot, studio: Studio, line: GuessLine
) -> None:
    studio.window.actions_by_name["row"].trigger()
    told = until_told(qtbot, line)
    assert " went " in told
    assert "Right" not in told
    assert line.score.text() == ""
    studio.window.actions_by_name["row"].trigger()
    qtbot.waitUntil(lambda: line.asks is not None)


def test_undoing_the_step_asks_the_same_again(
    qtbot: QtBot, studio: Studio, line: GuessLine
) -> None:
    asked = line.question.text()
    press(Qt.Key.Key_Up)
    until_told(qtbot, line)
    studio.session.undo()
    qtbot.waitUntil(lambda: line.question.text() == asked)


def test_another_weight_in_the_diagram_is_asked_about(
    qtbot: QtBot, studio: Studio, line: GuessLine
) -> None:
    for name in ("w1", "b2"):
        studio.window.network.diagram.choose_parameter(studio.session.document.spec.index(name))
        assert line.question.text() == f"Next: Alice. Will {name} go up or down?"


def test_what_does_not_touch_the_training_leaves_the_question(
    qtbot: QtBot, studio: Studio, line: GuessLine
) -> None:
    question = question_of(line)
    studio.window.you.rows[0].box.setFocus()
    qtbot.keyClicks(studio.window.you.rows[0].box, "70")
    qtbot.keyClick(studio.window.you.rows[0].box, Qt.Key.Key_Return)
    settle()
    assert line.asks is question
    studio.intents.set_rate(0.5)
    settle()
    assert question_of(line).subject.step.rate == 0.5


def test_while_training_runs_nothing_is_asked(
    qtbot: QtBot, studio: Studio, line: GuessLine
) -> None:
    studio.window.train_bar.speed.set_position(40)
    studio.session.run()
    qtbot.waitUntil(lambda: line.words.text() == RUNNING)
    assert line.question.text() == ""
    studio.session.pause()
    qtbot.waitUntil(lambda: line.asks is not None)


def test_a_table_without_rows_says_why_nothing_is_asked(
    qtbot: QtBot, studio: Studio, line: GuessLine
) -> None:
    studio.intents.set_table(studio.session.document.table.without_rows(range(4)), "empty")
    qtbot.waitUntil(lambda: line.asks is None)
    assert line.words.text() == studio.session.document.training.why_not
    studio.session.undo()
    qtbot.waitUntil(lambda: line.asks is not None)


def test_it_is_remembered_until_it_is_switched_off(
    qtbot: QtBot, open_studio: Callable[[], Studio]
) -> None:
    first = open_studio()
    network = first.window.network
    assert network.guess is None
    QTest.mouseClick(network.predict, LEFT)
    assert network.guess is not None
    assert not network.predict.isVisible()
    first.close()
    second = open_studio()
    assert second.window.actions_by_name["guess"].isChecked()
    line = second.window.network.guess
    assert line is not None
    qtbot.waitUntil(lambda: line.asks is not None)
    QTest.mouseClick(line.close_link, LEFT)
    assert second.window.network.guess is None
    assert not second.window.actions_by_name["guess"].isChecked()
    second.close()
    assert open_studio().window.network.guess is None


def test_looking_it_up_opens_the_chain_rule_of_that_weight(
    qtbot: QtBot, studio: Studio, line: GuessLine
) -> None:
    QTest.mouseClick(line.explain, LEFT)
    qtbot.waitUntil(lambda: studio.window.workspace.in_front("explain"))
    name = studio.session.document.spec.name(question_of(line).parameter)
    assert studio.window.explain.view.parameter.currentText() == name
