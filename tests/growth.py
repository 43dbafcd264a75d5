"""How the work for a larger input grows, which holds on machines of any speed."""

from __future__ import annotations

import time
from collections.abc import Callable

TRIES = 3
NOISE = 0.001  # seconds; whatever takes less counts as this


def growth(work: Callable[[int], object], small: int, large: int) -> float:
    """How many times as long the larger input takes this thread, at its best of some tries.

    Work in proportion gives `large / small`, work by the square that times itself.
    """
    return max(_least(work, large), NOISE) / max(_least(work, small), NOISE)


def _least(work: Callable[[int], object], size: int) -> float:
    taken = []
    for _ in range(TRIES):
        begin = time.thread_time()
        work(size)
        taken.append(time.thread_time() - begin)
    return min(taken)
