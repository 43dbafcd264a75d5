"""How the loops are compiled: without the interpreter's lock, and without losing NaN.

Only sums may be taken in another order and products fused into them, which lets the machine work
on several numbers at once; NaN, infinity and the sign of zero keep their meaning. `_nrt=False`:
the loops own no arrays, and counting references to them at every inner function costs a quarter
of the time on a small network.
"""

from __future__ import annotations

from typing import Any

from numba import njit, types

FAST = {"reassoc", "contract"}
OPTIONS: dict[str, Any] = {
    "nogil": True,
    "fastmath": FAST,
    "error_model": "numpy",
    "_nrt": False,
}

INT, FLOAT, PAIR, TRIPLE = (
    types.int64,
    types.float64,
    types.UniTuple(types.float64, 2),
    types.UniTuple(types.int64, 3),
)
ROW = types.Array(types.float64, 1, "C")
MATRIX = types.Array(types.float64, 2, "C")
WHOLE = types.Array(types.int64, 1, "C")
NET = types.Array(types.uint64, 2, "C")
# What is only read may be an array that nobody can write to: a table's numbers are.
ROWS = types.Array(types.float64, 2, "C", readonly=True)
MASK = types.Array(types.boolean, 1, "C", readonly=True)


def compiled(signature: Any) -> Any:
    """Compile for this signature now, and keep the machine code in the cache folder."""
    return njit(signature, cache=True, **OPTIONS)


def inner() -> Any:
    """A piece of the loops: compiled into each place that uses it."""
    return njit(inline="always", **OPTIONS)
