"""No exception goes unseen: one hook for slots, painting, models and every thread.

PySide prints an exception in a slot to a console that a person does not have, and goes on. Here
each distinct place is logged once, and told once to the window.
"""

from __future__ import annotations

import sys
import threading
import traceback
from collections import Counter
from contextlib import suppress
from dataclasses import dataclass
from pathlib import Path
from types import TracebackType
from typing import Any

from PySide6.QtCore import QObject, Qt, Signal

from nnstudio.session.logfile import LogFile

Place = tuple[str, str, int]  # type, file, line


@dataclass(frozen=True)
class Fault:
    """An exception that nobody caught: its type, where it came from, and the traceback."""

    kind: str
    file: str  # its name without folders
    line: int
    details: str  # nothing of a person's own


class FaultHook(QObject):
    """Takes Python's three hooks over between `install` and `remove`."""

    reported = Signal(object)  # Fault, once for each place, in the thread of this object
    quit_asked = Signal()  # a KeyboardInterrupt came up in a slot
    _raised = Signal(object)  # from any thread

    def __init__(self, log: LogFile | None = None, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._log = log or LogFile()
        self._counts: Counter[Place] = Counter()
        self._lock = threading.RLock()  # collecting garbage in here may bring the next fault
        self._earlier = (sys.excepthook, threading.excepthook, sys.unraisablehook)
        # The hook runs in the thread that raised; a queued signal brings it to the window.
        self._raised.connect(self.reported, Qt.ConnectionType.QueuedConnection)

    def install(self) -> None:
        """Begin to catch."""
        self._earlier = (sys.excepthook, threading.excepthook, sys.unraisablehook)
        sys.excepthook = self._take
        threading.excepthook = self._take_of_thread
        sys.unraisablehook = self._take_unraisable

    def remove(self) -> None:
        """Give the hooks back, and log how often each place has raised."""
        sys.excepthook, threading.excepthook, sys.unraisablehook = self._earlier
        for (kind, file, line), count in self._counts.items():
            if count > 1:
                self._log.write(f"{kind} in {Path(file).name}, line {line}: {count} times")

    def _take(
        self,
        kind: type[BaseException],
        error: BaseException,
        trace: TracebackType | None,
    ) -> None:
        if issubclass(kind, KeyboardInterrupt):
            self.quit_asked.emit()
            return
        try:
            self._report(kind, error, trace)
        except Exception:  # the last resort must not raise itself
            self._earlier[0](kind, error, trace)
        finally:
            _let_go(error, trace)

    def _take_of_thread(self, args: threading.ExceptHookArgs) -> None:
        if args.exc_value is not None and not issubclass(args.exc_type, SystemExit):
            self._take(args.exc_type, args.exc_value, args.exc_traceback)

    def _take_unraisable(self, args: Any) -> None:
        """What comes up where nobody can be told, as while an object is deleted."""
        error = args.exc_value
        self._take(args.exc_type, args.exc_type() if error is None else error, args.exc_traceback)

    def _report(
        self,
        kind: type[BaseException],
        error: BaseException,
        trace: TracebackType | None,
    ) -> None:
        file, line = _last(trace)
        place = (kind.__name__, file, line)
        with self._lock:
            self._counts[place] += 1
            if self._counts[place] > 1:
                return
        # Late: what makes texts of tracebacks is needed once, if at all.
        from nnstudio.session.faulttext import fault_text

        details = fault_text(error, trace)
        self._log.write("Fault", details)
        if sys.stderr is not None:
            sys.stderr.write(details)
        self._raised.emit(Fault(kind.__name__, Path(file).name, line, details))


def _last(trace: TracebackType | None) -> tuple[str, int]:
    """File and line where an exception came from."""
    if trace is None:
        return "", 0
    while trace.tb_next is not None:
        trace = trace.tb_next
    return trace.tb_frame.f_code.co_filename, trace.tb_lineno or 0


def _let_go(error: BaseException, trace: TracebackType | None) -> None:
    """Let go of all that the frames held.

    Python remembers the last exception with its frames, and so would keep alive a QPainter of a
    paintEvent that raised: Qt aborts when a widget is drawn while another painter is still on it.
    """
    for name in ("last_type", "last_value", "last_traceback", "last_exc"):
        if hasattr(sys, name):
            setattr(sys, name, None)
    link: BaseException | None = error
    seen: set[int] = set()
    while link is not None and id(link) not in seen:
        seen.add(id(link))
        with suppress(Exception):
            traceback.clear_frames(link.__traceback__)
        link = link.__cause__ or link.__context__
    with suppress(Exception):
        traceback.clear_frames(trace)
