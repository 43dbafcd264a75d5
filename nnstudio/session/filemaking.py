"""Making files behind the window: pictures, reports and films, with their progress."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QObject, QTimer, Signal, Slot

from nnstudio.data.files import file_name
from nnstudio.data.importing import Progress
from nnstudio.language.translate import tr
from nnstudio.session.makingthread import LOOK_MS, MakingThread

Produce = Callable[[Progress], bytes]  # the file's bytes; raises Problem where they cannot be


class _Making(MakingThread):
    """Makes one file and puts it in its place."""

    def __init__(self, path: str, produce: Produce) -> None:
        super().__init__(
            "making a file", self._write, tr("{name} could not be made", name=file_name(path))
        )
        self.path = path
        self._produce = produce

    def _write(self, note: Progress) -> bool:
        # Late: most days nobody makes a file.
        from nnstudio.document.savefile import save_bytes

        data = self._produce(note)
        note(1.0)  # the last moment to give it up
        save_bytes(self.path, data)
        return True


class FileMaking(QObject):
    """Several files may be made at a time: a picture need not wait for a film."""

    progressed = Signal(str, float)  # the file's name, and which share of it is done
    ended = Signal()  # nothing is being made any more
    said = Signal(str)
    failed = Signal(str)

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._threads: list[_Making] = []
        self._clock = QTimer(self)
        self._clock.setInterval(LOOK_MS)
        self._clock.timeout.connect(self._look)

    @property
    def busy(self) -> bool:
        """Whether something is being made."""
        return bool(self._threads)

    def make(self, path: str, produce: Produce) -> None:
        """Have `produce` make the bytes of a file, and put it in its place once they are there."""
        thread = _Making(path, produce)
        self._threads.append(thread)
        thread.finished.connect(self._gather)
        thread.start()
        self._clock.start()

    @Slot()
    def cancel(self) -> None:
        """Give up what is not done yet; files that it would have replaced stay as they are."""
        for thread in self._threads:
            thread.requestInterruption()

    def close(self, wait_ms: int = 2_000) -> bool:
        """Give up and end the threads; True when they have ended. May be called again."""
        self.cancel()
        self._clock.stop()
        ended = [thread.wait(wait_ms) for thread in self._threads]  # each of them
        return all(ended)

    @Slot()
    def _look(self) -> None:
        if self._threads:
            latest = self._threads[-1]
            self.progressed.emit(file_name(latest.path), latest.share)

    @Slot()
    def _gather(self) -> None:
        """Say what came of those that have ended."""
        for thread in [t for t in self._threads if t.isFinished()]:
            self._threads.remove(thread)
            if not self._threads:
                self._clock.stop()
                self.ended.emit()
            if thread.problem is not None:
                self.failed.emit(thread.problem)
            elif thread.made:
                self.said.emit(tr("Saved {name}.", name=file_name(thread.path)))
            else:
                self.said.emit(
                    tr("{name} was given up; nothing was written.", name=file_name(thread.path))
                )
