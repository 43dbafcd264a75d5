"""Training: the course's results, bit-equal in any pieces, and handed over as values."""

from __future__ import annotations

from typing import ClassVar

import numpy as np
import pytest

from nnstudio.core.activations import COURSE_ACTIVATIONS
from nnstudio.core.backprop import forward, loss_and_gradient, trace_loss
from nnstudio.core.initial import init_params
from nnstudio.core.kernels.kernel import Kernel, stride_at
from nnstudio.core.kernels.numpy_kernel import NumpyKernel
from nnstudio.core.network import LayerSpec, NetworkSpec
from nnstudio.core.optimizers import Optimizer
from nnstudio.core.problems import Problem
from nnstudio.core.settings import TrainingSettings
from nnstudio.core.snapshot import Progress
from nnstudio.core.trainer import Trainer

COURSE = NetworkSpec(2, (LayerSpec(2), LayerSpec(1)))
X = np.array([[-2.0, -1], [25, 6], [17, 4], [-15, -6]])
Y = np.array([[1.0], [0], [0], [1]])
ADAM = TrainingSettings(0.01, None, "shuffle", batch=3, optimizer=Optimizer("adam"), l2=1e-4)


def course_trainer(
    order: str = "table", progress: Progress | None = None, kernel: type[Kernel] = NumpyKernel
) -> Trainer:
    settings = TrainingSettings(0.1, None, order)
    start = progress or Progress(init_params(COURSE, 44))
    return Trainer(start, X, Y, settings, seed=44, kernel=kernel)


def test_seed_44_gives_the_courses_losses_and_predictions(kernel: type[Kernel]) -> None:
    trainer = course_trainer(kernel=kernel)
    for _ in range(1_000):
        trainer.step_epoch()
    snapshot = trainer.snapshot()
    losses = dict(zip(snapshot.new_losses.epochs, snapshot.new_losses.losses, strict=True))
    assert losses[1] == pytest.approx(0.358, abs=5e-4)
    assert losses[991] == pytest.approx(0.002291, abs=5e-7)
    assert losses[1_000] == pytest.approx(0.00226825, abs=5e-9)
    emily, frank = forward(snapshot.progress.params, np.array([[-7.0, -3], [20, 2]])).output[:, 0]
    assert emily == pytest.approx(0.951089, abs=5e-7)
    assert frank == pytest.approx(0.039095, abs=5e-7)
    assert snapshot.kernel == kernel.title


@pytest.mark.parametrize("order", ["table", "shuffle", "draw"])
def test_any_pieces_give_the_same_bits_as_one_go(order: str, kernel: type[Kernel]) -> None:
    whole = course_trainer(order, kernel=kernel)
    for _ in range(30):
        whole.step_epoch()
    pieces = course_trainer(order, kernel=kernel)
    for rows in (1, 2, 5, 3, 60, 7, 42):
        pieces.run_for(10.0, rows)
        # as if saved and opened
        pieces = course_trainer(order, pieces.snapshot().progress, kernel)
    assert pieces.snapshot().progress == whole.snapshot().progress


def test_the_optimizers_memories_go_on_bit_for_bit(kernel: type[Kernel]) -> None:
    def trainer_from(progress: Progress) -> Trainer:
        return Trainer(progress, X / 10.0, Y, ADAM, seed=44, kernel=kernel)

    whole = trainer_from(Progress(init_params(COURSE, 44)))
    pieces = trainer_from(Progress(init_params(COURSE, 44)))
    for batches in (1, 4, 2, 7):  # two batches an epoch: it often stops in mid-epoch
        for _ in range(batches):
            whole.step_batch()
            pieces.step_batch()
        pieces = trainer_from(pieces.progress())
    assert pieces.progress() == whole.progress()
    assert pieces.progress().updates == 14
    assert pieces.progress().slots.all()


def test_memories_of_another_shape_are_left_behind(kernel: type[Kernel]) -> None:
    first = Trainer(Progress(init_params(COURSE, 44)), X / 10.0, Y, ADAM, kernel=kernel)
    first.step_batch()
    settings = TrainingSettings(optimizer=Optimizer("momentum"))
    other = Trainer(first.progress(), X / 10.0, Y, settings, kernel=kernel)
    assert other.progress().updates == 0
    assert not other.progress().slots.any()


@pytest.mark.parametrize("names", [("numpy", "compiled"), ("compiled", "numpy")])
def test_another_kernel_goes_on_from_where_training_stands(
    names: tuple[str, str], compiled: type[Kernel]
) -> None:
    kernels = {"numpy": NumpyKernel, "compiled": compiled}
    trainer = Trainer(
        Progress(init_params(COURSE, 44)), X / 10.0, Y, ADAM, kernel=kernels[names[0]]
    )
    for _ in range(5):
        trainer.step_batch()
    before, gradient = trainer.progress(), trainer.snapshot().gradient
    trainer.use(kernels[names[1]])
    assert trainer.progress() == before
    assert trainer.snapshot().gradient.tobytes() == gradient.tobytes()
    assert trainer.snapshot().kernel == trainer.kernel.title == f"{names[1]} kernel"
    # From here on it is what a fresh trainer makes of that progress.
    fresh = Trainer(before, X / 10.0, Y, ADAM, kernel=kernels[names[1]])
    for going_on in (trainer, fresh):
        going_on.step_batch()
        going_on.step_epoch()
    assert trainer.progress() == fresh.progress()
    assert trainer.snapshot().steps == 3 + 1 + 3 + 1 + 3 + 1 + 4


def test_a_step_names_the_row_and_hands_over_its_gradient_from_before_the_update(
    kernel: type[Kernel],
) -> None:
    trainer = course_trainer(kernel=kernel)
    assert trainer.snapshot().last_row is None
    trainer.step_batch()
    snapshot = trainer.snapshot()
    _, gradient = loss_and_gradient(init_params(COURSE, 44), X[:1], Y[:1])
    assert (snapshot.last_row, snapshot.next_row, snapshot.progress.position) == (0, 1, 1)
    np.testing.assert_allclose(snapshot.gradient, gradient, rtol=1e-12)


def test_after_the_last_row_the_next_one_is_the_next_epochs_first(kernel: type[Kernel]) -> None:
    trainer = course_trainer("shuffle", kernel=kernel)
    rows = [trainer.snapshot().next_row]
    for _ in range(9):
        trainer.step_batch()
        snapshot = trainer.snapshot()
        assert snapshot.last_row == rows[-1]
        rows.append(snapshot.next_row)
    assert sorted(rows[:4]) == sorted(rows[4:8]) == [0, 1, 2, 3]


def test_a_batch_steps_over_its_rows_and_the_last_one_takes_what_is_left(
    kernel: type[Kernel],
) -> None:
    settings = TrainingSettings(0.1, None, batch=3)
    trainer = Trainer(Progress(init_params(COURSE, 44)), X, Y, settings, kernel=kernel)
    assert trainer.batch == 3
    places = []
    for _ in range(4):
        trainer.step_batch()
        snapshot = trainer.snapshot()
        places.append((snapshot.progress.epoch, snapshot.progress.position, snapshot.last_row))
    assert places == [(0, 3, 2), (1, 0, 3), (1, 3, 2), (2, 0, 3)]


def test_an_epoch_begun_with_a_batch_is_finished_by_an_epochs_step(kernel: type[Kernel]) -> None:
    trainer = course_trainer(kernel=kernel)
    trainer.step_batch()
    trainer.step_epoch()
    snapshot = trainer.snapshot()
    assert (snapshot.progress.epoch, snapshot.progress.position, snapshot.steps) == (1, 0, 4)


def test_fewer_rows_than_a_batch_has_still_make_one_step(kernel: type[Kernel]) -> None:
    settings = TrainingSettings(0.1, None, batch=4)
    trainer = Trainer(Progress(init_params(COURSE, 44)), X, Y, settings, kernel=kernel)
    assert trainer.run_for(10.0, most_rows=1) == 4


def test_losses_are_handed_over_once_from_the_start_on(kernel: type[Kernel]) -> None:
    trainer = course_trainer(kernel=kernel)
    for _ in range(3):
        trainer.step_epoch()
    assert trainer.snapshot().new_losses.epochs.tolist() == [0, 1, 2, 3]
    trainer.step_epoch()
    assert trainer.snapshot().new_losses.epochs.tolist() == [4]


def test_losses_of_rows_held_out_are_handed_over_beside_the_others() -> None:
    watch = (X[:2] / 7.0, 1.0 - Y[:2])
    settings, start = TrainingSettings(0.1, None), Progress(init_params(COURSE, 44))
    trainer = Trainer(start, X, Y, settings, run_id=7, watch=watch)
    losses, held = [], []
    for _ in range(3):
        params = trainer.progress().params
        losses.append(trace_loss(forward(params, X), Y))
        held.append(trace_loss(forward(params, watch[0]), watch[1]))
        trainer.step_epoch()
    snapshot = trainer.snapshot()
    assert (snapshot.run_id, snapshot.releases_gil, snapshot.problem) == (7, False, None)
    assert snapshot.new_losses.losses[:3] == pytest.approx(losses, rel=1e-12)
    assert snapshot.new_losses.held is not None
    assert snapshot.new_losses.held[:3] == pytest.approx(held, rel=1e-12)
    assert not snapshot.new_losses.held.flags.writeable
    assert course_trainer().snapshot().new_losses.held is None
    assert course_trainer().snapshot().run_id == 0
    assert Trainer(start, X, Y, settings).plan.seed == 0


def test_a_position_beyond_the_rows_is_at_the_last_one() -> None:
    trainer = course_trainer(progress=Progress(init_params(COURSE, 44), 2, 9))
    assert (trainer.progress().epoch, trainer.progress().position) == (2, 3)
    assert (trainer.snapshot().last_row, trainer.snapshot().next_row) == (None, 3)
    trainer.step_epoch()
    assert (trainer.progress().epoch, trainer.progress().position) == (3, 0)
    assert trainer.snapshot().last_row == 3
    assert trainer.snapshot().steps == 1


def test_losses_of_long_runs_are_noted_at_epochs_that_depend_on_nothing_else() -> None:
    assert [stride_at(epoch) for epoch in (1, 16_384, 16_385, 32_768, 32_769, 65_537)] == [
        *(1, 1, 2, 2, 4, 8)
    ]


def test_a_long_run_notes_the_same_epochs_however_it_is_cut(kernel: type[Kernel]) -> None:
    start = Progress(init_params(COURSE, 44), epoch=16_380)
    epochs = []
    for most_rows in (7, 400):
        settings = TrainingSettings(0.1, None)
        trainer = Trainer(start, X, Y, settings, target_epoch=16_400, kernel=kernel)
        while not trainer.finished:
            trainer.run_for(10.0, most_rows)
        epochs.append(trainer.snapshot().new_losses.epochs.tolist())
    assert epochs[0] == epochs[1] == [16_381, 16_382, 16_383, 16_384, *range(16_386, 16_401, 2)]


def test_a_run_ends_at_its_target_epoch_and_not_a_row_later(kernel: type[Kernel]) -> None:
    progress = Progress(init_params(COURSE, 44))
    trainer = Trainer(progress, X, Y, TrainingSettings(), target_epoch=5, kernel=kernel)
    assert not trainer.snapshot().finished
    assert trainer.run_for(10.0) == 20
    assert trainer.finished
    assert trainer.snapshot().finished
    assert trainer.run_for(10.0) == 0
    assert (trainer.snapshot().progress.epoch, trainer.snapshot().progress.position) == (5, 0)


def test_a_slice_is_about_as_long_as_granted(kernel: type[Kernel]) -> None:
    x, y = np.random.RandomState(0).standard_normal((1_000_000, 2)), np.zeros((1_000_000, 1))
    start = Progress(init_params(COURSE, 1))
    trainer = Trainer(start, x, y, TrainingSettings(), kernel=kernel)
    assert 0 < trainer.run_for(0.02) < 1_000_000


def test_a_wide_network_looks_at_the_clock_after_every_few_rows() -> None:
    spec = NetworkSpec(2, (LayerSpec(1_024), LayerSpec(1_024), LayerSpec(1)))
    x, y = np.zeros((5_000, 2)), np.zeros((5_000, 1))
    trainer = Trainer(Progress(init_params(spec, 1, "he")), x, y, TrainingSettings())
    assert trainer.run_for(0.01) < 64
    assert trainer.run_for(0.01) < 64


class Timed(NumpyKernel):
    """Takes a tick of a clock for each batch, and notes how many it was asked for."""

    now: ClassVar[float] = 0.0
    asked: ClassVar[list[int]] = []

    def train(self, epoch: int, position: int, batches: int) -> tuple[int, int]:
        Timed.now += batches * 2**-17  # which adds up exactly
        self.asked.append(batches)
        rows = position + self.plan.settings.batch_size(self.plan.rows) * batches
        return epoch + rows // self.plan.rows, rows % self.plan.rows


class TimedAndFree(Timed):
    releases_gil: ClassVar[bool] = True


def timed(kernel: type[Timed], batch: int, monkeypatch: pytest.MonkeyPatch) -> Trainer:
    monkeypatch.setattr("nnstudio.core.trainer.perf_counter", lambda: Timed.now)
    monkeypatch.setattr(Timed, "now", 64.0)
    Timed.asked.clear()
    x, y = np.zeros((30_000, 2)), np.zeros((30_000, 1))
    settings = TrainingSettings(0.1, None, batch=batch)
    return Trainer(Progress(init_params(COURSE, 1)), x, y, settings, kernel=kernel)


def test_chunks_grow_fourfold_until_they_take_as_long_as_between_two_looks(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    # A hundredth of a second has room for 1310.7 batches, and two milliseconds for 262.1.
    trainer = timed(Timed, 1, monkeypatch)
    assert trainer.run_for(0.01) == 1310
    assert Timed.asked == [1, 4, 16, 64, 256, 262, 262, 262, 183]
    Timed.asked.clear()
    assert trainer.run_for(0.003) == 393
    assert Timed.asked == [262, 131]
    trainer = timed(TimedAndFree, 1, monkeypatch)
    assert trainer.run_for(0.01) == 1310
    assert Timed.asked == [1, 4, 16, 64, 256, 969]


def test_the_rows_allowed_bound_the_chunks(monkeypatch: pytest.MonkeyPatch) -> None:
    trainer = timed(Timed, 3, monkeypatch)
    assert trainer.run_for(0.01, most_rows=100) == 102
    # 63 rows, then 12 batches of the 37 rows left, and one more for the last row.
    assert Timed.asked == [1, 4, 16, 12, 1]
    Timed.asked.clear()
    assert trainer.run_for(0.01, most_rows=0) == 0
    assert Timed.asked == []


@pytest.mark.parametrize("name", COURSE_ACTIVATIONS)
def test_every_activation_learns_the_four_people_from_its_usual_start(
    name: str, kernel: type[Kernel]
) -> None:
    spec = NetworkSpec(2, (LayerSpec(3, name), LayerSpec(1)))
    scaled = (X - X.mean(axis=0)) / X.std(axis=0)
    start = Progress(init_params(spec, 1, "xavier"))
    trainer = Trainer(start, scaled, Y, TrainingSettings(), target_epoch=1_000, kernel=kernel)
    while not trainer.finished:
        trainer.run_for(1.0)
    assert trainer.snapshot().new_losses.losses[-1] < 0.01


def test_snapshots_do_not_change_when_training_goes_on(kernel: type[Kernel]) -> None:
    settings = TrainingSettings(optimizer=Optimizer("momentum"))
    trainer = Trainer(Progress(init_params(COURSE, 44)), X, Y, settings, kernel=kernel)
    trainer.step_batch()
    snapshot = trainer.snapshot()
    progress = snapshot.progress
    arrays = (progress.params.vector, progress.slots, snapshot.gradient)
    before = [array.tobytes() for array in arrays]
    trainer.step_epoch()
    assert [array.tobytes() for array in arrays] == before
    assert not any(array.flags.writeable for array in arrays)


@pytest.mark.parametrize(
    ("make", "words"),
    [
        (lambda: TrainingSettings(rate=0.0), "above 0, not 0"),
        (lambda: TrainingSettings(rate=float("nan")), "above 0"),
        (lambda: TrainingSettings(rate=float("inf")), "above 0"),
        (lambda: TrainingSettings(epochs=0), "1 or more"),
        (lambda: TrainingSettings(order="backwards"), "table, shuffle"),
        (lambda: TrainingSettings(batch=0), "1 row or more, not 0"),
        (lambda: TrainingSettings(l1=-0.1), "L1 is a number from 0 upwards, not -0.1"),
        (lambda: TrainingSettings(l2=float("nan")), "L2 is a number from 0 upwards"),
        (lambda: TrainingSettings(loss="hinge"), "no loss called 'hinge'"),
        (
            lambda: Trainer(Progress(init_params(COURSE, 1)), X[:0], Y[:0], TrainingSettings()),
            "at least one whole row",
        ),
        (
            lambda: Trainer(Progress(init_params(COURSE, 1)), X[:, :1], Y, TrainingSettings()),
            "2-2-1 network takes 2 inputs and 1 targets a row, not 1 and 1",
        ),
        (
            lambda: Trainer(
                Progress(init_params(COURSE, 1)), X, Y, TrainingSettings(), watch=(X, X)
            ),
            "2-2-1 network takes 2 inputs and 1 targets a row, not 2 and 2",
        ),
        (
            lambda: Trainer(
                Progress(init_params(COURSE, 1)), X, Y, TrainingSettings(loss="softmax")
            ),
            "needs softmax outputs",
        ),
    ],
)
def test_settings_that_cannot_be_are_refused_in_words(make, words: str) -> None:  # type: ignore[no-untyped-def]
    with pytest.raises(Problem, match=words):
        make()


def test_the_ends_of_every_range_can_be_used() -> None:
    least = TrainingSettings(rate=5e-324, epochs=1, batch=1, l1=0.0, l2=0.0)
    assert [least.batch_size(rows) for rows in (1, 7)] == [1, 1]
    assert [TrainingSettings(batch=None).batch_size(rows) for rows in (1, 7)] == [1, 7]
    assert [TrainingSettings(batch=3).batch_size(rows) for rows in (1, 7)] == [1, 3]


def test_progress_is_a_value() -> None:
    params = init_params(COURSE, 1)
    slots = np.ones((1, 9))
    one, same = Progress(params, 2, 1, slots, 7), Progress(params, 2, 1, slots.copy(), 7)
    assert one == same
    assert hash(one) == hash(same)
    assert hash(one) != hash(Progress(params, 2, 2)) != hash(Progress(params, 3, 2))
    for other in (Progress(params, 2, 1), Progress(params, 2, 1, slots * 2, 7), "progress"):
        assert one != other
    assert one.passes(rows=4) == 2.25
    assert one.passes(rows=0) == 2.0
    assert Progress(params).slots.shape == (0, 0)


def test_progress_counts_passes_with_the_part_of_the_present_one() -> None:
    progress = Progress(init_params(COURSE, 1), 3, 2)
    assert progress.passes(8) == 3.25
    assert progress.passes(0) == 3.0
