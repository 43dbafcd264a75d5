"""Questions about the loss around the present parameters, and what is found.

An answer carries what it was asked for, so that whoever gets it can tell whether it still counts.
"""

from __future__ import annotations

from dataclasses import dataclass, field, replace

import numpy as np

from nnstudio.core.activations import Array
from nnstudio.core.landscape import (
    Between,
    LossSlice,
    LossSurface,
    Span,
    loss_along,
    loss_over,
    work_of,
)
from nnstudio.core.network import Params
from nnstudio.core.settings import TrainingSettings
from nnstudio.core.trail import Trail
from nnstudio.data.cells import evenly
from nnstudio.data.trainingset import TrainingSet
from nnstudio.document.frame import Frame

MOST_ROWS, FEWEST_ROWS = 2_000, 50  # of a large table a sample does
AT_REST, RUNNING = 1.2e9, 2.5e8  # work for one answer: about 0.7 and 0.15 seconds
SLICE_POINTS = 121
SURFACE_POINTS, ROUGH_POINTS = 61, 41  # in each direction, at rest and while training


@dataclass(frozen=True, eq=False)
class LandscapeQuestion:
    """Along which parameter, or over which two, and from where to where; and all it depends on."""

    params: Params
    parameters: tuple[int, ...]  # one or two different places of the flat vector
    spans: tuple[Span, ...]
    data: TrainingSet
    settings: TrainingSettings
    locked: frozenset[str] = frozenset()
    epoch: int = 0
    running: bool = False
    trail: Trail = field(default_factory=Trail)  # how the parameters came to be where they are

    def same_as(self, other: LandscapeQuestion) -> bool:
        """Whether the answers would be the same."""
        return self.same_view(other) and (
            (self.params is other.params or self.params == other.params)
            and self.locked == other.locked
            and self.running == other.running
            and len(self.trail) == len(other.trail)
        )

    def same_view(self, other: LandscapeQuestion) -> bool:
        """Whether it is the same landscape but for where the network has come to by now."""
        return (
            self.data is other.data
            and self.parameters == other.parameters
            and self.spans == other.spans
            and self.settings == other.settings
            and self.params.spec == other.params.spec
        )

    @property
    def names(self) -> tuple[str, ...]:
        """What the parameters are called."""
        return tuple(self.params.spec.name(index) for index in self.parameters)

    @property
    def rate(self) -> float:
        """The learning rate of the present epoch."""
        return self.settings.rate * self.settings.schedule.share(self.epoch)


@dataclass(frozen=True, eq=False)
class LandscapeAnswer:
    """The landscape around `question.params`, over `rows` of the table's rows."""

    question: LandscapeQuestion
    found: LossSlice | LossSurface
    rows: int

    @property
    def sampled(self) -> bool:
        """Whether only some of the rows were looked at."""
        return self.rows < len(self.question.data.rows)

    @property
    def at(self) -> tuple[float, ...]:
        """The present values of the parameters."""
        return (self.found.at,) if isinstance(self.found, LossSlice) else self.found.at

    @property
    def slopes(self) -> tuple[float, ...]:
        """The derivatives there."""
        found = self.found
        return (found.slope,) if isinstance(found, LossSlice) else found.slopes

    @property
    def next_step(self) -> tuple[float, ...]:
        """Where a plain step over all these rows leads: w - rate * slope; a locked one stays."""
        question = self.question
        return tuple(
            value if name in question.locked else value - question.rate * slope
            for name, value, slope in zip(question.names, self.at, self.slopes, strict=True)
        )


def question_of(
    frame: Frame, parameters: tuple[int, ...], spans: tuple[Span, ...]
) -> LandscapeQuestion:
    """What to ask so that the landscape fits a frame."""
    document = frame.document
    return LandscapeQuestion(
        params=frame.model.params,
        parameters=parameters,
        spans=spans,
        data=document.training,
        settings=replace(document.settings, epochs=None, stops=()),
        locked=document.locked,
        epoch=frame.epoch,
        running=frame.running,
        trail=frame.trail,
    )


class Lookout:
    """Answers questions, and keeps the rows that it took from a table."""

    def __init__(self) -> None:
        self._sample: tuple[TrainingSet, int, Array, Array] | None = None

    def look(self, question: LandscapeQuestion, between: Between = lambda: None) -> LandscapeAnswer:
        """Compute an answer; `between` is called between two pieces of work, and may raise."""
        places = _points(question) ** len(question.parameters)
        work = RUNNING if question.running else AT_REST
        affordable = int(work / (places * work_of(question.params, question.parameters)))
        x, y = self._rows(question.data, min(MOST_ROWS, max(FEWEST_ROWS, affordable)))
        return LandscapeAnswer(question, _found(question, x, y, between), len(x))

    def _rows(self, data: TrainingSet, most: int) -> tuple[Array, Array]:
        """At most so many rows, evenly spread: inputs and targets as the network sees them."""
        known = self._sample
        if known is None or known[0] is not data or known[1] != most:
            rows = evenly(data.rows, most)
            x = data.scaler.apply(data.raw_of(rows))
            known = self._sample = (data, most, x, np.ascontiguousarray(data.answers[rows]))
        return known[2], known[3]


def _points(question: LandscapeQuestion) -> int:
    if len(question.parameters) == 1:
        return SLICE_POINTS
    return ROUGH_POINTS if question.running else SURFACE_POINTS


def _found(
    question: LandscapeQuestion, x: Array, y: Array, between: Between
) -> LossSlice | LossSurface:
    loss, points = question.settings.loss_record, _points(question)
    if len(question.parameters) == 1:
        (parameter,), (span,) = question.parameters, question.spans
        return loss_along(question.params, parameter, x, y, loss, span, points, between)
    first, second = question.parameters
    across, up = question.spans
    return loss_over(question.params, (first, second), x, y, loss, (across, up), points, between)
