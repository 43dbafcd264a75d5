"""What a person does to the table: each edit gives the new table and the edit's name for undo.

Rows and columns count from 0. Every function raises Problem, one sentence for the person, where
the table cannot take the edit.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from typing import NamedTuple

from nnstudio.core.problems import Problem
from nnstudio.data.cells import IndexArray
from nnstudio.data.table import Column, Fill, Kind, Role, Table, column
from nnstudio.language.translate import counted, mark, tr
from nnstudio.session.blocks import Block, trimmed
from nnstudio.session.celltext import stored_text

_USES = {
    Role.NAME: mark("use {name} as the name"),
    Role.INPUT: mark("use {name} as an input"),
    Role.LABEL: mark("use {name} as the label"),
    Role.HOLD_OUT: mark("hold rows out by {name}"),
    Role.SKIP: mark("skip {name}"),
}
_READINGS = {
    Kind.NUMBER: mark("read {column} as numbers"),
    Kind.CATEGORY: mark("read {column} as classes"),
}
_NAME_SHOWN = 24  # characters of a name or cell that an edit's name repeats


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


class Patch(NamedTuple):
    """Cells of some rows of the table, from column `left` to `right` included."""

    rows: IndexArray
    left: int
    right: int

    @property
    def width(self) -> int:
        """How many columns."""
        return self.right - self.left + 1


# Cells


def cell_typed(table: Table, row: int, col: int, typed: str) -> TableEdit:
    """What was typed into one cell."""
    holder = table.columns[col]
    text = stored_text(holder, typed)
    return TableEdit(table.with_cell(row, col, text), _cell_edit_name(table, row, holder, text))


def cells_cleared(table: Table, patches: Iterable[Patch]) -> TableEdit:
    """All these cells made blank."""
    patches = list(patches)
    changed = table
    for patch in patches:
        changed = changed.with_filled(patch.rows, patch.left, [""] * patch.width)
    if len(patches) == 1 and len(patches[0].rows) == patches[0].width == 1:
        rows, left, _ = patches[0]
        return TableEdit(changed, _cell_edit_name(table, int(rows[0]), table.columns[left], ""))
    return TableEdit(changed, tr("clear cells"))


def block_pasted(table: Table, row: int, col: int, block: Block) -> TableEdit:
    """A block pasted with its corner at (row, col); rows are added as needed."""
    return TableEdit(table.with_block(row, col, _stored(table, col, block)), _paste_name(block))


def lines_pasted(table: Table, rows: IndexArray, col: int, block: Block) -> TableEdit:
    """A block pasted line by line into these rows; Problem where they are too few."""
    texts = _stored(table, col, block)
    if len(texts) > len(rows):
        raise Problem(
            tr(
                "The block has {lines:,} lines and only {rows:,} rows are shown from "
                "here: show all rows (Esc) before you paste.",
                lines=len(texts),
                rows=len(rows),
            )
        )
    return TableEdit(table.with_lines(rows[: len(texts)], col, texts), _paste_name(block))


def patch_filled(table: Table, patch: Patch, typed: str) -> TableEdit:
    """The same text in all these cells."""
    texts = [stored_text(holder, typed) for holder in table.columns[patch.left : patch.right + 1]]
    return TableEdit(table.with_filled(patch.rows, patch.left, texts), tr("fill cells"))


def filled_down(table: Table, patches: Iterable[Patch]) -> TableEdit:
    """The first row's cells of each patch repeated in its other rows."""
    changed = table
    for rows, left, right in patches:
        texts = [table.cell(int(rows[0]), col) for col in range(left, right + 1)]
        changed = changed.with_filled(rows[1:], left, texts)
    return TableEdit(changed, tr("fill down"))


def _stored(table: Table, col: int, block: Block) -> list[list[str]]:
    columns = table.columns[col:]
    return [[*map(stored_text, columns, line), *line[len(columns) :]] for line in trimmed(block)]


def _paste_name(block: Block) -> str:
    return counted("paste a row", "paste {n:,} rows", len(block))


def _cell_edit_name(table: Table, row: int, holder: Column, text: str) -> str:
    if holder is table.names:
        return (
            tr("name {row} {text}", row=table.row_name(row), text=_short(text))
            if text
            else tr("clear a name")
        )
    whose, what = _short(table.row_name(row)), _short(holder.name)
    if not text:
        return tr("clear {row}'s {column}", row=whose, column=what)
    return tr("change {row}'s {column} to {text}", row=whose, column=what, text=_short(text))


def _short(text: str) -> str:
    return text if len(text) <= _NAME_SHOWN else text[: _NAME_SHOWN - 1] + "…"


# Rows


def row_added(table: Table, at: int | None = None) -> TableEdit:
    """A blank row before row `at`, or at the end."""
    return TableEdit(table.with_row([], at), tr("add a row"))


def rows_deleted(table: Table, rows: Sequence[int] | IndexArray) -> TableEdit:
    """These rows, each named once, taken out."""
    if len(rows) == 1:
        name = _short(table.row_name(int(rows[0])))
        return TableEdit(table.without_rows(rows), tr("delete {name}", name=name))
    name = counted("delete {n:,} row", "delete {n:,} rows", len(rows))
    return TableEdit(table.without_rows(rows), name)


def row_moved(table: Table, source: int, target: int) -> TableEdit:
    """A row taken to another place."""
    return TableEdit(
        table.with_row_moved(source, target), tr("move {row}", row=_short(table.row_name(source)))
    )


def rows_sorted(table: Table, col: int, descending: bool) -> TableEdit:
    """The rows in the order of a column's cells; blank ones last."""
    what = _short(table.columns[col].name)
    name = tr("sort down by {column}", column=what)
    if not descending:
        name = tr("sort up by {column}", column=what)
    return TableEdit(table.sorted_by(col, descending), name)


# Columns


def column_renamed(table: Table, col: int, header: str) -> TableEdit:
    """Another name; "Weight (kg)" sets the unit as well."""
    return TableEdit(
        table.renamed(col, header),
        tr(
            "rename {column} to {header}",
            column=_short(table.columns[col].name),
            header=_short(header),
        ),
    )


def unit_changed(table: Table, col: int, unit: str) -> TableEdit:
    """Another unit text, "" for none; the numbers stay."""
    name = _short(table.columns[col].name)
    what = tr("change the unit of {column} to none", column=name)
    if unit.strip():
        shown = _short(unit.strip())
        what = tr("change the unit of {column} to {unit}", column=name, unit=shown)
    return TableEdit(table.with_unit(col, unit.strip() or None), what)


def role_chosen(table: Table, col: int, role: Role) -> TableEdit:
    """Another use for a column."""
    name = _short(table.columns[col].name)
    what = tr(_USES[role], name=name)
    return TableEdit(table.with_role(col, role), what)


def unit_converted(table: Table, col: int, unit: str) -> TableEdit:
    """The numbers of a column in another unit."""
    name = tr("convert {column} to {unit}", column=_short(table.columns[col].name), unit=unit)
    return TableEdit(table.with_values_in(col, unit), name)


def kind_chosen(table: Table, col: int, kind: Kind) -> TableEdit:
    """A column read as numbers or as classes."""
    name = tr(_READINGS[kind], column=_short(table.columns[col].name))
    return TableEdit(table.with_kind(col, kind), name)


def fill_chosen(table: Table, col: int, fill: Fill) -> TableEdit:
    """What stands in for a column's cells that cannot be used."""
    name = _short(table.columns[col].name)
    what = tr("put the {fill} into missing {column}", fill=tr(fill), column=name)
    if fill is Fill.LEAVE_OUT:
        what = tr("leave out rows without {column}", column=name)
    return TableEdit(table.with_fill(col, fill), what)


def column_inserted(table: Table, at: int) -> TableEdit:
    """A blank column before column `at`, skipped until it gets a role."""
    name = _free_name(table)
    new = column(name, None, Role.SKIP, [""] * table.row_count)
    return TableEdit(table.with_column(at, new), tr("insert {name}", name=name))


def column_deleted(table: Table, col: int) -> TableEdit:
    """A column taken out."""
    return TableEdit(
        table.without_column(col), tr("delete {column}", column=_short(table.columns[col].name))
    )


def _free_name(table: Table) -> str:
    taken = {c.name for c in table.columns}
    number = len(table.columns) + 1
    while f"Column {number}" in taken:
        number += 1
    return f"Column {number}"
