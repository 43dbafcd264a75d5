"""Training with the compiled kernel goes on by itself, and still does all that it is told."""

from __future__ import annotations

from collections.abc import Iterator

import pytest
from pytestqt.qtbot import QtBot

from nnstudio.core.kernels import loading
from nnstudio.core.kernels.kernel import Kernel
from nnstudio.core.settings import TrainingSettings
from nnstudio.core.stoprules import StopRule
from nnstudio.document.document import Document, course_document
from nnstudio.document.frame import Frame
from nnstudio.document.teach import teach
from nnstudio.session.session import Session
from tests.settling import settle

pytest.importorskip("numba")


@pytest.fixture(scope="module")
def kernel() -> type[Kernel]:
    found = loading.load().kernel
    assert found is not None
    return found


@pytest.fixture
def session(qtbot: QtBot, kernel: type[Kernel]) -> Iterator[Session]:
    made = Session(course_document())
    made.choose_kernel("compiled")
    yield made
    assert made.close()


def endless(document: Document) -> Document:
    return document.with_settings(TrainingSettings(0.1, None))


def run_until(qtbot: QtBot, session: Session, epoch: int) -> None:
    session.run()
    qtbot.waitUntil(lambda: session.frame().epoch >= epoch, timeout=20_000)


def test_a_run_gives_exactly_what_the_kernel_gives_without_a_window(
    qtbot: QtBot, session: Session, kernel: type[Kernel]
) -> None:
    with qtbot.waitSignal(session.running_changed, check_params_cb=lambda running: not running):
        session.run()
    expected = teach(course_document(), 1_000, kernel=kernel)
    assert session.document.progress == expected.progress
    assert session.document.curve == expected.curve
    assert session.frame().kernel == "compiled kernel"


def test_it_trains_more_than_the_pictures_ask_for(qtbot: QtBot, session: Session) -> None:
    """Between two pictures it goes on: epochs come by the thousand, not as many as are granted."""
    frames: list[Frame] = []
    session.frame_ready.connect(frames.append)
    session.edit(endless, "endless")
    run_until(qtbot, session, 20_000)
    epochs = [frame.epoch for frame in frames if frame.running]
    assert epochs == sorted(epochs)
    assert len(epochs) < 20_000 / 10


def test_a_pause_keeps_what_was_shown_and_going_on_starts_there(
    qtbot: QtBot, session: Session
) -> None:
    session.edit(endless, "endless")
    run_until(qtbot, session, 1_000)
    session.pause()
    paused = session.document.progress
    settle(80)  # whatever is still on its way
    assert session.document.progress == paused
    run_until(qtbot, session, paused.epoch + 1)
    session.pause()
    assert session.document.progress.epoch > paused.epoch


def test_a_slower_pace_takes_hold_at_once_and_full_speed_comes_back(
    qtbot: QtBot, session: Session
) -> None:
    session.edit(endless, "endless")
    run_until(qtbot, session, 1_000)
    session.set_speed(20.0)
    settle(100)
    slow = session.frame().epoch
    qtbot.wait(400)
    assert session.frame().epoch <= slow + 5  # 20 rows a second are 5 epochs
    session.set_speed(None)
    qtbot.waitUntil(lambda: session.frame().epoch > slow + 1_000, timeout=20_000)
    session.pause()


def test_the_kernel_may_change_while_it_runs(qtbot: QtBot, session: Session) -> None:
    session.edit(endless, "endless")
    run_until(qtbot, session, 100)
    for choice, title in (("numpy", "numpy kernel"), ("auto", "compiled kernel")):
        session.choose_kernel(choice)
        settle(60)  # the slice that is out is still the other's
        before = session.frame().epoch
        qtbot.waitUntil(lambda b=before: session.frame().epoch > b + 200, timeout=20_000)
        assert session.frame().kernel == title
    session.pause()


def test_a_stop_rule_ends_the_run_and_says_why(qtbot: QtBot, session: Session) -> None:
    rule = StopRule("target_loss", 0.01)
    session.edit(lambda d: d.with_settings(TrainingSettings(stops=(rule,))), "stop at 0.01")
    words: list[str] = []
    session.said.connect(words.append)
    with qtbot.waitSignal(session.running_changed, check_params_cb=lambda running: not running):
        session.run()
    reached = session.document
    assert reached.loss is not None
    assert reached.loss <= 0.01
    expected = teach(course_document(), reached.progress.epoch)
    assert reached.progress.params.vector == pytest.approx(expected.progress.params.vector)
    assert any(w.startswith(f"Stopped after epoch {reached.progress.epoch}: ") for w in words)


def test_starting_and_pausing_over_and_over_leaves_nothing_behind(
    qtbot: QtBot, session: Session
) -> None:
    session.edit(endless, "endless")
    for _ in range(30):
        session.run()
        settle(5)
        session.pause()
    stopped = session.document.progress
    session.step_batch()
    qtbot.waitUntil(lambda: session.document.progress != stopped, timeout=5_000)


def test_it_closes_while_it_trains(qtbot: QtBot, session: Session) -> None:
    session.edit(endless, "endless")
    run_until(qtbot, session, 100)
    assert session.close()
