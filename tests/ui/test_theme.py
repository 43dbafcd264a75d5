"""Contrast of both palettes, computed as WCAG 2 says, and fonts that are really there."""

from __future__ import annotations

import pytest
from PySide6.QtGui import QColor, QFontInfo, QFontMetricsF
from pytestqt.qtbot import QtBot

from nnstudio.ui import theme
from nnstudio.ui.theme import DARK, LIGHT, Theme

BOTH = pytest.mark.parametrize("colours", [LIGHT, DARK], ids=lambda t: t.name)
GROUNDS = ("panel", "ground", "raised")


def luminance(name: str) -> float:
    def linear(part: float) -> float:
        return part / 12.92 if part <= 0.04045 else ((part + 0.055) / 1.055) ** 2.4

    c = QColor(name)
    return 0.2126 * linear(c.redF()) + 0.7152 * linear(c.greenF()) + 0.0722 * linear(c.blueF())


def contrast(a: str, b: str) -> float:
    low, high = sorted((luminance(a), luminance(b)))
    return (high + 0.05) / (low + 0.05)


def test_the_measure_itself() -> None:
    assert contrast("#000000", "#ffffff") == pytest.approx(21.0)
    assert contrast("#777777", "#ffffff") == pytest.approx(4.48, abs=0.01)


@BOTH
@pytest.mark.parametrize("ground", GROUNDS)
@pytest.mark.parametrize("ink", ["text", "muted"])
def test_text_can_be_read_on_every_ground(colours: Theme, ink: str, ground: str) -> None:
    assert contrast(getattr(colours, ink), getattr(colours, ground)) >= 4.5


@BOTH
@pytest.mark.parametrize(
    ("ink", "ground"),
    [
        ("text", "chosen"),
        ("text", "positive_soft"),
        ("text", "negative_soft"),
        ("accent", "panel"),
        ("accent_text", "accent"),
        ("warning", "panel"),
        ("error", "panel"),
        ("good", "panel"),
    ],
)
def test_words_in_colour_can_be_read(colours: Theme, ink: str, ground: str) -> None:
    assert contrast(getattr(colours, ink), getattr(colours, ground)) >= 4.5


@BOTH
@pytest.mark.parametrize("shape", ["positive", "negative", "control", "accent"])
def test_shapes_stand_out(colours: Theme, shape: str) -> None:
    assert contrast(getattr(colours, shape), colours.panel) >= 3.0


def test_our_own_lettering_is_loaded_and_digits_are_of_one_width(qtbot: QtBot) -> None:
    theme.load_fonts()
    for bold in (False, True):
        font = theme.font("body", bold)
        assert QFontInfo(font).family() == "Inter"
        metrics = QFontMetricsF(font)
        widths = [metrics.horizontalAdvance(digit * 4) for digit in "0123456789"]
        assert max(widths) - min(widths) < 0.1  # hinting rounds a little


@BOTH
def test_icons_take_the_colour_they_are_given(qtbot: QtBot, colours: Theme) -> None:
    image = theme.icon("run", colours.text).pixmap(32, 32).toImage()
    seen = {
        image.pixelColor(x, y).name()
        for x in range(image.width())
        for y in range(image.height())
        if image.pixelColor(x, y).alpha() == 255
    }
    assert seen == {colours.text}
