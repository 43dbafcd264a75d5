"""A formula's tree measured and drawn: fractions, indexes, powers, roots, numbered factors."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from functools import partial

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QColor, QFont, QFontMetricsF, QPainter, QPainterPath, QPen

from nnstudio.document.explaining.formula import (
    Brackets,
    Factor,
    Formula,
    Fraction,
    Name,
    Number,
    Power,
    Root,
    Row,
    Sign,
)
from nnstudio.ui import theme as themes
from nnstudio.ui.theme import Theme

SMALLER = 0.78  # of an index, an exponent, and what stands in a fraction within another
_GAP = 3.0  # between a fraction's line and what is above and below it
_BRACE = 7.0  # height of a factor's brace
_CIRCLED = "\u2460\u2461\u2462\u2463\u2464\u2465"
_HAT = 2.0

Paint = Callable[[QPainter, float, float], None]  # painter, left, baseline


@dataclass(frozen=True)
class Box:
    """A drawn thing: its width, how far it reaches above and below its baseline."""

    width: float
    ascent: float
    descent: float
    paint: Paint

    @property
    def height(self) -> float:
        """From top to bottom."""
        return self.ascent + self.descent


class FormulaType:
    """Measures formulas in one theme; fonts are made once for each size."""

    def __init__(self, theme: Theme, size: float = 1.0) -> None:
        self._theme = theme
        self._size = size
        self._fonts: dict[tuple[float, bool, bool], tuple[QFont, QFontMetricsF]] = {}

    def box(self, formula: Formula, scale: float = 1.0) -> Box:
        """The formula, `scale` being 1 but for what stands small."""
        match formula:
            case Sign(text):
                return self._text(text, scale, self._theme.text)
            case Number(text):
                return self._text(text, scale, self._theme.text)
            case Name():
                return self._name(formula, scale)
            case Row(parts):
                return beside([self.box(part, scale) for part in parts])
            case Fraction(above, below):
                return self._fraction(above, below, scale)
            case Power(base, exponent):
                return self._raised(self.box(base, scale), self.box(exponent, scale * SMALLER))
            case Root(body):
                return self._root(self.box(body, scale))
            case Brackets(body):
                return self._brackets(self.box(body, scale), scale)
            case Factor(body, place, value):
                return self._factor(self.box(body, scale), place, value, scale)

    def result(self, formula: Formula) -> Box:
        """A result, which stands out."""
        text = formula.text if isinstance(formula, Number | Sign) else ""
        return self._text(text, 1.0, self._theme.accent, bold=True)

    def _font(self, scale: float, italic: bool, bold: bool = False) -> tuple[QFont, QFontMetricsF]:
        key = (scale, italic, bold)
        if key not in self._fonts:
            font = themes.font("title", bold)
            font.setPointSizeF(font.pointSizeF() * scale * self._size)
            font.setItalic(italic)
            self._fonts[key] = (font, QFontMetricsF(font))
        return self._fonts[key]

    def _text(
        self, text: str, scale: float, colour: str, italic: bool = False, bold: bool = False
    ) -> Box:
        font, metrics = self._font(scale, italic, bold)
        paint = partial(_paint_text, font, QColor(colour), text)
        return Box(metrics.horizontalAdvance(text), metrics.ascent(), metrics.descent(), paint)

    def _name(self, name: Name, scale: float) -> Box:
        base = self._text(name.base, scale, self._theme.text, italic=True)
        if name.hat:
            base = Box(
                base.width, base.ascent + _HAT, base.descent, partial(_paint_hat, base, self._theme)
            )
        if not name.index:
            return base
        index = self._text(name.index, scale * SMALLER, self._theme.text)
        sunk = base.descent + 0.1 * base.ascent
        down = Box(index.width, index.ascent - sunk, index.descent + sunk, _shifted(index, sunk))
        return beside([base, down])

    def _fraction(self, above: Formula, below: Formula, scale: float) -> Box:
        small = scale if scale == 1.0 else scale * SMALLER
        up, down = self.box(above, small), self.box(below, small)
        middle = self._font(scale, italic=False)[1].xHeight() / 2
        width = max(up.width, down.width) + 6.0
        ascent = middle + _GAP + up.height
        descent = down.height + _GAP - middle
        colour = QColor(self._theme.text)

        def paint(painter: QPainter, left: float, baseline: float) -> None:
            line = baseline - middle
            up.paint(painter, left + (width - up.width) / 2, line - _GAP - up.descent)
            down.paint(painter, left + (width - down.width) / 2, line + _GAP + down.ascent)
            painter.setPen(QPen(colour, 1.0))
            painter.drawLine(QPointF(left + 1, line), QPointF(left + width - 1, line))

        return Box(width, ascent, descent, paint)

    def _raised(self, base: Box, exponent: Box) -> Box:
        lift = max(base.ascent * 0.45, base.ascent - exponent.ascent * 0.6)
        up = Box(
            exponent.width,
            exponent.ascent + lift,
            max(0.0, exponent.descent - lift),
            _shifted(exponent, -lift),
        )
        return beside([base, up])

    def _root(self, body: Box) -> Box:
        mark = 9.0
        colour = QColor(self._theme.text)

        def paint(painter: QPainter, left: float, baseline: float) -> None:
            top, bottom = baseline - body.ascent - 1, baseline + body.descent
            path = QPainterPath(QPointF(left, baseline - body.ascent * 0.4))
            path.lineTo(left + mark * 0.45, bottom)
            path.lineTo(left + mark, top)
            path.lineTo(left + mark + body.width + 2, top)
            painter.setPen(QPen(colour, 1.0))
            painter.setBrush(Qt.BrushStyle.NoBrush)
            painter.drawPath(path)
            body.paint(painter, left + mark + 1, baseline)

        return Box(mark + body.width + 3, body.ascent + 2, body.descent, paint)

    def _brackets(self, body: Box, scale: float) -> Box:
        width = 5.0 * scale + 2
        colour = QColor(self._theme.text)

        def paint(painter: QPainter, left: float, baseline: float) -> None:
            top, bottom = baseline - body.ascent + 1, baseline + body.descent - 1
            painter.setPen(QPen(colour, 1.1))
            painter.setBrush(Qt.BrushStyle.NoBrush)
            for x, bend in (
                (left + width - 1, -width + 2),
                (left + width + body.width + 1, width - 2),
            ):
                path = QPainterPath(QPointF(x, top))
                path.quadTo(QPointF(x + bend, (top + bottom) / 2), QPointF(x, bottom))
                painter.drawPath(path)
            body.paint(painter, left + width, baseline)

        return Box(2 * width + body.width, body.ascent, body.descent, paint)

    def _factor(self, body: Box, place: int, value: Formula, scale: float) -> Box:
        """A brace below the factor, and below it its number and value."""
        circle = self._text(f"{_CIRCLED[place - 1]} ", scale * 0.85, self._theme.accent)
        figure = self.box(value, scale * 0.85)
        told = beside([circle, figure])
        width = max(body.width, told.width)
        colour = QColor(self._theme.muted)

        def paint(painter: QPainter, left: float, baseline: float) -> None:
            body.paint(painter, left + (width - body.width) / 2, baseline)
            top = baseline + body.descent + 2
            begin, end, middle = left + 2, left + width - 2, left + width / 2
            path = QPainterPath(QPointF(begin, top))
            half = _BRACE / 2
            path.quadTo(QPointF(begin, top + half), QPointF(begin + half, top + half))
            path.lineTo(middle - half, top + half)
            path.quadTo(QPointF(middle, top + half), QPointF(middle, top + _BRACE))
            path.quadTo(QPointF(middle, top + half), QPointF(middle + half, top + half))
            path.lineTo(end - half, top + half)
            path.quadTo(QPointF(end, top + half), QPointF(end, top))
            painter.setPen(QPen(colour, 1.0))
            painter.setBrush(Qt.BrushStyle.NoBrush)
            painter.drawPath(path)
            told.paint(painter, left + (width - told.width) / 2, top + _BRACE + told.ascent)

        return Box(width, body.ascent, body.descent + 2 + _BRACE + told.height, paint)


def beside(boxes: Sequence[Box]) -> Box:
    """Boxes one after the other on the same baseline."""

    def paint(painter: QPainter, left: float, baseline: float) -> None:
        for box in boxes:
            box.paint(painter, left, baseline)
            left += box.width

    return Box(
        sum(box.width for box in boxes),
        max((box.ascent for box in boxes), default=0.0),
        max((box.descent for box in boxes), default=0.0),
        paint,
    )


def _shifted(box: Box, down: float) -> Paint:
    def paint(painter: QPainter, left: float, baseline: float) -> None:
        box.paint(painter, left, baseline + down)

    return paint


def _paint_text(
    font: QFont, colour: QColor, text: str, painter: QPainter, left: float, baseline: float
) -> None:
    painter.setFont(font)
    painter.setPen(colour)
    painter.drawText(QPointF(left, baseline), text)


def _paint_hat(box: Box, theme: Theme, painter: QPainter, left: float, baseline: float) -> None:
    box.paint(painter, left, baseline)
    painter.setPen(QPen(QColor(theme.text), 1.2))
    painter.setBrush(Qt.BrushStyle.NoBrush)
    area = QRectF(left + box.width * 0.2, baseline - box.ascent * 0.86, box.width * 0.75, 3.5)
    path = QPainterPath(area.bottomLeft())
    path.lineTo(area.center().x(), area.top())
    path.lineTo(area.bottomRight())
    painter.drawPath(path)
