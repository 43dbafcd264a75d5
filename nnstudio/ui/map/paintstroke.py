"""A stroke of the brush: points some way apart, handed on in a few batches a second."""

from __future__ import annotations

from math import hypot

from PySide6.QtCore import QObject, QPointF, QTimer, Signal

APART = 12.0  # pixels between two points of a stroke
BATCH = 100  # milliseconds between two batches

Place = tuple[float, float]


class PaintStroke(QObject):
    """Takes the pointer's places from press to release; the first point is handed on at once."""

    made = Signal(object)  # places, ((x, y), ...) in the table's units

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._last: QPointF | None = None
        self._waiting: list[Place] = []
        self._timer = QTimer(self)
        self._timer.setInterval(BATCH)
        self._timer.timeout.connect(self._hand_on)

    def begin(self, at: QPointF, place: Place) -> None:
        """The button went down at a pixel, which is a place of the map."""
        self.end()
        self._last = at
        self._waiting.append(place)
        self._hand_on()
        self._timer.start()

    def move(self, at: QPointF, place: Place) -> None:
        """The pointer moved on; nothing happens near the last point, or before `begin`."""
        if self._last is None or hypot(at.x() - self._last.x(), at.y() - self._last.y()) < APART:
            return
        self._last = at
        self._waiting.append(place)

    def end(self) -> None:
        """The button came up."""
        self._timer.stop()
        self._last = None
        self._hand_on()

    def _hand_on(self) -> None:
        if self._waiting:
            batch, self._waiting = tuple(self._waiting), []
            self.made.emit(batch)
