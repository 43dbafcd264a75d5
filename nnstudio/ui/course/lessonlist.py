"""The lessons, how far each has come, and the way into them."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLabel, QPushButton, QVBoxLayout, QWidget

from nnstudio.language.translate import mark, tr
from nnstudio.lessons.lesson import Lesson
from nnstudio.session.course import Shown
from nnstudio.ui import theme as themes
from nnstudio.ui.linkbutton import LinkButton
from nnstudio.ui.scrolling import scrolling
from nnstudio.ui.theme import GRID

INTRO = mark(
    "Short pages beside the real window: each asks for one thing and notices when it is done. "
    "Your own table waits and comes back as you left it."
)
BEGIN, GO_ON = mark("Start the course"), mark("Go on: {title}")
COUNT = mark("{done} of {pages}")
ALL_DONE = mark("✓ done")
OPEN_TIP = mark("Begin this lesson.")


class LessonList(QWidget):
    """A line for each lesson, and a button for where one was last."""

    page_asked = Signal(int, int)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._place = (0, 0)
        intro = _label(tr(INTRO), muted=True)
        self.go_on = QPushButton(tr(BEGIN))
        self.go_on.setProperty("primary", True)
        self.go_on.setToolTip(tr("Open the page where you left off, or the first one."))
        self.go_on.clicked.connect(lambda: self.page_asked.emit(*self._place))
        self._rows = QWidget()
        self._column = QVBoxLayout(self._rows)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.setSpacing(GRID)
        self._column.addStretch(1)
        self.links: list[LinkButton] = []
        self._counts: list[QLabel] = []
        whole = QVBoxLayout(self)
        whole.setContentsMargins(4, 4, 4, 0)
        whole.setSpacing(GRID)
        whole.addWidget(intro)
        button = QHBoxLayout()
        button.addWidget(self.go_on)
        button.addStretch(1)
        whole.addLayout(button)
        whole.addWidget(scrolling(self._rows), 1)

    def show_lessons(self, shown: Shown) -> None:
        """Say how far each lesson has come."""
        if len(self.links) != len(shown.lessons):
            self._make_rows(shown.lessons)
        for place, lesson in enumerate(shown.lessons):
            done = sum(shown.is_done(lesson, page) for page in range(len(lesson.pages)))
            pages = len(lesson.pages)
            words = tr(ALL_DONE) if done == pages else tr(COUNT, done=done, pages=pages)
            self._counts[place].setText(words)
        names = [lesson.name for lesson in shown.lessons]
        self._place = (0, 0)
        self.go_on.setEnabled(bool(names))
        self.go_on.setText(tr(BEGIN))
        if shown.last is not None and shown.last[0] in names:
            at = names.index(shown.last[0])
            self._place = (at, min(shown.last[1], len(shown.lessons[at].pages) - 1))
            self.go_on.setText(tr(GO_ON, title=shown.lessons[at].title))

    def take_focus(self) -> None:
        """Let keys go to the button."""
        self.go_on.setFocus()

    def _make_rows(self, lessons: tuple[Lesson, ...]) -> None:
        for place, lesson in enumerate(lessons):
            link = LinkButton(
                tr("{number}. {title}", number=place + 1, title=lesson.title), tr(OPEN_TIP)
            )
            link.clicked.connect(lambda _=False, place=place: self.page_asked.emit(place, 0))
            count = _label("", muted=True)
            count.setWordWrap(False)
            head = QHBoxLayout()
            head.addWidget(link)
            head.addStretch(1)
            head.addWidget(count)
            about = _label(lesson.about, muted=True)
            about.setContentsMargins(5, 0, 0, 0)
            line = QFrame()
            column = QVBoxLayout(line)
            column.setContentsMargins(0, 0, 0, 0)
            column.setSpacing(0)
            column.addLayout(head)
            column.addWidget(about)
            self._column.insertWidget(place, line)
            self.links.append(link)
            self._counts.append(count)


def _label(text: str, muted: bool = False) -> QLabel:
    made = QLabel(text)
    made.setTextFormat(Qt.TextFormat.PlainText)
    made.setWordWrap(True)
    made.setFont(themes.font("small" if muted else "body"))
    made.setProperty("muted", muted)
    return made
