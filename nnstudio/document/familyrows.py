"""A family's rows on their way to the network: what was typed, or stood in a table, as features."""

from __future__ import annotations

from collections.abc import Sequence

import numpy as np

from nnstudio.core.activations import Array
from nnstudio.core.problems import Problem
from nnstudio.data.cells import quoted
from nnstudio.data.inputs import InputColumn, feature_count
from nnstudio.data.table import Table
from nnstudio.data.units import Quantity, format_quantity, parse_quantity
from nnstudio.document.defaults import Own
from nnstudio.document.family import MAX_NAME, MOST, Family, Member
from nnstudio.document.questions import column_index
from nnstudio.document.you import feature_values, to_raw
from nnstudio.language.listing import commas
from nnstudio.language.translate import tr


def raw_rows(family: Family, columns: Sequence[InputColumn]) -> Array:
    """The rows as raw features (members, features), NaN in a row with a value that does not fit."""
    raw = np.full((len(family), feature_count(columns)), np.nan)
    for place, member in enumerate(family):
        if len(member.own) == len(columns):
            raw[place] = _row(member, columns)
    return raw


def _row(member: Member, columns: Sequence[InputColumn]) -> list[float]:
    try:
        pairs = zip(member.own, columns, strict=True)
        return [value for own, column in pairs for value in feature_values(own, column)]
    except Problem:
        return [float("nan")] * feature_count(columns)


def shown_value(own: Own) -> str:
    """A value as it can be typed: "73 kg"."""
    return own if isinstance(own, str) else format_quantity(own)


def typed_value(text: str, column: InputColumn, before: Own | None = None) -> Own:
    """What a person typed for a column; Problem says what is wrong with it.

    A number without a unit is in the unit that the value had before, or in the column's.
    """
    word = text.strip()
    if column.levels:
        if word not in [level.strip() for level in column.levels]:
            raise Problem(
                tr(
                    "{column} takes one of {known}, not {given}.",
                    column=column.name,
                    known=commas(column.levels[:5]),
                    given=quoted(word),
                )
            )
        return next(level for level in column.levels if level.strip() == word)
    unit = before.unit if isinstance(before, Quantity) else column.unit
    try:
        quantity = parse_quantity(word.replace("\u2212", "-"), unit)
        to_raw(quantity, column.unit)
    except Problem as problem:
        raise Problem(tr("{column}: {problem}", column=column.name, problem=problem)) from problem
    return quantity


def family_of_table(table: Table, columns: Sequence[InputColumn]) -> Family:
    """The rows of a table with the inputs' columns, found by name; Problem names row and column.

    Numbers are in the unit that the table's column has, or else in the network's.
    """
    found: list[list[Own]] = [[] for _ in range(table.row_count)]
    if table.row_count > MOST:
        raise Problem(
            tr(
                "{table} has {rows:,} rows; a family has at most {most:,}.",
                table=table.title,
                rows=table.row_count,
                most=MOST,
            )
        )
    for known in columns:
        column = table.columns[column_index(table, known.name)]
        unit = column.unit or known.unit
        for row, values in enumerate(found):
            try:
                values.append(_from_cell(column.text(row), unit, known))
            except Problem as problem:
                raise Problem(
                    tr("{row}: {problem}", row=table.row_name(row), problem=problem)
                ) from problem
    pairs = enumerate(found)
    return tuple(Member(table.row_name(row)[:MAX_NAME], tuple(values)) for row, values in pairs)


def _from_cell(text: str, unit: str | None, known: InputColumn) -> Own:
    before = None if known.levels else Quantity(0.0, unit)
    return typed_value(text, known, before)


def as_texts(family: Family) -> list[list[str]]:
    """The rows as texts, the name first, for the clipboard."""
    return [[member.name, *map(shown_value, member.own)] for member in family]
