"""The rows of the table and one's own rows, each with what the network says of it."""

from __future__ import annotations

import numpy as np

from nnstudio.data.codings import NumberCoding
from nnstudio.data.table import Column
from nnstudio.document.document import Document
from nnstudio.document.family import Member
from nnstudio.document.familyrows import raw_rows, shown_value
from nnstudio.document.model import Answer, Model
from nnstudio.document.reporting.grid import Grid
from nnstudio.document.reporting.words import UNKNOWN, figure
from nnstudio.language.listing import sentences
from nnstudio.language.translate import counted, tr

MOST_COLUMNS = 5  # inputs that are shown


def rows_grid(document: Document, most: int) -> Grid:
    """The first rows: what is known of them, and what the network says."""
    table, model = document.table, document.model()
    inputs = table.inputs[:MOST_COLUMNS]
    count = min(most, table.row_count)
    rows = [_row(document, model, inputs, row) for row in range(count)]
    label = [] if table.label is None else [table.label.header]
    number = isinstance(model.coding, NumberCoding)
    inputs_said = (c.header for c in inputs)
    heads = (tr("Row"), *inputs_said, *label, tr("It says"), _output_head(document))
    numbers = (False, *(_is_numeric(c) for c in inputs), *(number for _ in label), number, True)
    notes = []
    if count < table.row_count:
        notes.append(tr("The first {count} of {rows:,} rows.", count=count, rows=table.row_count))
    if len(inputs) < len(table.inputs):
        notes.append(tr("{count} of {all} inputs.", count=len(inputs), all=len(table.inputs)))
    if len(document.training.held):
        notes.append(tr("\u2020 held out of the training."))
    title = tr("Rows and what it says of them")
    return Grid(title, heads, tuple(rows), numbers, note=sentences(notes))


def own_grid(document: Document, most: int) -> Grid | None:
    """You and the family; None where the network has no inputs to ask with."""
    model = document.model()
    members = (Member(tr("You"), document.you), *document.family)
    if not document.you or not model.inputs:
        return None
    shown = members[:most]
    raw = raw_rows(shown, model.inputs)
    columns = model.inputs[:MOST_COLUMNS]
    rows = []
    for member, features in zip(shown, raw, strict=True):
        values = [shown_value(own) for own in member.own[: len(columns)]]
        values += [""] * (len(columns) - len(values))
        rows.append((member.name, *values, *_answer(model, features)))
    number = isinstance(model.coding, NumberCoding)
    names = (column.name for column in columns)
    heads = (tr("Row"), *names, tr("It says"), _output_head(document))
    numbers = (False, *(not column.levels for column in columns), number, True)
    left = len(members) - len(shown)
    note = ""
    if left:
        note = counted(
            "{n} further row of the family not listed.",
            "{n:,} further rows of the family not listed.",
            left,
        )
    return Grid(tr("Rows of one\u2019s own"), heads, tuple(rows), numbers, note=note)


def _row(document: Document, model: Model, inputs: tuple[Column, ...], row: int) -> tuple[str, ...]:
    table, data = document.table, document.training
    name = table.row_name(row) + (" \u2020" if data.is_held(row) else "")
    label = [] if table.label is None else [table.label.text(row)]
    features = data.row_raw(row)[0] if inputs else np.empty(0)
    cells = [column.text(row) for column in inputs]
    return (name, *cells, *label, *_answer(model, features))


def _answer(model: Model, features: np.ndarray) -> tuple[str, str]:
    """What it says, and the number behind that; dashes where a value is missing."""
    if not len(features) or not np.isfinite(features).all():
        return UNKNOWN, UNKNOWN
    outputs = model.outputs(features[np.newaxis])[0]
    if not np.isfinite(outputs).all():
        return UNKNOWN, UNKNOWN
    answer: Answer = model.answer(outputs)
    if isinstance(model.coding, NumberCoding):
        return answer.text, figure(float(outputs[0]))
    return answer.text, figure(answer.number)


def _output_head(document: Document) -> str:
    return tr("Output") if document.coding.outputs == 1 else tr("Its share")


def _is_numeric(column: Column) -> bool:
    return bool(np.isfinite(column.numbers[~column.blank]).all())
