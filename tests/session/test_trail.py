"""The way of the parameters through a session: steps, runs, undo, edits and other documents."""

from __future__ import annotations

from collections.abc import Callable, Iterator

import numpy as np
import pytest
from pytestqt.qtbot import QtBot

from nnstudio.core.network import LayerSpec
from nnstudio.core.trail import Trail
from nnstudio.document.document import Document, course_document
from nnstudio.document.teach import teach, trainer_for
from nnstudio.session.session import Session


@pytest.fixture
def session(qtbot: QtBot) -> Iterator[Session]:
    made = Session(course_document())
    yield made
    assert made.close()


def step(qtbot: QtBot, session: Session, slot: Callable[[], None]) -> None:
    with qtbot.waitSignal(session.said, timeout=5_000):
        slot()


def run_to_the_end(qtbot: QtBot, session: Session) -> None:
    with qtbot.waitSignal(
        session.running_changed, timeout=20_000, check_params_cb=lambda running: not running
    ):
        session.run()


def assert_ends_at(trail: Trail, document: Document) -> None:
    progress = document.progress
    assert trail.epochs[-1] == progress.epoch + progress.position / 4
    assert trail.vectors[-1].tobytes() == progress.params.vector.tobytes()


def test_a_trail_begins_at_the_start(session: Session) -> None:
    trail = session.frame().trail
    assert trail.epochs.tolist() == [0.0]
    assert_ends_at(trail, session.document)


def test_every_step_is_a_point_of_it(qtbot: QtBot, session: Session) -> None:
    trainer = trainer_for(course_document(), None)
    vectors = [trainer.progress().params.vector]
    for _ in range(3):
        step(qtbot, session, session.step_batch)
        trainer.step_batch()
        vectors.append(trainer.progress().params.vector)
    step(qtbot, session, session.step_epoch)
    trainer.step_epoch()
    vectors.append(trainer.progress().params.vector)
    trail = session.frame().trail
    assert trail.epochs.tolist() == [0.0, 0.25, 0.5, 0.75, 1.0]
    np.testing.assert_array_equal(trail.vectors, vectors)


def test_a_run_leaves_a_trail_of_which_every_point_is_where_training_was(
    qtbot: QtBot, session: Session
) -> None:
    frames: list[Trail] = []
    session.frame_ready.connect(lambda frame: frames.append(frame.trail))
    run_to_the_end(qtbot, session)
    trail = session.frame().trail
    assert len(trail) > 3
    assert (np.diff(trail.epochs) > 0).all()
    assert_ends_at(trail, session.document)
    whole = [epoch for epoch in trail.epochs if epoch == int(epoch)][:5]
    for epoch in whole:
        there = teach(course_document(), int(epoch)).progress.params.vector if epoch else None
        at = int(np.searchsorted(trail.epochs, epoch))
        expected = course_document().progress.params.vector if there is None else there
        np.testing.assert_array_equal(trail.vectors[at], expected)
    for shown in frames:
        assert len(shown) <= len(trail)
        assert (np.diff(shown.epochs) > 0).all()


def test_undo_of_a_step_leads_back_along_the_trail(qtbot: QtBot, session: Session) -> None:
    step(qtbot, session, session.step_epoch)
    middle = session.document
    session.edit(lambda d: d.with_lock("w1", True), "lock")
    for _ in range(2):
        step(qtbot, session, session.step_batch)
    assert session.frame().trail.epochs.tolist() == [0.0, 1.0, 1.25, 1.5]
    session.undo()  # the steps
    assert session.frame().trail.epochs.tolist() == [0.0, 1.0]
    assert_ends_at(session.frame().trail, middle)
    session.redo()
    assert session.frame().trail.epochs.tolist() == [1.5]
    assert_ends_at(session.frame().trail, session.document)


def test_rewinding_leaves_one_point(qtbot: QtBot, session: Session) -> None:
    step(qtbot, session, session.step_epoch)
    session.rewind()
    assert session.frame().trail.epochs.tolist() == [0.0]
    assert_ends_at(session.frame().trail, session.document)


def test_other_settings_leave_the_trail_and_another_value_begins_it_anew(
    qtbot: QtBot, session: Session
) -> None:
    step(qtbot, session, session.step_epoch)
    session.edit(lambda d: d.with_lock("w1", True), "lock")
    assert session.frame().trail.epochs.tolist() == [0.0, 1.0]
    session.edit(lambda d: d.with_parameter("w2", 0.5), "w2")
    trail = session.frame().trail
    assert trail.epochs.tolist() == [1.0]
    assert trail.vectors[0, 1] == 0.5


@pytest.mark.parametrize(
    "change",
    [Document.new_start, lambda d: d.with_layer(0, LayerSpec(3)), lambda d: teach(d, 3)],
)
def test_another_document_begins_it_anew(
    qtbot: QtBot, session: Session, change: Callable[[Document], Document]
) -> None:
    step(qtbot, session, session.step_epoch)
    step(qtbot, session, session.step_epoch)
    other = change(course_document())
    session.open(other, "opened")
    trail = session.frame().trail
    assert len(trail) == 1
    assert trail.vectors.shape[1] == other.spec.parameter_count
    assert_ends_at(trail, other)


def test_a_document_in_mid_epoch_whose_rows_are_gone_is_shown(
    qtbot: QtBot, session: Session
) -> None:
    step(qtbot, session, session.step_batch)
    half = session.document
    bare = half
    for row in range(4):
        bare = bare.with_table(bare.table.with_cell(row, 1, "?"))
    session.open(bare, "opened")
    assert len(session.frame().trail) == 1
