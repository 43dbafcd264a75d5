"""One entry of the map's legend: the dot of a class with its name and number."""

from __future__ import annotations

from PySide6.QtCore import QPointF, QRectF, QSize, Qt
from PySide6.QtGui import QColor, QFontMetricsF, QPainter, QPaintEvent
from PySide6.QtWidgets import QSizePolicy, QWidget

from nnstudio.language.translate import tr
from nnstudio.ui import theme as themes
from nnstudio.ui.map import mappainting as painting
from nnstudio.ui.plaintip import tip_plainly
from nnstudio.ui.theme import Theme

WIDEST = 96  # pixels for the text


class ClassKey(QWidget):
    """A dot and "F 1"."""

    def __init__(self, of_class: int, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._class = of_class
        self._theme = themes.LIGHT
        self.text = ""
        self._name: str | None = None
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)

    def set_theme(self, theme: Theme) -> None:
        """Take over the colours."""
        self._theme = theme
        self.update()

    def set_name(self, name: str) -> None:
        """Say what the class is called."""
        if name == self._name:
            return
        self._name = name
        metrics = QFontMetricsF(themes.font("small", bold=True))
        text = metrics.elidedText(name, Qt.TextElideMode.ElideRight, themes.px(WIDEST) - 14)
        self.text = f"{text} {self._class}"
        self.setAccessibleName(
            tr("Colour of {name}, class {number}", name=name, number=self._class)
        )
        tip_plainly(self, tr("{name} is class {number}.", name=name, number=self._class))
        self.updateGeometry()
        self.update()

    def sizeHint(self) -> QSize:
        """As wide as the text."""
        width = QFontMetricsF(themes.font("small", bold=True)).horizontalAdvance(self.text)
        return QSize(round(width) + 20, themes.px(16))

    def paintEvent(self, event: QPaintEvent) -> None:
        """The dot as on the map, then the text."""
        with QPainter(self) as painter:
            painter.setRenderHint(QPainter.RenderHint.Antialiasing)
            painting.dot(painter, QPointF(7, self.height() / 2), self._class, self._theme)
            painter.setFont(themes.font("small", bold=True))
            painter.setPen(QColor(self._theme.text))
            box = QRectF(16, 0, self.width() - 16, self.height())
            painter.drawText(box, Qt.AlignmentFlag.AlignVCenter, self.text)
