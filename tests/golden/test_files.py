"""Files of every version that was ever written are read for ever, to the bit."""

from __future__ import annotations

import json
from dataclasses import replace
from pathlib import Path

import numpy as np
import pytest

from nnstudio.document.document import course_document
from nnstudio.document.explaining.explanation import as_text, explain
from nnstudio.document.explaining.subject import Subject
from nnstudio.document.project.projectfile import load_project
from nnstudio.document.task.seals import broken
from nnstudio.document.teach import teach
from nnstudio.document.weightsfile import load_weights
from tests.unit.document.projects import of_a_class, of_flowers

FILES = Path(__file__).parent / "files"


def test_weights_of_version_1_are_read_as_they_were_written() -> None:
    path = FILES / "weights-version-1.json"
    model, expected = load_weights(path), teach(course_document(), 1_000).model()
    numbers = [
        np.array(layer[kind]).ravel()
        for kind in ("weights", "biases")
        for layer in json.loads(path.read_text())["layers"]
    ]
    assert model.params.vector.tobytes() == np.concatenate(numbers).tobytes()
    # Another processor may differ in the last digits of what is trained here.
    np.testing.assert_allclose(model.params.vector, expected.params.vector, rtol=1e-9)
    assert model.origin.loss == pytest.approx(expected.origin.loss, rel=1e-9)
    assert replace(model, params=expected.params, origin=expected.origin) == expected
    assert replace(model.origin, loss=expected.origin.loss) == expected.origin


def test_the_arithmetic_of_alice_with_all_weights_1() -> None:
    """Its figures are the course's: h 0.047426, o 0.523695, dL/dw1 0.0214695."""
    document = course_document()
    for name in document.progress.params.named():
        document = document.with_parameter(name, 1.0 if name.startswith("w") else 0.0)
    told = as_text(explain(Subject(document, document.progress, row=0, parameter=0, digits=6)))
    assert told == (FILES / "alice.txt").read_text(encoding="utf-8")
    for figure in ("0.0474259", "0.523695", "0.0214695"):
        assert figure in told


def test_a_project_of_version_1_opens_for_ever() -> None:
    project = load_project(FILES / "project-version-1.nnstudio")
    document = of_flowers()
    # Another processor may differ in the last digits of what is trained here.
    same = ("table", "scaling", "coding", "inputs", "hold_out", "settings", "locked", "you")
    assert all(getattr(project.document, name) == getattr(document, name) for name in same)
    assert (project.document.family, project.document.changes) == (document.family, (1, 2))
    assert project.document.start.seed == document.start.seed
    found, wanted = project.document.progress, document.progress
    assert (found.epoch, found.position, found.updates) == (
        wanted.epoch,
        wanted.position,
        wanted.updates,
    )
    np.testing.assert_allclose(found.params.vector, wanted.params.vector, rtol=1e-9)
    np.testing.assert_allclose(found.slots, wanted.slots, rtol=1e-6, atol=1e-12)
    assert [run.name for run in project.document.runs] == [
        "seed 44, maxout + ELU 4-3-2-3, rate 0.05"
    ]
    assert (project.panels, project.kept) == (("explain",), {"later": [1]})


def test_a_task_of_version_1_opens_for_ever_and_its_seals_hold() -> None:
    document = load_project(FILES / "task-version-1.nnstudio").document
    assert document.task == of_a_class().task
    assert document.task is not None
    assert broken(document, dict(document.task.seals)) == ()
