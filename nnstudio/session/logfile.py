"""The log: starts, versions, faults and Qt's warnings, for whoever looks into a problem.

It lies in the app's own data folder, holds nothing of a person's table, and never grows beyond
twice LOG_BYTES.
"""

from __future__ import annotations

import contextlib
import threading
from datetime import datetime
from pathlib import Path

from PySide6.QtCore import QStandardPaths

NAME = "nnstudio.log"
LOG_BYTES = 256 * 1024  # then another file is begun, and only the one before it is kept
MOST_ENTRY = 16 * 1024  # characters of one entry


def log_folder() -> Path:
    """Where the log lies: in the app's own data folder."""
    place = QStandardPaths.StandardLocation.AppLocalDataLocation
    return Path(QStandardPaths.writableLocation(place))


class LogFile:
    """Appends entries from any thread; two windows may share it."""

    def __init__(self, folder: Path | None = None) -> None:
        self._folder = folder
        self._lock = threading.RLock()  # what writes may be interrupted by another fault

    @property
    def path(self) -> Path:
        """The file that is written to."""
        return (self._folder or log_folder()) / NAME

    def write(self, title: str, text: str = "") -> None:
        """Append an entry; a full disk must not raise another fault."""
        when = datetime.now().astimezone().isoformat(timespec="seconds")
        entry = f"{when} {title}\n{text[:MOST_ENTRY].rstrip()}".rstrip() + "\n\n"
        data = entry.encode("utf-8", "backslashreplace")
        with self._lock, contextlib.suppress(OSError):
            log = self.path
            log.parent.mkdir(parents=True, exist_ok=True)
            if log.exists() and log.stat().st_size + len(data) > LOG_BYTES:
                log.replace(log.with_suffix(".log.1"))
            with log.open("ab") as file:
                file.write(data)
