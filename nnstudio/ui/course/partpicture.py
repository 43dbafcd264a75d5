"""A drawing with parts that can be pressed: the part lights up, and a line says what it does.

The drawing is an SVG of our own. A part is a group with its id, in a fill and stroke of #808080,
which is what is coloured here; a small circle with the id and "-label" says where its name goes.
"""

from __future__ import annotations

import re

from PySide6.QtCore import QByteArray, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QMouseEvent, QPainter, QPaintEvent, QResizeEvent
from PySide6.QtSvg import QSvgRenderer
from PySide6.QtWidgets import QLabel, QVBoxLayout, QWidget

from nnstudio import assets
from nnstudio.language.translate import mark, tr
from nnstudio.lessons.vocabulary import PICTURES
from nnstudio.ui import theme as themes
from nnstudio.ui.linkbutton import LinkButton
from nnstudio.ui.theme import Theme

INK, PART = "#000000", "#808080"
PRESS = mark("Press it to see what it does.")
NAMES = {
    "dendrites": mark("dendrites"),
    "hillock": mark("axon hillock"),
    "axon": mark("axon"),
    "terminals": mark("axon terminals"),
}
WORDS = {
    "dendrites": mark("The dendrites take in what other cells send."),
    "hillock": mark("The axon hillock decides whether the cell fires."),
    "axon": mark("The axon, a long fibre, carries the impulse along."),
    "terminals": mark("The terminals pass the message on to other cells."),
}


class PartPicture(QWidget):
    """`pressed` carries the part's name."""

    pressed = Signal(str)

    def __init__(self, name: str, lit: str | None = None, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._svg = assets.read_text("lessons", f"{name}.svg")
        self._theme = themes.LIGHT
        self._lit = lit
        self._canvas = _Canvas(self)
        self.words = QLabel(tr(WORDS[lit] if lit else PRESS))
        self.words.setTextFormat(Qt.TextFormat.PlainText)
        self.words.setWordWrap(True)
        self.words.setProperty("muted", True)
        self.words.setFont(themes.font("small"))
        self.links = {part: self._link(part) for part in PICTURES[name]}
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(2)
        column.addWidget(self._canvas)
        column.addWidget(self.words)
        self._draw()

    @property
    def lit(self) -> str | None:
        """The part that is lit up."""
        return self._lit

    def press(self, part: str) -> None:
        """Light a part up and say what it does."""
        self._lit = part
        self.words.setText(tr(WORDS[part]))
        self._draw()
        self.pressed.emit(part)

    def set_theme(self, theme: Theme) -> None:
        """Take over the colours."""
        self._theme = theme
        self._draw()

    def _link(self, part: str) -> LinkButton:
        made = LinkButton(tr(NAMES[part]), tr(PRESS), themes.font("small"), self._canvas)
        made.clicked.connect(lambda: self.press(part))
        return made

    def _draw(self) -> None:
        """The drawing in the theme's colours, with one part in that of what is chosen."""
        t = self._theme
        svg = self._svg
        if self._lit is not None:
            group = re.compile(rf'(<g id="{self._lit}"[^>]*>)')
            svg = group.sub(lambda found: found[1].replace(PART, t.negative), svg)
        svg = svg.replace(PART, t.positive_soft).replace(INK, t.muted)
        self._canvas.show_svg(svg, self.links)


class _Canvas(QWidget):
    """The drawing itself, as wide as there is room."""

    def __init__(self, picture: PartPicture) -> None:
        super().__init__(picture)
        self._picture = picture
        self._renderer = QSvgRenderer(self)
        self._links: dict[str, LinkButton] = {}

    def show_svg(self, svg: str, links: dict[str, LinkButton]) -> None:
        """Draw this; the names of its parts go to their places."""
        self._renderer.load(QByteArray(svg.encode("utf-8")))
        self._links = links
        self.setFixedHeight(self.sizeHint().height())
        self._place()
        self.update()

    def sizeHint(self) -> QSize:
        return self._renderer.defaultSize()

    def _frame(self) -> QRectF:
        """Where the drawing is: in the middle, with its own proportions."""
        size = self._renderer.defaultSize().toSizeF()
        scale = min(self.width() / size.width(), self.height() / size.height())
        wide, high = size.width() * scale, size.height() * scale
        return QRectF((self.width() - wide) / 2, (self.height() - high) / 2, wide, high)

    def _bounds(self, name: str) -> QRectF:
        """Where something with this id is, in pixels of the widget."""
        frame, size = self._frame(), self._renderer.defaultSize()
        scale = frame.width() / size.width()
        bounds = self._renderer.transformForElement(name).mapRect(
            self._renderer.boundsOnElement(name)
        )
        return QRectF(
            frame.x() + bounds.x() * scale,
            frame.y() + bounds.y() * scale,
            bounds.width() * scale,
            bounds.height() * scale,
        )

    def _place(self) -> None:
        for part, link in self._links.items():
            middle = self._bounds(f"{part}-label").center()
            size = link.sizeHint()
            left = min(max(0, round(middle.x() - size.width() / 2)), self.width() - size.width())
            link.setGeometry(left, round(middle.y() - size.height() / 2), *size.toTuple())

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._place()

    def mousePressEvent(self, event: QMouseEvent) -> None:
        """A part itself can be pressed too; where two lie over each other, the smaller one."""
        hit = [part for part in self._links if self._bounds(part).contains(event.position())]
        if hit:
            sizes = {part: self._bounds(part).width() * self._bounds(part).height() for part in hit}
            self._picture.press(min(hit, key=lambda part: sizes[part]))

    def paintEvent(self, event: QPaintEvent) -> None:
        with QPainter(self) as painter:
            painter.setRenderHint(QPainter.RenderHint.Antialiasing)
            self._renderer.render(painter, self._frame())
