"""The sweep over seeds: what it says of a seed is what training that seed alone gives."""

from __future__ import annotations

import os
import threading
from dataclasses import replace
from typing import ClassVar

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from nnstudio.core.activations import Array
from nnstudio.core.backprop import forward, trace_loss
from nnstudio.core.initial import INITIALISERS, MAX_SEED, init_params
from nnstudio.core.kernels.kernel import Kernel, KernelMaker, plan_of
from nnstudio.core.kernels.numpy_kernel import NumpyKernel
from nnstudio.core.manynetworks import ManyNetworks, row_orders
from nnstudio.core.network import LayerSpec, NetworkSpec, Params
from nnstudio.core.optimizers import OPTIMIZERS, Optimizer
from nnstudio.core.problems import Problem
from nnstudio.core.roworder import row_order
from nnstudio.core.schedules import SCHEDULES, Schedule
from nnstudio.core.settings import TrainingSettings
from nnstudio.core.snapshot import Progress
from nnstudio.core.stoprules import StopRule
from nnstudio.core.sweep import Outcomes, cores, sweep
from nnstudio.core.sweepways import ALONE_FROM, InTurn, SideBySide, StartDraws, SweepTask
from nnstudio.core.trainer import Trainer

COURSE = NetworkSpec(2, (LayerSpec(2), LayerSpec(1)))
X = np.array([[-2.0, -1], [25, 6], [17, 4], [-15, -6]])
Y = np.array([[1.0], [0], [0], [1]])
ASKED = np.array([[-7.0, -3.0], [20.0, 2.0]])  # Emily and Frank
TASK = SweepTask(COURSE, X, Y, TrainingSettings(), epochs=20, asked=ASKED)
HIDDEN = ["sigmoid", "tanh", "relu", "leaky_relu", "elu", "maxout", "linear"]
OUTPUTS = [
    ("mse", "sigmoid", 1),
    ("mse", "linear", 2),
    ("mse", "maxout", 1),
    ("bce", "sigmoid", 1),
    ("bce", "sigmoid", 2),
    ("softmax", "softmax", 3),
]


def last(task: SweepTask, seeds: range, kernel: KernelMaker = NumpyKernel) -> Outcomes:
    """The last report of a sweep."""
    *_, found = sweep(task, seeds, kernel)
    return found


def alone(task: SweepTask, seed: int) -> tuple[float, Array, bool]:
    """Loss, answers and whether all went well, of a trainer that trains this seed alone."""
    vector = StartDraws(task).vector(seed)
    trainer = Trainer(
        Progress(Params(task.spec, vector)),
        task.x,
        task.y,
        replace(task.settings, stops=()),
        seed=seed,
        target_epoch=task.epochs,
        locked=task.locked,
    )
    while not trainer.finished:
        trainer.step_epoch()
    params = trainer.snapshot().progress.params
    with np.errstate(all="ignore"):
        loss = trace_loss(forward(params, task.x), task.y, task.settings.loss_record)
        answers = forward(params, task.questions).output
    return loss, answers, trainer.snapshot().problem is None


def check(task: SweepTask, seeds: range, found: Outcomes) -> None:
    """Every start of a sweep came out as it does alone."""
    assert found.complete
    np.testing.assert_array_equal(found.seeds, np.arange(seeds.start, seeds.stop))
    for i, seed in enumerate(seeds):
        loss, answers, well = alone(task, seed)
        assert bool(found.finite[i]) == well
        if well:
            assert found.losses[i] == pytest.approx(loss, rel=1e-9, abs=1e-12)
            np.testing.assert_allclose(found.answers[i], answers, rtol=1e-9, atol=1e-9)
        else:
            assert np.isnan(found.losses[i])
            assert np.isnan(found.answers[i]).all()


@st.composite
def tasks(draw: st.DrawFn) -> SweepTask:
    loss, output, outputs = draw(st.sampled_from(OUTPUTS))
    hidden = draw(st.lists(st.tuples(st.integers(1, 3), st.sampled_from(HIDDEN)), max_size=2))
    inputs, rows = draw(st.integers(1, 3)), draw(st.integers(1, 7))
    layers = (*(LayerSpec(*h) for h in hidden), LayerSpec(outputs, output))
    spec = NetworkSpec(inputs, layers)
    optimizer = Optimizer(draw(st.sampled_from(sorted(OPTIMIZERS))))
    random = np.random.default_rng(draw(st.integers(0, 1_000)))
    targets = np.eye(max(outputs, 2))[random.integers(0, outputs if outputs > 1 else 2, rows)]
    locked = random.random(spec.parameter_count) < draw(st.sampled_from([0.0, 0.3]))
    how = TrainingSettings(
        rate=draw(st.sampled_from([0.001, 0.02, 0.1])),
        order=draw(st.sampled_from(["table", "shuffle", "draw"])),
        batch=draw(st.sampled_from([1, 2, 3, None])),
        loss=loss,
        optimizer=optimizer,
        schedule=Schedule(draw(st.sampled_from(sorted(SCHEDULES))), 3, 0.5),
        l1=draw(st.sampled_from([0.0, 0.01])),
        l2=draw(st.sampled_from([0.0, 0.02])),
    )
    return SweepTask(
        spec,
        random.normal(size=(rows, inputs)),
        targets[:, :outputs],
        how,
        epochs=draw(st.integers(1, 8)),
        initialiser=draw(st.sampled_from(sorted(INITIALISERS))),
        locked=locked,
        values=random.normal(size=spec.parameter_count),
        asked=random.normal(size=(2, inputs)),
    )


@settings(max_examples=120, deadline=None, derandomize=True)
@given(tasks(), st.integers(0, MAX_SEED - 3))
def test_side_by_side_every_seed_comes_out_as_alone(task: SweepTask, first: int) -> None:
    seeds = range(first, first + 3)
    check(task, seeds, last(task, seeds))


@settings(max_examples=60, deadline=None, derandomize=True)
@given(task=tasks(), first=st.integers(0, MAX_SEED - 3))
def test_in_threads_every_seed_comes_out_as_alone(
    compiled: type[Kernel], task: SweepTask, first: int
) -> None:
    seeds = range(first, first + 3)
    check(task, seeds, last(task, seeds, compiled))


def test_the_courses_own_start_gives_the_courses_results(kernel: type[Kernel]) -> None:
    found = last(replace(TASK, epochs=1_000), range(44, 45), kernel)
    assert found.losses[0] == pytest.approx(0.00226825, abs=5e-9)
    emily, frank = found.answers[0, :, 0]
    assert (round(float(emily), 6), round(float(frank), 6)) == (0.951089, 0.039095)


@pytest.mark.parametrize("initialiser", sorted(INITIALISERS))
@pytest.mark.parametrize("seed", [0, 1, 44, 10_553, MAX_SEED])
def test_a_start_is_drawn_bit_for_bit_as_elsewhere(initialiser: str, seed: int) -> None:
    spec = NetworkSpec(3, (LayerSpec(2, "maxout"), LayerSpec(4, "tanh"), LayerSpec(1)))
    draws = StartDraws(SweepTask(spec, X, Y, TrainingSettings(), 1, initialiser))
    draws.vector(7)  # whatever was drawn before
    expected = init_params(spec, seed, initialiser).vector
    assert draws.vector(seed).tobytes() == expected.tobytes()


@pytest.mark.parametrize("order", ["shuffle", "draw"])
@pytest.mark.parametrize("rows", [1, 2, 3, 4, 5, 64, 65, 300])
def test_orders_of_many_seeds_are_those_of_each(order: str, rows: int) -> None:
    seeds = np.array([0, 1, 44, MAX_SEED], dtype=np.uint64)
    for epoch in (0, 1, 10**6):
        found = row_orders(order, rows, seeds, epoch)
        for i, seed in enumerate(seeds.tolist()):
            np.testing.assert_array_equal(found[:, i], row_order(order, rows, seed, epoch))


def beside(task: SweepTask, vectors: list[Array]) -> ManyNetworks:
    """Networks that begin at these vectors, side by side."""
    return ManyNetworks(
        task.plan(), np.stack(vectors, axis=1), np.arange(len(vectors), dtype=np.uint64)
    )


@pytest.mark.parametrize("block", [1, 6, 12, 18, 10**6])
def test_losses_are_looked_at_in_blocks_of_rows(
    block: int, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("nnstudio.core.manynetworks.BLOCK", block)
    random = np.random.default_rng(2)
    x, y = random.normal(size=(7, 2)), random.random((7, 1))
    starts = [init_params(COURSE, seed).vector for seed in range(3)]
    found = beside(replace(TASK, x=x, y=y), starts).losses()
    alone = [trace_loss(forward(Params(COURSE, start), x), y) for start in starts]
    np.testing.assert_allclose(found, alone, rtol=1e-12)


def test_a_network_is_lost_with_a_parameter_or_a_memory_and_the_others_are_not() -> None:
    spec = NetworkSpec(2, (LayerSpec(1, "linear"),))
    how = TrainingSettings(optimizer=Optimizer("adam"))
    networks = beside(SweepTask(spec, X, Y, how, 1), [np.ones(3) for _ in range(4)])
    assert networks.finite().tolist() == [True, True, True, True]
    networks.vectors[0, 1], networks.vectors[2, 1] = np.inf, -np.inf
    networks.slots[1, 2, 3] = np.nan
    assert networks.finite().tolist() == [True, False, True, False]
    # No warning, which would fail this.
    assert np.isnan(networks.losses()).tolist() == [False, True, False, False]
    assert np.isnan(networks.outputs(np.ones((1, 2)))[:, 0, 0]).tolist() == [
        False,
        True,
        False,
        False,
    ]


@pytest.mark.parametrize("name", OPTIMIZERS)
def test_penalties_and_locks_side_by_side_are_those_of_the_kernel(name: str) -> None:
    how = TrainingSettings(0.05, None, batch=3, optimizer=Optimizer(name), l1=0.01, l2=0.02)
    locked = np.arange(9) % 4 == 1
    task = SweepTask(COURSE, X / 10.0, Y, how, 1, locked=locked)
    start = init_params(COURSE, 3).vector.copy()
    start[[0, 5]] = 0.0  # where the sign is neither
    networks = beside(task, [start, start.copy()])
    kernel = NumpyKernel(task.plan(), Progress(Params(COURSE, start)))
    assert networks.train(0, 0, 7) == kernel.train(0, 0, 7) == (3, 3)
    for i in range(2):
        np.testing.assert_allclose(networks.vectors[:, i], kernel.vector, rtol=1e-12, atol=1e-14)
        np.testing.assert_allclose(networks.slots[..., i], kernel.slots, rtol=1e-12, atol=1e-14)
    assert networks.vectors[locked, 0].tolist() == start[locked].tolist()


def test_portions_make_no_difference(kernel: type[Kernel], monkeypatch: pytest.MonkeyPatch) -> None:
    whole = last(TASK, range(50), kernel)
    monkeypatch.setattr("nnstudio.core.sweepways.MOST_SIDE_BY_SIDE", 7)
    monkeypatch.setattr("nnstudio.core.sweepways.MOST_IN_TURN", 7)
    monkeypatch.setattr("nnstudio.core.sweepways.MOST_CALLS", 3)
    pieces = last(TASK, range(50), kernel)
    np.testing.assert_allclose(pieces.losses, whole.losses, rtol=1e-12)
    np.testing.assert_allclose(pieces.answers, whole.answers, rtol=1e-12)


def test_more_threads_than_portions_are_no_trouble(compiled: type[Kernel]) -> None:
    *_, found = sweep(TASK, range(3), compiled, threads=8)
    assert found.complete


@pytest.mark.parametrize(
    ("counted", "allowed", "found"),
    [(8, None, 8), (None, None, 1), (8, {0, 5}, 2), (None, {3}, 1)],
)
def test_there_are_as_many_threads_as_cores_that_may_be_used(
    counted: int | None, allowed: set[int] | None, found: int, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(os, "process_cpu_count", lambda: counted, raising=False)
    if allowed is None:  # macOS and Windows do not say which
        monkeypatch.delattr(os, "sched_getaffinity", raising=False)
    else:
        monkeypatch.setattr(os, "sched_getaffinity", lambda process: allowed, raising=False)
    assert cores() == found


def test_reports_grow_and_are_in_the_order_of_seeds(
    kernel: type[Kernel], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("nnstudio.core.sweepways.MOST_SIDE_BY_SIDE", 5)
    monkeypatch.setattr("nnstudio.core.sweepways.MOST_IN_TURN", 5)
    reports = list(sweep(TASK, range(100, 160), kernel, each=0.0))
    sizes = [len(report) for report in reports]
    assert sizes == sorted(sizes)
    assert sizes[-1] == reports[0].asked_for == 60
    for report in reports:
        assert (np.diff(report.seeds) > 0).all()
        assert np.isfinite(report.losses).all()
        assert len(report.losses) == len(report.answers) == len(report.seeds)


def test_results_cannot_be_changed() -> None:
    found = last(TASK, range(2))
    for array in (found.seeds, found.losses, found.answers):
        with pytest.raises(ValueError, match="read-only"):
            array[0] = 0


def test_halting_ends_it_with_what_is_done(
    kernel: type[Kernel], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("nnstudio.core.sweepways.MOST_SIDE_BY_SIDE", 5)
    monkeypatch.setattr("nnstudio.core.sweepways.MOST_IN_TURN", 5)
    halt = threading.Event()
    reports = sweep(TASK, range(100_000), kernel, halt.is_set, each=0.0)
    for report in reports:
        if len(report) >= 10:
            halt.set()
    assert halt.is_set()
    assert not report.complete
    assert len(report) < 100_000


def test_a_long_single_start_can_be_halted(kernel: type[Kernel]) -> None:
    task = replace(TASK, epochs=10**9)
    asked = 0

    def halted() -> bool:
        nonlocal asked
        asked += 1
        return asked > 3

    assert len(last_of(sweep(task, range(1), kernel, halted))) == 0


def test_short_starts_are_not_held_up_by_being_asked_each_time(compiled: type[Kernel]) -> None:
    asked: list[int] = []
    *_, found = sweep(TASK, range(1_000), compiled, lambda: bool(asked.append(1)), threads=1)
    assert found.complete
    assert 1 <= len(asked) < 20


def last_of(reports: object) -> Outcomes:
    *_, found = reports  # type: ignore[misc]
    return found


def test_whoever_stops_listening_leaves_no_thread_behind(compiled: type[Kernel]) -> None:
    before = threading.active_count()
    reports = sweep(TASK, range(100_000), compiled, each=0.0)
    next(reports)
    assert threading.active_count() > before
    reports.close()  # type: ignore[attr-defined]
    assert threading.active_count() == before


def test_what_goes_wrong_in_a_thread_is_raised_where_it_was_asked_for(
    compiled: type[Kernel], monkeypatch: pytest.MonkeyPatch
) -> None:
    def fail(*_: object) -> None:
        raise RuntimeError("planted")

    monkeypatch.setattr(InTurn, "part", fail)
    with pytest.raises(RuntimeError, match="planted"):
        last(TASK, range(1_000), compiled)


def test_every_thread_is_told_to_begin(compiled: type[Kernel]) -> None:
    begun: list[threading.Thread] = []
    for _ in sweep(
        TASK,
        range(1_000),
        compiled,
        threads=2,
        begin_thread=lambda: begun.append(threading.current_thread()),
    ):
        pass
    assert 1 <= len(set(begun)) <= 2
    assert threading.current_thread() not in begun
    assert all(thread.name.startswith("sweep_") for thread in begun)


def test_stop_rules_are_left_aside(kernel: type[Kernel]) -> None:
    stops = (StopRule("target_loss", 0.3), StopRule("target_accuracy", 0.0))
    stopped = replace(TASK, settings=TrainingSettings(stops=stops))
    np.testing.assert_array_equal(
        last(stopped, range(9), kernel).losses, last(TASK, range(9), kernel).losses
    )


def test_lost_numbers_are_marked_and_harm_no_other_start(kernel: type[Kernel]) -> None:
    spec = NetworkSpec(2, (LayerSpec(2, "relu"), LayerSpec(1, "linear")))
    task = SweepTask(spec, X, Y, TrainingSettings(0.002), 60, asked=ASKED)
    seeds = range(40)
    found = last(task, seeds, kernel)
    assert 0 < np.count_nonzero(found.finite) < len(seeds)
    check(task, seeds, found)


def test_locked_parameters_begin_and_stay_where_they_are(kernel: type[Kernel]) -> None:
    values = np.linspace(-1.0, 1.0, COURSE.parameter_count)
    locked = np.zeros(COURSE.parameter_count, dtype=np.bool_)
    locked[:] = True
    found = last(replace(TASK, locked=locked, values=values), range(5), kernel)
    expected = trace_loss(forward(Params(COURSE, values), X), Y)
    np.testing.assert_allclose(found.losses, expected, rtol=1e-12)


def test_one_start_can_be_given_instead_of_drawn(kernel: type[Kernel]) -> None:
    vector = init_params(COURSE, 44).vector
    found = last(replace(TASK, start=vector), range(5, 7), kernel)
    assert found.losses[0] == found.losses[1]  # in table order the seed decides on nothing else
    assert found.losses[0] == pytest.approx(last(TASK, range(44, 45), kernel).losses[0], rel=1e-12)


@pytest.mark.parametrize("activation", ["sigmoid", "elu", "maxout"])
def test_nothing_asked_is_nothing_answered(kernel: type[Kernel], activation: str) -> None:
    spec = NetworkSpec(2, (LayerSpec(2, activation), LayerSpec(1)))
    found = last(replace(TASK, spec=spec, asked=None), range(4), kernel)
    assert found.answers.shape == (4, 0, 1)


def test_wide_layers_in_large_batches_train_alone() -> None:
    spec = NetworkSpec(2, (LayerSpec(60, "tanh"), LayerSpec(60, "tanh"), LayerSpec(1)))
    random = np.random.default_rng(0)
    x, y = random.normal(size=(16, 2)), (random.random((16, 1)) > 0.5) * 1.0
    task = SweepTask(spec, x, y, TrainingSettings(batch=None), 2, asked=ASKED)
    plan = task.plan()
    assert InTurn(task, plan, NumpyKernel).step_work > ALONE_FROM > COURSE.parameter_count
    check(task, range(2), last(task, range(2)))


def test_portions_are_small_where_networks_are_large() -> None:
    def side_by_side(spec: NetworkSpec, rows: int) -> int:
        x, y = np.zeros((rows, 2)), np.zeros((rows, 1))
        return SideBySide.size(plan_of(spec, x, y, TrainingSettings(batch=None)))

    wide = NetworkSpec(2, (LayerSpec(50), LayerSpec(1)))
    assert side_by_side(COURSE, 4) == 1_024
    assert side_by_side(wide, 4) < 1_024
    assert side_by_side(wide, 10**6) == 1
    # 201 parameters, and for each of 4 rows 53 outputs and 51 sums.
    assert side_by_side(wide, 4) == 2**18 // (201 + 4 * (53 + 51))


def test_portions_in_turn_are_small_where_a_start_takes_long() -> None:
    plan = TASK.plan()
    assert InTurn.size(plan, 20) == 64
    assert InTurn.size(plan, 200_000) == 50_000_000 // (9 * 4 * 200_000) == 6
    assert InTurn.size(plan, 10**9) == 1


class Noting(NumpyKernel):
    """Notes the pieces that it is asked for."""

    pieces: ClassVar[list[int]] = []

    def train(self, epoch: int, position: int, batches: int) -> tuple[int, int]:
        self.pieces.append(batches)
        return super().train(epoch, position, batches)


class NotingFree(Noting):
    releases_gil: ClassVar[bool] = True


def looks(kernel: type[Kernel], starts: int) -> tuple[list[int], list[int]]:
    """The pieces in which starts are trained in turn, and how many were done at each look."""
    Noting.pieces.clear()
    asked: list[int] = []
    way = InTurn(TASK, TASK.plan(), kernel)
    part = way.part(range(starts), lambda: bool(asked.append(sum(Noting.pieces))))
    assert part is not None
    assert len(part.losses) == starts
    return list(Noting.pieces), asked


def test_whether_to_halt_is_asked_after_so_many_batches_over_all_starts(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    # 80 batches a start. Each start is cut alike, wherever the looks are.
    assert looks(Noting, 2) == ([30, 30, 20, 30, 30, 20], [0, 30, 60, 110, 140])
    assert looks(NotingFree, 2) == ([80, 80], [0])
    monkeypatch.setattr("nnstudio.core.sweepways.LOOK_HOLDING", 9 * 50)
    monkeypatch.setattr("nnstudio.core.sweepways.LOOK_RELEASING", 9 * 50)
    assert looks(Noting, 1) == ([30, 30, 20], [0, 30, 60])
    assert looks(NotingFree, 1) == ([50, 30], [0, 50])
    # One batch is left to go by unasked when the second start begins.
    monkeypatch.setattr("nnstudio.core.sweepways.LOOK_HOLDING", 9 * 27)
    assert looks(Noting, 2) == ([27, 27, 26, 27, 27, 26], [0, 27, 54, 107, 134])
    monkeypatch.setattr("nnstudio.core.sweepways.LOOK_HOLDING", 8)
    assert looks(Noting, 1) == (80 * [1], list(range(80)))


def test_side_by_side_too_it_is_asked_after_so_many_batches(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    # Two networks of 9 parameters: 10 batches, and a rest that is too short for one.
    monkeypatch.setattr("nnstudio.core.sweepways.LOOK_HOLDING", 2 * 9 * 10 + 5)
    asked: list[bool] = []
    part = SideBySide(TASK, TASK.plan()).part(range(2), lambda: bool(asked.append(True)))
    assert part is not None
    assert len(asked) == 8
    assert SideBySide(TASK, TASK.plan()).part(range(2), lambda: True) is None


def test_as_many_threads_as_cores_that_this_process_may_use(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    monkeypatch.setattr(os, "cpu_count", lambda: 7)
    monkeypatch.setattr(os, "process_cpu_count", lambda: 5, raising=False)
    monkeypatch.setattr(os, "sched_getaffinity", {0: {1, 3}}.get, raising=False)
    assert cores() == 2
    monkeypatch.delattr(os, "sched_getaffinity")
    assert cores() == 5
    monkeypatch.delattr(os, "process_cpu_count")
    assert cores() == 7
    monkeypatch.setattr(os, "cpu_count", lambda: None)
    assert cores() == 1


@pytest.mark.parametrize(
    ("seeds", "sentence"),
    [
        (range(0), "Seeds are whole numbers from 0 to 4294967295, one or more"),
        (range(-1, 3), "Seeds are whole numbers"),
        (range(MAX_SEED, MAX_SEED + 2), "Seeds are whole numbers"),
        (range(0, 10, 2), "Seeds are whole numbers"),
    ],
)
def test_seeds_that_are_none_are_refused(seeds: range, sentence: str) -> None:
    with pytest.raises(Problem, match=sentence):
        sweep(TASK, seeds)


def test_what_does_not_fit_is_refused_before_anything_is_trained() -> None:
    with pytest.raises(Problem, match="no row to train on"):
        sweep(replace(TASK, x=X[:0], y=Y[:0]), range(2))
    with pytest.raises(Problem, match="number of epochs"):
        replace(TASK, epochs=0)
    with pytest.raises(Problem, match="A start is one of"):
        replace(TASK, initialiser="zero")
