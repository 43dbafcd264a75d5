"""How one row of the table is drawn: its class by colour and shape, its number by a shade."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from math import cos, pi, sin

from PySide6.QtCore import QPointF, QRectF, QSize, Qt
from PySide6.QtGui import QColor, QPainter, QPen, QPixmap, QPolygonF

from nnstudio.data.task import Task
from nnstudio.ui import theme as themes
from nnstudio.ui.map.mapreading import Reading
from nnstudio.ui.theme import Theme

DOT = 5.0  # radius in pixels
HOLE = 0.5  # of the radius: what tells a row that is held out
SHADES = 64


@dataclass(frozen=True)
class Look:
    """A colour's text, "" for a row left out; a shape's number; whether it has a hole.

    `rim` is drawn around colours that may be as pale as the ground.
    """

    colour: str
    shape: int = 0
    held: bool = False
    rim: bool = False


def look_of(reading: Reading, of_class: int, share: float, held: bool, theme: Theme) -> Look:
    """How a row looks: by its class, or by where its number lies on the scale (0 to 1)."""
    if of_class < 0:
        return Look("")
    if reading.task is Task.NUMBER:
        return Look(shade(share, theme), 0, held, rim=True)
    colours = themes.class_colours(theme)
    # With two classes the colours alone stand far apart, and the ground has them too.
    shape = of_class % len(SHAPES) if reading.task is Task.MANY else 0
    return Look(colours[of_class % len(colours)], shape, held)


def shade(share: float, theme: Theme) -> str:
    """A place on the scale of numbers as a colour: blue over the middle to orange."""
    share = round(min(max(share, 0.0), 1.0) * SHADES) / SHADES
    if share < 0.5:
        return themes.blend(theme.positive, theme.middle, 2 * share).name()
    return themes.blend(theme.middle, theme.negative, 2 * share - 1).name()


def draw(painter: QPainter, at: QPointF, look: Look, theme: Theme, radius: float = DOT) -> None:
    """Draw a row at a place."""
    if not look.colour:
        painter.setPen(QPen(QColor(theme.text), 1.5))
        painter.setBrush(Qt.BrushStyle.NoBrush)
        painter.drawEllipse(at, radius, radius)
        return
    width = 1.5 if radius >= DOT else 0.8
    rim = QPen(QColor(theme.panel), width)
    if look.rim:
        rim = QPen(themes.colour(theme.text, 0.8), 1.0)
    painter.setPen(rim)
    painter.setBrush(QColor(look.colour))
    SHAPES[look.shape](painter, at, radius)
    if look.held:
        painter.setPen(rim if look.rim else Qt.PenStyle.NoPen)
        painter.setBrush(QColor(theme.panel))
        painter.drawEllipse(at, HOLE * radius, HOLE * radius)


def stamp(look: Look, theme: Theme, radius: float, ratio: float) -> QPixmap:
    """A row's picture, to be set down many times; its middle is the row's place."""
    return stamp_of(lambda painter, at: draw(painter, at, look, theme, radius), radius, ratio)


def stamp_of(paint: Callable[[QPainter, QPointF], None], radius: float, ratio: float) -> QPixmap:
    """The same of whatever is painted around a place."""
    side = stamp_side(radius)
    made = QPixmap(QSize(side, side) * ratio)
    made.setDevicePixelRatio(ratio)
    made.fill(Qt.GlobalColor.transparent)
    with QPainter(made) as painter:
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        paint(painter, QPointF(side / 2, side / 2))
    return made


def stamp_side(radius: float) -> int:
    """The width and height of such a picture."""
    return 2 * round(radius + 4)


# Shapes of about the same area; they repeat after the last one


def _disc(painter: QPainter, at: QPointF, radius: float) -> None:
    painter.drawEllipse(at, radius, radius)


def _square(painter: QPainter, at: QPointF, radius: float) -> None:
    half = 0.9 * radius
    painter.drawRect(QRectF(at.x() - half, at.y() - half, 2 * half, 2 * half))


def _corners(*corners: tuple[float, float]) -> Callable[[QPainter, QPointF, float], None]:
    """A shape by its corners, for a radius of 1 and y downwards."""

    def paint(painter: QPainter, at: QPointF, radius: float) -> None:
        painter.drawPolygon(QPolygonF([at + QPointF(x * radius, y * radius) for x, y in corners]))

    return paint


def _turned(
    corners: tuple[tuple[float, float], ...], angle: float
) -> tuple[tuple[float, float], ...]:
    return tuple(
        (x * cos(angle) - y * sin(angle), x * sin(angle) + y * cos(angle)) for x, y in corners
    )


def _star(points: int, inner: float, outer: float) -> tuple[tuple[float, float], ...]:
    angles = [pi * i / points - pi / 2 for i in range(2 * points)]
    sizes = [outer, inner] * points
    return tuple((r * cos(a), r * sin(a)) for r, a in zip(sizes, angles, strict=True))


_ARM, _HALF = 1.2, 0.42
_PLUS = tuple(
    point
    for quarter in range(4)
    for point in _turned(((-_HALF, -_HALF), (-_HALF, -_ARM), (_HALF, -_ARM)), quarter * pi / 2)
)
SHAPES: tuple[Callable[[QPainter, QPointF, float], None], ...] = (
    _disc,
    _square,
    _corners((0.0, -1.3), (1.2, 0.8), (-1.2, 0.8)),
    _corners((0.0, 1.3), (1.2, -0.8), (-1.2, -0.8)),
    _corners(*_PLUS),
    _corners(*_star(5, 0.55, 1.35)),
    _corners(*_turned(_PLUS, pi / 4)),
)
