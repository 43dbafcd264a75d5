"""The loss landscape by mouse and key, on a real session and its background thread."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import replace
from pathlib import Path

import numpy as np
import pytest
from PySide6.QtCore import QPointF, QSettings, Qt
from PySide6.QtGui import QColor
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QAbstractButton, QComboBox, QWidget
from pytestqt.qtbot import QtBot

from nnstudio.app import Studio
from nnstudio.core.landscape import LossSlice
from nnstudio.core.network import LayerSpec
from nnstudio.core.settings import TrainingSettings
from nnstudio.data.table import Role
from nnstudio.document.document import Document, course_document
from nnstudio.document.frame import Frame, frame_of
from nnstudio.document.landscapes import LandscapeAnswer, LandscapeQuestion, Lookout
from nnstudio.document.teach import teach
from nnstudio.session.landscaperun import LandscapeRun
from nnstudio.session.session import Session
from nnstudio.ui import theme
from nnstudio.ui.landscape.bands import band_edges, band_picture, levels_between
from nnstudio.ui.landscape.landscapepanel import LandscapePanel
from nnstudio.ui.landscape.landscapeview import HISTORY, ONE, TWO, LandscapeView
from nnstudio.ui.landscape.landscapewords import slope_words
from nnstudio.ui.landscape.lookplot import LookPlot
from nnstudio.ui.landscape.lossscale import LossScale
from nnstudio.ui.landscape.spans import Spans
from nnstudio.ui.window.settings import WindowSettings
from tests.settling import settle

LEFT = Qt.MouseButton.LeftButton


class Bench:
    """The panel on a real session, its wishes granted as the app does it."""

    def __init__(self, qtbot: QtBot, document: Document) -> None:
        self.qtbot = qtbot
        self.session, self.run = Session(document), LandscapeRun()
        self.panel = LandscapePanel()
        self.asked: list[LandscapeQuestion] = []
        self.answers: list[LandscapeAnswer] = []
        self.chosen: list[int] = []
        self.left: list[bool] = []
        self.panel.set_theme(theme.LIGHT)
        self.session.frame_ready.connect(self.panel.show_frame)
        self.panel.asked.connect(self.asked.append)
        self.panel.asked.connect(self.run.ask)
        self.run.answered.connect(self.answers.append)
        self.run.answered.connect(self.panel.show_answer)
        self.panel.parameter_chosen.connect(self.chosen.append)
        self.panel.leave_asked.connect(lambda: self.left.append(True))
        qtbot.addWidget(self.panel)
        self.panel.resize(348, 340)
        self.panel.show_frame(self.session.frame())
        self.panel.show()
        self.settle()

    @property
    def view(self) -> LandscapeView:
        return self.panel.view

    @property
    def words(self) -> str:
        return self.view.words.text()

    def settle(self) -> None:
        """Until the last question is answered and drawn."""
        settle(20)
        self.qtbot.waitUntil(
            lambda: (
                not self.asked
                or (bool(self.answers) and self.answers[-1].question is self.asked[-1])
            ),
            timeout=20_000,
        )

    def page(self, number: int) -> None:
        button = self.view.pages.button(number)
        assert button is not None
        QTest.mouseClick(button, LEFT)
        self.settle()

    def choose(self, *parameters: int) -> None:
        for parameter in reversed(parameters):
            self.panel.choose_parameter(parameter)
        self.settle()

    def steps(self, count: int) -> None:
        for _ in range(count):
            with self.qtbot.waitSignal(self.session.said, timeout=5_000):
                self.session.step_epoch()
        self.settle()

    def edit(self, change: Callable[[Document], Document]) -> None:
        self.session.edit(change, "change")
        self.settle()

    def scene_point(self, plot: LookPlot, x: float, y: float) -> QPointF:
        return plot.box.mapViewToScene(QPointF(x, y))


@pytest.fixture
def open_on(qtbot: QtBot) -> Iterator[Callable[[Document], Bench]]:
    opened: list[Bench] = []

    def make(document: Document) -> Bench:
        opened.append(Bench(qtbot, document))
        return opened[-1]

    yield make
    for bench in opened:
        assert bench.run.close()
        assert bench.session.close()


@pytest.fixture
def bench(open_on: Callable[[Document], Bench]) -> Bench:
    return open_on(course_document())


def answer_for(document: Document, *parameters: int) -> LandscapeAnswer:
    from nnstudio.document.landscapes import question_of

    spans = tuple((v - 3.0, v + 3.0) for v in document.progress.params.vector[list(parameters)])
    return Lookout().look(question_of(frame_of(document), parameters, spans))


# One weight


@pytest.mark.parametrize("parameter", range(9))
def test_the_words_lead_downhill_along_every_weight_of_the_course(
    bench: Bench, parameter: int
) -> None:
    """Going where the words say makes the loss smaller, for slopes of either sign."""
    bench.choose(parameter)
    answer = bench.answers[-1]
    params = course_document().progress.params
    name = params.spec.name(parameter)
    here = course_document().loss
    assert here is not None

    def loss_at(value: float) -> float:
        loss = course_document().with_parameter(name, value).loss
        assert loss is not None
        return loss

    value = float(params.vector[parameter])
    if "go right" in bench.words:
        assert answer.slopes[0] < 0
        assert loss_at(value + 1e-4) < here
    elif "go left" in bench.words:
        assert answer.slopes[0] > 0
        assert loss_at(value - 1e-4) < here
    else:
        assert "Flat: nowhere to go" in bench.words
        assert abs(loss_at(value + 0.1) - here) < 1e-3
    arrow = bench.view.slice.arrow.vector[0]
    if answer.slopes[0] and bench.view.slice.arrow.isVisible():
        assert np.sign(arrow) == -np.sign(answer.slopes[0])


def test_both_signs_and_flat_ground_are_named_as_in_the_course() -> None:
    document = course_document()
    said = {slope_words(answer_for(document, parameter)) for parameter in range(9)}
    assert {"Negative slope: go right.", "Positive slope: go left."} <= said
    dead = document.with_layer(0, LayerSpec(2, "relu"))
    for name in ("b1", "b2"):
        dead = dead.with_parameter(name, -1_000.0)
    assert slope_words(answer_for(dead, 0)) == "Flat: nowhere to go."


@pytest.mark.parametrize(("slope", "words"), [(1e308, "go left"), (-1e308, "go right")])
def test_slopes_and_losses_as_large_as_numbers_can_be_have_a_way_down(
    slope: float, words: str
) -> None:
    answer = answer_for(course_document(), 0)
    assert isinstance(answer.found, LossSlice)
    values, losses = np.array([-1e300, 0.0, 1e300]), np.array([1.7e308, 0.0, -1.7e308])
    found = replace(answer.found, values=values, losses=losses, slope=slope)
    assert words in slope_words(replace(answer, found=found))


def test_the_curve_is_the_loss_and_the_dot_stands_on_it(bench: Bench) -> None:
    bench.choose(4)
    plot = bench.view.slice
    x, y = plot.curve.getData()
    document = course_document()
    for at in (0, 30, 120):
        loss = document.with_parameter("w5", float(x[at])).loss
        assert y[at] == pytest.approx(loss, rel=1e-9)
    here = float(document.progress.params.vector[4])
    assert (plot.place.x(), plot.place.y()) == (here, pytest.approx(document.loss))
    (left, right), (bottom, top) = plot.box.viewRange()
    assert left < here < right
    assert bottom < min(y)
    assert max(y) < top


def test_the_arrow_goes_downhill_along_the_slope(bench: Bench) -> None:
    bench.choose(4)
    right, down = bench.view.slice.arrow.vector
    assert np.sign(right) == -np.sign(bench.answers[-1].slopes[0])
    assert down > 0.0
    assert np.hypot(right, down) == pytest.approx(30.0)
    assert "Arrow lengthened" in bench.view.note.text()


def test_a_step_that_goes_too_far_lands_on_the_other_side(
    open_on: Callable[[Document], Bench],
) -> None:
    document = course_document().with_settings(TrainingSettings(rate=30.0))
    bench = open_on(document)
    slopes = [answer_for(document, i).slopes[0] for i in range(9)]
    steepest = int(np.argmax(np.abs(slopes)))
    bench.choose(steepest)
    answer, plot = bench.answers[-1], bench.view.slice
    found = plot.found
    assert found is not None
    tip = plot.arrow.vector[0] * plot.box.viewPixelSize()[0] + found.at
    wanted = np.clip(answer.next_step[0], found.values[0], found.values[-1])
    assert tip == pytest.approx(wanted, abs=0.05)
    assert "Arrow lengthened" not in bench.view.note.text()


def test_earlier_values_are_marked_below(bench: Bench) -> None:
    bench.choose(2)
    assert not bench.view.slice.marks.isVisible()
    bench.steps(5)
    x, _ = bench.view.slice.marks.getData()
    trail = bench.session.frame().trail
    assert x[::2].tolist() == trail.along(2).tolist()
    assert x[-1] == bench.session.frame().model.params.vector[2]
    assert "Orange marks" in bench.view.note.text()


def test_a_locked_weight_stays_and_says_so(bench: Bench) -> None:
    bench.choose(1)
    bench.edit(lambda d: d.with_lock("w2", True))
    assert "w2 is locked: it stays." in bench.words
    assert not bench.view.slice.arrow.isVisible()


def test_the_picture_follows_every_edit_and_the_model_never_changes(bench: Bench) -> None:
    before = bench.session.document
    bench.page(TWO)
    bench.page(HISTORY)
    bench.page(ONE)
    plot = bench.view.slice
    viewport = plot.viewport()
    middle = viewport.rect().center()
    QTest.mousePress(viewport, LEFT, pos=middle)
    QTest.mouseMove(viewport, middle + middle / 4)
    QTest.mouseRelease(viewport, LEFT, pos=middle + middle / 4)
    QTest.mouseClick(viewport, LEFT, pos=middle)
    assert bench.session.document == before
    bench.edit(lambda d: d.with_parameter("w1", 2.5))
    assert bench.words.startswith("w1 = 2.5: loss ")
    bench.edit(lambda d: d.with_table(d.table.with_cell(0, 1, "190")))
    assert f"loss {bench.session.document.loss:.4g}" in bench.words


# Two weights


def test_the_path_is_the_trail_and_ends_where_the_network_is(bench: Bench) -> None:
    bench.page(TWO)
    bench.choose(0, 4)
    bench.steps(6)
    trail = bench.session.frame().trail
    x, y = bench.view.surface.path.getData()
    assert x.tolist() == trail.along(0).tolist()
    assert y.tolist() == trail.along(4).tolist()
    assert len(x) == 7
    surface = bench.view.surface
    assert (surface.place.x(), surface.place.y()) == (x[-1], y[-1])
    assert (surface.start.x(), surface.start.y()) == (x[0], y[0])
    assert surface.start.isVisible()
    start = course_document().progress.params.vector
    assert (x[0], y[0]) == (start[0], start[4])


@pytest.mark.parametrize(("across", "up"), [(0, 4), (5, 8), (8, 4), (4, 5)])
def test_the_arrow_over_two_weights_points_downhill(bench: Bench, across: int, up: int) -> None:
    bench.page(TWO)
    bench.choose(across, up)
    surface, answer = bench.view.surface, bench.answers[-1]
    assert answer.question.parameters == (across, up)
    right, down = surface.arrow.vector
    width, height = surface.box.viewPixelSize()
    step = np.array([right * width, -down * height])
    step *= 1e-4 / np.linalg.norm(step)
    document = course_document()
    spec, vector = document.spec, document.progress.params.vector
    moved = document.with_parameter(spec.name(across), float(vector[across] + step[0]))
    moved = moved.with_parameter(spec.name(up), float(vector[up] + step[1]))
    assert moved.loss is not None
    assert document.loss is not None
    assert moved.loss < document.loss
    assert step @ np.array(answer.slopes) < 0.0
    words = bench.words
    assert ("right" in words) == (answer.slopes[0] < 0)
    assert ("up" in words) == (answer.slopes[1] < 0)


def test_hovering_reads_both_weights_and_the_loss_there(bench: Bench) -> None:
    bench.page(TWO)
    bench.choose(4, 5)
    surface = bench.view.surface
    found = surface.found
    assert found is not None
    x, y = float(found.across[10]), float(found.up[45])
    surface.scene().sigMouseMoved.emit(bench.scene_point(surface, x, y))
    document = course_document().with_parameter("w5", x).with_parameter("w6", y)
    first, second = surface.reading.split("\n")
    assert first == f"w5 {x:.3g}, w6 {y:.3g}".replace("-", "\u2212")
    assert document.loss is not None
    assert float(second.removeprefix("loss ")) == pytest.approx(document.loss, rel=1e-3)
    surface.scene().sigMouseMoved.emit(QPointF(-5.0, -5.0))
    assert surface.reading == ""


def test_arrow_keys_read_from_place_to_place(bench: Bench) -> None:
    bench.page(TWO)
    surface = bench.view.surface
    surface.setFocus(Qt.FocusReason.TabFocusReason)
    here = surface.reading
    assert here.startswith("w1 ")
    QTest.keyClick(surface, Qt.Key.Key_Right)
    QTest.keyClick(surface, Qt.Key.Key_Up)
    assert surface.reading != here
    QTest.keyClick(surface, Qt.Key.Key_Left)
    QTest.keyClick(surface, Qt.Key.Key_Down)
    assert surface.reading == here


def test_the_key_gives_the_levels_in_numbers(bench: Bench) -> None:
    bench.page(TWO)
    bench.choose(4, 5)
    levels = bench.view.surface.levels
    assert 3 <= len(levels) <= 10
    texts = bench.view.key.texts
    assert [float(text) for text in texts] == pytest.approx(levels.tolist(), rel=1e-2)
    assert bench.view.key.isVisible()
    assert texts[0] in bench.view.key.accessibleDescription()
    bench.page(ONE)
    assert not bench.view.key.isVisible()


def test_two_clicks_in_the_diagram_choose_both_weights(bench: Bench) -> None:
    bench.page(TWO)
    bench.panel.choose_parameter(6)
    bench.panel.choose_parameter(3)
    bench.settle()
    assert bench.view.parameters == (3, 6)
    assert (bench.view.across.currentText(), bench.view.up.currentText()) == ("w4", "b1")
    bench.panel.choose_parameter(6)  # changes places
    assert bench.view.parameters == (6, 3)
    assert bench.chosen == []  # what was chosen elsewhere is not told again


def test_the_boxes_choose_and_never_the_same_twice(bench: Bench) -> None:
    bench.page(TWO)
    bench.view.up.activated.emit(0)
    assert bench.view.parameters == (1, 0)
    bench.view.across.activated.emit(8)
    assert bench.view.parameters == (8, 0)
    assert bench.chosen == [8]
    bench.settle()
    assert bench.answers[-1].question.parameters == (8, 0)


def test_the_whole_path_is_shown_and_zoom_shows_less_or_more(bench: Bench) -> None:
    bench.page(TWO)
    bench.steps(4)
    view = bench.view
    QTest.mouseClick(view.narrower, LEFT)
    bench.settle()
    (left, right), _ = view.surface.box.viewRange()
    QTest.keyClick(view, Qt.Key.Key_Minus)
    QTest.keyClick(view, Qt.Key.Key_Minus)
    bench.settle()
    (low, high), _ = view.surface.box.viewRange()
    assert high - low == pytest.approx(4.0 * (right - left), rel=0.2)
    for _ in range(8):
        QTest.keyClick(view, Qt.Key.Key_Plus)
    assert not view.narrower.isEnabled()
    QTest.mouseClick(view.whole, LEFT)
    bench.settle()
    (left, right), (bottom, top) = view.surface.box.viewRange()
    x, y = view.surface.path.getData()
    assert left < x.min()
    assert x.max() < right
    assert bottom < y.min()
    assert y.max() < top


# Answers


def test_an_answer_to_an_earlier_question_is_dropped(bench: Bench) -> None:
    early = bench.answers[-1]
    bench.choose(4)
    words, drawn = bench.words, bench.view.slice.found
    bench.panel.show_answer(early)
    assert bench.words == words
    assert bench.view.slice.found is drawn
    bench.page(TWO)
    bench.panel.show_answer(early)
    assert bench.view.slice.found is None or bench.view.slice.found is not early.found


def test_at_rest_every_question_is_asked_once(bench: Bench) -> None:
    count = len(bench.asked)
    frame = bench.session.frame()
    for _ in range(5):
        bench.panel.show_frame(frame)
        bench.settle()
    assert len(bench.asked) == count
    bench.panel.show_frame(replace(frame, ghosts=()))
    assert len(bench.asked) == count


def test_while_training_it_asks_some_times_a_second_and_at_the_end_once_more(
    qtbot: QtBot, bench: Bench
) -> None:
    bench.page(TWO)
    bench.session.set_speed(2_000.0)
    bench.edit(lambda d: d.with_settings(TrainingSettings(0.1, None)))
    before = len(bench.asked)
    frames: list[Frame] = []
    bench.session.frame_ready.connect(frames.append)
    bench.session.run()
    qtbot.waitUntil(lambda: len(bench.asked) >= before + 4, timeout=20_000)
    bench.session.pause()
    bench.settle()
    running = [question for question in bench.asked[before:] if question.running]
    assert len(running) >= 3
    assert len(frames) > 4 * len(running)
    epochs = [question.epoch for question in running]
    assert epochs == sorted(epochs)
    last = bench.answers[-1]
    assert not last.question.running
    assert last.question.params == bench.session.document.progress.params
    x, _ = bench.view.surface.path.getData()
    assert x[-1] == bench.session.document.progress.params.vector[0]


def test_a_failure_is_said_and_the_next_frame_asks_again(bench: Bench) -> None:
    bench.panel.show_failure("The landscape could not be computed (no room).")
    assert "no room" in bench.words
    bench.edit(lambda d: d.with_parameter("w1", 1.0))
    assert bench.words.startswith("w1 = 1: loss")


# Where there is nothing to see, or too much


def test_without_rows_the_panel_says_why_and_comes_back(bench: Bench) -> None:
    for page in (ONE, TWO):
        bench.page(page)
        bench.edit(lambda d: d.with_table(d.table.with_role(3, Role.SKIP)))
        assert bench.view.empty.isVisible()
        assert "No column is the label" in bench.view.empty.text()
        assert bench.words == ""
        bench.session.undo()
        bench.settle()
        assert not bench.view.empty.isVisible()
        assert "loss" in bench.words


def test_losses_that_are_lost_leave_gaps_and_are_named(
    open_on: Callable[[Document], Bench],
) -> None:
    document = course_document().with_layers((LayerSpec(2, "linear"), LayerSpec(1, "linear")))
    document = document.with_parameter("w1", 1e160).with_parameter("w5", 1.0)
    bench = open_on(document)
    assert "Here the loss is no number." in bench.words
    assert "Gaps" in bench.view.note.text()
    assert not bench.view.slice.place.isVisible()
    assert not bench.view.slice.arrow.isVisible()
    bench.page(TWO)
    bench.choose(0, 4)
    colours = bench.view.surface.picture.image.reshape(-1, 4)
    gap = QColor(theme.LIGHT.ground)
    assert [gap.red(), gap.green(), gap.blue(), 255] in colours.tolist()


def test_a_network_of_very_many_parameters_keeps_a_usable_box(
    open_on: Callable[[Document], Bench],
) -> None:
    document = course_document().with_layers((LayerSpec(300), LayerSpec(20), LayerSpec(1)))
    bench = open_on(document)
    box = bench.view.across
    assert document.spec.parameter_count > 6_000
    assert box.count() == 2_000
    bench.choose(6_500)  # a click in the diagram
    assert box.currentText() == document.spec.name(6_500)
    assert bench.answers[-1].question.parameters == (6_500,)
    line = box.lineEdit()
    assert line is not None
    line.setText("w6001")
    QTest.keyClick(line, Qt.Key.Key_Return)
    bench.settle()
    assert bench.answers[-1].question.parameters == (6_000,)
    assert bench.chosen == [6_000]
    line.setText("w9999999")
    QTest.keyClick(line, Qt.Key.Key_Return)
    assert box.currentText() == "w6001"


def test_another_network_keeps_what_it_has(bench: Bench) -> None:
    bench.page(TWO)
    bench.choose(8, 7)
    bench.edit(lambda d: d.with_layer(0, LayerSpec(1)))
    assert all(index < 5 for index in bench.view.parameters)
    assert len(set(bench.view.parameters)) == 2
    assert bench.view.across.count() == 5


# History


def test_the_history_draws_the_trail_of_every_weight(bench: Bench) -> None:
    bench.page(HISTORY)
    assert "Run or step" in bench.words
    bench.steps(5)
    bench.choose(4)
    history, trail = bench.view.history, bench.session.frame().trail
    x, y = history.curve.getData()
    assert x.tolist() == trail.epochs.tolist() == [0.0, 1.0, 2.0, 3.0, 4.0, 5.0]
    assert y.tolist() == trail.along(4).tolist()
    _, others = history.others.getData()
    np.testing.assert_array_equal(others.reshape(9, -1)[:, :-1], trail.vectors.T)
    assert history.others.isVisible()
    before, after = trail.along(4)[0], trail.along(4)[-1]
    said = f"w5 went from {before:.4g} to {after:.4g} in 5 epochs.".replace("-", "\u2212")
    assert bench.words == said


def test_hovering_the_history_names_a_weight_and_gives_its_value(bench: Bench) -> None:
    bench.page(HISTORY)
    bench.steps(5)
    history, trail = bench.view.history, bench.session.frame().trail
    value = float(trail.vectors[2, 7])
    history.scene().sigMouseMoved.emit(bench.scene_point(history, 2.1, value))
    assert history.reading == f"b2 at epoch 2: {value:.4g}".replace("-", "\u2212")
    assert history.named.isVisible()
    QTest.keyClick(history, Qt.Key.Key_Right)
    assert "epoch 3" in history.reading
    history.scene().sigMouseMoved.emit(QPointF(-5.0, -5.0))
    assert not history.named.isVisible()


def test_beyond_sixty_parameters_only_the_chosen_one_is_drawn(
    open_on: Callable[[Document], Bench],
) -> None:
    bench = open_on(course_document().with_layer(0, LayerSpec(20)))
    bench.page(HISTORY)
    bench.steps(2)
    assert not bench.view.history.others.isVisible()
    assert "only w1 is drawn" in bench.view.note.text()


# Scales, keys and names


def test_a_log_scale_is_taken_where_losses_span_three_powers_of_ten() -> None:
    scale = LossScale()
    scale.fit(np.array([0.1, 0.5]))
    assert not scale.log
    low, high = scale.fit(np.array([1e-5, 0.5, np.nan, np.inf]))
    assert scale.log
    assert low <= -5.0
    assert high >= np.log10(0.5)
    heights = scale.heights(np.array([0.01, np.inf, np.nan]))
    assert heights[0] == -2.0
    assert np.isnan(heights[1:]).all()
    scale.fit(np.array([0.001, 0.5]))
    assert scale.log  # 2.7 decades: stays, so that it does not flicker
    scale.choose(False)
    scale.fit(np.array([1e-9, 1e9]))
    assert not scale.log


def test_a_range_is_kept_while_it_serves() -> None:
    scale = LossScale()
    first = scale.fit(np.array([0.01, 0.93]))
    assert scale.fit(np.array([0.02, 0.7])) == first
    assert scale.fit(np.array([0.0, 0.5])) == first
    assert scale.fit(np.array([0.01, 0.1])) != first
    assert scale.fit(np.array([0.01, 3.0]))[1] >= 3.0


@pytest.mark.parametrize("constant", [0.0, 0.25, 1e30])
@pytest.mark.parametrize("log", [False, True])
def test_losses_that_are_all_the_same_have_a_range_too(constant: float, log: bool) -> None:
    scale = LossScale()
    scale.choose(log)
    low, high = scale.fit(np.full(5, constant))
    assert np.isfinite([low, high]).all()
    assert low < high
    assert scale.fit(np.full(5, np.nan))[0] < scale.fit(np.full(5, np.nan))[1]


def test_a_span_is_kept_until_the_value_nears_its_end() -> None:
    spans = Spans()
    low, high = spans.around(3, 0.5)
    assert low <= -2.5
    assert high >= 3.5
    assert spans.around(3, 1.9) == (low, high)
    moved = spans.around(3, 3.3)
    assert moved != (low, high)
    assert moved[0] < 3.3 < moved[1]


def test_bands_follow_the_heights_and_edges_lie_where_they_part() -> None:
    heights = np.tile(np.linspace(0.0, 10.0, 41), (41, 1))
    levels = levels_between(0.0, 10.0, log=False)
    picture = band_picture(heights, levels, theme.LIGHT)
    assert len(np.unique(picture.reshape(-1, 4), axis=0)) == len(levels) + 1
    x, _ = band_edges(heights, levels)
    assert sorted(set(np.round(x, 6))) == pytest.approx((levels / 10.0).tolist(), abs=1e-6)
    heights[:, :5] = np.nan
    gap = band_picture(heights, levels, theme.LIGHT)[:, 0]
    ground = QColor(theme.LIGHT.ground)
    assert gap[0].tolist() == [ground.red(), ground.green(), ground.blue(), 255]
    assert levels_between(-5.0, 0.0, log=True).tolist() == [-4.0, -3.0, -2.0, -1.0]
    assert 10.0 ** levels_between(-1.0, 0.0, log=True) == pytest.approx([0.2, 0.5])
    assert len(levels_between(-30.0, 20.0, log=True)) <= 11


def test_escape_leads_back_to_the_diagram_from_everywhere(bench: Bench) -> None:
    bench.page(TWO)
    view = bench.view
    for widget in (view, view.surface, view.across, view.log, view.narrower):
        count = len(bench.left)
        widget.setFocus()
        QTest.keyClick(widget, Qt.Key.Key_Escape)
        assert len(bench.left) == count + 1


def test_every_control_has_a_name_and_a_tip_and_the_panel_says_its_numbers(bench: Bench) -> None:
    for kind in (QAbstractButton, QComboBox):
        for control in bench.panel.findChildren(kind):
            if control.isVisible():
                assert control.accessibleName() or getattr(control, "text", str)()
                assert control.toolTip()
    plots = [bench.view.slice, bench.view.surface, bench.view.history]
    assert len({plot.accessibleName() for plot in plots}) == 3
    for widget in (bench.view, *plots):
        assert isinstance(widget, QWidget)
        assert widget.accessibleDescription() == bench.words
    loss = course_document().loss
    assert f"{loss:.4g}" in bench.words


@pytest.mark.parametrize("shade", [theme.LIGHT, theme.DARK])
def test_bands_can_be_told_apart_in_light_and_dark(bench: Bench, shade: theme.Theme) -> None:
    bench.page(TWO)
    bench.choose(4, 5)
    bench.panel.set_theme(shade)
    colours = np.unique(bench.view.surface.picture.image.reshape(-1, 4), axis=0)
    assert len(colours) >= 4
    light = sorted(QColor(*c.tolist()).lightnessF() for c in colours)
    assert min(np.diff(light)) > 0.015


def test_a_finished_document_is_looked_at_without_training(
    open_on: Callable[[Document], Bench],
) -> None:
    bench = open_on(teach(course_document(), 200))
    assert f"loss {bench.session.document.loss:.4g}" in bench.words


def test_while_training_an_answer_waits_for_the_panels_next_picture(qtbot: QtBot) -> None:
    """It is drawn where a picture has time for it, and at the latest when training stops."""
    panel, asked = LandscapePanel(), list[LandscapeQuestion]()
    qtbot.addWidget(panel)
    panel.asked.connect(asked.append)
    document = teach(course_document(), 5)
    for stops in (False, True):
        running = replace(frame_of(document), running=True)
        panel.view.slice.clear_answer()
        panel.view.choose_parameter(1 + panel.view.parameters[0])
        panel.show_frame(running)
        panel.show_answer(Lookout().look(asked[-1]))
        assert panel.view.slice.found is None
        panel.show_frame(replace(running, running=not stops))
        assert panel.view.slice.found is not None


@pytest.mark.parametrize("seen", [False, True])
def test_map_and_landscape_take_turns_in_the_window(
    qtbot: QtBot, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, seen: bool
) -> None:
    settings = QSettings(f"{tmp_path}/turns.ini", QSettings.Format.IniFormat)
    studio = Studio(course_document(), WindowSettings(settings))
    window = studio.window
    qtbot.addWidget(window)
    window.show()
    if seen:
        window.workspace.bring("landscape")
        window.workspace.splitDockWidget(
            window.workspace.dock("network"),
            window.workspace.dock("landscape"),
            Qt.Orientation.Vertical,
        )
    settle(50)
    drawn: list[set[str]] = []
    for name in ("map", "loss", "landscape"):
        panel = window._panels[name]
        monkeypatch.setattr(panel, "show_frame", lambda _, name=name: drawn[-1].add(name))
    running = replace(studio.session.frame(), running=True)
    for _ in range(60):
        drawn.append(set())
        window.show_frame(running)
    assert all(len(names) <= 1 for names in drawn)
    times = {name: sum(name in names for names in drawn) for name in ("map", "loss", "landscape")}
    assert min(times["map"], times["loss"]) >= 8
    assert (times["landscape"] >= 8) == seen
    if not seen:  # what is not seen costs the others no turn
        assert times["map"] >= 10
    studio.close()
