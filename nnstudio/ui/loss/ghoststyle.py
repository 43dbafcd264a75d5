"""How earlier runs look in the loss plot: each by its colour and by its dashes."""

from __future__ import annotations

from PySide6.QtCore import QPointF, QSize, Qt
from PySide6.QtGui import QColor, QPainter, QPen, QPixmap

from nnstudio.document.frame import Ghost
from nnstudio.ui import theme as themes
from nnstudio.ui.theme import Theme

DASHES = ((4.0, 3.0), (1.0, 2.5), (9.0, 3.0), (7.0, 2.5, 1.0, 2.5))  # in widths of the line
PALE = 0.35  # of full opacity, where another one stands out


def ghost_colour(theme: Theme, style: int) -> str:
    """Grey for the first, then colours that neither the present run nor the rows held out have."""
    colours = (theme.control, *themes.class_colours(theme)[2:])
    return colours[style % len(colours)]


def ghost_pen(theme: Theme, ghost: Ghost, pale: bool = False) -> QPen:
    """The line of a ghost; `pale` where another one stands out."""
    colour = themes.colour(ghost_colour(theme, ghost.style), PALE if pale else 1.0)
    return _pen(colour, 2.0 if ghost.highlighted else 1.25, ghost.style)


def ghost_sample(theme: Theme, style: int, size: QSize, ratio: float) -> QPixmap:
    """A short piece of the line, to stand beside the run's name."""
    return _sample(_pen(QColor(ghost_colour(theme, style)), 1.75, style), size, ratio)


def present_sample(theme: Theme, size: QSize, ratio: float) -> QPixmap:
    """The same of the present run."""
    return _sample(QPen(QColor(theme.accent), 2.0), size, ratio)


def no_sample(size: QSize, ratio: float) -> QPixmap:
    """The same of a run that is not drawn."""
    return _sample(QPen(Qt.PenStyle.NoPen), size, ratio)


def _pen(colour: QColor, width: float, style: int) -> QPen:
    pen = QPen(colour, width)
    pen.setDashPattern(DASHES[style % len(DASHES)])
    pen.setCosmetic(True)
    return pen


def _sample(pen: QPen, size: QSize, ratio: float) -> QPixmap:
    picture = QPixmap(size * ratio)
    picture.setDevicePixelRatio(ratio)
    picture.fill(Qt.GlobalColor.transparent)
    with QPainter(picture) as painter:
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(pen)
        middle = size.height() / 2
        painter.drawLine(QPointF(1.0, middle), QPointF(size.width() - 1.0, middle))
    return picture
