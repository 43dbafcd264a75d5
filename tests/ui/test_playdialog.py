"""The dialog with data to play with: what it draws, what it hands over, and the keys."""

from __future__ import annotations

from typing import Any

import numpy as np
import pytest
from PySide6.QtCore import QPoint, QSize, Qt
from PySide6.QtGui import QColor, QImage
from PySide6.QtWidgets import QApplication, QWidget
from pytestqt.qtbot import QtBot

from nnstudio.data.generators import GENERATORS
from nnstudio.document.presets import PRESETS
from nnstudio.ui import theme
from nnstudio.ui.play.playdialog import PlayDialog
from nnstudio.ui.play.playpicture import class_colour, ground
from nnstudio.ui.play.playpoints import points_of


@pytest.fixture
def dialog(qtbot: QtBot) -> PlayDialog:
    made = PlayDialog()
    qtbot.addWidget(made)
    made.set_theme(theme.LIGHT)
    made.show()
    return made


@pytest.fixture
def handed(dialog: PlayDialog) -> list[tuple[Any, Any]]:
    """What `chosen` has brought so far."""
    found: list[tuple[Any, Any]] = []
    dialog.chosen.connect(lambda table, preset: found.append((table, preset)))
    return found


def test_it_lists_every_table_and_holds_nothing_up(dialog: PlayDialog) -> None:
    titles = [dialog.list.item(i).text() for i in range(dialog.list.count())]
    assert titles == [record.title for record in GENERATORS.values()]
    assert not dialog.isModal()
    assert dialog.width() <= 720
    assert dialog.height() <= 520


@pytest.mark.parametrize("name", GENERATORS)
def test_use_hands_over_the_table_that_is_shown_and_its_preset(
    qtbot: QtBot, dialog: PlayDialog, handed: list[tuple[Any, Any]], name: str
) -> None:
    dialog.choose(name)
    dialog.seed.setValue(5)
    qtbot.mouseClick(dialog.use, Qt.MouseButton.LeftButton)
    assert handed == [(GENERATORS[name].make(seed=5), PRESETS[name])]
    assert not dialog.isVisible()


def test_a_double_click_hands_a_table_over(
    qtbot: QtBot, dialog: PlayDialog, handed: list[tuple[Any, Any]]
) -> None:
    dialog.choose("xor")
    at = dialog.list.visualItemRect(dialog.list.currentItem()).center()
    qtbot.mouseClick(dialog.list.viewport(), Qt.MouseButton.LeftButton, pos=at)
    qtbot.mouseDClick(dialog.list.viewport(), Qt.MouseButton.LeftButton, pos=at)
    assert handed == [(GENERATORS["xor"].make(), PRESETS["xor"])]
    assert not dialog.isVisible()


def test_without_the_tick_there_is_no_preset(
    qtbot: QtBot, dialog: PlayDialog, handed: list[tuple[Any, Any]]
) -> None:
    dialog.network.click()
    assert "table alone" in dialog.note.text()
    qtbot.mouseClick(dialog.use, Qt.MouseButton.LeftButton)
    assert [preset for _, preset in handed] == [None]


def test_rows_noise_and_seed_are_taken_over_and_shown_at_once(
    qtbot: QtBot, dialog: PlayDialog, handed: list[tuple[Any, Any]]
) -> None:
    before = dialog.picture.grab().toImage()
    dialog.rows.setValue(120)
    dialog.noise.setValue(0.3)
    dialog.seed.setValue(9)
    assert dialog.picture.grab().toImage() != before
    assert dialog.picture.accessibleDescription().startswith("120 points")
    assert "more errors" in dialog.note.text()
    dialog.accept()
    assert handed[0][0] == GENERATORS["circle"].make(120, 0.3, 9)


def test_another_table_brings_its_own_rows_and_noise_and_keeps_the_seed(
    dialog: PlayDialog,
) -> None:
    dialog.seed.setValue(3)
    dialog.choose("spiral")
    spiral = GENERATORS["spiral"]
    assert (dialog.rows.value(), dialog.noise.value()) == (spiral.rows, spiral.noise)
    assert dialog.seed.value() == 3
    assert dialog.sentence.text() == spiral.sentence


def test_the_keys_alone_are_enough(
    qtbot: QtBot, dialog: PlayDialog, handed: list[tuple[Any, Any]]
) -> None:
    dialog.activateWindow()
    dialog.list.setFocus()
    qtbot.keyClick(dialog.list, Qt.Key.Key_Down)
    reached = []
    for _ in range(6):
        qtbot.keyClick(focused(dialog), Qt.Key.Key_Tab)
        reached.append(focused(dialog))
    controls = [dialog.rows, dialog.noise, dialog.seed, dialog.network]
    assert reached == [*controls, dialog.cancel, dialog.use]
    dialog.list.setFocus()
    qtbot.keyClick(dialog.list, Qt.Key.Key_Return)
    assert handed == [(GENERATORS["xor"].make(), PRESETS["xor"])]  # once, though two could answer


def focused(dialog: PlayDialog) -> QWidget:
    found = QApplication.focusWidget()
    assert found is not None
    return found


def test_enter_takes_over_the_number_being_typed(
    qtbot: QtBot, dialog: PlayDialog, handed: list[tuple[Any, Any]]
) -> None:
    dialog.rows.setFocus()
    dialog.rows.selectAll()
    qtbot.keyClicks(dialog.rows, "64")
    qtbot.keyClick(dialog.rows, Qt.Key.Key_Return)
    assert [table.row_count for table, _ in handed] == [64]


def test_escape_closes_and_hands_nothing_over(
    qtbot: QtBot, dialog: PlayDialog, handed: list[tuple[Any, Any]]
) -> None:
    qtbot.keyClick(dialog, Qt.Key.Key_Escape)
    assert not dialog.isVisible()
    assert handed == []


def test_every_control_says_what_it_is(dialog: PlayDialog) -> None:
    for control in (dialog.rows, dialog.noise, dialog.seed):
        assert control.accessibleName()
        assert control.toolTip()
    for button in (dialog.network, dialog.use, dialog.cancel):
        assert button.text()
        assert button.toolTip()
    assert dialog.list.accessibleName()


@pytest.mark.parametrize("dressed", [theme.LIGHT, theme.DARK], ids=lambda t: t.name)
def test_points_lie_where_their_numbers_say_in_the_colour_of_their_class(
    dialog: PlayDialog, dressed: theme.Theme
) -> None:
    """Of two clouds, the blue one is up on the right and the orange one down on the left."""
    dialog.set_theme(dressed)
    dialog.choose("gauss")
    image = dialog.picture.grab().toImage()
    area = ground(dialog.picture.size(), square=True)
    right_up, left_down = area.center() + area.center() - area.bottomLeft(), area.bottomLeft()
    for of_class, corner in ((0, right_up), (1, left_down)):
        wanted, other = class_colour(of_class, dressed), class_colour(1 - of_class, dressed)
        middle = (area.center() + corner) / 2
        assert count(image, middle.toPoint(), wanted) > 100
        assert count(image, middle.toPoint(), other) == 0


def count(image: QImage, at: QPoint, colour: QColor) -> int:
    """Pixels of a colour in a square of 60 around a place."""
    places = [(at.x() + x, at.y() + y) for x in range(-30, 30) for y in range(-30, 30)]
    return sum(image.pixelColor(x, y).rgb() == colour.rgb() for x, y in places)


def test_shapes_are_drawn_at_one_scale_and_people_fill_the_ground() -> None:
    square, wide = (ground(QSize(500, 300), square) for square in (True, False))
    assert square.width() == square.height()
    assert wide.width() > wide.height()
    circle, people = (points_of(GENERATORS[name].make()) for name in ("circle", "people"))
    assert circle.alike
    assert (circle.across.low, circle.across.high) == (circle.up.low, circle.up.high)
    assert not people.alike
    assert people.names == ("M", "F")
    assert people.across.header == "Weight (kg)"


@pytest.mark.parametrize("name", GENERATORS)
def test_every_point_is_within_the_axes(name: str) -> None:
    points = points_of(GENERATORS[name].make(200, 0.5, 1))
    shares = [points.across.share(points.where[:, 0]), points.up.share(points.where[:, 1])]
    assert 0.0 < np.min(shares) < np.max(shares) < 1.0
    assert points.words.startswith("200 points")
