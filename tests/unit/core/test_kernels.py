"""Two kernels, one result: the same numbers up to rounding, and the same bits in any pieces."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from typing import Any

import numpy as np
import pytest
from hypothesis import HealthCheck, assume, given, settings
from hypothesis import strategies as st

from nnstudio.core.activations import ACTIVATIONS, Array
from nnstudio.core.backprop import BLOCK, forward, loss_and_gradient, trace_loss
from nnstudio.core.initial import init_params
from nnstudio.core.kernels.kernel import Kernel, Plan, plan_of
from nnstudio.core.kernels.numpy_kernel import NumpyKernel
from nnstudio.core.losses import hits
from nnstudio.core.network import LayerSpec, NetworkSpec, Params
from nnstudio.core.optimizers import OPTIMIZERS, Optimizer
from nnstudio.core.roworder import ORDERS, row_order
from nnstudio.core.schedules import Schedule
from nnstudio.core.settings import TrainingSettings
from nnstudio.core.snapshot import Progress
from nnstudio.core.stoprules import StopRule

SMOOTH = ["sigmoid", "tanh", "linear"]
KINKED = ["relu", "leaky_relu", "elu", "maxout", "tanh"]
# Steps short enough that training goes downhill and never wanders: two runs that differ by a
# rounding then stay together, while with long steps any difference doubles every few epochs.
# RMSProp and Adam step by about the rate however small the gradient, and so jump to and fro over
# a minimum; a large epsilon takes that from them (their usual one is in test_optimizers).
CALM = {
    "sgd": (0.02, None),
    "momentum": (0.002, None),
    "nesterov": (0.002, None),
    "rmsprop": (0.001, (0.9, 0.01)),
    "adam": (0.003, (0.9, 0.999, 0.01)),
    "adamw": (0.003, (0.9, 0.999, 0.01)),
}
BATCHES = [1, 3, 7, None, 1_000]
SCHEDULES = [Schedule(), Schedule("step", 2, 0.7), Schedule("cosine", 60, 0.1)]
FOUND = settings(
    max_examples=80,
    deadline=None,
    derandomize=True,
    suppress_health_check=[HealthCheck.too_slow],
)
FEW = settings(FOUND, max_examples=30)


@st.composite
def layers_of(draw: Callable[..., Any], names: list[str]) -> LayerSpec:
    """A hidden layer, also with another slope or another number of parts than usual."""
    name = draw(st.sampled_from(names))
    alpha = {"leaky_relu": st.sampled_from([None, 0.3]), "elu": st.sampled_from([None, 0.4])}
    parts = draw(st.sampled_from([None, 3])) if name == "maxout" else None
    return LayerSpec(draw(st.integers(1, 9)), name, draw(alpha.get(name, st.none())), parts)


@st.composite
def plans(draw: Callable[..., Any], hidden: list[str]) -> Plan:
    """Networks, rows and settings of all kinds, small and well behaved."""
    loss = draw(st.sampled_from(["mse", "bce", "softmax"]))
    outputs = draw(st.integers(2 if loss == "softmax" else 1, 3))
    output = {"bce": "sigmoid", "softmax": "softmax"}.get(loss) or draw(st.sampled_from(hidden))
    layers = draw(st.lists(layers_of(hidden), min_size=1, max_size=3))
    inputs = draw(st.integers(1, 4))
    spec = NetworkSpec(inputs, (*layers, LayerSpec(outputs, output)))
    rows, watched = draw(st.integers(1, 50)), draw(st.sampled_from([0, 5]))
    optimizer = draw(st.sampled_from(list(OPTIMIZERS)))
    rate, numbers = CALM[optimizer]
    chosen = TrainingSettings(
        rate=rate,
        epochs=None,
        order=draw(st.sampled_from(list(ORDERS))),
        batch=draw(st.sampled_from(BATCHES)),
        loss=loss,
        optimizer=Optimizer(optimizer, numbers),
        schedule=draw(st.sampled_from(SCHEDULES)),
        # Small, so that no weight is pushed to and fro over 0, where its sign decides.
        l1=draw(st.sampled_from([0.0, 1e-4])),
        l2=draw(st.sampled_from([0.0, 1e-2])),
    )
    seed = draw(st.integers(0, 2**32 - 1))
    random = np.random.RandomState(seed)
    x = random.standard_normal((rows + watched, inputs))
    y = random.uniform(size=(rows + watched, outputs))
    if loss == "softmax":
        y = np.eye(outputs)[random.randint(0, outputs, rows + watched)]
    locked = random.uniform(size=spec.parameter_count) < draw(st.sampled_from([0.0, 0.3]))
    watch = (x[rows:], y[rows:])
    return plan_of(spec, x[:rows], y[:rows], chosen, seed, locked, watch)


def start_of(plan: Plan, start: str = "xavier") -> Progress:
    return Progress(init_params(plan.spec, plan.seed, start))


def an_epoch(plan: Plan) -> int:
    """How many batches an epoch has."""
    return -(-plan.rows // plan.settings.batch_size(plan.rows))


def apart(a: Array, b: Array) -> float:
    """The largest difference, as a share of the largest number where that is above 1."""
    if not a.size:
        return 0.0
    return float(np.max(np.abs(a - b))) / max(1.0, float(np.max(np.abs(a))))


def agree(plan: Plan, compiled: type[Kernel], start: str) -> None:
    """Train both for an epoch and for a hundred, and compare all they show."""
    both = [kind(plan, start_of(plan, start)) for kind in (NumpyKernel, compiled)]
    place = (0, 0)
    for epochs, tolerance in ((1, 1e-12), (99, 1e-9)):
        place, other = (kernel.train(*place, epochs * an_epoch(plan)) for kernel in both)
        assert place == other
        assert place == (epochs if epochs == 1 else 100, 0)
        one, two = both
        # The few that do not go downhill after all have no common end.
        assume(one.notes[-1].loss < 1.5 * one.notes[0].loss)
        assert one.updates == two.updates == place[0] * an_epoch(plan)
        assert apart(one.vector, two.vector) <= tolerance
        assert apart(one.gradient, two.gradient) <= tolerance
        assert apart(one.slots, two.slots) <= tolerance
    assert [note.epoch for note in one.notes] == [note.epoch for note in two.notes]
    assert len(one.notes) == 100
    for a, b in zip(one.notes, two.notes, strict=True):
        assert a.loss == pytest.approx(b.loss, rel=1e-9, abs=1e-12)
        assert a.accuracy == b.accuracy
        assert a.watch_loss == pytest.approx(b.watch_loss, rel=1e-9, abs=1e-12, nan_ok=True)
        assert a.watch_accuracy == pytest.approx(b.watch_accuracy, rel=1e-15, nan_ok=True)
        assert np.isnan(a.watch_loss) == (len(plan.watch_x) == 0)


@FOUND
@given(plan=plans(SMOOTH))
def test_both_kernels_train_alike(plan: Plan, compiled: type[Kernel]) -> None:
    agree(plan, compiled, "xavier")


@FOUND
@given(plan=plans(KINKED))
def test_both_kernels_train_alike_where_activations_have_kinks(
    plan: Plan, compiled: type[Kernel]
) -> None:
    # A sum within a rounding of a kink could send them different ways. Random numbers do not
    # come that close; and what is exactly 0 (a neuron whose inputs are all dead) is so in both.
    agree(plan, compiled, "he")


@FEW
@given(plan=plans(SMOOTH + KINKED), cuts=st.lists(st.integers(1, 70), max_size=8))
def test_any_pieces_give_the_bits_of_one_go(
    plan: Plan, cuts: list[int], kernel: type[Kernel]
) -> None:
    whole, pieces = kernel(plan, start_of(plan)), kernel(plan, start_of(plan))
    end, place = whole.train(0, 0, sum(cuts)), (0, 0)
    for batches in cuts:
        place = pieces.train(*place, batches)
    assert place == end
    assert pieces.updates == whole.updates == sum(cuts)
    assert pieces.vector.tobytes() == whole.vector.tobytes()
    assert pieces.slots.tobytes() == whole.slots.tobytes()
    assert pieces.gradient.tobytes() == whole.gradient.tobytes()
    assert pieces.notes == whole.notes or np.isnan(whole.notes[0].watch_loss)
    assert [note.loss for note in pieces.notes] == [note.loss for note in whole.notes]


@FEW
@given(plan=plans(SMOOTH + KINKED), before=st.integers(0, 90), after=st.integers(1, 90))
def test_a_state_that_was_saved_comes_back_and_goes_on_alike(
    plan: Plan, before: int, after: int, kernel: type[Kernel]
) -> None:
    made = kernel(plan, start_of(plan))
    place = made.train(0, 0, before)
    state = made.room()
    made.save(state)
    made.train(*place, after)
    once = made.vector.tobytes(), made.slots.tobytes(), made.updates
    made.restore(state)
    assert made.updates == before
    made.train(*place, after)
    assert (made.vector.tobytes(), made.slots.tobytes(), made.updates) == once


@FEW
@given(plan=plans(SMOOTH + KINKED))
def test_a_kernel_begun_again_is_as_good_as_new(plan: Plan, kernel: type[Kernel]) -> None:
    used = kernel(replace(plan, seed=plan.seed ^ 1), start_of(plan))
    used.train(0, 0, 5)
    used.begin(start_of(plan).params.vector, plan.seed)
    new = kernel(plan, start_of(plan))
    for made in (used, new):
        made.train(0, 0, 2 * an_epoch(plan) + 1)
    assert used.vector.tobytes() == new.vector.tobytes()
    assert used.slots.tobytes() == new.slots.tobytes()
    assert [note.loss for note in used.notes] == [note.loss for note in new.notes]


# Against the textbook


@pytest.mark.parametrize("name", ACTIVATIONS)
@pytest.mark.parametrize("batch", [1, 3])
def test_a_kernel_does_what_backprop_says_batch_by_batch(
    name: str, batch: int, kernel: type[Kernel]
) -> None:
    spec = NetworkSpec(2, (LayerSpec(3, name), LayerSpec(2, name), LayerSpec(1)))
    random = np.random.RandomState(3)
    x, y = random.standard_normal((4, 2)), random.uniform(size=(4, 1))
    params = init_params(spec, 7, "xavier")
    plan = plan_of(spec, x, y, TrainingSettings(0.1, None, "shuffle", batch), seed=5)
    made = kernel(plan, Progress(params))
    epoch, position = 0, 0
    for _ in range(8):
        rows = row_order("shuffle", 4, 5, epoch)[position : position + batch]
        _, gradient = loss_and_gradient(params, x[rows], y[rows])
        params = Params(spec, params.vector - 0.1 * gradient)
        epoch, position = made.train(epoch, position, 1)
        np.testing.assert_allclose(made.gradient, gradient, rtol=1e-12, atol=1e-15)
        np.testing.assert_allclose(made.vector, params.vector, rtol=1e-12, atol=1e-15)
    assert made.note(epoch).loss == pytest.approx(loss_and_gradient(params, x, y)[0], rel=1e-12)


@pytest.mark.parametrize("rows", [1, 2, 7, BLOCK - 1, BLOCK, BLOCK + 1, 2 * BLOCK + 5])
@pytest.mark.parametrize("loss", ["mse", "bce", "softmax"])
def test_a_note_is_the_textbooks_loss_and_share_of_hits(
    loss: str, rows: int, kernel: type[Kernel]
) -> None:
    output = {"mse": "linear", "bce": "sigmoid", "softmax": "softmax"}[loss]
    spec = NetworkSpec(2, (LayerSpec(3, "relu"), LayerSpec(3, output)))
    random = np.random.RandomState(rows)
    x, y = random.standard_normal((rows, 2)), np.eye(3)[random.randint(0, 3, rows)]
    params = init_params(spec, 5)
    watch = (x[: rows // 2], y[: rows // 2])
    plan = plan_of(spec, x, y, TrainingSettings(loss=loss), watch=watch)
    note = kernel(plan, Progress(params)).note(17)
    trace, part = forward(params, x), forward(params, watch[0])
    record = plan.settings.loss_record
    assert note.epoch == 17
    assert note.loss == pytest.approx(trace_loss(trace, y, record), rel=1e-12)
    assert note.accuracy == hits(y, trace.output) / rows
    if rows > 1:
        assert note.watch_loss == pytest.approx(trace_loss(part, watch[1], record), rel=1e-12)
        assert note.watch_accuracy == hits(watch[1], part.output) / (rows // 2)
    else:
        assert np.isnan([note.watch_loss, note.watch_accuracy]).all()


def test_the_last_batch_of_an_epoch_is_what_is_left(kernel: type[Kernel]) -> None:
    spec = NetworkSpec(2, (LayerSpec(2, "tanh"), LayerSpec(1)))
    random = np.random.RandomState(1)
    x, y = random.standard_normal((7, 2)), random.uniform(size=(7, 1))
    plan = plan_of(spec, x, y, TrainingSettings(0.5, None, batch=3))
    made = kernel(plan, start_of(plan))
    assert made.train(0, 0, 2) == (0, 6)
    before = made.params()
    assert made.train(0, 6, 1) == (1, 0)
    _, gradient = loss_and_gradient(before, x[6:], y[6:])  # its mean is over one row, not three
    np.testing.assert_allclose(made.gradient, gradient, rtol=1e-12)
    np.testing.assert_allclose(made.vector, before.vector - 0.5 * gradient, rtol=1e-12)


def test_a_batch_larger_than_the_table_is_the_table(kernel: type[Kernel]) -> None:
    spec = NetworkSpec(2, (LayerSpec(2), LayerSpec(1)))
    x, y = np.random.RandomState(1).standard_normal((5, 2)), np.ones((5, 1))
    vectors = []
    for batch in (None, 5, 10**9):
        plan = plan_of(spec, x, y, TrainingSettings(0.1, None, batch=batch))
        made = kernel(plan, start_of(plan))
        assert made.train(0, 0, 3) == (3, 0)
        vectors.append(made.vector.tobytes())
    assert len(set(vectors)) == 1


@pytest.mark.parametrize(
    ("stops", "expected"),
    [
        ((), [1, 2, 3, 4, 6, 8, 12, 16, 24, 32, 48]),
        ((StopRule("target_loss", 1e-9),), list(range(1, 49))),
    ],
)
def test_the_longer_a_run_the_fewer_of_its_epochs_are_noted_unless_a_rule_looks_at_all(
    stops: tuple[StopRule, ...], expected: list[int], kernel: type[Kernel]
) -> None:
    spec = NetworkSpec(1, (LayerSpec(1),))
    chosen = TrainingSettings(0.1, None, batch=1, stops=stops)
    plan = plan_of(spec, np.ones((3, 1)), np.ones((3, 1)), chosen)
    made = kernel(replace(plan, noted=4), start_of(plan))
    assert made.train(0, 0, 3 * 48) == (48, 0)
    assert [note.epoch for note in made.notes] == expected


@pytest.mark.parametrize("at_once", [1, 5, 7, 13, 16])
@pytest.mark.parametrize("name", OPTIMIZERS)
def test_many_parameters_are_updated_in_blocks_with_the_same_bits(
    name: str, at_once: int, monkeypatch: pytest.MonkeyPatch
) -> None:
    # 13 weights and 5 biases: some blocks hold both, some end where the weights do.
    spec = NetworkSpec(3, (LayerSpec(3, "tanh"), LayerSpec(1), LayerSpec(1)))
    assert (spec.weight_count, spec.parameter_count) == (13, 18)
    random = np.random.RandomState(2)
    x, y = random.standard_normal((5, 3)), random.uniform(size=(5, 1))
    locked = np.arange(18) % 6 == 2
    chosen = TrainingSettings(0.05, None, batch=2, optimizer=Optimizer(name), l1=0.01, l2=0.1)
    plan = plan_of(spec, x, y, chosen, locked=locked)
    whole = NumpyKernel(plan, start_of(plan))
    monkeypatch.setattr("nnstudio.core.kernels.numpy_kernel.UPDATE", at_once)
    pieces = NumpyKernel(plan, start_of(plan))
    for kernel in (whole, pieces):
        kernel.train(0, 0, 20)
    assert pieces.vector.tobytes() == whole.vector.tobytes()
    assert pieces.slots.tobytes() == whole.slots.tobytes()
    assert pieces.gradient.tobytes() == whole.gradient.tobytes()


# Locks


@pytest.mark.parametrize("name", OPTIMIZERS)
def test_locked_parameters_never_move_by_a_bit(name: str, kernel: type[Kernel]) -> None:
    spec = NetworkSpec(2, (LayerSpec(4, "tanh"), LayerSpec(2)))
    random = np.random.RandomState(2)
    x, y = random.standard_normal((6, 2)), random.uniform(size=(6, 2))
    locked = random.uniform(size=spec.parameter_count) < 0.4
    assert locked[: spec.weight_count].any()
    assert locked[spec.weight_count :].any()
    chosen = TrainingSettings(0.05, None, batch=4, optimizer=Optimizer(name), l1=0.01, l2=0.1)
    plan = plan_of(spec, x, y, chosen, locked=locked)
    start = start_of(plan, "normal")
    made = kernel(plan, start)
    made.train(0, 0, 200)
    assert made.vector[locked].tobytes() == start.params.vector[locked].tobytes()
    assert (made.vector[~locked] != start.params.vector[~locked]).all()
    assert not made.slots[:, locked].any()
    assert made.gradient[locked].any()  # what it would do is still shown


@pytest.mark.parametrize("name", ["momentum", "adam"])
def test_a_lock_forgets_what_the_optimizer_remembered(name: str, kernel: type[Kernel]) -> None:
    spec = NetworkSpec(2, (LayerSpec(2), LayerSpec(1)))
    x, y = np.random.RandomState(2).standard_normal((6, 2)), np.ones((6, 1))
    chosen = TrainingSettings(0.05, None, optimizer=Optimizer(name))
    free = kernel(plan_of(spec, x, y, chosen), Progress(init_params(spec, 3)))
    free.train(0, 0, 6)
    going_on = Progress(free.params(), 1, 0, free.slots.copy(), free.updates)
    locked = np.arange(spec.parameter_count) == 3
    made = kernel(plan_of(spec, x, y, chosen, locked=locked), going_on)
    made.train(1, 0, 6)
    assert not made.slots[:, 3].any()
    assert made.slots[:, ~locked].any(axis=0).all()
    assert made.vector[3] == free.vector[3]


def test_a_plan_holds_its_rows_as_floats_in_one_piece() -> None:
    spec = NetworkSpec(2, (LayerSpec(1),))
    x, y = np.arange(8).reshape(2, 4).T, np.arange(4)[::-1, np.newaxis]
    plan = plan_of(spec, x, y, TrainingSettings(), watch=(x[:3], y[:3]))
    for array, rows in ((plan.x, x), (plan.y, y), (plan.watch_x, x[:3]), (plan.watch_y, y[:3])):
        assert array.dtype == np.float64
        assert array.flags.c_contiguous
        assert array.tolist() == rows.tolist()
    assert (plan.seed, plan.rows, plan.note_all) == (0, 4, False)
    assert (plan.locked.dtype, plan.locked.tolist()) == (np.bool_, [False] * 3)
    plan = plan_of(spec, x, y, TrainingSettings(), seed=7)
    assert (plan.seed, plan.watch_x.shape, plan.watch_y.shape) == (7, (0, 2), (0, 1))
    assert (plan.watch_x.dtype, plan.watch_y.dtype) == (np.float64, np.float64)


def test_read_only_rows_are_rows(kernel: type[Kernel]) -> None:
    spec = NetworkSpec(1, (LayerSpec(1),))
    x, y, locked = np.ones((3, 1)), np.ones((3, 1)), np.array([True, False])
    for array in (x, y, locked):
        array.flags.writeable = False
    plan = plan_of(spec, x, y, TrainingSettings(), locked=locked, watch=(x, y))
    made = kernel(plan, start_of(plan))
    made.train(0, 0, 9)
    assert made.note(3).loss < made.notes[0].loss
    assert made.vector[0] == start_of(plan).params.vector[0]


def test_more_epochs_than_one_call_of_the_loops_has_notes_for(compiled: type[Kernel]) -> None:
    spec = NetworkSpec(1, (LayerSpec(1),))
    plan = plan_of(spec, np.ones((2, 1)), np.ones((2, 1)), TrainingSettings(0.1, None, "draw"))
    made = compiled(plan, start_of(plan))
    assert made.train(0, 0, 2 * 10_000 + 1) == (10_000, 1)
    assert [note.epoch for note in made.notes] == list(range(1, 10_001))
    pieces = compiled(plan, start_of(plan))
    place = (0, 0)
    for batches in (8_192, 1, 11_808):
        place = pieces.train(*place, batches)
    assert pieces.vector.tobytes() == made.vector.tobytes()
