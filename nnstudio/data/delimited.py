"""Tables as text files: comma, tab or semicolon between the cells, read strictly.

`to_csv` writes them; `parse_block` and `format_block` do the same for the clipboard.
"""

from __future__ import annotations

import csv
import io
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import chain, count, islice, zip_longest
from pathlib import Path

import numpy as np

from nnstudio.core.problems import FileProblem, Problem
from nnstudio.data.cells import MAX_CELL, clean_text, quoted
from nnstudio.data.clipboard import format_block, parse_block
from nnstudio.data.column import MAX_NAME, Column, Role, column
from nnstudio.data.contents import mostly_numbers
from nnstudio.data.csvwriter import to_csv
from nnstudio.data.dialect import find_decimal_mark, find_delimiter, is_ambiguous, marked_cells
from nnstudio.data.files import PathLike, decode, file_name, read_capped
from nnstudio.data.guard import unguarded, unguarded_header
from nnstudio.data.numbers import is_number
from nnstudio.data.roles import guess_uses
from nnstudio.data.table import MAX_COLUMNS, Table
from nnstudio.data.units import split_header

__all__ = ["MAX_FILE", "MAX_LINE", "format_block", "parse_block", "read_table", "to_csv"]

MAX_FILE = 64 * 2**20  # bytes
MAX_LINE = 2**20  # characters


def read_table(path: PathLike) -> Table:
    """The table in a CSV, TSV or semicolon file; names, units and roles as far as can be told.

    Delimiter and decimal mark are found together; numbers with a decimal comma are stored with a
    point if that is the file's mark. Short rows are filled with blank cells. Raises FileProblem,
    naming file, line and column, for a file that is not such a table or too large: 64 MiB,
    1,000 columns, 1,048,576 characters a line, 1,000 characters a cell.
    """
    source = _source(decode(read_capped(path, MAX_FILE), path), path)
    records = _records(source)
    try:
        return _table(source, records, Path(path).stem)
    except FileProblem:
        raise
    except Problem as problem:
        raise FileProblem(f"{source.name}: {problem}") from problem


@dataclass(frozen=True)
class _Source:
    """The file's lines, kept to say on which one something is wrong."""

    name: str
    lines: list[str]
    delimiter: str

    def records(self) -> Iterator[list[str]]:
        return csv.reader(self.lines, delimiter=self.delimiter, strict=True)

    def line_of(self, record: int) -> int:
        """The line, from 1, on which a record (from 0, empty lines not counted) begins."""
        reader = csv.reader(self.lines, delimiter=self.delimiter, strict=True)
        for _ in islice(filter(None, reader), record):
            pass
        before = reader.line_num
        return before + 1 + _empty_lines(self.lines[before:])

    def problem(self, record: int, sentence: str, column: str | None = None) -> FileProblem:
        place = f"{self.name}, line {self.line_of(record)}"
        where = f", column {quoted(column)}" if column else ""
        return FileProblem(f"{place}{where}: {sentence}")


# From the file to records


def _source(text: str, path: PathLike) -> _Source:
    name = file_name(path)
    # Only \n, \r and \r\n end a line here; str.splitlines would also cut inside cells.
    lines = list(io.StringIO(text, newline=""))
    for number, line in enumerate(lines, 1):
        if len(line) > MAX_LINE:
            raise FileProblem(
                f"{name}, line {number}: the line is longer than {MAX_LINE:,} characters, "
                "so it is not a table of measurements."
            )
    return _Source(name, lines, find_delimiter(lines))


def _records(source: _Source) -> list[list[str]]:
    """All records, empty lines left out, each as wide as the first."""
    records: list[list[str]] = []
    try:
        records.extend(filter(None, source.records()))
    except csv.Error as error:
        # What was read before the error is in the list already.
        raise source.problem(len(records), _csv_reason(error)) from error
    if not records:
        raise FileProblem(f"{source.name} is empty: choose a file with a table in it.")
    _check_sizes(source, records)
    return records


def _check_sizes(source: _Source, records: list[list[str]]) -> None:
    width = len(records[0])
    if width > MAX_COLUMNS:
        sentence = f"there are {width:,} columns, but a table has at most {MAX_COLUMNS:,}."
        raise source.problem(0, sentence)
    if max(map(len, records)) > width:
        _cut_blank_ends(source, records, width)
    if max(map(len, chain.from_iterable(records))) > MAX_CELL:
        row, col = next(
            (row, col)
            for row, record in enumerate(records)
            for col, cell in enumerate(record)
            if len(cell) > MAX_CELL
        )
        sentence = (
            f"a cell is longer than {MAX_CELL:,} characters: shorten it, or close a quotation mark."
        )
        raise source.problem(row, sentence, records[0][col] if row else f"Column {col + 1}")


def _cut_blank_ends(source: _Source, records: list[list[str]], width: int) -> None:
    """Delimiters at the end of a row do no harm; cells beyond the last column would be lost."""
    for row, record in enumerate(records):
        if any(cell.strip() for cell in record[width:]):
            raise source.problem(
                row,
                f"this row has {len(record)} cells but the first row has {width}: "
                "put cells with a delimiter in them in quotation marks.",
            )
        del record[width:]


def _csv_reason(error: csv.Error) -> str:
    text = str(error)
    if "unexpected end" in text:
        return "a quotation mark is opened here and never closed."
    if "field larger" in text:
        return "a cell is far too long: shorten it, or close a quotation mark."
    if "expected after" in text:
        return "text follows a closing quotation mark: double the marks inside a cell."
    return "this row cannot be read as a row of cells."


def _empty_lines(lines: Sequence[str]) -> int:
    """How many empty lines come first."""
    return next((i for i, line in enumerate(lines) if line.strip("\r\n")), 0)


# From records to a table


def _table(source: _Source, records: list[list[str]], title: str) -> Table:
    first = [*records[0]]
    bodies = list(zip_longest(first, *records[1:], fillvalue=""))
    columns = [column(f"Column {i}", None, Role.SKIP, body[1:]) for i, body in enumerate(bodies, 1)]
    has_header = _is_header(first, columns)
    if has_header:
        headers = _headers(source, first)
        columns = [c.with_header(*header) for c, header in zip(columns, headers, strict=True)]
    else:
        columns = [c.inserted(0, [cell]) for c, cell in zip(columns, first, strict=True)]
    columns = _with_points(source, [_unguarded(c) for c in columns], int(has_header))
    uses = guess_uses([c.store for c in columns])
    used = (c.with_role(u.role).with_kind(u.kind) for c, u in zip(columns, uses, strict=True))
    return Table(clean_text(title)[:MAX_NAME].strip(), tuple(used))


def _is_header(first: Sequence[str], columns: Sequence[Column]) -> bool:
    """Whether the first row has words where later rows have numbers.

    Without any numbers it is taken for a header if its cells are all different words.
    """
    numeric = [mostly_numbers(c.store) for c in columns]
    if any(numeric):
        above = [cell for cell, is_numeric in zip(first, numeric, strict=True) if is_numeric]
        return not any(map(is_number, above)) and any(cell.strip() for cell in above)
    words = {cell.strip() for cell in first}
    return len(words) == len(first) and "" not in words and not any(map(is_number, words))


def _headers(source: _Source, first: Sequence[str]) -> list[tuple[str, str | None]]:
    """Names and units; a column without a name gets one, and a repeated name a number."""
    headers: list[tuple[str, str | None]] = []
    names: set[str] = set()
    for number, text in enumerate(first, 1):
        name, unit = split_header(unguarded_header(clean_text(text).strip()))
        if len(name) > MAX_NAME:
            raise source.problem(
                0, f"the column name is longer than {MAX_NAME} letters.", f"Column {number}"
            )
        name = _unused(name or f"Column {number}", names)
        names.add(name)
        headers.append((name, unit))
    return headers


def _unused(name: str, names: set[str]) -> str:
    if name not in names:
        return name
    return next(other for k in count(2) if (other := f"{name} {k}") not in names)


def _unguarded(source_column: Column) -> Column:
    rows = np.flatnonzero(np.strings.startswith(source_column.cells, "'"))
    if not rows.size:
        return source_column
    return source_column.written(rows, [unguarded(t) for t in source_column.cells[rows].tolist()])


def _with_points(source: _Source, columns: list[Column], skipped: int) -> list[Column]:
    """Numbers with a decimal comma stored with a point, if the comma is the file's mark.

    `skipped` records come before the first row. A number that has the other mark before three
    digits is refused: a guess could be wrong by a factor of a thousand.
    """
    mark = find_decimal_mark([c.cells for c in columns], source.delimiter)
    other = "," if mark == "." else "."
    for c in columns:
        for row, text in marked_cells(c.cells, other):
            if is_ambiguous(text):
                whole, decimal = text.strip().replace(other, ""), text.strip().replace(other, mark)
                sentence = (
                    f"{quoted(text)} may mean {whole} or {decimal}: "
                    f"write it as {whole} or as {decimal}0."
                )
                raise source.problem(row + skipped, sentence, c.name)
    return [_with_point(c) for c in columns] if mark == "," else columns


def _with_point(c: Column) -> Column:
    rows_and_texts = marked_cells(c.cells, ",")
    if not rows_and_texts:
        return c
    rows, texts = zip(*rows_and_texts, strict=True)
    return c.written(np.array(rows), [text.replace(",", ".") for text in texts])
