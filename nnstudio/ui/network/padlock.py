"""The small padlock at the label of a weight or bias that training leaves as it is."""

from __future__ import annotations

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QPainter, QPen

from nnstudio.ui.theme import Theme, colour

RADIUS = 8.0  # of the disc that the padlock stands on


def paint_padlock(painter: QPainter, centre: QPointF, theme: Theme) -> None:
    """Draw it on a ground of its own, so that it can be seen on lines and labels."""
    painter.save()
    painter.setPen(QPen(colour(theme.text), 1.0))
    painter.setBrush(colour(theme.panel))
    painter.drawEllipse(centre, RADIUS, RADIUS)
    body = QRectF(centre.x() - 3.6, centre.y() - 0.8, 7.2, 5.2)
    painter.setBrush(Qt.BrushStyle.NoBrush)
    painter.setPen(QPen(colour(theme.text), 1.3))
    shackle = QRectF(centre.x() - 2.2, centre.y() - 4.6, 4.4, 5.4)
    painter.drawArc(shackle, 0, 180 * 16)
    painter.setPen(Qt.PenStyle.NoPen)
    painter.setBrush(colour(theme.text))
    painter.drawRoundedRect(body, 1.2, 1.2)
    painter.restore()
