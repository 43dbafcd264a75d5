"""Asks which file to open or to write; what was chosen leaves as a signal."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

from PySide6.QtCore import QObject, Signal
from PySide6.QtWidgets import QWidget

from nnstudio.language.translate import tr
from nnstudio.ui.table import tableclipboard
from nnstudio.ui.window.filedialogs import (
    ask_open,
    ask_preview,
    ask_rows,
    ask_save,
    ask_table,
)
from nnstudio.ui.window.previewing import Previewing

Guard = Callable[[Callable[[], object]], object]  # does it once what is unsaved may go


class FileHandling(QObject):
    """Everything but projects, pictures and films, which have rooms of their own."""

    open_asked = Signal(str)  # path
    preview_asked = Signal(str)  # path; "" for how the present table was read
    text_preview_asked = Signal(str)  # what was copied
    export_asked = Signal(str, str)  # path, kind
    table_asked = Signal(str)  # path to which the table is saved
    predictions_asked = Signal(str, bool)  # path; True for the family, False for the table
    rows_asked = Signal(str)  # path of a table whose rows become the family
    refused = Signal(str)

    def __init__(self, window: QWidget, guard: Guard, preview: Previewing) -> None:
        super().__init__(window)
        self._window, self._guard, self._preview = window, guard, preview

    def ask_open(self) -> None:
        """Choose a file that takes the place of what is there."""
        path = ask_open(self._window)
        if path is not None:
            self.open(path)

    def open(self, path: str) -> None:
        """Open a file, once what is unsaved may go."""
        self._guard(lambda: self.open_asked.emit(path))

    def ask_preview(self) -> None:
        """Choose a table to be looked at before it is opened."""
        path = ask_preview(self._window)
        if path is not None:
            self._preview.begin(Path(path).name)
            self.preview_asked.emit(path)

    def ask_preview_text(self) -> None:
        """Look at what was copied."""
        text = tableclipboard.text()
        if text.strip():
            self._preview.begin(tr("the pasted table"))
            self.text_preview_asked.emit(text)
        else:
            self.refused.emit(tr(tableclipboard.NOTHING))

    def ask_how_read(self) -> None:
        """Look once more at how the present table was read."""
        self._preview.begin(tr("this table"))
        self.preview_asked.emit("")

    def ask_export(self, kind: str) -> None:
        """Choose where the trained network goes, as one of FORMATS."""
        path = ask_save(self._window, kind)
        if path is not None:
            self.export_asked.emit(path, kind)

    def ask_table(self) -> None:
        """Choose where the table goes."""
        path = ask_table(self._window, "table")
        if path is not None:
            self.table_asked.emit(path)

    def ask_predictions(self, family: bool) -> None:
        """Choose where the predictions go: of the family, or of the table."""
        path = ask_table(self._window, "predictions")
        if path is not None:
            self.predictions_asked.emit(path, family)

    def ask_rows(self) -> None:
        """Choose the table whose rows become the family."""
        path = ask_rows(self._window)
        if path is not None:
            self.rows_asked.emit(path)
