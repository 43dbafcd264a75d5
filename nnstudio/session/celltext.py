"""From what is typed into a cell to what the table keeps, and from numbers to what is shown."""

from __future__ import annotations

import math

from nnstudio.core.problems import Problem
from nnstudio.data.column import Column, Kind, Role
from nnstudio.data.numbers import format_number, is_number
from nnstudio.data.units import convert, parse_quantity
from nnstudio.language.rounding import for_the_eye

MINUS = "\u2212"
_SIGNIFICANT = 5  # digits that a converted measurement keeps at least


def stored_text(column: Column, typed: str) -> str:
    """The cell text for what was typed into a column.

    Where the network reads numbers, "56,5" becomes "56.5", and "61 kg" is converted into the
    column's unit; anything that is not a number stays as it was typed, so that nothing is lost.
    """
    text = typed.strip()
    if column.role not in (Role.INPUT, Role.LABEL) or column.kind is not Kind.NUMBER or not text:
        return text
    number = text.replace(MINUS, "-").replace(",", ".")
    return number if is_number(number) else _converted(column, text)


def _converted(column: Column, text: str) -> str:
    if column.unit is None:
        return text
    try:
        quantity = parse_quantity(text.replace(MINUS, "-"), column.unit)
        if quantity.unit is None:
            return text
        value = convert(quantity.value, quantity.unit, column.unit)
    except Problem:
        return text
    return short_number(value)


def short_number(value: float) -> str:
    """A converted value with two decimals, or five digits where that says more: "134.48"."""
    return format_number(rounded(value))


def rounded(value: float) -> float:
    """The value with two decimals, or with five digits where it is smaller than 1."""
    if not value or not math.isfinite(value):
        return value
    return round(value, max(2, _SIGNIFICANT - 1 - math.floor(math.log10(abs(value)))))


def shown_number(value: float, digits: int = 4) -> str:
    """A number for the eye: at most so many digits, or the decimals chosen in the settings."""
    return for_the_eye(value, digits)
