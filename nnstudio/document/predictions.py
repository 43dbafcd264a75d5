"""What a network says of many rows, as a table that spreadsheets and other programs can read."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path

import numpy as np

from nnstudio.core.activations import Array
from nnstudio.core.problems import Problem
from nnstudio.data.cells import quoted
from nnstudio.data.codings import ClassCoding, NumberCoding
from nnstudio.data.column import Column
from nnstudio.data.files import PathLike
from nnstudio.data.inputs import InputColumn, placed
from nnstudio.data.numbers import format_number
from nnstudio.data.table import MAX_COLUMNS, Role, Table, column
from nnstudio.document.document import Document
from nnstudio.document.familyrows import raw_rows
from nnstudio.document.model import Answer, Model, free_name
from nnstudio.document.tablefile import save_table
from nnstudio.language.translate import counted, tr


def predictions(
    model: Model, names: Sequence[str], raw: Array, known: Sequence[tuple[str, list[str]]] = ()
) -> Table:
    """Names, inputs in the network's units, and what it says of each row; raw (rows, features).

    `known` are further columns, header and cells, to stand before the answers. Raises Problem
    where an answer is not finite.
    """
    outputs = model.outputs(raw)
    if not np.isfinite(outputs).all():
        raise Problem(tr("A value is too large for this network: check the numbers given."))
    answers = [model.answer(row) for row in outputs]
    taken: set[str] = set()
    columns = [_column(taken, "Name", None, list(names), Role.NAME)]
    for known_input, place in placed(model.inputs):
        cells = _input_cells(known_input, raw[:, place])
        columns.append(_column(taken, known_input.name, known_input.unit, cells))
    columns += [_column(taken, header, None, cells) for header, cells in known]
    columns += _answer_columns(taken, model, answers)
    if len(columns) > MAX_COLUMNS:
        raise Problem(
            tr(
                "The predictions have {columns:,} columns; a table has {most:,}.",
                columns=len(columns),
                most=MAX_COLUMNS,
            )
        )
    return Table("Predictions", tuple(columns))


def of_table(document: Document, model: Model) -> Table:
    """The predictions for every row of the document's table that can be used.

    Beside them stands what the label says, and which rows are held out.
    """
    data, table = document.training, document.table
    rows = np.sort(np.concatenate([data.rows, data.held]))
    if table.label is None or not len(rows):
        raise Problem(data.why_not or tr("No row can be used."))
    known: list[tuple[str, list[str]]] = [
        (table.label.name, table.label.store.texts(rows).tolist())
    ]
    if len(data.held):
        held = set(data.held.tolist())
        known.append(("Held out", ["yes" if row in held else "no" for row in rows.tolist()]))
    names = [table.row_name(int(row)) for row in rows]
    return predictions(model, names, data.raw_of(rows), known)


def of_family(document: Document, model: Model) -> Table:
    """The predictions for the family; Problem where a row has a value that does not fit."""
    raw = raw_rows(document.family, model.inputs)
    fits = np.isfinite(raw).all(axis=1)
    if not len(raw):
        raise Problem(tr("The family has no rows yet: add one first."))
    if not fits.all():
        name = document.family[int(np.flatnonzero(~fits)[0])].name
        raise Problem(
            tr("A value of {name} does not fit the table: type it again.", name=quoted(name))
        )
    return predictions(model, [member.name for member in document.family], raw)


def save_predictions(table: Table, path: PathLike) -> str:
    """Write predictions as `save_table` does; what was written, in words."""
    save_table(table, path)
    return counted(
        "{n} prediction to {file}",
        "{n:,} predictions to {file}",
        table.row_count,
        file=Path(path).name,
    )


def _column(
    taken: set[str], name: str, unit: str | None, cells: list[str], role: Role = Role.SKIP
) -> Column:
    free = free_name(name, taken)
    taken.add(free)
    return column(free, unit, role, cells)


def _input_cells(known: InputColumn, raw: Array) -> list[str]:
    """One input column's cells, raw (rows, width): numbers to the last bit, or classes."""
    if not known.levels:
        return [format_number(value) for value in raw[:, 0].tolist()]
    if known.width > 1:
        return [known.levels[place] for place in raw.argmax(axis=1).tolist()]
    last = len(known.levels) - 1
    return [known.levels[min(last, round(value))] for value in raw[:, 0].tolist()]


def _answer_columns(taken: set[str], model: Model, answers: list[Answer]) -> list[Column]:
    coding, label = model.coding, model.label
    if isinstance(coding, NumberCoding):
        numbers = [format_number(answer.number) for answer in answers]
        return [_column(taken, f"predicted {label}", coding.unit, numbers)]
    said = _column(taken, f"predicted {label}", None, [answer.text for answer in answers])
    if isinstance(coding, ClassCoding):
        outputs = [
            _column(taken, f"output {name}", None, [format_number(a.outputs[i]) for a in answers])
            for i, name in enumerate(coding.classes)
        ]
        return [said, *outputs]
    columns = [said]
    if answers and answers[0].probability is not None:
        sure = [format_number(a.probability or 0.0) for a in answers]
        columns.append(_column(taken, "probability", None, sure))
    numbers = [format_number(answer.number) for answer in answers]
    return [*columns, _column(taken, "output", None, numbers)]
