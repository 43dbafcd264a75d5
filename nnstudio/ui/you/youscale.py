"""The scale from class 0 to class 1, with the answer as a dot and the threshold marked."""

from __future__ import annotations

from PySide6.QtCore import QPointF, QRectF, QSize, Qt
from PySide6.QtGui import QColor, QFontMetrics, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QSizePolicy, QWidget

from nnstudio.document.model import THRESHOLD
from nnstudio.language.translate import tr
from nnstudio.ui import theme

_BAR = 8.0  # px high
_DOT = 6.0  # radius
_TOP = 3.0


class YouScale(QWidget):
    """Blue is class 0 at the left, orange class 1 at the right, as on the map."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme.LIGHT
        self._number: float | None = None
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.setAccessibleName(tr("The answer on its scale"))

    @property
    def number(self) -> float | None:
        """Where the dot is, 0 to 1; None for no dot."""
        return self._number

    def set_theme(self, chosen: theme.Theme) -> None:
        """Other colours."""
        self._theme = chosen
        self.update()

    def show_number(self, number: float | None) -> None:
        """Put the dot at a number; outside 0 to 1 it stays at the end."""
        number = None if number is None else min(max(number, 0.0), 1.0)
        if number != self._number:
            self._number = number
            self.update()

    def tell(self) -> None:
        """Bring the description up to date; a few times a second is enough."""
        number = self._number
        words = "" if number is None else tr("{number:.2f} from 0 to 1", number=number)
        self.setAccessibleDescription(words)

    def sizeHint(self) -> QSize:
        """The bar, and the word below it."""
        words = QFontMetrics(theme.font("small")).height()
        return QSize(160, round(theme.grown(_TOP) + 2 * theme.grown(_DOT)) + 1 + words)

    def minimumSizeHint(self) -> QSize:
        """Narrower, and just as high."""
        return QSize(theme.px(80), self.sizeHint().height())

    def paintEvent(self, event: QPaintEvent) -> None:
        """Draw the scale."""
        with QPainter(self) as painter:
            painter.setRenderHint(QPainter.RenderHint.Antialiasing)
            middle = theme.grown(_TOP) + theme.grown(_DOT)
            bar = QRectF(0.0, middle - theme.grown(_BAR) / 2, self.width(), theme.grown(_BAR))
            self._paint_bar(painter, bar)
            self._paint_threshold(painter, bar)
            if self._number is not None:
                self._paint_dot(painter, bar, self._number)

    def _paint_bar(self, painter: QPainter, bar: QRectF) -> None:
        t = self._theme
        painter.setPen(Qt.PenStyle.NoPen)
        split = self._x(THRESHOLD)
        for left, right, colour in (
            (0.0, split, t.positive_soft),
            (split, float(self.width()), t.negative_soft),
        ):
            painter.setClipRect(QRectF(left, 0.0, right - left, self.height()))
            painter.setBrush(theme.blend(t.panel, colour, 0.55))
            painter.drawRoundedRect(bar, theme.grown(_BAR) / 2, theme.grown(_BAR) / 2)
        painter.setClipping(False)
        painter.setPen(QPen(QColor(t.control), 1.0))
        painter.setBrush(Qt.BrushStyle.NoBrush)
        painter.drawRoundedRect(
            bar.adjusted(0.5, 0.5, -0.5, -0.5), theme.grown(_BAR) / 2, theme.grown(_BAR) / 2
        )

    def _paint_threshold(self, painter: QPainter, bar: QRectF) -> None:
        t = self._theme
        x = round(self._x(THRESHOLD)) + 0.5
        pen = QPen(QColor(t.muted), 1.0, Qt.PenStyle.CustomDashLine)
        pen.setDashPattern([2.0, 2.0])
        painter.setPen(pen)
        painter.drawLine(QPointF(x, 0.0), QPointF(x, bar.bottom() + theme.grown(_TOP)))
        font = theme.font("small")
        painter.setFont(font)
        painter.setPen(QColor(t.muted))
        words = tr("threshold {threshold:g}", threshold=THRESHOLD)
        half = QFontMetrics(font).horizontalAdvance(words) / 2
        baseline = self.height() - QFontMetrics(font).descent()
        painter.drawText(QPointF(x - half, baseline), words)

    def _paint_dot(self, painter: QPainter, bar: QRectF, number: float) -> None:
        t = self._theme
        painter.setPen(QPen(QColor(t.panel), 1.5))
        painter.setBrush(QColor(t.negative if number >= THRESHOLD else t.positive))
        centre = QPointF(self._x(number), bar.center().y())
        painter.drawEllipse(centre, theme.grown(_DOT), theme.grown(_DOT))

    def _x(self, number: float) -> float:
        """Where a number is: the dot's whole disc stays on the bar at both ends."""
        return theme.grown(_DOT) + number * (self.width() - 2 * theme.grown(_DOT))
