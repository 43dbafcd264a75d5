"""Where everything of the network diagram goes: geometry only."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from functools import cached_property
from itertools import pairwise

import numpy as np
from PySide6.QtCore import QPointF, QRectF

from nnstudio.core.activations import Array
from nnstudio.core.network import NetworkSpec
from nnstudio.ui.network.labelplaces import place_labels

TOP, BOTTOM, SIDE = 84.0, 40.0, 62.0
LARGEST_RADIUS, SMALLEST_RADIUS = 36.0, 5.0
WIDEST_PITCH, CLOSEST_PITCH = 208.0, 15.0
VALUE_RADIUS = 25.0  # from here a name and a number fit into a neuron
NAME_RADIUS = 14.0  # from here a name
CHIP, SMALL_CHIP = (78.0, 20.0), (64.0, 18.0)  # labels with three and with two decimals
ChipSize = tuple[float, float]
MOST_CHIPS = 60
MOST_WIRES = 2_000
NEAR = 6.0  # pixels within which the pointer is on a wire
PART_GAP = 23.0  # between the wires of a maxout neuron's parts: room for a label each


@dataclass(frozen=True)
class Node:
    """One neuron on the picture; layer -1 holds the inputs."""

    layer: int
    unit: int
    name: str
    centre: QPointF


@dataclass(frozen=True)
class Wire:
    """One weight on the picture: its index in the flat vector and, where it fits, its label."""

    index: int
    start: QPointF
    end: QPointF
    chip: QRectF | None = None


@dataclass(frozen=True)
class BiasChip:
    """The label of one bias, below its neuron."""

    index: int
    rect: QRectF


@dataclass(frozen=True)
class DiagramLayout:
    """All places, and how many neurons of a layer had no room (`hidden`, by layer from -1)."""

    columns: tuple[float, ...]
    radius: float
    nodes: tuple[Node, ...]
    wires: tuple[Wire, ...]
    biases: tuple[BiasChip, ...]
    hidden: tuple[int, ...]
    chip: ChipSize

    @property
    def shows_values(self) -> bool:
        """Whether neurons are large enough for a name and a number."""
        return self.radius >= VALUE_RADIUS

    @property
    def shows_names(self) -> bool:
        """Whether neurons are large enough for a name."""
        return self.radius >= NAME_RADIUS

    @cached_property
    def labelled(self) -> frozenset[int]:
        """The parameters that have a label at all times."""
        wires = (wire.index for wire in self.wires if wire.chip is not None)
        return frozenset(wires) | {bias.index for bias in self.biases}

    def disc_of(self, node: Node) -> QRectF:
        """The square around a neuron."""
        reach = self.radius
        return QRectF(-reach, -reach, 2 * reach, 2 * reach).translated(node.centre)

    def node_at(self, point: QPointF) -> Node | None:
        """The neuron under a point."""
        for node in self.nodes:
            if _distance(node.centre, point) <= self.radius + 2:
                return node
        return None

    def parameter_at(self, point: QPointF) -> int | None:
        """The weight or bias whose label or line is under a point."""
        for bias in self.biases:
            if bias.rect.contains(point):
                return bias.index
        for wire in reversed(self.wires):
            if wire.chip is not None and wire.chip.contains(point):
                return wire.index
        if not self.wires:
            return None
        distances = self._distances_to_wires(point)
        nearest = int(distances.argmin())
        return self.wires[nearest].index if distances[nearest] <= NEAR else None

    def _distances_to_wires(self, point: QPointF) -> Array:
        """How far a point is from every wire, (wires,)."""
        starts, along = self._wire_arrays
        offset = np.array([point.x(), point.y()]) - starts
        squared = np.maximum((along**2).sum(axis=1), 1e-9)
        share = np.clip((offset * along).sum(axis=1) / squared, 0.0, 1.0)
        distances: Array = np.hypot(*(offset - share[:, np.newaxis] * along).T)
        return distances

    @cached_property
    def _wire_arrays(self) -> tuple[Array, Array]:
        """Starts and directions of all wires, (wires, 2) each."""
        ends = np.array([(w.start.x(), w.start.y(), w.end.x(), w.end.y()) for w in self.wires])
        return ends[:, :2], ends[:, 2:] - ends[:, :2]

    def chip_of(self, index: int) -> QRectF | None:
        """Where the label of a parameter is, or would be."""
        for bias in self.biases:
            if bias.index == index:
                return bias.rect
        for wire in self.wires:
            if wire.index == index:
                return wire.chip or _chip_around(_along(wire.start, wire.end, 0.42), self.chip)
        return None


def lay_out(spec: NetworkSpec, width: float, height: float) -> DiagramLayout:
    """Place every neuron, wire and label of a network in a picture of this size."""
    columns = _columns(len(spec.sizes), width)
    room = max(height - TOP - BOTTOM, 40.0)
    shown = _shown(spec, max(1, int(room // CLOSEST_PITCH)))
    widest = max(WIDEST_PITCH, 0.48 * room)
    pitches = [min(widest, room / count) for count in shown]
    radius = _radius(min(pitches), columns)
    nodes = tuple(_nodes(spec, columns, shown, pitches, TOP + room / 2))
    wires = list(_wires(spec, nodes, shown, radius))
    biases: tuple[BiasChip, ...] = ()
    narrow = columns[1] - columns[0] - 2 * radius < CHIP[0]
    chip = SMALL_CHIP if narrow else CHIP
    tallest_stack = max(layer.part_count for layer in spec.layers) * (chip[1] + 2)
    if radius >= NAME_RADIUS and min(pitches) >= 2 * radius + tallest_stack:
        biases = tuple(_biases(spec, nodes, radius, chip))
    if len(wires) <= MOST_CHIPS and radius >= NAME_RADIUS:
        wires = _with_chips(wires, nodes, biases, radius, chip)
    hidden = tuple(size - count for size, count in zip(spec.sizes, shown, strict=True))
    return DiagramLayout(columns, radius, nodes, tuple(wires), biases, hidden, chip)


def _shown(spec: NetworkSpec, most: int) -> tuple[int, ...]:
    """How many neurons of each layer are drawn: what has room, and not more wires than can be."""
    while True:
        shown = tuple(min(size, most) for size in spec.sizes)
        parts = (layer.part_count for layer in spec.layers)
        wires = sum(a * b * p for (a, b), p in zip(pairwise(shown), parts, strict=True))
        if wires <= MOST_WIRES or most <= 4:
            return shown
        most = most * 3 // 4


def _columns(count: int, width: float) -> tuple[float, ...]:
    step = (width - 2 * SIDE) / (count - 1)
    return tuple(SIDE + i * step for i in range(count))


def _radius(pitch: float, columns: tuple[float, ...]) -> float:
    # Beside a label there has to be room for two half neurons, but not at any price.
    across = max((columns[1] - columns[0] - CHIP[0] - 12.0) / 2, VALUE_RADIUS)
    down = (pitch - 26.0) / 2 if pitch >= 72.0 else pitch * 0.38
    return max(SMALLEST_RADIUS, min(LARGEST_RADIUS, across, down))


def _nodes(
    spec: NetworkSpec,
    columns: tuple[float, ...],
    shown: tuple[int, ...],
    pitches: list[float],
    middle: float,
) -> Iterator[Node]:
    for layer, (x, count, pitch) in enumerate(zip(columns, shown, pitches, strict=True), -1):
        for unit in range(count):
            y = middle + (unit - (count - 1) / 2) * pitch
            yield Node(layer, unit, spec.neuron_name(layer, unit), QPointF(x, y))


def _wires(
    spec: NetworkSpec, nodes: tuple[Node, ...], shown: tuple[int, ...], radius: float
) -> Iterator[Wire]:
    by_place = {(node.layer, node.unit): node.centre for node in nodes}
    for layer, (units, parts, fan_in) in enumerate(spec.weight_shapes):
        start = spec.weight_slices[layer].start
        for unit in range(min(units, shown[layer + 1])):
            for part in range(parts):
                gap = min(PART_GAP, 1.7 * radius / max(parts - 1, 1))
                shift = (part - (parts - 1) / 2) * gap
                for source in range(min(fan_in, shown[layer])):
                    a, b = by_place[layer - 1, source], by_place[layer, unit]
                    index = start + (unit * parts + part) * fan_in + source
                    yield Wire(index, *_between(a, b, radius, shift))


def _between(a: QPointF, b: QPointF, radius: float, shift: float) -> tuple[QPointF, QPointF]:
    """The line from rim to rim, moved sideways for the parts of a maxout neuron."""
    length = _distance(a, b) or 1.0
    along = (b - a) / length
    across = QPointF(-along.y(), along.x()) * shift
    rim = (radius**2 - shift**2) ** 0.5
    return a + along * rim + across, b - along * rim + across


def _biases(
    spec: NetworkSpec, nodes: tuple[Node, ...], radius: float, chip: ChipSize
) -> Iterator[BiasChip]:
    for node in nodes:
        if node.layer < 0:
            continue
        parts = spec.layers[node.layer].part_count
        first = spec.bias_slices[node.layer].start + node.unit * parts
        for part in range(parts):
            top = node.centre.y() + radius + 5 + part * (chip[1] + 2)
            rect = QRectF(node.centre.x() - chip[0] / 2, top, *chip)
            yield BiasChip(first + part, rect)


def _with_chips(
    wires: list[Wire],
    nodes: tuple[Node, ...],
    biases: tuple[BiasChip, ...],
    radius: float,
    chip: ChipSize,
) -> list[Wire]:
    """Give every wire a label, or none of them one where they have no room."""
    between = wires[0].end.x() - wires[0].start.x()
    if between < chip[0] - 12:  # a label may reach a little over two neurons
        return wires
    discs = [(n.centre.x(), n.centre.y(), n.centre.x(), n.centre.y()) for n in nodes]
    obstacles = np.array(discs) + np.array([-radius, -radius, radius, radius])
    chips = [(b.rect.left(), b.rect.top(), b.rect.right(), b.rect.bottom()) for b in biases]
    middles = place_labels(
        np.array([(w.start.x(), w.start.y()) for w in wires]),
        np.array([(w.end.x(), w.end.y()) for w in wires]),
        np.array([round(w.start.x() / (2 * radius)) for w in wires]),
        np.vstack([obstacles, np.array(chips).reshape(-1, 4)]),
        chip,
    )
    if middles is None:
        return wires
    return [
        Wire(wire.index, wire.start, wire.end, _chip_around(QPointF(*middle), chip))
        for wire, middle in zip(wires, middles.tolist(), strict=True)
    ]


def _chip_around(point: QPointF, chip: ChipSize) -> QRectF:
    return QRectF(point.x() - chip[0] / 2, point.y() - chip[1] / 2, *chip)


def _along(a: QPointF, b: QPointF, share: float) -> QPointF:
    return a + (b - a) * share


def _distance(a: QPointF, b: QPointF) -> float:
    d = a - b
    return float((d.x() ** 2 + d.y() ** 2) ** 0.5)


def gaps(layout: DiagramLayout) -> tuple[float, ...]:
    """The x of the middle between every two columns, where a layer can be added."""
    return tuple((a + b) / 2 for a, b in pairwise(layout.columns))
