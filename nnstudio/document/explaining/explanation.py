"""The four stages of a row and a parameter, and what a learner can check them by."""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np

from nnstudio.core.backprop import forward, loss_and_gradient, trace_loss
from nnstudio.core.explain import BEYOND
from nnstudio.core.gradcheck import central_difference
from nnstudio.core.network import Params
from nnstudio.document.explaining.backwardsteps import backward_stage
from nnstudio.document.explaining.forwardsteps import forward_stage
from nnstudio.document.explaining.losssteps import loss_stage
from nnstudio.document.explaining.step import Stage
from nnstudio.document.explaining.subject import Subject
from nnstudio.document.explaining.updatesteps import update_stage

WIGGLE = 1e-5
MOST_CHECKED = 2_000  # parameters up to which the whole gradient is checked at once


@dataclass(frozen=True)
class Check:
    """A derivative from the chain rule beside one from two losses, (L(p + h) - L(p - h)) / 2h."""

    chain: float
    difference: float

    @property
    def error(self) -> float:
        """How far apart the two are."""
        return abs(self.chain - self.difference)


def explain(subject: Subject) -> tuple[Stage, ...]:
    """Forward, loss, backward, update."""
    return (
        forward_stage(subject),
        loss_stage(subject),
        backward_stage(subject),
        update_stage(subject),
    )


@BEYOND
def check(subject: Subject) -> Check:
    """The shown derivative of the row's loss against a central difference."""
    story, i = subject.story, subject.parameter
    h = WIGGLE * max(1.0, abs(float(story.params.vector[i])))
    losses = []
    for by in (h, -h):
        vector = story.params.vector.copy()
        vector[i] += by
        trace = forward(Params(story.params.spec, vector), story.x[np.newaxis])
        losses.append(trace_loss(trace, story.y[np.newaxis], story.loss))
    return Check(subject.chain.value, (losses[0] - losses[1]) / (2.0 * h))


@BEYOND
def check_all(subject: Subject) -> float:
    """The largest difference between the row's whole gradient and central differences."""
    story = subject.story
    x, y = story.x[np.newaxis], story.y[np.newaxis]
    _, gradient = loss_and_gradient(story.params, x, y, story.loss)
    differences = central_difference(story.params, x, y, story.loss, WIGGLE)
    return float(np.max(np.abs(gradient - differences)))


def steepest(subject: Subject) -> int:
    """The parameter with the largest derivative of the row's loss."""
    return int(np.argmax(np.abs(subject.story.gradient)))


def as_text(stages: tuple[Stage, ...]) -> str:
    """All stages as text."""
    parts = []
    for stage in stages:
        steps = [stage.step(i).text() for i in range(len(stage))]
        parts.append("\n\n".join([f"{stage.title}\n{stage.question}", *steps]))
    return "\n\n\n".join(parts) + "\n"
