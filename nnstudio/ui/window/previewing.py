"""Holds the preview of a file while there is one; the dialog is made when first asked for."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Qt, Signal, Slot
from PySide6.QtWidgets import QWidget

from nnstudio.data.column import Column
from nnstudio.data.importing import ColumnReport, Reading
from nnstudio.document.tablesource import TableSource

if TYPE_CHECKING:
    from nnstudio.ui.opening.previewdialog import PreviewDialog


class Previewing(QObject):
    """At most one preview is open; it passes on what is chosen in it."""

    format_chosen = Signal(object)  # FileFormat
    report_asked = Signal(object)  # Column
    open_asked = Signal(object, object)  # Reading, Corrections
    ended = Signal()
    refused = Signal(str)  # why there is nothing to show

    def __init__(self, window: QWidget) -> None:
        super().__init__(window)
        self._window = window
        self._dialog: PreviewDialog | None = None
        self._has_reading = False

    @property
    def dialog(self) -> PreviewDialog | None:
        """The preview that is open."""
        return self._dialog

    def begin(self, name: str) -> None:
        """Open a preview that waits for its reading."""
        from nnstudio.ui.opening.previewdialog import PreviewDialog

        self._close()
        dialog = self._dialog = PreviewDialog(name, self._window)
        self._has_reading = False
        dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        dialog.format_chosen.connect(self.format_chosen)
        dialog.report_asked.connect(self.report_asked)
        dialog.open_asked.connect(self.open_asked)
        dialog.finished.connect(self._forget)
        dialog.show()

    @Slot(object)
    def show_source(self, source: TableSource) -> None:
        """Name what is about to be read."""
        if self._dialog is not None:
            self._dialog.show_source(source)

    @Slot(object, object)
    def show_report(self, column: Column, found: ColumnReport) -> None:
        """Say what a column holds."""
        if self._dialog is not None:
            self._dialog.show_report(column, found)

    @Slot(str, object)
    def show_reading(self, name: str, reading: Reading) -> None:
        """Show what was read."""
        if self._dialog is not None:
            self._has_reading = True
            self._dialog.show_reading(reading)

    @Slot(str)
    def show_problem(self, sentence: str) -> None:
        """Say in the preview why it cannot be read so."""
        if self._dialog is not None:
            self._dialog.show_problem(sentence)

    @Slot(str)
    def refuse(self, sentence: str) -> None:
        """Say why it cannot be read in any way; over the window if it never could."""
        if self._has_reading:
            self.show_problem(sentence)
        else:
            self._close()
            self.refused.emit(sentence)

    @Slot(str)
    def show_refusal(self, sentence: str) -> None:
        """Say in the preview why its table cannot be opened as it is corrected."""
        if self._dialog is not None:
            self._dialog.show_refusal(sentence)

    @Slot()
    def close_opened(self) -> None:
        """The preview's table is the document now."""
        if self._dialog is not None:
            self._dialog.close_opened()

    @Slot(float)
    def show_progress(self, share: float) -> None:
        """How much is read."""
        if self._dialog is not None:
            self._dialog.show_progress(share)

    @Slot()
    def _forget(self) -> None:
        self._dialog = None
        self.ended.emit()

    def _close(self) -> None:
        if self._dialog is not None:
            self._dialog.reject()
