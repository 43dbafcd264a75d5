"""Keys of a box that is typed into: Esc gives up what was typed, Undo is the document's again."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QEvent, QObject, Qt
from PySide6.QtGui import QKeyEvent, QKeySequence
from PySide6.QtWidgets import QLineEdit, QWidget

BACK = (QKeySequence.StandardKey.Undo, QKeySequence.StandardKey.Redo)


class TypingKeys(QObject):
    """While something else than its value is typed into a box, Esc and Undo are the box's own.

    control: what has the focus; line: its field; put_back: shows the value that holds.
    """

    def __init__(self, control: QWidget, line: QLineEdit, put_back: Callable[[], object]) -> None:
        super().__init__(control)
        self._line, self._put_back = line, put_back
        control.installEventFilter(self)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Nothing typed: Esc and Undo are left to the window."""
        if not isinstance(event, QKeyEvent):
            return False
        typed = self._line.isModified()
        if event.type() == QEvent.Type.ShortcutOverride and not typed:
            if any(event.matches(key) for key in BACK):
                event.ignore()
                return True
        elif event.type() == QEvent.Type.KeyPress and event.key() == Qt.Key.Key_Escape and typed:
            self._put_back()
            self._line.setModified(False)
            self._line.selectAll()
            return True
        return False
