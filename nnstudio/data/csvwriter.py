"""A table as CSV text that spreadsheets, other programs and `read_table` understand."""

from __future__ import annotations

import re

from nnstudio.data.column import Column
from nnstudio.data.dialect import marked_cells
from nnstudio.data.guard import from_literal, guarded, guarded_header, literal_header
from nnstudio.data.table import Table
from nnstudio.data.takenas import would_be_percents, would_be_units

_BOM = "\ufeff"

# The other delimiters are quoted as well, so that no reader can take them for the delimiter.
_QUOTED_FOR = re.compile(r"""[",;|\t\r\n]""")
# Only the few cells with one of these marks, and blank ones, are looked at more closely.
_SPECIAL = re.compile(r"""[",;|\t\r\n=+@-]|^$""")


def to_csv(table: Table) -> str:
    """The table with a header line like "Name,Weight (lb)", commas, and "\\n" after each line.

    Numbers get a decimal point; names and classes stay as they are. Texts that a spreadsheet would
    take for a formula are written with an apostrophe before them. Title and roles are not part of
    the file.
    """
    literal = [would_be_percents(c) or from_literal(c.header)[1] for c in table.columns]
    if would_be_units(table):
        literal[0] = True
    alone = len(table.columns) == 1
    columns = [
        _fields(column, as_it_stands, alone)
        for column, as_it_stands in zip(table.columns, literal, strict=True)
    ]
    records = zip(*columns, strict=True)
    text = "".join(f"{line}\n" for line in map(",".join, records))
    # A byte order mark at the start belongs to the file, so one in a name needs another before it.
    return f"{_BOM}{text}" if text.startswith(_BOM) else text


def _fields(column: Column, literal: bool, alone: bool) -> list[str]:
    """Header and cells of a column, ready to be joined."""
    cells: list[str] = column.cells.tolist()
    if column.holds_numbers:
        for row, text in marked_cells(column.cells, ","):
            cells[row] = text.replace(",", ".")
    special = _SPECIAL.search
    fields = [_quoted(guarded(cell)) if special(cell) else cell for cell in cells]
    header = literal_header(column.header) if literal else column.header
    field = _quoted(guarded_header(header))
    if alone and " " in field and not field.startswith('"'):
        field = f'"{field}"'  # or the spaces would divide it
    return [field, *fields]


def _quoted(field: str) -> str:
    # A blank cell alone on its line would otherwise be an empty line, which readers skip.
    if not field or _QUOTED_FOR.search(field):
        return '"' + field.replace('"', '""') + '"'
    return field
