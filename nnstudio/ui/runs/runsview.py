"""What the panel of runs holds: the comparison's button, the list, and what to do with a run."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace

from PySide6.QtCore import QElapsedTimer, Qt, QTimer, Signal
from PySide6.QtGui import QHideEvent, QPixmap, QShowEvent
from PySide6.QtWidgets import QHBoxLayout, QLabel, QVBoxLayout, QWidget

from nnstudio.document.document import Document
from nnstudio.document.frame import Frame, Ghost
from nnstudio.document.run import Run
from nnstudio.document.runfigures import RunFigures, RunFigureStore, figures_of
from nnstudio.document.runs import load_lock
from nnstudio.language.translate import mark, tr
from nnstudio.ui import theme as themes
from nnstudio.ui.linkbutton import LinkButton
from nnstudio.ui.loss.ghoststyle import ghost_sample, no_sample, present_sample
from nnstudio.ui.plaintip import tip_plainly
from nnstudio.ui.runs.comparebar import CompareBar
from nnstudio.ui.runs.rundifferences import differences
from nnstudio.ui.runs.runslist import SAMPLE, RunLine, RunsList
from nnstudio.ui.runs.runwords import DASH, PRESENT, Standing, cells, heads
from nnstudio.ui.theme import Theme

PAUSE_MS = 500  # between two looks at the present run while it trains
LOAD_TIP = mark("Go back to the end of this run. Enter")
EMPTY = mark(
    "A run comes here when training starts again: after Rewind, a new start, another activation, "
    "or going back along the line under the loss plot. Nothing you trained is lost."
)


class RunsView(QWidget):
    """Shows frames; what a person wants leaves it as signals."""

    load_asked = Signal(str)
    rename_asked = Signal(str, str)
    delete_asked = Signal(str)
    forget_asked = Signal()
    draw_asked = Signal(str, bool)
    highlight_asked = Signal(object)  # name or None

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._frame: Frame | None = None
        self._theme = themes.LIGHT
        self._figures = RunFigureStore()
        self._present: tuple[object, object, RunFigures] | None = None
        self._told: tuple[Document, tuple[Run, ...], list[str]] | None = None
        self._ghosts: tuple[Ghost, ...] = ()
        self._since = QElapsedTimer()
        self._next = QTimer(self, singleShot=True, interval=0)
        self._next.timeout.connect(self._compute_one)
        self.compare = CompareBar()
        self.list = RunsList()
        self.empty = QLabel(tr(EMPTY))
        self.load = LinkButton(tr("load back"), tr(LOAD_TIP))
        self.rename = LinkButton(tr("rename"), tr("Give this run another name. F2"))
        self.delete = LinkButton(tr("delete"), tr("Forget this run. Delete"))
        self.forget = LinkButton(
            tr("forget all"), tr("Forget every earlier run; undo brings them back.")
        )
        self._arrange()
        self._connect()

    def _arrange(self) -> None:
        self.empty.setTextFormat(Qt.TextFormat.PlainText)
        self.empty.setProperty("muted", True)
        self.empty.setWordWrap(True)
        links = QHBoxLayout()
        links.setContentsMargins(0, 0, 0, 0)
        for link in (self.load, self.rename, self.delete):
            links.addWidget(link)
        links.addStretch(1)
        links.addWidget(self.forget)
        column = QVBoxLayout(self)
        column.setContentsMargins(themes.GRID // 2, themes.GRID // 2, themes.GRID // 2, 0)
        column.setSpacing(themes.GRID // 2)
        column.addWidget(self.compare)
        column.addWidget(self.list, 1)
        column.addWidget(self.empty, 1, Qt.AlignmentFlag.AlignTop)
        column.addLayout(links)
        self.setMinimumSize(240, 120)

    def _connect(self) -> None:
        runs = self.list
        runs.load_asked.connect(self.load_asked)
        runs.rename_asked.connect(self.rename_asked)
        runs.delete_asked.connect(self.delete_asked)
        runs.draw_asked.connect(self.draw_asked)
        runs.chosen.connect(self.highlight_asked)
        runs.chosen.connect(self._show_links)
        runs.edited.connect(lambda: QTimer.singleShot(0, self._show_all))
        self.load.clicked.connect(lambda: self._with_chosen(self.load_asked.emit))
        self.delete.clicked.connect(lambda: self._with_chosen(self.delete_asked.emit))
        self.rename.clicked.connect(runs.rename_chosen)
        self.forget.clicked.connect(self.forget_asked)

    # Input from outside

    def show_frame(self, frame: Frame) -> None:
        """Follow the runs; the present one, while it trains, a few times a second."""
        before, self._frame = self._frame, frame
        same = (
            before is not None
            and before.document is frame.document
            and before.ghosts is frame.ghosts
        )
        if same and frame.running and self._since.isValid() and self._since.elapsed() < PAUSE_MS:
            return
        self._since.start()
        self._show_all()

    def set_theme(self, theme: Theme) -> None:
        """Take over the colours."""
        self._theme = theme
        self.list.set_theme(theme)
        self._show_all()

    def take_focus(self) -> None:
        """Let keys go to the list, or to the button that fills it."""
        if self.list.isHidden():
            self.compare.take_focus()
        else:
            self.list.setFocus()

    # Qt's events

    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        self._show_all()
        self.highlight_asked.emit(self.list.chosen_run)

    def hideEvent(self, event: QHideEvent) -> None:
        """Nothing stands out in the plot any more."""
        super().hideEvent(event)
        self.highlight_asked.emit(None)

    # Showing

    def _show_all(self) -> None:
        frame = self._frame
        if frame is None:
            return
        document, runs = frame.document, frame.document.runs
        hidden = frozenset(layer.activation for layer in document.spec.layers[:-1])
        self.compare.show_others(hidden)
        self.list.setVisible(bool(runs))
        self.empty.setVisible(not runs)
        self._show_links()
        if not runs or not self.isVisible():
            return
        self._figures.keep([run.document for run in runs], document)
        shown = self._standings(frame)
        titles = heads([standing for standing, _ in shown])
        first = not self.list.topLevelItemCount()
        self.list.show_lines(
            titles,
            [
                RunLine(
                    standing.name,
                    drawn,
                    self._sample(standing.name, drawn, frame.ghosts),
                    cells(standing, titles, document),
                    standing.note,
                )
                for standing, drawn in shown
            ],
        )
        if first:
            self.list.fit_columns()
        if any(standing.figures is None for standing, _ in shown):
            self._next.start()

    def _standings(self, frame: Frame) -> list[tuple[Standing, bool | None]]:
        """The present run and the earlier ones, newest first, and whether each is drawn."""
        runs = frame.document.runs
        words = self._differences(frame.document)
        drawn = {ghost.name for ghost in frame.ghosts}
        found: list[tuple[Standing, bool | None]] = [
            (Standing(tr(PRESENT), frame.document, self._present_figures(frame), words[0]), None)
        ]
        for run, differs in zip(reversed(runs), words[1:], strict=True):
            figures = self._figures.known(run.document)
            standing = Standing(run.name, run.document, figures, differs)
            found.append((standing, run.name in drawn))
        return found

    def _present_figures(self, frame: Frame) -> RunFigures:
        """Judged anew only where network or rows are others."""
        rows, params = frame.document.training, frame.model.params
        known = self._present
        if known is None or known[0] is not rows or known[1] is not params:
            known = self._present = (rows, params, figures_of(frame.document, frame.model))
        nan = float("nan")
        return replace(
            known[2],
            epochs=frame.epoch,
            loss=nan if frame.loss is None else frame.loss,
            held_loss=nan if frame.held_loss is None else frame.held_loss,
        )

    def _differences(self, document: Document) -> list[str]:
        """In what each differs from the present one, which stands first."""
        told = self._told
        if told is None or told[0] is not document or told[1] is not document.runs:
            earlier = [run.document for run in reversed(document.runs)]
            words = [DASH, *(differences(document, run) for run in earlier)]
            told = self._told = (document, document.runs, words)
        return told[2]

    def _sample(self, name: str, drawn: bool | None, ghosts: tuple[Ghost, ...]) -> QPixmap:
        ratio = self.devicePixelRatioF()
        if drawn is None:
            return present_sample(self._theme, SAMPLE, ratio)
        styles = {ghost.name: ghost.style for ghost in ghosts}
        if name not in styles:
            return no_sample(SAMPLE, ratio)
        return ghost_sample(self._theme, styles[name], SAMPLE, ratio)

    def _compute_one(self) -> None:
        """The figures of one run, so that many runs hold nothing up; then those of the next."""
        if self._frame is None or not self.isVisible():
            return
        document = self._frame.document
        for run in reversed(document.runs):
            if self._figures.known(run.document) is None:
                self._figures.compute(run.document, document)
                self._show_all()
                if not self._next.isActive():
                    self.list.fit_columns()
                return

    def _show_links(self) -> None:
        chosen = self.list.chosen_run is not None and not self.list.isHidden()
        some = not self.list.isHidden()
        for link in (self.load, self.rename, self.delete):
            link.setEnabled(chosen)
            link.setVisible(some)
        name, frame = self.list.chosen_run, self._frame
        why_not = load_lock(frame.document, name) if chosen and name and frame else ""
        if why_not:
            self.load.setEnabled(False)
        tip_plainly(self.load, why_not or tr(LOAD_TIP))
        self.forget.setVisible(some)

    def _with_chosen(self, do: Callable[[str], object]) -> None:
        name = self.list.chosen_run
        if name is not None:
            do(name)
