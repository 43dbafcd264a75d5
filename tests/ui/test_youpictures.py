"""The answer drawn: shares of several classes as bars, a number on the scale of its label."""

from __future__ import annotations

from collections.abc import Callable

import pytest
from PySide6.QtCore import QPoint
from PySide6.QtGui import QColor, QImage
from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot

from nnstudio.data.table import Kind, Role, Table, column
from nnstudio.document.document import Document, course_document, new_document
from nnstudio.document.frame import frame_of
from nnstudio.document.teach import teach
from nnstudio.ui import theme
from nnstudio.ui.you.youbars import MOST, YouBars
from nnstudio.ui.you.younumber import YouNumber
from nnstudio.ui.you.youpanel import YouPanel

WIDTH = 300


@pytest.fixture
def shown(qtbot: QtBot) -> Callable[[QWidget], QImage]:
    def draw(widget: QWidget) -> QImage:
        qtbot.addWidget(widget)
        widget.resize(WIDTH, widget.sizeHint().height())
        widget.show()
        return widget.grab().toImage()

    return draw


def things(kind: Kind) -> Document:
    labels = [("ball", "cube", "ring")[row % 3] for row in range(12)]
    if kind is Kind.NUMBER:
        labels = [str(10 + 5 * row) for row in range(12)]
    columns = (
        column("Size", "cm", Role.INPUT, [str(row % 3) for row in range(12)]),
        column("Out", "g" if kind is Kind.NUMBER else None, Role.LABEL, labels, kind),
    )
    return new_document(Table("T", columns))


def coloured(image: QImage, y: int, colour: str) -> int:
    """How many pixels of a line have a colour."""
    wanted = QColor(colour).rgb()
    return sum(image.pixel(QPoint(x, y)) == wanted for x in range(image.width()))


@pytest.mark.parametrize("chosen", [theme.LIGHT, theme.DARK])
def test_bars_are_as_long_as_the_shares(
    shown: Callable[[QWidget], QImage], chosen: theme.Theme
) -> None:
    bars = YouBars()
    bars.set_theme(chosen)
    bars.show_shares(("a", "b", "c"), (0.8, 0.2, 0.0))
    image = shown(bars)
    lengths = [
        coloured(image, 15 * line + 7, colour)
        for line, colour in enumerate(theme.class_colours(chosen)[:3])
    ]
    assert lengths[0] == pytest.approx(4 * lengths[1], abs=6)
    assert lengths[0] > 60
    assert lengths[2] == 0


def test_bars_keep_the_labels_order_and_tell_the_largest_first() -> None:
    bars = YouBars()
    bars.show_shares(("a", "b", "c"), (0.1, 0.2, 0.7))
    assert bars.shown == [0, 1, 2]
    bars.show_shares(("a", "b", "c"), (0.7, 0.2, 0.1))
    assert bars.shown == [0, 1, 2]
    bars.tell()
    assert bars.accessibleDescription() == "a 70%, b 20%, c 10%"


def test_of_many_classes_the_likeliest_are_shown(shown: Callable[[QWidget], QImage]) -> None:
    bars = YouBars()
    shares = [0.01] * 12
    shares[11], shares[4] = 0.5, 0.39
    bars.show_shares([f"<b>{n}</b>" for n in range(12)], shares)
    assert len(bars.shown) == MOST
    assert {4, 11} <= set(bars.shown)
    assert bars.shown == sorted(bars.shown)
    assert shown(bars).height() == 15 * (MOST + 1)


def test_a_number_lies_where_it_is_on_its_scale(shown: Callable[[QWidget], QImage]) -> None:
    scale = YouNumber()
    scale.show_range(100.0, 200.0, "g")
    for number, place in ((100.0, 0.0), (150.0, 0.5), (200.0, 1.0)):
        scale.show_number(number)
        image = shown(scale)
        dark = QColor(theme.LIGHT.text).rgb()
        xs = [x for x in range(WIDTH) if image.pixel(QPoint(x, 9)) == dark]
        assert sum(xs) / len(xs) == pytest.approx(6 + place * (WIDTH - 12), abs=1.5)


def test_a_number_outside_points_there_and_is_told(shown: Callable[[QWidget], QImage]) -> None:
    scale = YouNumber()
    scale.show_range(100.0, 200.0, "g")
    scale.show_number(260.0)
    assert scale.share == pytest.approx(1.6)
    outside = shown(scale)
    scale.show_number(200.0)
    assert shown(scale) != outside
    scale.show_number(260.0)
    scale.tell()
    assert scale.accessibleDescription() == "260 g on a scale from 100 g to 200 g"
    scale.show_number(float("nan"))
    shown(scale)
    scale.show_range(5.0, 5.0, None)
    scale.show_number(5.0)
    assert scale.share == 0.5


def test_the_panel_shows_the_picture_that_goes_with_the_label(qtbot: QtBot) -> None:
    panel = YouPanel()
    qtbot.addWidget(panel)
    panel.set_theme(theme.LIGHT)
    panel.show()
    answer = panel.answer
    pictures = (answer.scale, answer.bars, answer.range)
    for document, seen in (
        (course_document(), [True, False, False]),
        (things(Kind.CATEGORY), [False, True, False]),
        (things(Kind.NUMBER), [False, False, True]),
        (course_document(), [True, False, False]),
    ):
        panel.show_frame(frame_of(document))
        assert [picture.isVisibleTo(panel) for picture in pictures] == seen
    document = teach(things(Kind.NUMBER), 50)
    frame = frame_of(document)
    panel.show_frame(frame)
    assert frame.you_number is not None
    assert answer.range.share == pytest.approx((frame.you_number - 10.0) / 55.0)
    many = frame_of(teach(things(Kind.CATEGORY), 50))
    panel.show_frame(many)
    assert many.you_outputs is not None
    assert answer.bars.words().count("%") == 3
    assert f"{many.you_outputs.max():.0%}" in answer.bars.words()
