"""The reference kernel: numpy, one row at a time, with its arrays made once.

It does what `backprop` does for a single row, on views into one parameter vector and one gradient
vector, so that the update of all parameters is one subtraction.
"""

from __future__ import annotations

from collections.abc import Iterable

import numpy as np

from nnstudio.core.activations import Array
from nnstudio.core.backprop import forward
from nnstudio.core.losses import MSE, Loss
from nnstudio.core.network import NetworkSpec, Params


class _Layer:
    """One layer's views into the shared vectors, as matrices over units * parts."""

    def __init__(self, spec: NetworkSpec, index: int, vector: Array, gradient: Array) -> None:
        units, parts, fan_in = spec.weight_shapes[index]
        weights, biases = spec.weight_slices[index], spec.bias_slices[index]
        record = spec.layers[index].record
        self.f, self.df = record.value, record.slope
        self.alpha = spec.layers[index].slope_parameter
        self.shape = (units, parts)
        self.w = vector[weights].reshape(units * parts, fan_in)
        self.w_back = self.w.T  # (inputs, units * parts)
        self.b = vector[biases]
        self.dw = gradient[weights].reshape(units * parts, fan_in)
        self.db = gradient[biases]
        self.z = np.empty(units * parts)
        self.z_parts = self.z.reshape(self.shape)
        self.dz_parts = self.db.reshape(self.shape)  # db is dz: one array, two names
        self.db_column = self.db[:, np.newaxis]
        self.a_before = np.empty(fan_in)

    def forward(self, a: Array) -> Array:
        """a (inputs,) -> (units,)."""
        self.a_before = a
        np.dot(self.w, a, out=self.z)
        np.add(self.z, self.b, out=self.z)
        return self.f(self.z_parts, self.alpha)

    def backward(self, da: Array) -> None:
        """da (units,) -> this layer's dz, dw and db."""
        np.multiply(da[:, np.newaxis], self.df(self.z_parts, self.alpha), out=self.dz_parts)
        np.multiply(self.db_column, self.a_before, out=self.dw)

    def da_before(self) -> Array:
        """dL/da of the layer before, (inputs,)."""
        da: Array = np.dot(self.w_back, self.db)
        return da


class NumpyKernel:
    """Stochastic gradient descent over the rows of x (rows, inputs) and y (rows, outputs)."""

    name = "numpy"

    def __init__(self, params: Params, x: Array, y: Array, loss: Loss = MSE) -> None:
        self.spec = params.spec
        self.x, self.y, self.loss = x, y, loss
        self.vector = params.vector.copy()
        self.gradient = np.zeros_like(self.vector)
        self._update = np.empty_like(self.vector)
        self._layers = [
            _Layer(self.spec, i, self.vector, self.gradient) for i in range(len(self.spec.layers))
        ]

    def train(self, rows: Iterable[int], rate: float) -> None:
        """Take one step of gradient descent for each row in turn, changing `vector` in place."""
        for row in rows:
            self._gradient_of(row)
            np.multiply(self.gradient, rate, out=self._update)
            np.subtract(self.vector, self._update, out=self.vector)

    def _gradient_of(self, row: int) -> None:
        """Fill `gradient` for one row; every part of it from the parameters before the update."""
        a = self.x[row]
        for layer in self._layers:
            a = layer.forward(a)
        da = self.loss.slope(self.y[row], a)
        self._layers[-1].backward(da)
        for layer, following in zip(self._layers[-2::-1], self._layers[:0:-1], strict=True):
            layer.backward(following.da_before())

    def mean_loss(self) -> float:
        """Loss over all rows with the parameters as they are."""
        return self.loss.value(self.y, forward(self.params(), self.x).output)

    def params(self) -> Params:
        """A frozen copy of the present parameters."""
        return Params(self.spec, self.vector)
