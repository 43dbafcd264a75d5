"""Python's collector of cycles, run in the GUI thread only.

By itself it runs in whatever thread makes the object that is one too many. What Qt's objects held
would then end in a thread that reads a file, say, and Qt's objects may end in their own only.
"""

from __future__ import annotations

import gc

from PySide6.QtCore import QObject, QTimer

LOOK_MS = 200


class Collector(QObject):
    """While it lives nothing else collects; the generations and their thresholds are Python's."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._by_itself = gc.isenabled()
        gc.disable()
        self._clock = QTimer(self)
        self._clock.setInterval(LOOK_MS)
        self._clock.timeout.connect(self._look)
        self._clock.start()

    def close(self) -> None:
        """Leave it to Python again, where that had it before."""
        self._clock.stop()
        if self._by_itself:
            gc.enable()

    def _look(self) -> None:
        for generation, most in enumerate(gc.get_threshold()):
            if gc.get_count()[generation] > most:
                gc.collect(generation)
