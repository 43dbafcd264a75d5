"""A box with a sentence: what went wrong."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QMessageBox, QWidget

NO_ICON, WARNING = QMessageBox.Icon.NoIcon, QMessageBox.Icon.Warning


def show_notice(
    window: QWidget, text: str, title: str = "NN Studio", icon: QMessageBox.Icon = NO_ICON
) -> None:
    """Open a box over the window without holding anything up; the text is shown as typed."""
    box = QMessageBox(icon, title, text, parent=window)
    box.setTextFormat(Qt.TextFormat.PlainText)
    box.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
    box.open()
