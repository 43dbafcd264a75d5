"""A command writes over nothing that it reads, and under no ending that says something else."""

from __future__ import annotations

import os
import shutil
from pathlib import Path

import pytest

from nnstudio.assets import resource_path
from nnstudio.cli import main
from nnstudio.core.problems import Problem
from nnstudio.document.savetarget import check_output


@pytest.fixture
def table(tmp_path: Path) -> Path:
    return Path(shutil.copy(resource_path("samples/four-people.csv"), tmp_path / "t.csv"))


@pytest.mark.parametrize(
    "words",
    [
        ["train", "t.csv", "--epochs", "1", "--out", "t.csv"],
        ["train", "t.csv", "--epochs", "1", "--out", "net.txt"],
        ["sweep", "t.csv", "--seeds", "2", "--epochs", "1", "--out", "t.csv"],
        ["sweep", "t.csv", "--seeds", "2", "--epochs", "1", "--out", "p.nnstudio"],
        ["predict", "w.json", "--table", "t.csv", "--out", "t.csv"],
    ],
)
def test_no_command_writes_over_a_table_or_under_a_wrong_ending(
    words: list[str],
    table: Path,
    monkeypatch: pytest.MonkeyPatch,
    capsys: pytest.CaptureFixture[str],
) -> None:
    monkeypatch.chdir(table.parent)
    assert main(["train", "t.csv", "--epochs", "1", "--out", "w.json"]) == 0
    Path("p.nnstudio").write_text("another file")
    before = {path: path.read_bytes() for path in table.parent.iterdir()}
    assert main(words) == 2
    assert capsys.readouterr().err.strip()
    assert {path: path.read_bytes() for path in table.parent.iterdir()} == before


def test_a_source_by_another_name_is_recognised(table: Path) -> None:
    other = table.with_name("link.csv")
    os.link(table, other)
    with pytest.raises(Problem, match=r"link\.csv' is what is read here and would be lost"):
        check_output(str(other), [None, str(table)])
    check_output(str(table.with_name("new.csv")), [str(table), "not\0there"], (".csv",))
