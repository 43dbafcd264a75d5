"""The window on a small screen, and with texts of other sizes: nothing is cut or out of reach."""

from __future__ import annotations

from pathlib import Path

import pytest
from PySide6.QtCore import QPoint, QRect, QSettings
from PySide6.QtWidgets import QAbstractButton, QAbstractScrollArea, QTabBar, QWidget
from pytestqt.qtbot import QtBot

from nnstudio.app import Studio
from nnstudio.document.document import course_document
from nnstudio.ui.window.settings import WindowSettings
from tests.ui.looks import lasting_flaws, seen

BELOW = ("training", "explain", "lab")


def opened(qtbot: QtBot, folder: Path, percent: int, size: tuple[int, int], lang: str) -> Studio:
    settings = WindowSettings(QSettings(f"{folder}/look.ini", QSettings.Format.IniFormat))
    settings.language, settings.text_scale = lang, percent
    studio = Studio(course_document(), settings)
    qtbot.addWidget(studio.window)
    studio.window.resize(*size)
    studio.window.show()
    qtbot.waitExposed(studio.window)
    return studio


def out_of_reach(window: QWidget) -> list[str]:
    """Buttons that are neither all seen nor in something that scrolls to them."""
    found = []
    for button in window.findChildren(QAbstractButton):
        if not button.isVisible() or button.window() is not window:
            continue
        if isinstance(button.parentWidget(), QTabBar):
            continue  # Qt's arrows where tabs have no room
        place = QRect(button.mapTo(window, QPoint(0, 0)), button.size())
        cut = button.visibleRegion().boundingRect().size() != button.size()
        if (cut or not window.rect().contains(place)) and not _scrolls(button):
            found.append(f"{type(button).__name__} {button.text() or button.accessibleName()!r}")
    return found


def _scrolls(widget: QWidget) -> bool:
    parent = widget.parentWidget()
    while parent is not None:
        if isinstance(parent, QAbstractScrollArea):
            return True
        parent = parent.parentWidget()
    return False


@pytest.mark.parametrize("language", ["en", "zh_CN"])
def test_all_of_the_window_can_be_used_at_1024_by_700(
    qtbot: QtBot, tmp_path: Path, english_again: None, language: str
) -> None:
    studio = opened(qtbot, tmp_path, 100, (1024, 700), language)
    window = studio.window
    assert window.size().toTuple() == (1024, 700)
    found = lasting_flaws(window) + out_of_reach(window)
    for name in BELOW:
        window.workspace.bring(name)
        found += [f"{name}: {flaw}" for flaw in lasting_flaws(window)]
        found += [f"{name}: {flaw}" for flaw in out_of_reach(window)]
        assert window.size().toTuple() == (1024, 700), name
        window.workspace.dock(name).close()
    studio.close()
    assert not found, "\n".join(sorted(set(found)))


@pytest.mark.parametrize(
    ("percent", "language"), [(80, "en"), (150, "en"), (200, "en"), (200, "zh_CN")]
)
def test_texts_of_any_size_are_read_at_1280_by_800(
    qtbot: QtBot, tmp_path: Path, english_again: None, percent: int, language: str
) -> None:
    studio = opened(qtbot, tmp_path, percent, (1280, 800), language)
    window = studio.window
    found = lasting_flaws(window) + out_of_reach(window)
    window.workspace.bring("training")
    found += lasting_flaws(window) + out_of_reach(window)
    assert window.size().toTuple() == (1280, 800)
    sizes = {widget.font().pointSizeF() for widget in seen(window) if hasattr(widget, "text")}
    studio.close()
    assert not found, "\n".join(sorted(set(found)))
    assert min(sizes) == pytest.approx(8.0 * percent / 100)
