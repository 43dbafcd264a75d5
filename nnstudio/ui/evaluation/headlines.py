"""Which figures stand at the head of the panel, and which follow the threshold."""

from __future__ import annotations

import numpy as np

from nnstudio.data.task import Task
from nnstudio.document.evaluation import Evaluation
from nnstudio.language.translate import tr
from nnstudio.ui.evaluation import evaluationwords as words

Figure = tuple[str, str, str, str]  # name, number, note, tip


def headline(evaluation: Evaluation) -> tuple[Figure, ...]:
    """The figures that say the most in a glance."""
    if evaluation.task is Task.NUMBER:
        return _of_numbers(evaluation)
    right, count = evaluation.right, len(evaluation)
    often = int(np.bincount(evaluation.true_class).argmax())
    figures = [
        (
            tr("Accuracy"),
            words.percent_words(right, count),
            tr("{part:,} of {whole:,} right", part=right, whole=count),
            tr(words.ACCURACY),
        ),
        (
            tr("To beat"),
            words.percent_words(round(evaluation.baseline * count), count),
            tr("always saying {one}", one=evaluation.classes[often]),
            tr(words.TO_BEAT),
        ),
    ]
    if evaluation.task is Task.TWO:
        note = tr("0.5 is guessing") if evaluation.roc is not None else tr("needs both classes")
        tip = words.named(words.AUC, evaluation)
        figures.append(("AUC", words.share_words(evaluation.auc), note, tip))
    return tuple(figures)


def _of_numbers(evaluation: Evaluation) -> tuple[Figure, ...]:
    unit = evaluation.unit
    known = evaluation.r2 == evaluation.r2
    r2 = (
        "R²",
        words.share_words(evaluation.r2),
        tr("1 is best") if known else tr("all true values equal"),
    )
    mae = (
        "MAE",
        words.number_words(evaluation.mae),
        tr("{unit}, on average", unit=unit) if unit else tr("on average"),
    )
    rmse = (
        "RMSE",
        words.number_words(evaluation.rmse),
        tr("{unit}, large errors weigh more", unit=unit) if unit else tr("large errors weigh more"),
    )
    return (*r2, tr(words.R2)), (*mae, tr(words.MAE)), (*rmse, tr(words.RMSE))


def at_threshold(evaluation: Evaluation) -> tuple[Figure, ...]:
    """Precision, recall and F1 of the second of two classes."""
    one = evaluation.classes[1]
    confusion = evaluation.confusion
    hits, said, true = int(confusion[1, 1]), int(confusion[:, 1].sum()), int(confusion[1].sum())
    return (
        (
            tr("Precision"),
            words.percent_words(hits, said),
            tr("{part:,} of {whole:,} said {one}", part=hits, whole=said, one=one)
            if said
            else tr("none said {one}", one=one),
            words.named(words.PRECISION, evaluation),
        ),
        (
            tr("Recall"),
            words.percent_words(hits, true),
            tr("{part:,} of {whole:,} true {one}", part=hits, whole=true, one=one)
            if true
            else tr("none is {one}", one=one),
            words.named(words.RECALL, evaluation),
        ),
        ("F1", words.share_words(evaluation.f1), tr("1 is best"), tr(words.F1)),
    )


def class_rows(evaluation: Evaluation) -> list[tuple[str, ...]]:
    """Name, rows, precision, recall and F1 of each of many classes."""
    confusion, figures = evaluation.confusion, evaluation.class_figures
    hits = np.diag(confusion).tolist()
    said = confusion.sum(axis=0).tolist()
    return [
        (
            name,
            f"{support:,}",
            words.percent_words(hit, times),
            words.percent_words(hit, support),
            words.share_words(f1),
        )
        for name, support, hit, times, f1 in zip(
            evaluation.classes,
            figures.support.tolist(),
            hits,
            said,
            figures.f1.tolist(),
            strict=True,
        )
    ]
