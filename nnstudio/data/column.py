"""One column of a table: name, unit, role, and its cells as they were typed."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace
from enum import StrEnum
from functools import cached_property

import numpy as np

from nnstudio.core.problems import Problem
from nnstudio.data.cells import (
    TEXT,
    FloatArray,
    IndexArray,
    TextArray,
    clean_text,
    quoted,
    read_only,
    text_array,
)
from nnstudio.data.numbers import parse_numbers
from nnstudio.data.units import MAX_UNIT, join_header, split_header

MAX_NAME = 200  # characters


class Role(StrEnum):
    """What a column is for: at most one names the rows, at most one holds the label."""

    NAME = "name"
    INPUT = "input"
    LABEL = "label"
    SKIP = "skip"


@dataclass(frozen=True, eq=False)
class Column:
    """A column; `cells` (rows,) is a read-only array of text in which "" is a missing cell.

    Name and unit must come back from the header they make ("Weight (lb)"), so that files keep
    them apart; `column` takes care of that. Raises Problem where they do not, and for a name
    that is empty or longer than 200 characters.
    """

    name: str
    unit: str | None
    role: Role
    cells: TextArray

    def __post_init__(self) -> None:
        if not self.name:
            raise Problem("A column needs a name: type one into its header.")
        if len(self.name) > MAX_NAME:
            raise Problem(f"The column name {quoted(self.name)} is longer than {MAX_NAME} letters.")
        if clean_text(self.header) != self.header or split_header(self.header) != (
            self.name,
            self.unit,
        ):
            raise Problem(
                f"The column header {quoted(self.header)} cannot be told apart into name and unit: "
                "write it like Weight (lb)."
            )
        if self.cells.dtype != TEXT or self.cells.ndim != 1:
            raise TypeError("cells must be a one-dimensional array of StringDType")
        if self.cells.flags.writeable:
            object.__setattr__(self, "cells", read_only(self.cells.copy()))

    def __eq__(self, other: object) -> bool:
        if not isinstance(other, Column):
            return NotImplemented
        return (self.name, self.unit, self.role) == (other.name, other.unit, other.role) and (
            self.cells is other.cells or np.array_equal(self.cells, other.cells)
        )

    def __len__(self) -> int:
        return len(self.cells)

    @property
    def header(self) -> str:
        """Name and unit as one text: "Weight (lb)"."""
        return join_header(self.name, self.unit)

    @cached_property
    def numbers(self) -> FloatArray:
        """The cells as numbers (rows,), read-only: NaN where a cell is missing or no number."""
        return read_only(parse_numbers(self.cells))

    # What the table's edits are made of

    def with_role(self, role: Role) -> Column:
        """The same column in another role."""
        return self if role is self.role else self._keeping_numbers(replace(self, role=role))

    def with_header(self, name: str, unit: str | None) -> Column:
        """The same column under another name and unit; the cells stay as they are."""
        return self._keeping_numbers(replace(self, name=name, unit=unit))

    def written(self, rows: IndexArray, texts: Sequence[str]) -> Column:
        """Other texts in these rows."""
        new = text_array(texts)
        cells = self.cells.copy()
        cells[rows] = new
        numbers = None
        if self._numbers is not None:
            numbers = self._numbers.copy()
            numbers[rows] = parse_numbers(new)
        return self._with(cells, numbers)

    def taken(self, rows: IndexArray) -> Column:
        """The rows with these numbers, in this order."""
        return self._with(self.cells[rows], None if self._numbers is None else self._numbers[rows])

    def inserted(self, at: int, texts: Sequence[str]) -> Column:
        """The texts as new rows before row `at`."""
        new = text_array(texts)
        cells: TextArray = np.concatenate([self.cells[:at], new, self.cells[at:]])
        numbers = None
        if self._numbers is not None:
            old = self._numbers
            numbers = np.concatenate([old[:at], parse_numbers(new), old[at:]])
        return self._with(cells, numbers)

    @property
    def _numbers(self) -> FloatArray | None:
        """The numbers if they were asked for before; parsing a million cells takes a while."""
        return self.__dict__.get("numbers")

    def _with(self, cells: TextArray, numbers: FloatArray | None) -> Column:
        changed = replace(self, cells=read_only(cells))
        if numbers is not None:
            changed.__dict__["numbers"] = read_only(numbers)
        return changed

    def _keeping_numbers(self, changed: Column) -> Column:
        if self._numbers is not None:
            changed.__dict__["numbers"] = self._numbers
        return changed


def column(name: str, unit: str | None, role: Role, texts: Sequence[str]) -> Column:
    """A column of these texts (rows,), name and unit tidied as by `header_parts`.

    Raises Problem when a cell is longer than 1,000 characters, and where `Column` does.
    """
    return Column(*header_parts(name, unit), role, text_array(texts))


def header_parts(name: str, unit: str | None = None) -> tuple[str, str | None]:
    """Name and unit as a column keeps them: "Weight (lbs)" gives ("Weight", "lb").

    Raises Problem for a unit with brackets in it or of more than 20 characters.
    """
    given = clean_text(unit or "").strip()
    parts = split_header(join_header(clean_text(name).strip(), given or None))
    if given and parts[1] is None:
        raise Problem(
            f"{quoted(given)} cannot be a unit: use at most {MAX_UNIT} letters and no brackets."
        )
    return parts
