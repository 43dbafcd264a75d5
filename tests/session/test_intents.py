"""Wishes about how to train and about locks: named, undoable, said, and refused in words."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import replace

import pytest
from pytestqt.qtbot import QtBot

from nnstudio.core.network import LayerSpec
from nnstudio.core.optimizers import Optimizer
from nnstudio.core.settings import TrainingSettings
from nnstudio.data.importing import table_from_text
from nnstudio.data.scaling import Scaling
from nnstudio.data.table import Role
from nnstudio.data.units import Quantity
from nnstudio.document.document import Document, blank_document, course_document, new_document
from nnstudio.document.family import Member
from nnstudio.session.intents import Intents
from nnstudio.session.session import Session
from tests.trust.invariants import of_document


class Heard:
    """A session, its intents, and all that was said."""

    def __init__(self) -> None:
        self.session = Session(course_document())
        self.intents = Intents(self.session)
        self.said: list[str] = []
        self.refused: list[str] = []
        self.session.said.connect(self.said.append)
        self.intents.refused.connect(self.refused.append)


@pytest.fixture
def heard(qtbot: QtBot) -> Iterator[Heard]:
    made = Heard()
    yield made
    made.session.close()


def step_epoch(qtbot: QtBot, heard: Heard) -> None:
    epoch = heard.session.document.progress.epoch
    heard.session.step_epoch()
    qtbot.waitUntil(lambda: heard.session.document.progress.epoch == epoch + 1)


def test_settings_go_into_the_document_and_undo_calls_them_by_name(
    qtbot: QtBot, heard: Heard
) -> None:
    step_epoch(qtbot, heard)
    before = heard.session.document
    settings = replace(before.settings, optimizer=Optimizer("adam"))
    heard.intents.set_settings(settings, "optimizer Adam")
    assert heard.session.document.settings == settings
    assert heard.session.document.progress.epoch == 1  # training goes on
    assert heard.session.undo_name == "optimizer Adam"
    assert heard.said[-1] == "Optimizer Adam."
    heard.session.undo()
    assert heard.session.document == before


def test_settings_are_changed_while_training_runs(qtbot: QtBot, heard: Heard) -> None:
    session = heard.session
    heard.intents.set_epochs(None)
    session.run()
    qtbot.waitUntil(lambda: session.document.progress.epoch > 2, timeout=10_000)
    reached = session.document.progress.epoch
    batch = replace(session.document.settings, batch=None)
    heard.intents.set_settings(batch, "all rows in one step")
    assert session.running
    assert session.document.progress.epoch >= reached
    qtbot.waitUntil(lambda: session.document.progress.epoch > reached, timeout=10_000)
    assert session.document.settings.batch is None
    session.pause()


def test_cross_entropy_brings_a_sigmoid_output_and_says_that_training_starts_again(
    qtbot: QtBot, heard: Heard
) -> None:
    heard.session.edit(lambda d: d.with_layer(1, LayerSpec(1, "tanh")), "tanh output")
    step_epoch(qtbot, heard)
    settings = replace(heard.session.document.settings, loss="bce")
    heard.intents.set_settings(settings, "loss binary cross-entropy")
    document = heard.session.document
    assert document.spec.layers[-1].activation == "sigmoid"
    assert document.at_start
    assert heard.session.undo_name == "loss binary cross-entropy with a sigmoid output"
    assert heard.said[-1] == (
        "Loss binary cross-entropy with a sigmoid output. Training starts again from seed 44."
    )


def test_cross_entropy_with_a_sigmoid_output_goes_on(qtbot: QtBot, heard: Heard) -> None:
    step_epoch(qtbot, heard)
    settings = replace(heard.session.document.settings, loss="bce")
    heard.intents.set_settings(settings, "loss binary cross-entropy")
    assert heard.session.document.progress.epoch == 1
    assert heard.said[-1] == "Loss binary cross-entropy."


def test_what_cannot_be_is_refused_in_words_and_changes_nothing(heard: Heard) -> None:
    before = heard.session.document
    heard.intents.set_settings(TrainingSettings(loss="softmax"), "loss softmax cross-entropy")
    assert heard.refused == [
        "Softmax shares 1 out among the classes: it needs two outputs or more."
    ]
    assert heard.session.document == before
    assert heard.session.undo_name is None


def test_another_output_says_which_loss_goes_with_it(heard: Heard) -> None:
    heard.intents.set_settings(TrainingSettings(loss="bce"), "loss binary cross-entropy")
    heard.intents.set_layer(1, LayerSpec(1, "linear"))
    assert heard.session.document.settings.loss == "mse"
    assert "The loss is now mean squared error, which goes with it." in heard.said[-1]


def test_a_locked_weight_stays_while_the_others_learn_and_undo_lets_it_go(
    qtbot: QtBot, heard: Heard
) -> None:
    start = heard.session.document.progress.params
    heard.intents.set_lock("w1", True)
    assert heard.session.undo_name == "lock w1"
    assert heard.said[-1] == "w1 is locked: training leaves it as it is."
    step_epoch(qtbot, heard)
    trained = heard.session.document.progress.params
    assert trained.value("w1") == start.value("w1")
    assert trained.value("w2") != start.value("w2")
    heard.intents.set_lock("w1", False)
    assert heard.session.undo_name == "unlock w1"
    assert heard.said[-1] == "w1 is unlocked: training changes it again."
    heard.session.undo()
    assert heard.session.document.locked == {"w1"}


def test_another_structure_says_that_locks_are_gone(heard: Heard) -> None:
    heard.intents.set_lock("b2", True)
    heard.intents.add_last_layer()
    assert heard.session.document.locked == frozenset()
    assert "Nothing is locked any more." in heard.said[-1]


def test_own_values_of_inputs_that_are_gone_change_nothing(heard: Heard) -> None:
    before = heard.session.document.you
    heard.session.edit(lambda d: d.with_table(d.table.with_role(2, Role.SKIP)), "skip")
    fewer = heard.session.document.you
    heard.intents.set_you(before)
    assert heard.session.document.you == fewer
    heard.intents.set_you((Quantity(70.0, "kg"),))
    assert heard.session.document.you == (Quantity(70.0, "kg"),)


# Three inputs, four classes and three hidden layers.
DEEP_ROWS = "\n".join(f"r{i},{i},{i * 2 % 7},{i % 3},{'abcd'[i % 4]}" for i in range(12))
DEEP = new_document(
    table_from_text(f"Name,A,B,C,Kind\n{DEEP_ROWS}", "deep"),
    hidden=(LayerSpec(5, "relu"), LayerSpec(4, "maxout"), LayerSpec(3)),
)
BLANK = blank_document()
LATE: dict[str, Callable[[Intents, Document], object]] = {
    "a layer": lambda i, d: i.set_layer(
        len(d.spec.layers) - 1, replace(d.spec.layers[-1], activation="tanh")
    ),
    "a hidden layer": lambda i, d: i.set_layer(
        len(d.spec.layers) - 2, replace(d.spec.layers[0], units=7)
    ),
    "a layer more": lambda i, d: i.add_layer(len(d.spec.layers) - 1),
    "a layer less": lambda i, d: i.remove_layer(max(0, len(d.spec.layers) - 2)),
    "a weight": lambda i, d: i.set_parameter(f"w{d.spec.weight_count}", 2.0),
    "a lock": lambda i, d: i.set_lock(f"w{d.spec.weight_count}", True),
    "You": lambda i, d: i.set_you(d.you),
    "a place": lambda i, d: i.ask_at(dict.fromkeys(range(d.spec.inputs), 3.0)),
    "a family": lambda i, d: i.set_family((Member("Eve", d.you),), "a family"),
    "more of a family": lambda i, d: i.add_rows((Member("Eve", d.you),), "e.csv"),
    "a point": lambda i, d: i.paint((dict.fromkeys(range(d.spec.inputs), 3.0),), "c"),
    "what is the output now": lambda i, d: i.set_layer(1, replace(d.spec.layers[-1], units=9)),
    "a row": lambda i, d: i.erase(max(0, d.table.row_count - 1)),
    "a scaling": lambda i, d: i.set_scaling(Scaling("shift", (1.0,) * d.spec.inputs)),
    "a coding": lambda i, d: i.set_coding(d.coding),
    "a loss": lambda i, d: i.set_settings(d.settings, "settings"),
}


@pytest.mark.parametrize("wish", LATE)
@pytest.mark.parametrize(
    ("present", "of"),
    [(course_document(), DEEP), (DEEP, course_document()), (BLANK, DEEP), (DEEP, BLANK)],
    ids=["course", "deep", "blank", "after blank"],
)
def test_a_wish_that_was_meant_for_another_document_breaks_nothing(
    heard: Heard, wish: str, present: Document, of: Document
) -> None:
    """The window shows a change some milliseconds later, and a person does not wait."""
    heard.session.open(present, "")
    LATE[wish](heard.intents, of)
    assert list(of_document(heard.session.document)) == []
