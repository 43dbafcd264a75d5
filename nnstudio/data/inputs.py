"""What an input column is to the network: a number, or one input for each of its classes."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from itertools import accumulate

import numpy as np

from nnstudio.core.problems import Problem
from nnstudio.data.cells import FloatArray, IndexArray, quoted, read_only
from nnstudio.data.cellstore import CellStore
from nnstudio.data.column import Column, Fill, Kind
from nnstudio.data.contents import MAX_LEVELS
from nnstudio.data.levels import level_numbers, sorted_levels
from nnstudio.data.median import median
from nnstudio.language.translate import tr


@dataclass(frozen=True)
class InputColumn:
    """One input column: its name and unit, and its classes, none for a column of numbers.

    Two classes are one input, 0 for the first and 1 for the second; more are an input each
    ("one-hot"): 1 for the row's class, 0 for the others. `fill` stands in for a cell that cannot
    be used, a number or one of the classes; None where such a row is left out.
    """

    name: str
    unit: str | None = None
    levels: tuple[str, ...] = ()
    fill: float | str | None = None

    def __post_init__(self) -> None:
        if len(self.levels) > MAX_LEVELS:
            raise Problem(
                tr(
                    "{name} has {count} different texts, and an input has at most {most} "
                    "classes: skip the column, or read it as a number.",
                    name=self.name,
                    count=len(self.levels),
                    most=MAX_LEVELS,
                )
            )

    @property
    def width(self) -> int:
        """How many inputs of the network the column is."""
        return len(self.levels) if len(self.levels) > 2 else 1

    @property
    def feature_names(self) -> tuple[str, ...]:
        """What to call these inputs: "Weight", or "Colour red", "Colour green", ..."""
        if not self.levels:
            return (self.name,)
        if len(self.levels) > 2:
            return tuple(f"{self.name} {level}" for level in self.levels)
        return (f"{self.name} {self.levels[-1]}",)

    def features(self, store: CellStore) -> tuple[FloatArray, ...]:
        """The inputs of all rows, (rows,) each, NaN for a cell that cannot be used; read-only."""
        if not self.levels:
            return (store.numbers,)
        return store.remembered(("features", self.levels), lambda: self._one_hot(store))

    def _one_hot(self, store: CellStore) -> tuple[FloatArray, ...]:
        numbers = level_numbers(store, self.levels)
        if self.width == 1:
            # A single class is 1 wherever it is known.
            return (read_only(numbers if len(self.levels) == 2 else numbers + 1.0),)
        missing = np.isnan(numbers)
        made = []
        for number in range(self.width):
            feature = (numbers == number).astype(np.float64)
            feature[missing] = np.nan
            made.append(read_only(feature))
        return tuple(made)

    def filled(self, features: tuple[FloatArray, ...]) -> tuple[FloatArray, ...]:
        """The features, as many (rows,) each, with the fill in place of what is missing."""
        if self.fill is None:
            return features
        missing = np.isnan(features[0])
        if not missing.any():
            return features
        pairs = zip(features, self.values(self.fill), strict=True)
        return tuple(read_only(np.where(missing, value, feature)) for feature, value in pairs)

    def values(self, own: float | str) -> tuple[float, ...]:
        """The inputs for one value, as in `features`; NaN for a text that is no class."""
        if not self.levels:
            return (float(own),)
        word = str(own).strip()
        found = [level.strip() for level in self.levels]
        if word not in found:
            return (float("nan"),) * self.width
        number = found.index(word)
        if self.width == 1:
            return (float(number) if len(found) == 2 else 1.0,)
        return tuple(float(number == i) for i in range(self.width))

    def wrong(self, text: str) -> str:
        """Why a cell that is not blank cannot be used."""
        if not self.levels:
            return tr("{name} {text} is not a number", name=self.name, text=quoted(text))
        return tr(
            "{name} {text} is none of the {count} known classes",
            name=self.name,
            text=quoted(text),
            count=len(self.levels),
        )


def placed(columns: Sequence[InputColumn]) -> list[tuple[InputColumn, slice]]:
    """Each column with where its features stand among those of all columns."""
    ends = list(accumulate((column.width for column in columns), initial=0))
    return [(c, slice(*ends[place : place + 2])) for place, c in enumerate(columns)]


def feature_count(columns: Sequence[InputColumn]) -> int:
    """How many inputs of the network the columns are together."""
    return sum(column.width for column in columns)


def input_column(column: Column) -> InputColumn:
    """What a column of the table is to the network; Problem where it has too many classes."""
    if column.kind is Kind.NUMBER:
        return InputColumn(column.name, column.unit)
    return InputColumn(column.name, None, levels_of(column))


def levels_of(column: Column) -> tuple[str, ...]:
    """The classes of a column in order: by size or letters, so that no comes before yes."""
    return sorted_levels(column.counts) or ("?",)


def fill_value(column: Column, column_in: InputColumn, rows: IndexArray) -> float | str | None:
    """What stands in for cells that cannot be used, from the cells in these rows.

    None where the rows are to be left out, or where there is nothing to take it from.
    """
    if column.fill is Fill.LEAVE_OUT:
        return None
    if column_in.levels:
        numbers = level_numbers(column.store, column_in.levels)[rows]
        known = numbers[np.isfinite(numbers)].astype(np.intp)
        return column_in.levels[int(np.bincount(known).argmax())] if len(known) else None
    found = column.numbers[rows]
    finite = found[np.isfinite(found)]
    return _FILLS[column.fill](finite) if len(finite) else None


def _most_frequent(numbers: FloatArray) -> float:
    """The most frequent number; of several the least."""
    values, counts = np.unique(numbers, return_counts=True)
    return float(values[counts.argmax()])


_FILLS = {
    Fill.MEAN: lambda numbers: float(np.mean(numbers)),
    Fill.MEDIAN: median,
    Fill.MOST_FREQUENT: _most_frequent,
}


def are_of(inputs: Sequence[InputColumn], columns: Sequence[Column]) -> bool:
    """Whether inputs are these columns of a table, by name, unit and kind; classes have no unit."""
    found = [(c.name, None, True) if c.levels else (c.name, c.unit, False) for c in inputs]
    return found == [
        (c.name, None, True) if c.kind is Kind.CATEGORY else (c.name, c.unit, False)
        for c in columns
    ]
