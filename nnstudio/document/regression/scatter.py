"""Points, the learner's own line through them, and the least squares line: one value."""

from __future__ import annotations

from dataclasses import dataclass, replace
from functools import cached_property

import numpy as np

from nnstudio.core.problems import Problem
from nnstudio.core.regression import (
    Array,
    Line,
    LineFit,
    least_squares,
    mean_squared_error,
    residuals,
)
from nnstudio.data.column import Column
from nnstudio.data.table import Table
from nnstudio.document.regression.flats import AREA, FEATURES, FLAT, RENT, flat_names, rents
from nnstudio.language.listing import sentences
from nnstudio.language.translate import counted, mark, tr

RENTS, TABLE = "rents", "table"  # where the points are from
MOST_POINTS = 1_000
TOO_FEW = mark(
    "{x} and {y} have numbers in fewer than two rows together, so there is no line to draw."
)
FIRST_ROWS = mark("The first {shown} of {all} rows with both numbers are drawn.")


@dataclass(frozen=True, eq=False)
class Scatter:
    """Points (n, 2) as they were taken and as they are now; nothing here changes a table.

    `by_hand`: whether the line was put where it is by a person, and not by "Fit". `features` are
    those of the sample's that are in use where there are several. `with_both` and `left_out` count
    the rows of the table with both numbers, and those without. Names are shown by `x_title`,
    `y_title` and `name_of`: those of the sample are in the chosen language.
    """

    source: str
    x_name: str
    y_name: str
    names: tuple[str, ...]
    start: Array
    points: Array
    line: Line
    by_hand: bool = False
    chosen: int | None = None
    best_shown: bool = False
    residuals_shown: bool = True
    squares_shown: bool = False
    features: frozenset[str] = frozenset({AREA.name})
    with_both: int = 0
    left_out: int = 0

    @property
    def x(self) -> Array:
        """Where the points are across, (n,)."""
        return self.points[:, 0]

    @property
    def y(self) -> Array:
        """How high they are, (n,)."""
        return self.points[:, 1]

    @property
    def x_title(self) -> str:
        """What stands at the axis across."""
        return tr(self.x_name) if self.source == RENTS else self.x_name

    @property
    def y_title(self) -> str:
        """What stands at the axis that goes up."""
        return tr(self.y_name) if self.source == RENTS else self.y_name

    def name_of(self, place: int) -> str:
        """What a point is called."""
        return tr(FLAT, number=place + 1) if self.source == RENTS else self.names[place]

    @property
    def note(self) -> str:
        """What of the table is not drawn; "" where all of it is."""
        said, drawn = [], len(self.points)
        if self.left_out:
            said.append(
                counted(
                    "{n} row without both numbers is left out.",
                    "{n} rows without both numbers are left out.",
                    self.left_out,
                )
            )
        if drawn < self.with_both:
            said.append(tr(FIRST_ROWS, shown=drawn, all=self.with_both))
        return sentences(said)

    @cached_property
    def residuals(self) -> Array:
        """How far each point lies above the own line, (n,)."""
        return residuals(self.line, self.x, self.y)

    @cached_property
    def error(self) -> float:
        """Mean squared error of the own line."""
        return mean_squared_error(self.line, self.x, self.y)

    @cached_property
    def fit(self) -> LineFit | None:
        """The least squares line; None where there is none."""
        try:
            return least_squares(self.x, self.y)
        except Problem:
            return None

    @property
    def why_not(self) -> str:
        """Why there is no least squares line, in the chosen language; "" where there is one."""
        try:
            least_squares(self.x, self.y, self.x_title)
        except Problem as problem:
            return str(problem)
        return ""

    @cached_property
    def least_error(self) -> float | None:
        """Mean squared error of the least squares line."""
        return None if self.fit is None else mean_squared_error(self.fit.line, self.x, self.y)

    @property
    def times_least(self) -> float | None:
        """The own error as a multiple of the least; None where that is 0 or there is none."""
        return self.error / self.least_error if self.least_error else None

    @property
    def moved(self) -> tuple[int, ...]:
        """Which points are not where they were taken."""
        return tuple(int(at) for at in np.flatnonzero((self.points != self.start).any(axis=1)))

    # Changes

    def with_line(self, line: Line) -> Scatter:
        """The own line elsewhere, put there by a person."""
        return replace(self, line=line, by_hand=True)

    def fitted(self) -> Scatter:
        """The own line on the least squares line, which is shown; as it is where there is none."""
        if self.fit is None:
            return self
        return replace(self, line=self.fit.line, by_hand=False, best_shown=True)

    def with_point(self, place: int, x: float, y: float) -> Scatter:
        """One point elsewhere, and chosen."""
        points = self.points.copy()
        points[place] = x, y
        return replace(self, points=points, chosen=place)

    def restored(self) -> Scatter:
        """Every point where it was taken."""
        return replace(self, points=self.start)

    def like(self, other: Scatter) -> Scatter:
        """Points and line as they are in another one; what is shown stays."""
        return replace(self, points=other.points, line=other.line, by_hand=other.by_hand)

    def with_feature(self, name: str, on: bool) -> Scatter:
        """With one of the sample's features in use, or without it."""
        features = self.features | {name} if on else self.features - {name}
        return replace(self, features=features)


def sample() -> Scatter:
    """The rents, and a level line near their mean to begin with."""
    points = np.column_stack([np.array(AREA.values), rents()])
    return _begun(RENTS, AREA.title, RENT.title, flat_names(), points)


def sample_with_best() -> Scatter:
    """The rents with the least squares line, and the own line on it: there it stays."""
    return sample().fitted()


def has_line(column: Column) -> bool:
    """Whether a column has numbers enough to be an axis."""
    return int(np.isfinite(column.numbers).sum()) >= 2


def of_table(table: Table, x: Column, y: Column) -> Scatter:
    """Two columns of a table, row by row. Raises Problem where fewer than two rows have both."""
    both = np.flatnonzero(np.isfinite(x.numbers) & np.isfinite(y.numbers))
    if len(both) < 2:
        raise Problem(tr(TOO_FEW, x=x.header, y=y.header))
    rows = both[:MOST_POINTS]
    points = np.column_stack([x.numbers[rows], y.numbers[rows]])
    names = tuple(table.row_name(int(row)) for row in rows)
    made = _begun(TABLE, x.header, y.header, names, points)
    return replace(made, with_both=len(both), left_out=table.row_count - len(both))


def all_features() -> frozenset[str]:
    """The names of all of the sample's features."""
    return frozenset(feature.name for feature in FEATURES)


def _begun(source: str, x_name: str, y_name: str, names: tuple[str, ...], points: Array) -> Scatter:
    level = Line(0.0, float(f"{points[:, 1].mean():.4g}"))
    return Scatter(source, x_name, y_name, names, points, points, level)
