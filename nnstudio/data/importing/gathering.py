"""A column's cells as they come, some thousands at a time, until they are a cell store."""

from __future__ import annotations

from abc import ABC, abstractmethod
from collections.abc import Sequence
from typing import Any

import numpy as np

from nnstudio.data.cells import TEXT, FloatArray, IndexArray, TextArray, is_blank
from nnstudio.data.cellstore import MOST_ODD, CellStore, NumberStore, TextStore
from nnstudio.data.numbers import parse_numbers


class Gatherer(ABC):
    """Takes cells in order; `store` gives them all."""

    @abstractmethod
    def add_texts(self, texts: TextArray) -> None:
        """More cells as texts (rows,)."""

    @abstractmethod
    def store(self) -> CellStore:
        """All cells that were taken."""


class TextGatherer(Gatherer):
    """Keeps every cell as it was written."""

    def __init__(self) -> None:
        self._parts: list[TextArray] = []

    def add_texts(self, texts: TextArray) -> None:
        self._parts.append(texts)

    def store(self) -> CellStore:
        if len(self._parts) == 1:
            return TextStore(self._parts[0])
        return TextStore(np.concatenate([np.empty(0, dtype=TEXT), *self._parts]))


class NumberGatherer(Gatherer):
    """Keeps numbers as numbers, and a column of words as texts.

    Up to a thousand words among numbers stay beside them as texts; with more, or with more words
    than numbers to begin with, the column is one of texts. `capacity` is how many rows there will
    be, about.
    """

    def __init__(self, capacity: int) -> None:
        self._numbers: FloatArray | None = np.empty(capacity)
        self._texts: TextArray = np.empty(0, dtype=TEXT)
        self._odd: dict[int, str] = {}
        self._count = 0
        self._filled = 0

    @property
    def holds_texts(self) -> bool:
        """Whether the column is one of texts."""
        return self._numbers is None

    def turn_to_texts(self) -> None:
        """From now on the column is one of texts."""
        if self._numbers is not None:
            capacity = len(self._numbers)
            before = NumberStore(self._numbers[: self._count], self._odd).texts()
            self._numbers = None
            self._texts = np.empty(capacity, dtype=TEXT)
            self._texts[: self._count] = before
            self._odd = {}

    def add_texts(self, texts: TextArray) -> None:
        if self._numbers is None:
            self._put_texts(texts)
            return
        numbers = parse_numbers(texts)
        words = np.flatnonzero(np.isnan(numbers) & ~is_blank(texts))
        if not self.add_numbers(numbers, words, texts[words].tolist()):
            self._put_texts(texts)

    def add_numbers(self, numbers: FloatArray, words: IndexArray, texts: Sequence[str]) -> bool:
        """More cells as numbers (rows,), NaN where blank, and which rows are words, and what words.

        False if there are too many words: then nothing was taken and the column is one of texts.
        """
        if self._numbers is None:
            return False
        begin, end = self._count, self._count + len(numbers)
        odd = len(self._odd) + len(words)
        filled = self._filled + len(words) + int(np.isfinite(numbers).sum())
        if odd > MOST_ODD or 2 * odd > filled:
            self.turn_to_texts()
            return False
        self._numbers = _with_room(self._numbers, end)
        self._numbers[begin:end] = numbers
        self._odd.update(zip((words + begin).tolist(), texts, strict=True))
        self._count, self._filled = end, filled
        return True

    def store(self) -> CellStore:
        if self._numbers is None:
            return TextStore(_fitting(self._texts, self._count))
        return NumberStore(_fitting(self._numbers, self._count), self._odd)

    def _put_texts(self, texts: TextArray) -> None:
        begin, end = self._count, self._count + len(texts)
        self._texts = _with_room(self._texts, end)
        self._texts[begin:end] = texts
        self._count = end


def _with_room(array: np.ndarray[Any, Any], count: int) -> np.ndarray[Any, Any]:
    """The array, or a longer copy, in which so many cells have room."""
    if count <= len(array):
        return array
    larger = np.empty(max(count, len(array) * 3 // 2), dtype=array.dtype)
    larger[: len(array)] = array
    return larger


def _fitting(array: np.ndarray[Any, Any], count: int) -> np.ndarray[Any, Any]:
    """The first cells; a copy where it would hold on to much more memory than it needs."""
    if count == len(array):
        return array
    return array[:count].copy() if count < 0.9 * len(array) else array[:count]
