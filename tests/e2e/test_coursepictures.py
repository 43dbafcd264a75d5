"""Pictures of every page of the course: in both themes and every language no text is cut.

In the course's panel everything is looked at, in the rest of the window all labels, buttons, boxes
and headers. In the dark all stands where it stands in the light; what may be faint there is seen
in English.
"""

from __future__ import annotations

from collections.abc import Callable

import pytest
from pytestqt.qtbot import QtBot

from nnstudio.app import Studio
from nnstudio.lessons.lessonfile import load_lessons
from nnstudio.ui.course.taskbox import DONE
from nnstudio.ui.languages import LANGUAGES
from tests.e2e.learner import QUICK
from tests.settling import settle
from tests.ui.looks import flaws, keep_picture, lasting_flaws, picture_of, place_in

pytestmark = pytest.mark.usefixtures("starts_counted_once")

LONGEST = 120_000  # milliseconds: starts are counted, perhaps beside other work
Open = Callable[[str, str], Studio]
NAMES = [lesson.name for lesson in load_lessons()]


@pytest.mark.parametrize(
    ("theme", "language"), [*(("light", language) for language in LANGUAGES), ("dark", "en")]
)
@pytest.mark.parametrize("name", NAMES)
def test_pictures_of_every_page(
    qtbot: QtBot, open_dressed: Open, theme: str, name: str, language: str
) -> None:
    studio = open_dressed(theme, language)
    studio.session.set_speed(QUICK)
    window = studio.window
    found = []

    def take(what: str) -> None:
        settle()
        image = picture_of(window)
        keep_picture(window, f"course-{what}-{theme}-{language}")
        assert not place_in(image, window.course).isEmpty()
        found.extend(f"{what}: {flaw}" for flaw in flaws(window.course, image))

    window.actions_by_name["course_lessons"].trigger()
    take("list")
    at = NAMES.index(name)
    studio.course.open(at, 0)
    for number, page in enumerate(studio.course.lessons[at].pages, start=1):
        take(f"{name}-{number}")
        if theme == "light":
            found.extend(f"{name}-{number}, window: {flaw}" for flaw in lasting_flaws(window))
        studio.course.note("part", "axon")  # wrong, where it is an answer at all
        window.course.view.page.hint.click()
        take(f"{name}-{number}-hint")
        if theme == "light":  # what is done says the same in the dark, and training takes its time
            window.course.view.page.show_me.click()
            done = (name, number - 1)
            qtbot.waitUntil(lambda done=done: done in studio.course.done, timeout=LONGEST)
            assert window.course.view.page.task.mark.text() == DONE, page.title
            take(f"{name}-{number}-done")
        assert studio.course.page is page
        studio.course.go_on()
    studio.close()
    assert not found, "\n".join(found)
