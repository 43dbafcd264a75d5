"""Which activation gets stuck, and with which scaling: what to train, and what came out."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace

import numpy as np

from nnstudio.core.activations import ACTIVATIONS, COURSE_ACTIVATIONS
from nnstudio.core.problems import Problem
from nnstudio.data.scaling import Scaling, scaling_kind
from nnstudio.document.document import Document, course_document
from nnstudio.document.lab.slopewords import shown
from nnstudio.document.sweeping import Sweep, stuck_above, usual_epochs
from nnstudio.language.listing import commas, sentences
from nnstudio.language.translate import mark, tr

COURSE_STARTS, OWN_STARTS = 500, 100


@dataclass(frozen=True, eq=False)
class Trial:
    """One cell of the table: a document to train from seeds 0, 1, 2 and so on.

    `document` has `activation` in every hidden layer; `scaling` says how its inputs are scaled.
    """

    activation: str
    scaling: str
    document: Document


@dataclass(frozen=True)
class Outcome:
    """How many of the starts that are `done` are `stuck`; `complete` once all are done."""

    stuck: int
    done: int
    complete: bool

    @property
    def share(self) -> float:
        """Of those that are done, 0 to 1."""
        return self.stuck / self.done if self.done else 0.0


@dataclass(frozen=True, eq=False)
class StuckTable:
    """All trials with what is known of each so far; `starts` for each of them.

    `outcomes` has None for those that have not begun, in the order of `trials`.
    """

    title: str
    trials: tuple[Trial, ...]
    outcomes: tuple[Outcome | None, ...]
    starts: int

    @classmethod
    def empty(cls, title: str, trials: Sequence[Trial], starts: int) -> StuckTable:
        """Nothing is done yet."""
        return cls(title, tuple(trials), (None,) * len(trials), starts)

    @property
    def done(self) -> int:
        """How many starts are done, of all trials."""
        return sum(outcome.done for outcome in self.outcomes if outcome is not None)

    @property
    def asked_for(self) -> int:
        """How many starts there will be."""
        return self.starts * len(self.trials)

    @property
    def complete(self) -> bool:
        """Whether all is known."""
        return all(outcome is not None and outcome.complete for outcome in self.outcomes)

    @property
    def scalings(self) -> tuple[str, ...]:
        """The columns of the table, in order."""
        return tuple(dict.fromkeys(trial.scaling for trial in self.trials))

    @property
    def activations(self) -> tuple[str, ...]:
        """The rows of the table, in order."""
        return tuple(dict.fromkeys(trial.activation for trial in self.trials))

    def outcome(self, activation: str, scaling: str) -> Outcome | None:
        """What is known of one cell."""
        for trial, outcome in zip(self.trials, self.outcomes, strict=True):
            if (trial.activation, trial.scaling) == (activation, scaling):
                return outcome
        return None

    def with_sweep(self, place: int, sweep: Sweep) -> StuckTable:
        """The same with what a sweep of the trial at `place` has found so far."""
        found = Outcome(int(np.count_nonzero(sweep.stuck)), len(sweep), sweep.complete)
        outcomes = (*self.outcomes[:place], found, *self.outcomes[place + 1 :])
        return replace(self, outcomes=outcomes)

    @property
    def note(self) -> str:
        """How many seeds and epochs, and what "stuck" means."""
        document = self.trials[0].document
        limits = sorted({stuck_above(trial.document) for trial in self.trials})
        limit = shown(limits[0])
        if len(limits) > 1:
            limit = tr("{limit} or more", limit=limit)
        return tr(
            "{title}: {units} network, seeds 0 to {last:,}, {epochs:,} epochs each. Stuck means: "
            "the loss ({loss}) ends above {limit}.",
            title=self.title,
            units="-".join(map(str, document.spec.sizes)),
            last=self.starts - 1,
            epochs=usual_epochs(document),
            loss=tr(document.settings.loss_record.short),
            limit=limit,
        )


def course_trials() -> tuple[Trial, ...]:
    """The course's table and its 2-2-1 network, shifted as in the course, z-scored, and raw."""
    course = course_document()
    return _trials(
        course,
        {
            tr("shift 135, 66"): course.scaling,
            tr("z-score"): Scaling("zscore"),
            tr("lb, in as they are"): Scaling("none"),
        },
    )


def own_trials(document: Document) -> tuple[Trial, ...]:
    """The present table and network with its own scaling, and with z-score where that is another.

    Raises `Problem` where there is nothing to train, or no hidden layer to change.
    """
    if document.training.why_not is not None:
        raise Problem(document.training.why_not)
    if len(document.spec.layers) < 2:
        raise Problem(
            tr("This network has no hidden layer whose activation could be changed: add one first.")
        )
    own = document.scaling
    scalings = {own_scaling_title(own): own}
    if own != Scaling("zscore"):
        scalings[tr("z-score")] = Scaling("zscore")
    return _trials(document, scalings)


def own_scaling_title(scaling: Scaling) -> str:
    """What the column of the document's own scaling is called."""
    return tr("yours ({scaling})", scaling=tr(scaling_kind(scaling.kind).title).lower())


def _trials(document: Document, scalings: dict[str, Scaling]) -> tuple[Trial, ...]:
    """Every activation with every scaling that the table allows; each is prepared once."""
    scaled = {title: document.with_scaling(scaling) for title, scaling in scalings.items()}
    usable = {title: doc for title, doc in scaled.items() if doc.training.why_not is None}
    return tuple(
        Trial(name, title, _with_hidden(prepared, name))
        for name in COURSE_ACTIVATIONS
        for title, prepared in usable.items()
    )


def _with_hidden(document: Document, name: str) -> Document:
    """The document with this activation in every hidden layer."""
    *hidden, output = document.spec.layers
    layers = tuple(
        layer
        if layer.activation == name
        else replace(layer, activation=name, alpha=None, parts=None)
        for layer in hidden
    )
    return document.with_layers((*layers, output))


def outcome_words(outcome: Outcome | None) -> str:
    """One cell in figures: "18 of 500 (3.6 %)"; a dash for what has not begun."""
    if outcome is None or not outcome.done:
        return "\u2013"
    text = _ALL_DONE if outcome.complete else _SO_FAR
    return tr(text, stuck=outcome.stuck, done=outcome.done, share=100.0 * outcome.share)


_ALL_DONE = mark("{stuck:,} of {done:,} ({share:.3g} %)")
_SO_FAR = mark("{stuck:,} of {done:,} ({share:.3g} %) so far")


def table_words(table: StuckTable) -> str:
    """The whole table in sentences, for who cannot see it."""
    lines = []
    for name in table.activations:
        cells = commas(
            tr(
                "{scaling}: {outcome}",
                scaling=scaling,
                outcome=outcome_words(table.outcome(name, scaling)),
            )
            for scaling in table.scalings
        )
        lines.append(
            tr("{function}: {outcomes}.", function=tr(ACTIVATIONS[name].title), outcomes=cells)
        )
    return sentences(lines)
