"""A line that asks before each step where a weight will go, and says afterwards why it did."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QObject, Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import (
    QHBoxLayout,
    QLabel,
    QPushButton,
    QSizePolicy,
    QVBoxLayout,
    QWidget,
)

from nnstudio.document.document import Document
from nnstudio.document.frame import Frame
from nnstudio.document.guessing import Question, Way, ask
from nnstudio.language.translate import mark, tr
from nnstudio.ui import theme as themes
from nnstudio.ui.linkbutton import LinkButton
from nnstudio.ui.plaintip import tip_plainly
from nnstudio.ui.theme import GRID
from nnstudio.ui.tippedlabel import TippedLabel

RUNNING = mark("Training goes on. Pause it (Space) to be asked about the next step.")
ASKING = mark("An answer takes the step. Click another line in the diagram to be asked about that.")
ANSWERS = (
    (Way.UP, mark("\u25b2 up"), mark("It becomes greater.\nUp")),
    (Way.STAYS, mark("\u25cf stays"), mark("Not the least change.\nRight")),
    (Way.DOWN, mark("\u25bc down"), mark("It becomes smaller.\nDown")),
)
_TOLD = mark("{outcome}.")
_RIGHT = mark("\u2713 Right: {outcome}.")
_WRONG = mark("\u2717 Not so: {outcome}.")
KEYS = {
    Qt.Key.Key_Up: Way.UP,
    Qt.Key.Key_Right: Way.STAYS,
    Qt.Key.Key_Down: Way.DOWN,
}


class GuessLine(QWidget):
    """Asks, waits for the step, and tells; it never stands in the way of anything else."""

    step_asked = Signal()
    parameter_chosen = Signal(int)  # the one that is asked about
    row_asked = Signal(int)  # the row of the table that comes next
    explain_asked = Signal()
    guessed = Signal(bool)  # whether the answer turned out right
    closed = Signal()
    leave_asked = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._document: Document | None = None  # what was last seen at rest
        self._question: Question | None = None
        self._guess: Way | None = None
        self._told = False
        self._asked = self._right = self._guessed = 0
        self.question, self.words = TippedLabel(), QLabel()
        self.score = QLabel()
        self.answers = {way: _button(tr(text), tr(tip)) for way, text, tip in ANSWERS}
        self.next = _button(tr("Next question"), tr("Ask about the next step.\nEnter"))
        small = themes.font("small")
        self.explain = LinkButton(
            tr("look it up\u2026"), tr("The chain rule of this weight, number by number."), small
        )
        self.close_link = LinkButton(
            tr("stop asking"), tr("No more questions before a step."), small
        )
        self._dress()
        self._lay_out()
        self._connect()

    # Input from outside

    def show_frame(self, frame: Frame) -> None:
        """Ask about the step that comes next, or tell what the one before did."""
        if frame.running:
            if self._document is not None or not self.words.text():
                self._say_nothing(tr(RUNNING))
            return
        document = frame.document
        before, self._document = self._document, document
        question = self._question
        if question is None or before is None:
            self._ask()
        elif _same_training(before, document):
            return
        elif not self._told and question.is_answered_by(document):
            self._tell(question, document)
        elif _same_training(question.subject.document, document):
            self._ask(question.parameter)  # the step was undone
        else:
            self._ask()

    def choose_parameter(self, index: int) -> None:
        """Ask about another weight or bias."""
        question = self._question
        if question is not None and not self._told and index != question.parameter:
            self._ask(index)

    def take_focus(self) -> None:
        """Let keys go to the first answer, or to the next question."""
        (self.next if self._told else self.answers[Way.UP]).setFocus()

    @property
    def asks(self) -> Question | None:
        """The question that waits for an answer."""
        return None if self._told else self._question

    # Asking and telling

    def _ask(self, parameter: int | None = None) -> None:
        if self._document is None:
            return
        self._guess, self._told = None, False
        self._question = question = ask(self._document, self._asked, parameter)
        if question is None:
            self._say_nothing(self._document.training.why_not or "")
            return
        self._set_texts(question.words(), tr(ASKING))
        self._show_buttons(asking=True)
        self.row_asked.emit(question.row)
        self.parameter_chosen.emit(question.parameter)

    def _answer(self, way: Way) -> None:
        if self._question is not None and not self._told and self._guess is None:
            self._guess = way
            self.step_asked.emit()

    def _tell(self, question: Question, document: Document) -> None:
        """What happened, whether it was foreseen, and why."""
        outcome = question.outcome(document)
        self._told = True
        self._asked += 1
        verdict = _TOLD
        if self._guess is not None:
            right = self._guess is outcome.way
            self._guessed += 1
            self._right += right
            verdict = _RIGHT if right else _WRONG
            self.score.setText(
                tr("{right} of {guessed} right", right=self._right, guessed=self._guessed)
            )
            self.guessed.emit(right)
        had_keys = any(button.hasFocus() for button in self.answers.values())
        self._set_texts(tr(verdict, outcome=outcome.words()), question.reason())
        self._show_buttons(asking=False)
        if had_keys:
            self.next.setFocus()

    def _ask_next(self) -> None:
        had_keys = self.next.hasFocus()
        self._ask()
        if had_keys:
            self.take_focus()

    def _say_nothing(self, why: str) -> None:
        self._document = self._question = self._guess = None
        self._told = False
        self._set_texts("", why)
        self._show_buttons(asking=False)
        self.next.hide()

    def _set_texts(self, question: str, words: str) -> None:
        self.question.setText(question)
        self.words.setText(words)

    def _show_buttons(self, asking: bool) -> None:
        for button in self.answers.values():
            button.setVisible(asking)
        self.explain.setVisible(asking)
        self.next.setVisible(not asking)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Arrows answer; to Qt they would only lead from button to button."""
        if isinstance(event, QKeyEvent) and event.type() == QEvent.Type.KeyPress:
            way = KEYS.get(Qt.Key(event.key()))
            if way is not None and self.asks is not None:
                self._answer(way)
                return True
        return super().eventFilter(watched, event)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        key = Qt.Key(event.key())
        if key in (Qt.Key.Key_Return, Qt.Key.Key_Enter) and self._told:
            self._ask_next()
        elif key == Qt.Key.Key_Escape:
            self.leave_asked.emit()
        else:
            super().keyPressEvent(event)

    # Building

    def _dress(self) -> None:
        self.question.setFont(themes.font("body", bold=True))
        self.words.setTextFormat(Qt.TextFormat.PlainText)
        self.words.setFont(themes.font("small"))
        self.words.setProperty("muted", True)
        self.words.setWordWrap(True)
        self.words.setAlignment(Qt.AlignmentFlag.AlignTop | Qt.AlignmentFlag.AlignLeft)
        # Room for the longest reason, so that the diagram does not jump at an answer.
        self.words.setMinimumHeight(2 * self.words.fontMetrics().lineSpacing() + 2)
        self.score.setFont(themes.font("small"))
        self.score.setProperty("muted", True)
        self.next.hide()
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Maximum)

    def _lay_out(self) -> None:
        head = QHBoxLayout()
        head.setSpacing(4)
        head.addWidget(self.question, 1)
        for button in (*self.answers.values(), self.next):
            head.addWidget(button)
        foot = QHBoxLayout()
        foot.setSpacing(GRID)
        foot.addWidget(self.words, 1)
        side = QVBoxLayout()
        side.setSpacing(0)
        links = QHBoxLayout()
        for part in (self.score, self.explain, self.close_link):
            links.addWidget(part)
        side.addLayout(links)
        side.addStretch(1)
        foot.addLayout(side)
        whole = QVBoxLayout(self)
        whole.setContentsMargins(4, 4, 0, 4)
        whole.setSpacing(2)
        whole.addLayout(head)
        whole.addLayout(foot)

    def _connect(self) -> None:
        for way, button in self.answers.items():
            button.clicked.connect(lambda _=False, way=way: self._answer(way))
            button.installEventFilter(self)
        self.next.clicked.connect(self._ask_next)
        self.explain.clicked.connect(self.explain_asked)
        self.close_link.clicked.connect(self.closed)


def _same_training(one: Document, other: Document) -> bool:
    """Whether the next step is the same in both."""
    return (
        one.progress is other.progress
        and one.training is other.training
        and one.settings == other.settings
        and one.locked == other.locked
        and one.start.seed == other.start.seed
    )


def _button(text: str, tip: str) -> QPushButton:
    button = QPushButton(text)
    button.setProperty("quiet", True)
    button.setProperty("stage", True)
    tip_plainly(button, tip)
    return button
