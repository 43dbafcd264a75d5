"""The numbers of the lessons on failing and on xor; each is computed when a page needs it.

What counts starts is imported only then: the window should not wait for it.
"""

from __future__ import annotations

from functools import cache

import numpy as np

from nnstudio.core.network import LayerSpec
from nnstudio.document.document import Document, course_document
from nnstudio.document.teach import teach
from nnstudio.lessons.failingsetups import USUAL_EPOCHS, dead, overshot, stuck_after
from nnstudio.lessons.lampsetups import TWO_HIDDEN, lamp_flat, lamp_line, lamp_with

BOB = 1  # his row, from 0
LAMP_STARTS = 200


def stuck_loss() -> float:
    """Where the stuck start is after the course's epochs."""
    return _loss_of(stuck_after(course_document()))


def stuck_slope() -> float:
    """Of the output's sigmoid there, for Bob."""
    document = stuck_after(course_document())
    output = document.spec.layers[-1]
    z = document.model().trace(document.training.row_raw(BOB)).z[-1][0]
    return float(output.record.slope(z, output.slope_parameter)[0, 0])


@cache
def stuck_until() -> float:
    """The epoch at which the loss is known to be no longer stuck, if one goes on training."""
    from nnstudio.document.sweeping import STUCK

    taught = teach(stuck_after(course_document()), USUAL_EPOCHS)
    return float(taught.curve.epochs[np.argmax(taught.curve.losses < STUCK)])


@cache
def relu_stuck() -> float:
    """How many percent of the starts the lab finds stuck: ReLU, with the shift of the course."""
    from nnstudio.document.lab.stuckstarts import COURSE_STARTS, course_trials

    trials = course_trials()
    shifted = trials[0].scaling  # its first column is the course's own
    trial = next(t for t in trials if (t.activation, t.scaling) == ("relu", shifted))
    return _stuck_percent(trial.document, COURSE_STARTS)


@cache
def lamp_stuck(units: int) -> float:
    """How many percent of the starts do not learn xor with so many hidden neurons."""
    return _stuck_percent(lamp_with((LayerSpec(units),)), LAMP_STARTS)


def lamp_stuck_usual() -> float:
    """The same with the hidden layer of the lesson."""
    return lamp_stuck(TWO_HIDDEN[0].units)


def lamp_flat_loss() -> float:
    """Where one neuron ends with xor."""
    return _loss_of(lamp_flat(course_document()))


def lamp_line_bias() -> float:
    """Of the neuron that was set by hand."""
    return lamp_line(course_document()).progress.params.value("b1")


def dead_highest() -> float:
    """The largest sum that the dead neuron has for any of the four people."""
    document = dead(course_document())
    rows = range(len(document.training.rows))
    sums = [document.model().trace(document.training.row_raw(row)).z[0] for row in rows]
    return max(float(z[0, 1, 0]) for z in sums)


def overshot_rate() -> float:
    """The learning rate that was far too high."""
    return overshot(course_document()).settings.rate


def _stuck_percent(document: Document, starts: int) -> float:
    from nnstudio.document.sweeping import sweep_document

    *_, sweep = sweep_document(document, range(starts))  # the last one holds them all
    return 100.0 * float(sweep.stuck.mean())


def _loss_of(document: Document) -> float:
    return float("nan") if document.loss is None else document.loss
