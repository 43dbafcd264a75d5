"""What every neuron says over the plane of two inputs: one forward pass for the whole network."""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np

from nnstudio.core.activations import Array
from nnstudio.data.inputs import placed
from nnstudio.data.trainingset import TrainingSet
from nnstudio.data.units import join_header
from nnstudio.document.model import Model
from nnstudio.document.usualrow import ENOUGH, middle_row

CELLS = 24  # of a map, across and up
MARGIN = 0.15  # of the span of the rows, on each side


@dataclass(frozen=True)
class Direction:
    """One input with numbers: which feature it is, its header, and the raw values at both ends."""

    feature: int
    header: str
    low: float
    high: float


@dataclass(frozen=True, eq=False)
class NeuronPlane:
    """The first two inputs with numbers around the rows; `held` (features,) gives the others."""

    across: Direction
    up: Direction
    held: Array

    def cells(self, count: int = CELLS) -> Array:
        """Raw features at the middle of every cell, (count * count, features), from below."""
        raw = np.tile(self.held, (count * count, 1))
        shares = (np.arange(count) + 0.5) / count
        for way, places in ((self.across, np.tile(shares, count)), (self.up, shares.repeat(count))):
            raw[:, way.feature] = way.low + places * (way.high - way.low)
        return raw


@dataclass(frozen=True, eq=False)
class NeuronMaps:
    """Outputs of all neurons: `layers[l]` is (up, across, units), the lowest row first."""

    plane: NeuronPlane
    layers: tuple[Array, ...]

    def of(self, layer: int, unit: int) -> Array:
        """One neuron's outputs, (up, across), the lowest row first."""
        values: Array = self.layers[layer][:, :, unit]
        return values


def neuron_plane(training: TrainingSet) -> NeuronPlane | None:
    """The plane for a table; None where fewer than two inputs have numbers, or without rows."""
    numeric = [(column, at) for column, at in placed(training.columns) if not column.levels]
    raw = training.some_raw(ENOUGH)
    if len(numeric) < 2 or not len(raw):
        return None
    ways = []
    for column, at in numeric[:2]:
        low, high = float(raw[:, at.start].min()), float(raw[:, at.start].max())
        margin = MARGIN * ((high - low) or max(0.1 * abs(high), 1.0))
        header = join_header(column.name, column.unit)
        ways.append(Direction(at.start, header, low - margin, high + margin))
    return NeuronPlane(ways[0], ways[1], middle_row(training))


def neuron_maps(model: Model, plane: NeuronPlane, count: int = CELLS) -> NeuronMaps:
    """What every neuron of a network says over a plane, in `count` cells each way."""
    trace = model.trace(plane.cells(count))
    return NeuronMaps(plane, tuple(a.reshape(count, count, -1) for a in trace.a[1:]))


def neuron_map(
    model: Model, plane: NeuronPlane, layer: int, unit: int, count: int = CELLS
) -> Array:
    """What one neuron says, (up, across), the lowest row first; layers count from 0."""
    return neuron_maps(model, plane, count).of(layer, unit)
