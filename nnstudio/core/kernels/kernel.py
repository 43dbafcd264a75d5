"""What every kernel is given, keeps and does: the interface, and the state that all share."""

from __future__ import annotations

from abc import ABC, abstractmethod
from collections.abc import Callable
from dataclasses import dataclass, replace
from typing import ClassVar

import numpy as np
from numpy.typing import NDArray

from nnstudio.core.activations import Array
from nnstudio.core.losses import check_loss_fits
from nnstudio.core.network import NetworkSpec, Params
from nnstudio.core.problems import Problem
from nnstudio.core.settings import TrainingSettings
from nnstudio.core.snapshot import Progress
from nnstudio.core.stoprules import Note
from nnstudio.language.translate import tr

NOTED = 16_384  # epochs up to which each one's loss is noted


@dataclass(frozen=True, eq=False)
class Plan:
    """What is trained: rows, settings, and what must not move. All arrays are only read.

    x (rows, inputs), y (rows, outputs), contiguous float64; `locked` (parameter_count,) is true
    for parameters that stay as they are; `watch_x`, `watch_y` are rows held out. `note_all` asks
    for a note after every epoch, as stop rules need it; up to `noted` epochs there is one in any
    case.
    """

    spec: NetworkSpec
    x: Array
    y: Array
    settings: TrainingSettings
    seed: int
    locked: NDArray[np.bool_]
    watch_x: Array
    watch_y: Array
    noted: int = NOTED

    @property
    def rows(self) -> int:
        """How many rows an epoch has."""
        return len(self.x)

    @property
    def note_all(self) -> bool:
        """Whether each epoch has to be looked at."""
        return bool(self.settings.stops)


def plan_of(
    spec: NetworkSpec,
    x: Array,
    y: Array,
    settings: TrainingSettings,
    seed: int = 0,
    locked: NDArray[np.bool_] | None = None,
    watch: tuple[Array, Array] | None = None,
) -> Plan:
    """Check that everything fits together; raises `Problem` where it does not."""
    if len(x) == 0:
        raise Problem(tr("There is no row to train on; the table needs at least one whole row."))
    check_loss_fits(spec, settings.loss_record)
    watch_x, watch_y = watch or (np.zeros((0, spec.inputs)), np.zeros((0, spec.outputs)))
    for inputs, targets in ((x, y), (watch_x, watch_y)):
        if inputs.shape[1:] != (spec.inputs,) or targets.shape != (len(inputs), spec.outputs):
            raise Problem(
                tr(
                    "A {network} network takes {inputs} inputs and {outputs} targets a row, "
                    "not {values} and {targets}.",
                    network=spec.describe(),
                    inputs=spec.inputs,
                    outputs=spec.outputs,
                    values=inputs.shape[1],
                    targets=targets.shape[1],
                )
            )
    return Plan(
        spec=spec,
        x=np.ascontiguousarray(x, dtype=np.float64),
        y=np.ascontiguousarray(y, dtype=np.float64),
        settings=settings,
        seed=seed,
        locked=np.zeros(spec.parameter_count, dtype=np.bool_) if locked is None else locked,
        watch_x=np.ascontiguousarray(watch_x, dtype=np.float64),
        watch_y=np.ascontiguousarray(watch_y, dtype=np.float64),
    )


def stride_at(epoch: int, noted: int = NOTED) -> int:
    """Every how many epochs the loss is noted around `epoch`: 1, then 2, 4, ... as runs grow.

    A curve of any length thus has some ten thousand points, more than a screen has columns, and
    which ones they are depends on the epoch alone.
    """
    stride = 1
    while epoch > noted * stride:
        stride *= 2
    return stride


@dataclass(eq=False)
class State:
    """What training changes: parameters, the optimizer's memories, and how many updates."""

    vector: Array
    slots: Array
    updates: int = 0


class Kernel(ABC):
    """Trains `vector` in place, batch by batch.

    vector, gradient: (parameter_count,); the gradient is that of the last batch, before its
    update, with L1 and L2. slots: (slots, parameter_count), the optimizer's memories. `notes` are
    added by `train` after epochs that are due and taken away by the trainer.
    """

    name: ClassVar[str]
    title: ClassVar[str]
    releases_gil: ClassVar[bool]

    def __init__(self, plan: Plan, progress: Progress) -> None:
        self.plan, self.spec = plan, plan.spec
        n = self.spec.parameter_count
        shape = (plan.settings.optimizer.record.slots, n)
        kept = progress.slots.shape == shape
        self.vector = progress.params.vector.copy()
        self.gradient = np.zeros(n)
        self.slots = progress.slots.copy() if kept else np.zeros(shape)
        self.slots[:, plan.locked] = 0.0  # a parameter unlocked later begins afresh
        self.updates = progress.updates if kept else 0
        self.notes: list[Note] = []

    @abstractmethod
    def train(self, epoch: int, position: int, batches: int) -> tuple[int, int]:
        """Train on the next `batches` batches, through as many epochs as that takes.

        Begins behind `position` rows of `epoch`; returns where it ended. Never raises for numbers
        that are lost: they are seen in `vector` and in the notes.
        """

    @abstractmethod
    def note(self, epoch: int) -> Note:
        """Loss and accuracy with the parameters as they are."""

    def due(self, epoch: int) -> bool:
        """Whether an epoch that has just ended is noted."""
        return self.plan.note_all or epoch % stride_at(epoch, self.plan.noted) == 0

    def begin(self, vector: Array, seed: int) -> None:
        """Begin again from other parameters (parameter_count,), with rows in a seed's order."""
        np.copyto(self.vector, vector)
        self.slots.fill(0.0)
        self.updates = 0
        self.notes.clear()
        self.plan = replace(self.plan, seed=seed)

    def params(self) -> Params:
        """A frozen copy of the present parameters."""
        return Params(self.spec, self.vector)

    def finite(self) -> bool:
        """Whether every parameter and every memory still is a number."""
        return bool(np.isfinite(self.vector).all() and np.isfinite(self.slots).all())

    def room(self) -> State:
        """Room for a copy of the state."""
        return State(np.empty_like(self.vector), np.empty_like(self.slots))

    def save(self, state: State) -> None:
        """Copy the present state."""
        np.copyto(state.vector, self.vector)
        np.copyto(state.slots, self.slots)
        state.updates = self.updates

    def restore(self, state: State) -> None:
        """Go back to a saved state."""
        np.copyto(self.vector, state.vector)
        np.copyto(self.slots, state.slots)
        self.updates = state.updates


KernelMaker = Callable[[Plan, Progress], Kernel]
