"""What goes wrong, and what wants the app to end: each is caught here and ends in order.

It begins before the session does, so that not even the first moment is without it.
"""

from __future__ import annotations

import atexit
import contextlib
import sys
import threading
import traceback
from collections.abc import Iterator
from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication, QObject, QTimer

from nnstudio import __version__
from nnstudio.session.faults import Fault, FaultHook
from nnstudio.session.logfile import LogFile
from nnstudio.session.qtmessages import QtMessages
from nnstudio.session.quitsignals import QuitSignals

if TYPE_CHECKING:
    from nnstudio.app import Studio

NOTE_AFTER = 1_000  # milliseconds after the window shows: the log need not be quick


class Safety(QObject):
    """Holds the hooks of one process, from before its Studio is made until after it ended."""

    def __init__(self) -> None:
        super().__init__()
        self.log = LogFile()
        self._messages, self.faults = QtMessages(self.log), FaultHook(self.log, self)
        self._studio: Studio | None = None
        self._half_made: list[object] = []
        self._messages.install()
        self.faults.install()
        self._signals = QuitSignals(self)
        self._signals.asked.connect(self._leave)
        self.faults.quit_asked.connect(self._leave)
        self.faults.reported.connect(self._keep)
        self.faults.reported.connect(self._unstick)
        self.faults.reported.connect(self._show)
        self._note_due = QTimer(self, singleShot=True, interval=NOTE_AFTER)
        self._note_due.timeout.connect(self._note_start)

    def watch(self, studio: Studio) -> None:
        """Look after this one from now on."""
        self._studio = studio
        atexit.register(self._end_early)
        self._note_due.start()
        if self._signals.seen:  # while it was being made
            QTimer.singleShot(0, self._leave)

    @contextlib.contextmanager
    def guard(self) -> Iterator[None]:
        """Report what is raised, and go on: what Qt calls meanwhile raises here and not in a slot.

        Otherwise a picture or a model that fails would keep the window from opening at all.
        """
        try:
            yield
        except Exception:
            sys.excepthook(*sys.exc_info())

    def tell_no_start(self, error: Exception) -> None:
        """The window could not be made: say so in a box and stay until it has been read.

        Who started by a double click sees no console.
        """
        from nnstudio.ui.window.notices import tell_no_start

        studio, self._studio = self._studio, None
        # The hook lets go of what the frames hold: threads among it, and one that ends while it
        # runs would have Qt abort before anything is said.
        for frame, _ in traceback.walk_tb(error.__traceback__):
            self._half_made += frame.f_locals.values()
        sys.excepthook(type(error), error, error.__traceback__)
        if studio is not None:
            studio.crashes.close()  # it is told here, not at the next start
        tell_no_start(error, self.log.path)
        self.log.write("Could not start", f"NN Studio {__version__}")
        _flush()

    def end(self) -> None:
        """The session and its threads have ended: give everything back."""
        atexit.unregister(self._end_early)
        self._signals.close()
        self.faults.remove()
        self._messages.remove()
        self.log.write("Ended")

    def _leave(self) -> None:
        """Something wants the app to end: what is unsaved is kept aside, and no question asked."""
        if self._studio is not None:
            self._studio.leave()
        # Also a dialog of the system's, which has a loop of its own, does not hold it up.
        QCoreApplication.exit(0)

    def _keep(self) -> None:
        if self._studio is not None:
            self._studio.recovery.keep()

    def _unstick(self) -> None:
        if self._studio is not None:
            self._studio.session.unstick()

    def _show(self, fault: Fault) -> None:
        if self._studio is not None:
            self._studio.window.faults.show_fault(fault)  # the window of then

    def _note_start(self) -> None:
        from nnstudio.session.systemdetails import report_text, system_details

        self.log.write("Started", report_text(system_details()))

    def _end_early(self) -> None:
        """The interpreter ends while the app is at work, since something in a slot said so.

        Qt would abort where a thread still runs.
        """
        studio, self._studio = self._studio, None
        if studio is None:
            return
        self.log.write("Ended by sys.exit", f"NN Studio {__version__}")
        with contextlib.suppress(Exception):
            if threading.current_thread() is threading.main_thread():
                studio.session.pause()
            studio.recovery.keep_now()
            if threading.current_thread() is threading.main_thread():
                studio.end_threads()
        studio.crashes.close()
        _flush()


def _flush() -> None:
    for stream in (sys.stdout, sys.stderr):
        if stream is not None:
            with contextlib.suppress(OSError, ValueError):
                stream.flush()
