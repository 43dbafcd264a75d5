"""What the panel of the course holds: the list of lessons, or a page of one."""

from __future__ import annotations

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QStackedWidget, QVBoxLayout, QWidget

from nnstudio.session.course import Shown
from nnstudio.ui.course.lessonlist import LessonList
from nnstudio.ui.course.pageview import PageView
from nnstudio.ui.theme import Theme


class CourseView(QWidget):
    """Shows what it is given; wishes leave as signals."""

    page_asked = Signal(int, int)
    next_asked = Signal()
    back_asked = Signal()
    again_asked = Signal()
    leave_asked = Signal()
    answered = Signal(str, str)
    show_asked = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.list, self.page = LessonList(), PageView()
        self.stack = QStackedWidget()
        self.stack.addWidget(self.list)
        self.stack.addWidget(self.page)
        self.list.page_asked.connect(self.page_asked)
        self.page.next_asked.connect(self.next_asked)
        self.page.back_asked.connect(self.back_asked)
        self.page.again_asked.connect(self.again_asked)
        self.page.leave_asked.connect(self.leave_asked)
        self.page.answered.connect(self.answered)
        self.page.show_asked.connect(self.show_asked)
        whole = QVBoxLayout(self)
        whole.setContentsMargins(4, 0, 4, 0)
        whole.addWidget(self.stack)

    def show_page(self, shown: Shown) -> None:
        """Show the lessons, or a page of one; the keys go along."""
        in_page = shown.of_page is not None
        keys_were_here = self.isAncestorOf(self.window().focusWidget() or self.window())
        if in_page:
            self.page.show_page(shown)
        else:
            self.list.show_lessons(shown)
        wanted: QWidget = self.page if in_page else self.list
        if self.stack.currentWidget() is not wanted:
            self.stack.setCurrentWidget(wanted)
            if keys_were_here:
                self.take_focus()

    def set_theme(self, theme: Theme) -> None:
        """Take over the colours."""
        self.page.set_theme(theme)

    def take_focus(self) -> None:
        """Let keys go to what can be pressed first."""
        if self.stack.currentWidget() is self.page:
            self.page.take_focus()
        else:
            self.list.take_focus()
