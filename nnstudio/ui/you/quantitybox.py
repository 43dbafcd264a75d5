"""A number box with a unit that also understands other units: "160 lb", "5'7\"", "73,5"."""

from __future__ import annotations

from PySide6.QtCore import QSignalBlocker, QSize, Qt, Signal
from PySide6.QtGui import QValidator
from PySide6.QtWidgets import QDoubleSpinBox, QWidget

from nnstudio.core.problems import Problem
from nnstudio.data.numbers import MAX_NUMBER
from nnstudio.data.units import Quantity, convert, parse_quantity, unit_named
from nnstudio.session.celltext import MINUS
from nnstudio.ui.calmwheel import CalmWheel
from nnstudio.ui.typingkeys import TypingKeys

_DIGITS = 12  # behind the point: the box itself must not round what is typed
_LONGEST = 40  # characters


class QuantityBox(QDoubleSpinBox):
    """Shows one quantity; says `quantity_chosen` when a value is complete, never while typing.

    A mass or a length must be above zero: that and what is no quantity at all is `refused`, and
    the box goes back to the value it had.
    """

    quantity_chosen = Signal(object)  # Quantity in the unit shown
    refused = Signal(str)  # the text, without the unit that the box itself added

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._quantity = Quantity(0.0, None)
        self.setDecimals(_DIGITS)
        self.setRange(-MAX_NUMBER, MAX_NUMBER)
        self.setKeyboardTracking(False)
        self.setProperty("field", True)
        self.lineEdit().setMaxLength(_LONGEST)
        self.lineEdit().setTextMargins(5, 0, 5, 0)
        self.setAlignment(Qt.AlignmentFlag.AlignRight)
        self.valueChanged.connect(self._choose)
        self.editingFinished.connect(lambda: self.lineEdit().setModified(False))
        CalmWheel(self)
        line = self.lineEdit()
        TypingKeys(self, line, lambda: line.setText(self._whole_text()))

    @property
    def quantity(self) -> Quantity:
        """What is shown, with all its digits."""
        return self._quantity

    @property
    def being_typed(self) -> bool:
        """Whether a person is in the middle of typing another value."""
        return self.hasFocus() and self.lineEdit().isModified()

    def show_quantity(self, quantity: Quantity) -> None:
        """Show another value; what is being typed is lost."""
        if quantity == self._quantity:
            return
        with QSignalBlocker(self):
            if quantity.unit != self._quantity.unit:
                self.setSuffix(f" {quantity.unit}" if quantity.unit else "")
            self._quantity = quantity
            self.setValue(quantity.value)
            self.lineEdit().setText(self._whole_text())

    def sizeHint(self) -> QSize:
        """Room for "220.25 cm", however far the range goes."""
        width = self.fontMetrics().horizontalAdvance("0000.00 cm") + 12
        return QSize(width, super().sizeHint().height())

    def minimumSizeHint(self) -> QSize:
        """As wide as wished."""
        return self.sizeHint()

    # What Qt asks

    def textFromValue(self, value: float) -> str:
        """The value as it is shown, without its unit."""
        return quantity_text(Quantity(value, self._quantity.unit))

    def valueFromText(self, text: str) -> float:
        """The value typed, in the unit shown; a text that was not touched keeps all its digits."""
        if text == self._whole_text():
            return self.value()
        value = self._typed(text)
        return self.value() if value is None else value

    def validate(self, text: str, pos: int) -> tuple[QValidator.State, str, int]:
        """What is not a quantity yet may become one; what is shown was good enough for others."""
        known = text == self._whole_text() or self._typed(text) is not None
        state = QValidator.State.Acceptable if known else QValidator.State.Intermediate
        return state, text, pos

    def fixup(self, text: str) -> str:
        """Qt asks for a better text when typing has ended in none: there is only the old value."""
        self.refused.emit(text.removesuffix(self.suffix()).strip())
        return text

    def stepBy(self, steps: int) -> None:
        """The arrows stop before a mass or a length of zero."""
        if self._can_be(self.value() + steps * self.singleStep()):
            super().stepBy(steps)

    # Inside

    def _can_be(self, value: float) -> bool:
        return value > 0.0 or unit_named(self._quantity.unit or "") is None

    def _typed(self, text: str) -> float | None:
        """The value of a text in the unit shown; None where it is none."""
        unit = self._quantity.unit
        for candidate in (text, text.removesuffix(self.suffix())):
            try:
                quantity = parse_quantity(candidate.replace(MINUS, "-"), unit)
                if quantity.unit == unit:
                    value = quantity.value
                elif quantity.unit is not None and unit is not None:
                    value = convert(quantity.value, quantity.unit, unit)
                else:
                    continue
            except Problem:
                continue
            return value if self._can_be(value) else None
        return None

    def _whole_text(self) -> str:
        return self.textFromValue(self.value()) + self.suffix()

    def _choose(self, value: float) -> None:
        self._quantity = Quantity(value, self._quantity.unit)
        self.lineEdit().setModified(False)
        self.quantity_chosen.emit(self._quantity)


def quantity_text(quantity: Quantity) -> str:
    """The number for the eye: "73.0" or "160.94" where it has a unit, else up to six digits."""
    value = quantity.value
    if quantity.unit is None or unit_named(quantity.unit) is None or abs(value) >= 1e6:
        return f"{value:.6g}".replace("-", MINUS)  # whatever decimals were chosen: it was typed
    text = f"{value:.2f}".replace("-", MINUS)
    return text[:-1] if text.endswith("0") else text
