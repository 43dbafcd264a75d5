"""The plot: points and the ends of the own line are dragged, or chosen and moved by keys."""

from __future__ import annotations

import numpy as np
import pyqtgraph as pg
from PySide6.QtCore import QEvent, QPointF, Qt, Signal
from PySide6.QtGui import (
    QFocusEvent,
    QKeyEvent,
    QKeySequence,
    QMouseEvent,
    QResizeEvent,
    QWheelEvent,
)
from PySide6.QtWidgets import QWidget

from nnstudio.document.regression.scatter import Scatter
from nnstudio.document.regression.words import point_words, scatter_words
from nnstudio.language.listing import sentences
from nnstudio.language.translate import mark, tr
from nnstudio.ui.plot.calmplot import CalmPlot
from nnstudio.ui.plot.dot import Dot
from nnstudio.ui.plot.pens import dashed
from nnstudio.ui.regression.plotrange import PlotRange, line_through, range_of
from nnstudio.ui.regression.residualmarks import ResidualMarks
from nnstudio.ui.theme import Theme

GRIP = 11.0  # pixels around a point or handle that still take hold of it
STEPS = 100  # arrow keys from one side to the other
ABOUT = mark(
    "Tab chooses an end of your line, then point by point; arrow keys move it, with Shift ten "
    "times as far; Ctrl+Z takes that back; Esc leaves."
)
Place = tuple[float, float]
Held = tuple[str, int]  # "handle" with 0 or 1, or "point" with its place
ARROWS = {
    Qt.Key.Key_Left: (-1, 0),
    Qt.Key.Key_Right: (1, 0),
    Qt.Key.Key_Up: (0, 1),
    Qt.Key.Key_Down: (0, -1),
}


class ScatterPlot(CalmPlot):
    """Says where things were moved to; what holds is drawn only once it is shown again."""

    line_moved = Signal(object, str)  # Line, and the step for undo
    point_moved = Signal(int, float, float, str)  # which, x, y, and the step
    point_chosen = Signal(object)  # its place, or None
    dropped = Signal()  # a drag, or a row of keys, has come to its end
    undo_asked = Signal()
    leave_asked = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__("x", "y", parent)
        self._scatter: Scatter | None = None
        self._range = PlotRange(0.0, 1.0, 0.0, 1.0)
        self._handles: tuple[Place, Place] = ((0.0, 0.0), (1.0, 0.0))
        self._held: Held | None = None  # by the mouse
        self._handle: int | None = None  # chosen by key
        self.box.setLimits(minXRange=1e-300, minYRange=1e-300)
        self.box.setMouseEnabled(False, False)
        self.setMinimumSize(180, 120)
        self.getPlotItem().layout.setContentsMargins(0, 4, 10, 0)
        self.setAccessibleName(tr("Points and lines"))
        self.marks = ResidualMarks(self.box)
        self.best, self.own = pg.PlotCurveItem(), pg.PlotCurveItem()
        self.dots = pg.ScatterPlotItem(size=9, pxMode=True)
        self.ends = pg.ScatterPlotItem(size=13, symbol="s", pxMode=True)
        self.ring = Dot(19.0)
        for depth, item in enumerate((self.own, self.best, self.ring, self.dots, self.ends), 6):
            item.setZValue(depth)
            self.box.addItem(item, ignoreBounds=True)

    def set_theme(self, theme: Theme) -> None:
        """Take over the colours."""
        super().set_theme(theme)
        self.own.setPen(pg.mkPen(theme.accent, width=2))
        self.best.setPen(dashed(theme.negative, 2.0))
        self.ends.setBrush(pg.mkBrush(theme.accent))
        self.ends.setPen(pg.mkPen(theme.panel, width=1.5))
        self.dots.setPen(pg.mkPen(theme.panel, width=1))
        self.dots.setBrush(pg.mkBrush(theme.text))
        self.ring.setBrush(pg.mkBrush(theme.highlight))
        self.ring.setPen(pg.mkPen(theme.text, width=1.5))
        self.marks.set_theme(theme)

    # What is shown

    @property
    def handles(self) -> tuple[Place, Place]:
        """Where the ends of the own line can be taken hold of."""
        return self._handles

    @property
    def shown_range(self) -> PlotRange:
        """What of the plane is seen."""
        return self._range

    def show_scatter(self, scatter: Scatter) -> None:
        """Draw all of it; the axes stay while something is dragged."""
        other = self._scatter is None or scatter.names is not self._scatter.names
        if other:
            self._handle = None
        self._scatter = scatter
        self.across.rename(scatter.x_title)
        self.down.rename(scatter.y_title)
        if self._held is None:
            self._show_range(range_of(scatter))
            self._handles = self._range.handles(scatter.line)
        self._draw()

    def _show_range(self, wanted: PlotRange) -> None:
        if wanted != self._range:
            self._range = wanted
            self.box.setRange(
                xRange=(wanted.left, wanted.right), yRange=(wanted.low, wanted.high), padding=0.0
            )

    def _draw(self) -> None:
        scatter = self._scatter
        if scatter is None:
            return
        ends = np.array([self._range.left, self._range.right])
        self.own.setData(ends, scatter.line.at(ends), antialias=True)
        if scatter.best_shown and scatter.fit is not None:
            self.best.setData(ends, scatter.fit.line.at(ends), antialias=True)
        else:
            self.best.clear()
        symbols = ["d" if place in scatter.moved else "o" for place in range(len(scatter.points))]
        self.dots.setData(scatter.x, scatter.y, symbol=symbols)
        self.ends.setData(*np.array(self._handles).T)
        self.marks.show_scatter(scatter)
        at = self._place_of(self._chosen)
        self.ring.setVisible(at is not None)
        if at is not None:
            self.ring.setPos(*at)
        said = point_words(scatter) or scatter_words(scatter)
        self.setAccessibleDescription(sentences((said, tr(ABOUT))))

    # What is held and chosen

    @property
    def _chosen(self) -> Held | None:
        if self._handle is not None:
            return "handle", self._handle
        if self._scatter is not None and self._scatter.chosen is not None:
            return "point", self._scatter.chosen
        return None

    def _place_of(self, held: Held | None) -> Place | None:
        if held is None or self._scatter is None:
            return None
        if held[0] == "handle":
            return self._handles[held[1]]
        x, y = self._scatter.points[held[1]]
        return float(x), float(y)

    def _all(self) -> list[Held]:
        """In the order of Tab: the ends of the line, then the points from left to right."""
        found: list[Held] = [("handle", 0), ("handle", 1)]
        if self._scatter is not None:
            order = np.argsort(self._scatter.x, kind="stable")
            found += [("point", int(place)) for place in order]
        return found

    def choose(self, held: Held | None) -> None:
        """Let the keys go to an end of the line or to a point; None: to nothing."""
        self._handle = held[1] if held is not None and held[0] == "handle" else None
        self.dropped.emit()
        self.point_chosen.emit(held[1] if held is not None and held[0] == "point" else None)

    def _move(self, held: Held, x: float, y: float) -> None:
        """Let it be there, in round numbers, inside what is seen."""
        kind, place = held
        if kind == "point":
            tidy = self._range.tidy_point(x, y)
            self.point_moved.emit(place, *tidy, f"point {place}")
            return
        others = self._handles[1 - place]
        line = line_through(others, (x, y))
        if line is not None:
            self._handles = ((x, y), others) if place == 0 else (others, (x, y))
            self.line_moved.emit(self._range.tidy_line(line), "line")

    # Mouse

    def _value_at(self, event: QMouseEvent) -> Place:
        at: QPointF = self.box.mapSceneToView(QPointF(self.mapToScene(event.position().toPoint())))
        return at.x(), at.y()

    def _under(self, event: QMouseEvent) -> Held | None:
        """The nearest thing under the pointer; a handle before a point."""
        found, nearest = None, GRIP
        for held in self._all():
            place = self._place_of(held)
            if place is None:
                continue
            at = QPointF(self.mapFromScene(self.box.mapViewToScene(QPointF(*place))))
            apart = at - event.position()
            distance = (apart.x() ** 2 + apart.y() ** 2) ** 0.5
            if distance < nearest:
                found, nearest = held, distance
        return found

    def mousePressEvent(self, event: QMouseEvent) -> None:
        """Take hold of what is there; on empty ground nothing is chosen any more."""
        if event.button() == Qt.MouseButton.LeftButton:
            self.setFocus(Qt.FocusReason.MouseFocusReason)
            held = self._under(event)
            self.choose(held)
            self._held = held
            event.accept()

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        """What is held follows; else the pointer shows what can be held."""
        if self._held is not None:
            self._move(self._held, *self._range.inside(*self._value_at(event)))
            return
        over = self._under(event) is not None
        self.setCursor(Qt.CursorShape.SizeAllCursor if over else Qt.CursorShape.ArrowCursor)

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        """Let go."""
        if event.button() == Qt.MouseButton.LeftButton and self._held is not None:
            self._held = None
            self.dropped.emit()
            if self._scatter is not None:
                self.show_scatter(self._scatter)

    def mouseDoubleClickEvent(self, event: QMouseEvent) -> None:
        """As a click."""
        self.mousePressEvent(event)

    def wheelEvent(self, event: QWheelEvent) -> None:
        """The wheel is for what is around."""
        event.ignore()

    # Keys

    def event(self, event: QEvent) -> bool:
        """Ctrl+Z belongs to the points while the keys are here, and not to the document."""
        if (
            event.type() == QEvent.Type.ShortcutOverride
            and isinstance(event, QKeyEvent)
            and event.matches(QKeySequence.StandardKey.Undo)
        ):
            event.accept()
            return True
        return bool(super().event(event))

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Arrows move what is chosen."""
        held, way = self._chosen, ARROWS.get(Qt.Key(event.key()))
        if event.matches(QKeySequence.StandardKey.Undo):
            self.undo_asked.emit()
        elif event.key() == Qt.Key.Key_Escape and held is not None:
            self.choose(None)
        elif event.key() == Qt.Key.Key_Escape:
            self.leave_asked.emit()
        elif way is not None and held is not None:
            fast = event.modifiers() & Qt.KeyboardModifier.ShiftModifier
            self._step(held, way, 10 if fast else 1)
        else:
            event.ignore()  # so that the window's keys still work

    def _step(self, held: Held, way: tuple[int, int], far: int) -> None:
        at = self._place_of(held)
        if at is None or (held[0] == "handle" and way[0]):
            return
        x = at[0] + way[0] * far * self._range.width / STEPS
        y = at[1] + way[1] * far * self._range.height / STEPS
        self._move(held, x, y)

    def focusNextPrevChild(self, forward: bool) -> bool:
        """Tab goes from thing to thing, and after the last one on."""
        everything = self._all()
        chosen = self._chosen
        if chosen is not None:
            at = everything.index(chosen) + (1 if forward else -1)
            if 0 <= at < len(everything):
                self.choose(everything[at])
                return True
        return bool(super().focusNextPrevChild(forward))

    def focusInEvent(self, event: QFocusEvent) -> None:
        """Reached by Tab: the first thing is chosen, or the last one."""
        super().focusInEvent(event)
        if event.reason() == Qt.FocusReason.TabFocusReason:
            self.choose(self._all()[0])
        elif event.reason() == Qt.FocusReason.BacktabFocusReason:
            self.choose(self._all()[-1])

    def focusOutEvent(self, event: QFocusEvent) -> None:
        """No end of the line is chosen any more; a point stays, so that it can be read."""
        super().focusOutEvent(event)
        self._handle = None
        self.dropped.emit()
        self._draw()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Squares stay square."""
        super().resizeEvent(event)
        if getattr(self, "_scatter", None) is not None:
            self._draw()
