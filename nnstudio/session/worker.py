"""The training thread: it trains in slices, and hands over a snapshot when it is asked for one.

There is no endless loop and no lock. A kernel that holds the interpreter trains only in slices
that the GUI thread grants after it has painted: the two take turns, and neither starves the other.
A kernel that lets go of it trains on by itself, slice after slice, at full speed; between two
slices the thread looks for what it has been sent.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray
from PySide6.QtCore import QObject, Qt, QThread, Signal, Slot

from nnstudio.core.kernels.choice import maker_for
from nnstudio.core.kernels.kernel import KernelMaker
from nnstudio.core.kernels.loading import loaded
from nnstudio.core.problems import Problem
from nnstudio.core.settings import TrainingSettings
from nnstudio.core.snapshot import Progress
from nnstudio.core.trainer import Trainer
from nnstudio.data.trainingset import TrainingSet
from nnstudio.language.translate import tr

BATCH, EPOCH = "batch", "epoch"
OWN_SLICE = 0.010  # seconds; short enough for a snapshot in each picture


@dataclass(frozen=True, eq=False)
class Job:
    """What to train, as values: the worker shares nothing with the window."""

    run_id: int
    progress: Progress
    data: TrainingSet  # its arrays are put together in the worker's time
    settings: TrainingSettings
    seed: int
    target_epoch: int | None
    locked: NDArray[np.bool_]
    row_name: Callable[[int], str]
    kernel: str  # a name of choice.CHOICES


class TrainingWorker(QObject):
    """Lives in the training thread and answers queued signals only."""

    snapshot_ready = Signal(object)  # Snapshot
    failed = Signal(int, str)  # run_id, sentence
    _next_slice = Signal()

    def __init__(self) -> None:
        super().__init__()
        self._run_id = 0
        self._trainer: Trainer | None = None
        self._makers: dict[tuple[str, bool], KernelMaker] = {}
        self._on_its_own = False
        self._next_posted = False
        self._next_slice.connect(self._train_on, Qt.ConnectionType.QueuedConnection)

    @Slot(object)
    def begin(self, job: Job) -> None:
        """Take a job on; the trainer before it is forgotten."""
        self._run_id, self._trainer = job.run_id, None
        self.rest()
        with self._telling():
            self._trainer = Trainer(
                job.progress,
                job.data.inputs,
                job.data.targets,
                job.settings,
                seed=job.seed,
                run_id=job.run_id,
                target_epoch=job.target_epoch,
                locked=job.locked,
                watch=(job.data.held_inputs, job.data.held_targets),
                row_name=job.row_name,
                kernel=self._maker(job.kernel),
            )

    @Slot(float, int)
    def train(self, seconds: float, most_rows: int) -> None:
        """Train for about `seconds`, `most_rows` rows at most (-1: as many as fit).

        Where the kernel lets others work meanwhile and no limit is set, what is asked for is only
        a snapshot: training goes on by itself.
        """
        trainer = self._trainer
        if trainer is None:
            return
        with self._telling():
            if most_rows < 0 and trainer.kernel.releases_gil:
                if not self._on_its_own:
                    trainer.run_for(OWN_SLICE)
                    self._on_its_own = True
                    self._post_next()
            else:
                self.rest()
                trainer.run_for(seconds, None if most_rows < 0 else most_rows)
            self._hand_over(trainer)

    @Slot()
    def rest(self) -> None:
        """Train on by itself no more."""
        self._on_its_own = False

    def _post_next(self) -> None:
        """Send oneself word to train on, behind whatever else has been sent by then."""
        if not self._next_posted:
            self._next_posted = True
            self._next_slice.emit()

    @Slot()
    def _train_on(self) -> None:
        self._next_posted = False
        trainer = self._trainer
        if trainer is not None and self._on_its_own and not trainer.finished:
            with self._telling():
                trainer.run_for(OWN_SLICE)
                self._post_next()

    def _hand_over(self, trainer: Trainer) -> None:
        if trainer.finished:
            self.rest()
        self.snapshot_ready.emit(trainer.snapshot())

    @Slot(str)
    def use_kernel(self, choice: str) -> None:
        """Go on with another kernel, from the next slice."""
        trainer = self._trainer
        if trainer is not None:
            with self._telling():
                trainer.use(self._maker(choice))

    @Slot(str)
    def step(self, kind: str) -> None:
        """Train on one batch, or on the rest of the epoch."""
        if self._trainer is not None:
            with self._telling():
                if kind == BATCH:
                    self._trainer.step_batch()
                else:
                    self._trainer.step_epoch()
                self.snapshot_ready.emit(self._trainer.snapshot())

    def _maker(self, choice: str) -> KernelMaker:
        """What makes the kernel; kept, since it remembers what it has measured."""
        key = (choice, loaded() is not None)
        if key not in self._makers:
            self._makers[key] = maker_for(choice, wait=False)
        return self._makers[key]

    @contextmanager
    def _telling(self) -> Iterator[None]:
        """Tell the session whatever goes wrong: a run that only went silent would never end."""
        try:
            yield
        except Problem as problem:
            self._give_up(str(problem))
        except Exception as error:
            self._give_up(
                tr("Training had to stop ({error}); the weights are as they were.", error=error)
            )
            raise  # for the log

    def _give_up(self, sentence: str) -> None:
        self._trainer = None
        self.rest()
        self.failed.emit(self._run_id, sentence)


class TrainingThread(QObject):
    """Owns the thread and its worker, and ends both in order, however often it is asked to."""

    job_given = Signal(object)
    slice_granted = Signal(float, int)
    rest_asked = Signal()
    step_asked = Signal(str)
    kernel_chosen = Signal(str)

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self.worker = TrainingWorker()
        self._thread = QThread()
        self._thread.setObjectName("training")
        self.worker.moveToThread(self._thread)
        self.job_given.connect(self.worker.begin)
        self.slice_granted.connect(self.worker.train)
        self.rest_asked.connect(self.worker.rest)
        self.step_asked.connect(self.worker.step)
        self.kernel_chosen.connect(self.worker.use_kernel)
        self._thread.start()

    def close(self, wait_ms: int = 2_000) -> bool:
        """End the thread after the slice it is in; True when it has ended."""
        if self._thread.isRunning():
            self.rest_asked.emit()
            self._thread.quit()
            return self._thread.wait(wait_ms)
        return True
