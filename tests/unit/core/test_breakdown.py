"""When numbers are lost: both kernels stop alike, say where and why, and go back to good ones."""

from __future__ import annotations

import tracemalloc
import warnings
from collections.abc import Callable
from dataclasses import replace

import numpy as np
import pytest

from nnstudio.core import backprop
from nnstudio.core import trainer as module
from nnstudio.core.activations import Array
from nnstudio.core.backprop import forward, loss_and_gradient, trace_loss
from nnstudio.core.breakdown import (
    Breakdown,
    LostOutput,
    describe,
    find_breakdown,
    find_lost_output,
    layer_words,
    likely_cause,
    thrown_by_l2,
)
from nnstudio.core.initial import init_params
from nnstudio.core.kernels.kernel import Kernel
from nnstudio.core.kernels.numpy_kernel import NumpyKernel
from nnstudio.core.losses import LOSSES, MSE
from nnstudio.core.network import LayerSpec, NetworkSpec, Params
from nnstudio.core.optimizers import OPTIMIZERS, Optimizer
from nnstudio.core.roworder import row_order
from nnstudio.core.settings import TrainingSettings
from nnstudio.core.snapshot import Progress, Snapshot
from nnstudio.core.stoprules import StopRule
from nnstudio.core.trainer import Trainer

X = np.array([[-2.0, -1], [25, 6], [17, 4], [-15, -6]])
Y = np.array([[1.0], [0], [0], [1]])
LINEAR = NetworkSpec(2, (LayerSpec(2, "linear"), LayerSpec(1, "linear")))
RELU = NetworkSpec(2, (LayerSpec(3, "relu"), LayerSpec(1, "linear")))
DEEP = NetworkSpec(2, (LayerSpec(4, "leaky_relu"), LayerSpec(3, "maxout"), LayerSpec(2, "linear")))


# How a run may be cut


def by_batches(trainer: Trainer) -> None:
    trainer.step_batch()


def by_epochs(trainer: Trainer) -> None:
    trainer.step_epoch()


def by_rows(trainer: Trainer) -> None:
    trainer.run_for(10.0, most_rows=11)


def at_once(trainer: Trainer) -> None:
    trainer.run_for(10.0)


WAYS = [by_batches, by_epochs, by_rows, at_once]
Way = Callable[[Trainer], None]


@pytest.fixture(autouse=True)
def chunks_of_any_size(monkeypatch: pytest.MonkeyPatch) -> None:
    """A clock that stands still, so that the second chunk is already the whole run."""
    monkeypatch.setattr(module, "perf_counter", lambda: 100.0)
    monkeypatch.setattr(module, "GROWTH", 1_000_000)


def end_of(trainer: Trainer, way: Way) -> Snapshot:
    """Train to the end, with every warning an error."""
    with warnings.catch_warnings():
        warnings.simplefilter("error")
        for _ in range(50_000):
            if trainer.finished:
                return trainer.snapshot()
            way(trainer)
    raise AssertionError("it never ended")


def growing(
    spec: NetworkSpec,
    rate: float,
    kernel: type[Kernel],
    batch: int | None = 1,
    order: str = "table",
    optimizer: str = "sgd",
    stops: tuple[StopRule, ...] = (),
    seed: int = 3,
    target: int = 3_000,
) -> Trainer:
    """A run whose steps are far too long."""
    settings = TrainingSettings(
        rate, None, order, batch, optimizer=Optimizer(optimizer), stops=stops
    )
    y = np.hstack([Y] * spec.outputs)
    start = Progress(init_params(spec, seed, "he"))
    return Trainer(start, X, y, settings, seed, target_epoch=target, kernel=kernel)


def loss_of(params: Params) -> float:
    with np.errstate(all="ignore"):
        return trace_loss(forward(params, X), np.hstack([Y] * params.spec.outputs))


CASES = {
    "linear": (LINEAR, 1e6, {}),
    "linear, slowly": (LINEAR, 0.002, {"batch": None}),
    "relu": (RELU, 1e3, {}),
    "shuffled": (LINEAR, 3.0, {"order": "shuffle"}),
    "drawn": (LINEAR, 0.02, {"order": "draw"}),
    "in batches": (LINEAR, 0.01, {"batch": 3}),
    "deep": (DEEP, 50.0, {"batch": 2}),
    "momentum": (LINEAR, 0.01, {"optimizer": "momentum", "batch": 3}),
    "nesterov": (RELU, 1.0, {"optimizer": "nesterov"}),
    "all rows": (DEEP, 1e200, {"batch": None}),
}
each_case = pytest.mark.parametrize(("spec", "rate", "more"), CASES.values(), ids=CASES)


@each_case
def test_both_kernels_stop_alike_however_a_run_is_cut(
    spec: NetworkSpec, rate: float, more: dict[str, object], compiled: type[Kernel]
) -> None:
    ends = [
        (kernel, end_of(growing(spec, rate, kernel, **more), way))  # type: ignore[arg-type]
        for kernel in (NumpyKernel, compiled)
        for way in WAYS
    ]
    _, first = ends[0]
    assert first.problem is not None
    for kernel, end in ends:
        assert end.problem == first.problem
        assert end.kernel == kernel.title
        assert end.finished
        assert (end.progress.epoch, end.progress.position) == (first.progress.epoch, 0)
        assert end.steps == 4 * end.progress.epoch
        kept = end.progress.params
        assert np.isfinite(loss_of(kept))
        assert np.isfinite(end.progress.slots).all()
        np.testing.assert_allclose(kept.vector, first.progress.params.vector, rtol=1e-6)
        # Every epoch up to the one gone back to has its loss, and no other.
        assert end.new_losses.epochs.tolist() == list(range(end.progress.epoch + 1))
        assert np.isfinite(end.new_losses.losses).all()
        assert end.new_losses.losses[-1] == pytest.approx(loss_of(kept), rel=1e-12)


@each_case
def test_the_state_gone_back_to_is_training_up_to_there(
    spec: NetworkSpec, rate: float, more: dict[str, object], kernel: type[Kernel]
) -> None:
    end = end_of(growing(spec, rate, kernel, **more), at_once)  # type: ignore[arg-type]
    if end.progress.epoch:
        again = growing(spec, rate, kernel, target=end.progress.epoch, **more)  # type: ignore[arg-type]
        assert end_of(again, by_epochs).progress == end.progress
    else:
        assert end.progress.params == init_params(spec, 3, "he")


def test_the_sentence_names_epoch_row_parameter_neuron_and_cause(kernel: type[Kernel]) -> None:
    end = end_of(growing(LINEAR, 1e60, kernel), at_once)
    # Row 3 itself has no large inputs; which row it happens to be says nothing about the cause.
    assert end.problem == (
        "Training stopped in epoch 1 at row 3 (row 3 of 4): w1, into h1 in hidden layer 1, "
        "grew beyond every number. The weights are those at the start again. Likely cause: inputs "
        "are large, so each step overshoots; scale them, or try a smaller learning rate."
    )


def test_the_row_is_called_what_the_table_calls_it(kernel: type[Kernel]) -> None:
    names = ["Alice", "Bob", "Charlie", "Diana"]
    trainer = Trainer(
        Progress(init_params(LINEAR, 3, "he")),
        X,
        Y,
        TrainingSettings(1e60, None),
        kernel=kernel,
        row_name=names.__getitem__,
    )
    assert " at Charlie (row 3 of 4): " in str(end_of(trainer, at_once).problem)


def test_a_loss_beyond_every_number_at_the_start_ends_the_run_before_it_begins(
    kernel: type[Kernel],
) -> None:
    start = Progress(Params(LINEAR, np.full(9, 1e100)))
    trainer = Trainer(start, X, Y, TrainingSettings(1e-300, None), target_epoch=9, kernel=kernel)
    assert trainer.finished
    assert trainer.run_for(1.0) == 0
    end = trainer.snapshot()
    assert (end.progress, end.steps, len(end.new_losses)) == (start, 0, 0)
    assert end.problem == (
        "Training stopped before it began: the loss is no longer a number, as the output of o1 in "
        "the output layer is too large at row 2. The weights are those at the start again. Likely "
        "cause: inputs are large, so each step overshoots; scale them, or try a smaller learning "
        "rate."
    )


def doubling(kernel: type[Kernel], epoch: int = 0) -> Trainer:
    """One weight that grows hundredfold a step, so that its loss is lost long before it is."""
    spec = NetworkSpec(1, (LayerSpec(1, "linear"),))
    x, y = np.array([[1.0]]), np.zeros((1, 1))
    start = Progress(Params(spec, np.array([1.0, 1.0])), epoch)
    locked = np.array([False, True])
    settings = TrainingSettings(50.5, None)
    return Trainer(start, x, y, settings, target_epoch=epoch + 900, locked=locked, kernel=kernel)


@pytest.mark.parametrize("hidden", [(), (LayerSpec(1, "relu"),)])
def test_of_outputs_with_bounds_it_is_the_sum_that_is_too_large(
    hidden: tuple[LayerSpec, ...], kernel: type[Kernel]
) -> None:
    spec = NetworkSpec(1, (*hidden, LayerSpec(1, "sigmoid")))
    start = Progress(Params(spec, np.full(spec.parameter_count, 1e300)))
    x, y, settings = np.array([[1.0], [1e9]]), np.zeros((2, 1)), TrainingSettings(loss="bce")
    end = Trainer(start, x, y, settings, kernel=kernel).snapshot()
    what = (
        "the weighted sum of o1 in the output layer is too large at row 2"
        if not hidden
        else "the output of h1 in hidden layer 1 is too large at row 2"
    )
    assert f"the loss is no longer a number, as {what}. The weights" in str(end.problem)


@pytest.mark.parametrize("epoch", [0, 40_001])  # in long runs not every loss is noted
def test_a_loss_that_is_lost_later_stops_after_the_epoch_before(
    epoch: int, compiled: type[Kernel]
) -> None:
    ends = [end_of(doubling(k, epoch), way) for k in (NumpyKernel, compiled) for way in WAYS]
    for end in ends:
        assert end.problem == ends[0].problem
        assert end.progress.epoch == ends[0].progress.epoch
        vector = end.progress.params.vector
        assert 1e150 < abs(vector[0]) < 1e156
    lost = ends[0].progress.epoch + 1
    assert str(ends[0].problem).startswith(
        f"Training stopped after epoch {lost}: the loss is no longer a number, as the output of o1 "
        f"in the output layer is too large at row 1. The weights are those after epoch "
        f"{lost - 1} again. Likely cause: the linear output has no bounds"
    )


@pytest.mark.parametrize("way", WAYS)
def test_a_stop_rule_comes_before_what_would_be_lost_later(way: Way, kernel: type[Kernel]) -> None:
    rule = StopRule("divergence", 50.0)
    end = end_of(growing(LINEAR, 0.002, kernel, batch=None, stops=(rule,)), way)
    assert end.problem is None
    assert str(end.reason).startswith("Stopped after epoch ")
    assert "times its lowest" in str(end.reason)
    stopped = end.progress.epoch
    assert end.new_losses.epochs.tolist() == list(range(stopped + 1))
    plain = growing(LINEAR, 0.002, kernel, batch=None, target=stopped)
    assert end_of(plain, by_epochs).progress == end.progress
    # and without the rule it would have been lost
    assert end_of(growing(LINEAR, 0.002, kernel, batch=None), way).problem is not None


def test_a_run_that_broke_down_in_mid_epoch_of_a_fresh_trainer_goes_back_there(
    kernel: type[Kernel],
) -> None:
    start = Progress(Params(LINEAR, np.full(9, 1e120)), 5, 2)
    trainer = Trainer(start, X, Y, TrainingSettings(1e10, None), kernel=kernel)
    end = end_of(trainer, at_once)
    assert end.progress == start
    assert "in epoch 6 at row 3 (row 3 of 4)" in str(end.problem)
    assert "The weights are those after row 2 of epoch 6 again" in str(end.problem)


@pytest.mark.parametrize("number", range(1, 14))
@pytest.mark.parametrize("order", ["table", "shuffle"])
def test_the_very_row_that_lost_a_number_is_found_in_a_chunk(number: int, order: str) -> None:
    # The weight grows hundredfold a row, so that it is lost at this one of thirteen.
    spec = NetworkSpec(1, (LayerSpec(1, "linear"),))
    start = Progress(Params(spec, np.array([10.0 ** (308 - 2 * (number - 1)), 1.0])), 1)
    settings, locked = TrainingSettings(50.5, None, order), np.array([False, True])
    trainer = Trainer(start, np.ones((13, 1)), np.zeros((13, 1)), settings, 5, locked=locked)
    trainer.step_epoch()
    end = trainer.snapshot()
    row = int(row_order(order, 13, 5, 1)[number - 1])
    assert end.breakdown == Breakdown(row, 0)
    assert f"in epoch 2 at row {row + 1} (row {number} of 13): w1, into o1 in" in str(end.problem)
    assert "The weights are those after epoch 1 again." in str(end.problem)
    assert end.progress == start


def test_what_is_done_stays_done_after_a_problem(kernel: type[Kernel]) -> None:
    trainer = growing(LINEAR, 1e6, kernel)
    end = end_of(trainer, at_once)
    assert trainer.run_for(10.0) == 0
    trainer.step_epoch()
    assert trainer.snapshot().progress == end.progress
    assert trainer.snapshot().problem == end.problem


@pytest.mark.parametrize("name", OPTIMIZERS)
def test_whatever_the_optimizer_a_problem_is_a_sentence_and_no_exception(
    name: str, kernel: type[Kernel]
) -> None:
    # Adam and RMSProp limit their steps, so here the rate itself is beyond every measure.
    end = end_of(growing(RELU, 1e305, kernel, optimizer=name), at_once)
    assert end.problem is not None
    assert np.isfinite(loss_of(end.progress.params))


# The parts


def one_row(vector: list[float], x: list[list[float]]) -> tuple[Params, Array, Array]:
    spec = NetworkSpec(1, (LayerSpec(1, "linear"),))
    return Params(spec, np.array(vector)), np.array(x), np.zeros((len(x), 1))


def test_the_row_that_pulls_hardest_is_named() -> None:
    params, x, y = one_row([1.0, 0.0], [[1.0], [30.0], [2.0]])
    found = find_breakdown(params, np.array([np.nan, 1.0]), x, y, MSE)
    assert (found.row, found.parameter) == (1, 0)


def test_a_gradient_that_is_no_number_pulls_harder_than_any_number() -> None:
    params, x, y = one_row([1e200, 0.0], [[1e150], [3.0], [-1e150]])
    found = find_breakdown(params, np.array([1.0, np.inf]), x, y, MSE)
    assert (found.row, found.parameter) == (0, 1)


def test_the_gradients_of_all_rows_are_not_kept_at_once() -> None:
    spec = NetworkSpec(1, (LayerSpec(200), LayerSpec(1)))
    x, y = np.ones((2_000, 1)), np.zeros((2_000, 1))
    params = init_params(spec, 1)
    tracemalloc.start()
    find_breakdown(params, np.full(spec.parameter_count, np.inf), x, y, MSE)
    _, most = tracemalloc.get_traced_memory()
    tracemalloc.stop()
    assert most < 2_000 * spec.parameter_count * 8 / 10  # bytes


def test_a_memory_that_is_lost_before_its_parameter_is_named_by_the_largest_pull() -> None:
    params, x, y = one_row([1.0, 0.0], [[0.5], [0.25]])
    found = find_breakdown(params, np.array([1.0, 1.0]), x, y, MSE)
    assert (found.row, found.parameter) == (0, 1)  # the bias's derivative is the larger one


def test_the_memories_of_adam_can_be_lost_before_the_weights(compiled: type[Kernel]) -> None:
    params, x, y = one_row([1e153, 0.0], [[1.0]])
    problems = []
    for kernel in (NumpyKernel, compiled):
        # g = 2e153 and its square is beyond every number, while the step itself would be small.
        settings = TrainingSettings(0.01, None, optimizer=Optimizer("rmsprop", (0.0, 1e-8)))
        trainer = Trainer(Progress(params), x, y * 0.0, settings, target_epoch=9, kernel=kernel)
        trainer.step_batch()
        assert trainer.snapshot().problem is None
        large = Progress(Params(params.spec, np.array([9e153, 0.0])), 3)
        trainer = Trainer(large, x, y, settings, target_epoch=9, kernel=kernel)
        trainer.step_batch()
        problems.append(trainer.snapshot().problem)
        assert trainer.progress().params == large.params
    assert problems[0] == problems[1]
    assert "grew beyond every number" in str(problems[0])


@pytest.mark.parametrize(
    ("output", "largest", "words"),
    [
        ("linear", 21.0, "inputs are large, so each step overshoots; scale them"),
        ("linear", 19.0, "the linear output has no bounds, so an error can feed itself"),
        ("relu", 1.0, "the ReLU output has no bounds"),
        ("sigmoid", 1.0, "the steps are too long"),
        ("tanh", 1.0, "the steps are too long"),
        ("linear", 20.0, "the linear output has no bounds"),
        ("softmax", 1.0, "the steps are too long"),
    ],
)
def test_the_likeliest_cause_comes_first(output: str, largest: float, words: str) -> None:
    spec = NetworkSpec(1, (LayerSpec(2, output),))
    cause = likely_cause(spec, np.array([[0.5], [-largest]]), TrainingSettings())
    assert cause.startswith(words)
    assert "try a smaller learning rate" in cause


def test_parameters_are_described_with_their_neuron() -> None:
    spec = NetworkSpec(2, (LayerSpec(2), LayerSpec(1)))
    words = [describe(spec, i) for i in (0, 3, 4, 6, 8)]
    assert words == ["w1, into h1", "w4, into h2", "w5, into o1", "b1, of h1", "b3, of o1"]


def test_a_cross_entropys_breakdown_is_looked_at_by_its_own_gradient() -> None:
    spec = NetworkSpec(1, (LayerSpec(1),))
    # Squares would say row 0: where the sigmoid is flat they hardly pull.
    params, x, y = Params(spec, np.array([-3.0, 0.0])), np.array([[1.0], [4.0]]), np.ones((2, 1))
    found = find_breakdown(params, np.array([np.inf, 0.0]), x, y, LOSSES["bce"])
    gradients = [
        loss_and_gradient(params, x[i : i + 1], y[i : i + 1], LOSSES["bce"])[1] for i in range(2)
    ]
    assert found.row == int(np.argmax([np.abs(g).max() for g in gradients])) == 1


DEEP = NetworkSpec(1, (LayerSpec(2, "relu"), LayerSpec(2, "relu"), LayerSpec(2, "linear")))


def lost(spec: NetworkSpec, x: list[float], loss: str = "mse", **named: float) -> LostOutput:
    """Where a network of ones with some other parameters loses its numbers on these inputs."""
    vector = np.ones(spec.parameter_count)
    for name, value in named.items():
        vector[spec.index(name)] = value
    y = np.zeros((len(x), spec.outputs))
    return find_lost_output(Params(spec, vector), np.array(x)[:, np.newaxis], y, LOSSES[loss])


def test_a_lost_output_is_the_first_on_the_way_that_is_no_number() -> None:
    assert lost(DEEP, [1.0, 2.0, 1e9], w2=1e300) == LostOutput(2, 0, 1)
    assert lost(DEEP, [1.0, 2e9, 3e9], w5=1e300) == LostOutput(1, 1, 1)
    assert lost(DEEP, [1.0, -2e9], w5=1e300) != LostOutput(1, 1, 1)  # ReLU: nothing goes on
    assert lost(DEEP, [1e10], w9=1e300) == LostOutput(0, 2, 1)


def test_where_all_outputs_are_numbers_the_one_that_is_furthest_off_lost_the_loss() -> None:
    assert lost(DEEP, [1.0, 7.0, 2.0], w9=1e200) == LostOutput(1, 2, 1)


def test_a_loss_of_the_sums_is_lost_where_they_are() -> None:
    spec = NetworkSpec(1, (LayerSpec(1, "sigmoid"),))
    assert lost(spec, [1.0, 1e9], "bce", w1=1e300) == LostOutput(1, 0, 0)  # its output is 1
    classes = NetworkSpec(1, (LayerSpec(3, "softmax"),))
    # By one sum that is no number all three shares are none.
    assert lost(classes, [1.0, 1e9], "softmax", w2=1e300) == LostOutput(1, 0, 1)


def test_where_all_sums_are_numbers_the_one_that_is_surest_and_wrong_lost_the_loss() -> None:
    spec = NetworkSpec(1, (LayerSpec(1, "sigmoid"),))
    # Both are as wrong as can be, and the negative one is right.
    found = lost(spec, [1e3, -1.7e8, 1.1e8, 1.6e8, 0.0], "bce", w1=1e300)
    assert found == LostOutput(3, 0, 0)


@pytest.mark.parametrize("block", [1, 2, 3])
def test_a_long_table_is_looked_through_in_parts(
    block: int, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(backprop, "BLOCK", block)
    assert lost(DEEP, [1.0, 2.0, 1e9, 2e9], w2=1e300) == LostOutput(2, 0, 1)
    assert lost(DEEP, [1.0, 3e3, 1e9], w2=1e300, w9=1e10) == LostOutput(2, 0, 1)  # not row 1
    assert lost(DEEP, [1.0, 2.0, 7.0, 7.0, 2.0], w9=1e200) == LostOutput(2, 2, 1)


def test_layers_have_names_for_sentences() -> None:
    words = [layer_words(DEEP, layer) for layer in range(3)]
    assert words == ["hidden layer 1", "hidden layer 2", "the output layer"]


def test_l2_that_makes_weights_grow_is_the_likely_cause() -> None:
    spec, x = NetworkSpec(1, (LayerSpec(1),)), np.array([[100.0]])
    thrown = TrainingSettings(rate=0.1, l2=30.0)
    assert thrown_by_l2(thrown) == pytest.approx(-2.0)
    assert likely_cause(spec, x, thrown).startswith("L2 multiplies the weights by -2 in every step")
    for settings in (
        TrainingSettings(rate=0.1, l2=20.0),  # by -1: they stay
        replace(thrown, optimizer=Optimizer("adam")),
    ):
        assert thrown_by_l2(settings) is None
        assert likely_cause(spec, x, settings).startswith("inputs are large")
    assert thrown_by_l2(replace(thrown, optimizer=Optimizer("adamw"))) is not None
