"""A table as a file for spreadsheets and other programs: CSV or XLSX, by the name's ending."""

from __future__ import annotations

import numpy as np

from nnstudio.core.problems import FileProblem, Problem
from nnstudio.data.cells import TextArray
from nnstudio.data.column import Column
from nnstudio.data.csvwriter import to_csv
from nnstudio.data.files import PathLike, ending_among
from nnstudio.data.guard import guarded_header
from nnstudio.data.numbers import is_number
from nnstudio.data.table import Table
from nnstudio.document.savefile import save_bytes
from nnstudio.language.translate import tr

ENDINGS = (".csv", ".xlsx")


def save_table(table: Table, path: PathLike) -> None:
    """Write names, units and cells, each number to the last bit and no text that could run.

    What is written is read back and compared before an old file is touched. Raises Problem for
    another ending, and FileProblem where the table cannot be written.
    """
    save_bytes(path, table_bytes(table, check_ending(path)))


def table_bytes(table: Table, ending: str) -> bytes:
    """What `save_table` writes into a file of this ending, read back and found equal."""
    return _xlsx(table) if ending == ".xlsx" else _csv(table)


def check_ending(path: PathLike) -> str:
    """The ending of a file for a table, ".csv" or ".xlsx"; Problem for another one."""
    return ending_among(path, ENDINGS)


def _csv(table: Table) -> bytes:
    # Late: what reads tables is not needed before one is written.
    from nnstudio.data.importing import FileFormat, read_text

    text = to_csv(table)
    format = FileFormat(delimiter=",", decimal_mark=".", header=True)
    try:
        back = read_text(text.removeprefix("\ufeff"), "table", format).table
    except Problem as problem:
        raise _lossy() from problem
    same = [c.header for c in back.columns] == [c.header for c in table.columns] and all(
        np.array_equal(_as_written(a), b.store.texts())
        for a, b in zip(table.columns, back.columns, strict=True)
    )
    if not same:
        raise _lossy()
    return text.encode("utf-8")


def _as_written(column: Column) -> TextArray:
    """A column's cells; where it holds numbers they have a decimal point, as in a file."""
    cells = column.store.texts()
    if not column.holds_numbers:
        return cells
    commas = np.flatnonzero(np.strings.find(cells, ",") >= 0)
    marked = [row for row in commas.tolist() if is_number(str(cells[row]))]
    if not marked:
        return cells
    changed: TextArray = cells.copy()
    for row in marked:
        changed[row] = str(cells[row]).replace(",", ".")
    return changed


def _xlsx(table: Table) -> bytes:
    # Late: the library is an extra, and most days nobody wants it.
    from nnstudio.data.spreadsheets import xlsx_bytes

    numeric = [
        c.holds_numbers and bool(np.isfinite(c.numbers[~c.blank]).all()) for c in table.columns
    ]
    pairs = list(zip(table.columns, numeric, strict=True))
    rows = ([_value(c, n, row) for c, n in pairs] for row in range(table.row_count))
    return xlsx_bytes(table.title, [guarded_header(c.header) for c in table.columns], rows)


def _value(column: Column, numeric: bool, row: int) -> str | float:
    if numeric and not column.blank[row]:
        return float(column.numbers[row])
    return column.text(row)


def _lossy() -> FileProblem:
    return FileProblem(tr("The table could not be written without loss; nothing was saved."))
