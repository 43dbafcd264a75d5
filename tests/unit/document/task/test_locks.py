"""A lock holds fast what belongs to its group, whichever way an edit came about, and no more."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace

import pytest

from nnstudio.core.network import LayerSpec
from nnstudio.core.settings import TrainingSettings
from nnstudio.core.stoprules import StopRule
from nnstudio.data.holdout import HoldOut
from nnstudio.data.labels import LabelCoding
from nnstudio.data.scaling import Scaling
from nnstudio.data.units import Quantity
from nnstudio.document.document import Document, course_document, with_fields
from nnstudio.document.runs import loaded, with_run
from nnstudio.document.task.classtask import ClassTask
from nnstudio.document.task.locks import LOCKS, refusal, structure_of
from nnstudio.document.task.seals import sealed
from nnstudio.document.teach import teach
from tests.unit.document.projects import with_points
from tests.unit.document.task.handedin import given

Edit = Callable[[Document], Document]


def touched(before: Document, after: Document) -> set[str]:
    return {name for name, lock in LOCKS.items() if lock.touches(before, after)}


def _switched(document: Document) -> Document:
    assert isinstance(document.coding, LabelCoding)
    return document.with_coding(document.coding.switched())


EDITS: dict[str, tuple[Edit, set[str]]] = {
    "a cell": (lambda d: d.with_table(d.table.with_cell(0, 1, "129")), {"table"}),
    "what the label means": (_switched, {"table"}),
    "rows held out": (lambda d: d.with_hold_out(HoldOut(0.25, 1)), {"table"}),
    "the scaling": (lambda d: d.with_scaling(Scaling("zscore")), {"scaling"}),
    "a neuron more": (lambda d: d.with_layer(0, LayerSpec(3)), {"structure"}),
    "another function": (lambda d: d.with_layer(0, LayerSpec(2, "tanh")), {"activations"}),
    "a number of a function": (
        lambda d: d.with_layer(0, LayerSpec(2, "elu", alpha=0.5)),
        {"activations"},
    ),
    "a layer more of its neighbour's kind": (lambda d: d.with_layer_added(0), {"structure"}),
    "a layer more of another kind": (
        lambda d: d.with_layers((LayerSpec(2, "relu"), *d.spec.layers)),
        {"structure", "activations"},
    ),
    "the rate": (lambda d: d.with_settings(replace(d.settings, rate=0.5)), {"settings"}),
    "a stop rule": (
        lambda d: d.with_settings(replace(d.settings, stops=(StopRule("target_loss", 0.01, 1),))),
        {"settings"},
    ),
    "the epochs": (lambda d: d.with_settings(replace(d.settings, epochs=7)), set()),
    "the seed": (lambda d: d.restarted(7), {"seed"}),
    "the initialiser": (lambda d: d.restarted(initialiser="xavier"), {"seed"}),
    "a weight typed": (lambda d: d.with_parameter("w1", 0.5), {"weights"}),
    "a weight locked": (lambda d: d.with_lock("w1", True), {"weights"}),
    "training, with its points": (lambda d: with_points(d, 3), set()),
    "own values": (lambda d: d.with_you((Quantity(1.0, "kg"), Quantity(2.0, "cm"))), set()),
}


@pytest.mark.parametrize("edit", EDITS)
def test_an_edit_touches_its_group_and_no_other(edit: str) -> None:
    make, groups = EDITS[edit]
    before = course_document()
    after = make(before)
    assert touched(before, after) == groups
    assert touched(before, before) == set()


@pytest.mark.parametrize("edit", [edit for edit in EDITS if EDITS[edit][1]])
def test_an_edit_is_refused_by_the_lock_of_its_group_alone(edit: str) -> None:
    make, groups = EDITS[edit]
    first = next(name for name in LOCKS if name in groups)
    locked = given(ClassTask(locks=frozenset(groups)))
    assert refusal(locked, make(locked)) == LOCKS[first].refusal
    others = given(ClassTask(locks=frozenset(LOCKS) - groups))
    assert refusal(others, make(others)) is None


def test_without_a_task_or_a_lock_nothing_is_refused() -> None:
    free = course_document()
    assert refusal(free, free.restarted(7)) is None
    unlocked = given(ClassTask("Find out."))
    assert refusal(unlocked, unlocked.restarted(7)) is None


def test_functions_that_change_places_with_a_layer_less_are_noticed() -> None:
    layers = (LayerSpec(2, "tanh"), LayerSpec(2, "relu"), LayerSpec(1))
    before = course_document().with_layers(layers)
    assert structure_of(before) == [2, 2, 1]
    assert touched(before, before.with_layer_removed(0)) == {"structure", "activations"}
    other_way = before.with_layers((layers[1], layers[0], layers[2]))
    assert touched(before, other_way) == {"activations"}


def test_numbers_that_the_seed_or_training_gave_are_not_typed() -> None:
    before = with_points(course_document(), 4)
    assert "weights" not in touched(before, before.rewound())
    assert "weights" not in touched(before, before.restarted(7))
    point = next(p for p in before.rewind if p.epoch == 2)
    back = with_fields(before, progress=point)
    assert "weights" not in touched(before, back)
    assert "weights" in touched(before, back.with_parameter("b1", 3.0))


def test_a_run_that_is_loaded_back_brings_numbers_of_its_own_training() -> None:
    first = teach(course_document(), 5)
    second = with_run(teach(first.new_start(), 2), first)
    back = loaded(second, 0)
    assert back.progress.params == first.progress.params
    assert "weights" not in touched(second, back)


def test_a_start_that_is_typed_is_noticed_and_a_locked_number_in_a_drawn_one_is_not() -> None:
    before = teach(course_document().with_parameter("w1", 0.5).with_lock("w1", True), 2)
    drawn = before.restarted(7)
    assert drawn.progress.params.value("w1") == 0.5
    assert "weights" not in touched(before, drawn)
    assert "weights" in touched(before, drawn.with_parameter("w2", 0.5))


def test_another_network_may_lose_its_locked_numbers() -> None:
    before = course_document().with_lock("w1", True)
    after = before.with_layer(0, LayerSpec(3))
    assert not after.locked
    assert touched(before, after) == {"structure"}


def test_a_task_that_is_taken_away_leaves_nothing_locked() -> None:
    locked = given(ClassTask(locks=frozenset(LOCKS)))
    without = sealed(locked, None)
    assert without.task is None
    assert refusal(without, without.restarted(7)) is None
    assert without == course_document()


def test_settings_that_differ_in_the_epochs_alone_are_the_same() -> None:
    before = course_document().with_settings(TrainingSettings(epochs=None))
    after = before.with_settings(TrainingSettings(epochs=9))
    assert touched(before, after) == set()
