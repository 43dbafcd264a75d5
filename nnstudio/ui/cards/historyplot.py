"""A small curve of how one number came to be what it is."""

from __future__ import annotations

import numpy as np
from PySide6.QtCore import QPointF, QRectF, QSize, Qt
from PySide6.QtGui import QPainter, QPaintEvent, QPen, QPolygonF
from PySide6.QtWidgets import QSizePolicy, QWidget

from nnstudio.core.activations import Array
from nnstudio.language.translate import tr
from nnstudio.session.celltext import shown_number
from nnstudio.ui import theme as themes
from nnstudio.ui.theme import Theme, colour

LEFT, RIGHT, TOP, BOTTOM = 6.0, 60.0, 8.0, 18.0
NOTHING = np.empty(0)


class HistoryPlot(QWidget):
    """Values over epochs, the last one marked and written beside its dot."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = themes.LIGHT
        self._epochs: Array = NOTHING
        self._values: Array = NOTHING
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.setAccessibleName(tr("Recent history"))

    def set_theme(self, theme: Theme) -> None:
        """Take over the colours."""
        self._theme = theme
        self.update()

    def show_values(self, epochs: Array, values: Array) -> None:
        """Show values (points,) at these epochs (points,), ascending."""
        known = np.isfinite(values)
        self._epochs, self._values = epochs[known], values[known]
        words = tr("no steps yet")
        if len(self._values) > 1:
            first, last = float(self._values[0]), float(self._values[-1])
            words = tr(
                "from {first} at epoch {start} to {last} at epoch {end}",
                first=shown_number(first),
                start=shown_number(float(self._epochs[0])),
                last=shown_number(last),
                end=shown_number(float(self._epochs[-1])),
            )
        self.setAccessibleDescription(words)
        self.update()

    @property
    def values(self) -> Array:
        """What is drawn."""
        return self._values

    def sizeHint(self) -> QSize:
        return QSize(themes.px(320), themes.px(84))

    def minimumSizeHint(self) -> QSize:
        """Narrower, as high."""
        return QSize(themes.px(140), themes.px(84))

    def paintEvent(self, event: QPaintEvent) -> None:
        """The curve between the first and the last epoch."""
        t = self._theme
        area = QRectF(self.rect()).adjusted(
            themes.grown(LEFT), themes.grown(TOP), -themes.grown(RIGHT), -themes.grown(BOTTOM)
        )
        with QPainter(self) as painter:
            painter.setRenderHint(QPainter.RenderHint.Antialiasing)
            painter.setFont(themes.font("small"))
            painter.setPen(QPen(colour(t.line), 1.0))
            painter.drawLine(area.bottomLeft(), area.bottomRight())
            below = QRectF(area.left(), area.bottom() + 2, area.width(), themes.grown(14))
            painter.setPen(colour(t.muted))
            if len(self._values) < 2:
                words = tr("Its way appears here once it moves.")
                painter.drawText(area, Qt.AlignmentFlag.AlignCenter, words)
                return
            ends = [
                tr("epoch {epoch}", epoch=shown_number(float(e))) for e in self._epochs[[0, -1]]
            ]
            painter.drawText(below, Qt.AlignmentFlag.AlignLeft, ends[0])
            painter.drawText(below, Qt.AlignmentFlag.AlignRight, ends[1])
            points = self._points(area)
            painter.setPen(QPen(colour(t.accent), 2.0))
            painter.drawPolyline(QPolygonF(points))
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(colour(t.text))
            painter.drawEllipse(points[-1], 3.2, 3.2)
            painter.setPen(colour(t.text))
            beside = QRectF(
                area.right() + 6,
                points[-1].y() - themes.grown(8),
                themes.grown(RIGHT) - 8,
                themes.grown(16),
            )
            text = shown_number(float(self._values[-1]))
            painter.drawText(beside, Qt.AlignmentFlag.AlignVCenter, text)

    def _points(self, area: QRectF) -> list[QPointF]:
        low, high = float(self._values.min()), float(self._values.max())
        if high == low:
            low, high = low - 1.0, high + 1.0
        first, last = float(self._epochs[0]), float(self._epochs[-1])
        span = (last - first) or 1.0
        x = area.left() + (self._epochs - first) / span * area.width()
        y = area.bottom() - 3 - (self._values - low) / (high - low) * (area.height() - 6)
        return [QPointF(a, b) for a, b in zip(x.tolist(), y.tolist(), strict=True)]
