"""One activation with its numbers, as a curve over z; maxout with lines of its own."""

from __future__ import annotations

from dataclasses import dataclass, field
from itertools import combinations

import numpy as np

from nnstudio.core.activations import ACTIVATIONS, COURSE_ACTIVATIONS, Activation, Array, activation
from nnstudio.core.problems import Problem
from nnstudio.language.translate import mark, tr

MOST_LINES, FEWEST_LINES = 4, 2
MOST_TILT, MOST_HEIGHT = 10.0, 50.0  # of a line: its slope and its intercept, either way
POINTS = 401
BESIDE = 1e-9  # of the reach: how near a kink the curve is drawn


@dataclass(frozen=True)
class Line:
    """One part of a maxout neuron with a single input x: slope x + intercept."""

    slope: float
    intercept: float

    def __post_init__(self) -> None:
        if not abs(self.slope) <= MOST_TILT or not abs(self.intercept) <= MOST_HEIGHT:
            raise Problem(
                tr(
                    "A line's slope lies between -{tilt:g} and {tilt:g}, its intercept between "
                    "-{height:g} and {height:g}.",
                    tilt=MOST_TILT,
                    height=MOST_HEIGHT,
                )
            )

    def at(self, x: float) -> float:
        """How high the line is at x."""
        return self.slope * x + self.intercept

    def with_end(self, x: float, height: float) -> Line:
        """The line turned about its point at -x until it is so high at x (not 0).

        It stays within what a line may be.
        """
        other = self.at(-x)
        slope = float(np.clip((height - other) / (2.0 * x), -MOST_TILT, MOST_TILT))
        intercept = float(np.clip(other + slope * x, -MOST_HEIGHT, MOST_HEIGHT))
        return Line(slope, intercept)


def tidy(line: Line, digits: int = 2) -> Line:
    """The line with numbers that can be read: what a hand has dragged is not exact anyway."""
    return Line(round(line.slope, digits) + 0.0, round(line.intercept, digits) + 0.0)


FIRST_LINES = (Line(-0.5, 0.0), Line(1.0, -1.0))
# What maxout can imitate: by name, shown with `tr`, its lines, and the function that it then is
# (None: no other).
IMITATIONS: dict[str, tuple[tuple[Line, ...], str | None]] = {
    "ReLU": ((Line(0.0, 0.0), Line(1.0, 0.0)), "relu"),
    "leaky ReLU": ((Line(0.1, 0.0), Line(1.0, 0.0)), "leaky_relu"),
    mark("absolute value"): ((Line(-1.0, 0.0), Line(1.0, 0.0)), None),
    mark("bowl"): ((Line(-1.5, -2.0), Line(-0.5, 0.0), Line(0.5, 0.0), Line(1.5, -2.0)), None),
}


@dataclass(frozen=True)
class Shape:
    """A function of one number, f and f', as the network's own records compute it.

    `alpha` is the parameter of leaky ReLU or ELU, the usual one where None. `lines` are maxout's
    parts over a single input x; for the other functions that number is the sum z itself.
    """

    name: str
    alpha: float | None = None
    lines: tuple[Line, ...] = field(default=FIRST_LINES)

    def __post_init__(self) -> None:
        if self.name not in COURSE_ACTIVATIONS:
            raise Problem(tr("{name!r} is not one of the course's activations.", name=self.name))
        if not FEWEST_LINES <= len(self.lines) <= MOST_LINES:
            raise Problem(
                tr(
                    "Maxout takes {fewest} to {most} lines here.",
                    fewest=FEWEST_LINES,
                    most=MOST_LINES,
                )
            )
        usual = self.record.parameter
        if usual and not usual.low <= self.parameter <= usual.high:
            raise Problem(
                tr(
                    "The {parameter} of {function} lies between {low:g} and {high:g}.",
                    parameter=tr(usual.name),
                    function=self.title,
                    low=usual.low,
                    high=usual.high,
                )
            )

    @property
    def record(self) -> Activation:
        """The network's own record of this function."""
        return activation(self.name)

    @property
    def title(self) -> str:
        """What it is called."""
        return tr(self.record.title)

    @property
    def has_lines(self) -> bool:
        """Whether it is the largest of several lines."""
        return self.record.parts > 1

    @property
    def parameter(self) -> float:
        """Alpha as the functions take it; 0 where unused."""
        usual = self.record.parameter
        if usual is None:
            return 0.0
        return usual.default if self.alpha is None else self.alpha

    @property
    def formula(self) -> str:
        """f(z) = ... with the numbers in it."""
        if not self.has_lines:
            return f"f(z) = {self.record.formula_for(self.parameter)}"
        return f"f(x) = max({', '.join(map(line_text, self.lines))})"

    def sums(self, z: Array) -> Array:
        """The weighted sums at z (n,): z itself, or every line's height, (n, parts)."""
        if not self.has_lines:
            return z[:, np.newaxis]
        slopes, intercepts = self._lines
        return z[:, np.newaxis] * slopes + intercepts

    def values(self, z: Array) -> Array:
        """F at z (n,), (n,)."""
        return self.record.value(self.sums(z), self.parameter)

    def slopes(self, z: Array) -> Array:
        """F' at z (n,), (n,): of maxout the slope of the line that wins."""
        of_sums = self.record.slope(self.sums(z), self.parameter)  # (n, parts)
        if not self.has_lines:
            return of_sums[:, 0]
        found: Array = of_sums @ self._lines[0]
        return found

    def winners(self, z: Array) -> np.ndarray[tuple[int], np.dtype[np.int64]]:
        """Which line is the largest at z (n,), from 0; the first of equals."""
        return np.asarray(self.record.slope(self.sums(z), self.parameter).argmax(axis=1))

    def value(self, z: float) -> float:
        """F at one z."""
        return float(self.values(np.array([z]))[0])

    def slope(self, z: float) -> float:
        """F' at one z."""
        return float(self.slopes(np.array([z]))[0])

    def kinks(self) -> tuple[float, ...]:
        """Where the curve may have a corner: at 0, and where two lines cross."""
        if not self.has_lines:
            return () if self.record.smooth else (0.0,)
        crossings = {
            (b.intercept - a.intercept) / (a.slope - b.slope)
            for a, b in combinations(self.lines, 2)
            if a.slope != b.slope
        }
        return tuple(sorted(crossings))

    def grid(self, reach: float) -> Array:
        """The z at which the curve is drawn from -reach to reach, with both sides of each kink."""
        inside = np.array([k for k in self.kinks() if abs(k) < reach])
        beside = BESIDE * reach
        parts = (np.linspace(-reach, reach, POINTS), inside - beside, inside, inside + beside)
        return np.unique(np.concatenate(parts))

    @property
    def _lines(self) -> tuple[Array, Array]:
        slopes = np.array([line.slope for line in self.lines])
        return slopes, np.array([line.intercept for line in self.lines])


def line_text(line: Line) -> str:
    """ "x", "−0.5 x + 1" or "0"."""
    number = f"{abs(line.slope):.4g} " if abs(line.slope) != 1.0 else ""
    sign = "\u2212" if line.slope < 0.0 else ""
    height = f"{abs(line.intercept):.4g}"
    if line.slope == 0.0:
        return f"\u2212{height}" if line.intercept < 0.0 else height
    if line.intercept == 0.0:
        return f"{sign}{number}x"
    joined = "\u2212" if line.intercept < 0.0 else "+"
    return f"{sign}{number}x {joined} {height}"


def choices() -> list[tuple[str, str]]:
    """Name and title of each of the course's functions."""
    return [(name, tr(ACTIVATIONS[name].title)) for name in COURSE_ACTIVATIONS]
