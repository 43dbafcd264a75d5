"""How many starts get stuck, by the lab's own button: as published with the course.

The whole table is trained once, as a press of "Which get stuck?" does it: 500 seeds for each of
six activations and three scalings, 1,000 epochs each, stuck with a loss above 0.1.
"""

from __future__ import annotations

import numpy as np
import pytest
from PySide6.QtCore import QEventLoop, QTimer

from nnstudio.core.activations import COURSE_ACTIVATIONS
from nnstudio.document.lab.stuckstarts import COURSE_STARTS, StuckTable
from nnstudio.session.stuckstarts import StuckStarts

SHIFT, ZSCORE, RAW = "shift 135, 66", "z-score", "lb, in as they are"
SECONDS = 100  # given up after; it takes some 15
# Percent of 500 starts as published: by the course's shift, and by z-score. Those were other
# starts than seeds 0 to 499, so the shares agree as two samples of 500 do.
PUBLISHED = {
    "sigmoid": (0.2, 0.0),
    "tanh": (0.0, 0.0),
    "elu": (2.6, 0.2),
    "leaky_relu": (2.8, 0.2),
    "relu": (16.2, 8.8),
    "maxout": (23.4, 0.2),
}
# Starts of seeds 0 to 499 that were stuck when this was written. A few stand so near to the limit
# that another rounding of the exponential function may turn them.
COUNTED = {
    "sigmoid": (0, 0),
    "tanh": (0, 0),
    "elu": (18, 0),
    "leaky_relu": (22, 1),
    "relu": (94, 49),
    "maxout": (108, 0),
}
TURNED = 3


@pytest.fixture(scope="module")
def table(qapp: object) -> StuckTable:
    """What the lab shows in the end."""
    stuck, shown = StuckStarts(), list[StuckTable]()
    loop = QEventLoop()
    stuck.progressed.connect(shown.append)
    stuck.running_changed.connect(lambda running: None if running else loop.quit())
    stuck.start_course()
    QTimer.singleShot(1_000 * SECONDS, loop.quit)
    loop.exec()
    assert stuck.close()
    return shown[-1]


def stuck_of(table: StuckTable, name: str, scaling: str) -> int:
    outcome = table.outcome(name, scaling)
    assert outcome is not None
    assert outcome.complete
    assert outcome.done == COURSE_STARTS == 500
    return outcome.stuck


def test_the_whole_table_is_trained_as_the_course_trains(table: StuckTable) -> None:
    assert table.complete
    assert table.activations == COURSE_ACTIVATIONS
    assert table.scalings == (SHIFT, ZSCORE, RAW)
    for trial in table.trials:
        wanted = trial.document.settings
        assert (wanted.epochs, wanted.rate, wanted.batch, wanted.loss) == (1_000, 0.1, 1, "mse")
    assert "seeds 0 to 499, 1,000 epochs each" in table.note
    assert "ends above 0.1" in table.note


@pytest.mark.parametrize("name", COURSE_ACTIVATIONS)
@pytest.mark.parametrize("scaling", [SHIFT, ZSCORE])
def test_as_many_are_stuck_as_published(table: StuckTable, name: str, scaling: str) -> None:
    place = (SHIFT, ZSCORE).index(scaling)
    published, stuck = PUBLISHED[name][place], stuck_of(table, name, scaling)
    share = max(published, 0.2) / 100.0
    error = 100.0 * np.sqrt(2.0 * share * (1.0 - share) / COURSE_STARTS)
    assert 100.0 * stuck / COURSE_STARTS == pytest.approx(published, abs=2.5 * error)
    assert stuck == pytest.approx(COUNTED[name][place], abs=TURNED)


@pytest.mark.parametrize("name", COURSE_ACTIVATIONS)
def test_raw_pounds_and_inches_stick_every_start(table: StuckTable, name: str) -> None:
    assert stuck_of(table, name, RAW) == COURSE_STARTS


def test_the_order_that_the_lesson_tells(table: StuckTable) -> None:
    """Smooth ones hardly ever, those with a leak seldom, ReLU and maxout often."""
    shifted = {name: stuck_of(table, name, SHIFT) for name in COURSE_ACTIVATIONS}
    smooth = max(shifted["sigmoid"], shifted["tanh"])
    leaking = (shifted["elu"], shifted["leaky_relu"])
    assert smooth < min(leaking)
    assert max(leaking) < min(shifted["relu"], shifted["maxout"])
    scaled = {name: stuck_of(table, name, ZSCORE) for name in COURSE_ACTIVATIONS}
    assert all(scaled[name] <= shifted[name] for name in COURSE_ACTIVATIONS)
