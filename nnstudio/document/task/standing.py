"""Where a network stands at some moment: the figures that goals compare, measured anew."""

from __future__ import annotations

import math
from dataclasses import dataclass
from functools import cached_property

import numpy as np

from nnstudio.core.activations import Array
from nnstudio.core.backprop import forward, trace_loss
from nnstudio.core.losses import check_loss_fits, loss_of
from nnstudio.core.problems import Problem
from nnstudio.data.cells import quoted
from nnstudio.document.document import Document
from nnstudio.document.evaluation import Evaluation
from nnstudio.document.judging import AT_ONCE, Judgement, judge
from nnstudio.document.model import Model
from nnstudio.language.translate import mark, tr

TOO_MANY = mark("The table is too large to check while you watch; grading checks it.")
LIVE_ROWS = 10_000
LIVE_WORK = 4_000_000  # rows times weights and biases


@dataclass(frozen=True, eq=False)
class Standing:
    """A document's network at some moment, judged when asked.

    `loss` names the loss that the task is about, whatever the document trains with. With `most`,
    a table of more rows is not judged: that would take longer than a picture may wait.
    """

    document: Document
    model: Model
    epoch: int
    loss: str
    most: int | None = None

    @cached_property
    def judgement(self) -> Judgement:
        """Every figure over the rows trained on and held out."""
        self._check_size()
        return judge(self.document, self.model)

    @property
    def spec_sizes(self) -> tuple[int, int]:
        """How many weights and biases, and how many hidden layers."""
        spec = self.model.params.spec
        return spec.parameter_count, len(spec.layers) - 1

    def loss_over(self, held: bool) -> float:
        """The task's loss over the rows trained on, or over those held out."""
        self._check_size()
        data, spec = self.document.training, self.model.params.spec
        if data.why_not is not None:
            raise Problem(data.why_not)
        x, y = (data.held_inputs, data.held_targets) if held else (data.inputs, data.targets)
        if not len(x):
            raise Problem(tr("No row is held out."))
        loss = loss_of(self.loss)
        if loss.output is not None:
            check_loss_fits(spec, loss)
        # Of each part of the rows the mean, weighed by how many they are.
        parts = [slice(begin, begin + AT_ONCE) for begin in range(0, len(x), AT_ONCE)]
        with np.errstate(all="ignore"):
            losses = [trace_loss(forward(self.model.params, x[p]), y[p], loss) for p in parts]
        return float(np.average(losses, weights=[len(x[p]) for p in parts]))

    def accuracy_over(self, held: bool) -> float:
        """The share of classes said rightly, 0 to 1."""
        found = self.judgement.held if held else self.judgement.trained
        if found is None:
            raise Problem(self.judgement.why_not or tr("No row is held out."))
        return _accuracy(found)

    def answer_for(self, name: str) -> str:
        """What the network says of the row of this name."""
        names = self.document.table.names
        named = None if names is None else np.flatnonzero(names.store.equals(name))
        if named is None or not len(named):
            raise Problem(tr("The table has no row named {name}.", name=quoted(name)))
        raw: Array = self.document.training.row_raw(int(named[0]))
        if not np.isfinite(raw).all():
            raise Problem(
                tr("The row of {name} has an input that cannot be used.", name=quoted(name))
            )
        outputs = self.model.outputs(raw)[0]
        if not np.isfinite(outputs).all():
            raise Problem(tr("The network's output is no longer a number."))
        return self.model.answer(outputs).text

    def _check_size(self) -> None:
        if self.most is not None and self.document.table.row_count > self.most:
            raise Problem(tr(TOO_MANY))


def _accuracy(found: Evaluation) -> float:
    if found.why_not is not None:
        raise Problem(found.why_not)
    if math.isnan(found.accuracy):
        raise Problem(tr("The label is a number: there are no classes to say rightly."))
    return found.accuracy


def rows_at_once(model: Model) -> int:
    """How many rows can be judged while somebody watches, without a picture having to wait."""
    return min(LIVE_ROWS, LIVE_WORK // max(1, model.params.spec.parameter_count))
