"""A plot that is only looked at: it says where pointer or keys are, and reads values there."""

from __future__ import annotations

import pyqtgraph as pg
from PySide6.QtCore import QEvent, QPointF, Qt, Signal
from PySide6.QtGui import QFocusEvent, QKeyEvent
from PySide6.QtWidgets import QWidget

from nnstudio.ui import theme as themes
from nnstudio.ui.plot.calmplot import CalmPlot
from nnstudio.ui.plot.dot import Dot
from nnstudio.ui.theme import Theme

_STEPS = {
    Qt.Key.Key_Left: (-1, 0),
    Qt.Key.Key_Right: (1, 0),
    Qt.Key.Key_Down: (0, -1),
    Qt.Key.Key_Up: (0, 1),
}


class LookPlot(CalmPlot):
    """Nothing can be dragged; dot and words stand where something is read."""

    looked = Signal(object)  # (x, y) of the pointer, or None when it has left
    moved = Signal(int, int)  # arrow keys: steps right and up; (0, 0) on arrival

    def __init__(self, across: str, down: str, parent: QWidget | None = None) -> None:
        super().__init__(across, down, parent)
        self.box.setMouseEnabled(False, False)
        self.box.setLimits(minXRange=1e-12, minYRange=1e-12)
        self.setMinimumSize(160, themes.px(90))
        self._dot = Dot(9.0)
        self._words = pg.TextItem(anchor=(0, 1))
        self._words.setFont(themes.font("small", bold=True))
        self.reading = ""
        for depth, item in enumerate((self._dot, self._words), start=40):
            item.setZValue(depth)
            item.setVisible(False)
            self.box.addItem(item, ignoreBounds=True)

    def set_theme(self, theme: Theme) -> None:
        """Take over the colours."""
        super().set_theme(theme)
        self._dot.setPen(pg.mkPen(theme.text, width=1.5))
        self._dot.setBrush(pg.mkBrush(theme.panel))
        self._words.setColor(theme.text)
        self._words.fill = pg.mkBrush(themes.colour(theme.raised, 0.94))
        self._words.border = pg.mkPen(theme.line)

    def set_range(self, across: tuple[float, float], down: tuple[float, float]) -> None:
        """Show just this; nothing happens where it is shown already."""
        if [list(across), list(down)] != self.box.viewRange():
            self.box.setRange(xRange=across, yRange=down, padding=0.0)

    def pixels(self, right: float, up: float) -> tuple[float, float]:
        """A way in the plot's units as pixels to the right and down."""
        width, height = self.box.viewPixelSize()
        return right / width, -up / height

    def read(self, x: float, y: float, text: str) -> None:
        """Say something at a place; the words go where there is room."""
        self._dot.setPos(x, y)
        if text != self.reading:
            self.reading = text
            self._words.setPlainText(text)
        (left, right), (bottom, top) = self.box.viewRange()
        over = 1.05 if x > (left + right) / 2 else -0.05
        down = -0.25 if y > bottom + 0.6 * (top - bottom) else 1.25
        self._words.setAnchor((over, down))
        self._words.setPos(x, y)
        self._show_reading(True)

    def stop_reading(self) -> None:
        """Take dot and words away."""
        self.reading = ""
        self._show_reading(False)

    def _show_reading(self, shown: bool) -> None:
        for item in (self._dot, self._words):
            if item.isVisible() != shown:
                item.setVisible(shown)

    def _say_where(self, at: QPointF) -> None:
        inside = self.box.sceneBoundingRect().contains(at)
        place = self.box.mapSceneToView(at)
        self.looked.emit((float(place.x()), float(place.y())) if inside else None)

    def leaveEvent(self, event: QEvent) -> None:
        """The pointer has left."""
        super().leaveEvent(event)
        self.looked.emit(None)

    def focusInEvent(self, event: QFocusEvent) -> None:
        """Reached by key: read where the network is, which also shows where the focus is."""
        pg.PlotWidget.focusInEvent(self, event)
        if event.reason() in (Qt.FocusReason.TabFocusReason, Qt.FocusReason.BacktabFocusReason):
            self.moved.emit(0, 0)

    def focusOutEvent(self, event: QFocusEvent) -> None:
        """Stop reading."""
        super().focusOutEvent(event)
        self.looked.emit(None)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Arrow keys go from place to place."""
        step = _STEPS.get(Qt.Key(event.key()))
        if step is None:
            event.ignore()  # so that the panel's and the window's keys still work
            return
        self.moved.emit(*step)
