"""What part of the diagram is seen and how large: from places on the paper to the screen and back.

A network that is seen whole may be too dense for names and figures. To zoom in is to lay it out on
larger paper, so that they find room; only once everything has its full size does it grow as well.
"""

from __future__ import annotations

from dataclasses import dataclass, replace

from PySide6.QtCore import QPointF, QRectF, QSizeF
from PySide6.QtGui import QTransform

from nnstudio.core.network import NetworkSpec
from nnstudio.ui.network.diagramgeometry import DiagramLayout
from nnstudio.ui.network.diagramgrid import LARGEST_RADIUS, least_width, radius_in
from nnstudio.ui.network.diagramlayout import lay_out
from nnstudio.ui.theme import grown

HEADINGS = 66.0  # height of the controls above the layers, on the paper; they stay where they are
MOST_ZOOM, MOST_SCALE = 12.0, 4.0
STEP = 1.25  # of a key or a notch of the wheel


def headings() -> float:
    """Their height on the screen."""
    return grown(HEADINGS)


@dataclass(frozen=True)
class DiagramView:
    """A window of `width` and `height` onto the diagram.

    `zoom` is 1 where all of it is seen; `scale` is how much larger than usual letters and neurons
    are; `x` and `y` say how far the picture is shifted, 0 or less.
    """

    width: float
    height: float
    zoom: float = 1.0
    scale: float = 1.0
    x: float = 0.0
    y: float = 0.0

    @property
    def paper(self) -> QSizeF:
        """The size of the picture that is laid out."""
        below = (self.height - headings()) * self.zoom / self.scale
        return QSizeF(self.width * self.zoom / self.scale, HEADINGS + below)

    @property
    def is_whole(self) -> bool:
        """Whether all of the network is seen."""
        return self.zoom <= 1.0

    @property
    def seen(self) -> QRectF:
        """The part of the paper that is seen."""
        corner = self.to_paper(QPointF(self.width, self.height))
        return QRectF(self.to_paper(QPointF(0, 0)), corner)

    @property
    def transform(self) -> QTransform:
        """From the paper to the screen."""
        s = self.scale
        return QTransform(s, 0, 0, s, self.x, headings() - HEADINGS * s + self.y)

    def to_screen(self, rect: QRectF) -> QRectF:
        """Where a rectangle of the paper is seen."""
        return self.transform.mapRect(rect)

    def to_paper(self, point: QPointF) -> QPointF:
        """What place of the paper is seen at a point."""
        y = (point.y() - headings() - self.y) / self.scale + HEADINGS
        return QPointF((point.x() - self.x) / self.scale, y)

    def moved(self, x: float, y: float) -> DiagramView:
        """Shifted by so much, as far as there is something to see."""
        return replace(self, x=self.x + x, y=self.y + y)._kept()

    def sized(self, width: float, height: float) -> DiagramView:
        """The same in a window of another size."""
        before = max(self.width, 1.0), max(self.height - headings(), 1.0)
        x, y = self.x * width / before[0], self.y * (height - headings()) / before[1]
        return replace(self, width=width, height=height, x=x, y=y)._kept()

    def zoomed(self, zoom: float, at: QPointF | None = None) -> DiagramView:
        """Nearer or farther, with what is seen at a point (the middle, if None) left in place."""
        zoom = min(max(zoom, 1.0), MOST_ZOOM)
        middle = QPointF(self.width / 2, (self.height + headings()) / 2)
        point = middle if at is None else at
        more = zoom / self.zoom
        x = point.x() - (point.x() - self.x) * more
        down = point.y() - headings()
        return replace(self, zoom=zoom, x=x, y=down - (down - self.y) * more)._kept()

    def showing(self, rect: QRectF) -> DiagramView:
        """Shifted no more than it takes to see a rectangle of the paper."""
        seen, edge = self.to_screen(rect), 8.0
        left, top = min(seen.left() - edge, 0.0), min(seen.top() - headings() - edge, 0.0)
        right = max(seen.right() + edge - self.width, 0.0)
        bottom = max(seen.bottom() + edge - self.height, 0.0)
        return self.moved(-left - right, -top - bottom)

    def _kept(self) -> DiagramView:
        """Not beyond the picture's edges."""
        x = min(max(self.x, self.width * (1 - self.zoom)), 0.0)
        y = min(max(self.y, (self.height - headings()) * (1 - self.zoom)), 0.0)
        return replace(self, x=x, y=y)


def laid_out(spec: NetworkSpec, view: DiagramView) -> tuple[DiagramView, DiagramLayout]:
    """The view with the scale that suits this network at its zoom, and the layout on its paper.

    Larger texts are a larger scale: neurons and labels grow with what is written in them.
    """
    usual = grown(1.0)
    room = min(usual, view.width / least_width(spec))
    whole = replace(view, zoom=1.0, scale=room)
    if view.is_whole:
        found = replace(whole, x=0.0, y=0.0)
    else:
        radius = radius_in(spec, whole.paper.width(), whole.paper.height())
        detail = radius / LARGEST_RADIUS * room
        most = MOST_SCALE * usual
        near = view if view.zoom * detail <= most else view.zoomed(most / detail)
        found = replace(near, scale=max(min(usual, near.zoom * room), near.zoom * detail))
    return found, lay_out(spec, found.paper.width(), found.paper.height())
