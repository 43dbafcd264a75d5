"""The diagram's geometry for any network and any size."""

from __future__ import annotations

from itertools import combinations, pairwise

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from PySide6.QtCore import QPointF, QRectF

from nnstudio.core.network import LayerSpec, NetworkSpec
from nnstudio.ui.network.diagramlayout import DiagramLayout, lay_out

COURSE = NetworkSpec(2, (LayerSpec(2), LayerSpec(1)))
MAXOUT = NetworkSpec(2, (LayerSpec(2, "maxout"), LayerSpec(1)))


def specs() -> st.SearchStrategy[NetworkSpec]:
    layers = st.lists(st.builds(LayerSpec, st.integers(1, 40)), min_size=1, max_size=5)
    return st.builds(NetworkSpec, st.integers(1, 40), layers.map(tuple))


def labels(layout: DiagramLayout) -> list[QRectF]:
    return [w.chip for w in layout.wires if w.chip is not None] + [b.rect for b in layout.biases]


@pytest.mark.parametrize("size", [(556, 620), (480, 520), (1000, 700)])
@pytest.mark.parametrize("spec", [COURSE, MAXOUT], ids=["course", "maxout"])
def test_the_courses_networks_show_every_label_apart_from_the_others(
    spec: NetworkSpec, size: tuple[int, int]
) -> None:
    layout = lay_out(spec, *size)
    assert len(labels(layout)) == spec.parameter_count
    for a, b in combinations(labels(layout), 2):
        common = a.intersected(b)
        assert common.width() * common.height() < 0.2 * a.width() * a.height()


@settings(deadline=None, max_examples=60)
@given(specs(), st.integers(600, 1600), st.integers(300, 1000))
def test_neurons_never_touch_and_stay_inside(spec: NetworkSpec, width: int, height: int) -> None:
    layout = lay_out(spec, width, height)
    for node in layout.nodes:
        assert layout.radius <= node.centre.x() <= width - layout.radius
        assert layout.radius <= node.centre.y() <= height - layout.radius
    by_layer: dict[int, list[float]] = {}
    for node in layout.nodes:
        by_layer.setdefault(node.layer, []).append(node.centre.y())
    for places in by_layer.values():
        assert all(b - a > 2 * layout.radius for a, b in pairwise(places))


@settings(deadline=None, max_examples=60)
@given(specs(), st.integers(600, 1600), st.integers(300, 1000))
def test_neurons_without_room_are_counted_and_wires_lead_to_shown_ones(
    spec: NetworkSpec, width: int, height: int
) -> None:
    layout = lay_out(spec, width, height)
    for layer, size in enumerate(spec.sizes, -1):
        shown = sum(node.layer == layer for node in layout.nodes)
        assert shown + layout.hidden[layer + 1] == size
    shown = {(node.layer, node.unit) for node in layout.nodes}
    for wire in layout.wires:
        place = spec.place(wire.index)
        assert (place.layer, place.unit) in shown
        assert (place.layer - 1, place.source) in shown


def test_what_is_under_the_pointer_is_found() -> None:
    layout = lay_out(COURSE, 556, 620)
    for index in range(COURSE.parameter_count):
        rect = layout.chip_of(index)
        assert rect is not None
        assert layout.parameter_at(rect.center()) == index
    for node in layout.nodes:
        assert layout.node_at(node.centre) is node
    assert layout.node_at(QPointF(2, 2)) is None
    assert layout.parameter_at(QPointF(2, 2)) is None


def test_a_wire_is_found_along_its_whole_line() -> None:
    layout = lay_out(NetworkSpec(8, (LayerSpec(8), LayerSpec(1))), 556, 620)
    wire = layout.wires[-1]
    assert layout.parameter_at(wire.start + (wire.end - wire.start) * 0.9) == wire.index


def test_even_the_largest_network_has_few_enough_wires_to_follow_the_pointer() -> None:
    layers = (*(LayerSpec(64) for _ in range(15)), LayerSpec(1))
    layout = lay_out(NetworkSpec(64, layers), 1_900, 1_150)
    assert 100 < len(layout.wires) <= 4_000
    assert sum(layout.hidden) > 0
