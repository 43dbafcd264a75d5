"""A process killed while it saves: the file is whole, and no save that was reported is lost."""

from __future__ import annotations

import os
import signal
import subprocess
import sys
import time
from pathlib import Path
from random import Random

import pytest

pytestmark = pytest.mark.skipif(os.name != "posix", reason="SIGKILL is a signal of POSIX systems")

KILLS = 25
SIZE = 200_000

# Both children report a version on a line of its own once it is surely on the disk.
SAVE_FOR_EVER = """
import itertools, sys
from nnstudio.document.savefile import save_bytes

path, first, size = sys.argv[1], int(sys.argv[2]), int(sys.argv[3])
for version in itertools.count(first):
    save_bytes(path, version.to_bytes(4, "big") * (size // 4))
    print(version, flush=True)
"""
WRITE_IN_PLACE = """
import sys, time

path, version, size = sys.argv[1], int(sys.argv[2]), int(sys.argv[3])
data = version.to_bytes(4, "big") * (size // 4)
with open(path, "wb") as file:
    file.write(data[: size // 2])
    file.flush()
    print(version - 1, flush=True)
    time.sleep(60)
"""


def killed(program: str, path: Path, first: int, after: float) -> int:
    """Run a child, kill it some seconds after its first report; the last version reported."""
    command = [sys.executable, "-c", program, str(path), str(first), str(SIZE)]
    environment = {**os.environ, "PYTHONPATH": os.pathsep.join(sys.path)}
    with subprocess.Popen(command, stdout=subprocess.PIPE, env=environment) as child:
        assert child.stdout is not None
        said = child.stdout.readline()
        time.sleep(after)
        child.send_signal(signal.SIGKILL)
        said += child.stdout.read()
    assert child.returncode == -signal.SIGKILL
    return int(said.split(b"\n")[-2])  # what follows the last line end was cut off


def whole_version(path: Path) -> int | None:
    """The version that the file holds; None where it is torn."""
    data = path.read_bytes()
    is_whole = len(data) == SIZE and data == data[:4] * (SIZE // 4)
    return int.from_bytes(data[:4], "big") if is_whole else None


def test_a_kill_at_any_instant_leaves_a_whole_file(tmp_path: Path) -> None:
    path, random, reported = tmp_path / "w.json", Random(44), 0
    for kill in range(KILLS):
        reported = killed(SAVE_FOR_EVER, path, reported + 1, random.uniform(0.0, 0.04))
        found = whole_version(path)
        assert found is not None, f"kill {kill} left a torn file"
        # The kill may come between a save and its report.
        assert reported <= found <= reported + 1, f"kill {kill} lost a save"
        reported = found
    assert reported > 2 * KILLS


def test_the_rig_finds_a_file_that_is_written_in_place(tmp_path: Path) -> None:
    killed(WRITE_IN_PLACE, tmp_path / "w.json", 7, after=0.0)
    assert whole_version(tmp_path / "w.json") is None
