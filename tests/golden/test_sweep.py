"""The course's lesson from 20,000 starts: the published spread, and the one start that is stuck."""

from __future__ import annotations

import numpy as np
import pytest

from nnstudio.core.activations import Array
from nnstudio.core.kernels import loading
from nnstudio.core.sweep import sweep
from nnstudio.core.sweepways import SweepTask
from nnstudio.document.document import course_document
from nnstudio.document.sweeping import sweep_task

pytest.importorskip("numba")
SEEDS = 20_000
EMILY, FRANK = (-7.0, -3.0), (20.0, 2.0)


@pytest.fixture(scope="module")
def course() -> tuple[Array, Array]:
    """Final losses (seeds,) and answers (seeds, 2) for Emily and Frank."""
    document = course_document()
    task = sweep_task(document, 1_000)
    asked = SweepTask(
        task.spec, task.x, task.y, task.settings, task.epochs, asked=np.array([EMILY, FRANK])
    )
    kernel = loading.load().kernel
    assert kernel is not None
    *_, last = sweep(asked, range(SEEDS), kernel)
    assert last.complete
    return last.losses, last.answers[:, :, 0]


def test_the_losses_spread_as_published(course: tuple[Array, Array]) -> None:
    losses, _ = course
    assert np.median(losses) == pytest.approx(0.0016, abs=5e-5)
    assert np.percentile(losses, 95) == pytest.approx(0.0024, abs=5e-5)
    assert losses.max() == pytest.approx(0.4981, abs=5e-5)


def test_only_start_10553_fails_to_learn(course: tuple[Array, Array]) -> None:
    losses, _ = course
    assert np.flatnonzero(losses > 0.1).tolist() == [10553]


def test_emily_and_frank_spread_as_published(course: tuple[Array, Array]) -> None:
    _, answers = course
    emily, frank = answers.T
    assert np.median(emily) == pytest.approx(0.9658, abs=5e-5)
    assert np.percentile(emily, 5) == pytest.approx(0.9473, abs=5e-5)
    assert np.median(frank) == pytest.approx(0.0392, abs=5e-5)
    assert np.percentile(frank, 95) == pytest.approx(0.0566, abs=5e-5)
