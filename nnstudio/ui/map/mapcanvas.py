"""The map's picture: coloured ground, axes, people, and oneself. Painting changes nothing."""

from __future__ import annotations

from collections.abc import Callable

import numpy as np
from PySide6.QtCore import QEvent, QPointF, QRectF, QSizeF, Qt, Signal
from PySide6.QtGui import (
    QCursor,
    QFocusEvent,
    QKeyEvent,
    QMouseEvent,
    QPainter,
    QPaintEvent,
    QPixmap,
    QResizeEvent,
)
from PySide6.QtWidgets import QWidget

from nnstudio.core.activations import Array
from nnstudio.ui import theme as themes
from nnstudio.ui.map import mappainting as painting
from nnstudio.ui.map import rowmarks
from nnstudio.ui.map.groundpicture import FLAT_GROUNDS, GROUNDS, NO_LINES, Ground
from nnstudio.ui.map.mappeople import People
from nnstudio.ui.map.mapplane import Plane
from nnstudio.ui.map.paintstroke import PaintStroke
from nnstudio.ui.theme import Theme

REACH = 8.0  # pixels around a person's middle that count as the person
ERASES = 14.0  # the same for the brush that erases
HEIGHTS = 64  # steps of colour from below upwards, over one input
ARROWS = {
    Qt.Key.Key_Left: (-1, 0),
    Qt.Key.Key_Right: (1, 0),
    Qt.Key.Key_Up: (0, 1),
    Qt.Key.Key_Down: (0, -1),
}
ENTER = (Qt.Key.Key_Return, Qt.Key.Key_Enter)


class MapCanvas(QWidget):
    """Shows a plane; says where the pointer is, where it was clicked, and the arrow keys."""

    hovered = Signal(object)  # (x, y) in the table's units, or None
    clicked = Signal(float, float)
    person_clicked = Signal(int)  # row of the table
    nudged = Signal(int, int)  # steps across and up, by arrow key
    painted = Signal(object)  # places, ((x, y), ...)
    erase_asked = Signal(int)  # row of the table

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = themes.LIGHT
        self._plane: Plane | None = None
        self._values: Array | None = None
        self._curve: Array | None = None  # (points, 1 + outputs)
        self._ground: Ground | None = None
        self._shown: People | None = None
        self._you: tuple[float, float] | None = None
        self._wrong = np.zeros(0, dtype=bool)
        self._still: QPixmap | None = None
        self._rings: QPixmap | None = None
        self._area: QRectF | None = None
        self._taken: list[QRectF] = []
        self._on_person = False  # the press that is held began on somebody
        self._painting = False
        self._stroke = PaintStroke(self)
        self._stroke.made.connect(self.painted)
        self.setMouseTracking(True)
        self.setCursor(Qt.CursorShape.CrossCursor)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setMinimumSize(160, themes.px(120))

    def set_theme(self, theme: Theme) -> None:
        """Take over the colours."""
        self._theme = theme
        self._still = self._rings = None
        self._paint_ground()

    def show_plane(self, plane: Plane | None) -> None:
        """Show other directions or other people."""
        before, self._plane = self._plane, plane
        self._still = self._rings = self._area = None
        self._wrong = np.zeros(0, dtype=bool)
        if before is not None and plane is not None and before.reading != plane.reading:
            if before.reading.task is not plane.reading.task:
                self._values = self._curve = self._ground = None
            self._paint_ground()
        self.update()

    def show_values(self, values: Array) -> None:
        """Colour the ground by what is said over both directions, (up, across, ...)."""
        self._values, self._curve = values, None
        self._paint_ground()

    def show_curve(self, x: Array, y: Array) -> None:
        """Draw the output over the only input, (points,) each, or several outputs."""
        self._values, self._curve = None, np.column_stack([x, y])
        self._paint_ground()

    def show_points(self, shown: People | None, you: tuple[float, float] | None) -> None:
        """Ring the shown row and set oneself in place."""
        if shown is not self._shown or you != self._you:
            self._shown, self._you = shown, you
            self.update()

    def show_wrong(self, wrong: np.ndarray) -> None:
        """Ring those of the people of whom something wrong is said, (people,)."""
        if not np.array_equal(wrong, self._wrong):
            self._wrong, self._rings = wrong, None
            self.update()

    def set_brush(self, brush: QCursor | None) -> None:
        """Paint with the mouse from now on; None: ask with it as ever."""
        self._stroke.end()
        self._painting = brush is not None
        policy = Qt.ContextMenuPolicy
        self.setContextMenuPolicy(
            policy.PreventContextMenu if self._painting else policy.DefaultContextMenu
        )
        self.setCursor(QCursor(Qt.CursorShape.CrossCursor) if brush is None else brush)

    def _paint_ground(self) -> None:
        if self._plane is not None:
            reading = self._plane.reading
            if self._curve is not None:
                up = self._plane.up
                heights = np.linspace(up.low, up.high, HEIGHTS)
                outputs = self._curve[:, 1] if self._curve.shape[1] == 2 else self._curve[:, 1:]
                draw = FLAT_GROUNDS[reading.task]
                self._ground = draw(heights, outputs, reading, self._theme)
            elif self._values is not None:
                self._ground = GROUNDS[reading.task](self._values, reading, self._theme)
        self.update()

    # From values to pixels and back

    @property
    def area(self) -> QRectF:
        """The rectangle of the ground, in pixels; measured once for a plane and a size."""
        if self._area is None:
            self._area = painting.area(self.size(), self._plane.up if self._plane else None)
        return self._area

    @property
    def lines(self) -> Array:
        """The lines drawn on the ground, (lines, 4) in shares."""
        return NO_LINES if self._ground is None else self._ground.lines

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
            area, theme = self.area, self._theme
            if self._ground is not None:
                painter.setRenderHint(QPainter.RenderHint.SmoothPixmapTransform)
                painter.drawImage(area, self._ground.image)
            painter.setRenderHint(QPainter.RenderHint.Antialiasing)
            painting.threshold(painter, area, self.lines, theme)
            if self._curve is not None:
                painting.curve(painter, area, self._plane, self._curve, theme)
            if self._still is None:
                self._still = self._layer(self._paint_still)
            if self._ground is not None and self._ground.levels:
                own = [] if self._you is None else [painting.you_box(self.pixels(*self._you))]
                taken = [*self._taken, *own]
                painting.levels(painter, area, self._ground.levels, taken, theme)
            painter.drawPixmap(0, 0, self._still)
            if self._wrong.any():
                if self._rings is None:
                    self._rings = self._layer(self._paint_rings)
                painter.drawPixmap(0, 0, self._rings)
            self._paint_points(painter, area, self._plane)
            if self.hasFocus():
                painting.focus(painter, area, theme)

    def _layer(self, paint: Callable[[QPainter, Plane], None]) -> QPixmap:
        ratio = self.devicePixelRatioF()
        layer = QPixmap((QSizeF(self.size()) * ratio).toSize())
        layer.setDevicePixelRatio(ratio)
        layer.fill(Qt.GlobalColor.transparent)
        with QPainter(layer) as painter:
            painter.setRenderHint(QPainter.RenderHint.Antialiasing)
            if self._plane is not None:
                paint(painter, self._plane)
        return layer

    def _paint_still(self, painter: QPainter, plane: Plane) -> None:
        painting.axes(painter, self.area, plane, self._theme)
        ratio = self.devicePixelRatioF()
        self._taken = painting.people(painter, self.area, plane, self._theme, ratio)

    def _paint_rings(self, painter: QPainter, plane: Plane) -> None:
        ratio = self.devicePixelRatioF()
        painting.wrong_rings(painter, self.area, plane, self._wrong, self._theme, ratio)

    def _paint_points(self, painter: QPainter, area: QRectF, plane: Plane) -> None:
        """The shown row, drawn by itself where it is not among the people, and oneself."""
        theme, shown = self._theme, self._shown
        if shown is not None:
            at = painting.places(area, plane, shown)[0]
            found = np.flatnonzero(plane.people.rows == shown.rows[0])
            if plane.people.thinned:
                rowmarks.draw(painter, at, painting.looks(plane, shown, theme)[0], theme)
            ringed = bool(len(self._wrong)) and bool(self._wrong[found].any())
            painting.ring(painter, at, theme, ringed)
        if self._you is not None:
            painting.you(painter, self.pixels(*self._you), area, self._taken, theme)

    # What a person does

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Another size: the still part has to be drawn again."""
        super().resizeEvent(event)
        self._still = self._rings = self._area = None

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        """Say where the pointer is; with the button held, ask or paint there."""
        place = self._place(event.position())
        self.hovered.emit(place)
        held = bool(event.buttons() & Qt.MouseButton.LeftButton)
        if place is None or not held:
            return
        if self._painting:
            self._stroke.move(event.position(), place)
        elif not self._on_person:
            self.clicked.emit(*place)

    def mousePressEvent(self, event: QMouseEvent) -> None:
        """Ask at the place that was clicked, or show the person who stands there."""
        place = self._place(event.position())
        left = event.button() == Qt.MouseButton.LeftButton
        if self._painting:
            self._press_brush(event, place)
        elif place is not None and left:
            row = self._row_at(event.position(), REACH)
            self._on_person = row is not None
            if row is None:
                self.clicked.emit(*place)
            else:
                self.person_clicked.emit(row)

    def _press_brush(self, event: QMouseEvent, place: tuple[float, float] | None) -> None:
        alt = bool(event.modifiers() & Qt.KeyboardModifier.AltModifier)
        if event.button() == Qt.MouseButton.RightButton or alt:
            row = self._row_at(event.position(), ERASES)
            if row is not None:
                self.erase_asked.emit(row)
        elif event.button() == Qt.MouseButton.LeftButton and place is not None:
            self._stroke.begin(event.position(), place)

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        """A stroke of the brush ends."""
        if event.button() == Qt.MouseButton.LeftButton:
            self._stroke.end()

    def _row_at(self, at: QPointF, reach: float) -> int | None:
        """The row of the table whose dot is under the pointer."""
        people = self._plane.people if self._plane is not None else None
        if people is None or not len(people.x):
            return None
        origin, unit = self.pixels(0.0, 0.0), self.pixels(1.0, 1.0)
        across = origin.x() + people.x * (unit.x() - origin.x()) - at.x()
        up = origin.y() + people.y * (unit.y() - origin.y()) - at.y()
        distances = np.hypot(across, up)
        nearest = int(distances.argmin())
        return int(people.rows[nearest]) if distances[nearest] <= reach else None

    def leaveEvent(self, event: QEvent) -> None:
        """Nothing is hovered any more."""
        super().leaveEvent(event)
        self.hovered.emit(None)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Arrow keys move oneself; Enter paints where one stands."""
        key = Qt.Key(event.key())
        if self._painting and key in ENTER and self._you is not None:
            self.painted.emit((self._you,))
        elif key in ARROWS:
            far = 5 if event.modifiers() & Qt.KeyboardModifier.ShiftModifier else 1
            self.nudged.emit(ARROWS[key][0] * far, ARROWS[key][1] * far)
        else:
            event.ignore()  # so that the window's shortcuts still work

    def focusInEvent(self, event: QFocusEvent) -> None:
        """Show the focus."""
        super().focusInEvent(event)
        self.update()

    def focusOutEvent(self, event: QFocusEvent) -> None:
        """Show that the focus has gone."""
        super().focusOutEvent(event)
        self.update()
