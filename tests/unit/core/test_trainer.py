"""Training: the course's results, bit-equal in any pieces, and never a lost good state."""

from __future__ import annotations

import warnings

import numpy as np
import pytest

from nnstudio.core.activations import ACTIVATIONS, COURSE_ACTIVATIONS
from nnstudio.core.backprop import forward, loss_and_gradient
from nnstudio.core.initial import init_params
from nnstudio.core.kernels.numpy_kernel import NumpyKernel
from nnstudio.core.network import LayerSpec, NetworkSpec, Params
from nnstudio.core.problems import Problem
from nnstudio.core.snapshot import Progress
from nnstudio.core.trainer import Trainer, TrainingSettings, row_order

COURSE = NetworkSpec(2, (LayerSpec(2), LayerSpec(1)))
X = np.array([[-2.0, -1], [25, 6], [17, 4], [-15, -6]])
Y = np.array([[1.0], [0], [0], [1]])


def course_trainer(order: str = "table", progress: Progress | None = None) -> Trainer:
    settings = TrainingSettings(0.1, None, order)
    return Trainer(progress or Progress(init_params(COURSE, 44)), X, Y, settings, seed=44)


def test_seed_44_gives_the_courses_losses_and_predictions() -> None:
    trainer = course_trainer()
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


@pytest.mark.parametrize("name", ACTIVATIONS)
def test_the_kernel_does_what_backprop_says_row_by_row(name: str) -> None:
    spec = NetworkSpec(2, (LayerSpec(3, name), LayerSpec(2, name), LayerSpec(1)))
    params = init_params(spec, 7, "xavier")
    x, y = X / 10.0, Y
    kernel = NumpyKernel(params, x, y)
    for row in (2, 0, 3, 1):
        _, gradient = loss_and_gradient(params, x[row : row + 1], y[row : row + 1])
        params = Params(spec, params.vector - 0.1 * gradient)
        kernel.train([row], 0.1)
        np.testing.assert_allclose(kernel.gradient, gradient, rtol=1e-12, atol=1e-15)
        np.testing.assert_allclose(kernel.vector, params.vector, rtol=1e-12, atol=1e-15)
    assert kernel.mean_loss() == pytest.approx(loss_and_gradient(params, x, y)[0], rel=1e-12)


@pytest.mark.parametrize("order", ["table", "shuffle"])
def test_any_pieces_give_the_same_bits_as_one_go(order: str) -> None:
    whole = course_trainer(order)
    for _ in range(30):
        whole.step_epoch()
    pieces = course_trainer(order)
    for rows in (1, 2, 5, 3, 60, 7, 42):
        pieces.run_for(10.0, rows)
        pieces = course_trainer(order, pieces.snapshot().progress)  # as if saved and opened
    assert pieces.snapshot().progress == whole.snapshot().progress


def test_shuffling_takes_every_row_once_in_another_order_each_epoch() -> None:
    settings = TrainingSettings(order="shuffle")
    orders = [tuple(row_order(settings, 50, 44, epoch)) for epoch in range(20)]
    assert all(sorted(order) == list(range(50)) for order in orders)
    assert len(set(orders)) == 20
    assert orders[3] == tuple(row_order(settings, 50, 44, 3))


def test_table_order_is_the_tables() -> None:
    assert row_order(TrainingSettings(), 4, 44, 17).tolist() == [0, 1, 2, 3]


def test_a_step_names_the_row_and_hands_over_its_gradient_from_before_the_update() -> None:
    trainer = course_trainer()
    trainer.step_row()
    snapshot = trainer.snapshot()
    _, gradient = loss_and_gradient(init_params(COURSE, 44), X[:1], Y[:1])
    assert (snapshot.last_row, snapshot.next_row, snapshot.progress.position) == (0, 1, 1)
    np.testing.assert_allclose(snapshot.gradient, gradient, rtol=1e-12)


def test_losses_are_handed_over_once_from_the_start_on() -> None:
    trainer = course_trainer()
    for _ in range(3):
        trainer.step_epoch()
    assert trainer.snapshot().new_losses.epochs.tolist() == [0, 1, 2, 3]
    trainer.step_epoch()
    assert trainer.snapshot().new_losses.epochs.tolist() == [4]


def test_a_run_ends_at_its_target_epoch_and_not_a_row_later() -> None:
    progress = Progress(init_params(COURSE, 44))
    trainer = Trainer(progress, X, Y, TrainingSettings(), target_epoch=5)
    assert trainer.run_for(10.0) == 20
    assert trainer.finished
    assert trainer.run_for(10.0) == 0
    assert (trainer.snapshot().progress.epoch, trainer.snapshot().progress.position) == (5, 0)


def test_a_slice_is_about_as_long_as_granted() -> None:
    x, y = np.random.RandomState(0).standard_normal((100_000, 2)), np.zeros((100_000, 1))
    trainer = Trainer(Progress(init_params(COURSE, 1)), x, y, TrainingSettings())
    assert 0 < trainer.run_for(0.02) < 100_000


@pytest.mark.parametrize("name", ["linear", "relu"])
def test_overflow_stops_at_once_names_the_row_and_keeps_the_last_finite_weights(name: str) -> None:
    spec = NetworkSpec(2, (LayerSpec(2, name), LayerSpec(1, "linear")))
    settings = TrainingSettings(1e6, None)
    trainer = Trainer(Progress(init_params(spec, 3, "he")), X, Y, settings)
    with warnings.catch_warnings():
        warnings.simplefilter("error")
        for _ in range(200):
            trainer.run_for(1.0, 64)
    snapshot = trainer.snapshot()
    assert trainer.finished
    assert snapshot.problem is not None
    assert "try a smaller learning rate" in snapshot.problem
    assert "epoch" in snapshot.problem
    kept = snapshot.progress.params
    assert np.isfinite(kept.vector).all()
    with np.errstate(all="ignore"):
        assert np.isfinite(loss_and_gradient(kept, X, Y)[0])
    assert np.isfinite(snapshot.new_losses.losses).all()
    assert snapshot.progress.position == 0
    assert f"after epoch {snapshot.progress.epoch}" in snapshot.problem or (
        snapshot.progress.epoch == 0 and "at the start" in snapshot.problem
    )


@pytest.mark.parametrize("name", COURSE_ACTIVATIONS)
def test_every_activation_learns_the_four_people_from_its_usual_start(name: str) -> None:
    spec = NetworkSpec(2, (LayerSpec(3, name), LayerSpec(1)))
    scaled = (X - X.mean(axis=0)) / X.std(axis=0)
    trainer = Trainer(Progress(init_params(spec, 1, "xavier")), scaled, Y, TrainingSettings())
    for _ in range(1_000):
        trainer.step_epoch()
    assert trainer.snapshot().new_losses.losses[-1] < 0.01


def test_snapshots_do_not_change_when_training_goes_on() -> None:
    trainer = course_trainer()
    trainer.step_row()
    snapshot = trainer.snapshot()
    before = snapshot.progress.params.vector.tobytes(), snapshot.gradient.tobytes()
    trainer.step_epoch()
    assert (snapshot.progress.params.vector.tobytes(), snapshot.gradient.tobytes()) == before


@pytest.mark.parametrize(
    ("make", "words"),
    [
        (lambda: TrainingSettings(rate=0.0), "above 0"),
        (lambda: TrainingSettings(rate=float("nan")), "above 0"),
        (lambda: TrainingSettings(epochs=0), "1 or more"),
        (lambda: TrainingSettings(order="backwards"), "table, shuffle"),
        (
            lambda: Trainer(Progress(init_params(COURSE, 1)), X[:0], Y[:0], TrainingSettings()),
            "row",
        ),
    ],
)
def test_settings_that_cannot_be_are_refused_in_words(make, words: str) -> None:  # type: ignore[no-untyped-def]
    with pytest.raises(Problem, match=words):
        make()


def test_a_wide_network_looks_at_the_clock_after_every_few_rows() -> None:
    spec = NetworkSpec(2, (LayerSpec(1_024), LayerSpec(1_024), LayerSpec(1)))
    x, y = np.zeros((5_000, 2)), np.zeros((5_000, 1))
    trainer = Trainer(Progress(init_params(spec, 1, "he")), x, y, TrainingSettings())
    assert trainer.run_for(0.01) < 64
    assert trainer.run_for(0.01) < 64


def test_an_epoch_beyond_what_a_seed_can_hold_still_has_an_order() -> None:
    settings = TrainingSettings(order="shuffle")
    assert sorted(row_order(settings, 5, 44, 2**40)) == [0, 1, 2, 3, 4]
