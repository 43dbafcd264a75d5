"""What the keys, menus and headers of the grid do to rows and cells.

Rows of the grid are places among the rows shown; the edits are told rows of the table.
"""

from __future__ import annotations

from collections.abc import Callable
from typing import Protocol

import numpy as np
from PySide6.QtCore import QModelIndex, QObject, Signal

from nnstudio.language.translate import mark, tr
from nnstudio.session import tableedits
from nnstudio.session.tableedits import Area
from nnstudio.session.tablemodel import TableModel
from nnstudio.ui.table import tableclipboard

_SOME_SHOWN = mark("Only some rows are shown: show all of them (Esc) before you move one.")


class Grid(Protocol):
    """What the actions need to know of the grid, and where they send it."""

    def currentIndex(self) -> QModelIndex: ...
    def areas(self) -> list[Area]: ...
    def go(self, row: int, col: int) -> None: ...
    def await_cell(self, row: int, col: int, typing: bool) -> None: ...
    def await_area(self, area: Area) -> None: ...
    def show_all_rows(self) -> None: ...
    def ask_for_search(self, filters: bool) -> None: ...


class TableActions(QObject):
    """Each action sends one new table out through the model's `edited`."""

    said = Signal(str)
    new_table_pasted = Signal(str)  # a text that is a table of its own

    def __init__(self, grid: Grid, model: TableModel, parent: QObject) -> None:
        super().__init__(parent)
        self._grid = grid
        self._model = model

    # Rows

    def add_row(self) -> None:
        """A blank row at the end, ready to be typed into."""
        table = self._model.table
        if table is None or not table.columns:
            self.said.emit(tr("A table without columns has no rows: open a table first."))
            return
        self._grid.show_all_rows()
        self._grid.await_cell(table.row_count, 0, typing=True)
        self._model.edit(tableedits.row_added)

    def insert_row(self) -> None:
        """A blank row above the present one."""
        row = self._row(max(0, self._grid.currentIndex().row()))
        self._grid.show_all_rows()
        self._grid.await_cell(row, 0, typing=True)
        self._model.edit(tableedits.row_added, at=row)

    def delete_rows(self) -> None:
        """Take the rows with a selected cell out."""
        rows = [self._model.patch(area).rows for area in self._grid.areas()]
        if rows:
            self._model.edit(tableedits.rows_deleted, np.unique(np.concatenate(rows)))

    def move_row(self, source: int, target: int) -> None:
        """Take a row to another place, and go with it."""
        if self._model.query:
            self.said.emit(tr(_SOME_SHOWN))
        elif 0 <= target < self._model.rowCount() and target != source:
            self._model.edit(tableedits.row_moved, source, target)
            self._grid.go(target, max(0, self._grid.currentIndex().column()))

    def move_by(self, step: int) -> None:
        """Move the present row up or down."""
        index = self._grid.currentIndex()
        if index.isValid():
            self.move_row(index.row(), index.row() + step)

    def _row(self, row: int) -> int:
        return self._model.table_row(row) if row < self._model.rowCount() else row

    # Cells

    def clear(self) -> None:
        """Make the selected cells blank."""
        areas = self._grid.areas()
        if areas:
            self._model.edit_cells(tableedits.cells_cleared, [*map(self._model.patch, areas)])

    def fill_down(self) -> None:
        """Repeat the first selected row below it; a single row takes the cells above it."""
        areas = [
            Area(a.top - 1, *a[1:]) if a.top == a.bottom and a.top > 0 else a
            for a in self._grid.areas()
        ]
        if all(area.top == area.bottom for area in areas):
            self.said.emit(tr("Nothing stands above the first row to fill down from."))
        else:
            self._model.edit_cells(tableedits.filled_down, [*map(self._model.patch, areas)])

    def copy(self) -> None:
        """The selected cells to the clipboard."""
        tableclipboard.copy(self._model, self._grid.areas(), self.said.emit)

    def cut(self) -> None:
        """Copy, then clear what was copied."""
        if tableclipboard.copy(self._model, self._grid.areas(), self.said.emit):
            self.clear()

    def paste(self) -> None:
        """The clipboard's block, its corner at the first selected cell."""
        whole = tableclipboard.whole_table(self._model.table)
        if whole is not None:
            self.new_table_pasted.emit(whole)
            return
        pasted = tableclipboard.paste(self._model, self._grid.areas(), self.said.emit)
        if pasted is not None:
            self._grid.await_area(pasted)

    def paste_as_new_table(self) -> None:
        """The clipboard's text as another table."""
        text = tableclipboard.text()
        if text.strip():
            self.new_table_pasted.emit(text)
        else:
            self.said.emit(tr(tableclipboard.NOTHING))

    # For menus

    def listed(self) -> tuple[tuple[str, str, Callable[[], object], bool, bool], ...]:
        """Text, key, call, whether it needs a chosen cell, and whether it changes the table."""
        return (
            (tr("Cu&t"), "Ctrl+X", self.cut, True, True),
            (tr("&Copy"), "Ctrl+C", self.copy, True, False),
            (tr("&Paste"), "Ctrl+V", self.paste, False, True),
            (tr("C&lear"), "Del", self.clear, True, True),
            (tr("Fill do&wn"), "Ctrl+D", self.fill_down, True, True),
            ("", "", self.clear, False, False),
            (tr("&Find…"), "Ctrl+F", lambda: self._grid.ask_for_search(False), False, False),
            (tr("&Show only rows with…"), "Ctrl+Shift+F", self._ask_for_rows, False, False),
            ("", "", self.clear, False, False),
            (tr("&Insert a row above"), "", self.insert_row, True, True),
            (tr("Move &up"), "Alt+Up", lambda: self.move_by(-1), True, True),
            (tr("Move &down"), "Alt+Down", lambda: self.move_by(1), True, True),
            (tr("D&elete the row"), "Ctrl+Del", self.delete_rows, True, True),
        )

    def _ask_for_rows(self) -> None:
        self._grid.ask_for_search(True)
