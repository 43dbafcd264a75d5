"""Draw many points as few: each pixel column keeps its lowest and its highest value."""

from __future__ import annotations

import numpy as np

from nnstudio.core.activations import Array


def visible_part(x: Array, low: float, high: float) -> slice:
    """The points of ascending `x` from `low` to `high`, and one more on each side."""
    first = int(np.searchsorted(x, low, side="left"))
    last = int(np.searchsorted(x, high, side="right"))
    return slice(max(first - 1, 0), min(last + 1, len(x)))


def peaks(x: Array, y: Array, low: float, high: float, pixels: int) -> tuple[Array, Array]:
    """What can be seen of a curve between `low` and `high` on `pixels` columns.

    x and y are (points,), x ascending, y without NaN. At most about two points a pixel come back;
    every spike survives, because the highest and the lowest value of each column do, at most one
    pixel from their place. Columns are counted from x = 0, so that a growing curve does not
    shimmer.
    """
    part = visible_part(x, low, high)
    x, y = x[part], y[part]
    if len(x) <= 2 * pixels or high <= low:
        return x, y
    width = (high - low) / pixels
    edges = np.arange(np.floor(x[0] / width), np.floor(x[-1] / width) + 1.0) * width
    # An edge may round to just above the last point: no column begins beyond it.
    starts = np.minimum(np.searchsorted(x, edges), len(x) - 1)
    # Each once; np.unique would do, but it loads numpy.ma first: in the midst of a training.
    starts = starts[np.append(True, starts[1:] != starts[:-1])]
    starts[0] = 0
    ends = np.append(starts[1:], len(x)) - 1
    least, most = np.minimum.reduceat(y, starts), np.maximum.reduceat(y, starts)
    falls = y[starts] > y[ends]
    drawn = np.stack([np.where(falls, most, least), np.where(falls, least, most)], axis=1)
    return (
        np.concatenate([x[:1], np.repeat(x[starts], 2), x[-1:]]),
        np.concatenate([y[:1], drawn.ravel(), y[-1:]]),
    )
