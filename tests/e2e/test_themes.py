"""Another theme while the program runs: everything is dressed anew, with nothing left of before."""

from __future__ import annotations

from dataclasses import fields

import pytest
from PySide6.QtGui import QColor
from PySide6.QtWidgets import QMenu

from nnstudio.app import Studio
from nnstudio.ui import theme as themes
from tests.ui.looks import colours_in

PANELS = ("explain", "landscape", "course")
GROUNDS = ("ground", "panel", "raised", "chosen", "positive_soft", "negative_soft", "line")


def pick(studio: Studio, text: str) -> None:
    (menu,) = [one for one in studio.window.findChildren(QMenu) if one.title() == "Colours"]
    (entry,) = [action for action in menu.actions() if action.text() == text]
    entry.trigger()


def test_nothing_of_the_colours_of_before_is_left(studio: Studio) -> None:
    window = studio.window
    pick(studio, "Light")
    for name in PANELS:
        window.workspace.bring(name)
    studio.course.open(1, 1)  # with a ring, and formulas
    window.cards.open_loss(window.rect())
    before = themes.LIGHT
    for text, name in (("High contrast, dark", "contrast_dark"), ("Dark", "dark")):
        pick(studio, text)
        assert studio.settings.theme == name
        after = themes.THEMES[name]
        image = window.grab().toImage()
        found = {colour.name() for colour, count in colours_in(image, image.rect()) if count > 60}
        kept = {str(getattr(after, role.name)) for role in fields(after)}
        old = {getattr(before, role) for role in GROUNDS} - kept
        assert {after.panel, after.ground} <= found
        assert not old & found, (name, old & found)
        before = after
    studio.course.leave()


def test_the_systems_wish_is_followed_until_a_theme_is_chosen(
    studio: Studio, monkeypatch: pytest.MonkeyPatch
) -> None:
    window = studio.window
    pick(studio, "As the system")
    monkeypatch.setattr(themes, "system_theme", lambda: themes.CONTRAST_LIGHT)
    window._follow_system()
    panel = window.grab().toImage().pixelColor(window.width() // 2, window.height() - 2)
    assert panel == QColor(themes.CONTRAST_LIGHT.panel)
    assert window.palette().windowText().color() == QColor(themes.CONTRAST_LIGHT.text)
    pick(studio, "Dark")
    window._follow_system()
    assert window.palette().windowText().color() == QColor(themes.DARK.text)
