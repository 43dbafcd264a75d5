"""Training again from the start, to see whether a network came from its seed and settings."""

from __future__ import annotations

from dataclasses import dataclass, replace
from enum import StrEnum

import numpy as np

from nnstudio.core.activations import Array
from nnstudio.core.initial import init_params
from nnstudio.core.kernels.kernel import KernelMaker
from nnstudio.core.kernels.numpy_kernel import NumpyKernel
from nnstudio.core.problems import Problem
from nnstudio.document.document import Document, with_fields
from nnstudio.document.teach import SLICE, trainer_for
from nnstudio.language.listing import commas
from nnstudio.language.translate import mark, tr

FEW_STEPS = 50_000  # rows trained, each as often as it is; numpy does so many in some seconds
MOST_STEPS = 1_000_000  # with numpy
MOST_COMPILED = 20_000_000
MOST_WORK = 1_000_000_000  # the same times the weights and biases
RTOL, ATOL = 1e-6, 1e-9  # another kernel or processor differs in the last digits only


class Outcome(StrEnum):
    """What came of training again."""

    EQUAL = mark("retrained and found equal")
    CLOSE = mark("retrained and found equal but for the last digits")
    OTHER = mark("not reproduced")
    TOO_LONG = mark("too long to train again")


@dataclass(frozen=True)
class Retraining:
    """The outcome, and why it is so where that is known."""

    outcome: Outcome
    why: str = ""

    @property
    def reproduced(self) -> bool:
        """Whether the network is what its seed and settings give."""
        return self.outcome in (Outcome.EQUAL, Outcome.CLOSE)

    def __str__(self) -> str:
        outcome = tr(self.outcome.value)
        return tr("{outcome}: {why}", outcome=outcome, why=self.why) if self.why else outcome


def retrain(document: Document, kernel: KernelMaker = NumpyKernel) -> Retraining:
    """Train as often as the document says that it was, from the numbers that its seed gives.

    `kernel` does what is long; where its numbers are others, numpy has a try too.
    """
    steps = steps_of(document)
    most = MOST_STEPS if kernel is NumpyKernel else MOST_COMPILED
    if steps > most or steps * document.spec.parameter_count > MOST_WORK:
        return Retraining(Outcome.TOO_LONG, tr("{rows:,} rows trained", rows=steps))
    start, free = document.start, ~document.locked_mask
    first = init_params(document.spec, start.seed, start.initialiser)
    if not np.array_equal(first.vector[free], start.params.vector[free]):
        return Retraining(Outcome.OTHER, tr("it does not start from seed {seed}", seed=start.seed))
    found = _compared(document, NumpyKernel if steps <= FEW_STEPS else kernel)
    if found.outcome is Outcome.OTHER and FEW_STEPS < steps <= MOST_STEPS:
        found = _compared(document, NumpyKernel)
    return found


def steps_of(document: Document) -> int:
    """How many rows were trained, each as often as it was."""
    return document.progress.epoch * len(document.training.rows) + document.progress.position


def _compared(document: Document, kernel: KernelMaker) -> Retraining:
    try:
        found = _trained(document, kernel)
    except Problem as problem:
        return Retraining(Outcome.OTHER, str(problem))
    wanted = document.progress.params.vector
    if found.tobytes() == wanted.tobytes():
        return Retraining(Outcome.EQUAL)
    if np.allclose(found, wanted, rtol=RTOL, atol=ATOL):
        return Retraining(Outcome.CLOSE)
    return Retraining(Outcome.OTHER, _changed_on_the_way(document))


def _trained(document: Document, kernel: KernelMaker) -> Array:
    """The parameters after as many epochs and rows, (parameter_count,)."""
    wanted = document.progress
    # A stop rule ends a run and no more: whoever runs on trains as if it had never been there.
    settings = replace(document.settings, stops=())
    begin = with_fields(document.rewound(), settings=settings)
    if not (wanted.epoch or wanted.position):
        return np.array(begin.progress.params.vector)
    trainer = trainer_for(begin, wanted.epoch, kernel=kernel)
    while not trainer.finished:
        trainer.run_for(SLICE)
    problem = trainer.snapshot().problem
    while problem is None and trainer.progress().position < wanted.position:
        trainer.step_batch()
        now = trainer.snapshot()
        problem = now.problem
        if now.progress.epoch != wanted.epoch:
            break
    if problem is not None:
        raise Problem(problem)
    return np.array(trainer.progress().params.vector)


def _changed_on_the_way(document: Document) -> str:
    """Settings or table that were others for a while are a reason, if no excuse."""
    if not document.changes:
        return tr("another start or other steps led there")
    epochs = commas(str(epoch) for epoch in document.changes[:5])
    if len(document.changes) > 5:
        return tr("something was changed after epoch {epochs} and later", epochs=epochs)
    return tr("something was changed after epoch {epochs}", epochs=epochs)
