"""The different words of a column of classes, and the cells as their numbers."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

import numpy as np

from nnstudio.data.cells import FloatArray
from nnstudio.data.cellstore import CellStore
from nnstudio.data.contents import MISSING_MARKS
from nnstudio.data.numbers import is_number, parse_number


def sorted_levels(words: Iterable[str]) -> tuple[str, ...]:
    """The classes in order: numbers by size, then texts by letters whatever their case.

    "?", "n/a" and the like are no classes.
    """

    def key(word: str) -> tuple[bool, float, str, str]:
        number = is_number(word)
        return (not number, parse_number(word) if number else 0.0, word.casefold(), word)

    return tuple(sorted((w for w in words if w.casefold() not in MISSING_MARKS), key=key))


def level_numbers(store: CellStore, levels: Sequence[str]) -> FloatArray:
    """For each cell (rows,) which level it is, from 0; NaN for a text that is none of them."""
    return store.remembered_cells(
        ("levels", tuple(levels)), lambda cells: _level_numbers(cells, levels)
    )


def _level_numbers(store: CellStore, levels: Sequence[str]) -> FloatArray:
    numbers = np.full(len(store), np.nan)
    for number, level in enumerate(levels):
        numbers[store.equals(level.strip())] = number
    return numbers
