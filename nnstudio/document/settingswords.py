"""What training settings are called: what was changed, and what differs from the course's way."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass

from nnstudio.core.optimizers import Optimizer
from nnstudio.core.roworder import ORDERS
from nnstudio.core.schedules import Schedule, ScheduleRecord
from nnstudio.core.settings import TrainingSettings
from nnstudio.core.stoprules import StopRule
from nnstudio.language.listing import commas
from nnstudio.language.translate import mark, tr

COURSE = TrainingSettings()
AS_IN_THE_COURSE = mark("as in the course")
FAR = 10**6  # epochs after which a schedule that does anything has done it


def batch_words(batch: int | None) -> str:
    """How many rows make one step."""
    if batch is None:
        return tr("all rows in one step")
    return tr("one row at a time") if batch == 1 else tr("batch of {rows}", rows=batch)


def optimizer_words(optimizer: Optimizer) -> str:
    """ "Adam", or "Adam (beta 1 0.8)" where a number is not the usual one."""
    record = optimizer.record
    unusual = [
        tr("{parameter} {number:g}", parameter=tr(parameter.name), number=number)
        for parameter, number in zip(record.parameters, optimizer.values, strict=True)
        if number != parameter.default
    ]
    title = tr(record.title)
    if not unusual:
        return title
    return tr("{optimizer} ({numbers})", optimizer=title, numbers=commas(unusual))


def has_numbers(record: ScheduleRecord) -> bool:
    """Whether span and factor mean anything: not where the rate never leaves its full size."""
    return record.share(FAR, 1, 0.5) != 1.0


def schedule_words(schedule: Schedule) -> str:
    """ "rate in steps (0.1, 1000 epochs)"."""
    title = tr(schedule.record.title)
    if not has_numbers(schedule.record):
        return tr("rate {schedule}", schedule=title)
    return tr(
        "rate {schedule} ({factor:g}, {span} epochs)",
        schedule=title,
        factor=schedule.factor,
        span=schedule.span,
    )


def stop_words(rule: StopRule) -> str:
    """ "stop at target loss 0.01"."""
    title = tr(rule.record.title)
    if not rule.record.patient:
        return tr("stop at {rule} {value:g}", rule=title, value=rule.value)
    return tr(
        "stop at {rule} {value:g} in {epochs} epochs",
        rule=title,
        value=rule.value,
        epochs=rule.patience,
    )


@dataclass(frozen=True)
class Aspect:
    """One thing that can be set: its value, its words, and the text that names it with these."""

    value: Callable[[TrainingSettings], object]
    words: Callable[[TrainingSettings], str]
    name: str = ""

    def named(self, settings: TrainingSettings) -> str:
        """Its words with its name, where they do not say by themselves what they are about."""
        words = self.words(settings)
        return tr(self.name, words=words) if self.name else words


RATE = Aspect(lambda s: s.rate, lambda s: f"{s.rate:g}", mark("learning rate {words}"))
ASPECTS = (
    Aspect(
        lambda s: s.optimizer, lambda s: optimizer_words(s.optimizer), mark("optimizer {words}")
    ),
    Aspect(lambda s: s.batch, lambda s: batch_words(s.batch)),
    Aspect(lambda s: s.order, lambda s: tr(ORDERS[s.order]), mark("rows {words}")),
    Aspect(lambda s: s.loss, lambda s: tr(s.loss_record.title), mark("loss {words}")),
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
    return commas(differences(settings)) or tr(AS_IN_THE_COURSE)


def change_words(before: TrainingSettings, after: TrainingSettings) -> str:
    """What a change is called: "optimizer Adam", "batch of 10", "no stop at target loss"."""
    words = [
        aspect.named(after)
        for aspect in (*ASPECTS, RATE)
        if aspect.value(after) != aspect.value(before)
    ]
    words += [stop_words(rule) for rule in after.stops if rule not in before.stops]
    kept = {rule.name for rule in after.stops}
    words += [
        tr("no stop at {rule}", rule=tr(rule.record.title))
        for rule in before.stops
        if rule.name not in kept
    ]
    return commas(words)
