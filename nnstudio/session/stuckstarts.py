"""Several sweeps one after the other: which activation gets stuck, with which scaling?"""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal, Slot

from nnstudio.core.problems import Problem
from nnstudio.document.document import Document
from nnstudio.language.translate import tr
from nnstudio.session.sweeprun import SweepRun

if TYPE_CHECKING:  # else imported when first wanted: starting the window should not wait for it
    from nnstudio.document.lab.stuckstarts import StuckTable, Trial
    from nnstudio.document.sweeping import Sweep


class StuckStarts(QObject):
    """A queue of trials; each is trained by a sweep of its own, behind the window."""

    progressed = Signal(object)  # StuckTable, also the first and the last one
    running_changed = Signal(bool)
    failed = Signal(str)

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._sweeps = SweepRun(self)
        self._sweeps.progressed.connect(self._take)
        self._sweeps.running_changed.connect(self._go_on)
        self._sweeps.failed.connect(self._fail)
        self._table: StuckTable | None = None
        self._at = 0
        self._running = False
        self._given_up = False

    @property
    def running(self) -> bool:
        """Whether trials are being trained."""
        return self._running

    def start_course(self) -> None:
        """Train the course's table with each activation and scaling."""
        from nnstudio.document.lab.stuckstarts import COURSE_STARTS, course_trials

        self.start(tr("The course's four people"), course_trials(), COURSE_STARTS)

    def start_own(self, document: Document) -> None:
        """The same with a document as it is now."""
        from nnstudio.document.lab.stuckstarts import OWN_STARTS, own_trials

        try:
            trials = own_trials(document)
        except Problem as problem:
            self.failed.emit(str(problem))
            return
        self.start(document.table.title, trials, OWN_STARTS)

    def start(self, title: str, trials: Sequence[Trial], starts: int) -> None:
        """Train every trial from so many starts, unless others are being trained."""
        from nnstudio.document.lab.stuckstarts import StuckTable

        if self._running or not trials:
            return
        self._table, self._at, self._given_up = StuckTable.empty(title, trials, starts), 0, False
        self._set_running(True)
        self.progressed.emit(self._table)
        self._sweeps.start(trials[0].document, starts)

    def cancel(self) -> None:
        """Go no further; what is done stays."""
        self._given_up = True
        self._sweeps.cancel()

    def close(self, wait_ms: int = 2_000) -> bool:
        """End the thread; True when it has ended. May be called again."""
        self._given_up = True
        return self._sweeps.close(wait_ms)

    @Slot(object)
    def _take(self, sweep: Sweep) -> None:
        if self._table is not None:
            self._table = self._table.with_sweep(self._at, sweep)
            self.progressed.emit(self._table)

    @Slot(bool)
    def _go_on(self, running: bool) -> None:
        """A sweep has come to its end: begin the next one."""
        if running or self._table is None or not self._running:
            return
        self._at += 1
        if self._given_up or self._at == len(self._table.trials):
            self._set_running(False)
        else:
            self._sweeps.start(self._table.trials[self._at].document, self._table.starts)

    @Slot(str)
    def _fail(self, sentence: str) -> None:
        """A trial that cannot be trained: say why; those after it would fail, too."""
        self._given_up = True
        self.failed.emit(sentence)

    def _set_running(self, running: bool) -> None:
        if running != self._running:
            self._running = running
            self.running_changed.emit(running)
