"""Training settings as JSON: by name; what an older file lacks is as usual."""

from __future__ import annotations

from typing import Any

from nnstudio.core.losses import LOSSES
from nnstudio.core.optimizers import OPTIMIZERS, Optimizer
from nnstudio.core.roworder import ORDERS
from nnstudio.core.schedules import SCHEDULES, Schedule
from nnstudio.core.settings import TrainingSettings
from nnstudio.core.stoprules import STOP_RULES, StopRule
from nnstudio.document.strictjson import Node

MOST = 2**53  # whole numbers up to here are exact in every reader of JSON


def settings_object(settings: TrainingSettings) -> dict[str, Any]:
    """Everything but the epochs to run: they are a wish, no part of how a network came about."""
    optimizer, schedule = settings.optimizer, settings.schedule
    names = [parameter.name for parameter in optimizer.record.parameters]
    return {
        "rate": settings.rate,
        "order": settings.order,
        "batch": settings.batch,
        "loss_function": settings.loss,
        "optimizer": {"name": optimizer.name, **dict(zip(names, optimizer.values, strict=True))},
        "schedule": {"name": schedule.name, "span": schedule.span, "factor": schedule.factor},
        "l1": settings.l1,
        "l2": settings.l2,
        "stops": [
            {"rule": rule.name, "value": rule.value, "patience": rule.patience}
            for rule in settings.stops
        ],
    }


def settings_from(node: Node) -> TrainingSettings:
    """Read settings back; `FileProblem` names the place that is wrong. Epochs are without end.

    A file from before there were optimizers to choose from has learning rate and order only.
    """
    rate = node.get("rate").number()
    order = node.get("order").choice(tuple(ORDERS))
    if not node.has("optimizer"):
        return node.built(lambda: TrainingSettings(rate, None, order))
    return node.built(
        lambda: TrainingSettings(
            rate=rate,
            epochs=None,
            order=order,
            batch=node.get("batch").optional(lambda batch: batch.whole(1, MOST)),
            loss=node.get("loss_function").choice(tuple(LOSSES)),
            optimizer=_optimizer(node.get("optimizer")),
            schedule=_schedule(node.get("schedule")),
            l1=node.get("l1").number(),
            l2=node.get("l2").number(),
            stops=tuple(_rule(rule) for rule in node.get("stops").items(0, len(STOP_RULES))),
        )
    )


def _optimizer(node: Node) -> Optimizer:
    name = node.get("name").choice(tuple(OPTIMIZERS))
    parameters = OPTIMIZERS[name].parameters
    numbers = tuple(node.get(parameter.name).number() for parameter in parameters)
    return node.built(lambda: Optimizer(name, numbers))


def _schedule(node: Node) -> Schedule:
    return node.built(
        lambda: Schedule(
            node.get("name").choice(tuple(SCHEDULES)),
            node.get("span").whole(1, MOST),
            node.get("factor").number(),
        )
    )


def _rule(node: Node) -> StopRule:
    return node.built(
        lambda: StopRule(
            node.get("rule").choice(tuple(STOP_RULES)),
            node.get("value").number(),
            node.get("patience").whole(1, MOST),
        )
    )
