"""What a trainer hands over: values only, nothing that can change afterwards."""

from __future__ import annotations

from dataclasses import dataclass, field

from nnstudio.core.activations import Array
from nnstudio.core.losshistory import LossCurve
from nnstudio.core.network import Params


@dataclass(frozen=True, eq=False)
class Progress:
    """How far a training run has come: enough, with the settings, to go on bit for bit.

    `epoch` counts finished passes; `position` is how many rows of the present pass are done.
    """

    params: Params
    epoch: int = 0
    position: int = 0

    def __eq__(self, other: object) -> bool:
        return (
            isinstance(other, Progress)
            and (self.epoch, self.position) == (other.epoch, other.position)
            and self.params == other.params
        )

    def __hash__(self) -> int:
        return hash((self.epoch, self.position))


@dataclass(frozen=True, eq=False)
class Snapshot:
    """The state after a slice of training.

    `gradient` is that of the last row trained, taken before its update, (parameter_count,).
    `new_losses` are the points since the snapshot before. `last_row` counts rows of the training
    set. `problem` says in a sentence why training had to stop: a NaN is a value here, not an
    exception; `progress` is then the last finite state.
    """

    run_id: int
    progress: Progress
    gradient: Array
    steps: int
    last_row: int | None
    next_row: int
    finished: bool = False
    problem: str | None = None
    new_losses: LossCurve = field(default_factory=LossCurve)
