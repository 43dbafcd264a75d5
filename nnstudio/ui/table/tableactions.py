"""What the keys, menus and headers of the grid do to rows and cells."""

from __future__ import annotations

from collections.abc import Callable
from typing import Protocol

from PySide6.QtCore import QModelIndex, QObject, Signal

from nnstudio.session import tableedits
from nnstudio.session.tableedits import Area
from nnstudio.session.tablemodel import TableModel
from nnstudio.ui.table import tableclipboard


class Grid(Protocol):
    """What the actions need to know of the grid, and where they send it."""

    def currentIndex(self) -> QModelIndex: ...
    def areas(self) -> list[Area]: ...
    def go(self, row: int, col: int) -> None: ...
    def await_cell(self, row: int, col: int, typing: bool) -> None: ...
    def await_area(self, area: Area) -> None: ...


class TableActions(QObject):
    """Each action sends one new table out through the model's `edited`."""

    said = Signal(str)

    def __init__(self, grid: Grid, model: TableModel, parent: QObject) -> None:
        super().__init__(parent)
        self._grid = grid
        self._model = model

    # Rows

    def add_row(self) -> None:
        """A blank row at the end, ready to be typed into."""
        table = self._model.table
        if table is None or not table.columns:
            self.said.emit("A table without columns has no rows: open a table first.")
            return
        self._grid.await_cell(table.row_count, 0, typing=True)
        self._model.edit(tableedits.row_added)

    def insert_row(self) -> None:
        """A blank row above the present one."""
        row = max(0, self._grid.currentIndex().row())
        self._grid.await_cell(row, 0, typing=True)
        self._model.edit(tableedits.row_added, at=row)

    def delete_rows(self) -> None:
        """Take the rows with a selected cell out."""
        rows = {row for a in self._grid.areas() for row in range(a.top, a.bottom + 1)}
        if rows:
            self._model.edit(tableedits.rows_deleted, sorted(rows))

    def move_row(self, source: int, target: int) -> None:
        """Take a row to another place, and go with it."""
        if 0 <= target < self._model.rowCount() and target != source:
            self._model.edit(tableedits.row_moved, source, target)
            self._grid.go(target, max(0, self._grid.currentIndex().column()))

    def move_by(self, step: int) -> None:
        """Move the present row up or down."""
        index = self._grid.currentIndex()
        if index.isValid():
            self.move_row(index.row(), index.row() + step)

    # Cells

    def clear(self) -> None:
        """Make the selected cells blank."""
        areas = self._grid.areas()
        if areas:
            self._model.edit(tableedits.cells_cleared, areas)

    def copy(self) -> None:
        """The selected cells to the clipboard."""
        tableclipboard.copy(self._model.table, self._grid.areas())

    def cut(self) -> None:
        """Copy, then clear."""
        self.copy()
        self.clear()

    def paste(self) -> None:
        """The clipboard's block, its corner at the first selected cell."""
        pasted = tableclipboard.paste(self._model, self._grid.areas(), self.said.emit)
        if pasted is not None:
            self._grid.await_area(pasted)

    # For menus

    def listed(self) -> tuple[tuple[str, str, Callable[[], object], bool], ...]:
        """Text, key, call, and whether a cell has to be chosen first."""
        return (
            ("Cu&t", "Ctrl+X", self.cut, True),
            ("&Copy", "Ctrl+C", self.copy, True),
            ("&Paste", "Ctrl+V", self.paste, False),
            ("C&lear", "Del", self.clear, True),
            ("", "", self.clear, False),
            ("&Insert a row above", "", self.insert_row, True),
            ("Move &up", "Alt+Up", lambda: self.move_by(-1), True),
            ("Move &down", "Alt+Down", lambda: self.move_by(1), True),
            ("D&elete the row", "Ctrl+Del", self.delete_rows, True),
        )
