"""A small field for one number of a scale; what was not typed keeps all its digits."""

from __future__ import annotations

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QLineEdit, QWidget

from nnstudio.core.problems import Problem
from nnstudio.data.numbers import format_number, parse_number
from nnstudio.language.translate import tr
from nnstudio.session.celltext import MINUS
from nnstudio.ui.plaintip import tip_plainly

_DIGITS = 6  # shown of a number; all of them stand in the tool tip
_SAMPLE = "8888.8"


class ScaleField(QLineEdit):
    """Enter or leaving takes a number over; one that cannot be is put back, and why is said."""

    entered = Signal(float)
    said = Signal(str)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.number = 0.0  # the one that holds
        self._shown = ""
        self.setProperty("field", True)
        self.editingFinished.connect(self._take)

    def fit_width(self) -> None:
        """As wide as an ordinary number."""
        self.setFixedWidth(self.fontMetrics().horizontalAdvance(_SAMPLE) + 14)

    def set_words(self, name: str, tip: str) -> None:
        """What the number is."""
        self.setAccessibleName(name)
        self.setProperty("tip", tip)
        self._tell()

    def show_number(self, number: float) -> None:
        """Show a number, unless it is there already or another one is being typed."""
        self.number = number
        self._tell()
        text = number_shown(number)
        if text != self._shown:
            self._shown = text
            self.put_back()

    def put_back(self) -> None:
        """Show the number that holds, whatever was typed."""
        self.setText(self._shown)
        self.setCursorPosition(0)

    def _tell(self) -> None:
        whole = format_number(self.number).replace("-", MINUS)
        tip = str(self.property("tip") or "")
        if whole != self._shown and self._shown:
            tip = tr("{number}. {tip}", number=whole, tip=tip)
        tip_plainly(self, tip)

    def _take(self) -> None:
        if self.text() == self._shown:
            return
        try:
            number = parse_number(self.text().replace(MINUS, "-"))
        except Problem as problem:
            self.put_back()
            self.said.emit(str(problem))
            return
        if number == self.number:
            self.put_back()
            return
        before, self.number = self.number, number
        self.entered.emit(number)
        self.number = before  # what holds comes back as the next document


def number_shown(number: float) -> str:
    """The number with at most six digits and a true minus sign."""
    return format_number(float(f"{number:.{_DIGITS}g}")).replace("-", MINUS)
