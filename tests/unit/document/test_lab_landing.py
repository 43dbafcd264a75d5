"""Where the rows land: the same sums as the network's, and true words about them."""

from __future__ import annotations

from dataclasses import replace

import numpy as np
import pytest

from nnstudio.core.backprop import forward
from nnstudio.core.network import LayerSpec
from nnstudio.data.scaling import Scaling
from nnstudio.data.table import Role
from nnstudio.document.document import Document, course_document
from nnstudio.document.frame import frame_of
from nnstudio.document.lab.landing import (
    Landing,
    Neuron,
    landing_of,
    landing_words,
    neurons_of,
    shown_words,
)
from nnstudio.document.lab.shape import Shape
from nnstudio.document.nearlyflat import flat_below


@pytest.fixture
def document() -> Document:
    return course_document()


def test_the_dots_are_the_neurons_own_sums(document: Document) -> None:
    landing = landing_of(frame_of(document, shown_row=2), Neuron(0, 1))
    assert landing is not None
    trace = forward(document.progress.params, document.training.inputs)
    np.testing.assert_array_equal(landing.z, trace.z[0][:, 1, 0])
    assert landing.name == "h2"
    assert landing.shown == pytest.approx(trace.z[0][2, 1, 0], rel=1e-14)
    assert landing.shown_name == "Charlie"
    assert f"z = {landing.shown:.6g}".replace("-", "\u2212") in shown_words(
        landing, Shape("sigmoid")
    )


def test_the_words_count_flat_and_dead_rows(document: Document) -> None:
    landing = landing_of(frame_of(document), Neuron(0, 0))
    assert landing is not None
    for name in ("sigmoid", "relu"):
        shape = Shape(name)
        slopes = shape.slopes(landing.z)
        words = landing_words(landing, shape)
        limit = flat_below(shape.record, shape.parameter)
        dead, flat = int(np.sum(slopes == 0.0)), int(np.sum((slopes > 0) & (slopes < limit)))
        assert (f"{dead} at slope 0" in words) == (dead > 0)
        assert (f"{flat} where it is nearly flat" in words) == (flat > 0)
        assert dead or flat
    assert "h1 itself is sigmoid; here they lie on ReLU" in landing_words(landing, Shape("relu"))
    assert "has one sum a row" in landing_words(landing, Shape("maxout"))


def test_a_maxout_neuron_stands_at_its_winning_sum(document: Document) -> None:
    frame = frame_of(document.with_layer(0, LayerSpec(2, "maxout", parts=3)))
    landing = landing_of(frame, Neuron(0, 0))
    assert landing is not None
    trace = forward(frame.document.progress.params, frame.document.training.inputs)
    np.testing.assert_array_equal(landing.z, trace.a[1][:, 0])
    assert landing.wins.sum() == 4
    assert len(landing.wins) == 3
    words = landing_words(landing, Shape("maxout"))
    assert "stands at its largest sum" in words
    assert f"part 1 wins {landing.wins[0]}" in words


def test_many_rows_are_thinned_and_none_is_no_error(document: Document) -> None:
    table = document.table
    many = table.taking(np.tile(np.arange(4), 200))
    landing = landing_of(frame_of(document.with_table(many)), Neuron(0, 0))
    assert landing is not None
    assert 100 < len(landing.z) <= 200 < landing.total
    assert f"{len(landing.z)} of 800 rows" in landing_words(landing, Shape("sigmoid"))
    without = document.with_table(table.with_role(3, Role.SKIP))
    assert landing_of(frame_of(without), Neuron(0, 0)) is None


def test_every_neuron_can_be_chosen_hidden_ones_first(document: Document) -> None:
    assert neurons_of(document.spec) == [Neuron(0, 0), Neuron(0, 1), Neuron(1, 0)]
    assert len(neurons_of(document.with_layer(0, LayerSpec(500)).spec)) == 64


def test_raw_numbers_put_every_row_where_sigmoid_is_flat(document: Document) -> None:
    landing = landing_of(frame_of(document.with_scaling(Scaling("none"))), Neuron(0, 0))
    assert landing is not None
    assert "0 where it learns" in landing_words(landing, Shape("sigmoid"))


def test_the_shown_row_is_told_by_what_the_curve_can_say_of_it(document: Document) -> None:
    def landing_on(document: Document, shown_row: int | None = 0) -> Landing:
        landing = landing_of(frame_of(document, shown_row=shown_row), Neuron(0, 0))
        assert landing is not None
        return landing

    landing = landing_on(document)
    assert landing.shown is not None
    z = f"{landing.shown:.6g}".replace("-", "\u2212")
    assert shown_words(landing, Shape("maxout")) == f"Alice: z = {z}."
    assert shown_words(replace(landing, shown=None), Shape("relu")) == ""
    assert shown_words(replace(landing, shown_name=None), Shape("relu")) == ""
    maxout = landing_on(document.with_layer(0, LayerSpec(2, "maxout", parts=3)))
    assert maxout.shown is not None
    largest = f"{maxout.shown:.6g}".replace("-", "\u2212")
    assert shown_words(maxout, Shape("maxout")) == f"Alice: largest sum {largest}."
