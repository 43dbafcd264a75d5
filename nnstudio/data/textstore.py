"""Cells kept as the texts that were typed, and the few different ones among many as numbers."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from typing import Any

import numpy as np
import numpy.typing as npt

from nnstudio.data.basestore import CellStore, as_slice, pieces_around
from nnstudio.data.cells import (
    TEXT,
    BoolArray,
    FloatArray,
    IndexArray,
    TextArray,
    read_only,
    text_array,
)
from nnstudio.data.numbers import parse_numbers

MOST_WORDS = 1_000  # different texts of a column up to which they are numbered
_FIRST = 20_000  # cells that are looked at before all are
_SHORT = 32  # bytes of a text up to which numpy's texts of fixed length are the quicker ones
_MANY = 10_000  # cells from which that pays
_FEW_GONE = 100  # rows that are taken out of the others in pieces

CodeArray = npt.NDArray[np.int32]


@dataclass(frozen=True, eq=False)
class Words:
    """The different texts of a column, and for each cell (rows,) which of them it is, from 0."""

    words: tuple[str, ...]
    codes: CodeArray

    def among(self, chosen: Sequence[int]) -> BoolArray:
        """Which cells are one of these words."""
        found = np.zeros(len(self.codes), dtype=np.bool_)
        for code in chosen:
            found |= self.codes == code
        return found

    def with_texts(self, rows: IndexArray, texts: Sequence[str]) -> Words | None:
        """Other texts in these rows; None where that makes too many words."""
        numbers = {word: code for code, word in enumerate(self.words)}
        for text in texts:
            numbers.setdefault(text, len(numbers))
        if len(numbers) > MOST_WORDS:
            return None
        codes = self.codes.copy()
        codes[rows] = [numbers[text] for text in texts]
        return Words(tuple(numbers), read_only(codes))

    def counts(self) -> Counter[str]:
        """As `CellStore.counts`."""
        many = np.bincount(self.codes, minlength=len(self.words)).tolist()
        first = np.full(len(self.words), len(self.codes))
        # Written from behind, so that the first row of each word is what stays.
        first[self.codes[::-1]] = np.arange(len(self.codes) - 1, -1, -1)
        counts: Counter[str] = Counter()
        for code in np.argsort(first, kind="stable").tolist():
            word = self.words[code].strip()
            if word and many[code]:
                counts[word] += many[code]
        return counts


class TextStore(CellStore):
    """Texts as typed (rows,); their numbers are found when they are first asked for.

    Takes the array over: it must be of StringDType.
    """

    def __init__(self, cells: TextArray, numbers: FloatArray | None = None) -> None:
        if cells.dtype != TEXT or cells.ndim != 1:
            raise TypeError("cells must be a one-dimensional array of StringDType")
        self._cells = read_only(cells)
        self._numbers = None if numbers is None else read_only(numbers)
        self._blank: BoolArray | None = None
        self._counts: Counter[str] | None = None
        self._words: Words | None = None
        self._has_words: bool | None = None  # None while nobody has asked

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

    @property
    def blank(self) -> BoolArray:
        if self._blank is None:
            self._blank = read_only(_blank(self._cells))
        return self._blank

    @property
    def words(self) -> Words | None:
        """The different texts, where they are few enough to be numbered."""
        if self._has_words is None:
            self._words = _number(self._cells)
            self._has_words = self._words is not None
        return self._words

    @property
    def counts(self) -> Counter[str]:
        if self._counts is None:
            if self.words is not None:
                self._counts = self.words.counts()
            else:
                self._counts = Counter(np.strings.strip(self._cells).tolist())
                del self._counts[""]
        return self._counts

    def equals(self, word: str) -> BoolArray:
        found = self.words
        if found is None:
            return np.asarray(np.strings.strip(self._cells) == word, dtype=np.bool_)
        return found.among([i for i, text in enumerate(found.words) if text.strip() == word])

    def containing(self, text: str) -> BoolArray:
        wanted, found = text.casefold(), self.words
        if found is not None:
            return found.among([i for i, t in enumerate(found.words) if wanted in t.casefold()])
        lowered = self.remembered("lowered", lambda: np.strings.lower(self._cells))
        return np.asarray(np.strings.find(lowered, wanted) >= 0, dtype=np.bool_)

    def arrays(self) -> Iterator[np.ndarray[Any, Any]]:
        yield self._cells
        yield from (a for a in (self._numbers, self._blank) if a is not None)
        if self._words is not None:
            yield self._words.codes

    # Edits

    def _written(self, rows: IndexArray, texts: TextArray) -> TextStore:
        cells = self._cells.copy()
        cells[rows] = texts
        return self._like(
            TextStore(cells, _put(self._numbers, rows, parse_numbers, texts)),
            _put(self._blank, rows, _blank, texts),
            None if self._words is None else self._words.with_texts(rows, texts.tolist()),
        )

    def _filled(self, rows: IndexArray, text: str) -> TextStore:
        one: TextArray = np.array([text], dtype=TEXT)
        places = as_slice(rows)
        if not np.any(self._cells[places] != one):
            return self
        cells: TextArray = self._cells.copy()
        cells[places] = one
        words = None
        if self._words is not None and len(rows):
            grown = self._words.with_texts(rows[:1], [text])
            if grown is not None:
                codes = grown.codes.copy()
                codes[places] = codes[rows[0]]
                words = Words(grown.words, read_only(codes))
        return self._like(
            TextStore(cells, _put(self._numbers, places, parse_numbers, one)),
            _put(self._blank, places, _blank, one),
            words,
        )

    def taken(self, rows: IndexArray) -> TextStore:
        words = self._words
        return self._like(
            TextStore(_picked(self._cells, rows), _at(self._numbers, rows)),
            _at(self._blank, rows),
            None if words is None else Words(words.words, read_only(words.codes[rows])),
        )

    def without(self, rows: IndexArray) -> CellStore:
        if len(rows) > _FEW_GONE:
            return super().without(rows)
        words, numbers, blank = self._words, self._numbers, self._blank
        return self._like(
            TextStore(
                pieces_around(self._cells, rows),
                None if numbers is None else pieces_around(numbers, rows),
            ),
            None if blank is None else pieces_around(blank, rows),
            None
            if words is None
            else Words(words.words, read_only(pieces_around(words.codes, rows))),
        )

    def inserted(self, at: int, texts: Sequence[str]) -> TextStore:
        new = text_array(texts)
        cells: TextArray = np.concatenate([self._cells[:at], new, self._cells[at:]])
        numbers = None
        if self._numbers is not None:
            old = self._numbers
            numbers = np.concatenate([old[:at], parse_numbers(new), old[at:]])
        words = None
        if self._words is not None:
            codes = self._words.codes
            room = np.concatenate([codes[:at], np.zeros(len(new), np.int32), codes[at:]])
            rows = np.arange(at, at + len(new))
            words = Words(self._words.words, room).with_texts(rows, new.tolist())
        return self._like(TextStore(cells, numbers), None, words)

    def _like(self, made: TextStore, blank: BoolArray | None, words: Words | None) -> TextStore:
        """The new store with what is known of its cells already."""
        made._blank = None if blank is None else read_only(blank)
        made._words = words
        # A column of too many words stays one, however it is edited: looking again takes long.
        made._has_words = None if self._has_words is None else words is not None
        return made

    def _same(self, other: CellStore) -> bool:
        if isinstance(other, TextStore):
            mine, others = self._words, other._words
            if mine is not None and others is not None and mine.words == others.words:
                return bool(np.array_equal(mine.codes, others.codes))
        return super()._same(other)


def _put(array: Any, rows: IndexArray | slice, make: Any, texts: TextArray) -> Any:
    """A copy with what `make` finds of the texts in these rows; None of None."""
    if array is None:
        return None
    changed = array.copy()
    changed[rows] = make(texts)
    return changed


def _at(array: Any, rows: IndexArray) -> Any:
    return None if array is None else array[rows]


def _blank(cells: TextArray) -> BoolArray:
    found: BoolArray = np.asarray((cells == "") | np.strings.isspace(cells), dtype=np.bool_)
    return found


def _number(cells: TextArray) -> Words | None:
    """The texts numbered in the order in which they come; None where they are too many."""
    if len(set(cells[:_FIRST].tolist())) > MOST_WORDS:
        return None
    texts: list[str] = cells.tolist()
    numbers = {word: code for code, word in enumerate(dict.fromkeys(texts))}
    if len(numbers) > MOST_WORDS:
        return None
    codes = np.fromiter(map(numbers.__getitem__, texts), np.int32, len(texts))
    return Words(tuple(numbers), read_only(codes))


def _picked(cells: TextArray, rows: IndexArray) -> TextArray:
    """`cells[rows]`, five times as quick for many short texts of plain letters."""
    longest = int(np.strings.str_len(cells).max()) if len(rows) > _MANY else _SHORT
    if longest >= _SHORT:
        return cells[rows]
    try:
        # A multiple of 8 bytes is copied quicker than other lengths.
        short = cells.astype(f"S{8 * (longest // 8 + 1)}")
    except UnicodeEncodeError:
        return cells[rows]
    return short[rows].astype(TEXT)
