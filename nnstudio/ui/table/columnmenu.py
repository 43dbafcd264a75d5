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
from nnstudio.language.translate import mark, tr

_Choice = TypeVar("_Choice", bound=StrEnum)

_ROLES = {
    Role.NAME: (mark("Name"), mark("This column names the rows.")),
    Role.INPUT: (
        mark("Input"),
        mark("The network sees this column. Training starts again."),
    ),
    Role.LABEL: (
        mark("Label"),
        mark("The network learns to say this column. Training starts again."),
    ),
    Role.HOLD_OUT: (
        mark("Hold-out"),
        mark(
            "Rows with test in this column are held out of the training, those with train are not."
        ),
    ),
    Role.SKIP: (mark("Skip"), mark("The network does not see this column.")),
}
_KINDS = {
    Kind.NUMBER: (
        mark("Numbers"),
        mark("A number is one input, or one output. Training starts again."),
    ),
    Kind.CATEGORY: (
        mark("Classes"),
        mark("Two texts are 0 and 1; more are an input or output each. Training starts again."),
    ),
}
_FILLS = {
    Fill.LEAVE_OUT: (mark("Leave the row out"), mark("The training does without the row.")),
    Fill.MEAN: (
        mark("Put the mean"),
        mark("The mean of the rows trained on stands in for the cell."),
    ),
    Fill.MEDIAN: (
        mark("Put the median"),
        mark("The median of the rows trained on stands in for the cell."),
    ),
    Fill.MOST_FREQUENT: (
        mark("Put the most frequent"),
        mark("What comes most often stands in for the cell."),
    ),
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
        self._add(
            tr("&Rename…"), tr("Type another name; Weight (kg) sets the unit as well.")
        ).connect(self.rename_asked)
        self.addSeparator()
        self._add_order()
        self.addSeparator()
        self._add(tr("Insert a column &before"), "").connect(lambda: self.insert_asked.emit(False))
        self._add(tr("Insert a column &after"), "").connect(lambda: self.insert_asked.emit(True))
        self._add(tr("&Delete the column"), tr("Undo brings it back.")).connect(self.delete_asked)

    def _add_kinds(self, column: Column) -> None:
        menu = self._submenu(tr("Read &as"))
        used = column.role in (Role.INPUT, Role.LABEL)
        why_not = tr("only an input or the label is read so")
        why = {} if used else dict.fromkeys(_KINDS, why_not)
        group = self._add_choices(menu, _KINDS, column.kind, why)
        group.triggered.connect(lambda a: self.kind_chosen.emit(Kind(a.data())))

    def _add_fills(self, column: Column, unusable: int) -> None:
        title = tr("&Cells that cannot be used")
        if unusable:
            title = tr("&Cells that cannot be used ({count:,})", count=unusable)
        menu = self._submenu(title)
        why: dict[Fill, str] = {}
        if column.role is Role.LABEL:
            never = tr("a label is never made up")
            why = {fill: never for fill in _FILLS if fill != Fill.LEAVE_OUT}
        elif column.role is not Role.INPUT:
            why = dict.fromkeys(_FILLS, tr("only an input needs it"))
        elif column.kind is Kind.CATEGORY:
            why = dict.fromkeys((Fill.MEAN, Fill.MEDIAN), tr("classes have none"))
        group = self._add_choices(menu, _FILLS, column.fill, why)
        group.triggered.connect(lambda a: self.fill_chosen.emit(Fill(a.data())))

    def _add_units(self, column: Column) -> None:
        menu = self._submenu(tr("Con&vert the values to"))
        others = units_for(column)
        if column.kind is Kind.CATEGORY:
            others, why = (), tr("Classes have no unit")
        elif column.unit is None:
            why = tr("The column has no unit yet: write one first")
        else:
            why = tr("Nothing is known about {unit}", unit=column.unit)
        for unit in others:
            action = menu.addAction(unit)
            action.setToolTip(
                tr("Every number is converted from {old} to {new}.", old=column.unit, new=unit)
            )
            action.triggered.connect(lambda _=False, u=unit: self.unit_chosen.emit(u))
        if not others:
            menu.addAction(why).setEnabled(False)
        self._add(
            tr("Rewrite the &unit only…"),
            tr("Correct the unit's text; the numbers stay as they are, nothing is converted."),
        ).connect(self.unit_asked)

    def _add_order(self) -> None:
        back = tr("Undo brings the rows back to their places.")
        up = self._add(tr("Sort up: least &first"), back)
        up.connect(lambda: self.sort_asked.emit(False))
        blank = tr("Blank cells come last all the same.")
        down = self._add(tr("Sort down: &greatest first"), blank)
        down.connect(lambda: self.sort_asked.emit(True))
        self._some = self.addAction(tr("Show only rows &with…"))
        self._some.setToolTip(tr("Hides the others; the table stays as it is."))
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
            text = tr(title)
            if why is not None:
                text = tr("{choice}: {reason}", choice=text, reason=why)
            action = QAction(text, group)
            action.setCheckable(True)
            action.setChecked(choice == present)
            action.setEnabled(why is None)
            action.setToolTip(tr(tip))
            action.setData(choice.value)
            menu.addAction(action)
        return group

    def _add(self, text: str, tip: str) -> SignalInstance:
        action = self.addAction(text)
        if tip:
            action.setToolTip(tip)
        return action.triggered
