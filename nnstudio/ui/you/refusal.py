"""Why a text typed into one of one's own values cannot be used, in a sentence."""

from __future__ import annotations

from nnstudio.core.problems import Problem
from nnstudio.data.cells import quoted
from nnstudio.data.units import QUANTITIES, Quantity, compatible, parse_quantity, unit_named
from nnstudio.language.listing import commas
from nnstudio.language.translate import tr
from nnstudio.session.celltext import MINUS

_NAMED = ("kg", "lb", "st", "cm", "in", "ft")  # what people give their own values in
_EXAMPLES = {"mass": "73 kg", "length": "182 cm"}


def refusal(name: str, typed: str, kept: Quantity) -> str:
    """The sentence on a text refused in the box of a column, which keeps its value.

    "182 cm is a length; Weight takes kg, lb or st, as in 73 kg."
    """
    takes, unit = _takes(kept), kept.unit
    if not typed:
        return tr("{name} cannot be empty; it takes {takes}.", name=name, takes=takes)
    try:
        given = parse_quantity(typed.replace(MINUS, "-"), unit)
    except Problem:
        shown = quoted(typed)
        return tr(
            "{typed} cannot be read; {name} takes {takes}.", typed=shown, name=name, takes=takes
        )
    is_a, fits = unit_named(given.unit or ""), compatible(unit or "")
    parts = {"typed": typed, "name": name, "takes": takes}
    if given.value <= 0.0 and given.unit in fits:
        return tr("{typed} is not above 0; {name} takes {takes}.", **parts)
    if is_a is None or given.unit in fits:
        return tr("{typed} cannot be used; {name} takes {takes}.", **parts)
    if not fits:
        return tr("{typed} has a unit; {name} takes {takes}.", **parts)
    quantity = tr(QUANTITIES[is_a.quantity])
    return tr("{typed} is a {quantity}; {name} takes {takes}.", **parts, quantity=quantity)


def _takes(kept: Quantity) -> str:
    """What a box takes, with its present value as the example where that can be one."""
    unit = unit_named(kept.unit or "")
    number = f"{kept.value:.4g}".replace("-", MINUS)
    if unit is None:
        return tr("a number alone, as in {number}", number=number)
    known = [u for u in _NAMED if u in compatible(unit.symbol)]
    example = f"{number} {kept.unit}" if kept.value > 0.0 else _EXAMPLES[unit.quantity]
    return tr(
        "{units} or {last}, as in {example}",
        units=commas(known[:-1]),
        last=known[-1],
        example=example,
    )
