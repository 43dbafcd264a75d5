"""No exception goes unseen: one hook for slots, painting, models and the training thread.

PySide prints an exception in a slot to a console that a person does not have and goes on. Here it
is written to a log once for each distinct place, and a sentence is shown in the window.
"""

from __future__ import annotations

import contextlib
import sys
import traceback
from datetime import datetime
from pathlib import Path
from types import TracebackType

from PySide6.QtCore import QObject, QStandardPaths, Qt, Signal

from nnstudio.language.translate import tr

LOG_BYTES = 256 * 1024


class FaultHook(QObject):
    """Takes sys.excepthook over between `install` and `remove`."""

    reported = Signal(str)  # a sentence, in the GUI thread
    _raised = Signal(str)  # from any thread

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._places: set[tuple[str, str, int]] = set()
        self._earlier = sys.excepthook
        # The hook runs in the thread that raised; a queued signal brings it to the window.
        self._raised.connect(self.reported, Qt.ConnectionType.QueuedConnection)

    def install(self) -> None:
        """Begin to catch."""
        self._earlier, sys.excepthook = sys.excepthook, self._hook

    def remove(self) -> None:
        """Give the hook back."""
        sys.excepthook = self._earlier

    def _hook(
        self,
        kind: type[BaseException],
        error: BaseException,
        trace: TracebackType | None,
    ) -> None:
        if issubclass(kind, KeyboardInterrupt):
            self._earlier(kind, error, trace)
            return
        try:
            self._report(kind, error, trace)
        except Exception:  # the last resort must not raise itself
            self._earlier(kind, error, trace)

    def _report(
        self,
        kind: type[BaseException],
        error: BaseException,
        trace: TracebackType | None,
    ) -> None:
        frames = traceback.extract_tb(trace)
        last = frames[-1] if frames else None
        place = (kind.__name__, last.filename if last else "", (last.lineno or 0) if last else 0)
        if place in self._places:
            return
        self._places.add(place)
        _write_log("".join(traceback.format_exception(kind, error, trace)))
        where = tr("{file}, line {line}", file=Path(place[1]).name, line=place[2])
        self._raised.emit(
            tr(
                "Something went wrong inside NN Studio ({error} in {place}). Your "
                "table and weights are as they were; save the weights if they matter, "
                "and go on.",
                error=kind.__name__,
                place=where,
            )
        )


def log_file() -> Path:
    """Where faults are written; there is no such file before the first of them."""
    place = QStandardPaths.StandardLocation.AppLocalDataLocation
    return Path(QStandardPaths.writableLocation(place)) / "nnstudio.log"


def _write_log(text: str) -> None:
    """Append to the log in the app's own data folder; begin a new one when it has grown large."""
    log = log_file()
    with contextlib.suppress(OSError):  # a full disk must not hide the sentence in the window
        log.parent.mkdir(parents=True, exist_ok=True)
        if log.exists() and log.stat().st_size > LOG_BYTES:
            log.replace(log.with_suffix(".log.1"))
        with log.open("a", encoding="utf-8", errors="backslashreplace") as file:
            file.write(f"{datetime.now().astimezone().isoformat()}\n{text}\n")
