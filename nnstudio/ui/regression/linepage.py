"""The page with the points: the plot beside the controls where there is width, else above them."""

from __future__ import annotations

from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QBoxLayout, QLayout, QVBoxLayout, QWidget

from nnstudio.ui.scrolling import scrolling
from nnstudio.ui.theme import GRID

WIDE = 1.15  # times as wide as high: beside one another
SIDE_WIDTH = 232  # the least for the controls


class LinePage(QWidget):
    """Controls that find no room scroll; the plot keeps its own."""

    def __init__(
        self, plot: QWidget, *controls: QWidget | QLayout, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self._inside = QWidget()
        column = QVBoxLayout(self._inside)
        column.setContentsMargins(0, 0, GRID, 0)
        column.setSpacing(4)
        for control in controls:
            if isinstance(control, QLayout):
                column.addLayout(control)
            else:
                column.addWidget(control)
        column.addStretch(1)
        self.area = scrolling(self._inside)
        self.area.setMinimumWidth(SIDE_WIDTH)
        self._box = QBoxLayout(QBoxLayout.Direction.LeftToRight, self)
        self._box.setContentsMargins(0, 0, 0, 0)
        self._box.setSpacing(GRID)
        self._box.addWidget(plot, 3)
        self._box.addWidget(self.area, 2)

    def bring_in_view(self, part: QWidget) -> None:
        """Scroll to a control, unless it is seen already."""
        if self._inside.isAncestorOf(part):
            self.area.ensureWidgetVisible(part, 0, 4)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        bar = self.area.verticalScrollBar().sizeHint().width()
        least = max(SIDE_WIDTH, self._inside.minimumSizeHint().width() + bar)
        if least != self.area.minimumWidth():  # it scrolls up and down only
            self.area.setMinimumWidth(least)
        ways = QBoxLayout.Direction
        way = ways.LeftToRight if self.width() > WIDE * self.height() else ways.TopToBottom
        if way != self._box.direction():
            self._box.setDirection(way)
