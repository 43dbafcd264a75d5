"""Feedforward and backpropagation as pure functions, named as on the blackboard.

Forward, layer by layer:    z = W a_before + b,    a = f(z)
Backward, from the end:     dz = da f'(z),    dW = dz a_before,    db = dz,    da_before = W dz

Shapes in the comments: `rows` samples at once, `units` neurons in the layer, `parts` weighted
sums a neuron (1, or more for maxout), `inputs` outputs of the layer before.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

import numpy as np

from nnstudio.core.activations import Array
from nnstudio.core.losses import MSE, Loss
from nnstudio.core.network import Params

BLOCK = 4_096  # rows


def row_blocks(rows: int) -> Iterator[slice]:
    """The rows in parts that go through together, so that a long table needs little memory."""
    return (slice(start, start + BLOCK) for start in range(0, rows, BLOCK))


@dataclass(frozen=True, eq=False)
class Trace:
    """Everything that a forward pass computed.

    `a[0]` is the input (rows, inputs); `z[l]` (rows, units, parts) and `a[l + 1]` (rows, units)
    belong to layer l; `a[-1]` is the prediction.
    """

    a: tuple[Array, ...]
    z: tuple[Array, ...]

    @property
    def output(self) -> Array:
        """The prediction, (rows, outputs)."""
        return self.a[-1]


def forward(params: Params, x: Array) -> Trace:
    """Feed `x` (rows, inputs) through the network and keep every sum and output."""
    a = [x]
    zs = []
    for layer, spec in enumerate(params.spec.layers):
        w = params.weights(layer)  # (units, parts, inputs)
        flat = w.reshape(-1, w.shape[-1])  # (units * parts, inputs)
        z = (a[-1] @ flat.T).reshape(len(x), *w.shape[:2]) + params.biases(layer)
        zs.append(z)  # (rows, units, parts)
        a.append(spec.record.value(z, spec.slope_parameter))  # (rows, units)
    return Trace(tuple(a), tuple(zs))


@dataclass(frozen=True, eq=False)
class Signals:
    """Everything that a backward pass computed on its way.

    `da[l]` (rows, units) is how the loss changes with the outputs of layer l, `dz[l]` (rows,
    units, parts) how it changes with the layer's sums. Where the loss is one of the sums, the
    last `da` holds that derivative already.
    """

    da: tuple[Array, ...]
    dz: tuple[Array, ...]


def carry_back(params: Params, trace: Trace, da: Array, of_z: bool = False) -> Signals:
    """Carry a derivative back from the output neurons, da (rows, outputs), to the first layer.

    With `of_z` it is one with respect to the output neurons' sums.
    """
    spec = params.spec
    das, dzs = [da], []
    for layer in reversed(range(len(spec.layers))):
        dz = das[-1][:, :, np.newaxis]  # (rows, units, 1): all there is where it is one of z
        if not (of_z and layer == len(spec.layers) - 1):
            of_layer = spec.layers[layer]
            slope = of_layer.record.slope(trace.z[layer], of_layer.slope_parameter)
            dz = dz * slope  # (rows, units, parts)
        dzs.append(dz)
        if layer > 0:
            w = params.weights(layer)
            das.append(dz.reshape(len(dz), -1) @ w.reshape(-1, w.shape[-1]))  # (rows, inputs)
    return Signals(tuple(reversed(das)), tuple(reversed(dzs)))


def gradient_of(params: Params, trace: Trace, signals: Signals) -> Array:
    """What the signals make of every parameter, summed over the rows: dW = dz a, db = dz.

    A flat vector in the order of `Params.vector`.
    """
    spec = params.spec
    gradient = np.empty(spec.parameter_count)
    for layer, dz in enumerate(signals.dz):
        dz_flat = dz.reshape(len(dz), -1)  # (rows, units * parts)
        gradient[spec.weight_slices[layer]] = (dz_flat.T @ trace.a[layer]).ravel()
        gradient[spec.bias_slices[layer]] = dz_flat.sum(axis=0)
    return gradient


def loss_signals(params: Params, trace: Trace, y: Array, loss: Loss = MSE) -> Signals:
    """Carry the loss's derivative back from the predictions. y is (rows, outputs)."""
    return carry_back(params, trace, loss.slope(y, trace.output), loss.of_z)


def backward(params: Params, trace: Trace, y: Array, loss: Loss = MSE) -> Array:
    """The loss's derivative with respect to every parameter, as a flat vector.

    All of it is computed from the parameters as they are: nothing is updated on the way.
    y is (rows, outputs).
    """
    return gradient_of(params, trace, loss_signals(params, trace, y, loss))


def loss_and_gradient(params: Params, x: Array, y: Array, loss: Loss = MSE) -> tuple[float, Array]:
    """Loss over the rows of `x` (rows, inputs) against `y` (rows, outputs), and its gradient."""
    trace = forward(params, x)
    return trace_loss(trace, y, loss), backward(params, trace, y, loss)


def trace_loss(trace: Trace, y: Array, loss: Loss = MSE) -> float:
    """The loss of a forward pass against y (rows, outputs)."""
    return loss.value(y, trace.z[-1][:, :, 0], trace.output)
