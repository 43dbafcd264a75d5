"""A box with a sentence: what went wrong."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QMessageBox, QWidget

from nnstudio.core.problems import Problem
from nnstudio.language.translate import tr

NO_ICON, WARNING = QMessageBox.Icon.NoIcon, QMessageBox.Icon.Warning


def show_notice(
    window: QWidget, text: str, title: str = "NN Studio", icon: QMessageBox.Icon = NO_ICON
) -> None:
    """Open a box over the window without holding anything up; the text is shown as typed."""
    box = QMessageBox(icon, title, text, parent=window)
    box.setTextFormat(Qt.TextFormat.PlainText)
    box.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
    box.open()


def tell_no_start(error: Exception, log: Path) -> None:
    """Say why there is no window, and wait until that has been read."""
    box = QMessageBox(QMessageBox.Icon.Critical, "NN Studio", _no_start(error, log))
    box.setTextFormat(Qt.TextFormat.PlainText)
    box.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
    box.exec()


def _no_start(error: Exception, log: Path) -> str:
    if isinstance(error, Problem):
        return str(error)
    return tr(
        "NN Studio could not start: something inside it went wrong ({kind}).\n\n"
        "None of your files was touched. What happened is written in {log}; please send that file "
        "to the authors. Starting once more may help.",
        kind=type(error).__name__,
        log=str(log),
    )
