"""The compiled kernel: the loops of `loops` over the same state as the numpy kernel.

Needs numba (the extra `fast`); `loading` imports it, and knows what to do without.
"""

from __future__ import annotations

from typing import ClassVar

import numpy as np

from nnstudio.core.activations import Array
from nnstudio.core.kernels.compiled import codes, loops
from nnstudio.core.kernels.kernel import Kernel, Plan
from nnstudio.core.network import NetworkSpec
from nnstudio.core.snapshot import Progress
from nnstudio.core.stoprules import Note
from nnstudio.language.translate import mark

ROOM = 4_096  # notes that one call has room for


def described(spec: NetworkSpec) -> tuple[np.ndarray[tuple[int, int], np.dtype[np.uint64]], Array]:
    """The network as the loops read it: `net` (layers, 8) and `alphas` (layers,)."""
    rows = []
    sums, outputs = 0, spec.inputs
    for layer, (units, parts, inputs) in enumerate(spec.weight_shapes):
        act = codes.ACTS.index(spec.layers[layer].activation)
        weights, biases = spec.weight_slices[layer].start, spec.bias_slices[layer].start
        rows.append([units, parts, inputs, act, weights, biases, sums, outputs])
        sums += units * parts
        outputs += units
    alphas = np.array([layer.slope_parameter for layer in spec.layers])
    return np.array(rows, dtype=np.uint64), alphas


def work_for(spec: NetworkSpec) -> Array:
    """Room for one row's z, slope, a and da, (4, widest)."""
    sums = sum(units * parts for units, parts, _ in spec.weight_shapes)
    return np.zeros((4, max(sums, sum(spec.sizes))))


class CompiledKernel(Kernel):
    """Trains with machine code, row by row; other threads go on meanwhile."""

    name: ClassVar[str] = "compiled"
    title: ClassVar[str] = mark("compiled kernel")
    releases_gil: ClassVar[bool] = True

    def __init__(self, plan: Plan, progress: Progress) -> None:
        super().__init__(plan, progress)
        spec, settings = plan.spec, plan.settings
        self._net, self._alphas = described(spec)
        self._work = work_for(spec)
        optimizer = settings.optimizer
        schedule = settings.schedule
        own = (*optimizer.values, 0.0, 0.0, 0.0)[:3]
        self._numbers = np.array([*own, settings.l1, settings.l2, settings.rate, schedule.factor])
        self._codes = np.array(
            [
                settings.batch_size(plan.rows),
                codes.LOSS_CODES.index(settings.loss),
                codes.ORDER_CODES.index(settings.order),
                codes.OPTIMIZER_CODES.index(optimizer.name),
                codes.SCHEDULE_CODES.index(schedule.name),
                schedule.span,
                int(plan.note_all),
                plan.noted,
                self.updates,
                spec.weight_count,
                plan.seed,
                -1,
            ],
            dtype=np.int64,
        )
        in_order = settings.order == "table"
        self._order = np.zeros(0 if in_order else plan.rows, dtype=np.int64)
        self._keys = np.zeros((3, 0 if in_order else max(plan.rows, 256)), dtype=np.uint64)
        self._locked = plan.locked.copy() if plan.locked.any() else np.zeros(0, dtype=np.bool_)
        self._room = np.empty((ROOM, 5))

    def begin(self, vector: Array, seed: int) -> None:
        super().begin(vector, seed)
        self._codes[codes.SEED], self._codes[codes.ORDERED] = seed, -1

    def train(self, epoch: int, position: int, batches: int) -> tuple[int, int]:
        end = self.updates + batches
        self._codes[codes.UPDATES] = self.updates
        while self.updates < end:
            epoch, position, noted = loops.train(
                self._net,
                self._alphas,
                self._codes,
                self._numbers,
                self.plan.x,
                self.plan.y,
                self.plan.watch_x,
                self.plan.watch_y,
                self.vector,
                self.gradient,
                self.slots,
                self._locked,
                epoch,
                position,
                end - self.updates,
                self._order,
                self._keys,
                self._work,
                self._room,
            )
            self.updates = int(self._codes[codes.UPDATES])
            for found, *figures in self._room[:noted].tolist():
                self.notes.append(Note(int(found), *figures))
        return epoch, position

    def note(self, epoch: int) -> Note:
        figures: list[float] = []
        for x, y in ((self.plan.x, self.plan.y), (self.plan.watch_x, self.plan.watch_y)):
            figures += loops.evaluate(
                self._net, self._alphas, int(self._codes[codes.LOSS]), self.vector, x, y, self._work
            )
        return Note(epoch, *figures)
