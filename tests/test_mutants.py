"""The program that counts the faults no test notices: what it draws, reads and prints."""

from __future__ import annotations

import os
import subprocess
import sys
from pathlib import Path
from types import ModuleType

import pytest

from tests.programs import load_program

SCRIPT = Path(__file__).resolve().parent.parent / "packaging" / "mutants.py"
THIN, ROOM = "nnstudio.core.rewind.x__thin__mutmut_3", "nnstudio.core.rewind.x__room__mutmut_1"
LOAD = "nnstudio.core.kernels.loading.x_load__mutmut_2"


@pytest.fixture
def script() -> ModuleType:
    """The program as a module."""
    return load_program("mutants")


def test_the_same_seed_draws_the_same_faults_and_another_one_others(script: ModuleType) -> None:
    names = [f"fault {i}" for i in range(1_000)]
    some = script.drawn(names, 400, seed=1)
    assert some == script.drawn(names, 400, seed=1)
    assert some != script.drawn(names, 400, seed=2)
    assert len(set(some)) == 400
    assert set(some) < set(names)
    assert script.drawn(names, 2_000, seed=1) == sorted(names)


def test_the_table_counts_by_module_and_in_all(script: ModuleType) -> None:
    outcomes = {THIN: "timed out", ROOM: "killed", LOAD: "survived"}
    assert script.table(outcomes).splitlines() == [
        "| module | tried | killed | survived | timed out | share killed |",
        "| --- | ---: | ---: | ---: | ---: | ---: |",
        "| kernels.loading | 1 | 0 | 1 | 0 | 0.0 % |",
        "| rewind | 2 | 1 | 0 | 1 | 50.0 % |",
        "| **all** | 3 | 1 | 1 | 1 | 33.3 % |",
    ]
    assert script.table({}).splitlines()[2:] == ["| **all** | 0 | 0 | 0 | 0 | - |"]


def test_what_no_test_comes_through_survived_and_what_was_not_tried_is_left_out(
    script: ModuleType, monkeypatch: pytest.MonkeyPatch
) -> None:
    said = f"    {THIN}: no tests\n    {ROOM}: killed\n    {LOAD}: not checked\n"

    def answer(command: list[str], **options: object) -> subprocess.CompletedProcess[str]:
        assert command[:2] == [sys.executable, "-c"]
        return subprocess.CompletedProcess(command, 0, said)

    monkeypatch.setattr(subprocess, "run", answer)
    assert script.read() == {THIN: "survived", ROOM: "killed"}


@pytest.mark.skipif(os.name == "nt", reason="mutmut needs a system that can fork")
@pytest.mark.parametrize(("program", "in_time"), [("pass", True), ("while True: pass", False)])
def test_what_takes_too_long_is_ended(
    script: ModuleType, program: str, in_time: bool, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.chdir(tmp_path)
    monkeypatch.setattr(script, "FAREWELL", 2.0)
    said = "import os, sys; print(os.getpid(), *sys.argv[1:], file=open('said', 'w'), flush=True)"
    monkeypatch.setattr(script, "MUTMUT", [sys.executable, "-c", f"{said}\n{program}"])
    assert script.run(["one", "two"], 60.0 if in_time else 2.0) == in_time
    number, *arguments = (tmp_path / "said").read_text().split()
    assert arguments == ["run", "one", "two"]
    with pytest.raises(ProcessLookupError):
        os.kill(int(number), 0)


def test_of_a_diff_only_the_changed_lines_are_shown(script: ModuleType) -> None:
    diff = ["--- one.py", "+++ one.py", "@@ -1 +1 @@", " same", "-    a + b", "+    a - b"]
    assert [line for line in diff if script.is_change(line)] == ["-    a + b", "+    a - b"]
