"""The brush: whether it is in the hand, what it paints, and the rows that its strokes become."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Qt, Signal
from PySide6.QtWidgets import QVBoxLayout

from nnstudio.ui import theme as themes
from nnstudio.ui.map.mapcanvas import MapCanvas
from nnstudio.ui.map.mapplane import Plane
from nnstudio.ui.map.rowmarks import Look
from nnstudio.ui.theme import Theme

if TYPE_CHECKING:
    from nnstudio.ui.map.paintbar import PaintBar

KEYS = range(Qt.Key.Key_1, Qt.Key.Key_9 + 1)


class PaintMode(QObject):
    """Holds the bar, which is made when it is first wanted and put at the end of `room`."""

    painted = Signal(object, object)  # ({feature: value}, ...), text of the label
    turned = Signal(bool)
    changed = Signal()  # what it paints

    def __init__(self, canvas: MapCanvas, room: QVBoxLayout, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._canvas, self._room = canvas, room
        self._theme = themes.LIGHT
        self._plane: Plane | None = None
        self._axes: tuple[int, ...] = ()
        self._look: tuple[Look, Theme] | None = None
        self.bar: PaintBar | None = None
        self.on = False
        canvas.painted.connect(self._paint)

    @property
    def words(self) -> str:
        """What it paints: a class, or a number with its unit."""
        if self.bar is None or self._plane is None:
            return ""
        unit = self._plane.reading.unit
        return f"{self.bar.label} {unit}" if unit else self.bar.label

    def set_theme(self, theme: Theme) -> None:
        """Take over the colours."""
        self._theme = theme
        if self.bar is not None:
            self.bar.set_theme(theme)

    def show_plane(self, plane: Plane | None, axes: tuple[int, ...], possible: bool) -> None:
        """Paint on this plane, spanned by these features; put the brush down where it cannot be."""
        self._plane, self._axes = plane, axes
        if self.on and not possible:
            self.turn(False)
        if self.on and self.bar is not None and plane is not None:
            self.bar.show_reading(plane.reading)

    def turn(self, on: bool) -> None:
        """Take the brush up or put it down."""
        if on == self.on or (on and self._plane is None):
            return
        self.on = on
        if on and self._plane is not None:
            bar = self._made_bar()
            bar.show_reading(self._plane.reading)
            bar.show()
            self._show_brush()
            self._canvas.setFocus()
        elif self.bar is not None:
            self.bar.hide()
            self._look = None
            self._canvas.set_brush(None)
        self.turned.emit(on)

    def take_key(self, key: int) -> bool:
        """A key while painting: Esc ends it, 1 to 9 choose a class. False for any other."""
        if not self.on or self.bar is None:
            return False
        if key == Qt.Key.Key_Escape:
            self.turn(False)
            self._canvas.setFocus()
        elif key in KEYS:
            self.bar.choose(key - Qt.Key.Key_1)
        else:
            return False
        return True

    def _made_bar(self) -> PaintBar:
        if self.bar is None:
            from nnstudio.ui.map.paintbar import PaintBar

            self.bar = PaintBar(self._canvas.parentWidget())
            self.bar.set_theme(self._theme)
            self.bar.changed.connect(self._show_brush)
            self._room.addWidget(self.bar)
        return self.bar

    def _show_brush(self) -> None:
        if not self.on or self.bar is None:
            return
        look = (self.bar.look, self._theme)
        if look != self._look:
            from nnstudio.ui.map.brushcursor import brush_cursor

            self._look = look
            self._canvas.set_brush(brush_cursor(*look))
        self.changed.emit()

    def _paint(self, places: tuple[tuple[float, float], ...]) -> None:
        """Places of the map become rows, as exact as the map can show them."""
        if self._plane is None or self.bar is None or len(self._axes) != 2:
            return
        across, up = self._plane.spans
        rows = tuple(
            {self._axes[0]: across.finely(x), self._axes[1]: up.finely(y)} for x, y in places
        )
        self.painted.emit(rows, self.bar.label)
