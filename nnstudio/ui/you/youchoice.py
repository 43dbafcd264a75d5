"""One of one's own values that is a class: its name, and a list to choose from."""

from __future__ import annotations

from PySide6.QtCore import QObject, QSignalBlocker, Signal
from PySide6.QtWidgets import QComboBox, QGridLayout

from nnstudio.data.inputs import InputColumn
from nnstudio.language.translate import tr
from nnstudio.ui.calmwheel import CalmWheel
from nnstudio.ui.plaintip import tip_plainly
from nnstudio.ui.tippedlabel import TippedLabel


class YouChoice(QObject):
    """Two widgets in one line of a grid; `chosen` comes from a person only."""

    chosen = Signal(str)

    def __init__(self, parent: QObject) -> None:
        super().__init__(parent)
        self.name = TippedLabel()
        self.name.setProperty("muted", True)
        self.list = QComboBox()
        self.name.setBuddy(self.list)
        self._levels: tuple[str, ...] = ()
        self.list.textActivated.connect(self.chosen)
        CalmWheel(self.list)

    def place(self, grid: QGridLayout, line: int) -> None:
        """Put the widgets into one line of the grid."""
        grid.addWidget(self.name, line, 0)
        grid.addWidget(self.list, line, 1, 1, 2)

    def remove(self) -> None:
        """Take the widgets away for good."""
        for widget in (self.name, self.list):
            widget.hide()
            widget.deleteLater()
        self.deleteLater()

    def show_value(self, column: InputColumn, own: str) -> None:
        """Show one's own class among those of a column."""
        self.name.setText(column.name)
        self.list.setAccessibleName(tr("Your {column}", column=column.name))
        tip = tr("Your {column}: choose one of its classes.", column=column.name)
        tip_plainly(self.list, tip)
        with QSignalBlocker(self.list):
            if column.levels != self._levels:
                self._levels = column.levels
                self.list.clear()
                self.list.addItems(column.levels)
            self.list.setCurrentIndex(self.list.findText(own))
