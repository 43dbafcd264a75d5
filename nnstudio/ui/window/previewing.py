"""Holds the preview of a file while there is one; the dialog is made when first asked for."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Qt, Signal, Slot
from PySide6.QtWidgets import QWidget

from nnstudio.data.importing import Reading

if TYPE_CHECKING:
    from nnstudio.ui.opening.previewdialog import PreviewDialog


class Previewing(QObject):
    """At most one preview is open; it passes on what is chosen in it."""

    format_chosen = Signal(object)  # FileFormat
    open_asked = Signal(object)  # Reading
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
        dialog.open_asked.connect(self.open_asked)
        dialog.finished.connect(self._forget)
        dialog.show()

    @Slot(str, object)
    def show_reading(self, name: str, reading: Reading) -> None:
        """Show what was read."""
        if self._dialog is not None:
            self._has_reading = True
            self._dialog.show_reading(reading)

    @Slot(str)
    def show_problem(self, sentence: str) -> None:
        """Say in the preview why it cannot be read so; over the window if it never could."""
        if self._dialog is not None and self._has_reading:
            self._dialog.show_problem(sentence)
        else:
            self._close()
            self.refused.emit(sentence)

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
