"""A control that is held by a task: it cannot be used, says why, and comes back as it was."""

from __future__ import annotations

from typing import Protocol, runtime_checkable

from PySide6.QtCore import QEvent, QObject, Qt
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QLineEdit, QWidget
from shiboken6 import isValid

from nnstudio.ui.locking.locksign import LockSign
from nnstudio.ui.theme import Theme


@runtime_checkable
class Lockable(Protocol):
    """A part that has more than one way to be used, and closes the locked ones itself."""

    def show_task_lock(self, words: str) -> None:
        """Close them and say why; "" opens them again."""
        ...


Control = QWidget | QAction


class Held(QObject):
    """Holds one control, whatever its owner makes of it meanwhile, until `release`.

    A field for text stays readable: its text can be chosen and copied. A part that is `Lockable`
    is told only.
    """

    def __init__(self, control: Control, words: str, theme: Theme) -> None:
        super().__init__()
        self.control, self.words = control, words
        self._sign: LockSign | None = None
        self._tip, self._description, self._free = "", "", True
        if isinstance(control, Lockable):
            control.show_task_lock(words)
        elif isinstance(control, QAction):
            self._tip, self._free = control.toolTip(), control.isEnabled()
            control.changed.connect(self._hold_action)
            self._hold_action()
        else:
            self._take_widget(control, theme)

    @property
    def is_there(self) -> bool:
        """Whether the control still is."""
        return bool(isValid(self.control))

    def set_theme(self, theme: Theme) -> None:
        """Draw the sign in these colours."""
        if self._sign is not None and isValid(self._sign):
            self._sign.set_theme(theme)

    def release(self) -> None:
        """Let the control be as its owner wants it."""
        control = self.control
        if not self.is_there:
            return
        if isinstance(control, Lockable):
            control.show_task_lock("")
        elif isinstance(control, QAction):
            control.changed.disconnect(self._hold_action)
            control.setToolTip(self._tip)
            control.setEnabled(self._free)
        else:
            self._release_widget(control)

    # Actions

    def _hold_action(self) -> None:
        """The owner may have changed it: remember that, and hold it again."""
        action = self.control
        if not isinstance(action, QAction):
            return
        if action.toolTip() != self.words:
            self._tip = action.toolTip()
        self._free = self._free or action.isEnabled()
        if action.isEnabled() or action.toolTip() != self.words:
            action.blockSignals(True)  # what follows is no wish of the owner's
            action.setToolTip(self.words)
            action.blockSignals(False)
            action.setEnabled(False)

    # Widgets

    def _take_widget(self, widget: QWidget, theme: Theme) -> None:
        self._tip, self._description = widget.toolTip(), widget.accessibleDescription()
        if isinstance(widget, QLineEdit):
            self._free = not widget.isReadOnly()
        else:
            self._free = not widget.testAttribute(Qt.WidgetAttribute.WA_ForceDisabled)
        widget.installEventFilter(self)
        self._hold_widget(widget)
        self._sign = LockSign.on(widget, theme)

    def _hold_widget(self, widget: QWidget) -> None:
        if widget.toolTip() != self.words:
            self._tip = widget.toolTip()
            widget.setToolTip(self.words)
        if widget.accessibleDescription() != self.words:
            self._description = widget.accessibleDescription()
            widget.setAccessibleDescription(self.words)
        if isinstance(widget, QLineEdit):
            widget.setReadOnly(True)
        elif not widget.testAttribute(Qt.WidgetAttribute.WA_ForceDisabled):
            self._free = True
            widget.setEnabled(False)

    def _release_widget(self, widget: QWidget) -> None:
        widget.removeEventFilter(self)
        widget.setToolTip(self._tip)
        widget.setAccessibleDescription(self._description)
        if isinstance(widget, QLineEdit):
            widget.setReadOnly(not self._free)
        else:
            widget.setEnabled(self._free)
        if self._sign is not None and isValid(self._sign):
            self._sign.hide()
            self._sign.deleteLater()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Hold on where the owner has made the control usable, or has given it another tip."""
        kinds = (QEvent.Type.EnabledChange, QEvent.Type.ToolTipChange)
        if watched is self.control and event.type() in kinds and isinstance(watched, QWidget):
            self._hold_widget(watched)
        return False
