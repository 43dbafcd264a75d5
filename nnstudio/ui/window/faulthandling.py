"""Dialogs over the window about what went wrong inside the app: one at a time."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal
from PySide6.QtWidgets import QWidget
from shiboken6 import isValid

from nnstudio.language.translate import tr
from nnstudio.ui.window.filedialogs import ask_project
from nnstudio.ui.window.notices import show_notice

if TYPE_CHECKING:  # else imported when something goes wrong
    from nnstudio.session.crashfiles import Crash
    from nnstudio.session.faults import Fault
    from nnstudio.ui.window.faultdialog import FaultDialog


class FaultHandling(QObject):
    """Shows faults as they come; what a person decides is passed on as a wish."""

    copy_asked = Signal(str)  # path of a copy of the project
    quit_asked = Signal()

    def __init__(self, window: QWidget) -> None:
        super().__init__(window)
        self._window = window
        self._dialog: FaultDialog | None = None

    @property
    def dialog(self) -> FaultDialog | None:
        """The dialog that is open."""
        found = self._dialog
        return found if found is not None and isValid(found) and found.isVisible() else None

    def show_fault(self, fault: Fault) -> None:
        """Tell of a fault: in the dialog that is open, or in a new one."""
        if self.dialog is not None:
            self.dialog.add(fault)
            return
        from nnstudio.ui.window.faultdialog import FaultDialog

        dialog = FaultDialog(fault, self._window)
        dialog.save.clicked.connect(self._ask_copy)
        dialog.leave.clicked.connect(self._quit)
        self._dialog = dialog
        dialog.show()

    def show_crash(self, crash: Crash) -> None:
        """Show what an earlier process wrote when it crashed."""
        from nnstudio.ui.window.reportdialog import ReportDialog

        dialog = ReportDialog(
            crash.words(),
            tr(
                "The details name the place in the program; nothing of your table is in them. "
                "With them, whoever looks after NN Studio can find the cause."
            ),
            self._window,
        )
        dialog.show_details(crash.text)
        dialog.add_button(tr("Close"), tr("Close this"), primary=True).clicked.connect(dialog.close)
        dialog.show()

    def show_log_folder(self) -> None:
        """Open the folder of the log, or say where it is."""
        from nnstudio.ui.window.reportdialog import open_log_folder

        folder = open_log_folder()
        if folder is not None:
            show_notice(self._window, tr("The log is in {folder}.", folder=folder))

    def note_copied(self, path: str) -> None:
        """A copy is saved."""
        if self.dialog is not None:
            self.dialog.say(tr("Saved a copy as {name}.", name=Path(path).name))

    def _ask_copy(self) -> None:
        path = ask_project(self._window, tr("copy.nnstudio"))
        if path is not None:
            self.copy_asked.emit(path)

    def _quit(self) -> None:
        if self.dialog is not None:
            self.dialog.close()
        self.quit_asked.emit()
