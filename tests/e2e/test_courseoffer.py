"""Who is here for the first time is offered the course in a line, and never asked again."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QDialog
from pytestqt.qtbot import QtBot

from nnstudio.app import Studio
from tests.settling import settle


def offered(studio: Studio) -> bool:
    studio.window.offer_course()
    return studio.window.course_offer is not None


def dialogs() -> list[QDialog]:
    return [w for w in QApplication.topLevelWidgets() if isinstance(w, QDialog)]


def test_the_offer_is_a_line_and_stays_away_once_it_is_hidden(
    open_studio: Callable[[], Studio], qtbot: QtBot
) -> None:
    before = dialogs()
    studio = open_studio()
    assert offered(studio)
    offer = studio.window.course_offer
    assert offer is not None
    qtbot.waitExposed(offer)
    settle(1)
    assert offer.height() <= 36
    assert offer.sentence.shown_text() == offer.sentence.text()
    assert not [dialog for dialog in dialogs() if dialog not in before]
    offer.dismiss.setFocus()
    QTest.keyClick(offer.dismiss, Qt.Key.Key_Space)
    assert studio.window.course_offer is None
    assert studio.window.network.diagram.hasFocus()
    assert not offered(open_studio())


def test_it_starts_the_course_and_is_over_once_the_course_was_opened(
    open_studio: Callable[[], Studio],
) -> None:
    studio = open_studio()
    assert offered(studio)
    offer = studio.window.course_offer
    assert offer is not None
    offer.start.click()
    assert studio.window.workspace.in_front("course")
    assert not offered(open_studio())


def test_the_course_opened_by_other_ways_ends_it_too(open_studio: Callable[[], Studio]) -> None:
    studio = open_studio()
    assert offered(studio)
    studio.window.actions_by_name["course_lessons"].trigger()
    assert studio.window.course_offer is None
    assert not offered(open_studio())
