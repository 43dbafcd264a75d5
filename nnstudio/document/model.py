"""A trained network with everything it takes to use it: raw units in, class and number out."""

from __future__ import annotations

from collections.abc import Collection
from dataclasses import dataclass
from itertools import chain, count

import numpy as np

from nnstudio.core.activations import Array
from nnstudio.core.backprop import Trace, forward
from nnstudio.core.network import Params
from nnstudio.core.settings import TrainingSettings
from nnstudio.data.labels import LabelCoding
from nnstudio.data.scaling import Scaler
from nnstudio.data.table import MAX_COLUMNS, Role, Table, column

THRESHOLD = 0.5


@dataclass(frozen=True)
class InputColumn:
    """One input of the network: the table column's name and unit."""

    name: str
    unit: str | None = None


@dataclass(frozen=True)
class Origin:
    """How the numbers came about, for the record: not needed to predict.

    `settings` are those at the end; how many epochs were asked for is not part of them.
    """

    seed: int
    initialiser: str
    settings: TrainingSettings
    epochs: int
    loss: float | None = None
    position: int = 0  # rows done of the epoch after `epochs`


@dataclass(frozen=True)
class Model:
    """The network (`params`), how inputs are scaled, and what its output means.

    Predictions take raw values in the units of `inputs`, (rows, inputs), as typed in the table.
    """

    params: Params
    inputs: tuple[InputColumn, ...]
    scaling: str
    scaler: Scaler
    label: str
    coding: LabelCoding
    origin: Origin

    def trace(self, raw: Array) -> Trace:
        """Feed raw rows (rows, inputs) forward and keep every sum and output."""
        with np.errstate(all="ignore"):
            return forward(self.params, self.scaler.apply(np.asarray(raw, dtype=np.float64)))

    def predict(self, raw: Array) -> Array:
        """The output number for raw rows (rows, inputs) -> (rows,)."""
        return self.trace(raw).output[:, 0]

    def class_of(self, number: float) -> str:
        """The class that an output stands for: `one` from the threshold upwards."""
        return self.coding.text(1 if number >= THRESHOLD else 0)

    def probability_of(self, number: float) -> float | None:
        """Probability of the named class, where the output is a sigmoid; None elsewhere."""
        if self.params.spec.layers[-1].activation != "sigmoid":
            return None
        return number if number >= THRESHOLD else 1.0 - number


def empty_table(model: Model) -> Table:
    """No rows, but the columns that the network was trained on, and one for the rows' names.

    Raises `Problem` where the names cannot stand in one table.
    """
    inputs = [column(c.name, c.unit, Role.INPUT, []) for c in model.inputs]
    columns = [*inputs, column(model.label, None, Role.LABEL, [])]
    if len(columns) < MAX_COLUMNS:
        taken = {c.name for c in columns}
        columns.insert(0, column(free_name("Name", taken), None, Role.NAME, []))
    return Table("From weights", tuple(columns))


def free_name(wanted: str, taken: Collection[str]) -> str:
    """The name wanted, with the first number behind it that makes it a new one."""
    names = chain([wanted], (f"{wanted} {n}" for n in count(2)))
    return next(name for name in names if name not in taken)
