"""What a sweep over many starts says, in sentences."""

from __future__ import annotations

from collections import Counter

import numpy as np

from nnstudio.core.activations import Array
from nnstudio.data.codings import NumberCoding
from nnstudio.data.labels import LabelCoding
from nnstudio.document.model import THRESHOLD, shown_quantity
from nnstudio.document.sweeping import Standing, Sweep
from nnstudio.language.listing import commas, sentences
from nnstudio.language.translate import counted, mark, tr


def spread_words(sweep: Sweep) -> str:
    """ "Half of the starts end below 0.0016; 1 of 20,000 is stuck." """
    if not len(sweep):
        return tr("No start is done yet.")
    if sweep.complete:
        return _outcome_words(sweep)
    so_far = tr("So far {done:,} of {all:,} starts.", done=len(sweep), all=sweep.asked_for)
    return sentences((so_far, _outcome_words(sweep)))


def _outcome_words(sweep: Sweep) -> str:
    """Where the starts that are done end."""
    stuck, count, limit = int(np.count_nonzero(sweep.stuck)), len(sweep), sweep.threshold
    if stuck == count:
        return counted(
            "The one start is stuck: it ends above {limit:.2g}.",
            "All {n:,} are stuck: they end above {limit:.2g}.",
            count,
            limit=limit,
        )
    median = sweep.loss_at(0.5)
    lost = not np.isfinite(median)
    if not stuck:
        return tr(_LOST if lost else _FINE, median=median, count=count)
    if lost:
        return counted(
            "Half of the starts or more lose their numbers; {n} of {count:,} is stuck.",
            "Half of the starts or more lose their numbers; {n:,} of {count:,} are stuck.",
            stuck,
            count=count,
        )
    return counted(
        "Half of the starts end below {median:.2g}; {n} of {count:,} is stuck.",
        "Half of the starts end below {median:.2g}; {n:,} of {count:,} are stuck.",
        stuck,
        median=median,
        count=count,
    )


_LOST = mark("Half of the starts or more lose their numbers; none of {count:,} is stuck.")
_FINE = mark("Half of the starts end below {median:.2g}; none of {count:,} is stuck.")


def standing_words(sweep: Sweep, own: Standing) -> str:
    """ "Seed 44: better than 31 % of them." """
    if not np.isfinite(own.loss):
        return tr("Seed {seed} loses its numbers.", seed=own.seed)
    if own.loss > sweep.threshold:
        return tr("Seed {seed} is stuck at {loss:.2g}.", seed=own.seed, loss=own.loss)
    share = 100.0 * sweep.better_than(own.loss)
    if share >= 99.0:
        return tr("Seed {seed}: among the best 1 % of them.", seed=own.seed)
    if share <= 1.0:
        return tr("Seed {seed}: among the worst 1 % of them.", seed=own.seed)
    return tr("Seed {seed}: better than {share:.0f} % of them.", seed=own.seed, share=share)


def answer_words(sweep: Sweep) -> str | None:
    """ "All 500 say M for you."; None where nothing was asked or nobody can answer."""
    if sweep.answers is None or not np.isfinite(sweep.answers).any():
        return None
    known, coding = sweep.answers[np.isfinite(sweep.answers)], sweep.document.coding
    if isinstance(coding, NumberCoding):
        return _number_words(known, coding.unit)
    places = known >= THRESHOLD if isinstance(coding, LabelCoding) else known
    counts = Counter(coding.classes[int(place)] for place in places)
    (most, many), *others = counts.most_common()
    if len(known) == 1:
        return tr("It says {answer} for you.", answer=most)
    if not others:
        return tr("All {many:,} say {answer} for you.", many=many, answer=most)
    more = commas(
        counted("{n} says {answer}", "{n:,} say {answer}", few, answer=name)
        for name, few in others[:3]
    )
    return tr("{many:,} say {answer} for you, {others}.", many=many, answer=most, others=more)


def said_words(sweep: Sweep, answer: float) -> str:
    """One start's answer, short: "M (0.967)", "B", or "160 lb"."""
    coding = sweep.document.coding
    if isinstance(coding, NumberCoding):
        return shown_quantity(answer, coding.unit)
    if isinstance(coding, LabelCoding):
        return f"{coding.text(1 if answer >= THRESHOLD else 0)} ({answer:.3f})"
    return coding.classes[int(answer)]


def _number_words(known: Array, unit: str | None) -> str:
    """Where the middle of the answers lies, and most of them."""
    shares = np.quantile(known, (0.1, 0.5, 0.9)).tolist()
    low, middle, high = (shown_quantity(number, unit) for number in shares)
    if len(known) == 1:
        return tr("It says {answer} for you.", answer=middle)
    if low == high:
        return tr("They say {answer} for you.", answer=middle)
    return tr(
        "Half say {middle} or less for you; most from {low} to {high}.",
        middle=middle,
        low=low,
        high=high,
    )
