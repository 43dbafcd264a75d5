"""How good the network is on some rows, as a report shows it."""

from __future__ import annotations

from dataclasses import dataclass

from nnstudio.data.task import Task
from nnstudio.document.evaluation import Evaluation
from nnstudio.document.reporting.grid import Grid
from nnstudio.document.reporting.words import figure, share
from nnstudio.language.translate import mark, tr

MOST_CLASSES = 6  # of a confusion matrix; of more only the figures are shown
RESIDUAL = mark(
    "MAE: mean absolute error. RMSE: root mean squared error. Residual: what is true minus what "
    "it says."
)


@dataclass(frozen=True)
class Judged:
    """Over which rows, the figures by name, and the confusion matrix where there are classes."""

    title: str
    figures: tuple[tuple[str, str], ...]
    matrix: Grid | None = None
    note: str = ""


def judged(title: str, found: Evaluation) -> Judged:
    """An evaluation as texts; where nothing can be said, the reason stands in the note."""
    if found.why_not is not None:
        return Judged(title, (), note=found.why_not)
    if found.task is Task.NUMBER:
        return Judged(title, _numbers(found), note=tr(RESIDUAL))
    figures = [
        (tr("Accuracy"), share(found.right, len(found))),
        (tr("To beat"), f"{found.baseline:.1%}".replace("%", " %")),
    ]
    if found.task is Task.TWO:
        one = found.classes[1]
        figures += [
            ("AUC", figure(found.auc)),
            (tr("Precision for {one}", one=one), figure(found.precision)),
            (tr("Recall for {one}", one=one), figure(found.recall)),
        ]
    matrix = _matrix(found) if len(found.classes) <= MOST_CLASSES else None
    note = ""
    if matrix is None:
        count = len(found.classes)
        note = tr("The confusion matrix of {count} classes is too wide.", count=count)
    return Judged(title, tuple(figures), matrix, note)


def _numbers(found: Evaluation) -> tuple[tuple[str, str], ...]:
    unit = "" if found.unit is None else f" {found.unit}"
    residuals = found.residuals
    return (
        ("R\u00b2", figure(found.r2)),
        ("MAE", f"{figure(found.mae)}{unit}"),
        ("RMSE", f"{figure(found.rmse)}{unit}"),
        (tr("Least residual"), f"{figure(float(residuals.min()))}{unit}"),
        (tr("Greatest residual"), f"{figure(float(residuals.max()))}{unit}"),
    )


def _matrix(found: Evaluation) -> Grid:
    heads = (tr("true \u2193 said \u2192"), *found.classes)
    rows = [
        (name, *(f"{count:,}" for count in line))
        for name, line in zip(found.classes, found.confusion.tolist(), strict=True)
    ]
    numbers = (False, *(True for _ in found.classes))
    return Grid(tr("Confusion matrix, {label}", label=found.label), heads, tuple(rows), numbers)
