"""The person's table as a value: frozen, and every edit returns a new table.

An edit copies the columns that it changes and shares the others, so that undo can keep many
tables of a million rows.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass, replace

import numpy as np

from nnstudio.core.problems import Problem
from nnstudio.data.cells import IndexArray, clean_text, quoted
from nnstudio.data.column import (
    MAX_NAME,
    SINGLE_ROLES,
    Column,
    Fill,
    Kind,
    Role,
    column,
    header_parts,
)
from nnstudio.data.roles import kind_for
from nnstudio.data.sorting import sorted_rows
from nnstudio.data.unitchange import in_unit
from nnstudio.language.translate import mark, tr

__all__ = ["MAX_COLUMNS", "MAX_ROWS", "Column", "Fill", "Kind", "Role", "Table", "column"]

_ONLY_ONE = {
    Role.NAME: mark("Only one column can name the rows, not both {first} and {second}."),
    Role.LABEL: mark("Only one column can hold the label, not both {first} and {second}."),
    Role.HOLD_OUT: mark(
        "Only one column can say which rows are held out, not both {first} and {second}."
    ),
}
MAX_COLUMNS = 1_000
MAX_ROWS = 10_000_000


@dataclass(frozen=True, eq=False)
class Table:
    """Columns of equal length under a title; rows and columns count from 0.

    Raises Problem when names repeat, when two columns name the rows or hold the label, or when
    there are more than 1,000 columns or 10,000,000 rows. Edits raise IndexError for a row or
    column that is not there.
    """

    title: str
    columns: tuple[Column, ...]

    def __post_init__(self) -> None:
        if len({len(c) for c in self.columns}) > 1:
            raise Problem(tr("All columns of a table must have the same number of rows."))
        if len(self.columns) > MAX_COLUMNS:
            raise Problem(
                tr("A table has at most {most:,} columns: remove some.", most=MAX_COLUMNS)
            )
        if self.row_count > MAX_ROWS:
            raise Problem(
                tr(
                    "A table has at most {most:,} rows, not {count:,}.",
                    most=MAX_ROWS,
                    count=self.row_count,
                )
            )
        if len(self.title) > MAX_NAME:
            raise Problem(
                tr(
                    "The title {title} is longer than {most} letters.",
                    title=quoted(self.title),
                    most=MAX_NAME,
                )
            )
        self._check_names_and_roles()

    def __eq__(self, other: object) -> bool:
        if self is other:
            return True
        if not isinstance(other, Table):
            return NotImplemented
        return self.title == other.title and self.columns == other.columns

    @property
    def row_count(self) -> int:
        """How many rows there are, blank ones included."""
        return len(self.columns[0]) if self.columns else 0

    @property
    def inputs(self) -> tuple[Column, ...]:
        """The columns that feed the network, from left to right."""
        return tuple(c for c in self.columns if c.role is Role.INPUT)

    @property
    def label(self) -> Column | None:
        """The column with the class of each row."""
        return self._only(Role.LABEL)

    @property
    def hold_out(self) -> Column | None:
        """The column that says which rows are held out."""
        return self._only(Role.HOLD_OUT)

    @property
    def names(self) -> Column | None:
        """The column that names the rows."""
        return self._only(Role.NAME)

    def row_name(self, row: int) -> str:
        """What to call a row: its cell in the name column, or "row 3" counted from 1."""
        self._check_row(row)
        name = self.names.text(row).strip() if self.names is not None else ""
        return name or tr("row {row}", row=row + 1)

    def cell(self, row: int, col: int) -> str:
        """The text of one cell as it was typed."""
        self._check_row(row)
        return self._column(col).text(row)

    # Cells and rows

    def with_cell(self, row: int, col: int, text: str) -> Table:
        """Another text in one cell."""
        self._check_row(row)
        return self._with(col, self._column(col).written(np.array([row]), [text]))

    def with_block(self, row: int, col: int, texts: Sequence[Sequence[str]]) -> Table:
        """A block of texts pasted with its corner at (row, col); rows are added as needed.

        Lines may have different lengths; where a line has no text the cell stays as it was.
        Raises Problem when the block reaches beyond the last column.
        """
        self._check_row(row, self.row_count + 1)
        self._column(col)
        table = self._with_rows_up_to(row + len(texts))
        return table.with_lines(np.arange(row, row + len(texts)), col, texts)

    def with_lines(self, rows: IndexArray, col: int, texts: Sequence[Sequence[str]]) -> Table:
        """A line of texts in each of these rows, from column `col` on; as `with_block`."""
        width = max(map(len, texts), default=0)
        if col + width > len(self.columns):
            raise Problem(
                tr(
                    "The block is {width} columns wide but only {left} are left: add "
                    "columns or paste further left.",
                    width=width,
                    left=len(self.columns) - col,
                )
            )
        columns = list(self.columns)
        for offset in range(width):
            lines = [i for i, line in enumerate(texts) if len(line) > offset]
            cells = [texts[i][offset] for i in lines]
            columns[col + offset] = self._column(col + offset).written(rows[lines], cells)
        return self._of(tuple(columns))

    def with_filled(self, rows: IndexArray, col: int, texts: Sequence[str]) -> Table:
        """In all these rows the first text in column `col`, the second in the next one, ..."""
        self._check_rows(rows)
        columns = list(self.columns)
        for i, text in enumerate(texts, col):
            columns[i] = self._column(i).filled(rows, text)
        return self._of(tuple(columns))

    def with_row(self, texts: Sequence[str], at: int | None = None) -> Table:
        """A new row before row `at`, or at the end; missing texts are left blank.

        Raises Problem when there are more texts than columns.
        """
        if len(texts) > len(self.columns):
            raise Problem(
                tr(
                    "A row of this table has {cells} cells, so {count} do not fit.",
                    cells=len(self.columns),
                    count=len(texts),
                )
            )
        at = self.row_count if at is None else at
        self._check_row(at, self.row_count + 1)
        filled = [*texts, *[""] * (len(self.columns) - len(texts))]
        pairs = zip(self.columns, filled, strict=True)
        return replace(self, columns=tuple(c.inserted(at, [text]) for c, text in pairs))

    def without_rows(self, rows: Iterable[int] | IndexArray) -> Table:
        """The table without these rows."""
        gone = rows if isinstance(rows, np.ndarray) else np.fromiter(rows, dtype=np.intp)
        self._check_rows(gone)
        gone = np.unique(gone)
        return self._mapped(lambda c: c.without(gone))

    def with_row_moved(self, source: int, target: int) -> Table:
        """The row `source` taken out and put back so that it becomes row `target`."""
        self._check_row(source)
        self._check_row(target)
        others = np.delete(np.arange(self.row_count), source)
        return self.taking(np.insert(others, target, source))

    def sorted_by(self, col: int, descending: bool = False) -> Table:
        """The rows in the order of a column's cells, as `sorted_rows` has it."""
        return self.taking(sorted_rows(self._column(col).store, descending))

    def taking(self, rows: IndexArray) -> Table:
        """The rows with these numbers, in this order."""
        return self._mapped(lambda c: c.taken(rows))

    # Columns and title

    def renamed(self, col: int, name: str) -> Table:
        """Another column name; "Weight (kg)" sets the unit as well. Raises Problem as Table."""
        old = self._column(col)
        new_name, unit = header_parts(name)
        return self._with(col, old.with_header(new_name, old.unit if unit is None else unit))

    def with_unit(self, col: int, unit: str | None) -> Table:
        """Another unit for a column, None for no unit; its numbers stay as they were typed."""
        old = self._column(col)
        return self._with(col, old.with_header(*header_parts(old.name, unit)))

    def with_values_in(self, col: int, unit: str) -> Table:
        """A column's numbers converted to another unit; Problem where that cannot be."""
        return self._with(col, in_unit(self._column(col), unit))

    def with_role(self, col: int, role: Role) -> Table:
        """Another role for a column, its cells read as they seem to be meant.

        An earlier name, label or hold-out column is then skipped.
        """
        chosen = self._column(col)
        single = role in SINGLE_ROLES

        def changed(c: Column) -> Column:
            if c is chosen:
                return c if role is c.role else c.with_role(role).with_kind(kind_for(role, c.store))
            return c.with_role(Role.SKIP) if single and c.role is role else c

        return self._mapped(changed)

    def with_kind(self, col: int, kind: Kind) -> Table:
        """A column read as numbers, or as classes."""
        return self._with(col, self._column(col).with_kind(kind))

    def with_fill(self, col: int, fill: Fill) -> Table:
        """Something else in place of a column's cells that cannot be used; Problem as Column."""
        return self._with(col, self._column(col).with_fill(fill))

    def with_column(self, index: int, new: Column) -> Table:
        """A new column before the one at `index`."""
        if not 0 <= index <= len(self.columns):
            raise IndexError(f"no place for a column at {index}")
        return replace(self, columns=(*self.columns[:index], new, *self.columns[index:]))

    def without_column(self, index: int) -> Table:
        """The table without one column."""
        self._column(index)
        return replace(self, columns=self.columns[:index] + self.columns[index + 1 :])

    def with_title(self, title: str) -> Table:
        """Another title."""
        return replace(self, title=clean_text(title).strip())

    # Inside

    def _check_names_and_roles(self) -> None:
        seen: set[str] = set()
        for c in self.columns:
            if c.name in seen:
                raise Problem(
                    tr("Two columns are called {name}: give one another name.", name=quoted(c.name))
                )
            seen.add(c.name)
        for role, refusal in _ONLY_ONE.items():
            holders = [quoted(c.name) for c in self.columns if c.role is role]
            if len(holders) > 1:
                raise Problem(tr(refusal, first=holders[0], second=holders[1]))

    def _only(self, role: Role) -> Column | None:
        return next((c for c in self.columns if c.role is role), None)

    def _column(self, col: int) -> Column:
        if not 0 <= col < len(self.columns):
            raise IndexError(f"no column {col} in a table of {len(self.columns)}")
        return self.columns[col]

    def _check_row(self, row: int, count: int | None = None) -> None:
        if not 0 <= row < (self.row_count if count is None else count):
            raise IndexError(f"no row {row} in a table of {self.row_count}")

    def _check_rows(self, rows: IndexArray) -> None:
        if len(rows):
            self._check_row(int(rows.min()))
            self._check_row(int(rows.max()))

    def _of(self, columns: tuple[Column, ...]) -> Table:
        """These columns; the table itself where none is another one."""
        same = all(a is b for a, b in zip(columns, self.columns, strict=True))
        return self if same else replace(self, columns=columns)

    def _with(self, col: int, new: Column) -> Table:
        return self._of((*self.columns[:col], new, *self.columns[col + 1 :]))

    def _mapped(self, change: Callable[[Column], Column]) -> Table:
        return replace(self, columns=tuple(change(c) for c in self.columns))

    def _with_rows_up_to(self, count: int) -> Table:
        missing = count - self.row_count
        if missing <= 0:
            return self
        return self._mapped(lambda c: c.inserted(self.row_count, [""] * missing))
