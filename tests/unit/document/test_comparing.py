"""The same start with other activations, as they are trained and kept."""

from __future__ import annotations

import numpy as np
import pytest

from nnstudio.core.activations import COURSE_ACTIVATIONS
from nnstudio.core.network import LayerSpec
from nnstudio.core.problems import Problem
from nnstudio.document.comparing import (
    NO_HIDDEN,
    epochs_to_train,
    other_activations,
    train_from_start,
    with_activation,
    with_compared,
)
from nnstudio.document.document import course_document
from nnstudio.document.teach import teach
from tests.comparedruns import EPOCHS, OTHERS, loses_its_numbers


def test_another_activation_begins_with_the_very_same_numbers() -> None:
    document = teach(course_document().with_parameter("w1", 2.5).with_lock("b1", True), 5)
    for name in OTHERS[:-1]:
        begun = with_activation(document, name)
        assert begun.at_start
        assert begun.spec.layers[0] == LayerSpec(2, name)
        assert begun.spec.layers[1] == document.spec.layers[1]
        assert np.array_equal(begun.progress.params.vector, document.start.params.vector)
        assert begun.locked == {"b1"}
        assert (begun.settings, begun.table) == (document.settings, document.table)
    maxout = with_activation(document, "maxout")
    assert maxout.start.seed == document.start.seed
    assert maxout.spec.parameter_count > document.spec.parameter_count


def test_it_trains_as_if_a_person_had_chosen_the_activation() -> None:
    document = teach(course_document(), EPOCHS)
    found = train_from_start(document, "tanh", EPOCHS)
    by_hand = teach(course_document().with_layer(0, LayerSpec(2, "tanh")), EPOCHS)
    assert found is not None
    assert found.document.progress == by_hand.progress
    assert found.document.curve == by_hand.curve
    assert found.name == "tanh 2-2-1, rate 0.1, seed 44"


def test_every_hidden_layer_is_compared_and_the_one_there_is_left_out() -> None:
    document = course_document()
    assert other_activations(document) == OTHERS
    mixed = document.with_layer_added(1).with_layer(1, LayerSpec(2, "tanh"))
    assert other_activations(mixed) == COURSE_ACTIVATIONS
    layers = with_activation(mixed, "relu").spec.layers
    assert [layer.activation for layer in layers] == ["relu", "relu", "sigmoid"]
    leaky = document.with_layer(0, LayerSpec(2, "leaky_relu", 0.3))
    assert with_activation(leaky, "leaky_relu").spec.layers[0].alpha == 0.3
    bare = document.with_layer_removed(0)
    with pytest.raises(Problem, match=NO_HIDDEN):
        other_activations(bare)
    with pytest.raises(Problem, match=NO_HIDDEN):
        with_activation(bare, "tanh")


def test_as_many_epochs_as_the_run_has_or_as_were_asked_for() -> None:
    document = course_document()
    assert epochs_to_train(document) == 1_000
    assert epochs_to_train(teach(document, 7)) == 7


def test_a_run_that_loses_its_numbers_is_kept_as_it_last_was() -> None:
    document = loses_its_numbers()
    found = train_from_start(document, "relu", 200)
    assert found is not None
    assert found.problem is not None
    epoch = found.document.progress.epoch
    assert epoch < 200
    assert found.name == f"ReLU 2-2-1, rate 0.02, seed 44, lost its numbers after epoch {epoch}"
    assert np.isfinite(found.document.progress.params.vector).all()
    assert np.isfinite(found.document.curve.losses).all()
    kept = with_compared(document, (found,))
    assert [run.name for run in kept.runs] == [found.name]


def test_who_halts_it_gets_nothing() -> None:
    assert train_from_start(course_document(), "tanh", 1_000, halted=lambda: True) is None


def test_it_tells_how_many_epochs_are_done_and_can_be_halted_between() -> None:
    told: list[int] = []
    document = course_document()
    found = train_from_start(document, "tanh", EPOCHS, report=told.append)
    assert found is not None
    assert found.problem is None
    assert told == sorted(told)
    assert told[-1] == found.document.progress.epoch == EPOCHS
    told.clear()
    halted = train_from_start(
        document, "tanh", 10**9, halted=lambda: len(told) == 2, report=told.append
    )
    assert halted is None
    assert len(told) == 2
