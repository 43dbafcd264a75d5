"""A neuron's activation over its weighted sum: every row a dot, the shown one with its tangent."""

from __future__ import annotations

import numpy as np
from PySide6.QtCore import QPointF, QRectF, QSize, Qt
from PySide6.QtGui import QPainter, QPaintEvent, QPen, QPolygonF
from PySide6.QtWidgets import QSizePolicy, QWidget

from nnstudio.core.activations import Array
from nnstudio.core.network import LayerSpec
from nnstudio.data.cells import evenly
from nnstudio.language.translate import tr
from nnstudio.ui import theme as themes
from nnstudio.ui.activation.activationcurve import USUAL_REACH, reach_for, shape_of
from nnstudio.ui.theme import Theme, colour
from nnstudio.ui.ticks import nice_step, tick_text, tick_values

MOST_DOTS = 200
LEFT, TOP, RIGHT, BOTTOM = 34.0, 8.0, 8.0, 30.0
ROOM = 0.06  # of the height, above and below the curve
NOTHING = np.empty(0)


class NeuronCurve(QWidget):
    """For maxout the curve is the largest sum itself, and a dot a row's largest."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = themes.LIGHT
        self._spec = LayerSpec(1)
        self._z: Array = NOTHING
        self._own: tuple[float, float, float] | None = None  # z, a, slope of the shown row
        self._reach = USUAL_REACH
        self.setAccessibleName(tr("Activation curve"))
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)

    def set_theme(self, theme: Theme) -> None:
        """Take over the colours."""
        self._theme = theme
        self.update()

    def show_neuron(
        self, spec: LayerSpec, sums: Array, own: tuple[float, float, float] | None
    ) -> None:
        """Show the activation of `spec` with every row's sums (rows, parts).

        `own` are z, a and da/dz of the shown row, None where it cannot be used.
        """
        z = sums.max(axis=1) if sums.size else NOTHING
        z = evenly(z[np.isfinite(z)], MOST_DOTS)
        self._spec, self._z = spec, z
        known = own is not None and bool(np.isfinite(own).all())
        self._own = own if known else None
        held = z if self._own is None else np.append(z, self._own[0])
        self._reach = reach_for(held, self._reach) if len(held) else USUAL_REACH
        self.update()

    @property
    def dot_count(self) -> int:
        """How many rows are shown."""
        return len(self._z)

    @property
    def reach(self) -> float:
        """How far z is shown to both sides."""
        return self._reach

    def sizeHint(self) -> QSize:
        return QSize(themes.px(320), themes.px(136))

    def minimumSizeHint(self) -> QSize:
        """Narrower, as high."""
        return QSize(themes.px(160), themes.px(136))

    def paintEvent(self, event: QPaintEvent) -> None:
        """Axes, derivative, curve, dots, tangent."""
        area = QRectF(self.rect()).adjusted(
            themes.grown(LEFT), themes.grown(TOP), -themes.grown(RIGHT), -themes.grown(BOTTOM)
        )
        if self._spec.part_count > 1 or self._spec.record.output_only:
            z = np.linspace(-self._reach, self._reach, 3)
            f, slope, low, high = z, None, -self._reach, self._reach
        else:
            shape = shape_of(self._spec, self._reach)
            z, f, slope, low, high = shape.z, shape.f, shape.slope, shape.low, shape.high
        margin = ROOM * (high - low)
        low, high = low - margin, high + margin
        with QPainter(self) as painter:
            painter.setRenderHint(QPainter.RenderHint.Antialiasing)
            painter.setFont(themes.font("small"))
            self._paint_axes(painter, area, low, high)
            painter.setClipRect(area.adjusted(-4, -4, 4, 4))
            t = self._theme
            if slope is not None:
                painter.setPen(QPen(colour(t.muted), 1.0, Qt.PenStyle.DashLine))
                heights = low + (0.04 + 0.92 * slope) * (high - low)
                painter.drawPolyline(self._polygon(area, z, heights, low, high))
            painter.setPen(QPen(colour(t.accent), 2.0))
            painter.drawPolyline(self._polygon(area, z, f, low, high))
            self._paint_rows(painter, area, low, high)
            self._paint_own(painter, area, low, high)

    def _paint_axes(self, painter: QPainter, area: QRectF, low: float, high: float) -> None:
        t = self._theme
        step = nice_step(high - low, 4)
        for value in tick_values(low, high, step):
            y = _height(area, value, low, high)
            painter.setPen(QPen(colour(t.line), 1.0))
            painter.drawLine(QPointF(area.left(), y), QPointF(area.right(), y))
            painter.setPen(colour(t.muted))
            box = QRectF(0, y - themes.grown(8), themes.grown(LEFT) - 5, themes.grown(16))
            text = tick_text(value, step).replace("-", "\u2212")
            painter.drawText(box, Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter, text)
        step = nice_step(2 * self._reach, 6)
        for value in tick_values(-self._reach, self._reach, step):
            x = self._across(area, value)
            if value == 0.0:
                painter.setPen(QPen(colour(t.line), 1.0))
                painter.drawLine(QPointF(x, area.top()), QPointF(x, area.bottom()))
            painter.setPen(colour(t.muted))
            box = QRectF(
                x - themes.grown(24), area.bottom() + 2, themes.grown(48), themes.grown(13)
            )
            text = tick_text(value, step).replace("-", "\u2212")
            painter.drawText(box, Qt.AlignmentFlag.AlignCenter, text)
        box = QRectF(area.left(), area.bottom() + themes.grown(14), area.width(), themes.grown(14))
        name = tr("z, the weighted sum plus bias")
        if self._spec.part_count > 1:
            name = tr("z, the largest of the sums")
        painter.drawText(box, Qt.AlignmentFlag.AlignCenter, name)

    def _paint_rows(self, painter: QPainter, area: QRectF, low: float, high: float) -> None:
        if not len(self._z):
            return
        if self._spec.record.output_only:
            return  # outputs that hang together lie on no curve of z
        a = self._spec.record.value(
            np.repeat(self._z[:, np.newaxis], self._spec.part_count, axis=1),
            self._spec.slope_parameter,
        )
        painter.setPen(QPen(colour(self._theme.panel), 1.0))
        painter.setBrush(colour(self._theme.text, themes.SHARES["row"]))
        for z, value in zip(self._z.tolist(), a.tolist(), strict=True):
            spot = QPointF(self._across(area, z), _height(area, value, low, high))
            painter.drawEllipse(spot, 3.2, 3.2)

    def _paint_own(self, painter: QPainter, area: QRectF, low: float, high: float) -> None:
        """The shown row: a large ring, and the tangent as far as a quarter of the width, and no
        farther up or down than the curve."""
        if self._own is None or self._spec.record.output_only:
            return
        z, a, slope = self._own
        t = self._theme
        least, most = -0.25 * self._reach, 0.25 * self._reach
        if slope:
            lower, upper = sorted(((low - a) / slope, (high - a) / slope))
            least, most = max(least, min(lower, 0.0)), min(most, max(upper, 0.0))
        ends = [
            QPointF(self._across(area, z + by), _height(area, a + slope * by, low, high))
            for by in (least, most)
        ]
        painter.setPen(QPen(colour(t.negative), 2.0))
        painter.drawLine(*ends)
        spot = QPointF(self._across(area, z), _height(area, a, low, high))
        painter.setPen(QPen(colour(t.text), 2.0))
        painter.setBrush(colour(t.highlight))
        painter.drawEllipse(spot, 5.5, 5.5)

    def _across(self, area: QRectF, z: float) -> float:
        return area.left() + (z / self._reach + 1.0) / 2.0 * area.width()

    def _polygon(self, area: QRectF, z: Array, f: Array, low: float, high: float) -> QPolygonF:
        return QPolygonF(
            [
                QPointF(self._across(area, a), _height(area, b, low, high))
                for a, b in zip(z.tolist(), f.tolist(), strict=True)
            ]
        )


def _height(area: QRectF, value: float, low: float, high: float) -> float:
    return area.bottom() - (value - low) / (high - low) * area.height()
