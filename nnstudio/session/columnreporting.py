"""What a column holds, over all its rows, found out behind the window.

Going through the columns of a large table by keys asks for many reports of which the last one is
read: one is made at a time, and only the newest waits for its turn.
"""

from __future__ import annotations

from PySide6.QtCore import QObject, QThread, Signal, Slot

from nnstudio.data.column import Column
from nnstudio.data.importing import ColumnReport, report
from nnstudio.session.background import step_back

FEW_ROWS = 10_000  # up to which a report is there at once, in some hundredths of a second


class _Looking(QThread):
    """Looks at one column."""

    def __init__(self, column: Column) -> None:
        super().__init__()
        self.setObjectName("column report")
        self.column = column
        self.found: ColumnReport | None = None

    def run(self) -> None:
        step_back()
        self.found = report(self.column)


class ColumnReporting(QObject):
    """Reports on the column that was asked about last."""

    reported = Signal(object, object)  # Column, ColumnReport

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._thread: _Looking | None = None
        self._wanted: Column | None = None

    @Slot(object)
    def ask(self, column: Column) -> None:
        """Have a column looked at; `reported` answers, unless another is asked about first."""
        if len(column) <= FEW_ROWS:
            self._wanted = None
            self.reported.emit(column, report(column))
            return
        self._wanted = column
        if self._thread is None:
            self._start()

    @Slot()
    def forget(self) -> None:
        """Nobody waits for an answer any more."""
        self._wanted = None

    def close(self, wait_ms: int = 2_000) -> bool:
        """End; True when the thread has ended. May be called again."""
        self.forget()
        return self._thread is None or self._thread.wait(wait_ms)

    def _start(self) -> None:
        if self._wanted is None:
            return
        self._thread = _Looking(self._wanted)
        self._thread.finished.connect(self._gather)
        self._thread.start()

    @Slot()
    def _gather(self) -> None:
        thread, self._thread = self._thread, None
        if thread is None:
            return
        thread.wait()  # its last words are said, but it may not have gone yet
        if thread.column is not self._wanted:
            self._start()
            return
        self._wanted = None
        if thread.found is not None:
            self.reported.emit(thread.column, thread.found)
