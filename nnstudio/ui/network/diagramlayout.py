"""Lays a network out in a picture: neurons in columns, wires between them, labels where they fit.

Nothing covers anything else: a label that has no room is left out, and so are the other labels
between the same two layers; what is left out is shown under the pointer.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, replace
from itertools import pairwise

import numpy as np
from PySide6.QtCore import QPointF, QRectF, Qt

from nnstudio.core.activations import Array
from nnstudio.core.network import NetworkSpec
from nnstudio.ui.network.diagramgeometry import (
    NAME_RADIUS,
    VALUE_RADIUS,
    BiasChip,
    CaptionPlace,
    ChipSize,
    DiagramLayout,
    Indexes,
    Node,
    gaps,
)
from nnstudio.ui.network.labelplaces import place_labels

__all__ = ["DiagramLayout", "Node", "gaps", "lay_out", "least_width", "radius_in"]

TOP, BOTTOM, SIDE = 84.0, 40.0, 62.0
NAMES_SIDE, ANSWER_SIDE = 116.0, 96.0  # where names stand beside neurons, and the answer is tight
LARGEST_RADIUS, SMALLEST_RADIUS = 36.0, 4.5
WIDEST_PITCH, CLOSEST_PITCH = 208.0, 11.0
CLOSEST_COLUMNS = 26.0
TIGHT_COLUMNS = 84.0  # from one column to the next, below which the answer needs a side of its own
CHIP, SMALL_CHIP = (78.0, 20.0), (64.0, 18.0)  # labels with three and with two decimals
CAPTION, LINE = 19.0, 12.0  # heights of a name above a neuron, and of one beside it
MOST_CHIPS = 60
MOST_WIRES = 4_000
PART_GAP = 23.0  # between the wires of a maxout neuron's parts: room for a label each


def least_width(spec: NetworkSpec) -> float:
    """The least width of a picture in which the columns stay apart."""
    return 2 * NAMES_SIDE + CLOSEST_COLUMNS * (len(spec.sizes) - 1)


def radius_in(spec: NetworkSpec, width: float, height: float) -> float:
    """The radius of the smallest neurons in a picture of this size."""
    return min(_grid(spec, width, height).radii)


def lay_out(spec: NetworkSpec, width: float, height: float) -> DiagramLayout:
    """Place every neuron, wire and label of a network in a picture of this size."""
    grid = _grid(spec, width, height)
    nodes = tuple(_nodes(spec, grid))
    ends, indexes = _wires(spec, nodes, grid)
    bare = DiagramLayout(
        columns=grid.columns,
        radius=min(grid.radii),
        nodes=nodes,
        ends=ends,
        indexes=indexes,
        chips={},
        biases=(),
        hidden=tuple(size - count for size, count in zip(spec.sizes, grid.shown, strict=True)),
        chip=CHIP,
        more=tuple(_more(grid, height)),
    )
    narrow = grid.step - 2 * min(grid.radii) < CHIP[0]
    best: DiagramLayout | None = None
    for chip in (SMALL_CHIP,) if narrow else (CHIP, SMALL_CHIP):
        made = _labelled(replace(bare, chip=chip), spec, grid)
        if best is None or len(made.chips) > len(best.chips):
            best = made
        if len(made.chips) == len(ends) or len(ends) > MOST_CHIPS:
            break
    assert best is not None  # noqa: S101 - the loop runs once at least
    return best


@dataclass(frozen=True)
class _Grid:
    """Columns and rows: how many neurons are shown of each layer, and how far apart."""

    columns: tuple[float, ...]
    width: float
    shown: tuple[int, ...]
    pitches: tuple[float, ...]
    middle: float
    radii: tuple[float, ...]
    names_left: bool  # of inputs
    names_right: bool  # of the outputs' classes

    @property
    def step(self) -> float:
        """From one column to the next."""
        return self.columns[1] - self.columns[0]


def _grid(spec: NetworkSpec, width: float, height: float) -> _Grid:
    room = max(height - TOP - BOTTOM, 40.0)
    shown = _shown(spec, max(1, int(room // CLOSEST_PITCH)))
    widest = max(WIDEST_PITCH, 0.48 * room)
    pitches = tuple(min(widest, room / count) for count in shown)
    last = len(shown) - 1
    widest_radii = _radii(pitches, (width - 2 * SIDE) / last)
    stack = spec.layers[-1].part_count * (CHIP[1] + 2) + 5
    names_left = pitches[0] < 2 * widest_radii[0] + CAPTION
    names_right = spec.outputs > 1 and pitches[-1] < 2 * widest_radii[-1] + CAPTION + stack
    left = NAMES_SIDE if names_left else SIDE
    right = NAMES_SIDE if names_right else SIDE
    if (width - left - right) / last < TIGHT_COLUMNS:
        right = max(right, ANSWER_SIDE)
    step = (width - left - right) / last
    return _Grid(
        columns=tuple(left + i * step for i in range(last + 1)),
        width=width,
        shown=shown,
        pitches=pitches,
        middle=TOP + room / 2,
        radii=_radii(pitches, step),
        names_left=names_left,
        names_right=names_right,
    )


def _shown(spec: NetworkSpec, most: int) -> tuple[int, ...]:
    """How many neurons of each layer are drawn: what has room, and not more wires than can be."""
    while True:
        shown = tuple(min(size, most) for size in spec.sizes)
        parts = (layer.part_count for layer in spec.layers)
        wires = sum(a * b * p for (a, b), p in zip(pairwise(shown), parts, strict=True))
        if wires <= MOST_WIRES or most <= 4:
            return shown
        most = most * 3 // 4


def _radii(pitches: tuple[float, ...], step: float) -> tuple[float, ...]:
    """One size for all neurons; but where a layer is so dense that its neurons have no room for
    a name, the others keep theirs as large as a number needs."""
    smallest = _radius(min(pitches), step)
    if smallest >= NAME_RADIUS:
        return (smallest,) * len(pitches)
    return tuple(min(_radius(pitch, step), VALUE_RADIUS + 1) for pitch in pitches)


def _radius(pitch: float, step: float) -> float:
    # Beside a label there has to be room for two half neurons, but not at any price.
    across = min(max((step - CHIP[0] - 12.0) / 2, VALUE_RADIUS), 0.3 * step)
    down = (pitch - 26.0) / 2 if pitch >= 72.0 else pitch * 0.38
    return max(SMALLEST_RADIUS, min(LARGEST_RADIUS, across, down))


def _nodes(spec: NetworkSpec, grid: _Grid) -> Iterator[Node]:
    rows = zip(grid.columns, grid.shown, grid.pitches, grid.radii, strict=True)
    for layer, (x, count, pitch, radius) in enumerate(rows, -1):
        for unit in range(count):
            y = grid.middle + (unit - (count - 1) / 2) * pitch
            yield Node(layer, unit, spec.neuron_name(layer, unit), QPointF(x, y), radius)


def _wires(spec: NetworkSpec, nodes: tuple[Node, ...], grid: _Grid) -> tuple[Array, Indexes]:
    """From rim to rim, (wires, 4), and whose weights they are, (wires,)."""
    places = np.array([(node.centre.x(), node.centre.y()) for node in nodes])
    by_layer = np.split(places, np.cumsum(grid.shown)[:-1])
    ends, indexes = [], []
    for layer, (_, parts, fan_in) in enumerate(spec.weight_shapes):
        a = by_layer[layer][np.newaxis, np.newaxis]  # (1, 1, sources, 2)
        b = by_layer[layer + 1][:, np.newaxis, np.newaxis]  # (units, 1, 1, 2)
        before, behind = grid.radii[layer : layer + 2]
        gap = min(PART_GAP, 1.7 * min(before, behind) / max(parts - 1, 1))
        shift = ((np.arange(parts) - (parts - 1) / 2) * gap)[:, np.newaxis, np.newaxis]
        along = (b - a) / np.linalg.norm(b - a, axis=-1, keepdims=True)
        across = np.stack([-along[..., 1], along[..., 0]], axis=-1) * shift
        starts = a + along * np.sqrt(before**2 - shift**2) + across
        stops = b - along * np.sqrt(behind**2 - shift**2) + across
        lines = np.concatenate([starts, stops], axis=-1)
        ends.append(lines.reshape(-1, 4))
        units, sources = grid.shown[layer + 1], grid.shown[layer]
        block = np.arange(units * parts)[:, np.newaxis] * fan_in + np.arange(sources)
        indexes.append((spec.weight_slices[layer].start + block).ravel())
    return np.concatenate(ends), np.concatenate(indexes).astype(np.int64)


def _labelled(bare: DiagramLayout, spec: NetworkSpec, grid: _Grid) -> DiagramLayout:
    """With labels of the layout's size where they have room, and with names."""
    biases = tuple(_biases(spec, bare, grid)) if _biases_fit(spec, bare, grid) else ()
    made = replace(
        bare,
        biases=biases,
        captions=(*_input_captions(bare, grid, bool(biases)), *_class_captions(spec, bare, grid)),
        answer=_answer(spec, bare, grid, bool(biases)),
    )
    if len(bare.ends) > MOST_CHIPS or bare.radius < NAME_RADIUS:
        return made
    return replace(made, chips=_chips(made, spec))


def _biases_fit(spec: NetworkSpec, layout: DiagramLayout, grid: _Grid) -> bool:
    width, height = layout.chip
    stack = max(layer.part_count for layer in spec.layers) * (height + 2) + 4
    rows = zip(grid.pitches[1:], grid.radii[1:], strict=True)
    high = all(pitch >= 2 * radius + stack for pitch, radius in rows)
    wide = grid.step >= max(width + 4, width / 2 + max(grid.radii) + 4)
    return high and wide and layout.radius >= NAME_RADIUS


def _biases(spec: NetworkSpec, layout: DiagramLayout, grid: _Grid) -> Iterator[BiasChip]:
    width, height = layout.chip
    for node in layout.nodes:
        if node.layer < 0:
            continue
        parts = spec.layers[node.layer].part_count
        first = spec.bias_slices[node.layer].start + node.unit * parts
        for part in range(parts):
            top = node.centre.y() + node.radius + 5 + part * (height + 2)
            rect = QRectF(node.centre.x() - width / 2, top, width, height)
            yield BiasChip(first + part, rect)


def _input_captions(layout: DiagramLayout, grid: _Grid, biases: bool) -> Iterator[CaptionPlace]:
    """Away from the wires: above the upper inputs, below the lower ones, or at the left."""
    count, radius = grid.shown[0], grid.radii[0]
    if grid.names_left and grid.pitches[0] < LINE:
        return
    beside = max(grid.radii[1], layout.chip[0] / 2 if biases else 0.0)
    reach = min(60.0, grid.step - beside - 6)
    for node in layout.nodes[:count]:
        x, y = node.centre.x(), node.centre.y()
        if grid.names_left:
            height = min(16.0, grid.pitches[0])
            rect = QRectF(4, y - height / 2, x - radius - 8, height)
            align = Qt.AlignmentFlag.AlignRight
        else:
            upper = 2 * node.unit < count or layout.hidden[0] > 0
            top = y - radius - CAPTION if upper else y + radius + 3
            rect = QRectF(x - reach, top, 2 * reach, 16)
            align = Qt.AlignmentFlag.AlignHCenter
        yield CaptionPlace(-1, node.unit, rect, align)


def _class_captions(
    spec: NetworkSpec, layout: DiagramLayout, grid: _Grid
) -> Iterator[CaptionPlace]:
    """Above the outputs, or at the right."""
    radius, last = grid.radii[-1], len(spec.layers) - 1
    if spec.outputs == 1 or (grid.names_right and grid.pitches[-1] < LINE):
        return
    reach = min(60.0, grid.step - max(grid.radii[-2], layout.chip[0] / 2) - 6)
    for node in layout.nodes[-grid.shown[-1] :]:
        x, y = node.centre.x(), node.centre.y()
        if grid.names_right:
            height = min(16.0, grid.pitches[-1])
            rect = QRectF(x + radius + 4, y - height / 2, grid.width - x - radius - 8, height)
            align = Qt.AlignmentFlag.AlignLeft
        else:
            rect = QRectF(x - reach, y - radius - CAPTION, 2 * reach, 16)
            align = Qt.AlignmentFlag.AlignHCenter
        yield CaptionPlace(last, node.unit, rect, align)


def _answer(spec: NetworkSpec, layout: DiagramLayout, grid: _Grid, biases: bool) -> QRectF:
    """Room for what comes out, below the last output and its biases."""
    stack = spec.layers[-1].part_count * (layout.chip[1] + 2) if biases else 0.0
    last = layout.nodes[-1].centre
    beside = max(grid.radii[-2], layout.chip[0] / 2 if biases else 0.0)
    left = max(last.x() - SIDE, grid.columns[-2] + beside + 4)
    right = min(max(last.x() + SIDE, left + 2 * SIDE), grid.width - 2)
    height = 50.0 if spec.outputs == 1 else 34.0
    return QRectF(left, last.y() + grid.radii[-1] + 8 + stack, right - left, height)


def _more(grid: _Grid, height: float) -> Iterator[QRectF]:
    """Room for "and n more" at the foot of every column."""
    reach = min(58.0, max(grid.step / 2 - 2, 14.0))
    for x in grid.columns:
        yield QRectF(x - reach, height - BOTTOM + 4, 2 * reach, 16)


def _chips(layout: DiagramLayout, spec: NetworkSpec) -> dict[int, QRectF]:
    """The labels of the wires by parameter, for those layers between which all have room."""
    taken = [bias.rect for bias in layout.biases] + [place.rect for place in layout.captions]
    taken.append(layout.answer)
    taken += [rect for rect, hidden in zip(layout.more, layout.hidden, strict=True) if hidden]
    layers = [spec.place(index).layer for index in layout.indexes.tolist()]
    middles = place_labels(
        layout.ends[:, :2],
        layout.ends[:, 2:],
        np.array(layers),
        np.array([(r.left(), r.top(), r.right(), r.bottom()) for r in taken]),
        np.array([(n.centre.x(), n.centre.y(), n.radius) for n in layout.nodes]),
        layout.chip,
    )
    return {
        index: _chip_around(x, y, layout.chip)
        for index, (x, y) in zip(layout.indexes.tolist(), middles.tolist(), strict=True)
        if x == x  # not nan
    }


def _chip_around(x: float, y: float, chip: ChipSize) -> QRectF:
    return QRectF(x - chip[0] / 2, y - chip[1] / 2, *chip)
