"""The panel "Loss": the plot, its scale, and the way back to earlier moments and runs."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, QTimer, Signal
from PySide6.QtGui import QPaintEvent
from PySide6.QtWidgets import (
    QCheckBox,
    QGridLayout,
    QHBoxLayout,
    QLabel,
    QSizePolicy,
    QToolButton,
    QVBoxLayout,
    QWidget,
)

from nnstudio.document.frame import Frame
from nnstudio.language.translate import mark, tr
from nnstudio.ui import theme as themes
from nnstudio.ui.linkbutton import LinkButton
from nnstudio.ui.loss.losssummary import summary
from nnstudio.ui.loss.timeline import Timeline
from nnstudio.ui.panel import Panel
from nnstudio.ui.seldom import Seldom
from nnstudio.ui.theme import Theme

if TYPE_CHECKING:  # else imported when the plot is made
    from nnstudio.ui.loss.lossplot import LossPlot
    from nnstudio.ui.loss.lossrange import Range
    from nnstudio.ui.loss.timetrack import Span

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


class LossPanel(Panel):
    """The panel "Loss".

    The plot is made once the panel has been painted: what it is drawn with takes long to load, and
    a window whose plot is still empty can be seen and used before.
    """

    title = mark("Loss")
    log_chosen = Signal(bool)  # the person changed the scale
    landscape_asked = Signal()
    runs_asked = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = themes.LIGHT
        self._frame: Frame | None = None
        self._plot: LossPlot | None = None
        self._painted = False
        self._plot_due = QTimer(self, singleShot=True, interval=0)
        self._plot_due.timeout.connect(self.make_plot)
        self._empty = self._make_empty()
        self.tools = self._make_tools()
        ground = QWidget()
        self._ground = QGridLayout(ground)  # one place, for the plot and the sentence over it
        self._ground.setContentsMargins(0, 0, 0, 0)
        self._ground.addWidget(self._empty, 0, 0)
        self.timeline = Timeline(self._span)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(0)
        layout.addWidget(ground, 1)
        layout.addWidget(self.timeline)
        self.setMinimumSize(200, themes.px(160))
        self._seldom = Seldom()
        self.setAccessibleName(tr("Loss over the epochs"))
        self._connect()
        self.set_theme(themes.LIGHT)

    def _make_empty(self) -> QLabel:
        label = QLabel(tr(EMPTY), self)
        label.setProperty("muted", True)
        label.setWordWrap(True)
        label.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Ignored)
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
        self._fit_link.clicked.connect(lambda: self.plot.fit())
        self.landscape.clicked.connect(self.landscape_asked)
        self.runs.clicked.connect(self.runs_asked)

    @property
    def plot(self) -> LossPlot:
        """The drawing, made when it is first asked for."""
        if self._plot is None:
            self._plot = self._make_plot()
            if self._frame is not None:
                self._draw(self._frame, self._plot)
        return self._plot

    def _make_plot(self) -> LossPlot:
        from nnstudio.ui.loss.lossplot import LossPlot

        made = LossPlot()
        made.set_theme(self._theme)
        made.zoom_changed.connect(self._fit_link.setVisible)
        made.span_changed.connect(self.timeline.track.update)
        if self.log:
            made.set_log(True)
        self._ground.addWidget(made, 0, 0)
        self._empty.raise_()
        return made

    def make_plot(self) -> LossPlot:
        """Make the plot now, for who cannot wait until the panel has been painted."""
        return self.plot

    def paintEvent(self, event: QPaintEvent) -> None:
        """The ground of the plot, which is made after the first time.

        Once: one that cannot be made would be tried with every picture, and each takes long.
        """
        super().paintEvent(event)
        if not self._painted:
            self._painted = True
            self._plot_due.start()

    @property
    def has_plot(self) -> bool:
        """Whether the plot has been made."""
        return self._plot is not None

    def _span(self) -> Span:
        return self.plot.span if self.has_plot else (0.0, float(self.width()), 0.0, 1.0)

    @property
    def log(self) -> bool:
        """Whether the loss is drawn on a log scale."""
        return self._log.isChecked()

    def set_log(self, on: bool) -> None:
        """Choose the scale, as remembered from last time."""
        self._log.setChecked(on)

    def _change_scale(self, on: bool) -> None:
        if self.has_plot:
            self.plot.set_log(on)

    @property
    def view(self) -> tuple[Range, Range] | None:
        """Which epochs and heights are seen, where somebody has chosen them; heights as drawn."""
        return self.plot.view if self.has_plot else None

    def show_frame(self, frame: Frame) -> None:
        """Draw the run as far as it has come; costs nothing where nothing has changed."""
        self._frame = frame
        self.timeline.show_frame(frame)
        if self.runs.isHidden() == bool(frame.document.runs):
            self.runs.setVisible(bool(frame.document.runs))
        empty = not len(frame.curve) and not frame.ghosts
        if not len(frame.curve):
            where = (
                tr("Run goes on from epoch {epoch}.", epoch=frame.epoch)
                if frame.epoch
                else tr(EMPTY)
            )
            self._empty.setText(where)
        if self._empty.isHidden() == empty:
            self._empty.setVisible(empty)
        if self._plot is not None:
            self._draw(frame, self._plot)

    def _draw(self, frame: Frame, plot: LossPlot) -> None:
        looked = self.timeline.epoch if frame.looks_back else None
        if plot.show_frame(frame, looked) and self._seldom.due(frame.running):
            words = summary(frame.curve)
            self.setAccessibleDescription(words)
            plot.setAccessibleDescription(words)

    def set_theme(self, theme: Theme) -> None:
        """Take over the colours."""
        self._theme = theme
        self.timeline.set_theme(theme)
        if self.has_plot:
            self.plot.set_theme(theme)


if __name__ == "__main__":
    from nnstudio.ui.alone import show_alone

    show_alone(LossPanel, 350, 290)
