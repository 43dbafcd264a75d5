"""What can be done with a column: its role, name and unit, and its neighbours."""

from __future__ import annotations

from PySide6.QtCore import Signal, SignalInstance
from PySide6.QtGui import QAction, QActionGroup
from PySide6.QtWidgets import QMenu, QWidget

from nnstudio.data.table import Column, Role

_ROLES = {
    Role.NAME: ("Name", "This column names the rows."),
    Role.INPUT: ("Input", "The network sees this column. Training starts again."),
    Role.LABEL: ("Label", "The network learns to say this column. Training starts again."),
    Role.SKIP: ("Skip", "The network does not see this column."),
}


class ColumnMenu(QMenu):
    """A menu for one column; it changes nothing itself."""

    role_chosen = Signal(object)  # Role
    rename_asked = Signal()
    unit_asked = Signal()
    insert_asked = Signal(bool)  # True: after the column
    delete_asked = Signal()

    def __init__(self, column: Column, parent: QWidget | None = None) -> None:
        super().__init__(column.header.replace("&", "&&"), parent)
        self.setToolTipsVisible(True)
        self._add_roles(column.role)
        self.addSeparator()
        self._add("&Rename…", "Type another name; Weight (kg) sets the unit as well.").connect(
            self.rename_asked
        )
        self._add("&Unit…", "Change the unit's text; the numbers stay as typed.").connect(
            self.unit_asked
        )
        self.addSeparator()
        self._add("Insert a column &before", "").connect(lambda: self.insert_asked.emit(False))
        self._add("Insert a column &after", "").connect(lambda: self.insert_asked.emit(True))
        self._add("&Delete the column", "Undo brings it back.").connect(self.delete_asked)

    def _add_roles(self, present: Role) -> None:
        group = QActionGroup(self)
        for role, (title, tip) in _ROLES.items():
            action = QAction(title, group)
            action.setCheckable(True)
            action.setChecked(role is present)
            action.setToolTip(tip)
            action.setData(role.value)
            self.addAction(action)
        group.triggered.connect(lambda a: self.role_chosen.emit(Role(a.data())))

    def _add(self, text: str, tip: str) -> SignalInstance:
        action = self.addAction(text)
        if tip:
            action.setToolTip(tip)
        return action.triggered
