"""What `optimizers` and `schedules` say, one parameter after the other."""

from __future__ import annotations

import math

import numpy as np

from nnstudio.core.kernels.compiled.codes import (
    ADAM,
    ADAMW,
    COSINE,
    FIRST,
    L1,
    L2,
    MOMENTUM,
    NESTEROV,
    RMSPROP,
    SECOND,
    SGD,
    STEP,
    THIRD,
)
from nnstudio.core.kernels.compiled.jit import inner


@inner()
def update(how, numbers, rate, t, weights, vector, g, slots, locked):
    """One step of any optimizer, with L1 and L2 on the first `weights` parameters.

    `locked` is empty where nothing is.
    """
    first, second, third = numbers[FIRST], numbers[SECOND], numbers[THIRD]
    l1, l2 = numbers[L1], numbers[L2]
    shrink = 1.0
    if how == ADAMW:
        shrink = 1.0 - rate * l2
        l2 = 0.0
    correct1, correct2 = 1.0, 1.0
    if how in (ADAM, ADAMW):
        correct1 = rate / (1.0 - first**t)
        correct2 = math.sqrt(1.0 - second**t)
    any_locked = locked.size > 0
    if how == SGD and l1 == 0.0 and l2 == 0.0 and not any_locked:
        for i in range(np.uint64(vector.size)):
            vector[i] -= rate * g[i]
        return
    for i in range(vector.size):
        w = vector[i]
        if i < weights:
            if l1 != 0.0:
                g[i] += l1 * np.sign(w)
            if l2 != 0.0:
                g[i] += l2 * w
        if any_locked and locked[i]:
            continue
        if i < weights:
            w *= shrink
        d = g[i]
        if how == SGD:
            vector[i] = w - rate * d
        elif how == MOMENTUM:
            v = first * slots[0, i] + d
            slots[0, i] = v
            vector[i] = w - rate * v
        elif how == NESTEROV:
            v = first * slots[0, i] + d
            slots[0, i] = v
            vector[i] = w - rate * (d + first * v)
        elif how == RMSPROP:
            s = first * slots[0, i] + (1.0 - first) * d * d
            slots[0, i] = s
            vector[i] = w - rate * d / (math.sqrt(s) + second)
        else:
            m = first * slots[0, i] + (1.0 - first) * d
            s = second * slots[1, i] + (1.0 - second) * d * d
            slots[0, i] = m
            slots[1, i] = s
            vector[i] = w - correct1 * m / (math.sqrt(s) / correct2 + third)


@inner()
def rate_share(how, epoch, span, factor):
    """The schedule's share of the learning rate, as in `schedules`."""
    if how == STEP:
        return factor ** float(epoch // span)
    if how == COSINE:
        done = float(min(epoch, span)) / float(span)
        return factor + (1.0 - factor) * 0.5 * (1.0 + math.cos(math.pi * done))
    return 1.0
