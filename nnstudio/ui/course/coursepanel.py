"""The course: lessons that use the real window, a page at a time."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QSize, Signal

from nnstudio.document.frame import Frame
from nnstudio.language.translate import mark
from nnstudio.ui.lazypanel import LazyPanel

if TYPE_CHECKING:
    from nnstudio.session.course import Shown
    from nnstudio.ui.course.courseview import CourseView


class CoursePanel(LazyPanel["CourseView"]):
    """The panel "The course"; what it holds is made when it is first opened."""

    title = mark("The course")
    lessons_asked = Signal()  # what is there to be shown?
    page_asked = Signal(int, int)  # lesson, page
    next_asked = Signal()
    back_asked = Signal()
    again_asked = Signal()  # set up once more
    leave_asked = Signal()
    answered = Signal(str, str)  # kind of answer, and the answer
    show_asked = Signal()  # do it for me

    def make_view(self) -> CourseView:
        """The list of lessons, and a page."""
        from nnstudio.ui.course.courseview import CourseView

        made = CourseView()
        made.page_asked.connect(self.page_asked)
        made.next_asked.connect(self.next_asked)
        made.back_asked.connect(self.back_asked)
        made.again_asked.connect(self.again_asked)
        made.leave_asked.connect(self.leave_asked)
        made.answered.connect(self.answered)
        made.show_asked.connect(self.show_asked)
        return made

    def show_frame(self, frame: Frame) -> None:
        """Lessons follow what is done, and are told by `show_page`; the view is made here."""
        if "view" not in self.__dict__:
            self.lessons_asked.emit()

    def show_page(self, shown: Shown) -> None:
        """Show the lessons, or a page of one."""
        self.view.show_page(shown)

    def sizeHint(self) -> QSize:
        return QSize(348, 420)
