"""When to draw and when to train: one picture each 16 ms, and a slice of training between two."""

from __future__ import annotations

from PySide6.QtCore import QElapsedTimer, QObject, Qt, QTimer, Signal

FRAME_MS = 16
SHORTEST_SLICE, LONGEST_SLICE = 0.003, 0.014  # seconds
NO_LIMIT = -1


class FrameClock(QObject):
    """Ticks while something is to be drawn or trained, and is silent otherwise.

    A tick first asks for the picture (`frame_due`), lets Qt paint it, and then grants the worker
    a slice as long as what is left of the frame, at full speed the longest one, even if the next
    picture comes a little later (`slice_due`: seconds, most rows). While a slice is out no tick
    does anything; the snapshot that ends it calls `slice_done`, which makes up for a tick missed
    in between.

    Where training and drawing go on together, what is granted is only the word to hand over a
    snapshot. It is given before the picture, and the snapshot is there for the next one.
    """

    frame_due = Signal()
    slice_due = Signal(float, int)

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._timer = QTimer(self)
        self._timer.setTimerType(Qt.TimerType.PreciseTimer)
        self._timer.setInterval(FRAME_MS)
        self._timer.timeout.connect(self._tick)
        self._after_paint = QTimer(self)
        self._after_paint.setSingleShot(True)
        self._after_paint.setInterval(0)
        self._after_paint.timeout.connect(self._grant)
        self._since_tick = QElapsedTimer()
        self._since_grant = QElapsedTimer()
        self._training = False
        self._slice_out = False
        self._missed = False
        self._together = False
        self._rate: float | None = None  # rows a second; None: as fast as it goes
        self._allowance = 0.0

    def set_rate(self, rows_per_second: float | None) -> None:
        """Pace the training; None lets it run at full speed."""
        self._rate = rows_per_second
        self._allowance = min(self._allowance, 1.0)

    def set_together(self, together: bool) -> None:
        """Say whether a picture may be drawn while a slice is being trained."""
        self._together = together

    def slow(self, pace: float) -> bool:
        """Whether training is paced at `pace` rows a second or fewer."""
        return self._rate is not None and self._rate <= pace

    def forget_slice(self) -> None:
        """Another job was given: the answer to the slice that is out will not be counted."""
        self._slice_out = self._missed = False

    def start(self) -> None:
        """Begin to grant slices; a slow pace shows its first step at once."""
        self._training = True
        self.forget_slice()
        self._allowance = 1.0
        self._since_grant.restart()
        self._timer.start()

    def stop(self) -> None:
        """Grant no more slices, and tick no more."""
        self._training = False
        self._timer.stop()
        self._after_paint.stop()

    def slice_done(self) -> None:
        """The snapshot of the granted slice has come."""
        self._slice_out = False
        if self._missed and self._training:
            self._missed = False
            self._tick()

    def _tick(self) -> None:
        if self._slice_out or self._after_paint.isActive():
            self._missed = True  # a picture that took longer than a frame still has its slice
            return
        self._since_tick.restart()
        if self._together and self._rate is None and self._training:
            self._grant()
            self.frame_due.emit()
            return
        self.frame_due.emit()
        if self._training:
            self._after_paint.start()

    def _grant(self) -> None:
        rows = self._rows_allowed()
        if rows == 0 or not self._training or self._slice_out:
            return
        seconds = LONGEST_SLICE
        if rows != NO_LIMIT:
            left = FRAME_MS * 1e-3 - self._since_tick.nsecsElapsed() * 1e-9 - 0.001
            seconds = min(max(left, SHORTEST_SLICE), LONGEST_SLICE)
        self._slice_out = True
        self.slice_due.emit(seconds, rows)

    def _rows_allowed(self) -> int:
        """How many rows the pace allows by now; a late slice never runs up a large debt."""
        elapsed = self._since_grant.nsecsElapsed() * 1e-9
        self._since_grant.restart()
        if self._rate is None:
            return NO_LIMIT
        self._allowance = min(self._allowance + self._rate * elapsed, max(1.0, self._rate * 0.1))
        rows = int(self._allowance)
        self._allowance -= rows
        return rows
