"""Where one of several classes ends and another begins: short straight lines on a grid."""

from __future__ import annotations

import numpy as np

from nnstudio.core.activations import Array
from nnstudio.ui.map.contour import CORNERS, mixed_squares

LEAST = 1e-300  # below this a probability has no logarithm


def boundary(values: Array) -> Array:
    """Lines between the regions in which another output is the greatest.

    `values` is (rows, columns, outputs); the lines (lines, 4) are as those of `contour`. Outputs
    from 0 to 1 are compared by their logarithms, which for a softmax are straight where the
    sums are. In a square where three regions or four meet, their lines meet in one point.
    """
    levels = _straightened(values)
    padded = np.pad(levels, ((1, 1), (1, 1), (0, 0)), mode="edge")
    rows, columns = padded.shape[:2]
    said = padded.argmax(axis=2)
    finite = np.asarray(np.isfinite(padded).all(axis=2))
    square = mixed_squares(said, finite)
    row, column = square // (columns - 1), square % (columns - 1)
    at = np.stack(
        [padded[row + i, column + j] for i, j in CORNERS], axis=1
    )  # (squares, 4, outputs)
    mine = np.stack([said[row + i, column + j] for i, j in CORNERS], axis=1)  # (squares, 4)
    other = np.roll(mine, -1, axis=1)
    crossed = mine != other  # (squares, 4 edges)
    lead, lag = _lead(at, mine, other), _lead(np.roll(at, -1, axis=1), other, mine)
    total = lead + lag
    share = np.divide(lead, total, out=np.full_like(lead, 0.5), where=total > 0.0)
    starts = np.array(CORNERS, dtype=np.float64)
    way = np.roll(starts, -1, axis=0) - starts
    y = row[:, np.newaxis] + starts[:, 0] + way[:, 0] * share
    x = column[:, np.newaxis] + starts[:, 1] + way[:, 1] * share
    x = np.clip((x - 0.5) / (columns - 2), 0.0, 1.0)
    y = np.clip((y - 0.5) / (rows - 2), 0.0, 1.0)
    return np.concatenate([_through(x, y, crossed), _spokes(x, y, crossed)])


def _straightened(values: Array) -> Array:
    known = values[np.isfinite(values)]
    if len(known) and known.min() >= 0.0 and known.max() <= 1.0:
        return np.log(np.maximum(values, LEAST))
    return values


def _lead(at: Array, mine: np.ndarray, other: np.ndarray) -> Array:
    """By how much the own class is ahead of the other one at each corner, (squares, 4)."""
    picked = [
        np.take_along_axis(at, which[..., np.newaxis], axis=2)[..., 0] for which in (mine, other)
    ]
    return picked[0] - picked[1]


def _through(x: Array, y: Array, crossed: np.ndarray) -> Array:
    """Squares with two crossed edges: one line from one to the other."""
    two = crossed.sum(axis=1) == 2
    edges = np.argsort(~crossed[two], axis=1, kind="stable")[:, :2]
    ends = [np.take_along_axis(c[two], edges[:, i : i + 1], axis=1) for i in (0, 1) for c in (x, y)]
    return np.concatenate(ends, axis=1)


def _spokes(x: Array, y: Array, crossed: np.ndarray) -> Array:
    """Squares with more: a line from each crossed edge to the middle of them all."""
    more = crossed.sum(axis=1) > 2
    x, y, crossed = x[more], y[more], crossed[more]
    count = np.maximum(1, crossed.sum(axis=1))
    middle = [np.repeat((c * crossed).sum(axis=1) / count, 4).reshape(-1, 4) for c in (x, y)]
    return np.stack([part[crossed] for part in (x, y, *middle)], axis=1)
