"""A task's locks: every way to a locked part is refused in one sentence, and all else is free."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import replace

import pytest
from pytestqt.qtbot import QtBot

from nnstudio.core.network import LayerSpec
from nnstudio.data.holdout import HoldOut
from nnstudio.data.labels import LabelCoding
from nnstudio.data.scaling import Scaling
from nnstudio.document.document import course_document
from nnstudio.document.task.classtask import ClassTask
from nnstudio.document.task.locks import LOCKS
from nnstudio.document.task.seals import sealed
from nnstudio.document.teach import teach
from nnstudio.session.intents import Intents
from nnstudio.session.runactions import RunActions
from nnstudio.session.session import Session

Wish = Callable[["Pupil"], object]


class Pupil:
    """A session on a project with a task, what can be wished there, and what was answered."""

    def __init__(self) -> None:
        self.session = Session(teach(course_document(), 5))
        self.intents = Intents(self.session)
        self.runs = RunActions(self.session)
        self.answers: list[str] = []
        for signal in (self.intents.refused, self.session.warned, self.runs.refused):
            signal.connect(self.answers.append)

    def is_given(self, *locks: str) -> None:
        task = ClassTask("Do it.", locks=frozenset(locks))
        self.session.open(sealed(self.session.document, task), "Opened.")


@pytest.fixture
def pupil(qtbot: QtBot) -> Iterator[Pupil]:
    made = Pupil()
    yield made
    made.session.close()


def table_with(pupil: Pupil, row: int, col: int, text: str) -> None:
    table = pupil.session.document.table
    pupil.intents.set_table(table.with_cell(row, col, text), "change a cell")


def other_settings(pupil: Pupil) -> None:
    settings = pupil.session.document.settings
    pupil.intents.set_settings(replace(settings, batch=2), "batch 2")


WISHES: dict[str, list[Wish]] = {
    "table": [
        lambda p: table_with(p, 1, 1, "161"),
        lambda p: table_with(p, 1, 3, "F"),
        lambda p: p.intents.add_you(),
        lambda p: p.intents.paint(({0: 150.0, 1: 60.0},), "F"),
        lambda p: p.intents.erase(0),
        lambda p: p.intents.set_coding(LabelCoding("F", "M")),
        lambda p: p.intents.set_hold_out(HoldOut(0.25)),
    ],
    "scaling": [lambda p: p.intents.set_scaling(Scaling("zscore"))],
    "structure": [
        lambda p: p.intents.add_last_layer(),
        lambda p: p.intents.remove_last_layer(),
        lambda p: p.intents.set_layer(0, LayerSpec(3)),
    ],
    "activations": [
        lambda p: p.intents.set_layer(0, LayerSpec(2, "tanh")),
        lambda p: p.intents.set_layer(1, LayerSpec(1, "linear")),
    ],
    "settings": [lambda p: p.intents.set_rate(0.5), other_settings],
    "weights": [
        lambda p: p.intents.set_parameter("w1", 3.0),
        lambda p: p.intents.set_lock("w1", True),
    ],
    "seed": [
        lambda p: p.intents.set_seed(7),
        lambda p: p.session.new_start(),
        lambda p: p.intents.set_initialiser("xavier"),
    ],
}
CASES = [(name, wish) for name, wishes in WISHES.items() for wish in wishes]


def test_there_is_a_wish_for_every_lock() -> None:
    assert set(WISHES) == set(LOCKS)


@pytest.mark.parametrize(("name", "wish"), CASES)
def test_a_locked_group_refuses_in_one_sentence_and_changes_nothing(
    pupil: Pupil, name: str, wish: Wish
) -> None:
    pupil.is_given(name)
    before, undo = pupil.session.document, pupil.session.undo_name
    wish(pupil)
    assert pupil.answers == [LOCKS[name].refusal]
    assert pupil.session.document is before
    assert pupil.session.undo_name == undo


@pytest.mark.parametrize(("name", "wish"), CASES)
def test_every_other_lock_lets_it_be(pupil: Pupil, name: str, wish: Wish) -> None:
    """But a table with another label or other inputs, which it brings a structure with."""
    pupil.is_given(*(LOCKS.keys() - {name}))
    before = pupil.session.document
    wish(pupil)
    assert pupil.answers == []
    assert pupil.session.document != before


def test_what_was_started_again_under_all_locks_is_the_same_start(pupil: Pupil) -> None:
    pupil.is_given(*LOCKS)
    pupil.session.rewind()
    assert pupil.session.document.at_start
    assert pupil.answers == []
    pupil.session.undo()
    assert pupil.session.document.progress.epoch == 5


def test_training_you_family_and_the_length_of_a_run_are_free(pupil: Pupil, qtbot: QtBot) -> None:
    pupil.is_given(*LOCKS)
    session = pupil.session
    session.step_epoch()
    qtbot.waitUntil(lambda: session.document.progress.epoch == 6)
    session.step_batch()
    qtbot.waitUntil(lambda: session.document.progress.position == 1)
    pupil.intents.set_epochs(77)
    pupil.intents.add_you_to_family()
    assert pupil.answers == []
    assert session.document.settings.epochs == 77
    assert len(session.document.family) == 1


def test_going_back_and_to_an_earlier_run_is_no_typing(pupil: Pupil, qtbot: QtBot) -> None:
    pupil.is_given(*(LOCKS.keys() - {"seed"}))
    session = pupil.session
    session.new_start()
    session.step_epoch()
    qtbot.waitUntil(lambda: session.document.progress.epoch == 1)
    (run,) = session.document.runs
    pupil.runs.load(run.name)
    assert session.document.progress.epoch == 5
    points = list(session.frame().points)
    session.look_at(points[0])
    session.go_on_from_here()
    assert session.document.progress.epoch == 0
    assert pupil.answers == []


def test_a_run_with_other_settings_cannot_be_brought_in(pupil: Pupil) -> None:
    pupil.intents.set_rate(0.5)
    pupil.intents.set_seed(3)
    (run,) = pupil.session.document.runs
    pupil.intents.set_rate(0.1)
    pupil.is_given("settings")
    pupil.runs.load(run.name)
    assert pupil.answers == [LOCKS["settings"].refusal]


def test_weights_that_the_teacher_locked_do_not_hinder_a_new_start(pupil: Pupil) -> None:
    pupil.intents.set_parameter("w1", 3.0)
    pupil.intents.set_lock("w1", True)
    pupil.is_given("weights")
    pupil.session.new_start()
    assert pupil.answers == []
    assert pupil.session.document.start.seed == 45
    assert pupil.session.document.progress.params.value("w1") == 3.0
    pupil.intents.set_lock("w1", False)
    assert pupil.answers == [LOCKS["weights"].refusal]


def test_undo_leads_nowhere_that_the_locks_forbid(pupil: Pupil) -> None:
    """Before the task it was another project; from there redo leads back to the task."""
    first = pupil.session.document
    pupil.is_given(*LOCKS)
    given = pupil.session.document
    pupil.intents.add_you_to_family()
    pupil.session.undo()
    assert pupil.session.document == given
    pupil.session.undo()
    assert pupil.session.document is first
    pupil.session.redo()
    assert pupil.session.document == given
    pupil.intents.set_rate(0.5)
    assert pupil.answers == [LOCKS["settings"].refusal]
