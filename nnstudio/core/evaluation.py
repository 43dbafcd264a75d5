"""How good is a network that says classes? Counts and shares, each with its definition.

Classes are whole numbers from 0. In the confusion matrix C a row is a true class and a column a
said one, so that for one class

    true positives    C[k, k]                    said k, and it is k
    false positives   sum of column k - C[k, k]  said k, and it is another
    false negatives   sum of row k    - C[k, k]  it is k, and another was said

Definitions as in C. D. Manning, P. Raghavan, H. Schuetze, Introduction to Information Retrieval
(2008), chapter 8.3. A share of nothing (0 / 0) is NaN: it is not known, which is not the same as 0.
"""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from nnstudio.core.activations import Array
from nnstudio.core.problems import Problem
from nnstudio.language.translate import tr

IntArray = NDArray[np.int64]


@dataclass(frozen=True, eq=False)
class ClassFigures:
    """How well each class is found, one against the rest; every array is (classes,).

    `support` counts the rows that are of the class; `precision` is the share of what was said to
    be the class that is; `recall` the share of the class that was found; `f1` their harmonic mean.
    """

    support: IntArray
    precision: Array
    recall: Array
    f1: Array


def accuracy(truth: IntArray, said: IntArray) -> float:
    """The share of rows whose class was said rightly, 0..1; truth and said (rows,).

    NaN without rows.
    """
    _check_rows(truth, said)
    return float(np.mean(truth == said)) if len(truth) else float("nan")


def confusion_matrix(truth: IntArray, said: IntArray, classes: int) -> IntArray:
    """How many rows of each true class were said to be each class, (classes, classes).

    truth and said (rows,) hold class numbers from 0 to classes - 1; Problem for any other.
    """
    _check_rows(truth, said)
    for numbers in (truth, said):
        if len(numbers) and not 0 <= int(numbers.min()) <= int(numbers.max()) < classes:
            raise Problem(
                tr("Class numbers go from 0 to {last}: another one was given.", last=classes - 1)
            )
    pairs = truth.astype(np.int64) * classes + said
    return np.bincount(pairs, minlength=classes * classes).reshape(classes, classes)


def class_figures(confusion: IntArray) -> ClassFigures:
    """Support, precision, recall and F1 of each class of a confusion matrix (classes, classes)."""
    right = np.diag(confusion).astype(np.float64)
    support, times_said = confusion.sum(axis=1), confusion.sum(axis=0)
    return ClassFigures(
        support=support,
        precision=_share(right, times_said),
        recall=_share(right, support),
        f1=_share(2.0 * right, times_said + support),  # 2 TP / (2 TP + FP + FN)
    )


def classes_at(scores: Array, threshold: float) -> IntArray:
    """Class 1 where the score reaches the threshold, else class 0, (rows,)."""
    return (scores >= threshold).astype(np.int64)


def figures_at(truth: IntArray, scores: Array, threshold: float) -> tuple[float, float, float]:
    """Precision, recall and F1 of class 1 where scores from `threshold` upwards mean class 1.

    truth (rows,) of 0 and 1; scores (rows,).
    """
    found = class_figures(confusion_matrix(truth, classes_at(scores, threshold), 2))
    return float(found.precision[1]), float(found.recall[1]), float(found.f1[1])


def _share(part: Array, whole: IntArray | Array) -> Array:
    """part / whole, NaN where whole is 0."""
    shares = np.full(len(part), np.nan)
    np.divide(part, whole, out=shares, where=whole != 0)
    return shares


def _check_rows(truth: NDArray[np.generic], said: NDArray[np.generic]) -> None:
    if truth.ndim != 1 or truth.shape != said.shape:
        raise Problem(
            tr(
                "Truth {truth} and answers {said} have to hold one value for each row.",
                truth=truth.shape,
                said=said.shape,
            )
        )
