"""Weights for other programs: what they read back is equal to the bit."""

from __future__ import annotations

import csv
import json
from dataclasses import replace
from pathlib import Path

import numpy as np
import pytest

from nnstudio.core.activations import ACTIVATIONS
from nnstudio.core.network import LayerSpec, Params
from nnstudio.core.problems import FileProblem
from nnstudio.document import weightstables
from nnstudio.document.document import course_document
from nnstudio.document.exporting.formats import FORMATS
from nnstudio.document.exporting.rows import rows_around
from nnstudio.document.exporting.saving import export
from nnstudio.document.model import Model
from nnstudio.document.teach import teach
from nnstudio.document.weightsfile import to_bytes


def save_csv(model: Model, path: Path) -> None:
    export(model, FORMATS["csv"], path, rows_around(model))


def save_npz(model: Model, path: Path) -> None:
    export(model, FORMATS["npz"], path, rows_around(model))


each_save = pytest.mark.parametrize("save", [save_csv, save_npz])


def model_with(activation: str) -> Model:
    """Two hidden layers, trained a little, with the smallest numbers among its own."""
    document = course_document().with_layer(0, LayerSpec(3, activation)).with_layer_added(1)
    document = document.with_parameter("w2", -0.0).with_parameter("b1", 5e-324)
    return teach(document.with_parameter("w3", 1 / 3), 1).model()


@pytest.fixture(params=list(ACTIVATIONS))
def model(request: pytest.FixtureRequest) -> Model:
    return model_with(request.param)


def test_csv_holds_one_named_line_for_each_parameter(model: Model, tmp_path: Path) -> None:
    save_csv(model, tmp_path / "w.csv")
    with open(tmp_path / "w.csv", newline="", encoding="utf-8") as file:
        lines = list(csv.DictReader(file))
    values = np.array([float(line["value"]) for line in lines])
    assert values.tobytes() == model.params.vector.tobytes()
    assert [line["name"] for line in lines] == list(model.params.named())


def test_csv_says_where_each_parameter_of_the_course_leads(tmp_path: Path) -> None:
    save_csv(course_document().model(), tmp_path / "w.csv")
    lines = (tmp_path / "w.csv").read_text().splitlines()
    places = [line.rsplit(",", 1)[0] for line in lines]
    assert places == [
        "name,layer,from,to,part",
        *("w1,1,x1,h1,1", "w2,1,x2,h1,1", "w3,1,x1,h2,1", "w4,1,x2,h2,1"),
        *("w5,2,h1,o1,1", "w6,2,h2,o1,1"),
        *("b1,1,bias,h1,1", "b2,1,bias,h2,1", "b3,2,bias,o1,1"),
    ]


def test_npz_opens_without_pickle_and_predicts_the_same(model: Model, tmp_path: Path) -> None:
    save_npz(model, tmp_path / "w.npz")
    with np.load(tmp_path / "w.npz", allow_pickle=False) as arrays:
        found = dict(arrays)
    vector = np.concatenate([found[f"{kind}{n}"].ravel() for kind in "Wb" for n in (1, 2, 3)])
    assert vector.tobytes() == model.params.vector.tobytes()
    assert all(found[f"W{i + 1}"].shape == s for i, s in enumerate(model.params.spec.weight_shapes))
    a = (np.array([133.0, 65.0]) - found["offset"]) / found["divisor"]
    assert a.tolist() == [-2.0, -1.0]
    assert json.loads(str(found["json"])) == json.loads(to_bytes(model))


def test_a_sigmoid_network_can_be_rebuilt_from_the_npz_alone(tmp_path: Path) -> None:
    model = teach(course_document(), 100).model()
    save_npz(model, tmp_path / "w.npz")
    with np.load(tmp_path / "w.npz", allow_pickle=False) as w:
        a = (np.array([128.0, 63.0]) - w["offset"]) / w["divisor"]
        for n in (1, 2):
            a = 1.0 / (1.0 + np.exp(-(w[f"W{n}"][:, 0] @ a + w[f"b{n}"][:, 0])))
    assert a[0] == pytest.approx(model.predict(np.array([[128.0, 63.0]]))[0], rel=1e-14)


@each_save
@pytest.mark.parametrize("number", [np.nan, np.inf, 1e301])
def test_numbers_beyond_all_use_are_not_written(save, number: float, tmp_path: Path) -> None:  # type: ignore[no-untyped-def]
    model = course_document().model()
    params = Params(model.params.spec, np.full(9, number))
    with pytest.raises(FileProblem, match=r"^w1 is "):
        save(replace(model, params=params), tmp_path / "w")
    assert list(tmp_path.iterdir()) == []


def test_a_parameter_under_another_name_is_found(tmp_path: Path) -> None:
    model, rows = course_document().model(), rows_around(course_document().model())
    way = FORMATS["csv"].way()
    data = way.make(model, rows)
    for old, new in ((b"w1,", b"w7,"), (b"w1,", b"w2,")):
        with pytest.raises(FileProblem, match="without loss"):
            way.said(data.replace(old, new, 1), model, rows.raw)


@pytest.mark.parametrize(("save", "maker"), [(save_csv, "csv_bytes"), (save_npz, "npz_bytes")])
def test_what_would_come_back_different_is_not_written(  # type: ignore[no-untyped-def]
    save, maker: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    model = course_document().model()
    other = getattr(weightstables, maker)(course_document().restarted(seed=1).model())
    monkeypatch.setattr(weightstables, maker, lambda model: other)
    with pytest.raises(FileProblem, match="without loss"):
        save(model, tmp_path / "w")
    assert list(tmp_path.iterdir()) == []
