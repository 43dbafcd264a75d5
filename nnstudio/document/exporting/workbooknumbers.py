"""The sheet of a workbook on which a network's numbers and classes stand, each under its name."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import Any

from nnstudio.data.codings import NumberCoding
from nnstudio.data.guard import guarded
from nnstudio.data.spreadsheets import Exact
from nnstudio.document.model import THRESHOLD, Model

SHEET = "Numbers"


@dataclass
class Numbers:
    """The sheet's lines, (name, value, what it is); a number's name is defined in the workbook.

    `levels` are the ranges with the classes of each input column, by its place, and `classes`
    that with the label's.
    """

    lines: list[tuple[str, float | str, str]] = field(default_factory=list)
    levels: dict[int, str] = field(default_factory=dict)
    classes: str = ""

    def add(self, name: str, value: float, about: str) -> None:
        """One number."""
        self.lines.append((name, float(value), about))

    def add_texts(self, name: str, texts: tuple[str, ...], about: str) -> str:
        """Some texts, one below the other; their range."""
        first = len(self.lines) + _ABOVE + 1
        for number, text in enumerate(texts):
            self.lines.append((f"{name}_{number + 1}", text, about))
        return f"{SHEET}!$B${first}:$B${first + len(texts) - 1}"

    def cell(self, of_range: str, number: int) -> str:
        """One cell of a range, counted from 0."""
        first = int(of_range.split(":")[0].rsplit("$", 1)[1])
        return f"{SHEET}!$B${first + number}"

    def feature(self, place: int, number: int, typed: str) -> str:
        """What a typed class is as 0 or 1, #N/A for a text that is none; see `InputColumn`."""
        levels = self.levels[place]
        first, last = (int(end.rsplit("$", 1)[1]) for end in levels.split(":"))
        cells = [self.cell(levels, n) for n in range(last - first + 1)]
        if number > 0:  # the first of several has looked already whether the text is known
            return f"IF(EXACT({typed},{cells[number]}),1,0)"
        one = 0 if len(cells) > 2 else len(cells) - 1
        others = [f"EXACT({typed},{cell})" for n, cell in enumerate(cells) if n != one]
        otherwise = f"IF(OR({','.join(others)}),0,NA())" if others else "NA()"
        return f"IF(EXACT({typed},{cells[one]}),1,{otherwise})"

    def answer(self, outputs: list[str]) -> str:
        """The formula from the output cells of one row to the class that they mean."""
        if len(outputs) == 1:
            no, yes = self.cell(self.classes, 0), self.cell(self.classes, 1)
            return f"=IF({outputs[0]}>=threshold,{yes},{no})"
        all_outputs = f"{outputs[0]}:{outputs[-1]}"
        return f"=INDEX({self.classes},MATCH(MAX({all_outputs}),{all_outputs},0))"

    def write(self, book: Any, about: str) -> None:
        """Write the sheet, and define the numbers' names."""
        page = book.add_worksheet(SHEET)
        bold = book.add_format({"bold": True, "bottom": 1})
        page.write_string(0, 0, about)
        for number, header in enumerate(("Name", "Value", "What it is")):
            page.write_string(_ABOVE - 1, number, header, bold)
        for row, (name, value, what) in enumerate(self.lines, start=_ABOVE):
            page.write_string(row, 0, name)
            page.write_string(row, 2, cell_text(what))
            if isinstance(value, str):
                page.write_string(row, 1, cell_text(value))
            else:
                page.write_number(row, 1, Exact(value))
                book.define_name(name, f"={SHEET}!$B${row + 1}")
        page.set_column(0, 0, 14)
        page.set_column(1, 1, 22)
        page.set_column(2, 2, 40)
        page.freeze_panes(_ABOVE, 1)


_ABOVE = 3  # lines above the first number


def cell_text(text: str) -> str:
    """A text of the table as it stands in a cell: never a formula, and always of Unicode."""
    return guarded(text).encode("utf-8", "replace").decode("utf-8")


def numbers_of(model: Model) -> Numbers:
    """All numbers and classes of a model, on their lines."""
    numbers, spec, coding = Numbers(), model.params.spec, model.coding
    for index, value in enumerate(model.params.vector.tolist()):
        at = spec.place(index)
        target = spec.neuron_name(at.layer, at.unit)
        source = "bias" if at.source is None else spec.neuron_name(at.layer - 1, at.source)
        part = f", sum {at.part + 1}" if spec.layers[at.layer].part_count > 1 else ""
        name = spec.name(index)
        numbers.add(f"{name[0]}_{name[1:]}", value, f"{name}: {source} to {target}{part}")
    for place, name in enumerate(model.feature_names):
        offset, divisor = model.scaler.offset[place], model.scaler.divisor[place]
        numbers.add(f"offset_{place + 1}", offset, f"x{place + 1} = ({name} - offset) / divisor")
        numbers.add(f"divisor_{place + 1}", divisor, f"x{place + 1}")
    for place, column in enumerate(model.inputs):
        if column.levels:
            text = f"a class of {column.name}"
            numbers.levels[place] = numbers.add_texts(f"class_{place + 1}", column.levels, text)
    if isinstance(coding, NumberCoding):
        numbers.add("label_offset", coding.offset, f"{model.label} = output * divisor + offset")
        numbers.add("label_divisor", coding.divisor, model.label)
    else:
        about = f"a class of {model.label}"
        numbers.classes = numbers.add_texts("label_class", coding.classes, about)
        numbers.add("threshold", THRESHOLD, "from which an output stands for the second class")
    return numbers
