"""How to train, as one frozen value: everything but table, network and start."""

from __future__ import annotations

from dataclasses import dataclass, field

import numpy as np

from nnstudio.core.losses import Loss, loss_of
from nnstudio.core.optimizers import Optimizer
from nnstudio.core.problems import Problem
from nnstudio.core.roworder import ORDERS
from nnstudio.core.schedules import Schedule
from nnstudio.core.stoprules import StopRule
from nnstudio.language.listing import commas
from nnstudio.language.translate import tr


@dataclass(frozen=True)
class TrainingSettings:
    """Learning rate, epochs to run (None: without end), order of the rows, and so on.

    `batch` rows make one step together (None: all rows); the last batch of an epoch is what is
    left. `l1` and `l2` pull weights (not biases) towards 0: l1 sign(w) and l2 w are added to the
    gradient. The loss that is shown is the loss of the predictions alone.
    """

    rate: float = 0.1
    epochs: int | None = 1_000
    order: str = "table"
    batch: int | None = 1
    loss: str = "mse"
    optimizer: Optimizer = field(default_factory=Optimizer)
    schedule: Schedule = field(default_factory=Schedule)
    l1: float = 0.0
    l2: float = 0.0
    stops: tuple[StopRule, ...] = ()

    def __post_init__(self) -> None:
        if not (np.isfinite(self.rate) and self.rate > 0.0):
            raise Problem(
                tr("The learning rate is a number above 0, not {rate:g}.", rate=self.rate)
            )
        if self.epochs is not None and self.epochs < 1:
            raise Problem(
                tr("The number of epochs is 1 or more, not {epochs}.", epochs=self.epochs)
            )
        if self.order not in ORDERS:
            raise Problem(
                tr(
                    "The order is one of {known}, not {order!r}.",
                    known=commas(ORDERS),
                    order=self.order,
                )
            )
        if self.batch is not None and self.batch < 1:
            raise Problem(tr("A batch has 1 row or more, not {batch}.", batch=self.batch))
        for name, share in (("L1", self.l1), ("L2", self.l2)):
            if not (np.isfinite(share) and share >= 0.0):
                raise Problem(
                    tr("{name} is a number from 0 upwards, not {share:g}.", name=name, share=share)
                )
        if len({rule.name for rule in self.stops}) < len(self.stops):
            raise Problem(tr("Each stop rule can be given once."))
        loss_of(self.loss)

    @property
    def loss_record(self) -> Loss:
        """The loss's record."""
        return loss_of(self.loss)

    def batch_size(self, rows: int) -> int:
        """How many rows make one step, at most all of them."""
        return rows if self.batch is None else min(self.batch, rows)
