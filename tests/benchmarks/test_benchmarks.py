"""The benchmarks still run; what they print is for people, so no time is asserted."""

from __future__ import annotations

import os
import subprocess
import sys
from pathlib import Path

import pytest

HERE = Path(__file__).parent


def printed(name: str, *words: str) -> str:
    environment = os.environ | {"QT_QPA_PLATFORM": "offscreen", "DISPLAY": ":offscreen"}
    environment["PYTHONPATH"] = str(HERE.parent.parent)
    command = [sys.executable, str(HERE / name), *words]
    done = subprocess.run(
        command, env=environment, capture_output=True, text=True, timeout=100, check=False
    )
    assert done.returncode == 0, done.stderr
    return done.stdout


def test_frames_are_compared_with_an_idle_window() -> None:
    lines = printed("frames.py", "--seconds", "0.6").splitlines()
    assert [line.split("  ")[0] for line in lines[1:4]] == [
        "idle, 16 ms timer",
        "training, 16 ms timer",
        "training, pictures",
    ]
    assert "of the trainer alone" in lines[4]


@pytest.mark.timeout(120)
def test_the_start_is_compared_with_a_bare_window() -> None:
    lines = printed("startup.py", "--runs", "1").splitlines()
    assert [line.split("  ")[0] for line in lines] == ["bare window", "NN Studio", "ratio"]
