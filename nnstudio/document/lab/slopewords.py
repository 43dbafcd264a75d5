"""What the slope at one place means for learning, in a sentence that is true there."""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np

from nnstudio.document.lab.shape import Shape
from nnstudio.document.nearlyflat import flat_below
from nnstudio.language.listing import sentences
from nnstudio.language.translate import counted, mark, tr

NEAR = 1e-7  # how far to both sides is looked for a corner
_TAKES_LEFT = mark(
    "A corner: slope {left} on the left, {right} on the right; the code takes the left one."
)
_TAKES_RIGHT = mark(
    "A corner: slope {left} on the left, {right} on the right; the code takes the right one."
)
_PASSES = mark("Slope {slope}: what comes back from the loss passes whole.")
_PASSES_TURNED = mark(
    "Slope {slope}: what comes back from the loss passes whole, with its sign turned."
)
_SHARE = mark("Slope {slope}: {share:.3g} % of what comes back from the loss passes.")
_SHARE_TURNED = mark(
    "Slope {slope}: {share:.3g} % of what comes back from the loss passes, with its sign turned."
)
_GROWS = mark("Slope {slope}: what comes back from the loss grows {times:.3g}-fold.")
_GROWS_TURNED = mark(
    "Slope {slope}: what comes back from the loss grows {times:.3g}-fold, with its sign turned."
)
SAME = 1e-5  # two slopes that near belong to a curve without a corner


@dataclass(frozen=True)
class Corner:
    """The slopes on both sides of a corner, and which of them the code takes."""

    left: float
    right: float
    takes_left: bool


def corner_at(shape: Shape, z: float) -> Corner | None:
    """The corner at exactly this z; None where the curve is smooth."""
    if not any(abs(kink - z) <= NEAR * max(1.0, abs(z)) / 10.0 for kink in shape.kinks()):
        return None
    step = NEAR * max(1.0, abs(z))
    left, here, right = shape.slopes(np.array([z - step, z, z + step])).tolist()
    if abs(left - right) <= SAME:
        return None
    return Corner(left, right, abs(here - left) < abs(here - right))


def slope_words(shape: Shape, z: float) -> str:
    """What the slope at z means: one or two sentences."""
    corner = corner_at(shape, z)
    words = (
        _line_words(shape, z, corner) if shape.has_lines else learning_words(shape, shape.slope(z))
    )
    if corner is None or shape.has_lines:
        return words
    sides = _TAKES_LEFT if corner.takes_left else _TAKES_RIGHT
    return sentences((tr(sides, left=shown(corner.left), right=shown(corner.right)), words))


def learning_words(shape: Shape, slope: float) -> str:
    """What a neuron with this function and slope learns from a row that lands there."""
    size, turned, said = abs(slope), slope < 0.0, shown(slope)
    if size == 0.0:
        return tr("Slope {slope}: this neuron does not learn from such a row.", slope=said)
    if size < flat_below(shape.record, shape.parameter):
        return tr("Slope {slope}: nearly flat, a neuron here hardly learns.", slope=said)
    if size == 1.0:
        return tr(_PASSES_TURNED if turned else _PASSES, slope=said)
    if size < 1.0:
        return tr(_SHARE_TURNED if turned else _SHARE, slope=said, share=100.0 * size)
    return tr(_GROWS_TURNED if turned else _GROWS, slope=said, times=size)


def _line_words(shape: Shape, x: float, corner: Corner | None) -> str:
    """Which line wins at x: it alone learns, and it at full slope."""
    winner = int(shape.winners(np.array([x]))[0])
    said = tr("f' = {slope} is its slope.", slope=shown(shape.slope(x)))
    if corner is not None:
        meet = tr(
            "Two lines meet here; the code lets line {line}, the first, win.", line=winner + 1
        )
        return sentences((meet, said))
    wins = counted(
        "Line {line} wins: its weights learn from such a row, those of the other line do not.",
        "Line {line} wins: its weights learn from such a row, those of the other lines do not.",
        len(shape.lines) - 1,
        line=winner + 1,
    )
    return sentences((wins, said))


def shown(number: float, digits: int = 3) -> str:
    """A number for a sentence, with a true minus sign."""
    return f"{number:.{digits}g}".replace("-", "\u2212")
