"""What a task can ask for, as data: each goal has a number, a sentence, and what is measured.

Everything is measured from the parameters and the table, never from figures or curves that a file
brings along. Only how many epochs were trained cannot be seen in the parameters: grading trains
again to check it (see `retraining`).
"""

from __future__ import annotations

import math
from collections.abc import Callable
from dataclasses import dataclass
from typing import NoReturn

from nnstudio.core.problems import Problem
from nnstudio.data.cells import quoted
from nnstudio.data.column import MAX_NAME
from nnstudio.data.numbers import MAX_NUMBER
from nnstudio.document.task.standing import Standing
from nnstudio.language.listing import commas
from nnstudio.language.translate import mark, tr

MOST_WHOLE = 10**9
MOST_ANSWER = 200  # characters


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
            raise Problem(
                tr(
                    "A goal is one of {known}, not {name}.",
                    known=commas(GOALS),
                    name=quoted(self.name),
                )
            )
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


# The table of goals

Measure = Callable[[Standing, Goal], float | str]


@dataclass(frozen=True)
class GoalKind:
    """One kind of goal; `reached(figure, number)` compares, `low` to `high` may be asked for.

    `title` and `than` stand before a number that is typed: "Hidden layers", "at most". `words` is
    the sentence with a place for the number, `shown` how numbers of it are written. All three are
    shown with `tr`.
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
            for text, most, sentence in (
                (goal.row, MAX_NAME, _GIVE_A_ROW),
                (goal.answer, MOST_ANSWER, _GIVE_AN_ANSWER),
            ):
                if not text or len(text) > most or not text.isprintable():
                    _refuse(tr(sentence, goal=tr(self.title), most=most))
            return
        number = goal.number
        if not (math.isfinite(number) and self.low <= number <= self.high):
            _refuse(
                tr(
                    "{goal}: a number from {low:g} to {high:g}, not {number:g}.",
                    goal=tr(self.title),
                    low=self.low,
                    high=self.high,
                    number=number,
                )
            )
        if self.whole and number != int(number):
            _refuse(
                tr("{goal}: a whole number, not {number:g}.", goal=tr(self.title), number=number)
            )

    def sentence(self, goal: Goal) -> str:
        """The goal in words."""
        if self.asks_answer:
            return tr("{row} is said to be {answer}", row=goal.row, answer=goal.answer)
        return tr(self.words, number=self.shown(goal.number))

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


_GIVE_A_ROW = mark("{goal}: give the name of a row, one line of at most {most} characters.")
_GIVE_AN_ANSWER = mark("{goal}: give an answer, one line of at most {most} characters.")


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
            mark("Loss over the rows trained on"),
            mark("below"),
            mark("Loss below {number}"),
            lambda standing, goal: standing.loss_over(held=False),
            *(_below, 0.01, _SMALLEST, MAX_NUMBER, _figure),
        ),
        GoalKind(
            "held_loss_below",
            mark("Loss over the rows held out"),
            mark("below"),
            mark("Loss over the rows held out below {number}"),
            lambda standing, goal: standing.loss_over(held=True),
            *(_below, 0.05, _SMALLEST, MAX_NUMBER, _figure),
        ),
        GoalKind(
            "accuracy_at_least",
            mark("Accuracy over the rows trained on"),
            mark("at least"),
            mark("Accuracy at least {number}"),
            lambda standing, goal: standing.accuracy_over(held=False),
            *(_at_least, 0.95, 0.0, 1.0, _percent),
            percent=True,
        ),
        GoalKind(
            "held_accuracy_at_least",
            mark("Accuracy over the rows held out"),
            mark("at least"),
            mark("Accuracy over the rows held out at least {number}"),
            lambda standing, goal: standing.accuracy_over(held=True),
            *(_at_least, 0.9, 0.0, 1.0, _percent),
            percent=True,
        ),
        GoalKind(
            "parameters_at_most",
            mark("Weights and biases"),
            mark("at most"),
            mark("At most {number} weights and biases"),
            lambda standing, goal: float(standing.spec_sizes[0]),
            *(_at_most, 9.0, 1.0, _ALL, _counted),
            whole=True,
        ),
        GoalKind(
            "layers_at_most",
            mark("Hidden layers"),
            mark("at most"),
            mark("Hidden layers: at most {number}"),
            lambda standing, goal: float(standing.spec_sizes[1]),
            *(_at_most, 1.0, 0.0, 15.0, _counted),
            whole=True,
        ),
        GoalKind(
            "epochs_at_most",
            mark("Epochs trained"),
            mark("at most"),
            mark("Epochs: at most {number}"),
            lambda standing, goal: float(standing.epoch),
            *(_at_most, 1_000.0, 0.0, _ALL, _counted),
            whole=True,
        ),
        GoalKind(
            "answer",
            mark("The answer for a row"),
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
