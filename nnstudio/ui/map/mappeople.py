"""The table's rows on the map: where each stands, and what is known of it."""

from __future__ import annotations

from dataclasses import dataclass, field, replace
from itertools import islice

import numpy as np

from nnstudio.core.activations import Array
from nnstudio.data.cells import evenly
from nnstudio.data.codings import NumberCoding
from nnstudio.data.task import Task
from nnstudio.data.trainingset import TrainingSet
from nnstudio.document.document import Document
from nnstudio.ui.map.mapreading import Reading, reading_of

MOST_NAMED = 40
MOST_PEOPLE = 1_500
MOST_RECENT = 500
LOOKED_AT = 100_000  # rows left out from which some are taken


@dataclass(frozen=True, eq=False)
class People:
    """Rows on the plane, (n,) each.

    `classes` holds the class's number (0 where the label is a number), and -1 for rows that are
    left out; `names` is empty where there are too many to be written; `numbers` holds the true
    number, NaN where there is none; `total` says how many rows there are in all.
    """

    x: Array
    y: Array
    classes: np.ndarray
    names: tuple[str, ...]
    rows: np.ndarray  # of the table
    held: np.ndarray = field(default_factory=lambda: np.zeros(0, dtype=bool))
    numbers: Array = field(default_factory=lambda: np.zeros(0))
    total: int = 0

    @property
    def thinned(self) -> bool:
        """Whether only a part of the rows is here."""
        return len(self.rows) < self.total


def people_of(
    document: Document,
    across: int,
    up: int | None,
    reading: Reading | None = None,
    recent: int | None = None,
) -> People:
    """Every row that can be placed; thinned evenly where there are too many to see.

    `across` and `up` are features. With `up` None there is one input only: rows then stand at the
    height of what is known of them. Rows from `recent` on are always among them.
    """
    training = document.training
    total = len(training.rows) + len(training.held) + len(training.problems)
    used, held, out = _sample(training, total, recent)
    reading = reading_of(document) if reading is None else reading
    people = _placed(document, reading, (used, held, out), (across, up))
    # Of a whole table only the rows that have a place count.
    whole = len(used) + len(held) + len(out) == total
    count = len(people.rows) if whole else total
    return replace(people, names=_named(people, document), total=count)


def person(
    document: Document, across: int, up: int | None, reading: Reading, row: int
) -> People | None:
    """One row of the table by itself; None where it cannot be placed."""
    if not 0 <= row < document.table.row_count:
        return None
    training, none, alone = document.training, np.empty(0, dtype=int), np.array([row])
    if training.is_held(row):
        parts = (none, alone, none)
    else:
        parts = (alone, none, none) if training.uses(row) else (none, none, alone)
    found = _placed(document, reading, parts, (across, up))
    return found if len(found.rows) else None


def _placed(
    document: Document,
    reading: Reading,
    parts: tuple[np.ndarray, np.ndarray, np.ndarray],
    axes: tuple[int, int | None],
) -> People:
    """The rows trained on, held out and left out, those with no place dropped."""
    training = document.training
    rows = np.concatenate(parts)
    is_held = np.repeat([False, True, False], [len(part) for part in parts])
    known = training.answers[rows]
    classes = _classes(reading.task, known)
    classes[len(rows) - len(parts[2]) :] = -1
    numbers = np.full(len(rows), np.nan)
    if isinstance(document.coding, NumberCoding):
        numbers = document.coding.raw(known[:, 0])
    x = training.features[axes[0]][rows]
    y = _heights(reading, classes, numbers) if axes[1] is None else training.features[axes[1]][rows]
    placed = np.isfinite(x) & np.isfinite(y) & ((classes >= 0) | (axes[1] is not None))
    return People(
        x[placed], y[placed], classes[placed], (), rows[placed], is_held[placed], numbers[placed]
    )


def _classes(task: Task, known: Array) -> np.ndarray:
    if task is Task.NUMBER:
        return np.zeros(len(known), dtype=int)
    if task is Task.MANY:
        return np.nan_to_num(known).argmax(axis=1)
    return np.nan_to_num(known[:, 0]).astype(int)


def _heights(reading: Reading, classes: np.ndarray, numbers: Array) -> Array:
    """Where rows stand over the only input: at their class or at their number."""
    if reading.task is Task.NUMBER:
        return numbers
    return reading.lane(classes) if reading.task is Task.MANY else classes.astype(float)


def _named(people: People, document: Document) -> tuple[str, ...]:
    if len(people.rows) > MOST_NAMED:
        return ()
    return tuple(document.table.row_name(int(row)) for row in people.rows)


def _sample(
    training: TrainingSet, total: int, recent: int | None
) -> tuple[np.ndarray, np.ndarray, np.ndarray]:
    """Rows trained on, held out and left out, each kind by its share of all."""
    out = np.fromiter(islice(training.problems, LOOKED_AT), dtype=int)
    share = min(1.0, MOST_PEOPLE / max(1, total))
    used = _thinned(training.rows, share * len(training.rows))
    held = _thinned(training.held, share * len(training.held))
    out = _thinned(out, share * len(training.problems))
    if recent is not None and total > MOST_PEOPLE:
        used = np.union1d(used, _since(training.rows, recent))
        held = np.union1d(held, _since(training.held, recent))
    return used, held, out


def _since(rows: np.ndarray, recent: int) -> np.ndarray:
    return rows[max(int(np.searchsorted(rows, recent)), len(rows) - MOST_RECENT) :]


def _thinned(rows: np.ndarray, most: float) -> np.ndarray:
    """So many of the rows, evenly spread; one at least where there are any."""
    return evenly(rows, max(1, round(most)))
