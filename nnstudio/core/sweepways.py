"""Two ways to train from many starts: side by side with numpy, or one after the other by a kernel.

Both are given a portion of seeds and answer with how each came out. A start whose numbers are lost
on the way is a value too: its loss and its answers are NaN.
"""

from __future__ import annotations

from abc import ABC, abstractmethod
from collections.abc import Callable
from dataclasses import dataclass, replace

import numpy as np
from numpy.typing import NDArray

from nnstudio.core.activations import Array
from nnstudio.core.initial import INITIALISERS
from nnstudio.core.kernels.kernel import KernelMaker, Plan, plan_of
from nnstudio.core.manynetworks import ManyNetworks
from nnstudio.core.network import NetworkSpec, Params
from nnstudio.core.problems import Problem
from nnstudio.core.settings import TrainingSettings
from nnstudio.core.snapshot import Progress
from nnstudio.language.listing import commas
from nnstudio.language.translate import tr

Halted = Callable[[], bool]
Train = Callable[[int, int, int], tuple[int, int]]

ROOM = 2**18  # numbers that one portion's parameters and sums may take: what a cache holds
MOST_SIDE_BY_SIDE, MOST_IN_TURN = 1_024, 64  # starts in a portion
ALONE_FROM = 20_000  # parameters x rows of a batch from which BLAS is quicker than side by side
# Parameters x rows between two looks at `halted`: some 2 ms while the interpreter is held, and some
# 12 where it is not. Counted, not timed, so that every run does the same sums.
LOOK_HOLDING, LOOK_RELEASING = 400_000, 4_000_000
MOST_CALLS = 30  # batches between two looks where each costs numpy's calls
PORTION_WORK = 50_000_000  # parameters x rows x epochs that one portion may take


@dataclass(frozen=True, eq=False)
class SweepTask:
    """What is trained from many starts, all for `epochs` epochs: stop rules are left aside.

    x (rows, inputs), y (rows, outputs). Parameters marked in `locked` (parameter_count,) begin and
    stay at what they are in `values`. `asked` (questions, inputs) are rows to ask each trained
    network about. Where `start` (parameter_count,) is given, every seed begins there, and decides
    on nothing but the order of the rows.
    """

    spec: NetworkSpec
    x: Array
    y: Array
    settings: TrainingSettings
    epochs: int
    initialiser: str = "normal"
    locked: NDArray[np.bool_] | None = None
    values: Array | None = None
    asked: Array | None = None
    start: Array | None = None

    def __post_init__(self) -> None:
        if self.epochs < 1:
            raise Problem(
                tr("The number of epochs is 1 or more, not {epochs}.", epochs=self.epochs)
            )
        if self.initialiser not in INITIALISERS:
            raise Problem(
                tr(
                    "A start is one of {known}, not {initialiser!r}.",
                    known=commas(INITIALISERS),
                    initialiser=self.initialiser,
                )
            )

    @property
    def questions(self) -> Array:
        """The rows to ask about, (questions, inputs)."""
        return np.empty((0, self.spec.inputs)) if self.asked is None else self.asked

    def plan(self) -> Plan:
        """The plan for every seed, with next to no notes; `Problem` where things do not fit."""
        settings = replace(self.settings, stops=())
        plan = plan_of(self.spec, self.x, self.y, settings, locked=self.locked)
        return replace(plan, noted=1)


class StartDraws:
    """`init_params` for one seed after the other: the same bits, in a fraction of the time.

    Making a RandomState takes forty times as long as seeding one. Each thread needs its own.
    """

    def __init__(self, task: SweepTask) -> None:
        spec, record = task.spec, INITIALISERS[task.initialiser]
        self._random = np.random.RandomState(0)
        self._start, self._locked, self._values = task.start, task.locked, task.values
        self._biases = slice(spec.weight_count, spec.parameter_count)
        self._draws_biases = record.draws_biases
        self._deviations = np.ones(spec.parameter_count)
        for where, (units, _, fan_in) in zip(spec.weight_slices, spec.weight_shapes, strict=True):
            self._deviations[where] = record.deviation(fan_in, units)

    def vector(self, seed: int) -> Array:
        """Where this seed begins, (parameter_count,)."""
        if self._start is not None:
            return self._start.copy()
        self._random.seed(seed)
        vector = self._random.standard_normal(len(self._deviations))
        vector *= self._deviations
        if not self._draws_biases:
            vector[self._biases] = 0.0
        if self._locked is not None and self._values is not None:
            vector[self._locked] = self._values[self._locked]
        return vector


@dataclass(frozen=True, eq=False)
class Part:
    """How a portion's starts came out: losses (n,), answers (n, questions, outputs)."""

    losses: Array
    answers: Array


class Way(ABC):
    """Trains portions of `size` seeds. It keeps arrays between them: each thread needs its own."""

    def __init__(self, task: SweepTask, plan: Plan) -> None:
        self.task, self.plan = task, plan
        self.draws = StartDraws(task)
        batch = plan.settings.batch_size(plan.rows)
        self._batches = task.epochs * -(-plan.rows // batch)
        self.step_work = task.spec.parameter_count * batch
        self._unasked = 0  # batches that may go by before `halted` is asked again

    @abstractmethod
    def part(self, seeds: range, halted: Halted) -> Part | None:
        """Train from each seed; None where `halted` said so before the end."""

    def _trained(self, train: Train, between: int, halted: Halted) -> bool:
        """Train to the end; `halted` is asked every `between` batches or so, over all starts.

        Each start is trained in the same pieces whatever came before it, so that no bit differs.
        """
        epoch, position, left = 0, 0, self._batches
        while left > 0:
            if self._unasked <= 0:
                if halted():
                    return False
                self._unasked = between
            count = min(left, max(1, between))
            epoch, position = train(epoch, position, count)
            left -= count
            self._unasked -= count
        return True

    def _part(self, networks: ManyNetworks, losses: Array) -> Part:
        """Ask the networks; of those that are lost nothing is left but NaN."""
        answers = networks.outputs(self.task.questions)
        lost = ~np.isfinite(losses)
        losses[lost], answers[lost] = np.nan, np.nan
        return Part(losses, answers)


class SideBySide(Way):
    """All networks of a portion at once, with numpy."""

    @staticmethod
    def size(plan: Plan) -> int:
        """How many networks fit beside one another."""
        spec, batch = plan.spec, plan.settings.batch_size(plan.rows)
        sums = spec.parameter_count - spec.weight_count
        numbers = spec.parameter_count + batch * (sum(spec.sizes) + sums)
        return max(1, min(MOST_SIDE_BY_SIDE, ROOM // numbers))

    def part(self, seeds: range, halted: Halted) -> Part | None:
        vectors = np.stack([self.draws.vector(seed) for seed in seeds], axis=1)
        networks = ManyNetworks(self.plan, vectors, np.array(seeds, dtype=np.uint64))
        between = min(MOST_CALLS, LOOK_HOLDING // (self.step_work * len(seeds)))
        if not self._trained(networks.train, between, halted):
            return None
        losses = networks.losses()
        losses[~networks.finite()] = np.nan
        return self._part(networks, losses)


class InTurn(Way):
    """One network after the other, by a kernel."""

    def __init__(self, task: SweepTask, plan: Plan, maker: KernelMaker) -> None:
        super().__init__(task, plan)
        nowhere = Params(task.spec, np.zeros(task.spec.parameter_count))
        self._kernel = maker(plan, Progress(nowhere))

    @property
    def releases_gil(self) -> bool:
        """Whether several of these gain from several cores."""
        return self._kernel.releases_gil

    @staticmethod
    def size(plan: Plan, epochs: int) -> int:
        """How many starts make a portion that is soon done."""
        work = plan.spec.parameter_count * plan.rows * epochs
        return max(1, min(MOST_IN_TURN, PORTION_WORK // work))

    def part(self, seeds: range, halted: Halted) -> Part | None:
        kernel, losses = self._kernel, np.full(len(seeds), np.nan)
        vectors = np.empty((self.task.spec.parameter_count, len(seeds)))
        if kernel.releases_gil:
            between = LOOK_RELEASING // self.step_work
        else:
            between = min(MOST_CALLS, LOOK_HOLDING // self.step_work)
        for i, seed in enumerate(seeds):
            kernel.begin(self.draws.vector(seed), seed)
            if not self._trained(kernel.train, between, halted):
                return None
            if kernel.finite():
                losses[i] = kernel.note(self.task.epochs).loss
            vectors[:, i] = kernel.vector
        numbers = np.array(seeds, dtype=np.uint64)
        return self._part(ManyNetworks(self.plan, vectors, numbers), losses)
