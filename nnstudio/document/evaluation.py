"""How good is the network on some rows? One frozen value with every figure, computed when asked."""

from __future__ import annotations

from dataclasses import dataclass, replace
from functools import cached_property
from typing import TypeVar

import numpy as np
from numpy.typing import ArrayLike, NDArray

from nnstudio.core import evaluation as classes_core
from nnstudio.core import evaluationnumbers as numbers_core
from nnstudio.core.activations import Array
from nnstudio.core.evaluation import ClassFigures, IntArray
from nnstudio.core.evaluationcurve import RocCurve, roc_curve
from nnstudio.core.problems import Problem
from nnstudio.data.task import Task
from nnstudio.document.model import THRESHOLD
from nnstudio.language.translate import counted, mark, tr

Scalar = TypeVar("Scalar", bound=np.generic)
NAN = float("nan")
NO_ROWS = mark("No row has both its inputs and its label, so there is nothing to judge.")
# What takes long with many rows, and what of it the threshold does not touch.
_COSTLY = {
    Task.TWO: ("confusion", "roc", "errors", "baseline"),
    Task.MANY: ("confusion", "errors", "baseline"),
    Task.NUMBER: ("residuals", "r2", "mae", "rmse", "errors"),
}
_WITHOUT_THRESHOLD = ("true_class", "roc", "errors", "baseline", "unknown")


@dataclass(frozen=True)
class Miss:
    """One row and how far the network is off.

    `row` counts in the table. `true` and `said` are class numbers, or the numbers themselves;
    `output` is the output (two classes), the share given to the class said (many), or the number
    said. `error` is the distance of the output from 0 or 1 (two), the share that the true class
    lacks (many), or the distance of the numbers; infinite where the output is not a number.
    """

    row: int
    true: float
    said: float
    output: float
    error: float


@dataclass(frozen=True, eq=False)
class Evaluation:
    """What is true and what the network says, for n rows; made by `evaluate`.

    Arrays are read-only: `truth` and `said` (n, outputs), `rows` (n,) row numbers in the table.
    Figures that do not belong to the task, or that nothing is known of, are NaN. Where `why_not` is
    a sentence, every figure is.
    """

    task: Task
    classes: tuple[str, ...]
    truth: Array
    said: Array
    rows: IntArray
    unit: str | None
    label: str
    threshold: float

    def __len__(self) -> int:
        return len(self.rows)

    def with_threshold(self, threshold: float) -> Evaluation:
        """The same rows, where outputs from `threshold` upwards mean the second class.

        What does not depend on the threshold is not computed again. Raises Problem for a threshold
        that is no finite number.
        """
        _check_threshold(threshold)
        if threshold == self.threshold:
            return self
        made = replace(self, threshold=threshold)
        made.__dict__.update({k: v for k, v in self.__dict__.items() if k in _WITHOUT_THRESHOLD})
        return made

    def computed(self) -> Evaluation:
        """Itself, with everything costly computed: to be called where nobody waits for it."""
        if self.why_not is None:
            for name in _COSTLY[self.task]:
                getattr(self, name)
        return self

    # Whether anything can be said

    @cached_property
    def unknown(self) -> int:
        """For how many rows an output is not a finite number."""
        return int(np.count_nonzero(~np.isfinite(self.said).all(axis=1)))

    @property
    def why_not(self) -> str | None:
        """Why there are no figures, in a sentence; None where there are."""
        if not len(self):
            return tr(NO_ROWS)
        if self.unknown:
            return counted(
                "The network's output is no longer a number for {n} row of {rows:,}: "
                "rewind, and try a smaller learning rate.",
                "The network's output is no longer a number for {n:,} rows of {rows:,}: "
                "rewind, and try a smaller learning rate.",
                self.unknown,
                rows=len(self),
            )
        return None

    def _judges(self, *tasks: Task) -> bool:
        return self.task in tasks and self.why_not is None

    # Classes

    @cached_property
    def true_class(self) -> IntArray:
        """The class of each row, (n,); all 0 where the task is a number."""
        if self.task is Task.TWO:
            return self.truth[:, 0].astype(np.int64)
        found: IntArray = np.argmax(self.truth, axis=1)
        return found

    @cached_property
    def said_class(self) -> IntArray:
        """The class said for each row, (n,); of equal shares the first."""
        if self.task is Task.TWO:
            return classes_core.classes_at(self.said[:, 0], self.threshold)
        found: IntArray = np.argmax(self.said, axis=1)
        return found

    @cached_property
    def confusion(self) -> IntArray:
        """Rows by true class (down) and said class (across), (classes, classes)."""
        count = len(self.classes)
        if not self._judges(Task.TWO, Task.MANY):
            return np.zeros((count, count), dtype=np.int64)
        return classes_core.confusion_matrix(self.true_class, self.said_class, count)

    @property
    def right(self) -> int:
        """For how many rows the class was said rightly."""
        return int(np.trace(self.confusion))

    @property
    def accuracy(self) -> float:
        """The share of rows whose class was said rightly, 0..1."""
        return self.right / len(self) if self._judges(Task.TWO, Task.MANY) else NAN

    @cached_property
    def baseline(self) -> float:
        """The accuracy of always saying the most frequent class, 0..1."""
        if not len(self) or self.task is Task.NUMBER:
            return NAN
        return int(np.bincount(self.true_class).max()) / len(self)

    @cached_property
    def class_figures(self) -> ClassFigures:
        """Support, precision, recall and F1 of each class."""
        return classes_core.class_figures(self.confusion)

    @property
    def precision(self) -> float:
        """Of the rows said to be the second class, the share that is; at the threshold."""
        return self._of_second(self.class_figures.precision)

    @property
    def recall(self) -> float:
        """Of the rows of the second class, the share that was found; at the threshold."""
        return self._of_second(self.class_figures.recall)

    @property
    def f1(self) -> float:
        """The harmonic mean of precision and recall; at the threshold."""
        return self._of_second(self.class_figures.f1)

    def _of_second(self, figures: Array) -> float:
        return float(figures[1]) if self._judges(Task.TWO) else NAN

    @cached_property
    def roc(self) -> RocCurve | None:
        """The ROC curve; None where a class has no row."""
        return roc_curve(self.true_class, self.said[:, 0]) if self._judges(Task.TWO) else None

    @property
    def auc(self) -> float:
        """The area under the ROC curve, 0..1."""
        return NAN if self.roc is None else self.roc.auc

    @property
    def roc_point(self) -> tuple[float, float] | None:
        """False and true positive rate at the threshold; None where there is no curve."""
        if self.roc is None:
            return None
        rates = self.confusion[:, 1] / self.confusion.sum(axis=1)
        return float(rates[0]), float(rates[1])

    # Numbers

    @cached_property
    def residuals(self) -> Array:
        """What is true minus what was said, (n,), in the label's unit; empty for classes."""
        if self.task is not Task.NUMBER:
            return np.zeros(0)
        return numbers_core.residuals(self.truth[:, 0], self.said[:, 0])

    @cached_property
    def r2(self) -> float:
        """Coefficient of determination: 1 is perfect, 0 no better than always saying the mean."""
        if not self._judges(Task.NUMBER):
            return NAN
        return numbers_core.r2(self.truth[:, 0], self.said[:, 0])

    @cached_property
    def mae(self) -> float:
        """Mean absolute error, in the label's unit."""
        if not self._judges(Task.NUMBER):
            return NAN
        return numbers_core.mae(self.truth[:, 0], self.said[:, 0])

    @cached_property
    def rmse(self) -> float:
        """Root of the mean squared error, in the label's unit."""
        if not self._judges(Task.NUMBER):
            return NAN
        return numbers_core.rmse(self.truth[:, 0], self.said[:, 0])

    # Rows

    @cached_property
    def errors(self) -> Array:
        """How far off each row is, (n,), as `Miss.error` has it."""
        if self.task is Task.MANY:
            errors = 1.0 - self.said[np.arange(len(self)), self.true_class]
        else:
            with np.errstate(over="ignore"):
                errors = np.abs(self.truth[:, 0] - self.said[:, 0])
        return np.where(np.isfinite(self.said).all(axis=1), errors, np.inf)

    def worst(self, count: int) -> tuple[Miss, ...]:
        """The `count` rows with the largest errors, largest first; equal ones in table order."""
        places = numbers_core.largest(self.errors, count)
        return tuple(self._miss(place) for place in places.tolist())

    def _miss(self, place: int) -> Miss:
        number = self.task is Task.NUMBER
        said = float(self.said[place, 0] if number else self.said_class[place])
        column = self.said_class[place] if self.task is Task.MANY else 0
        return Miss(
            row=int(self.rows[place]),
            true=float(self.truth[place, 0] if number else self.true_class[place]),
            said=said,
            output=float(self.said[place, column]),
            error=float(self.errors[place]),
        )


def evaluate(
    task: Task,
    classes: tuple[str, ...],
    truth: ArrayLike,
    said: ArrayLike,
    rows: ArrayLike,
    unit: str | None = None,
    label: str = "",
    threshold: float = THRESHOLD,
) -> Evaluation:
    """Put what is true (n, outputs) beside what the network says (n, outputs).

    TWO: `classes` (zero, one), truth (n, 1) of 0 and 1, said the output, whose range is 0..1 or,
    for tanh, wider. MANY: truth one-hot and said softmax shares, both (n, classes). NUMBER: no
    classes, both (n, 1) in the label's own `unit`. `rows` (n,) are row numbers in the table.

    Raises ValueError where shapes or truth do not fit the task; outputs may be anything.
    """
    made = Evaluation(
        task,
        classes,
        _frozen(np.asarray(truth, dtype=np.float64)),
        _frozen(np.asarray(said, dtype=np.float64)),
        _frozen(np.asarray(rows, dtype=np.int64)),
        unit,
        label,
        threshold,
    )
    _check_threshold(threshold)
    _check_shapes(made)
    _check_truth(made)
    return made


def _frozen(array: NDArray[Scalar]) -> NDArray[Scalar]:
    """The array itself where nobody can write to it, else a copy that nobody can write to."""
    if not array.flags.writeable:
        return array
    made = array.copy()
    made.flags.writeable = False
    return made


def _check_threshold(threshold: float) -> None:
    if not np.isfinite(threshold):
        raise Problem(tr("The threshold between two classes has to be a number."))


def _check_shapes(made: Evaluation) -> None:
    count = len(made.classes)
    wanted = {Task.TWO: (2, 1), Task.MANY: (count, count), Task.NUMBER: (0, 1)}[made.task]
    if count != wanted[0] or (made.task is Task.MANY and count < 2):
        raise ValueError(f"{count} classes do not fit the task “{made.task}”.")
    shape = (len(made.rows), wanted[1])
    for name, array in (("Truth", made.truth), ("Answers", made.said)):
        if array.shape != shape:
            raise ValueError(f"{name} of shape {array.shape} should have the shape {shape}.")


def _check_truth(made: Evaluation) -> None:
    truth = made.truth
    if made.task is Task.NUMBER:
        fits = bool(np.isfinite(truth).all())
    elif made.task is Task.TWO:
        fits = bool(((truth == 0.0) | (truth == 1.0)).all())
    else:  # one 1 in every row, and nothing else
        ones = truth[np.arange(len(made)), made.true_class]
        fits = bool((ones == 1.0).all()) and np.count_nonzero(truth) == len(made)
    if not fits:
        wanted = "number" if made.task is Task.NUMBER else "class"
        raise ValueError(f"What is true has to be a {wanted} in every row.")
