"""Contrast of all palettes, computed as WCAG 2 says, and fonts that are really there."""

from __future__ import annotations

from dataclasses import fields, replace
from types import SimpleNamespace

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QFontInfo, QFontMetricsF
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from nnstudio.commands import THEME_NAMES
from nnstudio.ui import theme
from nnstudio.ui.contrast import PAIRS, Kind, measured, ratio, table
from nnstudio.ui.theme import LIGHT, THEMES, Theme

ALL = pytest.mark.parametrize("colours", THEMES.values(), ids=lambda t: t.name)
SCHEME, WISH = Qt.ColorScheme, Qt.ContrastPreference


def test_the_measure_itself() -> None:
    assert ratio("#000000", "#ffffff") == pytest.approx(21.0)
    assert ratio("#777777", "#ffffff") == pytest.approx(4.48, abs=0.01)


@ALL
def test_every_pair_of_colours_stands_out(colours: Theme) -> None:
    found = list(measured(colours))
    assert [f"{one.pair} {one.ratio:.2f}" for one in found if not one.holds] == []
    assert {one.least for one in found if one.pair.kind is not Kind.EXEMPT} == set(
        (7.0, 4.5) if colours.is_strong else (4.5, 3.0)
    )


def test_a_pair_that_does_not_is_found() -> None:
    pale = replace(LIGHT, muted="#9aa0a8")
    assert {one.pair.ink for one in measured(pale) if not one.holds} == {"muted"}
    assert "2.6 < 4.5" in table([pale])


def test_every_colour_is_measured() -> None:
    """A role that is new has to say where it is used."""
    told = {name for pair in PAIRS for name in (pair.ink, pair.ground)}
    assert {role.name for role in fields(Theme)} - told - {"name"} == set()


def test_the_command_line_knows_every_theme() -> None:
    assert tuple(THEMES) == THEME_NAMES


@pytest.mark.parametrize("dark", [False, True])
@pytest.mark.parametrize("more", [False, True])
def test_the_system_is_followed(
    monkeypatch: pytest.MonkeyPatch, qapp: QApplication, dark: bool, more: bool
) -> None:
    hints = SimpleNamespace(
        colorScheme=lambda: SCHEME.Dark if dark else SCHEME.Light,
        accessibility=lambda: SimpleNamespace(
            contrastPreference=lambda: WISH.HighContrast if more else WISH.NoPreference
        ),
    )
    monkeypatch.setattr(QApplication, "styleHints", staticmethod(lambda: hints))
    assert theme.chosen("system").name == ("contrast_" * more) + ("dark" if dark else "light")
    assert theme.chosen("light") is LIGHT
    assert theme.chosen("no theme of ours").is_strong == more


def test_our_own_lettering_is_loaded_and_digits_are_of_one_width(qtbot: QtBot) -> None:
    theme.load_fonts()
    for bold in (False, True):
        font = theme.font("body", bold)
        assert QFontInfo(font).family() == "Inter"
        metrics = QFontMetricsF(font)
        widths = [metrics.horizontalAdvance(digit * 4) for digit in "0123456789"]
        assert max(widths) - min(widths) < 0.1  # hinting rounds a little


@ALL
def test_icons_take_the_colour_they_are_given(qtbot: QtBot, colours: Theme) -> None:
    image = theme.icon("run", colours.text).pixmap(32, 32).toImage()
    seen = {
        image.pixelColor(x, y).name()
        for x in range(image.width())
        for y in range(image.height())
        if image.pixelColor(x, y).alpha() == 255
    }
    assert seen == {colours.text}
