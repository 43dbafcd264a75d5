"""Points of a run from which training can go on as if it had never gone further."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Iterator
from dataclasses import dataclass

from nnstudio.core.snapshot import Progress

MOST_POINTS = 256
BUDGET = 2_000_000  # numbers kept at most, parameters and the optimizer's memories together
FEWEST_POINTS = 8  # where the budget has no room for these, none is kept but the newest


@dataclass(frozen=True)
class RewindPoints:
    """States of one run, oldest first, none twice; the last is the newest one noted."""

    points: tuple[Progress, ...] = ()

    def __len__(self) -> int:
        return len(self.points)

    def __iter__(self) -> Iterator[Progress]:
        return iter(self.points)

    def __getitem__(self, index: int) -> Progress:
        return self.points[index]

    def up_to(self, progress: Progress) -> RewindPoints:
        """The points that are no later in the run than this state."""
        when = _when(progress)
        return RewindPoints(tuple(point for point in self.points if _when(point) <= when))

    def without_slots(self) -> RewindPoints:
        """The points for another optimizer: its memories begin afresh."""
        return RewindPoints(tuple(Progress(p.params, p.epoch, p.position) for p in self.points))

    def between_epochs(self) -> RewindPoints:
        """The points where no epoch is under way: for other rows, or another order of them."""
        return RewindPoints(tuple(point for point in self.points if not point.position))


class RewindHistory:
    """Collects points; when there is no more room, the older ones are thinned evenly.

    Points are counted as they come; of n in all, those are kept whose number is a multiple of a
    spacing that doubles as n grows, and of the latest ones every single one. The first one stays.
    """

    def __init__(self, points: RewindPoints | None = None, most: int = MOST_POINTS) -> None:
        self.most = most
        self._kept: list[tuple[int, Progress]] = []
        self._next = 0
        for progress in points or ():
            self.append(progress)

    def __len__(self) -> int:
        return len(self._kept)

    def append(self, progress: Progress) -> None:
        """Add a point; one that is no later than the newest is a step back, and what lay beyond
        it is forgotten."""
        self._cut(progress)
        self._kept.append((self._next, progress))
        self._next += 1
        room = _room(progress, self.most)
        if len(self._kept) > room:
            self._thin(room)

    def view(self) -> RewindPoints:
        """The points so far."""
        return RewindPoints(tuple(progress for _, progress in self._kept))

    def _cut(self, progress: Progress) -> None:
        at = bisect_left(self._kept, _when(progress), key=lambda kept: _when(kept[1]))
        if at < len(self._kept):
            self._next = self._kept[at][0]
            del self._kept[at:]

    def _thin(self, room: int) -> None:
        spacing = 1
        while room > 1 and sum(number % spacing == 0 for number, _ in self._kept) > room // 2:
            spacing *= 2
        older = [kept for kept in self._kept[:-1] if room > 1 and kept[0] % spacing == 0]
        self._kept = [*older, self._kept[-1]]


def has_room(progress: Progress) -> bool:
    """Whether a network of this size leaves room for earlier points at all."""
    return _room(progress, MOST_POINTS) > 1


def _room(progress: Progress, most: int) -> int:
    numbers = progress.params.vector.size + progress.slots.size
    room = min(most, BUDGET // max(1, numbers))
    return room if room >= FEWEST_POINTS else 1


def _when(progress: Progress) -> tuple[int, int]:
    return progress.epoch, progress.position
