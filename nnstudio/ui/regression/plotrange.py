"""How much of the plane the points need, and how finely a drag moves in it."""

from __future__ import annotations

import math
from dataclasses import dataclass

from nnstudio.core.regression import Array, Line
from nnstudio.document.regression.scatter import Scatter

PADS = (0.12, 0.3)  # of the points' own span, across and up
EDGE = 0.05  # the least room beyond a point that was moved
FINE = 200  # a drag moves in steps of at most 1 / FINE of the span
HANDLES = (0.1, 0.9)  # where on the visible part of the line they are


@dataclass(frozen=True)
class PlotRange:
    """What is seen: x from left to right, y from low to high."""

    left: float
    right: float
    low: float
    high: float

    @property
    def width(self) -> float:
        """In units of x."""
        return self.right - self.left

    @property
    def height(self) -> float:
        """In units of y."""
        return self.high - self.low

    def inside(self, x: float, y: float) -> tuple[float, float]:
        """The nearest place that is seen."""
        return min(max(x, self.left), self.right), min(max(y, self.low), self.high)

    def tidy_point(self, x: float, y: float) -> tuple[float, float]:
        """A place in round numbers, less than a pixel away."""
        return _round(x, self.width), _round(y, self.height)

    def tidy_line(self, line: Line) -> Line:
        """A line in round numbers, hardly another one."""
        return Line(
            _round(line.slope, self.height / self.width), _round(line.intercept, self.height)
        )

    def handles(self, line: Line) -> tuple[tuple[float, float], tuple[float, float]]:
        """Two places on the part of the line that is seen."""
        left, right = self.left, self.right
        if line.slope != 0.0:
            ends = sorted((y - line.intercept) / line.slope for y in (self.low, self.high))
            if ends[0] < self.right and ends[1] > self.left:
                left, right = max(left, ends[0]), min(right, ends[1])
        first, second = (left + share * (right - left) for share in HANDLES)
        return (
            self.inside(first, line.slope * first + line.intercept),
            self.inside(second, line.slope * second + line.intercept),
        )


def range_of(scatter: Scatter) -> PlotRange:
    """Room around the points as they were taken, and as much more as those that were moved need."""
    left, right = _span(scatter.start[:, 0], scatter.points[:, 0], PADS[0])
    low, high = _span(scatter.start[:, 1], scatter.points[:, 1], PADS[1])
    return PlotRange(left, right, low, high)


def line_through(first: tuple[float, float], second: tuple[float, float]) -> Line | None:
    """The line through two places; None where they lie over one another."""
    across = second[0] - first[0]
    if across == 0.0:
        return None
    slope = (second[1] - first[1]) / across
    return Line(slope, first[1] - slope * first[0])


def _span(start: Array, now: Array, pad: float) -> tuple[float, float]:
    low, high = float(start.min()), float(start.max())
    room = pad * (high - low) or max(1.0, abs(low) / 2)
    edge = EDGE * (high - low)
    return min(low - room, float(now.min()) - edge), max(high + room, float(now.max()) + edge)


def _round(value: float, span: float) -> float:
    """To a power of ten that is at most 1 / FINE of the span."""
    if not span > 0.0 or not math.isfinite(span):
        return value
    return round(value, -math.floor(math.log10(span / FINE))) + 0.0
