"""The ROC curve: what happens to the two kinds of error as the threshold moves.

T. Fawcett, "An introduction to ROC analysis", Pattern Recognition Letters 27 (2006), algorithms 1
and 3. Rows with the same score change sides together, so ties make one slanted piece of the curve.
"""

from __future__ import annotations

from dataclasses import dataclass
from functools import cached_property

import numpy as np

from nnstudio.core.activations import Array
from nnstudio.core.evaluation import IntArray
from nnstudio.core.problems import Problem
from nnstudio.language.translate import tr


@dataclass(frozen=True, eq=False)
class RocCurve:
    """One point for each different score and one before them all; every array is (points,).

    `fpr`, the false positive rate, is the share of class 0 that is said to be class 1; `tpr`, the
    true positive rate, the share of class 1 that is. Both rise from 0 to 1 as `thresholds` fall
    from infinity, where nothing is said to be class 1.
    """

    fpr: Array
    tpr: Array
    thresholds: Array

    @cached_property
    def auc(self) -> float:
        """The area under the curve, 0..1, by the trapezoid rule.

        It is the chance that a row of class 1 has a greater score than one of class 0, where equal
        scores count half.
        """
        return float(np.sum(np.diff(self.fpr) * (self.tpr[1:] + self.tpr[:-1])) / 2.0)


def roc_curve(truth: IntArray, scores: Array) -> RocCurve | None:
    """The curve of truth (rows,), 0 or 1, and scores (rows,); None where a class has no row.

    Raises Problem for a score that is no finite number. Time grows as rows x log(rows).
    """
    if truth.ndim != 1 or truth.shape != scores.shape:
        raise Problem(
            tr(
                "Truth {truth} and scores {scores} have to hold one value for each row.",
                truth=truth.shape,
                scores=scores.shape,
            )
        )
    if not np.isfinite(scores).all():
        raise Problem(tr("A ROC curve needs scores that are finite numbers."))
    ones = int(np.count_nonzero(truth))
    zeros = len(truth) - ones
    if not ones or not zeros:
        return None
    falling = np.argsort(scores)[::-1]
    scores = scores[falling]
    ends = np.append(np.flatnonzero(scores[1:] != scores[:-1]), len(scores) - 1)  # of equal scores
    true_positives = np.cumsum(truth[falling] != 0)[ends]
    false_positives = ends + 1 - true_positives
    return RocCurve(
        fpr=np.concatenate([[0.0], false_positives / zeros]),
        tpr=np.concatenate([[0.0], true_positives / ones]),
        thresholds=np.concatenate([[np.inf], scores[ends]]),
    )
