"""Residuals as dotted lines from each point to the line, and their squares as real squares."""

from __future__ import annotations

import numpy as np
import pyqtgraph as pg
from PySide6.QtCore import QRectF, Qt
from PySide6.QtGui import QColor, QPainterPath
from PySide6.QtWidgets import QGraphicsPathItem

from nnstudio.core.regression import Array
from nnstudio.document.regression.scatter import Scatter
from nnstudio.ui.theme import Theme

SOFT = 0.16  # how much of the ground a square covers
MOST_SQUARES = 200  # more could not be told apart


class ResidualMarks:
    """Two items of a plot, drawn for one Scatter at a time."""

    def __init__(self, box: pg.ViewBox) -> None:
        self._box = box
        self.lines = pg.PlotCurveItem(connect="pairs")
        self.squares = QGraphicsPathItem()
        for depth, item in ((2, self.squares), (4, self.lines)):
            item.setZValue(depth)
            box.addItem(item, ignoreBounds=True)

    def set_theme(self, theme: Theme) -> None:
        """Take over the colours."""
        self.lines.setPen(pg.mkPen(theme.text, width=1.2, style=Qt.PenStyle.DotLine))
        soft = QColor(theme.accent)
        soft.setAlphaF(SOFT)
        self.squares.setBrush(soft)
        self.squares.setPen(pg.mkPen(theme.positive, width=1))

    def show_scatter(self, scatter: Scatter) -> None:
        """Draw what of the two is wanted."""
        feet = scatter.line.at(scatter.x)
        if scatter.residuals_shown:
            across = np.repeat(scatter.x, 2)
            self.lines.setData(across, np.column_stack([scatter.y, feet]).ravel())
        else:
            self.lines.clear()
        path = QPainterPath()
        if scatter.squares_shown:
            for rect in self._squares(scatter, feet):
                path.addRect(rect)
        self.squares.setPath(path)

    def _squares(self, scatter: Scatter, feet: Array) -> list[QRectF]:
        """As wide on the screen as they are high."""
        across, up = self._box.viewPixelSize()
        rects = []
        for x, y, foot in zip(scatter.x, scatter.y, feet, strict=True):
            side = abs(y - foot) / up * across
            rects.append(QRectF(float(x), float(min(y, foot)), float(side), float(abs(y - foot))))
        return rects[:MOST_SQUARES]
