"""Linear regression: a straight line, or a sum of several features, with the least squares.

Sources: the course ("Neural Networks", the part before the loss) for the two sums of the line;
A.-M. Legendre (1805) and C. F. Gauss (1809) for least squares; T. Hastie, R. Tibshirani and
J. Friedman, The Elements of Statistical Learning, 2nd edition, section 3.2, for several features.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import TypeAlias

import numpy as np
from numpy.typing import NDArray

from nnstudio.core.problems import Problem
from nnstudio.language.translate import mark, tr

Array: TypeAlias = NDArray[np.float64]
FEW = mark("A line needs at least two points; here there are {n}.")
UPRIGHT = mark("All points have the same {name}, so no line of the form y = m x + b fits best.")
LOST = mark("The numbers need to be finite: {name} has a value that is none.")
BEYOND = mark("The numbers are too far apart in size: the result is beyond what can be counted.")
NO_ROWS = mark("There are no rows to fit.")


@dataclass(frozen=True)
class Line:
    """y = slope * x + intercept; the slope in units of y per unit of x."""

    slope: float
    intercept: float

    def at(self, x: Array) -> Array:
        """Its height at each x, (n,)."""
        return self.slope * x + self.intercept


@dataclass(frozen=True)
class LineFit:
    """The line with the least squares, and the numbers that it is computed from.

    m = sum_xy / sum_xx and b = mean_y - m mean_x, where sum_xy = sum((x - mean x)(y - mean y))
    and sum_xx = sum((x - mean x)^2).
    """

    line: Line
    mean_x: float
    mean_y: float
    sum_xy: float
    sum_xx: float


@dataclass(frozen=True, eq=False)
class FeaturesFit:
    """The least squares for k features: y = coefficients . x + intercept.

    `rank` counts how many of the k + 1 numbers the rows determine. Where it is less than k + 1,
    many answers fit equally well; this is the one with the least coefficients, each measured by
    the spread of its feature. `error` is the mean squared error.
    """

    coefficients: Array  # (k,)
    intercept: float
    rank: int
    error: float

    @property
    def count(self) -> int:
        """How many numbers it has: k coefficients and the intercept."""
        return len(self.coefficients) + 1

    @property
    def is_only_one(self) -> bool:
        """Whether no other numbers fit as well."""
        return self.rank == self.count

    def at(self, features: Array) -> Array:
        """What it says of each row of features (n, k), (n,)."""
        said: Array = features @ self.coefficients + self.intercept
        return said


def least_squares(x: Array, y: Array, name: str = "x") -> LineFit:
    """The line through points x, y (n,) with the least sum of squared residuals.

    name: what x is called in a Problem. Raises Problem for fewer than two points, for one x
    only, and for what is not finite or leaves the range of float64.
    """
    _same_length(x, y)
    _check_finite(x, name)
    _check_finite(y, "y")
    if len(x) < 2:
        raise Problem(tr(FEW, n=len(x)))
    if x.min() == x.max():
        raise Problem(tr(UPRIGHT, name=name))
    (mean_x, from_x, unit_x), (mean_y, from_y, unit_y) = _centred(x), _centred(y)
    with np.errstate(over="ignore", under="ignore", invalid="ignore"):
        across, both = float(from_x @ from_x), float(from_x @ from_y)
        slope = float(np.float64(both / across) * unit_y / unit_x)
        intercept = float(np.float64(mean_y) - np.float64(slope) * mean_x)
        sum_xy = float(np.float64(both) * unit_x * unit_y)
        sum_xx = float(np.float64(across) * unit_x * unit_x)
    if not np.isfinite((slope, intercept)).all():
        raise Problem(tr(BEYOND))
    return LineFit(Line(slope, intercept), mean_x, mean_y, sum_xy, sum_xx)


def residuals(line: Line, x: Array, y: Array) -> Array:
    """How far each point lies above the line, (n,), in units of y; negative below it."""
    _same_length(x, y)
    apart: Array = y - line.at(x)
    return apart


def mean_squared_error(line: Line, x: Array, y: Array) -> float:
    """The mean of the squared residuals, in squared units of y; inf where it leaves float64.

    Raises Problem where there are no points.
    """
    with np.errstate(over="ignore", invalid="ignore"):
        return _mean_square(residuals(line, x, y))


def least_squares_of_many(features: Array, y: Array) -> FeaturesFit:
    """The least squares for features (n, k) and y (n,), by numpy's lstsq.

    k may be 0: the fit is the mean of y. Raises Problem for no rows and for what is not finite.
    """
    if features.ndim != 2 or len(features) != len(y):
        raise ValueError(f"features {features.shape} do not go with y {y.shape}")
    _check_finite(features, tr("a feature"))
    _check_finite(y, "y")
    if not len(y):
        raise Problem(tr(NO_ROWS))
    mean_y, from_y, unit_y = _centred(y)
    columns = [_centred(column) for column in features.T]
    means = np.array([mean for mean, _, _ in columns])
    units = np.array([unit for _, _, unit in columns])
    inside = np.array([centred for _, centred, _ in columns]).reshape(-1, len(y)).T
    lengths = np.linalg.norm(inside, axis=0)
    lengths[lengths == 0.0] = 1.0
    shares, _, rank, _ = np.linalg.lstsq(inside / lengths, from_y, rcond=None)
    with np.errstate(over="ignore", under="ignore", invalid="ignore"):
        coefficients: Array = shares / lengths / units * unit_y
        intercept = float(np.float64(mean_y) - coefficients @ means)
        error = _mean_square((from_y - inside / lengths @ shares) * unit_y)
    if not (np.isfinite(coefficients).all() and np.isfinite(intercept)):
        raise Problem(tr(BEYOND))
    return FeaturesFit(coefficients, intercept, int(rank) + 1, error)


def normal_equations(features: Array, y: Array) -> tuple[Array, Array]:
    """The equations whose solution has the least squares: A (k + 1, k + 1) and c (k + 1,).

    A with (intercept, coefficients) gives c; the first equation is that of the intercept. They
    are shown, not solved: `least_squares_of_many` keeps twice as many digits.
    """
    design = np.column_stack([np.ones(len(y)), features])
    return design.T @ design, design.T @ y


def _centred(values: Array) -> tuple[float, Array, float]:
    """Mean, distances from it in a unit of their size, and that unit: a power of two.

    Squares of the distances stay inside float64. Equal values have distances of exactly 0.
    """
    if values.min() == values.max():
        return float(values[0]), np.zeros_like(values), 1.0
    size = float(np.ldexp(1.0, int(np.frexp(np.abs(values).max())[1]) - 1))
    small = values / size
    mean = float(small.mean())
    apart = small - mean
    inner = float(np.ldexp(1.0, int(np.frexp(np.abs(apart).max())[1]) - 1))
    return mean * size, apart / inner, inner * size


def _mean_square(apart: Array) -> float:
    if not len(apart):
        raise Problem(tr(NO_ROWS))
    error = float(np.mean(np.square(apart)))
    return float("inf") if np.isnan(error) else error


def _check_finite(values: Array, name: str) -> None:
    if not np.isfinite(values).all():
        raise Problem(tr(LOST, name=name))


def _same_length(x: Array, y: Array) -> None:
    if x.ndim != 1 or x.shape != y.shape:
        raise ValueError(f"x {x.shape} does not go with y {y.shape}")
