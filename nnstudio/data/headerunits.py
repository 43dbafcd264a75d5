"""The unit that a column's header names outside of round brackets: "height_cm", "Weight, kg".

`units.split_header` takes whatever stands in round brackets. The other ways of writing are also
those of ordinary words, "check_in", "Time in", "Main, St", so they need a known unit, and one
that could be a word needs a name that says what is measured: "height_in".
"""

from __future__ import annotations

import re

from nnstudio.data.units import Unit, split_header, unit_named

_BRACKETS = re.compile(r"(.*\S)\s*\[\s*([^\[\]]+?)\s*\]")
_OTHERS = (
    re.compile(r"(.*\S)\s*,\s*(\w+\.?)"),
    re.compile(r"(.*\S)\s+in\s+(\w+\.?)", re.IGNORECASE),
    re.compile(r"(.*[^\s_])_(\w+?)"),
)
# Units that are written like words, initials or money.
_DOUBTFUL = frozenset(
    {"m", "g", "in", "st", "ft", "foot", "stone", "stones", "pound", "pounds", "oz"}
)
_MEASURED = {
    "mass": re.compile(r"(?i:.*(?:weight|mass|load))"),
    "length": re.compile(
        r"(?i:.*(?:height|length|width|depth|distance|size|diameter|radius|waist|altitude|reach))"
    ),
}


def unit_in_header(header: str) -> tuple[str, str | None]:
    """Name and unit of a header in any of these ways: "height_cm" gives ("height", "cm").

    In round brackets any unit is taken, elsewhere only those that can be converted.
    """
    name, unit = split_header(header)
    if unit is not None:
        return name, unit
    found = _BRACKETS.fullmatch(name)
    if found is not None:
        known = _unit(found[2])
        return (found[1], known.symbol) if known else (name, None)
    for pattern in _OTHERS:
        found = pattern.fullmatch(name)
        known = _unit(found[2]) if found else None
        if found and known and _is_meant(found[1], found[2], known):
            return found[1], known.symbol
    return name, None


def _unit(text: str) -> Unit | None:
    """The unit of this name; a capital M or G is something else, and so are quotation marks."""
    if len(text) == 1 and not text.islower():
        return None
    return unit_named(text) if text[:1].isalpha() else None


def _is_meant(name: str, text: str, unit: Unit) -> bool:
    if text.lower().removesuffix(".") not in _DOUBTFUL:
        return True
    return _MEASURED[unit.quantity].fullmatch(name) is not None
