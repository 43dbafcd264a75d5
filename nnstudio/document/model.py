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
from nnstudio.data.codings import ClassCoding, Coding, NumberCoding
from nnstudio.data.inputs import InputColumn
from nnstudio.data.labels import LabelCoding
from nnstudio.data.scaling import Scaler
from nnstudio.data.table import MAX_COLUMNS, Kind, Role, Table, column
from nnstudio.data.task import Task
from nnstudio.language.translate import tr

__all__ = ["THRESHOLD", "Answer", "InputColumn", "Model", "Origin", "empty_table", "free_name"]

THRESHOLD = 0.5


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
class Answer:
    """What the network says of one row.

    `text` is a class, or a number with its unit; `number` the output for two classes, the said
    class's output for several, and the number in the label's unit; `probability` that of the class
    said, where the outputs are probabilities; `outputs` (outputs,) as they are.
    """

    text: str
    number: float
    probability: float | None
    outputs: tuple[float, ...]


@dataclass(frozen=True)
class Model:
    """The network (`params`), how inputs are scaled, and what its output means.

    Predictions take raw rows (rows, features): numbers in the units of `inputs` as typed in the
    table, classes as 0 and 1 in the order of `feature_names`.
    """

    params: Params
    inputs: tuple[InputColumn, ...]
    scaling: str
    scaler: Scaler
    label: str
    coding: Coding
    origin: Origin

    @property
    def feature_names(self) -> tuple[str, ...]:
        """What each of the network's inputs is called."""
        return tuple(name for column in self.inputs for name in column.feature_names)

    def trace(self, raw: Array) -> Trace:
        """Feed raw rows (rows, features) forward and keep every sum and output."""
        with np.errstate(all="ignore"):
            return forward(self.params, self.scaler.apply(np.asarray(raw, dtype=np.float64)))

    def outputs(self, raw: Array) -> Array:
        """What the output neurons say of raw rows (rows, features) -> (rows, outputs)."""
        return self.trace(raw).output

    def predict(self, raw: Array) -> Array:
        """One number a row, (rows,): as `Answer.number`."""
        return self.numbers(self.outputs(raw))

    def numbers(self, outputs: Array) -> Array:
        """From outputs (rows, outputs) to one number a row (rows,): as `Answer.number`."""
        if isinstance(self.coding, NumberCoding):
            return self.coding.raw(outputs[:, 0])
        return outputs[:, 0] if outputs.shape[1] == 1 else outputs.max(axis=1)

    def answer(self, outputs: Array) -> Answer:
        """What one row's outputs (outputs,) mean."""
        number = float(self.numbers(outputs[np.newaxis])[0])
        if isinstance(self.coding, ClassCoding):
            text = self.coding.classes[int(np.argmax(outputs))]
            probability = number if self.output_activation == "softmax" else None
        else:
            text, probability = self.class_of(number), self.probability_of(number)
        return Answer(text, number, probability, tuple(outputs.tolist()))

    def answers(self, raw: Array) -> list[Answer]:
        """What the network says of each raw row (rows, features)."""
        return [self.answer(outputs) for outputs in self.outputs(raw)]

    @property
    def output_activation(self) -> str:
        """The activation of the output neurons."""
        return self.params.spec.layers[-1].activation

    def class_of(self, number: float) -> str:
        """For two classes the one that an output stands for, `one` from the threshold upwards;
        for a number the number itself with its unit."""
        if isinstance(self.coding, LabelCoding):
            return self.coding.text(1 if number >= THRESHOLD else 0)
        unit = self.coding.unit if isinstance(self.coding, NumberCoding) else None
        return shown_quantity(number, unit)

    def probability_of(self, number: float) -> float | None:
        """Probability of the named one of two classes, where the output is a sigmoid."""
        if self.output_activation != "sigmoid" or not isinstance(self.coding, LabelCoding):
            return None
        return number if number >= THRESHOLD else 1.0 - number


def shown_quantity(number: float, unit: str | None) -> str:
    """A predicted number for the eye: five digits, and its unit."""
    text = f"{number:.5g}"
    return text if unit is None else f"{text} {unit}"


def empty_table(model: Model) -> Table:
    """No rows, but the columns that the network was trained on, and one for the rows' names.

    Raises `Problem` where the names cannot stand in one table.
    """
    inputs = [
        column(c.name, c.unit, Role.INPUT, [], Kind.CATEGORY if c.levels else Kind.NUMBER)
        for c in model.inputs
    ]
    coding = model.coding
    unit = coding.unit if isinstance(coding, NumberCoding) else None
    kind = Kind.NUMBER if coding.task is Task.NUMBER else Kind.CATEGORY
    columns = [*inputs, column(model.label, unit, Role.LABEL, [], kind)]
    if len(columns) < MAX_COLUMNS:
        taken = {c.name for c in columns}
        columns.insert(0, column(free_name(tr("Name"), taken), None, Role.NAME, []))
    return Table(tr("From weights"), tuple(columns))


def free_name(wanted: str, taken: Collection[str]) -> str:
    """The name wanted, with the first number behind it that makes it a new one."""
    names = chain([wanted], (f"{wanted} {n}" for n in count(2)))
    return next(name for name in names if name not in taken)
