"""One's own row: from what was typed to what the network sees, and hints when it looks odd."""

from __future__ import annotations

from dataclasses import dataclass
from itertools import combinations

import numpy as np

from nnstudio.core.activations import Array
from nnstudio.core.problems import Problem
from nnstudio.data.cells import BoolArray
from nnstudio.data.inputs import InputColumn, placed
from nnstudio.data.numbers import format_number
from nnstudio.data.table import Role
from nnstudio.data.units import Quantity, convert
from nnstudio.document.defaults import Own
from nnstudio.document.document import Document
from nnstudio.language.listing import listed
from nnstudio.language.translate import counted, mark, tr

MARGIN = 1.5  # spans of the data on each side before a value counts as far outside
LEAST_SPAN = 0.1  # of the largest value: what a constant column counts as its span
MOST_RATIO = 2.0  # of largest to smallest: beyond, the span says it all


_TAKES_A_CLASS = mark("{column} takes a class.")
_TAKES_A_NUMBER = mark("{column} takes a number.")


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


def raw_values(document: Document, own: tuple[Own, ...] | None = None) -> Array | None:
    """One's own row as raw features (1, features), or another's; None where it cannot be had.

    Numbers are in the table's units, classes 0 and 1.
    """
    columns, own = document.inputs, document.you if own is None else own
    if not columns or len(columns) != len(own):
        return None
    try:
        values = [v for o, c in zip(own, columns, strict=True) for v in feature_values(o, c)]
    except Problem:
        return None
    raw = np.array([values])
    return raw if np.isfinite(raw).all() else None


def feature_values(own: Own, column: InputColumn) -> tuple[float, ...]:
    """One own value as raw features; Problem where it does not fit the column."""
    if isinstance(own, str) != bool(column.levels):
        text = _TAKES_A_CLASS if column.levels else _TAKES_A_NUMBER
        raise Problem(tr(text, column=column.name))
    return column.values(own if isinstance(own, str) else to_raw(own, column.unit))


def conversions(document: Document) -> tuple[Conversion, ...]:
    """Every own number with each step of its conversion spelt out; classes need none."""
    raw = raw_values(document)
    if raw is None:
        return ()
    seen = document.training.scaler.apply(raw)[0]
    return tuple(
        Conversion(c.name, own, float(raw[0, at]), c.unit, float(seen[at]))
        for at, c, own in number_values(document)
    )


def number_values(document: Document) -> list[tuple[int, InputColumn, Quantity]]:
    """The own values that are numbers: which feature each is, its column, and the value."""
    return [
        (place.start, column, own)
        for (column, place), own in zip(placed(document.inputs), document.you, strict=True)
        if isinstance(own, Quantity)
    ]


def hints(document: Document) -> tuple[str, ...]:
    """Kind words where own values look swapped or lie far outside the table's rows."""
    raw = raw_values(document)
    if raw is None or not len(document.training.rows):
        return ()
    low, high = _bounds(*document.training.bounds)
    far = (raw[0] < low) | (raw[0] > high)
    swapped = _swapped_hint(number_values(document), far, low, high)
    if swapped is not None:
        return (swapped,)
    names = far_names(document)
    if not names:
        return ()
    return (
        counted(
            "{names} is far from every row: a guess.",
            "{names} are far from every row: a guess.",
            len(names),
            names=listed(names),
        ),
    )


def far_names(document: Document) -> tuple[str, ...]:
    """The inputs in which one's own row lies far outside the rows trained on."""
    raw = raw_values(document)
    if raw is None or not len(document.training.rows):
        return ()
    low, high = _bounds(*document.training.bounds)
    far = (raw[0] < low) | (raw[0] > high)
    return tuple(column.name for at, column, _ in number_values(document) if far[at])


def _bounds(low: Array, high: Array) -> tuple[Array, Array]:
    """Where values still count as near rows from low to high, (features,) each.

    Sizes differ by a factor rather than by a difference (a person of 110 kg is not odd beside
    four of 54 to 73 kg), so the wider of both counts; a factor means nothing below zero.
    """
    span = np.maximum(high - low, LEAST_SPAN * np.abs(high))
    positive = low > 0.0
    with np.errstate(over="ignore"):
        ratio = np.divide(high, low, out=np.ones_like(low), where=positive)
    factor = np.clip(ratio, 1.0, MOST_RATIO) ** MARGIN
    return (
        np.minimum(low - MARGIN * span, np.where(positive, low / factor, low)),
        np.maximum(high + MARGIN * span, np.where(positive, high * factor, high)),
    )


def _swapped_hint(
    numbers: list[tuple[int, InputColumn, Quantity]], far: BoolArray, low: Array, high: Array
) -> str | None:
    """Two numbers, one of them far outside, that would both be near in each other's place.

    The course's own slip: Steve's 73 kg and 182 cm given as weight 182 and height 73.
    """
    for (i, column_i, own_i), (j, column_j, own_j) in combinations(numbers, 2):
        if far[i] or far[j]:
            first = to_raw(Quantity(own_j.value, own_i.unit), column_i.unit)
            second = to_raw(Quantity(own_i.value, own_j.unit), column_j.unit)
            if low[i] <= first <= high[i] and low[j] <= second <= high[j]:
                return tr("{one} and {other} look swapped.", one=column_i.name, other=column_j.name)
    return None


def you_at(document: Document, values: dict[int, float]) -> tuple[Own, ...]:
    """One's own row moved to given values, {feature index: value in the column's unit}."""
    moved = list(document.you)
    for index, (column, place) in enumerate(placed(document.inputs)):
        own, value = moved[index], values.get(place.start)
        if not isinstance(own, Quantity) or value is None:
            continue
        if own.unit is not None and column.unit is not None and own.unit != column.unit:
            value = convert(value, column.unit, own.unit)
        moved[index] = Quantity(float(f"{value:.4g}"), own.unit)
    return tuple(moved)


def painted_row(document: Document, values: dict[int, float], label: str) -> list[str]:
    """The texts of a new table row at given values, {feature index: value in the column's unit}.

    What is not given is as in one's own row.
    """
    texts = own_row(document, "") or [""] * len(document.table.columns)
    places = iter(placed(document.inputs))
    for place, column in enumerate(document.table.columns):
        if column.role is Role.INPUT:
            value = values.get(next(places)[1].start)
            if value is not None:
                texts[place] = format_number(float(f"{value:.6g}"))
        elif column.role is Role.LABEL:
            texts[place] = label
    return texts


def own_row(document: Document, name: str, own: tuple[Own, ...] | None = None) -> list[str] | None:
    """Own values as texts for a new table row, or None where they do not fit."""
    own = document.you if own is None else own
    if raw_values(document, own) is None:
        return None
    values = iter(zip(own, document.inputs, strict=True))
    texts = []
    for column in document.table.columns:
        if column.role is Role.INPUT:
            value, known = next(values)
            if isinstance(value, Quantity):
                value = format_number(float(f"{to_raw(value, known.unit):.6g}"))
            texts.append(value)
        else:
            texts.append(name if column.role is Role.NAME else "")
    return texts
