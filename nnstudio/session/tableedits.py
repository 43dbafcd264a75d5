"""What a person does to the table: each edit gives the new table and the edit's name for undo.

Rows and columns count from 0. Every function raises Problem, one sentence for the person, where
the table cannot take the edit.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from typing import NamedTuple

from nnstudio.data.numbers import is_number
from nnstudio.data.table import Column, Role, Table, column
from nnstudio.session.celltext import stored_text

_USES = {
    Role.NAME: "use {name} as the name",
    Role.INPUT: "use {name} as an input",
    Role.LABEL: "use {name} as the label",
    Role.SKIP: "skip {name}",
}
_NAME_SHOWN = 24  # characters of a name or cell that an edit's name repeats
Block = Sequence[Sequence[str]]


class TableEdit(NamedTuple):
    """The table after an edit, and what the edit is called: "change Alice's Weight to 140"."""

    table: Table
    name: str


class Area(NamedTuple):
    """A rectangle of cells, its last row and column included."""

    top: int
    left: int
    bottom: int
    right: int


# Cells


def cell_typed(table: Table, row: int, col: int, typed: str) -> TableEdit:
    """What was typed into one cell."""
    holder = table.columns[col]
    text = stored_text(holder, typed)
    return TableEdit(table.with_cell(row, col, text), _cell_edit_name(table, row, holder, text))


def cells_cleared(table: Table, areas: Iterable[Area]) -> TableEdit:
    """All cells of these areas made blank."""
    areas = list(areas)
    changed = table
    for area in areas:
        height, width = area.bottom - area.top + 1, area.right - area.left + 1
        changed = changed.with_block(area.top, area.left, [[""] * width] * height)
    if len(areas) == 1 and areas[0][:2] == areas[0][2:]:
        top, left = areas[0][:2]
        return TableEdit(changed, _cell_edit_name(table, top, table.columns[left], ""))
    return TableEdit(changed, "clear cells")


def block_pasted(table: Table, row: int, col: int, block: Block) -> TableEdit:
    """A block pasted with its corner at (row, col); rows are added as needed."""
    columns = table.columns[col:]
    texts = [[*map(stored_text, columns, line), *line[len(columns) :]] for line in _trimmed(block)]
    count = len(texts)
    return TableEdit(
        table.with_block(row, col, texts), "paste a row" if count == 1 else f"paste {count} rows"
    )


def area_filled(table: Table, area: Area, typed: str) -> TableEdit:
    """The same text in every cell of an area."""
    texts = [stored_text(holder, typed) for holder in table.columns[area.left : area.right + 1]]
    height = area.bottom - area.top + 1
    return TableEdit(table.with_block(area.top, area.left, [texts] * height), "fill cells")


def without_header(table: Table, col: int, block: Block) -> Block:
    """The block without its first line where that is a line of column names."""
    if len(block) < 2 or not any(block[0]):
        return block
    columns = table.columns[col : col + len(block[0])]
    return (
        block[1:]
        if _are_names(columns, block[0]) or _stands_over_numbers(columns, block)
        else (block)
    )


def _are_names(columns: Sequence[Column], line: Sequence[str]) -> bool:
    if len(line) > len(columns):
        return False
    pairs = zip(columns, line, strict=False)
    return all(_folded(text) in (_folded(c.name), _folded(c.header)) for c, text in pairs)


def _stands_over_numbers(columns: Sequence[Column], block: Block) -> bool:
    """Whether the first line has words where a line below has numbers, in every input column."""
    inputs = [i for i, c in enumerate(columns) if c.role is Role.INPUT]
    return bool(inputs) and all(
        block[0][i].strip()
        and not is_number(block[0][i])
        and any(len(line) > i and is_number(line[i]) for line in block[1:])
        for i in inputs
    )


def _folded(text: str) -> str:
    return text.strip().casefold()


def _trimmed(block: Block) -> list[list[str]]:
    """The block without blank columns at its right, which spreadsheets like to copy."""
    width = max((i + 1 for line in block for i, text in enumerate(line) if text.strip()), default=1)
    return [list(line[:width]) for line in block]


def _cell_edit_name(table: Table, row: int, holder: Column, text: str) -> str:
    if holder is table.names:
        return f"name {table.row_name(row)} {_short(text)}" if text else "clear a name"
    whose = f"{_short(table.row_name(row))}'s {_short(holder.name)}"
    return f"change {whose} to {_short(text)}" if text else f"clear {whose}"


def _short(text: str) -> str:
    return text if len(text) <= _NAME_SHOWN else text[: _NAME_SHOWN - 1] + "…"


# Rows


def row_added(table: Table, at: int | None = None) -> TableEdit:
    """A blank row before row `at`, or at the end."""
    return TableEdit(table.with_row([], at), "add a row")


def rows_deleted(table: Table, rows: Sequence[int]) -> TableEdit:
    """These rows taken out."""
    if len(rows) == 1:
        return TableEdit(table.without_rows(rows), f"delete {_short(table.row_name(rows[0]))}")
    return TableEdit(table.without_rows(rows), f"delete {len(rows)} rows")


def row_moved(table: Table, source: int, target: int) -> TableEdit:
    """A row taken to another place."""
    return TableEdit(table.with_row_moved(source, target), f"move {_short(table.row_name(source))}")


# Columns


def column_renamed(table: Table, col: int, header: str) -> TableEdit:
    """Another name; "Weight (kg)" sets the unit as well."""
    return TableEdit(
        table.renamed(col, header), f"rename {_short(table.columns[col].name)} to {_short(header)}"
    )


def unit_changed(table: Table, col: int, unit: str) -> TableEdit:
    """Another unit text, "" for none; the numbers stay."""
    name = _short(table.columns[col].name)
    what = f"to {_short(unit.strip())}" if unit.strip() else "to none"
    return TableEdit(
        table.with_unit(col, unit.strip() or None), f"change the unit of {name} {what}"
    )


def role_chosen(table: Table, col: int, role: Role) -> TableEdit:
    """Another use for a column."""
    name = _short(table.columns[col].name)
    what = _USES[role].format(name=name)
    return TableEdit(table.with_role(col, role), what)


def column_inserted(table: Table, at: int) -> TableEdit:
    """A blank column before column `at`, skipped until it gets a role."""
    name = _free_name(table)
    new = column(name, None, Role.SKIP, [""] * table.row_count)
    return TableEdit(table.with_column(at, new), f"insert {name}")


def column_deleted(table: Table, col: int) -> TableEdit:
    """A column taken out."""
    return TableEdit(table.without_column(col), f"delete {_short(table.columns[col].name)}")


def _free_name(table: Table) -> str:
    taken = {c.name for c in table.columns}
    number = len(table.columns) + 1
    while f"Column {number}" in taken:
        number += 1
    return f"Column {number}"
