"""Asking for a file: the system's own dialog, which also asks before a file is replaced."""

from __future__ import annotations

from PySide6.QtWidgets import QFileDialog, QWidget

OPEN_FILTER = ";;".join(
    (
        "Tables and weights (*.csv *.tsv *.txt *.xlsx *.xlsm *.xls *.ods *.json)",
        "Text tables (*.csv *.tsv *.txt)",
        "Spreadsheets (*.xlsx *.xlsm *.xls *.ods)",
        "Weights (*.json)",
        "All files (*)",
    )
)
SAVE_FILTERS = {
    "json": "Weights (*.json)",
    "npz": "numpy arrays (*.npz)",
    "csv": "Comma-separated values (*.csv)",
}


def ask_open(window: QWidget) -> str | None:
    """Ask for a table or weights; None where nothing was chosen."""
    path, _ = QFileDialog.getOpenFileName(window, "Open a table or weights", "", OPEN_FILTER)
    return path or None


def ask_preview(window: QWidget) -> str | None:
    """Ask for a table to look at first; None where nothing was chosen."""
    path, _ = QFileDialog.getOpenFileName(window, "Look at a table", "", OPEN_FILTER)
    return path or None


def ask_save(window: QWidget, kind: str) -> str | None:
    """Ask where weights of a kind go; a name without a suffix gets it before it is checked."""
    dialog = QFileDialog(window, "Save weights", f"weights.{kind}", SAVE_FILTERS[kind])
    dialog.setAcceptMode(QFileDialog.AcceptMode.AcceptSave)
    dialog.setDefaultSuffix(kind)
    chosen = dialog.exec() == QFileDialog.DialogCode.Accepted
    files = dialog.selectedFiles()
    dialog.deleteLater()
    return files[0] if chosen and files else None
