"""A document trained from many seeds: how lucky is its start?"""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import dataclass, replace
from functools import cached_property

import numpy as np
from numpy.typing import NDArray

from nnstudio.core.activations import Array
from nnstudio.core.kernels.kernel import KernelMaker
from nnstudio.core.kernels.numpy_kernel import NumpyKernel
from nnstudio.core.losses import MSE, Loss
from nnstudio.core.problems import Problem
from nnstudio.core.settings import TrainingSettings
from nnstudio.core.sweep import Outcomes, never, sweep
from nnstudio.core.sweepways import Halted, StartDraws, SweepTask
from nnstudio.data.codings import ClassCoding, Coding, NumberCoding
from nnstudio.data.task import Task
from nnstudio.document.document import Document, Start
from nnstudio.document.you import raw_values

USUAL_EPOCHS = 1_000  # where a document trains without end
STUCK = 0.1  # mean squared error above which the course's start has not learnt
_LEAST_SUM = -700.0  # e to the power of less is 0
HARDLY = 0.9  # of the loss of who always says the mean: no start that learnt ends above


@dataclass(frozen=True)
class Standing:
    """How one start came out: NaN where it lost its numbers, no answer where none was asked."""

    seed: int
    loss: float
    answer: float | None


@dataclass(frozen=True, eq=False)
class Sweep:
    """How `document` comes out when trained for `epochs` epochs from many seeds.

    seeds, losses (n,) of the starts that are done, in order of seed; answers (n,) for one's own
    row, None without one. NaN where a start lost its numbers. `present` is the document's own
    start, which may have been edited by hand. A start that ends above `threshold` is stuck.
    `asked_for` is how many starts there will be.
    """

    document: Document
    epochs: int
    seeds: NDArray[np.int64]
    losses: Array
    answers: Array | None
    present: Standing
    threshold: float
    asked_for: int

    def __len__(self) -> int:
        return len(self.seeds)

    @property
    def complete(self) -> bool:
        """Whether every start is done."""
        return len(self) == self.asked_for

    @cached_property
    def ranked(self) -> Array:
        """The losses with infinity for lost ones, so that they count as worst, (n,)."""
        return np.where(np.isfinite(self.losses), self.losses, np.inf)

    @cached_property
    def stuck(self) -> NDArray[np.bool_]:
        """Which starts are stuck, (n,): loss above the threshold, or no number."""
        return np.asarray(self.ranked > self.threshold)

    def loss_at(self, share: float) -> float:
        """The loss that `share` of the starts end at or below; infinite where they are lost."""
        return float(np.quantile(self.ranked, share, method="inverted_cdf"))

    def answer_at(self, share: float) -> float | None:
        """The answer that `share` of the starts with one end at or below."""
        if self.answers is None or not np.isfinite(self.answers).any():
            return None
        known = self.answers[np.isfinite(self.answers)]
        return float(np.quantile(known, share, method="inverted_cdf"))

    def best(self, count: int) -> NDArray[np.int64]:
        """Places of the starts with the smallest losses, the best first."""
        return np.argsort(self.ranked, kind="stable")[:count]

    def at(self, place: int) -> Standing:
        """The start at a place of `seeds`."""
        answer = None if self.answers is None else float(self.answers[place])
        return Standing(int(self.seeds[place]), float(self.losses[place]), answer)

    def better_than(self, loss: float) -> float:
        """Which share of the starts ends worse than at `loss`."""
        if not len(self) or not np.isfinite(loss):
            return 0.0
        return float(np.mean(self.ranked > loss))

    def standing(self, start: Start) -> Standing | None:
        """How a start of this document's network came out; None where that is not known."""
        if start == self.document.start:
            return self.present
        place = int(np.searchsorted(self.seeds, start.seed))
        if place == len(self) or self.seeds[place] != start.seed:
            return None
        drawn = StartDraws(sweep_task(self.document, self.epochs)).vector(start.seed)
        return self.at(place) if drawn.tobytes() == start.params.vector.tobytes() else None

    def fits(self, document: Document) -> bool:
        """Whether all that the losses depend on is still the same; another start may be."""
        mine = self.document
        if document is mine:
            return True
        return (
            document.spec == mine.spec
            and _settings_of(document) == _settings_of(mine)
            and usual_epochs(document) == self.epochs
            and document.start.initialiser == mine.start.initialiser
            and document.coding == mine.coding
            and _locks_of(document) == _locks_of(mine)
            and _same(document.training.inputs, mine.training.inputs)
            and _same(document.training.targets, mine.training.targets)
        )

    def answers_fit(self, document: Document) -> bool:
        """Whether the answers are for the document's own row as it is now."""
        mine = self.document
        return document is mine or _same(asked_rows(document), asked_rows(mine))


def sweep_document(
    document: Document,
    seeds: range,
    epochs: int | None = None,
    kernel: KernelMaker = NumpyKernel,
    halted: Halted = never,
    begin_thread: Callable[[], None] | None = None,
    threads: int | None = None,
) -> Iterator[Sweep]:
    """Train from every seed; yields what is done so far some times a second, and at last all.

    `epochs` is the document's own number where none is given. The document's own start is trained
    first. See `core.sweep` for the rest. Raises `Problem` where there is nothing to train.
    """
    epochs = usual_epochs(document) if epochs is None else epochs
    task = sweep_task(document, epochs)
    start = document.start
    own = replace(task, start=start.params.vector)
    first = sweep(own, range(start.seed, start.seed + 1), kernel, halted)
    every = sweep(task, seeds, kernel, halted, threads, begin_thread)
    return _reports(document, epochs, first, every)


def _reports(
    document: Document, epochs: int, first: Iterator[Outcomes], every: Iterator[Outcomes]
) -> Iterator[Sweep]:
    *_, own = first
    if not own.complete:
        return
    start, threshold = document.start, stuck_above(document)
    answers = _answers(own, document.coding)
    answer = None if answers is None else float(answers[0])
    present = Standing(start.seed, float(own.losses[0]), answer)
    for found in every:
        yield Sweep(
            document,
            epochs,
            found.seeds,
            found.losses,
            _answers(found, document.coding),
            present,
            threshold,
            found.asked_for,
        )


def _answers(found: Outcomes, coding: Coding) -> Array | None:
    """What was said for one's own row, (n,); None where there was none to ask about.

    Of two classes the output, of several the number of the class, and a number in its unit.
    """
    if not found.answers.shape[1]:
        return None
    said = found.answers[:, 0]
    if isinstance(coding, NumberCoding):
        return coding.raw(said[:, 0])
    if isinstance(coding, ClassCoding):
        return np.where(np.isnan(said[:, 0]), np.nan, said.argmax(axis=1))
    return said[:, 0]


def usual_epochs(document: Document) -> int:
    """For how many epochs a sweep trains: as many as are run at once."""
    return document.settings.epochs or USUAL_EPOCHS


def sweep_task(document: Document, epochs: int) -> SweepTask:
    """What the core needs; `Problem` if there is nothing to train."""
    data = document.training
    if data.why_not is not None:
        raise Problem(data.why_not)
    return SweepTask(
        spec=document.spec,
        x=data.inputs,
        y=data.targets,
        settings=document.settings,
        epochs=epochs,
        initialiser=document.start.initialiser,
        locked=document.locked_mask,
        values=document.progress.params.vector,
        asked=asked_rows(document),
    )


def asked_rows(document: Document) -> Array | None:
    """One's own row as the network sees it, (1, inputs); None where it cannot be had."""
    raw = raw_values(document)
    return None if raw is None else document.training.scaler.apply(raw)


def stuck_above(document: Document) -> float:
    """The final loss above which a start has not learnt.

    Who always says the mean of the labels has a loss too, B: their variance, or their entropy for
    cross-entropy. A start that ends above 0.9 B has learnt next to nothing. For mean squared error
    it is the course's 0.1 where that is lower, as it is with as many rows of each class (B = 0.25).
    Labels of one class only are taken as if there were two.
    """
    loss, y = document.settings.loss_record, document.training.targets
    if document.coding.task is Task.TWO and (not len(y) or y.min() == y.max()):
        y = np.array([[0.0], [1.0]])
    if not len(y):
        return STUCK
    hardly = HARDLY * loss_of_mean(loss, y)
    return min(STUCK, hardly) if loss is MSE and document.coding.task is Task.TWO else hardly


def loss_of_mean(loss: Loss, y: Array) -> float:
    """The loss of who always says the mean of the labels y (rows, outputs), a row or more."""
    mean = y.mean(axis=0)
    said = np.broadcast_to(mean, y.shape)
    with np.errstate(divide="ignore", invalid="ignore"):
        sums = np.log(mean / (1.0 - mean)) if loss.output == "sigmoid" else np.log(mean)
    z = np.broadcast_to(np.clip(sums, _LEAST_SUM, -_LEAST_SUM), y.shape)
    return loss.value(y, z, said)


def _settings_of(document: Document) -> TrainingSettings:
    """The settings as far as a sweep depends on them."""
    return replace(document.settings, stops=(), epochs=None)


def _locks_of(document: Document) -> dict[str, float]:
    """The locked parameters with what they are locked at."""
    return {name: document.progress.params.value(name) for name in document.locked}


def _same(one: Array | None, other: Array | None) -> bool:
    if one is None or other is None:
        return one is other
    return one is other or np.array_equal(one, other)
