"""One finding in full: the sentence, what shows it, why, and a button for each remedy."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLabel, QPushButton, QVBoxLayout, QWidget

from nnstudio.document.doctor.examine import ILLNESSES
from nnstudio.document.doctor.finding import Evidence, Finding, Remedy
from nnstudio.language.translate import tr
from nnstudio.ui import theme as themes
from nnstudio.ui.doctor.doctorline import tip_of
from nnstudio.ui.glossary.terms import explain_term
from nnstudio.ui.glossary.termtable import ILLNESS_TERMS
from nnstudio.ui.linkbutton import LinkButton
from nnstudio.ui.plaintip import plain_tip
from nnstudio.ui.theme import GRID
from nnstudio.ui.training.notelabel import NoteLabel


class FindingCard(QFrame):
    """Shows a finding; wishes leave as signals."""

    mend_asked = Signal(object, int)  # Finding, place of the remedy
    silence_asked = Signal(str, bool)
    evidence_asked = Signal(object)  # Evidence

    def __init__(self, finding: Finding, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.finding = finding
        illness = ILLNESSES[finding.kind]
        self.setAccessibleName(tr(illness.title))
        explain_term(self, ILLNESS_TERMS[finding.kind])  # for F1, wherever the keys are in the card
        self.setAccessibleDescription(finding.sentence)
        title = _words(tr(illness.title))
        title.setFont(themes.font("body", bold=True))
        self.silence = LinkButton(
            tr("Do not tell again"),
            tr("Say no more of this kind, in any project, until it is told again."),
            themes.font("small"),
        )
        self.silence.setAccessibleName(
            tr("Do not tell again: {illness}", illness=tr(illness.title))
        )
        self.silence.clicked.connect(lambda: self.silence_asked.emit(finding.kind, True))
        top = QHBoxLayout()
        top.addWidget(title, 1)
        top.addWidget(self.silence)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, GRID // 2)
        column.setSpacing(2)
        column.addLayout(top)
        column.addWidget(_words(finding.sentence))
        self.links = [self._link(evidence) for evidence in finding.evidence]
        for link in self.links:
            column.addWidget(link, 0, Qt.AlignmentFlag.AlignLeft)
        why = NoteLabel()
        why.show_text(tr(illness.why))
        column.addWidget(why)
        self.remedies = [
            self._button(place, remedy) for place, remedy in enumerate(finding.remedies)
        ]
        column.addSpacing(2)
        for button in self.remedies:
            column.addWidget(button, 0, Qt.AlignmentFlag.AlignLeft)

    def _link(self, evidence: Evidence) -> QWidget:
        """What shows it; a link where it leads somewhere."""
        if evidence.row is None and evidence.neuron is None:
            return _words(evidence.words)
        places = (
            tr("Shows the row in table and network.") if evidence.row is not None else "",
            tr("Opens the neuron's card.") if evidence.neuron is not None else "",
        )
        link = LinkButton(evidence.words.replace("&", "&&"), "\n".join(filter(None, places)))
        link.setAccessibleName(evidence.words)
        link.clicked.connect(lambda: self.evidence_asked.emit(evidence))
        return link

    def _button(self, place: int, remedy: Remedy) -> QPushButton:
        button = QPushButton(remedy.title.replace("&", "&&"))
        button.setProperty("quiet" if place else "primary", True)
        button.setAccessibleName(tr("Mend: {remedy}", remedy=remedy.title))
        button.setToolTip(plain_tip(tip_of(remedy.effect)))
        button.clicked.connect(lambda: self.mend_asked.emit(self.finding, place))
        return button


def _words(text: str) -> QLabel:
    label = QLabel(text)
    label.setTextFormat(Qt.TextFormat.PlainText)
    label.setWordWrap(True)
    return label
