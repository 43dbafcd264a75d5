"""The map's brush: what it paints and erases, how often it says so, and how it is put down."""

from __future__ import annotations

from dataclasses import replace

import numpy as np
import pytest
from PySide6.QtCore import QPoint, QPointF, Qt

from nnstudio.data.column import Kind, Role, column
from nnstudio.data.table import Table
from nnstudio.document.document import Document, course_document, new_document
from nnstudio.document.frame import frame_of
from nnstudio.document.you import painted_row
from nnstudio.ui.map.decisionmap import DecisionMap
from nnstudio.ui.map.mapwords import IDLE, NO_LABEL, NO_PLANE
from nnstudio.ui.map.paintstroke import APART, PaintStroke
from nnstudio.ui.theme import LIGHT
from tests.settling import settle

LEFT, RIGHT = Qt.MouseButton.LeftButton, Qt.MouseButton.RightButton


@pytest.fixture
def panel(qtbot):
    made = DecisionMap()
    qtbot.addWidget(made)
    made.set_theme(LIGHT)
    qtbot.addWidget(made.tools)
    made.resize(360, 330)
    made.show()
    qtbot.waitExposed(made)
    made.show_frame(frame_of(course_document()))
    made.heard = []
    made.painted.connect(lambda points, label: made.heard.append((points, label)))
    return made


def take_brush(panel: DecisionMap) -> None:
    panel.tools.paint.click()
    settle(1)  # the bar takes its room


def at(panel: DecisionMap, x: float, y: float) -> QPoint:
    return panel._canvas.pixels(x, y).toPoint()


def table_of(label, inputs: int = 2, rows: int = 6) -> Table:
    columns = [
        column(f"in {i}", None, Role.INPUT, [str(10 * i + row) for row in range(rows)])
        for i in range(inputs)
    ]
    return Table("t", (*columns, *([label] if label else [])))


def numbers_label(rows: int = 6):
    return column("Mass", "kg", Role.LABEL, [str(50 + row) for row in range(rows)], Kind.NUMBER)


def classes_label(count: int):
    return column("Kind", None, Role.LABEL, [f"k{i:02}" for i in range(count)] * 2, Kind.CATEGORY)


def grown(document: Document, points, label: str) -> Document:
    """The document with painted rows, as the session makes it."""
    table = document.table
    rows = [painted_row(document, values, label) for values in points]
    return document.with_table(table.with_block(table.row_count, 0, rows))


def test_a_click_paints_a_row_of_the_chosen_class_and_asks_nothing(panel, qtbot):
    take_brush(panel)
    with qtbot.assertNotEmitted(panel.asked):
        qtbot.mouseClick(panel._canvas, LEFT, pos=at(panel, 140.0, 68.0))
    [(points, label)] = panel.heard
    assert label == "M"  # the first class
    assert points == ({0: pytest.approx(140.0, abs=0.5), 1: pytest.approx(68.0, abs=0.2)},)
    qtbot.keyClick(panel._canvas, Qt.Key.Key_2)
    qtbot.mouseClick(panel._canvas, LEFT, pos=at(panel, 150.0, 62.0))
    assert panel.heard[-1][1] == "F"
    panel.brush.bar.buttons[0].click()
    qtbot.mouseClick(panel._canvas, LEFT, pos=at(panel, 150.0, 62.0))
    assert panel.heard[-1][1] == "M"


def test_a_painted_row_stands_where_the_click_was(panel, qtbot):
    take_brush(panel)
    where = at(panel, 147.3, 63.4)
    qtbot.mouseClick(panel._canvas, LEFT, pos=where)
    document = grown(course_document(), *panel.heard[0])
    panel.show_frame(frame_of(document))
    people = panel._plane.people
    place = people.rows.tolist().index(4)
    drawn = panel._canvas.pixels(float(people.x[place]), float(people.y[place]))
    assert (drawn - QPointF(where)).manhattanLength() < 1.0


def test_painting_over_a_person_neither_shows_nor_asks(panel, qtbot):
    take_brush(panel)
    with qtbot.assertNotEmitted(panel.row_asked), qtbot.assertNotEmitted(panel.asked):
        qtbot.mouseClick(panel._canvas, LEFT, pos=at(panel, 160.0, 72.0))
    assert len(panel.heard) == 1


def test_a_drag_paints_points_some_way_apart_in_few_batches(panel, qtbot):
    take_brush(panel)
    start = at(panel, 120.0, 70.0)
    qtbot.mousePress(panel._canvas, LEFT, pos=start)
    assert len(panel.heard) == 1
    for step in range(1, 121):
        qtbot.mouseMove(panel._canvas, start + QPoint(step, 0))
    qtbot.mouseRelease(panel._canvas, LEFT, pos=start + QPoint(120, 0))
    points = [point for batch, _ in panel.heard for point in batch]
    assert len(points) == 1 + int(120 / APART)
    assert len(panel.heard) < len(points)


def test_a_stroke_waits_for_its_clock_between_two_batches(qtbot):
    stroke, made = PaintStroke(), []
    stroke.made.connect(made.append)
    stroke.move(QPointF(0, 0), (0.0, 0.0))
    assert made == []  # no button is down
    stroke.begin(QPointF(0, 0), (0.0, 0.0))
    for x in (5.0, 13.0, 20.0, 26.0):
        stroke.move(QPointF(x, 0), (x, 1.0))
    assert made == [((0.0, 0.0),)]
    stroke._timer.timeout.emit()
    assert made[1:] == [((13.0, 1.0), (26.0, 1.0))]
    stroke._timer.timeout.emit()
    assert len(made) == 2
    stroke.move(QPointF(60, 0), (60.0, 1.0))
    stroke.end()
    assert made[2:] == [((60.0, 1.0),)]
    assert not stroke._timer.isActive()


def test_escape_or_the_button_again_puts_the_brush_down(panel, qtbot):
    assert panel.words == IDLE
    take_brush(panel)
    assert panel.brush.on
    assert panel.brush.bar.isVisible()
    assert "M" in panel.words
    assert panel.tools.paint.text() == "Done"
    qtbot.keyClick(panel._canvas, Qt.Key.Key_Escape)
    assert not panel.brush.on
    assert not panel.brush.bar.isVisible()
    assert panel._canvas.cursor().shape() == Qt.CursorShape.CrossCursor
    take_brush(panel)
    assert panel._canvas.cursor().shape() == Qt.CursorShape.BitmapCursor
    panel.tools.paint.click()
    assert not panel.brush.on
    with qtbot.waitSignal(panel.asked):
        qtbot.mouseClick(panel._canvas, LEFT, pos=at(panel, 140.0, 68.0))
    assert panel.heard == []


def test_other_keys_still_reach_the_window(panel):
    take_brush(panel)
    for key in (Qt.Key.Key_Space, Qt.Key.Key_S, Qt.Key.Key_0):
        assert not panel.brush.take_key(key)
    panel.tools.paint.click()
    assert not panel.brush.take_key(Qt.Key.Key_1)
    assert not panel.brush.take_key(Qt.Key.Key_Escape)


@pytest.mark.parametrize(
    ("button", "modifier"),
    [(RIGHT, Qt.KeyboardModifier.NoModifier), (LEFT, Qt.KeyboardModifier.AltModifier)],
)
def test_right_click_and_alt_click_erase_the_nearest_row(panel, qtbot, button, modifier):
    bob = at(panel, 160.0, 72.0) + QPoint(6, 4)
    with qtbot.assertNotEmitted(panel.erase_asked):
        qtbot.mouseClick(panel._canvas, RIGHT, pos=bob)  # only with the brush
    take_brush(panel)
    bob = at(panel, 160.0, 72.0) + QPoint(6, 4)
    with qtbot.waitSignal(panel.erase_asked) as asked:
        qtbot.mouseClick(panel._canvas, button, modifier, pos=bob)
    assert asked.args == [1]
    with qtbot.assertNotEmitted(panel.erase_asked):
        qtbot.mouseClick(panel._canvas, button, modifier, pos=at(panel, 140.0, 60.0))
    assert panel.heard == []


def test_enter_paints_where_you_stand(panel, qtbot):
    qtbot.keyClick(panel._canvas, Qt.Key.Key_Return)
    assert panel.heard == []
    take_brush(panel)
    qtbot.keyClick(panel._canvas, Qt.Key.Key_Return)
    own = frame_of(course_document()).you_raw[0]
    assert panel.heard[0][0][0] == {i: pytest.approx(own[i], abs=0.1) for i in (0, 1)}


def test_the_range_stands_still_while_painting_to_the_very_edge(panel, qtbot):
    take_brush(panel)
    before = panel._plane.spans
    edge = panel._canvas.area.topRight().toPoint() + QPoint(-1, 1)
    qtbot.mouseClick(panel._canvas, LEFT, pos=edge)
    document = grown(course_document(), *panel.heard[0])
    panel.show_frame(frame_of(document))
    assert panel._plane.people.rows.tolist() == [0, 1, 2, 3, 4]
    assert panel._plane.spans == before


def test_a_number_is_painted_from_a_box(panel, qtbot):
    panel.show_frame(frame_of(new_document(table_of(numbers_label()))))
    take_brush(panel)
    panel.brush.bar.box.setValue(61.5)
    assert "61.5 kg" in panel.words
    qtbot.mouseClick(panel._canvas, LEFT, pos=at(panel, 2.0, 12.0))
    assert panel.heard[0][1] == "61.5"
    qtbot.keyClick(panel.brush.bar.box, Qt.Key.Key_Escape)
    assert not panel.brush.on


def test_more_classes_than_keys_are_offered_in_a_list(panel, qtbot):
    panel.show_frame(frame_of(new_document(table_of(classes_label(12), rows=24))))
    take_brush(panel)
    assert panel.brush.bar.buttons == ()
    panel.brush.bar.choose(11)
    assert panel.brush.bar.label == "k11"
    qtbot.keyClick(panel._canvas, Qt.Key.Key_3)
    assert panel.brush.bar.label == "k02"
    panel.show_frame(frame_of(new_document(table_of(classes_label(3)))))
    assert [button.isChecked() for button in panel.brush.bar.buttons] == [True, False, False]


def test_where_nothing_can_be_painted_the_button_says_why(panel):
    take_brush(panel)
    panel.show_frame(frame_of(new_document(table_of(classes_label(3), inputs=1))))
    button = panel.tools.paint
    assert not panel.brush.on  # the brush is put down
    assert not button.isEnabled()
    assert NO_PLANE in button.toolTip()
    panel.show_frame(frame_of(new_document(table_of(None))))
    assert not button.isEnabled()
    assert "“label”" in NO_LABEL
    assert "label" in button.toolTip()
    panel.show_frame(frame_of(course_document()))
    assert button.isEnabled()


def test_in_a_large_table_what_was_just_painted_is_seen(panel, qtbot):
    random = np.random.default_rng(3)
    texts = [[f"{v:.3f}" for v in random.random(5_000)] for _ in range(2)]
    label = column("k", None, Role.LABEL, ["a", "b"] * 2_500, Kind.CATEGORY)
    columns = [column(n, None, Role.INPUT, t) for n, t in zip("xy", texts, strict=True)]
    document = new_document(Table("t", (*columns, label)))
    panel.show_frame(frame_of(document))
    take_brush(panel)
    for x in (0.2, 0.4, 0.6):
        panel.heard.clear()
        qtbot.mouseClick(panel._canvas, LEFT, pos=at(panel, x, 0.5))
        document = grown(document, *panel.heard[0])
        panel.show_frame(frame_of(document))
    assert {5_000, 5_001, 5_002} <= set(panel._plane.people.rows.tolist())


def test_the_keys_of_the_map_make_room_for_the_bar(panel):
    assert all(key.isVisible() for key in panel._legend.keys)
    take_brush(panel)
    assert not any(key.isVisible() for key in panel._legend.keys)
    panel.show_frame(replace(frame_of(course_document()), shown_row=2))
    assert not any(key.isVisible() for key in panel._legend.keys)
    panel.tools.paint.click()
    assert all(key.isVisible() for key in panel._legend.keys)
