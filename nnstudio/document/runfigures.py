"""How runs ended, to be compared: losses, how much they get right, what they say of one's own row.

A run's figures never change, so they are computed once, when they are first looked at.
"""

from __future__ import annotations

from collections.abc import Collection
from dataclasses import dataclass

import numpy as np

from nnstudio.data.codings import NumberCoding
from nnstudio.data.labels import LabelCoding
from nnstudio.data.table import Table
from nnstudio.data.task import Task
from nnstudio.document.document import MANY_ROWS, Document, with_fields
from nnstudio.document.evaluation import Evaluation
from nnstudio.document.judging import judge
from nnstudio.document.model import Model, shown_quantity
from nnstudio.document.you import raw_values
from nnstudio.language.translate import language, mark, tr

MOST_ROWS = 20_000  # judged of each run, evenly spread; more would make the window wait
TOO_LARGE = mark("Its table is large and not the present one: load the run to see its figures.")
NAN = float("nan")


@dataclass(frozen=True, eq=False)
class RunFigures:
    """Where a run stands and how good it is there; NaN where nothing is known.

    `score` is the accuracy (0..1), or R2 where the label is a number, over the rows trained on,
    and `held_score` over those held out; `note` says in a sentence what else is to be known.
    `too_large` means that its rows were not read for that.
    """

    epochs: int
    loss: float
    held_loss: float
    task: Task
    score: float = NAN
    held_score: float = NAN
    model: Model | None = None
    note: str | None = None
    too_large: bool = False


def figures_of(document: Document, model: Model | None = None) -> RunFigures:
    """The figures of a document as it stands, or of the network that training has come to since."""
    judged = judge(document, model, MOST_ROWS)
    # At rest the loss is that of the present numbers; else the last one that was noted.
    loss, held_loss = (document.loss, document.held_loss) if model is None else (None, None)
    curve = document.curve
    return RunFigures(
        epochs=document.progress.epoch,
        loss=_last(curve.losses) if loss is None else loss,
        held_loss=_last(curve.held) if held_loss is None else held_loss,
        task=document.coding.task,
        score=_score(judged.trained),
        held_score=_score(judged.held),
        model=model or document.model(),
        note=judged.why_not,
    )


@dataclass(frozen=True, eq=False)
class _Known:
    """Figures; the run is held so that its id stays its own, `beside` is the table back then.

    `language` is the one of their note.
    """

    run: Document
    figures: RunFigures
    beside: Table
    language: str


class RunFigureStore:
    """The figures of earlier runs, computed when asked for and kept as long as the runs are."""

    def __init__(self) -> None:
        self._known: dict[int, _Known] = {}

    def known(self, run: Document) -> RunFigures | None:
        """What has been computed of this run."""
        found = self._known.get(id(run))
        if found is None or (found.figures.note and found.language != language()):
            return None
        return found.figures

    def compute(self, run: Document, present: Document) -> RunFigures:
        """A run's figures; where its rows are the present document's they are not read again."""
        at_hand = _with_rows_of(run, present)
        if "training" not in at_hand.__dict__ and run.table.row_count > MANY_ROWS:
            figures = RunFigures(
                run.progress.epoch,
                _last(run.curve.losses),
                _last(run.curve.held),
                run.coding.task,
                note=tr(TOO_LARGE),
                too_large=True,
            )
        else:
            figures = figures_of(at_hand)
        self._known[id(run)] = _Known(run, figures, present.table, language())
        return figures

    def keep(self, runs: Collection[Document], present: Document) -> None:
        """Forget all other runs, and those that were too large, once the table is another."""
        kept = {id(run) for run in runs}
        self._known = {
            key: found
            for key, found in self._known.items()
            if key in kept and (not found.figures.too_large or found.beside is present.table)
        }


def said_words(figures: RunFigures, run: Document, present: Document) -> str | None:
    """What the run's network says of one's present own row, "M (0.967)"; None where it cannot."""
    columns = [[column.name for column in document.inputs] for document in (run, present)]
    if figures.model is None or columns[0] != columns[1]:
        return None
    raw = raw_values(run, present.you)
    if raw is None:
        return None
    answer = figures.model.answer(figures.model.outputs(raw)[0])
    if isinstance(run.coding, LabelCoding):
        return f"{answer.text} ({answer.number:.3f})"
    if isinstance(run.coding, NumberCoding):
        return shown_quantity(answer.number, run.coding.unit)
    return answer.text


def _with_rows_of(run: Document, present: Document) -> Document:
    """The run with the training set that is at hand, if it is the same; what is kept is not this.

    A run that kept it would keep it in memory after the table has changed.
    """
    same = (run.scaling, run.coding, run.inputs, run.hold_out) == (
        present.scaling,
        present.coding,
        present.inputs,
        present.hold_out,
    )
    if not same or not _same_table(run, present):
        return with_fields(run)
    borrowing = with_fields(run)
    borrowing.__dict__["training"] = present.training
    return borrowing


def _same_table(run: Document, present: Document) -> bool:
    """Whether two tables are the same; large ones are not compared cell by cell."""
    if run.table is present.table:
        return True
    return run.table.row_count <= MANY_ROWS and run.table == present.table


def _score(evaluation: Evaluation | None) -> float:
    if evaluation is None or evaluation.why_not is not None:
        return NAN
    return evaluation.r2 if evaluation.task is Task.NUMBER else evaluation.accuracy


def _last(losses: np.ndarray[tuple[int], np.dtype[np.float64]] | None) -> float:
    return float(losses[-1]) if losses is not None and len(losses) else NAN
