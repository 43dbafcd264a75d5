"""Which cells match what a person looks for: "ann", ">70", "Gender = F", "left out"."""

from __future__ import annotations

import re
from collections.abc import Callable
from dataclasses import dataclass

import numpy as np

from nnstudio.data.cells import BoolArray, FloatArray, IndexArray
from nnstudio.data.column import Column, Fill
from nnstudio.data.numbers import is_number, parse_number
from nnstudio.data.table import Table
from nnstudio.data.trainingset import TrainingSet
from nnstudio.language.translate import mark, tr

_COMPARISON = re.compile(r"(?P<column>.*?)\s*(?P<sign><=|>=|!=|≤|≥|≠|<|>|=)\s*(?P<value>.+)")
_Compare = Callable[[FloatArray, float], BoolArray]

_SIZES: dict[str, _Compare] = {
    "<": lambda numbers, number: numbers < number,
    ">": lambda numbers, number: numbers > number,
    "<=": lambda numbers, number: numbers <= number,
    ">=": lambda numbers, number: numbers >= number,
}
_ALIASES = {"≤": "<=", "≥": ">=", "≠": "!="}


@dataclass(frozen=True)
class Query:
    """What is looked for: cells with a text in them, or cells that compare so with a value.

    `column` is the name of the only column looked at, None for all of them.
    """

    value: str
    sign: str | None = None
    column: str | None = None

    def cells(self, column: Column) -> BoolArray | None:
        """Which cells of a column match (rows,); None where it is not looked at."""
        if self.column is not None and column.name != self.column:
            return None
        if self.sign is None:
            return column.store.containing(self.value)
        if self.sign in _SIZES:
            return _SIZES[self.sign](column.numbers, parse_number(self.value))
        same = _same(column, self.value)
        return same if self.sign == "=" else ~same & ~column.blank


def parse_query(text: str, table: Table) -> Query:
    """What a person means; a sign that stands between no column and value is text as any."""
    wanted = text.strip()
    found = _COMPARISON.fullmatch(wanted)
    if found is None:
        return Query(wanted)
    sign = _ALIASES.get(found["sign"], found["sign"])
    column = _column_named(found["column"], table)
    if (found["column"] and column is None) or (sign in _SIZES and not is_number(found["value"])):
        return Query(wanted)
    return Query(found["value"].strip(), sign, column)


def matching_rows(text: str, table: Table, training: TrainingSet) -> IndexArray:
    """The rows with a cell that matches; "left out", "filled" and "held out" are known too.

    These three are known in English and in the language of the texts.
    """
    wanted = text.strip().casefold()
    for words, rows in ROWS_CALLED.items():
        if wanted in (words, tr(words).casefold()):
            return rows(table, training)
    found = np.zeros(table.row_count, dtype=np.bool_)
    for cells in matching_cells(parse_query(text, table), table):
        if cells is not None:
            found |= cells
    return np.flatnonzero(found)


def matching_cells(query: Query, table: Table) -> list[BoolArray | None]:
    """For each column which of its cells match, (rows,)."""
    return [query.cells(column) for column in table.columns]


def left_out_rows(table: Table, training: TrainingSet) -> IndexArray:
    """The rows that are not used at all."""
    used = np.zeros(table.row_count, dtype=np.bool_)
    used[training.rows] = True
    used[training.held] = True
    return np.flatnonzero(~used)


def filled_rows(table: Table, training: TrainingSet) -> IndexArray:
    """The rows with a cell that something stands in for."""
    found = np.zeros(table.row_count, dtype=np.bool_)
    for column, known in zip(table.inputs, training.columns, strict=True):
        if column.fill is not Fill.LEAVE_OUT and known.fill is not None:
            found |= np.isnan(known.features(column.store)[0])
    found[left_out_rows(table, training)] = False
    return np.flatnonzero(found)


def held_rows(table: Table, training: TrainingSet) -> IndexArray:
    """The rows that are held out."""
    return training.held


ROWS_CALLED = {
    mark("left out"): left_out_rows,
    mark("filled"): filled_rows,
    mark("held out"): held_rows,
}


def _same(column: Column, value: str) -> BoolArray:
    """Cells that are the number, or the word whatever its case."""
    if is_number(value):
        found: BoolArray = column.numbers == parse_number(value)
        return found
    store, wanted = column.store, value.casefold()
    found = np.zeros(len(store), dtype=np.bool_)
    rows = np.flatnonzero(store.containing(value))
    texts = store.texts(rows).tolist() if len(rows) < len(store) else store.texts().tolist()
    found[rows[[text.strip().casefold() == wanted for text in texts]]] = True
    return found


def _column_named(name: str, table: Table) -> str | None:
    wanted = name.strip().casefold()
    for column in table.columns:
        if wanted and wanted in (column.name.casefold(), column.header.casefold()):
            return column.name
    return None
