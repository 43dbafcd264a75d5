"""A few small muted words over as many lines as they need."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QLabel, QWidget

from nnstudio.ui import theme


class NoteLabel(QLabel):
    """Sets its own height; without words it takes no room.

    Heights that depend on widths are remembered by Qt's nested layouts when lines come and go.
    """

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setTextFormat(Qt.TextFormat.PlainText)
        self.setProperty("muted", True)
        self.setFont(theme.font("small"))
        self.setWordWrap(True)
        self.setAlignment(Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignTop)
        self.hide()

    def hasHeightForWidth(self) -> bool:
        return False

    def show_text(self, text: str) -> None:
        """Show other words, or none."""
        if text != self.text():
            self.setText(text)
            self._fit()
        if self.isHidden() == bool(text):
            self.setVisible(bool(text))

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._fit()

    def _fit(self) -> None:
        height = self.heightForWidth(self.width())
        if self.text() and height != self.minimumHeight():
            self.setFixedHeight(height)
