"""A task in a project file, and back; what cannot be is refused with its place."""

from __future__ import annotations

import re
from typing import Any

from nnstudio.core.losses import LOSSES
from nnstudio.data.column import MAX_NAME
from nnstudio.document.strictjson import Node
from nnstudio.document.task.classtask import MOST_AUTHOR, MOST_GOALS, MOST_TEXT, ClassTask
from nnstudio.document.task.goals import GOALS, MOST_ANSWER, Goal
from nnstudio.document.task.locks import LOCKS
from nnstudio.language.translate import tr

MOST_SEALS = 20


def task_object(task: ClassTask) -> dict[str, Any]:
    """Its text line by line, so that two versions of a file can be compared."""
    return {
        "text": task.text.split("\n"),
        "author": task.author,
        "goals": [_goal_object(goal) for goal in task.goals],
        "locks": [name for name in LOCKS if name in task.locks],
        "loss": task.loss,
        "seals": dict(task.seals),
    }


def task_from(node: Node) -> ClassTask:
    """Read it back."""
    lines = [line.text(MOST_TEXT) for line in node.get("text").items(1, MOST_TEXT + 1)]
    goals = tuple(_goal_from(goal) for goal in node.get("goals").items(0, MOST_GOALS))
    locks = [lock.choice(tuple(LOCKS)) for lock in node.get("locks").items(0, len(LOCKS))]
    if len(set(locks)) < len(locks):
        node.get("locks").refuse(tr("names a lock twice"))
    return node.built(
        lambda: ClassTask(
            text="\n".join(lines),
            goals=goals,
            locks=frozenset(locks),
            author=node.get("author").text(MOST_AUTHOR),
            loss=node.get("loss").choice(tuple(LOSSES)),
            seals=_seals_from(node.get("seals")),
        )
    )


def _goal_object(goal: Goal) -> dict[str, Any]:
    if goal.kind.asks_answer:
        return {"name": goal.name, "row": goal.row, "answer": goal.answer}
    return {"name": goal.name, "number": goal.number}


def _goal_from(node: Node) -> Goal:
    name = node.get("name").choice(tuple(GOALS))
    if GOALS[name].asks_answer:
        row, answer = node.get("row").text(MAX_NAME), node.get("answer").text(MOST_ANSWER)
        return node.built(lambda: Goal(name, row=row, answer=answer))
    return node.built(lambda: Goal(name, node.get("number").number()))


def _seals_from(node: Node) -> tuple[tuple[str, str], ...]:
    found = node.object()
    if len(found) > MOST_SEALS:
        node.refuse(tr("has more than {most} seals", most=MOST_SEALS))
    for name, value in found.items():
        if not re.fullmatch("[a-z]{1,40}", name) or type(value) is not str:
            node.refuse(tr("has a seal without a name"))
        if not re.fullmatch("[0-9a-f]{64}", value):
            node.get(name).refuse(tr("is not a checksum"))
    return tuple(sorted(found.items()))
