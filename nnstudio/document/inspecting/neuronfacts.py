"""What one neuron does: with the row that is shown, and with all rows of the table."""

from __future__ import annotations

from dataclasses import dataclass
from functools import cached_property

import numpy as np

from nnstudio.core.activations import Array
from nnstudio.core.network import LayerSpec, NetworkSpec
from nnstudio.document.inspecting.samplerows import SampleRows
from nnstudio.document.nearlyflat import flat_below

_FLAT_ENDS = ("sigmoid", "tanh", "elu")  # activations that fade out instead of ending at 0


@dataclass(frozen=True)
class Judgement:
    """A word for the state of a neuron ("dead", "saturated", "" for neither) and why."""

    word: str
    why: str


@dataclass(frozen=True, eq=False)
class NeuronFacts:
    """One neuron of layer `layer` (0 being the first hidden one), over the rows of a sample."""

    sample: SampleRows
    layer: int
    unit: int

    @property
    def spec(self) -> NetworkSpec:
        """The network's structure."""
        return self.sample.model.params.spec

    @property
    def of_layer(self) -> LayerSpec:
        """The neuron's layer."""
        return self.spec.layers[self.layer]

    @property
    def name(self) -> str:
        """h1, o1."""
        return self.spec.neuron_name(self.layer, self.unit)

    @cached_property
    def sums(self) -> Array:
        """z of every row, (rows, parts)."""
        found: Array = self.sample.trace.z[self.layer][:, self.unit]
        return found

    @cached_property
    def outputs(self) -> Array:
        """a of every row, (rows,)."""
        found: Array = self.sample.trace.a[self.layer + 1][:, self.unit]
        return found

    @cached_property
    def slopes(self) -> Array:
        """da/dz of every row, (rows, parts)."""
        with np.errstate(all="ignore"):
            return self.of_layer.record.slope(self.sums, self.of_layer.slope_parameter)

    @property
    def biases(self) -> Array:
        """One for each part, (parts,)."""
        found: Array = self.sample.model.params.biases(self.layer)[self.unit]
        return found

    @property
    def bias_names(self) -> tuple[str, ...]:
        """What they are called."""
        parts = self.of_layer.part_count
        first = self.spec.bias_slices[self.layer].start + self.unit * parts
        return tuple(self.spec.name(first + part) for part in range(parts))

    @cached_property
    def judgement(self) -> Judgement:
        """Whether the neuron is dead or saturated: only where it is so for every row."""
        rows, whose = len(self.sums), self.sample.words
        if not rows or self.of_layer.record.output_only:
            return Judgement("", "")
        if self.of_layer.part_count > 1:
            return Judgement("", self._parts_words())
        steep = np.abs(self.slopes[:, 0])
        limit = flat_below(self.of_layer.record, self.of_layer.slope_parameter)
        fading = self.of_layer.activation in _FLAT_ENDS
        flat = int(np.count_nonzero(steep < limit if fading else steep == 0.0))
        if fading and flat == rows:
            return Judgement(
                "saturated",
                f"For all of the {whose} the slope is below {limit:g}: it hardly learns.",
            )
        if flat == rows:
            return Judgement(
                "dead",
                f"For all of the {whose} z is not above 0, and so the slope is 0: no row moves its "
                "weights.",
            )
        if flat and fading:
            return Judgement(
                "", f"For {flat:,} of {rows:,} rows the slope is below {limit:g}: nearly flat."
            )
        if flat:
            return Judgement(
                "", f"For {flat:,} of {rows:,} rows the slope is 0: they do not move its weights."
            )
        return Judgement("", "")

    def _parts_words(self) -> str:
        """How often each part of a maxout neuron is the largest."""
        won = self.slopes.sum(axis=0)
        shares = ", ".join(f"part {part + 1} for {int(n):,}" for part, n in enumerate(won))
        idle = [str(part + 1) for part, n in enumerate(won) if not n]
        words = f"Of the {self.sample.words}, the largest sum is {shares}."
        if idle:
            words += f" Part {' and '.join(idle)} never wins, and so never learns."
        return words

    def threshold_words(self) -> str:
        """The bias as minus the threshold, in a sentence; "" for maxout, which has no threshold."""
        if self.of_layer.part_count > 1 or self.of_layer.record.output_only:
            return ""
        bias, name = float(self.biases[0]), self.bias_names[0]
        threshold = f"{-bias or 0.0:.4g}".replace("-", "\u2212")
        return (
            f"Its threshold is \u2212{name} = {threshold}: where the weighted inputs add up to "
            f"more than that, z is above 0."
        )
