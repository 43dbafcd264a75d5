"""The scale of a predicted number: from the least to the greatest of the rows trained on."""

from __future__ import annotations

import math

from PySide6.QtCore import QPointF, QRectF, QSize, Qt
from PySide6.QtGui import (
    QColor,
    QFontMetrics,
    QLinearGradient,
    QPainter,
    QPaintEvent,
    QPen,
    QPolygonF,
)
from PySide6.QtWidgets import QSizePolicy, QWidget

from nnstudio.language.translate import tr
from nnstudio.ui import theme

_BAR = 8.0  # px high
_DOT = 6.0  # radius
_TOP = 3.0


class YouNumber(QWidget):
    """Blue is little and orange much, as on the map; an arrow where the answer is outside."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme.LIGHT
        self._number = math.nan
        self._low, self._high, self._unit = 0.0, 1.0, ""
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.setAccessibleName(tr("The answer between the least and the greatest of the rows"))

    @property
    def share(self) -> float:
        """Where the answer lies: 0 at the least, 1 at the greatest; outside below 0 or above 1."""
        length = self._high - self._low
        return (self._number - self._low) / length if length > 0.0 else 0.5

    def set_theme(self, chosen: theme.Theme) -> None:
        """Other colours."""
        self._theme = chosen
        self.update()

    def show_range(self, low: float, high: float, unit: str | None) -> None:
        """The least and the greatest of the label, in its unit."""
        wanted = (low, high, f" {unit}" if unit else "")
        if wanted != (self._low, self._high, self._unit):
            self._low, self._high, self._unit = wanted
            self._describe()
            self.update()

    def show_number(self, number: float) -> None:
        """Put the dot at a number, in the label's unit."""
        if number != self._number:
            self._number = number
            self.update()

    def tell(self) -> None:
        """Bring the description up to date; a few times a second is enough."""
        self._describe()

    def _describe(self) -> None:
        self.setAccessibleDescription(
            tr(
                "{number} on a scale from {low} to {high}",
                number=self._end(self._number),
                low=self._end(self._low),
                high=self._end(self._high),
            )
        )

    def _end(self, number: float) -> str:
        return f"{number:.4g}{self._unit}"

    def sizeHint(self) -> QSize:
        """The bar, and the ends' numbers below it."""
        words = QFontMetrics(theme.font("small")).height()
        return QSize(160, round(theme.grown(_TOP) + 2 * theme.grown(_DOT)) + 1 + words)

    def minimumSizeHint(self) -> QSize:
        """Narrower, and just as high."""
        return QSize(theme.px(80), self.sizeHint().height())

    def paintEvent(self, event: QPaintEvent) -> None:
        """Draw the scale."""
        t = self._theme
        with QPainter(self) as painter:
            painter.setRenderHint(QPainter.RenderHint.Antialiasing)
            middle = theme.grown(_TOP) + theme.grown(_DOT)
            bar = QRectF(0.0, middle - theme.grown(_BAR) / 2, self.width(), theme.grown(_BAR))
            shades = QLinearGradient(bar.topLeft(), bar.topRight())
            for place, colour in ((0.0, t.positive_soft), (0.5, t.middle), (1.0, t.negative_soft)):
                shades.setColorAt(place, QColor(colour))
            painter.setPen(QPen(QColor(t.control), 1.0))
            painter.setBrush(shades)
            painter.drawRoundedRect(bar, theme.grown(_BAR) / 2, theme.grown(_BAR) / 2)
            self._paint_ends(painter)
            if math.isfinite(self._number):
                self._paint_dot(painter, middle)

    def _paint_ends(self, painter: QPainter) -> None:
        font = theme.font("small")
        painter.setFont(font)
        painter.setPen(QColor(self._theme.muted))
        height = QFontMetrics(font).height()
        box = QRectF(0.0, self.height() - height, self.width(), height)
        painter.drawText(box, Qt.AlignmentFlag.AlignLeft, self._end(self._low))
        painter.drawText(box, Qt.AlignmentFlag.AlignRight, self._end(self._high))

    def _paint_dot(self, painter: QPainter, middle: float) -> None:
        t, share = self._theme, self.share
        inside = min(max(share, 0.0), 1.0)
        x = theme.grown(_DOT) + inside * (self.width() - 2 * theme.grown(_DOT))
        painter.setPen(QPen(QColor(t.panel), 1.5))
        painter.setBrush(QColor(t.text))
        if share == inside:
            painter.drawEllipse(QPointF(x, middle), theme.grown(_DOT), theme.grown(_DOT))
            return
        tip = theme.grown(_DOT) if share > 1.0 else -theme.grown(_DOT)
        corners = [(tip, 0.0), (-tip, -theme.grown(_DOT)), (-tip, theme.grown(_DOT))]
        painter.drawPolygon(QPolygonF([QPointF(x + dx, middle + dy) for dx, dy in corners]))
