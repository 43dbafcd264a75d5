"""The losses of a run and of earlier ones as a table, for a spreadsheet or another program."""

from __future__ import annotations

from collections.abc import Iterator

import numpy as np

from nnstudio.core.activations import Array
from nnstudio.core.losshistory import LossCurve
from nnstudio.core.problems import Problem
from nnstudio.data.numbers import format_number
from nnstudio.data.table import Role, Table, column
from nnstudio.document.document import Document
from nnstudio.document.model import free_name
from nnstudio.language.translate import mark, tr

EPOCH, LOSS, HELD = "epoch", "loss", "held-out loss"
NOTHING = mark("There are no losses yet: train first.")
_NO_UNIT = str.maketrans("()", "[]")  # or "(2)" behind a run's name would be its unit


def loss_table(document: Document) -> Table:
    """A row for each epoch noted by any run; numbers to the last bit, "nan" where they were lost.

    Two columns for a run with rows held out. A cell is blank where the run has no point at that
    epoch. Raises Problem where no run has any.
    """
    runs = [("", document.curve), *((run.name, run.curve) for run in document.runs)]
    runs = [(name, curve) for name, curve in runs if len(curve)]
    if not runs:
        raise Problem(tr(NOTHING))
    epochs = np.unique(np.concatenate([curve.epochs for _, curve in runs]))
    columns = [column(EPOCH, None, Role.INPUT, _texts(epochs))]
    taken = {EPOCH}
    for name, curve in runs:
        for what, values in _series(curve):
            wanted = f"{what}, {name}" if name else what
            header = free_name(wanted.translate(_NO_UNIT), taken)
            taken.add(header)
            columns.append(column(header, None, Role.SKIP, _cells(epochs, curve.epochs, values)))
    return Table("Losses", tuple(columns))


def _series(curve: LossCurve) -> Iterator[tuple[str, Array]]:
    yield LOSS, curve.losses
    if curve.held is not None:
        yield HELD, curve.held


def _cells(epochs: Array, noted: Array, values: Array) -> list[str]:
    """Values (points,) at their epochs among all of them; of two at one epoch the later one."""
    cells = [""] * len(epochs)
    places = np.searchsorted(epochs, noted).tolist()
    for place, text in zip(places, _texts(values), strict=True):
        cells[place] = text
    return cells


def _texts(values: Array) -> list[str]:
    return [format_number(value) for value in values.tolist()]
