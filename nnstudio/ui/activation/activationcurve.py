"""The little curve of an activation function: its points, and how far it is shown."""

from __future__ import annotations

from dataclasses import dataclass
from functools import lru_cache

import numpy as np

from nnstudio.core.activations import Array
from nnstudio.core.network import LayerSpec
from nnstudio.ui.ticks import nice_end

POINTS = 81
USUAL_REACH = 4.0
MOST_REACH = 1e6
SHRINK_BELOW = 0.35  # of the reach; above it the curve keeps its scale while training


@dataclass(frozen=True, eq=False)
class CurveShape:
    """z (points,), f(z), and f'(z) scaled to its own greatest value; `low` to `high` is f's."""

    z: Array
    f: Array
    slope: Array | None
    low: float
    high: float

    def height(self, f: Array) -> Array:
        """Where outputs lie between the lowest (0) and the highest (1) of the curve."""
        return (f - self.low) / (self.high - self.low)


@lru_cache(maxsize=64)
def shape_of(spec: LayerSpec, reach: float) -> CurveShape:
    """The curve from -reach to reach; maxout takes lines of its own instead of a neuron's."""
    z = np.linspace(-reach, reach, POINTS)
    record, alpha = spec.record, spec.slope_parameter
    if spec.part_count > 1:
        f = record.value(_sample_lines(z / reach, spec.part_count), alpha)
        slope = None
    else:
        f = record.value(z[:, np.newaxis], alpha)
        slope = record.slope(z[:, np.newaxis], alpha)[:, 0]
        slope = slope / max(float(slope.max()), 1e-12)
    low, high = float(f.min()), float(f.max())
    return CurveShape(z, f, slope, low, high if high > low else low + 1.0)


def outputs(spec: LayerSpec, z: Array) -> Array:
    """f of plain sums z (n,)."""
    return spec.record.value(z[:, np.newaxis], spec.slope_parameter)


def _sample_lines(x: Array, parts: int) -> Array:
    """Lines that take turns in being the greatest, (points, parts): tangents of a bowl."""
    slopes = np.linspace(-0.6, 1.0, parts)
    return slopes * x[:, np.newaxis] - 0.45 * slopes**2


def reach_for(z: Array, before: float) -> float:
    """A round reach that holds every z (n,); the one `before` is kept while it serves."""
    known = np.abs(z[np.isfinite(z)])
    farthest = min(float(known.max()), MOST_REACH) if len(known) else 0.0
    if SHRINK_BELOW * before <= farthest <= before:
        return before
    return max(USUAL_REACH, nice_end(farthest))
