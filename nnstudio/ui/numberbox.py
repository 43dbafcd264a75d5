"""A number field that takes a decimal comma or point and shows the shortest text of its value."""

from __future__ import annotations

from PySide6.QtCore import QSignalBlocker
from PySide6.QtGui import QValidator
from PySide6.QtWidgets import QAbstractSpinBox, QDoubleSpinBox, QWidget

from nnstudio.core.problems import Problem
from nnstudio.data.numbers import parse_number
from nnstudio.ui.typingkeys import TypingKeys


class NumberBox(QDoubleSpinBox):
    """`valueChanged` comes when a number is complete, not at every key."""

    def __init__(
        self, low: float, high: float, decimals: int = 6, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self.setDecimals(decimals)
        self.setRange(low, high)
        self.setKeyboardTracking(False)
        self.setStepType(QAbstractSpinBox.StepType.AdaptiveDecimalStepType)
        line = self.lineEdit()
        TypingKeys(self, line, lambda: line.setText(self.textFromValue(self.value())))

    def show_number(self, number: float) -> None:
        """Show a number without a signal, unless another one is being typed just now."""
        typing = self.hasFocus() and self.lineEdit().isModified()
        if number != self.value() and not typing:
            with QSignalBlocker(self):
                self.setValue(number)

    def stepBy(self, steps: int) -> None:
        """Up or down, to the number shown: Qt 6.8 goes to 0.15000000000000002 and shows 0.15."""
        with QSignalBlocker(self):
            before = self.value()
            super().stepBy(steps)
            after, selects = self.value(), self.lineEdit().hasSelectedText()
            self.setValue(before)
        self.setValue(after)  # which rounds, and tells of it once
        if selects:
            self.selectAll()

    def textFromValue(self, value: float) -> str:
        return f"{value:.10g}".replace("-", "\u2212")

    def valueFromText(self, text: str) -> float:
        try:
            return parse_number(text.replace("\u2212", "-"))
        except Problem:
            return self.value()

    def fixup(self, text: str) -> str:
        # Qt would take commas for thousands and make 123 of "1,2,3".
        return text

    def validate(self, text: str, position: int) -> tuple[QValidator.State, str, int]:
        try:
            number = parse_number(text.replace("\u2212", "-"))
        except Problem:
            return QValidator.State.Intermediate, text, position
        inside = self.minimum() <= number <= self.maximum()
        state = QValidator.State.Acceptable if inside else QValidator.State.Intermediate
        return state, text, position
