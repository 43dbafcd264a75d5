"""The diagram's geometry for any network and any size."""

from __future__ import annotations

from itertools import combinations, pairwise

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from PySide6.QtCore import QPointF, QRectF

from nnstudio.core.network import LayerSpec, NetworkSpec
from nnstudio.language.rounding import AUTOMATIC, use_decimals
from nnstudio.ui.network.diagramgeometry import Node
from nnstudio.ui.network.diagramgrid import SMALL_CHIP, chip_decimals
from nnstudio.ui.network.diagramlayout import MOST_CHIPS, DiagramLayout, lay_out

COURSE = NetworkSpec(2, (LayerSpec(2), LayerSpec(1)))
MAXOUT = NetworkSpec(2, (LayerSpec(2, "maxout"), LayerSpec(1)))
BUSY = [
    NetworkSpec(2, (LayerSpec(8), LayerSpec(4), LayerSpec(1))),
    NetworkSpec(4, (LayerSpec(5), LayerSpec(4), LayerSpec(1))),
    NetworkSpec(6, (LayerSpec(9),)),
    NetworkSpec(10, (LayerSpec(5), LayerSpec(1))),
    NetworkSpec(3, (LayerSpec(4), LayerSpec(4), LayerSpec(3, "softmax"))),
]


def specs(most: int = 40, layers: int = 5) -> st.SearchStrategy[NetworkSpec]:
    activations = st.sampled_from(["sigmoid", "maxout"])
    made = st.builds(LayerSpec, st.integers(1, most), activations)
    listed = st.lists(made, min_size=1, max_size=layers)
    return st.builds(NetworkSpec, st.integers(1, most), listed.map(tuple))


def labels(layout: DiagramLayout) -> list[QRectF]:
    return [w.chip for w in layout.wires if w.chip is not None] + [b.rect for b in layout.biases]


def captions(layout: DiagramLayout) -> list[QRectF]:
    hidden = zip(layout.more, layout.hidden, strict=True)
    more = [rect for rect, count in hidden if count]
    return [place.rect for place in layout.captions] + more


def covers_disc(rect: QRectF, node: Node) -> bool:
    x = max(rect.left(), min(node.centre.x(), rect.right())) - node.centre.x()
    y = max(rect.top(), min(node.centre.y(), rect.bottom())) - node.centre.y()
    return bool(np.hypot(x, y) < node.radius - 1e-6)


@pytest.mark.parametrize("size", [(556, 620), (480, 520), (1000, 700), (560, 400)])
@pytest.mark.parametrize("spec", [COURSE, MAXOUT], ids=["course", "maxout"])
def test_the_courses_networks_show_every_label(spec: NetworkSpec, size: tuple[int, int]) -> None:
    assert len(labels(lay_out(spec, *size))) == spec.parameter_count


@pytest.mark.parametrize("spec", BUSY, ids=NetworkSpec.describe)
def test_sixty_wires_have_their_labels_where_there_is_room(spec: NetworkSpec) -> None:
    layout = lay_out(spec, 1120, 700)
    assert 35 <= len(layout.chips) == len(layout.wires) <= MOST_CHIPS


@settings(deadline=None, max_examples=400)
@given(specs(most=9, layers=4), st.integers(300, 1900), st.integers(240, 1100))
def test_labels_cover_no_other_no_neuron_and_no_words(
    spec: NetworkSpec, width: int, height: int
) -> None:
    layout = lay_out(spec, width, height)
    shown = labels(layout)
    for a, b in combinations(shown, 2):
        assert not a.intersects(b), (a, b)
    for rect in shown:
        assert not any(covers_disc(rect, node) for node in layout.nodes)
        assert not any(rect.intersects(words) for words in captions(layout))
        assert not rect.intersects(layout.answer)


@settings(deadline=None, max_examples=400)
@given(specs(most=30), st.integers(300, 1900), st.integers(300, 1100))
def test_names_cover_no_neuron_and_no_other_name(
    spec: NetworkSpec, width: int, height: int
) -> None:
    layout = lay_out(spec, width, height)
    touching = 0.01
    names = [place.rect.adjusted(0, touching, 0, -touching) for place in layout.captions]
    for a, b in combinations(names, 2):
        assert not a.intersects(b), (a, b)
    for rect in names:
        assert not any(covers_disc(rect, node) for node in layout.nodes)


def test_labels_keep_away_from_a_crossing_so_that_it_is_clear_whose_they_are() -> None:
    layout = lay_out(COURSE, 700, 560)
    crossing = [layout.line_of(COURSE.index(name)) for name in ("w2", "w3")]
    for name, other in (("w2", crossing[1]), ("w3", crossing[0])):
        chip = layout.chip_of(COURSE.index(name))
        assert chip is not None
        assert other is not None
        way, to = other.p2() - other.p1(), chip.center() - other.p1()
        off = abs(way.x() * to.y() - way.y() * to.x()) / other.length()
        assert off > 20


def test_labels_lie_on_their_own_wires() -> None:
    layout = lay_out(BUSY[0], 1120, 700)
    for wire in layout.wires:
        assert wire.chip is not None
        way, to = wire.end - wire.start, wire.chip.center() - wire.start
        off = way.x() * to.y() - way.y() * to.x()
        assert abs(off) / np.hypot(way.x(), way.y()) < 1e-6


@settings(deadline=None, max_examples=60)
@given(specs(), st.integers(600, 1600), st.integers(300, 1000))
def test_neurons_never_touch_and_stay_inside(spec: NetworkSpec, width: int, height: int) -> None:
    layout = lay_out(spec, width, height)
    for node in layout.nodes:
        assert node.radius <= node.centre.x() <= width - node.radius
        assert node.radius <= node.centre.y() <= height - node.radius
    by_layer: dict[int, list[Node]] = {}
    for node in layout.nodes:
        by_layer.setdefault(node.layer, []).append(node)
    for column in by_layer.values():
        for a, b in pairwise(column):
            assert b.centre.y() - a.centre.y() > a.radius + b.radius
    for before, after in pairwise(by_layer.values()):
        assert after[0].centre.x() - before[0].centre.x() > before[0].radius + after[0].radius


@settings(deadline=None, max_examples=60)
@given(specs(), st.integers(600, 1600), st.integers(300, 1000))
def test_neurons_without_room_are_counted_and_wires_lead_to_shown_ones(
    spec: NetworkSpec, width: int, height: int
) -> None:
    layout = lay_out(spec, width, height)
    for layer, size in enumerate(spec.sizes, -1):
        shown = sum(node.layer == layer for node in layout.nodes)
        assert shown + layout.hidden[layer + 1] == size
    nodes = {(node.layer, node.unit): node for node in layout.nodes}
    reached = {(spec.place(w.index).layer, spec.place(w.index).unit) for w in layout.wires}
    assert reached == {place for place in nodes if place[0] >= 0}
    for wire in layout.wires:
        place = spec.place(wire.index)
        into, source = nodes[place.layer, place.unit], nodes[place.layer - 1, place.source]
        for end, node in ((wire.start, source), (wire.end, into)):
            way = end - node.centre
            assert np.hypot(way.x(), way.y()) == pytest.approx(node.radius)


@pytest.mark.parametrize("size", [(570, 420), (1120, 700)])
def test_eight_layers_of_sixteen_are_shown_wholly(size: tuple[int, int]) -> None:
    spec = NetworkSpec(30, (*(LayerSpec(16) for _ in range(8)), LayerSpec(1)))
    layout = lay_out(spec, *size)
    assert layout.hidden[1:] == (0,) * 9
    assert layout.hidden[0] <= (4 if size[1] < 500 else 0)


def test_a_dense_layer_leaves_the_others_large_enough_for_their_numbers() -> None:
    layout = lay_out(NetworkSpec(30, (LayerSpec(6), LayerSpec(1))), 900, 620)
    radii = {node.layer: node.radius for node in layout.nodes}
    assert radii[-1] < 10
    assert all(node.shows_value for node in layout.nodes if node.layer >= 0)
    assert len([place for place in layout.captions if place.layer == -1]) == 30


def test_what_is_under_the_pointer_is_found() -> None:
    layout = lay_out(COURSE, 556, 620)
    for index in range(COURSE.parameter_count):
        rect = layout.chip_of(index)
        assert rect is not None
        assert layout.parameter_at(rect.center()) == index
    for node in layout.nodes:
        assert layout.node_at(node.centre) is node
        assert layout.node_of(node.layer, node.unit) is node
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


@pytest.mark.parametrize(
    ("chosen", "roomy", "small"), [(AUTOMATIC, 3, 2), (2, 2, 2), (3, 3, 2), (4, 4, 2), (6, 6, 2)]
)
def test_labels_have_the_decimals_chosen_where_there_is_room(
    chosen: int, roomy: int, small: int
) -> None:
    use_decimals(chosen)
    try:
        layout = lay_out(COURSE, 560, 600)
        assert len(layout.chips) == 6
        assert chip_decimals(layout.chip[0]) == roomy
        narrow = lay_out(COURSE, 300, 400)
        assert narrow.chip == SMALL_CHIP
        assert chip_decimals(narrow.chip[0]) == small
    finally:
        use_decimals(AUTOMATIC)
