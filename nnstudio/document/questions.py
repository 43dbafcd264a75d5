"""From values as a person writes them, or a whole table, to a trained network's raw inputs."""

from __future__ import annotations

from collections.abc import Sequence

import numpy as np

from nnstudio.core.activations import Array
from nnstudio.core.problems import Problem
from nnstudio.data.cells import quoted
from nnstudio.data.column import Column
from nnstudio.data.table import Table
from nnstudio.data.units import Quantity, convert, parse_quantity
from nnstudio.document.defaults import Own
from nnstudio.document.model import InputColumn, Model
from nnstudio.language.listing import commas
from nnstudio.language.translate import mark, tr

_UNKNOWN = mark("{column} of {row} is none of the known classes: {text}.")
_NO_NUMBER = mark("{column} of {row} is not a number: {text}.")


def raw_from_settings(settings: Sequence[str], model: Model) -> Array:
    """ "Weight=73 kg" and so on -> raw features (1, features); `Problem` if one is bad."""
    given = _given(settings, model)
    return np.array([[v for column in model.inputs for v in _values(given[column.name], column)]])


def own_from_settings(settings: Sequence[str], model: Model) -> tuple[Own, ...]:
    """The same as one's own row: numbers in the network's units, and classes."""
    given = _given(settings, model)
    found: list[Own] = []
    for column in model.inputs:
        text = given[column.name]
        values = _values(text, column)
        found.append(text.strip() if column.levels else Quantity(values[0], column.unit))
    return tuple(found)


def _given(settings: Sequence[str], model: Model) -> dict[str, str]:
    """The texts given by input; Problem where one is missing or given twice."""
    known = [column.name for column in model.inputs]
    given: dict[str, str] = {}
    for setting in settings:
        name, text = _name_and_text(setting, known)
        if name in given:
            raise Problem(f"{name} is set twice.")
        given[name] = text
    missing = [name for name in known if name not in given]
    if missing:
        raise Problem(
            f"The network also needs {', '.join(missing)}: add --set '{missing[0]}=...' to it."
        )
    return given


def raw_from_table(table: Table, model: Model) -> Array:
    """Every row's raw features (rows, features); `Problem` for a cell that cannot be used.

    Where the network was trained with something in place of missing cells, so it is here.
    """
    features: list[Array] = []
    for wanted in model.inputs:
        column = table.columns[column_index(table, wanted.name)]
        found = wanted.features(column.store)
        bad = np.flatnonzero(np.isnan(found[0]))
        if len(bad) and wanted.fill is None:
            row = int(bad[0])
            text = _UNKNOWN if wanted.levels else _NO_NUMBER
            name, cell = table.row_name(row), quoted(column.text(row))
            raise Problem(tr(text, column=column.name, row=name, text=cell))
        features += wanted.filled(found if wanted.levels else (_converted(column, wanted),))
    return np.column_stack(features)


def column_index(table: Table, wanted: str) -> int:
    """Where the column of this name or header stands; `Problem` if there is none."""
    for index, column in enumerate(table.columns):
        if wanted in (column.name, column.header):
            return index
    raise Problem(
        tr(
            "{table} has no column {wanted}; its columns are {known}.",
            table=table.title,
            wanted=quoted(wanted),
            known=commas(column.name for column in table.columns),
        )
    )


def _name_and_text(setting: str, known: list[str]) -> tuple[str, str]:
    """ "Weight = 73 kg" -> ("Weight", " 73 kg")."""
    words = setting.strip()
    # A name may itself hold "=", so the longer ones are tried first.
    for name in sorted(known, key=len, reverse=True):
        rest = words[len(name) :].lstrip()
        if words.startswith(name) and rest.startswith("="):
            return name, rest[1:]
    raise Problem(
        f"--set takes NAME=VALUE with a name of {', '.join(known)}, not {quoted(setting)}."
    )


def _values(text: str, column: InputColumn) -> tuple[float, ...]:
    """One typed value as raw features."""
    if not column.levels:
        return (_value(text, column),)
    values = column.values(text)
    if values[0] != values[0]:
        raise Problem(
            tr(
                "{column} takes one of {known}, not {given}.",
                column=column.name,
                known=commas(column.levels),
                given=quoted(text.strip()),
            )
        )
    return values


def _value(text: str, column: InputColumn) -> float:
    """One typed value in the network's unit."""
    try:
        quantity = parse_quantity(text, column.unit)
        if quantity.unit is None or quantity.unit == column.unit:
            return quantity.value
        if column.unit is None:
            raise Problem(tr("the network knows no unit here, so give the number alone."))
        return convert(quantity.value, quantity.unit, column.unit)
    except Problem as problem:
        raise Problem(tr("{column}: {problem}", column=column.name, problem=problem)) from problem


def _converted(column: Column, wanted: InputColumn) -> Array:
    """A column's numbers in the network's unit; where one side names none they are the same."""
    if column.unit is None or wanted.unit is None or column.unit == wanted.unit:
        return column.numbers
    try:
        return np.array(
            [convert(v, column.unit, wanted.unit) if v == v else v for v in column.numbers.tolist()]
        )
    except Problem as problem:
        raise Problem(tr("{column}: {problem}", column=column.name, problem=problem)) from problem
