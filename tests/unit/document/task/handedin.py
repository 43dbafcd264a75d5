"""Projects as a class hands them in, honest ones and others."""

from __future__ import annotations

import json
from collections.abc import Callable
from dataclasses import replace
from typing import Any

from nnstudio.document.document import Document, course_document
from nnstudio.document.project.projectfile import Project, pack, parse_project
from nnstudio.document.task.classtask import ClassTask
from nnstudio.document.task.goals import Goal
from nnstudio.document.task.locks import LOCKS
from nnstudio.document.task.seals import sealed
from nnstudio.document.teach import teach

GOALS = (Goal("loss_below", 0.01), Goal("parameters_at_most", 9.0))
TASK = ClassTask("Let it learn.\n\nUse at most nine numbers.", GOALS, frozenset(LOCKS), "Ms Gray")
FREE = replace(TASK, locks=frozenset())


def given(task: ClassTask = TASK, document: Document | None = None) -> Document:
    """What the teacher gives."""
    return sealed(document or course_document(), task)


def solved(task: ClassTask = TASK, epochs: int = 1_000) -> Document:
    """What an honest pupil hands in."""
    return teach(given(task), epochs)


def edited(document: Document, spoil: Callable[[dict[str, Any]], object]) -> Document:
    """What a pupil hands in who changes the file in a text editor."""
    found = json.loads(pack(Project(document), "p.nnstudio").data)
    spoil(found)
    return parse_project(json.dumps(found).encode(), "p.nnstudio").document
