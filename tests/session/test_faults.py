"""Exceptions that nobody caught, and signals that ask the app to end."""

from __future__ import annotations

import os
import signal
import subprocess
import sys
import time
from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import QCoreApplication, QObject, QStandardPaths, QThread, Signal
from pytestqt.qtbot import QtBot

from nnstudio.session.faults import FaultHook


@pytest.fixture
def hook(qtbot: QtBot) -> Iterator[FaultHook]:
    made = FaultHook()
    made.install()
    yield made
    made.remove()


class Raising(QObject):
    asked = Signal()

    def __init__(self) -> None:
        super().__init__()
        self.asked.connect(self.fail)

    def fail(self) -> None:
        raise RuntimeError("out of cheese")


def test_an_exception_in_a_slot_is_told_once_and_logged(qtbot: QtBot, hook: FaultHook) -> None:
    told: list[str] = []
    hook.reported.connect(told.append)
    raising = Raising()
    for _ in range(5):
        sys.excepthook(*_caught(raising.fail))
    qtbot.waitUntil(lambda: bool(told))
    qtbot.wait(30)
    assert len(told) == 1
    assert "RuntimeError in test_faults.py" in told[0]
    place = QStandardPaths.StandardLocation.AppLocalDataLocation
    log = Path(QStandardPaths.writableLocation(place)) / "nnstudio.log"
    assert "out of cheese" in log.read_text()


def _caught(call):  # type: ignore[no-untyped-def]
    try:
        call()
    except RuntimeError:
        return sys.exc_info()
    raise AssertionError


def test_an_exception_in_another_thread_is_told_in_the_windows_thread(
    qtbot: QtBot, hook: FaultHook
) -> None:
    threads: list[QThread] = []

    class Told(QObject):
        def take(self, _: str) -> None:
            threads.append(QThread.currentThread())

    told = Told()
    hook.reported.connect(told.take)

    class Worker(QThread):
        def run(self) -> None:
            sys.excepthook(*_caught(Raising().fail))

    worker = Worker()
    worker.start()
    assert worker.wait(5_000)
    qtbot.waitUntil(lambda: bool(threads))
    assert threads == [QCoreApplication.instance().thread()]


APP = """
import sys
from PySide6.QtCore import QTimer
from nnstudio.app import run_window
from nnstudio.document.opening import Opened
from nnstudio.core.settings import TrainingSettings
from nnstudio.document.document import course_document
import nnstudio.app as app
show = app.Studio.show_present
def and_run(studio):
    show(studio)
    studio.session.set_speed(None)
    QTimer.singleShot(50, studio.session.run)
    QTimer.singleShot(300, lambda: print("ready", flush=True))
app.Studio.show_present = and_run
document = course_document().with_settings(TrainingSettings(0.1, None))
sys.exit(run_window(Opened(document), ["nnstudio"], "hello"))
"""


@pytest.mark.skipif(os.name != "posix", reason="signals of POSIX")
@pytest.mark.parametrize("number", [signal.SIGINT, signal.SIGTERM])
def test_ctrl_c_and_sigterm_close_in_order_while_training(
    number: signal.Signals, tmp_path: Path
) -> None:
    environment = os.environ | {"HOME": str(tmp_path), "XDG_CONFIG_HOME": str(tmp_path)}
    process = subprocess.Popen(
        [sys.executable, "-c", APP],
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
        text=True,
        env=environment,
    )
    assert process.stdout is not None
    assert process.stdout.readline() == "ready\n"
    start = time.monotonic()
    process.send_signal(number)
    _, errors = process.communicate(timeout=30)
    assert process.returncode == 0, errors
    assert "QThread" not in errors
    assert "Traceback" not in errors
    assert time.monotonic() - start < 20
