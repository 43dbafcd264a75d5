"""How each part of the map is drawn, one function a part."""

from __future__ import annotations

import numpy as np
from PySide6.QtCore import QLineF, QPointF, QRectF, QSize, QSizeF, Qt
from PySide6.QtGui import QBrush, QColor, QFontMetricsF, QPainter, QPen, QPolygonF

from nnstudio.core.activations import Array
from nnstudio.language.translate import tr
from nnstudio.ui import theme as themes
from nnstudio.ui.map import rowmarks
from nnstudio.ui.map.groundpicture import Level
from nnstudio.ui.map.maplabels import placed
from nnstudio.ui.map.mappeople import People
from nnstudio.ui.map.mapplane import Plane, Span
from nnstudio.ui.map.mapreading import Reading
from nnstudio.ui.map.rowmarks import DOT, Look
from nnstudio.ui.theme import Theme
from nnstudio.ui.ticks import nice_step, tick_text, tick_values

SMALL, FEW = 3.0, 200  # radius of a dot where there are more than so many
DIAMOND = 7.0
DASHES = (Qt.PenStyle.SolidLine, Qt.PenStyle.DashLine, Qt.PenStyle.DotLine)
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
    left = themes.grown(24.0)
    if up is not None:
        values, step = _ticks(up, size.height(), themes.grown(36.0))
        left += max(metrics().horizontalAdvance(tick_text(v, step)) for v in values or [up.low])
    return QRectF(
        left,
        themes.grown(TOP),
        max(1.0, size.width() - left - themes.grown(RIGHT)),
        max(1.0, size.height() - themes.grown(TOP) - themes.grown(BOTTOM)),
    )


def pixels(ground: QRectF, plane: Plane, x: float, y: float) -> QPointF:
    """Where a place of the plane is drawn."""
    return QPointF(
        ground.left() + (x - plane.across.low) / plane.across.length * ground.width(),
        ground.bottom() - (y - plane.up.low) / plane.up.length * ground.height(),
    )


def threshold(painter: QPainter, ground_area: QRectF, lines: Array, theme: Theme) -> None:
    """The thin lines where one class ends and another begins; shares with y from below."""
    if not len(lines):
        return
    scale = [ground_area.width(), -ground_area.height()] * 2
    shift = [ground_area.left(), ground_area.bottom()] * 2
    painter.setPen(QPen(themes.colour(theme.text, themes.SHARES["boundary"]), 1.0))
    painter.drawLines([QLineF(*line) for line in (lines * scale + shift).tolist()])


def levels(
    painter: QPainter,
    ground_area: QRectF,
    named: tuple[Level, ...],
    taken: list[QRectF],
    theme: Theme,
) -> None:
    """The numbers of lines of equal height, on the lines, where there is room."""
    painter.setFont(themes.font("small"))
    blocked = list(taken)
    for level in named:
        box = QRectF(0, 0, metrics().horizontalAdvance(level.text) + 6, themes.grown(13))
        for x, y in level.places:
            left, bottom = ground_area.left(), ground_area.bottom()
            box.moveCenter(
                QPointF(left + x * ground_area.width(), bottom - y * ground_area.height())
            )
            if ground_area.contains(box) and not any(box.intersects(other) for other in blocked):
                blocked.append(QRectF(box))
                _plate(painter, box, theme)
                painter.setPen(QColor(theme.text))
                painter.drawText(box, ALIGN.AlignCenter, level.text)
                break


def curve(
    painter: QPainter, ground_area: QRectF, plane: Plane, points: Array, theme: Theme
) -> None:
    """The outputs over the only input: `points` (points, 1 + outputs), the input first.

    Several classes have a curve each, in their colour.
    """
    colours = themes.class_colours(theme)
    painter.save()
    painter.setClipRect(ground_area)
    for output in range(1, points.shape[1]):
        line = points[:, (0, output)]
        known = line[np.isfinite(line).all(axis=1)]
        spots = QPolygonF([pixels(ground_area, plane, x, y) for x, y in known.tolist()])
        pen = QPen(QColor(theme.text), 2.0)
        if points.shape[1] > 2:
            painter.setPen(QPen(QColor(theme.panel), 4.0))
            painter.drawPolyline(spots)
            pen = QPen(QColor(colours[(output - 1) % len(colours)]), 2.0)
            pen.setStyle(DASHES[(output - 1) % len(DASHES)])
        painter.setPen(pen)
        painter.drawPolyline(spots)
    painter.restore()


def axes(painter: QPainter, ground_area: QRectF, plane: Plane, theme: Theme) -> None:
    """Frame, ticks with their numbers, and the names of both directions."""
    painter.setFont(themes.font("small"))
    painter.setPen(QPen(QColor(theme.line), 1.0))
    painter.drawRect(ground_area)
    painter.setPen(QColor(theme.muted))
    widest = metrics().horizontalAdvance(tick_text(plane.across.high, plane.across.grain))
    values, step = _ticks(plane.across, ground_area.width(), themes.grown(20.0) + widest)
    for value in values:
        x = pixels(ground_area, plane, value, plane.up.low).x()
        box = QRectF(
            x - themes.grown(40), ground_area.bottom() + 3, themes.grown(80), themes.grown(14)
        )
        painter.drawText(box, ALIGN.AlignHCenter | ALIGN.AlignTop, tick_text(value, step))
    values, step = _ticks(plane.up, ground_area.height(), themes.grown(36.0))
    for value in values:
        y = pixels(ground_area, plane, plane.across.low, value).y()
        box = QRectF(0, y - themes.grown(8), ground_area.left() - 5, themes.grown(16))
        painter.drawText(box, ALIGN.AlignRight | ALIGN.AlignVCenter, tick_text(value, step))
    fitting = metrics().elidedText
    name = fitting(plane.across.header, Qt.TextElideMode.ElideRight, ground_area.width())
    box = QRectF(
        ground_area.left(),
        ground_area.bottom() + themes.grown(18),
        ground_area.width(),
        themes.grown(16),
    )
    painter.drawText(box, ALIGN.AlignCenter, name)
    name = fitting(plane.up.header, Qt.TextElideMode.ElideRight, ground_area.height())
    painter.save()
    painter.translate(0, ground_area.bottom())
    painter.rotate(-90)
    painter.drawText(QRectF(0, 2, ground_area.height(), themes.grown(16)), ALIGN.AlignCenter, name)
    painter.restore()


def people(
    painter: QPainter, ground_area: QRectF, plane: Plane, theme: Theme, ratio: float = 1.0
) -> list[QRectF]:
    """Dots and names; returns the places that they take."""
    who = plane.people
    spots, drawn = places(ground_area, plane, who), looks(plane, who, theme)
    if len(spots) > FEW:
        _stamped(painter, spots, drawn, theme, ratio)
        return []
    for spot, look in zip(spots, drawn, strict=True):
        rowmarks.draw(painter, spot, look, theme)
    taken = [QRectF(s.x() - DOT, s.y() - DOT, 2 * DOT, 2 * DOT) for s in spots]
    if not who.names:
        return taken
    for spot, name in zip(spots, who.names, strict=True):
        write_beside(painter, spot, _clipped(name), ground_area, taken, theme)
    return taken


def places(ground_area: QRectF, plane: Plane, who: People) -> list[QPointF]:
    """Where rows are drawn: `pixels` for all of them."""
    across, up = plane.spans
    x = ground_area.left() + (who.x - across.low) / across.length * ground_area.width()
    y = ground_area.bottom() - (who.y - up.low) / up.length * ground_area.height()
    return list(map(QPointF, x.tolist(), y.tolist()))


def looks(plane: Plane, who: People, theme: Theme) -> list[Look]:
    """How rows are drawn; those that look alike are the same object."""
    shares = np.nan_to_num(np.clip(plane.reading.share(who.numbers), 0.0, 1.0))
    steps = np.round(shares * rowmarks.SHADES).astype(int)
    keys = list(zip(who.classes.tolist(), steps.tolist(), who.held.tolist(), strict=True))
    made = {
        (of_class, step, held): rowmarks.look_of(
            plane.reading, of_class, step / rowmarks.SHADES, held, theme
        )
        for of_class, step, held in set(keys)
    }
    return [made[key] for key in keys]


def _stamped(
    painter: QPainter, spots: list[QPointF], drawn: list[Look], theme: Theme, ratio: float
) -> None:
    """Many rows: each look is drawn once and set down at every place."""
    kinds = {id(look): look for look in drawn}
    stamps = {key: rowmarks.stamp(look, theme, SMALL, ratio) for key, look in kinds.items()}
    half = rowmarks.stamp_side(SMALL) / 2
    shift = QPointF(half, half)
    for spot, look in zip(spots, drawn, strict=True):
        painter.drawPixmap(spot - shift, stamps[id(look)])


def dot(painter: QPainter, at: QPointF, of_class: int, theme: Theme, radius: float = DOT) -> None:
    """One row of two classes: filled with its class's colour; hollow where left out (-1)."""
    rowmarks.draw(
        painter, at, rowmarks.look_of(Reading(), of_class, 0.0, False, theme), theme, radius
    )


def wrong_rings(
    painter: QPainter,
    ground_area: QRectF,
    plane: Plane,
    wrong: np.ndarray,
    theme: Theme,
    ratio: float = 1.0,
) -> None:
    """A ring around each row (people,) of which the network says another class."""
    spots = places(ground_area, plane, plane.people)
    ringed = [spots[i] for i in np.flatnonzero(wrong).tolist()]
    if len(spots) <= FEW:
        for spot in ringed:
            wrong_ring(painter, spot, theme, DOT)
        return
    half = rowmarks.stamp_side(SMALL) / 2
    made = rowmarks.stamp_of(lambda p, at: wrong_ring(p, at, theme, SMALL), SMALL, ratio)
    for spot in ringed:
        painter.drawPixmap(spot - QPointF(half, half), made)


def wrong_ring(painter: QPainter, at: QPointF, theme: Theme, radius: float) -> None:
    """One such ring."""
    painter.setBrush(Qt.BrushStyle.NoBrush)
    thin = radius < DOT
    painter.setPen(QPen(QColor(theme.error), 1.0 if thin else 1.5))
    radius += 1.5 if thin else 2.5
    painter.drawEllipse(at, radius, radius)


def ring(painter: QPainter, at: QPointF, theme: Theme, wide: bool = False) -> None:
    """Around the row that is shown; `wide` where there is a ring already."""
    radius = DOT + (6.0 if wide else 3.0)
    painter.setBrush(Qt.BrushStyle.NoBrush)
    painter.setPen(QPen(QColor(theme.text), 2.0))
    painter.drawEllipse(at, radius, radius)


def you_box(at: QPointF) -> QRectF:
    """About where oneself and the name beside it are drawn."""
    return QRectF(
        at.x() - DIAMOND - 4,
        at.y() - DIAMOND - 4,
        2 * DIAMOND + 38,
        2 * DIAMOND + 8,
    )


def you(
    painter: QPainter, at: QPointF, ground_area: QRectF, taken: list[QRectF], theme: Theme
) -> None:
    """Oneself: a diamond with a name."""
    painter.setPen(QPen(QColor(theme.panel), 1.5))
    painter.setBrush(QBrush(QColor(theme.text)))
    corners = [
        (0, -DIAMOND),
        (DIAMOND, 0),
        (0, DIAMOND),
        (-DIAMOND, 0),
    ]
    painter.drawPolygon(QPolygonF([at + QPointF(x, y) for x, y in corners]))
    write_beside(painter, at, tr("You"), ground_area, list(taken), theme, must=True)


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
    size = QSizeF(QFontMetricsF(font).horizontalAdvance(name) + 6, themes.grown(14))
    box = placed(at, size, ground_area, taken)
    if box is None and must:
        box = placed(at, size, ground_area, [])
    if box is None:
        return
    taken.append(box)
    painter.setFont(font)
    _plate(painter, box, theme)
    painter.setPen(QColor(theme.text))
    painter.drawText(box, ALIGN.AlignCenter, name)


def _plate(painter: QPainter, box: QRectF, theme: Theme) -> None:
    painter.setPen(Qt.PenStyle.NoPen)
    painter.setBrush(themes.colour(theme.panel, themes.SHARES["plate"]))
    painter.drawRoundedRect(box, 4, 4)


def focus(painter: QPainter, ground_area: QRectF, theme: Theme) -> None:
    """The keyboard is here."""
    painter.setBrush(Qt.BrushStyle.NoBrush)
    painter.setPen(QPen(QColor(theme.accent), 2.0))
    painter.drawRect(ground_area.adjusted(-1, -1, 1, 1))


def _clipped(name: str) -> str:
    return metrics().elidedText(name, Qt.TextElideMode.ElideMiddle, themes.grown(110))
