"""R7: whole processes of the app, ended in every way at random instants while they train.

The processes are forks of one that has imported everything and started no thread, so that each
costs only its window; each ends through the interpreter's own end, as any process of the app.

    python -m tests.trust.endings [--long]
"""

from __future__ import annotations

import json
import os
import signal
import subprocess
import sys
import tempfile
import time
from collections.abc import Callable
from pathlib import Path
from random import Random
from time import perf_counter

from nnstudio.core.kernels.cachefolder import user_cache
from tests.trust.child import start
from tests.trust.figure import Figure

SEED = 20
# What a person decides leaves nothing to bring back; after all others what is unsaved is kept.
DECIDED = ("close", "app.quit", "last window")
KEPT = ("SIGINT", "SIGTERM", "app.exit", "sys.exit", "SystemExit", "KeyboardInterrupt")
WAYS = (*DECIDED, *KEPT)
CODES = {"sys.exit": 3, "SystemExit": 4}
LONG, SHORT = 45, len(WAYS)
LATEST_MS = 600  # after training has begun
PATIENCE = 60.0  # seconds
AT_ONCE = 2
HARMFUL = ("Destroyed while thread", "QThread", "Traceback", "Fatal Python", "Segmentation")
NEST = "import sys, tests.trust.endings as e; sys.exit(e.nest(sys.argv[1]))"


def measure(long: bool) -> Figure:
    """End the processes; every way comes up as often."""
    begin = perf_counter()
    count = LONG if long else SHORT
    if os.name != "posix":
        return Figure("R7", "not measured: it takes a system that can fork", False, 0.0)
    dice = Random(SEED)
    jobs = [(WAYS[n % len(WAYS)], dice.randrange(LATEST_MS)) for n in range(count)]
    with tempfile.TemporaryDirectory(ignore_cleanup_errors=True) as folder:
        work = Path(folder, "jobs.json")
        work.write_text(json.dumps(jobs))
        nested = start(NEST, work, stderr=subprocess.PIPE)
        out, errors = nested.communicate()
    if nested.returncode != 0:
        raise RuntimeError(errors.decode(errors="replace"))
    wrong = json.loads(out)
    figure = f"{count - len(wrong)} of {count} processes ended in order, in {len(WAYS)} ways"
    if wrong:
        figure += f" (seed {SEED}): {'; '.join(wrong)}"
    return Figure("R7", figure, not wrong, perf_counter() - begin)


# In the nest: one process that forks the others


def nest(jobs_path: str) -> int:
    """Fork a process for each job and print what went wrong; a fork returns its exit code."""
    import nnstudio.app
    import nnstudio.session.recovery  # noqa: F401 - once for all of them

    folder = Path(jobs_path).parent
    waiting = list(enumerate(json.loads(Path(jobs_path).read_text())))
    running: dict[int, tuple[int, str, float]] = {}
    wrong: list[str] = []
    while waiting or running:
        while waiting and len(running) < AT_ONCE:
            number, (way, delay) = waiting.pop(0)
            home = folder / str(number)
            home.mkdir()
            process = os.fork()
            if process == 0:
                return live(way, delay, home)
            running[process] = (number, way, perf_counter())
            if way.startswith("SIG"):
                _send(process, way, delay, home)
        _gather(running, folder, wrong)
    print(json.dumps(wrong))
    return 0


def _send(process: int, way: str, delay: int, home: Path) -> None:
    """A signal, so long after the process has begun to train."""
    end = perf_counter() + PATIENCE
    while not (home / "trains").exists() and perf_counter() < end:
        time.sleep(0.005)
    time.sleep(delay / 1000)
    os.kill(process, getattr(signal, way))


def _gather(running: dict[int, tuple[int, str, float]], folder: Path, wrong: list[str]) -> None:
    """Look at those that have ended; end those that do not."""
    for process, (number, way, since) in list(running.items()):
        ended, status = os.waitpid(process, os.WNOHANG)
        if not ended and perf_counter() - since > PATIENCE:
            os.kill(process, signal.SIGKILL)
            wrong.append(f"{way} did not end")
            os.waitpid(process, 0)
            ended = process
        elif ended:
            wrong += [f"{way}: {what}" for what in problems(way, status, folder / str(number))]
        if ended:
            del running[process]
    time.sleep(0.005)


def problems(way: str, status: int, home: Path) -> list[str]:
    """What was not in order when a process had ended."""
    from nnstudio.core.problems import Problem
    from nnstudio.document.project.projectfile import load_project

    found = []
    code = os.waitstatus_to_exitcode(status)
    if code != CODES.get(way, 0):
        found.append(f"exit code {code}")
    said = (home / "stderr").read_text(errors="replace")
    found += [f"stderr has {words!r}" for words in HARMFUL if words in said]
    kept = list(home.rglob("recovery/*.nnstudio"))
    if len(kept) != (way in KEPT):
        found.append(f"{len(kept)} recovery files")
    for file in kept:
        try:
            load_project(file)
        except Problem as problem:
            found.append(f"what was kept cannot be read: {problem}")
    if list(home.rglob("*.crash.txt")):
        found.append("a crash report is left")
    return found


# In each fork: the app


def live(way: str, delay: int, home: Path) -> int:
    """Be the app, train, and end in this way after so many milliseconds of training."""
    os.environ["XDG_CACHE_HOME"] = str(user_cache())  # where compiled loops may be already
    os.environ["HOME"] = str(home)
    for name in ("CONFIG", "DATA", "STATE"):
        os.environ[f"XDG_{name}_HOME"] = str(home / name.lower())
    os.dup2(os.open(home / "stderr", os.O_WRONLY | os.O_CREAT), 2)
    from nnstudio import app
    from nnstudio.core.settings import TrainingSettings
    from nnstudio.document.document import course_document
    from nnstudio.document.opening import Opened

    watch = app.Safety.watch

    def watch_and_train(safety: app.Safety, studio: app.Studio) -> None:
        watch(safety, studio)
        _train_and_end(studio, way, delay, home)

    app.Safety.watch = watch_and_train  # type: ignore[method-assign]
    document = course_document().with_settings(TrainingSettings(0.1, None))
    return app.run_window(Opened(document), ["nnstudio"], "hello")


def _train_and_end(studio: object, way: str, delay: int, home: Path) -> None:
    from PySide6.QtCore import QObject, QTimer, Slot

    from nnstudio.app import Studio

    assert isinstance(studio, Studio)
    session = studio.session
    session.set_speed(None)

    class Ender(QObject):
        """Its slots are what ends the app."""

        @Slot()
        def begin(self) -> None:
            studio.intents.set_parameter("w1", 2.5)  # something is not saved
            session.run()
            (home / "trains").write_text("")
            if not way.startswith("SIG"):
                QTimer.singleShot(delay, self.end)

        @Slot()
        def end(self) -> None:
            _enders(studio)[way]()

    ender = Ender(studio.window)
    QTimer.singleShot(30, ender.begin)


def _enders(studio: object) -> dict[str, Callable[[], object]]:
    """The ways to end that come from within."""
    from PySide6.QtCore import QCoreApplication, QTimer
    from PySide6.QtWidgets import QMessageBox

    from nnstudio.app import Studio

    assert isinstance(studio, Studio)
    window = studio.window

    def answer() -> None:
        """Say to the question, which does not hold anything up, that nothing is to be saved."""
        for box in window.findChildren(QMessageBox):
            for button in box.buttons():
                if box.buttonRole(button) == QMessageBox.ButtonRole.DestructiveRole:
                    button.click()

    def asked(close: Callable[[], object]) -> None:
        QTimer.singleShot(20, window, answer)
        close()

    def interrupt() -> None:
        raise KeyboardInterrupt

    def end_system() -> None:
        raise SystemExit(CODES["SystemExit"])

    return {
        "close": lambda: asked(window.close),
        "app.quit": lambda: asked(QCoreApplication.quit),
        "last window": window.projects.leave,
        "app.exit": lambda: QCoreApplication.exit(0),
        "sys.exit": lambda: sys.exit(CODES["sys.exit"]),
        "SystemExit": end_system,
        "KeyboardInterrupt": interrupt,
    }


if __name__ == "__main__":
    print(measure("--long" in sys.argv))
