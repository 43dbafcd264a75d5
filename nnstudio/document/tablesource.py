"""Where a table came from and how it was read, so that it can be looked at and read again."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, field
from pathlib import Path
from typing import Literal

from nnstudio.core.problems import Problem
from nnstudio.data.column import Kind, Role
from nnstudio.data.importing import (
    DELIMITERS,
    ENCODINGS,
    FileFormat,
    Progress,
    Reading,
    read_file,
    read_text,
)
from nnstudio.data.table import Table
from nnstudio.language.listing import commas
from nnstudio.language.translate import counted, tr

What = Literal["name", "role", "kind", "unit"]


@dataclass(frozen=True)
class ColumnChange:
    """A correction of one column, which goes by the name that it has in the file."""

    column: str
    what: What
    value: str | None

    def applied(self, table: Table, at: int) -> Table:
        """The table with its column `at` corrected; Problem where that cannot be."""
        value = self.value or ""
        if self.what == "name":
            return table.renamed(at, value)
        if self.what == "role":
            return table.with_role(at, Role(value))
        if self.what == "kind":
            return table.with_kind(at, Kind(value))
        return table.with_unit(at, self.value)


@dataclass(frozen=True)
class Corrections:
    """What a person chose; None in the format was left to be recognised."""

    format: FileFormat = field(default_factory=FileFormat)
    changes: tuple[ColumnChange, ...] = ()


@dataclass(frozen=True)
class TableSource:
    """A file, or a text that was pasted; `words` say in short how it was read."""

    path: str | None
    text: str = ""
    corrections: Corrections = field(default_factory=Corrections)
    words: str = ""

    @property
    def name(self) -> str:
        """What to call it."""
        return tr("The pasted table") if self.path is None else Path(self.path).name

    def read(self, format: FileFormat, progress: Progress | None = None) -> Reading:
        """The table in it; Problem where there is none."""
        if self.path is None:
            return read_text(self.text, tr("Pasted"), format)
        return read_file(self.path, format, progress)


def correct(
    table: Table, changes: Sequence[ColumnChange]
) -> tuple[Table, tuple[ColumnChange, ...], str]:
    """The table with the changes, those that could be made, and why the last other could not.

    A change of a column that the file does not have (read in this way) waits.
    """
    places = {column.name: at for at, column in enumerate(table.columns)}
    kept, why_not = [], ""
    for change in changes:
        at = places.get(change.column)
        try:
            table = table if at is None else change.applied(table, at)
        except Problem as problem:
            why_not = str(problem)
        else:
            kept.append(change)
    return table, tuple(kept), why_not


def read_words(reading: Reading) -> str:
    """What was recognised, in short: "with semicolon, decimal comma, 2 notes"."""
    format = reading.format
    words = []
    if format.delimiter not in (None, ","):
        words.append(tr(DELIMITERS[format.delimiter or ","]))
    if format.decimal_mark == ",":
        words.append(tr("decimal comma"))
    if format.encoding not in (None, "utf-8"):
        words.append(tr(ENCODINGS[format.encoding or "utf-8"]))
    if format.sheet:
        words.append(tr("sheet {sheet}", sheet=format.sheet))
    if reading.notes:
        words.append(counted("{n} note", "{n:,} notes", len(reading.notes)))
    return tr("with {words}", words=commas(words)) if words else tr("as it stands")
