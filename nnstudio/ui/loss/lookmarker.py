"""Where one looks back: a line and a dot in the loss plot at an earlier epoch."""

from __future__ import annotations

import numpy as np
import pyqtgraph as pg

from nnstudio.core.losshistory import LossCurve
from nnstudio.ui.loss.lossrange import height_of
from nnstudio.ui.plot.dot import Dot
from nnstudio.ui.theme import Theme


class LookMarker:
    """Stands at one epoch of the present run, or is not there."""

    def __init__(self, box: pg.ViewBox) -> None:
        self._box = box
        self.epoch: float | None = None
        self._line = pg.InfiniteLine(angle=90, movable=False)
        self._dot = Dot(9.0)
        for depth, item in ((13, self._line), (14, self._dot)):
            item.setZValue(depth)
            item.setVisible(False)
            box.addItem(item, ignoreBounds=True)

    def set_theme(self, theme: Theme) -> None:
        """Take over the colours."""
        self._line.setPen(pg.mkPen(theme.accent, width=1.5))
        self._dot.setPen(pg.mkPen(theme.accent, width=2))
        self._dot.setBrush(pg.mkBrush(theme.panel))

    def show(self, epoch: float | None) -> None:
        """Stand at an epoch; None: nowhere. `draw` puts the dot in place."""
        self.epoch = epoch
        self._line.setVisible(epoch is not None)
        self._dot.setVisible(False)
        if epoch is not None:
            self._line.setValue(epoch)

    def draw(self, curve: LossCurve, log: bool) -> None:
        """Put the dot where the curve passes the line."""
        if self.epoch is None or not len(curve):
            return
        loss = float(np.interp(self.epoch, curve.epochs, curve.losses))
        bottom = self._box.viewRange()[1][0]
        height = float(height_of(np.array([loss]), log, bottom)[0])
        self._dot.setVisible(bool(np.isfinite(height)))
        if np.isfinite(height):
            self._dot.setPos(self.epoch, height)
