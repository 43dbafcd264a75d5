"""A table to play with as points: colour and shape say the class, a shade says the number."""

from __future__ import annotations

from PySide6.QtCore import QPointF, QRectF, QSize, Qt
from PySide6.QtGui import (
    QBrush,
    QColor,
    QFontMetricsF,
    QLinearGradient,
    QPainter,
    QPainterPath,
    QPaintEvent,
    QPen,
    QPolygonF,
)
from PySide6.QtWidgets import QSizePolicy, QWidget

from nnstudio.language.translate import tr
from nnstudio.ui import theme as themes
from nnstudio.ui.play.playpoints import PlayPoints
from nnstudio.ui.theme import Theme

LEFT, TOP, BOTTOM = 48.0, 8.0, 38.0  # around the points
KEY = 86.0  # the legend, at the right
FEW, MANY = 3.6, 2.4  # radius in pixels of up to 400 points and of more
ALIGN = Qt.AlignmentFlag


class PlayPicture(QWidget):
    """Shows the points given last; painting changes nothing."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = themes.LIGHT
        self._points: PlayPoints | None = None
        self.setAccessibleName(tr("Picture of the table"))
        self.setToolTip(tr("The rows that the table would have."))
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Expanding)

    def set_theme(self, theme: Theme) -> None:
        """Take over the colours."""
        self._theme = theme
        self.update()

    def show_points(self, points: PlayPoints) -> None:
        """Show these."""
        self._points = points
        self.setAccessibleDescription(points.words)
        self.update()

    def sizeHint(self) -> QSize:
        return QSize(themes.px(460), themes.px(290))

    def minimumSizeHint(self) -> QSize:
        return QSize(themes.px(280), themes.px(200))

    def paintEvent(self, event: QPaintEvent) -> None:
        points, theme = self._points, self._theme
        with QPainter(self) as painter:
            painter.setRenderHint(QPainter.RenderHint.Antialiasing)
            painter.setFont(themes.font("small"))
            if points is None:
                return
            area = ground(self.size(), points.alike)
            painter.fillRect(area, QColor(theme.panel))
            _axes(painter, area, points, theme)
            painter.save()
            painter.setClipRect(area)
            _points(painter, area, points, theme)
            painter.restore()
            _key(painter, QPointF(area.right() + 16, area.top()), points, theme)


def ground(size: QSize, square: bool) -> QRectF:
    """The rectangle of the points: what axes and legend leave, square where both axes are alike."""
    wide = max(1.0, size.width() - themes.grown(LEFT) - themes.grown(KEY) - 16)
    high = max(1.0, size.height() - themes.grown(TOP) - themes.grown(BOTTOM))
    if not square:
        return QRectF(themes.grown(LEFT), themes.grown(TOP), wide, high)
    side = min(wide, high)
    return QRectF(themes.grown(LEFT) + (wide - side) / 2, themes.grown(TOP), side, side)


def class_colour(of_class: int, theme: Theme) -> QColor:
    """As on the map: blue for class 0, orange for class 1; a third one is green."""
    return QColor((theme.positive, theme.negative, theme.good)[of_class % 3])


def shade(share: float, theme: Theme) -> QColor:
    """From blue over the middle to orange."""
    if share < 0.5:
        return themes.blend(theme.positive, theme.middle, 2 * share)
    return themes.blend(theme.middle, theme.negative, 2 * share - 1)


def marker(of_class: int, at: QPointF, radius: float) -> QPainterPath:
    """A disc, a square or a triangle, of about the same area."""
    path = QPainterPath()
    x, y = at.x(), at.y()
    if of_class % 3 == 0:
        path.addEllipse(at, radius, radius)
    elif of_class % 3 == 1:
        half = 0.9 * radius
        path.addRect(QRectF(x - half, y - half, 2 * half, 2 * half))
    else:
        high, wide = 1.3 * radius, 1.2 * radius
        top, foot = QPointF(x, y - high), y + 0.8 * radius
        path.addPolygon(QPolygonF([top, QPointF(x + wide, foot), QPointF(x - wide, foot)]))
        path.closeSubpath()
    return path


def _points(painter: QPainter, area: QRectF, points: PlayPoints, theme: Theme) -> None:
    radius = FEW if len(points.where) <= 400 else MANY
    xs = area.left() + points.across.share(points.where[:, 0]) * area.width()
    ys = area.bottom() - points.up.share(points.where[:, 1]) * area.height()
    spots = [QPointF(x, y) for x, y in zip(xs.tolist(), ys.tolist(), strict=True)]
    if points.names:
        painter.setPen(QPen(QColor(theme.panel), 0.6))
        for spot, of_class in zip(spots, points.classes.tolist(), strict=True):
            painter.setBrush(class_colour(of_class, theme))
            painter.drawPath(marker(of_class, spot, radius))
        return
    low, high = points.numbers.min(), points.numbers.max()
    shares = (points.numbers - low) / (high - low or 1.0)
    painter.setPen(QPen(QColor(theme.control), 0.8))  # the middle is as pale as the ground
    for spot, share in zip(spots, shares.tolist(), strict=True):
        painter.setBrush(shade(share, theme))
        painter.drawEllipse(spot, radius, radius)


def _axes(painter: QPainter, area: QRectF, points: PlayPoints, theme: Theme) -> None:
    painter.setPen(QPen(QColor(theme.line), 1.0))
    painter.drawRect(area)
    painter.setPen(QColor(theme.muted))
    for share, text in points.across.ticks(max(2, int(area.width() / 48))):
        x = area.left() + share * area.width()
        painter.drawText(QRectF(x - 40, area.bottom() + 3, 80, 14), ALIGN.AlignHCenter, text)
    for share, text in points.up.ticks(max(2, int(area.height() / 48))):
        y = area.bottom() - share * area.height()
        box = QRectF(
            area.left() - themes.grown(45), y - themes.grown(8), themes.grown(40), themes.grown(16)
        )
        painter.drawText(box, ALIGN.AlignRight | ALIGN.AlignVCenter, text)
    name = QRectF(area.left(), area.bottom() + themes.grown(19), area.width(), themes.grown(16))
    painter.drawText(name, ALIGN.AlignHCenter, points.across.header)
    painter.save()
    painter.translate(area.left() - themes.grown(48), area.bottom())
    painter.rotate(-90)
    painter.drawText(
        QRectF(0, 0, area.height(), themes.grown(16)), ALIGN.AlignHCenter, points.up.header
    )
    painter.restore()


def _key(painter: QPainter, corner: QPointF, points: PlayPoints, theme: Theme) -> None:
    """The legend: the label's name, and below it each class or the ends of the shades."""
    metrics = QFontMetricsF(themes.font("small", bold=True))
    painter.setFont(themes.font("small", bold=True))
    painter.setPen(QColor(theme.text))
    name = metrics.elidedText(points.label, ALIGN_END, themes.grown(KEY) - 4)
    painter.drawText(
        QRectF(corner.x(), corner.y(), themes.grown(KEY), themes.grown(16)),
        ALIGN.AlignVCenter,
        name,
    )
    painter.setFont(themes.font("small"))
    if not points.names:
        _shades(painter, corner + QPointF(0, 24), points, theme)
        return
    for place, text in enumerate(points.names):
        y = corner.y() + 32 + 20 * place
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(class_colour(place, theme))
        painter.drawPath(marker(place, QPointF(corner.x() + 6, y), 4.5))
        painter.setPen(QColor(theme.text))
        short = metrics.elidedText(text, ALIGN_END, themes.grown(KEY) - 20)
        painter.drawText(
            QRectF(corner.x() + 18, y - themes.grown(9), themes.grown(KEY) - 18, themes.grown(18)),
            ALIGN.AlignVCenter,
            short,
        )


ALIGN_END = Qt.TextElideMode.ElideRight


def _shades(painter: QPainter, corner: QPointF, points: PlayPoints, theme: Theme) -> None:
    bar = QRectF(corner, corner + QPointF(14, 110))
    ramp = QLinearGradient(bar.bottomLeft(), bar.topLeft())
    for share in (0.0, 0.5, 1.0):
        ramp.setColorAt(share, shade(share, theme))
    painter.setPen(QPen(QColor(theme.control), 1.0))
    painter.setBrush(QBrush(ramp))
    painter.drawRect(bar)
    low, high = float(points.numbers.min()), float(points.numbers.max())
    painter.setPen(QColor(theme.text))
    for number, y in ((high, bar.top()), ((low + high) / 2, bar.center().y()), (low, bar.bottom())):
        text = f"{number:.2f}".replace("-", "\u2212")
        painter.drawText(
            QRectF(bar.right() + 6, y - themes.grown(8), themes.grown(KEY) - 20, themes.grown(16)),
            ALIGN.AlignVCenter,
            text,
        )
