"""A field for one number of the training settings: what is wrong is said, and nothing is lost."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QFocusEvent, QKeyEvent
from PySide6.QtWidgets import QLineEdit, QWidget

from nnstudio.core.problems import Problem
from nnstudio.data.numbers import format_number, parse_number
from nnstudio.language.translate import tr
from nnstudio.ui.plaintip import tip_plainly
from nnstudio.ui.theme import px

# Reasons why the focus goes that say nothing about the field: a menu, another window.
COMES_BACK = (Qt.FocusReason.PopupFocusReason, Qt.FocusReason.ActiveWindowFocusReason)
MINUS = "\u2212"
WIDTH = 56
MOST_WHOLE = 10**9


class NumberField(QLineEdit):
    """Enter or leaving takes a number over, Esc puts back what holds.

    A number that cannot be stays to be corrected after Enter; on leaving, what holds comes back.
    """

    number_entered = Signal(float)
    refused = Signal(str)

    def __init__(
        self, name: str, tip: str, whole: bool = False, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self._name, self._whole = name, whole
        self._number = 0.0
        self._refusal: str | None = None
        self.setProperty("field", True)
        self.setFixedWidth(px(WIDTH))
        self.setAccessibleName(name)
        tip_plainly(self, tip)

    def rename(self, name: str) -> None:
        """Stand for another number; what was typed for the old one is given up."""
        if name != self._name:
            self._name = name
            self.setAccessibleName(name)
            self._put_back()

    @property
    def number(self) -> float:
        """The number that holds, whatever is being typed."""
        return self._number

    @property
    def being_typed(self) -> bool:
        """Whether the text is another one than that of the number that holds."""
        return self.text() != _text(self._number)

    def show_number(self, number: float) -> None:
        """Show a number without a signal, unless another one is being typed just now."""
        typing = self.hasFocus() and self.being_typed
        self._number = number
        if not typing:
            self._put_back()

    def refuse(self, sentence: str) -> None:
        """Answer to `number_entered`: this number cannot be."""
        self._refusal = sentence

    def give_up(self) -> None:
        """Put back the number that holds."""
        self._put_back()
        self.selectAll()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            sentence = self._take_over()
            if sentence is not None:
                self.refused.emit(sentence)
            self.selectAll()
        elif event.key() == Qt.Key.Key_Escape and self.being_typed:
            self.give_up()
        else:
            super().keyPressEvent(event)

    def focusOutEvent(self, event: QFocusEvent) -> None:
        super().focusOutEvent(event)
        if event.reason() in COMES_BACK:
            return
        sentence = self._take_over()
        if sentence is not None:
            self._put_back()
            self.refused.emit(
                tr("{sentence} It stays at {text}.", sentence=sentence, text=_text(self._number))
            )

    def _take_over(self) -> str | None:
        """Offer the number typed; why it cannot be, or None."""
        if not self.being_typed:
            return None
        try:
            number = self._parse()
        except Problem as problem:
            return tr("{field}: {problem}", field=self._name, problem=problem)
        if number == self._number:
            self._put_back()
            return None
        before, self._number = self._number, number
        refusal = self._ask_for(number)
        if refusal is not None:
            self._number = before
        return refusal

    def _ask_for(self, number: float) -> str | None:
        """Why whoever listens refuses the number, or None."""
        self._refusal = None
        self.number_entered.emit(number)
        return self._refusal

    def _parse(self) -> float:
        number = parse_number(self.text().replace(MINUS, "-"))
        if self._whole and number != int(number):
            raise Problem(tr("{text} is not a whole number.", text=self.text().strip()))
        if self._whole and number > MOST_WHOLE:
            raise Problem(
                tr(
                    "{number} is too large: at most {most:,}.",
                    number=self.text().strip(),
                    most=MOST_WHOLE,
                )
            )
        return number

    def _put_back(self) -> None:
        text = _text(self._number)
        if text != self.text():
            self.setText(text)
            self.setCursorPosition(0)


def _text(number: float) -> str:
    """The shortest text: whole numbers without a point, very small ones as 1e-08."""
    return format_number(number).replace("-", MINUS) if abs(number) < 1e16 else f"{number:g}"
