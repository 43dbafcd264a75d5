"""A plot of one or two functions over z, with a point on each that is dragged along."""

from __future__ import annotations

import numpy as np
import pyqtgraph as pg
from PySide6.QtCore import QEvent, QPointF, Qt, Signal
from PySide6.QtGui import QFocusEvent, QKeyEvent, QMouseEvent, QWheelEvent
from PySide6.QtWidgets import QWidget

from nnstudio.core.activations import Array
from nnstudio.document.lab.shape import BESIDE
from nnstudio.ui.plot.calmplot import CalmPlot
from nnstudio.ui.plot.dot import Dot
from nnstudio.ui.plot.pens import dashed
from nnstudio.ui.theme import Theme

PAD = 0.08  # of the height, above and below the curves
AXIS_WIDTH = 46
JUMP = 1e-5  # a larger step within a corner is a jump, and no line is drawn


class CurvePlot(CalmPlot):
    """The first function is drawn solid, the second dashed; a drag or an arrow key moves z."""

    z_dragged = Signal(float)  # as far across as the pointer is
    z_stepped = Signal(int)  # steps to the right; negative to the left
    end_asked = Signal(int)  # -1 for the left end, 1 for the right one
    dropped = Signal()  # a drag has come to its end

    def __init__(self, down: str, parent: QWidget | None = None) -> None:
        super().__init__("z", down, parent)
        self._dragging = self._bare = False
        self.down.setWidth(AXIS_WIDTH)
        self.setMinimumHeight(56)
        self.box.setMouseEnabled(False, False)
        self.getPlotItem().layout.setContentsMargins(0, 4, 12, 0)
        self.setCursor(Qt.CursorShape.SizeHorCursor)
        self.main, self.beside = pg.PlotCurveItem(), pg.PlotCurveItem()
        self._upright = pg.InfiniteLine(angle=90)
        self._level = pg.InfiniteLine(angle=0, pos=0.0)  # where the height is 0
        self.spot, self.second_spot = Dot(12.0), Dot(9.0)
        items = (self._level, self._upright, self.beside, self.main, self.second_spot, self.spot)
        for depth, item in zip((1, 2, 8, 9, 18, 20), items, strict=True):
            item.setZValue(depth)
            self.box.addItem(item, ignoreBounds=True)

    def set_theme(self, theme: Theme) -> None:
        """Take over the colours."""
        super().set_theme(theme)
        self.across.showLabel(not self._bare)  # a label given anew comes into view
        self._theme = theme
        self.main.setPen(pg.mkPen(theme.accent, width=2))
        self.beside.setPen(dashed(theme.negative, 2.0))
        self._upright.setPen(pg.mkPen(theme.control, width=1))
        self._level.setPen(pg.mkPen(theme.control, width=1, style=Qt.PenStyle.DotLine))
        self.spot.setBrush(pg.mkBrush(theme.accent))
        self.second_spot.setBrush(pg.mkBrush(theme.negative))
        self.second_spot.setPen(pg.mkPen(theme.panel, width=1.5))
        self._ring(self.hasFocus())

    # What is shown

    def show_curves(self, z: Array, main: Array, other: tuple[Array, Array] | None) -> None:
        """Draw f over z (n,), and another function given as its own z and f; a jump stays open."""
        self.main.setData(z, main, connect=_joined(z, main), antialias=True)
        if other is None:
            self.beside.clear()
        else:
            self.beside.setData(*other, connect=_joined(*other), antialias=True)

    def show_spots(self, z: float, main: float, other: float | None) -> None:
        """Put the points at z."""
        self._upright.setValue(z)
        self.spot.setPos(z, main)
        self.second_spot.setVisible(other is not None)
        if other is not None:
            self.second_spot.setPos(z, other)

    def set_ranges(self, reach: float, low: float, high: float) -> None:
        """Show -reach to reach across, and `low` to `high` with a little room."""
        room = PAD * max(high - low, 1e-9) if high > low else 0.5
        wanted = [[-reach, reach], [low - room, high + room]]
        if self.box.viewRange() != wanted:
            self.box.setRange(xRange=wanted[0], yRange=wanted[1], padding=0.0)

    def hide_across(self) -> None:
        """Leave the numbers across to the plot below."""
        self._bare = True
        self.across.setStyle(showValues=False)
        self.across.showLabel(False)
        self.across.setHeight(4)

    # Mouse and keys

    def place_of(self, event: QMouseEvent) -> QPointF:
        """Where the pointer is, in the units of the axes."""
        at: QPointF = self.box.mapSceneToView(QPointF(self.mapToScene(event.position().toPoint())))
        return at

    def mousePressEvent(self, event: QMouseEvent) -> None:
        """Begin a drag."""
        if event.button() == Qt.MouseButton.LeftButton:
            self.setFocus(Qt.FocusReason.MouseFocusReason)
            self._dragging = True
            self.begin_drag(event)
            event.accept()

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        """Go on with it."""
        if self._dragging:
            self.go_on(event)
        else:
            self.look(event)

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        """End it."""
        if self._dragging and event.button() == Qt.MouseButton.LeftButton:
            self._dragging = False
            self.end_drag()
            self.dropped.emit()

    def mouseDoubleClickEvent(self, event: QMouseEvent) -> None:
        """As a click."""
        self.mousePressEvent(event)

    def begin_drag(self, event: QMouseEvent) -> None:
        """Z goes to the pointer."""
        self.go_on(event)

    def go_on(self, event: QMouseEvent) -> None:
        """Z follows the pointer."""
        self.z_dragged.emit(float(self.place_of(event).x()))

    def end_drag(self) -> None:
        """Nothing is held any more."""

    def look(self, event: QMouseEvent) -> None:
        """The pointer passes over without a button."""

    def wheelEvent(self, event: QWheelEvent) -> None:
        """The wheel is for what is around."""
        event.ignore()

    def leaveEvent(self, event: QEvent) -> None:
        """Nothing is hovered here."""
        event.accept()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Left and Right move z, with Shift ten times as far; Home and End to the ends."""
        far = 10 if event.modifiers() & Qt.KeyboardModifier.ShiftModifier else 1
        key = Qt.Key(event.key())
        if key in (Qt.Key.Key_Left, Qt.Key.Key_Right):
            self.z_stepped.emit(far if key == Qt.Key.Key_Right else -far)
        elif key in (Qt.Key.Key_Home, Qt.Key.Key_End):
            self.end_asked.emit(1 if key == Qt.Key.Key_End else -1)
        else:
            event.ignore()  # so that Esc and the window's keys still work

    def focusInEvent(self, event: QFocusEvent) -> None:
        """A ring around the point shows where the keys go."""
        super().focusInEvent(event)
        self._ring(True)

    def focusOutEvent(self, event: QFocusEvent) -> None:
        """The keys are elsewhere."""
        super().focusOutEvent(event)
        self._ring(False)

    def _ring(self, on: bool) -> None:
        colour, width = (self._theme.text, 2.5) if on else (self._theme.panel, 1.5)
        self.spot.setPen(pg.mkPen(colour, width=width))


def _joined(z: Array, f: Array) -> Array:
    """Which points are joined with the next one, (n,): all but those beside a jump."""
    if len(z) < 2:
        return np.ones(len(z), dtype=np.int32)
    near = np.diff(z) < 1.5 * BESIDE * max(abs(float(z[0])), abs(float(z[-1])))
    jumps = near & (np.abs(np.diff(f)) > JUMP)
    return np.append(~jumps, True).astype(np.int32)
