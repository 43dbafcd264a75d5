"""What `roworder` says, one row after the other."""

from __future__ import annotations

import numpy as np

from nnstudio.core.kernels.compiled.codes import (
    DRAW,
)
from nnstudio.core.kernels.compiled.jit import inner
from nnstudio.core.roworder import GOLDEN, MIX_1, MIX_2

FEW = 48  # rows up to which sorting by insertion is quicker


@inner()
def mixed(word):
    """SplitMix64's finish, as in `roworder`."""
    word = (word ^ (word >> np.uint64(30))) * np.uint64(MIX_1)
    word = (word ^ (word >> np.uint64(27))) * np.uint64(MIX_2)
    return word ^ (word >> np.uint64(31))


@inner()
def sort_keys(rows, keys):
    """Sort keys[0, :rows] byte by byte from the lowest (radix sort), through keys[1] and back.

    keys[2] counts how often each byte occurs, and has room for its 256 values.
    """
    counts = keys[2]
    for digit in range(8):
        shift = np.uint64(8 * digit)
        here, there = digit % 2, (digit + 1) % 2
        for c in range(256):
            counts[c] = 0
        for i in range(rows):
            counts[(keys[here, i] >> shift) & np.uint64(255)] += np.uint64(1)
        before = np.uint64(0)
        for c in range(256):
            count = counts[c]
            counts[c] = before
            before += count
        for i in range(rows):
            key = keys[here, i]
            c = (key >> shift) & np.uint64(255)
            keys[there, counts[c]] = key
            counts[c] += np.uint64(1)


@inner()
def put_in_order(how, seed, epoch, order, keys):
    """Fill `order` with the rows of an epoch, as `roworder.row_order` does.

    keys: three rows to work in.
    """
    rows = order.size
    start = mixed(mixed(seed * np.uint64(GOLDEN) + np.uint64(1)) + epoch * np.uint64(GOLDEN))
    if how == DRAW:
        for i in range(rows):
            word = mixed(start + np.uint64(i + 1) * np.uint64(GOLDEN)) >> np.uint64(32)
            order[i] = np.int64((word * np.uint64(rows)) >> np.uint64(32))
        return
    low = np.uint64(1)
    while low < np.uint64(rows - 1):
        low = low * np.uint64(2) + np.uint64(1)
    for i in range(rows):
        word = mixed(start + np.uint64(i + 1) * np.uint64(GOLDEN))
        keys[0, i] = (word & ~low) | np.uint64(i)
    if rows <= FEW:
        for i in range(1, rows):
            key = keys[0, i]
            j = i - 1
            while j >= 0 and keys[0, j] > key:
                keys[0, j + 1] = keys[0, j]
                j -= 1
            keys[0, j + 1] = key
    else:
        sort_keys(rows, keys)
    for i in range(rows):
        order[i] = np.int64(keys[0, i] & low)
