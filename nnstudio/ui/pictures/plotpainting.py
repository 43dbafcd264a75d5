"""A plot of pyqtgraph on any painter, with lines as lines."""

from __future__ import annotations

from PySide6.QtCore import QRectF, Qt
from PySide6.QtGui import QBrush, QColor, QPaintEngine, QPainter

from nnstudio.session.overrides import drawn_whole
from nnstudio.ui.plot.calmplot import CalmPlot
from nnstudio.ui.theme import Theme


def paint_plot(painter: QPainter, plot: CalmPlot, theme: Theme) -> None:
    """Draw a plot, dressed in the theme already, from the painter's origin.

    Qt's SVG has no clips that can be relied on: there, what a curve draws beyond the axes is
    covered, and the axes are drawn once more.
    """
    with drawn_whole():
        _paint(painter, plot, theme)


def _paint(painter: QPainter, plot: CalmPlot, theme: Theme) -> None:
    room = plot.viewport().rect()
    target = QRectF(0, 0, room.width(), room.height())
    plot.render(painter, target, room)
    if painter.paintEngine().type() != QPaintEngine.Type.SVG:
        return
    inside = QRectF(plot.mapFromScene(plot.box.sceneBoundingRect()).boundingRect())
    for around in (
        QRectF(0, 0, room.width(), inside.top()),
        QRectF(0, inside.bottom(), room.width(), room.height() - inside.bottom()),
        QRectF(0, 0, inside.left(), room.height()),
        QRectF(inside.right(), 0, room.width() - inside.right(), room.height()),
    ):
        painter.fillRect(around, QColor(theme.panel))
    grid = plot.down.grid
    plot.down.setGrid(False)  # its lines would lie over the curves
    plot.box.setOpacity(0.0)
    plot.setBackgroundBrush(QBrush(Qt.BrushStyle.NoBrush))
    plot.render(painter, target, room)
    plot.setBackground(theme.panel)
    plot.box.setOpacity(1.0)
    plot.down.setGrid(grid)
