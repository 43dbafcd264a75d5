"""Stochastic gradient descent, one row at a time: the only thing here that changes with time.

The loop is the course's: take a row, compute every derivative from the parameters as they are,
move every parameter a little against its derivative, go on to the next row; after the last row an
epoch is over and the loss over all rows is noted.
"""

from __future__ import annotations

from dataclasses import dataclass
from time import perf_counter

import numpy as np
from numpy.typing import NDArray

from nnstudio.core.activations import Array
from nnstudio.core.initial import MAX_SEED
from nnstudio.core.kernels.numpy_kernel import NumpyKernel
from nnstudio.core.losshistory import LossCurve
from nnstudio.core.problems import Problem
from nnstudio.core.snapshot import Progress, Snapshot

ORDERS = {"table": "as in the table", "shuffle": "shuffled each epoch"}
MOST_AT_ONCE = 256
LOOK = 0.001  # seconds between two looks at the clock


@dataclass(frozen=True)
class TrainingSettings:
    """Learning rate, epochs to run (None: without end), and the order of the rows."""

    rate: float = 0.1
    epochs: int | None = 1_000
    order: str = "table"

    def __post_init__(self) -> None:
        if not (np.isfinite(self.rate) and self.rate > 0.0):
            raise Problem(f"The learning rate is a number above 0, not {self.rate:g}.")
        if self.epochs is not None and self.epochs < 1:
            raise Problem(f"The number of epochs is 1 or more, not {self.epochs}.")
        if self.order not in ORDERS:
            raise Problem(f"The order is one of {', '.join(ORDERS)}, not {self.order!r}.")


def row_order(settings: TrainingSettings, rows: int, seed: int, epoch: int) -> NDArray[np.int64]:
    """Which row comes when in an epoch, (rows,).

    A shuffled order is a function of seed and epoch alone, so that a run can be taken up at any
    point without keeping the state of a generator.
    """
    if settings.order == "table":
        return np.arange(rows)
    return np.random.RandomState([seed, epoch & MAX_SEED]).permutation(rows)


class Trainer:
    """Trains `progress` on x (rows, inputs) and y (rows, outputs), a slice at a time."""

    def __init__(
        self,
        progress: Progress,
        x: Array,
        y: Array,
        settings: TrainingSettings,
        seed: int = 0,
        run_id: int = 0,
        target_epoch: int | None = None,
    ) -> None:
        if len(x) == 0:
            raise Problem("There is no row to train on; the table needs at least one whole row.")
        self.settings, self.seed, self.run_id = settings, seed, run_id
        self.target_epoch = target_epoch
        self._kernel = NumpyKernel(progress.params, x, y)
        self._rows = len(x)
        self._epoch, self._position = progress.epoch, min(progress.position, self._rows - 1)
        self._order = row_order(settings, self._rows, seed, self._epoch)
        self._chunk = 1  # rows between two looks at the clock, found while training
        self._steps = 0
        self._last_row: int | None = None
        self._problem: str | None = None
        self._losses: list[tuple[int, float]] = []
        # The last state whose loss was a number; training goes back to it when it blows up.
        self._good = (self._kernel.vector.copy(), self._epoch, self._position)
        if self._epoch == 0 and self._position == 0:
            self._note_loss()

    @property
    def finished(self) -> bool:
        """Whether the epochs asked for are done, or a problem ended the run."""
        done = self.target_epoch is not None and self._epoch >= self.target_epoch
        return done or self._problem is not None

    def step_row(self) -> None:
        """Train on the next row."""
        self._train(1)

    def step_epoch(self) -> None:
        """Train on the remaining rows of the present epoch."""
        epoch = self._epoch
        while self._epoch == epoch and self._problem is None:
            self._train(self._rows - self._position)

    def run_for(self, seconds: float, most_rows: int | None = None) -> int:
        """Train for about `seconds`, on `most_rows` rows at most; return how many were trained."""
        now = perf_counter()
        end, before, left = now + seconds, self._steps, most_rows
        while not self.finished and (left is None or left > 0) and now < end:
            chunk = self._chunk if left is None else min(self._chunk, left)
            done = self._train(min(chunk, self._rows - self._position))
            left = None if left is None else left - done
            then, now = now, perf_counter()
            self._choose_chunk(done, now - then)
        return self._steps - before

    def _choose_chunk(self, rows: int, seconds: float) -> None:
        """Wide networks take milliseconds a row, the course's network some microseconds."""
        fits = int(LOOK / max(seconds / max(rows, 1), 1e-9))
        self._chunk = min(max(fits, 1), 2 * self._chunk, MOST_AT_ONCE)

    def snapshot(self) -> Snapshot:
        """Hand over the present state, with the losses since the last snapshot."""
        gradient = self._kernel.gradient.copy()
        gradient.flags.writeable = False
        losses = np.array(self._losses, dtype=np.float64).reshape(-1, 2)
        self._losses.clear()
        return Snapshot(
            run_id=self.run_id,
            progress=Progress(self._kernel.params(), self._epoch, self._position),
            gradient=gradient,
            steps=self._steps,
            last_row=self._last_row,
            next_row=int(self._order[self._position]),
            finished=self.finished,
            problem=self._problem,
            new_losses=LossCurve(losses[:, 0], losses[:, 1]).frozen(),
        )

    def _train(self, count: int) -> int:
        """Train on the next `count` rows of this epoch, stopping before any number is lost."""
        rows = self._order[self._position : self._position + count].tolist()
        before = self._kernel.vector.copy()
        # numpy's error state belongs to a thread, so it is set here and not once at start.
        with np.errstate(all="ignore"):
            self._kernel.train(rows, self.settings.rate)
            if not np.isfinite(self._kernel.vector).all():
                self._kernel.vector[:] = before
                self._stop_at(self._row_of_overflow(rows))
                return len(rows)
            self._steps += len(rows)
            self._position += len(rows)
            self._last_row = rows[-1]
            if self._position == self._rows:
                self._end_epoch()
        return len(rows)

    def _row_of_overflow(self, rows: list[int]) -> int:
        """Go through the rows again, one by one: which one of this epoch (from 1) it was."""
        for done, row in enumerate(rows, self._position + 1):
            self._kernel.train([row], self.settings.rate)
            if not np.isfinite(self._kernel.vector).all():
                return done
        return self._position + len(rows)

    def _stop_at(self, row_in_epoch: int) -> None:
        self._stop(
            f"Training stopped in epoch {self._epoch + 1} at row {row_in_epoch}: a weight grew "
            "beyond every number."
        )

    def _stop(self, what: str) -> None:
        """End the run at the last point where the loss was a number."""
        vector, self._epoch, self._position = self._good
        self._kernel.vector[:] = vector
        self._order = row_order(self.settings, self._rows, self.seed, self._epoch)
        where = f"after epoch {self._epoch}" if self._epoch else "at the start"
        self._problem = (
            f"{what} The weights are those {where} again; try a smaller learning rate or scale "
            "the inputs."
        )

    def _end_epoch(self) -> None:
        self._epoch += 1
        self._position = 0
        self._order = row_order(self.settings, self._rows, self.seed, self._epoch)
        self._note_loss()

    def _note_loss(self) -> None:
        with np.errstate(all="ignore"):
            loss = self._kernel.mean_loss()
        if np.isfinite(loss):
            self._losses.append((self._epoch, loss))
            self._good = (self._kernel.vector.copy(), self._epoch, 0)
        elif self._problem is None:
            when = f"after epoch {self._epoch}" if self._epoch else "before it began"
            self._stop(f"Training stopped {when}: the loss is no longer a number.")
