"""What Qt warns of goes into the log, and on to the console where there is one."""

from __future__ import annotations

import contextlib
import sys
import threading

from PySide6.QtCore import (
    QMessageLogContext,
    QtMsgType,
    qFormatLogMessage,
    qInstallMessageHandler,
)

from nnstudio.session.faulttext import scrubbed
from nnstudio.session.logfile import LogFile

MOST = 200  # different warnings of one process
_TITLES = {
    QtMsgType.QtWarningMsg: "Qt warning",
    QtMsgType.QtCriticalMsg: "Qt error",
    QtMsgType.QtFatalMsg: "Qt fatal error",
}


class QtMessages:
    """Takes Qt's messages over between `install` and `remove`; each is logged once."""

    def __init__(self, log: LogFile) -> None:
        self._log = log
        self._seen: set[str] = set()
        self._busy = threading.local()

    def install(self) -> None:
        """Begin to log."""
        qInstallMessageHandler(self._take)

    def remove(self) -> None:
        """Let Qt print its messages itself."""
        qInstallMessageHandler(None)

    def _take(self, kind: QtMsgType, context: QMessageLogContext, text: str) -> None:
        if getattr(self._busy, "now", False):
            return  # what writes the log has made Qt say something
        self._busy.now = True
        try:
            if sys.stderr is not None:
                sys.stderr.write(f"{qFormatLogMessage(kind, context, text)}\n")
            title = _TITLES.get(kind)
            if title is not None and text not in self._seen and len(self._seen) < MOST:
                self._seen.add(text)
                self._log.write(title, scrubbed(text))
        except Exception:  # Qt's own code called this, and cannot deal with an exception
            with contextlib.suppress(Exception):
                self._log.write("Qt message that could not be shown")
        finally:
            self._busy.now = False
