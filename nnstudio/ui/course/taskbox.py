"""What a page asks for: the sentence, where to answer, and whether it is done."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import (
    QFrame,
    QHBoxLayout,
    QLabel,
    QLineEdit,
    QPushButton,
    QVBoxLayout,
    QWidget,
)

from nnstudio.language.translate import mark, tr
from nnstudio.lessons.checks import CHECKS
from nnstudio.lessons.lesson import Page
from nnstudio.lessons.lessonfile import fill
from nnstudio.ui import theme as themes
from nnstudio.ui.theme import Theme

DONE, OPEN = "\u2713", "\u25cb"  # a check mark, and an empty ring
DONE_NAME, OPEN_NAME = mark("✓ done"), mark("○ to do")
RIGHT, WRONG = mark("✓ Right."), mark("✗ Not so. {hint}")
RIGHT_SINCE = mark("✓ Right. {said}")  # with what the network did, or how far off it is
ANSWER, ANSWER_NAME = mark("Answer"), mark("Your answer, a number")


class TaskBox(QFrame):
    """`answered` carries "choice" or "answer" and what was chosen or typed."""

    answered = Signal(str, str)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._hint = ""
        self._hint_asked = False
        self._state: tuple[bool, bool | None, bool, str, str] = (False, None, True, "", "")
        self._theme = themes.LIGHT
        self.mark, self.task, self.words = QLabel(OPEN), _label("body", True), _label("small")
        self.mark.setFont(themes.font("title", bold=True))
        self.mark.setAlignment(Qt.AlignmentFlag.AlignTop | Qt.AlignmentFlag.AlignHCenter)
        self.mark.setFixedWidth(themes.px(18))
        self.mark.setToolTip(tr("A check mark once what is asked for here is done."))
        self.field = QLineEdit()
        self.field.setProperty("field", True)
        self.field.setAccessibleName(tr(ANSWER_NAME))
        self.field.setFixedWidth(themes.px(150))
        self.give = QPushButton(tr(ANSWER))
        self.give.setProperty("quiet", True)
        self.choices: list[QPushButton] = []
        self.field.returnPressed.connect(self._give)
        self.give.clicked.connect(self._give)
        self._lay_out()

    # Input from outside

    def show_task(self, page: Page) -> None:
        """Another page's task."""
        self.task.setText(fill(page.task, page))
        self._hint, self._hint_asked = fill(page.hint, page), False
        typed = CHECKS[page.check.name].events == "answer"
        self.field.clear()
        self._typing.setVisible(typed)
        for button in self.choices:
            self._choosing.removeWidget(button)
            button.hide()
            button.deleteLater()
        self.choices = []
        for text in page.choices:
            button = QPushButton(text)
            button.setProperty("quiet", True)
            button.clicked.connect(lambda _=False, text=text: self.answered.emit("choice", text))
            self._choosing.addWidget(button)
            self.choices.append(button)

    def show_state(
        self, done: bool, answered: bool | None, here: bool, away: str, said: str = ""
    ) -> None:
        """Whether it is done, whether the last answer was right, and if not `here`, what then.

        `said` tells more about the last answer.
        """
        self._state = (done, answered, here, away, said)
        self._show()

    def show_hint(self) -> None:
        """Say the few words that help."""
        self._hint_asked = True
        self._show()

    def set_theme(self, theme: Theme) -> None:
        """Take over the colours."""
        self._theme = theme
        self.setStyleSheet(
            f"TaskBox {{ background: {theme.raised}; border: 1px solid {theme.line};"
            " border-radius: 6px; }"
        )
        self._show()

    # What a person, or "Show me", does

    def choose(self, text: str) -> None:
        """Press the choice with this text."""
        for button in self.choices:
            if button.text() == text:
                button.click()
                return

    def answer(self, text: str) -> None:
        """Type an answer and give it."""
        self.field.setText(text)
        self.field.setCursorPosition(0)  # so that its first digits are seen
        self._give()

    def _give(self) -> None:
        if self.field.text().strip():
            self.answered.emit("answer", self.field.text())

    # Showing

    def _show(self) -> None:
        done, answered, here, away, said = self._state
        self.mark.setText(DONE if done else OPEN)
        self.mark.setAccessibleName(tr(DONE_NAME if done else OPEN_NAME))
        colour = self._theme.good if done else self._theme.muted
        self.mark.setStyleSheet(f"color: {colour};")
        words = said or (self._hint if self._hint_asked else "")
        if answered:
            words = tr(RIGHT_SINCE, said=said) if said else tr(RIGHT)
        elif answered is not None:
            words = tr(WRONG, hint=said or self._hint)
        self.words.setText(words if here else away)
        self.words.setVisible(bool(self.words.text()))
        wrong = here and answered is False
        self.words.setStyleSheet(f"color: {self._theme.warning if wrong else self._theme.muted};")

    def _lay_out(self) -> None:
        self._typing = QWidget()
        typing = QHBoxLayout(self._typing)
        typing.setContentsMargins(0, 0, 0, 0)
        typing.addWidget(self.field)
        typing.addWidget(self.give)
        typing.addStretch(1)
        self._choosing = QVBoxLayout()
        self._choosing.setSpacing(4)
        column = QVBoxLayout()
        column.setSpacing(6)
        column.addWidget(self.task)
        column.addWidget(self._typing)
        column.addLayout(self._choosing)
        column.addWidget(self.words)
        row = QHBoxLayout(self)
        row.setContentsMargins(8, 6, 8, 6)
        row.setSpacing(6)
        row.addWidget(self.mark)
        row.addLayout(column, 1)


def _label(role: str, bold: bool = False) -> QLabel:
    made = QLabel()
    made.setTextFormat(Qt.TextFormat.PlainText)
    made.setWordWrap(True)
    made.setFont(themes.font(role, bold=bold))
    return made
