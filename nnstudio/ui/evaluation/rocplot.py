"""The ROC curve with the present threshold as a dot; a click on it chooses another."""

from __future__ import annotations

import numpy as np
import pyqtgraph as pg
from PySide6.QtCore import QPointF, Qt, Signal
from PySide6.QtGui import QMouseEvent, QWheelEvent
from PySide6.QtWidgets import QWidget

from nnstudio.core.evaluationcurve import RocCurve
from nnstudio.language.listing import sentences
from nnstudio.language.translate import tr
from nnstudio.ui.evaluation.evaluationwords import ROC
from nnstudio.ui.plaintip import tip_plainly
from nnstudio.ui.plot.calmplot import CalmPlot
from nnstudio.ui.plot.dot import Dot
from nnstudio.ui.plot.pens import dashed
from nnstudio.ui.theme import Theme, px

POINTS = 800  # that a line is drawn through; more would not be seen
EDGE = 0.02  # beyond 0 and 1, so that the line is not cut


class RocPlot(CalmPlot):
    """Reached by mouse only: the threshold's slider does the same by key."""

    threshold_chosen = Signal(float)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(tr("false positive rate"), tr("true positive rate"), parent)
        self._curve: RocCurve | None = None
        self.setFixedHeight(px(208))
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        tip_plainly(self, tr(ROC))
        self.setAccessibleName(tr("ROC curve"))
        self.box.setMouseEnabled(False, False)
        self.box.setLimits(minXRange=0.1)
        self._diagonal = pg.PlotCurveItem([0.0, 1.0], [0.0, 1.0])
        self._line = pg.PlotCurveItem()
        self._dot = Dot(11.0)
        for depth, item in enumerate((self._diagonal, self._line, self._dot), start=1):
            item.setZValue(depth)
            self.box.addItem(item, ignoreBounds=True)
        self.box.setRange(xRange=(-EDGE, 1 + EDGE), yRange=(-EDGE, 1 + EDGE), padding=0.0)

    def set_theme(self, theme: Theme) -> None:
        """Take over the colours."""
        super().set_theme(theme)
        self._diagonal.setPen(dashed(theme.muted))
        self._line.setPen(pg.mkPen(theme.accent, width=2))
        self._dot.setPen(pg.mkPen(theme.panel, width=1.5))
        self._dot.setBrush(pg.mkBrush(theme.negative))

    def show_curve(self, curve: RocCurve) -> None:
        """Draw another curve."""
        if curve is self._curve:
            return
        self._curve = curve
        points = thinned(curve)
        self._line.setData(curve.fpr[points], curve.tpr[points], antialias=True)

    def show_point(self, point: tuple[float, float]) -> None:
        """Put the dot at a false and a true positive rate."""
        self._dot.setPos(*point)
        words = tr(
            "At the threshold: false positive rate {false_rate:.3f}, true {true_rate:.3f}.",
            false_rate=point[0],
            true_rate=point[1],
        )
        if self._curve is not None:
            area = tr("The area under the curve is {area:.3f}.", area=self._curve.auc)
            words = sentences((words, area))
        if words != self.accessibleDescription():
            self.setAccessibleDescription(words)

    def mousePressEvent(self, event: QMouseEvent) -> None:
        super().mousePressEvent(event)
        if event.button() != Qt.MouseButton.LeftButton or self._curve is None:
            return
        where = QPointF(self.mapToScene(event.position().toPoint()))
        at = self.box.mapSceneToView(where)
        self.threshold_chosen.emit(nearest_threshold(self._curve, at.x(), at.y()))

    def wheelEvent(self, event: QWheelEvent) -> None:
        """The wheel scrolls the panel."""
        event.ignore()


def nearest_threshold(curve: RocCurve, fpr: float, tpr: float) -> float:
    """The threshold, 0..1, of the point of the curve that is nearest to a place."""
    distance = np.hypot(curve.fpr - fpr, curve.tpr - tpr)
    return float(np.clip(curve.thresholds[int(np.argmin(distance))], 0.0, 1.0))


def thinned(curve: RocCurve) -> np.ndarray[tuple[int], np.dtype[np.int64]]:
    """Places of about `POINTS` points, evenly along the curve; all of a short curve."""
    count = len(curve.fpr)
    if count <= POINTS:
        return np.arange(count)
    along = curve.fpr + curve.tpr  # rises from 0 to 2
    places = np.searchsorted(along, np.linspace(0.0, 2.0, POINTS))
    return np.unique(np.minimum(places, count - 1))
