"""Round numbers for axes: steps, upper ends, and their texts."""

from __future__ import annotations

from math import ceil, floor, isfinite, log10

STEPS = (1.0, 2.0, 5.0, 10.0)
ENDS = (1.0, 2.0, 4.0, 6.0, 8.0, 10.0)


def nice_step(span: float, count: int = 4) -> float:
    """The round step that divides `span` into about `count` parts, never into more."""
    return _round_up(span / count, STEPS)


def nice_end(value: float) -> float:
    """The round number at or above `value`; an axis that ends there moves seldom."""
    return _round_up(value, ENDS)


def _round_up(value: float, choices: tuple[float, ...]) -> float:
    if not (isfinite(value) and value > 0.0):
        return 1.0
    unit = 10.0 ** floor(log10(value))
    for choice in choices:
        if choice * unit >= value * (1.0 - 1e-9):
            return choice * unit
    return 10.0 * unit


def tick_values(low: float, high: float, step: float) -> list[float]:
    """The multiples of `step` from `low` to `high`, both included; 50 at most."""
    first, last = ceil(low / step - 1e-9), floor(high / step + 1e-9)
    return [k * step for k in range(first, min(last, first + 49) + 1)]


def decimals(step: float) -> int:
    """How many digits after the point tell multiples of `step` apart."""
    return max(0, -floor(log10(step) + 1e-9))


def tick_text(value: float, step: float) -> str:
    """A tick's number, with just the digits that its step needs."""
    if step >= 1e6 or step < 1e-6:
        return f"{value:.3g}".replace("e+0", "e").replace("e+", "e").replace("e-0", "e-")
    text = f"{value:.{decimals(step)}f}"
    return text.lstrip("-") if float(text) == 0.0 else text
