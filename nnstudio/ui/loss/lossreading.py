"""Reading a value off the loss curve: a thin line, a dot and a few words beside it."""

from __future__ import annotations

import numpy as np
import pyqtgraph as pg
from PySide6.QtCore import QElapsedTimer

from nnstudio.core.activations import Array
from nnstudio.core.losshistory import LossCurve
from nnstudio.language.translate import tr
from nnstudio.ui import theme as themes
from nnstudio.ui.loss.lossrange import height_of
from nnstudio.ui.plot.dot import Dot
from nnstudio.ui.theme import Theme

TEXT_PAUSE = 200  # milliseconds between two changes of a text while training


class LossReading:
    """Follows the pointer, or the arrow keys, from point to point of a curve."""

    def __init__(self, box: pg.ViewBox) -> None:
        self._box = box
        self._curve = LossCurve()
        self._changes: tuple[int, ...] = ()
        self._log = False
        self._at: float | None = None  # the epoch asked for
        self._by_key = False
        self._clock = QElapsedTimer()
        self._clock.start()
        self._line = pg.InfiniteLine(angle=90, movable=False)
        self._dot = Dot(9.0)
        self._words = pg.TextItem(anchor=(0, 1))
        self._words.setFont(themes.font("small", bold=True))
        self.text = ""
        for depth, item in enumerate((self._line, self._dot, self._words), start=20):
            item.setZValue(depth)
            item.setVisible(False)
            box.addItem(item, ignoreBounds=True)

    def set_theme(self, theme: Theme) -> None:
        """Take over the colours."""
        self._line.setPen(pg.mkPen(theme.control, width=1))
        self._dot.setPen(pg.mkPen(theme.panel, width=1.5))
        self._dot.setBrush(pg.mkBrush(theme.accent))
        self._words.setColor(theme.text)
        self._words.fill = pg.mkBrush(themes.colour(theme.raised, 0.92))
        self._words.border = pg.mkPen(theme.line)

    def take(
        self, curve: LossCurve, changes: tuple[int, ...], log: bool, hurried: bool = False
    ) -> None:
        """Read from another curve from now on; `hurried`: leave a text alone for a while."""
        self._curve, self._changes, self._log = curve, changes, log
        if self._at is not None and not (hurried and self._clock.elapsed() < TEXT_PAUSE):
            self._read()

    def follow_pointer(self, epoch: float | None) -> None:
        """Read at the pointer; None: it has left."""
        self._at, self._by_key = epoch, False
        self._read()

    def stop_keys(self) -> None:
        """The keyboard is elsewhere now."""
        if self._by_key:
            self.follow_pointer(None)

    def step(self, points: int) -> None:
        """Go on by some points, from the last one where nothing is being read."""
        count = len(self._curve)
        if not count:
            return
        at = count - 1 if self._at is None else _nearest(self._curve.epochs, self._at)
        at = min(max(at + points, 0), count - 1)
        self._at, self._by_key = float(self._curve.epochs[at]), True
        self._read()

    def _read(self) -> None:
        if self._at is None or not len(self._curve):
            self._hide()
            return
        self._clock.restart()
        at = _nearest(self._curve.epochs, self._at)
        epoch, loss = float(self._curve.epochs[at]), float(self._curve.losses[at])
        bottom = self._box.viewRange()[1][0]
        height = float(height_of(np.array([loss]), self._log, bottom)[0])
        if not np.isfinite(height):
            self._hide()
            return
        text = tr("epoch {epoch:,.0f}: {loss:.4g}", epoch=epoch, loss=loss)
        if self._curve.held is not None and np.isfinite(self._curve.held[at]):
            text += "\n" + tr("held out: {loss:.4g}", loss=float(self._curve.held[at]))
        if epoch in self._changes:
            text += "\n" + tr("something was changed here")
        self._show_at(epoch, height, text)

    def _show_at(self, x: float, y: float, text: str) -> None:
        """Stand at (x, y) of the plot; the words go where there is room."""
        self._line.setValue(x)
        self._dot.setPos(x, y)
        if text != self.text:
            self.text = text
            self._words.setPlainText(text)
        (left, right), (bottom, top) = self._box.viewRange()
        across = 1.05 if x > (left + right) / 2 else -0.05
        down = -0.25 if y > bottom + 0.8 * (top - bottom) else 1.25
        self._words.setAnchor((across, down))
        self._words.setPos(x, y)
        self._set_visible(True)

    def _hide(self) -> None:
        self.text = ""
        self._set_visible(False)

    def _set_visible(self, visible: bool) -> None:
        for item in (self._line, self._dot, self._words):
            if item.isVisible() != visible:
                item.setVisible(visible)


def _nearest(epochs: Array, x: float) -> int:
    """Index of the epoch nearest to `x`."""
    after = min(int(np.searchsorted(epochs, x)), len(epochs) - 1)
    before = max(after - 1, 0)
    return before if x - epochs[before] < epochs[after] - x else after
