"""One page of a lesson: what it says, what it asks for, and the way on."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLabel, QPushButton, QVBoxLayout, QWidget

from nnstudio.language.translate import mark, tr
from nnstudio.lessons.lesson import Page
from nnstudio.lessons.lessonfile import fill
from nnstudio.session.course import Shown
from nnstudio.ui import theme as themes
from nnstudio.ui.course.pagedots import PageDots
from nnstudio.ui.course.partpicture import PartPicture
from nnstudio.ui.course.taskbox import TaskBox
from nnstudio.ui.glossary.book import book
from nnstudio.ui.glossary.termlabel import TermLabel
from nnstudio.ui.linkbutton import LinkButton
from nnstudio.ui.plaintip import tip_plainly
from nnstudio.ui.scrolling import scrolling
from nnstudio.ui.theme import GRID, Theme
from nnstudio.ui.tippedlabel import TippedLabel

LESSONS = mark("‹ lessons")
LEAVE_TIP = mark("Leave this lesson; your own table comes back.")
BACK_TIP = mark("The page before.")
NEXT_TIP = mark("The next page, also without doing what is asked.")
HINT, HINT_TIP = mark("hint"), mark("A few words that help.")
SHOW, SHOW_TIP = mark("show me"), mark("Let the program do it, and watch.")
AGAIN = mark("set up again")
AGAIN_TIP = mark("Begin this page once more, from what it needs.")
AWAY = mark("Another document than the lesson’s is open. “Set up again” brings this page’s back.")
NOTE = mark("By the way: {text}")


class PageView(QWidget):
    """Text above, which scrolls; the task and the buttons below, which stay."""

    next_asked = Signal()
    back_asked = Signal()
    again_asked = Signal()
    leave_asked = Signal()
    answered = Signal(str, str)
    show_asked = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._page: Page | None = None
        self._told: set[str] = set()  # terms that the page has used
        self._theme = themes.LIGHT
        self.leave = LinkButton(tr(LESSONS), tr(LEAVE_TIP), themes.font("small"))
        self.lesson = TippedLabel()
        self.lesson.setProperty("muted", True)
        self.lesson.setFont(themes.font("small"))
        self.dots = PageDots()
        self.title = _label("title", bold=True)
        self.picture: PartPicture | None = None
        self.texts: list[QLabel] = []
        self.task = TaskBox()
        self.task.answered.connect(self.answered)
        self.hint = LinkButton(tr(HINT), tr(HINT_TIP), themes.font("small"))
        self.show_me = LinkButton(tr(SHOW), tr(SHOW_TIP), themes.font("small"))
        self.again = LinkButton(tr(AGAIN), tr(AGAIN_TIP), themes.font("small"))
        self.back = QPushButton(tr("Back", "page of a lesson"))
        self.next = QPushButton(tr("Next", "page of a lesson"))
        for button, tip in ((self.back, BACK_TIP), (self.next, NEXT_TIP)):
            tip_plainly(button, tr(tip))
            button.setProperty("quiet", True)
        self._connect()
        self._lay_out()

    # Input from outside

    def show_page(self, shown: Shown) -> None:
        """Show a page; one that is shown already is brought up to date."""
        lesson, page = shown.of_lesson, shown.of_page
        if lesson is None or page is None:
            return
        if page is not self._page:
            self._page = page
            self._fill(page)
            self.lesson.setText(lesson.title)
            self.area.verticalScrollBar().setValue(0)
        done = tuple(shown.is_done(lesson, at) for at in range(len(lesson.pages)))
        self.dots.show_pages(done, shown.page)
        self.task.show_state(done[shown.page], shown.answered, shown.here, tr(AWAY), shown.said)
        self.hint.setVisible(shown.here)
        self.show_me.setVisible(shown.here)
        self.again.setVisible(lesson.setup_for(shown.page) is not None or not shown.here)
        last = shown.page + 1 == len(lesson.pages)
        self.next.setText(tr("Finish") if last else tr("Next", "page of a lesson"))
        tip_plainly(self.next, tr(LEAVE_TIP if last else NEXT_TIP))
        self._set_primary(done[shown.page])
        self.back.setEnabled(shown.page > 0)

    def set_theme(self, theme: Theme) -> None:
        """Take over the colours."""
        self._theme = theme
        self.dots.set_theme(theme)
        self.task.set_theme(theme)
        if self.picture is not None:
            self.picture.set_theme(theme)

    def take_focus(self) -> None:
        """Let keys go to the way on."""
        self.next.setFocus()

    # What "Show me" does here

    def choose_part(self, part: str) -> None:
        """Press a part of the picture."""
        if self.picture is not None:
            self.picture.press(part)

    # Filling

    def _fill(self, page: Page) -> None:
        self.title.setText(fill(page.title, page))
        for widget in (*self.texts, *([self.picture] if self.picture is not None else [])):
            self._column.removeWidget(widget)
            widget.hide()
            widget.deleteLater()
        self.picture = None
        self._told = set()
        self.texts = [self._explained("body", fill(text, page)) for text in page.paragraphs]
        notes = [self._explained("small", tr(NOTE, text=fill(text, page))) for text in page.notes]
        for note in notes:
            note.setProperty("muted", True)
        parts: list[QWidget] = [*self.texts]
        self.texts += notes
        if page.picture is not None:
            self.picture = PartPicture(page.picture, page.lit)
            self.picture.set_theme(self._theme)
            self.picture.pressed.connect(lambda part: self.answered.emit("part", part))
            parts.insert(0, self.picture)
        for place, part in enumerate([*parts, *notes]):
            self._column.insertWidget(place, part)
        self.task.show_task(page)

    def _explained(self, role: str, text: str) -> QLabel:
        """A paragraph in which each term is marked where the page first uses it."""
        mentions = book().mentions(text, self._told)
        self._told |= {mention.entry.name for mention in mentions}
        made = TermLabel(text, mentions)
        made.setFont(themes.font(role))
        return made

    def _set_primary(self, primary: bool) -> None:
        """Let the way on stand out once the task is done."""
        if bool(self.next.property("primary")) != primary:
            self.next.setProperty("primary", primary)
            self.next.setProperty("quiet", not primary)
            self.next.style().polish(self.next)
            self.next.updateGeometry()

    # Building

    def _connect(self) -> None:
        self.leave.clicked.connect(self.leave_asked)
        self.next.clicked.connect(self.next_asked)
        self.back.clicked.connect(self.back_asked)
        self.hint.clicked.connect(self.task.show_hint)
        self.show_me.clicked.connect(self.show_asked)
        self.again.clicked.connect(self.again_asked)

    def _lay_out(self) -> None:
        head = QHBoxLayout()
        head.setSpacing(4)
        head.addWidget(self.leave)
        head.addWidget(self.lesson, 1)
        head.addWidget(self.dots)
        inside = QWidget()
        self._column = QVBoxLayout(inside)
        self._column.setContentsMargins(4, 0, 4, 0)
        self._column.setSpacing(GRID)
        self._column.addStretch(1)
        self.area = scrolling(inside)
        foot = QHBoxLayout()
        foot.setSpacing(4)
        for link in (self.hint, self.show_me, self.again):
            foot.addWidget(link)
        foot.addStretch(1)
        foot.addWidget(self.back)
        foot.addWidget(self.next)
        whole = QVBoxLayout(self)
        whole.setContentsMargins(0, 4, 0, 0)
        whole.setSpacing(6)
        whole.addLayout(head)
        title = QFrame()
        row = QVBoxLayout(title)
        row.setContentsMargins(4, 0, 4, 0)
        row.addWidget(self.title)
        whole.addWidget(title)
        whole.addWidget(self.area, 1)
        whole.addWidget(self.task)
        whole.addLayout(foot)


def _label(role: str, text: str = "", bold: bool = False) -> QLabel:
    made = QLabel(text)
    made.setTextFormat(Qt.TextFormat.PlainText)
    made.setWordWrap(True)
    made.setFont(themes.font(role, bold=bold))
    return made
