"""Switches one's own values between kilograms and centimetres, pounds and inches."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import Signal
from PySide6.QtGui import QColor
from PySide6.QtWidgets import QHBoxLayout, QMenu, QToolButton, QWidget

from nnstudio.data.units import Quantity, compatible, convert
from nnstudio.language.listing import commas
from nnstudio.language.translate import mark, tr
from nnstudio.ui import theme
from nnstudio.ui.chevron import add_chevron
from nnstudio.ui.linkbutton import LinkButton

SYSTEMS = (("kg", "cm"), ("lb", "in"))
_TIP = mark("The units of your own values: a click offers others. The values stay the same.")


class UnitButton(QWidget):
    """Shows "kg, cm ▾"; there is nothing to see where no value is a mass or a length."""

    units_chosen = Signal(object)  # tuple[str, ...]: the units of a system

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._offered: tuple[str, ...] = ()
        self.button = LinkButton(commas(SYSTEMS[0]), tr(_TIP))
        self.button.setAccessibleName(tr("Units of your values"))
        self.button.setPopupMode(QToolButton.ToolButtonPopupMode.InstantPopup)
        self.menu = QMenu(self.button)
        self.button.setMenu(self.menu)
        layout = QHBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.addWidget(self.button)

    def set_theme(self, chosen: theme.Theme) -> None:
        """Other colours."""
        add_chevron(self.button, QColor(chosen.accent))

    def show_units(self, quantities: Sequence[Quantity]) -> None:
        """Name the units in use, and offer those that could take their place."""
        used = list(dict.fromkeys(q.unit for q in quantities if q.unit and compatible(q.unit)))
        self.button.setVisible(bool(used))
        text = commas(used)
        if text != self.button.text():
            self.button.setText(text)
            self.button.updateGeometry()
        offered = tuple(text for text, _ in _choices(used))
        if offered != self._offered:
            self._offered = offered
            self._fill(used)

    def _fill(self, used: list[str]) -> None:
        self.menu.clear()
        for text, system in _choices(used):
            action = self.menu.addAction(text)
            action.triggered.connect(lambda _=False, chosen=system: self.units_chosen.emit(chosen))


def in_system(quantity: Quantity, system: Sequence[str]) -> Quantity:
    """The same quantity in the unit that the system has for it; unchanged where it has none."""
    if quantity.unit is None or quantity.unit in system:
        return quantity
    known = compatible(quantity.unit)
    for unit in system:
        if unit in known:
            return Quantity(convert(quantity.value, quantity.unit, unit), unit)
    return quantity


def _choices(used: list[str]) -> list[tuple[str, tuple[str, ...]]]:
    """What each system calls the units in use: ("lb, in", the system)."""
    known = {unit for symbol in used for unit in compatible(symbol)}
    return [(commas(u for u in system if u in known), system) for system in SYSTEMS if used]
