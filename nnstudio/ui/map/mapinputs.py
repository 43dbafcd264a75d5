"""Which inputs can span the map: those with numbers. The others are held at one value."""

from __future__ import annotations

from dataclasses import dataclass

from nnstudio.core.activations import Array
from nnstudio.data.inputs import placed
from nnstudio.data.trainingset import TrainingSet
from nnstudio.data.units import join_header
from nnstudio.document.document import Document
from nnstudio.document.usualrow import middle_row

__all__ = ["AxisInput", "axis_inputs", "held_classes", "middle_row"]


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


def held_classes(training: TrainingSet, held: Array) -> tuple[str, ...]:
    """What the inputs with classes are taken for on all of the map: "Colour red", ..."""
    found: list[str] = []
    for column, place in placed(training.columns):
        values = tuple(held[place].tolist())
        if column.levels:
            found += [f"{column.name} {v}" for v in column.levels if column.values(v) == values]
    return tuple(found)
