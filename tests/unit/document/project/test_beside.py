"""A table beside its project: what would not come back, and what is not the one saved."""

from __future__ import annotations

import hashlib
from pathlib import Path

import pytest

from nnstudio.core.problems import FileProblem
from nnstudio.data.samples import four_people
from nnstudio.data.table import Table
from nnstudio.document.project.beside import Beside, beside, is_name, read_beside, sweep

PROJECT = "p.nnstudio"


def test_the_cells_come_back_from_the_file_beside(tmp_path: Path) -> None:
    table = four_people()
    kept = beside(table)
    assert kept is not None
    kept.save(tmp_path / PROJECT)
    name = kept.name(PROJECT)
    assert is_name(name)
    stores = read_beside(tmp_path / PROJECT, name, kept.sha256)
    assert stores == [column.store for column in table.columns]


def test_what_cannot_be_read_back_as_a_table_is_not_kept_beside() -> None:
    assert beside(Table("No column", ())) is None


def test_bytes_that_are_no_text_are_refused_by_the_files_name(tmp_path: Path) -> None:
    data = b"a,b\n\xff,1\n"
    kept = Beside(data, [])
    kept.save(tmp_path / PROJECT)
    assert kept.sha256 == hashlib.sha256(data).hexdigest()
    name = kept.name(PROJECT)
    with pytest.raises(FileProblem, match="cannot be read: it is not UTF-8 text") as said:
        read_beside(tmp_path / PROJECT, name, kept.sha256)
    assert str(said.value).startswith(name)


def test_only_tables_of_this_project_that_nothing_needs_are_swept(tmp_path: Path) -> None:
    needed, old = "p.0123456789abcdef.csv", "p.fedcba9876543210.csv"
    others = ["q.fedcba9876543210.csv", "p.fedcba9876543210.csv~", "p.csv"]
    for name in (needed, old, *others):
        (tmp_path / name).write_text("")
    (tmp_path / "p.00000000000000ff.csv").mkdir()  # cannot be unlinked, and stays
    sweep(tmp_path / PROJECT, {needed})
    left = {path.name for path in tmp_path.iterdir()}
    assert left == {needed, *others, "p.00000000000000ff.csv"}
    sweep(tmp_path / "no folder" / PROJECT, set())  # nothing to do
