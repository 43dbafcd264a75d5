"""How the label column becomes the numbers that the network learns to say.

Two classes are 0 and 1 of one output (`LabelCoding`), more classes an output each (`ClassCoding`),
and a number is one output, brought near zero (`NumberCoding`). All three have `task`, `classes`,
`outputs`, `targets` and `wrong`.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import ClassVar, TypeAlias

import numpy as np

from nnstudio.core.problems import Problem
from nnstudio.data.cells import FloatArray, quoted, read_only
from nnstudio.data.cellstore import CellStore
from nnstudio.data.column import Column, Kind
from nnstudio.data.contents import EACH, MAX_LEVELS
from nnstudio.data.labels import LabelCoding, detect_coding
from nnstudio.data.levels import level_numbers, sorted_levels
from nnstudio.data.numbers import MAX_NUMBER
from nnstudio.data.scaling import Scaling
from nnstudio.data.task import Task
from nnstudio.language.translate import tr


@dataclass(frozen=True)
class ClassCoding:
    """Three classes or more, each with an output of its own, compared exactly.

    Raises Problem where there are too few or too many, or where two are the same.
    """

    classes: tuple[str, ...]
    task: ClassVar[Task] = Task.MANY

    def __post_init__(self) -> None:
        if not 3 <= len(self.classes) <= MAX_LEVELS:
            raise Problem(
                tr(
                    "A label has from 2 to {most} classes, not {count}: read it as a "
                    "number, or choose another column.",
                    most=MAX_LEVELS,
                    count=len(self.classes),
                )
            )
        if len(set(self.classes)) < len(self.classes) or not all(map(str.strip, self.classes)):
            raise Problem(tr("Every class needs a text of its own."))

    @property
    def outputs(self) -> int:
        """One for each class."""
        return len(self.classes)

    def targets(self, store: CellStore) -> FloatArray:
        """1 for the row's class and 0 for the others (rows, classes); NaN where there is none."""
        return store.remembered(("targets", self), lambda: self._targets(store))

    def _targets(self, store: CellStore) -> FloatArray:
        numbers = level_numbers(store, self.classes)
        targets = (numbers[:, np.newaxis] == np.arange(self.outputs)).astype(np.float64)
        targets[np.isnan(numbers)] = np.nan
        return read_only(targets)

    def wrong(self, text: str) -> str:
        """Why a label cell cannot be used."""
        return tr(
            "label {text} is none of the {count} classes",
            text=quoted(text),
            count=len(self.classes),
        )


@dataclass(frozen=True)
class NumberCoding:
    """A number to predict: the network learns (number - offset) / divisor.

    Raises Problem for numbers that are not finite and for a divisor of 0.
    """

    unit: str | None = None
    offset: float = 0.0
    divisor: float = 1.0
    task: ClassVar[Task] = Task.NUMBER
    classes: ClassVar[tuple[str, ...]] = ()
    outputs: ClassVar[int] = 1

    def __post_init__(self) -> None:
        if not (abs(self.offset) <= MAX_NUMBER and 0.0 < abs(self.divisor) <= MAX_NUMBER):
            raise Problem(
                tr("Offset and divisor of the label are finite, and the divisor is not 0.")
            )

    def targets(self, store: CellStore) -> FloatArray:
        """What the network learns to say (rows, 1), NaN where there is no number."""
        return store.remembered(
            ("targets", self),
            lambda: read_only(((store.numbers - self.offset) / self.divisor)[:, np.newaxis]),
        )

    def raw(self, said: FloatArray) -> FloatArray:
        """Back in the label's unit, any shape."""
        with np.errstate(over="ignore"):
            back: FloatArray = said * self.divisor + self.offset
        return back

    def wrong(self, text: str) -> str:
        """Why a label cell cannot be used."""
        return tr("label {text} is not a number", text=quoted(text))


Coding: TypeAlias = LabelCoding | ClassCoding | NumberCoding


def detect(label: Column) -> Coding | None:
    """The coding that a person would expect of a label column; None where all cells are blank.

    Texts that come twice or more are classes if there are three of them; else the two most
    frequent texts are, and the others slips. A number is scaled by its mean and standard
    deviation.
    """
    if label.kind is Kind.NUMBER:
        return number_coding(label)
    classes = sorted_levels(word for word, count in label.counts.items() if count >= EACH)
    if 3 <= len(classes) <= MAX_LEVELS:
        return ClassCoding(classes)
    return detect_coding(label.counts)


def all_classes(label: Column) -> Coding | None:
    """A coding in which every text of a label column is a class; Problem for too many."""
    classes = sorted_levels(label.counts)
    return ClassCoding(classes) if len(classes) > 2 else detect_coding(label.counts)


def number_coding(label: Column) -> NumberCoding | None:
    """A number's coding by mean and standard deviation; None where there is no number."""
    finite = label.numbers[np.isfinite(label.numbers)]
    if not len(finite):
        return None
    return NumberCoding(label.unit, *Scaling("zscore").fit_one(finite))
