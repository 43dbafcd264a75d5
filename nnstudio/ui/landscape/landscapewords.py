"""What the landscape says in words."""

from __future__ import annotations

import numpy as np

from nnstudio.core.landscape import LossSlice, LossSurface
from nnstudio.document.landscapes import LandscapeAnswer
from nnstudio.session.celltext import shown_number

FLAT = 0.002  # of the picture's losses that a slope changes over its whole width
LOST = "Here the loss is no number."
HELD = "Other weights held; the path crossed other landscapes."
OTHERS = "All other weights are held as they are now."
MARKS = "Orange marks: earlier values."
GAPS = "Gaps: no number there."
LONGER = "Arrow lengthened."
SIDES = (("left", "right"), ("down", "up"))


def slope_words(answer: LandscapeAnswer) -> str:
    """Which way is down along one weight, as the course says it."""
    slope = answer.slopes[0]
    if flat(answer, 0):
        return "flat: nowhere to go"
    return "negative slope: go right" if slope < 0 else "positive slope: go left"


def flat(answer: LandscapeAnswer, which: int) -> bool:
    """Whether the slope along one of the parameters is too small to be seen."""
    found = answer.found
    ends = found.values if isinstance(found, LossSlice) else (found.across, found.up)[which]
    known = found.losses[np.isfinite(found.losses)]
    tall = float(known.max() - known.min()) if len(known) else 0.0
    return bool(abs(answer.slopes[which]) * (ends[-1] - ends[0]) <= FLAT * tall)


def rows_words(answer: LandscapeAnswer) -> str:
    """Over which rows the loss and the step are."""
    total = len(answer.question.data.rows)
    if answer.sampled:
        return f"{answer.rows:,} of {total:,} rows, evenly spread"
    return "the only row" if total == 1 else f"all {total:,} rows"


def sentence(answer: LandscapeAnswer) -> str:
    """Where the network stands, and where the next step leads."""
    found, names = answer.found, answer.question.names
    here = ", ".join(
        f"{name} = {shown_number(value)}" for name, value in zip(names, answer.at, strict=True)
    )
    if not (np.isfinite(found.loss) and np.isfinite(answer.slopes).all()):
        return f"{here}. {LOST}"
    here = f"{here}: loss {shown_number(found.loss)}"
    if isinstance(found, LossSurface):
        return f"{here}. {_over_words(answer)}"
    return f"{here}, slope {shown_number(found.slope, 3)}. {_along_words(answer)}"


def _along_words(answer: LandscapeAnswer) -> str:
    words = slope_words(answer)
    words = f"{words[0].upper()}{words[1:]}."
    name = answer.question.names[0]
    if name in answer.question.locked:
        return f"{words} But {name} is locked: it stays."
    return f"{words} {_step_words(answer)}"


def _over_words(answer: LandscapeAnswer) -> str:
    ways = [
        sides[int(slope < 0)]
        for which, (sides, slope) in enumerate(zip(SIDES, answer.slopes, strict=True))
        if not flat(answer, which) and answer.question.names[which] not in answer.question.locked
    ]
    words = f"Downhill is {' and '.join(ways)}." if ways else "Flat: nowhere to go."
    return f"{words} {_step_words(answer)}"


def _step_words(answer: LandscapeAnswer) -> str:
    """A plain step, w - rate * slope, as the course takes it, but over all rows at once."""
    to = ", ".join(shown_number(value) for value in answer.next_step)
    return f"A step over {rows_words(answer)} leads to {to}."


def notes(answer: LandscapeAnswer, lengthened: bool) -> str:
    """What else there is to say about the picture."""
    found = answer.found
    several = len(answer.question.trail) > 1
    parts = [
        GAPS if not np.isfinite(found.losses).all() else "",
        _held_words(isinstance(found, LossSurface), several),
        LONGER if lengthened else "",
    ]
    return " ".join(part for part in parts if part)


def _held_words(over_two: bool, several: bool) -> str:
    if not several:
        return OTHERS
    return HELD if over_two else MARKS
