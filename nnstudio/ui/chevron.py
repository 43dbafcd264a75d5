"""The small arrow that says "opens a menu"; the font has no sign for it."""

from __future__ import annotations

from PySide6.QtCore import QPointF, QSize, Qt
from PySide6.QtGui import QColor, QIcon, QPainter, QPen, QPixmap
from PySide6.QtWidgets import QToolButton

from nnstudio.ui.theme import grown, px

_WIDTH, _HEIGHT = 6.0, 3.0


def paint_chevron(painter: QPainter, left: float, middle: float, colour: QColor) -> None:
    """Draw it from `left`, centred on the height `middle`."""
    painter.save()
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    painter.setPen(QPen(colour, 1.3))
    top, bottom = middle - grown(_HEIGHT) / 2, middle + grown(_HEIGHT) / 2
    painter.drawPolyline(
        [
            QPointF(left, top),
            QPointF(left + grown(_WIDTH) / 2, bottom),
            QPointF(left + grown(_WIDTH), top),
        ]
    )
    painter.restore()


def add_chevron(button: QToolButton, colour: QColor) -> None:
    """Put the arrow at the right of a button's text."""
    pixmap = QPixmap(4 * px(8), 4 * px(8))
    pixmap.setDevicePixelRatio(4.0)
    pixmap.fill(Qt.GlobalColor.transparent)
    with QPainter(pixmap) as painter:
        paint_chevron(painter, grown(1.0), grown(4.5), colour)
    button.setIcon(QIcon(pixmap))
    button.setIconSize(QSize(px(8), px(8)))
    button.setToolButtonStyle(Qt.ToolButtonStyle.ToolButtonTextBesideIcon)
    button.setLayoutDirection(Qt.LayoutDirection.RightToLeft)
