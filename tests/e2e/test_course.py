"""The course in the whole window: one learner does it all, another does nothing right."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import numpy as np
import pytest
from PySide6.QtCore import QPoint, QSettings, Qt
from PySide6.QtGui import QImage
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from nnstudio.app import Studio
from nnstudio.document.document import course_document
from nnstudio.document.teach import teach
from nnstudio.lessons.checks import ANSWERS, CHECKS
from nnstudio.lessons.lessonfile import load_lessons
from nnstudio.lessons.vocabulary import SHOWS, TARGETS
from nnstudio.ui.course.showing import _SHOW
from nnstudio.ui.course.targets import _FIND
from nnstudio.ui.course.taskbox import DONE, OPEN
from nnstudio.ui.languages import LANGUAGES
from nnstudio.ui.window.settings import WindowSettings
from tests.e2e.learner import QUICK, RIGHT, WRONG, Learner
from tests.settling import settle

pytestmark = pytest.mark.usefixtures("starts_counted_once")

# Pages that look at the document: opened anew, they are set up anew.
AS_THINGS_STAND = {name for name, check in CHECKS.items() if check.events is None}
NAMES = [lesson.name for lesson in load_lessons()]


@pytest.fixture
def learner(qtbot: QtBot, studio: Studio) -> Learner:
    studio.session.open(teach(course_document(), 3), "A document of the learner's own")
    studio.session.show_row(2)
    studio.window.actions_by_name["course_lessons"].trigger()
    studio.session.set_speed(QUICK)
    made = Learner(qtbot, studio)
    made.settle()
    qtbot.waitUntil(lambda: studio.window.network.diagram.layout_shown is not None)
    return made


def test_every_name_of_the_lessons_has_something_behind_it() -> None:
    assert _FIND.keys() == TARGETS.keys()
    assert _SHOW.keys() == SHOWS.keys()
    assert RIGHT.keys() == WRONG.keys() == CHECKS.keys()


def begin(learner: Learner, name: str) -> None:
    links = learner.window.course.view.list.links
    learner.press(links[NAMES.index(name)])


@pytest.mark.parametrize("language", LANGUAGES)  # what `open_studio` opens in
@pytest.mark.parametrize("name", NAMES)
def test_a_learner_does_every_page_by_mouse_and_keys(learner: Learner, name: str) -> None:
    studio, window = learner.studio, learner.window
    own = studio.session.document
    vector = own.progress.params.vector.tobytes()
    begin(learner, name)
    lesson = studio.course.lessons[NAMES.index(name)]
    view = window.course.view.page
    for at, page in enumerate(lesson.pages):
        assert studio.course.page is page
        assert view.task.mark.text() == OPEN, page.title
        if page.target is not None:
            learner.qtbot.waitUntil(window.guide.ring.isVisible)
        learner.do(page)
        assert (name, at) in studio.course.done, page.title
        assert view.task.mark.text() == DONE, page.title
        learner.press(view.next)

    # The lesson is over, and what was there before is there again, to the bit.
    assert studio.course.page is None
    assert window.guide.ring.isHidden()
    assert studio.session.document is own
    assert studio.session.document.progress.params.vector.tobytes() == vector
    assert studio.session.frame().shown_row == 2
    assert window.course.view.stack.currentWidget() is window.course.view.list
    assert window._settings.course == (studio.course.done, (name, len(lesson.pages) - 1))


@pytest.mark.parametrize("name", NAMES)
def test_who_does_something_else_is_never_told_that_it_was_right(
    learner: Learner, name: str
) -> None:
    studio = learner.studio
    begin(learner, name)
    lesson = studio.course.lessons[NAMES.index(name)]
    view = learner.window.course.view.page
    for page in lesson.pages:
        learner.do_wrong(page)
        assert studio.course.done == frozenset(), page.title
        assert view.task.mark.text() == OPEN, page.title
        assert DONE not in view.task.words.text(), page.title
        if CHECKS[page.check.name].events in ANSWERS:
            assert view.task.words.text().startswith("\u2717"), page.title
        if page.check.name == "guessed":
            assert learner.window.network.guess is not None
            assert learner.window.network.guess.question.text().startswith("\u2717")
        learner.press(view.again if view.again.isVisible() else view.next)
        if studio.course.page is page:
            learner.press(view.next)


@pytest.mark.parametrize("name", NAMES)
def test_who_stands_there_already_can_do_every_page_again(learner: Learner, name: str) -> None:
    """Panels stay where the page led: opened anew it is not done by itself, and can be done."""
    studio = learner.studio
    begin(learner, name)
    lesson = studio.course.lessons[NAMES.index(name)]
    view = learner.window.course.view.page
    for at, page in enumerate(lesson.pages):
        for again in (False, True):
            studio.course.remember(frozenset(), None)
            if again and page.setup is None and page.check.name not in AS_THINGS_STAND:
                studio.course.open(NAMES.index(name), at)
            elif again:
                learner.press(view.again)
            learner.settle()
            assert (name, at) not in studio.course.done, page.title
            learner.do(page)
            assert (name, at) in studio.course.done, page.title
        if page is not lesson.pages[-1]:
            studio.course.go_on()
            learner.settle()


def test_explain_begins_at_its_start_where_a_page_waits_for_its_end(learner: Learner) -> None:
    studio = learner.studio
    begin(learner, "07-backpropagation")
    learner.explain_on("loss", to_end=True)
    studio.course.remember(frozenset(), None)
    learner.press(learner.window.course.view.page.again)
    learner.settle()
    assert studio.course.done == frozenset()
    view = learner.window.explain.view
    assert view.place.text().startswith("1 of ")
    assert view.stages.checkedId() == 0
    learner.explain_on("loss", to_end=True)
    assert studio.course.done == {("07-backpropagation", 0)}


def test_in_the_lab_what_is_shown_already_counts_as_one_of_six(learner: Learner) -> None:
    studio, window = learner.studio, learner.window
    window.actions_by_name["lab"].trigger()
    learner.lab_function("maxout")
    lessons = studio.course.lessons
    checks = [(lesson, page.check.name) for lesson, one in enumerate(lessons) for page in one.pages]
    place = next(at for at, (_, name) in enumerate(checks) if name == "lab_all")
    lesson = checks[place][0]
    page = place - [one for one, _ in checks].index(lesson)
    studio.course.open(lesson, page)
    learner.settle()
    assert studio.course.done == frozenset()
    for _ in ("ELU", "leaky ReLU", "ReLU", "tanh", "sigmoid"):
        assert studio.course.done == frozenset()
        QTest.keyClick(window.lab.view.first_line.box, Qt.Key.Key_Up)
    assert studio.course.done == {(lessons[lesson].name, page)}


def test_pages_can_be_left_in_the_middle_and_gone_on_with_after_a_start(
    open_studio: Callable[[], Studio], qtbot: QtBot
) -> None:
    first = open_studio()
    first.window.actions_by_name["course_lessons"].trigger()
    settle()
    view = first.window.course.view
    assert view.list.go_on.text() == "Start the course"
    qtbot.mouseClick(view.list.go_on, Qt.MouseButton.LeftButton)
    qtbot.mouseClick(view.page.next, Qt.MouseButton.LeftButton)
    qtbot.mouseClick(view.page.picture.links["hillock"], Qt.MouseButton.LeftButton)
    own = course_document()
    first.close()
    assert first.session.document.progress == own.progress  # closing brought it back

    second = open_studio()
    second.window.actions_by_name["course_lessons"].trigger()
    settle()
    view = second.window.course.view
    assert view.list.go_on.text() == "Go on: A neuron"
    qtbot.mouseClick(view.list.go_on, Qt.MouseButton.LeftButton)
    assert second.course.at == (0, 1)
    assert view.page.task.mark.text() == DONE
    qtbot.mouseClick(view.page.back, Qt.MouseButton.LeftButton)
    assert second.course.at == (0, 0)
    assert view.page.task.mark.text() == OPEN


def test_closing_the_panel_brings_the_own_document_back(learner: Learner) -> None:
    own = learner.studio.session.document
    begin(learner, NAMES[0])
    assert learner.studio.session.document is not own
    learner.window.workspace.dock("course").close()
    assert learner.studio.session.document is own
    assert learner.window.guide.ring.isHidden()


def test_the_ring_follows_its_part_and_lets_the_mouse_through(learner: Learner) -> None:
    studio, window = learner.studio, learner.window
    studio.course.open(0, 5)
    ring, diagram = window.guide.ring, window.network.diagram
    learner.qtbot.waitUntil(ring.isVisible)

    def fits() -> bool:
        place = diagram.place_of(neuron=(0, 0))
        assert place is not None
        middle = window.mapFromGlobal(place.center())
        return (ring.geometry().center() - middle).manhattanLength() <= 4

    learner.qtbot.waitUntil(fits)
    before = ring.geometry()
    window.resize(1500, 900)
    learner.qtbot.waitUntil(lambda: fits() and ring.geometry() != before)
    assert window.childAt(ring.geometry().center()) is diagram
    learner.window.workspace.dock("network").close()
    learner.qtbot.waitUntil(ring.isHidden)


def test_a_tab_that_lies_behind_the_page_is_ringed_and_leads_there_and_back(
    learner: Learner,
) -> None:
    studio, window = learner.studio, learner.window
    studio.course.open(NAMES.index("10-when-learning-fails"), 1)
    workspace, ring = window.workspace, window.guide.ring
    learner.qtbot.waitUntil(ring.isVisible)
    bar = workspace.tab_bar_of("loss")
    assert bar is not None

    def middle(name: str) -> QPoint:
        rect = workspace.tab_rect(name)
        assert rect is not None
        return rect.center()

    on_window = bar.mapTo(window, middle("loss"))
    assert (ring.geometry().center() - on_window).manhattanLength() <= 4
    learner.click(bar, middle("loss"))
    learner.qtbot.waitUntil(lambda: workspace.in_front("loss"))
    learner.click(bar, middle("course"))
    learner.qtbot.waitUntil(lambda: workspace.in_front("course"))
    assert studio.course.at == (NAMES.index("10-when-learning-fails"), 1)
    assert workspace.tab_bar_of("table") is None  # it lies alone
    assert workspace.tab_rect("table") is None


@pytest.mark.parametrize("before", [False, True])
def test_neurons_are_shown_after_the_lesson_as_they_were_before(
    learner: Learner, before: bool
) -> None:
    studio, network = learner.studio, learner.window.network
    network.show_maps(before)
    lesson = NAMES.index("11-xor")
    pages = load_lessons()[lesson].pages
    page = next(at for at, page in enumerate(pages) if page.check.name == "maps_shown")
    studio.course.open(lesson, page)
    assert not network.shows_maps
    assert studio.course.done == frozenset()
    learner.do(pages[page])
    assert studio.course.done == {("11-xor", page)}
    studio.course.go_on()
    assert network.shows_maps
    studio.course.leave()
    assert network.shows_maps == before


def test_the_drawing_lights_up_one_part(learner: Learner) -> None:
    begin(learner, NAMES[0])
    picture = learner.window.course.view.page.picture
    assert picture is not None

    def seen() -> np.ndarray:
        image = picture.grab().toImage().convertToFormat(QImage.Format.Format_RGB32)
        return np.frombuffer(image.constBits(), np.uint32).copy()

    dark = seen()
    learner.press_part("dendrites")
    lit = seen()
    learner.press_part("axon")
    assert (dark != lit).sum() > 200
    assert (lit != seen()).sum() > 200
    assert picture.lit == "axon"


@pytest.mark.parametrize(
    "kept",
    ["no json", "[1]", '{"done": 3, "last": "x"}', '{"done": [["a"], [1, 2], ["a", -1]]}'],
)
def test_progress_that_cannot_be_read_is_none(settings_file: Path, kept: str) -> None:
    settings = QSettings(str(settings_file), QSettings.Format.IniFormat)
    settings.setValue("course/pages", kept)
    assert WindowSettings(settings).course == (frozenset(), None)


def test_the_loss_plot_stands_beside_a_page_that_is_about_it_and_goes_back(
    learner: Learner,
) -> None:
    studio, workspace = learner.studio, learner.window.workspace
    at = NAMES.index("08-training")
    lesson = studio.course.lessons[at]
    page = next(place for place, one in enumerate(lesson.pages) if one.check.name == "log_on")
    loss, course, over = (workspace.dock(name) for name in ("loss", "course", "map"))

    def places() -> list[tuple[str, bool]]:
        learner.settle()
        docks = ("loss", "course", "map")
        return [(name, workspace.in_front(name)) for name in docks]

    before = places()
    assert loss in workspace.tabifiedDockWidgets(course)
    for leave in (learner.window.course.view.page.next.click, course.close):
        studio.course.open(at, page)
        assert places() == [("loss", True), ("course", True), ("map", False)]
        leave()
        learner.settle()
        assert loss in workspace.tabifiedDockWidgets(course) or course.isHidden()
        assert loss not in workspace.tabifiedDockWidgets(over)
        course.show()
        course.raise_()
        assert places() == before
        assert loss in workspace.tabifiedDockWidgets(course)
