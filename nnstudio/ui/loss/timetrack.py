"""The slider of the timeline: a stop for every kept moment, each standing under its epoch."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Callable, Sequence

from PySide6.QtCore import QLineF, QPointF, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QKeyEvent, QMouseEvent, QPainter, QPaintEvent, QPen, QWheelEvent
from PySide6.QtWidgets import QSlider, QWidget

from nnstudio.ui import theme as themes
from nnstudio.ui.theme import Theme

HEIGHT = 18
KNOB = 6.0  # its radius
APART = 6.0  # pixels between two ticks at least
Span = tuple[float, float, float, float]  # pixels left and right, and the epochs there


class TimeTrack(QSlider):
    """A slider whose values are places in a list of epochs, drawn where the epochs are.

    `span` says where the epoch axis above is, in this widget's pixels.
    """

    moved = Signal(int)  # by a person, to which stop
    left = Signal()  # Esc

    def __init__(self, span: Callable[[], Span], parent: QWidget | None = None) -> None:
        super().__init__(Qt.Orientation.Horizontal, parent)
        self._span = span
        self._epochs: Sequence[float] = ()
        self._theme = themes.LIGHT
        self.setRange(0, 0)
        self.setPageStep(10)
        self.setFixedHeight(themes.px(HEIGHT))
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        self.valueChanged.connect(self.moved)

    # Input from outside

    def set_theme(self, theme: Theme) -> None:
        """Take over the colours."""
        self._theme = theme
        self.update()

    def show_stops(self, epochs: Sequence[float], at: int) -> None:
        """Stop at these epochs, ascending, and stand at one of them."""
        before = self.blockSignals(True)
        self._epochs = epochs
        self.setRange(0, max(0, len(epochs) - 1))
        self.setValue(at)
        self.blockSignals(before)
        self.update()

    def stop_near(self, epoch: float) -> int:
        """The stop nearest to an epoch."""
        after = min(bisect_left(self._epochs, epoch), len(self._epochs) - 1)
        before = max(after - 1, 0)
        nearer = epoch - self._epochs[before] < self._epochs[after] - epoch
        return before if nearer else after

    def place_of(self, stop: int) -> float:
        """How far right a stop stands, in pixels."""
        return self._places()[stop]

    def _places(self) -> list[float]:
        """The same of every stop."""
        left, right, low, high = self._span()
        scale = (right - left) / max(high - low, 1e-300)
        return [left + (epoch - low) * scale for epoch in self._epochs]

    # Qt's events

    def sizeHint(self) -> QSize:
        return QSize(themes.px(120), themes.px(HEIGHT))

    def minimumSizeHint(self) -> QSize:
        return QSize(themes.px(40), themes.px(HEIGHT))

    def mousePressEvent(self, event: QMouseEvent) -> None:
        if event.button() == Qt.MouseButton.LeftButton and self._epochs:
            self.setSliderDown(True)
            self._go(event.position().x())

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        if self.isSliderDown():
            self._go(event.position().x())

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        self.setSliderDown(False)
        self.update()

    def wheelEvent(self, event: QWheelEvent) -> None:
        """A wheel that passes over it changes nothing."""
        event.ignore()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Escape and self.value() < self.maximum():
            self.left.emit()
        else:
            super().keyPressEvent(event)

    def paintEvent(self, event: QPaintEvent) -> None:
        if not self._epochs:
            return
        theme, middle = self._theme, themes.px(HEIGHT) / 2
        left, right, _, _ = self._span()
        places = self._places()
        at = min(max(places[self.value()], left), right)
        first, last = max(places[0], left), min(places[-1], right)
        with QPainter(self) as painter:
            painter.setRenderHint(QPainter.RenderHint.Antialiasing)
            painter.setPen(Qt.PenStyle.NoPen)
            for begin, end, colour in (
                (first, last, theme.line),
                (first, at, theme.positive),
            ):
                painter.setBrush(themes.colour(colour))
                painter.drawRoundedRect(QRectF(begin, middle - 2.0, end - begin, 4.0), 2.0, 2.0)
            painter.setPen(QPen(themes.colour(theme.control), 1.0))
            ticks = _set_apart(places, left, right)
            painter.drawLines([QLineF(x, middle - 4.0, x, middle + 4.0) for x in ticks])
            if self.isEnabled():
                ring = theme.text if self.hasFocus() else theme.panel
                painter.setPen(QPen(themes.colour(ring), 1.5))
                painter.setBrush(themes.colour(theme.accent))
                painter.drawEllipse(QPointF(at, middle), themes.grown(KNOB), themes.grown(KNOB))

    def _go(self, x: float) -> None:
        left, right, low, high = self._span()
        epoch = low + (x - left) * (high - low) / max(right - left, 1e-300)
        self.setValue(self.stop_near(epoch))
        self.update()


def _set_apart(places: Sequence[float], left: float, right: float) -> list[float]:
    """Those of ascending places that can be told apart, between two ends; the last is one."""
    shown: list[float] = []
    for place in reversed(places):
        if left - 0.5 <= place <= right + 0.5 and (
            not shown or shown[-1] - place >= themes.grown(APART)
        ):
            shown.append(place)
    return shown
