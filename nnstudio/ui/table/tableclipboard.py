"""Cells to and from the clipboard, in the form that spreadsheets use."""

from __future__ import annotations

from collections.abc import Callable, Sequence

from PySide6.QtGui import QGuiApplication

from nnstudio.data.clipboard import format_block, parse_block
from nnstudio.data.table import Table
from nnstudio.session import tableedits
from nnstudio.session.tableedits import Area
from nnstudio.session.tablemodel import TableModel


def copy(table: Table | None, areas: Sequence[Area]) -> None:
    """The rectangle around all areas; cells between them stay blank."""
    if table is None or not areas:
        return
    top, left = min(a.top for a in areas), min(a.left for a in areas)
    bottom, right = max(a.bottom for a in areas), max(a.right for a in areas)
    rows = [[""] * (right - left + 1) for _ in range(top, bottom + 1)]
    for area in areas:
        for col in range(area.left, area.right + 1):
            cells = table.columns[col].store.texts(slice(area.top, area.bottom + 1)).tolist()
            for row, text in enumerate(cells, area.top - top):
                rows[row][col - left] = text
    QGuiApplication.clipboard().setText(format_block(rows))


def paste(model: TableModel, areas: Sequence[Area], say: Callable[[str], object]) -> Area | None:
    """Paste at the first area, or at the table's start; the area pasted, None if nothing was."""
    text, table = QGuiApplication.clipboard().text(), model.table
    if not text or table is None:
        say("The clipboard holds no text: copy some cells first.")
        return None
    block: tableedits.Block = parse_block(text)
    area = areas[0] if areas else Area(0, 0, 0, 0)
    if len(block) == 1 and len(block[0]) == 1 and areas and area[:2] != area[2:]:
        return area if model.edit(tableedits.area_filled, area, block[0][0]) else None
    rows = tableedits.without_header(table, area.left, block)
    if not model.edit(tableedits.block_pasted, area.top, area.left, rows):
        return None
    if len(rows) < len(block):
        say("The first line held column names, so it was left out.")
    width = min(max(map(len, rows)), len(table.columns) - area.left)
    return Area(area.top, area.left, area.top + len(rows) - 1, area.left + width - 1)
