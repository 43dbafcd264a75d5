"""Which rows are looked at where all of them would take too long."""

from __future__ import annotations

from dataclasses import dataclass
from functools import cached_property

import numpy as np

from nnstudio.core.activations import Array
from nnstudio.core.backprop import Trace, forward
from nnstudio.data.cells import IndexArray, evenly
from nnstudio.document.document import Document
from nnstudio.document.model import Model
from nnstudio.language.translate import counted, tr

MOST_WORK = 20_000_000  # rows times parameters of one look at rest
MOST_WORK_RUNNING = 400_000  # and while training, where a picture has to be ready in time
FEWEST = 20  # of a network so large that these alone take long


@dataclass(frozen=True, eq=False)
class SampleRows:
    """Rows trained on, all of them or evenly spread over the table, fed forward by `model`."""

    document: Document
    model: Model
    rows: IndexArray  # in the table, ascending

    @cached_property
    def trace(self) -> Trace:
        """Every sum and output of these rows."""
        if not len(self.rows):  # the table may have other inputs than the network, or none
            return forward(self.model.params, np.empty((0, self.model.params.spec.inputs)))
        return self.model.trace(self.document.training.raw_of(self.rows))

    @cached_property
    def targets(self) -> Array:
        """What would be right to say of them, (rows, outputs)."""
        found: Array = self.document.training.answers[self.rows]
        return found

    @property
    def total(self) -> int:
        """How many rows are trained on."""
        return len(self.document.training.rows)

    @property
    def words(self) -> str:
        """How many of the rows are looked at: "4 rows", "2,000 of 90,000 rows"."""
        shown, total = len(self.rows), self.total
        if shown == total:
            return counted("{n:,} row", "{n:,} rows", total)
        return tr("{shown:,} of {total:,} rows", shown=shown, total=total)


def sample_rows(
    document: Document, model: Model, running: bool, most: int | None = None
) -> SampleRows:
    """The rows trained on, fewer where the table is long or the network large.

    `most` is how many are wanted at all.
    """
    work = MOST_WORK_RUNNING if running else MOST_WORK
    count = max(FEWEST, work // model.params.spec.parameter_count)
    if most is not None:
        count = min(count, most)
    return SampleRows(document, model, evenly(document.training.rows, count))
