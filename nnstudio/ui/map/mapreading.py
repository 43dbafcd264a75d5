"""How the network's answers are read on the map: as classes, or as a number on a scale."""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np

from nnstudio.core.activations import Array
from nnstudio.data.codings import NumberCoding
from nnstudio.data.task import Task
from nnstudio.document.document import Document
from nnstudio.document.model import Model
from nnstudio.language.translate import mark, tr

OUTPUT = mark("output")
LANES = (1.04, 1.15)  # heights between which the classes' rows stand over their curves


@dataclass(frozen=True)
class Reading:
    """The task, the names of its classes, and for a number its header, unit and scale.

    The scale runs from the least to the greatest true value of the table's rows.
    """

    task: Task = Task.TWO
    classes: tuple[str, ...] = ()
    header: str = OUTPUT
    unit: str | None = None
    low: float = 0.0
    high: float = 1.0

    def share(self, values: Array) -> Array:
        """Where numbers lie on the scale: 0 at its low end, 1 at its high end."""
        with np.errstate(over="ignore"):
            shares: Array = (values - self.low) / (self.high - self.low)
        return shares

    def lane(self, classes: Array) -> Array:
        """How high the rows of several classes stand where the outputs are curves."""
        low, high = LANES
        return low + (high - low) * classes / max(1, len(self.classes) - 1)


def reading_of(document: Document) -> Reading:
    """How to read the answers to a document's label."""
    coding, label, training = document.coding, document.table.label, document.training
    if not isinstance(coding, NumberCoding):
        return Reading(coding.task, tuple(coding.classes), tr(OUTPUT))
    header = label.header if label is not None else tr("label")
    ends = [
        end
        for rows in (training.rows, training.held)
        if len(rows)
        for known in [training.answers[rows, 0]]
        for end in (known.min(), known.max())
    ]
    low, high = coding.raw(np.array([min(ends), max(ends)] if ends else [-1.0, 1.0])).tolist()
    low, high = min(low, high), max(low, high)
    if not low < high:
        low, high = low - 0.5 * max(1.0, abs(low)), high + 0.5 * max(1.0, abs(high))
    return Reading(coding.task, (), header, coding.unit, low, high)


def said(model: Model, raw: Array) -> str:
    """What the network says of one raw row (features,): "F 0.71", or "172.3 cm"."""
    answer = model.answer(model.outputs(raw[np.newaxis])[0])
    if model.coding.task is Task.NUMBER:
        return answer.text
    return f"{answer.text} {answer.number:.2f}"
