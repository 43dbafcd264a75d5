"""A project comes back as it was saved, and training goes on as if it had never stopped."""

from __future__ import annotations

import json
import os
import subprocess
import sys
from dataclasses import replace
from pathlib import Path

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from nnstudio.core.kernels.choice import maker_for
from nnstudio.core.kernels.kernel import KernelMaker
from nnstudio.core.losshistory import LossCurve
from nnstudio.core.network import LayerSpec, Params
from nnstudio.core.optimizers import OPTIMIZERS, Optimizer
from nnstudio.core.problems import FileProblem
from nnstudio.core.roworder import ORDERS
from nnstudio.core.settings import TrainingSettings
from nnstudio.core.snapshot import Progress
from nnstudio.data.column import Kind
from nnstudio.data.generators import GENERATORS
from nnstudio.document import savefile
from nnstudio.document.document import Document, course_document, new_document
from nnstudio.document.project import beside, projectfile
from nnstudio.document.project.kind import is_project
from nnstudio.document.project.projectfile import (
    Project,
    load_project,
    pack,
    parse_project,
    save_project,
    sweep_project,
)
from nnstudio.document.runs import at_point
from nnstudio.document.teach import teach
from tests.unit.document.projects import documents, in_mid_epoch, of_flowers, with_points

NAME = "p.nnstudio"
GO_ON = """
import sys
from nnstudio.core.kernels.choice import maker_for
from nnstudio.document.project.projectfile import Project, load_project, save_project
from nnstudio.document.teach import teach

document = load_project(sys.argv[1]).document
document = teach(document, 3, kernel=maker_for(sys.argv[2], wait=True))
save_project(Project(document), sys.argv[1])
"""


def maker_of(kernel: str) -> KernelMaker:
    if kernel == "compiled":
        pytest.importorskip("numba")
    return maker_for(kernel, wait=True)


@pytest.mark.parametrize("document", documents(), ids=lambda d: d.table.title)
def test_a_project_comes_back_as_it_was(tmp_path: Path, document: Document) -> None:
    path = tmp_path / NAME
    project = Project(document, ("explain", "map"))
    save_project(project, path)
    back = load_project(path)
    assert back == project
    assert back.document.runs == document.runs
    assert back.document.rewind == document.rewind
    assert back.document.progress == document.progress
    first = path.read_bytes()
    save_project(back, path)
    assert path.read_bytes() == first


def test_the_file_begins_with_what_it_is_and_can_be_compared_line_by_line(tmp_path: Path) -> None:
    document = course_document()
    one = pack(Project(document), NAME).data.decode().splitlines()
    assert one[1:3] == [' "format": "nn-studio",', ' "version": 1,']
    changed = document.with_table(document.table.with_cell(1, 1, "161"))
    two = pack(Project(changed), NAME).data.decode().splitlines()
    assert [(a, b) for a, b in zip(one, two, strict=True) if a != b] == [
        ('   ["Bob", "160", "72", "M"],', '   ["Bob", "161", "72", "M"],')
    ]


@pytest.mark.parametrize("kernel", ["numpy", "compiled"])
@pytest.mark.parametrize("order", sorted(ORDERS))
@pytest.mark.parametrize("optimizer", sorted(OPTIMIZERS))
def test_training_goes_on_bit_for_bit(optimizer: str, order: str, kernel: str) -> None:
    maker = maker_of(kernel)
    settings = TrainingSettings(order=order, batch=3, optimizer=Optimizer(optimizer), l2=0.001)
    document = teach(course_document().with_settings(settings), 5, kernel=maker)
    document = in_mid_epoch(document)
    back = parse_project(pack(Project(document), NAME).data, NAME).document
    one, two = (teach(d, 7, kernel=maker) for d in (document, back))
    assert one.progress == two.progress
    assert one.curve == two.curve


@pytest.mark.parametrize("kernel", ["numpy", "compiled"])
def test_another_process_goes_on_where_this_one_stopped(tmp_path: Path, kernel: str) -> None:
    path, maker = tmp_path / NAME, maker_of(kernel)
    document = in_mid_epoch(
        course_document().with_settings(TrainingSettings(order="draw", optimizer=Optimizer("adam")))
    )
    save_project(Project(document), path)
    command = [sys.executable, "-c", GO_ON, str(path), kernel]
    environment = {**os.environ, "PYTHONPATH": os.pathsep.join(sys.path)}
    subprocess.run(command, check=True, env=environment, timeout=120)
    expected = teach(document, 3, kernel=maker)
    assert load_project(path).document.progress == expected.progress


def test_a_point_of_a_project_that_was_opened_can_be_gone_back_to(tmp_path: Path) -> None:
    document = with_points(course_document(), 9)
    back = parse_project(pack(Project(document), NAME).data, NAME).document
    again = teach(at_point(back, back.rewind[4]), 5)
    assert again.progress == document.progress
    assert again.curve == document.curve


@given(numbers=st.lists(st.floats(-1e300, 1e300, allow_subnormal=True), min_size=9, max_size=9))
def test_every_number_comes_back_to_the_bit(numbers: list[float]) -> None:
    document = course_document()
    params = Params(document.spec, np.array(numbers))
    document = replace(document, progress=Progress(params, 1))
    back = parse_project(pack(Project(document), NAME).data, NAME).document
    assert back.progress.params.vector.tobytes() == params.vector.tobytes()


def test_a_million_floats_of_every_kind_come_back_to_the_bit() -> None:
    bits = np.random.RandomState(44).randint(0, 2**64, 1_000_000, dtype=np.uint64)
    found = bits.view(np.float64)
    found = found[np.abs(found) <= 1e300]
    special = [-0.0, 5e-324, 1e300, -1e300, 0.1]
    text = json.dumps([*found.tolist(), *special], allow_nan=False)
    back = np.array(json.loads(text))
    assert back.tobytes() == np.array([*found.tolist(), *special]).tobytes()


def test_losses_may_be_anything() -> None:
    losses = np.array([np.nan, np.inf, -np.inf, 1e305, 5e-324, 0.0])
    curve = LossCurve(np.arange(6.0), losses, losses[::-1].copy())
    document = replace(course_document(), curve=curve, progress=course_document().progress)
    assert parse_project(pack(Project(document), NAME).data, NAME).document.curve == curve


def test_a_number_that_no_file_can_hold_is_named_and_nothing_is_touched(tmp_path: Path) -> None:
    path = tmp_path / NAME
    path.write_text("old")
    for value, words in ((np.inf, "w1 is inf"), (1e301, r"w1 is 1e\+301")):
        vector = course_document().progress.params.vector.copy()
        vector[0] = value
        progress = Progress(Params(course_document().spec, vector), 1)
        with pytest.raises(FileProblem, match=words):
            save_project(Project(replace(course_document(), progress=progress)), path)
    assert path.read_text() == "old"
    assert [p.name for p in tmp_path.iterdir()] == [NAME]


def test_what_this_version_does_not_know_is_written_back(tmp_path: Path) -> None:
    path = tmp_path / NAME
    save_project(Project(course_document()), path)
    found = json.loads(path.read_text())
    found["lessons"] = {"done": [1, 2, {"x": None}], "at": "3"}
    path.write_text(json.dumps(found))
    project = load_project(path)
    save_project(project, path)
    assert json.loads(path.read_text())["lessons"] == found["lessons"]


def test_a_newer_version_is_refused_with_both_versions(tmp_path: Path) -> None:
    path = tmp_path / NAME
    save_project(Project(course_document()), path)
    path.write_text(path.read_text().replace('"version": 1,', '"version": 7,'))
    with pytest.raises(FileProblem, match="version 7, newer than version 1"):
        load_project(path)


def test_the_version_before_the_last_save_stays_beside(tmp_path: Path) -> None:
    path = tmp_path / NAME
    versions = [course_document().with_parameter("w1", float(i)) for i in range(3)]
    for document in versions:
        save_project(Project(document), path)
    assert load_project(path).document == versions[2]
    assert load_project(f"{path}~").document == versions[1]


def test_a_project_is_known_by_name_or_by_its_first_lines(tmp_path: Path) -> None:
    path, other = tmp_path / NAME, tmp_path / "x.json"
    save_project(Project(course_document()), path)
    save_project(Project(course_document()), other)
    assert is_project(path)
    assert is_project(other)
    other.write_text('{"format": "nn-studio-weights"}')
    assert not is_project(other)


# Large tables


@pytest.fixture
def small_files(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(projectfile, "MOST_INSIDE", 10)


def test_a_large_table_is_kept_beside_and_checked(tmp_path: Path, small_files: None) -> None:
    path = tmp_path / NAME
    table = GENERATORS["spiral"].make(200, 0.1, 3)
    document = teach(new_document(table), 2)
    save_project(Project(document), path)
    (kept,) = tmp_path.glob("p.*.csv")
    assert load_project(path).document == document
    assert len(path.read_bytes()) < 20_000
    stamp = kept.stat().st_mtime_ns
    save_project(Project(teach(document, 1)), path)
    assert kept.stat().st_mtime_ns == stamp  # the same table is not written again
    text = kept.read_text()
    kept.write_text(text.replace(text[-6], "7" if text[-6] != "7" else "8", 1))
    with pytest.raises(FileProblem, match="is not the table"):
        load_project(path)
    kept.unlink()
    with pytest.raises(FileProblem, match="needs its table"):
        load_project(path)


def test_tables_that_no_save_needs_any_more_go(tmp_path: Path, small_files: None) -> None:
    path, stranger = tmp_path / NAME, tmp_path / "p.notes.csv"
    stranger.write_text("mine")
    table = GENERATORS["spiral"].make(200, 0.1, 3)
    for row in range(4):
        save_project(Project(new_document(table.with_cell(row, 0, "0.5"))), path)
    # That of the last save, and that of the one before, which "name~" needs.
    assert len([*tmp_path.glob("p.*.csv")]) == 3
    load_project(path)
    load_project(f"{path}~")
    assert stranger.read_text() == "mine"


def test_a_table_that_would_not_come_back_stays_inside(tmp_path: Path, small_files: None) -> None:
    path, document = tmp_path / NAME, of_flowers()
    assert beside.beside(document.table) is None  # "4,25" would come back as "4.25"
    save_project(Project(document), path)
    assert load_project(path).document == document
    assert not [*tmp_path.glob("p.*.csv")]


@pytest.mark.parametrize(
    "name", ["../x.0123456789abcdef.csv", "/etc/passwd", "C:\\x.0123456789abcdef.csv", "x.csv", ""]
)
def test_no_path_leads_out_of_the_folder(tmp_path: Path, small_files: None, name: str) -> None:
    path = tmp_path / NAME
    save_project(Project(new_document(GENERATORS["spiral"].make(50, 0.1, 3))), path)
    found = json.loads(path.read_text())
    found["table"]["beside"]["file"] = name
    path.write_text(json.dumps(found))
    with pytest.raises(FileProblem, match=r"table\.beside\.file"):
        load_project(path)


def test_another_layer_and_back_is_saved_too() -> None:
    document = course_document().with_layer(0, LayerSpec(2, "leaky_relu", alpha=0.3))
    assert parse_project(pack(Project(document), NAME).data, NAME).document == document


@pytest.mark.skipif(os.name != "posix", reason="tells by POSIX whether a process is alive")
@pytest.mark.parametrize("name", [NAME, f"{'n' * 30}.nnstudio", f"{'n' * 60}.nnstudio"])
def test_what_killed_saves_left_of_a_project_goes_when_it_is_opened(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, name: str
) -> None:
    monkeypatch.setattr(projectfile, "MOST_INSIDE", 10)
    path, project = tmp_path / name, Project(course_document())
    save_project(project, path)
    files = {p.name for p in tmp_path.iterdir()}
    (table,) = tmp_path.glob("*.csv")
    writer = f"{savefile._MACHINE}-{2**22 + 1}-{'0' * 8}.tmp"  # beyond Linux's greatest number
    for number, file in enumerate((table, path.with_name(f"{name}~"), path, table)):
        stray = file.with_name(f"{savefile._prefix(file)}{writer}")
        stray.with_name(f".other{stray.name}" if number == 3 else stray.name).write_text("stray")
    sweep_project(path)
    left = {p.name for p in tmp_path.iterdir()} - files
    assert len(left) == 1
    assert left.pop().startswith(".other")
    assert load_project(path) == project


@pytest.mark.skipif(os.name != "posix", reason="these are permissions of POSIX systems")
def test_what_lies_beside_a_private_project_is_as_private(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(projectfile, "MOST_INSIDE", 10)
    path, document = tmp_path / NAME, course_document()
    save_project(Project(document), path)
    path.chmod(0o600)
    save_project(Project(document.with_table(document.table.without_rows([0]))), path)
    modes = {p.name: p.stat().st_mode & 0o777 for p in tmp_path.iterdir()}
    assert modes.pop(beside.beside(document.table).name(path)) != 0o600  # type: ignore[union-attr]
    assert len(modes) == 3
    assert set(modes.values()) == {0o600}


def test_a_column_of_classes_may_have_had_a_unit(tmp_path: Path) -> None:
    """It has none as an input, and keeps it in the table."""
    table = course_document().table
    document = course_document().with_table(table.with_kind(1, Kind.CATEGORY))
    assert document.table.inputs[0].unit == "lb"
    assert document.inputs[0].levels
    save_project(Project(document), tmp_path / NAME)
    again = load_project(tmp_path / NAME).document
    assert again == document
    assert again.table.inputs[0].unit == "lb"
