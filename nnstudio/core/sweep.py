"""How lucky was this start? The same training from many seeds, a portion at a time.

With a kernel that lets other threads go on, each core trains whole seeds in a thread of its own;
otherwise numpy trains many networks side by side in the thread that asks. Either way memory is
bounded by a portion, besides a few numbers for each start, and the results are those of a
`Trainer` that trains each seed alone.
"""

from __future__ import annotations

import os
import threading
from collections.abc import Callable, Iterator
from concurrent.futures import FIRST_EXCEPTION, Future, ThreadPoolExecutor, wait
from dataclasses import dataclass
from time import perf_counter

import numpy as np
from numpy.typing import NDArray

from nnstudio.core.activations import Array
from nnstudio.core.initial import MAX_SEED
from nnstudio.core.kernels.kernel import KernelMaker
from nnstudio.core.kernels.numpy_kernel import NumpyKernel
from nnstudio.core.problems import Problem
from nnstudio.core.sweepways import ALONE_FROM, Halted, InTurn, SideBySide, SweepTask, Way
from nnstudio.language.translate import tr

EACH = 0.1  # seconds between two reports
SLOWER = 1e-6  # and for each start at least so many, since a report copies all of them


@dataclass(frozen=True, eq=False)
class Outcomes:
    """How the starts that are done came out, in the order of their seeds; arrays are read-only.

    seeds (n,); losses (n,) after the last epoch; answers (n, questions, outputs). Where a start
    lost its numbers on the way, both are NaN. `asked_for` is how many starts there will be.
    """

    seeds: NDArray[np.int64]
    losses: Array
    answers: Array
    asked_for: int

    def __len__(self) -> int:
        return len(self.seeds)

    @property
    def complete(self) -> bool:
        """Whether every start is done."""
        return len(self) == self.asked_for

    @property
    def finite(self) -> NDArray[np.bool_]:
        """Which starts ended with numbers, (n,)."""
        return np.isfinite(self.losses)


def never() -> bool:
    """What `sweep` asks where nobody wants to halt it."""
    return False


def cores() -> int:
    """How many threads can run at once in this process."""
    count = getattr(os, "process_cpu_count", os.cpu_count)()
    if hasattr(os, "sched_getaffinity"):
        count = len(os.sched_getaffinity(0))
    return count or 1


def sweep(
    task: SweepTask,
    seeds: range,
    kernel: KernelMaker = NumpyKernel,
    halted: Halted = never,
    threads: int | None = None,
    begin_thread: Callable[[], None] | None = None,
    each: float = EACH,
) -> Iterator[Outcomes]:
    """Train from every seed; yield what is done about every `each` seconds, and in the end all.

    `halted` is asked every few milliseconds, from any thread; once it says so, the sweep ends with
    what is done. It may sleep to leave the interpreter to others. `begin_thread` is called in each
    thread that is started. Raises `Problem` before anything is trained where things do not fit.
    """
    if seeds.step != 1 or not seeds or seeds.start < 0 or seeds[-1] > MAX_SEED:
        raise Problem(
            tr("Seeds are whole numbers from 0 to {most}, one or more of them.", most=MAX_SEED)
        )
    plan = task.plan()
    each = max(each, SLOWER * len(seeds))
    first = InTurn(task, plan, kernel)
    if first.releases_gil:
        run = _Run(task, seeds, InTurn.size(plan, task.epochs), halted)
        count = min(threads or cores(), run.portions)
        return run.in_threads(lambda: InTurn(task, plan, kernel), count, begin_thread, each)
    if first.step_work >= ALONE_FROM:
        return _Run(task, seeds, InTurn.size(plan, task.epochs), halted).here(first, each)
    return _Run(task, seeds, SideBySide.size(plan), halted).here(SideBySide(task, plan), each)


class _Run:
    """The results so far, and how they are filled in."""

    def __init__(self, task: SweepTask, seeds: range, size: int, halted: Halted) -> None:
        self._seeds, self._size, self._halted = seeds, size, halted
        count = len(seeds)
        self._losses = np.full(count, np.nan)
        self._answers = np.full((count, len(task.questions), task.spec.outputs), np.nan)
        self._done = np.zeros(count, dtype=np.bool_)
        self._next = 0
        self._lock = threading.Lock()
        self._given_up = threading.Event()

    @property
    def portions(self) -> int:
        """How many portions there are."""
        return -(-len(self._seeds) // self._size)

    def here(self, way: Way, each: float) -> Iterator[Outcomes]:
        """Train in the thread that asks for the results."""
        reported = perf_counter()
        while self._one_portion(way):
            if perf_counter() - reported >= each and not self._done.all():
                yield self._outcomes()
                reported = perf_counter()
        yield self._outcomes()

    def in_threads(
        self,
        make_way: Callable[[], Way],
        threads: int,
        begin_thread: Callable[[], None] | None,
        each: float,
    ) -> Iterator[Outcomes]:
        """Train in threads that have ended when this has; the one that asks only waits."""
        with ThreadPoolExecutor(threads, "sweep", begin_thread) as pool:
            try:
                working = [pool.submit(self._all_portions, make_way) for _ in range(threads)]
                while not self._over(working, each):
                    yield self._outcomes()
            finally:
                self._given_up.set()
        for future in working:
            future.result()
        yield self._outcomes()

    @staticmethod
    def _over(working: list[Future[None]], seconds: float) -> bool:
        """Wait for a while; whether all threads are done, or one has failed."""
        done, left = wait(working, seconds, FIRST_EXCEPTION)
        return not left or any(future.exception() is not None for future in done)

    def _all_portions(self, make_way: Callable[[], Way]) -> None:
        way = make_way()
        while self._one_portion(way):
            pass

    def _one_portion(self, way: Way) -> bool:
        """Train the next portion; whether there was one and it came to its end."""
        with self._lock:
            start = self._next
            self._next += self._size
        where = slice(start, min(start + self._size, len(self._seeds)))
        seeds = self._seeds[where]
        part = way.part(seeds, self._stop) if seeds else None
        if part is None:
            return False
        self._losses[where], self._answers[where] = part.losses, part.answers
        self._done[where] = True  # last, so that a report never shows what is not there yet
        return True

    def _stop(self) -> bool:
        return self._given_up.is_set() or self._halted()

    def _outcomes(self) -> Outcomes:
        done = np.flatnonzero(self._done)
        arrays = (self._seeds.start + done, self._losses[done], self._answers[done])
        for array in arrays:
            array.flags.writeable = False
        return Outcomes(*arrays, len(self._seeds))
