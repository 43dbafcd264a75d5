"""An elided label whose tool tip says the text where it is cut, and what the label means."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QWidget

from nnstudio.ui.elidedlabel import ElidedLabel
from nnstudio.ui.plaintip import tip_plainly


class TippedLabel(ElidedLabel):
    """One line of plain text that gives way when the window is narrow."""

    def __init__(self, text: str = "", parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setTextFormat(Qt.TextFormat.PlainText)
        self._tip = ""
        self.setText(text)

    def setText(self, text: str) -> None:
        """Show another text; nothing happens when it is the same."""
        if text != self.text():
            super().setText(text)
            self._set_tip()

    def set_tip(self, text: str) -> None:
        """What the tool tip says besides a text that is cut."""
        self._tip = text
        self._set_tip()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """The tool tip repeats the text only where it is cut."""
        super().resizeEvent(event)
        self._set_tip()

    def _set_tip(self) -> None:
        parts = [self.text() if self.shown_text() != self.text() else "", self._tip]
        tip_plainly(self, "\n".join(filter(None, parts)))
