"""The cells of the list of runs, in words."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from math import isfinite

from nnstudio.data.task import Task
from nnstudio.document.document import Document
from nnstudio.document.runfigures import RunFigures, said_words
from nnstudio.language.rounding import for_the_eye
from nnstudio.language.translate import mark, tr

PRESENT = mark("Present run")
DASH = "\u2013"
WAITING = "…"
SCORES = {True: "R\u00b2", False: mark("Accuracy")}  # by whether the label is a number
BOTH = mark("Accuracy or R\u00b2")


@dataclass(frozen=True, eq=False)
class Standing:
    """One run of the list; without figures they are still to be computed."""

    name: str
    document: Document
    figures: RunFigures | None
    differs: str

    @property
    def note(self) -> str:
        """What else is to be known of the figures."""
        return "" if self.figures is None else self.figures.note or ""


def heads(standings: Sequence[Standing]) -> tuple[str, ...]:
    """The columns' names; rows held out have theirs only where some run has such rows."""
    known = [standing.figures for standing in standings if standing.figures is not None]
    kinds = {standing.document.coding.task is Task.NUMBER for standing in standings}
    score = tr(SCORES[kinds.pop()]) if len(kinds) == 1 else tr(BOTH)
    held = any(isfinite(figures.held_loss) for figures in known)
    names = [tr("Run", "a training that was kept"), tr("Epochs"), tr("Loss")]
    names += [tr("Loss held out")] if held else []
    names += [score]
    names += [tr("{score} held out", score=score)] if held else []
    return (*names, tr("Says for you"), tr("Differs in"))


def cells(standing: Standing, columns: tuple[str, ...], present: Document) -> tuple[str, ...]:
    """A run's texts under these columns, all but its name."""
    figures = standing.figures
    if figures is None:
        epochs = f"{standing.document.progress.epoch:,}"
        return (epochs, *[WAITING] * (len(columns) - 3), standing.differs)
    held = any(name == tr("Loss held out") for name in columns)
    several = any(tr(BOTH) in name for name in columns)
    texts = [f"{figures.epochs:,}", _loss(figures.loss)]
    texts += [_loss(figures.held_loss)] if held else []
    texts += [_score(figures.score, figures.task, several)]
    texts += [_score(figures.held_score, figures.task, several)] if held else []
    said = said_words(figures, standing.document, present)
    return (*texts, said or DASH, standing.differs)


def _loss(loss: float) -> str:
    return for_the_eye(loss, 4) if isfinite(loss) else DASH


def _score(score: float, task: Task, named: bool) -> str:
    """The score, with its name where the runs do not all have the same."""
    if not isfinite(score):
        return DASH
    if task is Task.NUMBER:
        return f"R\u00b2 {score:.4f}" if named else f"{score:.4f}"
    return f"{score:.1%}"
