"""A padlock to press: whether training leaves a weight or bias as it is."""

from __future__ import annotations

from PySide6.QtCore import QSize, Signal
from PySide6.QtWidgets import QToolButton, QWidget

from nnstudio.language.translate import tr
from nnstudio.ui.theme import LIGHT, Theme, icon, px

ICONS = {True: "lock", False: "unlock"}


class LockButton(QToolButton):
    """Asks to lock or unlock; it looks locked once that holds. `key` is named in its tip."""

    lock_asked = Signal(str, bool)  # parameter name, whether training shall leave it alone

    def __init__(self, key: str = "", parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._key = key
        self._name, self._locked = "", False
        self._theme = LIGHT
        self.setCheckable(True)
        self.setIconSize(QSize(px(16), px(16)))
        self.clicked.connect(self.toggle_lock)

    def set_theme(self, theme: Theme) -> None:
        """Draw the padlock in these colours."""
        self._theme = theme
        self._draw()

    def show_lock(self, name: str, locked: bool) -> None:
        """Show whether training leaves the parameter of this name as it is."""
        if (name, locked) == (self._name, self._locked):
            return
        self._name, self._locked = name, locked
        self._draw()
        self.setAccessibleName(tr("Lock {name}", name=name))
        self.setToolTip(self._words())

    def _words(self) -> str:
        name, key = self._name, self._key
        if self._locked and key:
            return tr(
                "{name} is locked: training leaves it as it is. Unlock it ({key}).",
                name=name,
                key=key,
            )
        if self._locked:
            return tr("{name} is locked: training leaves it as it is. Unlock it.", name=name)
        if key:
            return tr("Lock {name}: training then leaves it as it is ({key}).", name=name, key=key)
        return tr("Lock {name}: training then leaves it as it is.", name=name)

    def toggle_lock(self) -> None:
        """Ask for the opposite."""
        self.setChecked(self._locked)  # until it holds
        self.lock_asked.emit(self._name, not self._locked)

    def _draw(self) -> None:
        self.setChecked(self._locked)
        self.setIcon(icon(ICONS[self._locked], self._theme.text))
