"""The timeline: its stops, what it asks for, what it says, and how often."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace

import numpy as np
import pytest
from PySide6.QtCore import QPoint, QPointF, Qt
from PySide6.QtGui import QAccessible
from PySide6.QtTest import QSignalSpy, QTest
from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot

from nnstudio.core.network import LayerSpec, NetworkSpec, Params
from nnstudio.core.rewind import BUDGET, RewindPoints
from nnstudio.core.snapshot import Progress
from nnstudio.document.document import course_document
from nnstudio.document.frame import Frame, frame_of
from nnstudio.document.runs import at_point
from nnstudio.document.teach import teach
from nnstudio.ui import theme
from nnstudio.ui.loss import timeline as timelines
from nnstudio.ui.loss.losspanel import LossPanel
from nnstudio.ui.loss.timeline import NO_ROOM, NOTHING_YET, Timeline
from tests.settling import settle

EPOCHS = (0, 1, 2, 5, 10, 20, 40)


@pytest.fixture(scope="module")
def trained() -> Frame:
    """The course's run after 40 epochs, with the moments of `EPOCHS` kept."""
    document, kept = course_document(), []
    for epochs in np.diff((0, *EPOCHS)):
        document = teach(document, int(epochs))
        kept.append(document.progress)
    return replace(frame_of(document), points=RewindPoints(tuple(kept)))


def looking(frame: Frame, at: int) -> Frame:
    """The same run looked back at one of its moments."""
    document = replace(frame.document, rewind=frame.points)
    looked = frame_of(at_point(document, frame.points[at]))
    return replace(looked, curve=frame.curve, points=frame.points, looks_back=True)


@pytest.fixture
def plot(qtbot: QtBot, trained: Frame) -> Iterator[LossPanel]:
    made = LossPanel()
    qtbot.addWidget(made)
    made.set_theme(theme.LIGHT)
    made.resize(350, 290)
    made.show()
    qtbot.waitExposed(made)
    qtbot.waitUntil(lambda: made.has_plot)
    settle(1)
    made.show_frame(trained)
    return made


def place(plot: LossPanel, stop: int) -> QPoint:
    track = plot.timeline.track
    return QPoint(round(track.place_of(stop)), track.height() // 2)


def test_each_stop_stands_under_its_epoch(plot: LossPanel) -> None:
    line = plot.timeline
    for stop, epoch in enumerate(EPOCHS):
        in_plot = plot.plot.box.mapViewToScene(QPointF(epoch, 0.0)).x()
        here = line.track.mapTo(plot, QPointF(line.track.place_of(stop), 0.0)).x()
        there = plot.plot.mapTo(plot, QPointF(in_plot, 0.0)).x()
        assert here == pytest.approx(there, abs=1.5)


def test_a_click_asks_for_the_nearest_moment(qtbot: QtBot, plot: LossPanel, trained: Frame) -> None:
    line = plot.timeline
    with qtbot.waitSignal(line.look_asked) as asked:
        qtbot.mouseClick(line.track, Qt.MouseButton.LeftButton, pos=place(plot, 5))
    assert asked.args[0] is trained.points[5]
    plot.show_frame(looking(trained, 5))
    assert line.words.text() == "epoch 20 of 40"
    assert line.go_on.isVisible()
    assert line.now.isVisible()
    assert plot.plot._look.epoch == 20.0


def test_dragging_asks_a_few_times_and_at_last_for_where_it_ended(
    qtbot: QtBot, plot: LossPanel, trained: Frame
) -> None:
    line = plot.timeline
    spy = QSignalSpy(line.look_asked)
    QTest.mousePress(line.track, Qt.MouseButton.LeftButton, pos=place(plot, 6))
    for x in range(place(plot, 6).x(), place(plot, 0).x(), -1):
        QTest.mouseMove(line.track, QPoint(x, 5), 0)
    QTest.mouseMove(line.track, place(plot, 2))
    QTest.mouseRelease(line.track, Qt.MouseButton.LeftButton, pos=place(plot, 2))
    qtbot.waitUntil(lambda: spy.count() > 0 and not line._due.isActive())
    assert spy.at(spy.count() - 1)[0] is trained.points[2]
    assert line.words.text() == "epoch 2 of 40"


def test_where_pictures_take_long_only_the_resting_place_is_asked_for(
    qtbot: QtBot, plot: LossPanel, trained: Frame
) -> None:
    line = plot.timeline
    line._took = timelines.SLOW_MS + 1
    spy = QSignalSpy(line.look_asked)
    line.track.setFocus()
    for _ in range(4):
        qtbot.keyClick(line.track, Qt.Key.Key_Left)
    qtbot.waitUntil(lambda: spy.count() > 0)
    qtbot.wait(2 * timelines.RESTING_MS)
    assert spy.count() == 1
    assert spy.at(0)[0] is trained.points[2]


def test_keys_go_from_moment_to_moment(qtbot: QtBot, plot: LossPanel, trained: Frame) -> None:
    line, spy = plot.timeline, QSignalSpy(plot.timeline.look_asked)
    line.track.setFocus()
    for key, stop in (
        (Qt.Key.Key_Left, 5),
        (Qt.Key.Key_Left, 4),
        (Qt.Key.Key_Right, 5),
        (Qt.Key.Key_Home, 0),
        (Qt.Key.Key_End, 6),
    ):
        before = spy.count()
        qtbot.keyClick(line.track, key)
        qtbot.waitUntil(lambda before=before: spy.count() > before)
        assert spy.at(spy.count() - 1)[0] is trained.points[stop]
        plot.show_frame(trained if stop == 6 else looking(trained, stop))
        assert line.track.value() == stop


def test_escape_and_the_link_lead_back_to_now(
    qtbot: QtBot, plot: LossPanel, trained: Frame
) -> None:
    line = plot.timeline
    plot.show_frame(looking(trained, 3))
    line.track.setFocus()
    with qtbot.waitSignal(line.look_asked) as asked:
        qtbot.keyClick(line.track, Qt.Key.Key_Escape)
    assert asked.args == [None]
    with qtbot.waitSignal(line.look_asked) as asked:
        qtbot.mouseClick(line.now, Qt.MouseButton.LeftButton)
    assert asked.args == [None]
    plot.show_frame(trained)
    assert line.now.isHidden()
    assert plot.plot._look.epoch is None
    assert line.words.text() == "epoch 40: drag to look back"


def test_at_the_present_moment_escape_is_left_to_the_window(
    qtbot: QtBot, plot: LossPanel, trained: Frame
) -> None:
    class Window(QWidget):
        keys: list[int]

        def keyPressEvent(self, event: object) -> None:
            self.keys.append(event.key())  # type: ignore[attr-defined]

    window = Window()
    window.keys = []
    qtbot.addWidget(window)
    plot.setParent(window)
    window.show()
    spy = QSignalSpy(plot.timeline.look_asked)
    for key in (Qt.Key.Key_Escape, Qt.Key.Key_Space):
        qtbot.keyClick(plot.timeline.track, key)
    assert window.keys == [Qt.Key.Key_Escape, Qt.Key.Key_Space]
    assert spy.count() == 0
    plot.setParent(None)


def test_going_on_asks_for_the_moment_that_was_gone_to_last(
    qtbot: QtBot, plot: LossPanel, trained: Frame
) -> None:
    line = plot.timeline
    plot.show_frame(looking(trained, 5))
    asked: list[object] = []
    line.look_asked.connect(asked.append)
    line.go_on_asked.connect(lambda: asked.append("go on"))
    qtbot.keyClick(line.track, Qt.Key.Key_Left)
    qtbot.mouseClick(line.go_on, Qt.MouseButton.LeftButton)
    assert asked == [trained.points[4], "go on"]


def test_moments_within_an_epoch_say_their_row(qtbot: QtBot, plot: LossPanel) -> None:
    document = course_document()
    params = document.progress.params
    points = RewindPoints((Progress(params), Progress(params, 0, 3), Progress(params, 1, 1)))
    frame = replace(frame_of(document), points=points)
    plot.show_frame(frame)
    assert plot.timeline.words.text() == "epoch 2, row 1 of 4: drag to look back"
    plot.timeline.track.setFocus()
    qtbot.keyClick(plot.timeline.track, Qt.Key.Key_Left)
    assert plot.timeline.words.text() == "epoch 1 of 2, row 3 of 4"


def test_with_one_moment_it_is_disabled_and_says_why(plot: LossPanel) -> None:
    document = course_document()
    alone = RewindPoints((document.progress,))
    plot.show_frame(replace(frame_of(document), points=alone))
    assert not plot.timeline.track.isEnabled()
    assert plot.timeline.words.text() == NOTHING_YET
    wide = NetworkSpec(1024, (LayerSpec(1024), LayerSpec(1)))
    assert 8 * wide.parameter_count > BUDGET
    point = Progress(Params(wide, np.zeros(wide.parameter_count)), 5)
    plot.show_frame(replace(frame_of(document), points=RewindPoints((point,))))
    assert plot.timeline.words.text() == NO_ROOM


def test_while_training_it_follows_a_few_times_a_second(plot: LossPanel, trained: Frame) -> None:
    line = plot.timeline
    line._since.start()
    longer = RewindPoints((*trained.points, Progress(trained.model.params, 50)))
    plot.show_frame(replace(trained, points=longer, running=True))
    assert line.track.maximum() == 6
    line._since = type(line._since)()  # as after a while
    plot.show_frame(replace(trained, points=longer, running=True))
    assert (line.track.maximum(), line.track.value()) == (7, 7)
    assert line.words.text().startswith("epoch 50")


def test_a_screen_reader_hears_name_place_and_moment(plot: LossPanel, trained: Frame) -> None:
    plot.show_frame(looking(trained, 3))
    heard = QAccessible.queryAccessibleInterface(plot.timeline.track)
    assert heard.role() == QAccessible.Role.Slider
    assert heard.text(QAccessible.Text.Name) == "Moment of the run"
    assert heard.text(QAccessible.Text.Description) == "epoch 5 of 40"
    assert heard.valueInterface().currentValue() == 3


def test_a_moment_of_another_run_is_not_asked_for(
    qtbot: QtBot, plot: LossPanel, trained: Frame
) -> None:
    line, spy = plot.timeline, QSignalSpy(plot.timeline.look_asked)
    qtbot.keyClick(line.track, Qt.Key.Key_Left)
    other = teach(course_document().new_start(), 3)
    points = RewindPoints((Progress(other.start.params), other.progress))
    plot.show_frame(replace(frame_of(other), points=points))
    qtbot.wait(5 * timelines.QUICK_MS)
    assert spy.count() == 0


@pytest.mark.parametrize("dress", [theme.LIGHT, theme.DARK], ids=lambda t: t.name)
def test_the_knob_is_drawn_where_the_moment_is(
    plot: LossPanel, trained: Frame, dress: theme.Theme
) -> None:
    plot.set_theme(dress)
    plot.show_frame(looking(trained, 4))
    track = plot.timeline.track
    picture = track.grab().toImage()
    middle = picture.pixelColor(place(plot, 4))
    assert middle.name() == dress.accent
    assert picture.pixelColor(place(plot, 6)).name() != dress.accent


def test_an_empty_timeline_can_be_drawn(qtbot: QtBot) -> None:
    alone = Timeline(lambda: (0.0, 100.0, 0.0, 10.0))
    qtbot.addWidget(alone)
    alone.show()
    assert not alone.grab().isNull()
    assert alone.words.text() == NOTHING_YET
