"""Where the labels of a diagram's lines go: each on its line, and nothing on anything else."""

from __future__ import annotations

import numpy as np
from numpy.typing import NDArray

from nnstudio.core.activations import Array

# Shares of the way along a line at which the middle of a label may sit, the first ones preferred.
FIRST = (0.42, 0.5, 0.34, 0.46, 0.38, 0.58, 0.26, 0.54, 0.3, 0.62, 0.22, 0.66)
PLACES = np.array([*FIRST, 0.7, 0.18, 0.74, 0.14, 0.78, 0.82, 0.1, 0.86, 0.06, 0.9, 0.94])
GAP = 2.0  # pixels between labels, and around neurons
ON_A_LINE = 8.0  # what it costs to lie on another line, in places less preferred
AT_A_CROSSING, NEAR_IT = 24.0, 40.0  # what it costs to have another line at its middle, or so near
TRIES = 4  # orders in which the labels are laid, before some are left out

Bools = NDArray[np.bool_]


def place_labels(
    starts: Array,
    ends: Array,
    groups: NDArray[np.int64],
    rects: Array,
    discs: Array,
    size: tuple[float, float],
) -> Array:
    """Choose a middle for every line's label so that it covers no other, no rectangle, no disc.

    `starts` and `ends` are (lines, 2); lines cross only others of their group, `groups` (lines,);
    `rects` (count, 4) are left, top, right, bottom; `discs` (count, 3) middle and radius. Returns
    (lines, 2); nan for all labels of a group of which one has no room.
    """
    middles = np.full_like(starts, np.nan)
    half = np.array(size) / 2
    shares = PLACES[:, np.newaxis]
    for group in sorted(set(groups.tolist())):  # np.unique would load numpy.ma first
        own = np.flatnonzero(groups == group)
        from_, along = starts[own, np.newaxis], (ends - starts)[own, np.newaxis]
        spots = from_ + along * shares  # (own, places, 2)
        free = _free(spots, half, rects, discs)  # (own, places)
        cost = np.arange(len(PLACES)) + _crossings(spots, half, starts[own], ends[own])
        chosen = _arranged(spots, free, cost, np.array(size) + GAP)
        if chosen is not None:
            middles[own] = spots[np.arange(len(own)), chosen]
            labels = np.hstack([middles[own] - half - GAP / 2, middles[own] + half + GAP / 2])
            rects = np.vstack([rects, labels])
    return middles


def _arranged(spots: Array, free: Bools, cost: Array, apart: Array) -> NDArray[np.int64] | None:
    """A place for each line, (lines,), or None: the tightest lines first.

    A line that finds no place comes earlier in the next try, and then the places are preferred
    that leave most to the others.
    """
    lines, places = free.shape
    urgency = np.zeros(lines)
    chosen = np.zeros(lines, dtype=np.int64)
    for attempt in range(TRIES if free.any(axis=1).all() else 0):
        still, waiting = free.copy(), np.ones(lines, dtype=bool)
        while waiting.any():
            choices = still.sum(axis=1) - places * urgency
            line = int(np.where(waiting, choices, np.inf).argmin())
            if not still[line].any():
                urgency[line] += 1
                break
            waiting[line] = False
            clashes = _clashes(spots[line], spots, apart)  # (places, lines, places)
            price = cost[line].copy()
            if attempt:
                price += attempt * (clashes & still & waiting[:, np.newaxis]).sum(axis=(1, 2))
            chosen[line] = int(np.where(still[line], price, np.inf).argmin())
            still &= ~clashes[chosen[line]]
        else:
            return chosen
    return None


def _clashes(mine: Array, spots: Array, apart: Array) -> Bools:
    """Whether a label at each of a line's spots touches one at each spot of every line."""
    x = np.abs(mine[:, np.newaxis, np.newaxis, 0] - spots[..., 0]) < apart[0]
    y = np.abs(mine[:, np.newaxis, np.newaxis, 1] - spots[..., 1]) < apart[1]
    touching: Bools = x & y
    return touching


def _free(spots: Array, half: Array, rects: Array, discs: Array) -> Bools:
    """Where a label covers no rectangle and no disc, (lines, places)."""
    low, high = spots - half - GAP / 2, spots + half + GAP / 2
    over = (low[..., np.newaxis, :] < rects[:, 2:]) & (high[..., np.newaxis, :] > rects[:, :2])
    covered = over.all(axis=-1).any(axis=-1)
    beside = np.abs(spots[..., np.newaxis, :] - discs[:, :2]) - half  # (lines, places, discs, 2)
    distance = np.hypot(*np.moveaxis(np.maximum(beside, 0.0), -1, 0))
    free: Bools = ~covered & ~(distance < discs[:, 2] + GAP / 2).any(axis=-1)
    return free


def _crossings(spots: Array, half: Array, starts: Array, ends: Array) -> Array:
    """What the other lines that pass under a label at each spot cost, (lines, places).

    Near a crossing it would be hard to tell whose label it is.
    """
    along = ends - starts  # (others, 2)
    steep = along[:, 1] / np.maximum(np.abs(along[:, 0]), 1e-9)
    # A line runs from left to right: where it is at a label's left end, middle and right end.
    under = np.zeros((len(starts), spots.shape[1], len(starts)), dtype=bool)
    near = np.zeros(under.shape)
    for share in (-1.0, 0.0, 1.0):
        x = spots[..., np.newaxis, 0] + share * half[0]  # (lines, places, 1)
        inside = (x >= starts[:, 0]) & (x <= ends[:, 0])
        y = starts[:, 1] + (x - starts[:, 0]) * steep
        off = np.abs(y - spots[..., np.newaxis, 1])
        under |= inside & (off < half[1] + GAP)
        if share == 0.0:
            near = np.where(inside, np.maximum(1.0 - off / NEAR_IT, 0.0), 0.0)
    itself = np.arange(len(starts))
    under[itself, :, itself], near[itself, :, itself] = False, 0.0
    cost: Array = ON_A_LINE * under.sum(axis=-1) + AT_A_CROSSING * near.sum(axis=-1)
    return cost
