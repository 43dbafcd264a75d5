"""A line to type into that opens in place, over a header cell."""

from __future__ import annotations

from PySide6.QtCore import QRect, Qt, Signal
from PySide6.QtGui import QFocusEvent, QKeyEvent
from PySide6.QtWidgets import QLineEdit, QWidget


class HeaderEditor(QLineEdit):
    """Enter or a click elsewhere takes the text, Esc leaves all as it was."""

    typed = Signal(str)
    closed = Signal()

    def __init__(self, text: str, what: str, where: QRect, parent: QWidget) -> None:
        super().__init__(text, parent)
        self._before = text
        self._open = True
        self.setPlaceholderText(what)
        self.setAccessibleName(what)
        self.setGeometry(where)
        self.selectAll()
        self.show()
        self.setFocus(Qt.FocusReason.PopupFocusReason)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Enter takes the text, Esc does not."""
        if event.key() == Qt.Key.Key_Escape:
            self._close(take=False)
        elif event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self._close(take=True)
        else:
            super().keyPressEvent(event)

    def focusOutEvent(self, event: QFocusEvent) -> None:
        """Going elsewhere takes the text; the menu of the line itself is not elsewhere."""
        super().focusOutEvent(event)
        if event.reason() != Qt.FocusReason.PopupFocusReason:
            self._close(take=True)

    def _close(self, take: bool) -> None:
        if not self._open:
            return
        self._open = False
        text = self.text().strip()
        self.hide()
        self.deleteLater()
        if take and text != self._before:
            self.typed.emit(text)
        self.closed.emit()
