"""Figures as text, and what each of them means in one plain sentence."""

from __future__ import annotations

from collections.abc import Sequence
from math import floor, isfinite, isnan, log10

from nnstudio.data.task import Task
from nnstudio.document.evaluation import Evaluation, Miss
from nnstudio.language.translate import counted, mark, tr
from nnstudio.session.celltext import MINUS, shown_number

UNKNOWN = "–"
EXACT = 1_000  # rows from which a tenth of a percent is worth saying

EMPTY = mark("There is nothing to judge yet: the table needs rows with inputs and a label.")
NOT_HELD = mark(
    "No rows are held out. On rows it was trained on, a network looks better than it is."
)
ONE_CLASS = mark("The ROC curve needs rows of both classes.")
TOO_LARGE = mark("These numbers are too large to draw.")

ACCURACY = mark("Accuracy: the share of rows for which it says the right class. 100 % is best.")
TO_BEAT = mark(
    "The accuracy of always saying the most frequent class, without looking at the inputs. "
    "A useful network is better than that."
)
AUC = mark(
    "Area under the ROC curve: the chance that a row of {one} gets a higher output than a row of "
    "{zero}. 1 is best, 0.5 is guessing."
)
PRECISION = mark("Precision: of the rows that it says are {one}, the share that is. 100 % is best.")
RECALL = mark("Recall: of the rows that are {one}, the share that it finds. 100 % is best.")
F1 = mark("F1: one figure for precision and recall, high only if both are. 1 is best, 0 is worst.")
R2 = mark(
    "R²: how much of the differences between rows it explains. 1 is best; 0 is no better than "
    "always saying the mean, and below 0 is worse than that."
)
MAE = mark("Mean absolute error: how far off it is on average. 0 is best.")
RMSE = mark("Root mean squared error: like the MAE, but large errors count more. 0 is best.")
THRESHOLD = mark(
    "From which output on it says {one}. Higher: it says {one} less often, and is right more "
    "often when it does.\nA double click goes back to 0.5."
)
ROC = mark(
    "ROC curve: each point is one threshold. Good is the upper left corner; the dashed diagonal is "
    "guessing. The dot is the present threshold.\nClick the curve to choose another."
)
MATRIX = mark(
    "Confusion matrix: how many rows of each true class (down) it says are each class (across). "
    "Good is 0 everywhere but on the diagonal."
)
RESIDUALS = mark(
    "Residual: what is true minus what it says. Good is a narrow band around the line at 0, "
    "without a slope or a bend."
)
CLASSES = mark("Each class against all others.")
WORST = mark(
    "The rows with the largest errors. Click a row, or press Enter, to see it in the diagram."
)


def percent_words(part: int, whole: int) -> str:
    """ "92 %"; never 100 % where something is missing, never 0 % where something is there."""
    if not whole:
        return UNKNOWN
    digits = 1 if whole >= EXACT else 0
    percent = 100.0 * part / whole
    text = f"{percent:.{digits}f}"
    if part < whole and float(text) == 100.0:
        return f"> {100 - 10.0**-digits:.{digits}f} %"
    if part > 0 and float(text) == 0.0:
        return f"< {10.0**-digits:.{digits}f} %"
    return f"{text} %"


def share_words(value: float) -> str:
    """ "0.973", for figures whose best is 1."""
    if isnan(value):
        return UNKNOWN
    if not isfinite(value) or abs(value) >= 100.0:
        return number_words(value)
    text = f"{value:.3f}"
    if value < 1.0 and text == "1.000":
        return "> 0.999"
    return text.replace("-", MINUS) if float(text) else "0.000"


def number_words(value: float, digits: int = 3) -> str:
    """A number of the label's own with so many digits at least: "1,235", "3.80", "0.0267"."""
    if isnan(value):
        return UNKNOWN
    if not isfinite(value):
        return "∞" if value > 0 else f"{MINUS}∞"
    return fixed_words(value, decimals_for(abs(value), digits))


def decimals_for(largest: float, digits: int) -> int | None:
    """How many decimals show so many digits of a size; None where powers of ten say it better."""
    if largest == 0.0:
        return 0
    if not 1e-4 <= largest < 1e6:
        return None
    return max(0, digits - 1 - floor(log10(largest)))


def fixed_words(value: float, decimals: int | None) -> str:
    """A number with so many decimals; None: in powers of ten where it needs them."""
    if decimals is None or not isfinite(value):
        return shown_number(value)
    text = f"{value:,.{decimals}f}"
    return text.replace("-", MINUS) if float(text.replace(",", "")) else text.lstrip("-")


def rows_words(count: int) -> str:
    """ "1 row", "25 rows"."""
    return counted("{n:,} row", "{n:,} rows", count)


def named(text: str, evaluation: Evaluation) -> str:
    """A sentence with the names of the two classes put in."""
    zero, one = evaluation.classes
    return tr(text, one=one, zero=zero)


def miss_words(evaluation: Evaluation, misses: Sequence[Miss]) -> list[tuple[str, str, str]]:
    """What is true, what was said, and the error, for some rows of one list."""
    if evaluation.task is Task.NUMBER:
        return _number_misses(evaluation, misses)
    names = evaluation.classes
    return [
        (
            names[int(miss.true)],
            f"{names[int(miss.said)]} ({share_words(miss.output)})",
            share_words(miss.error),
        )
        for miss in misses
    ]


def _number_misses(evaluation: Evaluation, misses: Sequence[Miss]) -> list[tuple[str, str, str]]:
    """With the same decimals in every row, so that they can be compared at a glance."""
    unit = f" {evaluation.unit}" if evaluation.unit else ""
    largest = max((max(abs(m.true), abs(m.said)) for m in misses), default=0.0)
    decimals = decimals_for(largest, 4)
    return [
        (
            fixed_words(miss.true, decimals),
            fixed_words(miss.said, decimals),
            f"{fixed_words(miss.error, decimals)}{unit}",
        )
        for miss in misses
    ]
