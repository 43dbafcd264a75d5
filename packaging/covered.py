"""Which lines and branches below the window no test reaches: none, or this ends with 1.

    python3 packaging/run.py coverage [arguments of coverage report]

The tests of single units are counted alone: what only the whole program comes through is not
shown to be right. The loops that are compiled are run a second time as Python, where their lines
can be counted. Takes some minutes; what is measured is in pyproject.toml.
"""

from __future__ import annotations

import os
import subprocess
import sys
import tempfile
from pathlib import Path

from run import module_arguments

ROOT = Path(__file__).resolve().parent.parent
UNITS = "tests/unit"
# Machine code counts modulo 2**64 in silence, and numpy says so.
AS_PYTHON = ["-W", "ignore:overflow encountered in scalar:RuntimeWarning"]
WITH_KERNELS = ["tests/unit/core/test_kernels.py", "tests/unit/core/test_roworder.py"]


def tests(paths: list[str], more: list[str], environment: dict[str, str]) -> int:
    """Run tests and add the lines they come through to the count; pytest's exit code."""
    counting = ["-q", "--cov", "--cov-append", "--cov-report=", "--cov-fail-under=0"]
    command = [sys.executable, *module_arguments(["test"]), *counting, *more, *paths]
    return subprocess.call(command, cwd=ROOT, env=environment)


def main(arguments: list[str]) -> int:
    """Count and report; the exit code, 0 where every line and branch is reached."""
    with tempfile.TemporaryDirectory() as folder:
        environment = {**os.environ, "COVERAGE_FILE": str(Path(folder, "lines"))}
        # A cache of its own: in the usual one it would leave word that machine code was made.
        as_python = {**environment, "NUMBA_DISABLE_JIT": "1", "XDG_CACHE_HOME": folder}
        failed = tests([UNITS], [], environment) or tests(WITH_KERNELS, AS_PYTHON, as_python)
        report = [sys.executable, "-m", "coverage", "report", *arguments]
        return subprocess.call(report, cwd=ROOT, env=environment) or failed


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
