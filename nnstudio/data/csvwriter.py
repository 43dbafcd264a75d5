"""A table as CSV text that spreadsheets, other programs and `read_table` understand."""

from __future__ import annotations

import re

from nnstudio.data.column import Column
from nnstudio.data.dialect import marked_cells
from nnstudio.data.guard import guarded, guarded_header
from nnstudio.data.table import Table

# The other delimiters are quoted as well, so that no reader can take them for the delimiter.
_QUOTED_FOR = re.compile(r"""[",;|\t\r\n]""")
# Only the few cells with one of these marks, and blank ones, are looked at more closely.
_SPECIAL = re.compile(r"""[",;|\t\r\n=+@-]|^$""")


def to_csv(table: Table) -> str:
    """The table with a header line like "Name,Weight (lb)", commas, and "\\n" after each line.

    Numbers get a decimal point. Texts that a spreadsheet would take for a formula are written
    with an apostrophe before them. Title and roles are not part of the file.
    """
    columns = [_fields(column) for column in table.columns]
    records = zip(*columns, strict=True)
    return "".join(f"{line}\n" for line in map(",".join, records))


def _fields(column: Column) -> list[str]:
    """Header and cells of a column, ready to be joined."""
    cells: list[str] = column.cells.tolist()
    for row, text in marked_cells(column.cells, ","):
        cells[row] = text.replace(",", ".")
    special = _SPECIAL.search
    fields = [_quoted(guarded(cell)) if special(cell) else cell for cell in cells]
    return [_quoted(guarded_header(column.header)), *fields]


def _quoted(field: str) -> str:
    # A blank cell alone on its line would otherwise be an empty line, which readers skip.
    if not field or _QUOTED_FOR.search(field):
        return '"' + field.replace('"', '""') + '"'
    return field
