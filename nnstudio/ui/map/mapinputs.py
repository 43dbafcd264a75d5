"""Which inputs can span the map: those with numbers. The others are held at one value."""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np

from nnstudio.core.activations import Array
from nnstudio.data.inputs import placed
from nnstudio.data.trainingset import TrainingSet
from nnstudio.data.units import join_header
from nnstudio.document.document import Document

ENOUGH = 1_500  # rows from which the middle of a column is taken


@dataclass(frozen=True)
class AxisInput:
    """An input with numbers: which feature of the network it is, its header and its unit."""

    feature: int
    header: str
    unit: str | None


def axis_inputs(document: Document) -> tuple[AxisInput, ...]:
    """The inputs that can run across or up, from left to right."""
    return tuple(
        AxisInput(place.start, join_header(column.name, column.unit), column.unit)
        for column, place in placed(document.training.columns)
        if not column.levels
    )


def middle_row(training: TrainingSet) -> Array:
    """Raw features (features,) of a usual row: means of numbers, the most frequent class."""
    raw = training.some_raw(ENOUGH)
    middle = raw.mean(axis=0) if len(raw) else np.zeros(raw.shape[1])
    for column, place in placed(training.columns):
        if column.levels and column.width == 1:
            middle[place] = np.round(middle[place])
        elif column.levels:
            middle[place] = np.arange(column.width) == middle[place].argmax()
    return middle


def held_classes(training: TrainingSet, held: Array) -> tuple[str, ...]:
    """What the inputs with classes are taken for on all of the map: "Colour red", ..."""
    found: list[str] = []
    for column, place in placed(training.columns):
        values = tuple(held[place].tolist())
        if column.levels:
            found += [f"{column.name} {v}" for v in column.levels if column.values(v) == values]
    return tuple(found)
