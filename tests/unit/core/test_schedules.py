"""The learning rate over the epochs, as formulas and as kernels apply it."""

from __future__ import annotations

import math

import numpy as np
import pytest

from nnstudio.core.initial import init_params
from nnstudio.core.kernels.kernel import Kernel, plan_of
from nnstudio.core.network import LayerSpec, NetworkSpec
from nnstudio.core.problems import Problem
from nnstudio.core.schedules import SCHEDULES, Schedule
from nnstudio.core.settings import TrainingSettings
from nnstudio.core.snapshot import Progress


def test_constant_is_one_for_ever() -> None:
    assert [Schedule().share(epoch) for epoch in (0, 1, 10**9)] == [1.0, 1.0, 1.0]


def test_steps_multiply_by_the_factor_after_every_span() -> None:
    schedule = Schedule("step", 10, 0.5)
    assert [schedule.share(e) for e in (0, 9, 10, 19, 20, 39)] == [1.0, 1.0, 0.5, 0.5, 0.25, 0.125]


def test_a_step_to_nothing_stops_the_learning_and_not_the_arithmetic() -> None:
    assert [Schedule("step", 1, 0.0).share(epoch) for epoch in (0, 1, 2)] == [1.0, 0.0, 0.0]
    assert Schedule("step", 1, 0.1).share(10**6) == 0.0  # too small for a float, not an error


def test_cosine_glides_from_one_to_the_factor_and_stays() -> None:
    schedule = Schedule("cosine", 100, 0.2)
    assert schedule.share(0) == 1.0
    assert schedule.share(50) == pytest.approx(0.6, rel=1e-15)
    assert schedule.share(25) == pytest.approx(0.2 + 0.8 * (1 + math.sqrt(0.5)) / 2, rel=1e-15)
    assert schedule.share(100) == schedule.share(10**9) == pytest.approx(0.2, rel=1e-15)
    shares = [schedule.share(epoch) for epoch in range(101)]
    assert shares == sorted(shares, reverse=True)


@pytest.mark.parametrize(
    "schedule",
    [
        Schedule(),
        Schedule("step", 3, 0.5),
        Schedule("step", 1, 0.0),
        Schedule("cosine", 7, 0.1),
        Schedule("cosine", 1, 0.0),
    ],
    ids=lambda schedule: f"{schedule.name} {schedule.span}",
)
@pytest.mark.parametrize("begin", [0, 2])
def test_kernels_step_with_the_rate_of_the_epoch(
    schedule: Schedule, begin: int, kernel: type[Kernel]
) -> None:
    spec = NetworkSpec(1, (LayerSpec(1, "linear"),))
    x, y = np.array([[0.5], [-1.0], [1.5]]), np.array([[1.0], [0.0], [0.5]])
    settings = TrainingSettings(0.1, None, schedule=schedule)
    made = kernel(plan_of(spec, x, y, settings), Progress(init_params(spec, 4)))
    epoch, position = begin, 0
    for _ in range(30):
        before, share = made.vector.copy(), schedule.share(epoch)
        epoch, position = made.train(epoch, position, 1)
        assert made.gradient.all()
        np.testing.assert_allclose(
            before - made.vector, 0.1 * share * made.gradient, rtol=1e-9, atol=1e-15
        )
    assert epoch == begin + 10


def test_the_rate_changes_at_an_epochs_end_within_one_go_too(kernel: type[Kernel]) -> None:
    spec = NetworkSpec(1, (LayerSpec(2), LayerSpec(1)))
    x, y = np.array([[0.5], [-1.0], [1.5]]), np.array([[1.0], [0.0], [0.5]])
    settings = TrainingSettings(0.5, None, "shuffle", schedule=Schedule("step", 2, 0.3))
    plan, start = plan_of(spec, x, y, settings, seed=3), Progress(init_params(spec, 4))
    whole, pieces = kernel(plan, start), kernel(plan, start)
    whole.train(0, 0, 60)
    place = (0, 0)
    for _ in range(60):
        place = pieces.train(*place, 1)
    assert whole.vector.tobytes() == pieces.vector.tobytes()


@pytest.mark.parametrize(
    ("make", "words"),
    [
        (lambda: Schedule("warmup"), "no schedule called 'warmup'; use one of constant, step, cos"),
        (lambda: Schedule("step", 0), "span is 1 epoch or more, not 0"),
        (lambda: Schedule("step", 5, 1.5), "factor lies between 0 and 1, not at 1.5"),
        (lambda: Schedule("step", 5, float("nan")), "factor lies between 0 and 1, not at nan"),
    ],
)
def test_what_cannot_be_is_refused_in_words(make, words: str) -> None:  # type: ignore[no-untyped-def]
    with pytest.raises(Problem, match=words):
        make()


def test_the_ends_of_every_range_can_be_used() -> None:
    for name in SCHEDULES:
        assert Schedule(name, 1, 1.0).share(3) == 1.0
        assert Schedule(name, 1, 0.0).share(1) == (1.0 if name == "constant" else 0.0)


def test_every_schedule_begins_with_the_whole_rate() -> None:
    for name in SCHEDULES:
        assert Schedule(name, 5, 0.25).share(0) == 1.0
