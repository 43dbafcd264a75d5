"""What holds for every test: no screen, no setting of the person, one BLAS thread, no thread left.

The environment is set while this file is imported, which is before numpy and Qt are.
"""

from __future__ import annotations

import contextlib
import gc
import os
import shutil
import signal
import sys
import tempfile
import threading
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
from hypothesis import settings

from nnstudio import systemcheck
from nnstudio.core.kernels.cachefolder import user_cache

HOME = Path(tempfile.mkdtemp(prefix="nnstudio-tests-"))


def _set_environment() -> None:
    os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
    for name in ("OPENBLAS_NUM_THREADS", "OMP_NUM_THREADS", "MKL_NUM_THREADS"):
        os.environ[name] = "1"
    os.environ["HOME"] = os.environ["USERPROFILE"] = str(HOME)
    for name in ("CONFIG", "DATA", "CACHE", "STATE"):
        os.environ[f"XDG_{name}_HOME"] = str(HOME / name.lower())
    # Qt warns, and so fails a test, when this folder is missing or open to others.
    runtime = HOME / "runtime"
    runtime.mkdir(mode=0o700)
    os.environ["XDG_RUNTIME_DIR"] = str(runtime)
    if sys.platform.startswith("linux"):
        os.environ["LC_ALL"] = "C.UTF-8"


def _keep_machine_code(cache: Path) -> None:
    """Share the compiled loops with the person's own cache: making them takes half a minute.

    Their folder's name says what they were made from, so nothing old is ever run.
    """
    kept, seen = cache / "nnstudio" / "kernels", user_cache() / "nnstudio" / "kernels"
    if kept != seen:
        with contextlib.suppress(OSError):
            kept.mkdir(parents=True, exist_ok=True)
            seen.parent.mkdir(parents=True)
            seen.symlink_to(kept, target_is_directory=True)


def _hear_ctrl_c() -> None:
    """A shell has what it starts in the background ignore Ctrl-C, and all that is started by it."""
    in_main_thread = threading.current_thread() is threading.main_thread()
    if in_main_thread and signal.getsignal(signal.SIGINT) is signal.SIG_IGN:
        signal.signal(signal.SIGINT, signal.default_int_handler)


PERSONS_CACHE = user_cache()
_set_environment()
_hear_ctrl_c()
_keep_machine_code(PERSONS_CACHE)


# How long an example takes says something of the machine and what else it does.
settings.register_profile("nnstudio", deadline=None)
settings.load_profile("nnstudio")

# Python's collector runs in whatever thread it is due in, and Qt's objects end in their own thread
# only. So it waits for the end of a test, when all threads have ended.
gc.disable()
LITTER = 100_000  # objects made and not let go of since it ran last


@pytest.hookimpl(tryfirst=True)
def pytest_configure(config: pytest.Config) -> None:
    """Stop with a clear sentence, before pytest-qt loads Qt, where a library is missing."""
    sentence = systemcheck.missing_for_window()
    if sentence is not None:
        pytest.exit(sentence, returncode=2)


def pytest_unconfigure(config: pytest.Config) -> None:
    """Remove the home folder of the tests."""
    shutil.rmtree(HOME, ignore_errors=True)


@pytest.hookimpl(wrapper=True, tryfirst=True)
def pytest_runtest_teardown() -> Iterator[None]:
    """Let go of a test's windows when it is over, rather than whenever an event loop next runs.

    Else they pile up, and every change of colours or language dresses all of them.
    """
    yield
    from PySide6.QtCore import QCoreApplication, QEvent

    if QCoreApplication.instance() is not None:
        QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete.value)
    if gc.get_count()[0] > LITTER:
        gc.collect()


@pytest.fixture(autouse=True)
def collector_stays_off() -> Iterator[None]:
    """Fail a test that switches Python's collector on, which may end the process in a later one."""
    yield
    switched_on = gc.isenabled()
    gc.disable()
    assert not switched_on, "This test leaves Python's collector on: give back what it had."


@pytest.fixture(autouse=True, scope="session")
def no_thread_steps_back() -> None:
    """Tests share the processors with one another: what steps back would wait for all of them."""
    from nnstudio.session import background

    background.NICE = 0


@pytest.fixture(autouse=True)
def no_thread_left() -> Iterator[None]:
    """Fail a test that leaves a QThread running, and stop the thread for those that follow.

    A running QThread that is forgotten ends the whole process later, at a random place.
    """
    from PySide6.QtCore import QThread

    started: list[QThread] = []
    start = QThread.start

    def remember_and_start(thread: QThread, *args: Any) -> None:
        started.append(thread)
        start(thread, *args)

    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(QThread, "start", remember_and_start)
        yield
    left = [thread for thread in started if _still_runs(thread)]
    names = [thread.objectName() or type(thread).__name__ for thread in left]
    for thread in left:
        thread.requestInterruption()
        thread.quit()
        thread.wait(2000)
    assert not names, f"these threads still ran at the end of the test: {names}"


def _still_runs(thread: Any) -> bool:
    from shiboken6 import isValid

    return bool(isValid(thread)) and bool(thread.isRunning())


@pytest.fixture(autouse=True)
def empty_clipboard() -> Iterator[None]:
    """Empty the clipboard after a test: left-over data of Qt's crashes the offscreen exit."""
    yield
    from PySide6.QtGui import QGuiApplication

    if isinstance(QGuiApplication.instance(), QGuiApplication):
        QGuiApplication.clipboard().clear()
