"""A presentation: few panels in large letters on the whole screen; then all of it is back."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QEvent, QSettings, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from nnstudio.app import Studio
from nnstudio.ui import theme as themes
from nnstudio.ui.window.settings import WindowSettings


def toggle(studio: Studio) -> None:
    studio.window.actions_by_name["presentation"].trigger()
    QApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)


def test_it_shows_few_panels_large_and_brings_everything_back_while_training_goes_on(
    studio: Studio, qtbot: QtBot
) -> None:
    session = studio.session
    studio.window.workspace.bring("lab")
    studio.window.setGeometry(30, 40, 1240, 780)
    places = studio.window.geometry().getRect(), studio.window.open_panels
    session.set_speed(1_000.0)
    session.toggle()
    qtbot.waitUntil(lambda: session.frame().epoch > 2)
    toggle(studio)
    window = studio.window
    assert window.isFullScreen()
    assert set(window.open_panels) == {"network", "loss", "you"}
    network, loss = (window.workspace.dock(name) for name in ("network", "loss"))
    assert network.x() < loss.x() < network.x() + network.width() + 20
    you = window.workspace.dock("you")
    qtbot.waitUntil(lambda: abs(you.height() - loss.height()) <= 40)  # both are read
    assert themes.text_scale() == 150
    assert not window.menuBar().isVisible()
    assert window.train_bar.isVisible()
    assert window.actions_by_name["presentation"].isChecked()
    assert "Esc" in window.status.message
    epoch = session.frame().epoch
    qtbot.waitUntil(lambda: window.frame is not None and window.frame.epoch > epoch)
    QTest.keyClick(window.network.diagram, Qt.Key.Key_Escape)
    QApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)
    session.pause()
    assert (studio.window.geometry().getRect(), studio.window.open_panels) == places
    assert not studio.window.isFullScreen()
    assert studio.window.menuBar().isVisible()
    assert themes.text_scale() == 100
    assert not studio.window.actions_by_name["presentation"].isChecked()


def test_keys_work_on_without_menus_and_texts_change_for_it_alone(
    studio: Studio, qtbot: QtBot
) -> None:
    toggle(studio)
    studio.window.activateWindow()
    qtbot.waitUntil(studio.window.isActiveWindow)
    QTest.keyClick(
        studio.window,
        Qt.Key.Key_Minus,
        Qt.KeyboardModifier.ControlModifier | Qt.KeyboardModifier.AltModifier,
    )
    assert (themes.text_scale(), studio.settings.text_scale) == (125, 100)
    assert set(studio.window.open_panels) == {"network", "loss", "you"}
    assert studio.window.isFullScreen()
    studio.window.activateWindow()
    qtbot.waitUntil(studio.window.isActiveWindow)
    QTest.keyClick(studio.window, Qt.Key.Key_F11, Qt.KeyboardModifier.ShiftModifier)
    assert themes.text_scale() == 100
    assert studio.window.workspace.dock("table").isVisible()


def test_nothing_of_it_is_remembered_when_the_program_ends_in_it(
    studio: Studio, open_studio: Callable[[], Studio], settings_file: object
) -> None:
    studio.window.workspace.dock("you").close()
    toggle(studio)
    kept = WindowSettings(QSettings(str(settings_file), QSettings.Format.IniFormat))
    layout, place = kept.layout, kept.geometry
    assert set(studio.window.open_panels) == {"network", "loss", "table"}
    studio.settings.theme = "dark"  # what is chosen in it for good is kept
    studio.window.projects.leave()
    assert not studio.window.isVisible()
    assert (kept.layout, kept.geometry, kept.text_scale) == (layout, place, 100)
    assert kept.theme == "dark"
    again = open_studio().window
    assert not again.isFullScreen()
    assert again.workspace.dock("map").isVisible()
    assert not again.workspace.dock("you").isVisible()
