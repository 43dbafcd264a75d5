"""The Network panel: the diagram, a line of words above, and at its foot what it shows and how."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QLabel, QVBoxLayout, QWidget

from nnstudio.document.frame import Frame
from nnstudio.language.translate import counted, mark, tr
from nnstudio.ui.foldingline import FoldingLine
from nnstudio.ui.linkbutton import LinkButton
from nnstudio.ui.network.diagramlooks import Fills, Lines
from nnstudio.ui.network.networkdiagram import NetworkDiagram
from nnstudio.ui.network.zoombar import ZoomBar
from nnstudio.ui.panel import Panel
from nnstudio.ui.theme import Theme, font
from nnstudio.ui.tippedlabel import TippedLabel

if TYPE_CHECKING:  # else imported when questions are first asked for
    from nnstudio.ui.guess.guessline import GuessLine

HINT = mark("double-click any value to change or lock it")
HINT_LOCKED = mark("your teacher's task leaves the values to the training")
LINES_TIP = mark(
    "Lines show weights, or how the loss of the shown row would change with each of them "
    "(\u2202L/\u2202w). Click to see the other."
)
NEURONS_TIP = mark(
    "Neurons show their values for the shown row, or small maps of what they say over the "
    "first two inputs with numbers, the others as in a usual row. Click to see the other."
)
ASK = mark("Forward, loss, backward and update of this row, number by number.\nCtrl+E")
PREDICT = mark("Say before each step where a weight will go; then see it, and why.\nCtrl+G")
CHOICES: dict[Lines | Fills, str] = {
    Lines.WEIGHTS: mark("lines: weights"),
    Lines.GRADIENTS: mark("lines: gradients"),
    Fills.VALUES: mark("neurons: values"),
    Fills.MAPS: mark("neurons: maps"),
}


class NetworkPanel(Panel):
    """Shows which row is fed through the network, and how many parameters there are."""

    title = mark("Network")
    explain_asked = Signal()
    step_asked = Signal()  # the answer to a question takes the step
    row_asked = Signal(int)  # the row that a question is about
    guess_toggled = Signal()
    guessed = Signal(bool)  # whether an answer to a question turned out right
    gradients_shown = Signal(bool)
    maps_shown = Signal(bool)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.diagram = NetworkDiagram()
        self.tools = _muted()  # gives way to the title
        self.guess: GuessLine | None = None
        self._frame: Frame | None = None
        self._hint = HINT
        self._row, self._legend = _muted(), TippedLabel()
        self._legend.setFont(font("small"))
        self._legend.setProperty("muted", True)
        self.explain = LinkButton(tr("explain this step\u2026"), tr(ASK), font("small"))
        self.explain.clicked.connect(self.explain_asked)
        self.predict = LinkButton(tr("predict a step\u2026"), tr(PREDICT), font("small"))
        self.predict.clicked.connect(self.guess_toggled)
        self.shows_gradients: bool = False
        self.shows_maps: bool = False
        self.lines = LinkButton(tr(CHOICES[Lines.WEIGHTS]), tr(LINES_TIP), font("small"))
        self.neurons = LinkButton(tr(CHOICES[Fills.VALUES]), tr(NEURONS_TIP), font("small"))
        self.lines.clicked.connect(lambda: self.show_gradients(not self.shows_gradients))
        self.neurons.clicked.connect(lambda: self.show_maps(not self.shows_maps))
        self.zoom = ZoomBar()
        self.zoom.in_asked.connect(self.diagram.zoom_in)
        self.zoom.out_asked.connect(self.diagram.zoom_out)
        self.zoom.fit_asked.connect(self.diagram.fit)
        self.diagram.view_changed.connect(self.zoom.show_zoom)
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(4, 0, 4, 0)
        self._column.setSpacing(0)
        self._column.addWidget(self.diagram, 1)
        self._add_below()

    def _add_below(self) -> None:
        """What stands below the diagram; where there is little room, in a line more."""
        asks = (self._row, self.explain, self.predict, None)
        upper = FoldingLine(asks, (self.lines, self.neurons), spacing=6, early=True)
        lower = QHBoxLayout()
        lower.addWidget(self._legend, 1)
        lower.addWidget(self.zoom)
        self._column.addWidget(upper)
        self._column.addLayout(lower)

    def put_above(self, line: QWidget) -> None:
        """Show a line over the diagram, where no other panel loses room by it."""
        self._column.insertWidget(0, line)

    def show_frame(self, frame: Frame) -> None:
        """Draw this moment."""
        self._frame = frame
        self.diagram.show_frame(frame)
        if self.guess is not None:
            self.guess.show_frame(frame)
        self._legend.setText(self.diagram.legend)
        shown = frame.shown_name
        words = tr("No row to show") if shown is None else tr("Showing row: {row}", row=shown)
        self._set_text(self._row, words)
        if isinstance(self.tools, QLabel):
            self._set_text(self.tools, f"{_size_words(frame)} \u00b7 {tr(self._hint)}")

    def show_task_lock(self, words: str) -> None:
        """Say that a task leaves the values to the training; "" for no longer."""
        self._hint = HINT_LOCKED if words else HINT
        self.diagram.show_task_lock(words)
        if self._frame is not None:
            self.show_frame(self._frame)

    def show_gradients(self, shown: bool) -> None:
        """Let the lines tell gradients, or weights again."""
        if shown != self.shows_gradients:
            self.shows_gradients = shown
            self._show(self.lines, Lines.GRADIENTS if shown else Lines.WEIGHTS)
            self.gradients_shown.emit(shown)

    def show_maps(self, shown: bool) -> None:
        """Let the neurons tell what they say over two inputs, or values again."""
        if shown != self.shows_maps:
            self.shows_maps = shown
            self._show(self.neurons, Fills.MAPS if shown else Fills.VALUES)
            self.maps_shown.emit(shown)

    def _show(self, switch: LinkButton, choice: Lines | Fills) -> None:
        """Draw it, and say so at the switch and in the legend."""
        if isinstance(choice, Lines):
            self.diagram.show_lines(choice)
        else:
            self.diagram.show_fills(choice)
        switch.setText(tr(CHOICES[choice]))
        switch.setAccessibleName(switch.text())
        switch.updateGeometry()
        self._legend.setText(self.diagram.legend)

    def set_theme(self, theme: Theme) -> None:
        """Draw in these colours."""
        self.diagram.set_theme(theme)

    def ask_before_steps(self, on: bool) -> None:
        """Begin or end to ask before each step where a weight will go."""
        self.predict.setVisible(not on)
        if on and self.guess is None:
            self.guess = self._make_guess()
            self._column.insertWidget(self._column.indexOf(self.diagram) + 1, self.guess)
            if self._frame is not None:
                self.guess.show_frame(self._frame)
        elif not on and self.guess is not None:
            self.guess.hide()
            self.guess.deleteLater()
            self.guess = None

    def _make_guess(self) -> GuessLine:
        from nnstudio.ui.guess.guessline import GuessLine

        made = GuessLine()
        made.step_asked.connect(self.step_asked)
        made.row_asked.connect(self.row_asked)
        made.explain_asked.connect(self.explain_asked)
        made.guessed.connect(self.guessed)
        made.closed.connect(self.guess_toggled)
        made.leave_asked.connect(self.diagram.setFocus)
        made.parameter_chosen.connect(self.diagram.choose_parameter)
        self.diagram.parameter_chosen.connect(made.choose_parameter)
        return made

    def _set_text(self, label: QLabel, text: str) -> None:
        if label.text() != text:
            label.setText(text)


def _size_words(frame: Frame) -> str:
    """How large the network is, and how much of it is locked."""
    spec, locked = frame.model.params.spec, len(frame.document.locked)
    count, sizes = spec.parameter_count, spec.describe()
    if not locked:
        return counted("{sizes}, {n} parameter", "{sizes}, {n} parameters", count, sizes=sizes)
    return counted(
        "{sizes}, {n} parameter ({locked} locked)",
        "{sizes}, {n} parameters ({locked} locked)",
        count,
        sizes=sizes,
        locked=locked,
    )


def _muted() -> TippedLabel:
    label = TippedLabel()
    label.setFont(font("small"))
    label.setProperty("muted", True)
    return label


if __name__ == "__main__":
    from nnstudio.ui.alone import show_alone

    show_alone(NetworkPanel, 590, 500)
