"""What the panel of many starts holds: how many, their spread, the best and the stuck ones."""

from __future__ import annotations

import numpy as np
from numpy.typing import NDArray
from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import (
    QHBoxLayout,
    QLabel,
    QProgressBar,
    QPushButton,
    QVBoxLayout,
    QWidget,
)

from nnstudio.data.codings import Coding, NumberCoding
from nnstudio.data.task import Task
from nnstudio.document.document import Document
from nnstudio.document.frame import Frame
from nnstudio.document.model import THRESHOLD
from nnstudio.document.sweeping import Standing, Sweep
from nnstudio.document.sweepwords import answer_words, spread_words, standing_words
from nnstudio.language.listing import commas, sentences
from nnstudio.language.translate import mark, tr
from nnstudio.ui import theme as themes
from nnstudio.ui.starts.countbox import CountBox
from nnstudio.ui.starts.starthistogram import StartHistogram, bars_of
from nnstudio.ui.starts.startslist import StartsList
from nnstudio.ui.theme import Theme

EMPTY = mark(
    "A network begins with random weights. Train this one from many other beginnings to see how "
    "much of what it says is luck, and which beginnings never learn."
)
STALE = mark("These starts belong to the network or table before your change: train them again.")
OLD_ANSWERS = mark("What they say is for the values of You before your change: train them again.")
NOT_AMONG = mark("Your start is not among them.")
TRAIN = mark("Train from many starts")
SAID = mark("what they say for you")
BEST = 20
LONGEST = 12  # letters of a class's name beside the axis


class StartsView(QWidget):
    """Shows sweeps; what a person wants leaves it as signals."""

    sweep_asked = Signal(int)  # how many starts
    cancel_asked = Signal()
    seed_chosen = Signal(object)  # int

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._document: Document | None = None
        self._sweep: Sweep | None = None
        self._running = False
        self._make_controls()
        self._words = self._sentence()
        self._note = self._sentence()
        self.losses = StartHistogram(tr("final loss"), log=True)
        self.answers = StartHistogram(tr(SAID), log=False)
        self.losses.setAccessibleName(tr("How many starts end at which loss"))
        self.answers.setAccessibleName(tr("How many starts say what for you"))
        self.list = StartsList()
        self.list.setMinimumHeight(32)
        self._arrange()
        self.list.seed_chosen.connect(self.seed_chosen)
        self.losses.bar_chosen.connect(self._list_losses)
        self.answers.bar_chosen.connect(self._list_answers)
        self.setMinimumWidth(240)
        self.set_theme(themes.LIGHT)
        self._show()

    # Input from outside

    def show_frame(self, frame: Frame) -> None:
        """Say so where the document has changed since the starts were trained."""
        if frame.document is self._document:
            return
        self._document = frame.document
        self._show_notes()
        self._show_own()

    def show_sweep(self, sweep: Sweep) -> None:
        """Show the starts that are done so far."""
        self._sweep = sweep
        self._progress.setMaximum(sweep.asked_for)
        self._progress.setValue(len(sweep))
        self._show()

    def show_running(self, running: bool) -> None:
        """Turn the button between Train and Cancel."""
        self._running = running
        self._go.setText(tr("Cancel") if running else tr("Train"))
        self._go.setAccessibleName(tr("Train no more starts") if running else tr(TRAIN))
        self._progress.setVisible(running)
        if running:
            self._progress.setMaximum(0)  # until the first ones are done
        self._count.setEnabled(not running)
        self._show_notes()

    def set_theme(self, theme: Theme) -> None:
        """Take over the colours."""
        self.losses.set_theme(theme)
        self.answers.set_theme(theme)

    def take_focus(self) -> None:
        """Let keys go to the button that trains."""
        self._go.setFocus()

    # Building

    def _make_controls(self) -> None:
        self._count = CountBox()
        self._count.setAccessibleName(tr("How many starts"))
        line = self._count.lineEdit()
        if line is not None:
            line.setAccessibleName(tr("How many starts"))
        self._count.setToolTip(
            tr("From how many seeds to train: 0, 1, 2 and so on. Any number will do.")
        )
        self._go = QPushButton(tr("Train"))
        self._go.setProperty("primary", True)
        self._go.setToolTip(
            tr(
                "Train the present network from each of these seeds, for as many epochs as a run "
                "has.\n"
                "Your own training goes on untouched."
            )
        )
        self._go.setAccessibleName(tr(TRAIN))
        self._go.clicked.connect(self._press)
        self._progress = QProgressBar()
        self._progress.setTextVisible(False)
        self._progress.setFixedHeight(themes.px(6))
        self._progress.setAccessibleName(tr("Starts done"))
        self._progress.hide()

    def _sentence(self) -> QLabel:
        label = QLabel()
        label.setTextFormat(Qt.TextFormat.PlainText)
        label.setWordWrap(True)
        return label

    def _arrange(self) -> None:
        self._note.setProperty("muted", True)
        self._note.setFont(themes.font("small"))
        controls = QHBoxLayout()
        controls.setSpacing(themes.GRID)
        controls.addWidget(self._count)
        controls.addWidget(self._go)
        controls.addStretch()
        column = QVBoxLayout(self)
        column.setContentsMargins(themes.GRID // 2, 0, themes.GRID // 2, 0)
        column.setSpacing(themes.GRID // 2)
        column.addLayout(controls)
        column.addWidget(self._progress)
        column.addWidget(self._note)
        column.addWidget(self._words)
        column.addWidget(self.losses, 3)
        column.addWidget(self.answers, 3)
        column.addWidget(self.list, 2)
        self._spacer = QWidget()
        column.addWidget(self._spacer, 1)

    # Showing

    def _press(self) -> None:
        if self._running:
            self.cancel_asked.emit()
        else:
            self.sweep_asked.emit(self._count.count_asked)

    def _show(self) -> None:
        sweep = self._sweep
        some = sweep is not None and len(sweep) > 0
        for widget in (self.losses, self.list, self._words):
            widget.setVisible(some)
        self.answers.setVisible(some and sweep is not None and sweep.answers is not None)
        self._spacer.setVisible(not some)
        self._show_notes()
        if sweep is None or not some:
            return
        self.losses.show_bars(bars_of(StartHistogram.on_axis(sweep.losses)), None, None)
        if sweep.answers is not None:
            two = sweep.document.coding.task is Task.TWO
            scale = _scale(sweep.document.coding)
            self.answers.name_axis(
                tr("what they say for you ({scale})", scale=scale) if scale else tr(SAID)
            )
            limit = THRESHOLD if two else None
            self.answers.show_bars(bars_of(sweep.answers, *_answer_range(sweep)), None, limit)
        self._show_own()
        self.list.show_groups(sweep, _ends(sweep))

    def _show_own(self) -> None:
        """Mark where the present start stands, and say so."""
        sweep = self._sweep
        if sweep is None or not len(sweep):
            return
        own = self._own_standing(sweep)
        said = [
            spread_words(sweep),
            tr(NOT_AMONG) if own is None else standing_words(sweep, own),
            answer_words(sweep) or "",
        ]
        self._words.setText(sentences(said))
        loss = None if own is None else float(StartHistogram.on_axis(np.array([own.loss]))[0])
        self.losses.show_own(loss)
        self.answers.show_own(None if own is None else own.answer)

    def _own_standing(self, sweep: Sweep) -> Standing | None:
        """How the present start came out; of another network, how that one's did."""
        document = self._document
        if document is None or not sweep.fits(document):
            return sweep.present
        return sweep.standing(document.start)

    def _show_notes(self) -> None:
        """The muted sentence: what this is for, or that it is out of date."""
        sweep, document = self._sweep, self._document
        if sweep is None or not len(sweep):
            words = "" if self._running else tr(EMPTY)
        elif self._running or document is None:
            words = self._key_words(sweep)
        elif not sweep.fits(document):
            words = tr(STALE)
        elif not sweep.answers_fit(document):
            words = tr(OLD_ANSWERS)
        else:
            words = self._key_words(sweep)
        if words != self._note.text():
            self._note.setText(words)
        self._note.setVisible(bool(words))

    @staticmethod
    def _key_words(sweep: Sweep) -> str:
        return tr(
            "After {epochs:,} epochs each. The orange line is your start.", epochs=sweep.epochs
        )

    def _list_losses(self, low: float, high: float) -> None:
        if self._sweep is not None:
            values = StartHistogram.on_axis(self._sweep.losses)
            words = tr("Loss {low:.3g} to {high:.3g}", low=10.0**low, high=10.0**high)
            self._list_between(words, values, low, high)

    def _list_answers(self, low: float, high: float) -> None:
        if self._sweep is not None and self._sweep.answers is not None:
            words = tr("Saying {low:.3g} to {high:.3g}", low=low, high=high)
            self._list_between(words, self._sweep.answers, low, high)

    def _list_between(
        self,
        words: str,
        values: np.ndarray[tuple[int], np.dtype[np.float64]],
        low: float,
        high: float,
    ) -> None:
        if self._sweep is not None:
            places = np.flatnonzero((values >= low) & (values <= high))
            self.list.show_groups(self._sweep, {words: places, **_ends(self._sweep)})
            self.list.scrollToTop()


def _ends(sweep: Sweep) -> dict[str, NDArray[np.int64]]:
    """The starts that are always listed."""
    return {tr("Stuck"): np.flatnonzero(sweep.stuck), tr("Best"): sweep.best(BEST)}


def _short(name: str) -> str:
    return name if len(name) <= LONGEST else f"{name[: LONGEST - 1]}…"


def _scale(coding: Coding) -> str:
    """What the answers' axis counts; "" for numbers without a unit."""
    if isinstance(coding, NumberCoding):
        return coding.unit or ""
    first, second = map(_short, coding.classes[:2])
    if coding.task is Task.TWO:
        return commas((f"{first} = 0", f"{second} = 1"))
    return commas((f"0 = {first}", f"1 = {second}", "…"))


def _answer_range(sweep: Sweep) -> tuple[float | None, float | None]:
    """0 to 1 for outputs that stay between, else wherever the answers lie; classes by number."""
    if sweep.document.coding.task is Task.MANY:
        return (-0.5, len(sweep.document.coding.classes) - 0.5)
    if sweep.document.coding.task is Task.NUMBER:
        return (None, None)
    bounded = sweep.document.spec.layers[-1].activation == "sigmoid"
    return (0.0, 1.0) if bounded else (None, None)
