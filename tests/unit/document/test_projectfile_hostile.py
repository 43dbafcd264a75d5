"""Files that are anything but projects: one sentence each, in no time, and nothing half opened."""

from __future__ import annotations

import json
from collections.abc import Callable
from pathlib import Path
from random import Random
from typing import Any

import pytest

from nnstudio.core.problems import FileProblem
from nnstudio.document.document import course_document
from nnstudio.document.project.projectfile import (
    Project,
    load_project,
    pack,
    parse_project,
    save_project,
)
from tests.mutants import mutant
from tests.unit.document.projects import documents, of_flowers, with_points

MUTANTS = 1_500
Spoil = Callable[[dict[str, Any]], object]

GOOD = pack(Project(with_points(course_document(), 3)), "p.nnstudio").data

VALUES: dict[str, tuple[Spoil, str]] = {
    "newer": (lambda f: f.update(version=7), "has version 7, newer than version 1"),
    "version true": (lambda f: f.update(version=True), "version is not a whole number"),
    "format": (lambda f: f.update(format="nn"), "is not a project of NN Studio"),
    "no table": (lambda f: f.pop("table"), "lacks 'table'"),
    "a cell more": (lambda f: f["table"]["rows"][0].append("x"), "table.rows[1] is not a list"),
    "a cell a number": (
        lambda f: f["table"]["rows"][1].__setitem__(1, 160),
        "table.rows[2][2] is not one line",
    ),
    "a long cell": (
        lambda f: f["table"]["rows"][1].__setitem__(1, "x" * 1_001),
        "table.rows[2][2] is not one line of at most 1000",
    ),
    "two labels": (lambda f: f["table"]["columns"][1].update(role="label"), "table"),
    "role": (lambda f: f["table"]["columns"][1].update(role="output"), "role is not one of"),
    "other inputs": (lambda f: f["inputs"].pop(), "scaling.offset is not a list of 1 numbers"),
    "one input of two": (
        lambda f: (f["inputs"].pop(), f["scaling"].update(offset=None)),
        "network has 2 inputs where the columns are 1",
    ),
    "input renamed": (
        lambda f: f["inputs"][0].update(name="Age"),
        "inputs are not the input columns of the table",
    ),
    "an output more": (lambda f: f["network"]["layers"][1].update(units=2), "parameters"),
    "a parameter less": (
        lambda f: f["progress"]["parameters"].pop(),
        "progress.parameters is not a list of 9 numbers",
    ),
    "a start of words": (
        lambda f: f["start"].update(parameters=["a"] * 9),
        "start.parameters[1] is not a number",
    ),
    "memories of another optimizer": (
        lambda f: f["progress"].update(slots=[[0.0] * 9]),
        "progress does not hold what sgd remembers",
    ),
    "memories too short": (
        lambda f: f["progress"].update(slots=[[0.0] * 8]),
        "progress.slots[1] is not a list of 9 numbers",
    ),
    "beyond the rows": (
        lambda f: f["progress"].update(position=4),
        "progress is beyond the 4 rows trained on",
    ),
    "epoch -1": (lambda f: f["progress"].update(epoch=-1), "progress.epoch is not a whole"),
    "points backwards": (
        lambda f: f["rewind"].reverse(),
        "rewind does not go forward from point to point",
    ),
    "curve backwards": (
        lambda f: f["curve"]["epochs"].reverse(),
        "curve.epochs does not ascend",
    ),
    "a loss less": (lambda f: f["curve"]["losses"].pop(), "curve.losses is not a list of 4 to 4"),
    "a loss of words": (
        lambda f: f["curve"]["losses"].__setitem__(0, "low"),
        "curve.losses[1] is not a loss",
    ),
    "a loss nan": (
        lambda f: f["curve"]["losses"].__setitem__(0, "nan"),
        "curve.losses[1] is not a loss",
    ),
    "a lock on nothing": (lambda f: f.update(locked=["w99"]), "locked: "),
    "changes": (lambda f: f.update(changes=[2, 1]), "changes does not ascend"),
    "you of one value": (lambda f: f["you"].pop(), "own rows of 1 values for 2 inputs"),
    "you of nothing": (lambda f: f.update(you=[None, None]), "you[1] is not an object"),
    "scaling of one": (
        lambda f: f["scaling"].update(offset=[1.0]),
        "scaling.offset is not a list of 2 numbers",
    ),
    "hold out": (lambda f: f["hold_out"].update(share=2.0), "hold_out: Hold out from 0"),
    "stratified": (lambda f: f["hold_out"].update(stratified=1), "neither true nor false"),
    "epochs 0": (lambda f: f["settings"].update(epochs=0), "settings.epochs is not a whole"),
    "loss that does not fit": (
        lambda f: f["settings"].update(loss_function="softmax"),
        "network: ",
    ),
    "runs": (lambda f: f.update(runs=[{}]), "runs[1] lacks 'table'"),
    "panels": (lambda f: f.update(panels=[1]), "panels[1] is not one line"),
}


def refusal(data: bytes) -> str:
    with pytest.raises(FileProblem) as caught:
        parse_project(data, "p.nnstudio")
    sentence = str(caught.value)
    assert "\n" not in sentence
    assert len(sentence) < 400
    assert "p.nnstudio" in sentence
    return sentence


@pytest.mark.parametrize(("spoil", "reason"), VALUES.values(), ids=VALUES.keys())
def test_a_wrong_value_is_named_with_its_place(spoil: Spoil, reason: str) -> None:
    found = json.loads(GOOD)
    spoil(found)
    assert reason in refusal(json.dumps(found).encode())


def read(data: bytes) -> tuple[Project | None, str]:
    """The project, or None and why not; any other exception than a `FileProblem` fails the test."""
    try:
        return parse_project(data, "p.nnstudio"), ""
    except FileProblem as problem:
        return None, str(problem)


def keys_in(value: Any, *path: str | int) -> list[tuple[str | int, ...]]:
    """The path of every key of every object."""
    if isinstance(value, list):
        return [found for i, item in enumerate(value) for found in keys_in(item, *path, i)]
    if not isinstance(value, dict):
        return []
    return [
        found for key, item in value.items() for found in [(*path, key), *keys_in(item, *path, key)]
    ]


def test_every_key_that_counts_has_to_be_there() -> None:
    good = pack(Project(of_flowers()), "p.nnstudio").data
    ways = [way for way in keys_in(json.loads(good)) if way[0] not in ("app", "numpy", "source")]
    ways = [way for way in ways if way[-1] != "order of the numbers"]
    assert len(ways) > 100
    for way in ways:
        found = holder = json.loads(good)
        for key in way[:-1]:
            holder = holder[key]
        del holder[way[-1]]
        project, reason = read(json.dumps(found).encode())
        # Training settings of an older kind have no optimizer, and a label may be of two classes.
        if way[-1] not in ("task", "optimizer"):
            assert project is None, way
            assert str(way[-1]) in reason


def test_mutants_raise_file_problems_only_and_what_loads_comes_back() -> None:
    random = Random(45)
    files = [pack(Project(document), "p.nnstudio").data for document in documents()]
    loaded = 0
    for number in range(MUTANTS):
        project, reason = read(mutant(files, random))
        assert "\n" not in reason, f"mutant {number}"
        if project is None:
            continue
        loaded += 1
        data = pack(project, "p.nnstudio").data
        assert parse_project(data, "p.nnstudio") == project, f"mutant {number}"
    assert 50 < loaded < MUTANTS // 2


def test_folders_pipes_and_strange_names_are_refused(tmp_path: Path) -> None:
    for path in (tmp_path, tmp_path / "none.nnstudio", "a\0b.nnstudio"):
        with pytest.raises(FileProblem):
            load_project(path)
    with pytest.raises(FileProblem):
        save_project(Project(course_document()), tmp_path)
    with pytest.raises(FileProblem):
        save_project(Project(course_document()), tmp_path / "no" / "p.nnstudio")
