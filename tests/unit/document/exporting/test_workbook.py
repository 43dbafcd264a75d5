"""The workbook computes by itself what the app says, and shows it also where nothing computes."""

from __future__ import annotations

import csv
import io
import re
import shutil
import subprocess
import zipfile
from collections.abc import Callable
from dataclasses import replace
from pathlib import Path

import numpy as np
import pytest

from nnstudio.core.network import LayerSpec, Params
from nnstudio.core.problems import FileProblem
from nnstudio.data.codings import ClassCoding, NumberCoding
from nnstudio.document.document import course_document
from nnstudio.document.exporting import workbook
from nnstudio.document.exporting.formats import FORMATS
from nnstudio.document.exporting.proof import READ_BACK, answer_text, own_numbers, prove
from nnstudio.document.exporting.rows import rows_around, rows_of
from nnstudio.document.exporting.saving import export
from nnstudio.document.exporting.workbooknumbers import cell_text
from nnstudio.document.model import Model

pytest.importorskip("xlsxwriter")
calamine = pytest.importorskip("python_calamine")

FEW = 6


def edited(data: bytes, edit: Callable[[str, str], str]) -> bytes:
    """The workbook with each of its parts changed: edit(name, text)."""
    made = io.BytesIO()
    with zipfile.ZipFile(io.BytesIO(data)) as old, zipfile.ZipFile(made, "w") as new:
        for name in old.namelist():
            new.writestr(name, edit(name, old.read(name).decode("utf-8")))
    return made.getvalue()


def forgotten(data: bytes) -> bytes:
    """The workbook without the stored values of its formulas."""
    return edited(data, lambda _, text: re.sub(r"(</f>)<v>[^<]*</v>", r"\1<v>0</v>", text))


def recomputed(data: bytes, folder: Path) -> list[list[str]]:
    """The cells of the predictions as Gnumeric computes them."""
    program = shutil.which("ssconvert")
    if program is None:
        pytest.skip("no Gnumeric here")
    (folder / "book.xlsx").write_bytes(data)
    command = [program, "--recalc", "-S", "book.xlsx", "sheet.csv"]
    subprocess.run(command, cwd=folder, capture_output=True, check=True)
    return list(csv.reader(io.StringIO((folder / "sheet.csv.0").read_text(encoding="utf-8"))))


ULP = float(np.finfo(float).eps)  # of a number near 1


def test_its_stored_values_are_what_the_app_says(model: Model) -> None:
    rows = rows_around(model)
    said = workbook.said(workbook.make(model, rows), model, rows.raw)
    assert said.how == READ_BACK
    # A matrix product of other rows beside them may round otherwise, on some processors.
    assert prove(model, rows.raw, said).difference <= ULP


def test_its_formulas_compute_what_the_app_says(
    model: Model, tmp_path: Path, is_close: Callable[..., None]
) -> None:
    rows = rows_around(model).some(FEW)
    lines = recomputed(forgotten(workbook.make(model, rows)), tmp_path)
    end, outputs = len(lines[0]) - 2, model.params.spec.outputs
    raw = np.vstack([rows.own, rows.raw])
    answers = [line[end] for line in lines[1:]]
    if isinstance(model.coding, NumberCoding):
        is_close(np.array([[float(text)] for text in answers]), model, raw)
    else:
        numbers = [[float(text) for text in line[end - outputs : end]] for line in lines[1:]]
        is_close(np.array(numbers), model, raw)
        own = own_numbers(model, raw)
        assert answers == [cell_text(answer_text(model, row)) for row in own]


def test_a_changed_weight_changes_every_prediction(
    build: Callable[..., Model], tmp_path: Path, is_close: Callable[..., None]
) -> None:
    model = build()
    rows = rows_around(model).some(FEW)
    vector = model.params.vector.copy()
    vector[4] = 0.75
    other = replace(model, params=Params(model.params.spec, vector))
    old = repr(float(model.params.vector[4]))

    def edit(name: str, text: str) -> str:
        return text.replace(f"<v>{old}</v>", "<v>0.75</v>") if name.endswith("sheet2.xml") else text

    lines = recomputed(edited(workbook.make(model, rows), edit), tmp_path)
    raw = np.vstack([rows.own, rows.raw])
    is_close(np.array([[float(line[-3])] for line in lines[1:]]), other, raw)


def test_it_shows_the_table_with_what_the_network_says(tmp_path: Path) -> None:
    document = course_document()
    model = document.model()
    proof = export(model, FORMATS["xlsx"], tmp_path / "n.xlsx", rows_of(document, model))
    assert str(proof) == "read back over 4 rows, largest difference 0"
    book = calamine.load_workbook(str(tmp_path / "n.xlsx"))
    lines = book.get_sheet_by_name("Predictions").to_python()
    start = ["Name", "Weight (lb)", "Height (in)", "x1", "x2", "h1 sum", "h2 sum", "h1", "h2"]
    end = ["o1 sum", "o1", "predicted Gender", "Gender in the table"]
    assert lines[0] == [*start, *end]
    assert [line[0] for line in lines[1:]] == ["You", "Alice", "Bob", "Charlie", "Diana"]
    assert [line[-1] for line in lines[2:]] == ["F", "M", "M", "F"]
    assert lines[2][1:5] == [133.0, 65.0, -2.0, -1.0]
    about = book.get_sheet_by_name("Numbers").to_python()[0][0]
    assert "4 of 4" in about


def test_every_weight_is_a_cell_with_a_name_and_no_formula_holds_a_text(model: Model) -> None:
    data = workbook.make(model, rows_around(model).some(FEW))
    with zipfile.ZipFile(io.BytesIO(data)) as parts:
        names = re.findall(r'<definedName name="([^"]+)"', parts.read("xl/workbook.xml").decode())
        sheet = parts.read("xl/worksheets/sheet1.xml").decode()
        strings = re.findall(r"<t[^>]*>([^<]*)", parts.read("xl/sharedStrings.xml").decode())
    expected = {f"{name[0]}_{name[1:]}" for name in model.params.named()}
    assert expected <= set(names)
    formulas = re.findall(r"<f>([^<]*)</f>", sheet)
    assert formulas
    assert all(re.fullmatch(r"[A-Za-z0-9_!$.:,()*/+&;=-]+", text) for text in formulas)
    assert max(map(len, formulas)) < 8_192
    assert not any(text[:1] in ("=", "+", "-", "@") for text in strings)


def test_a_large_table_is_shown_in_part(build: Callable[..., Model]) -> None:
    model = build()
    few = workbook.most_rows(build(model.inputs, model.coding, LayerSpec(200), LayerSpec(1)))
    assert 1 <= few < 1_000 < workbook.most_rows(model)


def test_a_network_that_nobody_could_read_as_formulas_is_refused(
    build: Callable[..., Model], tmp_path: Path
) -> None:
    model = build(build().inputs, build().coding, LayerSpec(300), LayerSpec(1))
    with pytest.raises(FileProblem, match="1,201 parameters, too many for a workbook"):
        export(model, FORMATS["xlsx"], tmp_path / "n.xlsx", rows_around(model))
    assert not list(tmp_path.iterdir())


@pytest.mark.parametrize("sheet", [1, 2])
def test_a_changed_value_is_found(build: Callable[..., Model], sheet: int) -> None:
    model = build()
    rows = rows_around(model).some(FEW)
    data = workbook.make(model, rows)
    value = own_numbers(model, rows.raw)[0, 0] if sheet == 1 else model.params.vector[0]
    old, new = f"<v>{float(value)!r}</v>", f"<v>{float(value) * (1 + 1e-9)!r}</v>"
    wrong = edited(data, lambda _, text: text.replace(old, new))
    with pytest.raises(FileProblem, match="without loss"):
        prove(model, rows.raw, workbook.said(wrong, model, rows.raw))
    gone = edited(data, lambda _, text: text.replace(old, "<v></v>"))
    with pytest.raises(FileProblem, match="without loss"):
        prove(model, rows.raw, workbook.said(gone, model, rows.raw))


def test_an_answer_in_other_words_is_found(build: Callable[..., Model]) -> None:
    model = build(build().inputs, ClassCoding(("ball", "cube", "ring")), LayerSpec(2), LayerSpec(3))
    rows = rows_around(model).some(FEW)
    data = workbook.make(model, rows)
    wrong = edited(data, lambda _, text: re.sub(r"<v>(ball|cube|ring)</v>", "<v>cone</v>", text))
    assert wrong != data
    with pytest.raises(FileProblem, match="without loss"):
        workbook.said(wrong, model, rows.raw)


def test_a_sum_too_long_for_a_cell_is_refused(
    build: Callable[..., Model], monkeypatch: pytest.MonkeyPatch
) -> None:
    model = build()
    rows = rows_around(model).some(FEW)
    longest = len("=w_1*D2+w_2*E2+b_1")
    monkeypatch.setattr(workbook, "MOST_LETTERS", longest + 10)
    assert workbook.make(model, rows)
    monkeypatch.setattr(workbook, "MOST_LETTERS", longest - 5)
    with pytest.raises(FileProblem, match="9 parameters, too many for a workbook"):
        workbook.make(model, rows)
