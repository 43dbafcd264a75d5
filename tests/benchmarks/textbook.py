"""The limit: loops as a textbook would write them, compiled for one network's functions alone.

Plain SGD on mean squared error (or softmax cross-entropy), rows in table order, nothing noted,
nothing checked, and derivatives written in terms of the outputs.
"""

from __future__ import annotations

import math
from collections.abc import Callable
from typing import Any

import numpy as np
from numba import njit


@njit(inline="always")
def sigmoid(z: float) -> float:
    return 1.0 / (1.0 + math.exp(-z))


@njit(inline="always")
def d_sigmoid(a: float) -> float:
    return a * (1.0 - a)


@njit(inline="always")
def tanh(z: float) -> float:
    return math.tanh(z)


@njit(inline="always")
def d_tanh(a: float) -> float:
    return 1.0 - a * a


@njit(inline="always")
def relu(z: float) -> float:
    return z if z > 0.0 else 0.0


@njit(inline="always")
def d_relu(a: float) -> float:
    return 1.0 if a > 0.0 else 0.0


FUNCTIONS = {"sigmoid": (sigmoid, d_sigmoid), "tanh": (tanh, d_tanh), "relu": (relu, d_relu)}


def textbook(hidden: str, output: str, softmax: bool) -> Callable[..., Any]:
    """`train(sizes, weights, biases, x, y, rate, batch, epochs)` for these functions.

    weights and biases are flat, layer after layer; both are changed in place.
    """
    f, df = FUNCTIONS[hidden]
    g, dg = FUNCTIONS.get(output, FUNCTIONS["sigmoid"])

    @njit(nogil=True)
    def train(sizes, weights, biases, x, y, rate, batch, epochs):  # type: ignore[no-untyped-def]
        layers = len(sizes) - 1
        outputs = sizes[layers]
        rows = x.shape[0]
        widest = 0
        for s in sizes:
            widest = max(widest, s)
        a = np.zeros((layers + 1, widest))
        dz = np.zeros((layers + 1, widest))
        dw, db = np.zeros_like(weights), np.zeros_like(biases)
        for _ in range(epochs):
            start = 0
            while start < rows:
                stop = min(start + batch, rows)
                if batch > 1:
                    dw[:] = 0.0
                    db[:] = 0.0
                for row in range(start, stop):
                    for i in range(sizes[0]):
                        a[0, i] = x[row, i]
                    k, b = 0, 0
                    for layer in range(layers):
                        for j in range(sizes[layer + 1]):
                            z = biases[b]
                            for i in range(sizes[layer]):
                                z += weights[k + i] * a[layer, i]
                            k += sizes[layer]
                            b += 1
                            if layer < layers - 1:
                                a[layer + 1, j] = f(z)
                            elif softmax:
                                a[layer + 1, j] = z
                            else:
                                a[layer + 1, j] = g(z)
                    share = 1.0 / (stop - start)
                    if softmax:
                        top = a[layers, 0]
                        for j in range(outputs):
                            top = max(top, a[layers, j])
                        total = 0.0
                        for j in range(outputs):
                            a[layers, j] = math.exp(a[layers, j] - top)
                            total += a[layers, j]
                        for j in range(outputs):
                            dz[layers, j] = (a[layers, j] / total - y[row, j]) * share
                    else:
                        for j in range(outputs):
                            error = 2.0 * (a[layers, j] - y[row, j]) / outputs * share
                            dz[layers, j] = error * dg(a[layers, j])
                    for layer in range(layers - 1, -1, -1):
                        k -= sizes[layer] * sizes[layer + 1]
                        b -= sizes[layer + 1]
                        if layer > 0:
                            for i in range(sizes[layer]):
                                dz[layer, i] = 0.0
                        for j in range(sizes[layer + 1]):
                            d = dz[layer + 1, j]
                            m = k + j * sizes[layer]
                            for i in range(sizes[layer]):
                                if layer > 0:
                                    dz[layer, i] += d * weights[m + i]
                                if batch > 1:
                                    dw[m + i] += d * a[layer, i]
                                else:
                                    weights[m + i] -= rate * d * a[layer, i]
                            if batch > 1:
                                db[b + j] += d
                            else:
                                biases[b + j] -= rate * d
                        if layer > 0:
                            for i in range(sizes[layer]):
                                dz[layer, i] *= df(a[layer, i])
                if batch > 1:
                    for i in range(len(weights)):
                        weights[i] -= rate * dw[i]
                    for i in range(len(biases)):
                        biases[i] -= rate * db[i]
                start = stop

    return train
