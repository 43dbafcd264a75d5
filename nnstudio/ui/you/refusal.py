"""Why a text typed into one of one's own values cannot be used, in a sentence."""

from __future__ import annotations

from nnstudio.core.problems import Problem
from nnstudio.data.cells import quoted
from nnstudio.data.units import Quantity, compatible, parse_quantity, unit_named
from nnstudio.session.celltext import MINUS

_NAMED = ("kg", "lb", "st", "cm", "in", "ft")  # what people give their own values in
_EXAMPLES = {"mass": "73 kg", "length": "182 cm"}


def refusal(name: str, typed: str, kept: Quantity) -> str:
    """The sentence on a text refused in the box of a column, which keeps its value.

    "182 cm is a length; Weight takes kg, lb or st, as in 73 kg."
    """
    takes = _takes(kept)
    if not typed:
        return f"{name} cannot be empty; it takes {takes}."
    return f"{_what_is_wrong(typed, kept.unit)}; {name} takes {takes}."


def _what_is_wrong(typed: str, unit: str | None) -> str:
    try:
        given = parse_quantity(typed.replace(MINUS, "-"), unit)
    except Problem:
        return f"{quoted(typed)} cannot be read"
    is_a, fits = unit_named(given.unit or ""), compatible(unit or "")
    if given.value <= 0.0 and given.unit in fits:
        return f"{typed} is not above 0"
    if is_a is None or given.unit in fits:
        return f"{typed} cannot be used"
    return f"{typed} is a {is_a.quantity}" if fits else f"{typed} has a unit"


def _takes(kept: Quantity) -> str:
    """What a box takes, with its present value as the example where that can be one."""
    unit = unit_named(kept.unit or "")
    number = f"{kept.value:.4g}".replace("-", MINUS)
    if unit is None:
        return f"a number alone, as in {number}"
    known = [u for u in _NAMED if u in compatible(unit.symbol)]
    example = f"{number} {kept.unit}" if kept.value > 0.0 else _EXAMPLES[unit.quantity]
    return f"{', '.join(known[:-1])} or {known[-1]}, as in {example}"
