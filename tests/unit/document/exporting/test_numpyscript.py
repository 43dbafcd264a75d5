"""The numpy script says what the app says, and trains further as the app does."""

from __future__ import annotations

import runpy
import sys
from collections.abc import Callable
from dataclasses import replace
from pathlib import Path
from typing import Any

import numpy as np
import pytest

from nnstudio.core.backprop import backward, forward
from nnstudio.core.kernels.kernel import plan_of
from nnstudio.core.kernels.numpy_kernel import NumpyKernel
from nnstudio.core.losses import LOSSES
from nnstudio.core.network import LayerSpec
from nnstudio.core.settings import TrainingSettings
from nnstudio.core.snapshot import Progress
from nnstudio.data.codings import ClassCoding
from nnstudio.data.inputs import InputColumn
from nnstudio.data.labels import LabelCoding
from nnstudio.document.document import course_document
from nnstudio.document.exporting import numpyscript
from nnstudio.document.exporting.proof import NOT_RUN, RUN, prove
from nnstudio.document.exporting.rows import rows_around, rows_of
from nnstudio.document.model import Model
from nnstudio.document.teach import teach


def names_of(model: Model, tmp_path: Path) -> dict[str, Any]:
    """What the script defines, run here: it is our own."""
    path = tmp_path / "script.py"
    path.write_bytes(numpyscript.make(model, rows_around(model)))
    return runpy.run_path(str(path))


def vector_of(network: Any) -> np.ndarray:
    return np.concatenate([array.ravel() for array in (*network.W, *network.b)])


def test_it_says_what_the_app_says(model: Model, is_close: Callable[..., None]) -> None:
    rows = rows_around(model)
    said = numpyscript.said(numpyscript.make(model, rows), model, rows.raw)
    assert said.how == RUN
    assert list(said.texts) == [answer.text for answer in model.answers(rows.raw)]
    is_close(said.numbers, model, rows.raw)


def test_its_gradient_is_the_apps(model: Model, tmp_path: Path) -> None:
    names, raw = names_of(model, tmp_path), rows_around(model).raw[:3]
    random = np.random.RandomState(3)
    for row in model.scaler.apply(raw):
        y = random.uniform(size=model.params.spec.outputs)
        d_W, d_b = names["network"].gradient(row, y)
        found = np.concatenate([array.ravel() for array in (*d_W, *d_b)])
        trace = forward(model.params, row[np.newaxis])
        loss = model.origin.settings.loss_record
        own = backward(model.params, trace, y[np.newaxis], loss)
        np.testing.assert_allclose(found, own, rtol=1e-9, atol=1e-12)


def test_it_trains_on_as_the_course_does(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    document = teach(course_document(), 500)
    names = names_of(document.model(), tmp_path)
    data = document.training
    people = [names["features"](*row) for row in data.raw.tolist()]
    targets = [names["target"](sex) for sex in ("F", "M", "M", "F")]
    np.testing.assert_array_equal(people, data.inputs)
    np.testing.assert_array_equal(targets, data.targets)
    names["network"].train(people, targets, epochs=500)
    trained = teach(document, 500).progress.params.vector
    np.testing.assert_allclose(vector_of(names["network"]), trained, rtol=0, atol=1e-11)
    assert capsys.readouterr().out.splitlines()[0].startswith("Epoch 0 loss: 0.0")
    assert names["predict"](128, 63) == pytest.approx(0.951, abs=5e-4)


@pytest.mark.parametrize("loss", ["bce", "softmax"])
def test_it_trains_with_the_other_losses_too(
    loss: str, build: Callable[..., Model], tmp_path: Path
) -> None:
    settings = TrainingSettings(rate=0.05, loss=loss)
    end = LayerSpec(3 if loss == "softmax" else 1, LOSSES[loss].output or "")
    model = build_with(build, end)
    model = replace(model, origin=replace(model.origin, settings=settings))
    names, random = names_of(model, tmp_path), np.random.RandomState(5)
    x = random.standard_normal((6, 2))
    y = np.eye(end.units)[random.randint(0, end.units, 6)] if end.units > 1 else x[:, :1] > 0
    y = y.astype(float)
    names["network"].train(x, y, epochs=20)
    kernel = NumpyKernel(plan_of(model.params.spec, x, y, settings), Progress(model.params))
    kernel.train(0, 0, 120)
    np.testing.assert_allclose(vector_of(names["network"]), kernel.vector, rtol=0, atol=1e-11)
    trace = forward(replace(model.params, vector=kernel.vector), x)
    own = settings.loss_record.value(y, trace.z[-1][:, :, 0], trace.output)
    assert names["network"].loss(x, y) == pytest.approx(own, abs=1e-12)


def build_with(build: Callable[..., Model], end: LayerSpec) -> Model:
    inputs = (InputColumn("a"), InputColumn("b"))
    coding = ClassCoding(("x", "y", "z")) if end.units == 3 else LabelCoding("no", "yes")
    return build(inputs, coding, LayerSpec(3, "maxout"), LayerSpec(3, "elu"), end)


def test_a_frozen_app_reads_the_numbers_back(monkeypatch: pytest.MonkeyPatch) -> None:
    document = course_document()
    model, rows = document.model(), rows_of(document, document.model())
    monkeypatch.setattr(sys, "frozen", True, raising=False)
    said = numpyscript.said(numpyscript.make(model, rows), model, rows.raw)
    assert (said.how, prove(model, rows.raw, said).rows) == (NOT_RUN, 4)
