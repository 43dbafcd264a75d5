"""The keys of the Explain panel, wherever in it the focus is."""

from __future__ import annotations

from collections.abc import Iterable

from PySide6.QtCore import QEvent, QObject, Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QWidget

_STEPS = {Qt.Key.Key_Right: 1, Qt.Key.Key_Left: -1}
_STAGES = {Qt.Key.Key_Down: 1, Qt.Key.Key_Up: -1}
_NUMBERS = (Qt.Key.Key_1, Qt.Key.Key_2, Qt.Key.Key_3, Qt.Key.Key_4)


class ExplainKeys(QObject):
    """Listens to a view and to its buttons, which would else take arrow keys to move the focus."""

    stepped = Signal(int)  # 1 or -1
    stage_moved = Signal(int)  # 1 or -1
    stage_chosen = Signal(int)  # from 0
    play_asked = Signal()
    leave_asked = Signal()

    def __init__(self, view: QWidget, buttons: Iterable[QWidget]) -> None:
        super().__init__(view)
        for widget in (view, *buttons):
            widget.installEventFilter(self)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Take the keys that mean something here; True for those."""
        if event.type() != QEvent.Type.KeyPress or not isinstance(event, QKeyEvent):
            return False
        plain = event.modifiers() & ~Qt.KeyboardModifier.KeypadModifier
        return not plain and self._take(Qt.Key(event.key()))

    def _take(self, key: Qt.Key) -> bool:
        if key in _STEPS:
            self.stepped.emit(_STEPS[key])
        elif key in _STAGES:
            self.stage_moved.emit(_STAGES[key])
        elif key in _NUMBERS:
            self.stage_chosen.emit(_NUMBERS.index(key))
        elif key == Qt.Key.Key_P:
            self.play_asked.emit()
        elif key == Qt.Key.Key_Escape:
            self.leave_asked.emit()
        else:
            return False
        return True
