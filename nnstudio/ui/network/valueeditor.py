"""A line laid over a label of the diagram, to change a weight or bias at full precision."""

from __future__ import annotations

from PySide6.QtCore import QRectF, Qt, Signal
from PySide6.QtGui import QFocusEvent, QKeyEvent
from PySide6.QtWidgets import QLineEdit, QWidget

from nnstudio.core.problems import Problem
from nnstudio.data.numbers import parse_number
from nnstudio.ui.theme import font

WIDTH, HEIGHT = 176, 26


class ValueEditor(QLineEdit):
    """Enter takes the number over, Esc or leaving gives up; a wrong number says so and stays."""

    value_entered = Signal(str, float)
    refused = Signal(str)

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self._host = parent
        self._name = ""
        self._original = ""
        self.setFont(font("body"))
        self.setFixedSize(WIDTH, HEIGHT)
        self.setAlignment(Qt.AlignmentFlag.AlignHCenter)
        self.hide()

    def open(self, name: str, value: float, over: QRectF) -> None:
        """Begin to edit a named number near the label `over`."""
        self._name = name
        self._original = repr(value)
        self.setText(self._original)
        self.setAccessibleName(f"New value of {name}")
        self.setToolTip(f"{name} at full precision. Enter takes it over, Esc leaves it as it was.")
        bounds = self._host.rect()
        x = min(max(over.center().x() - WIDTH / 2, 4), bounds.width() - WIDTH - 4)
        y = min(max(over.center().y() - HEIGHT / 2, 4), bounds.height() - HEIGHT - 4)
        self.move(int(x), int(y))
        self.show()
        self.raise_()
        self.setFocus()
        self.selectAll()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Escape:
            self._leave()
        elif event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self._take_over()
        else:
            super().keyPressEvent(event)

    def focusOutEvent(self, event: QFocusEvent) -> None:
        super().focusOutEvent(event)
        if event.reason() != Qt.FocusReason.PopupFocusReason:
            self.hide()

    def _take_over(self) -> None:
        if self.text() == self._original:
            self._leave()
            return
        try:
            value = parse_number(self.text())
        except Problem:
            self.refused.emit(f"{self._name} has to be a number like 0.5, not {self.text()!r}.")
            self.selectAll()
            return
        self._leave()
        self.value_entered.emit(self._name, value)

    def _leave(self) -> None:
        self.hide()
        self._host.setFocus()
