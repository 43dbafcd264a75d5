"""The training thread: it trains a slice when it is granted one, and hands over a snapshot.

There is no endless loop and no lock. The GUI thread grants a slice after it has painted, so the
two take turns with the interpreter and neither starves the other.
"""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass

from PySide6.QtCore import QObject, QThread, Signal, Slot

from nnstudio.core.activations import Array
from nnstudio.core.problems import Problem
from nnstudio.core.snapshot import Progress
from nnstudio.core.trainer import Trainer, TrainingSettings

ROW, EPOCH = "row", "epoch"


@dataclass(frozen=True, eq=False)
class Job:
    """What to train, as values: the worker shares nothing with the window."""

    run_id: int
    progress: Progress
    x: Array
    y: Array
    settings: TrainingSettings
    seed: int
    target_epoch: int | None


class TrainingWorker(QObject):
    """Lives in the training thread and answers queued signals only."""

    snapshot_ready = Signal(object)  # Snapshot
    failed = Signal(int, str)  # run_id, sentence

    def __init__(self) -> None:
        super().__init__()
        self._run_id = 0
        self._trainer: Trainer | None = None

    @Slot(object)
    def begin(self, job: Job) -> None:
        """Take a job on; the trainer before it is forgotten."""
        self._run_id, self._trainer = job.run_id, None
        with self._telling():
            self._trainer = Trainer(
                job.progress,
                job.x,
                job.y,
                job.settings,
                seed=job.seed,
                run_id=job.run_id,
                target_epoch=job.target_epoch,
            )

    @Slot(float, int)
    def train(self, seconds: float, most_rows: int) -> None:
        """Train for about `seconds`, `most_rows` rows at most (-1: as many as fit)."""
        if self._trainer is not None:
            with self._telling():
                self._trainer.run_for(seconds, None if most_rows < 0 else most_rows)
                self.snapshot_ready.emit(self._trainer.snapshot())

    @Slot(str)
    def step(self, kind: str) -> None:
        """Train on one row, or on the rest of the epoch."""
        if self._trainer is not None:
            with self._telling():
                if kind == ROW:
                    self._trainer.step_row()
                else:
                    self._trainer.step_epoch()
                self.snapshot_ready.emit(self._trainer.snapshot())

    @contextmanager
    def _telling(self) -> Iterator[None]:
        """Tell the session whatever goes wrong: a run that only went silent would never end."""
        try:
            yield
        except Problem as problem:
            self._give_up(str(problem))
        except Exception as error:
            self._give_up(f"Training had to stop ({error}); the weights are as they were.")
            raise  # for the log

    def _give_up(self, sentence: str) -> None:
        self._trainer = None
        self.failed.emit(self._run_id, sentence)


class TrainingThread(QObject):
    """Owns the thread and its worker, and ends both in order, however often it is asked to."""

    job_given = Signal(object)
    slice_granted = Signal(float, int)
    step_asked = Signal(str)

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self.worker = TrainingWorker()
        self._thread = QThread()
        self._thread.setObjectName("training")
        self.worker.moveToThread(self._thread)
        self.job_given.connect(self.worker.begin)
        self.slice_granted.connect(self.worker.train)
        self.step_asked.connect(self.worker.step)
        self._thread.start()

    def close(self, wait_ms: int = 2_000) -> bool:
        """End the thread after the slice it is in; True when it has ended."""
        if self._thread.isRunning():
            self._thread.quit()
            return self._thread.wait(wait_ms)
        return True
