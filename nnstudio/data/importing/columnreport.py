"""What there is to say about a column that was read, over all its rows."""

from __future__ import annotations

from dataclasses import dataclass
from itertools import islice

import numpy as np

from nnstudio.data.cells import BoolArray
from nnstudio.data.codings import detect
from nnstudio.data.column import Column, Kind, Role
from nnstudio.data.contents import MAX_LEVELS, MISSING_MARKS, Content, content_of
from nnstudio.data.holdout import held_by_column
from nnstudio.data.inputs import input_column


@dataclass(frozen=True)
class ColumnReport:
    """What a column holds; str(content) is the word for the person.

    `blank` cells hold nothing; `unusable` ones hold something that the column's role and kind
    cannot use, `bad_row` (from 0) being the first of them and `bad_text` its cell. `different`
    counts the different values that are not blank. `least` and `greatest` are those of the
    numbers, None where there are none.
    """

    content: Content
    rows: int
    blank: int
    unusable: int
    bad_row: int | None
    bad_text: str
    different: int
    least: float | None
    greatest: float | None


def report(column: Column) -> ColumnReport:
    """The report on a column as it is, role and kind included."""
    store = column.store
    bad = np.flatnonzero(_unusable(column) & ~store.blank)
    numbers = store.numbers[np.isfinite(store.numbers)]
    content = content_of(store)
    numeric = content in (Content.NUMBERS, Content.YES_NO) and len(numbers) > 0
    return ColumnReport(
        content=content,
        rows=len(store),
        blank=int(store.blank.sum()),
        unusable=len(bad),
        bad_row=int(bad[0]) if len(bad) else None,
        bad_text=store.text(int(bad[0])) if len(bad) else "",
        different=_different(column),
        least=float(numbers.min()) if numeric else None,
        greatest=float(numbers.max()) if numeric else None,
    )


def _unusable(column: Column) -> BoolArray:
    """Which cells (rows,) the column's role and kind cannot use, blank ones among them."""
    none = np.zeros(len(column), dtype=np.bool_)
    if column.role is Role.INPUT:
        if column.kind is Kind.CATEGORY and _has_too_many_classes(column):
            return np.ones_like(none)
        return np.isnan(input_column(column).features(column.store)[0])
    if column.role is Role.LABEL:
        coding = detect(column)
        if coding is not None:
            return ~np.isfinite(coding.targets(column.store)[:, 0])
    return held_by_column(column)[1] if column.role is Role.HOLD_OUT else none


def _has_too_many_classes(column: Column) -> bool:
    """Whether none of them can be used; found without putting them all in order."""
    if _different_numbers(column) > MAX_LEVELS:
        return True
    classes = (word for word in column.counts if word.casefold() not in MISSING_MARKS)
    return len([*islice(classes, MAX_LEVELS + 1)]) > MAX_LEVELS


def _different(column: Column) -> int:
    """How many different values there are, of numbers and words."""
    store = column.store
    numbers = store.numbers
    words = np.flatnonzero(np.isnan(numbers) & ~store.blank)
    if len(words) * 2 > len(numbers):
        return len(store.counts)
    return _different_numbers(column) + len(set(np.strings.strip(store.texts(words)).tolist()))


def _different_numbers(column: Column) -> int:
    found = np.sort(column.numbers[np.isfinite(column.numbers)])
    return int(len(found) > 0) + int((found[1:] != found[:-1]).sum())
