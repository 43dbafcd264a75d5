"""One's own row: from what was typed to what the network sees, and hints when it looks odd."""

from __future__ import annotations

from dataclasses import dataclass
from itertools import combinations

import numpy as np

from nnstudio.core.activations import Array
from nnstudio.core.problems import Problem
from nnstudio.data.cells import BoolArray
from nnstudio.data.numbers import format_number
from nnstudio.data.table import Role
from nnstudio.data.units import Quantity, convert
from nnstudio.document.document import Document

MARGIN = 1.5  # spans of the data on each side before a value counts as far outside
LEAST_SPAN = 0.1  # of the largest value: what a constant column counts as its span
MOST_RATIO = 2.0  # of largest to smallest: beyond, the span says it all


@dataclass(frozen=True)
class Conversion:
    """One value on its way: typed, in the table's unit, and as the network sees it."""

    name: str
    typed: Quantity
    raw: float
    unit: str | None
    seen: float


def to_raw(quantity: Quantity, unit: str | None) -> float:
    """A typed quantity in the unit of its column; `Problem` where the two do not fit."""
    if quantity.unit is None or unit is None or quantity.unit == unit:
        return quantity.value
    return convert(quantity.value, quantity.unit, unit)


def raw_values(document: Document) -> Array | None:
    """One's own row in the table's units, (1, inputs); None where it cannot be had."""
    columns = document.table.inputs
    if not columns or len(columns) != len(document.you):
        return None
    try:
        values = [to_raw(q, c.unit) for q, c in zip(document.you, columns, strict=True)]
    except Problem:
        return None
    return np.array([values])


def conversions(document: Document) -> tuple[Conversion, ...]:
    """Every own value with each step of its conversion spelt out."""
    raw = raw_values(document)
    if raw is None:
        return ()
    seen = document.training.scaler.apply(raw)[0]
    return tuple(
        Conversion(c.name, q, float(r), c.unit, float(s))
        for c, q, r, s in zip(document.table.inputs, document.you, raw[0], seen, strict=True)
    )


def hints(document: Document) -> tuple[str, ...]:
    """Kind words where own values look swapped or lie far outside the table's rows."""
    raw = raw_values(document)
    if raw is None or not len(document.training.raw):
        return ()
    low, high = _bounds(document.training.raw)
    far = (raw[0] < low) | (raw[0] > high)
    swapped = _swapped_hint(document, far, low, high)
    if swapped is not None:
        return (swapped,)
    names = [c.name for c, is_far in zip(document.table.inputs, far, strict=True) if is_far]
    if not names:
        return ()
    verb = "is" if len(names) == 1 else "are"
    return (f"{' and '.join(names)} {verb} far from every row: a guess.",)


def _bounds(rows: Array) -> tuple[Array, Array]:
    """Where values still count as near the rows (rows, inputs): low and high, (inputs,) each.

    Sizes differ by a factor rather than by a difference (a person of 110 kg is not odd beside
    four of 54 to 73 kg), so the wider of both counts; a factor means nothing below zero.
    """
    low, high = rows.min(axis=0), rows.max(axis=0)
    span = np.maximum(high - low, LEAST_SPAN * np.abs(high))
    positive = low > 0.0
    with np.errstate(over="ignore"):
        ratio = np.divide(high, low, out=np.ones_like(low), where=positive)
    factor = np.clip(ratio, 1.0, MOST_RATIO) ** MARGIN
    return (
        np.minimum(low - MARGIN * span, np.where(positive, low / factor, low)),
        np.maximum(high + MARGIN * span, np.where(positive, high * factor, high)),
    )


def _swapped_hint(document: Document, far: BoolArray, low: Array, high: Array) -> str | None:
    """Two numbers, one of them far outside, that would both be near in each other's place.

    The course's own slip: Steve's 73 kg and 182 cm given as weight 182 and height 73.
    """
    columns = document.table.inputs
    for i, j in combinations(range(len(columns)), 2):
        if far[i] or far[j]:
            first, second = _exchanged(document, i, j), _exchanged(document, j, i)
            if low[i] <= first <= high[i] and low[j] <= second <= high[j]:
                return f"{columns[i].name} and {columns[j].name} look swapped."
    return None


def _exchanged(document: Document, column: int, other: int) -> float:
    """The number typed for `other`, read in the unit typed for `column`."""
    quantity = Quantity(document.you[other].value, document.you[column].unit)
    return to_raw(quantity, document.table.inputs[column].unit)


def you_at(document: Document, values: dict[int, float]) -> tuple[Quantity, ...]:
    """One's own row moved to given values, {input index: value in the column's unit}."""
    moved = list(document.you)
    for index, value in values.items():
        unit = document.table.inputs[index].unit
        typed = moved[index].unit
        if typed is not None and unit is not None and typed != unit:
            value = convert(value, unit, typed)
        moved[index] = Quantity(float(f"{value:.4g}"), typed)
    return tuple(moved)


def own_row(document: Document, name: str) -> list[str] | None:
    """One's own values as texts for a new table row, or None where they do not fit."""
    raw = raw_values(document)
    if raw is None:
        return None
    values = iter(raw[0])
    texts = []
    for column in document.table.columns:
        if column.role is Role.INPUT:
            texts.append(format_number(float(f"{next(values):.6g}")))
        else:
            texts.append(name if column.role is Role.NAME else "")
    return texts
