"""Predict, then step: will a weight go up or down in the next step, and why does it?"""

from __future__ import annotations

from dataclasses import dataclass
from enum import Enum

import numpy as np

from nnstudio.core.activations import Array
from nnstudio.core.explain import Chain
from nnstudio.document.document import Document
from nnstudio.document.explaining.formula import MINUS
from nnstudio.document.explaining.subject import Subject

LIVELY = 0.02  # of the longest way in a step: what moves less is not asked about
STILL_EVERY = 5  # one question in so many is about a weight that stays, where there is one


class Way(Enum):
    """Where a parameter goes in a step."""

    UP = "up"
    STAYS = "stays"
    DOWN = "down"

    @staticmethod
    def of(change: float) -> Way:
        """By the sign of a change, which may be as small as it likes."""
        return Way.STAYS if change == 0.0 else Way.UP if change > 0.0 else Way.DOWN


@dataclass(frozen=True)
class Outcome:
    """Where a parameter went in a step."""

    name: str
    before: float
    after: float

    @property
    def way(self) -> Way:
        """Up, down, or nowhere."""
        return Way.of(self.after - self.before)

    def words(self) -> str:
        """With as many digits as tell the two numbers apart: "w1 went up, from 0.4 to 0.41"."""
        before, after = apart(self.before, self.after)
        if self.way is Way.STAYS:
            return f"{self.name} stayed at {before}"
        return f"{self.name} went {self.way.value}, from {before} to {after}"


@dataclass(frozen=True, eq=False)
class Question:
    """One parameter, and the batch of the next step."""

    subject: Subject

    @property
    def parameter(self) -> int:
        """Its place in the flat vector."""
        return self.subject.parameter

    @property
    def row(self) -> int:
        """The first row of the batch, counted in the table."""
        return self.subject.row

    def words(self) -> str:
        """The question: "Next: Charlie. Will w1 go up or down?"."""
        rows = len(self.subject.batch)
        next_ = self.subject.row_name
        if rows > 1:
            next_ = f"{rows} rows together, {next_} first"
        return f"Next: {next_}. Will {self.subject.name} go up or down?"

    def is_answered_by(self, document: Document) -> bool:
        """Whether `document` is what this question was asked about, one step later."""
        asked = self.subject.document
        rows = len(asked.training.rows)
        done, before = document.progress, asked.progress
        steps = (done.epoch - before.epoch) * rows + done.position - before.position
        return (
            document.spec == asked.spec
            and document.settings == asked.settings
            and document.training is asked.training
            and steps == len(self.subject.batch)
        )

    def answer(self) -> Way:
        """Where the parameter will go in this step."""
        step, i = self.subject.step, self.parameter
        return Way.of(float(step.after[i] - step.before[i]))

    def outcome(self, document: Document) -> Outcome:
        """Where the parameter went, seen in the document after the step."""
        before, after = self.subject.progress.params.vector, document.progress.params.vector
        return Outcome(
            self.subject.name, float(before[self.parameter]), float(after[self.parameter])
        )

    # Why

    def reason(self) -> str:
        """Why it goes where it goes: the slope, and what else pushes."""
        step, i = self.subject.step, self.parameter
        if step.locked[i]:
            return "It is locked: training leaves it alone."
        slope = float(step.data_gradient[i])
        why = self._row_words(slope) if step.rows == 1 else self._batch_words(slope)
        downhill = Way.of(-slope)
        way = Way.of(float(step.after[i] - step.before[i]))
        if way is downhill:
            return why
        penalised = Way.of(-float(step.gradient[i]))
        cause = "the penalty" if penalised is way and penalised is not downhill else "momentum"
        record = step.settings.optimizer.record
        if cause == "momentum" and not record.slots:
            cause = "weight decay" if step.settings.l2 else "rounding"
        alone = "nowhere" if downhill is Way.STAYS else downhill.value
        kind = f"what {record.title} remembers of earlier slopes" if cause == "momentum" else cause
        return f"{why} By this slope alone it would go {alone}; {kind} moves it."

    def _batch_words(self, slope: float) -> str:
        rows = self.subject.step.rows
        if slope == 0.0:
            return f"Over the {rows} rows its slopes add up to 0."
        return f"Over the {rows} rows its mean slope is {_short(slope)}: {_against(slope)}"

    def _row_words(self, slope: float) -> str:
        chain = self.subject.story.chain(self.parameter)
        if slope == 0.0:
            return self._flat_words(chain)
        by_output = chain.influences * chain.own
        if len(by_output) > 1:
            return f"Its slope for {self.subject.row_name} is {_short(slope)}: {_against(slope)}"
        target = float(self.subject.story.y[0])
        said = float(self.subject.story.trace.output[0][0])
        off = "low" if said < target else "high"
        effect = "raises" if by_output[0] > 0.0 else "lowers"
        wanted = "more" if slope < 0.0 else "less"
        return (
            f"{self.subject.row_name} should give {_short(target)}, the network says "
            f"{_short(said)}: too {off}. More of {self.subject.name} {effect} that, so "
            f"{wanted} of it is better (slope {_short(slope)})."
        )

    def _flat_words(self, chain: Chain) -> str:
        """Which of the factors is 0."""
        place, spec = chain.place, self.subject.spec
        row, neuron = self.subject.row_name, spec.neuron_name(place.layer, place.unit)
        if chain.source == 0.0 and place.source is not None:
            carried = spec.neuron_name(place.layer - 1, place.source)
            return (
                f"{carried} is 0 for {row}: the weight carries nothing, so nothing depends on it."
            )
        if chain.slope == 0.0 and spec.layers[place.layer].part_count > 1:
            return f"Another part of {neuron} is the greatest for {row}: this one does not count."
        if chain.slope == 0.0:
            return f"The activation of {neuron} is flat for {row}: no slope comes through it."
        if not np.any(chain.influences):
            return f"{neuron} has no way to the output that is open for {row}."
        if not np.any(chain.loss_slopes):
            return f"The network is exactly right for {row}: there is nothing to mend."
        return f"The factors' product is 0 for {row}."


def ask(document: Document, asked: int = 0, parameter: int | None = None) -> Question | None:
    """A question about the document's next step; None where it cannot train.

    `asked` counts the questions so far and varies which parameter is chosen where `parameter`
    names none: one that moves well in this step, and now and then one that does not move at all.
    """
    if document.training.why_not is not None or not len(document.training.rows):
        return None
    first = Subject(document, document.progress, int(document.training.rows[0]), parameter or 0)
    subject = first.of_row(int(first.next_rows[0]))
    if parameter is None:
        return Question(subject.of_parameter(_choice(subject, asked)))
    return Question(subject)


def _choice(subject: Subject, asked: int) -> int:
    step = subject.step
    ways: Array = np.abs(step.after - step.before)
    ways[~np.isfinite(ways)] = 0.0
    lively = np.flatnonzero((ways > 0.0) & (ways >= LIVELY * ways.max()))
    still = np.flatnonzero((ways == 0.0) & ~step.locked)
    of_still = len(still) and asked % STILL_EVERY == STILL_EVERY - 1
    choice = still if of_still or not len(lively) else lively
    if not len(choice):
        return 0
    return int(choice[np.random.RandomState(asked).randint(len(choice))])


def _against(slope: float) -> str:
    loss = "raise" if slope > 0.0 else "lower"
    return f"more of it would {loss} the loss, so it goes {Way.of(-slope).value}."


def _short(value: float) -> str:
    return f"{value:.3g}".replace("-", MINUS)


def apart(before: float, after: float) -> tuple[str, str]:
    """Both numbers with the fewest digits, four at least, that tell them apart."""
    for digits in range(4, 18):
        texts = f"{before:#.{digits}g}", f"{after:#.{digits}g}"
        if texts[0] != texts[1]:
            break
    else:
        texts = f"{before:.4g}", f"{after:.4g}"
    first, second = (text.removesuffix(".").replace("-", MINUS) for text in texts)
    return first, second
