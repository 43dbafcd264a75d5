"""A crash of native code is found at the next start; what a running process keeps is not."""

from __future__ import annotations

import subprocess
import sys
from pathlib import Path

import pytest

from nnstudio.session.crashfiles import ENDING, CrashFiles

CHILD = """
import faulthandler, os, sys
from pathlib import Path
from nnstudio.session.crashfiles import CrashFiles
files = CrashFiles(Path(sys.argv[1]))
files.begin()
files.close() if sys.argv[2] == "close" else None
def deep_in_there():
    print("there", flush=True)
    {"crash": faulthandler._sigsegv, "abort": os.abort, "close": lambda: os._exit(0),
     "kill": lambda: os.kill(os.getpid(), 9), "wait": sys.stdin.read}[sys.argv[2]]()
deep_in_there()
"""


def child(folder: Path, way: str) -> subprocess.Popen[str]:
    return subprocess.Popen(
        [sys.executable, "-c", CHILD, str(folder), way],
        stdin=subprocess.PIPE,
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
        text=True,
    )


@pytest.mark.parametrize("way", ["crash", "abort"])
def test_a_crash_is_told_at_the_next_start_and_then_gone(tmp_path: Path, way: str) -> None:
    process = child(tmp_path, way)
    process.communicate()
    assert process.returncode != 0
    files = CrashFiles(tmp_path)
    (crash,) = files.left()
    assert crash.text.startswith("NN Studio ")
    assert "Fatal Python error" in crash.text
    assert "in deep_in_there" in crash.text
    files.forget(crash)
    assert list(tmp_path.iterdir()) == []


@pytest.mark.parametrize(
    "way",
    [
        "close",
        pytest.param(
            "kill", marks=pytest.mark.skipif(sys.platform == "win32", reason="signals of POSIX")
        ),
    ],
)
def test_an_end_in_order_or_from_outside_is_no_crash(tmp_path: Path, way: str) -> None:
    child(tmp_path, way).communicate()
    assert CrashFiles(tmp_path).left() == []
    assert list(tmp_path.iterdir()) == []


def test_a_running_processs_file_is_not_taken(tmp_path: Path) -> None:
    process = child(tmp_path, "wait")
    try:
        assert process.stdout is not None
        assert process.stdout.readline() == "there\n"
        (file,) = tmp_path.glob(f"*{ENDING}")
        with file.open("a") as written:
            written.write("Fatal Python error: but it goes on\n")
        assert CrashFiles(tmp_path).left() == []
        assert file.exists()
    finally:
        process.communicate("")
    (crash,) = CrashFiles(tmp_path).left()
    assert "but it goes on" in crash.text


def test_where_nothing_can_be_written_the_app_begins_all_the_same(tmp_path: Path) -> None:
    (tmp_path / "file").write_text("")
    files = CrashFiles(tmp_path / "file" / "below")
    files.begin()
    assert files.left() == []
    files.close()
