"""Where the process was when it crashed, kept for the next start.

An error in native code ends the process at once: neither an exception nor a dialog comes of it.
faulthandler then still writes the place of every thread into a file that was opened before.
"""

from __future__ import annotations

import contextlib
import faulthandler
import os
import sys
import uuid
from dataclasses import dataclass
from datetime import datetime
from pathlib import Path
from typing import IO

from PySide6.QtCore import QLockFile

from nnstudio import __version__
from nnstudio.language.translate import tr
from nnstudio.session.faulttext import scrubbed_dump
from nnstudio.session.logfile import log_folder
from nnstudio.session.ownfiles import claim, is_free, lock_path

ENDING = ".crash.txt"
MOST = 64 * 1024  # bytes that are read of one


@dataclass(frozen=True)
class Crash:
    """What a process left behind that crashed."""

    file: Path
    when: datetime
    text: str

    def words(self) -> str:
        """One sentence."""
        return tr("NN Studio ended unexpectedly last time.")


class CrashFiles:
    """The file of this process, from `begin` to `close`, and what crashed ones left."""

    def __init__(self, folder: Path | None = None) -> None:
        self._folder = folder
        self._file: IO[str] | None = None
        self._lock: QLockFile | None = None
        self._elsewhere = False

    @property
    def folder(self) -> Path:
        """Where they lie."""
        return self._folder or log_folder() / "crashes"

    def begin(self) -> None:
        """Have a crash of this process written down, where there is a place for it."""
        path = self.folder / f"{uuid.uuid4().hex}{ENDING}"
        with contextlib.suppress(OSError):
            self.folder.mkdir(parents=True, exist_ok=True)
            self._lock = claim(path)
            if self._lock is None:
                return
            self._file = path.open("w", encoding="utf-8")
            started = datetime.now().astimezone().isoformat(timespec="seconds")
            self._file.write(_header(started))
            self._file.flush()
            self._elsewhere = faulthandler.is_enabled()
            faulthandler.enable(self._file)

    def close(self) -> None:
        """The process ends in order: nothing is left. May be called again."""
        if self._file is not None:
            faulthandler.disable()
            if self._elsewhere and sys.__stderr__ is not None:
                faulthandler.enable(sys.__stderr__)
            self._file.close()
            _remove(Path(self._file.name))
            self._file = None
        if self._lock is not None:
            self._lock.unlock()
            self._lock = None

    def left(self) -> list[Crash]:
        """What crashed processes left, the newest first; a running one's file is not among it.

        A file in which nothing is written comes from a process that was ended from outside: that
        is no crash, and the file is removed.
        """
        found = []
        with contextlib.suppress(OSError):
            for path in self.folder.glob(f"*{ENDING}"):
                if is_free(path):
                    crash = _read(path)
                    if crash is None:
                        _remove(path)
                    else:
                        found.append(crash)
        return sorted(found, key=lambda crash: crash.when, reverse=True)

    def forget(self, crash: Crash) -> None:
        """Remove what was left, and what older crashes left."""
        for one in (crash, *(c for c in self.left() if c.when <= crash.when)):
            _remove(one.file)


def _header(started: str) -> str:
    python = ".".join(str(n) for n in sys.version_info[:3])
    return f"NN Studio {__version__}, Python {python}, {sys.platform}, begun {started}\n\n"


def _read(path: Path) -> Crash | None:
    """What is written there after the header, or None."""
    with path.open("rb") as file:
        text = file.read(MOST).decode("utf-8", "replace")
    _, _, dump = text.partition("\n\n")
    if not dump.strip():
        return None
    when = datetime.fromtimestamp(path.stat().st_mtime).astimezone()
    return Crash(path, when, scrubbed_dump(text).strip())


def _remove(path: Path) -> None:
    for one in (path, lock_path(path)):
        with contextlib.suppress(OSError):
            os.unlink(one)
