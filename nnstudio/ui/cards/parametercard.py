"""The card of a weight or bias: its value to change or lock, its gradient, and its way so far."""

from __future__ import annotations

import numpy as np
from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QHBoxLayout, QLineEdit, QWidget

from nnstudio.core.snapshot import Progress
from nnstudio.document.explaining.subject import Subject
from nnstudio.document.frame import Frame
from nnstudio.document.inspecting.neuronfacts import NeuronFacts
from nnstudio.document.inspecting.parameterfacts import ParameterFacts
from nnstudio.document.inspecting.samplerows import sample_rows
from nnstudio.language.translate import mark, tr
from nnstudio.session.celltext import shown_number
from nnstudio.ui import theme as themes
from nnstudio.ui.cards.card import Card, say, sentence
from nnstudio.ui.cards.historyplot import HistoryPlot
from nnstudio.ui.linkbutton import LinkButton
from nnstudio.ui.lockbutton import LockButton
from nnstudio.ui.plaintip import tip_plainly
from nnstudio.ui.theme import Theme
from nnstudio.ui.typedvalue import typed_value

FIELD_HEIGHT = 28
EDIT = mark("At full precision. Enter takes a new number over, Esc leaves it as it was.")


class ParameterCard(Card):
    """One parameter, by its place in the flat vector."""

    value_edited = Signal(str, float)
    lock_changed = Signal(str, bool)
    explain_asked = Signal(int)
    refused = Signal(str)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._index = 0
        self._name, self._value = "", ""
        self.field = QLineEdit()
        self.field.setProperty("field", True)
        self.field.setFixedHeight(themes.px(FIELD_HEIGHT))
        tip_plainly(self.field, tr(EDIT))
        self.field.returnPressed.connect(self._take_over)
        self.lock = LockButton()
        self.lock.setProperty("quiet", True)
        self.lock.setFixedSize(themes.px(FIELD_HEIGHT + 6), themes.px(FIELD_HEIGHT))
        self.lock.lock_asked.connect(self.lock_changed)
        self.gradient = sentence(muted=False)
        self.advice = sentence()
        self.threshold = sentence()
        self.history = HistoryPlot()
        self.explain = LinkButton(
            tr("explain its next step"), tr("The chain rule for it, step by step.")
        )
        self.explain.clicked.connect(lambda: self.explain_asked.emit(self._index))
        self._lay_out()
        self.set_theme(themes.LIGHT)

    def _lay_out(self) -> None:
        row = QHBoxLayout()
        row.setSpacing(6)
        row.addWidget(self.field, 1)
        row.addWidget(self.lock)
        self.column.addLayout(row)
        for part in (self.gradient, self.advice, self.threshold, self.history):
            self.column.addWidget(part)
        links = QHBoxLayout()
        links.setSpacing(themes.GRID)
        links.addWidget(self.explain)
        links.addStretch(1)
        self.column.addLayout(links)

    def choose(self, index: int) -> None:
        """Show this parameter from the next frame on."""
        if index != self._index:
            self._index = index
            self.field.setModified(False)

    @property
    def index(self) -> int:
        """Which parameter is shown."""
        return self._index

    def set_theme(self, theme: Theme) -> None:
        self.history.set_theme(theme)
        self.lock.set_theme(theme)

    def take_focus(self) -> None:
        self.field.setFocus()
        self.field.selectAll()

    def show_frame(self, frame: Frame) -> None:
        sample = sample_rows(frame.document, frame.model, frame.running)
        facts = ParameterFacts(sample, self._index)
        self._name = facts.name
        locked = facts.name in frame.document.locked
        self.headed.emit(facts.name, facts.joins, tr("locked") if locked else "")
        self._show_value(facts.value)
        self.lock.show_lock(facts.name, locked)
        say(self.gradient, self._gradient_text(frame, facts))
        say(self.advice, facts.gradient_words())
        place = facts.spec.place(self._index)
        threshold = ""
        if place.source is None:
            threshold = NeuronFacts(sample, place.layer, place.unit).threshold_words()
        say(self.threshold, threshold)
        trail = frame.trail
        if len(trail) and trail.vectors.shape[1] > self._index:
            self.history.show_values(trail.epochs, trail.vectors[:, self._index])
        else:
            self.history.show_values(np.empty(0), np.empty(0))

    def _gradient_text(self, frame: Frame, facts: ParameterFacts) -> str:
        """How the loss changes with it: for the shown row, and over the rows trained on."""
        parts = []
        document = frame.document
        if Subject.usable(document, frame.shown_row):
            subject = Subject(document, Progress(frame.model.params), frame.shown_row, self._index)
            own = float(subject.story.gradient[self._index])
            parts.append(
                tr("Gradient for {row}: {slope}", row=frame.shown_name, slope=shown_number(own, 6))
            )
        if facts.gradient is not None:
            parts.append(
                tr(
                    "Over {rows}: {slope}",
                    rows=facts.sample.words,
                    slope=shown_number(facts.gradient, 6),
                )
            )
        return "\n".join(parts)

    # Changing it

    def _show_value(self, value: float) -> None:
        """The value, unless somebody is typing another one."""
        text = repr(value)
        self.field.setAccessibleName(tr("Value of {name}", name=self._name))
        if text == self._value and self.field.text() == text:
            return
        self._value = text
        if not (self.field.hasFocus() and self.field.isModified()):
            chosen = self.field.hasFocus() and self.field.hasSelectedText()
            self.field.setText(text)
            if chosen:
                self.field.selectAll()

    def _take_over(self) -> None:
        text = self.field.text()
        value = typed_value(self._name, text, self.refused.emit)
        if value is None:
            self.field.selectAll()
            return
        self.field.setModified(False)
        self.field.selectAll()
        if text != self._value:
            self.value_edited.emit(self._name, value)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Esc gives a number up that was typed; another Esc closes the card."""
        typed = self.field.hasFocus() and self.field.isModified()
        if event.key() == Qt.Key.Key_Escape and typed:
            self.field.setText(self._value)
            self.field.setModified(False)
            self.field.selectAll()
        else:
            super().keyPressEvent(event)
