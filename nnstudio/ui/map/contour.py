"""Where a grid of numbers crosses a level: short straight lines, one or two in a square."""

from __future__ import annotations

import numpy as np

from nnstudio.core.activations import Array

# The corners of a square in turn, and so its four edges: corner k to corner k + 1.
CORNERS = ((0, 0), (0, 1), (1, 1), (1, 0))  # (row, column)


def contour(values: Array, level: float) -> Array:
    """Lines along which `values` (rows, columns) is `level`: (lines, 4) as x0, y0, x1, y1.

    Both coordinates are shares, 0 to 1, of the grid's width and height, where a value stands for
    the middle of its cell. The outermost half cell is taken as level with its neighbour, so that
    lines run up to the edge. Squares with a corner that is not finite are left out.
    """
    padded = np.pad(np.clip(values, level - 1e6, level + 1e6), 1, mode="edge") - level
    rows, columns = padded.shape
    square = mixed_squares(padded >= 0.0, np.isfinite(padded))
    row, column = square // (columns - 1), square % (columns - 1)
    corners = np.stack([padded[row + i, column + j] for i, j in CORNERS], axis=1)  # (squares, 4)
    after = np.roll(corners, -1, axis=1)
    crossed = (corners >= 0.0) != (after >= 0.0)  # (squares, 4 edges)
    share = np.divide(corners, corners - after, out=np.zeros_like(corners), where=crossed)
    starts = np.array(CORNERS, dtype=np.float64)  # (4, 2)
    way = np.roll(starts, -1, axis=0) - starts
    y = row[:, np.newaxis] + starts[:, 0] + way[:, 0] * share
    x = column[:, np.newaxis] + starts[:, 1] + way[:, 1] * share
    x = np.clip((x - 0.5) / (columns - 2), 0.0, 1.0)
    y = np.clip((y - 0.5) / (rows - 2), 0.0, 1.0)
    # Crossed edges first: two of them, or four at a saddle, which then gives a second line.
    edges = np.argsort(~crossed, axis=1, kind="stable")
    saddle = crossed.all(axis=1)
    return np.concatenate([_joined(x, y, edges[:, :2]), _joined(x, y, edges[:, 2:])[saddle]])


def mixed_squares(kinds: np.ndarray, finite: np.ndarray) -> np.ndarray:
    """The squares of a grid (rows, columns) whose corners differ in kind and are all finite.

    Squares count from 0 along the rows; there is one less than there are columns in each.
    """
    differs = np.zeros((kinds.shape[0] - 1, kinds.shape[1] - 1), dtype=bool)
    differs |= kinds[:-1, :-1] != kinds[:-1, 1:]
    differs |= kinds[:-1, 1:] != kinds[1:, 1:]
    differs |= kinds[1:, 1:] != kinds[1:, :-1]
    known = finite[:-1, :-1] & finite[:-1, 1:] & finite[1:, 1:] & finite[1:, :-1]
    return np.flatnonzero(differs & known)


def _joined(x: Array, y: Array, edges: np.ndarray) -> Array:
    picked = [np.take_along_axis(c, edges[:, i : i + 1], axis=1) for i in (0, 1) for c in (x, y)]
    return np.concatenate(picked, axis=1)
