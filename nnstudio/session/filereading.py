"""Reading a file behind the window: one at a time, with its progress, and given up when asked.

A small file is read at once: a thread would take longer to answer than the reading does, and a
progress bar that flashes by says nothing.
"""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QObject, QTimer, Signal, Slot

from nnstudio.core.problems import Problem
from nnstudio.language.translate import mark, tr
from nnstudio.session.makingthread import LOOK_MS, Make, MakingThread

SMALL = 262_144  # bytes of text up to which a file is read at once, in some hundredths of a second

# What is said where something fails for no known reason.
_FAILURES = {
    "read": mark("The file could not be read"),
    "saved": mark("The file could not be saved"),
    "kept aside": mark("The file could not be kept aside"),
}

Take = Callable[[object], None]


class _Reading(MakingThread):
    """A reading, and what takes what came of it."""

    def __init__(self, make: Make, take: Take, done: str, urgent: bool) -> None:
        super().__init__("reading", make, tr(_FAILURES[done]), urgent)
        self.take = take


class FileReading(QObject):
    """At most one reading that matters: a new one puts an end to the one before.

    What is written is written `in_turn`: an earlier one that ended later would overwrite it. Of
    those that wait for their turn with one `key` (the place they go to) only the last one matters.
    """

    progressed = Signal(str, float)  # what is read, and which share of it
    ended = Signal()  # nothing is being read any more
    failed = Signal(str)

    def __init__(
        self,
        parent: QObject | None = None,
        done: str = "read",
        urgent: bool = False,
        in_turn: bool = False,
    ) -> None:
        """`done` says what is done to a file: "read", "saved" or "kept aside".

        What is `urgent` does not step back behind everything else that the machine has to do.
        """
        super().__init__(parent)
        self._done, self._urgent, self._in_turn = done, urgent, in_turn
        self._waiting: dict[str, tuple[str, int, Make, Take]] = {}  # by key
        self._present: _Reading | None = None
        self._name = ""
        self._threads: set[_Reading] = set()  # also those given up that have not noticed yet
        self._clock = QTimer(self)
        self._clock.setInterval(LOOK_MS)
        self._clock.timeout.connect(self._look)

    @property
    def busy(self) -> bool:
        """Whether something is being read."""
        return self._present is not None or bool(self._waiting)

    def read(self, name: str, size: int, make: Make, take: Take, key: str = "") -> None:
        """Have `make` read `size` bytes and hand what it gives to `take`, here in this thread."""
        if self._in_turn and self._threads:
            self._waiting.pop(key, None)
            self._waiting[key] = (name, size, make, take)
            return
        self.cancel()
        self._begin(name, size, make, take)

    def _begin(self, name: str, size: int, make: Make, take: Take) -> None:
        if size <= SMALL:
            self._at_once(make, take)
            return
        self._name = name
        thread = self._present = _Reading(make, take, self._done, self._urgent)
        self._threads.add(thread)
        thread.finished.connect(self._gather)
        thread.start()
        self._clock.start()

    def cancel(self) -> None:
        """Give the present reading up, and what waits; nothing comes of it."""
        self._waiting.clear()
        if self._present is None:
            return
        self._present.requestInterruption()
        self._present = None
        self._clock.stop()
        self.ended.emit()

    def close(self, wait_ms: int = 2_000) -> bool:
        """Give up and end the threads; True when they have ended. May be called again."""
        self.cancel()
        ended = [thread.wait(wait_ms) for thread in self._threads]
        return all(ended)

    def _at_once(self, make: Make, take: Take) -> None:
        try:
            made = make(_unnoticed)
        except Problem as problem:
            self.failed.emit(str(problem))
            return
        take(made)

    @Slot()
    def _look(self) -> None:
        if self._present is not None:
            self.progressed.emit(self._name, self._present.share)

    @Slot()
    def _gather(self) -> None:
        """Take what the present reading gave, and let go of all that have ended."""
        for thread in [t for t in self._threads if t.isFinished()]:
            self._threads.discard(thread)
            if thread is self._present:
                self._present = None
                self._clock.stop()
                self.ended.emit()
                if thread.problem is not None:
                    self.failed.emit(thread.problem)
                elif thread.made is not None:
                    thread.take(thread.made)
        if not self._threads:
            self._go_on()

    def _go_on(self) -> None:
        """Begin what waits: small ones are done at once, a large one is begun."""
        while self._waiting and not self._threads:
            self._begin(*self._waiting.pop(next(iter(self._waiting))))


def _unnoticed(share: float) -> None:
    """Nobody looks."""
