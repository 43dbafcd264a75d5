"""Ready-made pictures of the diagram's neurons: laying one on costs a tenth of drawing it."""

from __future__ import annotations

from PySide6.QtCore import QPointF, Qt
from PySide6.QtGui import QColor, QPainter, QPen, QPixmap

from nnstudio.ui.network.diagramgeometry import Node

MARGIN = 2.0  # around a disc, for half of its rim
MOST_KEPT = 512  # pictures, before all are made anew


class Discs:
    """Discs with a rim, kept by size and colour; `ratio` is pixels of the screen for one."""

    def __init__(self) -> None:
        self._kept: dict[tuple[float, int, int, float], QPixmap] = {}
        self._ratio = 0.0

    def draw(
        self,
        painter: QPainter,
        nodes: list[Node],
        fills: list[QColor],
        rims: list[QPen],
        ratio: float,
    ) -> None:
        """Lay a disc on each neuron's place."""
        if self._ratio != ratio or len(self._kept) > MOST_KEPT:
            self._kept.clear()
            self._ratio = ratio
        for node, fill, rim in zip(nodes, fills, rims, strict=True):
            radius = node.radius
            key = (radius, fill.rgb(), rim.color().rgb(), rim.widthF())
            disc = self._kept.get(key)
            if disc is None:
                disc = self._kept[key] = _disc(radius, fill, rim, ratio)
            painter.drawPixmap(node.centre - QPointF(radius + MARGIN, radius + MARGIN), disc)


def _disc(radius: float, fill: QColor, rim: QPen, ratio: float) -> QPixmap:
    side = 2 * (radius + MARGIN)
    disc = QPixmap(int(side * ratio) + 1, int(side * ratio) + 1)
    disc.setDevicePixelRatio(ratio)
    disc.fill(Qt.GlobalColor.transparent)
    with QPainter(disc) as painter:
        draw_disc(painter, QPointF(side / 2, side / 2), radius, fill, rim)
    return disc


def draw_disc(painter: QPainter, centre: QPointF, radius: float, fill: QColor, rim: QPen) -> None:
    """Draw one disc itself, in lines: for pictures of any fineness."""
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    painter.setPen(rim)
    painter.setBrush(fill)
    painter.drawEllipse(centre, radius, radius)
