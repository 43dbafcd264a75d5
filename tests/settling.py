"""Let a window come to rest, on machines of any speed.

A wait of some milliseconds is over on a slow machine after one or two turns of the event loop, and
what follows from a click takes several: a panel is shown, then laid out, then given its height.
"""

from __future__ import annotations

import time

from PySide6.QtCore import QEventLoop, QTimer

TURNS = 8  # of the event loop, at least


def wait(milliseconds: float) -> None:
    """Let the window live. Not QTest.qWait: it keeps the interpreter, and nothing could train."""
    loop = QEventLoop()
    QTimer.singleShot(int(milliseconds), loop.quit)
    loop.exec()


def settle(milliseconds: int = 30) -> None:
    """Run the event loop for so long, and at least for as many turns as a click takes."""
    until = time.monotonic() + milliseconds / 1_000
    turns = 0
    while turns < TURNS or time.monotonic() < until:
        wait(1)
        turns += 1
