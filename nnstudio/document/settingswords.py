"""What training settings are called: what was changed, and what differs from the course's way."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass

from nnstudio.core.optimizers import Optimizer
from nnstudio.core.roworder import ORDERS
from nnstudio.core.schedules import Schedule, ScheduleRecord
from nnstudio.core.settings import TrainingSettings
from nnstudio.core.stoprules import StopRule

COURSE = TrainingSettings()
AS_IN_THE_COURSE = "as in the course"
FAR = 10**6  # epochs after which a schedule that does anything has done it


def batch_words(batch: int | None) -> str:
    """How many rows make one step."""
    if batch is None:
        return "all rows in one step"
    return "one row at a time" if batch == 1 else f"batch of {batch}"


def optimizer_words(optimizer: Optimizer) -> str:
    """ "Adam", or "Adam (beta 1 0.8)" where a number is not the usual one."""
    record = optimizer.record
    unusual = [
        f"{parameter.name} {number:g}"
        for parameter, number in zip(record.parameters, optimizer.values, strict=True)
        if number != parameter.default
    ]
    return f"{record.title} ({', '.join(unusual)})" if unusual else record.title


def has_numbers(record: ScheduleRecord) -> bool:
    """Whether span and factor mean anything: not where the rate never leaves its full size."""
    return record.share(FAR, 1, 0.5) != 1.0


def schedule_words(schedule: Schedule) -> str:
    """ "rate in steps (0.1, 1000 epochs)"."""
    words = f"rate {schedule.record.title}"
    if not has_numbers(schedule.record):
        return words
    return f"{words} ({schedule.factor:g}, {schedule.span} epochs)"


def stop_words(rule: StopRule) -> str:
    """ "stop at target loss 0.01"."""
    words = f"stop at {rule.record.title} {rule.value:g}"
    return f"{words} in {rule.patience} epochs" if rule.record.patient else words


@dataclass(frozen=True)
class Aspect:
    """One thing that can be set: its value, and its words with or without a name in front."""

    value: Callable[[TrainingSettings], object]
    words: Callable[[TrainingSettings], str]
    lead: str = ""


RATE = Aspect(lambda s: s.rate, lambda s: f"{s.rate:g}", "learning rate ")
ASPECTS = (
    Aspect(lambda s: s.optimizer, lambda s: optimizer_words(s.optimizer), "optimizer "),
    Aspect(lambda s: s.batch, lambda s: batch_words(s.batch)),
    Aspect(lambda s: s.order, lambda s: ORDERS[s.order], "rows "),
    Aspect(lambda s: s.loss, lambda s: s.loss_record.title, "loss "),
    Aspect(lambda s: s.schedule, lambda s: schedule_words(s.schedule)),
    Aspect(lambda s: s.l1, lambda s: f"L1 {s.l1:g}"),
    Aspect(lambda s: s.l2, lambda s: f"L2 {s.l2:g}"),
)


def differences(settings: TrainingSettings) -> list[str]:
    """What is not as in the course, but for what the toolbar itself shows."""
    found = [a.words(settings) for a in ASPECTS if a.value(settings) != a.value(COURSE)]
    return found + [stop_words(rule) for rule in settings.stops]


def summary(settings: TrainingSettings) -> str:
    """All differences in a line: "Adam, batch of 10, L2 0.001"."""
    return ", ".join(differences(settings)) or AS_IN_THE_COURSE


def change_words(before: TrainingSettings, after: TrainingSettings) -> str:
    """What a change is called: "optimizer Adam", "batch of 10", "no stop at target loss"."""
    words = [
        aspect.lead + aspect.words(after)
        for aspect in (*ASPECTS, RATE)
        if aspect.value(after) != aspect.value(before)
    ]
    words += [stop_words(rule) for rule in after.stops if rule not in before.stops]
    kept = {rule.name for rule in after.stops}
    words += [f"no stop at {rule.record.title}" for rule in before.stops if rule.name not in kept]
    return ", ".join(words)
