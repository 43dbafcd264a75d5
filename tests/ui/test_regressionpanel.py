"""The regression panel by mouse and key, on its own and in the window."""

from __future__ import annotations

import numpy as np
import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QComboBox, QLineEdit
from pytestqt.qtbot import QtBot

from nnstudio.core.regression import Line
from nnstudio.data.column import Role, number_column
from nnstudio.data.samples import four_people
from nnstudio.data.table import Table
from nnstudio.document.document import course_document
from nnstudio.document.frame import frame_of
from nnstudio.document.regression.scatter import RENTS, TABLE, sample
from nnstudio.document.regression.words import shown
from nnstudio.session.regression import Regression
from nnstudio.ui import theme
from nnstudio.ui.regression.regressionpanel import RegressionPanel
from nnstudio.ui.regression.regressionview import DRAG, FEATURES, NUMBERS, RegressionView
from tests.scatterhands import LEFT, ScatterHands, click_box


@pytest.fixture
def regression() -> Regression:
    return Regression()


@pytest.fixture
def panel(qtbot: QtBot, regression: Regression) -> RegressionPanel:
    made = RegressionPanel()
    made.set_theme(theme.LIGHT)
    qtbot.addWidget(made)
    made.resize(580, 330)
    made.scatter_changed.connect(regression.take)
    made.settled.connect(regression.settle)
    made.undo_asked.connect(regression.undo)
    made.scatter_asked.connect(regression.put)
    regression.changed.connect(made.show_scatter)
    regression.tell()
    made.show_frame(frame_of(course_document()))
    made.show()
    qtbot.waitUntil(lambda: made.view.plot.box.width() > 150)
    return made


@pytest.fixture
def view(panel: RegressionPanel) -> RegressionView:
    return panel.view


@pytest.fixture
def hands(view: RegressionView) -> ScatterHands:
    return ScatterHands(view)


def click(button: object) -> None:
    QTest.mouseClick(button, LEFT)  # type: ignore[call-overload]


def choose(box: QComboBox, text: str) -> None:
    box.setFocus()
    place = box.findText(text)
    assert place >= 0, text
    box.setCurrentIndex(place)
    box.activated.emit(place)


# By mouse


def test_a_dragged_point_follows_the_mouse_and_all_errors_with_it(
    regression: Regression, view: RegressionView, hands: ScatterHands
) -> None:
    before = view.line.own.text(), view.line.least.text()
    hands.drag(view.scatter.points[11], (80.0, 900.0))
    x, y = regression.scatter.points[11]
    assert (x, y) == pytest.approx((80.0, 900.0), abs=10.0)
    assert regression.scatter.moved == (11,)
    assert (view.line.own.text(), view.line.least.text()) != before
    assert view.line.own.text() == shown(regression.scatter.error)
    assert view.point.text().startswith("Flat 12: x = ")
    assert sample().points[11].tolist() == [105.0, 1750.0]


def test_the_whole_drag_is_taken_back_at_once(
    regression: Regression, view: RegressionView, hands: ScatterHands
) -> None:
    assert not view.undo.isEnabled()
    hands.drag(view.scatter.points[3], (60.0, 1500.0))
    hands.drag(view.scatter.points[5], (70.0, 1600.0))
    assert regression.scatter.moved == (3, 5)
    click(view.undo)
    assert regression.scatter.moved == (3,)
    click(view.undo)
    assert regression.scatter.moved == ()
    assert not view.undo.isEnabled()


def test_reset_puts_every_point_back_and_leaves_the_line(
    regression: Regression, view: RegressionView, hands: ScatterHands
) -> None:
    view.move_line(Line(3.0, 4.0))
    assert not view.reset.isEnabled()
    for place in (0, 7):
        hands.drag(view.scatter.points[place], (60.0, 1900.0))
    click(view.reset)
    assert regression.scatter.moved == ()
    assert regression.scatter.line == Line(3.0, 4.0)
    click(view.undo)
    assert regression.scatter.moved == (0, 7)


@pytest.mark.parametrize("end", [0, 1])
def test_an_end_of_the_line_is_dragged_and_the_other_one_stays(
    regression: Regression, view: RegressionView, hands: ScatterHands, end: int
) -> None:
    first, other = view.plot.handles[end], view.plot.handles[1 - end]
    hands.drag(first, (first[0], first[1] + 300.0))
    line = regression.scatter.line
    assert regression.scatter.by_hand
    assert line.slope * other[0] + line.intercept == pytest.approx(other[1], abs=5.0)
    assert line.slope * first[0] + line.intercept == pytest.approx(first[1] + 300.0, abs=15.0)


def test_a_drag_out_of_the_plot_ends_at_its_edge(
    regression: Regression, view: RegressionView, hands: ScatterHands
) -> None:
    seen = view.plot.shown_range
    port = view.plot.viewport()
    QTest.mousePress(port, LEFT, pos=hands.pixel(view.scatter.points[0]))
    hands.move(QPoint(-500, 5000))
    QTest.mouseRelease(port, LEFT, pos=QPoint(-500, 5000))
    x, y = regression.scatter.points[0]
    assert x == pytest.approx(seen.left, abs=1.0)
    assert y == pytest.approx(seen.low, abs=10.0)
    assert view.plot.shown_range.low < seen.low  # there is room around it again


def test_a_click_on_empty_ground_lets_go_and_moves_nothing(
    regression: Regression, view: RegressionView, hands: ScatterHands
) -> None:
    hands.click(view.scatter.points[4])
    assert regression.scatter.chosen == 4
    hands.click((100.0, 500.0))
    assert regression.scatter.chosen is None
    assert view.point.text() == DRAG
    assert not view.undo.isEnabled()


# By key


def test_tab_goes_through_ends_and_points_and_then_on(
    qtbot: QtBot, panel: RegressionPanel, view: RegressionView
) -> None:
    view.fit.setFocus()
    plot = view.plot
    plot.setFocus(Qt.FocusReason.TabFocusReason)
    qtbot.waitUntil(plot.hasFocus)
    seen = []
    for _ in range(30):
        if not plot.hasFocus():
            break
        seen.append(plot._chosen)
        QTest.keyClick(plot, Qt.Key.Key_Tab)
    assert seen[:2] == [("handle", 0), ("handle", 1)]
    assert seen[2:] == [("point", place) for place in range(12)]
    assert not plot.hasFocus()


def test_arrows_move_what_is_chosen_and_esc_lets_it_go(
    qtbot: QtBot, regression: Regression, panel: RegressionPanel, view: RegressionView
) -> None:
    plot, left = view.plot, []
    panel.leave_asked.connect(lambda: left.append(True))
    plot.setFocus(Qt.FocusReason.TabFocusReason)
    QTest.keyClick(plot, Qt.Key.Key_Up)
    assert regression.scatter.line.slope < 0.0  # the left end went up
    QTest.keyClick(plot, Qt.Key.Key_Tab)
    QTest.keyClick(plot, Qt.Key.Key_Tab)
    x, y = regression.scatter.points[0]
    QTest.keyClick(plot, Qt.Key.Key_Right)
    QTest.keyClick(plot, Qt.Key.Key_Down, Qt.KeyboardModifier.ShiftModifier)
    now = regression.scatter.points[0]
    seen = plot.shown_range
    assert now[0] - x == pytest.approx(seen.width / 100, rel=0.2)
    assert y - now[1] == pytest.approx(seen.height / 10, rel=0.2)
    QTest.keyClick(plot, Qt.Key.Key_Escape)
    assert regression.scatter.chosen is None
    assert not left
    QTest.keyClick(plot, Qt.Key.Key_Escape)
    assert left == [True]


def test_ctrl_z_in_the_plot_takes_a_point_back(
    qtbot: QtBot, regression: Regression, view: RegressionView
) -> None:
    view.plot.setFocus(Qt.FocusReason.BacktabFocusReason)
    assert regression.scatter.chosen == 11
    QTest.keyClick(view.plot, Qt.Key.Key_Down)
    assert regression.scatter.moved == (11,)
    QTest.keyClick(view.plot, Qt.Key.Key_Z, Qt.KeyboardModifier.ControlModifier)
    assert regression.scatter.moved == ()


def type_in(field: QLineEdit, text: str) -> None:
    field.setFocus()
    field.selectAll()
    QTest.keyClicks(field, text)
    QTest.keyClick(field, Qt.Key.Key_Return)


def test_slope_and_intercept_are_typed(regression: Regression, view: RegressionView) -> None:
    type_in(view.line.slope.lineEdit(), "12,5")
    type_in(view.line.intercept.lineEdit(), "-40")
    assert regression.scatter.line == Line(12.5, -40.0)
    click(view.undo)
    assert regression.scatter.line.slope == 12.5
    click(view.undo)
    assert regression.scatter.line == sample().line


def test_going_through_the_boxes_changes_no_digit(
    regression: Regression, view: RegressionView
) -> None:
    click(view.fit)
    fitted = regression.scatter.line
    for box in (view.line.slope, view.line.intercept, view.line.slope):
        box.setFocus()
        QTest.keyClick(box, Qt.Key.Key_Return)
    assert regression.scatter.line is fitted
    type_in(view.line.intercept.lineEdit(), "7")
    assert regression.scatter.line == Line(fitted.slope, 7.0)


# Fit and switches


def test_fit_puts_the_line_where_polyfit_does(regression: Regression, view: RegressionView) -> None:
    click(view.fit)
    slope, intercept = np.polyfit(*regression.scatter.points.T, 1)
    assert regression.scatter.line.slope == pytest.approx(slope)
    assert regression.scatter.line.intercept == pytest.approx(intercept)
    assert view.line.switches["best_shown"].isChecked()
    assert view.line.own.text() == view.line.least.text()
    assert view.line.times.text() == "Your error is 1 times the least."
    assert view.plot.best.getData()[0] is not None


def test_switches_draw_and_hide(view: RegressionView) -> None:
    marks = view.plot.marks
    assert marks.lines.getData()[0] is not None
    assert marks.squares.path().isEmpty()
    click_box(view.line.switches["squares_shown"])
    click_box(view.line.switches["residuals_shown"])
    assert marks.lines.getData()[0] is None
    rect = marks.squares.path().toSubpathPolygons()[0].boundingRect()
    across, up = view.plot.box.viewPixelSize()
    assert rect.width() / across == pytest.approx(rect.height() / up, rel=0.01)
    assert rect.height() == pytest.approx(abs(view.scatter.residuals[0]))
    click_box(view.line.switches["best_shown"])
    ends, heights = view.plot.best.getData()
    fit = view.scatter.fit
    assert fit is not None
    assert heights == pytest.approx(fit.line.at(ends))


def test_points_over_one_another_say_why_there_is_no_line(
    regression: Regression, view: RegressionView
) -> None:
    scatter = sample()
    for place in range(12):
        scatter = scatter.with_point(place, 50.0, 100.0 * place)
    regression.put(scatter)
    assert not view.fit.isEnabled()
    assert view.line.times.text().startswith("All points have the same Area")
    assert view.line.least.text() == "\u2013"
    view.show_page(NUMBERS)
    assert view.numbers.words.text().startswith("All points have the same Area")
    assert not view.numbers.formulas.isVisible()


# The pages


def test_the_formula_is_opened_with_the_numbers_of_these_points(
    regression: Regression, view: RegressionView
) -> None:
    click(view.pages.button(NUMBERS))
    fit = regression.scatter.fit
    assert fit is not None
    said = view.numbers.formulas.accessibleDescription()
    for number in (fit.mean_x, fit.mean_y, fit.sum_xy, fit.sum_xx):
        assert shown(number) in said
    last = [view.numbers._cells[13, col].text() for col in range(7)]
    assert last == ["Sum", "", "", "", "", shown(fit.sum_xy), shown(fit.sum_xx)]
    regression.take(regression.scatter.with_point(0, 30.0, 2000.0), "point 0")
    assert view.numbers._cells[1, 2].text() == "2000"
    assert view.numbers.formulas.accessibleDescription() != said


def test_features_are_switched_on_one_by_one(regression: Regression, view: RegressionView) -> None:
    click(view.pages.button(FEATURES))
    page = view.features
    assert page.summary.text().startswith("Coefficients and b: 2.")
    assert page.words.text().startswith("Two equations")
    for name in ("location", "bedrooms", "condition", "pets"):
        click_box(page.boxes[name])
    assert page.summary.text().startswith("Coefficients and b: 6.")
    assert len(page.equations.text().splitlines()) == 6
    assert page.values["pets"].text().startswith("m5 = ")
    click_box(page.boxes["location"])
    assert page.values["location"].text() == ""
    assert page.values["pets"].text().startswith("m4 = ")
    for name in ("area", "bedrooms", "condition", "pets"):
        click_box(page.boxes[name])
    assert page.words.text().startswith("Without any feature")


# The own table


def test_two_columns_of_the_own_table(
    qtbot: QtBot, regression: Regression, panel: RegressionPanel, view: RegressionView
) -> None:
    assert not view.data.isVisible()
    choose(view.data.source, "Two columns of your table")
    assert regression.scatter.source == TABLE
    assert (regression.scatter.x_name, regression.scatter.y_name) == (
        "Height (in)",
        "Weight (lb)",
    )
    assert view.data.isVisible()
    assert view.data.across.currentText() == "Height (in)"
    choose(view.data.across, "Weight (lb)")  # they change places
    assert (regression.scatter.x_name, regression.scatter.y_name) == (
        "Weight (lb)",
        "Height (in)",
    )
    choose(view.data.source, "Rents of flats")
    assert regression.scatter.source == RENTS
    assert not view.data.isVisible()


def test_the_drawn_columns_follow_the_table_and_never_change_it(
    regression: Regression, panel: RegressionPanel, view: RegressionView
) -> None:
    document = course_document()
    choose(view.data.source, "Two columns of your table")
    hands = ScatterHands(view)
    hands.drag(view.scatter.points[0], (68.0, 150.0))
    assert regression.scatter.moved == (0,)
    panel.show_frame(frame_of(document))  # the same numbers: what was moved stays
    assert regression.scatter.moved == (0,)
    assert document.table == four_people()
    panel.show_frame(frame_of(document.with_table(document.table.with_cell(0, 1, "99"))))
    assert regression.scatter.moved == ()
    assert regression.scatter.points[0].tolist() == [65.0, 99.0]
    panel.show_frame(frame_of(document.with_table(document.table.without_column(2))))
    assert regression.scatter.source == RENTS


def test_a_table_without_two_columns_of_numbers_is_not_offered(
    panel: RegressionPanel, view: RegressionView
) -> None:
    column = number_column("x", None, Role.INPUT, np.array([1.0, 2.0]))
    view.show_table(Table("One", (column,)))
    model = view.data.source.model()
    assert not model.index(1, 0).flags() & Qt.ItemFlag.ItemIsEnabled


def test_columns_without_a_row_in_common_are_refused(
    regression: Regression, panel: RegressionPanel, view: RegressionView
) -> None:
    refused: list[str] = []
    panel.refused.connect(refused.append)
    nan = float("nan")
    columns = (
        number_column("x", None, Role.INPUT, np.array([1.0, 2.0, nan, nan])),
        number_column("y", None, Role.INPUT, np.array([nan, nan, 3.0, 4.0])),
    )
    view.show_table(Table("Apart", columns))
    choose(view.data.source, "Two columns of your table")
    assert regression.scatter.source == RENTS
    assert view.data.source.currentText() == "Rents of flats"
    assert refused[0].startswith("y and x have numbers in fewer than two rows together")


@pytest.mark.parametrize("scale", [1e-9, 1e-3, 1e7, 1e100])
def test_axes_and_drags_fit_numbers_of_any_size(
    regression: Regression, view: RegressionView, hands: ScatterHands, scale: float
) -> None:
    columns = (
        number_column("y", None, Role.INPUT, scale * np.array([1.0, 2.0, 4.0, 3.0])),
        number_column("x", None, Role.INPUT, scale * np.array([1.0, 2.0, 3.0, 4.0])),
    )
    view.show_table(Table("Any size", columns))
    choose(view.data.source, "Two columns of your table")
    hands.drag(view.scatter.points[2], (2.5 * scale, 3.0 * scale))
    assert regression.scatter.points[2] / scale == pytest.approx([2.5, 3.0], abs=0.05)
    click(view.fit)
    assert regression.scatter.times_least == pytest.approx(1.0)


# In colours


@pytest.mark.parametrize("colours", [theme.LIGHT, theme.DARK])
def test_nothing_is_said_by_colour_alone(view: RegressionView, colours: theme.Theme) -> None:
    view.set_theme(colours)
    click(view.fit)
    assert view.plot.own.opts["pen"].style() == Qt.PenStyle.SolidLine
    assert view.plot.best.opts["pen"].style() == Qt.PenStyle.DashLine
    assert view.plot.marks.lines.opts["pen"].style() == Qt.PenStyle.DotLine
    assert view.plot.ends.opts["symbol"] == "s"
    view.move_point(1, 40.0, 1000.0)
    assert list(view.plot.dots.data["symbol"][:3]) == ["o", "d", "o"]
    for part in (view.plot, view.line.slope, view.line.intercept, view.data.source):
        assert part.accessibleName()
    assert "Flat 2" in view.plot.accessibleDescription()
