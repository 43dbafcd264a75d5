"""Every command is found by its name, run by Enter or a click, and left alone by Esc."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest
import shiboken6
from PySide6.QtCore import QSettings, Qt
from PySide6.QtGui import QAction
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLineEdit, QMenu, QMenuBar
from pytestqt.qtbot import QtBot

from nnstudio.app import Studio
from nnstudio.document.document import course_document
from nnstudio.document.exporting.formats import FORMATS
from nnstudio.language import translate
from nnstudio.ui.languages import choose
from nnstudio.ui.palette.command import Command, commands_of, matching
from nnstudio.ui.palette.commandpalette import CommandPalette
from nnstudio.ui.palette.commandrow import COMMAND
from nnstudio.ui.palette.synonyms import SYNONYMS
from nnstudio.ui.theme import THEMES
from nnstudio.ui.window.settings import WindowSettings

CTRL_SHIFT = Qt.KeyboardModifier.ControlModifier | Qt.KeyboardModifier.ShiftModifier


@pytest.fixture
def studio(qtbot: QtBot, tmp_path: Path) -> Iterator[Studio]:
    settings = QSettings(str(tmp_path / "palette.ini"), QSettings.Format.IniFormat)
    made = Studio(course_document(), WindowSettings(settings))
    qtbot.addWidget(made.window)
    made.window.resize(1280, 800)
    made.window.show()
    qtbot.waitExposed(made.window)
    yield made
    made.close()


def open_palette(studio: Studio, qtbot: QtBot) -> CommandPalette:
    window = studio.window
    window.activateWindow()
    window.network.diagram.setFocus()
    qtbot.waitUntil(window.network.diagram.hasFocus)
    QTest.keyClick(window, Qt.Key.Key_P, CTRL_SHIFT)
    palette = window.commands
    qtbot.waitUntil(palette.line.hasFocus)
    return palette


def listed(palette: CommandPalette) -> list[Command]:
    return [palette.list.item(row).data(COMMAND) for row in range(palette.list.count())]


def entries(menu: QMenu | QMenuBar) -> Iterator[QAction]:
    """Every entry that is no menu itself."""
    for action in menu.actions():
        below = action.menu()
        if isinstance(below, QMenu):
            yield from entries(below)
        elif not action.isSeparator():
            yield action


def test_every_entry_of_every_menu_is_listed_once_and_can_be_run(
    studio: Studio, qtbot: QtBot, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    window = studio.window
    for name in ("a & b.csv", "c.csv"):
        window.recent.add(str(tmp_path / name))
    palette = open_palette(studio, qtbot)
    actions = [command.action for command in listed(palette)]
    wanted = [*entries(window.menuBar())]
    assert len(wanted) == len(set(wanted)) > 80
    wanted.remove(window.actions_by_name["commands"])  # which opened it
    assert actions == wanted
    assert {*window.actions_by_name.values()} < {*wanted, window.actions_by_name["commands"]}
    assert palette.isAncestorOf(QApplication.focusWidget() or window)
    palette.leave()
    commands, ran = commands_of(window.menuBar()), list[QAction]()
    # Only whether it is asked to run is looked at: a choice would change the window under the rest.
    monkeypatch.setattr(QAction, "trigger", lambda action: ran.append(action))
    for row, command in enumerate(commands):
        command.action.setEnabled(True)
        palette.toggle(commands)
        palette.list.setCurrentRow(row)
        QTest.keyClick(palette.line, Qt.Key.Key_Return)
        assert not palette.isVisible()
    assert ran == [command.action for command in commands]


def test_a_command_says_by_which_menus_it_is_found(
    studio: Studio, qtbot: QtBot, tmp_path: Path
) -> None:
    studio.window.recent.add(str(tmp_path / "a & b.csv"))
    found = {command.place: command for command in listed(open_palette(studio, qtbot))}
    assert {"View > Colours > Dark", "File > New", "File > Save picture of > Loss\u2026"} < {*found}
    assert sum(place.startswith("File > Export > ") for place in found) == len(FORMATS) + 2
    assert sum(place.startswith("Network > Start numbers from > ") for place in found) > 2
    assert found["File > Open recent > a & b.csv"].tip == str(tmp_path / "a & b.csv")
    assert "View > Language > \u7b80\u4f53\u4e2d\u6587" in found
    assert found["View > Glossary"].is_panel
    assert not found["Help > Glossary"].is_panel


def test_what_is_typed_runs_by_enter_and_keys_go_where_they_were(
    studio: Studio, qtbot: QtBot
) -> None:
    palette, window = open_palette(studio, qtbot), studio.window
    before = window.frame
    QTest.keyClicks(palette.line, "add hid")
    assert listed(palette)[0].action is window.actions_by_name["add_layer"]
    QTest.keyClick(palette.line, Qt.Key.Key_Return)
    assert not palette.isVisible()
    qtbot.waitUntil(lambda: window.frame is not before)
    assert window.actions_by_name["undo"].isEnabled()
    assert window.network.diagram.hasFocus()


def test_esc_does_nothing_and_gives_the_keys_back(studio: Studio, qtbot: QtBot) -> None:
    palette, window = open_palette(studio, qtbot), studio.window
    ran: list[str] = []
    for command in listed(palette):
        command.action.triggered.connect(lambda *_: ran.append("ran"))
    QTest.keyClicks(palette.line, "glossary")
    QTest.keyClick(palette.line, Qt.Key.Key_Escape)
    assert not palette.isVisible()
    assert window.network.diagram.hasFocus()
    assert ran == []
    again = open_palette(studio, qtbot)
    assert again is palette
    assert palette.line.text() == ""


def test_what_cannot_be_now_stays_and_says_why(studio: Studio, qtbot: QtBot) -> None:
    palette, window = open_palette(studio, qtbot), studio.window
    undo = window.actions_by_name["undo"]
    ran: list[str] = []
    undo.triggered.connect(lambda *_: ran.append("undo"))
    assert not undo.isEnabled()
    QTest.keyClicks(palette.line, "undo")
    first = palette.list.item(0)
    assert first.data(COMMAND).action is undo
    why = "Not possible now: Nothing was changed yet."
    assert why in first.toolTip()
    assert why in palette.line.accessibleDescription()
    QTest.keyClick(palette.line, Qt.Key.Key_Return)
    place = palette.list.visualItemRect(first).center()
    QTest.mouseClick(palette.list.viewport(), Qt.MouseButton.LeftButton, pos=place)
    assert palette.isVisible()
    assert ran == []


def test_arrows_go_round_and_a_click_runs(studio: Studio, qtbot: QtBot) -> None:
    palette, window = open_palette(studio, qtbot), studio.window
    QTest.keyClick(palette.line, Qt.Key.Key_Up)
    assert palette.list.currentRow() == palette.list.count() - 1
    QTest.keyClick(palette.line, Qt.Key.Key_Down)
    assert palette.list.currentRow() == 0
    QTest.keyClicks(palette.line, "view glossary")
    assert not window.workspace.dock("glossary").isVisible()
    place = palette.list.visualItemRect(palette.list.item(0)).center()
    QTest.mouseClick(palette.list.viewport(), Qt.MouseButton.LeftButton, pos=place)
    assert window.workspace.dock("glossary").isVisible()
    assert not palette.isVisible()


def test_a_press_elsewhere_closes_it_and_no_match_says_so(studio: Studio, qtbot: QtBot) -> None:
    palette, window = open_palette(studio, qtbot), studio.window
    QTest.keyClicks(palette.line, "zzz")
    assert (palette.list.count(), palette.nothing.isVisible()) == (0, True)
    QTest.keyClick(palette.line, Qt.Key.Key_Return)
    assert palette.isVisible()
    QTest.mouseClick(window.status, Qt.MouseButton.LeftButton)
    assert not palette.isVisible()


def test_the_best_comes_first_and_keys_and_tips_are_searched(studio: Studio) -> None:
    commands = commands_of(studio.window.menuBar())

    def found(typed: str) -> list[str]:
        return [command.action.objectName() for command in matching(commands, typed)]

    assert found("run")[0] == "run"  # before "Earlier runs", which only has it in a word
    assert found("runs earlier")[0] == "runs"
    assert "runs" in found("run")
    assert found("glossary")[0] == "glossary"  # before the entry that only shows the panel
    assert found("ctrl+shift+g") == ["gradients"]
    assert "evaluation" in found("confusion ROC")
    assert found("no such thing") == []


OTHER_WORDS = {
    "theme": "colours.system",
    "dark mode": "colours.dark",
    "colors light": "colours.light",
    "export": "json",
    "view > colours > dark": "colours.dark",
    "undo": "undo",
    "chinese": "language.system",
    "screenshot": "picture.network",
    "backpropagation": "explain",
    "shortcuts": "keys",
}
CHINESE_WORDS = {
    "\u6df1\u8272\u6a21\u5f0f": "colours.dark",
    "\u4e3b\u9898": "colours.dark",
    "\u5bfc\u51fa": "json",
    "\u64a4\u9500": "undo",
    "\u5feb\u6377\u952e": "keys",
}


def test_other_words_find_it_too_and_each_belongs_to_something(
    studio: Studio, tmp_path: Path
) -> None:
    studio.window.recent.add(str(tmp_path / "a.csv"))
    commands = commands_of(studio.window.menuBar())
    first = {typed: matching(commands, typed)[0].action.objectName() for typed in OTHER_WORDS}
    assert first == OTHER_WORDS
    names = {command.action.objectName() for command in commands}
    assert set(SYNONYMS) <= names | {name.partition(".")[0] for name in names} | {"export"}


def test_it_searches_in_the_shown_language_and_in_english(studio: Studio, qtbot: QtBot) -> None:
    try:
        studio.change_language("zh_CN")
        window = studio.window
        qtbot.addWidget(window)
        window.actions_by_name["commands"].trigger()
        shown = window.actions_by_name["glossary"].text()
        assert shown != "Glossary"
        QTest.keyClicks(window.commands.line, "glossary")
        assert listed(window.commands)[0].text == shown
        window.commands.line.setText(shown)  # as an input method puts it in
        assert listed(window.commands)[0].text == shown
        for typed, name in CHINESE_WORDS.items():
            window.commands.line.setText(typed)
            found = [command.action.objectName() for command in listed(window.commands)]
            assert name in found, typed
    finally:
        choose("en")
    assert translate.language() == "en"


def test_it_takes_the_colours_of_the_window(studio: Studio, qtbot: QtBot) -> None:
    palette = open_palette(studio, qtbot)
    for name in ("contrast_dark", "light"):
        theme = THEMES[name]
        studio.window.set_theme(name)
        ground = palette.list.visualItemRect(palette.list.item(1)).center()
        ground.setX(palette.list.width() - 40)  # right of the tip, below the keys
        picture = palette.grab().toImage()
        at = palette.list.viewport().mapTo(palette, ground)
        at.setY(at.y() + 12)
        assert picture.pixelColor(at).name() == theme.panel


@pytest.mark.parametrize("way", ["escape", "click"])
def test_what_had_the_keys_may_be_gone_when_it_closes(
    way: str, studio: Studio, qtbot: QtBot
) -> None:
    window = studio.window
    field = QLineEdit(window)
    field.show()
    window.activateWindow()
    field.setFocus()
    qtbot.waitUntil(field.hasFocus)
    QTest.keyClick(window, Qt.Key.Key_P, CTRL_SHIFT)
    qtbot.waitUntil(window.commands.line.hasFocus)
    shiboken6.delete(field)  # as the list of a choice, when the panel is filled anew
    if way == "escape":
        QTest.keyClick(window.commands.line, Qt.Key.Key_Escape)
    else:
        QTest.mouseClick(window.status, Qt.MouseButton.LeftButton)
    assert not window.commands.isVisible()
