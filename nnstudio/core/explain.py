"""Every term of one row's forward pass, loss and chain rule, and of the step that follows.

Nothing here trains: all is computed from parameters as they are, and may be looked at as often as
one likes. Rows are single: x is (inputs,) and y (outputs,).
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, replace
from functools import cached_property

import numpy as np
from numpy.typing import NDArray

from nnstudio.core.activations import Array
from nnstudio.core.backprop import (
    Signals,
    Trace,
    carry_back,
    forward,
    gradient_of,
    loss_signals,
    trace_loss,
)
from nnstudio.core.kernels.kernel import plan_of
from nnstudio.core.kernels.numpy_kernel import NumpyKernel
from nnstudio.core.losses import Loss
from nnstudio.core.network import Params, Place
from nnstudio.core.settings import TrainingSettings
from nnstudio.core.snapshot import Progress

# Weights that have run away give numbers beyond all that can be counted: these are told as such.
BEYOND = np.errstate(over="ignore", invalid="ignore")
MOST_PATHS = 16  # ways from a neuron to an output up to which each is told by itself


@dataclass(frozen=True, eq=False)
class Sum:
    """One weighted sum of a neuron: z = sum of weights * inputs + bias.

    weights and inputs are (fan_in,); `first` is the place of the first weight in the flat vector,
    and `bias_at` that of the bias.
    """

    weights: Array
    inputs: Array
    bias: float
    z: float
    slope: float  # da/dz: 0 for a part of maxout that is not the largest
    first: int
    bias_at: int

    @property
    @BEYOND
    def products(self) -> Array:
        """Each weight times its input, (fan_in,)."""
        return self.weights * self.inputs


@dataclass(frozen=True, eq=False)
class Neuron:
    """What one neuron did with a row: its sums (several for maxout) and its output a."""

    layer: int
    unit: int
    sums: tuple[Sum, ...]
    a: float

    @property
    def chosen(self) -> int:
        """Which of the sums the output comes from: the largest, the first of equals."""
        return int(np.argmax([s.z for s in self.sums]))


@dataclass(frozen=True)
class Link:
    """One hop of a path: along a weight into a neuron's sum, and through its activation."""

    layer: int
    unit: int
    part: int
    weight_at: int
    weight: float
    slope: float  # da/dz of the neuron arrived at; 1 where the loss is one of z

    @property
    @BEYOND
    def value(self) -> float:
        """What the hop multiplies a change by."""
        return self.weight * self.slope


@dataclass(frozen=True)
class Path:
    """One way from a neuron to an output."""

    output: int
    links: tuple[Link, ...]

    @property
    @BEYOND
    def value(self) -> float:
        """The product along the way."""
        return float(np.prod([link.value for link in self.links]))


@dataclass(frozen=True, eq=False)
class Chain:
    """The chain rule for one parameter and one row, in the course's three factors.

    dL/dp = sum over the outputs of loss_slopes * influences * own: how the loss changes with each
    output, each output with the neuron that the parameter belongs to, and the neuron with the
    parameter. All (outputs,) but `own`. For a parameter of an output neuron `influences` is 1
    there and 0 elsewhere. Where the loss is one of z, "output" means the output neuron's sum.
    `paths` are the ways that make up the influences, () where they are more than MOST_PATHS.
    """

    parameter: int
    place: Place
    loss_slopes: Array
    influences: Array
    own: float
    slope: float  # the first part of `own`: the activation's derivative (1 where of z)
    source: float  # the second part: what the weight carries; 1 for a bias
    paths: tuple[Path, ...]

    @property
    @BEYOND
    def products(self) -> Array:
        """Each output's share, (outputs,)."""
        return self.loss_slopes * self.influences * self.own

    @property
    @BEYOND
    def value(self) -> float:
        """The derivative."""
        return float(self.products.sum())


@dataclass(frozen=True, eq=False)
class RowStory:
    """One row's way through the network and back. x is (inputs,), y (outputs,)."""

    params: Params
    x: Array
    y: Array
    loss: Loss

    @cached_property
    @BEYOND
    def trace(self) -> Trace:
        """The forward pass, of one row."""
        return forward(self.params, self.x[np.newaxis])

    @cached_property
    @BEYOND
    def row_loss(self) -> float:
        """The loss of this row alone."""
        return trace_loss(self.trace, self.y[np.newaxis], self.loss)

    @cached_property
    @BEYOND
    def signals(self) -> Signals:
        """The backward pass of this row's loss."""
        return loss_signals(self.params, self.trace, self.y[np.newaxis], self.loss)

    @cached_property
    @BEYOND
    def gradient(self) -> Array:
        """The derivative of this row's loss with respect to every parameter."""
        return gradient_of(self.params, self.trace, self.signals)

    @cached_property
    @BEYOND
    def influences(self) -> tuple[Array, ...]:
        """How each output changes with each neuron: for every layer (outputs, units)."""
        units = np.eye(self.params.spec.outputs)  # each output's own derivative by itself is 1
        rows = len(units)
        many = Trace(
            tuple(np.repeat(a, rows, axis=0) for a in self.trace.a),
            tuple(np.repeat(z, rows, axis=0) for z in self.trace.z),
        )
        return carry_back(self.params, many, units, self.loss.of_z).da

    def neuron(self, layer: int, unit: int) -> Neuron:
        """One neuron's sums and output."""
        spec = self.params.spec
        parts, fan_in = spec.weight_shapes[layer][1:]
        w, b = self.params.weights(layer)[unit], self.params.biases(layer)[unit]
        z = self.trace.z[layer][0, unit]  # (parts,)
        slopes = self._slopes(layer)[unit]
        first = spec.weight_slices[layer].start + unit * parts * fan_in
        bias_at = spec.bias_slices[layer].start + unit * parts
        sums = tuple(
            Sum(
                weights=w[part],
                inputs=self.trace.a[layer][0],
                bias=float(b[part]),
                z=float(z[part]),
                slope=float(slopes[part]),
                first=first + part * fan_in,
                bias_at=bias_at + part,
            )
            for part in range(parts)
        )
        return Neuron(layer, unit, sums, float(self.trace.a[layer + 1][0, unit]))

    def chain(self, parameter: int) -> Chain:
        """How the loss hangs together with the parameter at a place of the flat vector."""
        spec = self.params.spec
        place = spec.place(parameter)
        last = len(spec.layers) - 1
        of_output = place.layer == last
        influences = self.influences[place.layer][:, place.unit]
        of_z = of_output and self.loss.of_z
        slope = 1.0 if of_z else float(self._slopes(place.layer)[place.unit, place.part])
        source = 1.0 if place.source is None else float(self.trace.a[place.layer][0, place.source])
        return Chain(
            parameter=parameter,
            place=place,
            loss_slopes=self.signals.da[last][0],
            influences=influences,
            own=slope * source,
            slope=slope,
            source=source,
            paths=() if of_output else self._paths(place.layer, place.unit),
        )

    def _slopes(self, layer: int) -> Array:
        """da/dz of a layer's neurons, (units, parts)."""
        spec = self.params.spec.layers[layer]
        slopes: Array = spec.record.slope(self.trace.z[layer], spec.slope_parameter)[0]
        return slopes

    def _paths(self, layer: int, unit: int) -> tuple[Path, ...]:
        spec = self.params.spec
        following = spec.weight_shapes[layer + 1 :]
        if np.prod([float(units * parts) for units, parts, _ in following]) > MOST_PATHS:
            return ()
        return tuple(Path(links[-1].unit, links) for links in self._ways(layer, unit))

    def _ways(self, layer: int, unit: int) -> Iterator[tuple[Link, ...]]:
        """All ways from a neuron to the outputs, depth first."""
        spec = self.params.spec
        last = len(spec.layers) - 1
        if layer == last:
            yield ()
            return
        onward = layer + 1
        w, slopes = self.params.weights(onward), self._slopes(onward)
        units, parts, fan_in = spec.weight_shapes[onward]
        of_z = self.loss.of_z and onward == last
        first = spec.weight_slices[onward].start
        for to, part in np.ndindex(units, parts):
            slope = 1.0 if of_z else float(slopes[to, part])
            if parts > 1 and slope == 0.0:
                continue  # maxout passes only its largest sum on
            at = first + (to * parts + part) * fan_in + unit
            link = Link(onward, to, part, at, float(w[to, part, unit]), slope)
            for rest in self._ways(onward, to):
                yield (link, *rest)


@dataclass(frozen=True, eq=False)
class StepStory:
    """What one step will do, found on a copy. Arrays are (parameter_count,).

    `data_gradient` is the mean over the batch's rows, `gradient` has L1 and L2 added. `slots`
    are the optimizer's memories before and after, (slots, parameter_count); `update` counts steps
    from 1. `locked` parameters stay as they are.
    """

    settings: TrainingSettings
    rows: int
    rate: float
    update: int
    data_gradient: Array
    gradient: Array
    before: Array
    after: Array
    slots_before: Array
    slots_after: Array
    locked: NDArray[np.bool_]


@BEYOND
def next_step(
    progress: Progress,
    x: Array,
    y: Array,
    settings: TrainingSettings,
    locked: NDArray[np.bool_] | None = None,
) -> StepStory:
    """The step that `progress` would take on a batch, x (rows, inputs) and y (rows, outputs).

    The numpy kernel does it, on a copy: the parameters after it are its own to the last bit.
    """
    alone = replace(settings, batch=None, order="table", stops=())
    plan = plan_of(progress.params.spec, x, y, alone, locked=locked)
    kernel = NumpyKernel(plan, progress)
    slots = kernel.slots.copy()
    kernel.train(progress.epoch, 0, 1)
    trace = forward(progress.params, plan.x)
    signals = loss_signals(progress.params, trace, plan.y, settings.loss_record)
    return StepStory(
        settings=settings,
        rows=len(x),
        rate=settings.rate * settings.schedule.share(progress.epoch),
        update=kernel.updates,
        data_gradient=gradient_of(progress.params, trace, signals),
        gradient=kernel.gradient,
        before=progress.params.vector,
        after=kernel.vector,
        slots_before=slots,
        slots_after=kernel.slots,
        locked=plan.locked,
    )
