"""Many starts are trained behind the window: progress, an end, a cancel, a close at any moment."""

from __future__ import annotations

from collections.abc import Iterator

import pytest
from pytestqt.qtbot import QtBot

from nnstudio.core.settings import TrainingSettings
from nnstudio.data.table import Role
from nnstudio.document.document import Document, course_document
from nnstudio.document.sweeping import Sweep
from nnstudio.document.teach import teach
from nnstudio.session.sweeprun import SweepRun
from tests.settling import settle


@pytest.fixture
def run(qtbot: QtBot) -> Iterator[SweepRun]:
    made = SweepRun()
    yield made
    assert made.close()


@pytest.fixture
def short() -> Document:
    return course_document().with_settings(TrainingSettings(epochs=20))


def until_done(qtbot: QtBot, run: SweepRun) -> None:
    qtbot.waitUntil(lambda: not run.running, timeout=30_000)


def test_every_start_comes_out_as_if_it_had_been_trained_alone(
    qtbot: QtBot, run: SweepRun, short: Document
) -> None:
    found: list[Sweep] = []
    run.progressed.connect(found.append)
    run.start(short, 30, first=5)
    assert run.running
    until_done(qtbot, run)
    last = found[-1]
    assert last.complete
    assert last.seeds.tolist() == list(range(5, 35))
    assert last.losses[4] == pytest.approx(teach(short.restarted(9), 20).loss, rel=1e-9)


def test_a_cancel_keeps_what_is_done(qtbot: QtBot, run: SweepRun) -> None:
    found: list[Sweep] = []
    run.progressed.connect(found.append)
    endless = course_document().with_settings(TrainingSettings(epochs=3_000))
    run.start(endless, 1_000_000)
    qtbot.waitUntil(lambda: bool(found) and len(found[-1]) > 0, timeout=60_000)
    run.cancel()
    until_done(qtbot, run)
    assert 0 < len(found[-1]) < 1_000_000
    assert not found[-1].complete


def test_a_new_sweep_ends_the_one_before(qtbot: QtBot, run: SweepRun, short: Document) -> None:
    found: list[Sweep] = []
    run.progressed.connect(found.append)
    run.start(short, 1_000_000)
    run.start(short, 3)
    until_done(qtbot, run)
    assert {sweep.asked_for for sweep in found} == {3}


def test_it_says_why_nothing_can_be_trained(qtbot: QtBot, run: SweepRun) -> None:
    table = course_document().table
    without = course_document().with_table(table.with_role(3, Role.SKIP))
    with qtbot.waitSignal(run.failed) as failed:
        run.start(without, 3)
    assert failed.args[0].startswith("No column is the label")
    assert not run.running


def test_it_closes_in_the_middle(run: SweepRun) -> None:
    run.start(course_document(), 1_000_000)
    settle(50)
    assert run.close()
    assert run.close()


def test_a_cancel_before_it_has_begun_ends_it_too(
    qtbot: QtBot, run: SweepRun, short: Document
) -> None:
    run.start(short, 1_000_000)
    run.cancel()
    until_done(qtbot, run)
