"""The page with the curves: plots beside the controls where there is width, else above them."""

from __future__ import annotations

from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QBoxLayout, QVBoxLayout, QWidget

from nnstudio.ui.lab.curvepair import CurvePair
from nnstudio.ui.scrolling import scrolling
from nnstudio.ui.theme import GRID

WIDE = 1.15  # times as wide as high: beside one another
SIDE_WIDTH = 236  # the least for the controls


class CurvesPage(QWidget):
    """Controls that find no room scroll; the plots keep theirs."""

    def __init__(self, pair: CurvePair, *controls: QWidget, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        inside = QWidget()
        inside.setAutoFillBackground(False)
        column = QVBoxLayout(inside)
        column.setContentsMargins(0, 0, GRID, 0)
        column.setSpacing(GRID)
        for control in controls:
            column.addWidget(control)
        column.addStretch(1)
        self.area = scrolling(inside)
        self.area.setMinimumWidth(SIDE_WIDTH)
        self._box = QBoxLayout(QBoxLayout.Direction.LeftToRight, self)
        self._box.setContentsMargins(0, 0, 0, 0)
        self._box.setSpacing(GRID)
        self._box.addWidget(pair, 3)
        self._box.addWidget(self.area, 2)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        wide = self.width() > WIDE * self.height()
        ways = QBoxLayout.Direction
        way = ways.LeftToRight if wide else ways.TopToBottom
        if way != self._box.direction():
            self._box.setDirection(way)
