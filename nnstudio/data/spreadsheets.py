"""Workbooks: XLSX, XLSM, XLS and ODS are read by python-calamine, XLSX is written by XlsxWriter.

Both come with the extra `xlsx` and are imported when they are first needed. What a workbook
unpacks to is measured before it is opened: a few bytes may stand for gigabytes.
"""

from __future__ import annotations

import contextlib
import datetime
import importlib
import io
import math
import os
import tempfile
from collections.abc import Iterable, Iterator, Sequence
from itertools import islice
from pathlib import Path
from typing import Any, TypeAlias

from nnstudio.core.problems import FileProblem, Problem
from nnstudio.data.cells import quoted
from nnstudio.data.files import PathLike, file_name, read_capped
from nnstudio.data.numbers import format_number
from nnstudio.data.workbookguard import Inspection, inspect
from nnstudio.language.listing import commas
from nnstudio.language.translate import counted, tr

MAX_WORKBOOK = 256 * 2**20  # bytes of the file
MAX_SHEET_ROWS = 1_048_576  # rows that XLSX has
_MOST_LETTERS = 32_767  # of a cell in XLSX
_MOST_NAME = 31  # letters of a sheet's name
_NOT_IN_NAME = str.maketrans(dict.fromkeys("[]:*?/\\", " "))

# What a cell holds: "" for a blank one; a bool is no number here.
Value: TypeAlias = str | float | bool | datetime.date | datetime.time | datetime.timedelta


class Sheet:
    """One sheet of a workbook, from the first cell that is not blank on.

    `first_row` and `first_column` are its place in the sheet, from 0; `choices` are the names of
    all sheets. `merged` are ranges ((row, column), (row, column)) in the sheet.
    """

    def __init__(self, sheet: Any, choices: tuple[str, ...], inspection: Inspection) -> None:
        self._sheet = sheet
        self.name: str = sheet.name
        self.choices = choices
        self.height: int = sheet.height
        self.width: int = sheet.width
        start: tuple[int, int] = sheet.start or (0, 0)
        self.first_row, self.first_column = start
        self.merged: list[tuple[tuple[int, int], tuple[int, int]]] = list(
            getattr(sheet, "merged_cell_ranges", None) or []  # since 0.3
        )
        self.notes = _notes(inspection)

    def rows(self) -> Iterator[list[Value]]:
        """The rows of cells, all of one width."""
        # The blank rows at the top are given here, the blank columns on the left are not.
        return islice(self._sheet.iter_rows(), self.first_row, None)


def open_sheet(path: PathLike, sheet: str | None = None) -> Sheet:
    """A sheet of a workbook by its name, else the first visible one that is not empty.

    Raises FileProblem for what is no workbook or too large, for a name that is not there, for a
    workbook without any cells, and where python-calamine is not installed.
    """
    return _open_sheet(read_capped(path, MAX_WORKBOOK), file_name(path), sheet)


def cell_text(value: Value) -> str:
    """A cell as text: numbers exactly, dates and times by ISO 8601, TRUE and FALSE."""
    if isinstance(value, str):
        return value
    if isinstance(value, bool):
        return "TRUE" if value else "FALSE"
    if isinstance(value, int):
        return str(value)
    if isinstance(value, float):
        return format_number(value)
    if isinstance(value, datetime.timedelta):
        seconds = round(value.total_seconds())
        return f"{seconds // 3600}:{seconds // 60 % 60:02}:{seconds % 60:02}"
    return value.isoformat()


def xlsx_bytes(
    sheet_title: str, header: Sequence[str], rows: Iterable[Sequence[str | float]]
) -> bytes:
    """An XLSX workbook with one sheet: texts as texts, never formulas or links, and numbers.

    "" is a blank cell. The workbook is read back and compared before it is given. Raises Problem
    for what XLSX cannot hold: numbers that are not finite, more than 1,048,576 rows, 16,384
    columns or 32,767 letters in a cell, and characters that do not come back.
    """
    lines: list[list[str | float]] = [list(header), *map(list, rows)]
    data = _written(sheet_title, lines)
    _compare(lines, _open_sheet(data, tr("The workbook"), None) if _any_cell(lines) else None)
    return data


def write_xlsx(
    path: PathLike, sheet_title: str, header: Sequence[str], rows: Iterable[Sequence[str | float]]
) -> None:
    """Such a workbook as a file, which takes an old one's place in one step.

    Raises Problem as `xlsx_bytes`, and FileProblem where the file cannot be written.
    """
    data = xlsx_bytes(sheet_title, header, rows)
    target = Path(os.path.realpath(path))
    try:
        with tempfile.NamedTemporaryFile(dir=target.parent, delete=False) as file:
            fresh = Path(file.name)
        try:
            fresh.write_bytes(data)
            os.replace(fresh, target)
        except BaseException:
            fresh.unlink(missing_ok=True)
            raise
    except OSError as error:
        reason = (error.strerror or str(error)).lower()
        raise FileProblem(
            tr("{name} could not be saved: {reason}.", name=file_name(path), reason=reason)
        ) from error


# Reading


def _open_sheet(data: bytes, name: str, sheet: str | None) -> Sheet:
    calamine = _library("python_calamine", name)
    guard = inspect(data, name)
    with _sentences(calamine, name):
        book = calamine.load_workbook(io.BytesIO(data))
        kinds = calamine.SheetTypeEnum
        sheets = [m for m in book.sheets_metadata if m.typ == kinds.WorkSheet]
        choices = tuple(m.name for m in sheets)
        if sheet is not None and sheet not in choices:
            shown = commas(map(quoted, choices[:5]))
            raise FileProblem(
                tr(
                    "{name} has no sheet called {sheet}: choose one of {shown}.",
                    name=name,
                    sheet=quoted(sheet),
                    shown=shown,
                )
            )
        visible = [m.name for m in sheets if m.visible == calamine.SheetVisibleEnum.Visible]
        for wanted in [sheet] if sheet is not None else [*visible, *choices]:
            inspection = guard.sheet(wanted)
            found = Sheet(book.get_sheet_by_name(wanted), choices, inspection)
            if found.height:
                return found
    if sheet is not None:
        raise FileProblem(
            tr(
                "{name}: the sheet {sheet} is empty: choose another one.",
                name=name,
                sheet=quoted(sheet),
            )
        )
    raise FileProblem(tr("{name} is empty: choose a workbook with a table in it.", name=name))


def _library(module: str, name: str) -> Any:
    try:
        return importlib.import_module(module)
    except ImportError as error:
        raise FileProblem(
            tr(
                "{name} needs a library for spreadsheets that is not installed: run "
                "pip install 'nnstudio[xlsx]', or save the table as CSV.",
                name=name,
            )
        ) from error


@contextlib.contextmanager
def _sentences(calamine: Any, name: str) -> Iterator[None]:
    """Turn what the library raises into a sentence."""
    broken = tr(
        "{name} cannot be read as a workbook: open it in a spreadsheet and save it again.",
        name=name,
    )
    try:
        yield
    except (calamine.CalamineError, OSError, ValueError) as error:
        if isinstance(error, FileProblem):
            raise
        raise FileProblem(broken) from error
    except BaseException as error:
        # A panic of the library's Rust code is no Exception, so that nobody catches it by chance.
        if type(error).__name__ != "PanicException":
            raise
        raise FileProblem(broken) from error


def _notes(inspection: Inspection) -> list[str]:
    notes = []
    if inspection.unknown_formulas:
        notes.append(
            counted(
                "{n:,} formula without a stored value read as blank: open and save the file in a "
                "spreadsheet to have the values stored.",
                "{n:,} formulas without a stored value read as blank: open and save the file in a "
                "spreadsheet to have the values stored.",
                inspection.unknown_formulas,
            )
        )
    if inspection.errors:
        notes.append(
            counted(
                "{n:,} cell with an error read as blank.",
                "{n:,} cells with an error read as blank.",
                inspection.errors,
            )
        )
    return notes


# Writing


class Exact(float):
    """A number that is written with all its digits, whatever the format asks for."""

    def __format__(self, spec: str) -> str:
        return repr(float(self))


def _written(sheet_title: str, lines: list[list[str | float]]) -> bytes:
    writer = _library("xlsxwriter", tr("An XLSX file"))
    if len(lines) > MAX_SHEET_ROWS:
        raise Problem(
            tr("A sheet has at most {most:,} rows: save the table as CSV.", most=MAX_SHEET_ROWS)
        )
    buffer = io.BytesIO()
    book = writer.Workbook(buffer, {"in_memory": True})
    sheet = book.add_worksheet(_sheet_name(sheet_title))
    for row, line in enumerate(lines):
        for col, value in enumerate(line):
            if isinstance(value, str):
                failed = len(value) > _MOST_LETTERS or sheet.write_string(row, col, value)
            else:
                if not math.isfinite(value):
                    raise Problem(
                        tr(
                            "{place} holds {value}, which XLSX cannot hold.",
                            place=_place(row, col),
                            value=value,
                        )
                    )
                failed = sheet.write_number(row, col, Exact(value))
            if failed:
                raise Problem(
                    tr("{place} does not fit into a sheet: save it as CSV.", place=_place(row, col))
                )
    book.close()
    return buffer.getvalue()


def _sheet_name(title: str) -> str:
    name = "".join(mark if mark.isprintable() else " " for mark in title.translate(_NOT_IN_NAME))
    name = name[:_MOST_NAME].strip(" '")
    return name if name and name.lower() != "history" else "Table"


def _any_cell(lines: list[list[str | float]]) -> bool:
    return any(value != "" for line in lines for value in line)


def _compare(lines: list[list[str | float]], sheet: Sheet | None) -> None:
    """Problem where the sheet does not hold these lines to the last bit."""
    if sheet is None:
        return
    found = sheet.rows()
    for row, line in enumerate(lines):
        cells = next(found, []) if row >= sheet.first_row else []
        cells = [""] * (sheet.first_column if cells else 0) + cells
        cells += [""] * (len(line) - len(cells))
        for col, (value, cell) in enumerate(zip(line, cells, strict=False)):
            if isinstance(value, str) is not isinstance(cell, str) or value != cell:
                shown = quoted(cell_text(value))
                raise Problem(
                    tr(
                        "{place}, {shown}, cannot be kept in XLSX: change it.",
                        place=_place(row, col),
                        shown=shown,
                    )
                )


def _place(row: int, col: int) -> str:
    return tr("Row {row}, column {column}", row=row + 1, column=col + 1)
