"""Large text tables read by numpy on the bytes, a piece of 1 MiB at a time, several at once."""

from __future__ import annotations

import os
from collections import deque
from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING, Protocol

import numpy as np

from nnstudio.data.bulkfields import Fields, split
from nnstudio.data.bulkquotes import unquoted
from nnstudio.data.cells import (
    BoolArray,
    FloatArray,
    IndexArray,
    TextArray,
    is_blank,
    text_array,
)
from nnstudio.data.numbers import parse_numbers

if TYPE_CHECKING:
    from concurrent.futures import Future, ThreadPoolExecutor

# Texts of a column (from 0) in these rows of the table, as the table keeps them.
Settle = Callable[[TextArray, IndexArray, int], TextArray]

_WORKERS = 4  # threads; the rest of the work is done by one


class Gatherer(Protocol):
    """What takes a column's cells."""

    @property
    def holds_texts(self) -> bool: ...
    def add_texts(self, texts: TextArray) -> None: ...
    def add_numbers(self, numbers: FloatArray, words: IndexArray, texts: Sequence[str]) -> bool: ...


@dataclass(frozen=True)
class _Parsed:
    """A piece, its fields if it is plain, and the numbers in some columns (rows, columns)."""

    piece: bytes
    fields: Fields | None
    columns: list[int]
    numbers: FloatArray | None = None
    unknown: BoolArray | None = None


class Bulk:
    """Reads pieces of a text into one gatherer a column.

    `settle` makes the table's texts of a file's; `records` reads a piece that is no plain
    rectangle of fields and `passed` is told of rows that are one. At most `most` rows are read.
    """

    def __init__(
        self,
        gatherers: Sequence[Gatherer],
        delimiter: str,
        mark: str,
        settle: Settle,
        records: Callable[[str], list[list[str]]],
        passed: Callable[[int], None],
        most: int,
    ) -> None:
        self._gatherers = gatherers
        self._delimiter = ord(delimiter)
        self._mark = ord(mark)
        self._settle = settle
        self._records = records
        self._passed = passed
        self._most = most
        self.row_count = 0
        self.was_cut = False

    def read(self, pieces: Iterable[bytes]) -> None:
        """Read pieces of UTF-8, each of whole lines that end with a newline.

        Raises OddQuotes where quotation marks ask for reading line by line, from the start.
        """
        # Not loaded at the start of the program.
        from concurrent.futures import ThreadPoolExecutor

        workers = min(_WORKERS, os.cpu_count() or 1)
        # numpy lets go of the interpreter, so that several pieces are parsed at a time.
        with ThreadPoolExecutor(workers) as pool:
            for parsed in _in_order(pool, self._parse, pieces, workers + 1):
                if parsed.fields is None:
                    self._add_records(self._records(parsed.piece.decode()))
                else:
                    self._passed(parsed.fields.row_count)
                    self._add_fields(parsed.fields, parsed)
                if self.was_cut:
                    return

    def read_records(self, batches: Iterable[list[list[str]]]) -> None:
        """Read records of texts, each as wide as there are gatherers."""
        for batch in batches:
            self._add_records(batch)
            if self.was_cut:
                return

    def _room_for(self, count: int) -> int:
        left = self._most - self.row_count
        self.was_cut = count > left
        return min(count, left)

    def _add_records(self, records: list[list[str]]) -> None:
        records = records[: self._room_for(len(records))]
        rows = np.arange(self.row_count, self.row_count + len(records))
        for col, cells in enumerate(zip(*records, strict=True)):
            self._gatherers[col].add_texts(self._settle(text_array(cells), rows, col))
        self.row_count += len(records)

    def _parse(self, piece: bytes) -> _Parsed:
        """What can be done with a piece without those before it."""
        width, quotes = len(self._gatherers), b'"' in piece
        plain = unquoted(piece, self._delimiter) if quotes else piece
        fields = split(plain, width, self._delimiter, self._mark, hides=quotes)
        columns = [c for c, gatherer in enumerate(self._gatherers) if not gatherer.holds_texts]
        if fields is None or not columns:
            return _Parsed(piece, fields, columns)
        return _Parsed(piece, fields, columns, *fields.numbers(columns))

    def _add_fields(self, fields: Fields, parsed: _Parsed) -> None:
        rows = self._room_for(fields.row_count)
        fields = fields.up_to(rows)
        for col, gatherer in enumerate(self._gatherers):
            # The column may have turned to texts since the piece was parsed, never back.
            if gatherer.holds_texts or parsed.numbers is None or parsed.unknown is None:
                self._add_texts(fields, col)
            else:
                at = parsed.columns.index(col)
                unknown = np.flatnonzero(parsed.unknown[:rows, at])
                self._add_numbers(fields, col, parsed.numbers[:rows, at], unknown)
        self.row_count += rows

    def _add_numbers(
        self, fields: Fields, col: int, numbers: FloatArray, unknown: IndexArray
    ) -> None:
        words, texts = unknown, text_array([])
        if len(unknown):
            texts = self._settle(fields.texts(col, unknown), unknown + self.row_count, col)
            found = parse_numbers(texts)
            numbers[unknown] = found
            odd = np.isnan(found) & ~is_blank(texts)
            words, texts = unknown[odd], texts[odd]
        if not self._gatherers[col].add_numbers(numbers, words, texts.tolist()):
            self._add_texts(fields, col)

    def _add_texts(self, fields: Fields, col: int) -> None:
        rows = np.arange(fields.row_count)
        texts = self._settle(fields.texts(col, rows), rows + self.row_count, col)
        self._gatherers[col].add_texts(texts)


def _in_order(
    pool: ThreadPoolExecutor,
    work: Callable[[bytes], _Parsed],
    pieces: Iterable[bytes],
    ahead: int,
) -> Iterator[_Parsed]:
    """The results in the order of the pieces, of which only a few are taken ahead."""
    queue: deque[Future[_Parsed]] = deque()
    for piece in pieces:
        queue.append(pool.submit(work, piece))
        if len(queue) > ahead:
            yield queue.popleft().result()
    while queue:
        yield queue.popleft().result()
