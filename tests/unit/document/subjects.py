"""What there is to explain, drawn at random, and formulas of numbers calculated again."""

from __future__ import annotations

import re
from collections.abc import Callable
from typing import Any

import numpy as np
from hypothesis import assume
from hypothesis import strategies as st

from nnstudio.core.activations import ACTIVATIONS
from nnstudio.core.network import LayerSpec
from nnstudio.core.optimizers import OPTIMIZERS, Optimizer
from nnstudio.core.settings import TrainingSettings
from nnstudio.data.column import Kind, Role, column
from nnstudio.data.scaling import SCALINGS, Scaling
from nnstudio.data.table import Table
from nnstudio.document.document import Document, course_document, new_document
from nnstudio.document.explaining.formula import Formula, plain
from nnstudio.document.explaining.step import Line, Stage
from nnstudio.document.explaining.subject import Subject
from nnstudio.document.teach import trainer_for

ROWS = 12
EXACT = 17  # digits that say a float to the bit
LOSSES = {
    "course": ("mse", "bce"),
    "two": ("mse", "bce"),
    "many": ("softmax", "mse", "bce"),
    "number": ("mse",),
}


def things(task: str) -> Document:
    """Size in cm, a colour, and a label: two classes, three, or a number."""
    labels = {
        "two": [("no", "yes")[row % 2] for row in range(ROWS)],
        "many": [("ball", "cube", "ring")[row % 3] for row in range(ROWS)],
        "number": [f"{100.0 + 7.5 * (row % 6)}" for row in range(ROWS)],
    }
    kind = Kind.NUMBER if task == "number" else Kind.CATEGORY
    columns = (
        column("Name", None, Role.NAME, [f"thing {row}" for row in range(ROWS)]),
        column("Size", "cm", Role.INPUT, [f"{10 + row % 6 * 5 + row % 4}" for row in range(ROWS)]),
        column(
            "Colour",
            None,
            Role.INPUT,
            [("red", "green", "blue")[row % 3] for row in range(ROWS)],
            Kind.CATEGORY,
        ),
        column("Kind", None, Role.LABEL, labels[task], kind),
    )
    return new_document(Table("Things", columns))


@st.composite
def subjects(draw: Callable[..., Any]) -> Subject:
    """Any task, network, loss, optimizer, batch and penalty, some steps into the training."""
    task = draw(st.sampled_from(["course", "two", "many", "number"]))
    document = course_document() if task == "course" else things(task)
    loss = draw(st.sampled_from(LOSSES[task]))
    document = document.with_settings(TrainingSettings(loss=loss))
    hidden = tuple(
        LayerSpec(draw(st.integers(1, 5)), draw(st.sampled_from(list(ACTIVATIONS))))
        for _ in range(draw(st.integers(0, 3)))
    )
    output = document.spec.layers[-1]
    if loss == "mse":
        output = LayerSpec(output.units, draw(st.sampled_from(list(ACTIVATIONS))))
    document = document.with_layers((*hidden, output))
    document = document.with_scaling(Scaling(draw(st.sampled_from([k.name for k in SCALINGS]))))
    wanted = TrainingSettings(
        0.01,
        None,
        draw(st.sampled_from(["table", "shuffle"])),
        draw(st.sampled_from([1, 3, None])),
        loss,
        Optimizer(draw(st.sampled_from(list(OPTIMIZERS)))),
        l1=draw(st.sampled_from([0.0, 0.01])),
        l2=draw(st.sampled_from([0.0, 0.02])),
    )
    document = document.with_settings(wanted)
    trainer = trainer_for(document, None)
    for _ in range(draw(st.integers(0, 5))):
        trainer.step_batch()
    document = document.trained(trainer.progress(), document.curve)
    assume(np.isfinite(document.progress.params.vector).all())
    row = draw(st.integers(0, document.table.row_count - 1))
    parameter = draw(st.integers(0, document.spec.parameter_count - 1))
    return Subject(document, document.progress, row, parameter, EXACT)


def steps_of(stages: tuple[Stage, ...]) -> list[Line]:
    """All lines of all steps."""
    return [line for stage in stages for i in range(len(stage)) for line in stage.step(i).lines]


def calculated(formula: Formula) -> float | None:
    """What a formula of numbers gives; None where words stand in it."""
    text = plain(formula)
    if " more)" in text or (", else" in text and " if " not in text) or "largest" in text:
        return None
    words = {"−": "-", "×": "*", "^": "**", "√": "sqrt", "ln ": "log ", "sign ": "sign "}
    for sign, code in words.items():
        text = text.replace(sign, code)
    text = re.sub(r"log (\([^()]*(?:\([^()]*\))?[^()]*\)|[0-9.e+-]+)", r"log(\1)", text)
    text = re.sub(r"sqrt(?!\()([0-9.e+-]+)", r"sqrt(\1)", text)
    text = re.sub(r"(\S+) if ≥ 0, else (.*)", r"\1 if (\1) >= 0 else \2", text)
    if re.search(r"[^0-9.e+\-*/() ,]", re.sub(r"exp|log|sqrt|tanh|max|if|else|>=", "", text)):
        return None
    text = re.sub(r"(?<![0-9.])e\*\*", "exp1**", text)
    known = {"log": np.log, "sqrt": np.sqrt, "tanh": np.tanh, "max": max, "exp1": np.e}
    with np.errstate(all="ignore"):
        return float(eval(text, {"__builtins__": {}}, known))  # noqa: S307 - made by us
