"""What is explained: one row, one parameter, and the step that training would take next."""

from __future__ import annotations

from dataclasses import dataclass, replace
from functools import cached_property

import numpy as np

from nnstudio.core.activations import Array
from nnstudio.core.explain import Chain, RowStory, StepStory, next_step
from nnstudio.core.network import NetworkSpec
from nnstudio.core.roworder import row_order
from nnstudio.core.snapshot import Progress
from nnstudio.data.cells import IndexArray
from nnstudio.document.document import Document
from nnstudio.document.explaining.formula import Name, Number, number
from nnstudio.document.model import Model

DIGITS = 4
_FOR_ALL = ("model", "raw", "story", "next_rows", "batch", "step")  # whichever the parameter is


@dataclass(frozen=True, eq=False)
class Subject:
    """A row of the table and a parameter of the network, at one moment of the training.

    `row` counts rows of the table; `parameter` is a place of the flat vector. The row need not be
    one that is trained on, but has to be one that can be used: see `usable`.
    """

    document: Document
    progress: Progress
    row: int
    parameter: int
    digits: int = DIGITS

    @staticmethod
    def usable(document: Document, row: int) -> bool:
        """Whether a row of the table has all its inputs and an answer."""
        return document.training.why_not is None and document.training.uses(row)

    @property
    def spec(self) -> NetworkSpec:
        """The network's structure."""
        return self.progress.params.spec

    @property
    def name(self) -> str:
        """What the parameter is called: w1."""
        return self.spec.name(self.parameter)

    @property
    def row_name(self) -> str:
        """What the row is called."""
        return self.document.table.row_name(self.row)

    @cached_property
    def model(self) -> Model:
        """The network at this moment."""
        return replace(self.document.model(), params=self.progress.params)

    @cached_property
    def raw(self) -> Array:
        """The row as typed, classes as 0 and 1, (features,)."""
        found: Array = self.document.training.row_raw(self.row)[0]
        return found

    @cached_property
    def story(self) -> RowStory:
        """The row's way through the network and back."""
        data = self.document.training
        x = data.scaler.apply(self.raw)
        y = data.answers[self.row]
        return RowStory(self.progress.params, x, y, self.document.settings.loss_record)

    @cached_property
    def chain(self) -> Chain:
        """The chain rule for the parameter."""
        return self.story.chain(self.parameter)

    @cached_property
    def next_rows(self) -> IndexArray:
        """The rows of the next batch, as numbers in the table, in the order of training."""
        data, settings = self.document.training, self.document.settings
        count = len(data.rows)
        seed, epoch = self.document.start.seed, self.progress.epoch
        order = row_order(settings.order, count, seed, epoch)
        first = min(self.progress.position, count - 1)
        return data.rows[order[first : first + settings.batch_size(count)]]

    @property
    def is_next(self) -> bool:
        """Whether the row is in the batch that Step would train."""
        return bool((self.next_rows == self.row).any())

    @cached_property
    def batch(self) -> IndexArray:
        """The rows of the step that is told: the next batch, or with one row a batch this row."""
        rows = self.next_rows
        return np.array([self.row]) if len(rows) == 1 else rows

    @cached_property
    def step(self) -> StepStory:
        """The step on that batch."""
        data = self.document.training
        x = data.scaler.apply(data.raw_of(self.batch))
        return next_step(
            self.progress,
            x,
            data.answers[self.batch],
            self.document.settings,
            self.document.locked_mask,
        )

    def of_row(self, row: int) -> Subject:
        """The same about another row."""
        return replace(self, row=row)

    def of_parameter(self, parameter: int) -> Subject:
        """The same about another weight or bias, with what was found out that goes for all."""
        changed = replace(self, parameter=parameter)
        changed.__dict__.update({k: v for k, v in self.__dict__.items() if k in _FOR_ALL})
        return changed

    # How things are called in formulas

    def number(self, value: float) -> Number:
        """A number for the eye."""
        return number(float(value), self.digits)

    def neuron(self, layer: int, unit: int) -> Name:
        """x1, h1, and the prediction for an output: y with a hat."""
        if layer == len(self.spec.layers) - 1:
            return Name("y", str(unit + 1) if self.spec.outputs > 1 else "", hat=True)
        return _split(self.spec.neuron_name(layer, unit))

    def sum_of(self, layer: int, unit: int, part: int = 0) -> Name:
        """z with the neuron's name, and the part's number for maxout."""
        index = self.spec.neuron_name(layer, unit)
        if self.spec.layers[layer].part_count > 1:
            index += f",{part + 1}"
        return Name("z", index)

    def target(self, output: int) -> Name:
        """y, with the output's number where there are several."""
        return Name("y", str(output + 1) if self.spec.outputs > 1 else "")

    def parameter_name(self, index: int) -> Name:
        """w1, b1."""
        return _split(self.spec.name(index))


def in_code(name: Name) -> str:
    """A name in a line of code: x1, h1, y_hat."""
    return f"{name.base}{'_hat' if name.hat else ''}{name.index}"


def _split(name: str) -> Name:
    return Name(name[0], name[1:])
