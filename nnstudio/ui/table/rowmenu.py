"""The context menu of the grid: what can be done with the selected cells and rows."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtGui import QAction, QKeySequence
from PySide6.QtWidgets import QMenu, QWidget

from nnstudio.ui.table.tableactions import TableActions


class RowMenu(QMenu):
    """Names the keys too; the grid itself listens to them."""

    def __init__(self, actions: TableActions, on_a_cell: bool, parent: QWidget) -> None:
        super().__init__(parent)
        self.setToolTipsVisible(True)
        self.changing: list[QAction] = []  # what changes the table
        for text, key, call, needs_cell, changes in actions.listed():
            if text:
                action = self._add(text, key, call, on_a_cell or not needs_cell)
                if changes:
                    self.changing.append(action)
            else:
                self.addSeparator()

    def _add(self, text: str, key: str, call: Callable[[], object], enabled: bool) -> QAction:
        native = QKeySequence(key).toString(QKeySequence.SequenceFormat.NativeText)
        action = self.addAction(f"{text}\t{native}" if native else text)
        action.setEnabled(enabled)
        action.triggered.connect(lambda: call())
        return action
