"""The loss row by row: who contributes how much."""

from __future__ import annotations

from dataclasses import dataclass
from functools import cached_property

import numpy as np

from nnstudio.core.activations import Array
from nnstudio.document.inspecting.samplerows import SampleRows
from nnstudio.language.translate import mark, tr

_MEAN_OF_SQUARES = mark(
    "The loss is the mean of the squared errors of {rows}: {total:.6g} / {count:,} = {mean:.6g}."
)
_MEAN_OF_LOSSES = mark(
    "The loss is the mean of the losses of {rows}: {total:.6g} / {count:,} = {mean:.6g}."
)


@dataclass(frozen=True, eq=False)
class RowLosses:
    """Targets, predictions and the loss of each row of a sample."""

    sample: SampleRows

    def __len__(self) -> int:
        return len(self.sample.rows)

    @property
    def squared(self) -> bool:
        """Whether the loss is made of squared errors."""
        return self.sample.document.settings.loss == "mse"

    @property
    def said(self) -> Array:
        """What the network says, (rows, outputs)."""
        return self.sample.trace.output

    @property
    def targets(self) -> Array:
        """What would be right, (rows, outputs)."""
        return self.sample.targets

    @cached_property
    def losses(self) -> Array:
        """The loss of each row alone, (rows,)."""
        loss, trace = self.sample.document.settings.loss_record, self.sample.trace
        with np.errstate(all="ignore"):
            return loss.of_rows(self.targets, trace.z[-1][:, :, 0], self.said)

    @property
    def mean(self) -> float | None:
        """The loss over these rows; None where there are none."""
        return float(self.losses.mean()) if len(self) else None

    @cached_property
    def shares(self) -> Array:
        """Each row's share in the sum of all, (rows,); 0 where the sum is 0 or no number."""
        total = float(self.losses.sum()) if len(self) else 0.0
        if not np.isfinite(total) or total <= 0.0:
            return np.zeros(len(self))
        return self.losses / total

    def order(self, largest_first: bool) -> np.ndarray[tuple[int], np.dtype[np.intp]]:
        """Places of the rows: as in the table, or the largest loss first (NaN before all)."""
        if not largest_first:
            return np.arange(len(self), dtype=np.intp)
        return np.argsort(-np.nan_to_num(self.losses, nan=np.inf), kind="stable")

    def words(self) -> str:
        """How the rows make the loss, in a sentence."""
        mean = self.mean
        if mean is None:
            return tr("There are no rows to train on.")
        count, total = len(self), float(self.losses.sum())
        if count == 1:
            return tr("The loss is that of the only row: {mean:.6g}.", mean=mean)
        text = _MEAN_OF_SQUARES if self.squared else _MEAN_OF_LOSSES
        return tr(text, rows=self.sample.words, total=total, count=count, mean=mean)
