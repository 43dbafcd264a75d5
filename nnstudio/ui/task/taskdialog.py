"""The teacher's dialog: a text, goals and locks for the project as it stands."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import (
    QCheckBox,
    QDialog,
    QGridLayout,
    QHBoxLayout,
    QLabel,
    QLineEdit,
    QPlainTextEdit,
    QPushButton,
    QVBoxLayout,
    QWidget,
)

from nnstudio.core.problems import Problem
from nnstudio.document.task.classtask import MOST_AUTHOR, ClassTask, as_text
from nnstudio.document.task.goals import GOALS, Goal
from nnstudio.document.task.locks import LOCKS
from nnstudio.language.translate import mark, tr
from nnstudio.ui import theme as themes
from nnstudio.ui.plaintip import tip_plainly
from nnstudio.ui.scrolling import scrolling
from nnstudio.ui.task.goalfield import AnswerField, GoalField
from nnstudio.ui.theme import GRID
from nnstudio.ui.training.notelabel import NoteLabel

SIZE = (920, 540)
MOST_ANSWERS = 8
USUAL_LOCKS = frozenset({"table"})
BLANK = mark("Write what to do, or tick a goal. Then the task can be saved for the class.")
HINT = mark(
    "Pupils open the saved project, see the task, and hand in the file that they save. "
    "To check them all: nnstudio grade *.nnstudio --task YOURS.nnstudio --out results.csv"
)


class TaskDialog(QDialog):
    """Open it with `open()`: it lies over its window, and training goes on.

    `chosen` brings the task, or None to take it away, and whether to save it at once.
    """

    chosen = Signal(object, bool)  # ClassTask | None, whether to save

    def __init__(self, task: ClassTask | None, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setWindowTitle(tr("Task for a class"))
        self.text, self.author = QPlainTextEdit(), QLineEdit()
        self.goals = {k.name: GoalField(k) for k in GOALS.values() if not k.asks_answer}
        self.answers: list[AnswerField] = []
        self.locks = {lock.name: QCheckBox(tr(lock.title)) for lock in LOCKS.values()}
        self.note = NoteLabel()
        self.save = QPushButton(tr("&Save as…"))
        self.use = QPushButton(tr("&Use without saving"))
        self.remove = QPushButton(tr("&Take the task away"))
        self.cancel = QPushButton(tr("Cancel"))
        self._dress()
        self._lay_out()
        self._connect()
        self._show(task)
        self.text.setFocus()
        self.resize(*SIZE)

    # What is written

    def task(self) -> ClassTask:
        """The task as it is written; Problem where something in it cannot be."""
        goals = [field.goal() for field in self.goals.values()]
        goals += [field.goal() for field in self.answers]
        return ClassTask(
            text=as_text(self.text.toPlainText()),
            goals=tuple(goal for goal in goals if goal is not None),
            locks=frozenset(name for name, box in self.locks.items() if box.isChecked()),
            author=" ".join(self.author.text().split()),
        )

    def _show(self, task: ClassTask | None) -> None:
        self.remove.setVisible(task is not None)
        self.text.setPlainText("" if task is None else task.text)
        self.author.setText("" if task is None else task.author)
        goals = () if task is None else task.goals
        for goal in goals:
            if goal.kind.asks_answer:
                self._add_answer(goal)
            else:
                self.goals[goal.name].show_goal(goal)
        self._add_answer(None)
        locks = USUAL_LOCKS if task is None else task.locks
        for name, box in self.locks.items():
            box.setChecked(name in locks)
        self._look()

    def _add_answer(self, goal: Goal | None) -> None:
        field = AnswerField(goal)
        field.changed.connect(self._make_room)
        self.answers.append(field)
        self._answers.addWidget(field)

    # Building

    def _dress(self) -> None:
        self.text.setAccessibleName(tr("The task's text"))
        self.text.setToolTip(tr("What the pupils read first."))
        self.text.setPlaceholderText(
            tr("For example: bring the loss below 0.01 with one hidden layer.")
        )
        self.text.setTabChangesFocus(True)
        self.author.setProperty("field", True)
        self.author.setMaxLength(MOST_AUTHOR)
        self.author.setAccessibleName(tr("From whom"))
        self.author.setToolTip(tr("Your name, or nothing; it stands under the task."))
        self.cancel.setToolTip(tr("Leave the task as it was."))
        self.author.setPlaceholderText(tr("your name, if you like"))
        self.save.setProperty("primary", True)
        self.save.setDefault(True)
        for button in (self.use, self.remove, self.cancel):
            button.setProperty("quiet", True)
            button.setAutoDefault(False)
        tip_plainly(self.save, tr("Give this project the task, and save it for the class."))
        tip_plainly(self.use, tr("Give this project the task; undo takes it back."))
        tip_plainly(self.remove, tr("This project has no task any more, and no locks."))
        for name, lock in LOCKS.items():
            tip_plainly(
                self.locks[name],
                tr("Pupils see a padlock there, and read: {tip}", tip=tr(lock.tip)),
            )

    def _lay_out(self) -> None:
        left, right = QVBoxLayout(), QVBoxLayout()
        for column in (left, right):
            column.setSpacing(GRID // 2)
        left.addWidget(_head(tr("What the class shall do")))
        left.addWidget(self.text, 1)
        left.addWidget(_head(tr("From")))
        left.addWidget(self.author)
        right.addWidget(_head(tr("Goals, checked while they work and when you grade")))
        for field in self.goals.values():
            right.addWidget(field)
        self._answers = QVBoxLayout()
        self._answers.setSpacing(GRID // 2)
        right.addLayout(self._answers)
        right.addSpacing(GRID)
        right.addWidget(_head(tr("Locked for the class")))
        boxes = QGridLayout()
        boxes.setSpacing(GRID // 2)
        half = -(-len(self.locks) // 2)
        for place, box in enumerate(self.locks.values()):
            boxes.addWidget(box, place % half, place // half)
        right.addLayout(boxes)
        right.addStretch(1)
        inside = QWidget()
        right.setContentsMargins(0, 0, GRID, 0)
        inside.setLayout(right)
        area = scrolling(inside)  # for many answers
        area.setMinimumWidth(inside.sizeHint().width() + 2 * GRID)
        columns = QHBoxLayout()
        columns.setSpacing(3 * GRID)
        columns.addLayout(left, 1)
        columns.addWidget(area)
        buttons = QHBoxLayout()
        buttons.addWidget(self.remove)
        buttons.addStretch(1)
        for button in (self.cancel, self.use, self.save):
            buttons.addWidget(button)
        whole = QVBoxLayout(self)
        whole.setContentsMargins(2 * GRID, 2 * GRID, 2 * GRID, 2 * GRID)
        whole.setSpacing(GRID)
        whole.addLayout(columns, 1)
        whole.addWidget(self.note)
        whole.addLayout(buttons)

    def _connect(self) -> None:
        self.text.textChanged.connect(self._look)
        for field in self.goals.values():
            field.changed.connect(self._look)
        self.save.clicked.connect(lambda: self._hand_over(saves=True))
        self.use.clicked.connect(lambda: self._hand_over(saves=False))
        self.remove.clicked.connect(self._take_away)
        self.cancel.clicked.connect(self.reject)

    # What is done

    def _make_room(self) -> None:
        """There is always a blank line for one more answer."""
        if not self.answers[-1].is_blank and len(self.answers) < MOST_ANSWERS:
            self._add_answer(None)
        self._look()

    def _look(self) -> None:
        """Say at once what cannot be, beside the buttons that wait for it."""
        why_not = self._why_not()
        for button in (self.save, self.use):
            button.setEnabled(why_not is None)
        self.note.setProperty("warning", why_not not in (None, tr(BLANK)))  # to begin is no mistake
        self.note.style().polish(self.note)
        self.note.show_text(why_not or tr(HINT))

    def _why_not(self) -> str | None:
        try:
            task = self.task()
        except Problem as problem:
            return str(problem)
        if not (task.text or task.goals):
            return tr(BLANK)
        return None

    def _hand_over(self, saves: bool) -> None:
        task = self.task()
        self.accept()
        self.chosen.emit(task, saves)

    def _take_away(self) -> None:
        self.accept()
        self.chosen.emit(None, False)


def _head(text: str) -> QLabel:
    label = QLabel(text)
    label.setTextFormat(Qt.TextFormat.PlainText)
    label.setFont(themes.font("body", bold=True))
    return label
