"""The task that a teacher gave along with the project, and how far its goals are reached."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QSize, Signal

from nnstudio.document.frame import Frame
from nnstudio.language.translate import mark
from nnstudio.ui.lazypanel import LazyPanel

if TYPE_CHECKING:
    from nnstudio.ui.task.taskview import TaskView


class TaskPanel(LazyPanel["TaskView"]):
    """The panel "Task"; what it holds is made when it is first opened."""

    title = mark("Task")
    write_asked = Signal()  # the teacher's dialog

    def make_view(self) -> TaskView:
        """Text, goals and locks."""
        from nnstudio.ui.task.taskview import TaskView

        made = TaskView()
        made.write_asked.connect(self.write_asked)
        return made

    def show_frame(self, frame: Frame) -> None:
        """Follow the task and how it stands; a few times a second while training runs."""
        self.view.show_frame(frame)

    def sizeHint(self) -> QSize:
        return QSize(330, 260)


if __name__ == "__main__":
    from nnstudio.ui.alone import show_alone

    show_alone(TaskPanel, 340, 300)
