"""Where the labels of a diagram's lines go, so that they cover as little as possible."""

from __future__ import annotations

import numpy as np

from nnstudio.core.activations import Array

# Shares of the way along a line at which a label may sit, the first ones preferred.
PLACES = np.array([0.42, 0.5, 0.34, 0.58, 0.26, 0.66, 0.18, 0.74, 0.82, 0.46, 0.3, 0.62])
MOST_COVERED = 0.5  # of a label, before all of them are given up
ON_A_LINE = 150.0  # what it costs to lie on another line, in covered square pixels


def place_labels(
    starts: Array, ends: Array, columns: Array, obstacles: Array, size: tuple[float, float]
) -> Array | None:
    """Choose a middle for every line's label, or None if they have no room.

    `starts` and `ends` are (lines, 2); lines can only cross others of the same `columns` (lines,);
    `obstacles` are (count, 4) rectangles as left, top, right, bottom. Greedy, in the lines' order.
    Returns (lines, 2).
    """
    half = np.array(size) / 2
    middles = np.empty_like(starts)
    taken = np.empty((len(obstacles) + len(starts), 4))
    taken[: len(obstacles)] = obstacles
    for i, (start, end) in enumerate(zip(starts, ends, strict=True)):
        beside = columns == columns[i]
        beside[i] = False
        spots = start + (end - start) * PLACES[:, np.newaxis]  # (places, 2)
        covered = _covered(spots, half, taken[: len(obstacles) + i])  # (places,)
        crossed = _crossed(spots, half, starts[beside], ends[beside])  # (places,)
        best = int(np.argmin(covered + ON_A_LINE * crossed))
        if covered[best] > MOST_COVERED * size[0] * size[1]:
            return None
        middles[i] = spots[best]
        taken[len(obstacles) + i] = (*(spots[best] - half), *(spots[best] + half))
    return middles


def _covered(spots: Array, half: Array, taken: Array) -> Array:
    """Area of a label at each spot that lies on something, with a margin of 2. (places,)."""
    low = np.maximum(spots[:, np.newaxis] - half - 2, taken[np.newaxis, :, :2])
    high = np.minimum(spots[:, np.newaxis] + half + 2, taken[np.newaxis, :, 2:])
    sides = np.maximum(high - low, 0.0)  # (places, taken, 2)
    area: Array = sides.prod(axis=-1).sum(axis=-1)
    return area


def _crossed(spots: Array, half: Array, starts: Array, ends: Array) -> Array:
    """How many lines pass under a label at each spot. (places,)."""
    if len(starts) == 0:
        return np.zeros(len(spots))
    along = ends - starts  # (lines, 2)
    squared = np.maximum((along**2).sum(axis=-1), 1e-9)
    near = np.zeros((len(spots), len(starts)), dtype=bool)
    for share in (-1.0, 0.0, 1.0):  # left end, middle and right end of the label
        points = spots + half * np.array([share, 0.0])
        offset = points[:, np.newaxis] - starts  # (places, lines, 2)
        t = np.clip((offset * along).sum(axis=-1) / squared, 0.0, 1.0)
        gap = offset - t[..., np.newaxis] * along
        near |= (gap**2).sum(axis=-1) < (2 * half[1]) ** 2
    return near.sum(axis=-1).astype(np.float64)
