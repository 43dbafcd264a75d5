"""R1: a process killed while it saves, at every step, at random instants and in system calls.

The processes are forks of this one, which imports no Qt and starts no thread.
"""

from __future__ import annotations

import builtins
import itertools
import os
import shutil
import signal
import subprocess
import sys
import tempfile
import time
from collections.abc import Callable
from dataclasses import dataclass, field
from pathlib import Path
from random import Random
from time import perf_counter
from typing import Any

from nnstudio.core.problems import Problem
from nnstudio.document import savefile
from nnstudio.document.document import course_document
from nnstudio.document.project import projectfile
from nnstudio.document.project.projectfile import (
    Project,
    load_project,
    save_project,
    sweep_project,
)
from tests.trust.child import path_of_children
from tests.trust.figure import Figure

OLD, NEW = 1.0, 2.0  # the values of w1 in the project before the save that is killed, and after
INSIDE = 10  # cells from which on the table lies beside the file here, to be two files
# System calls that a save makes; each is where strace kills, at the k-th call of that kind.
CALLS = ("write", "fsync", "rename", "chmod")
TOUCHES = "trace=openat,write,fsync,rename,chmod"
MOST_CALLS = 40  # of a kind
# Its temporary files have names that are known before, so that strace can be told of them.
WRITER, TOKEN = 999_999_999, "0" * 8
TRACED = f"""
import os, secrets, sys
os.getpid = lambda: {WRITER}
secrets.token_hex = lambda length: "{TOKEN}"
from tests.trust.killed import NEW, save
save(sys.argv[1], NEW)
"""


@dataclass
class Kills:
    """What kills left behind: counts, and every value that was found in the project."""

    count: int = 0
    corrupt: int = 0
    lost: int = 0
    strays: int = 0
    seen: set[float] = field(default_factory=set)

    @property
    def clean(self) -> bool:
        """Whether nothing was lost and nothing left."""
        return self.count > 0 and not (self.corrupt or self.lost or self.strays)


def save(path: str | Path, weight: float) -> None:
    """Save the course's project with w1 changed, and another table beside it."""
    projectfile.MOST_INSIDE = INSIDE
    document = course_document().with_parameter("w1", weight)
    document = document.with_table(document.table.with_cell(1, 1, str(160 + int(weight))))
    save_project(Project(document), path)


def value(path: Path) -> float:
    """w1 in the project; Problem where the file is not whole."""
    return load_project(path).document.progress.params.value("w1")


def in_fork(work: Callable[[], object]) -> int:
    """Begin some work in another process; its number."""
    process = os.fork()
    if process:
        return process
    code = 1
    try:
        work()
        code = 0
    finally:
        os._exit(code)


def killed_at(step: int, after: bool) -> None:
    """Let this process be killed at its n-th call that changes the disk, before or after it."""
    calls = itertools.count(1)

    def counted(call: Callable[..., Any]) -> Callable[..., Any]:
        def wrapped(*words: Any, **options: Any) -> Any:
            hit = next(calls) == step
            if hit and not after:
                os.kill(os.getpid(), signal.SIGKILL)
            found = call(*words, **options)
            if hit:
                os.kill(os.getpid(), signal.SIGKILL)
            return found

        return wrapped

    for name in ("fsync", "replace", "chmod", "unlink"):
        setattr(os, name, counted(getattr(os, name)))
    builtins.open = counted(open)


def at_every_step(folder: Path, when: str) -> Kills:
    """Kill one save after another, each a step later, "before" or "after" the step is done."""
    found = Kills()
    old = folder / "old"
    old.mkdir()
    save(old / "p.nnstudio", OLD)
    for step in itertools.count(1):
        path = folder / f"{step}" / "p.nnstudio"
        shutil.copytree(old, path.parent)

        def work(step: int = step, path: Path = path) -> None:
            killed_at(step, when == "after")
            save(path, NEW)

        _, status = os.waitpid(in_fork(work), 0)
        _look(found, path)
        if status == 0:
            break
        assert os.WTERMSIG(status) == signal.SIGKILL, status
    found.lost = len(found.seen ^ {OLD, NEW})  # nothing else is ever seen, and both are
    return found


def at_random_instants(count: int, folder: Path, longest: float = 0.08) -> Kills:
    """Kill a process that saves for ever; every version it reported has to be there afterwards."""
    path, random, found, last = folder / "p.nnstudio", Random(44), Kills(), 0
    for _ in range(count):
        reader, writer = os.pipe()

        def work(writer: int = writer, first: int = last + 1) -> None:
            for version in itertools.count(first):
                save(path, float(version))
                os.write(writer, f"{version}\n".encode())

        saving = in_fork(work)
        os.close(writer)
        with open(reader, "rb", buffering=0) as reports:
            said = reports.read(64)
            time.sleep(random.uniform(0.0, longest))
            os.kill(saving, signal.SIGKILL)
            said += reports.read()
        os.waitpid(saving, 0)
        found.count += 1
        last = int(said.split(b"\n")[-2])  # what follows the last line end was cut off
        try:
            kept = value(path)
        except Problem:
            found.corrupt += 1
            continue
        # The kill may come between a save and its report.
        found.lost += not last <= kept <= last + 1
        last = int(kept)
    sweep_project(path)
    found.strays = sum(1 for p in folder.iterdir() if p.suffix == ".tmp")
    return found


def in_system_calls(folder: Path) -> Kills | None:
    """Kill in the k-th call of each kind that changes a file of the folder, k = 1, 2, ...

    None where strace is not there, or may not look at processes.
    """
    if not can_trace(folder):
        return None
    found = Kills()
    for call in CALLS:
        for k in range(1, MOST_CALLS):
            path = folder / f"{call}{k}" / "p.nnstudio"
            path.parent.mkdir()
            save(path, OLD)
            ended = _traced(path, call, k)
            _look(found, path)
            if ended:
                break
    found.lost = len(found.seen ^ {OLD, NEW})
    return found


def can_trace(folder: Path) -> bool:
    """Whether strace is there and may be used."""
    if shutil.which("strace") is None:
        return False
    command = ["strace", "-o", str(folder / "trace"), "-e", "trace=rename", "true"]
    return subprocess.run(command, capture_output=True).returncode == 0


def _traced(path: Path, call: str, k: int) -> bool:
    """Save under strace, killed in the k-th such call on the folder; whether it ended by itself."""
    command = ["strace", "-f", "-o", "/dev/null", "-e", TOUCHES]
    for name in _touched(path):
        command += ["-P", name]
    command += ["-e", f"inject={call}:signal=KILL:when={k}"]
    command += [sys.executable, "-c", TRACED, str(path)]
    environment = {**os.environ, "PYTHONPATH": path_of_children()}
    return subprocess.run(command, env=environment, capture_output=True).returncode == 0


def _touched(path: Path) -> list[str]:
    """Every name that the save of a project touches, the temporary ones included."""
    kept = path.with_name(f"{path.name}~")
    writer = f"{savefile._MACHINE}-{WRITER}-{TOKEN}.tmp"
    files = [path, kept]
    temporary = [p.with_name(f"{savefile._prefix(p)}{writer}") for p in files]
    return [str(name) for name in (path.parent, *files, *temporary)]


def _look(kills: Kills, path: Path) -> None:
    """Count what one kill left in a folder, after the sweep that opening makes."""
    kills.count += 1
    for found in (path, *path.parent.glob("*.nnstudio~")):
        try:
            weight = value(found)
        except Problem:
            kills.corrupt += 1
        else:
            if found == path:
                kills.seen.add(weight)
    sweep_project(path)
    kills.strays += sum(1 for p in path.parent.iterdir() if p.suffix == ".tmp")


def measure(long: bool) -> Figure:
    """200 random instants, every step, every system call; in the short form 40 and every step."""
    begin = perf_counter()
    with tempfile.TemporaryDirectory() as name:
        folder = Path(name)
        for part in ("random", "before", "after", "calls"):
            (folder / part).mkdir()
        runs = [at_random_instants(200 if long else 40, folder / "random")]
        runs += [at_every_step(folder / when, when) for when in ("before", "after")]
        steps = sum(run.count for run in runs[1:])
        words = f"{runs[0].count} random instants, {steps} steps"
        if long:
            traced = in_system_calls(folder / "calls")
            if traced is None:
                words += ", no strace here"
            else:
                runs.append(traced)
                words += f", {traced.count} in system calls"
    corrupt, lost, strays = (
        sum(getattr(run, what) for run in runs) for what in ("corrupt", "lost", "strays")
    )
    words = (
        f"killed while saving ({words}): {corrupt} corrupt, {lost} reported saves lost, "
        f"{strays} stray files after the next start"
    )
    return Figure("R1", words, all(run.clean for run in runs), perf_counter() - begin)
