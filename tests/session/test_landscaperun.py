"""Landscapes are computed behind the window: the newest question counts; a close at any time."""

from __future__ import annotations

import threading
from collections.abc import Iterator

import pytest
from PySide6.QtCore import QThread
from pytestqt.qtbot import QtBot

from nnstudio.core.landscape import Between
from nnstudio.document.document import course_document
from nnstudio.document.frame import frame_of
from nnstudio.document.landscapes import (
    LandscapeAnswer,
    LandscapeQuestion,
    Lookout,
    question_of,
)
from nnstudio.session.landscaperun import LandscapeRun
from tests.settling import settle


@pytest.fixture
def run(qtbot: QtBot) -> Iterator[LandscapeRun]:
    made = LandscapeRun()
    yield made
    assert made.close()
    assert made.close()


def ask(*parameters: int) -> LandscapeQuestion:
    return question_of(frame_of(course_document()), parameters, ((-3.0, 3.0),) * len(parameters))


def test_an_answer_carries_its_question_and_comes_from_another_thread(
    qtbot: QtBot, run: LandscapeRun, monkeypatch: pytest.MonkeyPatch
) -> None:
    threads: list[QThread] = []
    look = Lookout.look

    def watched(self: Lookout, question: LandscapeQuestion, between: Between) -> LandscapeAnswer:
        threads.append(QThread.currentThread())
        return look(self, question, between)

    monkeypatch.setattr(Lookout, "look", watched)
    question = ask(0, 1)
    with qtbot.waitSignal(run.answered, timeout=10_000) as blocker:
        run.ask(question)
    assert blocker.args is not None
    answer = blocker.args[0]
    assert answer.question is question
    assert answer.found.loss == course_document().loss
    assert threads[0] is not QThread.currentThread()


def test_only_the_newest_question_is_answered_and_the_others_are_given_up(
    qtbot: QtBot, run: LandscapeRun, monkeypatch: pytest.MonkeyPatch
) -> None:
    begun, asked_again = threading.Event(), threading.Event()
    pieces: list[int] = []
    look = Lookout.look

    def slow(self: Lookout, question: LandscapeQuestion, between: Between) -> LandscapeAnswer:
        if question.parameters == (0,):
            begun.set()
            assert asked_again.wait(10.0)
            pieces.append(1)
            between()
            pieces.append(2)
        return look(self, question, between)

    monkeypatch.setattr(Lookout, "look", slow)
    answers: list[LandscapeAnswer] = []
    run.answered.connect(answers.append)
    run.ask(ask(0))
    qtbot.waitUntil(begun.is_set, timeout=10_000)
    run.ask(ask(1))
    run.ask(ask(2))
    asked_again.set()
    qtbot.waitUntil(lambda: bool(answers), timeout=10_000)
    settle(50)
    assert [answer.question.parameters for answer in answers] == [(2,)]
    assert pieces == [1]


def test_what_goes_wrong_is_said_and_the_next_question_answered(
    qtbot: QtBot, run: LandscapeRun, monkeypatch: pytest.MonkeyPatch
) -> None:
    def broken(self: Lookout, question: LandscapeQuestion, between: Between) -> LandscapeAnswer:
        raise MemoryError("no room")

    with monkeypatch.context() as patch:
        patch.setattr(Lookout, "look", broken)
        with (
            qtbot.captureExceptions() as raised,
            qtbot.waitSignal(run.failed, timeout=10_000) as blocker,
        ):
            run.ask(ask(0))
            qtbot.waitUntil(lambda: bool(raised), timeout=10_000)
    assert blocker.args == ["The landscape could not be computed (no room)."]
    with qtbot.waitSignal(run.answered, timeout=10_000):
        run.ask(ask(0))


def test_a_close_in_the_middle_of_an_answer_is_prompt(qtbot: QtBot) -> None:
    run = LandscapeRun()
    answers: list[LandscapeAnswer] = []
    run.answered.connect(answers.append)
    run.ask(ask(0, 1))
    assert run.close()
    settle(20)
    assert not answers
