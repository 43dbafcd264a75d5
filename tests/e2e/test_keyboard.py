"""The whole main job with keys alone, and Esc and shortcuts that do what one expects."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Callable
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QAction, QKeySequence, QShortcut
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QFileDialog, QToolButton, QWidget
from pytestqt.qtbot import QtBot

from nnstudio.app import Studio
from nnstudio.ui.activation.activationcard import ActivationCard
from nnstudio.ui.window.windowactions import keys_of
from tests.settling import settle

KEY = Qt.Key
NONE, CTRL = Qt.KeyboardModifier.NoModifier, Qt.KeyboardModifier.ControlModifier
SHIFT = Qt.KeyboardModifier.ShiftModifier
MOST_TABS = 90


def press(key: Qt.Key, keys: Qt.KeyboardModifier = NONE) -> None:
    """Press a key where a person would: in whatever has the focus."""
    QTest.keyClick(QApplication.focusWidget(), key, keys)
    QApplication.processEvents()


def type_in(text: str) -> None:
    """Each key goes to what has the focus by then: the first one may open an editor."""
    for letter in text:
        QTest.keyClicks(QApplication.focusWidget(), letter)


def tab_to(wanted: Callable[[QWidget], bool]) -> QWidget:
    """Go on by Tab until the focus is where it is wanted."""
    passed = []
    for _ in range(MOST_TABS):
        focused = QApplication.focusWidget()
        assert focused is not None
        if wanted(focused):
            return focused
        passed.append(type(focused).__name__)
        press(KEY.Key_Tab)
        assert QApplication.focusWidget() is not focused, f"Tab is trapped in {focused}"
    raise AssertionError(f"Tab does not lead there: {passed}")


@pytest.fixture
def save_to(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> Path:
    """Save dialogs say yes to the name suggested, in this folder; the open one opens nothing."""

    def chosen(dialog: QFileDialog) -> list[str]:
        ending = dialog.defaultSuffix()
        return [str(tmp_path / f"mine.{ending}")]

    monkeypatch.setattr(QFileDialog, "exec", lambda _: QFileDialog.DialogCode.Accepted)
    monkeypatch.setattr(QFileDialog, "selectedFiles", chosen)
    return tmp_path


def test_the_whole_job_with_keys_alone(qtbot: QtBot, studio: Studio, save_to: Path) -> None:
    window, session = studio.window, studio.session
    window.activateWindow()
    qtbot.waitUntil(window.network.diagram.hasFocus)

    # Run and pause.
    press(KEY.Key_Space)
    qtbot.waitUntil(lambda: session.document.progress.epoch > 2 or not session.running)
    press(KEY.Key_Space)
    qtbot.waitUntil(lambda: not session.running)
    ran_to = session.document.progress.epoch
    assert ran_to > 2

    # Edit a cell, and add a row with a name.
    tab_to(lambda w: w is window.table.view)
    press(KEY.Key_Home, CTRL)
    press(KEY.Key_Right)
    press(KEY.Key_F2)
    press(KEY.Key_A, CTRL)
    type_in("131")
    press(KEY.Key_Return)
    assert session.document.table.cell(0, 1) == "131"
    tab_to(lambda w: w is window.table.add)
    press(KEY.Key_Space)
    type_in("Zoe")
    press(KEY.Key_Return)
    table = session.document.table
    assert [table.row_name(row) for row in range(table.row_count)][4:] == ["Zoe"]

    # Another activation.
    before = session.document.spec
    tab_to(lambda w: isinstance(w, ActivationCard))
    press(KEY.Key_Right)
    press(KEY.Key_Return)
    qtbot.waitUntil(lambda: session.document.spec != before)
    assert session.document.spec.layers[0].activation == "tanh"

    # A step, a weight changed in the diagram, and back to the start.
    rows_before = session.document.progress
    press(KEY.Key_S)
    qtbot.waitUntil(lambda: session.document.progress != rows_before)
    tab_to(lambda w: w is window.network.diagram)
    press(KEY.Key_Right)
    press(KEY.Key_Return)
    press(KEY.Key_A, CTRL)
    type_in("0.25")
    press(KEY.Key_Return)
    qtbot.waitUntil(lambda: 0.25 in session.document.model().params.vector.tolist())
    tab_to(lambda w: w is window.network.diagram)
    press(KEY.Key_R)
    qtbot.waitUntil(lambda: session.document.progress.epoch == 0)

    # Weight and height of one's own.
    for row, text in zip(window.you.rows, ("73 kg", "182 cm"), strict=True):
        tab_to(lambda w, row=row: w is row.box)  # type: ignore[misc]
        press(KEY.Key_A, CTRL)
        type_in(text)
        press(KEY.Key_Return)
    assert [round(q.value) for q in session.document.you if q is not None] == [73, 182]
    assert window.you.answer.class_name.text() in ("M", "F")

    # Save, export, undo, redo.
    press(KEY.Key_S, CTRL)
    qtbot.waitUntil(lambda: (save_to / "mine.nnstudio").exists())
    press(KEY.Key_X, CTRL | SHIFT)
    qtbot.waitUntil(lambda: (save_to / "mine.json").exists())
    now = session.document
    press(KEY.Key_Z, CTRL)
    qtbot.waitUntil(lambda: session.document != now)
    press(KEY.Key_Z, CTRL | SHIFT)
    qtbot.waitUntil(lambda: session.document == now)

    # A command by its name, and the help.
    press(KEY.Key_P, CTRL | SHIFT)
    type_in("colours dark")
    press(KEY.Key_Return)
    assert studio.settings.theme == "dark"
    press(KEY.Key_P, CTRL | SHIFT)
    type_in("help")
    press(KEY.Key_Return)
    qtbot.waitUntil(window.help.view.isActiveWindow)
    press(KEY.Key_Down)
    assert window.help.view.chapter == "panels"
    press(KEY.Key_Escape)
    assert not window.help.view.isVisible()
    qtbot.waitUntil(window.isActiveWindow)
    assert QApplication.focusWidget() is not None


def test_no_two_actions_have_one_shortcut_in_one_context(studio: Studio) -> None:
    found: dict[tuple[str, object], list[str]] = defaultdict(list)
    window = studio.window
    for action in window.findChildren(QAction):
        alone = action.shortcutContext() in (
            Qt.ShortcutContext.WidgetShortcut,
            Qt.ShortcutContext.WidgetWithChildrenShortcut,
        )
        place = action.parent() if alone else None
        for keys in action.shortcuts():
            found[keys.toString(), place].append(action.text())
    for shortcut in window.findChildren(QShortcut):
        found[shortcut.key().toString(), shortcut.parent()].append("shortcut")
    assert ("Ctrl+S", None) in found
    assert {keys: named for keys, named in found.items() if len(named) > 1} == {}


def test_buttons_of_the_toolbar_say_their_keys(studio: Studio) -> None:
    buttons = studio.window.train_bar.findChildren(QToolButton)
    acting = [b for b in buttons if b.defaultAction() is not None and keys_of(b.defaultAction())]
    assert len(acting) == 5
    for button in acting:
        assert button.toolTip().endswith(f"({keys_of(button.defaultAction())})")
    settings = studio.window.train_bar.settings
    assert keys_of(studio.window.actions_by_name["training"]) in settings.toolTip()
    assert QKeySequence("Ctrl+T").toString(QKeySequence.SequenceFormat.NativeText) in (
        settings.toolTip()
    )


def focus_of(place: QWidget) -> QWidget:
    place.setFocus(Qt.FocusReason.TabFocusReason)
    return place


@pytest.mark.parametrize(
    "part", ["rate", "seed", "epochs", "you", "cell", "value", "rename", "search", "find"]
)
def test_esc_leaves_what_is_typed_and_changes_nothing(studio: Studio, part: str) -> None:
    window, session = studio.window, studio.session
    window.activateWindow()
    before = session.document
    if part in ("rate", "seed"):
        focus_of(window.train_bar.part(part))
    elif part == "epochs":
        focus_of(window.train_bar._epochs)
    elif part == "you":
        focus_of(window.you.rows[0].box)
    elif part == "value":
        focus_of(window.network.diagram)
        press(KEY.Key_Right)
        press(KEY.Key_Return)
    elif part == "find":
        focus_of(window.network.diagram)
        press(KEY.Key_F, CTRL)
    else:
        focus_of(window.table.view)
        press(KEY.Key_Home, CTRL)
        press(KEY.Key_Right)
        if part == "search":
            press(KEY.Key_F, CTRL)
        elif part == "rename":
            window.table.view.actions_on_columns.type_name(1)
        else:
            press(KEY.Key_F2)
    press(KEY.Key_A, CTRL)
    type_in("12")
    press(KEY.Key_Escape)
    press(KEY.Key_Tab)
    window.network.diagram.setFocus()
    settle(1)
    assert session.document == before
    assert session.undo_name is None
