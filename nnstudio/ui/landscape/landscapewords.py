"""What the landscape says in words."""

from __future__ import annotations

import numpy as np

from nnstudio.core.landscape import LossSlice, LossSurface
from nnstudio.document.landscapes import LandscapeAnswer
from nnstudio.language.listing import commas, listed, sentences
from nnstudio.language.translate import mark, tr
from nnstudio.session.celltext import shown_number

FLAT = 0.002  # of the picture's losses that a slope changes over its whole width
HELD = mark("Other weights held; the path crossed other landscapes.")
OTHERS = mark("All other weights are held as they are now.")
MARKS = mark("Orange marks: earlier values.")
GAPS = mark("Gaps: no number there.")
LONGER = mark("Arrow lengthened.")
NOWHERE = mark("Flat: nowhere to go.")
SIDES = ((mark("left"), mark("right")), (mark("down"), mark("up")))


def slope_words(answer: LandscapeAnswer) -> str:
    """Which way is down along one weight, as the course says it."""
    slope = answer.slopes[0]
    if flat(answer, 0):
        return tr(NOWHERE)
    return tr("Negative slope: go right.") if slope < 0 else tr("Positive slope: go left.")


def flat(answer: LandscapeAnswer, which: int) -> bool:
    """Whether the slope along one of the parameters is too small to be seen."""
    found = answer.found
    ends = found.values if isinstance(found, LossSlice) else (found.across, found.up)[which]
    known = found.losses[np.isfinite(found.losses)]
    # Halves, and Python's own numbers: the largest losses are as large as numbers can be.
    tall = float(known.max()) / 2 - float(known.min()) / 2 if known.size else 0.0
    wide = float(ends[-1]) / 2 - float(ends[0]) / 2
    return abs(float(answer.slopes[which])) * wide <= FLAT * tall


def rows_words(answer: LandscapeAnswer) -> str:
    """Over which rows the loss and the step are."""
    total = len(answer.question.data.rows)
    if answer.sampled:
        return tr("{rows:,} of {total:,} rows, evenly spread", rows=answer.rows, total=total)
    return tr("the only row") if total == 1 else tr("all {total:,} rows", total=total)


def sentence(answer: LandscapeAnswer) -> str:
    """Where the network stands, and where the next step leads."""
    found, names = answer.found, answer.question.names
    here = commas(
        f"{name} = {shown_number(value)}" for name, value in zip(names, answer.at, strict=True)
    )
    if not (np.isfinite(found.loss) and np.isfinite(answer.slopes).all()):
        return tr("{here}. Here the loss is no number.", here=here)
    loss = shown_number(found.loss)
    if isinstance(found, LossSurface):
        place = tr("{here}: loss {loss}.", here=here, loss=loss)
        return sentences((place, _over_words(answer), _step_words(answer)))
    slope = shown_number(found.slope, 3)
    place = tr("{here}: loss {loss}, slope {slope}.", here=here, loss=loss, slope=slope)
    locked = names[0] in answer.question.locked
    next_words = (
        tr("But {name} is locked: it stays.", name=names[0]) if locked else _step_words(answer)
    )
    return sentences((place, slope_words(answer), next_words))


def _over_words(answer: LandscapeAnswer) -> str:
    ways = [
        tr(sides[int(slope < 0)])
        for which, (sides, slope) in enumerate(zip(SIDES, answer.slopes, strict=True))
        if not flat(answer, which) and answer.question.names[which] not in answer.question.locked
    ]
    return tr("Downhill is {ways}.", ways=listed(ways)) if ways else tr(NOWHERE)


def _step_words(answer: LandscapeAnswer) -> str:
    """A plain step, w - rate * slope, as the course takes it, but over all rows at once."""
    to = commas(shown_number(value) for value in answer.next_step)
    return tr("A step over {rows} leads to {to}.", rows=rows_words(answer), to=to)


def notes(answer: LandscapeAnswer, lengthened: bool) -> str:
    """What else there is to say about the picture."""
    found = answer.found
    several = len(answer.question.trail) > 1
    return sentences(
        (
            tr(GAPS) if not np.isfinite(found.losses).all() else "",
            _held_words(isinstance(found, LossSurface), several),
            tr(LONGER) if lengthened else "",
        )
    )


def _held_words(over_two: bool, several: bool) -> str:
    if not several:
        return tr(OTHERS)
    return tr(HELD) if over_two else tr(MARKS)
