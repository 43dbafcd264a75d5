"""What the colours of the landscape mean: a strip of the bands with the losses where they part."""

from __future__ import annotations

import numpy as np
from PySide6.QtCore import QRectF, QSize, Qt
from PySide6.QtGui import QColor, QFontMetricsF, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QSizePolicy, QWidget

from nnstudio.core.activations import Array
from nnstudio.language.listing import commas
from nnstudio.language.translate import mark, tr
from nnstudio.ui import theme as themes
from nnstudio.ui.landscape.bands import band_colours
from nnstudio.ui.theme import Theme

STRIP, HEIGHT = 8, 24
NAME = mark("loss")


class LevelKey(QWidget):
    """One strip as wide as the panel; numbers that would touch are left out."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = themes.LIGHT
        self._levels = np.empty(0)
        self.texts: tuple[str, ...] = ()
        self.setFixedHeight(themes.px(HEIGHT))
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)

    def set_theme(self, theme: Theme) -> None:
        """Take over the colours."""
        self._theme = theme
        self.update()

    def show_levels(self, levels: Array, texts: tuple[str, ...]) -> None:
        """Explain these levels, each with its loss in words."""
        if texts == self.texts and len(levels) == len(self._levels):
            return
        self._levels, self.texts = levels, texts
        self.setAccessibleName(tr("Colour key"))
        self.setAccessibleDescription(
            tr("Colours part at losses of {losses}", losses=commas(texts)) if texts else ""
        )
        self.setToolTip(tr("The stronger the colour, the higher the loss."))
        self.update()

    def sizeHint(self) -> QSize:
        return QSize(themes.px(240), themes.px(HEIGHT))

    def paintEvent(self, event: QPaintEvent) -> None:
        """Band by band."""
        count = len(self._levels) + 1
        metrics = QFontMetricsF(themes.font("small"))
        left = metrics.horizontalAdvance(tr(NAME)) + 8.0
        width = (self.width() - left - 8.0) / count
        colours = band_colours(self._theme, count)
        with QPainter(self) as painter:
            painter.setFont(themes.font("small"))
            painter.setPen(QColor(self._theme.muted))
            painter.drawText(
                QRectF(0, 0, left, themes.px(STRIP) + 2), Qt.AlignmentFlag.AlignVCenter, tr(NAME)
            )
            for band in range(count):
                box = QRectF(left + band * width, 1, width, themes.px(STRIP))
                painter.fillRect(box, QColor(*(int(part) for part in colours[band])))
            painter.setPen(QPen(QColor(self._theme.control), 1.0))
            painter.drawRect(QRectF(left, 1, width * count, themes.px(STRIP)))
            painter.setPen(QColor(self._theme.muted))
            free = 0.0
            for number, text in enumerate(self.texts, start=1):
                wide = metrics.horizontalAdvance(text)
                start = left + number * width - wide / 2
                if start >= free:
                    box = QRectF(
                        start, themes.px(STRIP) + 1, wide + 2, themes.px(HEIGHT) - themes.px(STRIP)
                    )
                    painter.drawText(box, Qt.AlignmentFlag.AlignTop, text)
                    free = start + wide + 6.0
