"""Going from one cell that matches to the next, in a table of any size."""

from __future__ import annotations

import numpy as np

from nnstudio.data.matching import matching_cells, parse_query
from nnstudio.data.table import Table


class CellFinder:
    """All cells of one table that match one text, in reading order."""

    def __init__(self, table: Table, text: str) -> None:
        self.table, self.text = table, text
        masks = matching_cells(parse_query(text, table), table) if text else []
        self._rows = [
            np.zeros(0, dtype=np.intp) if mask is None else np.flatnonzero(mask) for mask in masks
        ]

    @property
    def count(self) -> int:
        """How many cells match."""
        return sum(map(len, self._rows))

    def place(self, row: int, col: int) -> int:
        """How many matching cells come before this one."""
        return sum(
            int(np.searchsorted(rows, row, side="right" if i < col else "left"))
            for i, rows in enumerate(self._rows)
        )

    def is_match(self, row: int, col: int) -> bool:
        """Whether this cell matches."""
        if not 0 <= col < len(self._rows):
            return False
        rows = self._rows[col]
        at = int(np.searchsorted(rows, row))
        return at < len(rows) and bool(rows[at] == row)

    def after(self, row: int, col: int, step: int) -> tuple[int, int] | None:
        """The matching cell after this one, or before it for -1; round the table's ends."""
        if not self.count:
            return None
        found = self._nearest(row, col, step)
        if found is not None:
            return found
        ends = (-1, len(self._rows)) if step > 0 else (self.table.row_count, -1)
        return self._nearest(*ends, step)

    def _nearest(self, row: int, col: int, step: int) -> tuple[int, int] | None:
        found = []
        for i, rows in enumerate(self._rows):
            if step > 0:
                at = int(np.searchsorted(rows, row, side="left" if i > col else "right"))
            else:
                at = int(np.searchsorted(rows, row, side="right" if i < col else "left")) - 1
            if 0 <= at < len(rows):
                found.append((int(rows[at]), i))
        if not found:
            return None
        return min(found) if step > 0 else max(found)
