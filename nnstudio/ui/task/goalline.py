"""One goal: a sign whether it is reached, what is asked, and where it stands."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QHBoxLayout, QLabel, QVBoxLayout, QWidget

from nnstudio.document.task.goals import Check
from nnstudio.language.translate import tr
from nnstudio.ui import theme as themes
from nnstudio.ui.theme import GRID, Theme
from nnstudio.ui.training.notelabel import NoteLabel

REACHED, OPEN = "\u2713", "\u25cb"
SIGN_WIDTH = 2 * GRID


class GoalLine(QWidget):
    """Shows a check; the texts are the teacher's and stand as they were typed."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = themes.LIGHT
        self._check: Check | None = None
        self.sign, self.sentence, self.figure = QLabel(), QLabel(), QLabel()
        self.why_not = NoteLabel()
        self.sign.setFixedWidth(themes.px(SIGN_WIDTH))
        self.sign.setFont(themes.font("body", bold=True))
        self.figure.setProperty("muted", True)
        for label in (self.sign, self.sentence, self.figure):
            label.setTextFormat(Qt.TextFormat.PlainText)
            label.setAlignment(Qt.AlignmentFlag.AlignTop)
        self.sentence.setWordWrap(True)
        line = QHBoxLayout()
        line.setSpacing(GRID // 2)
        line.addWidget(self.sign)
        line.addWidget(self.sentence, 1)
        line.addWidget(self.figure)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addLayout(line)
        below = QHBoxLayout()
        below.setContentsMargins(SIGN_WIDTH + GRID // 2, 0, 0, 0)
        below.addWidget(self.why_not)
        column.addLayout(below)

    @property
    def reached(self) -> bool:
        """Whether the goal is shown as reached."""
        return self._check is not None and self._check.reached

    def show_check(self, check: Check) -> None:
        """Show how a goal stands."""
        if check == self._check:
            return
        before, self._check = self._check, check
        if before is None or before.goal != check.goal:
            self.sentence.setText(check.goal.sentence)
        self.figure.setText("" if check.why_not else tr("now {figure}", figure=check.text))
        self.why_not.show_text(check.why_not)
        if before is None or before.reached != check.reached:
            self._show_sign()
        self.setAccessibleName(self.words())

    def words(self) -> str:
        """The whole line, for those who hear it."""
        if self._check is None:
            return ""
        goal, where = self._check.goal.sentence, self._check.why_not or self.figure.text()
        if self._check.reached:
            return tr("{goal}: reached, {where}", goal=goal, where=where)
        return tr("{goal}: not reached yet, {where}", goal=goal, where=where)

    def set_theme(self, theme: Theme) -> None:
        """Take over the colours."""
        self._theme = theme
        self._show_sign()

    def _show_sign(self) -> None:
        self.sign.setText(REACHED if self.reached else OPEN)
        ink = self._theme.good if self.reached else self._theme.muted
        self.sign.setStyleSheet(f"color: {ink}")
