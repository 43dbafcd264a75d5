"""The whole app with settings of its own, opened on the course's table and closed in order."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import QSettings
from pytestqt.qtbot import QtBot

from nnstudio.app import Studio
from nnstudio.document.document import course_document
from nnstudio.ui.window.settings import WindowSettings


@pytest.fixture
def settings_file(tmp_path: Path) -> Path:
    return tmp_path / "settings.ini"


@pytest.fixture
def open_studio(qtbot: QtBot, settings_file: Path) -> Iterator[Callable[[], Studio]]:
    """Open the app, as often as asked; what is still open in the end is closed."""
    opened: list[Studio] = []

    def make() -> Studio:
        settings = QSettings(str(settings_file), QSettings.Format.IniFormat)
        studio = Studio(course_document(), WindowSettings(settings))
        opened.append(studio)
        studio.window.resize(1280, 800)
        with qtbot.waitExposed(studio.window):
            studio.window.show()
        studio.window.network.diagram.setFocus()
        return studio

    yield make
    for studio in opened:
        studio.close()
        studio.window.deleteLater()


@pytest.fixture
def studio(open_studio: Callable[[], Studio]) -> Studio:
    return open_studio()
