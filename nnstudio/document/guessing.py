"""Predict, then step: will a weight go up or down in the next step, and why does it?"""

from __future__ import annotations

from dataclasses import dataclass
from enum import Enum

import numpy as np

from nnstudio.core.activations import Array
from nnstudio.core.explain import Chain, StepStory
from nnstudio.core.settings import TrainingSettings
from nnstudio.document.document import Document
from nnstudio.document.explaining.formula import MINUS
from nnstudio.document.explaining.subject import Subject
from nnstudio.language.listing import sentences
from nnstudio.language.translate import mark, tr

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
            return tr("{name} stayed at {before}", name=self.name, before=before)
        return tr(_WENT[self.way], name=self.name, before=before, after=after)


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
        rows, row, name = len(self.subject.batch), self.subject.row_name, self.subject.name
        if rows > 1:
            return tr(
                "Next: {rows} rows together, {row} first. Will {name} go up or down?",
                rows=rows,
                row=row,
                name=name,
            )
        return tr("Next: {row}. Will {name} go up or down?", row=row, name=name)

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
            return tr("It is locked: training leaves it alone.")
        slope = float(step.data_gradient[i])
        why = self._row_words(slope) if step.rows == 1 else self._batch_words(slope)
        downhill = Way.of(-slope)
        way = Way.of(float(step.after[i] - step.before[i]))
        if way is downhill:
            return why
        penalised = Way.of(-float(step.gradient[i]))
        if penalised is way:
            cause = tr("the penalty")
        elif i < self.subject.spec.weight_count and _decays(step, i):
            cause = tr("weight decay")
        else:
            cause = _cause(step.settings)
        return sentences((why, tr(_ALONE[downhill], cause=cause)))

    def _batch_words(self, slope: float) -> str:
        rows = self.subject.step.rows
        if slope == 0.0:
            return tr("Over the {rows} rows its slopes add up to 0.", rows=rows)
        return tr(_MEAN_SLOPE[slope > 0.0], rows=rows, slope=_short(slope))

    def _row_words(self, slope: float) -> str:
        chain = self.subject.story.chain(self.parameter)
        if slope == 0.0:
            return self._flat_words(chain)
        by_output = chain.influences * chain.own
        if len(by_output) > 1:
            return tr(_ROW_SLOPE[slope > 0.0], row=self.subject.row_name, slope=_short(slope))
        target = float(self.subject.story.y[0])
        said = float(self.subject.story.trace.output[0][0])
        row, name = self.subject.row_name, self.subject.name
        off = tr(_OFF[said < target], row=row, target=_short(target), said=_short(said))
        better = tr(_BETTER[by_output[0] > 0.0, slope < 0.0], name=name, slope=_short(slope))
        return sentences((off, better))

    def _flat_words(self, chain: Chain) -> str:
        """Which of the factors is 0."""
        place, spec = chain.place, self.subject.spec
        row, neuron = self.subject.row_name, spec.neuron_name(place.layer, place.unit)
        if chain.source == 0.0 and place.source is not None:
            carried = spec.neuron_name(place.layer - 1, place.source)
            return tr(
                "{neuron} is 0 for {row}: the weight carries nothing, so nothing depends on it.",
                neuron=carried,
                row=row,
            )
        if chain.slope == 0.0 and spec.layers[place.layer].part_count > 1:
            return tr(
                "Another part of {neuron} is the greatest for {row}: this one does not count.",
                neuron=neuron,
                row=row,
            )
        if chain.slope == 0.0:
            return tr(
                "The activation of {neuron} is flat for {row}: no slope comes through it.",
                neuron=neuron,
                row=row,
            )
        if not np.any(chain.influences):
            return tr(
                "{neuron} has no way to the output that is open for {row}.", neuron=neuron, row=row
            )
        if not np.any(chain.loss_slopes):
            return tr("The network is exactly right for {row}: there is nothing to mend.", row=row)
        return tr("The factors' product is 0 for {row}.", row=row)


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


def _decays(step: StepStory, weight: int) -> bool:
    """Whether a weight goes where it goes because it shrinks by itself, and not with its slope."""
    settings, before = step.settings, float(step.before[weight])
    if not settings.optimizer.record.decoupled:
        return False
    decay = -step.rate * settings.l2 * before
    return abs(float(step.after[weight]) - before - decay) < abs(decay)


def _cause(settings: TrainingSettings) -> str:
    """What else but slope, penalty and decay moves a parameter."""
    record = settings.optimizer.record
    if record.slots:
        return tr("what {optimizer} remembers of earlier slopes", optimizer=tr(record.title))
    return tr("rounding")


# What is said, by where it goes, or by whether the slope is above 0
_WENT = {
    Way.UP: mark("{name} went up, from {before} to {after}"),
    Way.DOWN: mark("{name} went down, from {before} to {after}"),
}
_ALONE = {
    Way.UP: mark("By this slope alone it would go up; {cause} moves it."),
    Way.STAYS: mark("By this slope alone it would go nowhere; {cause} moves it."),
    Way.DOWN: mark("By this slope alone it would go down; {cause} moves it."),
}
_MEAN_SLOPE = {
    True: mark(
        "Over the {rows} rows its mean slope is {slope}: more of it would raise the loss, so it "
        "goes down."
    ),
    False: mark(
        "Over the {rows} rows its mean slope is {slope}: more of it would lower the loss, so it "
        "goes up."
    ),
}
_ROW_SLOPE = {
    True: mark("Its slope for {row} is {slope}: more of it would raise the loss, so it goes down."),
    False: mark("Its slope for {row} is {slope}: more of it would lower the loss, so it goes up."),
}
_OFF = {  # whether the network says too little
    True: mark("{row} should give {target}, the network says {said}: too low."),
    False: mark("{row} should give {target}, the network says {said}: too high."),
}
_BETTER = {  # whether more of it raises what the network says, and whether more is better
    (True, True): mark("More of {name} raises that, so more of it is better (slope {slope})."),
    (True, False): mark("More of {name} raises that, so less of it is better (slope {slope})."),
    (False, True): mark("More of {name} lowers that, so more of it is better (slope {slope})."),
    (False, False): mark("More of {name} lowers that, so less of it is better (slope {slope})."),
}


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
