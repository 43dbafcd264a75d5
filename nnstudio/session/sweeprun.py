"""Training a document from many seeds, behind the window."""

from __future__ import annotations

import threading
import time
from dataclasses import dataclass

from PySide6.QtCore import QObject, Signal, Slot

from nnstudio.core.kernels.choice import maker_for
from nnstudio.core.problems import Problem
from nnstudio.document.document import Document
from nnstudio.language.translate import tr
from nnstudio.session.background import BREATH, LateThread, step_back


@dataclass(frozen=True, eq=False)
class SweepJob:
    """What to train, from which seeds, and the flag that ends it."""

    run_id: int
    document: Document
    seeds: range
    given_up: threading.Event


class SweepWorker(QObject):
    """Lives in a thread of its own and works on one job until it is done or given up."""

    progressed = Signal(int, object)  # run_id, Sweep
    finished = Signal(int)
    failed = Signal(int, str)

    @Slot(object)
    def work(self, job: SweepJob) -> None:
        """Hand over what is done some times a second, and at last all of it."""
        if job.given_up.is_set():
            self.finished.emit(job.run_id)  # cancelled before it began
            return
        # Imported when first wanted: starting the window should not wait for it.
        from nnstudio.document.sweeping import sweep_document

        step_back()
        try:
            kernel = maker_for("auto", wait=False, measure=False)

            def halted() -> bool:
                time.sleep(BREATH)
                return job.given_up.is_set()

            for sweep in sweep_document(
                job.document, job.seeds, kernel=kernel, halted=halted, begin_thread=step_back
            ):
                self.progressed.emit(job.run_id, sweep)
            self.finished.emit(job.run_id)
        except Problem as problem:
            self.failed.emit(job.run_id, str(problem))
        except Exception as error:
            self.failed.emit(
                job.run_id, tr("The starts could not be trained ({error}).", error=error)
            )
            raise  # for the log


class SweepRun(QObject):
    """One sweep at a time; a new one puts an end to the one before."""

    progressed = Signal(object)  # Sweep, also the last one
    running_changed = Signal(bool)
    failed = Signal(str)
    _job_given = Signal(object)

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._run_id = 0
        self._given_up = threading.Event()
        self._running = False
        self._worker = SweepWorker()
        self._thread = LateThread(self._worker, "sweep")
        self._worker.progressed.connect(self._take)
        self._worker.finished.connect(self._finish)
        self._worker.failed.connect(self._fail)
        self._job_given.connect(self._worker.work)

    @property
    def running(self) -> bool:
        """Whether starts are being trained."""
        return self._running

    def start(self, document: Document, count: int, first: int = 0) -> None:
        """Train `document` from `count` seeds, beginning with `first`."""
        self._given_up.set()
        self._given_up = threading.Event()
        self._run_id += 1
        self._thread.begin()
        seeds = range(first, first + count)
        self._job_given.emit(SweepJob(self._run_id, document, seeds, self._given_up))
        self._set_running(True)

    def cancel(self) -> None:
        """Go no further; what is done stays."""
        self._given_up.set()

    def close(self, wait_ms: int = 2_000) -> bool:
        """End the thread; True when it has ended. May be called again."""
        self._given_up.set()
        self._run_id += 1
        return self._thread.close(wait_ms)

    def _set_running(self, running: bool) -> None:
        if running != self._running:
            self._running = running
            self.running_changed.emit(running)

    @Slot(int, object)
    def _take(self, run_id: int, sweep: object) -> None:
        if run_id == self._run_id:
            self.progressed.emit(sweep)

    @Slot(int)
    def _finish(self, run_id: int) -> None:
        if run_id == self._run_id:
            self._set_running(False)

    @Slot(int, str)
    def _fail(self, run_id: int, sentence: str) -> None:
        if run_id == self._run_id:
            self.failed.emit(sentence)  # first, so that nobody takes the end for a success
            self._set_running(False)
