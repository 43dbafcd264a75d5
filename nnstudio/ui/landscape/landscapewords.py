"""What the landscape says in words."""

from __future__ import annotations

import numpy as np

from nnstudio.core.landscape import LossSlice, LossSurface
from nnstudio.document.landscapes import LandscapeAnswer
from nnstudio.language.listing import listed
from nnstudio.language.translate import mark, tr
from nnstudio.session.celltext import shown_number

FLAT = 0.002  # of the picture's losses that a slope changes over its whole width
LOST = mark("Here the loss is no number.")
HELD = mark("Other weights held; the path crossed other landscapes.")
OTHERS = mark("All other weights are held as they are now.")
MARKS = mark("Orange marks: earlier values.")
GAPS = mark("Gaps: no number there.")
LONGER = mark("Arrow lengthened.")
SIDES = ((mark("left"), mark("right")), (mark("down"), mark("up")))


def slope_words(answer: LandscapeAnswer) -> str:
    """Which way is down along one weight, as the course says it."""
    slope = answer.slopes[0]
    if flat(answer, 0):
        return tr("flat: nowhere to go")
    return tr("negative slope: go right") if slope < 0 else tr("positive slope: go left")


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
        return tr("{rows:,} of {total:,} rows, evenly spread", rows=answer.rows, total=total)
    return tr("the only row") if total == 1 else tr("all {total:,} rows", total=total)


def sentence(answer: LandscapeAnswer) -> str:
    """Where the network stands, and where the next step leads."""
    found, names = answer.found, answer.question.names
    here = ", ".join(
        f"{name} = {shown_number(value)}" for name, value in zip(names, answer.at, strict=True)
    )
    if not (np.isfinite(found.loss) and np.isfinite(answer.slopes).all()):
        return f"{here}. {tr(LOST)}"
    here = tr("{here}: loss {shown_number}", here=here, shown_number=shown_number(found.loss))
    if isinstance(found, LossSurface):
        return f"{here}. {_over_words(answer)}"
    return tr(
        "{here}, slope {shown_number}. {along_words}",
        here=here,
        shown_number=shown_number(found.slope, 3),
        along_words=_along_words(answer),
    )


def _along_words(answer: LandscapeAnswer) -> str:
    words = slope_words(answer)
    words = f"{words[0].upper()}{words[1:]}."
    name = answer.question.names[0]
    if name in answer.question.locked:
        return tr("{words} But {name} is locked: it stays.", words=words, name=name)
    return f"{words} {_step_words(answer)}"


def _over_words(answer: LandscapeAnswer) -> str:
    ways = [
        tr(sides[int(slope < 0)])
        for which, (sides, slope) in enumerate(zip(SIDES, answer.slopes, strict=True))
        if not flat(answer, which) and answer.question.names[which] not in answer.question.locked
    ]
    words = tr("Downhill is {ways}.", ways=listed(ways)) if ways else tr("Flat: nowhere to go.")
    return f"{words} {_step_words(answer)}"


def _step_words(answer: LandscapeAnswer) -> str:
    """A plain step, w - rate * slope, as the course takes it, but over all rows at once."""
    to = ", ".join(shown_number(value) for value in answer.next_step)
    return tr("A step over {rows_words} leads to {to}.", rows_words=rows_words(answer), to=to)


def notes(answer: LandscapeAnswer, lengthened: bool) -> str:
    """What else there is to say about the picture."""
    found = answer.found
    several = len(answer.question.trail) > 1
    parts = [
        tr(GAPS) if not np.isfinite(found.losses).all() else "",
        _held_words(isinstance(found, LossSurface), several),
        tr(LONGER) if lengthened else "",
    ]
    return " ".join(part for part in parts if part)


def _held_words(over_two: bool, several: bool) -> str:
    if not several:
        return tr(OTHERS)
    return tr(HELD) if over_two else tr(MARKS)
