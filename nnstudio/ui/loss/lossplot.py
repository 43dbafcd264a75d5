"""The loss over the epochs: the present run, earlier ones, and where something was changed."""

from __future__ import annotations

import numpy as np
import pyqtgraph as pg
from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QCheckBox, QHBoxLayout, QLabel, QToolButton, QVBoxLayout, QWidget

from nnstudio.core.losshistory import LossCurve
from nnstudio.document.document import Document
from nnstudio.document.frame import Frame, Ghost
from nnstudio.language.listing import sentences
from nnstudio.language.translate import counted, mark, tr
from nnstudio.ui import theme as themes
from nnstudio.ui.linkbutton import LinkButton
from nnstudio.ui.loss.lookmarker import LookMarker
from nnstudio.ui.loss.lossghosts import LossGhosts
from nnstudio.ui.loss.lossrange import Range, finite, fitting_range, height_of
from nnstudio.ui.loss.lossreading import LossReading
from nnstudio.ui.loss.peaks import peaks
from nnstudio.ui.loss.timeline import Timeline
from nnstudio.ui.panel import Panel
from nnstudio.ui.plot.calmplot import CalmPlot
from nnstudio.ui.plot.dot import Dot
from nnstudio.ui.plot.pens import dashed
from nnstudio.ui.seldom import Seldom
from nnstudio.ui.theme import Theme

SMOOTH = 2_000  # points; a longer line is drawn without antialiasing
ROUGH = 3_000  # pixels up and down; smooth edges on a curve that jumps more cost too much
EMPTY = mark("Press Run to see the loss fall.")
LOG_TIP = mark(
    "Log scale: every line down is a loss ten times smaller.\n"
    "Shows what still happens when the plain curve looks flat."
)
FIT_TIP = mark("Shows the whole curve again. A double click on the plot does the same.")
LANDSCAPE_TIP = mark("The loss along one weight and over two, and the path taken.\nCtrl+Shift+L")
RUNS_TIP = mark(
    "Earlier runs: how they ended, in what they differ, and the way back to them.\nCtrl+R"
)
HELD = mark("\u254c\u254c rows held out")
NOTHING = LossCurve()


class LossPlot(Panel):
    """The panel "Loss"."""

    title = mark("Loss")
    log_chosen = Signal(bool)  # the person changed the scale
    landscape_asked = Signal()
    runs_asked = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._curve: LossCurve = NOTHING
        self._key: tuple[float, ...] | None = None
        self._ghosts: tuple[Ghost, ...] = ()
        self._document: Document | None = None
        self._running = False
        self._zoomed = False
        self._plot = CalmPlot(tr("epoch"), tr("loss ({short})", short="MSE"))
        self._make_items()
        self._empty = self._make_empty()
        self.tools = self._make_tools()
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(0)
        layout.addWidget(self._plot, 1)
        self.timeline = Timeline(lambda: self._plot.span)
        layout.addWidget(self.timeline)
        self.setMinimumSize(200, themes.px(160))
        self._seldom = Seldom()
        self._plot.setAccessibleName(tr("Loss over the epochs"))
        self.setAccessibleName(tr("Loss over the epochs"))
        self._connect()
        self.set_theme(themes.LIGHT)
        self._fit()

    def _make_items(self) -> None:
        box = self._plot.box
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

    def _make_empty(self) -> QLabel:
        label = QLabel(tr(EMPTY), self._plot)
        label.setProperty("muted", True)
        label.setWordWrap(True)
        label.setAlignment(Qt.AlignmentFlag.AlignCenter)
        label.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
        return label

    def _make_tools(self) -> QWidget:
        tools = QWidget()
        self._fit_link = QToolButton()
        self._fit_link.setText(tr("fit"))
        self._fit_link.setToolTip(tr(FIT_TIP))
        self._fit_link.setProperty("link", True)
        self._fit_link.setAccessibleName(tr("Show the whole loss curve"))
        self._fit_link.hide()
        self.landscape = LinkButton(tr("landscape…"), tr(LANDSCAPE_TIP))
        self._log = QCheckBox(tr("log"))
        self._log.setToolTip(tr(LOG_TIP))
        self._log.setFocusPolicy(Qt.FocusPolicy.TabFocus)  # a click leaves Space to the run
        self._log.setAccessibleName(tr("Log scale of the loss"))
        layout = QHBoxLayout(tools)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(themes.GRID)
        self.runs = LinkButton(tr("runs…"), tr(RUNS_TIP))
        self.runs.setAccessibleName(tr("Earlier runs"))
        self.runs.hide()
        layout.addWidget(self.runs)
        layout.addWidget(self.landscape)
        layout.addWidget(self._fit_link)
        layout.addWidget(self._log)
        return tools

    def _connect(self) -> None:
        self._log.toggled.connect(self._change_scale)
        self._log.clicked.connect(self.log_chosen)
        self._fit_link.clicked.connect(self.fit)
        self.landscape.clicked.connect(self.landscape_asked)
        self.runs.clicked.connect(self.runs_asked)
        self._plot.fit_asked.connect(self.fit)
        self._plot.hovered.connect(self._reading.follow_pointer)
        self._plot.stepped.connect(self._reading.step)
        self._plot.left_by_key.connect(self._reading.stop_keys)
        self._plot.box.sigRangeChangedManually.connect(self._keep_zoom)
        self._plot.box.sigRangeChanged.connect(self._draw)
        self._plot.box.sigResized.connect(self._draw)
        for signal in (self._plot.box.sigRangeChanged, self._plot.box.sigResized):
            signal.connect(self.timeline.track.update)

    @property
    def log(self) -> bool:
        """Whether the loss is drawn on a log scale."""
        return self._log.isChecked()

    def set_log(self, on: bool) -> None:
        """Choose the scale, as remembered from last time."""
        self._log.setChecked(on)

    def show_frame(self, frame: Frame) -> None:
        """Draw the run as far as it has come; costs nothing where nothing has changed."""
        self.timeline.show_frame(frame)
        if self.runs.isHidden() == bool(frame.document.runs):
            self.runs.setVisible(bool(frame.document.runs))
        # The whole run stays in view, with its marks, while an earlier moment is looked at.
        document = self._document if frame.looks_back and self._document else frame.document
        looked = self.timeline.epoch if frame.looks_back else None
        if not len(frame.curve):
            where = (
                tr("Run goes on from epoch {epoch}.", epoch=frame.epoch)
                if frame.epoch
                else tr(EMPTY)
            )
            self._empty.setText(where)
        key = _key_of(frame.curve)
        same_document = self._document is not None and (
            document is self._document or _marks(document) == _marks(self._document)
        )
        same = key == self._key and frame.ghosts == self._ghosts and same_document
        if looked != self._look.epoch:
            self._look.show(looked)
            self._look.draw(self._curve, self.log)
        stopped = self._running and not frame.running
        self._plot.down.rename(
            tr("loss ({short})", short=tr(frame.document.settings.loss_record.short))
        )
        self._document, self._running = document, frame.running
        if same and not stopped:
            return
        if len(self._curve) and not len(frame.curve):
            self._set_zoomed(False)  # a new run begins; its curve will be elsewhere
        self._key, self._curve = key, frame.curve
        if frame.ghosts != self._ghosts:
            self._ghosts = frame.ghosts
            self._earlier.show(frame.ghosts)
        self._empty.setVisible(not len(self._curve) and not self._ghosts)
        if not self._zoomed:
            self._fit()
        self._draw()
        if self._seldom.due(frame.running):
            self._describe()

    def set_theme(self, theme: Theme) -> None:
        """Take over the colours."""
        self._plot.set_theme(theme)
        self._line.setPen(pg.mkPen(theme.accent, width=2))
        self._held.setPen(dashed(theme.negative, 1.5))
        self._held_name.setColor(theme.negative)
        self._head.setBrush(pg.mkBrush(theme.accent))
        self._marks.setPen(dashed(theme.warning))
        self._earlier.set_theme(theme)
        self._reading.set_theme(theme)
        self._look.set_theme(theme)
        self.timeline.set_theme(theme)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Keep the empty state's sentence in the middle."""
        super().resizeEvent(event)
        self._empty.setGeometry(self._plot.rect())

    # What is in view

    def fit(self) -> None:
        """Show everything and follow the run again."""
        self._set_zoomed(False)
        self._fit()

    def _keep_zoom(self) -> None:
        self._set_zoomed(True)

    def _set_zoomed(self, zoomed: bool) -> None:
        self._zoomed = zoomed
        self._fit_link.setVisible(zoomed)

    def _fit(self) -> None:
        asked = self._document.settings.epochs if self._document else None
        curves = [self._curve, self._held_curve(), *self._earlier.curves]
        across, up = fitting_range(curves, asked, self.log)
        if [list(across), list(up)] != self._plot.box.viewRange():
            self._plot.box.setRange(xRange=across, yRange=up, padding=0.0)

    def _change_scale(self, on: bool) -> None:
        self._plot.down.log = on
        self._plot.down.picture = None
        self._set_zoomed(False)
        self._fit()
        self._draw()

    # Drawing

    def _draw(self) -> None:
        box = self._plot.box
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
        box = self._plot.box
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

    def _describe(self) -> None:
        self.setAccessibleDescription(summary(self._curve))
        self._plot.setAccessibleDescription(summary(self._curve))

    @property
    def view(self) -> tuple[Range, Range] | None:
        """Which epochs and heights are seen, where somebody has chosen them; heights as drawn."""
        if not self._zoomed:
            return None
        (left, right), (bottom, top) = self._plot.box.viewRange()
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


def summary(curve: LossCurve) -> str:
    """The curve in words, for who cannot see it."""
    losses = finite(curve.losses)
    if not len(losses):
        return tr("No loss yet.")
    held = np.empty(0) if curve.held is None else finite(curve.held)
    first, last = float(losses[0]), float(losses[-1])
    epochs = int(curve.epochs[-1] - curve.epochs[0])
    if first == last:
        words = counted(
            "The loss is {last:.2g} after {n:,} epoch.",
            "The loss is {last:.2g} after {n:,} epochs.",
            epochs,
            last=last,
        )
    elif last < first:
        words = counted(
            "The loss fell from {first:.2g} to {last:.2g} in {n:,} epoch.",
            "The loss fell from {first:.2g} to {last:.2g} in {n:,} epochs.",
            epochs,
            first=first,
            last=last,
        )
    else:
        words = counted(
            "The loss rose from {first:.2g} to {last:.2g} in {n:,} epoch.",
            "The loss rose from {first:.2g} to {last:.2g} in {n:,} epochs.",
            epochs,
            first=first,
            last=last,
        )
    if not len(held):
        return words
    return sentences([words, tr("Of the rows held out it is {loss:.2g}.", loss=float(held[-1]))])


if __name__ == "__main__":
    from nnstudio.ui.alone import show_alone

    show_alone(LossPlot, 350, 290)
