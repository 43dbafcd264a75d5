"""How far two right computations of one network may lie apart, for rounding alone.

Each operation rounds its result by at most the unit of the arithmetic. Carried forward through the
network, these roundings bound what another order of the same sums may change (the running error
analysis of Higham, Accuracy and Stability of Numerical Algorithms, 3.3). A difference beyond it is
a mistake, and no rounding.
"""

from __future__ import annotations

import numpy as np

from nnstudio.core.activations import Array
from nnstudio.data.codings import NumberCoding
from nnstudio.document.model import Model

DOUBLE = float(np.finfo(np.float64).eps)
SINGLE = float(np.finfo(np.float32).eps)
BOTH = 2.0  # two computations, each with its own roundings
FUNCTION = 8.0  # units by which libraries of e^x and tanh may differ
STEEPEST = {"sigmoid": 0.25}  # of the activations' slopes; 1 elsewhere, and ELU's alpha


def rounding_bound(model: Model, raw: Array, unit: float = DOUBLE) -> Array:
    """Largest difference that rounding explains, (rows, outputs), in the label's unit for a number.

    `unit` is that of the coarser one of the two computations. Infinite where numbers overflow.
    """
    params, scaler, trace = model.params, model.scaler, model.trace(raw)
    with np.errstate(all="ignore"):
        size = np.abs(raw) + np.abs(scaler.offset)
        error = 2.0 * unit * size / np.abs(scaler.divisor) + unit * np.abs(trace.a[0])
        for layer, spec in enumerate(params.spec.layers):
            w = np.abs(params.weights(layer))  # (units, parts, inputs)
            flat, biases = w.reshape(-1, w.shape[-1]), np.abs(params.biases(layer)).ravel()
            terms = np.abs(trace.a[layer]) @ flat.T + biases  # (rows, units * parts)
            of_z = error @ flat.T + (w.shape[-1] + 2.0) * unit * terms
            most = of_z.reshape(len(raw), *w.shape[:2]).max(axis=2)  # (rows, units)
            if spec.activation == "softmax":
                most = np.broadcast_to(most.max(axis=1, keepdims=True), most.shape)
            steepest = STEEPEST.get(spec.activation, max(1.0, spec.slope_parameter))
            out = np.maximum(np.abs(trace.a[layer + 1]), max(1.0, spec.slope_parameter))
            error = steepest * most + FUNCTION * unit * out
        if isinstance(model.coding, NumberCoding):
            divisor, offset = abs(model.coding.divisor), abs(model.coding.offset)
            error = error * divisor + 2.0 * unit * (np.abs(trace.output) * divisor + offset)
        bound: Array = BOTH * error
    return np.where(np.isnan(bound), np.inf, bound)
