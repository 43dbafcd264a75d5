"""Feedforward and backpropagation as pure functions, named as on the blackboard.

Forward, layer by layer:    z = W a_before + b,    a = f(z)
Backward, from the end:     dz = da f'(z),    dW = dz a_before,    db = dz,    da_before = W dz

Shapes in the comments: `rows` samples at once, `units` neurons in the layer, `parts` weighted
sums a neuron (1, or more for maxout), `inputs` outputs of the layer before.
"""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np

from nnstudio.core.activations import Array
from nnstudio.core.losses import MSE, Loss
from nnstudio.core.network import Params


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


def backward(params: Params, trace: Trace, y: Array, loss: Loss = MSE) -> Array:
    """Carry the loss's derivative back from the predictions to every parameter.

    Returns the gradient as a flat vector in the order of `Params.vector`. All of it is computed
    from the parameters as they are: nothing is updated on the way. y is (rows, outputs).
    """
    spec = params.spec
    gradient = np.empty(spec.parameter_count)
    da = loss.slope(y, trace.output)  # (rows, units)
    for layer in reversed(range(len(spec.layers))):
        dz = da[:, :, np.newaxis]  # (rows, units, 1): all there is where the loss is one of z
        if not (loss.of_z and layer == len(spec.layers) - 1):
            of_layer = spec.layers[layer]
            slope = of_layer.record.slope(trace.z[layer], of_layer.slope_parameter)
            dz = dz * slope  # (rows, units, parts)
        dz_flat = dz.reshape(len(dz), -1)  # (rows, units * parts)
        gradient[spec.weight_slices[layer]] = (dz_flat.T @ trace.a[layer]).ravel()
        gradient[spec.bias_slices[layer]] = dz_flat.sum(axis=0)
        if layer > 0:
            w = params.weights(layer)
            da = dz_flat @ w.reshape(-1, w.shape[-1])  # (rows, inputs)
    return gradient


def loss_and_gradient(params: Params, x: Array, y: Array, loss: Loss = MSE) -> tuple[float, Array]:
    """Loss over the rows of `x` (rows, inputs) against `y` (rows, outputs), and its gradient."""
    trace = forward(params, x)
    return trace_loss(trace, y, loss), backward(params, trace, y, loss)


def trace_loss(trace: Trace, y: Array, loss: Loss = MSE) -> float:
    """The loss of a forward pass against y (rows, outputs)."""
    return loss.value(y, trace.z[-1][:, :, 0], trace.output)
