"""Activations for the numpy kernel: output and derivative at once, into arrays made before.

Each function fills `a` and `slope` from the sums `z`, all of one shape, and may not change z. What
has no function here is taken from its record in `activations`.
"""

from __future__ import annotations

from collections.abc import Callable

import numpy as np

from nnstudio.core.activations import Array

Fill = Callable[[Array, float, Array, Array], None]

MANY = 4_096

# Numbers as arrays: numpy takes three times as long to look at a number of Python's.
_ONE, _ZERO = np.array(1.0), np.array(0.0)
_MOST = np.array(700.0)  # e^709.78 is the largest that float64 holds


def sigmoid(z: Array, alpha: float, a: Array, slope: Array) -> None:
    """With E = e^z and q = 1 + E: a = E / q and a' = a / q, exact on both sides of 0."""
    np.minimum(z, _MOST, out=a)
    np.exp(a, out=a)
    np.add(a, _ONE, out=slope)
    np.divide(a, slope, out=a)
    np.divide(a, slope, out=slope)


def tanh(z: Array, alpha: float, a: Array, slope: Array) -> None:
    """The derivative as 1 / cosh^2: 1 - a^2 would cancel to 0 for large z."""
    np.tanh(z, out=a)
    np.cosh(z, out=slope)
    np.multiply(slope, slope, out=slope)
    np.reciprocal(slope, out=slope)


def relu(z: Array, alpha: float, a: Array, slope: Array) -> None:
    """The sign of max(0, z) is its derivative; of many numbers a comparison is quicker."""
    np.maximum(z, _ZERO, out=a)
    if z.size < MANY:
        np.sign(a, out=slope)
    else:
        np.copyto(slope, np.greater(z, _ZERO))


def linear(z: Array, alpha: float, a: Array, slope: Array) -> None:
    """The derivative is 1."""
    np.copyto(a, z)
    slope.fill(1.0)


def softmax(z: Array, alpha: float, a: Array, slope: Array) -> None:
    """e^(z - max) over its sum along the last axis; the derivative belongs to the loss."""
    np.subtract(z, np.maximum.reduce(z, axis=-1, keepdims=True), out=a)
    np.exp(a, out=a)
    np.divide(a, np.add.reduce(a, axis=-1, keepdims=True), out=a)
    slope.fill(1.0)


FILLS: dict[str, Fill] = {
    "sigmoid": sigmoid,
    "tanh": tanh,
    "relu": relu,
    "linear": linear,
    "softmax": softmax,
}
