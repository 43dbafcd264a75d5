"""What a task can ask for, as data: each goal has a number, a sentence, and what is measured.

Everything is measured from the parameters and the table, never from figures or curves that a file
brings along. Only how many epochs were trained cannot be seen in the parameters: grading trains
again to check it (see `retraining`).
"""

from __future__ import annotations

import math
from collections.abc import Callable
from dataclasses import dataclass
from functools import cached_property
from typing import NoReturn

import numpy as np

from nnstudio.core.activations import Array
from nnstudio.core.backprop import forward, trace_loss
from nnstudio.core.losses import check_loss_fits, loss_of
from nnstudio.core.problems import Problem
from nnstudio.data.cells import quoted
from nnstudio.data.column import MAX_NAME
from nnstudio.data.numbers import MAX_NUMBER
from nnstudio.document.document import Document
from nnstudio.document.evaluation import Evaluation
from nnstudio.document.judging import AT_ONCE, Judgement, judge
from nnstudio.document.model import Model

MOST_WHOLE = 10**9
MOST_ANSWER = 200  # characters
LIVE_ROWS = 10_000
LIVE_WORK = 4_000_000  # rows times weights and biases
TOO_MANY = "The table is too large to check while you watch; grading checks it."


@dataclass(frozen=True)
class Goal:
    """One thing to reach: a kind by its name, its number, and for an answer which row says what.

    Raises Problem for a number that the kind cannot have, or an answer without its row.
    """

    name: str
    number: float = 0.0
    row: str = ""
    answer: str = ""

    def __post_init__(self) -> None:
        kind = GOALS.get(self.name)
        if kind is None:
            raise Problem(f"A goal is one of {', '.join(GOALS)}, not {quoted(self.name)}.")
        kind.check(self)

    @property
    def kind(self) -> GoalKind:
        """The goal's record."""
        return GOALS[self.name]

    @property
    def sentence(self) -> str:
        """The goal in words: "Loss below 0.01"."""
        return self.kind.sentence(self)


@dataclass(frozen=True)
class Check:
    """How a goal stands: its figure (NaN where there is none) and text, and whether it is reached.

    `why_not` says why nothing could be measured.
    """

    goal: Goal
    reached: bool
    figure: float = math.nan
    text: str = ""
    why_not: str = ""


@dataclass(frozen=True, eq=False)
class Standing:
    """A document's network at some moment, judged when asked.

    `loss` names the loss that the task is about, whatever the document trains with. With `most`,
    a table of more rows is not judged: that would take longer than a picture may wait.
    """

    document: Document
    model: Model
    epoch: int
    loss: str
    most: int | None = None

    @cached_property
    def judgement(self) -> Judgement:
        """Every figure over the rows trained on and held out."""
        self._check_size()
        return judge(self.document, self.model)

    @property
    def spec_sizes(self) -> tuple[int, int]:
        """How many weights and biases, and how many hidden layers."""
        spec = self.model.params.spec
        return spec.parameter_count, len(spec.layers) - 1

    def loss_over(self, held: bool) -> float:
        """The task's loss over the rows trained on, or over those held out."""
        self._check_size()
        data, spec = self.document.training, self.model.params.spec
        if data.why_not is not None:
            raise Problem(data.why_not)
        x, y = (data.held_inputs, data.held_targets) if held else (data.inputs, data.targets)
        if not len(x):
            raise Problem("No row is held out.")
        loss = loss_of(self.loss)
        if loss.output is not None:
            check_loss_fits(spec, loss)
        # Of each part of the rows the mean, weighed by how many they are.
        parts = [slice(begin, begin + AT_ONCE) for begin in range(0, len(x), AT_ONCE)]
        with np.errstate(all="ignore"):
            losses = [trace_loss(forward(self.model.params, x[p]), y[p], loss) for p in parts]
        return float(np.average(losses, weights=[len(x[p]) for p in parts]))

    def accuracy_over(self, held: bool) -> float:
        """The share of classes said rightly, 0 to 1."""
        found = self.judgement.held if held else self.judgement.trained
        if found is None:
            raise Problem(self.judgement.why_not or "No row is held out.")
        return _accuracy(found)

    def answer_for(self, name: str) -> str:
        """What the network says of the row of this name."""
        names = self.document.table.names
        named = None if names is None else np.flatnonzero(names.store.equals(name))
        if named is None or not len(named):
            raise Problem(f"The table has no row named {quoted(name)}.")
        raw: Array = self.document.training.row_raw(int(named[0]))
        if not np.isfinite(raw).all():
            raise Problem(f"The row of {quoted(name)} has an input that cannot be used.")
        outputs = self.model.outputs(raw)[0]
        if not np.isfinite(outputs).all():
            raise Problem("The network's output is no longer a number.")
        return self.model.answer(outputs).text

    def _check_size(self) -> None:
        if self.most is not None and self.document.table.row_count > self.most:
            raise Problem(TOO_MANY)


def _accuracy(found: Evaluation) -> float:
    if found.why_not is not None:
        raise Problem(found.why_not)
    if math.isnan(found.accuracy):
        raise Problem("The label is a number: there are no classes to say rightly.")
    return found.accuracy


# The table of goals

Measure = Callable[[Standing, Goal], float | str]


@dataclass(frozen=True)
class GoalKind:
    """One kind of goal; `reached(figure, number)` compares, `low` to `high` may be asked for.

    `title` and `than` stand before a number that is typed: "Hidden layers", "at most". `words` is
    the sentence with a place for the number, `shown` how numbers of it are written.
    """

    name: str
    title: str
    than: str
    words: str
    measure: Measure
    reached: Callable[[float, float], bool]
    usual: float
    low: float
    high: float
    shown: Callable[[float], str]
    whole: bool = False
    percent: bool = False  # whether people say the number as a percentage
    asks_answer: bool = False

    def as_said(self, number: float) -> float:
        """A number as people say it: 95 for 0.95 where it is a percentage."""
        return 100.0 * number if self.percent else number

    def from_said(self, number: float) -> float:
        """And back."""
        return number / 100.0 if self.percent else number

    def check(self, goal: Goal) -> None:
        """Raise Problem for a goal that this kind cannot be."""
        if self.asks_answer:
            for what, text, most in (
                ("the name of a row", goal.row, MAX_NAME),
                ("an answer", goal.answer, MOST_ANSWER),
            ):
                if not text or len(text) > most or not text.isprintable():
                    _refuse(f"{self.title}: give {what}, one line of at most {most} characters.")
            return
        number = goal.number
        if not (math.isfinite(number) and self.low <= number <= self.high):
            _refuse(f"{self.title}: a number from {self.low:g} to {self.high:g}, not {number:g}.")
        if self.whole and number != int(number):
            _refuse(f"{self.title}: a whole number, not {number:g}.")

    def sentence(self, goal: Goal) -> str:
        """The goal in words."""
        if self.asks_answer:
            return f"{goal.row} is said to be {goal.answer}"
        return self.words.format(self.shown(goal.number))

    def checked(self, goal: Goal, standing: Standing) -> Check:
        """Measure and compare."""
        try:
            found = self.measure(standing, goal)
        except Problem as problem:
            return Check(goal, False, why_not=str(problem))
        if isinstance(found, str):
            return Check(goal, found == goal.answer, text=found)
        # A number that is no number reaches nothing: every comparison with it is false.
        return Check(goal, self.reached(found, goal.number), found, self.shown(found))


def _refuse(sentence: str) -> NoReturn:
    raise Problem(sentence)


def _below(figure: float, number: float) -> bool:
    return figure < number


def _at_least(figure: float, number: float) -> bool:
    return figure >= number


def _at_most(figure: float, number: float) -> bool:
    return figure <= number


def _figure(number: float) -> str:
    return f"{number:.6g}"


def _percent(number: float) -> str:
    return f"{100 * number:.6g} %"


def _counted(number: float) -> str:
    return f"{int(number):,}"


_SMALLEST, _ALL = 1e-12, float(MOST_WHOLE)

GOALS: dict[str, GoalKind] = {
    kind.name: kind
    for kind in (
        GoalKind(
            "loss_below",
            "Loss over the rows trained on",
            "below",
            "Loss below {}",
            lambda standing, goal: standing.loss_over(held=False),
            *(_below, 0.01, _SMALLEST, MAX_NUMBER, _figure),
        ),
        GoalKind(
            "held_loss_below",
            "Loss over the rows held out",
            "below",
            "Loss over the rows held out below {}",
            lambda standing, goal: standing.loss_over(held=True),
            *(_below, 0.05, _SMALLEST, MAX_NUMBER, _figure),
        ),
        GoalKind(
            "accuracy_at_least",
            "Accuracy over the rows trained on",
            "at least",
            "Accuracy at least {}",
            lambda standing, goal: standing.accuracy_over(held=False),
            *(_at_least, 0.95, 0.0, 1.0, _percent),
            percent=True,
        ),
        GoalKind(
            "held_accuracy_at_least",
            "Accuracy over the rows held out",
            "at least",
            "Accuracy over the rows held out at least {}",
            lambda standing, goal: standing.accuracy_over(held=True),
            *(_at_least, 0.9, 0.0, 1.0, _percent),
            percent=True,
        ),
        GoalKind(
            "parameters_at_most",
            "Weights and biases",
            "at most",
            "At most {} weights and biases",
            lambda standing, goal: float(standing.spec_sizes[0]),
            *(_at_most, 9.0, 1.0, _ALL, _counted),
            whole=True,
        ),
        GoalKind(
            "layers_at_most",
            "Hidden layers",
            "at most",
            "Hidden layers: at most {}",
            lambda standing, goal: float(standing.spec_sizes[1]),
            *(_at_most, 1.0, 0.0, 15.0, _counted),
            whole=True,
        ),
        GoalKind(
            "epochs_at_most",
            "Epochs trained",
            "at most",
            "Epochs: at most {}",
            lambda standing, goal: float(standing.epoch),
            *(_at_most, 1_000.0, 0.0, _ALL, _counted),
            whole=True,
        ),
        GoalKind(
            "answer",
            "The answer for a row",
            "",
            "",
            lambda standing, goal: standing.answer_for(goal.row),
            *(_at_least, 0.0, 0.0, 0.0, _figure),
            asks_answer=True,
        ),
    )
}


def checks(standing: Standing, goals: tuple[Goal, ...]) -> tuple[Check, ...]:
    """How each goal stands."""
    return tuple(goal.kind.checked(goal, standing) for goal in goals)


def rows_at_once(model: Model) -> int:
    """How many rows can be judged while somebody watches, without a picture having to wait."""
    return min(LIVE_ROWS, LIVE_WORK // max(1, model.params.spec.parameter_count))
