"""The map's picture: coloured ground, axes, people, and oneself. Painting changes nothing."""

from __future__ import annotations

import numpy as np
from PySide6.QtCore import QEvent, QPointF, QRectF, QSizeF, Qt, Signal
from PySide6.QtGui import (
    QFocusEvent,
    QImage,
    QKeyEvent,
    QMouseEvent,
    QPainter,
    QPaintEvent,
    QPixmap,
    QResizeEvent,
)
from PySide6.QtWidgets import QWidget

from nnstudio.core.activations import Array
from nnstudio.document.model import THRESHOLD
from nnstudio.ui import theme as themes
from nnstudio.ui.map import mappainting as painting
from nnstudio.ui.map.contour import contour
from nnstudio.ui.map.mapplane import Plane
from nnstudio.ui.theme import Theme

REACH = 8.0  # pixels around a person's middle that count as the person


class MapCanvas(QWidget):
    """Shows a plane; says where the pointer is, where it was clicked, and the arrow keys."""

    hovered = Signal(object)  # (x, y) in the table's units, or None
    clicked = Signal(float, float)
    person_clicked = Signal(int)  # row of the table
    nudged = Signal(int, int)  # steps across and up, by arrow key

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = themes.LIGHT
        self._plane: Plane | None = None
        self._values: Array | None = None
        self._ground: QImage | None = None
        self._lines: Array = np.empty((0, 4))
        self._curve: Array | None = None  # (points, 2)
        self._shown: tuple[float, float] | None = None
        self._you: tuple[float, float] | None = None
        self._still: QPixmap | None = None
        self._area: QRectF | None = None
        self._taken: list[QRectF] = []
        self._on_person = False  # the press that is held began on somebody
        self.setMouseTracking(True)
        self.setCursor(Qt.CursorShape.CrossCursor)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setMinimumSize(160, 120)

    def set_theme(self, theme: Theme) -> None:
        """Take over the colours."""
        self._theme = theme
        self._still = None
        self._paint_ground()

    def show_plane(self, plane: Plane | None) -> None:
        """Show other directions or other people."""
        self._plane, self._still, self._area = plane, None, None
        self.update()

    def show_values(self, values: Array) -> None:
        """Colour the ground by the output over both directions, (up, across)."""
        self._values, self._curve = values, None
        self._lines = contour(_straightened(values), 0.0)
        self._paint_ground()

    def show_curve(self, x: Array, y: Array) -> None:
        """Draw the output over the only input, (points,) each."""
        if self._plane is None:
            return
        heights = np.linspace(self._plane.up.low, self._plane.up.high, 64)
        self._values, self._curve = heights[:, np.newaxis], np.stack([x, y], axis=1)
        middle = (THRESHOLD - self._plane.up.low) / self._plane.up.length
        self._lines = np.array([[0.0, middle, 1.0, middle]])
        self._paint_ground()

    def show_points(
        self, shown: tuple[float, float] | None, you: tuple[float, float] | None
    ) -> None:
        """Ring the shown row and set oneself in place."""
        if (shown, you) != (self._shown, self._you):
            self._shown, self._you = shown, you
            self.update()

    def _paint_ground(self) -> None:
        if self._values is not None:
            self._ground = painting.ground(self._values, self._theme)
        self.update()

    # From values to pixels and back

    @property
    def area(self) -> QRectF:
        """The rectangle of the ground, in pixels; measured once for a plane and a size."""
        if self._area is None:
            self._area = painting.area(self.size(), self._plane.up if self._plane else None)
        return self._area

    def pixels(self, x: float, y: float) -> QPointF:
        """Where a place of the plane is drawn."""
        return painting.pixels(self.area, self._plane, x, y) if self._plane else QPointF()

    def _place(self, at: QPointF) -> tuple[float, float] | None:
        area = self.area
        if self._plane is None or not area.contains(at):
            return None
        across, up = self._plane.across, self._plane.up
        return (
            across.low + (at.x() - area.left()) / area.width() * across.length,
            up.low + (area.bottom() - at.y()) / area.height() * up.length,
        )

    # Painting

    def paintEvent(self, event: QPaintEvent) -> None:
        """Ground, then what stands still, then the points that move."""
        if self._plane is None:
            return
        with QPainter(self) as painter:
            area = self.area
            if self._ground is not None:
                painter.setRenderHint(QPainter.RenderHint.SmoothPixmapTransform)
                painter.drawImage(area, self._ground)
            painter.setRenderHint(QPainter.RenderHint.Antialiasing)
            painting.threshold(painter, area, self._lines, self._theme)
            if self._curve is not None:
                painting.curve(painter, area, self._plane, self._curve, self._theme)
            if self._still is None:
                self._still = self._paint_still()
            painter.drawPixmap(0, 0, self._still)
            if self._shown is not None:
                painting.ring(painter, self.pixels(*self._shown), self._theme)
            if self._you is not None:
                painting.you(painter, self.pixels(*self._you), area, self._taken, self._theme)
            if self.hasFocus():
                painting.focus(painter, area, self._theme)

    def _paint_still(self) -> QPixmap:
        ratio = self.devicePixelRatioF()
        still = QPixmap((QSizeF(self.size()) * ratio).toSize())
        still.setDevicePixelRatio(ratio)
        still.fill(Qt.GlobalColor.transparent)
        with QPainter(still) as painter:
            painter.setRenderHint(QPainter.RenderHint.Antialiasing)
            if self._plane is not None:
                painting.axes(painter, self.area, self._plane, self._theme)
                self._taken = painting.people(painter, self.area, self._plane, self._theme)
        return still

    # What a person does

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Another size: the still part has to be drawn again."""
        super().resizeEvent(event)
        self._still = self._area = None

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        """Say where the pointer is; with the button held, ask there."""
        place = self._place(event.position())
        self.hovered.emit(place)
        held = bool(event.buttons() & Qt.MouseButton.LeftButton)
        if place is not None and held and not self._on_person:
            self.clicked.emit(*place)

    def mousePressEvent(self, event: QMouseEvent) -> None:
        """Ask at the place that was clicked, or show the person who stands there."""
        place = self._place(event.position())
        if place is None or event.button() != Qt.MouseButton.LeftButton:
            return
        row = self._row_at(event.position())
        self._on_person = row is not None
        if row is None:
            self.clicked.emit(*place)
        else:
            self.person_clicked.emit(row)

    def _row_at(self, at: QPointF) -> int | None:
        """The row of the table whose dot is under the pointer."""
        people = self._plane.people if self._plane is not None else None
        if people is None or not len(people.x):
            return None
        origin, unit = self.pixels(0.0, 0.0), self.pixels(1.0, 1.0)
        across = origin.x() + people.x * (unit.x() - origin.x()) - at.x()
        up = origin.y() + people.y * (unit.y() - origin.y()) - at.y()
        distances = np.hypot(across, up)
        nearest = int(distances.argmin())
        return int(people.rows[nearest]) if distances[nearest] <= REACH else None

    def leaveEvent(self, event: QEvent) -> None:
        """Nothing is hovered any more."""
        super().leaveEvent(event)
        self.hovered.emit(None)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Arrow keys move oneself."""
        ways = {
            Qt.Key.Key_Left: (-1, 0),
            Qt.Key.Key_Right: (1, 0),
            Qt.Key.Key_Up: (0, 1),
            Qt.Key.Key_Down: (0, -1),
        }
        way = ways.get(Qt.Key(event.key()))
        if way is None:
            event.ignore()  # so that the window's shortcuts still work
            return
        far = 5 if event.modifiers() & Qt.KeyboardModifier.ShiftModifier else 1
        self.nudged.emit(way[0] * far, way[1] * far)

    def focusInEvent(self, event: QFocusEvent) -> None:
        """Show the focus."""
        super().focusInEvent(event)
        self.update()

    def focusOutEvent(self, event: QFocusEvent) -> None:
        """Show that the focus has gone."""
        super().focusOutEvent(event)
        self.update()


def _straightened(values: Array) -> Array:
    """Outputs as distances from the threshold, above 0 where class 1 is said.

    Outputs between 0 and 1 are taken back through the sigmoid: its steep step is no straight line
    between two cells, and the contour would wobble.
    """
    known = values[np.isfinite(values)]
    if len(known) and known.min() >= 0.0 and known.max() <= 1.0:
        inside = np.clip(values, 1e-12, 1.0 - 1e-12)
        return np.log(inside / (1.0 - inside))
    return values - THRESHOLD
