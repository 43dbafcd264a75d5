"""The map: colours, people, You, axes, asking by click and key, and its cost."""

from __future__ import annotations

from dataclasses import replace
from itertools import pairwise

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st
from PySide6.QtCore import QPoint, QPointF, QRectF, QSizeF, Qt
from PySide6.QtGui import QColor

from nnstudio.core.network import LayerSpec, NetworkSpec, Params
from nnstudio.data.column import Role, column
from nnstudio.data.table import Table
from nnstudio.document.document import Document, course_document, new_document
from nnstudio.document.frame import Frame, frame_of
from nnstudio.ui.alone import sample_frame
from nnstudio.ui.map import mapgrid
from nnstudio.ui.map.contour import contour
from nnstudio.ui.map.decisionmap import DecisionMap
from nnstudio.ui.map.mapgrid import MapGrid, MapKey
from nnstudio.ui.map.maplabels import placed
from nnstudio.ui.map.mappeople import people_of
from nnstudio.ui.map.mapplane import Span, span_of
from nnstudio.ui.map.mapwords import IDLE, NO_INPUT, NO_ROW
from nnstudio.ui.theme import DARK, LIGHT


@pytest.fixture
def shown(qtbot):
    made = DecisionMap()
    qtbot.addWidget(made)
    made.set_theme(LIGHT)
    made.resize(350, 330)
    made.show()
    qtbot.waitExposed(made)
    made.show_frame(sample_frame())
    return made


def pixel(panel: DecisionMap, x: float, y: float) -> QPoint:
    return panel._canvas.pixels(x, y).toPoint()


def table_of(inputs: int, rows: int = 4) -> Table:
    columns = [
        column(f"in {i}", None, Role.INPUT, [str(10 * i + row) for row in range(rows)])
        for i in range(inputs)
    ]
    label = column("label", None, Role.LABEL, ["a" if row % 2 else "b" for row in range(rows)])
    return Table("t", (*columns, label))


def trained_frames(document: Document, count: int) -> list[Frame]:
    """Frames of a run: other parameters each time, the same document."""
    frame = frame_of(document)
    vector = document.progress.params.vector
    made = []
    for i in range(count):
        params = Params(document.spec, vector + 0.01 * i)
        made.append(replace(frame, model=replace(frame.model, params=params), running=True))
    return made


def test_colours_say_orange_for_class_one_and_blue_for_class_zero(shown):
    picture = shown._canvas.grab().toImage()
    woman = QColor(picture.pixel(pixel(shown, 115.0, 62.0)))
    man = QColor(picture.pixel(pixel(shown, 165.0, 66.0)))
    assert woman.red() > woman.blue() + 50
    assert man.blue() > man.red() + 50


@pytest.mark.parametrize("theme", [LIGHT, DARK])
def test_every_person_stands_in_the_colour_of_their_class(shown, theme):
    shown.set_theme(theme)
    picture = shown._canvas.grab().toImage()
    alice, bob = pixel(shown, 133.0, 65.0), pixel(shown, 160.0, 72.0)
    assert QColor(picture.pixel(alice)).name() == theme.negative
    assert QColor(picture.pixel(bob)).name() == theme.positive


def test_you_are_a_dark_diamond_at_your_own_place(shown):
    you = sample_frame().you_raw[0]
    picture = shown._canvas.grab().toImage()
    assert QColor(picture.pixel(pixel(shown, you[0], you[1]))).name() == LIGHT.text


def test_the_axes_carry_name_and_unit(shown):
    assert shown._plane.across.header == "Weight (lb)"
    assert shown._plane.up.header == "Height (in)"
    assert shown.axes == (0, 1)


def test_the_legend_names_both_classes(shown):
    assert [key.text for key in shown._legend.keys] == ["M 0", "F 1"]


def test_a_click_asks_at_that_place(shown, qtbot):
    with qtbot.waitSignal(shown.asked) as asked:
        qtbot.mouseClick(shown._canvas, Qt.MouseButton.LeftButton, pos=pixel(shown, 140.0, 68.0))
    assert asked.args[0][0] == pytest.approx(140.0, abs=1.0)
    assert asked.args[0][1] == pytest.approx(68.0, abs=0.3)


def test_a_name_close_to_other_dots_and_names_still_finds_a_place():
    area, size = QRectF(0, 0, 266, 268), QSizeF(26, 14)
    bob, own = QPointF(222, 33), QPointF(226, 39)
    taken = [QRectF(bob.x() - 5, bob.y() - 5, 10, 10), QRectF(194, 60, 44, 14)]  # and a name below
    name = placed(bob, size, area, taken)
    found = placed(own, size, area, [*taken, name])
    assert found is not None
    assert area.contains(found)
    assert not any(found.intersects(other) for other in (*taken, name))


def test_a_click_on_a_person_shows_that_row_and_leaves_you_alone(shown, qtbot):
    bob = pixel(shown, 160.0, 72.0)
    with qtbot.assertNotEmitted(shown.asked), qtbot.waitSignal(shown.row_asked) as asked:
        qtbot.mouseClick(shown._canvas, Qt.MouseButton.LeftButton, pos=bob)
    assert asked.args == [1]


def test_a_drag_that_begins_beside_a_person_goes_on_over_them(shown, qtbot):
    left = Qt.MouseButton.LeftButton
    qtbot.mousePress(shown._canvas, left, pos=pixel(shown, 140.0, 68.0))
    with qtbot.waitSignal(shown.asked) as asked:
        qtbot.mouseMove(shown._canvas, pixel(shown, 160.0, 72.0))
    assert asked.args[0][0] == pytest.approx(160.0, abs=1.0)
    qtbot.mouseRelease(shown._canvas, left, pos=pixel(shown, 160.0, 72.0))


def test_a_click_beside_the_ground_asks_nothing(shown, qtbot):
    with qtbot.assertNotEmitted(shown.asked):
        qtbot.mouseClick(shown._canvas, Qt.MouseButton.LeftButton, pos=QPoint(5, 5))


def test_arrow_keys_move_you_by_a_grain(shown, qtbot):
    you = sample_frame().you_raw[0]
    grain = shown._plane.across.grain
    with qtbot.waitSignal(shown.asked) as asked:
        qtbot.keyClick(shown._canvas, Qt.Key.Key_Right)
    assert asked.args[0][0] == pytest.approx(you[0] + grain, abs=grain / 2)
    with qtbot.waitSignal(shown.asked) as asked:
        qtbot.keyClick(shown._canvas, Qt.Key.Key_Down, Qt.KeyboardModifier.ShiftModifier)
    assert asked.args[0][1] < you[1] - 3 * shown._plane.up.grain


def test_hovering_tells_what_it_would_say_there(shown, qtbot):
    shown._canvas.hovered.emit((140.2, 68.04))
    number = float(sample_frame().model.predict(np.array([[140.0, 68.0]]))[0])
    said = sample_frame().model.class_of(number)
    assert shown.words == f"140 lb, 68 in → {said} {number:.2f}"
    shown._canvas.hovered.emit(None)
    assert shown.words == IDLE


def test_showing_a_frame_asks_nobody(shown, qtbot):
    with qtbot.assertNotEmitted(shown.asked):
        shown.show_frame(replace(sample_frame(), shown_row=1))


def test_the_range_holds_still_while_you_move_a_little(shown):
    frame = sample_frame()
    before = shown._plane
    for weight in (60.0, 65.0, 73.0):
        you = (replace(frame.document.you[0], value=weight), frame.document.you[1])
        shown.show_frame(frame_of(frame.document.with_you(you)))
        assert shown._plane is before


def test_the_range_grows_until_you_are_inside(shown):
    frame = sample_frame()
    you = (replace(frame.document.you[0], value=182.0), frame.document.you[1])
    moved = frame_of(frame.document.with_you(you))
    shown.show_frame(moved)
    assert shown._plane.across.low < 120.0
    assert shown._plane.across.high > moved.you_raw[0, 0]


def test_the_same_parameters_are_not_asked_again(shown, monkeypatch):
    shown._canvas.show_values = lambda values: pytest.fail("drawn again")
    frame = sample_frame()
    shown.show_frame(frame)
    shown.show_frame(replace(frame, shown_row=0))


def test_with_one_input_a_curve_is_drawn(qtbot):
    panel = DecisionMap()
    qtbot.addWidget(panel)
    panel.resize(350, 330)
    panel.show_frame(frame_of(new_document(table_of(1))))
    assert panel.axes == (0,)
    assert panel._canvas._curve.shape == (160, 2)
    panel.grab()
    with qtbot.waitSignal(panel.asked) as asked:
        qtbot.mouseClick(panel._canvas, Qt.MouseButton.LeftButton, pos=pixel(panel, 1.0, 0.5))
    assert asked.args[0][0] == pytest.approx(1.0, abs=0.1)
    assert list(asked.args[0]) == [0]


def test_one_input_with_a_linear_output_gets_a_scale_that_holds_it(qtbot):
    panel = DecisionMap()
    qtbot.addWidget(panel)
    document = new_document(table_of(1), output=LayerSpec(1, "linear"))
    frame = frame_of(document)
    vector = 5.0 * document.progress.params.vector
    panel.show_frame(
        replace(frame, model=replace(frame.model, params=Params(document.spec, vector)))
    )
    line = panel._canvas._curve[:, 1]
    assert panel._plane.up.low <= line.min()
    assert line.max() <= panel._plane.up.high
    assert line.max() - line.min() > 0.1


def test_more_than_two_inputs_can_be_chosen_and_the_others_stay_as_for_you(qtbot):
    panel = DecisionMap()
    qtbot.addWidget(panel)
    frame = frame_of(new_document(table_of(3)))
    panel.show_frame(frame)
    across, up = panel.tools.boxes
    assert not across.isHidden()
    up.setCurrentIndex(2)
    up.activated.emit(2)
    assert panel.axes == (0, 2)
    across.setCurrentIndex(2)
    across.activated.emit(2)
    assert panel.axes == (2, 0)
    assert (across.currentIndex(), up.currentIndex()) == (2, 0)
    panel._canvas.hovered.emit((21.0, 2.0))
    number = float(frame.model.predict(np.array([[2.0, frame.you_raw[0, 1], 21.0]]))[0])
    assert panel.words.endswith(f"{number:.2f}")


def test_two_inputs_offer_no_choice(shown):
    assert all(box.isHidden() for box in shown.tools.boxes)


def test_without_inputs_or_rows_it_says_what_to_do(qtbot):
    panel = DecisionMap()
    qtbot.addWidget(panel)
    panel.show_frame(frame_of(new_document(table_of(0))))
    assert panel._empty.text() == NO_INPUT
    no_rows = replace(new_document(table_of(2, rows=0)), you=())
    panel.show_frame(frame_of(no_rows))
    assert panel._empty.text() == NO_ROW
    panel.show_frame(sample_frame())
    assert panel._stack.currentIndex() == 0


def test_a_row_left_out_is_hollow_and_many_rows_lose_their_names():
    document = course_document()
    table = document.table
    label = next(i for i, c in enumerate(table.columns) if c.role == Role.LABEL)
    people = people_of(document.with_table(table.with_cell(1, label, "")), 0, 1)
    assert people.classes.tolist() == [1, 0, 1, -1]
    assert people.names == ("Alice", "Charlie", "Diana", "Bob")
    many = people_of(new_document(table_of(2, rows=3_000)), 0, 1)
    assert (len(many.x), many.names) == (1_500, ())


def test_it_is_told_in_words_what_you_are(shown):
    assert shown.accessibleDescription().startswith("You: ")


def test_it_is_told_in_words_how_many_rows_there_are_of_each_class(shown):
    assert shown.accessibleDescription().endswith("Rows by class: M: 2, F: 2.")


@given(st.floats(-1e9, 1e9), st.floats(1e-3, 1e9))
def test_a_range_holds_every_value_with_a_margin(low, wide):
    span = span_of("x", None, np.array([low, low + wide]), None, None)
    assert span.low < low
    assert low + wide < span.high
    assert span.length < 2.2 * ((low + wide) - low) or wide < 1e-6 * abs(low)


def test_a_value_is_read_on_the_grain_of_its_range():
    span = Span("Weight (lb)", "lb", 110.0, 170.0)
    assert span.text(140.3) == "140 lb"
    assert Span("x", None, 0.0, 1.0).text(0.123456) == "0.12"


# The grid and its cost


def grid_asked(grid: MapGrid, params: Params, running: bool, predict=lambda raw: raw[:, 0]) -> bool:
    return grid.refresh(
        predict, MapKey(params, 0), (0, 0.0, 1.0), (1, 0.0, 1.0), np.zeros(2), running
    )


class Clock:
    """A clock that only a slow network moves."""

    def __init__(self) -> None:
        self.now = 0.0

    def __call__(self) -> float:
        return self.now


def params_of(value: float) -> Params:
    spec = NetworkSpec(2, (LayerSpec(1),))
    return Params(spec, np.full(3, value))


def test_cells_are_asked_in_one_call_at_their_middles():
    asked = []
    grid = MapGrid()

    def predict(raw):
        asked.append(raw)
        return raw[:, 0] + 10.0 * raw[:, 1]

    assert grid_asked(grid, params_of(1.0), False, predict)
    across, up = mapgrid.PLANE_SIZES[0]
    assert [raw.shape for raw in asked] == [(across * up, 2)]
    assert grid.values.shape == (up, across)
    assert grid.values[0, 0] == pytest.approx(0.5 / across + 10.0 * 0.5 / up)
    assert grid.values[-1, 0] > grid.values[0, 0]


def test_a_slow_network_gets_a_coarse_grid_while_training_and_a_fine_one_at_rest():
    clock = Clock()
    grid = MapGrid(clock)

    def slow(raw):
        clock.now += 5e-6 * len(raw)
        return raw[:, 0]

    longest = 0.0
    for i in range(50):
        before = clock.now
        grid_asked(grid, params_of(float(i)), True, slow)
        longest = max(longest, clock.now - before)
        clock.now += 0.016
    assert 0.001 < longest <= mapgrid.BUDGET
    assert grid_asked(grid, params_of(49.0), False, slow)
    assert grid.values.shape == mapgrid.PLANE_SIZES[0][::-1]


def test_a_very_slow_network_lets_frames_pass():
    clock = Clock()
    grid = MapGrid(clock)

    def very_slow(raw):
        clock.now += 0.02
        return raw[:, 0]

    times = []
    for i in range(100):
        times.append(grid_asked(grid, params_of(float(i)), True, very_slow))
        clock.now += 0.016
    assert 5 <= sum(times) <= 20


def test_unchanged_parameters_cost_nothing():
    grid = MapGrid()
    assert grid_asked(grid, params_of(1.0), False)
    assert not grid_asked(grid, params_of(1.0), False)
    assert grid_asked(grid, params_of(2.0), False)


def test_a_run_is_followed_frame_by_frame(shown):
    shown._grid = MapGrid(Clock())  # as fast as can be, whatever else the machine does
    shown.show_frame(frame_of(course_document()))
    grids = []
    for frame in trained_frames(course_document(), 4):
        shown.show_frame(frame)
        grids.append(shown._grid.values)
    assert all((a != b).any() for a, b in pairwise(grids))


def test_the_contour_of_a_slope_is_a_straight_line_through_the_whole_grid():
    values = np.tile(np.linspace(-1.0, 1.0, 9), (6, 1))
    lines = contour(values, 0.0)
    np.testing.assert_allclose(lines[:, [0, 2]], 0.5)
    assert lines[:, [1, 3]].min() == 0.0
    assert lines[:, [1, 3]].max() == 1.0
    assert np.abs(lines[:, 1] - lines[:, 3]).sum() == pytest.approx(1.0)


def test_a_saddle_gives_two_lines():
    assert len(contour(np.array([[1.0, -1.0], [-1.0, 1.0]]), 0.0)) >= 2
    assert len(contour(np.ones((4, 4)), 0.0)) == 0
    assert len(contour(np.full((4, 4), np.nan), 0.0)) == 0
