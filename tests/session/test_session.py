"""The session: training in its thread, frames, undo, and a close at any moment."""

from __future__ import annotations

import sys
from collections.abc import Callable, Iterator
from dataclasses import replace

import numpy as np
import pytest
from pytestqt.qtbot import QtBot

from nnstudio.core.network import LayerSpec
from nnstudio.core.settings import TrainingSettings
from nnstudio.core.trainer import Trainer
from nnstudio.data.units import Quantity
from nnstudio.document.document import Document, course_document
from nnstudio.document.frame import Frame
from nnstudio.document.teach import teach
from nnstudio.session import trainingrun
from nnstudio.session.session import Session
from tests.settling import settle


@pytest.fixture
def session(qtbot: QtBot) -> Iterator[Session]:
    made = Session(course_document())
    yield made
    assert made.close()


class Seen:
    """Everything that a session showed and said."""

    def __init__(self, session: Session) -> None:
        self.frames: list[Frame] = []
        self.words: list[str] = []
        session.frame_ready.connect(self.frames.append)
        session.said.connect(self.words.append)
        session.warned.connect(self.words.append)


def run_to_the_end(qtbot: QtBot, session: Session) -> None:
    with qtbot.waitSignal(
        session.running_changed, timeout=20_000, check_params_cb=lambda running: not running
    ):
        session.run()


def step(qtbot: QtBot, session: Session, slot) -> None:  # type: ignore[no-untyped-def]
    with qtbot.waitSignal(session.frame_ready, timeout=5_000):
        slot()


def test_a_run_gives_exactly_what_training_without_a_window_gives(
    qtbot: QtBot, session: Session
) -> None:
    seen = Seen(session)
    run_to_the_end(qtbot, session)
    expected = teach(course_document(), 1_000)
    assert session.document.progress == expected.progress
    assert session.document.curve == expected.curve
    emily, frank = session.document.model().predict(np.array([[128.0, 63], [155, 68]]))
    assert (round(emily, 6), round(frank, 6)) == (0.951089, 0.039095)
    assert seen.words[-1] == "Done after epoch 1000; next: Alice."


def test_frames_come_at_picture_pace_and_each_holds_its_own_moment(
    qtbot: QtBot, session: Session
) -> None:
    seen = Seen(session)
    run_to_the_end(qtbot, session)
    running = [frame for frame in seen.frames if frame.running]
    assert 3 <= len(running) < 500
    assert [f.epoch for f in running] == sorted(f.epoch for f in running)
    assert all(f.document is running[0].document for f in running)
    assert not np.array_equal(running[0].model.params.vector, running[-1].model.params.vector)


def test_a_step_trains_one_row_shows_it_and_says_where_it_stands(
    qtbot: QtBot, session: Session
) -> None:
    seen = Seen(session)
    step(qtbot, session, session.step_batch)
    assert session.document.progress.position == 1
    assert seen.words[-1] == "Stepped after Alice, row 1 of 4 in epoch 1; next: Bob."
    step(qtbot, session, session.step_batch)
    assert seen.frames[-1].shown_row == 1
    step(qtbot, session, session.step_epoch)
    assert (session.document.progress.epoch, session.document.progress.position) == (1, 0)


def test_pausing_and_running_on_changes_nothing(qtbot: QtBot, session: Session) -> None:
    session.set_speed(20_000.0)
    session.run()
    for _ in range(3):
        settle(25)
        session.pause()
        assert not session.running
        session.run()
    with qtbot.waitSignal(
        session.running_changed, timeout=20_000, check_params_cb=lambda running: not running
    ):
        pass
    assert session.document.progress == teach(course_document(), 1_000).progress


def test_a_finished_run_goes_on_for_as_many_epochs_again(qtbot: QtBot, session: Session) -> None:
    session.edit(lambda d: d.with_settings(TrainingSettings(0.1, 50)), "50 epochs")
    run_to_the_end(qtbot, session)
    run_to_the_end(qtbot, session)
    assert session.document.progress.epoch == 100


def test_a_slow_pace_is_kept(qtbot: QtBot, session: Session) -> None:
    session.set_speed(20.0)
    session.run()
    qtbot.wait(500)
    session.pause()
    progress = session.document.progress
    assert 3 <= progress.epoch * 4 + progress.position <= 25


def test_at_a_slow_pace_the_shown_row_is_the_one_being_trained(
    qtbot: QtBot, session: Session
) -> None:
    seen = Seen(session)
    session.set_speed(8.0)
    session.run()
    qtbot.waitUntil(lambda: {f.shown_row for f in seen.frames} == {0, 1, 2, 3}, timeout=5_000)
    session.pause()
    assert all(f.shown_row == f.last_row for f in seen.frames if f.last_row is not None)


def test_rewind_undo_and_redo_bring_back_the_very_same_numbers(
    qtbot: QtBot, session: Session
) -> None:
    start = session.document
    run_to_the_end(qtbot, session)
    trained = session.document
    session.rewind()
    assert session.document.progress == start.progress
    session.undo()
    assert session.document == trained
    assert session.undo_name == "training to epoch 1000"
    session.undo()
    assert session.document == start
    session.redo()
    assert session.document == trained


def test_an_edit_in_mid_run_goes_on_from_where_it_was(qtbot: QtBot, session: Session) -> None:
    session.edit(lambda d: d.with_settings(TrainingSettings(0.1, None)), "endless")
    session.set_speed(4_000.0)
    session.run()
    qtbot.waitUntil(lambda: session.frame().epoch > 20, timeout=5_000)
    session.edit(lambda d: d.with_settings(TrainingSettings(0.2, None)), "rate 0.2")
    assert session.running
    at = session.frame().epoch
    assert at > 20
    qtbot.waitUntil(lambda: session.frame().epoch > at + 20, timeout=5_000)
    session.pause()
    assert session.document.settings.rate == 0.2
    assert session.document.changes == (at,)
    names = []
    while session.undo_name is not None:
        names.append(session.undo_name.split(" to epoch")[0])
        session.undo()
    assert names == ["training", "rate 0.2", "training", "endless"]
    assert session.document == course_document()


def test_changing_a_layer_in_mid_run_starts_again_and_leaves_a_ghost(
    qtbot: QtBot, session: Session
) -> None:
    session.set_speed(4_000.0)
    session.run()
    qtbot.waitUntil(lambda: session.frame().epoch > 20, timeout=5_000)
    session.edit(lambda d: d.with_layer(0, LayerSpec(2, "tanh")), "tanh")
    assert session.running
    assert session.frame().epoch == 0
    qtbot.waitUntil(lambda: session.frame().epoch > 5, timeout=5_000)
    session.pause()
    assert [ghost.name for ghost in session.frame().ghosts] == ["sigmoid 2-2-1, rate 0.1, seed 44"]


def test_ones_own_row_changes_beside_the_training_and_undo_leaves_it_alone(
    qtbot: QtBot, session: Session
) -> None:
    session.set_speed(4_000.0)
    session.run()
    qtbot.waitUntil(lambda: session.frame().epoch > 5, timeout=5_000)
    for kilos in (70.0, 71.0, 72.0):
        you = (Quantity(kilos, "kg"), Quantity(180.0, "cm"))
        session.edit(lambda d, y=you: d.with_you(y), "You", "you", keeps_training=True)
    assert session.running
    run_id_epoch = session.frame().epoch
    qtbot.waitUntil(lambda: session.frame().epoch > run_id_epoch, timeout=5_000)
    session.pause()
    trained = session.document.progress
    assert session.document.you[0] == Quantity(72.0, "kg")
    session.undo()  # the training
    session.undo()  # all three drags at once
    assert session.document.you == course_document().you
    session.redo()
    session.redo()
    assert session.document.progress == trained
    assert session.document.you[0] == Quantity(72.0, "kg")


def test_an_edit_that_changes_nothing_leaves_no_undo_entry(session: Session) -> None:
    session.edit(lambda d: d.with_table(d.table.with_cell(0, 1, "133")), "nothing")
    session.rewind()
    assert session.undo_name is None


def test_a_table_that_cannot_train_says_why_and_pauses(qtbot: QtBot, session: Session) -> None:
    seen = Seen(session)
    session.set_speed(4_000.0)
    session.run()
    session.edit(lambda d: d.with_table(d.table.without_rows(range(4))), "delete all rows")
    assert not session.running
    assert seen.words[-1] == session.document.training.why_not
    session.run()
    assert not session.running
    session.step_batch()
    session.undo()
    assert session.document.table.row_count == 4


def test_overflow_pauses_with_the_reason_and_keeps_finite_weights(
    qtbot: QtBot, session: Session
) -> None:
    seen = Seen(session)

    def wild(document: Document) -> Document:
        layers = (LayerSpec(2, "relu"), LayerSpec(1, "linear"))
        return document.with_layers(layers).with_settings(TrainingSettings(1e6, None))

    session.edit(wild, "wild")
    run_to_the_end(qtbot, session)
    assert "try a smaller learning rate" in seen.words[-1]
    assert np.isfinite(session.document.progress.params.vector).all()


def test_edits_in_quick_succession_stop_neither_training_nor_pictures(session: Session) -> None:
    session.edit(lambda d: d.with_settings(TrainingSettings(0.1, None)), "endless")
    session.run()
    seen = Seen(session)
    for i in range(40):
        rate = 0.1 + i / 1_000
        session.edit(lambda d, r=rate: d.with_settings(TrainingSettings(r, None)), "rate", "rate")
        settle(25)
    assert len(seen.frames) > 10
    assert session.frame().epoch > 10
    session.pause()
    session.undo()  # the training since the last edit
    session.undo()  # all of the drag
    assert session.document.settings.rate == 0.1


def test_the_same_setting_changed_later_is_a_step_of_its_own(
    session: Session, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("nnstudio.session.session.MERGE_MS", 20)
    for rate in (0.2, 0.3):
        settings = TrainingSettings(rate, None)
        session.edit(lambda d, s=settings: d.with_settings(s), f"rate {rate}", "rate")
        settle(60)
    session.undo()
    assert session.document.settings.rate == 0.2
    session.undo()
    assert session.document.settings.rate == 0.1


def test_an_edit_that_changes_nothing_says_so_while_training_runs(
    qtbot: QtBot, session: Session
) -> None:
    session.set_speed(4_000.0)
    session.run()
    qtbot.waitUntil(lambda: session.frame().epoch > 5, timeout=5_000)
    assert not session.edit(lambda d: d.with_coding(d.coding), "nothing")
    assert session.frame().epoch > 5


def test_rows_deleted_in_mid_epoch_begin_the_epoch_again(qtbot: QtBot, session: Session) -> None:
    seen = Seen(session)
    for _ in range(3):
        step(qtbot, session, session.step_batch)
    session.edit(lambda d: d.with_table(d.table.without_rows([2, 3])), "delete two rows")
    assert (session.document.progress.epoch, session.document.progress.position) == (0, 0)
    session.set_speed(50.0)
    session.run()
    qtbot.waitUntil(lambda: session.frame().last_row is not None, timeout=5_000)
    session.pause()
    assert "row 3" not in seen.words[-1]


def test_undo_names_the_training_only_when_there_was_some(session: Session) -> None:
    session.edit(lambda d: d.with_settings(TrainingSettings(0.3)), "learning rate 0.3")
    session.run()
    assert session.undo_name == "learning rate 0.3"


def test_another_document_begins_without_ghosts(qtbot: QtBot, session: Session) -> None:
    run_to_the_end(qtbot, session)
    session.new_start()
    assert len(session.frame().ghosts) == 1
    session.open(course_document(), "again")
    assert session.frame().ghosts == ()
    session.undo()
    session.redo()
    assert session.frame().ghosts == ()


def test_an_error_in_the_training_thread_ends_the_run_in_words_and_stepping_goes_on(
    qtbot: QtBot, session: Session, monkeypatch: pytest.MonkeyPatch
) -> None:
    def fail(*_: object) -> int:
        raise MemoryError("no room")

    seen = Seen(session)
    monkeypatch.setattr(sys, "excepthook", lambda *_: None)  # the log's part
    with monkeypatch.context() as patch, qtbot.captureExceptions():
        patch.setattr(Trainer, "run_for", fail)
        run_to_the_end(qtbot, session)
    assert seen.words[-1] == "Training had to stop (no room); the weights are as they were."
    assert session.document == course_document()
    session.step_batch()
    qtbot.waitUntil(lambda: session.document.progress.position == 1, timeout=5_000)


@pytest.mark.parametrize("runs", [False, True])
def test_an_answer_that_never_comes_does_not_hold_up_training_for_ever(
    qtbot: QtBot, session: Session, runs: bool
) -> None:
    """As when the slot that takes it raises."""
    session.set_speed(200.0)
    answer, take = session._run._thread.worker.snapshot_ready, session._run._take
    lost: list[object] = []
    answer.disconnect(take)
    answer.connect(lost.append)
    (session.run if runs else session.step_batch)()
    qtbot.waitUntil(lambda: bool(lost))
    answer.connect(take)
    session.unstick()
    assert session.running == runs
    if not runs:
        session.step_batch()
    qtbot.waitUntil(lambda: session.frame().position + session.frame().epoch > 0)
    session.pause()


def test_stepping_a_long_epoch_can_be_paused(
    qtbot: QtBot, session: Session, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(trainingrun, "LONG_EPOCH", 3)
    session.set_speed(20.0)
    session.step_epoch()
    assert session.running
    qtbot.waitUntil(lambda: session.frame().position > 0, timeout=5_000)
    session.pause()
    assert session.document.progress.epoch == 0
    session.set_speed(None)
    session.step_epoch()
    qtbot.waitUntil(lambda: not session.running, timeout=5_000)
    assert (session.document.progress.epoch, session.document.progress.position) == (1, 0)


def test_a_frame_keeps_its_curve_when_training_goes_on(qtbot: QtBot, session: Session) -> None:
    run_to_the_end(qtbot, session)
    curve = session.frame().curve
    before = curve.losses.tobytes()
    with pytest.raises(ValueError, match="read-only"):
        curve.losses[0] = 1.0
    run_to_the_end(qtbot, session)
    assert curve.losses.tobytes() == before


def test_pause_is_at_once_and_nothing_comes_after_it(session: Session) -> None:
    session.edit(lambda d: d.with_settings(TrainingSettings(0.1, None)), "endless")
    session.run()
    settle(60)
    session.pause()
    progress = session.document.progress
    settle(80)
    assert session.document.progress is progress


def test_start_step_pause_rewind_close_200_times_at_random_moments(qtbot: QtBot) -> None:
    random = np.random.RandomState(7)
    actions = ("run", "pause", "step_batch", "step_epoch", "rewind", "new_start", "undo", "redo")
    for round_ in range(200):
        session = Session(course_document())
        session.set_speed(None if round_ % 2 else 5_000.0)
        session.run()
        for name in random.choice(actions, 3):
            if random.randint(3) == 0:
                qtbot.wait(int(random.randint(6)))
            getattr(session, name)()
        assert np.isfinite(session.document.progress.params.vector).all()
        assert session.close()
        assert session.close()
        session.deleteLater()


def test_a_change_in_the_first_epoch_does_not_note_the_start_twice(
    qtbot: QtBot, session: Session
) -> None:
    step(qtbot, session, session.step_batch)
    session.edit(lambda d: d.with_settings(TrainingSettings(batch=2)), "batch")
    session.step_batch()
    qtbot.waitUntil(lambda: session.document.progress.position == 2)
    assert session.document.curve.epochs.tolist() == [0.0]


def test_a_row_that_has_just_gone_is_not_shown(session: Session) -> None:
    session.edit(lambda d: d.with_table(d.table.without_rows([2, 3])), "remove rows")
    session.show_row(3)  # as a view says that has not been told yet
    assert session.frame().shown_row == 1


def with_layer(document: Document) -> Document:
    return document.with_layer_added(0, units=5)


def with_lock(document: Document) -> Document:
    return document.with_lock("w1" if "w2" in document.locked else "w2", True)


WAYS: dict[str, Callable[[Session, Callable[[Document], Document]], object]] = {
    "open": lambda session, change: session.open(change(session.document), ""),
    "edit": lambda session, change: session.edit(change, "another change"),
    "undo": lambda session, change: session.undo(),
    "redo": lambda session, change: session.redo(),
}


@pytest.mark.parametrize("way", WAYS)
@pytest.mark.parametrize(
    ("change", "fails"),
    [
        *((with_layer, name) for name in ("LossHistory", "RewindHistory", "TrailHistory")),
        (with_layer, "TrainingRun.adopt"),
        (with_lock, "LossHistory"),  # the same network and progress
        (with_lock, "TrainingRun.adopt"),
    ],
)
def test_a_document_that_cannot_be_adopted_leaves_the_present_one_and_the_ways_back(
    session: Session,
    monkeypatch: pytest.MonkeyPatch,
    change: Callable[[Document], Document],
    fails: str,
    way: str,
) -> None:
    session.edit(change, "a change")
    session.edit(change, "a second change")
    session.undo()
    before, names = session.document, (session.undo_name, session.redo_name)

    def fail(*_: object) -> None:
        raise MemoryError("no room")

    with monkeypatch.context() as broken:
        broken.setattr(f"nnstudio.session.trainingrun.{fails}", fail)
        with pytest.raises(MemoryError):
            WAYS[way](session, change)
    assert session.document is before
    assert (session.undo_name, session.redo_name) == names
    session.undo()
    assert session.document == course_document()
    session.redo()
    assert session.document == before
    session.redo()
    assert session.document == change(before)


@pytest.mark.parametrize("fails", ["LossHistory", "TrailHistory", "TrainingRun.adopt"])
def test_training_goes_on_where_another_network_cannot_be_adopted(
    qtbot: QtBot, session: Session, monkeypatch: pytest.MonkeyPatch, fails: str
) -> None:
    session.edit(lambda d: d.with_settings(replace(d.settings, epochs=None)), "endless")
    session.run()
    qtbot.waitUntil(lambda: session.document.progress.epoch > 3)

    def fail(*_: object) -> None:
        raise MemoryError("no room")

    with monkeypatch.context() as broken:
        broken.setattr(f"nnstudio.session.trainingrun.{fails}", fail)
        with pytest.raises(MemoryError):
            session.edit(with_layer, "another network")
    epoch = session.document.progress.epoch
    qtbot.waitUntil(lambda: session.document.progress.epoch > epoch)
    document = session.document
    assert document.spec == course_document().spec == document.progress.params.spec


def test_what_fails_after_another_document_was_adopted_leaves_that_one(
    session: Session, monkeypatch: pytest.MonkeyPatch
) -> None:
    def fail() -> None:
        raise RuntimeError("cannot be told")

    with monkeypatch.context() as broken:
        broken.setattr(session, "_tell_history", fail)
        with pytest.raises(RuntimeError):
            session.edit(with_layer, "a change")
    assert session.document == with_layer(course_document())
    assert session.undo_name == "a change"
    session.undo()
    assert session.document == course_document()
