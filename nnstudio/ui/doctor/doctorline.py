"""One calm line under the panels: what ails the training, why, and the first remedy."""

from __future__ import annotations

from PySide6.QtCore import Signal
from PySide6.QtGui import QAccessible, QAccessibleAnnouncementEvent
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLabel, QPushButton, QToolButton, QWidget

from nnstudio.document.doctor.finding import Diagnosis, Finding
from nnstudio.language.translate import counted, tr
from nnstudio.ui.linkbutton import LinkButton
from nnstudio.ui.plaintip import plain_tip
from nnstudio.ui.theme import GRID, Theme
from nnstudio.ui.tippedlabel import TippedLabel

SIGN = "\u25cf"


class DoctorLine(QFrame):
    """Shows the gravest finding; without any, or once it was put away, it is not there."""

    mend_asked = Signal(object, int)  # Finding, place of the remedy
    why_asked = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("doctorLine")
        self._finding: Finding | None = None
        self._put_away: frozenset[str] = frozenset()
        self._kinds: frozenset[str] = frozenset()
        self.sign, self.sentence = QLabel(SIGN), TippedLabel()
        self.others = LinkButton("", tr("Show all that the doctor has found."))
        self.why = LinkButton(
            tr("Why?"), tr("What shows it, why it keeps the network from learning, and remedies.")
        )
        self.mend = QPushButton()
        self.mend.setProperty("quiet", True)
        self.away = QToolButton()
        self.away.setText("\u2715")
        self.away.setProperty("link", True)
        self.away.setAccessibleName(tr("Put this line away"))
        self.away.setToolTip(tr("Put this line away until something else is found."))
        row = QHBoxLayout(self)
        row.setContentsMargins(12, 1, 4, 1)
        row.setSpacing(GRID)
        row.addWidget(self.sign)
        row.addWidget(self.sentence, 1)
        for widget in (self.others, self.why, self.mend, self.away):
            row.addWidget(widget)
        self.others.clicked.connect(self.why_asked)
        self.why.clicked.connect(self.why_asked)
        self.mend.clicked.connect(self._mend)
        self.away.clicked.connect(self._put)
        self.hide()

    def show_diagnosis(self, diagnosis: Diagnosis) -> None:
        """Show the first finding that is to be told."""
        told = () if diagnosis.quiet else diagnosis.told
        self._kinds = frozenset(finding.kind for finding in told)
        if not told:
            self._put_away = frozenset()
        if not self._kinds - self._put_away:
            self._finding = None
            self.hide()
            return
        before, self._finding = self._finding, told[0]
        self._show(told[0], len(told) - 1)
        self.show()
        if (before is None or before.kind != told[0].kind) and QAccessible.isActive():
            announcement = QAccessibleAnnouncementEvent(self, told[0].sentence)
            QAccessible.updateAccessibility(announcement)

    def set_theme(self, theme: Theme) -> None:
        """Take over the colours."""
        self.sign.setStyleSheet(f"color: {theme.warning}")

    def _show(self, finding: Finding, others: int) -> None:
        self.sentence.setText(finding.sentence)
        self.setAccessibleName(tr("The doctor: {sentence}", sentence=finding.sentence))
        self.others.setVisible(others > 0)
        words = counted("and {n} more", "and {n} more", others)
        self.others.setText(words)
        self.others.setAccessibleName(words)
        self.mend.setVisible(bool(finding.remedies))
        if finding.remedies:
            remedy = finding.remedies[0]
            text = tr("Mend: {remedy}", remedy=remedy.title)
            self.mend.setText(text.replace("&", "&&"))
            self.mend.setAccessibleName(text)
            self.mend.setToolTip(plain_tip(tip_of(remedy.effect)))

    def _mend(self) -> None:
        if self._finding is not None:
            self.mend_asked.emit(self._finding, 0)

    def _put(self) -> None:
        self._put_away = self._put_away | self._kinds
        self._finding = None
        self.hide()


def tip_of(effect: str) -> str:
    """What a remedy does, and that it can be taken back."""
    return tr("{effect}\nCtrl+Z takes it back.", effect=effect)
