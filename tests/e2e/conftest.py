"""The whole app with settings of its own, opened on the course's table and closed in order."""

from __future__ import annotations

import os
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import QSettings
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from nnstudio.app import Studio
from nnstudio.document import sweeping
from nnstudio.document.document import course_document
from nnstudio.ui import languages, motion
from nnstudio.ui import theme as themes
from nnstudio.ui.window.settings import WindowSettings
from tests.e2e.screen import App, Screen, Start
from tests.e2e.startsonce import sweep_once


@pytest.fixture
def first_start(tmp_path: Path) -> dict[str, str]:
    """The environment of a process of a person without settings."""
    return os.environ | {f"XDG_{name}_HOME": str(tmp_path) for name in ("CONFIG", "DATA", "STATE")}


@pytest.fixture
def settings_file(tmp_path: Path) -> Path:
    return tmp_path / "settings.ini"


@pytest.fixture
def language() -> str:
    """The language of the app; a test may ask for another one by a parameter of this name."""
    return "en"


@pytest.fixture
def english_again(qapp: QApplication) -> Iterator[None]:
    """The tests after this one speak English, in texts of the usual size that may move."""
    yield
    languages.choose("en")
    motion.choose(motion.FULL)
    if themes.text_scale() != themes.USUAL_SCALE:
        themes.choose_text_scale(themes.USUAL_SCALE)
        themes.apply(qapp, themes.LIGHT)


@pytest.fixture
def open_studio(
    qtbot: QtBot, settings_file: Path, tmp_path: Path, language: str, english_again: None
) -> Iterator[Callable[[], Studio]]:
    """Open the app, as often as asked; what is still open in the end is closed.

    What it keeps aside of unsaved work is this test's own.
    """
    if language != "en":
        settings = QSettings(str(settings_file), QSettings.Format.IniFormat)
        WindowSettings(settings).language = language
        settings.sync()
    opened: list[Studio] = []

    def make() -> Studio:
        settings = QSettings(str(settings_file), QSettings.Format.IniFormat)
        studio = Studio(course_document(), WindowSettings(settings))
        opened.append(studio)
        studio.recovery.folder = tmp_path / "recovery"
        studio.window.resize(1280, 800)
        with qtbot.waitExposed(studio.window):
            studio.window.show()
        studio.window.loss.make_plot()  # which comes a moment after the first picture else
        studio.window.network.diagram.setFocus()
        return studio

    yield make
    for studio in opened:
        studio.close()
        studio.window.deleteLater()


@pytest.fixture
def open_dressed(qtbot: QtBot, tmp_path: Path, english_again: None) -> Callable[[str, str], Studio]:
    """Open the app at 1280x800 in a theme and a language, for pictures; who asks closes it."""

    def make(theme: str, language: str) -> Studio:
        settings = WindowSettings(QSettings(f"{tmp_path}/look.ini", QSettings.Format.IniFormat))
        settings.language = language
        studio = Studio(course_document(), settings)
        qtbot.addWidget(studio.window)
        studio.window.set_theme(theme)
        studio.window.resize(1280, 800)
        studio.window.show()
        studio.window.loss.make_plot()
        qtbot.waitExposed(studio.window)
        return studio

    return make


@pytest.fixture
def screen() -> Iterator[Screen]:
    """A real screen."""
    made = Screen()
    yield made
    made.close()


@pytest.fixture
def start(screen: Screen, tmp_path: Path) -> Iterator[Start]:
    """Start the app on that screen, on a file if one is given; it is ended with the test."""
    apps: list[App] = []

    def begin(*words: str | Path) -> App:
        apps.append(App(screen, tmp_path, *words))
        apps[-1].until("button", "run")
        return apps[-1]

    yield begin
    for app in apps:
        app.kill()


@pytest.fixture
def studio(open_studio: Callable[[], Studio]) -> Studio:
    return open_studio()


@pytest.fixture
def starts_counted_once(monkeypatch: pytest.MonkeyPatch) -> None:
    """What was counted in an earlier test of this process is known in this one."""
    monkeypatch.setattr(sweeping, "sweep", sweep_once)
