"""From a sheet of a workbook to a table."""

from __future__ import annotations

import math
from collections.abc import Iterator
from itertools import chain, islice

import numpy as np

from nnstudio.core.problems import FileProblem
from nnstudio.data.cells import FloatArray, quoted, text_array
from nnstudio.data.cellstore import CellStore
from nnstudio.data.importing.assembling import Assembly, header_cells
from nnstudio.data.importing.fileformat import FileFormat, Progress
from nnstudio.data.importing.gathering import Gatherer, NumberGatherer, TextGatherer
from nnstudio.data.numbers import MAX_NUMBER
from nnstudio.data.spreadsheets import Sheet, Value, cell_text
from nnstudio.data.table import MAX_COLUMNS, Table
from nnstudio.language.listing import commas
from nnstudio.language.translate import counted, tr

LARGE_CELLS = 500_000  # from which on numbers are kept as numbers

_MOST_ABOVE = 20  # rows of titles that may stand above a table
_BATCH = 100_000  # cells


class SheetReading:
    """One sheet on its way to a table; a header may be chosen, or is recognised."""

    def __init__(self, sheet: Sheet, name: str, header: bool | None, progress: Progress) -> None:
        self._sheet = sheet
        self._name = name
        self._header = header
        self._progress = progress
        self._has_header = False
        self.notes: list[str] = []
        self._note_sheet()

    def table(self, title: str) -> Table:
        """The table; FileProblem where there is none."""
        rows = self._sheet.rows()
        head = list(islice(rows, _MOST_ABOVE + 2))
        head = head[self._titles(head) :]
        self._check_width(head)
        first = [cell_text(value) for value in head[0]]
        stores = self._gathered(chain(head[1:], rows), len(first))
        assembly = Assembly(first, self._without_blank_end(stores))
        header = self._header
        if assembly.looks_like_header() if header is None else header:
            assembly.take_header(self._header_problem)
        else:
            assembly.take_first_row(header_cells(first))
        self._has_header = assembly.has_header
        table = assembly.table(title)
        self.notes += [*self._sheet.notes, *assembly.notes]
        return table

    @property
    def format(self) -> FileFormat:
        """The format as it was chosen or recognised, once the table is made."""
        return FileFormat(header=self._has_header, sheet=self._sheet.name)

    def _note_sheet(self) -> None:
        sheet = self._sheet
        if len(sheet.choices) > 1:
            self.notes.append(
                counted(
                    "The workbook has {n} sheet; {name} is read.",
                    "The workbook has {n} sheets; {name} is read.",
                    len(sheet.choices),
                    name=quoted(sheet.name),
                )
            )
        if sheet.first_row:
            self.notes.append(
                counted(
                    "{n:,} empty row at the top left out.",
                    "{n:,} empty rows at the top left out.",
                    sheet.first_row,
                )
            )
        if sheet.first_column:
            self.notes.append(
                counted(
                    "{n:,} empty column on the left left out.",
                    "{n:,} empty columns on the left left out.",
                    sheet.first_column,
                )
            )

    def _check_width(self, head: list[list[Value]]) -> None:
        width = len(head[0])
        if width > MAX_COLUMNS:
            raise FileProblem(
                tr(
                    "{name}: there are {width:,} columns, but a table has at most {most:,}.",
                    name=self._name,
                    width=width,
                    most=MAX_COLUMNS,
                )
            )

    def _titles(self, head: list[list[Value]]) -> int:
        """How many rows above the table hold a title or nothing."""
        filled = [sum(value != "" for value in row) for row in head]
        wide = next((i for i, count in enumerate(filled) if count > 1), None)
        if wide is None or wide > _MOST_ABOVE:
            return 0
        above = [row for row in range(wide) if filled[row]]
        if not above or not all(self._is_title(row, head, filled) for row in above):
            return 0
        texts = [next(cell_text(v) for v in head[row] if v != "") for row in above]
        shown = commas(map(quoted, texts[:3]))
        self.notes.append(
            counted(
                "{n:,} row above the table left out: {shown}.",
                "{n:,} rows above the table left out: {shown}.",
                wide,
                shown=shown,
            )
        )
        return wide

    def _is_title(self, row: int, head: list[list[Value]], filled: list[int]) -> bool:
        if head[row][0] == "":
            return False
        place = (row + self._sheet.first_row, self._sheet.first_column)
        merged = any(begin == place and end[1] > place[1] for begin, end in self._sheet.merged)
        return merged or len(head[row]) > 2 or filled[row + 1] == 0

    def _gathered(self, rows: Iterator[list[Value]], width: int) -> list[CellStore]:
        height = self._sheet.height
        gatherers: list[TextGatherer | NumberGatherer]
        if height * width > LARGE_CELLS:
            gatherers = [NumberGatherer(height) for _ in range(width)]
        else:
            gatherers = [TextGatherer() for _ in range(width)]
        size, done = max(1, _BATCH // width), 0
        while batch := list(islice(rows, size)):
            for col, values in enumerate(zip(*batch, strict=True)):
                self._add(gatherers[col], values, done, col)
            done += len(batch)
            self._progress(min(1.0, done / height))
        return [gatherer.store() for gatherer in gatherers]

    def _add(self, gatherer: Gatherer, values: tuple[Value, ...], done: int, col: int) -> None:
        if isinstance(gatherer, NumberGatherer):
            numbers = _numbers(values)
            none = np.zeros(0, dtype=np.intp)
            if numbers is not None and gatherer.add_numbers(numbers, none, []):
                return
        gatherer.add_texts(text_array([cell_text(value) for value in values]))

    def _without_blank_end(self, stores: list[CellStore]) -> list[CellStore]:
        """The stores without the rows at the end in which all cells are blank."""
        blank = np.logical_and.reduce([store.blank for store in stores])
        filled = np.flatnonzero(~blank)
        count = int(filled[-1]) + 1 if len(filled) else 0
        if count == len(blank):
            return stores
        self.notes.append(
            counted(
                "{n:,} blank row at the end left out.",
                "{n:,} blank rows at the end left out.",
                len(blank) - count,
            )
        )
        return [store.taken(np.arange(count)) for store in stores]

    def _header_problem(self, col: int, sentence: str) -> FileProblem:
        return FileProblem(
            tr(
                "{name}, column {column}: {sentence}",
                name=self._name,
                column=col + 1,
                sentence=sentence,
            )
        )


def _numbers(values: tuple[Value, ...]) -> FloatArray | None:
    """The cells as numbers, NaN where blank; None where one of them is something else."""
    kinds = set(map(type, values))
    if not kinds <= {float, str}:
        return None
    if str in kinds:
        if any(type(value) is str and value != "" for value in values):
            return None
        values = tuple(math.nan if value == "" else value for value in values)
    numbers = np.array(values, dtype=np.float64)
    return None if np.nanmax(np.abs(numbers), initial=0.0) > MAX_NUMBER else numbers
