"""The rows of cells in a text, checked and all of one width, some thousands at a time."""

from __future__ import annotations

import csv
from collections.abc import Iterable, Iterator
from itertools import chain, islice

from nnstudio.core.problems import FileProblem
from nnstudio.data.cells import MAX_CELL, quoted
from nnstudio.data.dialect import csv_records
from nnstudio.data.importing.layout import Layout, without_hash
from nnstudio.data.importing.source import Source
from nnstudio.data.table import MAX_COLUMNS
from nnstudio.language.translate import counted, tr

MAX_WIDTH = 10_000  # cells a row, blank ones at the end included

_BATCH = 200_000  # cells


class Records:
    """The records of a text below its layout's first lines, and what was done to them.

    `first` is the first record, which gives the width; `batches` gives the others. Raises
    FileProblem with the line where a record does not fit.
    """

    def __init__(self, source: Source, layout: Layout) -> None:
        self._source = source
        self._delimiter = layout.delimiter
        self._skipped = layout.skipped
        self._hash_header = layout.hash_header
        self._seen = 0  # records, the first included
        self._empty = self._short = self._cut = 0
        self._empty_since = 0  # lines after the last record: at the end they are not spoken of
        self._comments: list[int] = []  # records that are none
        self._first_short = 0
        self.first, self.first_lines = self._read_first()
        self.width = len(self.first)

    def batches(self) -> Iterator[list[list[str]]]:
        """All records after the first."""
        size = max(1, _BATCH // self.width)
        records = self._records()
        next(filter(None, records), None)
        while batch := self._batch(records, size):
            yield self.fitted(batch)

    def fitted(self, batch: list[list[str]]) -> list[list[str]]:
        """The next records after those seen before, each as wide as the first."""
        start = self._seen
        self._seen += len(batch)
        if set(map(len, batch)) != {self.width}:
            batch = [*self._of_one_width(batch, start)]
        if max(map(len, chain.from_iterable(batch)), default=0) > MAX_CELL:
            self._refuse_long_cell(batch, start)
        return batch

    def read_lines(self, text: str) -> list[list[str]]:
        """The records of a piece of the text in which no cell is quoted; then as `fitted`."""
        return self.fitted(self._batch(csv_records(text.split("\n")[:-1], self._delimiter)))

    def passed(self, count: int) -> None:
        """So many records were read by other means, and fit."""
        self._seen += count
        self._empty, self._empty_since = self._empty + self._empty_since, 0

    def problem(self, record: int, sentence: str, column: str | None = None) -> FileProblem:
        """The error about a record, counted from 0 for the first one."""
        name, line = self._source.name, self._line_of(record)
        if not column:
            return FileProblem(
                tr("{name}, line {line}: {sentence}", name=name, line=line, sentence=sentence)
            )
        return FileProblem(
            tr(
                "{name}, line {line}, column {column}: {sentence}",
                name=name,
                line=line,
                column=quoted(column),
                sentence=sentence,
            )
        )

    def record_of(self, row: int) -> int:
        """Which record a row of the table is, row 0 being the one after the first record."""
        record = row + 1
        for comment in self._comments:
            record += comment <= record
        return record

    @property
    def notes(self) -> list[str]:
        """Sentences on what was done to the records."""
        notes = []
        if self._empty > 0:
            notes.append(
                counted("{n:,} empty line left out.", "{n:,} empty lines left out.", self._empty)
            )
        if self._comments:
            notes.append(
                counted(
                    "{n:,} line of comment, beginning with #, left out.",
                    "{n:,} lines of comment, beginning with #, left out.",
                    len(self._comments),
                )
            )
        if self._short:
            line = self._line_of(self._first_short)
            notes.append(
                counted(
                    "{n:,} row with too few cells filled up with blank ones, first in line {line}.",
                    "{n:,} rows with too few cells filled up with blank ones, "
                    "first in line {line}.",
                    self._short,
                    line=line,
                )
            )
        if self._cut:
            notes.append(
                counted(
                    "{n:,} row cut of blank cells beyond the last column.",
                    "{n:,} rows cut of blank cells beyond the last column.",
                    self._cut,
                )
            )
        return notes

    # Inside

    def _lines(self) -> Iterator[str]:
        lines = islice(self._source.lines(), self._skipped, None)
        if self._hash_header:
            yield without_hash(next(lines))
        yield from lines

    def _records(self) -> Iterator[list[str]]:
        return csv_records(self._lines(), self._delimiter)

    def _read_first(self) -> tuple[list[str], int]:
        """The first record, and how many lines of the text end with it."""
        lines = _Counted(self._lines())
        try:
            first = next(self._filled(csv_records(lines, self._delimiter)), None)
        except csv.Error as error:
            raise self.problem(0, _csv_reason(error)) from error
        if first is None:
            raise FileProblem(
                tr("{name} is empty: choose a file with a table in it.", name=self._source.name)
            )
        self._seen = 1
        width = max((i for i, cell in enumerate(first, 1) if cell.strip()), default=0)
        if width > MAX_COLUMNS or len(first) > MAX_WIDTH:
            sentence = tr(
                "there are {columns:,} columns, but a table has at most {most:,}.",
                columns=len(first),
                most=MAX_COLUMNS,
            )
            raise self.problem(0, sentence)
        if len(first) > MAX_COLUMNS:
            self._cut += 1
            del first[max(width, 1) :]
        if max(map(len, first)) > MAX_CELL:
            self.first, self.width = first, len(first)
            self._refuse_long_cell([first], 0)
        return first, self._skipped + lines.count

    def _batch(self, records: Iterator[list[str]], size: int | None = None) -> list[list[str]]:
        """The next records, all there are unless a size is given."""
        batch: list[list[str]] = []
        try:
            batch.extend(islice(self._filled(records), size))
        except csv.Error as error:
            # What was read before the error is in the batch already; it may be wrong before that.
            self.fitted(batch)
            raise self.problem(self._seen, _csv_reason(error)) from error
        return batch

    def _filled(self, records: Iterator[list[str]]) -> Iterator[list[str]]:
        """The records without the empty lines, which are counted."""
        for record in records:
            if record:
                self._empty, self._empty_since = self._empty + self._empty_since, 0
                yield record
            else:
                self._empty_since += 1

    def _of_one_width(self, batch: list[list[str]], start: int) -> Iterator[list[str]]:
        width = self.width
        for row, record in enumerate(batch, start):
            if len(record) < width:
                if record[0].startswith("#"):
                    self._comments.append(row)
                    continue
                self._first_short = self._first_short or row
                self._short += 1
                record += [""] * (width - len(record))
            elif len(record) > width:
                self._cut_blank_end(record, row)
            yield record

    def _cut_blank_end(self, record: list[str], row: int) -> None:
        """Delimiters at the end of a row do no harm; cells beyond the last column would be lost."""
        if any(cell.strip() for cell in record[self.width :]):
            raise self.problem(
                row,
                tr(
                    "this row has {cells} cells but the first row has {width}: put cells "
                    "with a delimiter in them in quotation marks.",
                    cells=len(record),
                    width=self.width,
                ),
            )
        self._cut += 1
        del record[self.width :]

    def _refuse_long_cell(self, batch: list[list[str]], start: int) -> None:
        row, col = next(
            (row, col)
            for row, record in enumerate(batch, start)
            for col, cell in enumerate(record)
            if len(cell) > MAX_CELL
        )
        sentence = tr(
            "a cell is longer than {most:,} characters: shorten it, or close a quotation mark.",
            most=MAX_CELL,
        )
        raise self.problem(row, sentence, self.first[col] if row else f"Column {col + 1}")

    def _line_of(self, record: int) -> int:
        """The line, from 1, on which a record (from 0, empty lines not counted) begins."""
        lines = _Counted(self._lines())
        reader = csv_records(lines, self._delimiter)
        for _ in islice(filter(None, reader), record):
            pass
        any(line.strip("\r\n") for line in lines)  # takes them up to the one that is not empty
        return self._skipped + max(lines.count, 1)


class _Counted:
    """Lines, counted as they are taken."""

    def __init__(self, lines: Iterable[str]) -> None:
        self._lines = iter(lines)
        self.count = 0

    def __iter__(self) -> Iterator[str]:
        return self

    def __next__(self) -> str:
        line = next(self._lines)
        self.count += 1
        return line


def _csv_reason(error: csv.Error) -> str:
    text = str(error)
    if "unexpected end" in text:
        return tr("a quotation mark is opened here and never closed.")
    if "field larger" in text:
        return tr("a cell is far too long: shorten it, or close a quotation mark.")
    if "expected after" in text:
        return tr("text follows a closing quotation mark: double the marks inside a cell.")
    return tr("this row cannot be read as a row of cells.")
