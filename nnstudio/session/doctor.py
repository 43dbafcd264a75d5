"""Looks at the training now and then, says what ails it, and carries out one remedy."""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING

from PySide6.QtCore import QElapsedTimer, QObject, QTimer, Signal, Slot

from nnstudio.core.problems import Problem
from nnstudio.document.frame import Frame
from nnstudio.language.translate import tr
from nnstudio.session.session import Session

if TYPE_CHECKING:  # else imported at the first look: starting the window should not wait for it
    from nnstudio.document.doctor.finding import Diagnosis, Finding

RUNNING_MS, RESTING_MS = 1_000, 250  # from a change to the look at it
SHARE = 50  # a look takes at most about one part in so many of the time while training runs


class Doctor(QObject):
    """Tells a diagnosis whenever it is another one.

    While training runs, a finding counts once it is there at two looks in a row, and a diagnosis
    of the same kinds is not told again: sentences shall stay long enough to be read.
    """

    diagnosed = Signal(object)  # Diagnosis
    refused = Signal(str)
    said = Signal(str)
    silenced_changed = Signal(object)  # frozenset of kinds

    def __init__(self, session: Session, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._session = session
        self._due = QTimer(self, singleShot=True)
        self._due.timeout.connect(self.look)
        self._pace = RUNNING_MS
        self._seen: tuple[object, ...] = ()
        self._last_kinds: frozenset[str] = frozenset()
        self._told: Diagnosis | None = None
        self._silenced: frozenset[str] = frozenset()
        self.is_quiet: Callable[[], bool] = lambda: False

    @Slot(object)
    def watch(self, frame: Frame) -> None:
        """Look soon, if there is anything new; an earlier moment that is shown is no news."""
        if frame.looks_back or self._moment() == self._seen:
            return
        if not frame.running and self._due.isActive():
            self._due.start(RESTING_MS)  # once things have come to rest
        elif not self._due.isActive():
            self._due.start(self._pace if frame.running else RESTING_MS)

    def close(self) -> None:
        """Look no more."""
        self._due.stop()

    @Slot()
    def look(self) -> None:
        """Examine the present moment, and tell what is new."""
        from nnstudio.document.doctor.finding import Diagnosis

        frame = self._session.frame()
        if frame.looks_back:
            return
        self._seen = self._moment()
        took = QElapsedTimer()
        took.start()
        findings = self._examine(frame)
        self._pace = max(RUNNING_MS, SHARE * took.elapsed())
        kinds = frozenset(finding.kind for finding in findings)
        if frame.running:
            findings = tuple(f for f in findings if f.kind in self._last_kinds)
        self._last_kinds = kinds
        found = Diagnosis(findings, self._silenced, self.is_quiet())
        told = self._told
        if found == told:
            return
        if frame.running and told is not None and _kinds(found) == _kinds(told):
            return
        if told is None and not findings:
            self._told = found
            return
        self._tell(found)

    def tell_again(self) -> None:
        """Say it anew, in the language that is chosen now."""
        if self._told is not None:
            self._told = None
            self._last_kinds = frozenset(_every_kind())
            self.look()

    @Slot(object, int)
    def mend(self, finding: Finding, place: int) -> None:
        """Carry out a remedy of a finding, if it is still there, as one step for undo.

        What was found is about the present, also where an earlier moment is looked at.
        """
        if self._session.frame().looks_back:
            self._session.look_at(None)
        found = self._again(finding)
        if found is None or place >= len(found.remedies):
            self.said.emit(tr("That is over already; nothing was changed."))
            self.look()
            return
        remedy = found.remedies[place]
        try:
            changed = self._session.edit(remedy.change, remedy.name)
        except Problem as problem:
            self.refused.emit(str(problem))
            return
        if changed:
            self.said.emit(
                tr(
                    "Done: {edit}. {effect} Ctrl+Z takes it back.",
                    edit=remedy.name,
                    effect=remedy.effect,
                )
            )
        self.look()

    def _again(self, finding: Finding) -> Finding | None:
        """The same finding of the present; where there are several of its kind, of its neuron."""
        found = [f for f in self._examine(self._session.frame()) if f.kind == finding.kind]
        if len(found) > 1:
            found = [f for f in found if f.place == finding.place]
        return found[0] if found else None

    def remember(self, silenced: frozenset[str]) -> None:
        """Kinds that were silenced before."""
        self._silenced = silenced

    @Slot(str, bool)
    def silence(self, kind: str, on: bool) -> None:
        """Tell a kind no more, or again."""
        from nnstudio.document.doctor.finding import Diagnosis

        self._silenced = self._silenced | {kind} if on else self._silenced - {kind}
        self.silenced_changed.emit(self._silenced)
        findings = () if self._told is None else self._told.findings
        self._tell(Diagnosis(findings, self._silenced, self.is_quiet()))

    def _tell(self, diagnosis: Diagnosis) -> None:
        self._told = diagnosis
        self.diagnosed.emit(diagnosis)

    def _moment(self) -> tuple[object, ...]:
        return (*self._session.moment, self._session.running, self._session.trouble)

    def _examine(self, frame: Frame) -> tuple[Finding, ...]:
        from nnstudio.document.doctor.examine import examine
        from nnstudio.document.doctor.patient import Patient

        return examine(Patient(frame, self._session.trouble))


def _kinds(diagnosis: Diagnosis) -> tuple[object, ...]:
    kinds = tuple(finding.kind for finding in diagnosis.findings)
    return kinds, diagnosis.silenced, diagnosis.quiet


def _every_kind() -> frozenset[str]:
    from nnstudio.document.doctor.examine import ILLNESSES

    return frozenset(ILLNESSES)
