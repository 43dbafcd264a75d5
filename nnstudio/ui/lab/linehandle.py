"""The end of a maxout line: a numbered disc that can be dragged up and down."""

from __future__ import annotations

from PySide6.QtCore import QRectF, Qt
from PySide6.QtGui import QColor, QPainter, QPen
from PySide6.QtWidgets import QGraphicsItem, QStyleOptionGraphicsItem, QWidget

from nnstudio.ui import theme as themes
from nnstudio.ui.theme import Theme

RADIUS = 8.0


class LineHandle(QGraphicsItem):
    """Filled where its line wins, hollow elsewhere; the number is the line's."""

    def __init__(self, line: int, side: int) -> None:
        super().__init__()
        self.line, self.side = line, side  # from 0; -1 for the left end, 1 for the right one
        self._wins = False
        self._theme = themes.LIGHT
        self.setFlag(QGraphicsItem.GraphicsItemFlag.ItemIgnoresTransformations)

    def show_win(self, wins: bool) -> None:
        """Mark the line that is the largest at the present place."""
        if wins != self._wins:
            self._wins = wins
            self.update()

    def set_theme(self, theme: Theme) -> None:
        """Take over the colours."""
        self._theme = theme
        self.update()

    def boundingRect(self) -> QRectF:
        """In pixels, whatever the zoom."""
        return QRectF(-RADIUS - 2, -RADIUS - 2, 2 * RADIUS + 4, 2 * RADIUS + 4)

    def paint(
        self,
        painter: QPainter,
        option: QStyleOptionGraphicsItem,
        widget: QWidget | None = None,
    ) -> None:
        """Disc and number."""
        t = self._theme
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(QPen(QColor(t.accent if self._wins else t.control), 1.5))
        painter.setBrush(QColor(t.accent if self._wins else t.panel))
        disc = QRectF(-RADIUS, -RADIUS, 2 * RADIUS, 2 * RADIUS)
        painter.drawEllipse(disc)
        painter.setPen(QColor(t.accent_text if self._wins else t.text))
        painter.setFont(themes.font("small", bold=True))
        painter.drawText(disc, Qt.AlignmentFlag.AlignCenter, str(self.line + 1))
