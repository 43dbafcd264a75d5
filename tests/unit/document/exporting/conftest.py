"""Networks of every kind that an export has to carry, with random numbers and rows."""

from __future__ import annotations

import shutil
import subprocess
import sys
from collections.abc import Callable
from dataclasses import replace
from pathlib import Path

import numpy as np
import pytest

from nnstudio.core.network import LayerSpec, NetworkSpec, Params
from nnstudio.core.settings import TrainingSettings
from nnstudio.data.codings import ClassCoding, Coding, NumberCoding
from nnstudio.data.inputs import InputColumn, feature_count
from nnstudio.data.labels import LabelCoding
from nnstudio.data.scaling import Scaler
from nnstudio.document.exporting.proof import own_numbers
from nnstudio.document.model import Model, Origin

USUAL = (InputColumn("Weight", "lb"), InputColumn("Height", "in"))
CLASSES = (
    InputColumn("Size", "cm"),
    InputColumn("Colour", None, ("red", "green", "blue")),
    InputColumn("Smoker", None, ("no", "yes")),
    InputColumn("Planet", None, ("Earth",)),
)
ODD = (
    InputColumn('"""', "\\"),
    InputColumn("class", "*/"),
    InputColumn("2nd {x} %s", None),
    InputColumn("größe\u202e", "'?"),
    InputColumn("w1", None, ('"""', "'); import os #", "\\", "\u202e%s{}")),
    InputColumn("math", None, ("=1+1", "@x")),
    InputColumn("身長", "cm"),
)
YES_NO = LabelCoding("no", "yes")
THREE = ClassCoding(("ball", "cube", "ring"))
KILOGRAMS = NumberCoding("kg", 71.25, 12.5)
SIGMOID = LayerSpec(1, "sigmoid")


def model_of(
    inputs: tuple[InputColumn, ...] = USUAL,
    coding: Coding = YES_NO,
    *layers: LayerSpec,
    settings: TrainingSettings | None = None,
    label: str = "Kind",
    seed: int = 1,
) -> Model:
    """A network with random numbers; without layers the course's 2-2-1."""
    spec = NetworkSpec(feature_count(inputs), layers or (LayerSpec(2), SIGMOID))
    random = np.random.RandomState(seed)
    wide = max(spec.sizes)
    vector = random.standard_normal(spec.parameter_count) * (1.5 if wide < 10 else 0.3)
    numeric = [not c.levels for c in inputs for _ in range(c.width)]
    offsets = [float(random.uniform(50, 150)) if n else 0.0 for n in numeric]
    divisors = [float(random.uniform(1, 20)) if n else 1.0 for n in numeric]
    return Model(
        params=Params(spec, vector),
        inputs=inputs,
        scaling="zscore",
        scaler=Scaler(tuple(offsets), tuple(divisors)),
        label=label,
        coding=coding,
        origin=Origin(0, "normal", replace(settings or TrainingSettings(), epochs=None), 0),
    )


SOFTMAX = TrainingSettings(loss="softmax")
CASES: dict[str, Callable[[], Model]] = {
    "course": model_of,
    **{
        name: lambda name=name: model_of(USUAL, YES_NO, LayerSpec(3, name), SIGMOID)
        for name in ("tanh", "relu", "leaky_relu", "elu", "maxout")
    },
    "deep": lambda: model_of(
        USUAL,
        YES_NO,
        LayerSpec(4, "leaky_relu", 0.25),
        LayerSpec(3, "maxout", parts=3),
        LayerSpec(5, "elu", 0.7),
        LayerSpec(1, "tanh"),
    ),
    "no hidden layer": lambda: model_of(USUAL, YES_NO, SIGMOID),
    "maxout at the end": lambda: model_of(USUAL, YES_NO, LayerSpec(2), LayerSpec(1, "maxout")),
    "classes in": lambda: model_of(CLASSES, YES_NO, LayerSpec(3, "tanh"), SIGMOID),
    "classes out": lambda: model_of(
        USUAL, THREE, LayerSpec(4, "relu"), LayerSpec(3, "softmax"), settings=SOFTMAX
    ),
    "classes by sigmoid": lambda: model_of(USUAL, THREE, LayerSpec(2), LayerSpec(3, "sigmoid")),
    "number": lambda: model_of(
        CLASSES, KILOGRAMS, LayerSpec(3, "tanh"), LayerSpec(1, "linear"), label="Mass"
    ),
    "odd names": lambda: model_of(
        ODD,
        ClassCoding(("=1", '"""', "a\\", "*/")),
        LayerSpec(3),
        LayerSpec(4, "softmax"),
        settings=SOFTMAX,
        label="'''\"\"\"",
    ),
    "large": lambda: model_of(
        CLASSES,
        THREE,
        LayerSpec(20, "leaky_relu", 0.2),
        LayerSpec(10, "maxout"),
        LayerSpec(3, "softmax"),
        settings=SOFTMAX,
    ),
}


@pytest.fixture(params=list(CASES))
def model(request: pytest.FixtureRequest) -> Model:
    return CASES[request.param]()


@pytest.fixture(scope="session")
def build() -> Callable[..., Model]:
    """The maker of such networks."""
    return model_of


def close_to(numbers: np.ndarray, model: Model, raw: np.ndarray, within: float = 1e-12) -> None:
    """Fail where the numbers are further from the app's own than so much of their size."""
    own = own_numbers(model, raw)
    assert np.asarray(numbers).shape == own.shape
    assert (np.abs(numbers - own) <= within * np.maximum(1.0, np.abs(own))).all()


@pytest.fixture
def is_close() -> Callable[..., None]:
    return close_to


@pytest.fixture
def python_alone(tmp_path: Path) -> Callable[..., str]:
    """Runs a script with arguments in a Python without packages; what it prints."""

    def call(data: bytes, *arguments: str, check: bool = True, flags: str = "-SI") -> str:
        script = tmp_path / "script.py"
        script.write_bytes(data)
        command = [sys.executable, flags, str(script), *arguments]
        done = subprocess.run(command, capture_output=True, text=True, check=False)
        assert (done.returncode == 0) == check, done.stderr
        return done.stdout if check else done.stderr

    return call


@pytest.fixture(scope="session")
def gcc() -> str:
    found = shutil.which("gcc")
    if found is None:
        pytest.skip("no gcc here")
    return found


@pytest.fixture
def cases() -> dict[str, Model]:
    """All networks at once, where trying them one by one would take too long."""
    return {name: make() for name, make in CASES.items()}
