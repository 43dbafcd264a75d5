"""The course: which page is open, what it sets up, and whether its task is done.

While a lesson is open the session holds a document of the lesson's; the learner's own one is kept
and comes back, the very same, when the lesson is left.
"""

from __future__ import annotations

from collections import deque
from collections.abc import Callable
from dataclasses import dataclass
from functools import cached_property
from typing import TYPE_CHECKING
from weakref import WeakSet

from PySide6.QtCore import QObject, Signal, Slot

from nnstudio.core.problems import Problem
from nnstudio.document.document import Document
from nnstudio.document.frame import Frame
from nnstudio.document.lineage import Lineage
from nnstudio.language.translate import language, mark, tr
from nnstudio.lessons.lesson import Lesson, Page
from nnstudio.lessons.moment import Event, Moment, Verdict
from nnstudio.session.localunits import in_local_units
from nnstudio.session.session import Session

if TYPE_CHECKING:  # what pages are checked and set up by is loaded with the first page
    from nnstudio.document.regression.scatter import Scatter
    from nnstudio.lessons.checks import Check

MOST_EVENTS = 1_000  # of one page that are remembered
Done = frozenset[tuple[str, int]]  # a lesson's name, and a page counted from 0
NO_ANSWER = Verdict(None)

BEGIN = mark("begin the lesson “{title}”")
SET_UP = mark("set up “{title}”")
LEAVE = mark("leave the lesson")
BEGAN = mark("Lesson: {title}. Your own table waits until you leave it.")
SET = mark("Set up for this page.")
BACK = mark("Your own table is back, as you left it.")


@dataclass(frozen=True)
class Shown:
    """What the panel shows: the lessons, or one page of one of them.

    `answered` is whether the last answer was right, None before one and while that is open; `said`
    tells more about it. `here` is whether the document is still the lesson's: not so after undo,
    or when another one was opened.
    """

    lessons: tuple[Lesson, ...]
    done: Done
    lesson: int | None = None
    page: int = 0
    answered: bool | None = None
    here: bool = True
    last: tuple[str, int] | None = None  # where the learner was last
    said: str = ""

    @property
    def of_lesson(self) -> Lesson | None:
        """The open lesson."""
        return None if self.lesson is None else self.lessons[self.lesson]

    @property
    def of_page(self) -> Page | None:
        """The open page."""
        lesson = self.of_lesson
        return None if lesson is None else lesson.pages[self.page]

    def is_done(self, lesson: Lesson, page: int) -> bool:
        """Whether a page's task was done, now or at another time."""
        return (lesson.name, page) in self.done


def written_lessons() -> tuple[Lesson, ...]:
    """The lessons that come with the program, in English."""
    from nnstudio.lessons.lessonfile import load_lessons

    return load_lessons()


def check_of(page: Page) -> Check:
    """What decides whether a page's task is done."""
    from nnstudio.lessons.checks import CHECKS

    return CHECKS[page.check.name]


class Course(QObject):
    """Follows what a person does; the window tells it by `note` and `show_frame`."""

    shown = Signal(object)  # Shown
    page_opened = Signal(object)  # Page, or None when the lesson is left
    progressed = Signal(object, object)  # Done, and the last place (lesson's name, page) or None
    begun = Signal()  # the learner's document is about to be put aside
    scatter_set_up = Signal(object)  # Scatter for the regression panel
    failed = Signal(str)

    def __init__(
        self,
        session: Session,
        load: Callable[[], tuple[Lesson, ...]] = written_lessons,
        parent: QObject | None = None,
    ) -> None:
        super().__init__(parent)
        self._session, self._load = session, load
        self._done: Done = frozenset()
        self._last: tuple[str, int] | None = None
        self._at: tuple[int, int] | None = None  # lesson, page
        self._own: tuple[Document, int] | None = None  # put aside, with the row that was shown
        self._of_lessons: WeakSet[Lineage] = WeakSet()
        self._lineage: Lineage | None = None  # of the document that this page works on
        self._before = session.document
        self._scatter: Scatter | None = None  # of the regression panel, as it is
        self._scatter_before: Scatter | None = None  # as the page began
        self._own_scatter: Scatter | None = None  # put aside
        self._events: deque[Event] = deque(maxlen=MOST_EVENTS)
        self._answer = NO_ANSWER
        self._was_here = True
        self._translated: tuple[str, tuple[Lesson, ...]] = ("", ())

    @property
    def lessons(self) -> tuple[Lesson, ...]:
        """All lessons in the chosen language; none where one is broken."""
        from nnstudio.lessons.translating import in_language

        chosen, lessons = self._translated
        if chosen != language():
            lessons = tuple(in_language(lesson) for lesson in self._as_written)
            self._translated = (language(), lessons)
        return lessons

    @cached_property
    def _as_written(self) -> tuple[Lesson, ...]:
        """The lessons as their files say, read when they are first wanted."""
        try:
            return self._load()
        except Problem as problem:
            self.failed.emit(str(problem))
            return ()

    # What is

    @property
    def page(self) -> Page | None:
        """The open page."""
        return None if self._at is None else self.lessons[self._at[0]].pages[self._at[1]]

    @property
    def at(self) -> tuple[int, int] | None:
        """The open lesson and its page, counted from 0."""
        return self._at

    @property
    def here(self) -> bool:
        """Whether the present document is the one that this page works on."""
        return self._session.document.lineage is self._lineage

    @property
    def in_lesson(self) -> bool:
        """Whether the present document is one of the lessons', and not the learner's own."""
        return self.is_lessons(self._session.document.lineage)

    def is_lessons(self, lineage: Lineage) -> bool:
        """Whether documents of this lineage were made for a page."""
        return lineage in self._of_lessons

    @property
    def done(self) -> Done:
        """The pages whose task was done."""
        return self._done

    def remember(self, done: Done, last: tuple[str, int] | None) -> None:
        """Take over what was done at other times."""
        self._done, self._last = done, last

    # What is asked for

    @Slot()
    def forget(self) -> None:
        """No page is done any more, and none was open last; a lesson that is open goes on."""
        self._done, self._last = frozenset(), None
        self.progressed.emit(self._done, self._last)
        self.tell()

    @Slot()
    def tell(self) -> None:
        """Say what there is to be shown."""
        lesson, page = self._at or (None, 0)
        self._was_here = self._at is None or self.here
        self.shown.emit(
            Shown(
                self.lessons,
                self._done,
                lesson,
                page,
                self._answer.right,
                self._was_here,
                self._last,
                self._answer.words,
            )
        )

    def tell_again(self) -> None:
        """Say it to somebody who has heard nothing yet; the page stays as it is.

        That may be in another language: a choice, and what was told of it, were in the one before.
        """
        self._events = deque(
            (event for event in self._events if event.kind != "choice"), maxlen=MOST_EVENTS
        )
        if self._answer.right is None or self._answer.words:
            self._answer = NO_ANSWER
        if self._at is not None:
            self.page_opened.emit(self.page)
        self.tell()

    @Slot(int, int)
    def open(self, lesson: int, page: int = 0) -> None:
        """Open a page of a lesson; what it needs is set up as one step for undo."""
        if not 0 <= lesson < len(self.lessons) or not 0 <= page < len(self.lessons[lesson].pages):
            return
        before, self._at = self._at, (lesson, page)
        goes_on = before == (lesson, page - 1) and self.here
        of_lesson = self.lessons[lesson]
        name = of_lesson.pages[page].setup if goes_on else of_lesson.setup_for(page)
        if name is not None or not self.in_lesson:
            self._set_up(name)
        self._begin_page()

    @Slot(str, str)
    def open_named(self, lesson: str, page: str) -> None:
        """Open a page by the name of its lesson's file and its title in English."""
        for number, written in enumerate(self._as_written):
            titles = [one.title for one in written.pages]
            if written.name == lesson and page in titles:
                self.open(number, titles.index(page))

    @Slot()
    def go_on(self) -> None:
        """To the next page; after the last one the lesson is left."""
        if self._at is None:
            return
        lesson, page = self._at
        if page + 1 < len(self.lessons[lesson].pages):
            self.open(lesson, page + 1)
        else:
            self.leave()

    @Slot()
    def go_back(self) -> None:
        """To the page before."""
        if self._at is not None and self._at[1] > 0:
            self.open(self._at[0], self._at[1] - 1)

    @Slot()
    def set_up_again(self) -> None:
        """What the page began with, once more."""
        if self._at is not None:
            self._set_up(self.lessons[self._at[0]].setup_for(self._at[1]))
            self._begin_page()

    @Slot()
    def leave(self) -> None:
        """Close the lesson and bring the learner's own document back."""
        if self._at is None:
            return
        self._at = None
        self._lineage, own = None, self._own
        self._own = None
        if own is not None and self.in_lesson:
            document, row = own
            self._session.open(document, tr(BACK), tr(LEAVE))
            self._session.show_row(row)
        if self._own_scatter is not None:
            self.scatter_set_up.emit(self._own_scatter)
            self._own_scatter = None
        self.page_opened.emit(None)
        self.tell()

    # What happens

    @Slot(str, str)
    def note(self, kind: str, value: str) -> None:
        """Something was done in the window; an answer may turn out wrong."""
        page = self.page
        if page is None or not self.here or check_of(page).events != kind:
            return
        from nnstudio.lessons.checks import ANSWERS

        frame = self._session.frame()
        if kind not in ANSWERS:
            self._events.append(Event(kind, value))
            self._look(frame)
            return
        self._events.append(Event(kind, value, frame))
        self._show_answer(self._look(frame))

    @Slot(object)
    def show_frame(self, frame: Frame) -> None:
        """A new moment: is the task done?"""
        if self._at is None:
            return
        if self.here != self._was_here:
            self.tell()
        page = self.page
        if page is None or not self.here:
            return
        check = check_of(page)
        if check.events is None:
            self._look(frame)
        elif check.judge is not None and self._events and self._answer.right is None:
            self._show_answer(self._look(frame))

    @Slot(object)
    def show_scatter(self, scatter: Scatter) -> None:
        """Points or lines of the regression panel are others now."""
        self._scatter = scatter
        self.note("scatter", "")

    def _look(self, frame: Frame) -> Verdict:
        """Whether the page's task is done now; the first time that is remembered."""
        page, at = self.page, self._at
        if page is None or at is None:
            return NO_ANSWER
        moment = Moment(
            self._before, frame, tuple(self._events), self._scatter, self._scatter_before
        )
        verdict = check_of(page).verdict(moment, page.check.arguments)
        key = (self.lessons[at[0]].name, at[1])
        if verdict.right and key not in self._done:
            self._done |= {key}
            self.progressed.emit(self._done, self._last)
            self.tell()
        return verdict

    def _show_answer(self, verdict: Verdict) -> None:
        """How the last answer turned out; that stands until another one is given."""
        if verdict != self._answer:
            self._answer = verdict
            self.tell()

    # Setting up

    def _set_up(self, name: str | None) -> None:
        """Open the document that a page begins with; the learner's own one is put aside."""
        from nnstudio.lessons.setups import SCATTERS, SETUPS

        self._session.pause()
        title = self.lessons[self._at[0]].title if self._at else ""
        own, begins = self._own, not self.in_lesson
        if own is None or begins:
            self.begun.emit()
            own = self._own = (self._session.document, self._session.frame().shown_row)
        made = in_local_units(SETUPS[name or "course"](own[0]))
        self._lineage = made.lineage
        self._of_lessons.add(made.lineage)
        if name in SCATTERS:
            self._own_scatter = self._own_scatter or self._scatter
            self.scatter_set_up.emit(SCATTERS[name]())
        says, what = (BEGAN, BEGIN) if begins else (SET, SET_UP)
        self._session.open(made, tr(says, title=title), tr(what, title=title))

    def _begin_page(self) -> None:
        self._events.clear()
        self._answer = NO_ANSWER
        self._before = self._session.document
        self._scatter_before = self._scatter
        if self._at is not None:
            lesson, page = self._at
            self._last = (self.lessons[lesson].name, page)
            self.progressed.emit(self._done, self._last)
        self.page_opened.emit(self.page)
        self.tell()
