"""How many starts end where: bars over the final loss, or over the answer for one's own row."""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np
import pyqtgraph as pg
from PySide6.QtCore import QPoint, QPointF, Qt, Signal
from PySide6.QtGui import QCursor, QKeyEvent, QMouseEvent
from PySide6.QtWidgets import QToolTip, QWidget

from nnstudio.core.activations import Array
from nnstudio.language.translate import counted, tr
from nnstudio.ui.plaintip import plain_tip
from nnstudio.ui.plot.calmplot import CalmPlot
from nnstudio.ui.theme import Theme

BARS = 40
LEAST_LOSS = 1e-12  # smaller losses stand with this one on the log scale
SEEN = 0.03  # of the highest bar: as high as any bar is drawn, so that one start in 20,000 is seen


@dataclass(frozen=True, eq=False)
class Bars:
    """`counts` (bars,) between `edges` (bars + 1,), in the units of the axis."""

    counts: np.ndarray[tuple[int], np.dtype[np.int64]]
    edges: Array


def bars_of(values: Array, low: float | None = None, high: float | None = None) -> Bars:
    """Count finite values (n,) in equal bars from `low` to `high`, by default where they lie."""
    known = values[np.isfinite(values)]
    if not len(known):
        known = np.zeros(0)
    bottom = float(known.min()) if low is None and len(known) else low or 0.0
    top = float(known.max()) if high is None and len(known) else high or 1.0
    if top - bottom < 1e-9:
        bottom, top = bottom - 0.5, top + 0.5
    counts, edges = np.histogram(known, BARS, (bottom, top))
    return Bars(counts, edges)


class StartHistogram(CalmPlot):
    """Bars with the present start as a line; a click or Enter on a bar asks for its starts."""

    bar_chosen = Signal(float, float)  # from and to, in the axis's units

    def __init__(self, across: str, log: bool, parent: QWidget | None = None) -> None:
        super().__init__(across, tr("starts"), parent)
        self.across.log = log
        self.setMinimumHeight(84)
        self.setMouseTracking(True)
        self.box.setMouseEnabled(False, False)
        self.box.setLimits(minXRange=1e-9)
        self._name = across
        self._bars: Bars | None = None
        self._at: int | None = None  # the bar that is being read
        self._by_key = False
        self._item = pg.BarGraphItem(x0=[], x1=[], height=[])
        self._read = pg.BarGraphItem(x0=[], x1=[], height=[])
        self._own = pg.InfiniteLine(angle=90)
        self._middle = pg.InfiniteLine(angle=90)  # the threshold between two classes
        for depth, item in enumerate((self._item, self._read, self._middle, self._own)):
            item.setZValue(depth)
            self.box.addItem(item, ignoreBounds=True)
        self._own.hide()
        self._middle.hide()
        self.hovered.connect(self._follow)
        self.stepped.connect(self._step)
        self.left_by_key.connect(self._stop_keys)

    def set_theme(self, theme: Theme) -> None:
        """Take over the colours."""
        super().set_theme(theme)
        self.across.setLabel(self._name)
        self.across.resizeEvent()
        self._item.setOpts(brush=pg.mkBrush(theme.positive_soft), pen=pg.mkPen(theme.positive))
        self._read.setOpts(brush=pg.mkBrush(theme.positive), pen=pg.mkPen(theme.text))
        self._own.setPen(pg.mkPen(theme.negative, width=2))
        self._middle.setPen(pg.mkPen(theme.muted, style=Qt.PenStyle.DashLine))

    def name_axis(self, name: str) -> None:
        """Say what the bars stand over."""
        if name != self._name:
            self._name = name
            self.across.setLabel(name)
            self.across.resizeEvent()  # centres it; pyqtgraph does so only at another size

    def show_bars(self, bars: Bars | None, own: float | None, threshold: float | None) -> None:
        """Show these bars, the present start at `own` and a class's threshold, where given."""
        self._bars = bars
        self._put_line(self._middle, threshold)
        if bars is None:
            self._item.setOpts(x0=[], x1=[], height=[])
        else:
            heights = _heights(bars)
            self._item.setOpts(x0=bars.edges[:-1], x1=bars.edges[1:], height=heights)
            self.box.setYRange(0.0, 1.08 * max(1.0, float(heights.max())), padding=0.0)
        self._read_bar(None)
        self.show_own(own)

    def show_own(self, own: float | None) -> None:
        """Put the line of the present start at `own`; None: nowhere."""
        self._put_line(self._own, own)
        if self._bars is not None:
            ends = [float(self._bars.edges[0]), float(self._bars.edges[-1])]
            if self._own.isVisible():
                ends.append(float(self._own.value()))
            pad = 0.02 * (max(ends) - min(ends))
            self.box.setXRange(min(ends) - pad, max(ends) + pad, padding=0.0)

    def _put_line(self, line: pg.InfiniteLine, at: float | None) -> None:
        known = self._bars is not None and at is not None and bool(np.isfinite(at))
        line.setVisible(known)
        if known:
            line.setPos(at)

    # Reading a bar

    def bar_words(self, at: float) -> str:
        """What the bar at a place of the axis holds; empty beside all bars."""
        index = self._bar_at(at)
        return "" if index is None else self._words(index)

    def _words(self, index: int) -> str:
        if self._bars is None:
            return ""
        low, high = self._bars.edges[index : index + 2]
        if self.across.log:
            low, high = 10.0**low, 10.0**high
        count = int(self._bars.counts[index])
        return counted(
            "{n:,} start from {low:.3g} to {high:.3g}",
            "{n:,} starts from {low:.3g} to {high:.3g}",
            count,
            low=low,
            high=high,
        )

    def _summary(self) -> str:
        """All bars in words, for who cannot see them; "" where there are none."""
        if self._bars is None or not self._bars.counts.any():
            return ""
        return counted(
            "{n:,} start is drawn. The highest bar: {bar}.",
            "{n:,} starts are drawn. The highest bar: {bar}.",
            int(self._bars.counts.sum()),
            bar=self._words(int(self._bars.counts.argmax())),
        )

    def _bar_at(self, at: float) -> int | None:
        if self._bars is None or not self._bars.edges[0] <= at <= self._bars.edges[-1]:
            return None
        index = int(np.searchsorted(self._bars.edges, at, side="right")) - 1
        return min(index, len(self._bars.counts) - 1)

    def _follow(self, at: float | None) -> None:
        """Read the bar at the pointer; None: it has left."""
        if at is None and self._by_key:
            return
        self._by_key = False
        index = None if at is None else self._bar_at(at)
        self._read_bar(index)
        if index is None:
            QToolTip.hideText()
        else:
            QToolTip.showText(QCursor.pos(), plain_tip(self._words(index)), self)

    def _step(self, bars: int) -> None:
        """Go on by key to the next bar that holds something; Home and End to the outermost."""
        filled = [] if self._bars is None else np.flatnonzero(self._bars.counts).tolist()
        if not filled:
            return
        if self._at is None or abs(bars) == self.FAR:
            index = filled[0] if bars == -self.FAR else filled[-1]
        else:
            beyond = [i for i in filled if (i - self._at) * bars > 0]
            index = self._at if not beyond else beyond[0] if bars > 0 else beyond[-1]
        self._by_key = True
        self._read_bar(index)
        words = self._words(index)
        QToolTip.showText(self._above(index), plain_tip(words), self)

    def _above(self, index: int) -> QPoint:
        """Where on the screen a bar's words go."""
        edges = self._bars.edges[index : index + 2] if self._bars is not None else np.zeros(2)
        top = self.box.mapViewToScene(QPointF(float(edges.mean()), self.box.viewRange()[1][1]))
        return self.viewport().mapToGlobal(self.mapFromScene(top))

    def _stop_keys(self) -> None:
        if self._by_key:
            self._by_key = False
            self._read_bar(None)

    def _read_bar(self, index: int | None) -> None:
        """Show which bar is being read."""
        self._at = index
        self.setAccessibleDescription(self._summary() if index is None else self._words(index))
        if index is None or self._bars is None:
            self._read.setOpts(x0=[], x1=[], height=[])
            return
        part = slice(index, index + 1)
        left, right = self._bars.edges[:-1][part], self._bars.edges[1:][part]
        self._read.setOpts(x0=left, x1=right, height=_heights(self._bars)[part])

    def _choose(self, index: int | None) -> None:
        if index is not None and self._bars is not None and self._bars.counts[index]:
            low, high = self._bars.edges[index : index + 2]
            self.bar_chosen.emit(float(low), float(high))

    def mousePressEvent(self, event: QMouseEvent) -> None:
        super().mousePressEvent(event)
        if event.button() == Qt.MouseButton.LeftButton:
            where = self.mapToScene(event.position().toPoint())
            self._choose(self._bar_at(float(self.box.mapSceneToView(QPointF(where)).x())))

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Enter lists the starts of the bar that is being read."""
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter) and self._at is not None:
            self._choose(self._at)
            return
        super().keyPressEvent(event)

    @staticmethod
    def on_axis(losses: Array) -> Array:
        """Losses as the log axis has them, (n,); NaN stays NaN."""
        with np.errstate(invalid="ignore"):
            return np.log10(np.maximum(losses, LEAST_LOSS))


def _heights(bars: Bars) -> Array:
    """As high as their counts, and high enough to be seen where they hold anything, (bars,)."""
    least = SEEN * float(bars.counts.max(initial=0))
    return np.where(bars.counts > 0, np.maximum(bars.counts, least), 0.0)
