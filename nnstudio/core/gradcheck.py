"""Check a gradient without the chain rule: wiggle one number and watch the loss."""

from __future__ import annotations

import numpy as np

from nnstudio.core.activations import Array
from nnstudio.core.backprop import forward, trace_loss
from nnstudio.core.losses import MSE, Loss
from nnstudio.core.network import Params


def central_difference(
    params: Params, x: Array, y: Array, loss: Loss = MSE, wiggle: float = 1e-5
) -> Array:
    """dL/dp for every parameter as (L(p + h) - L(p - h)) / 2h, h = wiggle * max(1, |p|).

    The error falls with h^2 while rounding grows with 1/h; 1e-5 is near the best in float64.
    Returns the flat gradient, (parameter_count,).
    """
    gradient = np.empty(params.spec.parameter_count)
    for i in range(gradient.size):
        h = wiggle * max(1.0, abs(float(params.vector[i])))
        gradient[i] = (_loss(params, i, h, x, y, loss) - _loss(params, i, -h, x, y, loss)) / (2 * h)
    return gradient


def _loss(params: Params, index: int, by: float, x: Array, y: Array, loss: Loss) -> float:
    vector = params.vector.copy()
    vector[index] += by
    return trace_loss(forward(Params(params.spec, vector), x), y, loss)


def relative_error(a: Array, b: Array) -> float:
    """Largest |a - b| as a share of the gradients' length: one figure for "do they agree?"."""
    length = max(float(np.linalg.norm(a)), float(np.linalg.norm(b)), 1e-300)
    return float(np.max(np.abs(a - b))) / length
