"""The table in a project file: its columns, and its cells as they were typed, one row a line."""

from __future__ import annotations

from typing import Any

import numpy as np

from nnstudio.data.cells import MAX_CELL, TextArray
from nnstudio.data.cellstore import CellStore, TextStore
from nnstudio.data.column import MAX_NAME, Column, Fill, Kind, Role
from nnstudio.data.table import MAX_COLUMNS, Table
from nnstudio.document.strictjson import Node
from nnstudio.language.translate import tr

MOST_CELLS = 1_000_000  # in the file itself


def table_object(table: Table) -> dict[str, Any]:
    """Title and columns; the cells are put under `rows` or kept beside the file."""
    return {"title": table.title, "columns": [_column_object(c) for c in table.columns]}


def _column_object(column: Column) -> dict[str, Any]:
    return {
        "name": column.name,
        "unit": column.unit,
        "role": column.role.value,
        "kind": column.kind.value,
        "fill": column.fill.value,
    }


def rows_object(table: Table) -> list[list[str]]:
    """The cells, row by row."""
    columns = [column.cells.tolist() for column in table.columns]
    return [list(row) for row in zip(*columns, strict=True)]


def table_from(node: Node, stores: list[CellStore] | None = None) -> Table:
    """Read it back, with cells that were kept beside the file if they were."""
    columns = node.get("columns").items(0, MAX_COLUMNS)
    found = stores if stores is not None else _stores(node.get("rows"), len(columns))
    if len(found) != len(columns):
        node.get("columns").refuse(
            tr(
                "are {columns} where the cells have {found}",
                columns=len(columns),
                found=len(found),
            )
        )
    made = tuple(_column(c, store) for c, store in zip(columns, found, strict=True))
    return node.built(lambda: Table(node.get("title").text(MAX_NAME), made))


def _column(node: Node, store: CellStore) -> Column:
    return node.built(
        lambda: Column(
            name=node.get("name").text(MAX_NAME),
            unit=node.get("unit").optional(Node.text),
            role=Role(node.get("role").choice(tuple(Role))),
            store=store,
            kind=Kind(node.get("kind").choice(tuple(Kind))),
            fill=Fill(node.get("fill").choice(tuple(Fill))),
        )
    )


def _stores(node: Node, columns: int) -> list[CellStore]:
    rows = node.items(0, MOST_CELLS // max(1, columns))
    cells = [[cell.text(MAX_CELL) for cell in row.items(columns, columns)] for row in rows]
    turned = list(zip(*cells, strict=True)) if cells else [()] * columns
    return [TextStore(_texts(column)) for column in turned]


def _texts(column: tuple[str, ...]) -> TextArray:
    array: TextArray = np.array(column, dtype=np.dtypes.StringDType())
    array.setflags(write=False)
    return array
