"""What a document takes from its table where nobody has chosen: label coding and one's own row."""

from __future__ import annotations

from collections import Counter
from dataclasses import replace
from typing import TypeAlias

import numpy as np

from nnstudio.data.cells import FloatArray
from nnstudio.data.codings import ClassCoding, Coding, NumberCoding, detect
from nnstudio.data.inputs import InputColumn, input_column, placed
from nnstudio.data.labels import LabelCoding, detect_coding
from nnstudio.data.median import median
from nnstudio.data.scaling import Scaler, Scaling
from nnstudio.data.table import Column, Kind, Role, Table
from nnstudio.data.unitchange import was_converted
from nnstudio.data.units import Quantity, compatible, convert

# What people know their own weight and height in, by where they live; other units stay as they are.
OWN_UNITS = {
    "metric": {"lb": "kg", "st": "kg", "in": "cm", "ft": "cm"},
    "us": {"kg": "lb", "st": "lb", "cm": "in", "m": "in", "ft": "in"},
    "uk": {"kg": "st", "lb": "st", "cm": "ft", "m": "ft", "in": "ft"},
}
METRIC = "metric"


Own: TypeAlias = Quantity | str  # one's own value: a number with its unit, or a class


def coding_of(table: Table) -> Coding | None:
    """The coding that a person would expect for the label column; None without labels."""
    return None if table.label is None else detect(table.label)


def coding_after_edit(coding: Coding, table: Table) -> Coding:
    """The coding for a table whose cells were edited: another one only when a class is gone.

    Of two classes the one that is left keeps its number and a new text takes the other one's
    place, so that the weights go on meaning what they meant. Several classes and the scale of a
    number stay as they are; a number's unit is the column's.
    """
    label = table.label
    if label is None:
        return coding
    if isinstance(coding, NumberCoding):
        return replace(coding, unit=label.unit)
    if isinstance(coding, ClassCoding):
        return coding
    numbers = coding.targets(label.store)
    zero_left, one_left = bool((numbers == 0.0).any()), bool((numbers == 1.0).any())
    if zero_left and one_left:
        return coding
    known = {word.strip() for word in coding.classes}
    strangers = Counter({w: n for w, n in label.counts.items() if w not in known})
    if not strangers:
        return coding
    if not zero_left and not one_left:
        return detect_coding(label.counts) or coding
    newcomer = strangers.most_common(1)[0][0]
    return LabelCoding(newcomer, coding.one) if one_left else LabelCoding(coding.zero, newcomer)


def inputs_of(table: Table) -> tuple[InputColumn, ...]:
    """What the input columns are to the network; Problem where one has too many classes."""
    return tuple(input_column(column) for column in table.inputs)


def inputs_after_edit(
    inputs: tuple[InputColumn, ...], before: Table, after: Table
) -> tuple[InputColumn, ...]:
    """The same for an edited table: classes that are known stay, and new ones come behind them."""
    found = []
    for place, column in zip(inputs_before(before, after), after.inputs, strict=True):
        fresh = input_column(column)
        old = inputs[place].levels if place is not None and place < len(inputs) else ()
        if fresh.levels and old and old != ("?",):
            new = tuple(level for level in fresh.levels if level not in old and level != "?")
            fresh = replace(fresh, levels=(*old, *new))
        found.append(fresh)
    return tuple(found)


def default_you(table: Table, units: str = METRIC) -> tuple[Own, ...]:
    """One's own row to begin with: the middle of every input, of classes the most frequent one.

    units: a name of OWN_UNITS, which says what weights and heights are turned into.
    """
    return tuple(_usual(column, OWN_UNITS[units]) for column in table.inputs)


def _usual(column: Column, wanted: dict[str, str]) -> Own:
    if column.kind is Kind.NUMBER:
        return _middle(column.numbers, column.unit, wanted)
    return column.counts.most_common(1)[0][0] if column.counts else "?"


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


def you_after_edit(before: Table, you: tuple[Own, ...], after: Table) -> tuple[Own, ...]:
    """One's own row for other input columns: what was typed for those that are still there."""
    fresh = zip(inputs_before(before, after), after.inputs, default_you(after), strict=True)
    return tuple(
        own if place is None or not _still_fits(you[place], column) else you[place]
        for place, column, own in fresh
    )


def _still_fits(own: Own, column: Column) -> bool:
    if isinstance(own, str):
        return column.kind is Kind.CATEGORY and own in column.counts
    return column.kind is Kind.NUMBER and _fits(own.unit, column.unit)


def _fits(typed: str | None, unit: str | None) -> bool:
    """Whether a value typed in one unit can be read in a column's unit."""
    return typed == unit or (typed is not None and unit is not None and typed in compatible(unit))


def scaling_after_edit(
    scaling: Scaling,
    before: Table,
    after: Table,
    before_inputs: tuple[InputColumn, ...],
    after_inputs: tuple[InputColumn, ...],
    fitted: Scaler,
) -> Scaling:
    """The scaling for other inputs: given numbers stay with their columns, new ones are fitted."""
    if scaling.offset is None and scaling.divisor is None:
        return scaling
    places = feature_places(before_inputs, after_inputs, inputs_before(before, after))
    offset = _kept(scaling.offset, places, fitted.offset)
    divisor = _kept(scaling.divisor, places, fitted.divisor)
    return Scaling(scaling.kind, offset, divisor)


def scaling_after_conversion(
    scaling: Scaling, before: Table, after: Table, inputs: tuple[InputColumn, ...]
) -> Scaling:
    """The scaling for the same inputs, some in another unit: given numbers are converted too."""
    offset, divisor = scaling.offset, scaling.divisor
    for old, new, (_, place) in zip(before.inputs, after.inputs, placed(inputs), strict=True):
        if old.unit is not None and new.unit is not None and was_converted(old, new):
            offset = _converted_at(offset, place.start, old.unit, new.unit)
            divisor = _converted_at(divisor, place.start, old.unit, new.unit)
    return Scaling(scaling.kind, offset, divisor)


def _converted_at(
    given: tuple[float, ...] | None, place: int, unit: str, wanted: str
) -> tuple[float, ...] | None:
    if given is None or place >= len(given):
        return given
    number = float(f"{convert(given[place], unit, wanted):.12g}")
    return (*given[:place], number, *given[place + 1 :])


def feature_places(
    before: tuple[InputColumn, ...],
    after: tuple[InputColumn, ...],
    places: tuple[int | None, ...],
) -> tuple[int | None, ...]:
    """For every feature after an edit which one it was before; None for a new one."""
    old = placed(before)
    found: list[int | None] = []
    for column, place in zip(after, places, strict=True):
        if place is not None and before[place].levels == column.levels:
            features = old[place][1]
            found += range(features.start, features.stop)
        else:
            found += [None] * column.width
    return tuple(found)


def _kept(
    given: tuple[float, ...] | None, places: tuple[int | None, ...], fitted: tuple[float, ...]
) -> tuple[float, ...] | None:
    if given is None:
        return None
    return tuple(
        fit if place is None or place >= len(given) else given[place]
        for place, fit in zip(places, fitted, strict=True)
    )


def _middle(numbers: FloatArray, unit: str | None, wanted: dict[str, str]) -> Quantity:
    finite = numbers[np.isfinite(numbers)]
    value = median(finite) if len(finite) else 0.0
    target = wanted.get(unit or "")
    if unit is None or target is None:
        return Quantity(float(f"{value:.4g}"), unit)
    value = convert(value, unit, target)
    return Quantity(float(f"{value:.2g}" if abs(value) < 10 else round(value)), target)
