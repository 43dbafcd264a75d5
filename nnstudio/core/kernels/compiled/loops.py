"""The loops themselves: train through batches and epochs, and look at the loss."""

from __future__ import annotations

import math

import numpy as np

from nnstudio.core.kernels.compiled.codes import (
    ALWAYS,
    BATCH,
    BCE,
    CONSTANT,
    CROSS,
    FACTOR,
    L1,
    L2,
    LOSS,
    MSE,
    NOTED,
    OPTIMIZER,
    ORDER,
    ORDERED,
    OUTPUTS,
    RATE,
    SCHEDULE,
    SEED,
    SGD,
    SPAN,
    SUMS,
    TABLE,
    UNITS,
    UPDATES,
    WEIGHT_COUNT,
)
from nnstudio.core.kernels.compiled.jit import (
    INT,
    MASK,
    MATRIX,
    NET,
    PAIR,
    ROW,
    ROWS,
    TRIPLE,
    WHOLE,
    compiled,
    inner,
)
from nnstudio.core.kernels.compiled.orders import put_in_order
from nnstudio.core.kernels.compiled.passes import backward, descend, forward, output_error
from nnstudio.core.kernels.compiled.updates import rate_share, update


@inner()
def next_due(epoch, always, noted):
    """The first epoch after `epoch` at whose end the loss is noted, as in `kernel.stride_at`."""
    if always != 0:
        return epoch + 1
    stride = np.int64(1)
    while epoch + 1 > noted * stride:
        stride *= 2
    return (epoch // stride + 1) * stride


@inner()
def row_loss(net, loss, y, row, z, a):
    """One row's loss (summed over the outputs) and whether its class is right."""
    last = net.shape[0] - 1
    units, zs, os = net[last, UNITS], net[last, SUMS], net[last, OUTPUTS]
    total = 0.0
    if loss == MSE:
        for j in range(units):
            d = y[row, j] - a[os + j]
            total += d * d
    elif loss == BCE:
        for j in range(units):
            v = z[zs + j]
            total += (v if v > 0.0 else 0.0) - y[row, j] * v + math.log1p(math.exp(-abs(v)))
    else:
        top = z[zs]
        for j in range(units):
            top = max(top, z[zs + j])
        e = 0.0
        for j in range(units):
            e += math.exp(z[zs + j] - top)
        log_sum = top + math.log(e)
        for j in range(units):
            total += y[row, j] * (log_sum - z[zs + j])
    if units == 1:
        return total, (a[os] >= 0.5) == (y[row, 0] >= 0.5)
    said, true = np.uint64(0), np.uint64(0)
    for j in range(units):
        if a[os + j] > a[os + said]:
            said = j
        if y[row, j] > y[row, true]:
            true = j
    return total, said == true


@compiled(PAIR(NET, ROW, INT, ROW, ROWS, ROWS, MATRIX))
def evaluate(net, alphas, loss, vector, x, y, work):
    """Mean loss and share of right classes over all rows; NaN for no rows."""
    z, slope, a = work[0], work[1], work[2]
    total, right = 0.0, 0
    for row in range(np.uint64(x.shape[0])):
        forward(net, alphas, vector, x, row, z, slope, a)
        one, hit = row_loss(net, loss, y, row, z, a)
        total += one
        right += 1 if hit else 0
    if x.shape[0] == 0:
        return np.nan, np.nan
    rows = float(x.shape[0])
    outputs = float(net[net.shape[0] - 1, UNITS])
    mean = total / rows if loss == CROSS else total / (rows * outputs)
    return mean, right / rows


@compiled(
    TRIPLE(
        NET,
        ROW,
        WHOLE,
        ROW,
        ROWS,
        ROWS,
        ROWS,
        ROWS,
        ROW,
        ROW,
        MATRIX,
        MASK,
        INT,
        INT,
        INT,
        WHOLE,
        NET,
        MATRIX,
        MATRIX,
    )
)
def train(
    net,
    alphas,
    codes,
    numbers,
    x,
    y,
    watch_x,
    watch_y,
    vector,
    gradient,
    slots,
    locked,
    epoch,
    position,
    batches,
    order,
    keys,
    work,
    notes,
):
    """Train on `batches` batches, through as many epochs as that takes or `notes` has room for.

    `codes` and `numbers` are named in `codes`; codes[UPDATES] counts on. Returns epoch, position
    and how many notes were made: rows of `notes` (epoch, loss, accuracy, loss and accuracy of the
    rows held out).
    """
    batch, loss, how_ordered, optimizer, schedule = (
        codes[BATCH],
        codes[LOSS],
        codes[ORDER],
        codes[OPTIMIZER],
        codes[SCHEDULE],
    )
    rows = x.shape[0]
    seed = np.uint64(codes[SEED])
    z, slope, a, da = work[0], work[1], work[2], work[3]
    last = net.shape[0] - 1
    spread = 1.0 if loss == CROSS else float(net[last, UNITS])
    share = 2.0 if loss == MSE else 1.0
    plain = (
        batch == 1
        and optimizer == SGD
        and numbers[L1] == 0.0
        and numbers[L2] == 0.0
        and locked.size == 0
    )
    rate = numbers[RATE] * rate_share(schedule, epoch, codes[SPAN], numbers[FACTOR])
    if how_ordered != TABLE and codes[ORDERED] != epoch:
        put_in_order(how_ordered, seed, np.uint64(epoch), order, keys)
        codes[ORDERED] = epoch
    due = next_due(epoch, codes[ALWAYS], codes[NOTED])
    noted = 0
    left = batches
    while left > 0:
        if not plain or left == 1:
            # The last of the plain steps leaves its gradient too, for whoever looks at it.
            count = min(batch, rows - position)
            gradient[:] = 0.0
            for i in range(position, position + count):
                row = np.uint64(i if how_ordered == TABLE else order[i])
                forward(net, alphas, vector, x, row, z, slope, a)
                output_error(net, loss, y, row, share / (spread * float(count)), slope, a, da)
                backward(net, vector, slope, a, da, gradient)
        if plain:
            # Every step goes through these very lines, so that pieces give the bits of one go.
            steps = min(max(left - 1, 1), rows - position)
            for i in range(position, position + steps):
                row = np.uint64(i if how_ordered == TABLE else order[i])
                forward(net, alphas, vector, x, row, z, slope, a)
                output_error(net, loss, y, row, share / spread, slope, a, da)
                descend(net, vector, slope, a, da, rate)
            position += steps
            left -= steps
        else:
            left -= 1
            t = float(codes[UPDATES] + batches - left)
            update(
                optimizer, numbers, rate, t, codes[WEIGHT_COUNT], vector, gradient, slots, locked
            )
            position += count
        if position == rows:
            epoch += 1
            position = 0
            if schedule != CONSTANT:
                rate = numbers[RATE] * rate_share(schedule, epoch, codes[SPAN], numbers[FACTOR])
            if how_ordered != TABLE and left > 0:
                put_in_order(how_ordered, seed, np.uint64(epoch), order, keys)
                codes[ORDERED] = epoch
            if epoch == due:
                due = next_due(epoch, codes[ALWAYS], codes[NOTED])
                notes[noted, 0] = float(epoch)
                notes[noted, 1], notes[noted, 2] = evaluate(net, alphas, loss, vector, x, y, work)
                notes[noted, 3], notes[noted, 4] = evaluate(
                    net, alphas, loss, vector, watch_x, watch_y, work
                )
                noted += 1
                if noted == notes.shape[0]:
                    break
    codes[UPDATES] += batches - left
    return epoch, position, noted
