"""Learning-rate schedules as data: by how much the rate shrinks from epoch to epoch."""

from __future__ import annotations

import math
from collections.abc import Callable
from dataclasses import dataclass

from nnstudio.core.problems import Problem
from nnstudio.language.listing import commas
from nnstudio.language.translate import mark, tr


@dataclass(frozen=True)
class ScheduleRecord:
    """One schedule: `share(epoch, span, factor)` of the learning rate, epochs counted from 0."""

    name: str
    title: str
    sentence: str
    share: Callable[[int, int, float], float]


def constant(epoch: int, span: int, factor: float) -> float:
    """1, always."""
    return 1.0


def step(epoch: int, span: int, factor: float) -> float:
    """factor^(how many spans are over)."""
    return float(factor ** (epoch // span))


def cosine(epoch: int, span: int, factor: float) -> float:
    """From 1 down to `factor` along half a cosine within the span (Loshchilov, Hutter 2017)."""
    return factor + (1.0 - factor) * 0.5 * (1.0 + math.cos(math.pi * min(epoch, span) / span))


SCHEDULES: dict[str, ScheduleRecord] = {
    record.name: record
    for record in (
        ScheduleRecord("constant", mark("constant"), mark("The rate stays as it is."), constant),
        ScheduleRecord(
            "step",
            mark("in steps"),
            mark("The rate is multiplied by the factor every so many epochs."),
            step,
        ),
        ScheduleRecord(
            "cosine",
            mark("cosine"),
            mark(
                "The rate glides down to the factor's share within so many epochs, and stays there."
            ),
            cosine,
        ),
    )
}


@dataclass(frozen=True)
class Schedule:
    """A choice of schedule: its name, its span in epochs, and its factor (from 0 to 1)."""

    name: str = "constant"
    span: int = 1_000
    factor: float = 0.1

    def __post_init__(self) -> None:
        if self.name not in SCHEDULES:
            raise Problem(
                tr(
                    "There is no schedule called {name!r}; use one of {known}.",
                    name=self.name,
                    known=commas(SCHEDULES),
                )
            )
        if self.span < 1:
            raise Problem(tr("A schedule's span is 1 epoch or more, not {span}.", span=self.span))
        if not 0.0 <= self.factor <= 1.0:
            raise Problem(
                tr(
                    "A schedule's factor lies between 0 and 1, not at {factor:g}.",
                    factor=self.factor,
                )
            )

    @property
    def record(self) -> ScheduleRecord:
        """The schedule's record."""
        return SCHEDULES[self.name]

    def share(self, epoch: int) -> float:
        """Which share of the learning rate holds in an epoch, counted from 0."""
        return self.record.share(epoch, self.span, self.factor)
