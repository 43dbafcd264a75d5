"""Gradient descent in batches: the only thing here that changes with time.

The loop is the course's: take a row (or a batch of rows), compute every derivative from the
parameters as they are, move every parameter a little against its derivative, go on to the next;
after the last row an epoch is over and the loss over all rows is noted. The kernel does the
arithmetic; here it is decided how much at once, when to stop, and what to go back to.

Whatever happens inside a chunk of work is found out afterwards, from the kernel's notes and
numbers. Since a chunk gives the same bits each time, it is then done again from its start up to
the very epoch that counts.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from time import perf_counter

import numpy as np
from numpy.typing import NDArray

from nnstudio.core.activations import Array
from nnstudio.core.breakdown import (
    Breakdown,
    describe,
    find_breakdown,
    find_lost_output,
    layer_words,
    likely_cause,
)
from nnstudio.core.kernels.kernel import Kernel, KernelMaker, State, plan_of
from nnstudio.core.kernels.numpy_kernel import NumpyKernel
from nnstudio.core.losshistory import LossCurve
from nnstudio.core.network import Params
from nnstudio.core.roworder import row_order
from nnstudio.core.settings import TrainingSettings
from nnstudio.core.snapshot import Progress, Snapshot
from nnstudio.core.stoprules import Note, Watchman
from nnstudio.language.translate import tr

LOOK = 0.002  # seconds between two looks at the clock while the interpreter is held
LONG_LOOK = 0.012  # and where it is not
GROWTH = 4.0  # how much larger a chunk may be than the one before
TOO_SHORT = 0.05  # the share of its time that a slice may leave unused


def _all_numbers(notes: list[Note]) -> bool:
    return all(np.isfinite(note.loss) for note in notes)


def row_number(row: int) -> str:
    """What a row of the training set is called where it has no name."""
    return tr("row {row}", row=row + 1)


@dataclass(eq=False)
class _Mark:
    """A moment to go back to."""

    state: State
    epoch: int = 0
    position: int = 0
    steps: int = 0


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
        locked: NDArray[np.bool_] | None = None,
        watch: tuple[Array, Array] | None = None,
        kernel: KernelMaker = NumpyKernel,
        row_name: Callable[[int], str] = row_number,
    ) -> None:
        self.plan = plan_of(progress.params.spec, x, y, settings, seed, locked, watch)
        self.run_id, self.target_epoch = run_id, target_epoch
        self._row_name = row_name
        self._kernel: Kernel = kernel(self.plan, progress)
        self._batch = settings.batch_size(self.plan.rows)
        self._epoch, self._position = progress.epoch, min(progress.position, self.plan.rows - 1)
        self._pace, self._most = 1.0, 1.0  # batches a second and at once, found while training
        self._steps = 0
        self._orders: dict[int, NDArray[np.int64]] = {}
        self._problem: str | None = None
        self._breakdown: Breakdown | None = None
        self._reason: str | None = None
        self._watchman = Watchman(settings.stops)
        self._losses: list[tuple[int, float, float]] = []
        # Two moments to go back to: the start of the present chunk, and the last one at which the
        # loss was a number. Often they are the same.
        self._marks = [_Mark(self._kernel.room()), _Mark(self._kernel.room())]
        self._good = self._mark(self._marks[0])
        self._at_good = True
        if self._epoch == 0 and self._position == 0:
            self._begin()

    def _begin(self) -> None:
        """Note the loss of the start; one that is no number ends the run before it begins."""
        note = self._kernel.note(0)
        if np.isfinite(note.loss):
            self._losses.append((0, note.loss, note.watch_loss))
            reason = self._watchman.judge(note)
            if reason is not None:
                self._reason = tr("Stopped before the first epoch: {reason}.", reason=reason)
        else:
            self._stop(
                tr(
                    "Training stopped before it began: the loss is no longer a number, {why}",
                    why=self._why_no_loss(),
                )
            )

    def _mark(self, mark: _Mark) -> _Mark:
        """Note the present moment in `mark`."""
        self._kernel.save(mark.state)
        mark.epoch, mark.position, mark.steps = self._epoch, self._position, self._steps
        return mark

    @property
    def kernel(self) -> Kernel:
        """What does the arithmetic."""
        return self._kernel

    @property
    def batch(self) -> int:
        """How many rows make one step."""
        return self._batch

    def use(self, kernel: KernelMaker) -> None:
        """Go on with another kernel, from where training stands."""
        before, self._kernel = self._kernel, kernel(self.plan, self.progress())
        np.copyto(self._kernel.gradient, before.gradient)
        self._pace, self._most = 1.0, 1.0

    @property
    def finished(self) -> bool:
        """Whether the epochs asked for are done, a rule said stop, or a problem ended the run."""
        done = self.target_epoch is not None and self._epoch >= self.target_epoch
        return done or self._problem is not None or self._reason is not None

    def step_batch(self) -> None:
        """Train on the next batch."""
        self._train(1)

    def step_epoch(self) -> None:
        """Train on the remaining rows of the present epoch."""
        epoch = self._epoch
        while self._epoch == epoch and self._problem is None:
            self._train(self._batches_left())

    def run_for(self, seconds: float, most_rows: int | None = None) -> int:
        """Train for about `seconds`, on `most_rows` rows at most; return how many were trained.

        A batch is never split: at least one is trained however few rows are allowed.
        """
        look = LONG_LOOK if self._kernel.releases_gil else LOOK
        now = perf_counter()
        end, before = now + seconds, self._steps
        while not self.finished and end - now > TOO_SHORT * seconds:
            batches = max(1, int(min(self._pace * min(look, end - now), self._most)))
            if most_rows is not None:
                left = most_rows - (self._steps - before)
                if left <= 0:
                    break
                batches = min(batches, max(1, left // self._batch))
            done = self._train(batches)
            then, now = now, perf_counter()
            # Wide networks take milliseconds a batch, the course's a tenth of a microsecond.
            self._pace, self._most = done / max(now - then, 1e-9), GROWTH * done
        return self._steps - before

    def progress(self) -> Progress:
        """How far training has come, as a value."""
        params, slots = self._kernel.params(), self._kernel.slots
        if not len(slots):
            return Progress(params, self._epoch, self._position)
        slots = slots.copy()
        slots.flags.writeable = False
        return Progress(params, self._epoch, self._position, slots, self._kernel.updates)

    def snapshot(self) -> Snapshot:
        """Hand over the present state, with the losses since the last snapshot."""
        gradient = self._kernel.gradient.copy()
        gradient.flags.writeable = False
        losses = np.array(self._losses, dtype=np.float64).reshape(-1, 3)
        self._losses.clear()
        return Snapshot(
            run_id=self.run_id,
            progress=self.progress(),
            gradient=gradient,
            steps=self._steps,
            last_row=self._row_before() if self._steps else None,
            next_row=int(self._order(self._epoch)[self._position]),
            finished=self.finished,
            problem=self._problem,
            breakdown=self._breakdown,
            reason=self._reason,
            kernel=self._kernel.title,
            releases_gil=self._kernel.releases_gil,
            new_losses=LossCurve(
                losses[:, 0], losses[:, 1], losses[:, 2] if len(self.plan.watch_x) else None
            ).frozen(),
        )

    # One chunk

    def _train(self, batches: int) -> int:
        """Train on the next batches, stopping before any number is lost; how many were trained.

        A chunk either stays within an epoch or is whole epochs, so that it ends where the loss
        can be looked at.
        """
        left, whole = self._batches_left(), self._batches_in_epoch()
        if self._position or batches < whole:
            batches = min(batches, left)
        else:
            batches -= batches % whole
            if self.target_epoch is not None and self.target_epoch > self._epoch:
                batches = min(batches, (self.target_epoch - self._epoch) * whole)
        start = self._mark(self._marks[self._good is self._marks[0]])
        if self._at_good:
            self._good = start
        self._at_good = False
        self._go(batches)
        finite = self._kernel.finite()
        notes = self._notes() if finite and self._position == 0 else []
        if batches > whole and not (finite and _all_numbers(notes)):
            self._again_by_epochs(start, batches // whole)
        elif not finite:
            self._break_down(start, batches)
        elif self._position == 0:
            self._at_good = self._take_in(notes, start)
        self._kernel.notes.clear()
        return batches

    def _go(self, batches: int) -> None:
        epoch, position = self._epoch, self._position
        self._epoch, self._position = self._kernel.train(epoch, position, batches)
        self._steps += (self._epoch - epoch) * self.plan.rows + self._position - position

    def _notes(self) -> list[Note]:
        """What the kernel noted. The end of the chunk is looked at in any case, since its numbers
        become those to go back to."""
        notes = list(self._kernel.notes)
        if not notes or notes[-1].epoch != self._epoch:
            last = self._kernel.note(self._epoch)
            if not np.isfinite(last.loss):
                notes.append(last)
        return notes

    def _take_in(self, notes: list[Note], start: _Mark) -> bool:
        """Take the notes in, up to the first that ends the run; whether the loss is a number."""
        for note in notes:
            if not np.isfinite(note.loss):
                self._stop(
                    tr(
                        "Training stopped after epoch {epoch}: the loss is no longer a number, "
                        "{why}",
                        epoch=note.epoch,
                        why=self._why_no_loss(),
                    )
                )
                return False
            self._losses.append((note.epoch, note.loss, note.watch_loss))
            self._reason = self._watchman.judge(note)
            if self._reason is not None:
                self._reason = tr(
                    "Stopped after epoch {epoch}: {reason}.", epoch=note.epoch, reason=self._reason
                )
                if note.epoch < self._epoch:
                    self._again(start, note.epoch)
                break
        return True

    def _again_by_epochs(self, start: _Mark, epochs: int) -> None:
        """A number was lost in these epochs: train them again, one by one, so that the run ends
        where it would have ended in the smallest chunks."""
        self._kernel.notes.clear()
        self._go_back(start)
        self._at_good = self._good is start
        for _ in range(epochs):
            if self._problem is None and self._reason is None:
                self._train(self._batches_in_epoch())

    def _again(self, start: _Mark, epoch: int) -> None:
        """Do the chunk again from its start, up to the end of an epoch."""
        self._go_back(start)
        self._go(self._batches_left() + (epoch - self._epoch - 1) * self._batches_in_epoch())

    def _go_back(self, mark: _Mark) -> None:
        self._kernel.restore(mark.state)
        self._epoch, self._position, self._steps = mark.epoch, mark.position, mark.steps

    def _break_down(self, start: _Mark, batches: int) -> None:
        """A parameter is no number any more: find the step that did it, halving the chunk."""
        kernel, tried = self._kernel, self._kernel.room()
        kernel.restore(start.state)
        epoch, position = start.epoch, start.position
        while batches > 1:
            kernel.save(tried)
            there = kernel.train(epoch, position, batches // 2)
            if kernel.finite():
                epoch, position = there
                batches -= batches // 2
            else:
                kernel.restore(tried)
                batches //= 2
        before, spec = kernel.params(), self.plan.spec
        kernel.train(epoch, position, 1)
        rows = self._order(epoch)[position : position + self._batch]
        x, y = self.plan.x[rows], self.plan.y[rows]
        found = find_breakdown(before, kernel.vector, x, y, self.plan.settings.loss_record)
        self._breakdown = Breakdown(int(rows[found.row]), found.parameter)
        self._stop(
            tr(
                "Training stopped in epoch {epoch} at {name} (row {row} of {rows}): "
                "{parameter} in {layer}, grew beyond every number",
                epoch=epoch + 1,
                name=self._row_name(int(rows[found.row])),
                row=position + found.row + 1,
                rows=self.plan.rows,
                parameter=describe(spec, found.parameter),
                layer=layer_words(spec, spec.place(found.parameter).layer),
            )
        )

    def _why_no_loss(self) -> str:
        """Which neuron makes the loss of the present parameters no number, in words."""
        spec, plan = self.plan.spec, self.plan
        params = Params(spec, self._kernel.vector.copy())
        loss = plan.settings.loss_record
        found = find_lost_output(params, plan.x, plan.y, loss)
        words = {
            "neuron": spec.neuron_name(found.layer, found.unit),
            "layer": layer_words(spec, found.layer),
            "name": self._row_name(found.row),
        }
        if loss.of_z and found.layer == len(spec.layers) - 1:  # its outputs have bounds
            return tr("as the weighted sum of {neuron} in {layer} is too large at {name}", **words)
        return tr("as the output of {neuron} in {layer} is too large at {name}", **words)

    def _stop(self, what: str) -> None:
        """End the run at the last point where the loss was a number."""
        self._go_back(self._good)
        if self._position:
            where = tr(
                "after row {row} of epoch {epoch}", row=self._position, epoch=self._epoch + 1
            )
        else:
            where = (
                tr("after epoch {epoch}", epoch=self._epoch) if self._epoch else tr("at the start")
            )
        cause = likely_cause(self.plan.spec, self.plan.x, self.plan.settings)
        self._problem = tr(
            "{what}. The weights are those {where} again. Likely cause: {cause}.",
            what=what,
            where=where,
            cause=cause,
        )

    # Rows and epochs

    def _order(self, epoch: int) -> NDArray[np.int64]:
        """The order of an epoch's rows; that of the last two asked for is kept."""
        if epoch not in self._orders:
            settings = self.plan.settings
            order = row_order(settings.order, self.plan.rows, self.plan.seed, epoch)
            kept = list(self._orders.items())[-1:]
            self._orders = {**dict(kept), epoch: order}
        return self._orders[epoch]

    def _row_before(self) -> int:
        """The row trained last, where there is one."""
        if self._position:
            return int(self._order(self._epoch)[self._position - 1])
        return int(self._order(self._epoch - 1)[-1])

    def _batches_in_epoch(self) -> int:
        return -(-self.plan.rows // self._batch)

    def _batches_left(self) -> int:
        return -(-(self.plan.rows - self._position) // self._batch)
