"""No exception goes unseen: one hook for slots, painting, models and the training thread.

PySide prints an exception in a slot to a console that a person does not have and goes on. Here it
is written to a log once for each distinct place, and a sentence is shown in the window.
"""

from __future__ import annotations

import logging
import sys
import traceback
from logging.handlers import RotatingFileHandler
from pathlib import Path
from types import TracebackType

from PySide6.QtCore import QObject, QStandardPaths, Qt, Signal

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
        self._log = logging.getLogger("nnstudio")

    def install(self) -> None:
        """Begin to catch; the log lies in the app's own data folder."""
        self._earlier, sys.excepthook = sys.excepthook, self._hook
        folder = Path(
            QStandardPaths.writableLocation(QStandardPaths.StandardLocation.AppLocalDataLocation)
        )
        try:
            folder.mkdir(parents=True, exist_ok=True)
            self._log.addHandler(
                RotatingFileHandler(folder / "nnstudio.log", maxBytes=LOG_BYTES, backupCount=1)
            )
        except OSError:
            self._log.addHandler(logging.StreamHandler())

    def remove(self) -> None:
        """Give the hook back."""
        sys.excepthook = self._earlier
        for handler in list(self._log.handlers):
            self._log.removeHandler(handler)
            handler.close()

    def _hook(
        self,
        kind: type[BaseException],
        error: BaseException,
        trace: TracebackType | None,
    ) -> None:
        if issubclass(kind, KeyboardInterrupt):
            self._earlier(kind, error, trace)
            return
        frames = traceback.extract_tb(trace)
        last = frames[-1] if frames else None
        place = (kind.__name__, last.filename if last else "", (last.lineno or 0) if last else 0)
        if place in self._places:
            return
        self._places.add(place)
        self._log.error("Unhandled exception", exc_info=(kind, error, trace))
        where = f"{Path(place[1]).name}, line {place[2]}"
        self._raised.emit(
            f"Something went wrong inside NN Studio ({kind.__name__} in {where}). Your table and "
            "weights are as they were; save the weights if they matter, and go on."
        )
