"""How a column keeps its cells: as the texts that were typed, or, of a large file, as numbers.

A million typed numbers take 8 bytes each as float64 and 16 to 40 as text. A large file's columns
are therefore kept as numbers, whose texts are made when they are looked at: "1.50" of such a file
reads "1.5". What is typed later stays as it was typed in either store.
"""

from __future__ import annotations

from abc import ABC, abstractmethod
from collections import Counter
from collections.abc import Callable, Hashable, Iterator, Mapping, Sequence
from functools import cached_property
from types import MappingProxyType
from typing import Any, TypeVar

import numpy as np

from nnstudio.data.cells import (
    TEXT,
    BoolArray,
    FloatArray,
    IndexArray,
    TextArray,
    read_only,
    text_array,
)
from nnstudio.data.numbers import format_number, parse_numbers

MOST_MADE = 8  # things remembered of one store
MOST_ODD = 1_000  # cells of a number store kept as text beside it, before all become text


_T = TypeVar("_T")


class CellStore(ABC):
    """Cells (rows,) that never change: an edit gives a new store."""

    def remembered(self, key: Hashable, make: Callable[[], _T]) -> _T:
        """What `make` gives, kept under the key as long as the cells: classes as numbers, say.

        An edit of one column thus costs nothing for the others.
        """
        if key not in self._made:
            while len(self._made) >= MOST_MADE:
                del self._made[next(iter(self._made))]
            self._made[key] = make()
        found: _T = self._made[key]
        return found

    @cached_property
    def _made(self) -> dict[Hashable, Any]:
        return {}

    @abstractmethod
    def __len__(self) -> int: ...

    @abstractmethod
    def text(self, row: int) -> str:
        """One cell as text, "" for a missing one."""

    @abstractmethod
    def texts(self, rows: IndexArray | slice | None = None) -> TextArray:
        """The texts of these rows, of all rows unless said otherwise; read-only."""

    @property
    @abstractmethod
    def numbers(self) -> FloatArray:
        """The cells as numbers (rows,), read-only: NaN where a cell is missing or no number."""

    @abstractmethod
    def equals(self, word: str) -> BoolArray:
        """Which cells (rows,) are this word, spaces around them ignored."""

    @cached_property
    def blank(self) -> BoolArray:
        """Which cells (rows,) hold nothing, or nothing but spaces; read-only."""
        return read_only(self.equals(""))

    @cached_property
    def counts(self) -> Counter[str]:
        """How often each text comes, spaces around it and blank cells left out.

        In the order in which they come first.
        """
        counts: Counter[str] = Counter(np.strings.strip(self.texts()).tolist())
        del counts[""]
        return counts

    @abstractmethod
    def arrays(self) -> Iterator[np.ndarray[Any, Any]]:
        """Every array held, to count memory."""

    @abstractmethod
    def written(self, rows: IndexArray, texts: Sequence[str]) -> CellStore:
        """Other texts in these rows."""

    @abstractmethod
    def taken(self, rows: IndexArray) -> CellStore:
        """The rows with these numbers, in this order."""

    @abstractmethod
    def inserted(self, at: int, texts: Sequence[str]) -> CellStore:
        """The texts as new rows before row `at`."""

    def __eq__(self, other: object) -> bool:
        if self is other:
            return True
        if not isinstance(other, CellStore):
            return NotImplemented
        return len(self) == len(other) and bool(np.array_equal(self.texts(), other.texts()))

    __hash__ = None  # type: ignore[assignment]


class TextStore(CellStore):
    """Texts as typed (rows,); their numbers are found when they are first asked for.

    Takes the array over: it must be of StringDType.
    """

    def __init__(self, cells: TextArray, numbers: FloatArray | None = None) -> None:
        if cells.dtype != TEXT or cells.ndim != 1:
            raise TypeError("cells must be a one-dimensional array of StringDType")
        self._cells = read_only(cells)
        self._numbers = None if numbers is None else read_only(numbers)

    def __len__(self) -> int:
        return len(self._cells)

    def text(self, row: int) -> str:
        return str(self._cells[row])

    def texts(self, rows: IndexArray | slice | None = None) -> TextArray:
        return self._cells if rows is None else read_only(self._cells[rows])

    @property
    def numbers(self) -> FloatArray:
        if self._numbers is None:
            self._numbers = read_only(parse_numbers(self._cells))
        return self._numbers

    def equals(self, word: str) -> BoolArray:
        return np.asarray(self._stripped == word, dtype=np.bool_)

    @cached_property
    def _stripped(self) -> TextArray:
        """The cells without spaces around them: the cells themselves where there are none."""
        stripped = np.strings.strip(self._cells)
        return self._cells if np.array_equal(stripped, self._cells) else stripped

    def arrays(self) -> Iterator[np.ndarray[Any, Any]]:
        yield self._cells
        if self._numbers is not None:
            yield self._numbers

    def written(self, rows: IndexArray, texts: Sequence[str]) -> TextStore:
        new = text_array(texts)
        cells = self._cells.copy()
        cells[rows] = new
        numbers = None
        if self._numbers is not None:
            numbers = self._numbers.copy()
            numbers[rows] = parse_numbers(new)
        return TextStore(cells, numbers)

    def taken(self, rows: IndexArray) -> TextStore:
        return TextStore(self._cells[rows], None if self._numbers is None else self._numbers[rows])

    def inserted(self, at: int, texts: Sequence[str]) -> TextStore:
        new = text_array(texts)
        cells: TextArray = np.concatenate([self._cells[:at], new, self._cells[at:]])
        numbers = None
        if self._numbers is not None:
            old = self._numbers
            numbers = np.concatenate([old[:at], parse_numbers(new), old[at:]])
        return TextStore(cells, numbers)


class NumberStore(CellStore):
    """Numbers (rows,), NaN for a missing cell, and the few cells that are something else as text.

    `odd` holds text by row where the text is not the shortest one for its number.
    """

    def __init__(self, numbers: FloatArray, odd: Mapping[int, str] = MappingProxyType({})) -> None:
        self._numbers = read_only(numbers)
        self._odd = odd

    def __len__(self) -> int:
        return len(self._numbers)

    def text(self, row: int) -> str:
        odd = self._odd.get(row if row >= 0 else row + len(self))
        return _text_of(float(self._numbers[row])) if odd is None else odd

    def texts(self, rows: IndexArray | slice | None = None) -> TextArray:
        found = self._numbers if rows is None else self._numbers[rows]
        words = [_text_of(number) for number in found.tolist()]
        if self._odd:
            places = np.arange(len(self)) if rows is None else np.arange(len(self))[rows]
            for at in np.flatnonzero(np.isin(places, list(self._odd))).tolist():
                words[at] = self._odd[int(places[at])]
        return read_only(np.array(words, dtype=TEXT))

    @property
    def numbers(self) -> FloatArray:
        return self._numbers

    def equals(self, word: str) -> BoolArray:
        same = np.zeros(len(self), dtype=np.bool_)
        number = float(parse_numbers(np.array([word], dtype=TEXT))[0])
        if word == "":
            same |= np.isnan(self._numbers)
        elif _text_of(number) == word:
            same |= (self._numbers == number) & (np.signbit(self._numbers) == np.signbit(number))
        for row, text in self._odd.items():
            same[row] = text.strip() == word
        return same

    def arrays(self) -> Iterator[np.ndarray[Any, Any]]:
        yield self._numbers

    def written(self, rows: IndexArray, texts: Sequence[str]) -> CellStore:
        new = text_array(texts)
        if len(new) + len(self._odd) > MOST_ODD and not _all_shortest(new):
            return TextStore(self.texts(), self._numbers).written(rows, texts)
        numbers = self._numbers.copy()
        found = parse_numbers(new)
        numbers[rows] = found
        odd = dict(self._odd)
        for row, text, number in zip(rows.tolist(), new.tolist(), found.tolist(), strict=True):
            odd.pop(row, None)
            if text != _text_of(number):
                odd[row] = text
        return NumberStore(numbers, odd)

    def taken(self, rows: IndexArray) -> NumberStore:
        odd: dict[int, str] = {}
        if self._odd:
            for at in np.flatnonzero(np.isin(rows, list(self._odd))).tolist():
                odd[at] = self._odd[int(rows[at])]
        return NumberStore(self._numbers[rows], odd)

    def inserted(self, at: int, texts: Sequence[str]) -> CellStore:
        old, count = self._numbers, len(texts)
        room = np.concatenate([old[:at], np.full(count, np.nan), old[at:]])
        odd = {row + count if row >= at else row: text for row, text in self._odd.items()}
        return NumberStore(room, odd).written(np.arange(at, at + count), texts)

    def __eq__(self, other: object) -> bool:
        if isinstance(other, NumberStore) and self is not other:
            same = np.array_equal(self._numbers, other._numbers, equal_nan=True)
            return same and dict(self._odd) == dict(other._odd)
        return super().__eq__(other)

    __hash__ = None


def _text_of(number: float) -> str:
    return "" if number != number else format_number(number)


def _all_shortest(texts: TextArray) -> bool:
    return all(
        text == _text_of(number)
        for text, number in zip(texts.tolist(), parse_numbers(texts).tolist(), strict=True)
    )
