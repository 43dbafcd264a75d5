"""Tells of an exception that nobody caught, and lets a person go on, save a copy, or quit."""

from __future__ import annotations

from PySide6.QtWidgets import QWidget

from nnstudio.language.translate import counted, tr
from nnstudio.session.faults import Fault
from nnstudio.ui.window.reportdialog import ReportDialog

MOST_DETAILED = 20  # faults whose traceback is shown; the log has the others too


class FaultDialog(ReportDialog):
    """One for all that comes while it is there; training and keeping aside go on behind it."""

    def __init__(self, fault: Fault, parent: QWidget | None = None) -> None:
        super().__init__(tr("Something went wrong inside NN Studio"), "", parent)
        self._faults: list[Fault] = []
        self._count = 0
        self.go_on = self.add_button(
            tr("&Continue"), tr("Close this and go on where you were"), primary=True
        )
        self.save = self.add_button(
            tr("Save a &copy…"), tr("Save everything in another file; this project stays as it is")
        )
        self.leave = self.add_button(
            tr("&Quit"), tr("Leave NN Studio; what is not saved is offered at the next start")
        )
        self.go_on.clicked.connect(self.close)
        self.go_on.setFocus()
        self.add(fault)

    @property
    def count(self) -> int:
        """How many places it tells of."""
        return self._count

    def add(self, fault: Fault) -> None:
        """Tell of one more place."""
        self._count += 1
        if len(self._faults) < MOST_DETAILED:
            self._faults.append(fault)
        self.text.setText(self._words())
        self.show_details("\n\n".join(fault.details.strip() for fault in self._faults))

    def _words(self) -> str:
        first = self._faults[0]
        what = tr(
            "{error} in {file}, line {line}.", error=first.kind, file=first.file, line=first.line
        )
        if self._count > 1:
            others = self._count - 1
            what += " " + counted(
                "{n} more place went wrong as well.", "{n} more places went wrong as well.", others
            )
        calm = tr(
            "Your table and weights are as they were, and what is not saved is kept aside. You can "
            "go on. Should it come again, save a copy and start NN Studio anew."
        )
        return f"{what}\n\n{calm}"
