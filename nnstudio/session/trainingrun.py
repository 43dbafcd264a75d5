"""Training as the window sees it: start, stop, step, and how far it has come.

The thread does the work; here it is decided what it works on and which of its answers still count.
"""

from __future__ import annotations

from PySide6.QtCore import QObject, Signal, Slot

from nnstudio.core.breakdown import Trouble
from nnstudio.core.kernels.loading import loaded
from nnstudio.core.kernels.numpy_kernel import NumpyKernel
from nnstudio.core.losshistory import LossCurve, LossHistory
from nnstudio.core.rewind import RewindHistory, RewindPoints
from nnstudio.core.snapshot import Progress, Snapshot
from nnstudio.core.trail import Trail, TrailHistory
from nnstudio.document.document import Document
from nnstudio.document.teach import row_namer
from nnstudio.session.frameclock import FrameClock
from nnstudio.session.worker import BATCH, EPOCH, Job, TrainingThread

LONG_EPOCH = 2_000  # rows from which stepping an epoch is a run that can be paused


class TrainingRun(QObject):
    """Trains one document after the other; every change of what is trained gets a new run id."""

    picture_due = Signal()  # while running, about 60 times a second
    ended = Signal(str, str)  # by itself: which stop rule said so, and what went wrong, or ""
    stepped = Signal(str)  # a step is done (no words), or why it could not be

    def __init__(self, document: Document, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._document = document
        self._progress = document.progress
        self._losses = LossHistory(document.curve)
        self._trail = TrailHistory(document.spec.parameter_count)
        self._points = RewindHistory(document.rewind)
        self._note()
        self._last_row: int | None = None
        self._next_row: int | None = None
        self._trouble: Trouble | None = None
        self._running = False
        self._stepping = False
        self._run_id = 0
        self._target: int | None = None  # the epoch at which the present run ends
        self._kernel_choice = "numpy"
        self._kernel_at_work = NumpyKernel.title
        self._thread = TrainingThread(self)
        self._clock = FrameClock(self)
        self._thread.worker.snapshot_ready.connect(self._take)
        self._thread.worker.failed.connect(self._fail)
        self._clock.slice_due.connect(self._thread.slice_granted)
        self._clock.frame_due.connect(self.picture_due)

    @property
    def running(self) -> bool:
        """Whether training goes on."""
        return self._running

    @property
    def progress(self) -> Progress:
        """How far training has come."""
        return self._progress

    @property
    def curve(self) -> LossCurve:
        """Every loss so far."""
        return self._losses.view()

    @property
    def trail(self) -> Trail:
        """The way the parameters took to where they are."""
        return self._trail.view()

    @property
    def points(self) -> RewindPoints:
        """Where training can go on from, up to where it is."""
        return self._points.view()

    @property
    def last_row(self) -> int | None:
        """The row of the table trained last."""
        return self._last_row

    @property
    def next_row(self) -> int | None:
        """The row of the table that comes next, once that is known."""
        return self._next_row

    @property
    def trouble(self) -> Trouble | None:
        """Why numbers were lost, until something is changed or trained again."""
        return self._trouble

    @property
    def kernel_at_work(self) -> str:
        """What did the arithmetic last, or would do it next."""
        return self._kernel_at_work

    def choose_kernel(self, choice: str) -> None:
        """Say which kernel to use (a name of `choice.CHOICES`), from the next slice."""
        self._kernel_choice = choice
        found = loaded()
        compiled = None if choice == "numpy" or found is None else found.kernel
        self._kernel_at_work = (compiled or NumpyKernel).title
        self._thread.kernel_chosen.emit(choice)

    def slow(self, pace: float) -> bool:
        """Whether training is paced at `pace` rows a second or fewer."""
        return self._clock.slow(pace)

    def set_pace(self, rows_per_second: float | None) -> None:
        """Pace the training; None is full speed."""
        self._clock.set_rate(rows_per_second)

    def adopt(self, document: Document) -> None:
        """Go on with another document, from where it stands; running stays running.

        What raises leaves the present one.
        """
        progress, why_not = document.progress, document.training.why_not
        losses, points = LossHistory(document.curve), RewindHistory(document.rewind)
        epochs, vector = _epochs(document, progress), progress.params.vector
        trail = self._trail
        if not trail.go_back(epochs, vector):  # what was adopted is no point of it
            trail = TrailHistory(len(vector))
            trail.append(epochs, vector)
        points.append(progress)
        self._run_id += 1  # what the worker is doing belongs to the past
        self._document, self._progress = document, progress
        self._losses, self._points, self._trail = losses, points, trail
        self._last_row = self._next_row = None
        self._trouble = None
        self._stepping = False
        if self._running and why_not is None:
            self._give_job(_target(document.settings.epochs, progress))
        elif self._running:
            self.stop()
            self.ended.emit("", why_not)

    def holds(self, document: Document) -> bool:
        """Whether this is the document that was adopted last."""
        return self._document is document

    def start(self) -> None:
        """Train until the epochs asked for are done; the table must be fit for it."""
        self._start(_target(self._document.settings.epochs, self._progress))

    def stop(self) -> None:
        """Train no more; what the worker is still doing belongs to the past."""
        self._running = self._stepping = False
        self._clock.stop()
        self._thread.rest_asked.emit()
        self._run_id += 1

    def step_batch(self) -> None:
        """Train on the next batch: a row, unless said otherwise."""
        self._step(BATCH)

    def step_epoch(self) -> None:
        """Train on the rest of the epoch; over a long table that is a run to its end."""
        if len(self._document.training.rows) < LONG_EPOCH:
            self._step(EPOCH)
        else:
            self._start(self._progress.epoch + 1)

    def unstick(self) -> None:
        """Something raised, here or in the thread: an answer that is waited for may never come.

        A run goes on from where it is, a step is given up.
        """
        self._stepping = False
        if self._running:
            self._give_job(self._target)
        else:
            self._run_id += 1

    def close(self) -> bool:
        """End the thread; True when it has ended. May be called again."""
        self.stop()
        return self._thread.close()

    def _start(self, target: int | None) -> None:
        self._running = True
        self._give_job(target)
        self._clock.start()

    def _step(self, kind: str) -> None:
        if not self._stepping:
            self._give_job(None)
            self._stepping = True
            self._thread.step_asked.emit(kind)

    def _give_job(self, target: int | None) -> None:
        self._run_id += 1
        self._target = target
        self._trouble = None
        self._clock.forget_slice()
        data, document = self._document.training, self._document
        self._thread.job_given.emit(
            Job(
                run_id=self._run_id,
                progress=self._progress,
                data=data,
                settings=document.settings,
                seed=document.start.seed,
                target_epoch=target,
                locked=document.locked_mask,
                row_name=row_namer(document),
                kernel=self._kernel_choice,
            )
        )

    @Slot(object)
    def _take(self, snapshot: Snapshot) -> None:
        """A snapshot from the worker; of an earlier run it is dropped."""
        if snapshot.run_id != self._run_id:
            return
        rows = self._document.training.rows
        self._progress = snapshot.progress
        self._losses.extend(snapshot.new_losses)
        self._note()
        self._last_row = None if snapshot.last_row is None else int(rows[snapshot.last_row])
        self._next_row = int(rows[snapshot.next_row])
        self._kernel_at_work = snapshot.kernel
        self._clock.set_together(snapshot.releases_gil)
        if snapshot.problem is not None:
            self._trouble = Trouble(snapshot.problem, snapshot.breakdown)
        if self._stepping:
            self._stepping = False
            self.stepped.emit(snapshot.problem or "")
        elif snapshot.finished:
            self.stop()
            self.ended.emit(snapshot.reason or "", snapshot.problem or "")
        else:
            self._clock.slice_done()

    def _note(self) -> None:
        epochs = _epochs(self._document, self._progress)
        self._trail.append(epochs, self._progress.params.vector)
        self._points.append(self._progress)

    @Slot(int, str)
    def _fail(self, run_id: int, sentence: str) -> None:
        if run_id == self._run_id:
            self.stop()
            self.ended.emit("", sentence)


def _target(epochs: int | None, progress: Progress) -> int | None:
    """The next multiple of the epochs asked for: a finished run goes on for as many again."""
    return None if epochs is None else (progress.epoch // epochs + 1) * epochs


def _epochs(document: Document, progress: Progress) -> float:
    """How often the rows have been trained on."""
    # The table is only looked at in mid-epoch: a document just opened has not read it yet.
    rows = len(document.training.rows) if progress.position else 1
    return progress.passes(rows)
