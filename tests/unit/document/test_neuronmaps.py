"""What every neuron says over two inputs, against asking for single places one by one."""

from __future__ import annotations

import numpy as np
import pytest

from nnstudio.core.network import LayerSpec
from nnstudio.data.table import Kind, Role, Table, column
from nnstudio.document.document import Document, course_document
from nnstudio.document.neuronmaps import neuron_map, neuron_maps, neuron_plane


def three_inputs() -> Document:
    table = Table(
        "Made",
        (
            column("Colour", None, Role.INPUT, ["red", "blue", "red", "red"], Kind.CATEGORY),
            column("A", "kg", Role.INPUT, ["1", "2", "3", "5"]),
            column("B", None, Role.INPUT, ["10", "-10", "0", "20"]),
            column("C", None, Role.INPUT, ["4", "4", "8", "8"]),
            column("Label", None, Role.LABEL, ["no", "yes", "no", "yes"]),
        ),
    )
    layers = (LayerSpec(3, "relu"), LayerSpec(2, "maxout"), LayerSpec(1))
    return course_document().with_table(table).with_layers(layers)


def test_the_plane_is_that_of_the_first_two_inputs_with_numbers() -> None:
    document = three_inputs()
    plane = neuron_plane(document.training)
    assert plane is not None
    names = document.model().feature_names
    assert [names[way.feature].split()[0] for way in (plane.across, plane.up)] == ["A", "B"]
    assert plane.across.header == "A (kg)"
    assert (plane.across.low, plane.across.high) == pytest.approx((1 - 0.6, 5 + 0.6))
    assert (plane.up.low, plane.up.high) == pytest.approx((-10 - 4.5, 20 + 4.5))
    held = dict(zip(names, plane.held.tolist(), strict=True))
    assert held["C"] == 6.0
    assert plane.held[0] in (0.0, 1.0)  # the most frequent class, not half of each


@pytest.mark.parametrize(("layer", "unit"), [(0, 2), (1, 1), (2, 0)])
def test_a_map_holds_what_the_neuron_says_at_each_place(layer: int, unit: int) -> None:
    document = three_inputs()
    model, plane = document.model(), neuron_plane(document.training)
    assert plane is not None
    values = neuron_map(model, plane, layer, unit, count=6)
    assert values.shape == (6, 6)
    assert np.ptp(values) > 0
    for up, across in ((0, 0), (0, 5), (3, 1), (5, 5)):
        raw = plane.held.copy()
        raw[plane.across.feature] = np.interp((across + 0.5) / 6, [0, 1], [0.4, 5.6])
        raw[plane.up.feature] = np.interp((up + 0.5) / 6, [0, 1], [-14.5, 24.5])
        trace = model.trace(raw[np.newaxis])
        assert values[up, across] == pytest.approx(trace.a[layer + 1][0, unit], rel=1e-12)


def test_one_pass_gives_the_maps_of_all_neurons() -> None:
    document = three_inputs()
    plane = neuron_plane(document.training)
    assert plane is not None
    maps = neuron_maps(document.model(), plane)
    assert [layer.shape for layer in maps.layers] == [(24, 24, 3), (24, 24, 2), (24, 24, 1)]
    assert (maps.of(1, 1) == neuron_map(document.model(), plane, 1, 1)).all()


def test_there_is_no_plane_with_fewer_than_two_inputs_with_numbers() -> None:
    table = course_document().table
    one = course_document().with_table(Table("One", (table.columns[0], *table.columns[2:])))
    assert neuron_plane(one.training) is None


def test_a_column_of_one_value_has_a_range_around_it() -> None:
    table = Table(
        "Made",
        (
            column("A", None, Role.INPUT, ["7", "7"]),
            column("B", None, Role.INPUT, ["0", "1"]),
            column("Label", None, Role.LABEL, ["no", "yes"]),
        ),
    )
    plane = neuron_plane(course_document().with_table(table).training)
    assert plane is not None
    assert plane.across.low < 7 < plane.across.high
