"""Units of mass and length, exact, and quantities as a person types them.

Sources: the international yard and pound agreement of 1959 (1 lb = 0.45359237 kg exactly,
1 in = 2.54 cm exactly); 1 st = 14 lb, 1 lb = 16 oz, 1 ft = 12 in.
"""

from __future__ import annotations

import math
import re
from dataclasses import dataclass
from fractions import Fraction
from typing import Literal

from nnstudio.core.problems import Problem
from nnstudio.data.cells import quoted
from nnstudio.data.numbers import NUMBER_PATTERN, format_number, is_number, parse_number
from nnstudio.language.listing import commas
from nnstudio.language.translate import mark, tr

MAX_UNIT = 20  # characters


@dataclass(frozen=True)
class Unit:
    """A unit: its symbol, its other spellings, and its size in kg (mass) or cm (length)."""

    symbol: str
    quantity: Literal["mass", "length"]
    factor: Fraction
    aliases: tuple[str, ...] = ()


_POUND = Fraction("0.45359237")
_INCH = Fraction("2.54")

UNITS = (
    Unit("kg", "mass", Fraction(1), ("kgs", "kilo", "kilos", "kilogram", "kilograms")),
    Unit("g", "mass", Fraction(1, 1000), ("gram", "grams")),
    Unit("lb", "mass", _POUND, ("lbs", "pound", "pounds")),
    Unit("st", "mass", 14 * _POUND, ("stone", "stones")),
    Unit("oz", "mass", _POUND / 16, ("ounce", "ounces")),
    Unit("cm", "length", Fraction(1), ("centimetre", "centimetres", "centimeter", "centimeters")),
    Unit("m", "length", Fraction(100), ("metre", "metres", "meter", "meters")),
    Unit(
        "mm", "length", Fraction(1, 10), ("millimetre", "millimetres", "millimeter", "millimeters")
    ),
    Unit("in", "length", _INCH, ("inch", "inches", '"', "''", "″", "”")),
    Unit("ft", "length", 12 * _INCH, ("foot", "feet", "'", "′", "’")),
)

# What a unit measures, in words.
QUANTITIES = {"mass": mark("mass"), "length": mark("length")}

# 5 ft 7 in and 11 st 4 lb: the second unit may be left out.
_SMALLER = {"ft": "in", "st": "lb"}

_SPELLINGS = {name: unit for unit in UNITS for name in (unit.symbol, *unit.aliases)}
_LEADING_NUMBER = re.compile(NUMBER_PATTERN)
_TWO_PARTS = re.compile(rf"([0-9]+)\s*(\D+?)\s*({NUMBER_PATTERN})\s*(\D*)")
_HEADER = re.compile(rf"(.*\S)\s*\(\s*([^()\s](?:[^()]{{0,{MAX_UNIT - 2}}}[^()\s])?)\s*\)")


@dataclass(frozen=True)
class Quantity:
    """A number with its unit's symbol, or with None where there is no unit."""

    value: float
    unit: str | None


def unit_named(text: str) -> Unit | None:
    """The unit with this symbol or spelling ("lbs", "Pounds", '"'), or None."""
    return _SPELLINGS.get(text.strip().lower().removesuffix("."))


def known_unit(symbol: str) -> Unit:
    """The unit with this symbol or spelling; Problem where there is none."""
    unit = unit_named(symbol)
    if unit is None:
        known = commas(u.symbol for u in UNITS)
        raise Problem(
            tr(
                "{symbol} is not a unit that can be converted: use one of {known}.",
                symbol=quoted(symbol),
                known=known,
            )
        )
    return unit


def compatible(symbol: str) -> tuple[str, ...]:
    """The symbols of all units of the same quantity, this one's included; () if unknown."""
    unit = unit_named(symbol)
    return tuple(u.symbol for u in UNITS if unit is not None and u.quantity == unit.quantity)


def convert(value: float, from_symbol: str, to_symbol: str) -> float:
    """The value in another unit, correctly rounded; in the same unit it stays bit-equal.

    Raises Problem for an unknown unit, two different quantities, or a value that is not finite.
    """
    if from_symbol == to_symbol:
        return value
    source, target = known_unit(from_symbol), known_unit(to_symbol)
    if source.quantity != target.quantity:
        raise Problem(
            tr(
                "{source} is a unit of {quantity} and {target} a unit of {other}: one "
                "cannot be turned into the other.",
                source=source.symbol,
                quantity=tr(QUANTITIES[source.quantity]),
                target=target.symbol,
                other=tr(QUANTITIES[target.quantity]),
            )
        )
    if source is target:
        return value
    if not math.isfinite(value):
        raise Problem(tr("Only a finite number can be converted to another unit."))
    try:
        return float(Fraction(value) * source.factor / target.factor)
    except OverflowError:
        raise Problem(
            tr("The number is too large to be written in {unit}.", unit=target.symbol)
        ) from None


def parse_quantity(text: str, default_unit: str | None = None) -> Quantity:
    """What was typed: "73 kg", "73,5kg", "182 cm", "5'7\\"", "5 ft 7 in", "11 st 4 lb", "73".

    A number alone gets the default unit. Two parts come out in the smaller unit: 5'7" as 67 in.
    Raises Problem for anything else.
    """
    stripped = text.strip()
    number = _LEADING_NUMBER.match(stripped)
    if number is not None:
        symbol = _symbol_after(stripped[number.end() :].strip(), default_unit)
        if symbol is not None:
            return Quantity(parse_number(number.group()), symbol or None)
    together = _two_parts(stripped)
    if together is None:
        raise Problem(
            tr(
                "{text} is not a number with a unit: write it like 73 kg or 5 ft 7 in.",
                text=quoted(text),
            )
        )
    return together


def format_quantity(quantity: Quantity) -> str:
    """The quantity as `parse_quantity` reads it back to the same bits: "73 kg"."""
    number = format_number(quantity.value)
    return number if quantity.unit is None else f"{number} {quantity.unit}"


def split_header(header: str) -> tuple[str, str | None]:
    """Name and unit of a column header: "Weight (lb)" gives ("Weight", "lb").

    The text of an unknown unit is kept, known ones become their symbol; a bracket of more than
    20 characters is part of the name. Without a unit the second is None.
    """
    found = _HEADER.fullmatch(header.strip())
    if found is None:
        return header.strip(), None
    unit = unit_named(found[2])
    return found[1], unit.symbol if unit else found[2]


def join_header(name: str, unit: str | None) -> str:
    """The header text: "Weight (lb)", or the name alone when there is no unit."""
    return name if unit is None else f"{name} ({unit})"


def _symbol_after(rest: str, default_unit: str | None) -> str | None:
    """The unit's symbol written after a number; "" for none at all, None for no unit."""
    if not rest or rest == default_unit:
        return default_unit or ""
    unit = unit_named(rest)
    return unit.symbol if unit else None


def _two_parts(text: str) -> Quantity | None:
    """Feet and inches, or stones and pounds; None if the text is not that."""
    found = _TWO_PARTS.fullmatch(text)
    if found is None:
        return None
    large = unit_named(found[2])
    small = unit_named(_SMALLER.get(large.symbol, "")) if large else None
    if large is None or small is None or not is_number(found[3]):
        return None
    if found[4] and unit_named(found[4]) is not small:
        return None
    ratio = int(large.factor / small.factor)
    rest = parse_number(found[3])
    if found[3][0] in "+-" or rest >= ratio:
        return None
    return Quantity(parse_number(found[1]) * ratio + rest, small.symbol)
