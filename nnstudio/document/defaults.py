"""What a document takes from its table where nobody has chosen: label coding and one's own row."""

from __future__ import annotations

from collections import Counter

import numpy as np

from nnstudio.data.cells import FloatArray
from nnstudio.data.labels import LabelCoding, detect_coding
from nnstudio.data.scaling import Scaler, Scaling
from nnstudio.data.table import Role, Table
from nnstudio.data.units import Quantity, compatible, convert

# What most people know their own weight and height in; other units stay as they are.
_METRIC = {"lb": "kg", "st": "kg", "in": "cm", "ft": "cm"}


def coding_of(table: Table) -> LabelCoding | None:
    """The coding that a person would expect for the label column; None without labels."""
    return None if table.label is None else detect_coding(table.label.cells)


def coding_after_edit(coding: LabelCoding, table: Table) -> LabelCoding:
    """The coding for a table whose cells were edited: another one only when a class is gone.

    The class that is left keeps its number and a new text takes the other one's place, so that
    the weights go on meaning what they meant.
    """
    if table.label is None:
        return coding
    cells = table.label.cells
    numbers = coding.numbers(cells)
    zero_left, one_left = bool((numbers == 0.0).any()), bool((numbers == 1.0).any())
    if zero_left and one_left:
        return coding
    strangers = Counter(np.strings.strip(cells[np.isnan(numbers)]).tolist())
    del strangers[""]
    if not strangers:
        return coding
    if not zero_left and not one_left:
        return detect_coding(cells) or coding
    newcomer = strangers.most_common(1)[0][0]
    return LabelCoding(newcomer, coding.one) if one_left else LabelCoding(coding.zero, newcomer)


def default_you(table: Table, metric: bool = True) -> tuple[Quantity, ...]:
    """One's own row to begin with: the middle of every input, in kg and cm or as in the table."""
    return tuple(_middle(column.numbers, column.unit, metric) for column in table.inputs)


def inputs_before(before: Table, after: Table) -> tuple[int | None, ...]:
    """For every input of `after`, which input of `before` it was; None for a new one.

    A column is known again by its name, and a renamed one by its place among as many columns.
    """
    names = {column.name: place for place, column in enumerate(before.inputs)}
    places = {id(column): place for place, column in enumerate(before.inputs)}
    same_count = len(before.columns) == len(after.columns)
    found: list[int | None] = []
    for index, column in enumerate(after.columns):
        if column.role is not Role.INPUT:
            continue
        place = names.get(column.name)
        if place is None and same_count and before.columns[index].name not in _names(after):
            place = places.get(id(before.columns[index]))
        found.append(place)
    return tuple(found)


def _names(table: Table) -> set[str]:
    return {column.name for column in table.columns}


def you_after_edit(before: Table, you: tuple[Quantity, ...], after: Table) -> tuple[Quantity, ...]:
    """One's own row for other input columns: what was typed for those that are still there."""
    fresh = zip(inputs_before(before, after), after.inputs, default_you(after), strict=True)
    return tuple(
        own if place is None or not _fits(you[place].unit, column.unit) else you[place]
        for place, column, own in fresh
    )


def _fits(typed: str | None, unit: str | None) -> bool:
    """Whether a value typed in one unit can be read in a column's unit."""
    return typed == unit or (typed is not None and unit is not None and typed in compatible(unit))


def scaling_after_edit(scaling: Scaling, before: Table, after: Table, fitted: Scaler) -> Scaling:
    """The scaling for other inputs: given numbers stay with their columns, new ones are fitted."""
    places = inputs_before(before, after)
    offset = _kept(scaling.offset, places, fitted.offset)
    divisor = _kept(scaling.divisor, places, fitted.divisor)
    return Scaling(scaling.kind, offset, divisor)


def _kept(
    given: tuple[float, ...] | None, places: tuple[int | None, ...], fitted: tuple[float, ...]
) -> tuple[float, ...] | None:
    if given is None:
        return None
    return tuple(
        fit if place is None or place >= len(given) else given[place]
        for place, fit in zip(places, fitted, strict=True)
    )


def _middle(numbers: FloatArray, unit: str | None, metric: bool) -> Quantity:
    finite = numbers[np.isfinite(numbers)]
    value = float(np.median(finite)) if len(finite) else 0.0
    target = _METRIC.get(unit or "") if metric else None
    if unit is None or target is None:
        return Quantity(float(f"{value:.4g}"), unit)
    value = convert(value, unit, target)
    return Quantity(float(f"{value:.2g}" if abs(value) < 10 else round(value)), target)
