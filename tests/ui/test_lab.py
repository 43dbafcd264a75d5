"""The Activation lab by mouse and key: z, lines, comparisons, rows, and stuck starts."""

from __future__ import annotations

import re
from dataclasses import replace

import numpy as np
import pytest
from PySide6.QtCore import QEvent, QPoint, QPointF, Qt
from PySide6.QtGui import QMouseEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QAbstractButton, QApplication, QComboBox, QSlider, QSpinBox, QWidget
from pytestqt.qtbot import QtBot

from nnstudio.core.activations import COURSE_ACTIVATIONS
from nnstudio.core.network import LayerSpec
from nnstudio.core.settings import TrainingSettings
from nnstudio.document.document import Document, course_document
from nnstudio.document.frame import Frame, frame_of
from nnstudio.document.lab.shape import IMITATIONS, Line, Shape
from nnstudio.document.lab.stuckstarts import StuckTable, course_trials
from nnstudio.document.sweeping import sweep_document
from nnstudio.document.teach import teach
from nnstudio.session.stuckstarts import StuckStarts
from nnstudio.ui import theme
from nnstudio.ui.lab.curveplot import CurvePlot
from nnstudio.ui.lab.functionplot import HANDLE_AT
from nnstudio.ui.lab.labpanel import LabPanel
from nnstudio.ui.lab.labview import CURVE, ROWS, STUCK, LabView
from nnstudio.ui.lab.stuckview import CANCELLED, EMPTY
from tests.settling import settle

LEFT = Qt.MouseButton.LeftButton
NONE = Qt.MouseButton.NoButton


@pytest.fixture
def panel(qtbot: QtBot) -> LabPanel:
    made = LabPanel()
    made.set_theme(theme.LIGHT)
    qtbot.addWidget(made)
    made.resize(560, 300)
    made.show_frame(frame_of(course_document()))
    made.show()
    qtbot.waitUntil(lambda: made.view.pair.function.box.width() > 100)
    return made


@pytest.fixture
def view(panel: LabPanel) -> LabView:
    return panel.view


def pixel(plot: CurvePlot, x: float, y: float) -> QPoint:
    return plot.mapFromScene(plot.box.mapViewToScene(QPointF(x, y)))


def drag(plot: CurvePlot, *way: QPoint) -> None:
    """Press at the first place, pass over the others, let go at the last."""
    port = plot.viewport()
    QTest.mousePress(port, LEFT, pos=way[0])
    for place in way[1:]:
        at, over = QPointF(place), QPointF(port.mapToGlobal(place))
        move = QMouseEvent(
            QEvent.Type.MouseMove, at, over, NONE, LEFT, Qt.KeyboardModifier.NoModifier
        )
        QApplication.sendEvent(port, move)
    QTest.mouseRelease(port, LEFT, pos=way[-1])


def choose(box: QComboBox, name: str) -> None:
    """As a person does it: with the list's keys."""
    target = box.findData(name)
    box.setCurrentIndex(target)
    box.activated.emit(target)


def number(text: str) -> float:
    return float(text.split("=")[1].replace("\u2212", "-"))


# Moving along the curve


@pytest.mark.parametrize("name", COURSE_ACTIVATIONS)
def test_a_drag_on_either_plot_moves_z_and_the_figures_follow(view: LabView, name: str) -> None:
    choose(view.first_line.box, name)
    for plot in (view.pair.function, view.pair.slope):
        for z in (-3.0, 1.5):
            middle = float(np.mean(plot.box.viewRange()[1]))
            drag(plot, pixel(plot, 0.5, middle), pixel(plot, z, middle))
            assert view.z == pytest.approx(z, abs=0.06)
            f, slope = view.readings.labels[0]
            assert number(f.text()) == pytest.approx(view.main.value(view.z), rel=1e-5)
            assert number(slope.text()) == pytest.approx(view.main.slope(view.z), rel=1e-5)
            assert view.pair.function.spot.pos().x() == view.z
            assert view.pair.slope.spot.pos().y() == view.main.slope(view.z)
            assert view.readings.box.value() == view.z


def test_arrow_keys_move_z_and_esc_leaves(qtbot: QtBot, panel: LabPanel, view: LabView) -> None:
    panel.take_focus()
    plot = view.pair.function
    assert QApplication.focusWidget() is plot
    QTest.keyClick(plot, Qt.Key.Key_Right)
    assert view.z == pytest.approx(2.1)
    QTest.keyClick(plot, Qt.Key.Key_Left, Qt.KeyboardModifier.ShiftModifier)
    assert view.z == pytest.approx(1.1)
    QTest.keyClick(plot, Qt.Key.Key_Home)
    assert view.z == -6.0
    QTest.keyClick(plot, Qt.Key.Key_Left)
    assert view.z == -6.0
    QTest.keyClick(plot, Qt.Key.Key_End)
    assert view.z == 6.0
    with qtbot.waitSignal(panel.leave_asked):
        QTest.keyClick(plot, Qt.Key.Key_Escape)
    with qtbot.waitSignal(panel.leave_asked):
        QTest.keyClick(view.readings.box, Qt.Key.Key_Escape)


def test_a_typed_z_is_taken_however_far_it_is(view: LabView) -> None:
    box = view.readings.box
    box.setFocus()
    box.selectAll()
    QTest.keyClicks(box, "-40")
    QTest.keyClick(box, Qt.Key.Key_Return)
    assert view.z == -40.0
    assert view.pair.function.box.viewRange()[0] == [-40.0, 40.0]
    assert "hardly learns" in view.readings.words.text()
    assert "4.24835e\u221218" in view.readings.labels[0][0].text()


def test_a_drag_near_the_corner_meets_it_and_says_which_side_is_taken(view: LabView) -> None:
    choose(view.first_line.box, "relu")
    plot = view.pair.function
    at = pixel(plot, 0.0, 2.0)
    drag(plot, pixel(plot, 3.0, 2.0), at + QPoint(2, 0))
    assert view.z == 0.0
    assert "the code takes the left one" in view.readings.words.text()
    assert view.readings.labels[0][1].text() == "f' = 0"


def test_the_tangent_touches_the_curve(view: LabView) -> None:
    z, height = view.pair.function._tangent.getData()
    assert np.diff(height)[0] / np.diff(z)[0] == pytest.approx(view.main.slope(view.z))
    assert np.interp(view.z, z, height) == pytest.approx(view.main.value(view.z))


# Two functions, and numbers for them


def test_a_second_function_is_drawn_in_another_colour_and_dashed(view: LabView) -> None:
    assert not view.pair.function.second_spot.isVisible()
    choose(view.second_line.box, "tanh")
    for plot in (view.pair.function, view.pair.slope):
        first, second = plot.main.opts["pen"], plot.beside.opts["pen"]
        assert first.color() != second.color()
        assert first.style() == Qt.PenStyle.SolidLine
        assert second.style() == Qt.PenStyle.DashLine
        assert len(plot.beside.getData()[0]) > 100
    assert view.second_line.formula.text() == "f(z) = tanh(z)"
    f, slope = (number(label.text()) for label in view.readings.labels[1])
    assert (f, slope) == pytest.approx((np.tanh(2.0), 1.0 - np.tanh(2.0) ** 2), rel=1e-5)
    assert view.readings.labels[1][0].accessibleName().startswith("tanh, value f: 0.96")
    choose(view.first_line.box, "tanh")  # the two change places
    assert (view.main.name, view.second and view.second.name) == ("tanh", "sigmoid")
    choose(view.second_line.box, "")
    assert view.second is None
    assert not view.readings.labels[1][0].isVisible()


def test_slope_and_alpha_have_a_slider_and_a_box(view: LabView) -> None:
    choose(view.first_line.box, "leaky_relu")
    choose(view.second_line.box, "elu")
    view.parameters["leaky_relu"].slider.setValue(35)
    box = view.parameters["elu"].box
    box.setFocus()
    box.selectAll()
    QTest.keyClicks(box, "2,5")
    QTest.keyClick(box, Qt.Key.Key_Return)
    assert view.main == replace(view.main, name="leaky_relu", alpha=0.35)
    assert view.second is not None
    assert view.second.alpha == 2.5
    assert view.first_line.formula.text() == "f(z) = max(0.35 z, z)"
    assert view.parameters["elu"].slider.value() == 250
    view.move_to(-1.0)
    assert number(view.readings.labels[0][0].text()) == pytest.approx(-0.35)
    assert number(view.readings.labels[1][1].text()) == pytest.approx(2.5 * np.exp(-1.0), rel=1e-5)


# Maxout


def test_the_end_of_a_line_is_dragged(view: LabView) -> None:
    choose(view.first_line.box, "maxout")
    before = view.main.lines
    plot = view.pair.function
    x = HANDLE_AT * 6.0
    start = pixel(plot, x, before[0].at(x))
    drag(plot, start, pixel(plot, x, -0.5), pixel(plot, x, 1.0))
    line = view.main.lines[0]
    assert line.at(x) == pytest.approx(1.0, abs=0.15)
    assert line.at(-x) == pytest.approx(before[0].at(-x), abs=0.1)
    assert view.main.lines[1] == before[1]
    assert view.z == 2.0  # that drag was not one of z
    assert view.lines.rows[0].slope.value() == line.slope


def test_lines_are_changed_by_numbers_and_the_winner_is_marked(view: LabView) -> None:
    choose(view.first_line.box, "maxout")
    box = view.lines.rows[1].intercept
    box.setFocus()
    box.selectAll()
    QTest.keyClicks(box, "3")
    QTest.keyClick(box, Qt.Key.Key_Return)
    assert view.main.lines[1].intercept == 3.0
    QTest.keyClick(view.lines.rows[0].slope, Qt.Key.Key_Up)
    assert view.main.lines[0].slope == pytest.approx(-0.4)
    for z in (-6.0, 6.0):
        view.move_to(z)
        winner = int(np.argmax([line.at(z) for line in view.main.lines]))
        assert [row.wins.text() for row in view.lines.rows[:2]] == [
            "wins" if place == winner else "" for place in range(2)
        ]
        assert f"Line {winner + 1} wins" in view.readings.words.text()


def test_lines_are_added_up_to_four_and_taken_away(view: LabView) -> None:
    choose(view.first_line.box, "maxout")
    for count in (3, 4):
        QTest.mouseClick(view.lines.more, LEFT)
        assert len(view.main.lines) == count
    assert not view.lines.more.isEnabled()
    assert sum(handle.isVisible() for handle in view.pair.function.handles) == 8
    for count in (3, 2):
        QTest.mouseClick(view.lines.fewer, LEFT)
        assert len(view.main.lines) == count
    assert not view.lines.fewer.isEnabled()


@pytest.mark.parametrize("name", IMITATIONS)
def test_a_button_lets_maxout_imitate_a_shape(view: LabView, name: str) -> None:
    choose(view.first_line.box, "maxout")
    QTest.mouseClick(view.lines.imitations[name], LEFT)
    lines, other = IMITATIONS[name]
    assert view.main.lines == lines
    z, f = view.pair.function.main.getData()
    np.testing.assert_array_equal(f, view.main.values(z))
    if other is not None:
        assert view.second == Shape(other, None, lines)
        np.testing.assert_allclose(f, view.second.values(z), atol=1e-15)


# Rows


def test_the_rows_lie_on_the_curve_at_their_own_sums(view: LabView) -> None:
    view.show_page(ROWS)
    document = course_document()
    z, heights = view.pair.function.dot_places
    sums = document.model().trace(document.training.raw).z[0][:, 0, 0]
    np.testing.assert_allclose(z, sums)
    np.testing.assert_allclose(heights, Shape("sigmoid").values(sums))
    assert "h1" in view.rows.words.text()
    assert view.rows.shown.text().startswith("Alice: z = 2.04366")
    choose(view.rows.box, "1")
    np.testing.assert_allclose(
        view.pair.function.dot_places[0],
        document.model().trace(document.training.raw).z[0][:, 1, 0],
    )
    QTest.mouseClick(view.rows.go, LEFT)
    assert view.z == pytest.approx(-0.79977634)
    view.show_page(CURVE)
    assert len(view.pair.function.dot_places[0]) == 0


def running(document: Document) -> Frame:
    return replace(frame_of(document), running=True)


def test_rows_follow_training_but_not_with_every_picture(
    qtbot: QtBot, panel: LabPanel, view: LabView
) -> None:
    view.show_page(ROWS)
    trained = teach(course_document(), 5)
    panel.show_frame(running(trained))
    at_once = view.pair.function.dot_places[0].copy()
    later = [teach(trained, 5)]
    panel.show_frame(running(later[0]))
    np.testing.assert_array_equal(view.pair.function.dot_places[0], at_once)  # too soon
    qtbot.wait(280)
    panel.show_frame(running(later[0]))
    moved = view.pair.function.dot_places[0].copy()
    assert not np.array_equal(moved, at_once)
    last = teach(later[0], 5)
    panel.show_frame(frame_of(last))  # at rest: at once
    assert not np.array_equal(view.pair.function.dot_places[0], moved)


def test_a_maxout_neurons_rows_stand_at_their_largest_sum(panel: LabPanel, view: LabView) -> None:
    document = course_document().with_layer(0, LayerSpec(2, "maxout"))
    panel.show_frame(frame_of(document))
    view.show_page(ROWS)
    choose(view.first_line.box, "maxout")
    z, heights = view.pair.function.dot_places
    np.testing.assert_array_equal(z, heights)
    np.testing.assert_allclose(z, document.model().trace(document.training.raw).a[1][:, 0])
    assert "largest sum" in view.rows.words.text()
    panel.show_frame(frame_of(course_document()))
    assert len(view.pair.function.dot_places[0]) == 0
    assert "no lines" in view.rows.words.text()


def test_it_begins_with_the_networks_own_function(qtbot: QtBot) -> None:
    made = LabPanel()
    qtbot.addWidget(made)
    made.show_frame(frame_of(course_document().with_layer(0, LayerSpec(2, "elu", 0.5))))
    assert made.view.main.name == "elu"
    assert made.view.main.alpha == 0.5


def test_fewer_neurons_than_before_are_no_error(panel: LabPanel, view: LabView) -> None:
    view.show_page(ROWS)
    choose(view.rows.box, "2")
    assert "o1" in view.rows.words.text()
    panel.show_frame(frame_of(course_document().with_layer_removed(0)))
    assert view.rows.box.count() == 1
    assert "o1" in view.rows.words.text()


# Stuck starts


def test_the_buttons_ask_and_cancel(qtbot: QtBot, panel: LabPanel, view: LabView) -> None:
    view.show_page(STUCK)
    assert view.stuck.note.text() == EMPTY
    with qtbot.waitSignal(panel.course_asked):
        QTest.mouseClick(view.stuck.course, LEFT)
    with qtbot.waitSignal(panel.own_asked):
        QTest.mouseClick(view.stuck.own, LEFT)
    panel.show_running(True)
    assert not view.stuck.course.isVisible()
    with qtbot.waitSignal(panel.cancel_asked):
        QTest.mouseClick(view.stuck.cancel, LEFT)
    panel.show_running(False)
    assert view.stuck.course.isVisible()


def test_the_bars_hold_what_was_trained(panel: LabPanel, view: LabView) -> None:
    view.show_page(STUCK)
    settings = TrainingSettings(epochs=20)
    trials = tuple(
        replace(t, document=t.document.with_settings(settings)) for t in course_trials()[:6]
    )
    table = StuckTable.empty("Four people", trials, 30)
    panel.show_table(table)
    assert {cell.shown_text() for cell in view.stuck.cells.values()} == {"\u2013"}
    *_, last = sweep_document(trials[0].document, range(30))
    panel.show_table(table.with_sweep(0, last))
    cell = view.stuck.cells["sigmoid", "shift 135, 66"]
    count = int(last.stuck.sum())
    assert cell.outcome is not None
    assert cell.outcome.stuck == count > 0
    assert re.match(rf"sigmoid, shift 135, 66: {count} of 30 \(.*\) stuck", cell.accessibleName())
    assert view.stuck.progress.value() == 30
    assert view.stuck.note.text().startswith(CANCELLED)  # nothing is running


def test_a_run_fills_the_bars_in_and_a_cancel_keeps_them(
    qtbot: QtBot, panel: LabPanel, view: LabView
) -> None:
    view.show_page(STUCK)
    stuck = StuckStarts()
    stuck.progressed.connect(panel.show_table)
    stuck.running_changed.connect(panel.show_running)
    panel.course_asked.connect(stuck.start_course)
    panel.cancel_asked.connect(stuck.cancel)
    try:
        QTest.mouseClick(view.stuck.course, LEFT)
        assert view.stuck.cancel.isVisible()
        qtbot.waitUntil(lambda: view.stuck.progress.value() > 0, timeout=60_000)
        QTest.mouseClick(view.stuck.cancel, LEFT)
        qtbot.waitUntil(view.stuck.course.isVisible, timeout=60_000)
        known = [cell for cell in view.stuck.cells.values() if cell.outcome is not None]
        assert known
    finally:
        assert stuck.close()


# All of it


def test_everything_has_a_name_and_a_tip(view: LabView) -> None:
    choose(view.first_line.box, "maxout")
    choose(view.second_line.box, "leaky_relu")
    for kind in (QAbstractButton, QComboBox, QSlider, QSpinBox):
        for control in view.findChildren(kind):
            if control.objectName().startswith("qt_"):
                continue
            assert control.accessibleName() or control.property("text"), control
            assert control.toolTip(), control


@pytest.mark.parametrize("size", [(540, 264), (350, 390), (1000, 270), (500, 560)])
def test_it_finds_room_beside_or_below(
    panel: LabPanel, view: LabView, size: tuple[int, int]
) -> None:
    panel.resize(*size)
    choose(view.first_line.box, "maxout")
    settle(20)
    pair, side = view.pair, view.readings
    assert pair.width() > 200
    assert pair.height() > 140
    page: QWidget = view.stack
    for widget in (pair, view.first_line):
        right = widget.mapTo(page, QPoint(widget.width(), 0)).x()
        assert right <= page.width()
    beside = side.mapTo(page, QPoint(0, 0)).x() >= pair.width()
    assert beside == (page.width() > 1.15 * page.height())


def test_both_themes_dress_it(view: LabView) -> None:
    view.set_theme(theme.DARK)
    assert view.pair.function.main.opts["pen"].color().name() == theme.DARK.accent
    view.set_theme(theme.LIGHT)
    assert view.pair.function.main.opts["pen"].color().name() == theme.LIGHT.accent


def test_a_line_is_never_more_than_it_may_be(view: LabView) -> None:
    choose(view.first_line.box, "maxout")
    view.set_lines((Line(10.0, 50.0), Line(-10.0, -50.0)))
    plot = view.pair.function
    x = HANDLE_AT * 6.0
    drag(plot, pixel(plot, x, view.main.lines[0].at(x)), pixel(plot, x, -100.0))
    assert all(abs(line.slope) <= 10.0 and abs(line.intercept) <= 50.0 for line in view.main.lines)
