"""What cannot be saved, or was saved elsewhere, is refused before anything is touched."""

from __future__ import annotations

import hashlib
import json
from dataclasses import replace
from pathlib import Path
from typing import Any

import numpy as np
import pytest

from nnstudio.core.optimizers import Optimizer
from nnstudio.core.problems import FileProblem
from nnstudio.data.generators import GENERATORS
from nnstudio.data.numbers import MAX_NUMBER
from nnstudio.data.scaling import Scaling
from nnstudio.document.document import Document, course_document, new_document, with_fields
from nnstudio.document.project import projectfile
from nnstudio.document.project.projectfile import (
    Project,
    load_project,
    pack,
    parse_project,
    save_project,
)
from nnstudio.document.runs import with_run
from nnstudio.document.teach import teach
from tests.unit.document.projects import of_flowers

NAME = "p.nnstudio"


def object_of(document: Document) -> dict[str, Any]:
    found: dict[str, Any] = json.loads(pack(Project(document), NAME).data)
    return found


def refusal(found: dict[str, Any]) -> str:
    with pytest.raises(FileProblem) as said:
        parse_project(json.dumps(found).encode(), NAME)
    return str(said.value)


@pytest.fixture
def beside(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A project whose table is kept beside it."""
    monkeypatch.setattr(projectfile, "MOST_INSIDE", 10)
    path = tmp_path / NAME
    save_project(Project(new_document(GENERATORS["spiral"].make(50, 0.1, 3))), path)
    return path


def test_a_project_that_is_too_large_says_what_to_do(monkeypatch: pytest.MonkeyPatch) -> None:
    size = len(pack(Project(course_document()), NAME).data)
    monkeypatch.setattr(projectfile, "MAX_BYTES", size)
    assert pack(Project(course_document()), NAME).data
    monkeypatch.setattr(projectfile, "MAX_BYTES", size - 1)
    with pytest.raises(FileProblem, match=r"too large for its file.*forget some earlier runs"):
        pack(Project(course_document()), NAME)


def test_what_does_not_come_back_is_not_saved(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    path = tmp_path / NAME
    save_project(Project(course_document()), path)
    before = path.read_bytes()
    lay_out = projectfile.laid_out
    monkeypatch.setattr(projectfile, "laid_out", lambda o: lay_out({**o, "locked": ["w1"]}))
    with pytest.raises(FileProblem, match="without loss; nothing was saved"):
        save_project(Project(teach(course_document(), 2)), path)
    assert path.read_bytes() == before
    assert [*tmp_path.iterdir()] == [path]


def test_bytes_alone_have_no_table_beside_them(beside: Path) -> None:
    with pytest.raises(FileProblem, match=r"table\.beside is kept in another file"):
        parse_project(beside.read_bytes(), NAME)


def test_a_table_beside_of_other_columns_is_refused(beside: Path) -> None:
    (kept,) = beside.parent.glob("p.*.csv")
    found = json.loads(beside.read_text())
    data = b"only one\n1\n"
    kept.write_bytes(data)
    found["table"]["beside"]["sha256"] = hashlib.sha256(data).hexdigest()
    beside.write_text(json.dumps(found))
    with pytest.raises(FileProblem, match=r"table\.columns are 3 where the cells have 1"):
        load_project(beside)


def test_two_runs_of_one_name_are_refused() -> None:
    first = teach(course_document(), 2)
    second = teach(first.restarted(7), 3)
    document = with_run(with_run(course_document(), first), second)
    found = object_of(document)
    found["runs"][1]["name"] = found["runs"][0]["name"]
    assert "runs names a run twice" in refusal(found)


def test_a_class_of_an_input_named_twice_is_refused() -> None:
    found = object_of(of_flowers())
    place = next(at for at, known in enumerate(found["inputs"]) if known["classes"])
    classes = found["inputs"][place]["classes"]
    classes[1] = classes[0]
    assert f"inputs[{place + 1}].classes names a class twice" in refusal(found)


def test_numbers_of_the_scaling_that_no_file_can_hold_are_refused() -> None:
    most = course_document().with_scaling(Scaling("shift", (MAX_NUMBER, 66.0), None))
    assert parse_project(pack(Project(most), NAME).data, NAME).document == most
    beyond = most.with_scaling(Scaling("shift", (2.0 * MAX_NUMBER, 66.0), None))
    with pytest.raises(FileProblem, match="A number of the scaling is beyond"):
        pack(Project(beyond), NAME)


def test_memories_of_an_optimizer_that_no_file_can_hold_are_refused() -> None:
    course = course_document()
    settings = replace(course.settings, optimizer=Optimizer("momentum"))
    trained = teach(course.with_settings(settings), 2)
    slots = np.full_like(trained.progress.slots, 2.0 * MAX_NUMBER)
    beyond = with_fields(trained, progress=replace(trained.progress, slots=slots))
    with pytest.raises(FileProblem, match="What the optimizer remembers is beyond"):
        pack(Project(beyond), NAME)
