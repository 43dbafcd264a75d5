"""The way that the parameters took during a run, in bounded memory: older points are thinned."""

from __future__ import annotations

from dataclasses import dataclass, field

import numpy as np
from numpy.typing import NDArray

from nnstudio.core.activations import Array

BUDGET = 2_000_000  # numbers kept at most
MOST_POINTS = 1_024
FEWEST_POINTS = 8  # where the budget has no room for these, the newest point alone is kept


def _read_only(array: Array) -> Array:
    seen = array.view()
    seen.flags.writeable = False
    return seen


def _no_epochs() -> Array:
    return _read_only(np.empty(0))


def _no_vectors() -> Array:
    return _read_only(np.empty((0, 0)))


@dataclass(frozen=True, eq=False)
class Trail:
    """Parameters along a run, read-only: `epochs` (points,) ascending, `vectors` (points,
    parameters); the last point is the newest.

    An epoch is a fraction where a pass is not over: 2.25 after a quarter of the third one.
    """

    epochs: Array = field(default_factory=_no_epochs)
    vectors: Array = field(default_factory=_no_vectors)

    def __len__(self) -> int:
        return len(self.epochs)

    def along(self, parameter: int) -> Array:
        """One parameter's values, (points,)."""
        return self.vectors[:, parameter] if len(self) else self.epochs


def trail_at(epoch: float, vector: Array) -> Trail:
    """The trail of one point, vector (parameters,)."""
    return Trail(_read_only(np.array([epoch])), _read_only(vector[np.newaxis]))


def room_for(parameters: int) -> int:
    """How many points are kept at most: 1,024, and fewer from about 2,000 parameters."""
    room = min(MOST_POINTS, BUDGET // max(1, parameters))
    return room if room >= FEWEST_POINTS else 1


class TrailHistory:
    """Collects points; when there is no more room, the older ones are thinned evenly.

    Points are counted as they come. Of n points in all, those are kept whose number is a multiple
    of a spacing that doubles as n grows, and of the latest ones every single one. Appending costs
    a constant time on average, and trails handed out earlier keep what they showed.
    """

    def __init__(self, parameters: int, room: int | None = None) -> None:
        self.room = room_for(parameters) if room is None else room
        self._epochs = np.empty(self.room)
        self._vectors = np.empty((self.room, parameters))
        self._numbers = np.empty(self.room, dtype=np.int64)
        self._count = 0
        self._next = 0

    def __len__(self) -> int:
        return self._count

    def append(self, epoch: float, vector: Array) -> None:
        """Add a point, vector (parameters,).

        One of an earlier epoch than the newest is a step back: what lay beyond it is forgotten.
        """
        if self._count and epoch <= self._epochs[self._count - 1]:
            self._cut(int(np.searchsorted(self._epochs[: self._count], epoch)))
        if self._count == self.room:
            self._thin()
        at = self._count
        self._epochs[at], self._vectors[at], self._numbers[at] = epoch, vector, self._next
        self._count += 1
        self._next += 1

    def go_back(self, epoch: float, vector: Array) -> bool:
        """Forget what lies beyond this very point; False, and nothing done, if it is not kept."""
        at = int(np.searchsorted(self._epochs[: self._count], epoch))
        if at == self._count or self._epochs[at] != epoch:
            return False
        if self._vectors[at].tobytes() != vector.tobytes():
            return False
        self._cut(at + 1)
        return True

    def view(self) -> Trail:
        """The trail so far, read-only and without copying."""
        count = self._count
        return Trail(_read_only(self._epochs[:count]), _read_only(self._vectors[:count]))

    def _cut(self, count: int) -> None:
        if count < self._count:
            self._keep(np.arange(count))
            self._next = int(self._numbers[count - 1]) + 1 if count else 0

    def _thin(self) -> None:
        """Keep half of the points at most, evenly spaced, and the newest."""
        if self.room < FEWEST_POINTS:
            self._keep(np.arange(0))
            return
        spacing, numbers = 1, self._numbers[: self._count]
        while np.count_nonzero(numbers % spacing == 0) >= self.room // 2:
            spacing *= 2
        even = numbers % spacing == 0
        even[-1] = True
        self._keep(np.flatnonzero(even))

    def _keep(self, kept: NDArray[np.int64]) -> None:
        # Into new arrays: trails handed out earlier keep what they showed.
        self._epochs = self._moved(self._epochs, kept)
        self._vectors = self._moved(self._vectors, kept)
        numbers = np.empty_like(self._numbers)
        numbers[: len(kept)] = self._numbers[kept]
        self._numbers = numbers
        self._count = len(kept)

    def _moved(self, array: Array, kept: NDArray[np.int64]) -> Array:
        moved = np.empty_like(array)
        moved[: len(kept)] = array[kept]
        return moved
