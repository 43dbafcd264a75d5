"""A view as a picture that can be read alone: a title above, words on what is seen below."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass

from PySide6.QtCore import QPointF, QRect, QRectF, QSize, QSizeF, Qt
from PySide6.QtGui import QColor, QFontMetrics, QPainter

from nnstudio.ui import theme as themes
from nnstudio.ui.theme import Theme

MARGIN = 16
HEAD = 26  # height of the title's line, with what parts it from the rest
ALIGN = Qt.AlignmentFlag
WRAPPED = ALIGN.AlignLeft | ALIGN.AlignTop | Qt.TextFlag.TextWordWrap

Paint = Callable[[QPainter, QSizeF, Theme], None]  # from the painter's origin, so large


@contextmanager
def saved(painter: QPainter) -> Iterator[None]:
    """Give the painter back as it was, whatever happens."""
    painter.save()
    try:
        yield
    finally:
        painter.restore()


@dataclass(frozen=True, eq=False)
class Picture:
    """Something that can paint itself at a size (pixels of a screen) in any theme.

    `name` goes into the file's name. `words` are paragraphs below, each a plain text.
    """

    name: str
    title: str
    size: QSize
    paint: Paint
    words: tuple[str, ...] = ()

    @property
    def whole(self) -> QSize:
        """The size of all of it, with margins, title and words."""
        below = sum(self._heights) + (MARGIN // 2 if self.words else 0)
        return QSize(self.size.width() + 2 * MARGIN, self.size.height() + HEAD + below + 2 * MARGIN)

    @property
    def _heights(self) -> list[int]:
        """How high each paragraph is."""
        with themes.usual_size():
            return self._measured()

    def _measured(self) -> list[int]:
        metrics = QFontMetrics(themes.font("small"))
        room = QRect(0, 0, self.size.width(), 10_000)
        return [metrics.boundingRect(room, WRAPPED, text).height() + 2 for text in self.words]

    def draw(self, painter: QPainter, theme: Theme) -> None:
        """Draw all of it from the painter's origin, on paper in the theme's colour."""
        with saved(painter):
            self._draw(painter, theme)

    def _draw(self, painter: QPainter, theme: Theme) -> None:
        width = self.size.width()
        painter.fillRect(QRectF(QPointF(0, 0), QSizeF(self.whole)), QColor(theme.panel))
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setRenderHint(QPainter.RenderHint.TextAntialiasing)
        painter.setRenderHint(QPainter.RenderHint.LosslessImageRendering)
        painter.translate(MARGIN, MARGIN)
        with themes.usual_size():
            large, small = themes.font("title", bold=True), themes.font("small")
        painter.setFont(large)
        painter.setPen(QColor(theme.text))
        metrics = QFontMetrics(large)
        title = metrics.elidedText(self.title, Qt.TextElideMode.ElideRight, width)
        painter.drawText(QRectF(0, 0, width, HEAD), ALIGN.AlignLeft | ALIGN.AlignTop, title)
        painter.translate(0, HEAD)
        with saved(painter):
            self.paint(painter, QSizeF(self.size), theme)
        top = self.size.height() + MARGIN // 2
        painter.setFont(small)
        painter.setPen(QColor(theme.muted))
        for text, height in zip(self.words, self._heights, strict=True):
            painter.drawText(QRectF(0, top, width, height + 1), int(WRAPPED), text)
            top += height
