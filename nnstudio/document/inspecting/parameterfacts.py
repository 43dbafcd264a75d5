"""What there is to say about one weight or bias: what it joins, and how the loss hangs on it."""

from __future__ import annotations

from dataclasses import dataclass
from functools import cached_property

import numpy as np

from nnstudio.core.activations import Array
from nnstudio.core.backprop import backward
from nnstudio.core.network import NetworkSpec
from nnstudio.document.inspecting.samplerows import SampleRows
from nnstudio.language.listing import sentences
from nnstudio.language.translate import tr

FLAT = 1e-12  # a gradient that is as good as none


@dataclass(frozen=True, eq=False)
class ParameterFacts:
    """One parameter, by its place in the flat vector, over the rows of a sample."""

    sample: SampleRows
    index: int

    @property
    def spec(self) -> NetworkSpec:
        """The network's structure."""
        return self.sample.model.params.spec

    @property
    def name(self) -> str:
        """w1, b1."""
        return self.spec.name(self.index)

    @property
    def value(self) -> float:
        """Its present value."""
        return float(self.sample.model.params.vector[self.index])

    @property
    def joins(self) -> str:
        """What it leads from and to: "x1 → h1", "bias of h1, part 2"."""
        place = self.spec.place(self.index)
        target = self.spec.neuron_name(place.layer, place.unit)
        if self.spec.layers[place.layer].part_count > 1:
            target = tr("{neuron}, part {part}", neuron=target, part=place.part + 1)
        if place.source is None:
            return tr("bias of {neuron}", neuron=target)
        return f"{self.spec.neuron_name(place.layer - 1, place.source)} \u2192 {target}"

    @cached_property
    def gradients(self) -> Array:
        """The whole gradient of the loss over the rows, (parameter_count,); empty without rows."""
        sample = self.sample
        if not len(sample.rows):
            return np.empty(0)
        loss = sample.document.settings.loss_record
        with np.errstate(all="ignore"):
            return backward(sample.model.params, sample.trace, sample.targets, loss)

    @property
    def gradient(self) -> float | None:
        """How the loss over the rows changes with it; None where there are no rows."""
        return float(self.gradients[self.index]) if len(self.gradients) else None

    @property
    def rank(self) -> int:
        """How many gradients are larger than this one, by size; 0 for the largest."""
        sizes = np.abs(self.gradients)
        return int(np.count_nonzero(sizes > sizes[self.index])) if len(sizes) else 0

    def gradient_words(self) -> str:
        """The gradient as advice: which way is down."""
        gradient = self.gradient
        if gradient is None or not np.isfinite(gradient):
            return tr("There are no rows to see how the loss hangs on it.")
        if abs(gradient) < FLAT:
            return tr("Flat: a little more or less of it changes the loss by nothing.")
        count, rank = self.spec.parameter_count, self.rank + 1
        if gradient > 0:
            way = tr("Positive: less of it lowers the loss.")
        else:
            way = tr("Negative: more of it lowers the loss.")
        if rank == 1:
            place = tr("Of {count:,} gradients the largest.", count=count)
        else:
            place = tr("Of {count:,} gradients number {rank} by size.", count=count, rank=rank)
        return sentences((way, place))
