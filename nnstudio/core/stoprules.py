"""When to stop, as data: each rule looks at what was noted after an epoch and says why it stops.

What is noted (`Notes`) are columns, one entry for each epoch looked at. A rule keeps nothing: what
it has to remember (the best loss so far and when that was) is a `Memory` that it hands on, so that
epochs may be looked at in any portions with the same result.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass

import numpy as np

from nnstudio.core.problems import Problem
from nnstudio.language.listing import commas
from nnstudio.language.translate import mark, tr


@dataclass(frozen=True)
class Note:
    """What is known after an epoch: the loss and the share of right classes over the rows
    trained on, and both over the rows held out (NaN where there are none)."""

    epoch: int
    loss: float
    accuracy: float
    watch_loss: float = float("nan")
    watch_accuracy: float = float("nan")


@dataclass(frozen=True)
class Memory:
    """The best figure so far, and the epoch in which it came; None before the first."""

    best: float | None = None
    epoch: int = 0


Verdict = tuple[Memory, str | None]
Judge = Callable[["StopRule", Memory, Note], Verdict]


@dataclass(frozen=True)
class StopRuleRecord:
    """One kind of rule: what its number means, and `judge(rule, memory, note)`."""

    name: str
    title: str
    sentence: str
    judge: Judge
    default: float
    low: float
    high: float
    patient: bool = False  # whether it waits a number of epochs
    needs_hold_out: bool = False


@dataclass(frozen=True)
class StopRule:
    """One rule: its kind, its number, and how many epochs it is patient for."""

    name: str
    value: float
    patience: int = 100

    def __post_init__(self) -> None:
        if self.name not in STOP_RULES:
            raise Problem(
                tr(
                    "There is no stop rule called {name!r}; use one of {known}.",
                    name=self.name,
                    known=commas(STOP_RULES),
                )
            )
        record = self.record
        if not record.low <= self.value <= record.high:
            raise Problem(
                tr(
                    "The stop rule {rule} takes a number from {low:g} to {high:g}, not {value:g}.",
                    rule=tr(record.title),
                    low=record.low,
                    high=record.high,
                    value=self.value,
                )
            )
        if self.patience < 1:
            raise Problem(
                tr(
                    "A stop rule's patience is 1 epoch or more, not {patience}.",
                    patience=self.patience,
                )
            )

    @property
    def record(self) -> StopRuleRecord:
        """The kind's record."""
        return STOP_RULES[self.name]


def _target_loss(rule: StopRule, memory: Memory, note: Note) -> Verdict:
    if note.loss <= rule.value:
        return memory, tr(
            "the loss has reached {loss:.4g}, at or below {value:g}",
            loss=note.loss,
            value=rule.value,
        )
    return memory, None


def _target_accuracy(rule: StopRule, memory: Memory, note: Note) -> Verdict:
    if note.accuracy >= rule.value:
        return memory, tr(
            "{share:.4g} of the rows are right, at least {value:g} as asked for",
            share=note.accuracy,
            value=rule.value,
        )
    return memory, None


def _plateau(rule: StopRule, memory: Memory, note: Note) -> Verdict:
    """No loss lower by at least the share `value` within `patience` epochs."""
    if memory.best is None or note.loss < memory.best * (1.0 - rule.value):
        return Memory(note.loss, note.epoch), None
    if note.epoch - memory.epoch >= rule.patience:
        return memory, (
            tr(
                "the loss has not fallen by {value:.4g} of itself in {patience:,} epochs",
                value=rule.value,
                patience=rule.patience,
            )
        )
    return memory, None


def _divergence(rule: StopRule, memory: Memory, note: Note) -> Verdict:
    """The loss is `value` times the lowest one so far, or more."""
    if memory.best is None or note.loss < memory.best:
        return Memory(note.loss, note.epoch), None
    if memory.best > 0.0 and note.loss >= rule.value * memory.best:
        return memory, (
            tr(
                "the loss has grown to {loss:.4g}, {times:.3g} times its lowest, {lowest:.4g} "
                "after epoch {epoch}; the learning rate may be too high",
                loss=note.loss,
                times=note.loss / memory.best,
                lowest=memory.best,
                epoch=memory.epoch,
            )
        )
    return memory, None


def _hold_out_rising(rule: StopRule, memory: Memory, note: Note) -> Verdict:
    """The loss over the rows held out had its lowest value `patience` epochs ago."""
    if np.isnan(note.watch_loss):
        return memory, None
    if memory.best is None or note.watch_loss < memory.best * (1.0 - rule.value):
        return Memory(note.watch_loss, note.epoch), None
    if note.epoch - memory.epoch >= rule.patience:
        return memory, (
            tr(
                "the loss of the rows held out was lowest after epoch {epoch} ({best:.4g}) and is "
                "{watch_loss:.4g} now",
                epoch=memory.epoch,
                best=memory.best,
                watch_loss=note.watch_loss,
            )
        )
    return memory, None


STOP_RULES: dict[str, StopRuleRecord] = {
    record.name: record
    for record in (
        StopRuleRecord(
            "target_loss",
            mark("target loss"),
            mark("Stop when the loss is this small."),
            _target_loss,
            0.01,
            0.0,
            1e300,
        ),
        StopRuleRecord(
            "target_accuracy",
            mark("target accuracy"),
            mark("Stop when this share of the rows gets its right class."),
            _target_accuracy,
            1.0,
            0.0,
            1.0,
        ),
        StopRuleRecord(
            "plateau",
            mark("plateau"),
            mark("Stop when the loss has not fallen by this share within so many epochs."),
            _plateau,
            0.001,
            0.0,
            1.0,
            patient=True,
        ),
        StopRuleRecord(
            "divergence",
            mark("divergence"),
            mark("Stop when the loss is so many times its lowest."),
            _divergence,
            10.0,
            1.01,
            1e300,
        ),
        StopRuleRecord(
            "hold_out_rising",
            mark("hold-out rising"),
            mark(
                "Stop when the rows held out have not got better by this share in so many epochs."
            ),
            _hold_out_rising,
            0.0,
            0.0,
            1.0,
            patient=True,
            needs_hold_out=True,
        ),
    )
}


class Watchman:
    """Applies several rules to one note after the other."""

    def __init__(self, rules: Sequence[StopRule]) -> None:
        self._rules = tuple(rules)
        self._memories = [Memory() for _ in self._rules]

    def judge(self, note: Note) -> str | None:
        """Why to stop after this epoch, in words, or None."""
        reason = None
        for i, rule in enumerate(self._rules):
            self._memories[i], found = rule.record.judge(rule, self._memories[i], note)
            reason = reason or found
        return reason
