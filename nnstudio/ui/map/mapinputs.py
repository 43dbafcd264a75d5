"""Which inputs can span the map: those with numbers. The others are held at one value."""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np

from nnstudio.core.activations import Array
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
    found, feature = [], 0
    for column in document.training.columns:
        if not column.levels:
            found.append(AxisInput(feature, join_header(column.name, column.unit), column.unit))
        feature += column.width
    return tuple(found)


def middle_row(training: TrainingSet) -> Array:
    """Raw features (features,) of a usual row: means of numbers, the most frequent class."""
    raw = training.some_raw(ENOUGH)
    middle = raw.mean(axis=0) if len(raw) else np.zeros(raw.shape[1])
    feature = 0
    for column in training.columns:
        place = slice(feature, feature + column.width)
        if column.levels and column.width == 1:
            middle[place] = np.round(middle[place])
        elif column.levels:
            middle[place] = np.arange(column.width) == middle[place].argmax()
        feature += column.width
    return middle


def held_classes(training: TrainingSet, held: Array) -> tuple[str, ...]:
    """What the inputs with classes are taken for on all of the map: "Colour red", ..."""
    found: list[str] = []
    feature = 0
    for column in training.columns:
        values = tuple(held[feature : feature + column.width].tolist())
        feature += column.width
        if column.levels:
            found += [f"{column.name} {v}" for v in column.levels if column.values(v) == values]
    return tuple(found)
