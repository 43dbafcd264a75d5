"""The course beside a learner's own document: it is put aside, comes back, and is never at risk."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from pytestqt.qtbot import QtBot

from nnstudio.core.problems import FileProblem
from nnstudio.core.regression import Line
from nnstudio.document.document import course_document
from nnstudio.document.project.projectfile import load_project
from nnstudio.document.teach import teach
from nnstudio.language.catalogue import Catalogue
from nnstudio.language.translate import use
from nnstudio.lessons.lesson import Lesson
from nnstudio.lessons.lessonfile import parse_lesson
from nnstudio.session.course import Course, Shown
from nnstudio.session.projects import Projects
from nnstudio.session.recovery import Recovery
from nnstudio.session.regression import Regression
from nnstudio.session.session import Session
from tests.settling import settle

PAGE = """# {title}
setup: {setup}
task: Set b1 to {{asked}}.
check: value_is b1 {value}
hint: It is below h1.
show: set b1 {value}

Words.
"""
TEXT = (
    "---\ntitle: A test\nabout: Of the course.\n---\n"
    + PAGE.format(title="One", setup="course", value=2)
    + "---\n"
    + PAGE.format(title="Two", setup="course", value=2).replace("setup: course\n", "")
    + "---\n"
    + PAGE.format(title="Three", setup="own", value=3)
)


def lessons() -> tuple[Lesson, ...]:
    return (parse_lesson(TEXT, "test"),)


@pytest.fixture
def session(qtbot: QtBot) -> Iterator[Session]:
    made = Session(teach(course_document(), 2))
    yield made
    made.close()


@pytest.fixture
def course(session: Session) -> Course:
    made = Course(session, lessons)
    session.frame_ready.connect(made.show_frame)
    return made


def set_b1(session: Session, value: float) -> None:
    session.edit(lambda d: d.with_parameter("b1", value), "change b1")


def test_a_task_is_done_when_it_is_done_and_not_before(
    session: Session, course: Course, qtbot: QtBot
) -> None:
    told: list[Shown] = []
    course.shown.connect(told.append)
    course.open(0)
    set_b1(session, 1.0)
    settle(20)
    assert course.done == frozenset()
    set_b1(session, 2.0)
    qtbot.waitUntil(lambda: course.done == {("test", 0)})
    assert told[-1].is_done(course.lessons[0], 0)
    assert told[-1].page == 0
    course.go_on()
    assert session.document.progress.params.value("b1") == 2.0  # no setup: it goes on from there
    course.go_on()
    assert session.document.progress == teach(course_document(), 2).progress  # a copy of one's own


def test_the_own_document_comes_back_the_very_same(session: Session, course: Course) -> None:
    own = session.document
    session.show_row(3)
    course.open(0)
    for _ in range(2):
        set_b1(session, 2.0)
        course.go_on()
    set_b1(session, 5.0)
    assert session.document is not own
    course.go_on()  # over the end
    assert session.document is own
    assert session.frame().shown_row == 3
    assert course.page is None
    session.undo()  # what was done in the lesson is not lost either
    assert session.document.progress.params.value("b1") == 5.0


def test_setting_up_is_one_step_for_undo_with_a_name(session: Session, course: Course) -> None:
    own = session.document
    course.open(0)
    assert session.undo_name == "begin the lesson \u201cA test\u201d"
    session.undo()
    assert session.document is own


def test_nothing_is_checked_while_another_document_is_open(
    session: Session, course: Course, qtbot: QtBot
) -> None:
    told: list[Shown] = []
    course.shown.connect(told.append)
    course.open(0)
    session.undo()
    set_b1(session, 2.0)
    qtbot.waitUntil(lambda: not told[-1].here)
    assert course.done == frozenset()
    changed = session.document
    course.set_up_again()
    assert told[-1].here
    course.leave()
    assert session.document is changed  # what was put aside is the newer one


def test_leaving_after_undo_leaves_the_present_document(session: Session, course: Course) -> None:
    course.open(0)
    session.undo()
    set_b1(session, 2.0)
    changed = session.document
    course.leave()
    assert session.document is changed


def test_a_lesson_can_begin_while_training_runs(
    session: Session, course: Course, qtbot: QtBot
) -> None:
    session.run()
    qtbot.waitUntil(lambda: session.frame().epoch > 5)
    course.open(0)
    assert not session.running
    course.leave()
    assert session.document.progress.epoch > 5


def test_the_file_of_the_own_document_knows_nothing_of_the_lesson(
    session: Session, course: Course, tmp_path: Path, qtbot: QtBot
) -> None:
    projects = Projects(session)
    path = tmp_path / "own.nnstudio"
    with qtbot.waitSignal(projects.saved):
        projects.save(str(path))
    course.open(0)
    set_b1(session, 7.0)
    assert projects.path is None
    course.leave()
    assert projects.path == str(path)
    assert not projects.modified


def test_what_is_unsaved_is_kept_aside_before_a_lesson_and_stays_so(
    session: Session, course: Course, tmp_path: Path, qtbot: QtBot
) -> None:
    projects = Projects(session)
    recovery = Recovery(session, projects, tmp_path)
    course.begun.connect(recovery.keep)
    recovery.is_lessons = lambda: course.in_lesson
    set_b1(session, 4.0)
    own = session.document
    course.open(0)
    set_b1(session, 7.0)
    recovery.keep()  # as every 15 seconds
    recovery.forget()  # as after saving what the lesson made
    qtbot.waitUntil(lambda: not recovery.writing)
    kept = list(tmp_path.glob("*.nnstudio"))
    assert len(kept) == 1
    assert load_project(kept[0]).document.progress == own.progress
    course.leave()
    recovery.forget()
    assert not list(tmp_path.glob("*.nnstudio"))
    recovery.close()
    projects.close()


def test_a_broken_lesson_is_said_and_opens_nothing(session: Session, qtbot: QtBot) -> None:
    def broken() -> tuple[Lesson, ...]:
        raise FileProblem("test.md, line 3: The front has no about.")

    course = Course(session, broken)
    with qtbot.waitSignal(course.failed) as said:
        course.tell()
    assert said.args == ["test.md, line 3: The front has no about."]
    own = session.document
    course.open(0)
    assert session.document is own


@pytest.mark.parametrize("ask", [Course.go_on, Course.go_back, Course.leave, Course.set_up_again])
def test_outside_a_lesson_there_is_nowhere_to_go(
    session: Session, course: Course, ask: Callable[[Course], None]
) -> None:
    own = session.document
    ask(course)
    course.note("choice", "anything")
    assert session.document is own
    assert session.undo_name is None


# The points of the regression panel


def with_regression(session: Session) -> tuple[Course, Regression]:
    text = "---\ntitle: A test\nabout: Of lines.\n---\n" + "---\n".join(
        f"# {title}\n{setup}task: Do.\ncheck: {check}\nhint: H.\nshow: farthest\n\nWords.\n"
        for title, setup, check in (
            ("Other", "setup: course\n", "squares_shown"),
            ("Line", "setup: rents\n", "line_within 1.1"),
            ("Pull", "setup: rents_with_best\n", "one_point_pulls 0.25"),
        )
    )
    made, regression = Course(session, lambda: (parse_lesson(text, "test"),)), Regression()
    regression.changed.connect(lambda scatter, back: made.show_scatter(scatter))
    made.scatter_set_up.connect(regression.put)
    regression.tell()
    return made, regression


def test_a_lesson_puts_points_of_its_own_and_brings_the_learners_back(session: Session) -> None:
    course, regression = with_regression(session)
    own = regression.scatter.with_point(0, 30.0, 999.0)
    regression.take(own, "point 0")
    course.open(0)
    assert regression.scatter is own  # this page has no points of its own
    course.go_on()
    assert regression.scatter.moved == ()
    assert not regression.scatter.best_shown
    course.go_on()
    assert regression.scatter.best_shown
    course.leave()
    assert regression.scatter is own
    course.open(0, 0)
    course.leave()
    assert regression.scatter is own


def test_a_line_counts_where_it_was_put_by_hand_on_this_page(session: Session) -> None:
    course, regression = with_regression(session)
    course.open(0, 1)
    fit = regression.scatter.fit
    assert fit is not None
    near = Line(fit.line.slope + 0.01, fit.line.intercept)
    regression.take(regression.scatter.fitted(), "fit")
    assert course.done == frozenset()
    regression.take(regression.scatter.with_point(0, 28.0, 620.0).with_line(near), "line")
    assert course.done == frozenset()  # with a point moved it is another task
    regression.take(regression.scatter.restored(), "reset")
    assert course.done == {("test", 1)}


def test_one_point_has_to_pull_alone(session: Session) -> None:
    course, regression = with_regression(session)
    course.open(0, 2)
    both = regression.scatter.with_point(0, 28.0, 650.0).with_point(11, 105.0, 300.0)
    regression.take(both, "points")
    assert course.done == frozenset()
    regression.take(regression.scatter.restored().with_point(11, 105.0, 1600.0), "points")
    assert course.done == frozenset()
    regression.take(regression.scatter.with_point(11, 105.0, 300.0), "points")
    assert course.done == {("test", 2)}


# Questions that a run answers

FORETOLD = (
    "---\ntitle: A test\nabout: Of foreseeing.\n---\n"
    "# One\nsetup: course\ntask: Lower or higher?\ncheck: foreseen loss_after_epoch\n"
    "choices: Lower | Higher | The same\nhint: Guess.\nshow: foresee loss_after_epoch\n\nWords.\n"
)


@pytest.fixture
def foretold(session: Session) -> Course:
    made = Course(session, lambda: (parse_lesson(FORETOLD, "test"),))
    session.frame_ready.connect(made.show_frame)
    made.open(0)
    return made


def step_epoch(session: Session, qtbot: QtBot) -> None:
    before = session.document.progress.epoch
    session.step_epoch()
    qtbot.waitUntil(lambda: session.document.progress.epoch > before and not session.running)
    settle(20)


def test_a_question_stays_open_until_the_run_answers_it(
    session: Session, foretold: Course, qtbot: QtBot
) -> None:
    told: list[Shown] = []
    foretold.shown.connect(told.append)
    foretold.note("choice", "Higher")
    assert (told[-1].answered, told[-1].said) == (None, "Noted. Now press Step epoch and see.")
    step_epoch(session, qtbot)
    assert (told[-1].answered, told[-1].said) == (False, "The loss went from 0.3669 to 0.3578.")
    assert foretold.done == frozenset()
    foretold.note("choice", "Lower")
    assert told[-1].answered is None
    step_epoch(session, qtbot)
    assert (told[-1].answered, told[-1].said) == (True, "The loss went from 0.3578 to 0.3479.")
    assert foretold.done == {("test", 0)}


def test_what_was_told_stands_while_training_goes_on(
    session: Session, foretold: Course, qtbot: QtBot
) -> None:
    told: list[Shown] = []
    foretold.shown.connect(told.append)
    foretold.note("choice", "Lower")
    step_epoch(session, qtbot)
    last = told[-1]
    session.rewind()
    step_epoch(session, qtbot)
    assert told[-1] == last
    foretold.note("choice", "Higher")
    step_epoch(session, qtbot)
    assert told[-1].answered is False
    assert foretold.done == {("test", 0)}  # once done is done


@pytest.fixture
def chinese() -> Iterator[Callable[[], None]]:
    """Turns to Chinese; afterwards all is English again."""
    lower = {("Lower", ""): ("更低",), ("The loss went from {before} to {after}.", ""): ("变了。",)}
    yield lambda: use(Catalogue("zh_CN", lower))
    use(None)


def test_a_choice_in_another_language_is_asked_for_again(
    session: Session, foretold: Course, chinese: Callable[[], None], qtbot: QtBot
) -> None:
    told: list[Shown] = []
    foretold.shown.connect(told.append)
    foretold.note("choice", "Lower")
    assert told[-1].said != ""
    chinese()
    foretold.tell_again()
    assert (told[-1].answered, told[-1].said) == (None, "")
    step_epoch(session, qtbot)
    assert (told[-1].answered, foretold.done) == (None, frozenset())
    foretold.note("choice", "Higher")
    step_epoch(session, qtbot)
    assert (told[-1].answered, told[-1].said) == (False, "变了。")
    foretold.tell_again()
    assert (told[-1].answered, told[-1].said) == (None, "")


def test_who_goes_another_way_is_asked_to_choose_again(
    session: Session, foretold: Course, qtbot: QtBot
) -> None:
    told: list[Shown] = []
    foretold.shown.connect(told.append)
    foretold.note("choice", "Lower")
    set_b1(session, 2.0)
    qtbot.waitUntil(lambda: told[-1].said.endswith("Choose again."))
    step_epoch(session, qtbot)
    assert told[-1].answered is None
    assert foretold.done == frozenset()
