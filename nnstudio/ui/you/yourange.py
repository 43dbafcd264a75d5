"""From where to where a slider goes: a human range where the data are people, else the data's."""

from __future__ import annotations

import math
from dataclasses import dataclass

import numpy as np

from nnstudio.data.column import Column
from nnstudio.data.median import median
from nnstudio.data.units import Quantity, compatible, convert

HUMAN = {"kg": (30.0, 150.0), "cm": (120.0, 220.0)}  # adults and most children
STEPS = {"kg": 0.5, "lb": 1.0, "cm": 0.5, "in": 0.25, "g": 100.0, "m": 0.01, "st": 0.1, "ft": 0.1}
_MOST_STEPS = 1_000
_NICE = (1.0, 2.0, 5.0, 10.0)


@dataclass(frozen=True)
class SliderRange:
    """Values from `low` in steps; a slider counts the steps from 0 to `count`."""

    low: float
    step: float
    count: int

    def value(self, position: int) -> float:
        """The value at a position, without the noise of binary fractions."""
        digits = max(0, 2 - math.floor(math.log10(self.step)))
        return round(self.low + position * self.step, min(digits, 300))

    def position(self, value: float) -> int:
        """The position nearest to a value."""
        return min(max(round((value - self.low) / self.step), 0), self.count)


@dataclass(frozen=True)
class DataSpan:
    """Least, middle and greatest number of a column, in the column's unit."""

    low: float
    middle: float
    high: float


def data_span(column: Column) -> DataSpan | None:
    """The span of a column's numbers; None where it has none."""
    numbers = column.numbers[np.isfinite(column.numbers)]
    if not len(numbers):
        return None
    return DataSpan(float(numbers.min()), median(numbers), float(numbers.max()))


def slider_range(span: DataSpan | None, unit: str | None, present: Quantity) -> SliderRange:
    """The range for a column of this unit, in the unit of the present value, which it contains."""
    shown = _in_unit(span, unit, present.unit)
    human = _human(present.unit)
    if human and (shown is None or human[0] <= shown.middle <= human[1]):
        low, high = human
        if shown is not None:
            low, high = min(low, shown.low), max(high, shown.high)
    elif shown is not None:
        margin = (shown.high - shown.low) / 2 or abs(shown.high) / 2 or 1.0
        low, high = shown.low - margin, shown.high + margin
    else:
        low, high = 0.0, 1.0
    low, high = min(low, present.value), max(high, present.value)
    step = max(STEPS.get(present.unit or "", 0.0), _nice_step((high - low) / _MOST_STEPS))
    low = math.floor(low / step) * step
    return SliderRange(low, step, max(1, math.ceil((high - low) / step - 1e-9)))


def _in_unit(span: DataSpan | None, unit: str | None, shown: str | None) -> DataSpan | None:
    if span is None or unit is None or shown is None or unit == shown:
        return span
    if shown not in compatible(unit):
        return None
    return DataSpan(*(convert(v, unit, shown) for v in (span.low, span.middle, span.high)))


def _human(unit: str | None) -> tuple[float, float] | None:
    for base, (low, high) in HUMAN.items():
        if unit is not None and unit in compatible(base):
            return convert(low, base, unit), convert(high, base, unit)
    return None


def _nice_step(least: float) -> float:
    """The smallest of 1, 2, 5 times a power of ten that is not below `least`."""
    if least <= 0.0 or not math.isfinite(least):
        return 1.0
    power = 10.0 ** math.floor(math.log10(least))
    return next((n * power for n in _NICE if n * power >= least), 10.0 * power)
