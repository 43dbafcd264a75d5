"""A workbook that is the network: every neuron a formula, every weight a cell with a name.

The sheet Numbers holds the weights, the scaling and the classes; the sheet Predictions a row for
oneself and the table's rows, from the values through every sum and output to the answer. Whoever
changes a cell sees all that follows from it. Values are stored beside the formulas, so that a
viewer that computes nothing shows them too. No text of the table stands in a formula.
"""

from __future__ import annotations

import io
from collections.abc import Callable, Sequence
from dataclasses import dataclass, field
from typing import Any

import numpy as np

from nnstudio import __version__
from nnstudio.core.activations import Array
from nnstudio.core.problems import FileProblem
from nnstudio.data.codings import NumberCoding
from nnstudio.data.inputs import placed
from nnstudio.data.scaling import Scaler
from nnstudio.data.spreadsheets import Exact
from nnstudio.data.units import join_header
from nnstudio.document.exporting.proof import (
    READ_BACK,
    Said,
    answer_text,
    different,
    own_numbers,
    said_by_numbers,
)
from nnstudio.document.exporting.rows import Rows, Value, values_of
from nnstudio.document.exporting.workbooknumbers import SHEET, Numbers, cell_text, numbers_of
from nnstudio.document.model import Model
from nnstudio.language.translate import tr

PREDICTIONS = "Predictions"
MOST_PARAMETERS = 1_000
MOST_FORMULAS = 100_000
MOST_LETTERS = 8_000  # of a formula; Excel takes 8,192
HEADER, OWN, FIRST = 0, 1, 2  # rows of the sheet


@dataclass
class _Column:
    """One column of the sheet: its header, and of each row the cell.

    `formula(row)` is what stands in a row of the sheet, counted from 1; without it the values do.
    """

    header: str
    values: Sequence[Value]
    formula: Callable[[int], str] | None = None
    levels: str | None = None  # the range with the classes that may be typed


@dataclass
class _Sheet:
    """The columns so far."""

    columns: list[_Column] = field(default_factory=list)

    def add(self, column: _Column) -> str:
        """Append; the letters of the new column."""
        from xlsxwriter.utility import xl_col_to_name

        self.columns.append(column)
        return str(xl_col_to_name(len(self.columns) - 1))


def most_rows(model: Model) -> int:
    """How many rows of the table a workbook of such a network holds."""
    sums = sum(layer.units * (layer.part_count + 1) for layer in model.params.spec.layers)
    return max(1, MOST_FORMULAS // (sums + model.params.spec.inputs + 1))


def make(model: Model, rows: Rows) -> bytes:
    """The workbook; FileProblem for a network with too many numbers to be read as formulas."""
    import xlsxwriter

    count = model.params.spec.parameter_count
    if count > MOST_PARAMETERS:
        raise _too_large(count)
    numbers = numbers_of(model)
    sheet = _sheet(model, rows, numbers)
    file = io.BytesIO()
    book = xlsxwriter.Workbook(file, {"in_memory": True})
    _write_predictions(book, sheet, len(rows.raw))
    about = (
        f"Made by NN Studio {__version__}. Change a number in column B, or your own values on the "
        f"sheet {PREDICTIONS}, and every prediction follows. The rows there: "
        f"{len(rows.raw):,} of {rows.total:,}."
    )
    numbers.write(book, about)
    book.close()
    return file.getvalue()


def said(data: bytes, model: Model, raw: Array) -> Said:
    """What the workbook's stored values say of the rows; its numbers have to be the same bits."""
    import python_calamine

    book = python_calamine.load_workbook(io.BytesIO(data))
    cells = {
        str(line[0]): line[1]
        for line in book.get_sheet_by_name(SHEET).to_python(skip_empty_area=False)
        if len(line) > 1
    }
    spec = model.params.spec
    features = range(1, spec.inputs + 1)
    try:
        vector = [cells[f"w_{n + 1}"] for n in range(spec.weight_count)]
        vector += [cells[f"b_{n + 1}"] for n in range(spec.parameter_count - spec.weight_count)]
        offset = tuple(_float(cells[f"offset_{n}"]) for n in features)
        divisor = tuple(_float(cells[f"divisor_{n}"]) for n in features)
        lines = book.get_sheet_by_name(PREDICTIONS).to_python(skip_empty_area=False)
        header = lines[HEADER]
        end = len(header) - 2  # before the answer and what the table says
        outputs = [line[end - spec.outputs : end] for line in lines[FIRST:]]
        texts = [line[end] for line in lines[FIRST:]]
        found = np.array([[_float(value) for value in line] for line in outputs])
        said_by_numbers(
            model, raw, np.array([_float(v) for v in vector]), Scaler(offset, divisor), READ_BACK
        )
    except (KeyError, IndexError, TypeError, ValueError) as error:
        if isinstance(error, FileProblem):
            raise
        raise different() from error
    if isinstance(model.coding, NumberCoding):
        return Said(np.array([[_float(text)] for text in texts]), READ_BACK)
    expected = [cell_text(answer_text(model, row)) for row in own_numbers(model, raw)]
    if texts != expected:
        raise different()
    return Said(found, READ_BACK)


def _float(value: Any) -> float:
    """A number's cell; TypeError for any other."""
    if isinstance(value, bool) or not isinstance(value, int | float):
        raise TypeError(value)
    return float(value)


# The sheet of predictions, from left to right


def _sheet(model: Model, rows: Rows, numbers: Numbers) -> _Sheet:
    raw = np.vstack([rows.own, rows.raw])
    sheet = _Sheet()
    sheet.add(_Column("Name", ["You", *map(cell_text, rows.names)]))
    typed = _typed(sheet, model, raw, numbers)
    trace = model.trace(raw)
    a = _scaled(sheet, model, typed, trace.a[0], numbers)
    for number in range(len(model.params.spec.layers)):
        z = trace.z[number].reshape(len(raw), -1)  # (rows, units * parts)
        sums = _sums(sheet, model, number, a, z)
        a = _outputs(sheet, model, number, sums, trace.a[number + 1])
    _answer(sheet, model, a, trace.output, numbers)
    sheet.add(_Column(f"{cell_text(model.label)} in the table", ["", *map(cell_text, rows.labels)]))
    return sheet


def _typed(sheet: _Sheet, model: Model, raw: Array, numbers: Numbers) -> list[str]:
    """A column for what is typed of each input; their letters."""
    letters = []
    for place, values in enumerate(zip(*values_of(model, raw), strict=True)):
        column = model.inputs[place]
        cells = [cell_text(v) if isinstance(v, str) else v for v in values]
        header = cell_text(join_header(column.name, column.unit))
        levels = numbers.levels[place] if column.levels else None
        letters.append(sheet.add(_Column(header, cells, levels=levels)))
    return letters


def _scaled(sheet: _Sheet, model: Model, typed: list[str], x: Array, numbers: Numbers) -> list[str]:
    """A column for each input as the network sees it; their letters."""
    letters = []
    for place, (column, features) in enumerate(placed(model.inputs)):
        for n in range(features.start, features.stop):
            value = f"{typed[place]}{{row}}"
            if column.levels:
                value = numbers.feature(place, n - features.start, value)
            text = f"=({value}-offset_{n + 1})/divisor_{n + 1}"
            letters.append(_computed(sheet, f"x{n + 1}", text, x[:, n]))
    return letters


def _sums(sheet: _Sheet, model: Model, number: int, a: list[str], z: Array) -> list[str]:
    """A column for each weighted sum of a layer; their letters."""
    spec, letters = model.params.spec, []
    _, parts, fan_in = spec.weight_shapes[number]
    for place in range(z.shape[1]):
        first = spec.weight_slices[number].start + place * fan_in
        bias = spec.bias_slices[number].start + place - spec.weight_count
        terms = [f"w_{first + n + 1}*{source}{{row}}" for n, source in enumerate(a)]
        name = spec.neuron_name(number, place // parts)
        header = f"{name} sum" if parts == 1 else f"{name} sum {place % parts + 1}"
        text = f"={'+'.join(terms)}+b_{bias + 1}"
        if len(text) > MOST_LETTERS:
            raise _too_large(spec.parameter_count)
        letters.append(_computed(sheet, header, text, z[:, place]))
    return letters


def _outputs(sheet: _Sheet, model: Model, number: int, sums: list[str], a: Array) -> list[str]:
    """A column for each neuron's output; their letters."""
    spec, letters = model.params.spec, []
    layer = spec.layers[number]
    if layer.activation == "softmax":
        return _shares(sheet, model, sums, a)
    for unit in range(layer.units):
        own = sums[unit * layer.part_count : (unit + 1) * layer.part_count]
        z = f"{own[0]}{{row}}"
        parts = f"{own[0]}{{row}}:{own[-1]}{{row}}"
        alpha = repr(layer.slope_parameter)
        # Each side of 0 has its own e^z, so that none overflows.
        text = {
            "sigmoid": f"=IF({z}>=0,1/(1+EXP(-{z})),EXP({z})/(1+EXP({z})))",
            "tanh": f"=TANH({z})",
            "relu": f"=MAX(0,{z})",
            "leaky_relu": f"=MAX({alpha}*{z},{z})",
            "elu": f"=IF({z}>=0,{z},{alpha}*(EXP({z})-1))",
            "maxout": f"=MAX({parts})",
            "linear": f"={z}",
        }[layer.activation]
        letters.append(_computed(sheet, spec.neuron_name(number, unit), text, a[:, unit]))
    return letters


def _shares(sheet: _Sheet, model: Model, sums: list[str], a: Array) -> list[str]:
    """Softmax: a column for each output's e^z, then one for its share; the shares' letters.

    The largest sum is taken off each, so that none overflows and the shares stay the same.
    """
    spec = model.params.spec
    names = [spec.neuron_name(len(spec.layers) - 1, unit) for unit in range(spec.outputs)]
    all_z = f"{sums[0]}{{row}}:{sums[-1]}{{row}}"
    powers = [
        _computed(sheet, f"{name} e^", f"=EXP({z}{{row}}-MAX({all_z}))", power)
        for name, z, power in zip(names, sums, (a / a.max(axis=1, keepdims=True)).T, strict=True)
    ]
    total = f"SUM({powers[0]}{{row}}:{powers[-1]}{{row}})"
    return [
        _computed(sheet, name, f"={power}{{row}}/{total}", share)
        for name, power, share in zip(names, powers, a.T, strict=True)
    ]


def _answer(sheet: _Sheet, model: Model, a: list[str], outputs: Array, numbers: Numbers) -> None:
    """The column with the number or class that the outputs mean."""
    coding, header = model.coding, f"predicted {cell_text(model.label)}"
    if isinstance(coding, NumberCoding):
        text = f"={a[0]}{{row}}*label_divisor+label_offset"
        header = cell_text(join_header(f"predicted {model.label}", coding.unit))
        _computed(sheet, header, text, coding.raw(outputs[:, 0]))
        return
    said = [cell_text(answer_text(model, row)) for row in outputs]
    text = numbers.answer([f"{letters}{{row}}" for letters in a])
    sheet.add(_Column(header, said, lambda row: text.replace("{row}", str(row))))


def _computed(sheet: _Sheet, header: str, text: str, values: Array) -> str:
    """A column of formulas, in which {row} stands for the sheet's row; its letters."""
    return sheet.add(_Column(header, values.tolist(), lambda row: text.replace("{row}", str(row))))


def _write_predictions(book: Any, sheet: _Sheet, rows: int) -> None:
    page = book.add_worksheet(PREDICTIONS)
    bold = book.add_format({"bold": True, "bottom": 1})
    above_numbers = book.add_format({"bold": True, "bottom": 1, "align": "right"})
    mine = book.add_format({"font_color": "#1F4E99", "bg_color": "#EAF1FB"})
    four = book.add_format({"num_format": "0.0000"})
    for number, column in enumerate(sheet.columns):
        is_number = isinstance(column.values[0], float)
        page.write_string(HEADER, number, column.header, above_numbers if is_number else bold)
        page.set_column(number, number, min(24, max(9, len(column.header) + 2)))
        for row, value in enumerate(column.values, start=OWN):
            typed = mine if row == OWN and column.formula is None else None
            if column.formula is not None:
                shown = four if isinstance(value, float) else None
                page.write_formula(row, number, column.formula(row + 1), shown, value)
            elif isinstance(value, float):
                page.write_number(row, number, Exact(value), typed)
            else:
                page.write_string(row, number, value, typed)
        if column.levels is not None:
            choice = {"validate": "list", "source": f"={column.levels}"}
            page.data_validation(OWN, number, OWN + rows, number, choice)
    page.freeze_panes(FIRST, 1)


def _too_large(count: int) -> FileProblem:
    return FileProblem(
        tr(
            "The network has {count:,} parameters, too many for a workbook of formulas, "
            "which holds {most:,}: save it as ONNX or as a script.",
            count=count,
            most=MOST_PARAMETERS,
        )
    )
