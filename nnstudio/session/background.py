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


class LateThread(QThread):
    """A thread for one worker, which begins when it is first wanted."""

    def __init__(self, worker: QObject, name: str) -> None:
        super().__init__()
        self.setObjectName(name)
        self._worker = worker

    def begin(self) -> None:
        """Let the worker live in this thread from now on."""
        if self._worker.thread() is not self:
            self._worker.moveToThread(self)
            self.start()

    def close(self, wait_ms: int) -> bool:
        """End the thread; True when it has ended, or never began. May be called again."""
        if not self.isRunning():
            return True
        self.quit()
        return self.wait(wait_ms)
