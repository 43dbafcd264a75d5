"""A usual row of the table, for inputs that have to be something while others are looked at."""

from __future__ import annotations

import numpy as np

from nnstudio.core.activations import Array
from nnstudio.data.inputs import placed
from nnstudio.data.trainingset import TrainingSet

ENOUGH = 1_500  # rows from which the middle of a column is taken


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
