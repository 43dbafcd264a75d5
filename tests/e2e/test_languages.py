"""Another language while the program runs: everything is said in it, and nothing else changes."""

from __future__ import annotations

import gc
import weakref
from collections.abc import Callable
from datetime import UTC, datetime
from pathlib import Path

from PySide6.QtCore import QEvent, QSettings
from PySide6.QtGui import QAction, QPixmap, QPixmapCache
from PySide6.QtWidgets import QApplication, QDialogButtonBox, QMenu
from pytestqt.qtbot import QtBot

from nnstudio.app import Studio
from nnstudio.document.document import course_document
from nnstudio.document.project.projectfile import Project, save_project
from nnstudio.language.translate import language
from nnstudio.session.recovery import Lost
from nnstudio.ui import languages
from nnstudio.ui.theme import CHINESE_FAMILY
from nnstudio.ui.window.banner import Banner
from nnstudio.ui.window.mainwindow import MainWindow
from nnstudio.ui.window.settings import WindowSettings
from tests.settling import settle


def choose(studio: Studio, name: str) -> None:
    """By the menu, as a person does."""
    (entry,) = [
        action
        for action in studio.window.findChildren(QAction)
        if action.data() == name and action.text() in (*languages.LANGUAGES.values(),)
    ]
    entry.trigger()
    QApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)


def test_document_history_and_training_go_on(studio: Studio, qtbot: QtBot) -> None:
    window, session = studio.window, studio.session
    studio.intents.set_rate(0.25)
    session.step_epoch()
    qtbot.waitUntil(lambda: session.frame().epoch == 1 and not session.running)
    session.set_speed(1_000.0)
    session.toggle()
    qtbot.waitUntil(lambda: session.frame().epoch > 5)
    document_before, undo = session.document, session.undo_name
    choose(studio, "zh_CN")
    assert language() == "zh_CN"
    assert studio.window is not window
    assert session.running
    epoch = session.frame().epoch
    qtbot.waitUntil(lambda: session.frame().epoch > epoch + 5)
    qtbot.waitUntil(lambda: studio.window.frame is not None and studio.window.frame.epoch > epoch)
    assert studio.window.actions_by_name["run"].iconText() != ""
    session.pause()
    assert session.document.settings.rate == document_before.settings.rate == 0.25
    assert undo is not None
    session.undo()
    session.undo()
    session.undo()
    assert session.document.settings.rate == 0.1


def test_it_is_remembered(open_studio: Callable[[], Studio], settings_file: object) -> None:
    studio = open_studio()
    choose(studio, "zh_CN")
    studio.close()
    languages.choose("en")
    again = open_studio()
    assert language() == "zh_CN"
    assert again.settings.language == "zh_CN"
    settings = QSettings(str(settings_file), QSettings.Format.IniFormat)
    assert WindowSettings(settings).language == "zh_CN"


def test_old_windows_are_let_go(studio: Studio) -> None:
    old = []
    for name in ("zh_CN", "en", "zh_CN"):
        old.append(weakref.ref(studio.window))
        choose(studio, name)
    gc.collect()
    assert [one() for one in old] == [None, None, None]


def _keep_drawn(window: MainWindow, key: str) -> None:
    """As Qt's style does for each box that it draws."""
    assert QPixmapCache.insert(key, window.train_bar.grab())
    assert QPixmapCache.find(key, QPixmap())


def test_what_was_drawn_of_an_old_window_is_let_go(studio: Studio) -> None:
    _keep_drawn(studio.window, "of an old window")
    choose(studio, "zh_CN")
    assert not QPixmapCache.find("of an old window", QPixmap())


def test_what_was_drawn_is_let_go_in_the_end(open_studio: Callable[[], Studio]) -> None:
    studio = open_studio()
    _keep_drawn(studio.window, "of a closed window")
    studio.close()
    assert not QPixmapCache.find("of a closed window", QPixmap())


def test_the_same_language_leaves_the_window_as_it_is(studio: Studio) -> None:
    window = studio.window
    choose(studio, "en")
    assert studio.window is window
    assert studio.settings.language == "en"


def test_a_lesson_goes_on(studio: Studio) -> None:
    studio.window.workspace.bring("course")
    studio.course.open(0, 1)
    choose(studio, "zh_CN")
    assert studio.course.at == (0, 1)
    assert studio.course.in_lesson
    assert studio.window.workspace.dock("course").isVisible()
    studio.course.leave()


def test_panels_and_sizes_stay(studio: Studio) -> None:
    studio.window.workspace.bring("lab")
    size, panels = studio.window.size(), studio.window.open_panels
    choose(studio, "zh_CN")
    assert studio.window.size() == size
    assert studio.window.open_panels == panels


def test_what_a_crash_left_is_offered_again(studio: Studio, tmp_path: Path) -> None:
    kept = tmp_path / "kept.nnstudio"
    save_project(Project(course_document()), kept)
    discarded: list[Lost] = []
    lost = Lost(kept, datetime(2026, 3, 14, 15, 9, tzinfo=UTC))
    studio.recovery.lost = lambda: [] if discarded else [lost]  # type: ignore[method-assign]
    studio.recovery.discard = discarded.append  # type: ignore[method-assign]
    studio.offer_lost()
    choose(studio, "zh_CN")
    (banner,) = studio.window.findChildren(Banner)
    assert banner.sentence.text() == lost.words()
    _, discard = banner.buttons.values()
    discard.click()
    assert discarded == [lost]
    QApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)
    choose(studio, "en")
    assert not studio.window.findChildren(Banner)


def test_the_place_of_the_window_stays(studio: Studio) -> None:
    studio.window.setGeometry(30, 40, 1200, 780)
    choose(studio, "zh_CN")
    assert studio.window.geometry().getRect() == (30, 40, 1200, 780)


def test_chinese_can_be_chosen_where_the_system_cannot_write_it(studio: Studio) -> None:
    (menu,) = [menu for menu in studio.window.findChildren(QMenu) if menu.title() == "Language"]
    menu.aboutToShow.emit()
    (entry,) = [action for action in menu.actions() if action.data() == "zh_CN"]
    assert CHINESE_FAMILY in entry.font().families()


def test_qts_own_texts_follow(studio: Studio) -> None:
    def cancel() -> str:
        box = QDialogButtonBox(QDialogButtonBox.StandardButton.Cancel)
        return box.button(QDialogButtonBox.StandardButton.Cancel).text()

    assert cancel() == "Cancel"
    choose(studio, "zh_CN")
    assert cancel() == "取消"
    choose(studio, "en")
    assert cancel() == "Cancel"


BAR_PAGES = ((3, 1), (5, 4))  # of lessons whose ring is in the toolbar


def test_a_ring_lets_go_of_a_window_that_goes(studio: Studio) -> None:
    """Its parts go one after the other, and each of them tells the ring."""
    course = studio.course
    for number, name in enumerate(("zh_CN", "en")):
        course.open(*BAR_PAGES[number])
        settle(1)
        ringed = studio.window.guide.ring._widget
        assert ringed is not None
        assert studio.window.train_bar.isAncestorOf(ringed)
        studio.change_language(name)
        QApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete.value)
        settle(1)
    course.leave()
