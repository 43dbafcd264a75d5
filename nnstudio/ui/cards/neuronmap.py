"""What one neuron says over the plane of two inputs, with the rows as dots on it."""

from __future__ import annotations

import numpy as np
from PySide6.QtCore import QPointF, QRectF, QSize, Qt
from PySide6.QtGui import QImage, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QSizePolicy, QWidget

from nnstudio.core.activations import Array
from nnstudio.data.cells import evenly
from nnstudio.document.neuronmaps import NeuronPlane
from nnstudio.language.translate import tr
from nnstudio.session.celltext import shown_number
from nnstudio.ui import theme as themes
from nnstudio.ui.network.neuronpictures import neuron_picture
from nnstudio.ui.theme import Theme, colour

MOST_DOTS = 200
LEFT, TOP, RIGHT, BOTTOM = 56.0, 6.0, 8.0, 18.0
BETWEEN = 34.0  # kept free at both ends of the line below, for numbers
LINE = 14.0  # height of a line of small letters


class NeuronMap(QWidget):
    """Blue above 0 and orange below, as in the diagram; an output in the map's two colours."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = themes.LIGHT
        self._plane: NeuronPlane | None = None
        self._values = np.empty((0, 0))
        self._is_output = False
        self._picture: QImage | None = None  # made when it is next painted
        self._raw = np.empty((0, 0))
        self._own: Array | None = None
        self.setAccessibleName(tr("Map of this neuron"))
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)

    def set_theme(self, theme: Theme) -> None:
        """Take over the colours."""
        self._theme, self._picture = theme, None
        self.update()

    def show_map(
        self, plane: NeuronPlane, values: Array, is_output: bool, raw: Array, own: Array | None
    ) -> None:
        """Show outputs (up, across), the lowest row first, with rows raw (rows, features) on them.

        `own` is the shown row, (features,), None where it cannot be used.
        """
        self._plane, self._values, self._is_output = plane, values, is_output
        self._raw, self._own, self._picture = evenly(raw, MOST_DOTS), own, None
        known = values[np.isfinite(values)]
        axes = {"across": plane.across.header, "up": plane.up.header}
        words = tr("Across {across}, up {up}", **axes)
        if known.size:
            low, high = shown_number(float(known.min())), shown_number(float(known.max()))
            words = tr(
                "Across {across}, up {up}; it says from {low} to {high}", **axes, low=low, high=high
            )
        self.setAccessibleDescription(words)
        self.update()

    @property
    def picture(self) -> QImage:
        """The map alone, a pixel for each cell."""
        if self._picture is None:
            self._picture = neuron_picture(self._values, self._theme, self._is_output)
        return self._picture

    def sizeHint(self) -> QSize:
        return QSize(themes.px(320), themes.px(130))

    def minimumSizeHint(self) -> QSize:
        """Narrower, as high."""
        return QSize(themes.px(160), themes.px(130))

    def paintEvent(self, event: QPaintEvent) -> None:
        """The map, the rows, and what lies across and up."""
        plane = self._plane
        if plane is None:
            return
        area = QRectF(self.rect()).adjusted(
            themes.grown(LEFT), themes.grown(TOP), -themes.grown(RIGHT), -themes.grown(BOTTOM)
        )
        with QPainter(self) as painter:
            painter.setRenderHint(QPainter.RenderHint.Antialiasing)
            painter.setRenderHint(QPainter.RenderHint.SmoothPixmapTransform)
            painter.drawImage(area, self.picture)
            painter.setPen(QPen(colour(self._theme.line), 1.0))
            painter.setBrush(Qt.BrushStyle.NoBrush)
            painter.drawRect(area)
            self._paint_words(painter, area, plane)
            painter.setClipRect(area.adjusted(-6, -6, 6, 6))
            self._paint_rows(painter, area, plane)

    def _paint_words(self, painter: QPainter, area: QRectF, plane: NeuronPlane) -> None:
        painter.setFont(themes.font("small"))
        painter.setPen(colour(self._theme.muted))
        right = Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter
        beside = QRectF(0, 0, themes.grown(LEFT) - 5, themes.grown(LINE))
        for value, y in (
            (plane.up.high, area.top()),
            (plane.up.low, area.bottom() - themes.grown(LINE)),
        ):
            painter.drawText(beside.translated(0, y), right, shown_number(value, 3))
        below = QRectF(area.left(), area.bottom() + 2, area.width(), themes.grown(LINE))
        painter.drawText(below, Qt.AlignmentFlag.AlignLeft, shown_number(plane.across.low, 3))
        painter.drawText(below, Qt.AlignmentFlag.AlignRight, shown_number(plane.across.high, 3))
        words = tr("across {across}, up {up}", across=plane.across.header, up=plane.up.header)
        between = below.adjusted(themes.grown(BETWEEN), 0, -themes.grown(BETWEEN), 0)
        shown = painter.fontMetrics().elidedText(
            words, Qt.TextElideMode.ElideMiddle, int(between.width())
        )
        painter.drawText(between, Qt.AlignmentFlag.AlignCenter, shown)

    def _paint_rows(self, painter: QPainter, area: QRectF, plane: NeuronPlane) -> None:
        t = self._theme
        painter.setPen(QPen(colour(t.panel), 1.0))
        painter.setBrush(colour(t.text, themes.SHARES["row"]))
        for row in self._raw:
            painter.drawEllipse(_spot(area, plane, row), 3.2, 3.2)
        if self._own is not None:
            painter.setPen(QPen(colour(t.text), 2.0))
            painter.setBrush(colour(t.highlight))
            painter.drawEllipse(_spot(area, plane, self._own), 5.5, 5.5)


def _spot(area: QRectF, plane: NeuronPlane, row: Array) -> QPointF:
    across, up = (
        (float(row[way.feature]) - way.low) / (way.high - way.low)
        for way in (plane.across, plane.up)
    )
    return QPointF(area.left() + across * area.width(), area.bottom() - up * area.height())
