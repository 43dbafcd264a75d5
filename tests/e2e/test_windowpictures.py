"""Every page of every lesson in the whole window: no text is cut, covered or cut without a word.

The course panel has stricter tests of its own in test_course. Here all labels, buttons, boxes and
headers of the window at 1280x800 are looked at, in every language of LANGUAGES. Colours leave all
texts in their places, so of the dark theme one lesson is enough.
"""

from __future__ import annotations

from collections.abc import Callable

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QHeaderView, QLabel, QWidget
from pytestqt.qtbot import QtBot

from nnstudio.app import Studio
from nnstudio.lessons.lessonfile import load_lessons
from nnstudio.ui.languages import LANGUAGES
from tests.settling import settle
from tests.ui.looks import cut_texts, keep_picture

pytestmark = pytest.mark.usefixtures("starts_counted_once")

LOOKS = 12  # at most, 140 ms apart: also on a busy machine everything has its place by then
Open = Callable[[str, str], Studio]
NAMES = [lesson.name for lesson in load_lessons()]


def lasting_flaws(window: QWidget) -> list[str]:
    """What is still wrong once what is shown late has come, and what went is gone."""
    found: list[str] = []
    for _ in range(LOOKS):
        settle(140)
        found = cut_texts(window)
        if not found:
            break
    return found


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize(
    ("name", "theme"), [*((name, "light") for name in NAMES), (NAMES[0], "dark")]
)
def test_no_text_is_cut_in_the_window_on_any_page(
    open_dressed: Open, language: str, theme: str, name: str
) -> None:
    studio = open_dressed(theme, language)
    window = studio.window
    window.actions_by_name["course_lessons"].trigger()
    lesson = NAMES.index(name)
    found = []
    for number, page in enumerate(studio.course.lessons[lesson].pages, start=1):
        studio.course.open(lesson, number - 1)
        what = f"{name}-{number} {theme} {language}"
        found += [f"{what}, {page.title}: {flaw}" for flaw in lasting_flaws(window)]
        keep_picture(window, f"window-{name}-{number}-{theme}-{language}")
    studio.close()
    assert not found, "\n".join(sorted(set(found)))


# The eye itself


@pytest.fixture
def pane(qtbot: QtBot) -> QWidget:
    made = QWidget()
    qtbot.addWidget(made)
    made.resize(300, 200)
    made.show()
    return made


def test_a_label_that_is_cut_is_found_unless_it_has_a_tip_and_dots(pane: QWidget) -> None:
    label = QLabel("A sentence that has no room", pane)
    label.setGeometry(0, 0, 60, 20)
    label.show()
    (flaw,) = cut_texts(pane)
    assert "A sentence that has no room" in flaw
    label.setFixedWidth(label.sizeHint().width())
    assert cut_texts(pane) == []


def test_texts_that_lie_over_one_another_are_found(pane: QWidget) -> None:
    one, other = QLabel("One", pane), QLabel("Other", pane)
    for label in (one, other):
        label.adjustSize()
        label.show()
    (flaw,) = cut_texts(pane)
    assert "lies over" in flaw
    other.move(0, 60)
    assert cut_texts(pane) == []


def test_a_header_that_is_too_narrow_is_found(qtbot: QtBot, pane: QWidget) -> None:
    from PySide6.QtWidgets import QTableWidget

    table = QTableWidget(1, 1, pane)
    table.setHorizontalHeaderLabels(["A head of a column"])
    table.show()
    table.horizontalHeader().resizeSection(0, 30)
    table.horizontalHeader().setTextElideMode(Qt.TextElideMode.ElideNone)
    assert any(QHeaderView.__name__ in flaw for flaw in cut_texts(pane))
    table.horizontalHeader().resizeSection(0, 250)
    assert cut_texts(pane) == []
