"""What a document takes from its table where nobody has chosen: label coding and one's own row."""

from __future__ import annotations

from collections import Counter

import numpy as np

from nnstudio.data.cells import FloatArray
from nnstudio.data.labels import LabelCoding, detect_coding
from nnstudio.data.table import Column, Table
from nnstudio.data.units import Quantity, convert

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


def you_after_edit(before: Table, you: tuple[Quantity, ...], after: Table) -> tuple[Quantity, ...]:
    """One's own row for other input columns: what was typed for those that are still there."""
    typed = {_key(column): own for column, own in zip(before.inputs, you, strict=False)}
    fresh = zip(after.inputs, default_you(after), strict=True)
    return tuple(typed.get(_key(column), own) for column, own in fresh)


def _key(column: Column) -> tuple[str, str | None]:
    return column.name, column.unit


def _middle(numbers: FloatArray, unit: str | None, metric: bool) -> Quantity:
    finite = numbers[np.isfinite(numbers)]
    value = float(np.median(finite)) if len(finite) else 0.0
    target = _METRIC.get(unit or "") if metric else None
    if unit is None or target is None:
        return Quantity(float(f"{value:.4g}"), unit)
    value = convert(value, unit, target)
    return Quantity(float(f"{value:.2g}" if abs(value) < 10 else round(value)), target)
