"""The warning comes with the course's raw pounds and inches, and not with what the course does."""

from __future__ import annotations

import pytest

from nnstudio.core.network import LayerSpec
from nnstudio.data.scaling import Scaling
from nnstudio.document.document import course_document
from nnstudio.document.inputadvice import far_inputs


@pytest.mark.parametrize("kind", ["shift", "mean", "zscore", "minmax"])
def test_scaled_inputs_are_left_in_peace(kind: str) -> None:
    assert far_inputs(course_document()) is None
    assert far_inputs(course_document().with_scaling(Scaling(kind))) is None


@pytest.mark.parametrize("activation", ["sigmoid", "tanh"])
def test_raw_inputs_are_warned_of(activation: str) -> None:
    raw = course_document().with_scaling(Scaling("none"))
    words = far_inputs(raw.with_layer(0, LayerSpec(2, activation)))
    assert words is not None
    assert f"inputs around 141: there {activation} is flat" in words


def test_a_layer_that_does_not_saturate_needs_no_warning() -> None:
    raw = course_document().with_scaling(Scaling("none"))
    assert far_inputs(raw.with_layer(0, LayerSpec(2, "relu"))) is None
    assert far_inputs(raw.with_layer_removed(0)) is None


def test_inputs_that_lie_around_zero_but_far_from_it_are_warned_of() -> None:
    tiny = Scaling("mean", None, (0.01, 0.01))
    assert "away from 0" in str(far_inputs(course_document().with_scaling(tiny)))


def test_one_click_mends_it() -> None:
    raw = course_document().with_scaling(Scaling("none"))
    assert far_inputs(raw.with_scaling(Scaling("zscore"))) is None


def test_without_rows_there_is_nothing_to_say() -> None:
    document = course_document()
    assert far_inputs(document.with_table(document.table.without_rows(range(4)))) is None
