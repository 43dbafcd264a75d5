"""The help names every key and panel, its links work, and it asks no network for anything."""

from __future__ import annotations

import re
from collections.abc import Iterator

import pytest
from PySide6.QtCore import QSettings, Qt, QUrl
from PySide6.QtGui import QRawFont
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from nnstudio import assets
from nnstudio.app import Studio
from nnstudio.document.document import course_document
from nnstudio.ui.glossary.book import book
from nnstudio.ui.help.helpbook import load_help
from nnstudio.ui.help.helppage import NAMED, page
from nnstudio.ui.help.helpwindow import HelpWindow
from nnstudio.ui.languages import LANGUAGES
from nnstudio.ui.theme import LIGHT
from nnstudio.ui.window.settings import WindowSettings
from nnstudio.ui.window.windowactions import keys_of

CHAPTERS = ["start", "panels", "keys", "files", "places", "trouble"]
IN_EACH = pytest.mark.parametrize("language", LANGUAGES)


@pytest.fixture(scope="module")
def studio(tmp_path_factory: pytest.TempPathFactory, qapp: object) -> Iterator[Studio]:
    file = tmp_path_factory.mktemp("help") / "help.ini"
    made = Studio(
        course_document(), WindowSettings(QSettings(str(file), QSettings.Format.IniFormat))
    )
    made.window.show()
    yield made
    made.close()
    made.window.deleteLater()


@pytest.fixture
def help_window(studio: Studio, qtbot: QtBot) -> Iterator[HelpWindow]:
    studio.window.actions_by_name["help"].trigger()
    qtbot.waitExposed(studio.window.help.view)
    yield studio.window.help.view
    studio.window.help.view.close()


def shown(help_window: HelpWindow, chapter: str) -> str:
    help_window.open_chapter(chapter)
    return help_window.page.toPlainText()


def test_every_key_and_every_panel_stands_in_it(studio: Studio, help_window: HelpWindow) -> None:
    window, keys = studio.window, shown(help_window, "keys")
    with_keys = [action for action in window.actions_by_name.values() if keys_of(action)]
    assert len(with_keys) > 30
    for action in with_keys:
        assert re.search(rf"> {re.escape(action.text().partition(chr(9))[0])}", keys), action
        assert f"\n{keys_of(action)}\n" in keys
    panels = shown(help_window, "panels")
    for action in window.workspace.toggle_actions():
        assert f"\n{action.text()}\n" in panels


def test_it_says_where_things_are_kept_and_all_formats(help_window: HelpWindow) -> None:
    assert "recovery" in shown(help_window, "places")
    assert "nnstudio.log" in shown(help_window, "places")
    assert "Weights as NPZ" in shown(help_window, "files")


@IN_EACH
def test_every_name_in_it_is_known_and_no_address_is_there(studio: Studio, language: str) -> None:
    window = studio.window
    facts = window.help.facts()
    chapters = load_help(language)
    assert [chapter.name for chapter in chapters] == CHAPTERS
    for chapter in chapters:
        made = page(chapter, chapters, facts, LIGHT)  # a name that is not known fails here
        assert "{" not in made
        assert "**" not in made
        for kind, name in re.findall(r"href='(\w+):([^']+)'", made):
            known = {
                "do": name in window.actions_by_name,
                "panel": name in facts.panels,
                "term": book().find(name) is not None,
                "see": name in CHAPTERS,
            }
            assert known[kind], (kind, name)
    assert not re.search(r"https?:|www\.|<img|src=", assets.read_text("help", f"{language}.md"))


def test_both_languages_say_the_same() -> None:
    def named(language: str) -> list[tuple[str, list[tuple[str, str]]]]:
        found = load_help(language)
        return [(c.name, sorted(NAMED.findall("\n".join(c.lines)))) for c in found]

    assert len({len(chapter.lines) for chapter in load_help("en")}) > 1
    assert named("en") == named("zh_CN")
    for english, chinese in zip(load_help("en"), load_help("zh_CN"), strict=True):
        assert len(english.lines) == len(chinese.lines)


def test_links_lead_to_panels_commands_terms_and_chapters(
    studio: Studio, help_window: HelpWindow, qtbot: QtBot
) -> None:
    window = studio.window
    help_window.page.anchorClicked.emit(QUrl("panel:starts"))
    assert window.workspace.in_front("starts")
    help_window.page.anchorClicked.emit(QUrl("term:bias"))
    assert window.glossary.view.term == "bias"
    help_window.page.anchorClicked.emit(QUrl("see:trouble"))
    assert help_window.chapter == "trouble"
    with qtbot.waitSignal(window.actions_by_name["zoom_fit"].triggered):
        help_window.page.anchorClicked.emit(QUrl("do:zoom_fit"))
    assert not help_window.page.openLinks()


def test_it_is_searched_and_left_by_keys(studio: Studio, help_window: HelpWindow) -> None:
    QTest.keyClick(help_window, Qt.Key.Key_F, Qt.KeyboardModifier.ControlModifier)
    assert help_window.search.hasFocus()
    QTest.keyClicks(help_window.search, "separator")
    assert help_window.chapter == "trouble"
    assert help_window.page.textCursor().selectedText() == "separator"
    help_window.search.setText("zzzz")
    assert help_window.nowhere.isVisible()
    QTest.keyClick(help_window.search, Qt.Key.Key_Escape)
    assert not help_window.isVisible()
    studio.window.actions_by_name["keys"].trigger()
    assert help_window.chapter == "keys"


@pytest.mark.parametrize("style", ["Regular", "Bold"])
def test_the_chinese_font_has_all_of_it(style: str, qapp: object) -> None:
    files = ("Inter-Regular.otf", f"NNStudioChinese-{style}.otf")
    fonts = [QRawFont(str(assets.resource_path("fonts", file)), 12.0) for file in files]
    used = set(assets.read_text("help", "zh_CN.md"))
    lost = [c for c in used if c > " " and not any(f.supportsCharacter(ord(c)) for f in fonts)]
    assert not lost, "run packaging/chinesefont.py"
