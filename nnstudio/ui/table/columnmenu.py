"""What can be done with a column: role, reading, missing cells, unit, sorting, its neighbours."""

from __future__ import annotations

from collections.abc import Mapping
from enum import StrEnum
from typing import TypeVar

from PySide6.QtCore import Signal, SignalInstance
from PySide6.QtGui import QAction, QActionGroup
from PySide6.QtWidgets import QMenu, QWidget

from nnstudio.data.table import Column, Fill, Kind, Role
from nnstudio.data.unitchange import units_for

_Choice = TypeVar("_Choice", bound=StrEnum)

_ROLES = {
    Role.NAME: ("Name", "This column names the rows."),
    Role.INPUT: ("Input", "The network sees this column. Training starts again."),
    Role.LABEL: ("Label", "The network learns to say this column. Training starts again."),
    Role.HOLD_OUT: (
        "Hold-out",
        "Rows with test in this column are held out of the training, those with train are not.",
    ),
    Role.SKIP: ("Skip", "The network does not see this column."),
}
_KINDS = {
    Kind.NUMBER: ("Numbers", "A number is one input, or one output. Training starts again."),
    Kind.CATEGORY: (
        "Classes",
        "Two texts are 0 and 1; more are an input or output each. Training starts again.",
    ),
}
_FILLS = {
    Fill.LEAVE_OUT: ("Leave the row out", "The training does without the row."),
    Fill.MEAN: ("Put the mean", "The mean of the rows trained on stands in for the cell."),
    Fill.MEDIAN: ("Put the median", "The median of the rows trained on stands in for the cell."),
    Fill.MOST_FREQUENT: ("Put the most frequent", "What comes most often stands in for the cell."),
}


class ColumnMenu(QMenu):
    """A menu for one column, `unusable` of whose cells cannot be used; it changes nothing itself.

    What cannot be chosen is shown too, and says why.
    """

    role_chosen = Signal(object)  # Role
    kind_chosen = Signal(object)  # Kind
    fill_chosen = Signal(object)  # Fill
    unit_chosen = Signal(str)  # to convert the values to
    sort_asked = Signal(bool)  # True: the greatest first
    filter_asked = Signal()
    rename_asked = Signal()
    unit_asked = Signal()
    insert_asked = Signal(bool)  # True: after the column
    delete_asked = Signal()

    def __init__(self, column: Column, unusable: int = 0, parent: QWidget | None = None) -> None:
        super().__init__(column.header.replace("&", "&&"), parent)
        self.setToolTipsVisible(True)
        roles = self._add_choices(self, _ROLES, column.role, {})
        roles.triggered.connect(lambda a: self.role_chosen.emit(Role(a.data())))
        self.addSeparator()
        self._add_kinds(column)
        self._add_fills(column, unusable)
        self.addSeparator()
        self._add_units(column)
        self._add("&Rename…", "Type another name; Weight (kg) sets the unit as well.").connect(
            self.rename_asked
        )
        self.addSeparator()
        self._add_order()
        self.addSeparator()
        self._add("Insert a column &before", "").connect(lambda: self.insert_asked.emit(False))
        self._add("Insert a column &after", "").connect(lambda: self.insert_asked.emit(True))
        self._add("&Delete the column", "Undo brings it back.").connect(self.delete_asked)

    def _add_kinds(self, column: Column) -> None:
        menu = self._submenu("Read &as")
        used = column.role in (Role.INPUT, Role.LABEL)
        why = {} if used else dict.fromkeys(_KINDS, "only an input or the label is read so")
        group = self._add_choices(menu, _KINDS, column.kind, why)
        group.triggered.connect(lambda a: self.kind_chosen.emit(Kind(a.data())))

    def _add_fills(self, column: Column, unusable: int) -> None:
        count = f" ({unusable:,})" if unusable else ""
        menu = self._submenu(f"&Cells that cannot be used{count}")
        why: dict[Fill, str] = {}
        if column.role is Role.LABEL:
            why = {fill: "a label is never made up" for fill in _FILLS if fill != Fill.LEAVE_OUT}
        elif column.role is not Role.INPUT:
            why = dict.fromkeys(_FILLS, "only an input needs it")
        elif column.kind is Kind.CATEGORY:
            why = dict.fromkeys((Fill.MEAN, Fill.MEDIAN), "classes have none")
        group = self._add_choices(menu, _FILLS, column.fill, why)
        group.triggered.connect(lambda a: self.fill_chosen.emit(Fill(a.data())))

    def _add_units(self, column: Column) -> None:
        menu = self._submenu("Con&vert the values to")
        others = units_for(column)
        if column.kind is Kind.CATEGORY:
            others, why = (), "Classes have no unit"
        elif column.unit is None:
            why = "The column has no unit yet: write one first"
        else:
            why = f"Nothing is known about {column.unit}"
        for unit in others:
            action = menu.addAction(unit)
            action.setToolTip(f"Every number is converted from {column.unit} to {unit}.")
            action.triggered.connect(lambda _=False, u=unit: self.unit_chosen.emit(u))
        if not others:
            menu.addAction(why).setEnabled(False)
        self._add(
            "Rewrite the &unit only…",
            "Correct the unit's text; the numbers stay as they are, nothing is converted.",
        ).connect(self.unit_asked)

    def _add_order(self) -> None:
        up = self._add("Sort up: least &first", "Undo brings the rows back to their places.")
        up.connect(lambda: self.sort_asked.emit(False))
        down = self._add("Sort down: &greatest first", "Blank cells come last all the same.")
        down.connect(lambda: self.sort_asked.emit(True))
        self._some = self.addAction("Show only rows &with…")
        self._some.setToolTip("Hides the others; the table stays as it is.")
        self._some.triggered.connect(self.filter_asked)

    @property
    def changing(self) -> list[QAction]:
        """What changes the table: all but the filter."""
        below = [menu for menu in self.findChildren(QMenu) if menu is not self]
        found = [action for menu in (self, *below) for action in menu.actions()]
        return [
            action
            for action in found
            if action is not self._some and not action.isSeparator() and action.menu() is None
        ]

    def _submenu(self, title: str) -> QMenu:
        menu = self.addMenu(title)
        menu.setToolTipsVisible(True)
        return menu

    def _add_choices(
        self,
        menu: QMenu,
        choices: Mapping[_Choice, tuple[str, str]],
        present: _Choice,
        why_not: Mapping[_Choice, str],
    ) -> QActionGroup:
        """One action for each choice; those that cannot be say why in their text."""
        group = QActionGroup(self)
        for choice, (title, tip) in choices.items():
            why = why_not.get(choice)
            action = QAction(f"{title}: {why}" if why else title, group)
            action.setCheckable(True)
            action.setChecked(choice == present)
            action.setEnabled(why is None)
            action.setToolTip(tip)
            action.setData(choice.value)
            menu.addAction(action)
        return group

    def _add(self, text: str, tip: str) -> SignalInstance:
        action = self.addAction(text)
        if tip:
            action.setToolTip(tip)
        return action.triggered
