"""What the panel of the task holds: the teacher's text, the goals with their signs, the locks."""

from __future__ import annotations

from PySide6.QtCore import QElapsedTimer, Qt, Signal
from PySide6.QtWidgets import QLabel, QVBoxLayout, QWidget

from nnstudio.document.frame import Frame
from nnstudio.document.task.classtask import ClassTask
from nnstudio.document.task.goals import checks
from nnstudio.document.task.locks import LOCKS
from nnstudio.document.task.standing import Standing, rows_at_once
from nnstudio.language.translate import mark, tr
from nnstudio.ui import theme as themes
from nnstudio.ui.linkbutton import LinkButton
from nnstudio.ui.scrolling import scrolling
from nnstudio.ui.task.goalline import GoalLine
from nnstudio.ui.theme import GRID, Theme
from nnstudio.ui.training.notelabel import NoteLabel

PAUSE_MS = 300  # between two looks at the goals while training runs
NONE = mark(
    "This project has no task. A teacher can give it one: a text, goals, and what stays locked."
)
ALL_REACHED = mark("Every goal is reached. Save the project and hand in its file.")


class TaskView(QWidget):
    """Shows frames."""

    write_asked = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = themes.LIGHT
        self._task: ClassTask | None = None
        self._seen: tuple[object, object, int] | None = None
        self._since = QElapsedTimer()
        self.text, self.author = QLabel(), NoteLabel()
        self.done, self.locks = QLabel(tr(ALL_REACHED)), NoteLabel()
        self.goals: list[GoalLine] = []
        self.write = LinkButton(
            tr("Task for a class…"), tr("Write a task, its goals and its locks.")
        )
        self._lay_out()
        self.write.clicked.connect(self.write_asked)
        self._show_task(None)

    def _lay_out(self) -> None:
        for label in (self.text, self.done):
            label.setTextFormat(Qt.TextFormat.PlainText)
            label.setWordWrap(True)
        self.text.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
        self.text.setAccessibleName(tr("The task"))
        self.text.setToolTip(tr("What the teacher of this project asks for."))
        self.done.setFont(themes.font("body", bold=True))
        inside = QWidget()
        column = QVBoxLayout(inside)
        column.setContentsMargins(GRID // 2, GRID // 2, GRID // 2, GRID // 2)
        column.setSpacing(GRID)
        self._goals = QVBoxLayout()
        self._goals.setSpacing(GRID // 2)
        column.addWidget(self.text)
        column.addWidget(self.author)
        column.addLayout(self._goals)
        column.addWidget(self.done)
        column.addWidget(self.locks)
        column.addWidget(self.write, 0, Qt.AlignmentFlag.AlignLeft)
        column.addStretch(1)
        self.area = scrolling(inside)
        self.area.setFocusPolicy(Qt.FocusPolicy.StrongFocus)  # so that arrows scroll a long text
        self.area.setProperty("stop", True)
        self.area.setAccessibleName(tr("Task"))
        self.area.setToolTip(tr("The task, its goals, and how far they are reached."))
        around = QVBoxLayout(self)
        around.setContentsMargins(0, 0, 0, 0)
        around.addWidget(self.area)
        self.setMinimumSize(200, 80)

    # Input from outside

    def show_frame(self, frame: Frame) -> None:
        """Follow the task; while training runs its goals are looked at a few times a second."""
        task = frame.document.task
        if task is not self._task:
            self._show_task(task)
        seen = (frame.document, frame.model.params, frame.epoch)
        if task is None or seen == self._seen:
            return
        if frame.running and self._since.isValid() and self._since.elapsed() < PAUSE_MS:
            return
        self._since.start()
        self._seen = seen
        most = rows_at_once(frame.model)
        standing = Standing(frame.document, frame.model, frame.epoch, task.loss, most)
        for line, check in zip(self.goals, checks(standing, task.goals), strict=True):
            line.show_check(check)
        self.done.setVisible(bool(self.goals) and all(line.reached for line in self.goals))

    def set_theme(self, theme: Theme) -> None:
        """Take over the colours."""
        self._theme = theme
        self.done.setStyleSheet(f"color: {theme.good}")
        for line in self.goals:
            line.set_theme(theme)

    def take_focus(self) -> None:
        """Let keys go to the text, or to the link that begins one."""
        (self.write if self._task is None else self.area).setFocus()

    # Showing

    def _show_task(self, task: ClassTask | None) -> None:
        self._task, self._seen = task, None
        self.text.setText(tr(NONE) if task is None else task.text)
        self.text.setProperty("muted", task is None)
        self.text.style().polish(self.text)
        self.text.setVisible(bool(self.text.text()))
        author = "" if task is None else task.author
        self.author.show_text(tr("From {author}.", author=author) if author else "")
        self.locks.show_text("" if task is None else locks_in_words(task))
        self.write.setVisible(task is None)
        self.done.hide()
        for line in self.goals:
            self._goals.removeWidget(line)
            line.deleteLater()
        self.goals = [GoalLine() for _ in (task.goals if task is not None else ())]
        for line in self.goals:
            line.set_theme(self._theme)
            self._goals.addWidget(line)


def locks_in_words(task: ClassTask) -> str:
    """What the task leaves as it is."""
    titles = [tr(lock.title) for lock in LOCKS.values() if lock.name in task.locks]
    if not titles:
        return ""
    between = tr("{word}; {next}", word="", next="")
    words = between.join(title[:1].lower() + title[1:] for title in titles)
    return tr("Locked: {parts}. All else is free.", parts=words)
