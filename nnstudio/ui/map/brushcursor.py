"""The pointer while painting: a brush whose tip has the colour and shape of what it paints."""

from __future__ import annotations

from PySide6.QtCore import QPointF, Qt
from PySide6.QtGui import QColor, QCursor, QPainter, QPen, QPixmap

from nnstudio.ui.map import rowmarks
from nnstudio.ui.map.rowmarks import Look
from nnstudio.ui.theme import Theme

SIDE = 32  # pixels
TIP = QPointF(9, 23)  # where it paints
HANDLE = (QPointF(14, 18), QPointF(27, 5))


def brush_cursor(look: Look, theme: Theme) -> QCursor:
    """A brush that paints rows that look like this."""
    picture = QPixmap(SIDE, SIDE)
    picture.fill(Qt.GlobalColor.transparent)
    with QPainter(picture) as painter:
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        for colour, width in ((theme.panel, 6.0), (theme.text, 3.0)):
            pen = QPen(QColor(colour), width)
            pen.setCapStyle(Qt.PenCapStyle.RoundCap)
            painter.setPen(pen)
            painter.drawLine(*HANDLE)
        rowmarks.draw(painter, TIP, look, theme, 6.0)
    return QCursor(picture, round(TIP.x()), round(TIP.y()))
