"""How many starts end where: bars over the final loss, or over the answer for one's own row."""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np
import pyqtgraph as pg
from PySide6.QtCore import QPointF, Qt, Signal
from PySide6.QtGui import QMouseEvent
from PySide6.QtWidgets import QToolTip, QWidget

from nnstudio.core.activations import Array
from nnstudio.ui.loss.calmplot import CalmPlot
from nnstudio.ui.plaintip import plain_tip
from nnstudio.ui.theme import Theme

BARS = 40
LEAST_LOSS = 1e-12  # smaller losses stand with this one on the log scale


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
    """Bars with the present start as a line; a click on a bar asks for its starts."""

    bar_chosen = Signal(float, float)  # from and to, in the axis's units

    def __init__(self, across: str, log: bool, parent: QWidget | None = None) -> None:
        super().__init__(across, "starts", parent)
        self.across.log = log
        self.setMinimumHeight(84)
        self.setMouseTracking(True)
        self.box.setMouseEnabled(False, False)
        self.box.setLimits(minXRange=1e-9)
        self._bars: Bars | None = None
        self._item = pg.BarGraphItem(x0=[], x1=[], height=[])
        self._own = pg.InfiniteLine(angle=90)
        self._own.setZValue(10)
        self._own.hide()
        self._middle = pg.InfiniteLine(angle=90)  # the threshold between two classes
        self._middle.hide()
        for item in (self._item, self._middle, self._own):
            self.box.addItem(item, ignoreBounds=True)
        self.hovered.connect(self._tell)

    def set_theme(self, theme: Theme) -> None:
        """Take over the colours."""
        super().set_theme(theme)
        self._item.setOpts(brush=pg.mkBrush(theme.positive_soft), pen=pg.mkPen(theme.positive))
        self._own.setPen(pg.mkPen(theme.negative, width=2))
        self._middle.setPen(pg.mkPen(theme.muted, style=Qt.PenStyle.DashLine))

    def show_bars(self, bars: Bars | None, own: float | None, threshold: float | None) -> None:
        """Show these bars, the present start at `own` and a class's threshold, where given."""
        self._bars = bars
        for line, at in ((self._own, own), (self._middle, threshold)):
            line.setVisible(bars is not None and at is not None and bool(np.isfinite(at)))
            if at is not None and np.isfinite(at):
                line.setPos(at)
        if bars is None:
            self._item.setOpts(x0=[], x1=[], height=[])
            return
        left, right = bars.edges[:-1], bars.edges[1:]
        self._item.setOpts(x0=left, x1=right, height=bars.counts)
        ends = [float(left[0]), float(right[-1])]
        if own is not None and np.isfinite(own):
            ends += [own]
        pad = 0.02 * (max(ends) - min(ends))
        most = max(1, int(bars.counts.max()))
        self.box.setRange(
            xRange=(min(ends) - pad, max(ends) + pad), yRange=(0.0, 1.08 * most), padding=0.0
        )

    def bar_words(self, at: float) -> str:
        """What the bar at a place of the axis holds; empty beside all bars."""
        index = self._bar_at(at)
        if self._bars is None or index is None:
            return ""
        low, high = self._bars.edges[index : index + 2]
        if self.across.log:
            low, high = 10.0**low, 10.0**high
        count = int(self._bars.counts[index])
        return f"{count:,} start{'' if count == 1 else 's'} from {low:.3g} to {high:.3g}"

    def _bar_at(self, at: float) -> int | None:
        if self._bars is None or not self._bars.edges[0] <= at <= self._bars.edges[-1]:
            return None
        index = int(np.searchsorted(self._bars.edges, at, side="right")) - 1
        return min(index, len(self._bars.counts) - 1)

    def _tell(self, at: float | None) -> None:
        words = "" if at is None else self.bar_words(at)
        self.setToolTip(plain_tip(words))
        if words:
            QToolTip.showText(self.cursor().pos(), plain_tip(words), self)

    def mousePressEvent(self, event: QMouseEvent) -> None:
        super().mousePressEvent(event)
        where = self.mapToScene(event.position().toPoint())
        at = float(self.box.mapSceneToView(QPointF(where)).x())
        index = self._bar_at(at)
        if event.button() == Qt.MouseButton.LeftButton and index is not None and self._bars:
            low, high = self._bars.edges[index : index + 2]
            self.bar_chosen.emit(float(low), float(high))

    @staticmethod
    def on_axis(losses: Array) -> Array:
        """Losses as the log axis has them, (n,); NaN stays NaN."""
        with np.errstate(invalid="ignore"):
            return np.log10(np.maximum(losses, LEAST_LOSS))
