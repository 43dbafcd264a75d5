"""Gets the compiled kernel ready behind the window, so that neither start nor first Run waits.

The first time its machine code has to be made, which takes some twenty seconds of work: that is
left to a process of its own with low priority, which fills the cache. What remains for this
process is to read the cache, half a second in a thread. Until then numpy trains.
"""

from __future__ import annotations

import os
import subprocess
import sys
import threading

from PySide6.QtCore import QObject, Signal

from nnstudio.core.kernels import loading

MAKE = "import os, nnstudio.core.kernels.loading as l; getattr(os, 'nice', int)(10); l.load()"
PATIENCE = 300.0  # seconds


class KernelWarmup(QObject):
    """Loads the compiled kernel once; the answer comes as a signal in this object's thread."""

    ready = Signal(object)  # loading.Loaded
    making = Signal()  # it is being made, which takes a while

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._thread: threading.Thread | None = None
        self._maker: subprocess.Popen[bytes] | None = None
        self._closed = False

    @property
    def busy(self) -> bool:
        """Whether it is still at work."""
        return self._thread is not None and self._thread.is_alive()

    def start(self) -> None:
        """Begin, unless that has been done."""
        if self._thread is None:
            self._thread = threading.Thread(target=self._work, name="kernel warm-up", daemon=True)
            self._thread.start()

    def close(self) -> bool:
        """Give up; True when nothing is at work any more."""
        self._closed = True
        maker = self._maker
        if maker is not None and maker.poll() is None:
            maker.kill()
        if self._thread is not None:
            self._thread.join(1.0)
        return not self.busy

    def _work(self) -> None:
        if loading.installed() and not loading.made_before() and not getattr(sys, "frozen", False):
            self.making.emit()
            self._make()
        if not self._closed:
            found = loading.load()
            if not self._closed:
                self.ready.emit(found)

    def _make(self) -> None:
        """Fill the cache in a process of its own; should that fail, loading does it here."""
        try:
            self._maker = subprocess.Popen(  # noqa: S603 - our own Python and text
                [sys.executable, "-c", MAKE],
                stdin=subprocess.DEVNULL,
                stdout=subprocess.DEVNULL,
                stderr=subprocess.DEVNULL,
                env=os.environ | {"PYTHONPATH": os.pathsep.join(filter(None, sys.path))},
            )
            self._maker.wait(PATIENCE)
        except (OSError, subprocess.TimeoutExpired):
            if self._maker is not None:
                self._maker.kill()
