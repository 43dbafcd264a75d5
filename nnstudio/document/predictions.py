"""What a network says of many rows, as a table that spreadsheets and other programs can read."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path

import numpy as np

from nnstudio.core.activations import Array
from nnstudio.core.problems import FileProblem, Problem
from nnstudio.data.cells import counted, quoted
from nnstudio.data.codings import ClassCoding, NumberCoding
from nnstudio.data.column import Column
from nnstudio.data.csvwriter import to_csv
from nnstudio.data.files import PathLike, file_name
from nnstudio.data.guard import guarded_header
from nnstudio.data.inputs import InputColumn, placed
from nnstudio.data.numbers import format_number
from nnstudio.data.table import MAX_COLUMNS, Role, Table, column
from nnstudio.document.document import Document
from nnstudio.document.familyrows import raw_rows
from nnstudio.document.model import Answer, Model, free_name
from nnstudio.document.savefile import save_bytes

ENDINGS = (".csv", ".xlsx")


def predictions(
    model: Model, names: Sequence[str], raw: Array, known: Sequence[tuple[str, list[str]]] = ()
) -> Table:
    """Names, inputs in the network's units, and what it says of each row; raw (rows, features).

    `known` are further columns, header and cells, to stand before the answers. Raises Problem
    where an answer is not finite.
    """
    outputs = model.outputs(raw)
    if not np.isfinite(outputs).all():
        raise Problem("A value is too large for this network: check the numbers given.")
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
            f"The predictions have {len(columns):,} columns; a table has {MAX_COLUMNS:,}."
        )
    return Table("Predictions", tuple(columns))


def of_table(document: Document, model: Model) -> Table:
    """The predictions for every row of the document's table that can be used.

    Beside them stands what the label says, and which rows are held out.
    """
    data, table = document.training, document.table
    rows = np.sort(np.concatenate([data.rows, data.held]))
    if not len(rows):
        raise Problem(data.why_not or "No row can be used.")
    known: list[tuple[str, list[str]]] = []
    if table.label is not None:
        known.append((table.label.name, table.label.store.texts(rows).tolist()))
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
        raise Problem("The family has no rows yet: add one first.")
    if not fits.all():
        name = document.family[int(np.flatnonzero(~fits)[0])].name
        raise Problem(f"A value of {quoted(name)} does not fit the table: type it again.")
    return predictions(model, [member.name for member in document.family], raw)


def save_predictions(table: Table, path: PathLike) -> str:
    """Write predictions as CSV or XLSX, by the path's ending; what was written, in words.

    What is written is read back and compared before an old file is touched. Raises Problem for
    another ending, and FileProblem where the file cannot be written.
    """
    ending = check_ending(path)
    data = _xlsx(table) if ending == ".xlsx" else _csv(table)
    save_bytes(path, data)
    return f"{counted(table.row_count, 'prediction')} to {Path(path).name}"


def check_ending(path: PathLike) -> str:
    """The ending of a file for predictions, ".csv" or ".xlsx"; Problem for another one."""
    ending = Path(path).suffix.lower()
    if ending not in ENDINGS:
        raise Problem(f"{file_name(path)} has to end in {' or '.join(ENDINGS)}.")
    return ending


def _csv(table: Table) -> bytes:
    from nnstudio.data.importing import FileFormat, read_text

    text = to_csv(table)
    format = FileFormat(delimiter=",", decimal_mark=".", header=True)
    back = read_text(text, table.title, format).table
    _compare(table, back)
    return text.encode("utf-8")


def _xlsx(table: Table) -> bytes:
    # Late: the library is an extra, and most days nobody wants it.
    from nnstudio.data.spreadsheets import xlsx_bytes

    numeric = [bool(np.isfinite(c.numbers[~c.blank]).all()) for c in table.columns]
    pairs = list(zip(table.columns, numeric, strict=True))
    rows = (
        [float(c.numbers[row]) if n and not c.blank[row] else c.text(row) for c, n in pairs]
        for row in range(table.row_count)
    )
    return xlsx_bytes(table.title, [guarded_header(c.header) for c in table.columns], rows)


def _compare(table: Table, back: Table) -> None:
    """Problem where a file would not bring every cell back."""
    if [c.header for c in back.columns] == [c.header for c in table.columns] and all(
        np.array_equal(a.store.texts(), b.store.texts())
        for a, b in zip(table.columns, back.columns, strict=True)
    ):
        return
    raise FileProblem("The predictions could not be written without loss; nothing was saved.")


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
