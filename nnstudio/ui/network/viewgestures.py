"""Wheel, pinch and drags on the diagram, as wishes to see it nearer or farther, or elsewhere."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QEvent, QObject, QPointF, Qt, Signal
from PySide6.QtGui import QMouseEvent, QNativeGestureEvent, QWheelEvent
from PySide6.QtWidgets import QWidget

from nnstudio.ui.network.diagramview import STEP

NOTCH = 120.0  # what a wheel counts for one of its notches
LINES = 0.5  # pixels for each of those counts
STARTS = 3.0  # pixels that a press may wander and still be a click
ZOOM_GESTURE = Qt.NativeGestureType.ZoomNativeGesture


class ViewGestures(QObject):
    """Watches a widget. `grips` says whether there is nothing at a point but ground to drag by;
    `moves` whether there is anything to be dragged to."""

    zoom_asked = Signal(float, QPointF)  # times so much, around a point
    pan_asked = Signal(float, float)  # pixels

    def __init__(
        self, host: QWidget, grips: Callable[[QPointF], bool], moves: Callable[[], bool]
    ) -> None:
        super().__init__(host)
        self._host, self._grips, self._moves = host, grips, moves
        self._held: QPointF | None = None
        self._dragging = False
        host.installEventFilter(self)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Whether an event was one of these and is done with."""
        if isinstance(event, QWheelEvent):
            return self._wheel(event)
        if isinstance(event, QNativeGestureEvent):
            return self._pinch(event)
        if isinstance(event, QMouseEvent):
            kind = event.type()
            if kind == QEvent.Type.MouseButtonPress:
                return self._press(event)
            if kind == QEvent.Type.MouseMove:
                return self._move(event)
            if kind == QEvent.Type.MouseButtonRelease:
                return self._release()
        return False

    def _wheel(self, event: QWheelEvent) -> bool:
        turned = event.angleDelta()
        if event.modifiers() & Qt.KeyboardModifier.ControlModifier:
            self.zoom_asked.emit(STEP ** (turned.y() / NOTCH), event.position())
        elif not self._moves():
            return False  # the wheel is for what lies around
        elif event.modifiers() & Qt.KeyboardModifier.ShiftModifier:
            self.pan_asked.emit((turned.x() or turned.y()) * LINES, 0.0)
        else:
            exact = event.pixelDelta()
            way = QPointF(exact) if not exact.isNull() else QPointF(turned) * LINES
            self.pan_asked.emit(way.x(), way.y())
        event.accept()
        return True

    def _pinch(self, event: QNativeGestureEvent) -> bool:
        if event.gestureType() != ZOOM_GESTURE:
            return False
        self.zoom_asked.emit(1.0 + event.value(), event.position())
        return True

    def _press(self, event: QMouseEvent) -> bool:
        middle = event.button() == Qt.MouseButton.MiddleButton
        left = event.button() == Qt.MouseButton.LeftButton and self._grips(event.position())
        self._held = event.position() if self._moves() and (middle or left) else None
        self._dragging = False
        return middle

    def _move(self, event: QMouseEvent) -> bool:
        if self._held is None:
            return False
        way = event.position() - self._held
        if not self._dragging and way.manhattanLength() < STARTS:
            return False
        if not self._dragging:
            self._dragging = True
            self._host.setCursor(Qt.CursorShape.ClosedHandCursor)
        self._held = event.position()
        self.pan_asked.emit(way.x(), way.y())
        return True

    def _release(self) -> bool:
        was_dragging = self._dragging
        self._held, self._dragging = None, False
        if was_dragging:
            self._host.unsetCursor()
        return was_dragging
