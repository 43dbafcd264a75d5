"""Points of the bar of trust that no other test looks at, in their short form."""

from __future__ import annotations

import subprocess
import sys

import pytest

from tests.trust.child import start
from tests.trust.everything import MEASURES, measured
from tests.trust.figure import Figure, table
from tests.trust.forbidden import forbidden, found_in
from tests.trust.repeatable import THREADS

LINUX = pytest.mark.skipif(sys.platform != "linux", reason="kills and full disks as Linux has them")


@LINUX
@pytest.mark.parametrize("number", ["R1", "R2", "R8", "R12"])
def test_the_bar_is_held(number: str) -> None:
    found = measured(number, long=False)
    assert found.number == number
    assert found.holds, found.figure


def test_the_package_has_nothing_that_it_must_not_have() -> None:
    assert forbidden() == []


@pytest.mark.parametrize(
    "line",
    [
        *("import pickle", "from pickle import loads", "import urllib.request", "eval('1')"),
        *("numpy.load(p, allow_pickle=True)", "run('x', shell=True)", "thread.terminate()"),
        *("try:\n  pass\nexcept:\n  pass", "from PySide6 import QtNetwork", "import socket"),
        "QTimer.singleShot(0, self, self.draw)",
    ],
)
def test_what_must_not_be_is_found(line: str) -> None:
    assert list(found_in(line, "some.py"))
    assert not list(found_in("import json\nnumpy.load(p, allow_pickle=False)", "some.py"))


def test_one_blas_thread_whatever_the_environment_says() -> None:
    """Sums over several are of other bits; it has to be said before numpy is imported."""
    program = f"""
import os, sys
import nnstudio.__main__, nnstudio.systemcheck
assert "numpy" not in sys.modules
import nnstudio.cli
print([os.environ[name] for name in {THREADS}])
"""
    for said in ("8", ""):
        with start(program, more=dict.fromkeys(THREADS, said)) as child:
            assert child.stdout is not None
            assert child.stdout.read().decode().strip() == "['1', '1', '1']"


def test_what_is_not_measured_or_breaks_does_not_hold(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setitem(MEASURES, "R3", "nowhere")
    found = measured("R3", long=False)
    assert (found.holds, found.figure.split(":")[0]) == (False, "not measured")

    def broken(*_: object, **__: object) -> subprocess.CompletedProcess[str]:
        return subprocess.CompletedProcess([], 134, "", "line\nAborted\n")

    monkeypatch.setattr(subprocess, "run", broken)
    found = measured("R4", long=False)
    assert not found.holds
    assert "code 134" in found.figure
    assert "Aborted" in found.figure


def test_the_table_is_markdown() -> None:
    assert table([Figure("R1", "a|b", True, 1.26), Figure("R2", "c", False, 0.0)]).splitlines() == [
        "| # | figure | holds | seconds |",
        "| --- | --- | --- | ---: |",
        "| R1 | a\\|b | yes | 1.3 |",
        "| R2 | c | NO | 0.0 |",
    ]
