"""The scripts for PyTorch and Keras, run where these are installed, and read back where not."""

from __future__ import annotations

import importlib.util
import json
import os
import subprocess
import sys
from collections.abc import Callable
from dataclasses import replace
from pathlib import Path
from types import ModuleType
from typing import Any

import numpy as np
import pytest

from nnstudio.core.backprop import forward
from nnstudio.core.kernels.kernel import plan_of
from nnstudio.core.kernels.numpy_kernel import NumpyKernel
from nnstudio.core.network import LayerSpec, Params
from nnstudio.core.optimizers import Optimizer
from nnstudio.core.problems import FileProblem
from nnstudio.core.settings import TrainingSettings
from nnstudio.core.snapshot import Progress
from nnstudio.data.codings import ClassCoding
from nnstudio.data.labels import LabelCoding
from nnstudio.document.exporting import kerasscript, torchscript
from nnstudio.document.exporting.proof import NOT_RUN, RUN, Said, own_numbers, prove
from nnstudio.document.exporting.rounding import SINGLE
from nnstudio.document.exporting.rows import rows_around, values_of
from nnstudio.document.model import Model

SCRIPTS = {"torch": torchscript, "keras": kerasscript}
both = pytest.mark.parametrize("script", SCRIPTS.values(), ids=SCRIPTS)

# Many scripts in one process: starting Keras takes seconds. Each is asked, trained, asked again.
ASK = """\
import json, runpy, sys
found = []
for path, rows, x, y, epochs in json.load(sys.stdin):
    names = runpy.run_path(path)
    before = [names["predict"](*row) for row in rows]
    texts = [names["answer"](*row) for row in rows]
    if epochs:
        names["train"](x, y, epochs=epochs)
    found.append([before, texts, [names["predict"](*row) for row in rows]])
print("\\n" + json.dumps(found))
"""


def ask(questions: list[Any], tmp_path: Path) -> list[Any]:
    code = tmp_path / "ask.py"
    code.write_text(ASK)
    environment = {**os.environ, "CUDA_VISIBLE_DEVICES": "", "TF_CPP_MIN_LOG_LEVEL": "3"}
    done = subprocess.run(
        [sys.executable, str(code)],
        input=json.dumps(questions),
        capture_output=True,
        text=True,
        check=False,
        env=environment,
    )
    assert done.returncode == 0, done.stderr
    return list(json.loads(done.stdout.splitlines()[-1]))


def needed(name: str) -> None:
    if importlib.util.find_spec(name) is None:
        pytest.skip(f"{name} is not installed")


def exact(name: str) -> bool:
    """Whether all digits hold: of Keras's backends only TensorFlow multiplies in float64."""
    return name == "torch" or importlib.util.find_spec("tensorflow") is not None


def written(script: ModuleType, model: Model, path: Path) -> str:
    path.write_bytes(script.make(model, rows_around(model)))
    return str(path)


@both
def test_its_numbers_are_read_back_and_it_says_that_it_was_not_run(
    script: ModuleType, model: Model
) -> None:
    rows = rows_around(model)
    data = script.make(model, rows)
    said = script.said(data, model, rows.raw)
    assert said.how == NOT_RUN
    assert prove(model, rows.raw, said).difference == 0.0
    number = float(model.params.vector[-1])
    wrong = data.replace(repr(number).encode(), repr(float(np.nextafter(number, 9))).encode())
    with pytest.raises(FileProblem, match="without loss"):
        script.said(wrong, model, rows.raw)


@both
@pytest.mark.parametrize("part", [b"OFFSET = ", b"WEIGHTS = ", b"BIASES = ", b"DIVISOR = [1"])
def test_what_is_no_list_of_numbers_is_refused(
    script: ModuleType, build: Callable[..., Model], part: bytes
) -> None:
    model = build()
    data, rows = script.make(model, rows_around(model)), rows_around(model)
    for wrong in (b"[1, 2] + ", b"[[True]] or ", b"print() or ", b"None\nY = ", b"("):
        changed = data.replace(part, part.split(b"[")[0] + wrong + b"[" * (b"[" in part), 1)
        if changed != data:
            with pytest.raises(FileProblem, match="without loss"):
                script.said(changed, model, rows.raw)


@pytest.mark.parametrize("name", SCRIPTS)
def test_it_says_what_the_app_says(
    name: str, cases: dict[str, Model], tmp_path: Path, is_close: Callable[..., None]
) -> None:
    needed(name)
    questions = []
    for number, model in enumerate(cases.values()):
        path = written(SCRIPTS[name], model, tmp_path / f"script{number}.py")
        raw = rows_around(model).raw[:5]
        questions.append([path, values_of(model, raw), [], [], 0])
    for model, (numbers, texts, _) in zip(cases.values(), ask(questions, tmp_path), strict=True):
        raw = rows_around(model).raw[:5]
        assert texts == [answer.text for answer in model.answers(raw)]
        numbers = np.array(numbers, dtype=float).reshape(5, -1)
        if exact(name):
            is_close(numbers, model, raw)
        else:
            said = Said(numbers, RUN, unit=SINGLE)
            assert prove(model, raw, said).difference <= 1e-5


def optimizer_line(script: ModuleType, model: Model) -> str:
    """The line of a script that makes the optimizer."""
    text = script.make(model, rows_around(model)).decode()
    (line,) = (line.strip() for line in text.splitlines() if "optimizer = " in line)
    return line.removeprefix("optimizer = ")


# The numbers of NN Studio's optimizers, and what the frameworks' own call them.
WRITTEN = [
    (Optimizer(), "SGD({p}, lr=rate)", "SGD(rate)"),
    (
        Optimizer("momentum", (0.8,)),
        "SGD({p}, lr=rate, momentum=0.8)",
        "SGD(rate, momentum=0.8)",
    ),
    (
        Optimizer("nesterov", (0.7,)),
        "SGD({p}, lr=rate, momentum=0.7, nesterov=True)",
        "SGD(rate, momentum=0.7, nesterov=True)",
    ),
    (
        Optimizer("rmsprop", (0.9, 1e-8)),
        "RMSprop({p}, lr=rate, alpha=0.9, eps=1e-08)",
        "RMSprop(rate, rho=0.9, epsilon=1e-08)",
    ),
    (
        Optimizer("adam", (0.9, 0.99, 1e-8)),
        "Adam({p}, lr=rate, betas=(0.9, 0.99), eps=1e-08)",
        "Adam(rate, beta_1=0.9, beta_2=0.99, epsilon=1e-08)",
    ),
    (
        Optimizer("adamw", (0.9, 0.99, 1e-8)),
        "AdamW({p}, lr=rate, betas=(0.9, 0.99), eps=1e-08{w})",
        "AdamW(rate, beta_1=0.9, beta_2=0.99, epsilon=1e-08, weight_decay={l2})",
    ),
]
GROUPS = (
    '[{"params": [linear.weight for linear in network.linears], "weight_decay": 0.25}, '
    '{"params": [linear.bias for linear in network.linears], "weight_decay": 0.0}]'
)


@pytest.mark.parametrize(
    ("optimizer", "in_torch", "in_keras"), WRITTEN, ids=[o.name for o, _, _ in WRITTEN]
)
@pytest.mark.parametrize("l2", [0.0, 0.25])
def test_each_optimizer_is_written_with_its_numbers(
    optimizer: Optimizer, in_torch: str, in_keras: str, l2: float, build: Callable[..., Model]
) -> None:
    model = build(settings=TrainingSettings(optimizer=optimizer, l2=l2))
    parameters, decay = (GROUPS, "") if l2 else ("network.parameters()", ", weight_decay=0.0")
    expected = in_torch.format(p=parameters, w=decay)
    assert optimizer_line(torchscript, model) == f"torch.optim.{expected}"
    assert optimizer_line(kerasscript, model) == f"keras.optimizers.{in_keras.format(l2=l2)}"


def test_penalties_are_written_as_each_framework_counts_them(build: Callable[..., Model]) -> None:
    """Keras takes the whole square and not its half; the weights of AdamW decay by themselves."""

    def keras(**more: Any) -> str:
        return text_of(kerasscript, build(settings=TrainingSettings(**more)))

    assert "kernel_regularizer" not in keras()
    assert "kernel_regularizer=keras.regularizers.L1L2(l1=0.5, l2=0.125)" in keras(l1=0.5, l2=0.25)
    assert "L1L2(l1=0.0, l2=0.125)" in keras(l2=0.25)
    adamw = Optimizer("adamw")
    assert "kernel_regularizer" not in keras(optimizer=adamw, l2=0.25)
    assert "L1L2(l1=0.5, l2=0.0)" in keras(optimizer=adamw, l1=0.5, l2=0.25)
    plain = text_of(torchscript, build())
    assert "loss.backward()" in plain
    assert "abs().sum()" not in plain
    l1 = text_of(torchscript, build(settings=TrainingSettings(l1=0.5)))
    sizes = "sum(linear.weight.abs().sum() for linear in network.linears)"
    assert f"(loss + 0.5 * {sizes}).backward()" in l1


def text_of(script: ModuleType, model: Model) -> str:
    data: bytes = script.make(model, rows_around(model))
    return data.decode()


EPOCHS, ROWS = 3, 7
TORCHS = [
    TrainingSettings(rate, loss=loss, batch=batch, optimizer=optimizer, l1=l1, l2=l2)
    for loss, batch, l1, l2 in [
        ("mse", 1, 0.0, 0.0),
        ("bce", 3, 0.01, 0.02),
        ("softmax", None, 0.0, 0.03),
    ]
    for rate, optimizer in [
        (0.1, Optimizer()),
        (0.05, Optimizer("momentum", (0.8,))),
        (0.05, Optimizer("nesterov", (0.7,))),
        (0.01, Optimizer("rmsprop", (0.9, 1e-8))),
        (0.01, Optimizer("adam", (0.9, 0.99, 1e-8))),
        (0.01, Optimizer("adamw", (0.9, 0.99, 1e-8))),
    ]
]
# Of RMSprop and Adam Keras knows another form, in which epsilon stands elsewhere.
KERAS = [s for s in TORCHS if s.optimizer.name in ("sgd", "momentum", "nesterov")]


@pytest.mark.parametrize(
    ("name", "all_settings"), [("torch", TORCHS), ("keras", KERAS)], ids=list(SCRIPTS)
)
def test_it_trains_on_as_the_app_does(
    name: str,
    all_settings: list[TrainingSettings],
    build: Callable[..., Model],
    tmp_path: Path,
) -> None:
    needed(name)
    random, questions, expected = np.random.RandomState(4), [], []
    for number, settings in enumerate(all_settings):
        outputs = 3 if settings.loss == "softmax" else 1
        end = LayerSpec(outputs, "softmax" if outputs > 1 else "sigmoid")
        coding = ClassCoding(("a", "b", "c")) if outputs > 1 else LabelCoding("no", "yes")
        layers = (LayerSpec(3, "maxout"), LayerSpec(3, "elu"), LayerSpec(2, "leaky_relu"), end)
        model = build(coding=coding, settings=settings, seed=number)
        model = build(model.inputs, coding, *layers, settings=settings, seed=number)
        raw = rows_around(model).raw[:ROWS]
        x = model.scaler.apply(raw)
        y = np.eye(3)[random.randint(0, 3, ROWS)] if outputs > 1 else x[:, :1] > 0.0
        y = y.astype(float)
        path = written(SCRIPTS[name], model, tmp_path / f"script{number}.py")
        questions.append([path, raw.tolist(), x.tolist(), y.tolist(), EPOCHS])
        kernel = NumpyKernel(plan_of(model.params.spec, x, y, settings), Progress(model.params))
        batches = -(-ROWS // settings.batch_size(ROWS))
        kernel.train(0, 0, EPOCHS * batches)
        trained = replace(model, params=Params(model.params.spec, kernel.vector.copy()))
        expected.append((settings, own_numbers(model, raw), own_numbers(trained, raw)))
        assert forward(trained.params, x).output.shape == y.shape
    for (settings, first, last), (before, _, after) in zip(
        expected, ask(questions, tmp_path), strict=True
    ):
        before, after = (np.array(n, dtype=float).reshape(ROWS, -1) for n in (before, after))
        np.testing.assert_allclose(before, first, rtol=0, atol=1e-12 if exact(name) else 1e-5)
        within = 1e-6 if exact(name) else 1e-4
        np.testing.assert_allclose(after, last, rtol=0, atol=within, err_msg=str(settings))
        assert np.abs(last - first).max() > 1e-3
