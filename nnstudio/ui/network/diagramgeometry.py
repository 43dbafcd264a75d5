"""Where everything of a laid out diagram is, and what is under a point."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from functools import cached_property
from itertools import pairwise

import numpy as np
from numpy.typing import NDArray
from PySide6.QtCore import QLineF, QPointF, QRectF, Qt

from nnstudio.core.activations import Array

VALUE_RADIUS = 25.0  # from here a name and a number fit into a neuron
NAME_RADIUS = 14.0  # from here a name
NEAR = 6.0  # pixels within which the pointer is on a wire
AT = 0.42  # of the way along a wire, where its label is preferred

ChipSize = tuple[float, float]
Indexes = NDArray[np.int64]


@dataclass(frozen=True)
class Node:
    """One neuron on the picture; layer -1 holds the inputs."""

    layer: int
    unit: int
    name: str
    centre: QPointF
    radius: float

    @property
    def disc(self) -> QRectF:
        """The square around it."""
        reach = self.radius
        return QRectF(-reach, -reach, 2 * reach, 2 * reach).translated(self.centre)

    @property
    def shows_value(self) -> bool:
        """Whether it is large enough for a name and a number."""
        return self.radius >= VALUE_RADIUS

    @property
    def shows_name(self) -> bool:
        """Whether it is large enough for a name."""
        return self.radius >= NAME_RADIUS


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
class CaptionPlace:
    """Room for the name of an input (layer -1) or of an output's class."""

    layer: int
    unit: int
    rect: QRectF
    align: Qt.AlignmentFlag


@dataclass(frozen=True)
class DiagramLayout:
    """All places, and how many neurons of a layer had no room (`hidden`, by layer from -1).

    `ends` (wires, 4) holds the wires as x, y, x, y and `indexes` (wires,) whose weights they are;
    `chips` the labels of those that have one.
    """

    columns: tuple[float, ...]
    radius: float  # of the smallest neurons
    nodes: tuple[Node, ...]
    ends: Array
    indexes: Indexes
    chips: Mapping[int, QRectF]
    biases: tuple[BiasChip, ...]
    hidden: tuple[int, ...]
    chip: ChipSize
    captions: tuple[CaptionPlace, ...] = ()
    more: tuple[QRectF, ...] = ()  # for "and n more", by layer from -1
    answer: QRectF = field(default_factory=QRectF)

    @property
    def shows_values(self) -> bool:
        """Whether all neurons are large enough for a name and a number."""
        return self.radius >= VALUE_RADIUS

    @cached_property
    def wires(self) -> tuple[Wire, ...]:
        """All wires one by one."""
        return tuple(
            Wire(index, QPointF(*ends[:2]), QPointF(*ends[2:]), self.chips.get(index))
            for index, ends in zip(self.indexes.tolist(), self.ends.tolist(), strict=True)
        )

    @cached_property
    def labelled(self) -> frozenset[int]:
        """The parameters that have a label at all times."""
        return frozenset(self.chips) | frozenset(self._bias_rects)

    @cached_property
    def labels(self) -> dict[int, QRectF]:
        """All labels that are there at all times, by parameter."""
        return {**self.chips, **self._bias_rects}

    def node_at(self, point: QPointF) -> Node | None:
        """The neuron under a point."""
        if not self.nodes:
            return None
        x, y, radii = self._discs.T
        beyond = np.hypot(x - point.x(), y - point.y()) - radii
        nearest = int(beyond.argmin())
        return self.nodes[nearest] if beyond[nearest] <= 2 else None

    def node_of(self, layer: int, unit: int) -> Node | None:
        """The neuron of a layer, or None where it is not drawn."""
        return self._by_place.get((layer, unit))

    def parameter_at(self, point: QPointF) -> int | None:
        """The weight or bias whose label or line is under a point."""
        for index, rect in self.labels.items():
            if rect.contains(point):
                return index
        if not len(self.ends):
            return None
        distances = self._distances_to_wires(point)
        nearest = int(distances.argmin())
        return int(self.indexes[nearest]) if distances[nearest] <= NEAR else None

    def chip_of(self, index: int) -> QRectF | None:
        """Where the label of a parameter is, or would be."""
        found = self.labels.get(index)
        if found is not None or index not in self._rows:
            return found
        start, end = np.split(self.ends[self._rows[index]], 2)
        x, y = start + (end - start) * AT
        return QRectF(x - self.chip[0] / 2, y - self.chip[1] / 2, *self.chip)

    def line_of(self, index: int) -> QLineF | None:
        """The wire of a weight; None for a bias, and where it is not drawn."""
        row = self._rows.get(index)
        return None if row is None else QLineF(*self.ends[row].tolist())

    def _distances_to_wires(self, point: QPointF) -> Array:
        """How far a point is from every wire, (wires,)."""
        starts, along = self.ends[:, :2], self.ends[:, 2:] - self.ends[:, :2]
        offset = np.array([point.x(), point.y()]) - starts
        squared = np.maximum((along**2).sum(axis=1), 1e-9)
        share = np.clip((offset * along).sum(axis=1) / squared, 0.0, 1.0)
        distances: Array = np.hypot(*(offset - share[:, np.newaxis] * along).T)
        return distances

    @cached_property
    def _discs(self) -> Array:
        return np.array([(n.centre.x(), n.centre.y(), n.radius) for n in self.nodes])

    @cached_property
    def _by_place(self) -> dict[tuple[int, int], Node]:
        return {(node.layer, node.unit): node for node in self.nodes}

    @cached_property
    def _bias_rects(self) -> dict[int, QRectF]:
        return {bias.index: bias.rect for bias in self.biases}

    @cached_property
    def _rows(self) -> dict[int, int]:
        return {index: row for row, index in enumerate(self.indexes.tolist())}


def gaps(layout: DiagramLayout) -> tuple[float, ...]:
    """The x of the middle between every two columns, where a layer can be added."""
    return tuple((a + b) / 2 for a, b in pairwise(layout.columns))
