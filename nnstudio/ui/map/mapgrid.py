"""The network's output over the plane, as finely as there is time for."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from time import perf_counter

import numpy as np

from nnstudio.core.activations import Array
from nnstudio.core.network import Params

BUDGET = 0.002  # seconds for one picture while training; a frame has 0.016 for everything
PLANE_SIZES = ((48, 40), (36, 30), (24, 20), (16, 13), (10, 8))  # (across, up), finest first
LINE_SIZES = ((160, 1), (80, 1), (40, 1), (20, 1))
Predict = Callable[[Array], Array]


@dataclass(frozen=True, eq=False)
class MapKey:
    """All that the answers depend on: the parameters, and the rest in any form."""

    params: Params
    rest: object

    def same_as(self, other: MapKey) -> bool:
        """Whether the answers would be the same; parameters in training differ at once."""
        if self.rest != other.rest or self.params.spec != other.params.spec:
            return False
        mine, others = self.params.vector, other.params.vector
        if mine is others:
            return True
        return np.array_equal(mine[:64], others[:64]) and np.array_equal(mine, others)


class MapGrid:
    """Asks the network for every cell in one call, and only when the answer may have changed.

    While training it takes the finest grid that fits the budget by the cost measured so far;
    where even the coarsest one is too dear, it lets frames pass until the cost evens out.
    """

    def __init__(self, clock: Callable[[], float] = perf_counter) -> None:
        self._clock = clock
        self._key: MapKey | None = None
        self._full = False
        self._cost: float | None = None  # seconds a row
        self._size: tuple[int, int] | None = None
        self._rest_until = 0.0
        self.values: Array | None = None  # (up, across) or (up, across, outputs), lowest row first

    @property
    def line(self) -> Array | None:
        """What `predict` gave over the only input, (points, ...), where that was asked last."""
        flat = self.values is not None and self.values.shape[0] == 1
        return self.values[0] if flat and self.values is not None else None

    def refresh(
        self,
        predict: Predict,
        key: MapKey,
        across: tuple[int, float, float],
        up: tuple[int, float, float] | None,
        held: Array,
        running: bool,
    ) -> bool:
        """Bring `values` up to date; True where they have changed.

        `across` and `up` say which feature runs from where to where; `held` (features,) gives the
        others. `predict` gives a number or several for each raw row; `key` stands for all that
        the answer depends on.
        """
        now = self._clock()
        if running and now < self._rest_until:
            return False
        if self._key is not None and (self._full or running) and key.same_as(self._key):
            return False
        sizes = LINE_SIZES if up is None else PLANE_SIZES
        size = self._affordable(sizes) if running else sizes[0]
        raw = _cells(size, across, up, held)
        values = predict(raw)
        took = self._clock() - now
        self._note_cost(took, len(raw), running)
        self._key, self._full, self._size = key, size == sizes[0], size
        self.values = values.reshape(size[1], size[0], *values.shape[1:])
        return True

    def forget_cost(self) -> None:
        """The network's structure has changed: measure anew."""
        self._cost = self._size = None
        self._rest_until = 0.0

    def _affordable(self, sizes: tuple[tuple[int, int], ...]) -> tuple[int, int]:
        if self._cost is None:
            return sizes[-1]
        for size in sizes:
            # A finer grid than now has to fit easily, or the picture would flicker between two.
            finer = self._size is not None and size[0] > self._size[0]
            if self._cost * size[0] * size[1] <= BUDGET * (0.6 if finer else 1.0):
                return size
        return sizes[-1]

    def _note_cost(self, took: float, rows: int, running: bool) -> None:
        cost = took / rows
        self._cost = cost if self._cost is None else 0.8 * self._cost + 0.2 * cost
        over = took / BUDGET - 1.0
        self._rest_until = self._clock() + 0.016 * over if running and over > 0.5 else 0.0


def _cells(
    size: tuple[int, int],
    across: tuple[int, float, float],
    up: tuple[int, float, float] | None,
    held: Array,
) -> Array:
    """Raw features (cells, features) at the middle of every cell, row by row from below."""
    raw = np.tile(held, (size[0] * size[1], 1))
    raw[:, across[0]] = np.tile(_middles(size[0], across[1], across[2]), size[1])
    if up is not None:
        raw[:, up[0]] = np.repeat(_middles(size[1], up[1], up[2]), size[0])
    return raw


def _middles(count: int, low: float, high: float) -> Array:
    return low + (np.arange(count) + 0.5) / count * (high - low)
