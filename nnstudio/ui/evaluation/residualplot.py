"""Residuals over the true values: a dot for each row and a line where nothing is wrong."""

from __future__ import annotations

import numpy as np
import pyqtgraph as pg
from PySide6.QtCore import Qt
from PySide6.QtGui import QWheelEvent
from PySide6.QtWidgets import QWidget

from nnstudio.core.activations import Array
from nnstudio.core.evaluation import IntArray
from nnstudio.core.evaluationnumbers import largest
from nnstudio.data.cells import evenly
from nnstudio.document.evaluation import Evaluation
from nnstudio.language.translate import counted, tr
from nnstudio.ui import theme as themes
from nnstudio.ui.evaluation.evaluationwords import RESIDUALS
from nnstudio.ui.plaintip import tip_plainly
from nnstudio.ui.plot.calmplot import CalmPlot
from nnstudio.ui.theme import Theme
from nnstudio.ui.ticks import nice_end

DOTS = 2_000  # that are drawn
FURTHEST = 200  # of them those with the largest errors
LARGEST = 1e100  # beyond it, numbers of the screen's geometry leave the range of floats
LONGEST = 30  # letters of the label's name


class ResidualPlot(CalmPlot):
    """Reached by mouse only: it holds nothing to choose, and figures say the same in words."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(tr("true"), tr("true minus said"), parent)
        self.setFixedHeight(themes.px(208))
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        tip_plainly(self, tr(RESIDUALS))
        self.setAccessibleName(tr("Residuals over the true values"))
        self.box.setMouseEnabled(False, False)
        self.box.setLimits(minXRange=1e-12)
        self.down.setGrid(False)  # it would lie on the line at 0, which is the one that counts
        self._names = ("", "")
        self._zero = pg.InfiniteLine(0.0, angle=0)
        self._dots = pg.ScatterPlotItem(size=6, pen=None)
        for depth, item in enumerate((self._zero, self._dots), start=1):
            item.setZValue(depth)
            self.box.addItem(item, ignoreBounds=True)

    def set_theme(self, theme: Theme) -> None:
        """Take over the colours."""
        super().set_theme(theme)
        self._zero.setPen(pg.mkPen(theme.text, width=1))
        self._dots.setBrush(pg.mkBrush(themes.colour(theme.accent, themes.SHARES["residual"])))

    def show_residuals(self, evaluation: Evaluation) -> int:
        """Draw the rows, or the most telling of them; returns how many are drawn."""
        self._name_axes(evaluation)
        truth, errors = evaluation.truth[:, 0], evaluation.residuals
        if not fits(truth, errors):
            self._dots.setData([], [])
            self.setAccessibleDescription(tr(RESIDUALS))
            return 0
        places = chosen(errors)
        self._dots.setData(truth[places], errors[places])
        low, high = float(truth.min()), float(truth.max())
        pad = 0.04 * (high - low) or max(0.5, 1e-6 * abs(high))
        top = nice_end(1.05 * float(np.abs(errors).max()))
        self.box.setRange(xRange=(low - pad, high + pad), yRange=(-top, top), padding=0.0)
        self.setAccessibleDescription(
            counted(
                "{n:,} row; the largest error is {error:.3g}.",
                "{n:,} rows; the largest error is {error:.3g}.",
                len(errors),
                error=float(np.abs(errors).max()),
            )
        )
        return len(places)

    def wheelEvent(self, event: QWheelEvent) -> None:
        """The wheel scrolls the panel."""
        event.ignore()

    def _name_axes(self, evaluation: Evaluation) -> None:
        label = evaluation.label or tr("value")
        label = label if len(label) <= LONGEST else f"{label[: LONGEST - 1]}…"
        unit = evaluation.unit
        names = (
            tr("true {label} ({unit})", label=label, unit=unit)
            if unit
            else tr("true {label}", label=label),
            tr("true − said ({unit})", unit=unit) if unit else tr("true − said"),
        )
        if names == self._names:
            return
        self._names = names
        for axis, name in zip((self.across, self.down), names, strict=True):
            axis.rename(name)
            axis.resizeEvent()  # centres it; pyqtgraph does so only at another size


def fits(truth: Array, errors: Array) -> bool:
    """Whether these values can be drawn."""
    return bool(np.abs(truth).max(initial=0.0) < LARGEST and np.abs(errors).max() < LARGEST)


def chosen(errors: Array) -> IntArray:
    """Places of the rows to draw: all of a few, else the furthest and some at even steps."""
    places = np.arange(len(errors))
    if len(errors) <= DOTS:
        return places
    even = evenly(places, DOTS - FURTHEST)
    return np.union1d(even, largest(np.abs(errors), FURTHEST))
