"""Cells to and from the clipboard, in the form that spreadsheets use."""

from __future__ import annotations

from collections.abc import Callable, Sequence

from PySide6.QtGui import QGuiApplication

from nnstudio.data.clipboard import format_block, parse_block
from nnstudio.data.table import Table
from nnstudio.language.translate import counted, mark, tr
from nnstudio.session import blocks, tableedits
from nnstudio.session.tableedits import Area
from nnstudio.session.tablemodel import TableModel

MOST_COPIED = 2_000_000  # cells; more make a text that a clipboard and a spreadsheet choke on
NOTHING = mark("The clipboard holds no text: copy some cells first.")


def text() -> str:
    """The clipboard's text."""
    return QGuiApplication.clipboard().text()


def copy(model: TableModel, areas: Sequence[Area], say: Callable[[str], object]) -> bool:
    """The rectangle around all areas, if it can be; cells between them stay blank."""
    table = model.table
    if table is None or not areas:
        return False
    top, left = min(a.top for a in areas), min(a.left for a in areas)
    bottom, right = max(a.bottom for a in areas), max(a.right for a in areas)
    count = (bottom - top + 1) * (right - left + 1)
    if count > MOST_COPIED:
        say(
            counted(
                "{n:,} cell is too many to copy: select fewer, or save the table as a file.",
                "{n:,} cells are too many to copy: select fewer, or save the table as a file.",
                count,
            )
        )
        return False
    rows = [[""] * (right - left + 1) for _ in range(top, bottom + 1)]
    for area in areas:
        chosen = model.patch(area).rows
        for col in range(area.left, area.right + 1):
            cells = table.columns[col].store.texts(chosen).tolist()
            for row, cell in enumerate(cells, area.top - top):
                rows[row][col - left] = cell
    QGuiApplication.clipboard().setText(format_block(rows))
    return True


def whole_table(table: Table | None) -> str | None:
    """The clipboard's text where it is a table with names of its own and ours has no rows."""
    if table is None or (table.columns and table.row_count):
        return None
    block = parse_block(text())
    if not blocks.is_whole_table(block):
        return None
    ours = table.columns and len(blocks.without_header(table, 0, block)) < len(block)
    return None if ours and _fits(table, block) else text()


def _fits(table: Table, block: blocks.Block) -> bool:
    names = [cell.strip().casefold() for cell in block[0]]
    known = [{c.name.casefold(), c.header.casefold()} for c in table.columns]
    return len(names) <= len(known) and all(n in k for n, k in zip(names, known, strict=False))


def paste(model: TableModel, areas: Sequence[Area], say: Callable[[str], object]) -> Area | None:
    """Paste at the first area, or at the table's start; the area pasted, None if nothing was."""
    found, table = text(), model.table
    if not found or table is None:
        say(tr(NOTHING))
        return None
    block: blocks.Block = parse_block(found)
    area = areas[0] if areas else Area(0, 0, 0, 0)
    if len(block) == 1 and len(block[0]) == 1 and areas and area[:2] != area[2:]:
        patch = model.patch(area)
        return area if model.edit_cells(tableedits.patch_filled, patch, block[0][0]) else None
    rows = blocks.without_header(table, area.left, block)
    if not _paste_lines(model, area, rows):
        return None
    if len(rows) < len(block):
        say(tr("The first line held column names, so it was left out."))
    width = min(max(map(len, rows)), len(table.columns) - area.left)
    return Area(area.top, area.left, area.top + len(rows) - 1, area.left + width - 1)


def _paste_lines(model: TableModel, area: Area, rows: blocks.Block) -> bool:
    if not model.query:
        return model.edit(tableedits.block_pasted, area.top, area.left, rows)
    shown = model.patch(Area(area.top, area.left, model.rowCount() - 1, area.left)).rows
    return model.edit_cells(tableedits.lines_pasted, shown, area.left, rows)
