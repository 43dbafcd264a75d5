"""The loss over the epochs: the present run, earlier ones, and where something was changed."""

from __future__ import annotations

import numpy as np
import pyqtgraph as pg
from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from nnstudio.core.losshistory import LossCurve
from nnstudio.document.document import Document
from nnstudio.document.frame import Frame, Ghost
from nnstudio.language.translate import mark, tr
from nnstudio.ui import theme as themes
from nnstudio.ui.loss.lookmarker import LookMarker
from nnstudio.ui.loss.lossghosts import LossGhosts
from nnstudio.ui.loss.lossrange import Range, fitting_range, height_of
from nnstudio.ui.loss.lossreading import LossReading
from nnstudio.ui.loss.peaks import peaks
from nnstudio.ui.plot.calmplot import CalmPlot
from nnstudio.ui.plot.dot import Dot
from nnstudio.ui.plot.pens import dashed
from nnstudio.ui.theme import Theme

SMOOTH = 2_000  # points; a longer line is drawn without antialiasing
ROUGH = 3_000  # pixels up and down; smooth edges on a curve that jumps more cost too much
HELD = mark("\u254c\u254c rows held out")
NOTHING = LossCurve()


class LossPlot(CalmPlot):
    """Draws the curves of frames, and follows them until somebody has chosen another view."""

    zoom_changed = Signal(bool)  # whether somebody has chosen what is in view
    span_changed = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(tr("epoch"), tr("loss ({short})", short="MSE"), parent)
        self._curve: LossCurve = NOTHING
        self._key: tuple[float, ...] | None = None
        self._ghosts: tuple[Ghost, ...] = ()
        self._document: Document | None = None
        self._running = False
        self._zoomed = False
        self._make_items()
        self.setAccessibleName(tr("Loss over the epochs"))
        self._connect()
        self.set_theme(themes.LIGHT)
        self._fit()

    def _make_items(self) -> None:
        box = self.box
        self._marks = pg.PlotCurveItem(connect="pairs")
        self._line = pg.PlotCurveItem()
        self._held = pg.PlotCurveItem()
        self._held_name = pg.TextItem(tr(HELD), anchor=(1.0, 0.0))  # in the upper right corner
        self._held_name.setFont(themes.font("small", bold=True))
        self._head = Dot(6.0)
        depths = ((2, self._marks), (9, self._held), (10, self._line), (11, self._head))
        for depth, item in (*depths, (12, self._held_name)):
            item.setZValue(depth)
            box.addItem(item, ignoreBounds=True)
        self._earlier = LossGhosts(box)
        self._reading = LossReading(box)
        self._look = LookMarker(box)

    def _connect(self) -> None:
        self.fit_asked.connect(self.fit)
        self.hovered.connect(self._reading.follow_pointer)
        self.stepped.connect(self._reading.step)
        self.left_by_key.connect(self._reading.stop_keys)
        self.box.sigRangeChangedManually.connect(self._keep_zoom)
        for signal in (self.box.sigRangeChanged, self.box.sigResized):
            signal.connect(self._draw)
            signal.connect(self.span_changed)

    @property
    def log(self) -> bool:
        """Whether the loss is drawn on a log scale."""
        return bool(self.down.log)

    def set_log(self, on: bool) -> None:
        """Choose the scale, and show the whole curve on it."""
        self.down.log = on
        self.down.picture = None
        self._set_zoomed(False)
        self._fit()
        self._draw()

    def show_frame(self, frame: Frame, looked: float | None) -> bool:
        """Draw the run as far as it has come; whether it differs from what was drawn before.

        looked: the epoch of an earlier moment that is looked at.
        """
        # The whole run stays in view, with its marks, while an earlier moment is looked at.
        document = self._document if frame.looks_back and self._document else frame.document
        key = _key_of(frame.curve)
        same_document = self._document is not None and (
            document is self._document or _marks(document) == _marks(self._document)
        )
        same = key == self._key and frame.ghosts == self._ghosts and same_document
        if looked != self._look.epoch:
            self._look.show(looked)
            self._look.draw(self._curve, self.log)
        stopped = self._running and not frame.running
        self.down.rename(tr("loss ({short})", short=tr(frame.document.settings.loss_record.short)))
        self._document, self._running = document, frame.running
        if same and not stopped:
            return False
        if len(self._curve) and not len(frame.curve):
            self._set_zoomed(False)  # a new run begins; its curve will be elsewhere
        self._key, self._curve = key, frame.curve
        if frame.ghosts != self._ghosts:
            self._ghosts = frame.ghosts
            self._earlier.show(frame.ghosts)
        if not self._zoomed:
            self._fit()
        self._draw()
        return True

    def set_theme(self, theme: Theme) -> None:
        """Take over the colours."""
        super().set_theme(theme)
        self._line.setPen(pg.mkPen(theme.accent, width=2))
        self._held.setPen(dashed(theme.negative, 1.5))
        self._held_name.setColor(theme.negative)
        self._head.setBrush(pg.mkBrush(theme.accent))
        self._marks.setPen(dashed(theme.warning))
        self._earlier.set_theme(theme)
        self._reading.set_theme(theme)
        self._look.set_theme(theme)

    # What is in view

    def fit(self) -> None:
        """Show everything and follow the run again."""
        self._set_zoomed(False)
        self._fit()

    def _keep_zoom(self) -> None:
        self._set_zoomed(True)

    def _set_zoomed(self, zoomed: bool) -> None:
        self._zoomed = zoomed
        self.zoom_changed.emit(zoomed)

    def _fit(self) -> None:
        asked = self._document.settings.epochs if self._document else None
        curves = [self._curve, self._held_curve(), *self._earlier.curves]
        across, up = fitting_range(curves, asked, self.log)
        if [list(across), list(up)] != self.box.viewRange():
            self.box.setRange(xRange=across, yRange=up, padding=0.0)

    # Drawing

    def _draw(self) -> None:
        box = self.box
        (left, right), (bottom, top) = box.viewRange()
        pixels = max(50, int(box.width()))
        end = self._draw_line(self._line, self._curve)
        self._head.setVisible(end is not None)
        if end is not None:
            self._head.setPos(*end)
        held_end = self._draw_line(self._held, self._held_curve())
        self._held_name.setVisible(held_end is not None)
        self._held_name.setPos(right, top)
        changes = self._document.changes if self._document else ()
        marks = np.array([at for at in changes if left <= at <= right], dtype=np.float64)
        self._marks.setData(np.repeat(marks, 2), np.tile([bottom, top], len(marks)))
        self._earlier.draw(self.log, pixels)
        self._look.draw(self._curve, self.log)
        self._reading.take(self._curve, changes, self.log, hurried=self._running)

    def _held_curve(self) -> LossCurve:
        """The losses of the rows held out as a curve of their own."""
        held = self._curve.held
        return NOTHING if held is None else LossCurve(self._curve.epochs, held)

    def _draw_line(self, item: pg.PlotCurveItem, curve: LossCurve) -> tuple[float, float] | None:
        """Draw a curve; where it ends."""
        box = self.box
        (left, right), (bottom, top) = box.viewRange()
        x, y = curve.epochs, curve.losses
        lost = np.isnan(y)
        if lost.any():
            x, y = x[~lost], y[~lost]
        # Before the logarithm: of few points only.
        x, y = peaks(x, y, left, right, max(50, int(box.width())))
        y = height_of(y, self.log, bottom)
        height = box.height() / max(top - bottom, 1e-300)  # pixels for a loss of 1
        rough = bool(np.abs(np.diff(y)).sum() * height > ROUGH)
        item.setData(x, y, antialias=len(x) <= SMOOTH and not rough)
        return (float(x[-1]), float(y[-1])) if len(x) else None

    @property
    def view(self) -> tuple[Range, Range] | None:
        """Which epochs and heights are seen, where somebody has chosen them; heights as drawn."""
        if not self._zoomed:
            return None
        (left, right), (bottom, top) = self.box.viewRange()
        return (left, right), (bottom, top)

    @property
    def reading(self) -> str:
        """The words beside the point that is being read; empty where none is."""
        return self._reading.text


def _key_of(curve: LossCurve) -> tuple[float, ...]:
    """Tells two curves apart without comparing every point."""
    n = len(curve)
    if n == 0:
        return ()
    held = -1.0 if curve.held is None else float(curve.held[-1])
    return (n, curve.epochs[-1], curve.losses[0], curve.losses[n // 2], curve.losses[-1], held)


def _marks(document: Document) -> tuple[tuple[int, ...], int | None]:
    """What the plot takes from a document."""
    return document.changes, document.settings.epochs
