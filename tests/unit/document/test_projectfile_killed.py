"""A process killed at every step of a save, and at any instant: a whole project is always there."""

from __future__ import annotations

import os
import shutil
import signal
import subprocess
import sys
import time
from pathlib import Path
from random import Random

import pytest

from nnstudio.document.document import course_document
from nnstudio.document.project.projectfile import load_project
from nnstudio.document.savefile import sweep_strays

pytestmark = pytest.mark.skipif(os.name != "posix", reason="SIGKILL is a signal of POSIX systems")

KILLS = 12

# Every call that changes something on the disk counts; at the given one the process is killed,
# before it or, with "after", once it is done.
STEP_BY_STEP = """
import builtins, os, signal, sys
from nnstudio.document.document import course_document
from nnstudio.document.project import projectfile
from nnstudio.document.project.projectfile import Project, save_project

path, last, after = sys.argv[1], int(sys.argv[2]), sys.argv[3] == "after"
calls = 0

def counted(call):
    def wrapped(*words, **options):
        global calls
        calls += 1
        if calls == last and not after:
            os.kill(os.getpid(), signal.SIGKILL)
        found = call(*words, **options)
        if calls == last and after:
            os.kill(os.getpid(), signal.SIGKILL)
        return found
    return wrapped

projectfile.MOST_INSIDE = 10
document = course_document().with_parameter("w1", 2.0)
document = document.with_table(document.table.with_cell(1, 1, "161"))
for name in ("fsync", "replace", "chmod", "unlink"):
    setattr(os, name, counted(getattr(os, name)))
builtins.open = counted(open)
save_project(Project(document), path)
print(calls)
"""
FOR_EVER = """
import itertools, sys
from nnstudio.document.document import course_document
from nnstudio.document.project.projectfile import Project, save_project

path, first = sys.argv[1], int(sys.argv[2])
for version in itertools.count(first):
    save_project(Project(course_document().with_parameter("w1", float(version))), path)
    print(version, flush=True)
"""
FULL_DISK = """
import resource, signal, sys
from nnstudio.core.problems import FileProblem
from nnstudio.document.document import course_document
from nnstudio.document.project.projectfile import Project, save_project
from nnstudio.document.teach import teach

signal.signal(signal.SIGXFSZ, signal.SIG_IGN)
hard = resource.getrlimit(resource.RLIMIT_FSIZE)[1]
document = teach(course_document(), 2_000)
for size in range(0, 50_000, 2_000):
    resource.setrlimit(resource.RLIMIT_FSIZE, (size, hard))
    try:
        save_project(Project(document), sys.argv[1])
        print("saved")
    except FileProblem as problem:
        print(problem)
"""


def child(program: str, *words: object) -> subprocess.Popen[bytes]:
    environment = {**os.environ, "PYTHONPATH": os.pathsep.join(sys.path)}
    command = [sys.executable, "-c", program, *map(str, words)]
    return subprocess.Popen(command, stdout=subprocess.PIPE, env=environment)


def old_project(path: Path) -> None:
    """The course with its table beside the file, saved by a process of its own."""
    with child(STEP_BY_STEP.replace('.with_parameter("w1", 2.0)', ""), path, -1, "") as saving:
        assert saving.wait(30) == 0


def value(path: Path) -> float:
    return load_project(path).document.progress.params.value("w1")


@pytest.mark.parametrize("when", ["before", "after"])
def test_a_kill_at_every_step_leaves_the_old_project_or_the_new(tmp_path: Path, when: str) -> None:
    seen: set[float] = set()
    first = course_document().progress.params.value("w1")
    step, ended = 0, False
    (tmp_path / "old").mkdir()
    old_project(tmp_path / "old" / "p.nnstudio")
    while not ended:
        step += 1
        path = tmp_path / str(step) / "p.nnstudio"
        shutil.copytree(tmp_path / "old", path.parent)
        with child(STEP_BY_STEP, path, step, when) as saving:
            ended = saving.wait(30) == 0
        seen.add(value(path))
        for name in path.parent.glob("*.nnstudio~"):
            value(name)  # whole, with the table that belongs to it
        sweep_strays(path)
        sweep_strays(f"{path}~")
        assert not [p for p in path.parent.iterdir() if p.suffix == ".tmp"], step
    assert seen == {first, 2.0}
    assert step > 8


def test_a_kill_at_any_instant_loses_no_project_that_was_reported(tmp_path: Path) -> None:
    path, random, reported = tmp_path / "p.nnstudio", Random(44), 0
    for kill in range(KILLS):
        with child(FOR_EVER, path, reported + 1) as saving:
            assert saving.stdout is not None
            said = saving.stdout.readline()
            time.sleep(random.uniform(0.0, 0.06))
            saving.send_signal(signal.SIGKILL)
            said += saving.stdout.read()
        reported = int(said.split(b"\n")[-2])
        found = value(path)
        # The kill may come between a save and its report.
        assert reported <= found <= reported + 1, f"kill {kill} lost a save"
        reported = int(found)
    sweep_strays(path)
    sweep_strays(f"{path}~")
    assert sorted(p.name for p in tmp_path.iterdir()) == ["p.nnstudio", "p.nnstudio~"]


def test_on_a_disk_that_is_full_at_any_size_the_old_project_stays(tmp_path: Path) -> None:
    path = tmp_path / "p.nnstudio"
    old_project(path)
    before = {p.name: p.read_bytes() for p in tmp_path.iterdir()}
    with child(FULL_DISK, path) as saving:
        assert saving.stdout is not None
        said = saving.stdout.read().decode().splitlines()
    assert len(said) == 25
    refused = [line for line in said if line != "saved"]
    assert all("could not be saved: file too large; nothing was changed" in r for r in refused)
    assert len(refused) == len(said)
    after = {p.name: p.read_bytes() for p in tmp_path.iterdir()}
    assert {name: after[name] for name in before} == before
