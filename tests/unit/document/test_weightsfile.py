"""Weights come back from their file bit for bit, and what no file can hold is refused."""

from __future__ import annotations

import json
from dataclasses import replace
from pathlib import Path
from typing import Any

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from nnstudio.core.activations import ACTIVATIONS
from nnstudio.core.initial import INITIALISERS, MAX_SEED
from nnstudio.core.network import LayerSpec, NetworkSpec, Params
from nnstudio.core.optimizers import OPTIMIZERS, Optimizer
from nnstudio.core.problems import FileProblem, Problem
from nnstudio.core.roworder import ORDERS
from nnstudio.core.schedules import SCHEDULES, Schedule
from nnstudio.core.settings import TrainingSettings
from nnstudio.core.stoprules import STOP_RULES, StopRule
from nnstudio.data.column import header_parts
from nnstudio.data.labels import LabelCoding
from nnstudio.data.scaling import Scaler
from nnstudio.data.table import Role
from nnstudio.document import weightsfile
from nnstudio.document.document import course_document
from nnstudio.document.model import InputColumn, Model, Origin
from nnstudio.document.teach import teach
from nnstudio.document.weightsfile import load_weights, proved_bytes, save_weights, to_bytes

NUMBERS = st.floats(-1e300, 1e300)
NAMES = st.text(st.characters(codec="utf-8", exclude_categories=["C", "Z"]), min_size=1, max_size=8)
UNITS = st.sampled_from([None, "lb", "cm", "points", "µg/l"])


@st.composite
def layers(draw: st.DrawFn, units: st.SearchStrategy[int]) -> LayerSpec:
    record = ACTIVATIONS[draw(st.sampled_from(list(ACTIVATIONS)))]
    known = record.parameter
    alpha = None if known is None else draw(st.floats(known.low, known.high))
    parts = draw(st.integers(2, 4)) if record.parts > 1 else None
    return LayerSpec(draw(units), record.name, alpha, parts)


@st.composite
def optimizers(draw: st.DrawFn) -> Optimizer:
    record = OPTIMIZERS[draw(st.sampled_from(list(OPTIMIZERS)))]
    return Optimizer(record.name, tuple(draw(st.floats(p.low, p.high)) for p in record.parameters))


@st.composite
def stop_rules(draw: st.DrawFn) -> tuple[StopRule, ...]:
    names = draw(st.lists(st.sampled_from(list(STOP_RULES)), unique=True))
    return tuple(
        StopRule(
            name,
            draw(st.floats(STOP_RULES[name].low, STOP_RULES[name].high)),
            draw(st.integers(1, 10**9)),
        )
        for name in names
    )


@st.composite
def training_settings(draw: st.DrawFn, spec: NetworkSpec) -> TrainingSettings:
    sigmoid = spec.layers[-1].activation == "sigmoid"
    return TrainingSettings(
        rate=draw(st.floats(5e-324, 1e300)),
        epochs=None,
        order=draw(st.sampled_from(list(ORDERS))),
        batch=draw(st.none() | st.integers(1, 2**53)),
        loss=draw(st.sampled_from(["mse", "bce"] if sigmoid else ["mse"])),
        optimizer=draw(optimizers()),
        schedule=Schedule(
            draw(st.sampled_from(list(SCHEDULES))),
            draw(st.integers(1, 2**53)),
            draw(st.floats(0.0, 1.0)),
        ),
        l1=draw(st.floats(0.0, 1e300)),
        l2=draw(st.floats(0.0, 1e300)),
        stops=draw(stop_rules()),
    )


@st.composite
def models(draw: st.DrawFn) -> Model:
    names = draw(st.lists(NAMES.filter(is_a_column), min_size=2, max_size=4, unique=True))
    count = len(names) - 1
    hidden = draw(st.lists(layers(st.integers(1, 4)), max_size=3))
    spec = NetworkSpec(count, (*hidden, draw(layers(st.just(1)))))
    size = spec.parameter_count
    vector = draw(st.lists(NUMBERS, min_size=size, max_size=size))
    divisors = st.floats(1e-300, 1e300) | st.floats(-1e300, -1e-300)
    return Model(
        params=Params(spec, np.array(vector)),
        inputs=tuple(InputColumn(name, draw(UNITS)) for name in names[:-1]),
        scaling=draw(st.sampled_from(["shift", "mean", "zscore", "minmax"])),
        scaler=Scaler(
            tuple(draw(NUMBERS) for _ in range(count)),
            tuple(draw(divisors) for _ in range(count)),
        ),
        label=names[-1],
        coding=LabelCoding(*draw(st.lists(NAMES, min_size=2, max_size=2, unique_by=str.strip))),
        origin=Origin(
            seed=draw(st.integers(0, MAX_SEED)),
            initialiser=draw(st.sampled_from(list(INITIALISERS))),
            settings=draw(training_settings(spec)),
            epochs=draw(st.integers(0, 2**53)),
            loss=draw(st.none() | NUMBERS),
        ),
    )


def is_a_column(name: str) -> bool:
    try:
        return header_parts(name) == (name, None) and header_parts(name, "lb") == (name, "lb")
    except Problem:
        return False


def with_vector(model: Model, *first: float) -> Model:
    vector = model.params.vector.copy()
    vector[: len(first)] = first
    return replace(model, params=Params(model.params.spec, vector))


@pytest.fixture(scope="module")
def model() -> Model:
    return teach(course_document(), 20).model()


@pytest.fixture(scope="module")
def scratch(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return tmp_path_factory.mktemp("weights") / "w.json"


@settings(max_examples=80, deadline=None)
@given(model=models(), rows=st.lists(st.lists(NUMBERS, min_size=3, max_size=3), min_size=1))
def test_every_model_comes_back_and_predicts_the_same(
    scratch: Path, model: Model, rows: list[list[float]]
) -> None:
    save_weights(model, scratch)
    back = load_weights(scratch)
    assert back == model
    assert back.params.vector.tobytes() == model.params.vector.tobytes()
    raw = np.array(rows)[:, : len(model.inputs)]
    assert back.predict(raw).tobytes() == model.predict(raw).tobytes()
    assert to_bytes(back) == to_bytes(model)


@pytest.mark.parametrize("name", list(ACTIVATIONS))
def test_a_trained_network_of_every_activation_comes_back(scratch: Path, name: str) -> None:
    document = course_document().with_layer(0, LayerSpec(3, name)).with_layer_added(1)
    model = teach(document, 5).model()
    save_weights(model, scratch)
    assert load_weights(scratch) == model


def test_the_smallest_and_largest_numbers_keep_every_bit(model: Model, scratch: Path) -> None:
    edge = with_vector(model, -0.0, 5e-324, -5e-324, 1e300, -1e300, 0.1 + 0.2, 1 / 3)
    save_weights(edge, scratch)
    assert load_weights(scratch).params.vector.tobytes() == edge.params.vector.tobytes()


def test_a_hundred_thousand_random_bit_patterns_survive(scratch: Path) -> None:
    spec = NetworkSpec(1, (LayerSpec(180), LayerSpec(550), LayerSpec(1)))
    bits = np.random.RandomState(1).bytes(8 * spec.parameter_count)
    vector = np.frombuffer(bits, dtype=np.float64)
    fits = np.abs(vector) <= 1e300  # False for a NaN
    vector = np.where(fits, vector, 1.0)
    table = course_document().table
    document = course_document().with_table(table.with_role(2, Role.SKIP)).with_layers(spec.layers)
    model = replace(document.model(), params=Params(spec, vector))
    save_weights(model, scratch)
    assert load_weights(scratch).params.vector.tobytes() == vector.tobytes()


@pytest.mark.parametrize("number", [np.nan, np.inf, -np.inf, 1.7e308, -1.000001e300])
def test_a_weight_that_no_file_can_hold_is_refused(
    model: Model, tmp_path: Path, number: float
) -> None:
    path = tmp_path / "w.json"
    path.write_text("old")
    with pytest.raises(FileProblem, match=r"^w3 is .* numbers up to 1e\+300"):
        save_weights(with_vector(model, 1.0, 1.0, number), path)
    assert path.read_text() == "old"


def test_other_numbers_that_no_file_can_hold_are_refused(model: Model) -> None:
    scaler = replace(model, scaler=Scaler((0.0, 0.0), (1.0, 2e300)))
    with pytest.raises(FileProblem, match=r"^The scaling of Height is 2e"):
        proved_bytes(scaler)
    rate = with_settings(model, rate=1e301)
    with pytest.raises(FileProblem, match=r"^The learning rate is 1e"):
        proved_bytes(rate)
    with pytest.raises(FileProblem, match=r"^L2 is 1e"):
        proved_bytes(with_settings(model, l2=1e301))


def with_settings(model: Model, **changes: Any) -> Model:
    settings = replace(model.origin.settings, **changes)
    return replace(model, origin=replace(model.origin, settings=settings))


def test_a_loss_that_the_output_cannot_have_is_refused(model: Model) -> None:
    written = json.loads(to_bytes(with_settings(model, loss="mse")))
    written["training"]["loss_function"] = "softmax"
    with pytest.raises(FileProblem, match=r"training.*needs softmax outputs"):
        weightsfile.parse_weights(json.dumps(written).encode(), "w.json")


def test_a_network_without_inputs_is_refused() -> None:
    table = course_document().table.with_role(1, Role.SKIP).with_role(2, Role.SKIP)
    with pytest.raises(FileProblem, match="has no input"):
        to_bytes(course_document().with_table(table).model())


def test_a_file_too_large_to_be_opened_is_not_written(
    model: Model, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(weightsfile, "MAX_BYTES", len(to_bytes(model)) - 1)
    with pytest.raises(FileProblem, match="too large"):
        proved_bytes(model)


def test_what_would_come_back_different_is_not_written(
    model: Model, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    other = to_bytes(with_vector(model, 1.5))
    monkeypatch.setattr(weightsfile, "to_bytes", lambda model: other)
    with pytest.raises(FileProblem, match="without loss"):
        save_weights(model, tmp_path / "w.json")
    assert list(tmp_path.iterdir()) == []


def test_the_opposite_of_the_longest_class_can_be_saved(model: Model, scratch: Path) -> None:
    word = "x" * 1_000
    lonely = replace(model, coding=LabelCoding(f"not {word}", word))
    save_weights(lonely, scratch)
    assert load_weights(scratch) == lonely


def test_a_person_can_read_the_file(model: Model) -> None:
    text = to_bytes(replace(model, label="[\n 1, 2 ]".replace("\n", " "))).decode()
    assert text.endswith("}\n")
    lines = [line.strip() for line in text.splitlines()]
    w1, w2 = model.params.vector[:2].tolist()
    assert f"[{w1!r}, {w2!r}]" in lines
    assert '"name": "[  1, 2 ]",' in lines
    found = json.loads(text)
    assert found["inputs"][0] == {
        "name": "Weight",
        "unit": "lb",
        "fill": None,
        "offset": 135.0,
        "divisor": 1.0,
    }
    assert [layer["names"]["weights"] for layer in found["layers"]] == ["w1 to w4", "w5 to w6"]
    assert (found["training"]["seed"], found["training"]["epochs"]) == (44, 20)


def test_a_file_from_before_there_were_more_settings_is_read_with_the_usual_ones() -> None:
    document = course_document()
    written = json.loads(to_bytes(document.model()))
    for name in ("batch", "loss_function", "optimizer", "schedule", "l1", "l2", "stops"):
        del written["training"][name]
    data = json.dumps(written).encode()
    assert weightsfile.parse_weights(data, "old.json").origin.settings == TrainingSettings(
        epochs=None
    )
