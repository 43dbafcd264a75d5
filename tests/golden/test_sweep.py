"""The course's lesson from 20,000 starts: the published spread, and the one start that is stuck."""

from __future__ import annotations

import numpy as np
import pytest

from nnstudio.core.activations import Array
from nnstudio.core.kernels import loading
from nnstudio.core.network import LayerSpec
from nnstudio.core.sweep import sweep
from nnstudio.core.sweepways import SweepTask
from nnstudio.data.scaling import Scaling
from nnstudio.document.document import course_document
from nnstudio.document.sweeping import sweep_document, sweep_task

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


@pytest.mark.parametrize(
    ("activation", "shifted", "scaled"),
    [
        ("sigmoid", 0.2, 0.0),
        ("tanh", 0.0, 0.0),
        ("elu", 2.6, 0.2),
        ("leaky_relu", 2.8, 0.2),
        ("relu", 16.2, 8.8),
        ("maxout", 23.4, 0.2),
    ],
)
def test_as_many_starts_are_stuck_as_published(
    activation: str, shifted: float, scaled: float
) -> None:
    """Of 500 starts, in percent: by the course's shift, and by z-score.

    The published starts were others, so that the shares agree as two samples of 500 do.
    """
    kernel = loading.load().kernel
    assert kernel is not None
    document = course_document().with_layer(0, LayerSpec(2, activation))
    for prepared, published in (
        (document, shifted),
        (document.with_scaling(Scaling("zscore")), scaled),
    ):
        *_, last = sweep_document(prepared, range(500), kernel=kernel)
        share = max(published, 0.2) / 100.0
        error = 100.0 * np.sqrt(2.0 * share * (1.0 - share) / 500)
        assert 100.0 * np.mean(last.stuck) == pytest.approx(published, abs=2.5 * error)
