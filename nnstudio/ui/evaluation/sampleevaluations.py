"""Made-up rows for the panel alone and for its tests: 100 trained on, 25 held out."""

from __future__ import annotations

from collections.abc import Callable

import numpy as np

from nnstudio.core.activations import Array
from nnstudio.data.task import Task
from nnstudio.document.evaluation import Evaluation, evaluate
from nnstudio.language.translate import tr

TRAINED, HELD = 100, 25
FRUIT = ("apple", "pear", "plum", "cherry", "quince")
Pair = tuple[Evaluation, Evaluation]  # trained on, held out


def row_name(row: int) -> str:
    """What a row of the made-up table is called."""
    return tr("Row {number}", number=row + 1)


def two_classes(trained: int = TRAINED, held: int = HELD) -> Pair:
    """A sigmoid output that mostly knows F from M."""
    draws = np.random.default_rng(7)
    truth = (draws.random((trained + held, 1)) < 0.6).astype(np.float64)
    said = 1.0 / (1.0 + np.exp(-draws.normal(3.0 * truth - 1.5, 1.6)))
    return _pair(Task.TWO, ("M", "F"), truth, said, trained)


def many_classes(names: tuple[str, ...] = FRUIT, trained: int = TRAINED, held: int = HELD) -> Pair:
    """Softmax shares that mix up neighbours."""
    draws = np.random.default_rng(8)
    truth = np.eye(len(names))[draws.integers(0, len(names), trained + held)]
    sums = 3.0 * truth + 1.5 * np.roll(truth, 1, axis=1) + draws.normal(0.0, 1.2, truth.shape)
    shares = np.exp(sums)
    shares /= shares.sum(axis=1, keepdims=True)
    return _pair(Task.MANY, names, truth, shares, trained)


def numbers(trained: int = TRAINED, held: int = HELD) -> Pair:
    """Weights in kg, guessed with too little slope."""
    draws = np.random.default_rng(9)
    truth = draws.normal(74.0, 13.0, (trained + held, 1))
    said = 74.0 + 0.8 * (truth - 74.0) + draws.normal(0.0, 3.0, truth.shape)
    return _pair(Task.NUMBER, (), truth, said, trained)


def _pair(task: Task, names: tuple[str, ...], truth: Array, said: Array, trained: int) -> Pair:
    label, unit = {Task.NUMBER: ("weight", "kg")}.get(task, ("kind", None))
    rows = np.arange(len(truth))
    first, second = (
        evaluate(task, names, truth[part], said[part], rows[part], unit, label)
        for part in (slice(None, trained), slice(trained, None))
    )
    return first, second


SAMPLES: dict[Task, Callable[[], Pair]] = {
    Task.TWO: two_classes,
    Task.MANY: many_classes,
    Task.NUMBER: numbers,
}
