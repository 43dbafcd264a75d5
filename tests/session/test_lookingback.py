"""Looking back along a run, going on from there, and the earlier runs that stay."""

from __future__ import annotations

from collections.abc import Iterator

import pytest
from PySide6.QtTest import QSignalSpy
from pytestqt.qtbot import QtBot

from nnstudio.core.network import LayerSpec, NetworkSpec
from nnstudio.data.units import Quantity
from nnstudio.document.document import course_document
from nnstudio.document.teach import teach
from nnstudio.session.session import Session

EPOCHS = 12

NETWORK = NetworkSpec(2, (LayerSpec(3, "relu"), LayerSpec(1, "sigmoid")))


@pytest.fixture
def session(qtbot: QtBot) -> Iterator[Session]:
    """The course, stepped through some epochs."""
    session = Session(course_document())
    for _ in range(EPOCHS):
        with qtbot.waitSignal(session.said):
            session.step_epoch()
    yield session
    assert session.close()


def step(qtbot: QtBot, session: Session) -> None:
    with qtbot.waitSignal(session.said, check_params_cb=lambda words: words.startswith("Stepped")):
        session.step_epoch()


def test_every_point_of_the_run_can_be_looked_at_and_nothing_changes(
    qtbot: QtBot, session: Session
) -> None:
    before, undo_name = session.document, session.undo_name
    points = session.frame().points
    assert [point.epoch for point in points] == list(range(EPOCHS + 1))
    for point in points:
        session.look_at(point)
        frame = session.frame()
        assert frame.epoch == point.epoch
        assert frame.model.params == point.params
        assert frame.document.progress == point
        assert frame.looks_back == (point.epoch != EPOCHS)
        assert len(frame.curve) == EPOCHS + 1
        assert session.shown_document.progress == point
    session.look_at(None)
    assert not session.frame().looks_back
    assert session.document == before
    assert session.undo_name == undo_name


def test_a_step_goes_on_from_where_one_looks_and_the_run_so_far_is_kept(
    qtbot: QtBot, session: Session
) -> None:
    far = session.document
    session.look_at(session.frame().points[5])
    step(qtbot, session)
    assert session.document.progress == teach(course_document(), 6).progress
    assert len(session.document.curve) == 7
    (run,) = session.document.runs
    assert run.document.progress == far.progress
    assert run.curve == far.curve
    assert [ghost.name for ghost in session.frame().ghosts] == [run.name]


def test_undo_leads_back_to_the_run_that_went_further(qtbot: QtBot, session: Session) -> None:
    far = session.document
    session.look_at(session.frame().points[5])
    session.go_on_from_here()
    assert session.undo_name == "going back after epoch 5"
    assert session.document.progress.epoch == 5
    session.undo()
    assert session.document == far
    session.redo()
    assert session.document.progress.epoch == 5
    assert len(session.document.runs) == 1


def test_an_edit_while_looking_back_changes_what_is_seen(qtbot: QtBot, session: Session) -> None:
    session.look_at(session.frame().points[3])
    session.edit(lambda document: document.with_parameter("w1", 2.5), "change w1")
    frame = session.frame()
    assert (frame.epoch, frame.looks_back) == (3, False)
    assert frame.model.params.value("w1") == 2.5
    assert len(session.document.runs) == 1


def test_undo_while_looking_back_undoes_the_last_change(qtbot: QtBot, session: Session) -> None:
    session.look_at(session.frame().points[3])
    name = session.undo_name
    with qtbot.waitSignal(session.said) as said:
        session.undo()
    assert said.args == [f"Undid: {name}."]
    assert not session.frame().looks_back


def test_ones_own_row_changes_while_looking_back_and_the_look_stays(
    qtbot: QtBot, session: Session
) -> None:
    session.look_at(session.frame().points[3])
    you = (Quantity(80.0, "kg"), Quantity(180.0, "cm"))
    session.edit(lambda document: document.with_you(you), "change You", "you", True)
    frame = session.frame()
    assert (frame.epoch, frame.looks_back) == (3, True)
    assert frame.document.you == you
    assert session.document.you == you
    assert session.document.progress.epoch == EPOCHS


def test_looking_back_while_training_runs_pauses_it(qtbot: QtBot, session: Session) -> None:
    session.set_speed(400.0)
    session.run()
    spy = QSignalSpy(session.running_changed)
    session.look_at(session.frame().points[0])
    assert not session.running
    assert spy.count() == 1
    assert session.frame().looks_back
    assert session.document.progress.epoch >= EPOCHS


def test_a_point_of_a_network_that_is_gone_is_not_looked_at(qtbot: QtBot, session: Session) -> None:
    """As by a pointer that moved on the timeline just before the network was changed."""
    point = session.frame().points[5]
    session.edit(lambda document: document.with_layer(0, LayerSpec(3, "relu")), "more neurons")
    session.look_at(point)
    assert not session.frame().looks_back
    assert session.shown_document is session.document
    step(qtbot, session)
    document = session.document
    assert document.start.params.spec == document.spec == NETWORK


def test_forgetting_earlier_runs_is_undone(qtbot: QtBot, session: Session) -> None:
    session.rewind()
    assert len(session.document.runs) == 1
    session.forget_ghosts()
    assert session.document.runs == ()
    session.undo()
    assert len(session.document.runs) == 1


def test_the_points_of_a_long_run_are_bounded_and_begin_at_the_start(qtbot: QtBot) -> None:
    session = Session(teach(course_document(), 3))
    session.set_speed(None)
    session.edit(lambda d: d, "nothing")
    with qtbot.waitSignal(
        session.running_changed, timeout=20_000, check_params_cb=lambda running: not running
    ):
        session.run()
    points = session.frame().points
    assert 1 < len(points) <= 256
    assert points[len(points) - 1] == session.document.progress
    session.close()
