"""A queue of sweeps: each trial comes out as trained alone; it can be cancelled at any moment."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace

import pytest
from pytestqt.qtbot import QtBot

from nnstudio.core.settings import TrainingSettings
from nnstudio.data.table import Role
from nnstudio.document.document import course_document
from nnstudio.document.lab.stuckstarts import StuckTable, Trial, course_trials
from nnstudio.document.sweeping import sweep_document
from nnstudio.session.stuckstarts import StuckStarts
from tests.settling import settle


@pytest.fixture
def stuck(qtbot: QtBot) -> Iterator[StuckStarts]:
    made = StuckStarts()
    yield made
    assert made.close()


def short(epochs: int) -> tuple[Trial, ...]:
    settings = TrainingSettings(epochs=epochs)
    return tuple(
        replace(trial, document=trial.document.with_settings(settings)) for trial in course_trials()
    )


def until_done(qtbot: QtBot, stuck: StuckStarts) -> None:
    qtbot.waitUntil(lambda: not stuck.running, timeout=60_000)


def test_every_trial_is_trained_and_counted(qtbot: QtBot, stuck: StuckStarts) -> None:
    found: list[StuckTable] = []
    stuck.progressed.connect(found.append)
    trials = short(30)
    stuck.start("Four people", trials, 25)
    assert stuck.running
    assert found[0].done == 0
    until_done(qtbot, stuck)
    last = found[-1]
    assert last.complete
    assert last.done == last.asked_for == 25 * len(trials)
    assert [table.done for table in found] == sorted(table.done for table in found)
    for place in (0, 7, 17):
        *_, alone = sweep_document(trials[place].document, range(25))
        outcome = last.outcomes[place]
        assert outcome is not None
        assert outcome.stuck == int(alone.stuck.sum())


def test_a_cancel_ends_the_whole_queue_and_keeps_what_is_done(
    qtbot: QtBot, stuck: StuckStarts
) -> None:
    found: list[StuckTable] = []
    stuck.progressed.connect(found.append)
    trials = (short(5)[0], *short(5_000)[1:])
    stuck.start("Four people", trials, 100_000)
    qtbot.waitUntil(lambda: found[-1].done > 0, timeout=60_000)
    stuck.cancel()
    until_done(qtbot, stuck)
    assert 0 < found[-1].done < found[-1].asked_for
    assert found[-1].outcomes[5:] == (None,) * 13
    stuck.start("Four people", short(5)[:2], 3)  # and it can be begun again
    until_done(qtbot, stuck)
    assert found[-1].complete


def test_a_cancel_before_anything_has_begun(qtbot: QtBot, stuck: StuckStarts) -> None:
    stuck.start("Four people", short(1_000), 500)
    stuck.cancel()
    until_done(qtbot, stuck)


def test_it_says_why_nothing_can_be_trained(qtbot: QtBot, stuck: StuckStarts) -> None:
    course = course_document()
    without = course.with_table(course.table.with_role(3, Role.SKIP))
    with qtbot.waitSignal(stuck.failed) as failed:
        stuck.start_own(without)
    assert failed.args[0].startswith("No column is the label")
    assert not stuck.running


def test_a_trial_that_fails_ends_the_queue(qtbot: QtBot, stuck: StuckStarts) -> None:
    course = course_document()
    broken = course.with_table(course.table.with_role(3, Role.SKIP))
    found: list[StuckTable] = []
    stuck.progressed.connect(found.append)
    with qtbot.waitSignal(stuck.failed):
        stuck.start("Broken", (Trial("sigmoid", "none", broken), *short(5)), 3)
    until_done(qtbot, stuck)
    assert found[-1].done == 0


def test_only_one_queue_at_a_time(qtbot: QtBot, stuck: StuckStarts) -> None:
    found: list[StuckTable] = []
    stuck.progressed.connect(found.append)
    stuck.start("First", short(20)[:2], 10)
    stuck.start("Second", short(20)[:2], 10)
    until_done(qtbot, stuck)
    assert {table.title for table in found} == {"First"}


def test_it_closes_in_the_middle(stuck: StuckStarts) -> None:
    stuck.start_course()
    settle(50)
    assert stuck.close()
    assert stuck.close()
