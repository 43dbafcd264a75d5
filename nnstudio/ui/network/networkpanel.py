"""The Network panel: the diagram in a scroll area, with a line of words above and below."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLabel, QScrollArea, QVBoxLayout, QWidget

from nnstudio.document.frame import Frame
from nnstudio.ui.linkbutton import LinkButton
from nnstudio.ui.network.networkdiagram import NetworkDiagram
from nnstudio.ui.panel import Panel
from nnstudio.ui.theme import Theme, font

if TYPE_CHECKING:  # else imported when questions are first asked for
    from nnstudio.ui.guess.guessline import GuessLine

HINT = "double-click any value to change or lock it"
ASK = "Forward, loss, backward and update of this row, number by number.\nCtrl+E"
PREDICT = "Say before each step where a weight will go; then see it, and why.\nCtrl+G"


class NetworkPanel(Panel):
    """Shows which row is fed through the network, and how many parameters there are."""

    title = "Network"
    explain_asked = Signal()
    step_asked = Signal()  # the answer to a question takes the step
    row_asked = Signal(int)  # the row that a question is about
    guess_toggled = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.diagram = NetworkDiagram()
        self.tools = _muted()
        self.guess: GuessLine | None = None
        self._frame: Frame | None = None
        self._row, self._legend = _muted(), _muted()
        self.explain = LinkButton("explain this step\u2026", ASK, font("small"))
        self.explain.clicked.connect(self.explain_asked)
        self.predict = LinkButton("predict a step\u2026", PREDICT, font("small"))
        self.predict.clicked.connect(self.guess_toggled)
        self._legend.setText("line: blue +, orange \u2212, width: size of the weight")
        self._scroll = QScrollArea()
        self._scroll.setWidget(self.diagram)
        self._scroll.setWidgetResizable(True)
        self._scroll.setFrameShape(QFrame.Shape.NoFrame)
        self._scroll.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self._scroll.viewport().setAutoFillBackground(False)
        self.diagram.setAutoFillBackground(False)
        foot = QHBoxLayout()
        foot.addWidget(self._row)
        foot.addWidget(self.explain)
        foot.addWidget(self.predict)
        foot.addStretch()
        foot.addWidget(self._legend)
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(4, 0, 4, 0)
        self._column.addWidget(self._scroll, 1)
        self._column.addLayout(foot)

    def show_frame(self, frame: Frame) -> None:
        """Draw this moment."""
        self._frame = frame
        self.diagram.show_frame(frame)
        if self.guess is not None:
            self.guess.show_frame(frame)
        shown = frame.shown_name
        self._set_text(self._row, "No row to show" if shown is None else f"Showing row: {shown}")
        spec = frame.model.params.spec
        words = f"{spec.describe()}, {spec.parameter_count} parameters"
        if frame.document.locked:
            words += f" ({len(frame.document.locked)} locked)"
        if isinstance(self.tools, QLabel):
            self._set_text(self.tools, f"{words} \u00b7 {HINT}")

    def set_theme(self, theme: Theme) -> None:
        """Draw in these colours."""
        self.diagram.set_theme(theme)

    def ask_before_steps(self, on: bool) -> None:
        """Begin or end to ask before each step where a weight will go."""
        self.predict.setVisible(not on)
        if on and self.guess is None:
            self.guess = self._make_guess()
            self._column.insertWidget(1, self.guess)
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
        made.closed.connect(self.guess_toggled)
        made.leave_asked.connect(self.diagram.setFocus)
        made.parameter_chosen.connect(self.diagram.choose_parameter)
        self.diagram.parameter_chosen.connect(made.choose_parameter)
        return made

    def _set_text(self, label: QLabel, text: str) -> None:
        if label.text() != text:
            label.setText(text)


def _muted() -> QLabel:
    label = QLabel()
    label.setTextFormat(Qt.TextFormat.PlainText)
    label.setFont(font("small"))
    label.setProperty("muted", True)
    return label


if __name__ == "__main__":
    from nnstudio.ui.alone import show_alone

    show_alone(NetworkPanel, 590, 500)
