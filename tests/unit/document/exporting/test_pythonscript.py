"""The script that needs Python alone: it runs as it is, and says what the app says."""

from __future__ import annotations

import ast
import re
import sys
from collections.abc import Callable
from dataclasses import replace
from pathlib import Path

import numpy as np
import pytest

from nnstudio.core.network import LayerSpec
from nnstudio.core.problems import FileProblem
from nnstudio.data.codings import NumberCoding
from nnstudio.data.inputs import InputColumn
from nnstudio.data.scaling import Scaler
from nnstudio.document.exporting import interpreter, pythonscript
from nnstudio.document.exporting.proof import NOT_RUN, RUN, prove
from nnstudio.document.exporting.rows import centre, rows_around
from nnstudio.document.model import Model

Build = Callable[..., Model]


def test_it_says_what_the_app_says(model: Model, is_close: Callable[..., None]) -> None:
    rows = rows_around(model)
    said = pythonscript.said(pythonscript.make(model, rows), model, rows.raw)
    assert said.how == RUN
    assert list(said.texts) == [answer.text for answer in model.answers(rows.raw)]
    is_close(said.numbers, model, rows.raw)
    assert prove(model, rows.raw, said).rows == len(rows.raw)


def test_it_imports_math_and_nothing_else_but_the_command_line(model: Model) -> None:
    tree = ast.parse(pythonscript.make(model, rows_around(model)))
    imports = [node for node in ast.walk(tree) if isinstance(node, ast.Import | ast.ImportFrom)]
    names = [name.name for node in imports if isinstance(node, ast.Import) for name in node.names]
    assert (names, len(imports)) == (["math", "sys"], 2)


def test_the_course_is_written_neuron_by_neuron(build: Build) -> None:
    text = pythonscript.make(build(), rows_around(build())).decode()
    assert "def predict(weight, height):" in text
    assert "    h1 = sigmoid(w1 * x1 + w2 * x2 + b1)\n" in text
    assert "    o1 = sigmoid(w5 * h1 + w6 * h2 + b3)\n" in text
    assert f"\nw1 = {float(build().params.vector[0])!r}\n" in text


def test_no_line_is_longer_than_a_window_is_wide(model: Model) -> None:
    lines = pythonscript.make(model, rows_around(model)).decode().split("\n")
    # A person's own names may be as long as they like.
    assert max(len(line) for line in lines if "'" not in line and "def " not in line) <= 100


def test_it_answers_on_the_command_line(build: Build, python_alone: Callable[..., str]) -> None:
    model = build()
    data = pythonscript.make(model, rows_around(model))
    answer = model.answers(np.array([[128.0, 63.0]]))[0]
    said = python_alone(data, "128", "63").split()
    assert said[0] == answer.text
    assert float(said[1]) == pytest.approx(answer.number, abs=1e-12)
    assert "Weight (lb)" in python_alone(data, "128", check=False)
    assert "could not convert" in python_alone(data, "128", "tall", check=False)


def test_a_class_is_given_by_its_text(build: Build, python_alone: Callable[..., str]) -> None:
    inputs = (InputColumn("Colour", None, ("red", "green", "blue")), InputColumn("Size"))
    model = build(inputs, NumberCoding("kg", 70.0, 12.0), LayerSpec(2), LayerSpec(1, "linear"))
    data = pythonscript.make(model, rows_around(model))
    number = float(model.predict(np.array([[0.0, 1.0, 0.0, 77.0]]))[0])
    assert python_alone(data, " green", "77").startswith(f"{number:.5g} kg {number:.9g}"[:12])
    assert "none of the classes" in python_alone(data, "pink", "77", check=False)


def test_a_frozen_app_reads_the_numbers_back_and_says_so(
    model: Model, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(sys, "frozen", True, raising=False)
    rows = rows_around(model)
    data = pythonscript.make(model, rows)
    said = pythonscript.said(data, model, rows.raw)
    assert said.how == NOT_RUN
    assert prove(model, rows.raw, said).difference == 0.0
    number = repr(float(model.params.vector[0]))
    wrong = data.replace(number.encode(), repr(float(model.params.vector[0]) * 1.5).encode())
    with pytest.raises(FileProblem, match="without loss"):
        pythonscript.said(wrong, model, rows.raw)


@pytest.mark.parametrize("program", ["", "/usr/bin/nnstudio", "/Applications/NN Studio"])
def test_only_a_python_is_asked_to_run_a_script(
    program: str, build: Build, monkeypatch: pytest.MonkeyPatch
) -> None:
    assert interpreter.python_here() == sys.executable
    monkeypatch.setattr(sys, "executable", program)
    assert interpreter.python_here() is None
    model = build()
    assert interpreter.run(b"", model, rows_around(model).raw) is None


@pytest.mark.parametrize(("old", "new"), [("w1 * x1", "w2 * x1"), ("- 66", "- 67"), ("e)", "e*2)")])
def test_a_wrong_formula_is_found(build: Build, old: str, new: str) -> None:
    model = build()
    model = Model(**{**vars(model), "scaler": type(model.scaler)((135.0, 66.0), (1.0, 1.0))})
    rows = rows_around(model)
    data = pythonscript.make(model, rows)
    wrong = data.replace(old.encode(), new.encode())
    assert wrong != data
    with pytest.raises(FileProblem, match="without loss"):
        prove(model, rows.raw, pythonscript.said(wrong, model, rows.raw))


def test_a_script_that_fails_is_not_saved(build: Build, monkeypatch: pytest.MonkeyPatch) -> None:
    model = build()
    with pytest.raises(FileProblem, match=r"failed when it was tried \(ZeroDivisionError"):
        interpreter.run(b"1 / 0", model, rows_around(model).raw)
    monkeypatch.setattr(interpreter, "PATIENCE", 0.5)
    with pytest.raises(FileProblem, match="did not end"):
        interpreter.run(b"while True: pass", model, rows_around(model).raw)


def test_the_example_in_the_comment_is_near_the_scalings_zero(build: Build) -> None:
    model = build()
    shown = " ".join(f"{value:.4g}" for value in centre(model)[0])
    text = pythonscript.make(model, rows_around(model)).decode()
    assert f"python3 this_file.py {shown}\n" in text


def test_a_python_that_cannot_be_started_runs_nothing(
    build: Build, monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    monkeypatch.setattr(sys, "executable", str(tmp_path / "python3"))
    model = build()
    rows = rows_around(model)
    assert interpreter.run(b"", model, rows.raw) is None
    assert pythonscript.said(pythonscript.make(model, rows), model, rows.raw).how == NOT_RUN


def test_classes_that_are_scaled_are_scaled_in_the_script_too(
    build: Build, is_close: Callable[..., None]
) -> None:
    inputs = (InputColumn("Colour", None, ("red", "green", "blue")), InputColumn("Size"))
    model = build(inputs, build().coding, LayerSpec(2), LayerSpec(1))
    scaler = Scaler((0.25, 0.0, 0.0, 3.0), (0.5, 1.0, 1.0, 2.0))
    model = replace(model, scaler=scaler)
    rows = rows_around(model)
    data = pythonscript.make(model, rows)
    assert b"    x1 = (x1 - 0.25) / 0.5\n" in data
    assert b"    x2 = (x2 -" not in data
    is_close(pythonscript.said(data, model, rows.raw).numbers, model, rows.raw)


@pytest.mark.parametrize("other", ["1", "'1.0'", "True", "None"])
def test_a_weight_that_is_no_float_is_found_where_nothing_is_run(
    other: str, build: Build, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(sys, "frozen", True, raising=False)
    model = build()
    rows = rows_around(model)
    data = pythonscript.make(model, rows)
    wrong = re.sub(rb"\nw1 = .*\n", f"\nw1 = {other}\n".encode(), data)
    assert wrong != data
    with pytest.raises(FileProblem, match="without loss"):
        pythonscript.said(wrong, model, rows.raw)
