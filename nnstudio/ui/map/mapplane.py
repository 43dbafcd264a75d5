"""The plane of the map: which inputs span it, how far it reaches, and how it is read."""

from __future__ import annotations

from dataclasses import dataclass
from math import ceil, floor, isfinite

from nnstudio.core.activations import Array
from nnstudio.data.numbers import format_number
from nnstudio.ui.map.mappeople import People
from nnstudio.ui.map.mapreading import Reading
from nnstudio.ui.ticks import nice_step, tick_text

MARGIN = 0.15  # of the span of the rows, on each side
INNER = 0.03  # how near to the edge a point may come before the range moves
LOOSE = 1.6  # how much wider than needed a range may stay


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

    def finely(self, value: float) -> float:
        """The nearest multiple of a tenth of the grain, for a point that is painted."""
        fine = nice_step(self.length, 1_000)
        return float(f"{round(value / fine) * fine:.12g}")

    def text(self, value: float) -> str:
        """A value to be read: "140 lb"."""
        number = format_number(self.rounded(value))
        return f"{number} {self.unit}" if self.unit else number


@dataclass(frozen=True, eq=False)
class Plane:
    """What stands still while training: both directions, the people, and how answers are read."""

    across: Span
    up: Span
    people: People
    reading: Reading

    @property
    def spans(self) -> tuple[Span, Span]:
        """Across and up."""
        return self.across, self.up

    @property
    def parts(self) -> tuple[Span, Span, People, Reading]:
        """To compare."""
        return self.across, self.up, self.people, self.reading


def span_of(
    header: str,
    unit: str | None,
    values: Array,
    own: float | None,
    before: Span | None,
    still: bool = False,
) -> Span | None:
    """A round range around the rows and one's own value; `before` is kept while it serves.

    With `still` it is kept as long as it holds them, however near to its edge or small they are.
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
    if still and before.low <= low and high <= before.high:
        return before
    inner = INNER * before.length
    inside = before.low + inner <= low and high <= before.high - inner
    return before if inside and before.length <= LOOSE * fresh.length else fresh
