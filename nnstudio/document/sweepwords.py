"""What a sweep over many starts says, in sentences."""

from __future__ import annotations

from collections import Counter

import numpy as np

from nnstudio.core.activations import Array
from nnstudio.data.codings import NumberCoding
from nnstudio.data.labels import LabelCoding
from nnstudio.document.model import THRESHOLD, shown_quantity
from nnstudio.document.sweeping import Standing, Sweep


def spread_words(sweep: Sweep) -> str:
    """ "Half of the starts end below 0.0016; 1 of 20,000 is stuck." """
    if not len(sweep):
        return "No start is done yet."
    stuck, count = int(np.count_nonzero(sweep.stuck)), f"{len(sweep):,}"
    so_far = "" if sweep.complete else f"So far {count} of {sweep.asked_for:,} starts. "
    if stuck == len(sweep) == 1:
        return f"{so_far}The one start is stuck: it ends above {sweep.threshold:.2g}."
    if stuck == len(sweep):
        return f"{so_far}All {count} are stuck: they end above {sweep.threshold:.2g}."
    verb = "is" if stuck == 1 else "are"
    which = f"{stuck:,} of {count} {verb} stuck" if stuck else f"none of {count} is stuck"
    median = sweep.loss_at(0.5)
    if not np.isfinite(median):
        return f"{so_far}Half of the starts or more lose their numbers; {which}."
    return f"{so_far}Half of the starts end below {median:.2g}; {which}."


def standing_words(sweep: Sweep, own: Standing) -> str:
    """ "Seed 44: better than 31 % of them." """
    if not np.isfinite(own.loss):
        return f"Seed {own.seed} loses its numbers."
    if own.loss > sweep.threshold:
        return f"Seed {own.seed} is stuck at {own.loss:.2g}."
    share = 100.0 * sweep.better_than(own.loss)
    if share >= 99.0:
        return f"Seed {own.seed}: among the best 1 % of them."
    if share <= 1.0:
        return f"Seed {own.seed}: among the worst 1 % of them."
    return f"Seed {own.seed}: better than {share:.0f} % of them."


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
        return f"It says {most} for you."
    if not others:
        return f"All {many:,} say {most} for you."
    more = ", ".join(f"{few:,} {'says' if few == 1 else 'say'} {name}" for name, few in others[:3])
    return f"{many:,} say {most} for you, {more}."


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
    if len(known) == 1 or low == high:
        return f"{'It says' if len(known) == 1 else 'They say'} {middle} for you."
    return f"Half say {middle} or less for you; most from {low} to {high}."
