"""The ONNX model is valid, says what the app says, and names what its numbers mean."""

from __future__ import annotations

import json
from collections.abc import Callable
from dataclasses import replace

import numpy as np
import pytest

from nnstudio.core.network import Params
from nnstudio.core.problems import FileProblem
from nnstudio.document.exporting import formats, onnxfile
from nnstudio.document.exporting.formats import FORMATS
from nnstudio.document.exporting.proof import RUN, own_numbers, prove
from nnstudio.document.exporting.rows import rows_around
from nnstudio.document.exporting.saving import export
from nnstudio.document.model import Model
from nnstudio.document.weightsfile import parse_weights

onnx = pytest.importorskip("onnx")


def test_it_says_what_the_app_says(model: Model, is_close: Callable[..., None]) -> None:
    rows = rows_around(model)
    said = onnxfile.said_double(onnxfile.make_double(model, rows), model, rows.raw)
    assert said.how == RUN
    is_close(said.numbers, model, rows.raw)
    prove(model, rows.raw, said)


def test_in_single_precision_it_says_the_same_to_six_digits(model: Model) -> None:
    rows = rows_around(model)
    said = onnxfile.said_single(onnxfile.make_single(model, rows), model, rows.raw)
    own = own_numbers(model, rows.raw)
    assert (np.abs(said.numbers - own) <= 1e-5 * np.maximum(1.0, np.abs(own))).all()
    assert prove(model, rows.raw, said).difference > 0.0
    # What is single passes for single alone.
    with pytest.raises(FileProblem, match="without loss"):
        prove(model, rows.raw, replace(said, unit=onnxfile.DOUBLE))


def test_a_runtime_of_another_maker_agrees(model: Model, is_close: Callable[..., None]) -> None:
    runtime = pytest.importorskip("onnxruntime")
    rows = rows_around(model)
    for make, kind, within in (
        (onnxfile.make_double, np.float64, 1e-12),
        (onnxfile.make_single, np.float32, 1e-5),
    ):
        session = runtime.InferenceSession(make(model, rows), providers=["CPUExecutionProvider"])
        (outputs,) = session.run(None, {onnxfile.INPUT: rows.raw.astype(kind)})
        assert outputs.dtype == kind
        is_close(outputs, model, rows.raw, within)


def test_it_says_what_its_numbers_mean(model: Model) -> None:
    data = onnxfile.make_double(model, rows_around(model))
    found = {p.key: p.value for p in onnx.load_model_from_string(data).metadata_props}
    assert json.loads(found["features"]) == list(model.feature_names)
    label = json.loads(found["label"])
    assert label["name"] == model.label
    assert label.get("classes", []) == list(model.coding.classes)
    assert parse_weights(found["nn_studio"].encode(), "the metadata") == model
    assert data == onnxfile.make_double(model, rows_around(model))


def test_a_changed_model_is_found(build: Callable[..., Model]) -> None:
    model = build()
    rows = rows_around(model)
    data = onnxfile.make_double(model, rows)
    number = model.params.vector[:1]
    wrong = data.replace(number.tobytes(), (number * (1 + 1e-9)).tobytes())
    assert wrong != data
    with pytest.raises(FileProblem, match="without loss"):
        prove(model, rows.raw, onnxfile.said_double(wrong, model, rows.raw))
    with pytest.raises(FileProblem, match="without loss"):
        onnxfile.said_double(data.replace(b"Sigmoid", b"Sigmund"), model, rows.raw)


def test_what_single_precision_cannot_hold_is_refused(build: Callable[..., Model]) -> None:
    model = build()
    model = replace(model, params=Params(model.params.spec, model.params.vector * 1e40))
    with pytest.raises(FileProblem, match="too large for single precision"):
        onnxfile.make_single(model, rows_around(model))


@pytest.mark.parametrize("name", ["onnx", "onnx32"])
def test_without_the_library_one_sentence_says_what_to_install(
    name: str, build: Callable[..., Model], monkeypatch: pytest.MonkeyPatch, tmp_path
) -> None:  # type: ignore[no-untyped-def]
    monkeypatch.setattr(formats.importlib.util, "find_spec", lambda module: None)
    model = build()
    with pytest.raises(FileProblem, match=r"run pip install 'nnstudio\[onnx\]'\.$"):
        export(model, FORMATS[name], tmp_path / "n.onnx", rows_around(model))
    assert not list(tmp_path.iterdir())
