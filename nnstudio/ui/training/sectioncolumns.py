"""Sections side by side in as many columns as there is room for."""

from __future__ import annotations

from collections.abc import Mapping

from PySide6.QtCore import QSize, Qt, Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QFrame, QHBoxLayout, QScrollArea, QVBoxLayout, QWidget

from nnstudio.ui.theme import GRID

Columns = tuple[tuple[str, ...], ...]
Arrangements = dict[int, Columns]  # by the least width in pixels


class SectionColumns(QScrollArea):
    """Scrolls where the sections, which have names, are taller than the room."""

    arranged = Signal()

    def __init__(
        self,
        sections: Mapping[str, QWidget],
        arrangements: Arrangements,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self._sections, self._arrangements = sections, arrangements
        self._shown: Columns = ()
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setWidgetResizable(True)
        self.viewport().setAutoFillBackground(False)
        self._inside = inside = QWidget()
        self._row = QHBoxLayout(inside)
        self._row.setContentsMargins(0, 0, 4, 0)
        self._row.setSpacing(2 * GRID)
        self.setWidget(inside)
        inside.setAutoFillBackground(False)
        self._columns = [self._add_column() for _ in range(max(map(len, arrangements.values())))]
        self._arrange(arrangements[min(arrangements)])
        self.setMinimumWidth(inside.minimumSizeHint().width())

    @property
    def shown(self) -> Columns:
        """The names of the sections, column by column."""
        return self._shown

    def sizeHint(self) -> QSize:
        return self._inside.sizeHint()

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        fitting = [least for least in self._arrangements if least <= self.width()]
        self._arrange(self._arrangements[max(fitting)])

    def _add_column(self) -> tuple[QWidget, QVBoxLayout]:
        column = QWidget()
        layout = QVBoxLayout(column)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(GRID)
        self._row.addWidget(column, 1)
        return column, layout

    def _arrange(self, columns: Columns) -> None:
        if columns == self._shown:
            return
        self._shown = columns
        for _, layout in self._columns:
            while layout.count():
                layout.takeAt(0)
        for place, (column, layout) in enumerate(self._columns):
            names = columns[place] if place < len(columns) else ()
            for name in names:
                layout.addWidget(self._sections[name])
            layout.addStretch()
            column.setVisible(bool(names))
        self.arranged.emit()
