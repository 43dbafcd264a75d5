"""What a trainer hands over: values only, nothing that can change afterwards."""

from __future__ import annotations

from dataclasses import dataclass, field

import numpy as np

from nnstudio.core.activations import Array
from nnstudio.core.breakdown import Breakdown
from nnstudio.core.losshistory import LossCurve
from nnstudio.core.network import Params


def _no_slots() -> Array:
    slots = np.zeros((0, 0))
    slots.flags.writeable = False
    return slots


@dataclass(frozen=True, eq=False)
class Progress:
    """How far a training run has come: enough, with the settings, to go on bit for bit.

    `epoch` counts finished passes; `position` is how many rows of the present pass are done.
    `slots` are the optimizer's memories, (slots, parameter_count), read-only, and `updates` how
    many steps they have seen; without any the optimizer begins afresh.
    """

    params: Params
    epoch: int = 0
    position: int = 0
    slots: Array = field(default_factory=_no_slots)
    updates: int = 0

    def __eq__(self, other: object) -> bool:
        return (
            isinstance(other, Progress)
            and (self.epoch, self.position, self.updates)
            == (other.epoch, other.position, other.updates)
            and self.params == other.params
            and self.slots.tobytes() == other.slots.tobytes()
        )

    def __hash__(self) -> int:
        return hash((self.epoch, self.position))

    def passes(self, rows: int) -> float:
        """How many passes over `rows` rows are done, the present one as far as it is."""
        return self.epoch + (self.position / rows if rows else 0.0)


@dataclass(frozen=True, eq=False)
class Snapshot:
    """The state after a slice of training.

    `gradient` is that of the last row trained, taken before its update, (parameter_count,).
    `new_losses` are the points since the snapshot before. `last_row` counts rows of the training
    set; `kernel` names what did the arithmetic, and `releases_gil` says whether other
    threads work meanwhile. `reason` says which stop rule ended the run.
    `problem` says in a sentence why training had to stop: a NaN is a value here, not an
    exception; `progress` is then the last finite state, and `breakdown`, where it is known, says
    which row of the training set lost which parameter.
    """

    run_id: int
    progress: Progress
    gradient: Array
    steps: int
    last_row: int | None
    next_row: int
    finished: bool = False
    problem: str | None = None
    breakdown: Breakdown | None = None
    reason: str | None = None
    kernel: str = ""
    releases_gil: bool = False
    new_losses: LossCurve = field(default_factory=LossCurve)
