"""From values as a person writes them, or a whole table, to a trained network's raw inputs."""

from __future__ import annotations

from collections.abc import Sequence

import numpy as np

from nnstudio.core.activations import Array
from nnstudio.core.problems import Problem
from nnstudio.data.cells import quoted
from nnstudio.data.column import Column
from nnstudio.data.table import Table
from nnstudio.data.units import convert, parse_quantity
from nnstudio.document.model import InputColumn, Model


def raw_from_settings(settings: Sequence[str], model: Model) -> Array:
    """ "Weight=73 kg" and so on -> (1, inputs) in the network's units; `Problem` if one is bad."""
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
    return np.array([[_value(given[column.name], column) for column in model.inputs]])


def raw_from_table(table: Table, model: Model) -> Array:
    """Every row's inputs in the network's units, (rows, inputs); `Problem` for a bad cell."""
    raw = np.empty((table.row_count, len(model.inputs)))
    for place, wanted in enumerate(model.inputs):
        column = table.columns[column_index(table, wanted.name)]
        bad = np.flatnonzero(np.isnan(column.numbers))
        if len(bad):
            cell = quoted(str(column.cells[bad[0]]))
            raise Problem(
                f"{column.name} of {table.row_name(int(bad[0]))} is not a number: {cell}."
            )
        raw[:, place] = _converted(column, wanted)
    return raw


def column_index(table: Table, wanted: str) -> int:
    """Where the column of this name or header stands; `Problem` if there is none."""
    for index, column in enumerate(table.columns):
        if wanted in (column.name, column.header):
            return index
    known = ", ".join(column.name for column in table.columns)
    raise Problem(f"{table.title} has no column {quoted(wanted)}; its columns are {known}.")


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


def _value(text: str, column: InputColumn) -> float:
    """One typed value in the network's unit."""
    try:
        quantity = parse_quantity(text, column.unit)
        if quantity.unit is None or quantity.unit == column.unit:
            return quantity.value
        if column.unit is None:
            raise Problem("the network knows no unit here, so give the number alone.")
        return convert(quantity.value, quantity.unit, column.unit)
    except Problem as problem:
        raise Problem(f"{column.name}: {problem}") from problem


def _converted(column: Column, wanted: InputColumn) -> Array:
    """A column's numbers in the network's unit; where one side names none they are the same."""
    if column.unit is None or wanted.unit is None or column.unit == wanted.unit:
        return column.numbers
    try:
        return np.array([convert(v, column.unit, wanted.unit) for v in column.numbers.tolist()])
    except Problem as problem:
        raise Problem(f"{column.name}: {problem}") from problem
