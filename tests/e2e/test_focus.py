"""What has the keys can be seen: every widget that takes the focus looks different with it."""

from __future__ import annotations

from collections.abc import Iterator

import pytest
from PySide6.QtCore import QPoint, QRect, Qt
from PySide6.QtGui import QImage
from PySide6.QtWidgets import QAbstractButton, QApplication, QDialog, QLineEdit, QWidget
from pytestqt.qtbot import QtBot

from nnstudio.app import Studio
from tests.ui.windowwalk import open_panels

DRESSES = ("quiet", "primary", "stage", "link", "field")
ROUND = 4  # pixels around a widget that may show the focus, too


def takes_keys(widget: QWidget) -> bool:
    """Whether Tab stops at a widget, or at a part of it."""
    group = widget.group() if isinstance(widget, QAbstractButton) else None
    takes = bool(widget.focusPolicy() & Qt.FocusPolicy.TabFocus) or group is not None
    return takes and widget.isVisible() and widget.isEnabled() and widget.focusProxy() is None


def seen(widget: QWidget) -> QImage:
    """The part of the window where a widget is; a blinking cursor is no sign of focus."""
    QApplication.processEvents()
    window = widget.window()
    place = QRect(widget.mapTo(window, QPoint(0, 0)), widget.size())
    around = place.adjusted(-ROUND, -ROUND, ROUND, ROUND)
    return window.grab(around).toImage().convertToFormat(QImage.Format.Format_RGB32)


def unseen(root: QWidget, done: set[tuple[str, ...]]) -> Iterator[str]:
    """What does not look different with the focus; of those of one kind in one place the first."""
    window = root.window()
    for widget in (root, *root.findChildren(QWidget)):
        kind = (type(widget).__name__, type(widget.parentWidget()).__name__, dress(widget))
        if kind in done or widget.window() is not window or not takes_keys(widget):
            continue
        if widget.visibleRegion().isEmpty():
            continue
        before = QApplication.focusWidget()
        if before is not None:
            before.clearFocus()
        without = seen(widget)
        widget.setFocus(Qt.FocusReason.TabFocusReason)
        if not widget.hasFocus():
            continue
        done.add(kind)
        if isinstance(widget, QLineEdit):
            widget.deselect()
        if seen(widget) == without:
            yield f"{kind[0]} in {kind[1]}: {widget.accessibleName() or widget.objectName()!r}"


def dress(widget: QWidget) -> str:
    return " ".join(name for name in DRESSES if widget.property(name))


def open_dialogs(studio: Studio) -> Iterator[QDialog]:
    """Each dialog of the window in turn."""
    window = studio.window
    for action in ("play", "class_task", "about", "help"):
        window.actions_by_name[action].trigger()
        yield from dialogs(studio)
    window.pictures.ask("network")
    yield from dialogs(studio)


def dialogs(studio: Studio) -> Iterator[QDialog]:
    for dialog in studio.window.findChildren(QDialog):
        if dialog.isVisible():
            dialog.activateWindow()
            QApplication.processEvents()
            yield dialog
            dialog.close()


@pytest.mark.parametrize("theme", ["light", "dark"])
def test_the_focus_is_seen_everywhere(studio: Studio, qtbot: QtBot, theme: str) -> None:
    window = studio.window
    app = QApplication.instance()
    assert isinstance(app, QApplication)
    flash = app.cursorFlashTime()
    app.setCursorFlashTime(0)
    window.set_theme(theme)
    window.offer_course()
    window.activateWindow()
    qtbot.waitUntil(window.isActiveWindow)
    done: set[tuple[str, ...]] = set()
    left = [*unseen(window.train_bar, done), *unseen(window.centralWidget(), done)]
    for name in open_panels(studio):
        left += [f"{name}: {words}" for words in unseen(window.workspace.dock(name), done)]
    assert len(done) > 60
    window.activateWindow()
    in_window = len(done)
    for dialog in open_dialogs(studio):
        left += [f"{dialog.windowTitle()}: {words}" for words in unseen(dialog, done)]
    assert len(done) > in_window + 8
    app.setCursorFlashTime(flash)
    assert not left, "\n".join(left)
