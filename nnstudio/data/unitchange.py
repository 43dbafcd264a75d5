"""A column's values in another unit: 133 lb become 60.32778521 kg."""

from __future__ import annotations

from decimal import Decimal
from fractions import Fraction

import numpy as np

from nnstudio.core.problems import Problem
from nnstudio.data.cells import TEXT, FloatArray, TextArray, quoted
from nnstudio.data.cellstore import CellStore, NumberStore, TextStore
from nnstudio.data.column import Column
from nnstudio.data.numbers import MAX_NUMBER, format_number
from nnstudio.data.units import compatible, known_unit
from nnstudio.language.translate import tr

MOST_EXACT = 200_000  # different numbers up to which each is read as the decimal that was typed


def units_for(column: Column) -> tuple[str, ...]:
    """The other units that a column's values can be converted to; () where its unit is unknown."""
    if column.unit is None:
        return ()
    return tuple(symbol for symbol in compatible(column.unit) if symbol != column.unit)


def in_unit(column: Column, unit: str) -> Column:
    """The column with every number converted; a cell that is no number stays as it was typed.

    Each number is rounded once: 133 lb are 60.32778521 kg, not 60.327785210000004. Converted back
    before anything else is typed, the cells are the very ones they were. Raises Problem for a unit
    of something else and for numbers that become too large.
    """
    if unit not in units_for(column):
        raise Problem(
            tr(
                "{name} cannot be converted to {unit}: only masses and lengths can, "
                "once the column has its unit.",
                name=column.name,
                unit=quoted(unit),
            )
        )
    source = str(column.unit)
    store = column.store.recalled(_key(unit)) or _converted(column.store, source, unit)
    if store.recalled(_key(source)) is None:
        store.remembered(_key(source), lambda: column.store)
    return column.with_values(column.name, unit, store)


def was_converted(before: Column, after: Column) -> bool:
    """Whether `after` is `before` in another unit, and not only another name for its unit."""
    if before.unit is None or before.unit == after.unit:
        return False
    return after.store.recalled(_key(before.unit)) is before.store


def _key(unit: str) -> tuple[str, str]:
    return ("in unit", unit)


def _converted(store: CellStore, source: str, target: str) -> CellStore:
    numbers = store.numbers
    rows = np.flatnonzero(np.isfinite(numbers))
    different, which = np.unique(numbers[rows], return_inverse=True)
    found = _rounded(different, source, target)
    if isinstance(store, NumberStore):
        changed = numbers.copy()
        changed[rows] = found[which]
        return store.with_numbers(changed)
    cells: TextArray = store.texts().copy()
    cells[rows] = np.array([format_number(number) for number in found.tolist()], dtype=TEXT)[which]
    return TextStore(cells)


def _rounded(numbers: FloatArray, source: str, target: str) -> FloatArray:
    """Each number in the other unit, rounded once."""
    ratio = known_unit(source).factor / known_unit(target).factor
    found = _exact(numbers, ratio) if len(numbers) <= MOST_EXACT else _quick(numbers, ratio)
    if (np.abs(found) > MAX_NUMBER).any():
        raise Problem(tr("A number is too large to be written in {target}.", target=target))
    return found


def _exact(numbers: FloatArray, ratio: Fraction) -> FloatArray:
    """The products, each from the shortest text that stands for the number."""
    up, down = ratio.numerator, ratio.denominator
    found = []
    for number in numbers.tolist():
        above, below = Decimal(repr(number)).as_integer_ratio()
        # Python divides whole numbers with one rounding; the largest number is far from overflow.
        found.append(above * up / (below * down))
    return np.array(found, dtype=np.float64)


def _quick(numbers: FloatArray, ratio: Fraction) -> FloatArray:
    """The same from the binary numbers, with twice the digits: product and its error (Dekker)."""
    high = float(ratio)
    low = float(ratio - Fraction(high))
    product = numbers * high
    a, b = _halves(numbers)
    c, d = _halves(np.array(high))
    error = ((a * c - product) + a * d + b * c) + b * d
    rounded: FloatArray = product + (error + numbers * low)
    return rounded


def _halves(numbers: FloatArray) -> tuple[FloatArray, FloatArray]:
    """Each number as the sum of two with half the digits (Veltkamp)."""
    stretched = 134_217_729.0 * numbers  # 2^27 + 1
    high = stretched - (stretched - numbers)
    return high, numbers - high
