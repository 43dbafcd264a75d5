"""What cells of a text table are taken for: percents for a unit, a row of units for a header's."""

from __future__ import annotations

from collections.abc import Sequence

import numpy as np

from nnstudio.data.cellstore import CellStore, NumberStore
from nnstudio.data.column import Column
from nnstudio.data.contents import mostly_numbers
from nnstudio.data.numbers import is_number
from nnstudio.data.table import Table
from nnstudio.data.units import unit_named


def are_percents(store: CellStore, unit: str | None) -> bool:
    """Whether a column of cells is one of percents, which are numbers whose unit is %."""
    if unit not in (None, "%") or isinstance(store, NumberStore):
        return False
    words = list(store.counts)
    return bool(words) and all(map(_is_percent, words))


def units_of_first_row(stores: Sequence[CellStore]) -> list[str | None] | None:
    """The units that stand in the first row; None where it is a row like the others."""
    if not len(stores[0]):
        return None
    texts = [store.text(0).strip() for store in stores]
    units = [_unit_alone(text) for text in texts]
    if not any(units) or any(t and not u for t, u in zip(texts, units, strict=True)):
        return None
    rest = np.arange(1, len(stores[0]))
    pairs = zip(units, stores, strict=True)
    below = all(mostly_numbers(store.taken(rest)) for unit, store in pairs if unit)
    return units if below else None


def would_be_percents(column: Column) -> bool:
    """Whether a column would not come back from a text table as it is."""
    return are_percents(column.store, column.unit)


def would_be_units(table: Table) -> bool:
    """Whether the first row of a table would be taken for units."""
    return bool(table.columns) and units_of_first_row([c.store for c in table.columns]) is not None


def _unit_alone(text: str) -> str | None:
    """The unit in a cell that holds nothing else: "kg", "(kg)", "[kg]"."""
    unit = unit_named(text.strip("()[] "))
    return unit.symbol if unit and text[:1] not in "\"'″”′’" else None


def _is_percent(word: str) -> bool:
    return word.endswith("%") and is_number(word.removesuffix("%"))
