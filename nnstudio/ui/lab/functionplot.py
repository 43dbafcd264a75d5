"""The upper plot: f with its tangent, maxout's lines with their ends, and the rows' dots."""

from __future__ import annotations

import numpy as np
import pyqtgraph as pg
from PySide6.QtCore import QPointF, Qt, Signal
from PySide6.QtGui import QMouseEvent
from PySide6.QtWidgets import QWidget

from nnstudio.core.activations import Array
from nnstudio.document.lab.shape import MOST_LINES, Shape
from nnstudio.ui.lab.curveplot import CurvePlot
from nnstudio.ui.lab.linehandle import RADIUS, LineHandle
from nnstudio.ui.plot.dot import Dot
from nnstudio.ui.plot.pens import dashed
from nnstudio.ui.theme import Theme

HANDLE_AT = 0.86  # of the reach
TANGENT = 0.3  # of the reach, to both sides
GRIP = 5.0  # pixels around a disc that still take hold of it


class FunctionPlot(CurvePlot):
    """The ends of maxout's lines are dragged up and down; everywhere else a drag moves z."""

    line_end_dragged = Signal(int, float, float)  # which line, x of its end, how high

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__("f", parent)
        self._reach = 1.0
        self._lines_shown = 0
        self._held: LineHandle | None = None
        self._tangent, self._lines = pg.PlotCurveItem(), pg.PlotCurveItem(connect="pairs")
        self._same = pg.PlotCurveItem()  # a = z, on which a maxout neuron's own sums lie
        self._dots = pg.ScatterPlotItem(size=7, pxMode=True)
        self._shown = Dot(13.0)
        items = (self._lines, self._same, self._tangent, self._dots, self._shown)
        for depth, item in zip((5, 4, 12, 14, 15), items, strict=True):
            item.setZValue(depth)
            self.box.addItem(item, ignoreBounds=True)
        self.handles = [LineHandle(n, side) for n in range(MOST_LINES) for side in (-1, 1)]
        for handle in self.handles:
            handle.setZValue(16)
            handle.hide()
            self.box.addItem(handle, ignoreBounds=True)
        self._shown.hide()

    def set_theme(self, theme: Theme) -> None:
        """Take over the colours."""
        super().set_theme(theme)
        self._tangent.setPen(pg.mkPen(theme.text, width=1))
        self._lines.setPen(pg.mkPen(theme.muted, width=1))
        self._same.setPen(dashed(theme.muted))
        self._dots.setPen(pg.mkPen(theme.panel, width=1))
        self._dots.setBrush(pg.mkBrush(theme.text))
        self._shown.setPen(pg.mkPen(theme.text, width=2))
        self._shown.setBrush(pg.mkBrush(theme.highlight))
        for handle in self.handles:
            handle.set_theme(theme)

    @property
    def holding(self) -> bool:
        """Whether the end of a line is being dragged."""
        return self._held is not None

    # What is shown

    def show_tangent(self, z: float, height: float, slope: float, reach: float) -> None:
        """The straight line that touches the curve at z."""
        span = np.array([-TANGENT * reach, TANGENT * reach])
        self._tangent.setData(z + span, height + slope * span, antialias=True)

    def show_lines(self, shape: Shape, reach: float) -> None:
        """Draw maxout's lines and their ends; none for the other functions."""
        lines = shape.lines if shape.has_lines else ()
        self._reach, self._lines_shown = reach, len(lines)
        ends = np.tile([-reach, reach], len(lines))
        heights = np.array([line.at(x) for line in lines for x in (-reach, reach)])
        self._lines.setData(ends, heights, antialias=True)
        for handle in self.handles:
            there = handle.line < len(lines)
            handle.setVisible(there)
            if there:
                x = handle.side * HANDLE_AT * reach
                handle.setPos(x, lines[handle.line].at(x))

    def show_winner(self, winner: int | None) -> None:
        """Mark the line that is the largest at the present place; None: there are no lines."""
        for handle in self.handles:
            handle.show_win(handle.line == winner)

    def show_dots(self, z: Array, heights: Array, own_sums: bool) -> None:
        """A dot for each row at z (n,); `own_sums`: on the thin dashed line a = z."""
        self._dots.setData(z, heights)
        ends = [-self._reach, self._reach] if own_sums and len(z) else []
        self._same.setData(ends, ends)

    def show_shown(self, z: float | None, height: float) -> None:
        """The shown row's dot, larger and with a ring; None: there is none."""
        self._shown.setVisible(z is not None)
        if z is not None:
            self._shown.setPos(z, height)

    @property
    def dot_places(self) -> tuple[Array, Array]:
        """Where the rows' dots are, z and height (n,)."""
        z, heights = self._dots.getData()
        return z, heights

    # Dragging

    def begin_drag(self, event: QMouseEvent) -> None:
        """Take hold of a line's end, or of z."""
        self._held = self._handle_at(event)
        if self._held is None:
            super().begin_drag(event)

    def go_on(self, event: QMouseEvent) -> None:
        """Turn the line, or move z."""
        if self._held is None:
            super().go_on(event)
            return
        x = self._held.side * HANDLE_AT * self._reach
        low, high = self.box.viewRange()[1]
        height = min(max(float(self.place_of(event).y()), low), high)
        self.line_end_dragged.emit(self._held.line, x, height)

    def end_drag(self) -> None:
        """Let go."""
        self._held = None

    def look(self, event: QMouseEvent) -> None:
        """Another pointer over what can be turned."""
        over = self._handle_at(event) is not None
        wanted = Qt.CursorShape.SizeVerCursor if over else Qt.CursorShape.SizeHorCursor
        if self.cursor().shape() != wanted:
            self.setCursor(wanted)

    def _handle_at(self, event: QMouseEvent) -> LineHandle | None:
        """The nearest end under the pointer."""
        found, nearest = None, RADIUS + GRIP
        for handle in self.handles[: 2 * self._lines_shown]:
            at = QPointF(self.mapFromScene(handle.scenePos()))
            distance = QPointF(at - event.position()).manhattanLength()
            if distance <= nearest:
                found, nearest = handle, distance
        return found
