"""A part of what a widget shows, kept as a picture so that it is painted only when it is due."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import Qt
from PySide6.QtGui import QPainter, QPixmap
from PySide6.QtWidgets import QWidget


class KeptPicture:
    """As large as its widget, and clear where nothing is painted, unless it is `opaque`: then all
    of it has to be painted."""

    def __init__(self, host: QWidget, opaque: bool = False) -> None:
        self._host, self._opaque = host, opaque
        self._pixmap = QPixmap()
        self._due = True

    def expire(self) -> None:
        """It is to be painted anew before it is shown again."""
        self._due = True

    @property
    def due(self) -> bool:
        """Whether it will be painted anew."""
        return self._due

    def draw(self, painter: QPainter, paint: Callable[[QPainter], None]) -> None:
        """Lay it on; `paint` paints it if it is due."""
        ratio = self._host.devicePixelRatioF()
        size = self._host.size() * ratio
        if self._pixmap.size() != size or self._pixmap.devicePixelRatioF() != ratio:
            self._pixmap = QPixmap(size)
            self._pixmap.setDevicePixelRatio(ratio)
            self._due = True
        if self._due:
            if not self._opaque:
                self._pixmap.fill(Qt.GlobalColor.transparent)
            with QPainter(self._pixmap) as over:
                paint(over)
            self._due = False
        painter.drawPixmap(0, 0, self._pixmap)
