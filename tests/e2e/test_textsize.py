"""The size of texts while the program runs: everything takes it over, and nothing else changes."""

from __future__ import annotations

import gc
import weakref
from collections.abc import Callable

import pytest
from PySide6.QtCore import QEvent, QSettings, Qt
from PySide6.QtWidgets import QApplication, QMenu
from pytestqt.qtbot import QtBot

from nnstudio.app import Studio
from nnstudio.ui import theme as themes
from nnstudio.ui.motion import is_still
from nnstudio.ui.window.settings import WindowSettings


def pick(studio: Studio, menu: str, text: str) -> None:
    """An entry of a submenu of View, as a person does."""
    (found,) = [one for one in studio.window.findChildren(QMenu) if one.title() == menu]
    (entry,) = [action for action in found.actions() if action.text() == text]
    entry.trigger()
    QApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)


def test_texts_grow_while_training_goes_on_and_are_remembered(
    studio: Studio, qtbot: QtBot, settings_file: object
) -> None:
    window, session = studio.window, studio.session
    small = window.train_bar.height(), window.fontMetrics().height()
    session.set_speed(1_000.0)
    session.toggle()
    qtbot.waitUntil(lambda: session.frame().epoch > 2)
    pick(studio, "Text size", "200 %")
    assert studio.window is not window
    assert session.running
    epoch = session.frame().epoch
    qtbot.waitUntil(lambda: studio.window.frame is not None and studio.window.frame.epoch > epoch)
    session.pause()
    assert studio.window.fontMetrics().height() > 1.8 * small[1]
    assert studio.window.train_bar.height() > 1.4 * small[0]
    kept = WindowSettings(QSettings(str(settings_file), QSettings.Format.IniFormat))
    assert kept.text_scale == 200


def test_keys_go_by_steps_and_say_where_they_end(studio: Studio) -> None:
    actions = studio.window.actions_by_name
    assert actions["text_larger"].shortcuts()[0].toString() == "Ctrl+Alt++"
    studio.settings.text_scale = 90
    actions["text_smaller"].trigger()
    assert (studio.settings.text_scale, themes.text_scale()) == (80, 80)
    window = studio.window
    window.actions_by_name["text_smaller"].trigger()
    assert studio.window is window
    assert "small" in window.status.message
    window.actions_by_name["text_usual"].trigger()
    assert (studio.settings.text_scale, themes.text_scale()) == (100, 100)
    studio.window.actions_by_name["text_larger"].trigger()
    assert studio.settings.text_scale == 110


def test_old_windows_are_let_go(studio: Studio) -> None:
    old = []
    for percent in ("80 %", "125 %"):
        old.append(weakref.ref(studio.window))
        pick(studio, "Text size", percent)
    gc.collect()
    assert [one() for one in old] == [None, None]


@pytest.mark.parametrize("kept", ["", "many", "0", "101", "1e2", "-100", ["80", "90"]])
def test_a_size_that_is_none_is_the_usual_one(settings_file: object, kept: object) -> None:
    settings = QSettings(str(settings_file), QSettings.Format.IniFormat)
    settings.setValue("window/text_scale", kept)
    settings.setValue("window/motion", kept)
    assert WindowSettings(settings).text_scale == 100
    assert WindowSettings(settings).motion == "system"


def test_less_motion_keeps_still_what_moves_by_itself(
    studio: Studio, qapp: QApplication, open_studio: Callable[[], Studio]
) -> None:
    flash = qapp.cursorFlashTime()
    qapp.setEffectEnabled(Qt.UIEffect.UI_General, True)
    qapp.setEffectEnabled(Qt.UIEffect.UI_AnimateMenu, True)
    qapp.setProperty("motionAsFound", None)
    assert studio.window.workspace.isAnimated()
    pick(studio, "Motion", "Reduced")
    assert is_still()
    assert not qapp.isEffectEnabled(Qt.UIEffect.UI_AnimateMenu)
    assert qapp.cursorFlashTime() == 0
    assert not studio.window.workspace.isAnimated()
    assert not studio.window.isAnimated()
    assert not open_studio().window.workspace.isAnimated()
    pick(studio, "Motion", "Full")
    assert not is_still()
    assert qapp.isEffectEnabled(Qt.UIEffect.UI_AnimateMenu)
    assert qapp.cursorFlashTime() == flash
    assert studio.window.workspace.isAnimated()
    qapp.setEffectEnabled(Qt.UIEffect.UI_General, False)
    qapp.setProperty("motionAsFound", None)
