"""A thread that makes one thing, notes how far it is, and can be asked to give up."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QThread

from nnstudio.core.problems import Problem
from nnstudio.data.importing import Cancelled, Progress
from nnstudio.language.translate import tr
from nnstudio.session.background import step_back

LOOK_MS = 50  # between two looks at how far such a thread is

Make = Callable[[Progress], object]  # gives what came of it; raises Problem


class MakingThread(QThread):
    """Carries out `make` once; afterwards there is what was `made`, or a `problem`, or neither
    where it was given up.

    `failure` says what could not be done where that fails for no known reason. What is `urgent`
    does not step back behind everything else that the machine has to do.
    """

    def __init__(self, name: str, make: Make, failure: str, urgent: bool = False) -> None:
        super().__init__()
        self.setObjectName(name)
        self.share = 0.0
        self.made: object | None = None
        self.problem: str | None = None
        self._make, self._failure, self._urgent = make, failure, urgent

    def run(self) -> None:
        if not self._urgent:
            step_back()
        try:
            self.made = self._make(self._note)
        except Cancelled:
            pass
        except Problem as problem:
            self.problem = str(problem)
        except Exception as error:
            self.problem = tr("{what} ({error}).", what=self._failure, error=error)
            raise  # for the log

    def _note(self, share: float) -> None:
        if self.isInterruptionRequested():
            raise Cancelled
        self.share = share
