"""Processes that a measure starts: by a program's text, with this checkout on their path."""

from __future__ import annotations

import itertools
import os
import subprocess
import sys
from collections.abc import Mapping
from pathlib import Path
from typing import Any

ROOT = Path(__file__).resolve().parents[2]


def path_of_children() -> str:
    """Where a child looks for modules: the checkout, then what this process has."""
    return os.pathsep.join([str(ROOT), *(p for p in sys.path if p)])


def start(
    program: str, *words: object, more: Mapping[str, str] | None = None, **options: Any
) -> subprocess.Popen[bytes]:
    """Run a program's text; `more` is added to its environment."""
    environment = {**os.environ, "PYTHONPATH": path_of_children(), **(more or {})}
    command = [sys.executable, "-c", program, *map(str, words)]
    return subprocess.Popen(command, stdout=subprocess.PIPE, env=environment, **options)


def pytest_counts(*words: str) -> tuple[int, int, str]:
    """Run tests: how many passed, how many did not, and the last line that pytest printed."""
    command = [sys.executable, "-m", "pytest", "-q", "-p", "no:cacheprovider", *words]
    done = subprocess.run(command, cwd=ROOT, capture_output=True, text=True)
    last = done.stdout.strip().splitlines()[-1] if done.stdout.strip() else done.stderr[-200:]
    counts = {word.rstrip(","): int(n) for n, word in _pairs(last.split())}
    passed = counts.get("passed", 0)
    failed = counts.get("failed", 0) + counts.get("error", 0) + counts.get("errors", 0)
    return passed, failed or int(done.returncode != 0), last


def _pairs(words: list[str]) -> list[tuple[str, str]]:
    return [(a, b) for a, b in itertools.pairwise(words) if a.isdigit()]
