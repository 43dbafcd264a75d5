"""Draws the diagram's wires: by sign and size, thin ones first, some lit while others are faint."""

from __future__ import annotations

from dataclasses import dataclass, field

import numpy as np
from numpy.typing import NDArray
from PySide6.QtCore import QLineF, QRectF
from PySide6.QtGui import QPainter, QPen

from nnstudio.core.activations import Array
from nnstudio.ui.network.diagramgeometry import NAME_RADIUS, DiagramLayout
from nnstudio.ui.network.wirepens import WIDEST, pen_numbers, wire_pens
from nnstudio.ui.theme import Theme, colour

MOST_SMOOTH, MOST_SMOOTH_RUNNING = 1_200, 500  # wires, at rest and while training
THINNESS = ((400, 1.0), (1_000, 0.5))  # up to so many lines, so wide
THINNEST = 0.3
HALO, RIM = 8.0, 1.0  # how much wider than its line; of the halo's edge, which is seen on paper

Bools = NDArray[np.bool_]


@dataclass(frozen=True, eq=False)
class WireLook:
    """What a picture's wires show: `values` (parameters,) give widths and colours; `haloes` are
    parameters, `backward` says that something is carried back along them. `lit` (wires,) tells
    those that stand out, if any do; more than `smooth_up_to` wires are drawn in haste."""

    values: Array
    haloes: set[int] = field(default_factory=set)
    backward: bool = False
    lit: Bools | None = None
    smooth_up_to: int = MOST_SMOOTH


class WirePainter:
    """Draws one layout after the other in one theme."""

    def __init__(self, theme: Theme) -> None:
        self._theme = theme
        self._lines: tuple[DiagramLayout, list[QLineF]] | None = None

    def draw(self, painter: QPainter, layout: DiagramLayout, look: WireLook, seen: QRectF) -> None:
        """The wires of a layout that may be `seen`, a part of the paper."""
        lines = self._lines_of(layout)
        near = _reaches(layout.ends, seen)
        smooth = int(near.sum()) <= look.smooth_up_to
        painter.setRenderHint(QPainter.RenderHint.Antialiasing, smooth)
        thin = _thinness(layout)
        pens = wire_pens(self._theme, thin)
        of_parameters = pen_numbers(look.values)
        widths = {index: pens[of_parameters[index]].widthF() for index in look.haloes}
        self._draw_haloes(painter, layout, widths, look.backward)
        numbers = of_parameters[layout.indexes]  # (wires,)
        if look.lit is None:
            _draw_lines(painter, lines, numbers, np.flatnonzero(near), pens)
        else:
            faint = wire_pens(self._theme, thin, faint=True)
            _draw_lines(painter, lines, numbers, np.flatnonzero(near & ~look.lit), faint)
            _draw_lines(painter, lines, numbers, np.flatnonzero(near & look.lit), pens)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing, True)

    def _lines_of(self, layout: DiagramLayout) -> list[QLineF]:
        """The wires as lines; made once for each layout."""
        if self._lines is None or self._lines[0] is not layout:
            self._lines = (layout, [QLineF(*ends) for ends in layout.ends.tolist()])
        return self._lines[1]

    def _draw_haloes(
        self, painter: QPainter, layout: DiagramLayout, widths: dict[int, float], backward: bool
    ) -> None:
        """Around these parameters' lines, which are so wide."""
        tone = self._theme.backward if backward else self._theme.highlight
        for index, width in widths.items():
            line = layout.line_of(index)
            if line is not None:
                for ink, more in ((self._theme.control, 2 * RIM), (tone, 0.0)):
                    painter.setPen(QPen(colour(ink), width + HALO + more))
                    painter.drawLine(line)


def _thinness(layout: DiagramLayout) -> float:
    """How fine the lines are: the more there are, and the closer together."""
    count = len(layout.ends)
    thin = next((share for most, share in THINNESS if count <= most), THINNEST)
    nearness = max(layout.radius / NAME_RADIUS, 1.0)  # of a network that is seen in part
    return round(min(thin * nearness, 1.0), 1)


def _reaches(ends: Array, seen: QRectF) -> Bools:
    """Which lines (wires, 4) may cross a rectangle, (wires,)."""
    x, y = ends[:, 0::2], ends[:, 1::2]
    across = (x.max(axis=1) >= seen.left() - WIDEST) & (x.min(axis=1) <= seen.right() + WIDEST)
    up = (y.max(axis=1) >= seen.top() - WIDEST) & (y.min(axis=1) <= seen.bottom() + WIDEST)
    reaching: Bools = across & up
    return reaching


def _draw_lines(
    painter: QPainter,
    lines: list[QLineF],
    numbers: NDArray[np.int64],
    chosen: NDArray[np.intp],
    pens: tuple[QPen, ...],
) -> None:
    """One call for all lines of a pen: a call for each costs more than drawing."""
    if not len(chosen):
        return  # none of them is seen
    order = chosen[np.argsort(numbers[chosen], kind="stable")]
    found = numbers[order]
    # Where a new pen begins; np.unique would do, but it loads numpy.ma first.
    starts = np.flatnonzero(np.diff(found, prepend=-1))
    places, ends = order.tolist(), [*starts[1:].tolist(), len(order)]
    for number, start, end in zip(found[starts].tolist(), starts.tolist(), ends, strict=True):
        painter.setPen(pens[number])
        painter.drawLines([lines[i] for i in places[start:end]])
