"""How far a lesson has come: a dot a page, filled where the task is done, ringed where one is."""

from __future__ import annotations

from PySide6.QtCore import QPointF, QSize, Qt
from PySide6.QtGui import QColor, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QWidget

from nnstudio.language.translate import mark, tr
from nnstudio.ui import theme as themes
from nnstudio.ui.plaintip import tip_plainly
from nnstudio.ui.theme import Theme

APART, RADIUS, HEIGHT = 11, 3.0, 18
WORDS = mark("Page {page} of {pages}, {done} done")


class PageDots(QWidget):
    """Only shows; it takes no keys and no clicks."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._done: tuple[bool, ...] = ()
        self._page = 0
        self._theme = themes.LIGHT

    def show_pages(self, done: tuple[bool, ...], page: int) -> None:
        """Which pages are done, and which one is open."""
        if (done, page) != (self._done, self._page):
            self._done, self._page = done, page
            words = tr(WORDS, page=page + 1, pages=len(done), done=sum(done))
            self.setAccessibleName(words)
            tip_plainly(self, words)
            self.setFixedSize(self.sizeHint())
            self.update()

    def set_theme(self, theme: Theme) -> None:
        """Take over the colours."""
        self._theme = theme
        self.update()

    def sizeHint(self) -> QSize:
        return QSize(themes.px(APART) * max(1, len(self._done)) + 4, themes.px(HEIGHT))

    def paintEvent(self, event: QPaintEvent) -> None:
        t = self._theme
        with QPainter(self) as painter:
            painter.setRenderHint(QPainter.RenderHint.Antialiasing)
            for place, done in enumerate(self._done):
                middle = QPointF(2 + themes.px(APART) * (place + 0.5), themes.px(HEIGHT) / 2)
                painter.setPen(QPen(QColor(t.good if done else t.control), 1.2))
                painter.setBrush(QColor(t.good) if done else Qt.BrushStyle.NoBrush)
                painter.drawEllipse(middle, themes.grown(RADIUS), themes.grown(RADIUS))
                if place == self._page:
                    painter.setPen(QPen(QColor(t.accent), 1.5))
                    painter.setBrush(Qt.BrushStyle.NoBrush)
                    painter.drawEllipse(
                        middle, themes.grown(RADIUS) + 2.2, themes.grown(RADIUS) + 2.2
                    )
