"""One kind of goal in the teacher's dialog: whether it is asked for, and its number."""

from __future__ import annotations

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QCheckBox, QHBoxLayout, QLabel, QLineEdit, QWidget

from nnstudio.core.problems import Problem
from nnstudio.data.numbers import parse_number
from nnstudio.document.task.goals import Goal, GoalKind
from nnstudio.language.translate import tr
from nnstudio.ui.plaintip import tip_plainly
from nnstudio.ui.theme import GRID, px

WIDTH = 72


class GoalField(QWidget):
    """A box to tick and a number; the number stays while the box is not ticked."""

    changed = Signal()

    def __init__(self, kind: GoalKind, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._kind = kind
        title, than = tr(kind.title), tr(kind.than)
        self.on = QCheckBox(title)
        self.on.setToolTip(tr("Ask for this; the number beside it is how far it shall go."))
        self.number = QLineEdit()
        self.number.setProperty("field", True)
        self.number.setFixedWidth(px(WIDTH))
        self.number.setAccessibleName(tr("{title} {than}", title=title, than=than))
        low, high = (self._said(bound) for bound in (kind.low, kind.high))
        if kind.percent:
            tip = tr("From {low} to {high} %.", low=low, high=high)
        else:
            tip = tr("From {low} to {high}.", low=low, high=high)
        tip_plainly(self.number, tip)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(GRID // 2)
        row.addWidget(self.on, 1)
        row.addWidget(_muted(than))
        row.addWidget(self.number)
        sign = _muted("%" if kind.percent else "")
        sign.setFixedWidth(px(2 * GRID))
        row.addWidget(sign)
        self.show_goal(None)
        self.on.clicked.connect(self._switch)
        self.number.textEdited.connect(self.changed)

    def show_goal(self, goal: Goal | None) -> None:
        """Show a goal as it is asked for, or None."""
        self.on.setChecked(goal is not None)
        self.number.setEnabled(goal is not None)
        self.number.setText(self._said(self._kind.usual if goal is None else goal.number))

    def goal(self) -> Goal | None:
        """What is asked for; Problem for a number that cannot be."""
        if not self.on.isChecked():
            return None
        try:
            number = parse_number(self.number.text())
        except Problem as problem:
            goal = tr(self._kind.title)
            raise Problem(tr("{name}: {problem}", name=goal, problem=problem)) from problem
        return Goal(self._kind.name, self._kind.from_said(number))

    def _said(self, number: float) -> str:
        return f"{self._kind.as_said(number):.12g}"

    def _switch(self, on: bool) -> None:
        self.number.setEnabled(on)
        if on:
            self.number.setFocus()
            self.number.selectAll()
        self.changed.emit()


class AnswerField(QWidget):
    """The answer that is asked for one row; blank for none."""

    changed = Signal()

    def __init__(self, goal: Goal | None = None, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.row, self.answer = QLineEdit(), QLineEdit()
        self.row.setToolTip(tr("The name of a row of the table, as it stands there."))
        self.answer.setToolTip(tr("What the network shall say of this row."))
        for field, name, inside in (
            (self.row, tr("Name of a row"), tr("name of a row")),
            (self.answer, tr("Its answer"), tr("its answer")),
        ):
            field.setProperty("field", True)
            field.setAccessibleName(name)
            field.setPlaceholderText(inside)
            field.textEdited.connect(self.changed)
        if goal is not None:
            self.row.setText(goal.row)
            self.answer.setText(goal.answer)
        line = QHBoxLayout(self)
        line.setContentsMargins(0, 0, 2 * GRID + GRID // 2, 0)
        line.setSpacing(GRID // 2)
        line.addWidget(self.row, 1)
        line.addWidget(_muted(tr("is said to be")))
        line.addWidget(self.answer, 1)

    @property
    def is_blank(self) -> bool:
        """Whether nothing is asked for."""
        return not (self.row.text().strip() or self.answer.text().strip())

    def goal(self) -> Goal | None:
        """What is asked for; Problem where half of it is missing."""
        if self.is_blank:
            return None
        return Goal("answer", row=self.row.text().strip(), answer=self.answer.text().strip())


def _muted(text: str) -> QLabel:
    label = QLabel(text)
    label.setProperty("muted", True)
    return label
