"""Lays a network out in a picture: neurons in columns, wires between them, labels where they fit.

Nothing covers anything else: a label that has no room is left out, and so are the other labels
between the same two layers; what is left out is shown under the pointer.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace

import numpy as np
from PySide6.QtCore import QPointF, QRectF, Qt

from nnstudio.core.activations import Array
from nnstudio.core.network import NetworkSpec
from nnstudio.ui.network.diagramgeometry import (
    NAME_RADIUS,
    BiasChip,
    CaptionPlace,
    ChipSize,
    DiagramLayout,
    Indexes,
    Node,
    gaps,
)
from nnstudio.ui.network.diagramgrid import (
    BOTTOM,
    CAPTION,
    CHIP,
    SIDE,
    SMALL_CHIP,
    Grid,
    chip_sizes,
    grid_of,
)
from nnstudio.ui.network.labelplaces import place_labels

__all__ = ["DiagramLayout", "Node", "gaps", "lay_out"]

LINE = 12.0  # height of a name beside a neuron
MOST_CHIPS = 60
PART_GAP = 23.0  # between the wires of a maxout neuron's parts: room for a label each


def lay_out(spec: NetworkSpec, width: float, height: float) -> DiagramLayout:
    """Place every neuron, wire and label of a network in a picture of this size."""
    grid = grid_of(spec, width, height)
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
    room = grid.step - 2 * min(grid.radii)
    best: DiagramLayout | None = None
    for chip in [size for size in chip_sizes() if size[0] <= room or size is SMALL_CHIP]:
        made = _labelled(replace(bare, chip=chip), spec, grid)
        if best is None or len(made.chips) > len(best.chips):
            best = made
        if len(made.chips) == len(ends) or len(ends) > MOST_CHIPS:
            break
    assert best is not None  # noqa: S101 - the loop runs once at least
    return best


def _nodes(spec: NetworkSpec, grid: Grid) -> Iterator[Node]:
    rows = zip(grid.columns, grid.shown, grid.pitches, grid.radii, strict=True)
    for layer, (x, count, pitch, radius) in enumerate(rows, -1):
        for unit in range(count):
            y = grid.middle + (unit - (count - 1) / 2) * pitch
            yield Node(layer, unit, spec.neuron_name(layer, unit), QPointF(x, y), radius)


def _wires(spec: NetworkSpec, nodes: tuple[Node, ...], grid: Grid) -> tuple[Array, Indexes]:
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


def _labelled(bare: DiagramLayout, spec: NetworkSpec, grid: Grid) -> DiagramLayout:
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


def _biases_fit(spec: NetworkSpec, layout: DiagramLayout, grid: Grid) -> bool:
    width, height = layout.chip
    stack = max(layer.part_count for layer in spec.layers) * (height + 2) + 4
    rows = zip(grid.pitches[1:], grid.radii[1:], strict=True)
    high = all(pitch >= 2 * radius + stack for pitch, radius in rows)
    wide = grid.step >= max(width + 4, width / 2 + max(grid.radii) + 4)
    return high and wide and layout.radius >= NAME_RADIUS


def _biases(spec: NetworkSpec, layout: DiagramLayout, grid: Grid) -> Iterator[BiasChip]:
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


def _input_captions(layout: DiagramLayout, grid: Grid, biases: bool) -> Iterator[CaptionPlace]:
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


def _class_captions(spec: NetworkSpec, layout: DiagramLayout, grid: Grid) -> Iterator[CaptionPlace]:
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


def _answer(spec: NetworkSpec, layout: DiagramLayout, grid: Grid, biases: bool) -> QRectF:
    """Room for what comes out, below the last output and its biases."""
    stack = spec.layers[-1].part_count * (layout.chip[1] + 2) if biases else 0.0
    last = layout.nodes[-1].centre
    beside = max(grid.radii[-2], layout.chip[0] / 2 if biases else 0.0)
    left = max(last.x() - SIDE, grid.columns[-2] + beside + 4)
    right = min(max(last.x() + SIDE, left + 2 * SIDE), grid.width - 2)
    height = 50.0 if spec.outputs == 1 else 34.0
    return QRectF(left, last.y() + grid.radii[-1] + 8 + stack, right - left, height)


def _more(grid: Grid, height: float) -> Iterator[QRectF]:
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
