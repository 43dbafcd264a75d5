"""A pyqtgraph plot without surprises: no menu, no buttons, round ticks, colours of the theme."""

from __future__ import annotations

from html import escape

import pyqtgraph as pg
from pyqtgraph.GraphicsScene.mouseEvents import MouseClickEvent
from PySide6.QtCore import QEvent, QPointF, QRectF, Qt, Signal
from PySide6.QtGui import QContextMenuEvent, QFocusEvent, QKeyEvent, QMouseEvent
from PySide6.QtWidgets import QApplication, QWidget

from nnstudio.ui import theme as themes
from nnstudio.ui.theme import Theme
from nnstudio.ui.ticks import nice_step, tick_text, tick_values

NARROW = 1.2  # decades below which a log axis has ticks between them


class CalmAxis(pg.AxisItem):
    """An axis with few round ticks; with `log` its values are decimal logarithms."""

    def __init__(self, orientation: str, name: str) -> None:
        super().__init__(orientation, tickLength=0)
        self.log = False
        self._name = name
        self.enableAutoSIPrefix(False)
        self.setStyle(tickFont=themes.font("small"), hideOverlappingLabels=False)
        if orientation == "left":
            self.setWidth(themes.px(58))
            self.setGrid(255)  # faint lines across, in the colour of the ticks

    def rename(self, name: str) -> None:
        """Give the axis another name."""
        if name != self._name:
            self._name = name
            self.setLabel(name)

    def labelString(self) -> str:
        """The name as markup, which pyqtgraph makes of it: a column's name is shown as typed."""
        name, written = str(self.labelText), str(super().labelString())
        return written.replace(f">{name} ", f">{escape(name, quote=False)} ", 1)

    def set_theme(self, theme: Theme) -> None:
        """Take over the colours."""
        self.setPen(pg.mkPen(theme.line))
        self.setTickPen(pg.mkPen(theme.grid))
        self.setTextPen(pg.mkPen(theme.muted))
        size = f"{themes.grown(themes.SIZES['small']):g}pt"
        self.setLabel(self._name, **{"color": theme.muted, "font-size": size})

    def boundingRect(self) -> QRectF:
        """A little beyond both ends, so that the outermost numbers are not left out."""
        return super().boundingRect().adjusted(0, -8, 0, 8)

    def tickValues(
        self, minVal: float, maxVal: float, size: float
    ) -> list[tuple[float, list[float]]]:
        """Ticks about 60 pixels apart across, 45 down; on a long log axis at whole decades."""
        apart = themes.px(45 if self.orientation == "left" else 60)
        span = 0.95 * (maxVal - minVal)  # the padding needs no tick of its own
        step = nice_step(span, max(1, min(10, int(size / apart))))
        if self.log and span > NARROW:
            step = max(1.0, step)
        return [(step, tick_values(minVal, maxVal, step))]

    def tickStrings(self, values: list[float], scale: float, spacing: float) -> list[str]:
        """The numbers beside the ticks."""
        if self.log:
            return [f"{10.0**value:{'g' if spacing >= 1.0 else '.2g'}}" for value in values]
        return [tick_text(value, spacing) for value in values]


class CalmPlot(pg.PlotWidget):
    """The plot; says where the pointer is and what the arrow keys ask for."""

    hovered = Signal(object)  # x of the pointer, or None when it has left
    stepped = Signal(int)  # Left and Right: -1 and 1; Home and End: the most that fits
    left_by_key = Signal()
    fit_asked = Signal()

    FAR = 2**30

    def __init__(self, across: str, down: str, parent: QWidget | None = None) -> None:
        self.across, self.down = CalmAxis("bottom", across), CalmAxis("left", down)
        axes = {"bottom": self.across, "left": self.down}
        super().__init__(parent, enableMenu=False, axisItems=axes)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.box = self.getViewBox()
        self.hideButtons()
        self.box.disableAutoRange()
        self.box.setLimits(minXRange=1.0, minYRange=1e-12)
        self.getPlotItem().layout.setContentsMargins(4, 8, 20, 4)
        self.scene().sigMouseMoved.connect(self._say_where)
        self.scene().sigMouseClicked.connect(self._click)

    def set_theme(self, theme: Theme) -> None:
        """Take over the colours."""
        self.setBackground(theme.panel)
        for axis in (self.across, self.down):
            axis.set_theme(theme)

    @property
    def span(self) -> tuple[float, float, float, float]:
        """Where the axis across is: pixels left and right in this widget, and what stands there."""
        area = self.box.sceneBoundingRect()
        low, high = self.box.viewRange()[0]
        return area.left(), area.right(), float(low), float(high)

    def _say_where(self, at: QPointF) -> None:
        inside = self.box.sceneBoundingRect().contains(at)
        self.hovered.emit(float(self.box.mapSceneToView(at).x()) if inside else None)

    def contextMenuEvent(self, event: QContextMenuEvent) -> None:
        """By mouse a menu waits for the button's release, since a drag with it zooms."""
        event.setAccepted(event.reason() == QContextMenuEvent.Reason.Mouse)

    def _click(self, click: MouseClickEvent) -> None:
        """Let what lies around offer its menu."""
        if click.button() == Qt.MouseButton.RightButton:
            click.accept()
            at = self.mapFromGlobal(click.screenPos().toPoint())
            asked = QContextMenuEvent(
                QContextMenuEvent.Reason.Other, at, click.screenPos().toPoint()
            )
            QApplication.sendEvent(self, asked)

    def leaveEvent(self, event: QEvent) -> None:
        """The pointer has left: nothing is hovered any more."""
        super().leaveEvent(event)
        self.hovered.emit(None)

    def mouseDoubleClickEvent(self, event: QMouseEvent) -> None:
        """A double click asks to show everything again."""
        if event.button() == Qt.MouseButton.LeftButton:
            self.fit_asked.emit()
            event.accept()
            return
        super().mouseDoubleClickEvent(event)

    def focusInEvent(self, event: QFocusEvent) -> None:
        """Reached by key: read the last point, which also shows where the focus is."""
        super().focusInEvent(event)
        if event.reason() in (Qt.FocusReason.TabFocusReason, Qt.FocusReason.BacktabFocusReason):
            self.stepped.emit(self.FAR)

    def focusOutEvent(self, event: QFocusEvent) -> None:
        """Stop reading."""
        super().focusOutEvent(event)
        self.left_by_key.emit()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Arrow keys go from point to point."""
        steps = {
            Qt.Key.Key_Left: -1,
            Qt.Key.Key_Right: 1,
            Qt.Key.Key_Home: -self.FAR,
            Qt.Key.Key_End: self.FAR,
        }
        step = steps.get(Qt.Key(event.key()))
        if step is None:
            event.ignore()  # so that the window's shortcuts still work
            return
        self.stepped.emit(step)
