"""What one neuron does: with the row that is shown, and with all rows of the table."""

from __future__ import annotations

from dataclasses import dataclass
from functools import cached_property

import numpy as np

from nnstudio.core.activations import Array
from nnstudio.core.network import LayerSpec, NetworkSpec
from nnstudio.document.inspecting.samplerows import SampleRows
from nnstudio.document.nearlyflat import flat_below
from nnstudio.language.listing import commas, listed, sentences
from nnstudio.language.translate import tr

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
                tr("saturated"),
                tr(
                    "For all of the {rows} the slope is below {limit:g}: it hardly learns.",
                    rows=whose,
                    limit=limit,
                ),
            )
        if flat == rows:
            return Judgement(
                tr("dead"),
                tr(
                    "For all of the {rows} z is not above 0, and so the slope is 0: no row moves "
                    "its weights.",
                    rows=whose,
                ),
            )
        if flat and fading:
            why = tr(
                "For {flat:,} of {rows:,} rows the slope is below {limit:g}: nearly flat.",
                flat=flat,
                rows=rows,
                limit=limit,
            )
            return Judgement("", why)
        if flat:
            why = tr(
                "For {flat:,} of {rows:,} rows the slope is 0: they do not move its weights.",
                flat=flat,
                rows=rows,
            )
            return Judgement("", why)
        return Judgement("", "")

    def _parts_words(self) -> str:
        """How often each part of a maxout neuron is the largest."""
        won = self.slopes.sum(axis=0)
        shares = commas(
            tr("part {part} for {count:,}", part=part + 1, count=int(n))
            for part, n in enumerate(won)
        )
        idle = [str(part + 1) for part, n in enumerate(won) if not n]
        words = tr(
            "Of the {rows}, the largest sum is {parts}.", rows=self.sample.words, parts=shares
        )
        if not idle:
            return words
        never = tr("Part {parts} never wins, and so never learns.", parts=listed(idle))
        return sentences((words, never))

    def threshold_words(self) -> str:
        """The bias as minus the threshold, in a sentence; "" for maxout, which has no threshold."""
        if self.of_layer.part_count > 1 or self.of_layer.record.output_only:
            return ""
        bias, name = float(self.biases[0]), self.bias_names[0]
        threshold = f"{-bias or 0.0:.4g}".replace("-", "\u2212")
        return tr(
            "Its threshold is \u2212{name} = {threshold}: where the weighted inputs add up to "
            "more than that, z is above 0.",
            name=name,
            threshold=threshold,
        )
