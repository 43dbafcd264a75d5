"""Saving in any format: what it takes, what it says, and what happens to an old file."""

from __future__ import annotations

import sys
from collections.abc import Callable
from dataclasses import replace
from pathlib import Path

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from nnstudio.core.activations import ACTIVATIONS
from nnstudio.core.backprop import forward
from nnstudio.core.network import LayerSpec, Params
from nnstudio.core.problems import FileProblem, Problem
from nnstudio.data.table import Role
from nnstudio.document.document import course_document
from nnstudio.document.exporting import formats, saving
from nnstudio.document.exporting.formats import ENDINGS, FORMATS, Format, Way, format_for
from nnstudio.document.exporting.proof import (
    NOT_RUN,
    RUN,
    Proof,
    Said,
    answer_text,
    own_numbers,
    prove,
)
from nnstudio.document.exporting.rounding import rounding_bound
from nnstudio.document.exporting.rows import (
    MOST_ROWS,
    Rows,
    most_rows,
    rows_around,
    rows_of,
    rows_of_table,
    values_of,
)
from nnstudio.document.exporting.saving import export
from nnstudio.document.model import Model

each = pytest.mark.parametrize("record", FORMATS.values(), ids=FORMATS)


def installed(record: Format) -> None:
    if record.missing is not None:
        pytest.skip(record.missing)


@each
def test_every_format_carries_every_network(record: Format, model: Model, tmp_path: Path) -> None:
    installed(record)
    path = tmp_path / record.suggested
    proof = export(model, record, path, rows_around(model))
    assert proof.rows == len(rows_around(model).raw)
    size = max(1.0, np.abs(own_numbers(model, rows_around(model).raw)).max())
    assert proof.difference <= (1e-5 if record.name == "onnx32" else 1e-12) * size
    assert path.stat().st_size > 0
    assert [file.name for file in tmp_path.iterdir()] == [path.name]


@each
def test_a_file_that_says_something_else_does_not_take_the_old_ones_place(
    record: Format, build: Callable[..., Model], tmp_path: Path
) -> None:
    installed(record)
    model, way = build(), record.way()
    other = build(seed=2)
    crooked = replace(record, way=lambda: Way(lambda _, rows: way.make(other, rows), way.said))
    path = tmp_path / record.suggested
    path.write_bytes(b"old")
    with pytest.raises(FileProblem, match="nothing was saved"):
        export(model, crooked, path, rows_around(model))
    assert path.read_bytes() == b"old"


@each
@pytest.mark.parametrize("number", [np.nan, np.inf, 1e301])
def test_numbers_beyond_all_use_are_not_written(
    record: Format, number: float, build: Callable[..., Model], tmp_path: Path
) -> None:
    installed(record)
    model = build()
    bad = replace(model, params=Params(model.params.spec, np.full(9, number)))
    with pytest.raises(FileProblem, match=r"^w1 is "):
        export(bad, record, tmp_path / record.suggested, rows_around(model))
    assert list(tmp_path.iterdir()) == []


@each
def test_the_smallest_numbers_and_minus_zero_are_kept(
    record: Format, build: Callable[..., Model], tmp_path: Path
) -> None:
    installed(record)
    model = build()
    vector = model.params.vector.copy()
    vector[:4] = [-0.0, 5e-324, 1 / 3, -1e-7]
    model = replace(model, params=Params(model.params.spec, vector))
    export(model, record, tmp_path / record.suggested, rows_around(model))


def test_a_frozen_app_saves_scripts_too_and_says_that_they_were_not_run(
    build: Callable[..., Model], tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(sys, "frozen", True, raising=False)
    model = build()
    for name in ("python", "numpy"):
        proof = export(model, FORMATS[name], tmp_path / "n.py", rows_around(model))
        assert str(proof) == "not run, but read back: every number is the same"


def test_a_missing_library_is_named_before_anything_is_done(
    build: Callable[..., Model], tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(formats.importlib.util, "find_spec", lambda module: None)
    missing = {name: record.missing for name, record in FORMATS.items() if record.missing}
    assert set(missing) == {"xlsx", "onnx", "onnx32"}
    for name, sentence in missing.items():
        assert f"pip install 'nnstudio[{FORMATS[name].extra}]'" in str(sentence)
        with pytest.raises(FileProblem) as caught:
            export(build(), FORMATS[name], tmp_path / "n", rows_around(build()))
        assert str(caught.value) == sentence


# The table of formats


def test_each_format_has_a_title_of_its_own_and_an_extra_that_brings_its_modules() -> None:
    titles = [record.title for record in FORMATS.values()]
    assert len(set(titles)) == len(titles)
    assert all(name == record.name for name, record in FORMATS.items())
    assert all(bool(record.extra) == bool(record.modules) for record in FORMATS.values())
    assert ENDINGS == (".json", ".npz", ".csv", ".xlsx", ".py", ".h", ".onnx")


def test_an_ending_names_a_format_and_a_name_one_of_several() -> None:
    assert format_for("a/b.PY").name == "python"
    assert format_for("b.onnx").name == "onnx"
    assert format_for("b.py", "torch").name == "torch"
    for path, name in (("b.txt", None), ("b", None), ("b.py", "c"), ("b.py", "java")):
        with pytest.raises(Problem):
            format_for(path, name)


# The rows


def test_the_rows_are_those_of_the_table_that_can_be_used() -> None:
    document = course_document()
    document = document.with_table(document.table.with_cell(1, 1, "heavy"))
    rows = rows_of(document, document.model())
    assert rows.names == ("Alice", "Charlie", "Diana")
    assert rows.labels == ("F", "M", "F")
    assert rows.raw.tolist() == [[133.0, 65.0], [152.0, 70.0], [120.0, 60.0]]
    assert rows.total == 3


def test_without_rows_some_are_made_around_the_scalings_zero(model: Model) -> None:
    rows = rows_around(model)
    numbers = np.array([bool(not c.levels) for c in model.inputs for _ in range(c.width)])
    scaled = model.scaler.apply(rows.raw)
    assert (np.abs(scaled[:, numbers]) <= 2.0).all()
    assert set(np.unique(rows.raw[:, ~numbers]).tolist()) <= {0.0, 1.0}
    assert np.array_equal(rows.raw, rows_around(model).raw)
    for column, cells in zip(
        model.inputs, zip(*values_of(model, rows.raw), strict=True), strict=True
    ):
        assert set(cells) == set(column.levels) or not column.levels


def test_a_document_without_rows_is_proved_around_its_scaling(tmp_path: Path) -> None:
    document = course_document()
    empty = document.with_table(document.table.with_role(3, Role.SKIP))
    model = document.model()
    assert len(rows_of(empty, model).raw) == len(rows_around(model).raw)
    assert rows_of_table(document.table, model).names == ("Alice", "Bob", "Charlie", "Diana")


def test_of_very_many_rows_some_are_taken_evenly(build: Callable[..., Model]) -> None:
    model = build()
    large = build(model.inputs, model.coding, LayerSpec(1_000), LayerSpec(1_000), LayerSpec(1))
    assert most_rows(model) == MOST_ROWS
    assert most_rows(large) == 1
    rows = rows_around(model)
    few = rows.some(3)
    assert (len(few.raw), few.names[0], few.names[-1]) == (3, "Row 1", rows.names[-1])
    assert few.raw.tolist() == [rows.raw[n].tolist() for n in (0, 15, 31)]


# The comparison


def test_rounding_is_let_pass_and_anything_beyond_is_not(model: Model) -> None:
    raw = rows_around(model).raw
    own, bound = own_numbers(model, raw), rounding_bound(model, raw)
    assert (bound > 0.0).all()
    assert (bound <= 1e-9 * np.maximum(1.0, np.abs(own))).all()
    assert prove(model, raw, Said(own + 0.9 * bound, RUN)).difference > 0.0
    for wrong in (own + 1.1 * bound, own * np.nan, own[:, :0], own[1:], own + np.inf):
        with pytest.raises(FileProblem, match="without loss"):
            prove(model, raw, Said(wrong, RUN))


@given(st.integers(0, 2**32 - 1), st.sampled_from(sorted(ACTIVATIONS)), st.floats(-8.0, 8.0))
@settings(max_examples=60, deadline=None)
def test_another_order_of_the_same_sums_stays_within_the_bound(
    build: Callable[..., Model], seed: int, activation: str, power: float
) -> None:
    """Weights of any size; the same network with its inputs and neurons the other way round."""
    base = build()
    layers = (LayerSpec(9, activation), LayerSpec(7, activation), LayerSpec(1, "linear"))
    model = build(base.inputs, base.coding, *layers, seed=seed % 2**31)
    vector = model.params.vector * 10.0**power
    model = replace(model, params=Params(model.params.spec, vector))
    raw = rows_around(model).raw
    x = model.scaler.apply(raw)
    a = x
    for number, layer in enumerate(layers):  # each sum added up from the end
        w, b = model.params.weights(number), model.params.biases(number)
        z = np.zeros((len(raw), *b.shape))
        for n in reversed(range(a.shape[1])):
            z = z + a[:, n, None, None] * w[..., n]
        a = layer.record.value(z + b, layer.slope_parameter)
    own = forward(model.params, x).output
    usable = np.isfinite(own) & np.isfinite(a)
    assert (np.abs(a - own) <= rounding_bound(model, raw))[usable].all()


def test_rows_of_which_the_app_has_no_number_say_nothing(build: Callable[..., Model]) -> None:
    model = build()
    raw = rows_around(model).raw.copy()
    raw[0] = np.nan
    proof = prove(model, raw, Said(own_numbers(model, raw), RUN))
    assert proof == Proof(RUN, len(raw) - 1, 0.0)


def test_a_proof_is_said_in_words() -> None:
    assert str(Proof(RUN, 4, 0.0)) == "run over 4 rows, largest difference 0"
    assert str(Proof(RUN, 1, 2.22e-16)) == "run over 1 row, largest difference 2.2e-16"
    assert str(Proof(NOT_RUN, 4, 0.0)) == "not run, but read back: every number is the same"


def test_a_file_that_cannot_be_written_is_said_before_the_work(
    build: Callable[..., Model], tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def work(*_: object) -> Proof:
        raise AssertionError("all this work for nothing")

    monkeypatch.setattr(saving, "prove", work)
    with pytest.raises(FileProblem, match="there is no folder"):
        export(build(), FORMATS["csv"], tmp_path / "no" / "w.csv", rows_around(build()))
    assert isinstance(rows_around(build()), Rows)


def test_a_file_that_gives_other_words_is_not_saved(model: Model) -> None:
    raw = rows_around(model).raw
    numbers = own_numbers(model, raw)
    words = tuple(answer_text(model, row) for row in numbers)
    assert prove(model, raw, Said(numbers, RUN, words)).rows == len(raw)
    with pytest.raises(FileProblem, match="without loss"):
        prove(model, raw, Said(numbers, RUN, (*words[:-1], "something else")))
