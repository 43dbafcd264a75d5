"""The rows over which an export is proved: the table's, or some around the scaling's zero."""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np

from nnstudio.core.activations import Array
from nnstudio.data.cells import evenly
from nnstudio.data.inputs import placed
from nnstudio.data.table import Table
from nnstudio.document.document import Document
from nnstudio.document.model import Model
from nnstudio.document.questions import raw_from_table
from nnstudio.document.you import raw_values

MOST_ROWS = 1_000  # that a proof takes, spread evenly over all
MOST_PRODUCTS = 2_000_000  # weights times rows: plain Python does ten million in a second
ROWS_AROUND = 32
REACH = 2.0  # divisors around the offset, and so many units where nothing is divided

Value = float | str  # of an input column: a number in its unit, or a class


@dataclass(frozen=True, eq=False)
class Rows:
    """Raw rows (rows, features) with their names and what the table's label says of each ("").

    `own` (1, features) is the person's own row. `total` is how many rows there are to choose from.
    """

    names: tuple[str, ...]
    raw: Array
    labels: tuple[str, ...]
    own: Array
    total: int

    def some(self, most: int) -> Rows:
        """At most so many of them, spread evenly."""
        if len(self.raw) <= most:
            return self
        places = evenly(np.arange(len(self.raw)), most).tolist()
        names, labels = (tuple(part[n] for n in places) for part in (self.names, self.labels))
        return Rows(names, self.raw[places], labels, self.own, self.total)


def rows_of(document: Document, model: Model) -> Rows:
    """The rows of a document's table that can be used; without any, some around the scaling's zero.

    The model is that of the document.
    """
    data, table = document.training, document.table
    every = np.sort(np.concatenate([data.rows, data.held]))
    if not len(every):
        return rows_around(model, raw_values(document))
    rows = evenly(every, most_rows(model))
    labels = table.label.store.texts(rows).tolist() if table.label is not None else [""] * len(rows)
    names = tuple(table.row_name(int(row)) for row in rows)
    own = raw_values(document)
    return Rows(
        names,
        data.raw_of(rows),
        tuple(map(str, labels)),
        centre(model) if own is None else own,
        len(every),
    )


def rows_of_table(table: Table, model: Model) -> Rows:
    """The rows of a table with the network's input columns; `Problem` for a bad cell."""
    raw = raw_from_table(table, model)
    rows = evenly(np.arange(len(raw)), most_rows(model))
    found = [column for column in table.columns if column.name == model.label]
    labels = found[0].store.texts(rows).tolist() if found else [""] * len(rows)
    names = tuple(table.row_name(int(row)) for row in rows)
    return Rows(names, raw[rows], tuple(map(str, labels)), centre(model), len(raw))


def rows_around(model: Model, own: Array | None = None) -> Rows:
    """Rows around the scaling's zero, the same each time: numbers within REACH, and all classes."""
    count = min(ROWS_AROUND, most_rows(model))
    random = np.random.RandomState(0)  # its stream never changes
    raw = np.empty((count, len(model.scaler.offset)))
    for column, place in placed(model.inputs):
        if column.levels:
            words = [column.levels[row % len(column.levels)] for row in range(count)]
            raw[:, place] = [column.values(word) for word in words]
        else:
            offset, divisor = model.scaler.offset[place.start], model.scaler.divisor[place.start]
            raw[:, place.start] = offset + divisor * random.uniform(-REACH, REACH, count)
    names = tuple(f"Row {row + 1}" for row in range(count))
    return Rows(names, raw, ("",) * count, centre(model) if own is None else own, count)


def centre(model: Model) -> Array:
    """One row (1, features) where the scaling has its zero, of the first class in each column."""
    values: list[float] = []
    for column, place in placed(model.inputs):
        if column.levels:
            values += column.values(column.levels[0])
        else:
            values.append(model.scaler.offset[place.start])
    return np.array([values])


def most_rows(model: Model) -> int:
    """Over how many rows a proof of such a network goes."""
    return max(1, min(MOST_ROWS, MOST_PRODUCTS // model.params.spec.parameter_count))


def values_of(model: Model, raw: Array) -> list[list[Value]]:
    """Raw rows (rows, features) as the values of the input columns: numbers, and classes' texts."""
    columns = []
    for column, place in placed(model.inputs):
        part = raw[:, place]
        if not column.levels:
            columns.append(part[:, 0].tolist())
        elif column.width > 1:
            columns.append([column.levels[n] for n in part.argmax(axis=1).tolist()])
        else:
            last = len(column.levels) - 1
            columns.append([column.levels[min(last, round(n))] for n in part[:, 0].tolist()])
    return [list(row) for row in zip(*columns, strict=True)]
