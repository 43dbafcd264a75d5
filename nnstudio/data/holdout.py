"""Rows held out of the training, to see how the network does on what it has never seen."""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np

from nnstudio.core.problems import Problem
from nnstudio.data.cells import BoolArray, FloatArray, IndexArray
from nnstudio.data.column import Column
from nnstudio.language.translate import tr

MOST = 0.9  # of the rows
HELD_WORDS = frozenset(
    {
        *("test", "testing", "held", "held out", "hold out", "hold-out", "holdout"),
        *("validation", "valid", "val", "eval", "yes", "y", "true", "1"),
    }
)
TRAINED_WORDS = frozenset({"train", "training", "trained", "learn", "no", "n", "false", "0"})


@dataclass(frozen=True)
class HoldOut:
    """A share of the rows, drawn by a seed; `stratified` takes the same share of every class.

    A row keeps its lot when rows are added behind it. Raises Problem for a share beyond 0 to 0.9.
    """

    share: float = 0.0
    seed: int = 0
    stratified: bool = True

    def __post_init__(self) -> None:
        if not 0.0 <= self.share <= MOST:
            raise Problem(
                tr(
                    "Hold out from 0 to {most:.0%} of the rows, not {share:.0%}.",
                    most=MOST,
                    share=self.share,
                )
            )
        if not 0 <= self.seed < 2**32:
            raise Problem(
                tr(
                    "The seed of the hold-out is from 0 to 4,294,967,295, not {seed}.",
                    seed=self.seed,
                )
            )

    def held(self, targets: FloatArray) -> BoolArray:
        """Which rows are held out, (rows,), given their targets (rows, outputs).

        Rows without a target are neither. Of two rows or more at least one is held out and at
        least one is not.
        """
        held = np.zeros(len(targets), dtype=np.bool_)
        if self.share == 0.0:
            return held
        lots = np.random.RandomState(self.seed).random_sample(len(targets))
        strata = _strata(targets) if self.stratified else _together(targets)
        for rows, count in zip(strata, _counts(strata, self.share), strict=True):
            if count > 0:
                held[rows[np.argsort(lots[rows], kind="stable")[:count]]] = True
        return held


def folds(targets: FloatArray, count: int, seed: int, stratified: bool = True) -> list[BoolArray]:
    """For k-fold: `count` masks (rows,), each row with a target in exactly one of them.

    Raises Problem for fewer than 2 folds, or more than there are rows.
    """
    known = int(np.isfinite(targets).all(axis=1).sum())
    if not 2 <= count <= max(2, known):
        raise Problem(
            tr(
                "Folds: from 2 to the number of rows, {known}, not {count}.",
                known=known,
                count=count,
            )
        )
    lots = np.random.RandomState(seed).random_sample(len(targets))
    fold = np.full(len(targets), -1)
    begin = 0
    for rows in _strata(targets) if stratified else _together(targets):
        order = rows[np.argsort(lots[rows], kind="stable")]
        # Each class begins where the last one ended, so that the folds are of one size.
        fold[order] = (begin + np.arange(len(order))) % count
        begin += len(order)
    return [fold == number for number in range(count)]


def held_by_column(column: Column) -> tuple[BoolArray, BoolArray]:
    """From a column of words: which rows are held out, and which words say neither, (rows,).

    A blank cell is a row to train on.
    """
    held, known = np.zeros(len(column), dtype=np.bool_), column.blank.copy()
    for word in column.counts:
        if word.casefold() in HELD_WORDS:
            held |= column.store.equals(word)
        elif word.casefold() in TRAINED_WORDS:
            known |= column.store.equals(word)
    return held, ~(held | known)


def _strata(targets: FloatArray) -> list[IndexArray]:
    """The rows of each class; of a number, all rows together."""
    if targets.shape[1] > 1:
        return [np.flatnonzero(column == 1.0) for column in targets.T]
    values = np.unique(targets[np.isfinite(targets)])
    if len(values) > 2:
        return _together(targets)
    return [np.flatnonzero(targets[:, 0] == value) for value in values]


def _together(targets: FloatArray) -> list[IndexArray]:
    return [np.flatnonzero(np.isfinite(targets).all(axis=1))]


def _counts(strata: list[IndexArray], share: float) -> list[int]:
    """How many rows of each class: the share, with what is left over where it is due most."""
    sizes = [len(rows) for rows in strata]
    total = sum(sizes)
    wanted = min(max(round(share * total), 1), total - 1) if total > 1 else 0
    exact = [share * size for size in sizes]
    counts = [min(int(part), size) for part, size in zip(exact, sizes, strict=True)]
    due = sorted(range(len(sizes)), key=lambda i: counts[i] - exact[i])
    while sum(counts) != wanted:
        step = 1 if sum(counts) < wanted else -1
        for i in due if step > 0 else due[::-1]:
            if sum(counts) != wanted and 0 <= counts[i] + step <= sizes[i]:
                counts[i] += step
    return counts
