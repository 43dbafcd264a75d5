"""How good is a network that says numbers? Residuals and what they come to.

Values and errors are divided by a power of two before they are squared, which changes no digit and
keeps squares of very large or very small numbers from leaving the range of floats.
"""

from __future__ import annotations

from math import frexp, ldexp, sqrt

import numpy as np

from nnstudio.core.activations import Array
from nnstudio.core.evaluation import IntArray
from nnstudio.core.problems import Problem
from nnstudio.language.translate import tr


def residuals(truth: Array, said: Array) -> Array:
    """What is true minus what was said, (rows,): above 0 where too little was said.

    truth and said (rows,) in one unit. A difference beyond the largest float is infinite.
    """
    if truth.ndim != 1 or truth.shape != said.shape:
        raise Problem(
            tr(
                "Truth {truth} and answers {said} have to hold one value for each row.",
                truth=truth.shape,
                said=said.shape,
            )
        )
    with np.errstate(over="ignore"):
        return truth - said


def mae(truth: Array, said: Array) -> float:
    """Mean absolute error: the mean size of the residuals, in their unit; NaN without rows."""
    errors = np.abs(residuals(truth, said))
    unit = _unit(errors)
    return unit * float(np.mean(errors / unit)) if len(errors) else float("nan")


def rmse(truth: Array, said: Array) -> float:
    """Root of the mean squared error, in the unit of truth; NaN without rows."""
    unit, root = _root_mean_square(residuals(truth, said))
    return unit * root


def r2(truth: Array, said: Array) -> float:
    """Coefficient of determination: 1 - (sum of squared residuals) / (sum of squares of truth).

    The squares of truth are taken from its mean, so 1 is perfect, 0 no better than always saying
    the mean, and below 0 worse than that. NaN for fewer than two rows and where every row has the
    same value, for then there is nothing to explain. Source: N. R. Draper, H. Smith, Applied
    Regression Analysis, 3rd edition (1998), chapter 1.
    """
    errors = residuals(truth, said)
    if len(truth) < 2 or truth.min() == truth.max():
        return float("nan")
    if not errors.any():
        return 1.0
    unit = _unit(truth)
    with np.errstate(over="ignore", invalid="ignore"):
        unit_error, error = _root_mean_square(errors)
        unit_spread, spread = _root_mean_square(truth - unit * float(np.mean(truth / unit)))
        return float(1.0 - np.square(np.float64(unit_error) / unit_spread * (error / spread)))


def largest(values: Array, count: int) -> IntArray:
    """Places of the `count` largest values (rows,), largest first, equal ones in order.

    The values may be infinite, but not NaN.
    """
    count = min(max(count, 0), len(values))
    if not count:
        return np.zeros(0, dtype=np.int64)
    least = np.partition(values, len(values) - count)[len(values) - count]
    above = np.flatnonzero(values > least)
    equal = np.flatnonzero(values == least)[: count - len(above)]
    above = above[np.argsort(-values[above], kind="stable")]
    return np.concatenate([above, equal])


def _root_mean_square(values: Array) -> tuple[float, float]:
    """A unit and the root of the mean square of values (rows,) counted in it."""
    unit = _unit(values)
    if not len(values):
        return unit, float("nan")
    return unit, sqrt(float(np.mean(np.square(values / unit))))


def _unit(values: Array) -> float:
    """The power of two just below the largest size of values (rows,); 1 where that is no help."""
    largest = float(np.abs(values).max(initial=0.0))
    if largest == 0.0 or not np.isfinite(largest):
        return 1.0
    return ldexp(1.0, frexp(largest)[1] - 1)
