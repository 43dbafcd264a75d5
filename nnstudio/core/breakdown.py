"""Why a step lost its numbers: which row, which parameter, and what most likely caused it."""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np

from nnstudio.core.activations import Array
from nnstudio.core.backprop import Trace, backward, forward, row_blocks
from nnstudio.core.losses import Loss
from nnstudio.core.network import NetworkSpec, Params
from nnstudio.core.settings import TrainingSettings
from nnstudio.language.translate import tr

LARGE_INPUT = 20.0  # scaled inputs stay within a few units; raw pounds and inches do not


@dataclass(frozen=True)
class Breakdown:
    """What is known about a lost number, as places: `row` counts rows of the batch looked at."""

    row: int
    parameter: int


@dataclass(frozen=True)
class Trouble:
    """Why a run came to an end for want of numbers: in words, and where that is known.

    `place` is the row, counting those trained on, and the parameter that was lost.
    """

    words: str
    place: Breakdown | None = None


def find_breakdown(before: Params, after: Array, x: Array, y: Array, loss: Loss) -> Breakdown:
    """Look at a step that left something in `after` (parameter_count,) that is no finite number.

    `before` are the parameters it started from, x (rows, inputs) and y (rows, outputs) its batch.
    """

    def gradient_of(row: int) -> Array:
        part = slice(row, row + 1)
        return backward(before, forward(before, x[part]), y[part], loss)

    with np.errstate(all="ignore"):
        # The row that pulls hardest; a gradient that is no number any more pulls hardest of all.
        # Each is let go of: those of all rows of a long table would not find room.
        row = int(np.argmax([_size(gradient_of(row)) for row in range(len(x))]))
        lost = np.flatnonzero(~np.isfinite(after))
        parameter = int(lost[0]) if len(lost) else int(np.argmax(np.abs(gradient_of(row))))
    return Breakdown(row, parameter)


@dataclass(frozen=True)
class LostOutput:
    """The neuron whose output makes a loss no number, and the first row in which it does."""

    row: int
    layer: int
    unit: int


def find_lost_output(params: Params, x: Array, y: Array, loss: Loss) -> LostOutput:
    """Where x (rows, inputs) first leads beyond every number on its way to the loss of y.

    The first layer with such an output, or with such a sum where the loss is one of sums; where
    all are numbers, it is the loss that is too large for one, and the output furthest from y
    (rows, outputs) makes it so.
    """
    found = []
    with np.errstate(all="ignore"):
        for part in row_blocks(len(x)):
            layer, off = _how_far_off(forward(params, x[part]), y[part], loss)
            row, unit = divmod(int(np.argmax(off)), off.shape[1])
            found.append((layer, -float(off[row, unit]), part.start + row, unit))
    layer, _, row, unit = min(found)
    return LostOutput(row, min(layer, len(params.spec.layers) - 1), unit)


def _how_far_off(trace: Trace, y: Array, loss: Loss) -> tuple[int, Array]:
    """The first layer that is not all numbers, with infinity where it is not (rows, units); after
    the last layer, where all are numbers, how far each output is off."""
    outputs = [*trace.a[1:-1], trace.z[-1][:, :, 0] if loss.of_z else trace.output]
    for layer, a in enumerate(outputs):
        numbers = np.isfinite(a)
        if not numbers.all():
            return layer, np.where(numbers, 0.0, np.inf)
    off = np.abs(trace.output - y)
    return len(outputs), off * np.abs(outputs[-1]) if loss.of_z else off


def layer_words(spec: NetworkSpec, layer: int) -> str:
    """What a layer is called in a sentence."""
    if layer == len(spec.layers) - 1:
        return tr("the output layer")
    return tr("hidden layer {number}", number=layer + 1)


def _size(gradient: Array) -> float:
    return float(np.max(np.where(np.isfinite(gradient), np.abs(gradient), np.inf)))


def thrown_by_l2(settings: TrainingSettings) -> float | None:
    """What L2 alone multiplies a weight by in every step, where that makes it grow; else None.

    A step of SGD adds -rate l2 w to the weight w, and so does AdamW (Loshchilov, Hutter 2019).
    """
    factor = 1.0 - settings.rate * settings.l2
    plain = settings.optimizer.name in ("sgd", "adamw")
    return factor if plain and abs(factor) > 1.0 else None


def likely_cause(spec: NetworkSpec, x: Array, settings: TrainingSettings) -> str:
    """What to try first, in words; x (rows, inputs) are all rows trained on."""
    factor = thrown_by_l2(settings)
    if factor is not None:
        return tr(
            "L2 multiplies the weights by {factor:.3g} in every step; try a smaller L2",
            factor=factor,
        )
    if x.size and float(np.max(np.abs(x))) > LARGE_INPUT:
        return tr(
            "inputs are large, so each step overshoots; scale them, or try a smaller learning rate"
        )
    if spec.layers[-1].activation not in ("sigmoid", "tanh", "softmax"):
        return tr(
            "the {output} output has no bounds, so an error can feed itself; try a smaller "
            "learning rate",
            output=tr(spec.layers[-1].record.title),
        )
    return tr("the steps are too long; try a smaller learning rate")


def describe(spec: NetworkSpec, parameter: int) -> str:
    """A parameter with its neuron: "w5, into o1"."""
    place = spec.place(parameter)
    neuron = spec.neuron_name(place.layer, place.unit)
    name = spec.name(parameter)
    if place.source is None:
        return tr("{name}, of {neuron}", name=name, neuron=neuron)
    return tr("{name}, into {neuron}", name=name, neuron=neuron)
