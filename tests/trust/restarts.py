"""R6: the app started, trained, stepped, paused and closed while it trains, again and again.

One process makes a whole window each time. Its memory must not grow, no thread may be left, and Qt
may have nothing to warn of.

What Qt itself keeps does not count. Its style sheet remembers the field of each spin box and the
popup of each list for good, some 14 KiB a window, in a bare program as well (QStyleSheetStyle looks
them up in its cache before it sees that it has no rules for them, and never hears that they end);
it forgets them when it is set anew, as the app does with the next theme, language or size of
texts. So does this before it reads the memory, and has the allocator give back what is free.

    python -m tests.trust.restarts [--long]
"""

from __future__ import annotations

import ctypes
import gc
import json
import statistics
import subprocess
import sys
from random import Random
from time import perf_counter
from typing import TYPE_CHECKING

from tests.trust.child import start
from tests.trust.figure import Figure

if TYPE_CHECKING:  # else imported in the child
    from PySide6.QtWidgets import QApplication

SEED = 6
LONG, SHORT = 200, 4
SETTLED = 50  # times, after which memory is looked at
EVERY = 10  # times: how often memory is looked at
ROOM = 3.0  # MiB that it may grow from then on
QUICK = 250.0  # milliseconds in which a window that trains should be closed
ACTIONS = ("run", "pause", "toggle", "step_batch", "step_epoch", "rewind", "new_start", "undo")
IGNORED = "This plugin does not support"  # said by the offscreen screen
CHILD = "import sys, tests.trust.restarts as r; sys.exit(r.live(int(sys.argv[1])))"


def measure(long: bool) -> Figure:
    """Start and close as often as asked; the time of closing is told, and not judged."""
    begin = perf_counter()
    times = LONG if long else SHORT
    child = start(CHILD, times, stderr=subprocess.PIPE)
    out, errors = child.communicate()
    if not out:
        words = errors.decode(errors="replace").strip().splitlines()[-1:]
        figure = f"the process ended with code {child.returncode}: {' '.join(words)}"
        return Figure("R6", figure, False, perf_counter() - begin)
    found = json.loads(out.splitlines()[-1])
    closes = sorted(found["closes"])
    parts = [
        f"{len(closes)} times, exit {child.returncode}",
        f"close p50 {statistics.median(closes):.1f} ms, max {closes[-1]:.1f} ms",
        f"{found['threads']} threads left",
        f"{len(found['warnings'])} Qt warnings",
    ]
    grown = None
    sizes = found["sizes"][SETTLED // EVERY - 1 :]
    if len(sizes) > 1:
        grown = sizes[-1] - sizes[0]
        parts.append(f"RSS {sizes[0]:.0f} MiB {grown:+.1f}")
    if closes[-1] > QUICK:
        parts.append(f"slower than {QUICK:.0f} ms {sum(c > QUICK for c in closes)} times")
    holds = (
        child.returncode == 0
        and found["threads"] == 0
        and not found["warnings"]
        and (grown is None or grown < ROOM)
    )
    return Figure("R6", ", ".join(parts + found["warnings"][:2]), holds, perf_counter() - begin)


# In the child


def live(times: int) -> int:
    """Start and close the app; prints how long closing took, and what was left."""
    from PySide6.QtCore import QMessageLogContext, QThread, QtMsgType, qInstallMessageHandler

    from nnstudio.app import Studio, StudioApplication
    from nnstudio.document.document import course_document

    warnings: list[str] = []

    def take(kind: QtMsgType, context: QMessageLogContext, text: str) -> None:
        if IGNORED not in text:
            warnings.append(text)

    qInstallMessageHandler(take)
    threads: list[QThread] = []
    begin = QThread.start

    def remember(thread: QThread, *words: object) -> None:
        threads.append(thread)
        begin(thread, *words)  # type: ignore[arg-type]

    QThread.start = remember  # type: ignore[method-assign, assignment]
    app = StudioApplication(["nnstudio"])
    app.setQuitOnLastWindowClosed(False)
    dice = Random(SEED)
    closes, sizes, left = [], [], 0
    for time in range(1, times + 1):
        studio = Studio(course_document())
        _use(studio, dice)
        since = perf_counter()
        studio.close()
        closes.append((perf_counter() - since) * 1000)
        studio.window.deleteLater()
        del studio
        _settle()
        left += sum(_runs(thread) for thread in threads)
        threads.clear()
        if time % EVERY == 0:
            _clear(app)
            sizes.append(_resident())
    print(json.dumps({"closes": closes, "sizes": sizes, "threads": left, "warnings": warnings}))
    return 0


def _use(studio: object, dice: Random) -> None:
    """Show the window and do some things; in the end it trains, as often as not at full speed."""
    from nnstudio.app import Studio

    assert isinstance(studio, Studio)
    session = studio.session
    session.set_speed(None if dice.random() < 0.5 else 500.0)
    studio.window.show()
    for _ in range(3):
        getattr(session, dice.choice(ACTIONS))()
        _wait(dice.uniform(0.0, 0.02))
    session.run()
    _wait(dice.uniform(0.0, 0.04))


def _wait(seconds: float) -> None:
    from PySide6.QtCore import QEventLoop, QTimer

    loop = QEventLoop()
    QTimer.singleShot(round(seconds * 1000), loop.quit)
    loop.exec()


def _settle() -> None:
    """Let Qt delete what is to be deleted, and Python what is not used any more."""
    from PySide6.QtCore import QCoreApplication, QEvent

    QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)
    gc.collect()
    QCoreApplication.processEvents()


def _clear(app: QApplication) -> None:
    """Have Qt forget the boxes that are gone, and the allocator give back what is free."""
    sheet = app.styleSheet()
    app.setStyleSheet("")
    app.setStyleSheet(sheet)
    _settle()
    if sys.platform == "linux":
        trim = getattr(ctypes.CDLL(None), "malloc_trim", None)  # glibc's
        if trim is not None:
            trim(0)


def _runs(thread: object) -> bool:
    from PySide6.QtCore import QThread
    from shiboken6 import isValid

    return isinstance(thread, QThread) and isValid(thread) and thread.isRunning()


def _resident() -> float:
    """MiB of this process in memory; 0 where the system does not say so easily."""
    try:
        with open("/proc/self/statm", encoding="ascii") as file:
            return int(file.read().split()[1]) * 4096 / 2**20
    except OSError:
        return 0.0


if __name__ == "__main__":
    print(measure("--long" in sys.argv))
