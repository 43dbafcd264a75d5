"""One column of a table: name, unit, role, kind, and its cells as they were typed."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass, replace
from enum import StrEnum

from nnstudio.core.problems import Problem
from nnstudio.data.cells import (
    BoolArray,
    FloatArray,
    IndexArray,
    TextArray,
    clean_text,
    quoted,
    text_array,
)
from nnstudio.data.cellstore import CellStore, NumberStore, TextStore
from nnstudio.data.units import MAX_UNIT, join_header, split_header
from nnstudio.language.translate import mark, tr

MAX_NAME = 200  # characters


class Role(StrEnum):
    """What a column is for: at most one names the rows, holds the label, or parts the rows.

    HOLD_OUT says of each row whether it is held out of the training.
    """

    NAME = mark("name")
    INPUT = mark("input")
    LABEL = mark("label")
    HOLD_OUT = mark("hold-out")
    SKIP = mark("skip")


SINGLE_ROLES = (Role.NAME, Role.LABEL, Role.HOLD_OUT)


class Kind(StrEnum):
    """Whether an input or label column is read as numbers or as classes."""

    NUMBER = mark("number")
    CATEGORY = mark("category")


class Fill(StrEnum):
    """What stands in for a cell of an input that cannot be used; means and medians need numbers."""

    LEAVE_OUT = mark("leave out")
    MEAN = mark("mean")
    MEDIAN = mark("median")
    MOST_FREQUENT = mark("most frequent")


@dataclass(frozen=True, eq=False)
class Column:
    """A column; `store` holds the cells (rows,), "" being a missing one.

    Name and unit must come back from the header they make ("Weight (lb)"), so that files keep
    them apart; `column` takes care of that. Raises Problem where they do not, and for a name
    that is empty or longer than 200 characters.
    """

    name: str
    unit: str | None
    role: Role
    store: CellStore
    kind: Kind = Kind.NUMBER
    fill: Fill = Fill.LEAVE_OUT

    def __post_init__(self) -> None:
        if not self.name:
            raise Problem(tr("A column needs a name: type one into its header."))
        if len(self.name) > MAX_NAME:
            raise Problem(
                tr(
                    "The column name {name} is longer than {most} letters.",
                    name=quoted(self.name),
                    most=MAX_NAME,
                )
            )
        if clean_text(self.header) != self.header or split_header(self.header) != (
            self.name,
            self.unit,
        ):
            raise Problem(
                tr(
                    "The column header {header} cannot be told apart into name and unit: "
                    "write it like Weight (lb).",
                    header=quoted(self.header),
                )
            )
        if self.kind is Kind.CATEGORY and self.fill in (Fill.MEAN, Fill.MEDIAN):
            raise Problem(
                tr(
                    "{name} holds classes, which have no {fill}.",
                    name=self.name,
                    fill=tr(self.fill),
                )
            )

    def __eq__(self, other: object) -> bool:
        if self is other:
            return True
        if not isinstance(other, Column):
            return NotImplemented
        return (self.name, self.unit, self.role, self.kind, self.fill) == (
            other.name,
            other.unit,
            other.role,
            other.kind,
            other.fill,
        ) and self.store == other.store

    def __len__(self) -> int:
        return len(self.store)

    @property
    def header(self) -> str:
        """Name and unit as one text: "Weight (lb)"."""
        return join_header(self.name, self.unit)

    def text(self, row: int) -> str:
        """One cell as it was typed."""
        return self.store.text(row)

    @property
    def cells(self) -> TextArray:
        """All cells as text (rows,), read-only; of a large table that takes a while."""
        return self.store.texts()

    @property
    def numbers(self) -> FloatArray:
        """The cells as numbers (rows,), read-only: NaN where a cell is missing or no number."""
        return self.store.numbers

    @property
    def holds_numbers(self) -> bool:
        """Whether its cells are meant as numbers: a name 007 and a class 01 are not."""
        return self.role is not Role.NAME and self.kind is Kind.NUMBER

    @property
    def blank(self) -> BoolArray:
        """Which cells (rows,) hold nothing, or nothing but spaces; read-only."""
        return self.store.blank

    @property
    def counts(self) -> Counter[str]:
        """How often each text comes, in order of coming; blank cells left out."""
        return self.store.counts

    # What the table's edits are made of

    def with_role(self, role: Role) -> Column:
        """The same column in another role."""
        return self if role is self.role else replace(self, role=role)

    def with_kind(self, kind: Kind) -> Column:
        """The same column read in another way."""
        if kind is self.kind:
            return self
        kept = kind is Kind.NUMBER or self.fill in (Fill.LEAVE_OUT, Fill.MOST_FREQUENT)
        return replace(self, kind=kind, fill=self.fill if kept else Fill.LEAVE_OUT)

    def with_fill(self, fill: Fill) -> Column:
        """Something else in place of cells that cannot be used."""
        return self if fill is self.fill else replace(self, fill=fill)

    def with_header(self, name: str, unit: str | None) -> Column:
        """The same column under another name and unit; the cells stay as they are."""
        return replace(self, name=name, unit=unit)

    def with_values(self, name: str, unit: str | None, store: CellStore) -> Column:
        """Other cells under another header."""
        return replace(self, name=name, unit=unit, store=store)

    def filled(self, rows: IndexArray, text: str) -> Column:
        """The same text in all these rows."""
        return self._with_store(self.store.filled(rows, text))

    def written(self, rows: IndexArray, texts: Sequence[str]) -> Column:
        """Other texts in these rows."""
        return self._with_store(self.store.written(rows, texts))

    def without(self, rows: IndexArray) -> Column:
        """All rows but these, ascending and each once."""
        return replace(self, store=self.store.without(rows))

    def taken(self, rows: IndexArray) -> Column:
        """The rows with these numbers, in this order."""
        return replace(self, store=self.store.taken(rows))

    def inserted(self, at: int, texts: Sequence[str]) -> Column:
        """The texts as new rows before row `at`."""
        return replace(self, store=self.store.inserted(at, texts))

    def _with_store(self, store: CellStore) -> Column:
        return self if store is self.store else replace(self, store=store)


def column(
    name: str,
    unit: str | None,
    role: Role,
    texts: Sequence[str],
    kind: Kind | None = None,
    fill: Fill = Fill.LEAVE_OUT,
) -> Column:
    """A column of these texts (rows,), name and unit tidied as by `header_parts`.

    A label holds classes and anything else numbers unless `kind` says otherwise. Raises Problem
    when a cell is longer than 1,000 characters, and where `Column` does.
    """
    if kind is None:
        kind = Kind.CATEGORY if role is Role.LABEL else Kind.NUMBER
    return Column(*header_parts(name, unit), role, TextStore(text_array(texts)), kind, fill)


def number_column(name: str, unit: str | None, role: Role, numbers: FloatArray) -> Column:
    """A column of numbers (rows,), NaN being a missing cell; takes the array over."""
    return Column(*header_parts(name, unit), role, NumberStore(numbers), Kind.NUMBER)


def header_parts(name: str, unit: str | None = None) -> tuple[str, str | None]:
    """Name and unit as a column keeps them: "Weight (lbs)" gives ("Weight", "lb").

    Raises Problem for a unit with brackets in it or of more than 20 characters.
    """
    given = clean_text(unit or "").strip()
    parts = split_header(join_header(clean_text(name).strip(), given or None))
    if given and parts[1] is None:
        raise Problem(
            tr(
                "{unit} cannot be a unit: use at most {most} letters and no brackets.",
                unit=quoted(given),
                most=MAX_UNIT,
            )
        )
    return parts
