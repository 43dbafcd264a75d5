"""Ctrl-C and SIGTERM close the window in order, at once, and not by breaking off."""

from __future__ import annotations

import contextlib
import os
import signal
import socket
from types import FrameType
from typing import Any

from PySide6.QtCore import QObject, QSocketNotifier, QTimer, Signal

CAUGHT = (signal.SIGINT, signal.SIGTERM)
IDLE_MS = 200


class QuitSignals(QObject):
    """Emits `asked` for the first signal; a second one ends the process.

    Python runs signal handlers only between its own instructions, and an idle Qt loop runs none:
    on POSIX the wake-up socket brings it to life at once, elsewhere a slow timer does.
    """

    asked = Signal()
    seen: bool  # whether it came

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._earlier: dict[int, Any] = {s: signal.signal(s, self._handle) for s in CAUGHT}
        self.seen = False
        self._sockets: tuple[socket.socket, socket.socket] | None = None
        if os.name == "posix":
            self._listen()
        else:
            self._timer = QTimer(self)
            self._timer.start(IDLE_MS)

    def _listen(self) -> None:
        reader, writer = socket.socketpair()
        reader.setblocking(False)
        writer.setblocking(False)
        self._sockets = (reader, writer)
        self._earlier_fd = signal.set_wakeup_fd(writer.fileno(), warn_on_full_buffer=False)
        self._notifier = QSocketNotifier(reader.fileno(), QSocketNotifier.Type.Read, self)
        self._notifier.activated.connect(self._drain)

    def _drain(self) -> None:
        if self._sockets is not None:
            with contextlib.suppress(OSError):
                self._sockets[0].recv(64)

    def _handle(self, number: int, frame: FrameType | None) -> None:
        if self.seen:
            os._exit(128 + number)
        self.seen = True
        self.asked.emit()

    def close(self) -> None:
        """Give the signals back."""
        for number, handler in self._earlier.items():
            signal.signal(number, handler)
        if self._sockets is not None:
            self._notifier.setEnabled(False)
            signal.set_wakeup_fd(self._earlier_fd)
            for end in self._sockets:
                end.close()
            self._sockets = None
