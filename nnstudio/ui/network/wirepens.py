"""Which width and colour a line of the diagram has, and the pens for it."""

from __future__ import annotations

from functools import lru_cache

import numpy as np
from numpy.typing import NDArray
from PySide6.QtCore import Qt
from PySide6.QtGui import QPen

from nnstudio.core.activations import Array
from nnstudio.ui.theme import Theme, blend

WIDTH_STEPS = 12
WIDEST = 12.0
TYPICAL = 3.0  # a weight of this size has about two thirds of the greatest width
FAINT = 0.35  # of its colour, where other lines stand out


def wire_widths(weights: Array) -> Array:
    """1 to 12 pixels, (n,), growing with |w| ever more slowly, the same for every network."""
    widths: Array = 1.0 + (WIDEST - 1.0) * (1.0 - np.exp(-np.abs(weights) / TYPICAL))
    return widths


def pen_numbers(weights: Array) -> NDArray[np.int64]:
    """A pen for each weight, (n,): its width in steps, and whether it is above 0; nan as 0."""
    known = np.where(np.isnan(weights), 0.0, weights)
    steps = np.rint(wire_widths(known) / WIDEST * WIDTH_STEPS).astype(np.int64)
    return 2 * steps + (known >= 0)


@lru_cache(maxsize=16)
def wire_pens(theme: Theme, thin: float, faint: bool = False) -> tuple[QPen, ...]:
    """The pens by number; `thin` makes all of them finer, where there are many lines."""
    return tuple(_pen(theme, number, thin, faint) for number in range(2 * WIDTH_STEPS + 2))


def _pen(theme: Theme, number: int, thin: float, faint: bool) -> QPen:
    tone = theme.positive if number % 2 else theme.negative
    pen = QPen(
        blend(theme.panel, tone, FAINT if faint else 1.0),
        max(1.0, number // 2 * WIDEST / WIDTH_STEPS * thin),
    )
    pen.setCapStyle(Qt.PenCapStyle.FlatCap)
    return pen
