"""The plane of the map: which inputs span it, how far it reaches, and who stands where."""

from __future__ import annotations

from dataclasses import dataclass
from math import ceil, floor, isfinite

import numpy as np

from nnstudio.core.activations import Array
from nnstudio.data.numbers import format_number
from nnstudio.document.document import Document
from nnstudio.ui.ticks import nice_step, tick_text

MARGIN = 0.15  # of the span of the rows, on each side
INNER = 0.03  # how near to the edge a point may come before the range moves
LOOSE = 1.6  # how much wider than needed a range may stay
MOST_NAMED = 40
MOST_PEOPLE = 2_000


@dataclass(frozen=True)
class Span:
    """One direction: the column's header, its unit, and the values at both ends."""

    header: str
    unit: str | None
    low: float
    high: float

    @property
    def length(self) -> float:
        """How far it reaches."""
        return self.high - self.low

    @property
    def grain(self) -> float:
        """The round step in which values are read and asked: about a hundredth of the length."""
        return nice_step(self.length, 100)

    def rounded(self, value: float) -> float:
        """The nearest multiple of the grain."""
        return float(tick_text(round(value / self.grain) * self.grain, self.grain))

    def text(self, value: float) -> str:
        """A value to be read: "140 lb"."""
        number = format_number(self.rounded(value))
        return f"{number} {self.unit}" if self.unit else number


@dataclass(frozen=True, eq=False)
class People:
    """The table's rows on the plane, (n,) each.

    `classes` holds 0 or 1, and -1 for rows that are left out of the training; `names` is empty
    where there are too many to be written.
    """

    x: Array
    y: Array
    classes: np.ndarray
    names: tuple[str, ...]
    rows: np.ndarray  # of the table


@dataclass(frozen=True, eq=False)
class Plane:
    """What stands still while training: both directions and the people."""

    across: Span
    up: Span
    people: People

    @property
    def spans(self) -> tuple[Span, Span]:
        """Across and up."""
        return self.across, self.up

    @property
    def parts(self) -> tuple[Span, Span, People]:
        """To compare."""
        return self.across, self.up, self.people


def people_of(document: Document, across: int, up: int | None) -> People:
    """Every row that can be placed; thinned evenly where there are too many to see.

    With `up` None there is one input only: rows then stand at the height of their class.
    """
    training, inputs = document.training, document.table.inputs
    used = _thinned(training.rows)
    classes = training.targets[_thinned(np.arange(len(training.rows))), 0].astype(int)
    out = np.array(list(training.problems)[:MOST_PEOPLE], dtype=int)
    rows = np.concatenate([used, out])
    classes = np.concatenate([classes, np.full(len(out), -1)])
    x = inputs[across].numbers[rows]
    y = classes.astype(float) if up is None else inputs[up].numbers[rows]
    placed = np.isfinite(x) & np.isfinite(y) & ((classes >= 0) | (up is not None))
    rows = rows[placed]
    named = len(rows) <= MOST_NAMED
    names = tuple(document.table.row_name(int(row)) for row in rows) if named else ()
    return People(x[placed], y[placed], classes[placed], names, rows)


def _thinned(rows: np.ndarray) -> np.ndarray:
    if len(rows) <= MOST_PEOPLE:
        return rows
    return rows[np.linspace(0, len(rows) - 1, MOST_PEOPLE).astype(int)]


def span_of(
    header: str, unit: str | None, values: Array, own: float | None, before: Span | None
) -> Span | None:
    """A round range around the rows and one's own value; `before` is kept while it serves.

    None where there is no value at all to stand around.
    """
    known = [float(v) for v in (values.min(), values.max())] if len(values) else []
    known += [own] if own is not None and isfinite(own) else []
    if not known:
        return None
    low, high = min(known), max(known)
    wide = (high - low) or max(0.1 * abs(high), 1.0)
    step = nice_step((1.0 + 2.0 * MARGIN) * wide, 10)
    fresh = Span(
        header,
        unit,
        floor((low - MARGIN * wide) / step) * step,
        ceil((high + MARGIN * wide) / step) * step,
    )
    if before is None or (before.header, before.unit) != (header, unit):
        return fresh
    inner = INNER * before.length
    inside = before.low + inner <= low and high <= before.high - inner
    return before if inside and before.length <= LOOSE * fresh.length else fresh
