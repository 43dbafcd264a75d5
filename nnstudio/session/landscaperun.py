"""The loss around the present parameters, computed behind the window."""

from __future__ import annotations

import threading
import time
from functools import cached_property
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal, Slot

from nnstudio.language.translate import tr
from nnstudio.session.background import BREATH, LateThread, step_back

if TYPE_CHECKING:  # else imported when first wanted: starting the window should not wait for it
    from nnstudio.document.landscapes import LandscapeAnswer, LandscapeQuestion, Lookout


class GivenUp(Exception):
    """Nobody waits for the answer any more."""


class LandscapeWorker(QObject):
    """Lives in a thread of its own and answers one question after the other."""

    answered = Signal(int, object)  # run_id, LandscapeAnswer
    failed = Signal(int, str)

    @cached_property
    def _lookout(self) -> Lookout:
        """What finds the answers."""
        from nnstudio.document.landscapes import Lookout

        return Lookout()

    @Slot(int, object, object)
    def work(self, run_id: int, question: LandscapeQuestion, given_up: threading.Event) -> None:
        """Answer, unless it is given up meanwhile."""

        def between() -> None:
            time.sleep(BREATH)
            if given_up.is_set():
                raise GivenUp

        if given_up.is_set():
            return
        step_back()
        try:
            self.answered.emit(run_id, self._lookout.look(question, between))
        except GivenUp:
            return
        except Exception as error:
            self.failed.emit(
                run_id, tr("The landscape could not be computed ({error}).", error=error)
            )
            raise  # for the log


class LandscapeRun(QObject):
    """One question at a time; a new one puts an end to the one before."""

    answered = Signal(object)  # LandscapeAnswer, which carries its question
    failed = Signal(str)
    _asked = Signal(int, object, object)

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._run_id = 0
        self._given_up = threading.Event()
        self._worker = LandscapeWorker()
        self._thread = LateThread(self._worker, "landscape")
        self._worker.answered.connect(self._take)
        self._worker.failed.connect(self._fail)
        self._asked.connect(self._worker.work)

    @Slot(object)
    def ask(self, question: LandscapeQuestion) -> None:
        """Find the answer to this one, and to no earlier one."""
        self._given_up.set()
        self._given_up = threading.Event()
        self._run_id += 1
        self._thread.begin()
        self._asked.emit(self._run_id, question, self._given_up)

    def close(self, wait_ms: int = 2_000) -> bool:
        """End the thread; True when it has ended. May be called again."""
        self._given_up.set()
        self._run_id += 1
        return self._thread.close(wait_ms)

    @Slot(int, object)
    def _take(self, run_id: int, answer: LandscapeAnswer) -> None:
        if run_id == self._run_id:
            self.answered.emit(answer)

    @Slot(int, str)
    def _fail(self, run_id: int, sentence: str) -> None:
        if run_id == self._run_id:
            self.failed.emit(sentence)
