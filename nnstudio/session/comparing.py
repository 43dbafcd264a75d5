"""Training the same start with other activations, behind the window."""

from __future__ import annotations

import threading
import time
from dataclasses import dataclass
from time import perf_counter
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal, Slot

from nnstudio.core.activations import activation
from nnstudio.core.kernels.choice import maker_for
from nnstudio.core.problems import Problem
from nnstudio.document.document import Document
from nnstudio.language.translate import tr
from nnstudio.session.background import BREATH, LateThread, step_back

if TYPE_CHECKING:  # else imported when first wanted: starting the window should not wait for it
    from nnstudio.document.comparing import Compared

REPORTS = 0.1  # seconds between two words about how far it is


@dataclass(frozen=True, eq=False)
class ComparingJob:
    """What to train, with which activations, for how many epochs, and the flag that ends it."""

    run_id: int
    document: Document
    activations: tuple[str, ...]
    epochs: int
    given_up: threading.Event


class ComparingWorker(QObject):
    """Lives in a thread of its own and trains one activation after the other."""

    progressed = Signal(int, float, str)  # run_id, share done, what is being done
    finished = Signal(int, object)  # run_id, tuple[Compared, ...]
    failed = Signal(int, str)

    @Slot(object)
    def work(self, job: ComparingJob) -> None:
        """Hand over all that came to its end, also where it was given up."""
        from nnstudio.document.comparing import train_from_start

        step_back()
        results: list[Compared] = []

        def halted() -> bool:
            time.sleep(BREATH)
            return job.given_up.is_set()

        try:
            kernel = maker_for("auto", wait=False, measure=False)
            for number, name in enumerate(job.activations):
                report = _Report(self, job, number, name)
                result = train_from_start(job.document, name, job.epochs, kernel, halted, report)
                if result is None:
                    break
                results.append(result)
            self.finished.emit(job.run_id, tuple(results))
        except Problem as problem:
            self.failed.emit(job.run_id, str(problem))
        except Exception as error:
            self.failed.emit(
                job.run_id, tr("The activations could not be compared ({error}).", error=error)
            )
            raise  # for the log


class _Report:
    """Says how far one activation is, some times a second."""

    def __init__(self, worker: ComparingWorker, job: ComparingJob, number: int, name: str) -> None:
        self._worker, self._job, self._number = worker, job, number
        self._title = tr(activation(name).title)
        self._said = perf_counter()
        self(0, at_once=True)

    def __call__(self, epoch: int, at_once: bool = False) -> None:
        now, job = perf_counter(), self._job
        if at_once or now - self._said >= REPORTS:
            self._said = now
            count = len(job.activations)
            words = tr(
                "{title}: epoch {epoch:,} of {epochs:,}",
                title=self._title,
                epoch=epoch,
                epochs=job.epochs,
            )
            if count > 1:
                words = tr(
                    "{title}: epoch {epoch:,} of {epochs:,} ({number} of {count})",
                    title=self._title,
                    epoch=epoch,
                    epochs=job.epochs,
                    number=self._number + 1,
                    count=count,
                )
            share = (self._number + epoch / job.epochs) / count
            self._worker.progressed.emit(job.run_id, share, words)


class Comparing(QObject):
    """One comparison at a time."""

    progressed = Signal(float, str)  # share done, 0..1, and what is being done
    running_changed = Signal(bool)
    compared = Signal(object, object)  # the document that was asked about, tuple[Compared, ...]
    failed = Signal(str)
    _job_given = Signal(object)

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._job: ComparingJob | None = None
        self._run_id = 0
        self._worker = ComparingWorker()
        self._thread = LateThread(self._worker, "comparing")
        self._worker.progressed.connect(self._tell)
        self._worker.finished.connect(self._finish)
        self._worker.failed.connect(self._fail)
        self._job_given.connect(self._worker.work)

    @property
    def running(self) -> bool:
        """Whether activations are being compared."""
        return self._job is not None

    def start(self, document: Document, activations: tuple[str, ...] = ()) -> None:
        """Train the document's start with these activations, or with every other one."""
        from nnstudio.document.comparing import epochs_to_train, other_activations

        if self.running:
            return
        try:
            others = other_activations(document)
            if document.training.why_not is not None:
                raise Problem(document.training.why_not)
        except Problem as problem:
            self.failed.emit(str(problem))
            return
        self._run_id += 1
        epochs = epochs_to_train(document)
        self._job = ComparingJob(
            self._run_id, document, activations or others, epochs, threading.Event()
        )
        self._thread.begin()
        self.running_changed.emit(True)
        self._job_given.emit(self._job)

    @Slot()
    def cancel(self) -> None:
        """Go no further; what came to its end stays."""
        if self._job is not None:
            self._job.given_up.set()

    def close(self, wait_ms: int = 2_000) -> bool:
        """End the thread; True when it has ended. May be called again."""
        self.cancel()
        self._run_id += 1
        return self._thread.close(wait_ms)

    @Slot(int, float, str)
    def _tell(self, run_id: int, share: float, words: str) -> None:
        if run_id == self._run_id:
            self.progressed.emit(share, words)

    @Slot(int, object)
    def _finish(self, run_id: int, results: tuple[Compared, ...]) -> None:
        job = self._job
        if run_id == self._run_id and job is not None:
            self._job = None
            self.compared.emit(job.document, results)
            self.running_changed.emit(False)

    @Slot(int, str)
    def _fail(self, run_id: int, sentence: str) -> None:
        if run_id == self._run_id:
            self._job = None
            self.failed.emit(sentence)
            self.running_changed.emit(False)
