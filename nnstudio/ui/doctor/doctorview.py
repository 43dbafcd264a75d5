"""What the panel of the doctor holds: a card for each finding, and the kinds that are silenced."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QLabel, QVBoxLayout, QWidget

from nnstudio.document.doctor.examine import ILLNESSES
from nnstudio.document.doctor.finding import Diagnosis, Evidence, Finding
from nnstudio.language.translate import mark, tr
from nnstudio.ui.doctor.findingcard import FindingCard
from nnstudio.ui.linkbutton import LinkButton
from nnstudio.ui.scrolling import scrolling
from nnstudio.ui.theme import GRID, Theme, font

WELL = mark(
    "Nothing ails this training. It is looked at whenever it rests, and once a second while it "
    "runs."
)


class DoctorView(QWidget):
    """Shows diagnoses."""

    mend_asked = Signal(object, int)  # Finding, place of the remedy
    silence_asked = Signal(str, bool)
    row_asked = Signal(int)
    neuron_asked = Signal(int, int)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._diagnosis: Diagnosis | None = None
        self.cards: list[FindingCard] = []
        self.silenced: list[LinkButton] = []
        self.well = QLabel(tr(WELL))
        self.well.setTextFormat(Qt.TextFormat.PlainText)
        self.well.setWordWrap(True)
        self.well.setProperty("muted", True)
        inside = QWidget()
        self._column = QVBoxLayout(inside)
        self._column.setContentsMargins(GRID // 2, GRID // 2, GRID // 2, GRID // 2)
        self._column.setSpacing(GRID)
        self._column.addWidget(self.well)
        self._column.addStretch(1)
        self.area = scrolling(inside)
        self.area.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.area.setProperty("stop", True)  # that it has the keys is seen
        self.area.setAccessibleName(tr("Doctor"))
        self.area.setToolTip(tr("What ails the training, what shows it, and what mends it."))
        around = QVBoxLayout(self)
        around.setContentsMargins(0, 0, 0, 0)
        around.addWidget(self.area)
        self.setMinimumSize(200, 80)
        self.show_diagnosis(Diagnosis())

    def show_diagnosis(self, diagnosis: Diagnosis) -> None:
        """Show what was found; cards of the same findings stay as they are."""
        if diagnosis == self._diagnosis:
            return
        self._diagnosis = diagnosis
        self.well.setVisible(not diagnosis.told)
        if [card.finding for card in self.cards] != list(diagnosis.told):
            for card in self.cards:
                self._take_away(card)
            self.cards = [self._card(finding) for finding in diagnosis.told]
        for link in self.silenced:
            self._take_away(link)
        kinds = [name for name in ILLNESSES if name in diagnosis.silenced]
        self.silenced = [self._tell_again(kind) for kind in kinds]
        for place, widget in enumerate((*self.cards, *self.silenced)):
            if self._column.indexOf(widget) < 0:
                self._column.insertWidget(1 + place, widget, 0, _AT[isinstance(widget, LinkButton)])

    def set_theme(self, theme: Theme) -> None:
        """All colours come from the style."""

    def take_focus(self) -> None:
        """Let keys go to the first remedy, or to the words."""
        buttons = [button for card in self.cards for button in card.remedies]
        (buttons[0] if buttons else self.area).setFocus()

    def _card(self, finding: Finding) -> FindingCard:
        card = FindingCard(finding)
        card.mend_asked.connect(self.mend_asked)
        card.silence_asked.connect(self.silence_asked)
        card.evidence_asked.connect(self._lead)
        return card

    def _tell_again(self, kind: str) -> LinkButton:
        title = tr(ILLNESSES[kind].title)
        link = LinkButton(
            tr("Silenced: {illness}. Tell it again", illness=title),
            tr("Say it again where this is found."),
            font("small"),
        )
        link.clicked.connect(lambda: self.silence_asked.emit(kind, False))
        return link

    def _lead(self, evidence: Evidence) -> None:
        """To the row first: the neuron's card then shows it."""
        if evidence.row is not None:
            self.row_asked.emit(evidence.row)
        if evidence.neuron is not None:
            self.neuron_asked.emit(*evidence.neuron)

    def _take_away(self, widget: QWidget) -> None:
        self._column.removeWidget(widget)
        widget.hide()
        widget.deleteLater()


_AT = {False: Qt.AlignmentFlag(0), True: Qt.AlignmentFlag.AlignLeft}
