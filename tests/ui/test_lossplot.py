"""The loss plot: what it shows, how it follows a run, and what it leaves to the person."""

from __future__ import annotations

import subprocess
import sys
from dataclasses import replace

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st
from PySide6.QtCore import QPoint, QPointF, Qt
from PySide6.QtGui import QAccessible, QWheelEvent
from PySide6.QtWidgets import QApplication

from nnstudio.core.losshistory import LossCurve
from nnstudio.core.settings import TrainingSettings
from nnstudio.document.document import course_document
from nnstudio.document.frame import Frame, Ghost, frame_of
from nnstudio.ui import seldom
from nnstudio.ui.alone import sample_frame
from nnstudio.ui.loss.losspanel import EMPTY, LossPanel
from nnstudio.ui.loss.lossrange import fitting_range, height_of
from nnstudio.ui.loss.losssummary import summary
from nnstudio.ui.loss.peaks import peaks
from nnstudio.ui.theme import DARK, LIGHT
from tests.settling import settle


def curve_of(losses: list[float]) -> LossCurve:
    return LossCurve(np.arange(len(losses), dtype=float), np.array(losses))


def frame_with(losses: list[float], **changes: object) -> Frame:
    return replace(sample_frame(), curve=curve_of(losses), ghosts=(), **changes)


@pytest.fixture
def plot(qtbot):
    made = LossPanel()
    qtbot.addWidget(made)
    made.set_theme(LIGHT)
    made.resize(350, 290)
    made.show()
    qtbot.waitExposed(made)
    qtbot.waitUntil(lambda: made.has_plot)
    settle(1)
    return made


def in_view(plot: LossPanel) -> tuple[float, float, float, float]:
    (left, right), (bottom, top) = plot.plot.box.viewRange()
    return left, right, bottom, top


def place_of(plot: LossPanel, epoch: float) -> QPoint:
    _, _, bottom, top = in_view(plot)
    at = plot.plot.box.mapViewToScene(QPointF(epoch, (bottom + top) / 2))
    return plot.plot.mapFromScene(at)


def wheel(plot: LossPanel) -> None:
    at = QPointF(place_of(plot, 100.0))
    view = plot.plot.viewport()
    buttons, keys = Qt.MouseButton.NoButton, Qt.KeyboardModifier.NoModifier
    phase = Qt.ScrollPhase.NoScrollPhase
    event = QWheelEvent(
        at, view.mapToGlobal(at), QPoint(), QPoint(0, 240), buttons, keys, phase, False
    )
    QApplication.sendEvent(view, event)


def test_it_shows_before_its_plot_is_made_and_the_plot_has_what_was_shown(qtbot):
    panel = LossPanel()
    qtbot.addWidget(panel)
    panel.set_theme(DARK)
    panel.set_log(True)
    panel.show_frame(frame_with([0.4, 0.04]))
    panel.resize(350, 290)
    with qtbot.waitExposed(panel):
        panel.show()
    assert not panel.has_plot
    qtbot.waitUntil(lambda: panel.has_plot)
    assert panel.plot.isVisible()
    assert panel.plot.log
    assert panel.plot.backgroundBrush().color().name() == DARK.panel
    np.testing.assert_allclose(panel.plot._line.getData()[1], np.log10([0.4, 0.04]))
    assert panel.accessibleDescription() == "The loss fell from 0.4 to 0.04 in 1 epoch."
    assert not panel._empty.isVisible()


def test_a_plot_that_cannot_be_made_is_tried_once(qtbot, monkeypatch):
    def broken(self):
        raise ImportError("nothing to draw with")

    monkeypatch.setattr(LossPanel, "_make_plot", broken)
    panel = LossPanel()
    qtbot.addWidget(panel)
    panel.show_frame(frame_with([0.4, 0.04]))
    with qtbot.captureExceptions() as raised:
        with qtbot.waitExposed(panel):
            panel.show()
        for _ in range(3):
            panel.repaint()
            settle(1)
    assert [kind for kind, *_ in raised] == [ImportError]
    panel.show_frame(frame_with([0.4, 0.04, 0.004]))
    assert not panel.has_plot


def test_before_the_first_step_it_says_what_to_press(plot):
    plot.show_frame(replace(frame_with([]), epoch=0))
    assert plot._empty.isVisible()
    assert plot._empty.text() == EMPTY
    plot.show_frame(replace(frame_with([]), epoch=1_000))  # weights from a file
    assert plot._empty.text() == "Run goes on from epoch 1000."
    plot.show_frame(frame_with([0.4, 0.3]))
    assert not plot._empty.isVisible()


def test_the_axes_have_names(plot):
    assert plot.plot.across.labelText == "epoch"
    assert plot.plot.down.labelText == "loss (MSE)"


def test_the_drawn_line_is_the_curve(plot):
    frame = sample_frame()
    plot.show_frame(frame)
    x, y = plot.plot._line.getData()
    np.testing.assert_array_equal(x, frame.curve.epochs)
    np.testing.assert_array_equal(y, frame.curve.losses)


def test_the_view_ends_at_round_numbers_that_hold_still_while_the_run_grows(plot):
    views = []
    for n in range(210, 390, 7):
        plot.show_frame(frame_with([0.36] * n, running=True))
        views.append(in_view(plot))
    assert len(set(views)) == 1
    left, right, bottom, top = views[0]
    assert left < 0.0 < 390.0 < right < 420.0
    assert bottom < 0.0 < 0.36 < top < 0.42


def test_the_view_ends_where_the_run_will_end():
    settings_asked = 310
    (_, right), _ = fitting_range([curve_of([0.4] * 302)], settings_asked, log=False)
    assert right == pytest.approx(310 * 1.02)


def test_a_wheel_zoom_stays_while_the_run_goes_on_and_fit_takes_it_back(plot, qtbot):
    plot.show_frame(frame_with([0.4] * 300, running=True))
    whole = in_view(plot)
    wheel(plot)
    zoomed = in_view(plot)
    assert zoomed[1] - zoomed[0] < whole[1] - whole[0]
    plot.show_frame(frame_with([0.4] * 600, running=True))
    assert in_view(plot) == zoomed
    assert not plot._fit_link.isHidden()
    plot._fit_link.click()
    assert in_view(plot)[1] > 600
    assert plot._fit_link.isHidden()


def test_a_double_click_shows_everything_again(plot, qtbot):
    plot.show_frame(frame_with([0.4] * 300))
    whole = in_view(plot)
    wheel(plot)
    assert in_view(plot) != whole
    qtbot.mouseDClick(plot.plot.viewport(), Qt.MouseButton.LeftButton, pos=place_of(plot, 100))
    assert in_view(plot) == whole


def test_a_new_run_lets_go_of_the_zoom(plot):
    plot.show_frame(frame_with([0.4] * 300))
    wheel(plot)
    plot.show_frame(frame_with([]))
    assert plot._fit_link.isHidden()


def test_log_scale_draws_logarithms_and_a_zero_at_the_lower_end(plot, qtbot):
    plot.show_frame(frame_with([0.1, 0.01, 0.0]))
    with qtbot.waitSignal(plot.log_chosen) as chosen:
        plot._log.click()
    assert chosen.args == [True]
    _, y = plot.plot._line.getData()
    _, _, bottom, _ = in_view(plot)
    np.testing.assert_allclose(y, [-1.0, -2.0, bottom])


def test_a_remembered_log_scale_is_taken_without_a_signal(plot, qtbot):
    with qtbot.assertNotEmitted(plot.log_chosen):
        plot.set_log(True)
    assert plot.log


def test_the_pointer_reads_the_nearest_epoch(plot, qtbot):
    frame = sample_frame()
    plot.show_frame(frame)
    plot.plot._say_where(QPointF(plot.plot.mapToScene(place_of(plot, 200.0))))
    epoch = int(plot.plot.reading.removeprefix("epoch ").split(":")[0])
    assert abs(epoch - 200) <= 2
    assert plot.plot.reading == f"epoch {epoch}: {frame.curve.losses[epoch]:.4g}"
    plot.plot.hovered.emit(None)
    assert plot.plot.reading == ""


def test_arrow_keys_read_point_by_point(plot, qtbot):
    plot.show_frame(frame_with([0.4, 0.3, 0.2]))
    for key, expected in (
        (Qt.Key.Key_End, "epoch 2: 0.2"),
        (Qt.Key.Key_Left, "epoch 1: 0.3"),
        (Qt.Key.Key_Home, "epoch 0: 0.4"),
        (Qt.Key.Key_Left, "epoch 0: 0.4"),
    ):
        qtbot.keyClick(plot.plot, key)
        assert plot.plot.reading == expected


def test_a_change_is_marked_and_said(plot, qtbot):
    frame = frame_with([0.4] * 300)
    plot.show_frame(replace(frame, document=replace(frame.document, changes=(40, 200))))
    x, _ = plot.plot._marks.getData()
    assert x.tolist() == [40.0, 40.0, 200.0, 200.0]
    plot.plot._reading.follow_pointer(200.2)
    assert "changed" in plot.plot.reading


def test_ghosts_keep_their_names_and_have_room(plot):
    ghosts = tuple(Ghost(f"run {i}", curve_of([0.3] * 500)) for i in (1, 2))
    plot.show_frame(replace(frame_with([0.4] * 10), ghosts=ghosts))
    assert plot.plot._earlier.names == ["run 1", "run 2"]
    assert in_view(plot)[1] > 500
    heights = [name.pos().y() for name in plot.plot._earlier._names]
    assert heights[0] != heights[1]
    plot.show_frame(frame_with([0.4] * 10))
    assert plot.plot._earlier.names == []


def test_an_unchanged_frame_draws_nothing(plot, monkeypatch):
    frame = sample_frame()
    plot.show_frame(frame)
    monkeypatch.setattr(plot.plot, "_draw", lambda: pytest.fail("drawn again"))
    plot.show_frame(frame)
    plot.show_frame(replace(frame))


def test_losses_beyond_every_number_are_drawn_without_a_warning(plot, qtbot):
    plot.show_frame(frame_with([0.4, 1e300, np.inf, np.nan]))
    plot.grab()
    plot.set_log(True)
    plot.grab()
    x, _ = plot.plot._line.getData()
    assert x.tolist() == [0.0, 1.0, 2.0]


def test_both_themes_colour_the_line(plot):
    for theme in (LIGHT, DARK):
        plot.set_theme(theme)
        assert plot.plot._line.opts["pen"].color().name() == theme.accent


def test_the_curve_is_told_in_words_once_the_run_rests(plot):
    plot.show_frame(frame_with([0.36, 0.008], running=True))
    assert plot.accessibleDescription() == ""
    plot.show_frame(frame_with([0.36, 0.008], running=False))
    assert plot.accessibleDescription() == "The loss fell from 0.36 to 0.008 in 1 epoch."
    assert summary(curve_of([0.1, 0.2])).startswith("The loss rose")


def test_who_listens_while_training_hears_of_the_curve_now_and_then(plot, monkeypatch):
    monkeypatch.setattr(QAccessible, "isActive", lambda: True)
    plot.show_frame(frame_with([0.36, 0.2], running=True))
    assert plot.accessibleDescription() == "The loss fell from 0.36 to 0.2 in 1 epoch."
    plot.show_frame(frame_with([0.36, 0.2, 0.008], running=True))
    assert "0.2 in 1 epoch" in plot.accessibleDescription()  # a second has not passed
    monkeypatch.setattr(seldom, "SELDOM_MS", 0)
    plot.show_frame(frame_with([0.36, 0.2, 0.008, 0.004], running=True))
    assert "0.004 in 3 epochs" in plot.accessibleDescription()


def test_there_is_no_menu(plot):
    assert plot.plot.box.menu is None
    assert plot.plot.getPlotItem().getContextMenus(None) is None


def test_a_column_that_begins_at_the_very_last_point_is_no_column():
    x = np.arange(31_201.0)
    for pixels in range(50, 800):  # for some of them an edge rounds to just above the last point
        few_x, _ = peaks(x, np.cos(x), -800.0, 40_800.0, pixels)
        assert few_x[-1] == 31_200.0


def test_a_long_curve_in_the_midst_of_a_training_needs_no_masked_arrays() -> None:
    program = (
        "import sys; import numpy as np; from nnstudio.ui.loss.peaks import peaks; "
        "few, _ = peaks(np.arange(5e3), np.ones(5_000), 0.0, 5e3, 100); "
        "sys.exit(len(few) > 210 or 'numpy.ma' in sys.modules)"
    )
    assert subprocess.run([sys.executable, "-c", program]).returncode == 0


@given(
    st.lists(st.floats(0.0, 1.0), min_size=1, max_size=3_000),
    st.integers(10, 200),
)
def test_fewer_points_keep_every_peak_and_stay_few(losses, pixels):
    y = np.array(losses)
    x = np.arange(len(y), dtype=float)
    few_x, few_y = peaks(x, y, 0.0, float(len(y)), pixels)
    assert (few_y.min(), few_y.max()) == (y.min(), y.max())
    assert (few_y[0], few_y[-1]) == (y[0], y[-1])
    assert len(few_x) <= 2 * pixels + 6
    assert (np.diff(few_x) >= 0.0).all()


def test_only_the_visible_part_is_drawn():
    x = np.arange(65_536, dtype=float)
    few_x, _ = peaks(x, np.cos(x), 1_000.0, 1_010.0, 300)
    assert few_x.tolist() == list(range(999, 1_012))


def test_heights_on_a_log_axis_never_fall_below_its_end():
    assert height_of(np.array([0.0, 1e-9, 1.0]), True, -3.0).tolist() == [-3.0, -3.0, 0.0]


def test_a_run_without_end_gets_round_ends_only():
    (_, right), _ = fitting_range([curve_of([0.4] * 302)], None, log=False)
    assert right == pytest.approx(400 * 1.02)
    assert TrainingSettings(epochs=None).epochs is None


def test_an_earlier_run_that_blew_up_does_not_press_the_present_one_flat():
    present, blown = curve_of([0.4, 0.2, 0.1]), curve_of([0.5, 1e50, 1e99])
    _, (_, top) = fitting_range([present, blown], None, log=False)
    assert 0.4 <= top < 2.0
    _, (low, high) = fitting_range([present, blown], None, log=True)
    assert high - low < 3.0
    _, (_, alone) = fitting_range([curve_of([]), blown, present], None, log=False)
    assert alone < 3.0


def test_the_axis_names_the_loss_that_is_trained(plot: LossPanel) -> None:
    document = course_document()
    plot.show_frame(frame_of(document.with_settings(TrainingSettings(loss="bce"))))
    assert plot.plot.down.labelText == "loss (cross-entropy)"
    plot.show_frame(frame_of(document))
    assert plot.plot.down.labelText == "loss (MSE)"


def test_rows_held_out_have_a_dashed_line_and_a_key_inside_the_plot(plot):
    frame = frame_with([0.4, 0.3, 0.2])
    curve = LossCurve(frame.curve.epochs, frame.curve.losses, np.array([0.5, 0.4, 0.35]))
    plot.show_frame(frame)
    assert not plot.plot._held_name.isVisible()
    plot.show_frame(replace(frame, curve=curve))
    np.testing.assert_array_equal(plot.plot._held.getData()[1], curve.held)
    key = plot.plot._held_name.mapRectToScene(plot.plot._held_name.boundingRect())
    box = plot.plot.box.sceneBoundingRect()
    assert plot.plot._held_name.isVisible()
    assert box.adjusted(-2, -2, 2, 2).contains(key)
    assert "Of the rows held out it is 0.35." in summary(curve)
