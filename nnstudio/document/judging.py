"""How well a document's network does on the rows of its table."""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np

from nnstudio.core.activations import Array
from nnstudio.data.cells import IndexArray, evenly
from nnstudio.data.codings import NumberCoding
from nnstudio.data.task import Task
from nnstudio.document.document import Document
from nnstudio.document.evaluation import Evaluation, evaluate
from nnstudio.document.model import Model
from nnstudio.language.translate import tr

AT_ONCE = 65_536  # rows fed forward together, so that a million rows need little memory


@dataclass(frozen=True, eq=False)
class Judgement:
    """The figures over the rows trained on and over those held out; None where there are none."""

    trained: Evaluation | None
    held: Evaluation | None
    why_not: str | None


def judge(document: Document, model: Model | None = None, most: int | None = None) -> Judgement:
    """Judge the document's network, or the one that training has come to since.

    Over every row, or over `most` of them, evenly spread.
    """
    data = document.training
    model = model or document.model()
    if data.why_not is not None:
        return Judgement(None, None, data.why_not)
    rows, out, note = data.rows, data.held, None
    if most is not None and max(len(rows), len(out)) > most:
        rows, out = evenly(rows, most), evenly(out, most)
        note = tr("Figures are over {most:,} rows, evenly spread.", most=most)
    held = _evaluated(document, model, out) if len(out) else None
    return Judgement(_evaluated(document, model, rows), held, note)


def _evaluated(document: Document, model: Model, rows: IndexArray) -> Evaluation:
    """The figures over these rows of the table; of a number in the label's own unit."""
    data, coding, label = document.training, document.coding, document.table.label
    truth, said = data.answers[rows], _said(document, model, rows)
    if isinstance(coding, NumberCoding):
        truth, said = coding.raw(truth), coding.raw(said)
    return evaluate(
        coding.task,
        coding.classes,
        truth,
        said,
        rows,
        unit=coding.unit if isinstance(coding, NumberCoding) else None,
        label="" if label is None else label.name,
    )


def _said(document: Document, model: Model, rows: IndexArray) -> Array:
    """What the network says of these rows (rows, outputs)."""
    parts = [rows[begin : begin + AT_ONCE] for begin in range(0, len(rows), AT_ONCE)]
    raw_of = document.training.raw_of
    return np.concatenate([model.outputs(raw_of(part)) for part in parts])


def headline(evaluation: Evaluation) -> str:
    """The figures that matter most, in a sentence: "accuracy 95.0 % (19 of 20)"."""
    if evaluation.why_not is not None:
        return evaluation.why_not
    if evaluation.task is Task.NUMBER:
        unit = "" if evaluation.unit is None else f" {evaluation.unit}"
        return tr(
            "R\u00b2 {r2:.4f}, mean absolute error {mae:.4g}{unit} over {rows:,} rows",
            r2=evaluation.r2,
            mae=evaluation.mae,
            unit=unit,
            rows=len(evaluation),
        )
    words = tr(
        "accuracy {share:.1%} ({right:,} of {rows:,})",
        share=evaluation.accuracy,
        right=evaluation.right,
        rows=len(evaluation),
    )
    if evaluation.task is Task.TWO and evaluation.auc == evaluation.auc:
        return tr("{accuracy}, AUC {auc:.4f}", accuracy=words, auc=evaluation.auc)
    return words
