"""How much of the loss plot to show: round ends that move seldom while a run grows."""

from __future__ import annotations

from collections.abc import Sequence
from math import ceil, floor, log10

import numpy as np

from nnstudio.core.activations import Array
from nnstudio.core.losshistory import LossCurve
from nnstudio.ui.ticks import nice_end

LARGEST = 1e100  # a loss beyond is drawn here: Qt's transforms cannot hold the square of more
TOWER = 4.0  # times the present run's highest loss: what is above of earlier runs is cut
PADDING = 0.02  # of the span, so that a line along the edge is not cut

Range = tuple[float, float]


def fitting_range(
    curves: Sequence[LossCurve], epochs_asked: int | None, log: bool
) -> tuple[Range, Range]:
    """Ranges of epochs and of losses (their decimal logarithms if `log`) for the curves.

    The first curve is the present run and is shown whole; earlier ones that blew up are cut, so
    that they do not press it flat.
    `epochs_asked` ends the axis where the run will end, once the round end would lie beyond.
    """
    filled = [curve for curve in curves if len(curve)]
    end = max((float(curve.epochs[-1]) for curve in filled), default=0.0)
    right = nice_end(max(end, 10.0))
    if epochs_asked is not None and end <= epochs_asked < right:
        right = float(epochs_asked)
    losses = _without_towers([finite(curve.losses) for curve in curves])
    vertical = _decades(losses) if log else (0.0, nice_end(_largest(losses)))
    return _padded(0.0, right), _padded(*vertical)


def _without_towers(losses: list[Array]) -> list[Array]:
    """Earlier curves without what towers above the present one."""
    present, *earlier = losses or [np.empty(0)]
    highest = [float(y.max()) for y in (present, *earlier) if len(y)]
    if not highest:
        return losses
    top = TOWER * (highest[0] if len(present) else min(highest))
    return [present, *(y[y <= top] for y in earlier)]


def finite(losses: Array) -> Array:
    """Only what can be drawn."""
    return losses[np.isfinite(losses)]


def _largest(losses: list[Array]) -> float:
    return min(max((float(y.max()) for y in losses if len(y)), default=1.0), LARGEST)


def _decades(losses: list[Array]) -> Range:
    """Whole powers of ten around every loss above 0; one decade at least."""
    lows = [float(y[y > 0.0].min()) for y in losses if (y > 0.0).any()]
    low = floor(log10(min(lows))) if lows else -3
    high = ceil(log10(max(_largest(losses), 1e-300)) - 1e-9)
    return float(low), float(max(high, low + 1))


def _padded(low: float, high: float) -> Range:
    pad = PADDING * (high - low)
    return low - pad, high + pad


def height_of(losses: Array, log: bool, lowest: float) -> Array:
    """Where losses are drawn, (points,): as they are, or their logarithm, not below `lowest`.

    A loss of 0 has no logarithm; it is drawn at the lower end of the plot.
    """
    capped = np.minimum(losses, LARGEST)
    if not log:
        return capped
    return np.log10(np.maximum(capped, 10.0 ** max(lowest, -300.0)))
