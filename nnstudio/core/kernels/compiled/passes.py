"""One row forward and back. Work arrays: z, slope (all sums); a, da (inputs, then all outputs)."""

from __future__ import annotations

import math

import numpy as np

from nnstudio.core.kernels.compiled.codes import (
    ACT,
    BIASES,
    ELU,
    INPUTS,
    LEAKY,
    MAXOUT,
    MSE,
    OUTPUTS,
    PARTS,
    RELU,
    SIGMOID,
    SUMS,
    TANH,
    UNITS,
    WEIGHTS,
)
from nnstudio.core.kernels.compiled.jit import inner


@inner()
def activate(act, alpha, v):
    """Output and derivative of a function of one sum."""
    if act == SIGMOID:
        e = math.exp(700.0 if v > 700.0 else v)
        q = 1.0 / (1.0 + e)
        return e * q, e * q * q
    if act == RELU:
        return (0.0 if v <= 0.0 else v), (1.0 if v > 0.0 else 0.0)
    if act == TANH:
        if abs(v) < 0.5:
            t = math.tanh(v)
            return t, 1.0 - t * t
        e = math.exp(-2.0 * abs(v))
        q = 1.0 / (1.0 + e)
        return math.copysign((1.0 - e) * q, v), 4.0 * e * q * q
    if act == LEAKY:
        low = alpha * v
        return (low if v < low else v), (1.0 if v > 0.0 else alpha)
    if act == ELU:
        if v < 0.0:
            return alpha * math.expm1(v), alpha * math.exp(v)
        return v, 1.0
    return v, 1.0


@inner()
def take_largest(units, parts, z, slope, zs, a, os):
    """Maxout: each unit's largest sum; of equals the first, and a NaN before all, as in numpy."""
    for j in range(units):
        first = zs + j * parts
        best = first
        for p in range(first, first + parts):
            slope[p] = 0.0
            if z[p] > z[best] or (z[p] != z[p] and z[best] == z[best]):
                best = p
        slope[best] = 1.0
        a[os + j] = z[best]


@inner()
def share_out(units, z, zs, a, os):
    """Softmax: e^z over the sum of them all."""
    top = z[zs]
    for j in range(units):
        top = max(top, z[zs + j])
    total = 0.0
    for j in range(units):
        e = math.exp(z[zs + j] - top)
        a[os + j] = e
        total += e
    for j in range(units):
        a[os + j] /= total


@inner()
def forward(net, alphas, vector, x, row, z, slope, a):
    """Feed row `row` of x through the network."""
    for i in range(net[0, INPUTS]):
        a[i] = x[row, i]
    before = np.uint64(0)
    for layer in range(net.shape[0]):
        units, parts, inputs = net[layer, UNITS], net[layer, PARTS], net[layer, INPUTS]
        k, b, zs, os = (
            net[layer, WEIGHTS],
            net[layer, BIASES],
            net[layer, SUMS],
            net[layer, OUTPUTS],
        )
        act, alpha = net[layer, ACT], alphas[layer]
        if act < MAXOUT:
            for j in range(units):
                s = 0.0
                for i in range(inputs):
                    s += vector[k + i] * a[before + i]
                s += vector[b + j]
                z[zs + j] = s
                a[os + j], slope[zs + j] = activate(act, alpha, s)
                k += inputs
        else:
            for j in range(units * parts):
                s = 0.0
                for i in range(inputs):
                    s += vector[k + i] * a[before + i]
                z[zs + j] = s + vector[b + j]
                k += inputs
            if act == MAXOUT:
                take_largest(units, parts, z, slope, zs, a, os)
            else:
                share_out(units, z, zs, a, os)
        before = os


@inner()
def output_error(net, loss, y, row, share, slope, a, da):
    """da of the last layer: `share` (y_hat - y). Where the loss is one of z that is dz already."""
    last = net.shape[0] - 1
    units, zs, os = net[last, UNITS], net[last, SUMS], net[last, OUTPUTS]
    for j in range(units):
        da[os + j] = (a[os + j] - y[row, j]) * share
        if loss != MSE:
            slope[zs + j] = 1.0


@inner()
def backward(net, vector, slope, a, da, gradient):
    """Add one row's gradient to `gradient`, from the last layer's da backwards."""
    for layer in range(net.shape[0] - 1, -1, -1):
        units, parts, inputs = net[layer, UNITS], net[layer, PARTS], net[layer, INPUTS]
        k, q, os = net[layer, WEIGHTS], net[layer, SUMS], net[layer, OUTPUTS]
        b = net[layer, BIASES]
        before = net[layer - 1, OUTPUTS] if layer > 0 else np.uint64(0)
        if layer > 0:
            for i in range(inputs):
                da[before + i] = 0.0
        for j in range(units * parts):
            d = da[os + (j if parts == 1 else j // parts)] * slope[q + j]
            gradient[b + j] += d
            if layer > 0:
                for i in range(inputs):
                    da[before + i] += d * vector[k + i]
                    gradient[k + i] += d * a[before + i]
            else:
                for i in range(inputs):
                    gradient[k + i] += d * a[i]
            k += inputs


@inner()
def descend(net, vector, slope, a, da, rate):
    """Backward and plain SGD for one row at once: a weight moves as soon as it has been used."""
    for layer in range(net.shape[0] - 1, 0, -1):
        units, parts, inputs = net[layer, UNITS], net[layer, PARTS], net[layer, INPUTS]
        k, q, os = net[layer, WEIGHTS], net[layer, SUMS], net[layer, OUTPUTS]
        b = net[layer, BIASES]
        before = net[layer - 1, OUTPUTS]
        for j in range(units * parts):
            d = da[os + (j if parts == 1 else j // parts)] * slope[q + j]
            r = d * rate
            vector[b + j] -= r
            if j == 0:
                for i in range(inputs):
                    w = vector[k + i]
                    da[before + i] = d * w
                    vector[k + i] = w - r * a[before + i]
            else:
                for i in range(inputs):
                    w = vector[k + i]
                    da[before + i] += d * w
                    vector[k + i] = w - r * a[before + i]
            k += inputs
    units, parts, inputs = net[0, UNITS], net[0, PARTS], net[0, INPUTS]
    k, q, os = net[0, WEIGHTS], net[0, SUMS], net[0, OUTPUTS]
    b = net[0, BIASES]
    for j in range(units * parts):
        r = da[os + (j if parts == 1 else j // parts)] * slope[q + j] * rate
        vector[b + j] -= r
        for i in range(inputs):
            vector[k + i] -= r * a[i]
        k += inputs
