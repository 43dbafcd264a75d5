"""Which kernel trains: by size where that is clear, by measuring elsewhere, else numpy."""

from __future__ import annotations

from dataclasses import dataclass, field

import numpy as np
import pytest

from nnstudio.core.initial import init_params
from nnstudio.core.kernels import choice
from nnstudio.core.kernels.choice import CHOICES, CLEARLY, choose, estimate, maker_for
from nnstudio.core.kernels.kernel import Kernel, Plan, plan_of
from nnstudio.core.kernels.loading import NO_NUMBA, Loaded
from nnstudio.core.kernels.numpy_kernel import NumpyKernel
from nnstudio.core.network import LayerSpec, NetworkSpec
from nnstudio.core.problems import Problem
from nnstudio.core.settings import TrainingSettings
from nnstudio.core.snapshot import Progress


def plan_for(*units: int, batch: int | None = 1, rows: int = 8) -> Plan:
    """A plan for layers of so many units."""
    spec = NetworkSpec(units[0], tuple(LayerSpec(n) for n in units[1:]))
    x, y = np.zeros((rows, units[0])), np.zeros((rows, units[-1]))
    return plan_of(spec, x, y, TrainingSettings(batch=batch))


def start_of(plan: Plan) -> Progress:
    return Progress(init_params(plan.spec, 1, "xavier"))


COURSE = plan_for(2, 2, 1)
WIDE = plan_for(256, 512, 512, 1, batch=None, rows=4_096)
BETWEEN = plan_for(2, 48, 48, 1, batch=16, rows=256)


@dataclass
class Clock:
    """A clock that only training moves on."""

    now: float = 100.0
    tried: list[str] = field(default_factory=list)
    calls: list[tuple[float, int, int, int]] = field(default_factory=list)

    def __call__(self) -> float:
        return self.now


@pytest.fixture
def clock(monkeypatch: pytest.MonkeyPatch) -> Clock:
    made = Clock()
    monkeypatch.setattr(choice, "perf_counter", made)
    return made


def kernel_taking(seconds: float, clock: Clock) -> type[Kernel]:
    """A kernel that takes so long for a batch by that clock."""

    class Timed(NumpyKernel):
        def train(self, epoch: int, position: int, batches: int) -> tuple[int, int]:
            clock.now += seconds * batches
            clock.tried.append(f"{seconds:g}")
            clock.calls.append((seconds, epoch, position, batches))
            self.vector += 1.0  # spoils whatever it works on
            return epoch, position

    return Timed


@pytest.mark.parametrize(("plan", "chosen"), [(COURSE, "compiled"), (WIDE, "numpy")])
@pytest.mark.parametrize("measure", [True, False])
def test_what_is_clear_by_its_size_is_not_measured(
    plan: Plan, chosen: str, measure: bool, clock: Clock, monkeypatch: pytest.MonkeyPatch
) -> None:
    # WIDE's batches take a second each: nobody would want to wait for some trials.
    monkeypatch.setattr(choice, "NumpyKernel", kernel_taking(1.0, clock))
    assert choose(plan, start_of(plan), kernel_taking(1.0, clock), measure) == chosen
    assert clock.tried == []


def test_larger_batches_never_make_the_loops_look_better() -> None:
    ratios = [estimate(plan_for(4, 32, 32, 1, batch=batch, rows=4_096)) for batch in (1, 8, 4_096)]
    assert ratios == sorted(ratios, reverse=True)


@pytest.mark.parametrize(
    ("numpy_takes", "compiled_takes", "chosen"),
    [
        (2e-5, 1e-5, "compiled"),
        (1e-5, 2e-5, "numpy"),
        (1e-5, 1e-5, "compiled"),
        (9.0, 5.0, "compiled"),
    ],
)
def test_in_between_both_are_tried_and_the_quicker_one_is_taken(
    numpy_takes: float,
    compiled_takes: float,
    chosen: str,
    clock: Clock,
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    assert 1.0 / CLEARLY < estimate(BETWEEN) < CLEARLY
    monkeypatch.setattr(choice, "NumpyKernel", kernel_taking(numpy_takes, clock))
    start = start_of(BETWEEN)
    before, began = start.params.vector.tobytes(), clock.now
    kernel = kernel_taking(compiled_takes, clock)
    assert choose(BETWEEN, start, kernel) == chosen
    assert set(clock.tried) == {f"{numpy_takes:g}", f"{compiled_takes:g}"}
    assert start.params.vector.tobytes() == before
    # A few milliseconds each, unless a single batch takes longer.
    assert clock.now - began < max(0.1, 5 * (numpy_takes + compiled_takes))


def test_both_take_turns_in_as_many_batches_as_fill_a_trial(
    clock: Clock, monkeypatch: pytest.MonkeyPatch
) -> None:
    one, two = 2**-10, 5 * 2**-11  # about 1 and 2.5 ms, which the clock adds up exactly
    monkeypatch.setattr(choice, "NumpyKernel", kernel_taking(one, clock))
    start = Progress(start_of(BETWEEN).params, 5)
    assert choose(BETWEEN, start, kernel_taking(two, clock)) == "numpy"
    numpy_calls = [(one, 5, 0, n) for n in (1, 1, 6, 6)]
    compiled_calls = [(two, 5, 0, n) for n in (1, 1, 2, 2)]
    first = [numpy_calls[0], compiled_calls[0], *numpy_calls[1:3], *compiled_calls[1:3]]
    assert clock.calls == [*first, *4 * [numpy_calls[3], compiled_calls[3]]]


def test_a_slow_kernel_is_not_tried_more_often_than_it_takes_to_know(
    clock: Clock, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(choice, "NumpyKernel", kernel_taking(0.04, clock))
    assert choose(BETWEEN, start_of(BETWEEN), kernel_taking(0.03, clock)) == "compiled"
    assert clock.tried == 3 * ["0.04", "0.03"]


def test_the_estimate_counts_calls_products_and_activations() -> None:
    # 25 weights and 7 sums; 42 calls for 4 rows at once.
    numpy = 42 * 6e-7 / 4 + 3 * 25 * 2.5e-10 + 7 * 6e-9
    loops = 3 * 25 * 6e-10 + 7 * 1.2e-8
    assert estimate(plan_for(3, 5, 2, batch=4)) == pytest.approx(numpy / loops, rel=1e-12)


@pytest.mark.parametrize(("ratio", "chosen"), [(0.999, "numpy"), (1.0, "compiled")])
def test_unmeasured_the_one_that_is_estimated_to_be_quicker_is_taken(
    ratio: float, chosen: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(choice, "estimate", lambda plan: ratio)
    assert choose(BETWEEN, start_of(BETWEEN), Loops, measure=False) == chosen


def test_what_takes_numpy_a_moment_is_tried_even_where_loops_may_take_longer(
    clock: Clock, monkeypatch: pytest.MonkeyPatch
) -> None:
    numpy, loops = choice.LONG / 16, choice.LONG / 8
    monkeypatch.setattr(choice, "_row_seconds", lambda plan: (numpy, loops))
    monkeypatch.setattr(choice, "NumpyKernel", kernel_taking(0.03, clock))
    assert choose(BETWEEN, start_of(BETWEEN), kernel_taking(0.02, clock)) == "compiled"
    assert len(clock.tried) > 2


def test_unmeasured_the_answer_depends_on_the_plan_alone(clock: Clock) -> None:
    kernel = kernel_taking(1.0, clock)
    assert choose(BETWEEN, start_of(BETWEEN), kernel, measure=False) in ("numpy", "compiled")
    assert clock.tried == []


def test_the_real_kernels_can_be_measured(compiled: type[Kernel]) -> None:
    start = start_of(BETWEEN)
    before = start.params.vector.tobytes()
    assert choose(BETWEEN, start, compiled) in ("numpy", "compiled")
    assert start.params.vector.tobytes() == before


# What makes the kernel


class Loops(NumpyKernel):
    """Stands for the compiled kernel."""


NONE_YET, NONE_EVER = None, Loaded(None, NO_NUMBA)
SPOILT = Loaded(
    None, "the compiled kernel could not be made (OSError: No space in /Home); training with numpy"
)


def found(monkeypatch: pytest.MonkeyPatch, answer: Loaded | None) -> None:
    """Let loading give this answer; whoever waits for it gets the kernel where none is yet."""
    monkeypatch.setattr(choice, "loaded", lambda: answer)
    monkeypatch.setattr(choice, "load", lambda: answer or Loaded(Loops))


def made(maker: choice.KernelMaker, plan: Plan) -> type[Kernel]:
    return type(maker(plan, start_of(plan)))


@pytest.mark.parametrize("name", CHOICES)
def test_until_the_compiled_kernel_is_there_numpy_serves(
    name: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    for answer in (NONE_YET, NONE_EVER, SPOILT):
        found(monkeypatch, answer)
        assert made(maker_for(name, wait=False), COURSE) is NumpyKernel


def test_waiting_brings_the_compiled_kernel(monkeypatch: pytest.MonkeyPatch) -> None:
    found(monkeypatch, NONE_YET)
    assert made(maker_for("compiled", wait=True), WIDE) is Loops
    assert made(maker_for("auto", wait=True), COURSE) is Loops
    assert made(maker_for("numpy", wait=True), COURSE) is NumpyKernel


def test_numpy_is_had_without_loading_anything(monkeypatch: pytest.MonkeyPatch) -> None:
    def load() -> Loaded:
        raise AssertionError("asked for")

    monkeypatch.setattr(choice, "load", load)
    assert maker_for("numpy", wait=True) is NumpyKernel


def test_auto_decides_for_each_plan(monkeypatch: pytest.MonkeyPatch) -> None:
    found(monkeypatch, Loaded(Loops))
    maker = maker_for("auto", wait=False, measure=False)
    assert made(maker, COURSE) is Loops
    assert made(maker, WIDE) is NumpyKernel


def test_auto_does_not_measure_where_it_may_not(
    clock: Clock, monkeypatch: pytest.MonkeyPatch
) -> None:
    found(monkeypatch, Loaded(kernel_taking(0.001, clock)))
    monkeypatch.setattr(choice, "NumpyKernel", kernel_taking(0.002, clock))
    maker_for("auto", wait=False, measure=False)(BETWEEN, start_of(BETWEEN))
    assert clock.tried == []


def test_auto_without_numba_is_numpy_and_no_complaint(monkeypatch: pytest.MonkeyPatch) -> None:
    found(monkeypatch, NONE_EVER)
    assert made(maker_for("auto", wait=True), COURSE) is NumpyKernel


@pytest.mark.parametrize(
    ("answer", "sentence"),
    [
        (
            NONE_EVER,
            "The compiled kernel is not installed (pip install 'nnstudio[fast]' brings it).",
        ),
        (SPOILT, "The compiled kernel could not be made (OSError: No space in /Home)."),
    ],
)
def test_asking_for_the_compiled_kernel_where_there_is_none_is_answered_in_words(
    answer: Loaded, sentence: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    found(monkeypatch, answer)
    with pytest.raises(Problem) as caught:
        maker_for("compiled", wait=True)
    assert str(caught.value) == sentence


def test_an_unknown_kernel_is_answered_with_the_known_ones() -> None:
    with pytest.raises(Problem, match="A kernel is one of auto, numpy, compiled, not 'cuda'"):
        maker_for("cuda", wait=False)


def test_a_maker_that_is_kept_measures_once_for_each_kind_of_work(
    clock: Clock, monkeypatch: pytest.MonkeyPatch
) -> None:
    found(monkeypatch, Loaded(kernel_taking(0.001, clock)))
    monkeypatch.setattr(choice, "NumpyKernel", kernel_taking(0.002, clock))
    maker = maker_for("auto", wait=False)
    maker(BETWEEN, start_of(BETWEEN))
    measured = len(clock.tried)
    assert measured > 0
    maker(BETWEEN, start_of(BETWEEN))
    assert len(clock.tried) == measured
