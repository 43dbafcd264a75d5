"""In which order rows are trained: a function of seed and epoch alone.

So a run can be taken up at any point without keeping the state of a generator, and any kernel
finds the same order. The random numbers are SplitMix64 (Steele, Lea, Flood 2014): one mix of a
counter, so that they can be made all at once here and one after the other in compiled loops.
"""

from __future__ import annotations

import numpy as np
from numpy.typing import NDArray

from nnstudio.language.translate import mark

Words = NDArray[np.uint64]

ORDERS = {
    "table": mark("as in the table"),
    "shuffle": mark("shuffled each epoch"),
    "draw": mark("random draws"),
}

GOLDEN = 0x9E3779B97F4A7C15  # 2^64 / the golden ratio, odd
MIX_1, MIX_2 = 0xBF58476D1CE4E5B9, 0x94D049BB133111EB
MASK = 2**64 - 1


def mixed(word: int) -> int:
    """SplitMix64's finish: every bit of the 64-bit result depends on every bit of `word`."""
    word = ((word ^ (word >> 30)) * MIX_1) & MASK
    word = ((word ^ (word >> 27)) * MIX_2) & MASK
    return word ^ (word >> 31)


def stream(seed: int, epoch: int) -> int:
    """The 64-bit start of an epoch's random numbers."""
    return mixed((mixed((seed * GOLDEN + 1) & MASK) + epoch * GOLDEN) & MASK)


def random_words(seed: int, epoch: int, count: int) -> Words:
    """An epoch's random numbers, (count,) of 64 bits."""
    words = np.arange(1, count + 1, dtype=np.uint64) * np.uint64(GOLDEN)
    words += np.uint64(stream(seed, epoch))
    words = (words ^ (words >> np.uint64(30))) * np.uint64(MIX_1)
    words = (words ^ (words >> np.uint64(27))) * np.uint64(MIX_2)
    words ^= words >> np.uint64(31)
    return words


def row_order(order: str, rows: int, seed: int, epoch: int) -> NDArray[np.int64]:
    """Which row comes when in an epoch, (rows,).

    "shuffle" sorts the rows by a random number each; the row itself stands in the number's lowest
    bits, so that there are no ties. "draw" takes any row each time, some twice and some never.
    """
    if order == "table":
        return np.arange(rows)
    words = random_words(seed, epoch, rows)
    if order == "draw":
        high = words >> np.uint64(32)
        return ((high * np.uint64(rows)) >> np.uint64(32)).astype(np.int64)
    low = np.uint64(2 ** max(1, (rows - 1).bit_length()) - 1)
    keys = (words & ~low) | np.arange(rows, dtype=np.uint64)
    keys.sort()
    return (keys & low).astype(np.int64)
