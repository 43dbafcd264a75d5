"""How each part of the map is drawn, one function a part."""

from __future__ import annotations

from functools import lru_cache

import numpy as np
from PySide6.QtCore import QLineF, QPointF, QRectF, QSize, QSizeF, Qt
from PySide6.QtGui import QBrush, QColor, QFontMetricsF, QImage, QPainter, QPen, QPolygonF

from nnstudio.core.activations import Array
from nnstudio.ui import theme as themes
from nnstudio.ui.map.maplabels import placed
from nnstudio.ui.map.mapplane import Plane, Span
from nnstudio.ui.theme import Theme
from nnstudio.ui.ticks import nice_step, tick_text, tick_values

DOT = 5.0  # radius in pixels
DIAMOND = 7.0
TOP, RIGHT, BOTTOM = 6.0, 14.0, 36.0  # around the ground
ALIGN = Qt.AlignmentFlag


def metrics() -> QFontMetricsF:
    """Of the small font, in which all is written."""
    return QFontMetricsF(themes.font("small"))


def _ticks(span: Span, pixels: float, apart: float) -> tuple[list[float], float]:
    step = nice_step(span.length, max(1, int(pixels / apart)))
    return tick_values(span.low, span.high, step), step


def area(size: QSize, up: Span | None) -> QRectF:
    """The rectangle of the ground: what the axes leave."""
    left = 24.0
    if up is not None:
        values, step = _ticks(up, size.height(), 36.0)
        left += max(metrics().horizontalAdvance(tick_text(v, step)) for v in values or [up.low])
    return QRectF(
        left, TOP, max(1.0, size.width() - left - RIGHT), max(1.0, size.height() - TOP - BOTTOM)
    )


def pixels(ground: QRectF, plane: Plane, x: float, y: float) -> QPointF:
    """Where a place of the plane is drawn."""
    return QPointF(
        ground.left() + (x - plane.across.low) / plane.across.length * ground.width(),
        ground.bottom() - (y - plane.up.low) / plane.up.length * ground.height(),
    )


@lru_cache(maxsize=4)
def _ramp(theme: Theme) -> np.ndarray:
    """256 colours as 0xffRRGGBB from class 0 over the middle to class 1."""
    low, middle, high = theme.positive_soft, theme.middle, theme.negative_soft
    shares = np.linspace(0.0, 1.0, 256)
    return np.array(
        [
            themes.blend(low, middle, 2 * s).rgb()
            if s < 0.5
            else themes.blend(middle, high, 2 * s - 1).rgb()
            for s in shares
        ],
        dtype=np.uint32,
    )


def ground(values: Array, theme: Theme) -> QImage:
    """One pixel for each of `values` (up, across), the lowest row at the bottom."""
    known = np.nan_to_num(np.clip(values[::-1], 0.0, 1.0), nan=0.5)
    colours = np.ascontiguousarray(_ramp(theme)[(known * 255.0 + 0.5).astype(np.intp)])
    height, width = colours.shape
    image = QImage(colours.data, width, height, 4 * width, QImage.Format.Format_RGB32)
    return image.copy()  # Qt does not keep numpy's memory alive


def threshold(painter: QPainter, ground_area: QRectF, lines: Array, theme: Theme) -> None:
    """The thin line where one class ends and the other begins; shares with y from below."""
    if not len(lines):
        return
    scale = [ground_area.width(), -ground_area.height()] * 2
    shift = [ground_area.left(), ground_area.bottom()] * 2
    painter.setPen(QPen(themes.colour(theme.text, 0.55), 1.0))
    painter.drawLines([QLineF(*line) for line in (lines * scale + shift).tolist()])


def curve(
    painter: QPainter, ground_area: QRectF, plane: Plane, points: Array, theme: Theme
) -> None:
    """The output over the only input."""
    known = points[np.isfinite(points).all(axis=1)]
    line = QPolygonF([pixels(ground_area, plane, x, y) for x, y in known.tolist()])
    painter.save()
    painter.setClipRect(ground_area)
    painter.setPen(QPen(QColor(theme.text), 2.0))
    painter.drawPolyline(line)
    painter.restore()


def axes(painter: QPainter, ground_area: QRectF, plane: Plane, theme: Theme) -> None:
    """Frame, ticks with their numbers, and the names of both directions."""
    painter.setFont(themes.font("small"))
    painter.setPen(QPen(QColor(theme.line), 1.0))
    painter.drawRect(ground_area)
    painter.setPen(QColor(theme.muted))
    widest = metrics().horizontalAdvance(tick_text(plane.across.high, plane.across.grain))
    values, step = _ticks(plane.across, ground_area.width(), 20.0 + widest)
    for value in values:
        x = pixels(ground_area, plane, value, plane.up.low).x()
        box = QRectF(x - 40, ground_area.bottom() + 3, 80, 14)
        painter.drawText(box, ALIGN.AlignHCenter | ALIGN.AlignTop, tick_text(value, step))
    values, step = _ticks(plane.up, ground_area.height(), 36.0)
    for value in values:
        y = pixels(ground_area, plane, plane.across.low, value).y()
        box = QRectF(0, y - 8, ground_area.left() - 5, 16)
        painter.drawText(box, ALIGN.AlignRight | ALIGN.AlignVCenter, tick_text(value, step))
    fitting = metrics().elidedText
    name = fitting(plane.across.header, Qt.TextElideMode.ElideRight, ground_area.width())
    box = QRectF(ground_area.left(), ground_area.bottom() + 18, ground_area.width(), 16)
    painter.drawText(box, ALIGN.AlignCenter, name)
    name = fitting(plane.up.header, Qt.TextElideMode.ElideRight, ground_area.height())
    painter.save()
    painter.translate(0, ground_area.bottom())
    painter.rotate(-90)
    painter.drawText(QRectF(0, 2, ground_area.height(), 16), ALIGN.AlignCenter, name)
    painter.restore()


def people(painter: QPainter, ground_area: QRectF, plane: Plane, theme: Theme) -> list[QRectF]:
    """Dots and names; returns the places that they take."""
    who = plane.people
    spots = [
        pixels(ground_area, plane, x, y)
        for x, y in zip(who.x.tolist(), who.y.tolist(), strict=True)
    ]
    taken = [QRectF(s.x() - DOT, s.y() - DOT, 2 * DOT, 2 * DOT) for s in spots]
    many = len(spots) > 200
    radius = 3.0 if many else DOT
    for spot, of_class in zip(spots, who.classes.tolist(), strict=True):
        dot(painter, spot, of_class, theme, radius)
    if not who.names:
        return [] if many else taken
    for spot, name in zip(spots, who.names, strict=True):
        write_beside(painter, spot, _clipped(name), ground_area, taken, theme)
    return taken


def dot(painter: QPainter, at: QPointF, of_class: int, theme: Theme, radius: float = DOT) -> None:
    """One row: filled with its class's colour; hollow where it is left out (-1)."""
    if of_class < 0:
        painter.setPen(QPen(QColor(theme.text), 1.5))
        painter.setBrush(Qt.BrushStyle.NoBrush)
    else:
        painter.setPen(QPen(QColor(theme.panel), 1.5))
        painter.setBrush(QColor(theme.negative if of_class else theme.positive))
    painter.drawEllipse(at, radius, radius)


def ring(painter: QPainter, at: QPointF, theme: Theme) -> None:
    """Around the row that is shown."""
    painter.setBrush(Qt.BrushStyle.NoBrush)
    painter.setPen(QPen(QColor(theme.text), 2.0))
    painter.drawEllipse(at, DOT + 3.0, DOT + 3.0)


def you(
    painter: QPainter, at: QPointF, ground_area: QRectF, taken: list[QRectF], theme: Theme
) -> None:
    """Oneself: a diamond with a name."""
    painter.setPen(QPen(QColor(theme.panel), 1.5))
    painter.setBrush(QBrush(QColor(theme.text)))
    corners = [(0, -DIAMOND), (DIAMOND, 0), (0, DIAMOND), (-DIAMOND, 0)]
    painter.drawPolygon(QPolygonF([at + QPointF(x, y) for x, y in corners]))
    write_beside(painter, at, "You", ground_area, list(taken), theme, must=True)


def write_beside(
    painter: QPainter,
    at: QPointF,
    name: str,
    ground_area: QRectF,
    taken: list[QRectF],
    theme: Theme,
    must: bool = False,
) -> None:
    """Write a name on a soft plate where there is room; `must`: even on top of others."""
    font = themes.font("small", bold=True)
    size = QSizeF(QFontMetricsF(font).horizontalAdvance(name) + 6, 14)
    box = placed(at, size, ground_area, taken)
    if box is None and must:
        box = placed(at, size, ground_area, [])
    if box is None:
        return
    taken.append(box)
    painter.setFont(font)
    painter.setPen(Qt.PenStyle.NoPen)
    painter.setBrush(themes.colour(theme.panel, 0.6))
    painter.drawRoundedRect(box, 4, 4)
    painter.setPen(QColor(theme.text))
    painter.drawText(box, ALIGN.AlignCenter, name)


def focus(painter: QPainter, ground_area: QRectF, theme: Theme) -> None:
    """The keyboard is here."""
    painter.setBrush(Qt.BrushStyle.NoBrush)
    painter.setPen(QPen(QColor(theme.accent), 2.0))
    painter.drawRect(ground_area.adjusted(-1, -1, 1, 1))


def _clipped(name: str) -> str:
    return metrics().elidedText(name, Qt.TextElideMode.ElideMiddle, 110)
