"""What work behind the window has in common: its own thread, made late, which steps back."""

from __future__ import annotations

import os
import sys
import threading

from PySide6.QtCore import QObject, QThread

NICE = 10  # how far the window and its training go before
BREATH = 0.0002  # seconds in which numpy lets the window have the interpreter


def step_back() -> None:
    """Let the calling thread run only where nobody else wants to, where the system has that."""
    if sys.platform == "linux":
        os.setpriority(os.PRIO_PROCESS, threading.get_native_id(), NICE)


class LateThread:
    """A thread for one worker, made when it is first wanted."""

    def __init__(self, worker: QObject, name: str) -> None:
        self._worker, self._name = worker, name
        self._thread: QThread | None = None

    def begin(self) -> None:
        """Let the worker live in a thread of its own from now on."""
        if self._thread is None:
            self._thread = QThread()
            self._thread.setObjectName(self._name)
            self._worker.moveToThread(self._thread)
            self._thread.start()

    def close(self, wait_ms: int) -> bool:
        """End the thread; True when it has ended, or never began. May be called again."""
        if self._thread is None or not self._thread.isRunning():
            return True
        self._thread.quit()
        return self._thread.wait(wait_ms)
