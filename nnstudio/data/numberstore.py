"""Cells of a large file kept as numbers, and the few that are something else as text beside them.

A million numbers take 8 bytes each as float64 and 16 to 40 as text. Their texts are made when they
are looked at: "1.50" of such a file reads "1.5". What is typed later stays as it was typed.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Mapping, Sequence
from functools import cached_property
from types import MappingProxyType
from typing import Any

import numpy as np

from nnstudio.data.basestore import CellStore, as_slice
from nnstudio.data.cells import (
    TEXT,
    BoolArray,
    FloatArray,
    IndexArray,
    TextArray,
    read_only,
    text_array,
)
from nnstudio.data.numbers import format_number, is_number, parse_number, parse_numbers
from nnstudio.data.textstore import TextStore

MOST_ODD = 1_000  # cells of a number store kept as text beside it, before all become text
MOST_SEARCHED = 50_000  # cells whose texts are made to look for a part of them


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
        return text_of(float(self._numbers[row])) if odd is None else odd

    def texts(self, rows: IndexArray | slice | None = None) -> TextArray:
        found = self._numbers if rows is None else self._numbers[rows]
        words = [text_of(number) for number in found.tolist()]
        if self._odd:
            places = np.arange(len(self)) if rows is None else np.arange(len(self))[rows]
            for at in np.flatnonzero(np.isin(places, list(self._odd))).tolist():
                words[at] = self._odd[int(places[at])]
        return read_only(np.array(words, dtype=TEXT))

    @property
    def numbers(self) -> FloatArray:
        return self._numbers

    @cached_property
    def blank(self) -> BoolArray:
        return read_only(self.equals(""))

    @cached_property
    def counts(self) -> Counter[str]:
        plain = ~np.isnan(self._numbers)
        plain[list(self._odd)] = False
        # Bit by bit, since 0 and -0 are two texts.
        bits = self._numbers[plain].view(np.int64)
        different, first, many = np.unique(bits, return_index=True, return_counts=True)
        rows = np.flatnonzero(plain)[first].tolist()
        numbers = different.view(np.float64).tolist()
        found = [*zip(rows, map(text_of, numbers), many.tolist(), strict=True)]
        found += [(row, text.strip(), 1) for row, text in self._odd.items()]
        counts: Counter[str] = Counter()
        for _, word, count in sorted(found):
            if word:
                counts[word] += count
        return counts

    def equals(self, word: str) -> BoolArray:
        same = np.zeros(len(self), dtype=np.bool_)
        number = float(parse_numbers(np.array([word], dtype=TEXT))[0])
        if word == "":
            same |= np.isnan(self._numbers)
        elif text_of(number) == word:
            same |= _bit_equal(self._numbers, number)
        for row, text in self._odd.items():
            same[row] = text.strip() == word
        return same

    def containing(self, text: str) -> BoolArray:
        """As for texts; in a large store a number is not looked for as a part of others."""
        wanted = text.casefold()
        if len(self) <= MOST_SEARCHED:
            lowered = np.strings.lower(self.texts())
            return np.asarray(np.strings.find(lowered, wanted) >= 0, dtype=np.bool_)
        found = np.zeros(len(self), dtype=np.bool_)
        if is_number(text):
            found |= self._numbers == parse_number(text)
        for row, odd in self._odd.items():
            found[row] = wanted in odd.casefold()
        return found

    def arrays(self) -> Iterator[np.ndarray[Any, Any]]:
        yield self._numbers

    # Edits

    def with_numbers(self, numbers: FloatArray) -> NumberStore:
        """Other numbers (rows,); words that stand beside them stay. Takes the array over.

        A number that was typed in a way of its own ("1.50") becomes the new number's text.
        """
        kept = {row: text for row, text in self._odd.items() if np.isnan(numbers[row])}
        return NumberStore(numbers, kept)

    def _written(self, rows: IndexArray, texts: TextArray) -> CellStore:
        if len(texts) + len(self._odd) > MOST_ODD and not _all_shortest(texts):
            return TextStore(self.texts(), self._numbers).written(rows, texts.tolist())
        numbers = self._numbers.copy()
        found = parse_numbers(texts)
        numbers[rows] = found
        odd = dict(self._odd)
        for row, text, number in zip(rows.tolist(), texts.tolist(), found.tolist(), strict=True):
            odd.pop(row, None)
            if text != text_of(number):
                odd[row] = text
        return NumberStore(numbers, odd)

    def _filled(self, rows: IndexArray, text: str) -> CellStore:
        number = float(parse_numbers(np.array([text], dtype=TEXT))[0])
        if text_of(number) != text:
            return self._filled_with_a_word(rows, text)
        hidden = set(rows[np.isin(rows, list(self._odd))].tolist()) if self._odd else set()
        places = as_slice(rows)
        if not hidden and _bit_equal(self._numbers[places], number).all():
            return self
        numbers = self._numbers.copy()
        numbers[places] = number
        return NumberStore(numbers, {r: t for r, t in self._odd.items() if r not in hidden})

    def _filled_with_a_word(self, rows: IndexArray, text: str) -> CellStore:
        if len(rows) + len(self._odd) <= MOST_ODD:
            return self.written(rows, [text] * len(rows))
        if len(rows) == len(self):
            return TextStore(np.full(len(self), text, dtype=TEXT))
        return TextStore(self.texts(), self._numbers).filled(rows, text)

    def taken(self, rows: IndexArray) -> NumberStore:
        odd: dict[int, str] = {}
        if self._odd:
            for at in np.flatnonzero(np.isin(rows, list(self._odd))).tolist():
                odd[at] = self._odd[int(rows[at])]
        return NumberStore(self._numbers[rows], odd)

    def inserted(self, at: int, texts: Sequence[str]) -> CellStore:
        old, count, new = self._numbers, len(texts), text_array(texts)
        room = np.concatenate([old[:at], np.full(count, np.nan), old[at:]])
        odd = {row + count if row >= at else row: text for row, text in self._odd.items()}
        return NumberStore(room, odd)._written(np.arange(at, at + count), new)

    def _same(self, other: CellStore) -> bool:
        if not isinstance(other, NumberStore):
            return super()._same(other)
        mine, others = self._numbers, other._numbers
        if dict(self._odd) != dict(other._odd) or not np.array_equal(mine, others, equal_nan=True):
            return False
        return bool(((np.signbit(mine) == np.signbit(others)) | np.isnan(mine)).all())


def text_of(number: float) -> str:
    """The shortest text for a number, "" for a missing one."""
    return "" if number != number else format_number(number)


def _bit_equal(numbers: FloatArray, number: float) -> BoolArray:
    """Which numbers are this one, -0 and 0 being two and NaN one."""
    if number != number:
        return np.isnan(numbers)
    found: BoolArray = (numbers == number) & (np.signbit(numbers) == np.signbit(number))
    return found


def _all_shortest(texts: TextArray) -> bool:
    return all(
        text == text_of(number)
        for text, number in zip(texts.tolist(), parse_numbers(texts).tolist(), strict=True)
    )
