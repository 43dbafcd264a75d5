"""An arrow in pixels, from a place of a plot to where the next step leads."""

from __future__ import annotations

from math import hypot

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QColor, QPainter, QPen, QPolygonF
from PySide6.QtWidgets import QGraphicsItem, QStyleOptionGraphicsItem, QWidget

from nnstudio.ui import theme as themes
from nnstudio.ui.theme import Theme

SHORTEST = 30.0  # pixels: a step too small to be seen is drawn as long as this
HEAD = 9.0


class StepArrow(QGraphicsItem):
    """Begins at its own place; the vector is (right, down) in pixels."""

    def __init__(self) -> None:
        super().__init__()
        self.setFlag(QGraphicsItem.GraphicsItemFlag.ItemIgnoresTransformations)
        self._theme = themes.LIGHT
        self.vector = (0.0, 0.0)
        self.lengthened = False

    def set_theme(self, theme: Theme) -> None:
        """Take over the colours."""
        self._theme = theme
        self.update()

    def point(self, right: float, down: float) -> None:
        """Point there; (0, 0) hides it."""
        length = hypot(right, down)
        self.setVisible(length > 0.0)
        if not length:
            return
        self.lengthened = length < SHORTEST
        grown = max(1.0, SHORTEST / length)
        vector = (right * grown, down * grown)
        if vector != self.vector:
            self.prepareGeometryChange()
            self.vector = vector
            self.update()

    def boundingRect(self) -> QRectF:
        tip = QPointF(*self.vector)
        return QRectF(QPointF(0, 0), tip).normalized().adjusted(-HEAD, -HEAD, HEAD, HEAD)

    def paint(
        self,
        painter: QPainter,
        option: QStyleOptionGraphicsItem,
        widget: QWidget | None = None,
    ) -> None:
        """A line with a head, on a halo that sets it off from any ground."""
        length = hypot(*self.vector)
        if not length:
            return
        along = QPointF(self.vector[0] / length, self.vector[1] / length)
        across = QPointF(-along.y(), along.x())
        tip = QPointF(*self.vector)
        back = tip - along * HEAD
        head = QPolygonF([tip, back + across * (HEAD * 0.5), back - across * (HEAD * 0.5)])
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        for colour, extra in ((self._theme.panel, 3.0), (self._theme.text, 0.0)):
            pen = QPen(QColor(colour), 2.0 + extra)
            pen.setJoinStyle(Qt.PenJoinStyle.RoundJoin)
            pen.setCapStyle(Qt.PenCapStyle.RoundCap)
            painter.setPen(pen)
            painter.drawLine(QPointF(0, 0), back)
            painter.setPen(QPen(QColor(colour), extra) if extra else Qt.PenStyle.NoPen)
            painter.setBrush(QColor(colour))
            painter.drawPolygon(head)
