"""Every action can be found and no key stands for two things."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator

import pytest
from PySide6.QtCore import QObject
from PySide6.QtGui import QAction, QKeySequence
from pytestqt.qtbot import QtBot

from nnstudio.ui import nativekeys
from nnstudio.ui.nativekeys import in_native_keys
from nnstudio.ui.window import windowactions
from nnstudio.ui.window.windowactions import (
    ActionText,
    keys_of,
    letter_keys,
    make_actions,
    name_step,
)

NATIVE = QKeySequence.SequenceFormat.NativeText


@pytest.fixture
def actions(qtbot: QtBot) -> Iterator[dict[str, QAction]]:
    owner = QObject()  # it has to live as long as its actions
    yield make_actions(owner)
    owner.deleteLater()


def test_no_key_stands_for_two_actions(actions: dict[str, QAction]) -> None:
    keys = Counter(key.toString() for action in actions.values() for key in action.shortcuts())
    assert [key for key, count in keys.items() if count > 1] == []
    assert "Ctrl+Q" in keys


def test_a_key_given_by_name_and_as_the_standard_is_taken_once(
    monkeypatch: pytest.MonkeyPatch, qtbot: QtBot
) -> None:
    standard = QKeySequence.StandardKey.Copy  # there on every platform
    by_name = QKeySequence(standard).toString()
    text = ActionText("Copy", "Copy it", (standard, by_name))
    monkeypatch.setattr(windowactions, "ACTIONS", {"copy": text})
    owner = QObject()
    shortcuts = make_actions(owner)["copy"].shortcuts()
    assert [key.toString() for key in shortcuts] == [by_name]


def test_menus_show_letters_without_taking_them_from_typing(actions: dict[str, QAction]) -> None:
    for name in letter_keys().values():
        assert "\t" in actions[name].text()
        assert actions[name].shortcuts() == []
        assert "\t" not in actions[name].iconText()


@pytest.mark.parametrize(
    ("batch", "name", "says"),
    [
        (1, "Step row", "Train on the next row only (S)"),
        (10, "Step batch", "Train on the next batch of 10 rows only (S)"),
        (None, "Step batch", "Train on all rows together only (S)"),
    ],
)
def test_the_shortest_step_is_called_by_what_it_trains_on(
    actions: dict[str, QAction], batch: int | None, name: str, says: str
) -> None:
    step = actions["row"]
    name_step(step, 7)
    name_step(step, batch)
    assert step.text() == f"{name}\tS"
    assert step.iconText() == name
    assert step.toolTip() == says


def test_every_action_says_what_it_does(actions: dict[str, QAction]) -> None:
    for name, action in actions.items():
        assert len(action.toolTip()) > 10, name


def test_macos_is_told_where_about_and_quit_belong_and_guesses_nothing(
    actions: dict[str, QAction],
) -> None:
    roles = {name: action.menuRole() for name, action in actions.items()}
    assert roles.pop("about") == QAction.MenuRole.AboutRole
    assert roles.pop("quit") == QAction.MenuRole.QuitRole
    roles.pop("settings", None)
    assert set(roles.values()) == {QAction.MenuRole.NoRole}


def test_keys_in_menus_stand_in_the_tips_too_as_the_platform_writes_them(
    actions: dict[str, QAction],
) -> None:
    with_keys = {name: keys_of(action) for name, action in actions.items() if keys_of(action)}
    assert with_keys["find"] == QKeySequence(QKeySequence.StandardKey.Find).toString(NATIVE)
    for name, keys in with_keys.items():
        assert actions[name].toolTip().endswith(f"({keys})"), name
        shortcuts = [key.toString(NATIVE) for key in actions[name].shortcuts()]
        assert not shortcuts or shortcuts[0] == keys
    assert {name for name, action in actions.items() if action.shortcuts()} < set(with_keys)


def test_the_usual_keys_are_there_on_every_platform(actions: dict[str, QAction]) -> None:
    usual = {
        "new": "Ctrl+N",
        "open": "Ctrl+O",
        "save": "Ctrl+S",
        "save_as": "Ctrl+Shift+S",
        "quit": "Ctrl+Q",
        "undo": "Ctrl+Z",
        "redo": "Ctrl+Shift+Z",
        "full_screen": "F11",
        "glossary": "F1",
        "keys": "Ctrl+F1",
        "commands": "Ctrl+Shift+P",
    }
    for name, keys in usual.items():
        assert QKeySequence(keys) in actions[name].shortcuts(), name


def test_keys_in_a_sentence_are_written_as_the_platform_does(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    assert in_native_keys("Explain.\nCtrl+Shift+E") == f"Explain.\n{_native('Ctrl+Shift+E')}"

    class Apple(QKeySequence):
        def toString(self, *_: object) -> str:
            return super().toString().replace("Ctrl+", "\u2318")

    monkeypatch.setattr(nativekeys, "QKeySequence", Apple)
    assert in_native_keys("Nearer (Ctrl++, or the wheel)") == "Nearer (\u2318+, or the wheel)"
    assert in_native_keys("no keys + none") == "no keys + none"


def _native(keys: str) -> str:
    return QKeySequence(keys).toString(NATIVE)
