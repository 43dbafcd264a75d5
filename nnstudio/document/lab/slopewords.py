"""What the slope at one place means for learning, in a sentence that is true there."""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np

from nnstudio.document.lab.shape import Shape
from nnstudio.document.nearlyflat import flat_below

NEAR = 1e-7  # how far to both sides is looked for a corner
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
    side = "left" if corner.takes_left else "right"
    return (
        f"A corner: slope {shown(corner.left)} on the left, {shown(corner.right)} on the right; "
        f"the code takes the {side} one. {words}"
    )


def learning_words(shape: Shape, slope: float) -> str:
    """What a neuron with this function and slope learns from a row that lands there."""
    size, turned = abs(slope), ", with its sign turned" if slope < 0.0 else ""
    said = f"Slope {shown(slope)}:"
    if size == 0.0:
        return f"{said} this neuron does not learn from such a row."
    if size < flat_below(shape.record, shape.parameter):
        return f"{said} nearly flat, a neuron here hardly learns."
    if size == 1.0:
        return f"{said} what comes back from the loss passes whole{turned}."
    if size < 1.0:
        return f"{said} {100.0 * size:.3g} % of what comes back from the loss passes{turned}."
    return f"{said} what comes back from the loss grows {size:.3g}-fold{turned}."


def _line_words(shape: Shape, x: float, corner: Corner | None) -> str:
    """Which line wins at x: it alone learns, and it at full slope."""
    winner = int(shape.winners(np.array([x]))[0])
    said = f"f' = {shown(shape.slope(x))} is its slope."
    if corner is not None:
        return f"Two lines meet here; the code lets line {winner + 1}, the first, win. {said}"
    return (
        f"Line {winner + 1} wins: its weights learn from such a row, those of the other "
        f"{'lines' if len(shape.lines) > 2 else 'line'} do not. {said}"
    )


def shown(number: float, digits: int = 3) -> str:
    """A number for a sentence, with a true minus sign."""
    return f"{number:.{digits}g}".replace("-", "\u2212")
