"""A list of records to choose one from; each entry says in its tip what it does."""

from __future__ import annotations

from PySide6.QtCore import QSignalBlocker, Qt, Signal
from PySide6.QtGui import QStandardItemModel
from PySide6.QtWidgets import QComboBox, QSizePolicy, QWidget

from nnstudio.ui.calmwheel import CalmWheel
from nnstudio.ui.plaintip import plain_tip, tip_plainly


class ChoiceBox(QComboBox):
    """Knows its entries by name; what is chosen is shown only once it holds."""

    choice_made = Signal(str)

    def __init__(self, name: str, tip: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._tip = tip
        self._held = -1
        self.setAccessibleName(name)
        tip_plainly(self, tip)
        self.setSizeAdjustPolicy(self.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon)
        self.setMinimumContentsLength(6)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        CalmWheel(self)
        # A click in a list leaves the keys with the network; Tab reaches it all the same.
        self.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        self.activated.connect(self._choose)

    def add(self, name: str, title: str, tip: str = "") -> None:
        """One more entry."""
        self.addItem(title, name)
        self.setItemData(self.count() - 1, plain_tip(tip), Qt.ItemDataRole.ToolTipRole)

    def show_choice(self, name: str) -> None:
        """Show which entry holds, without a signal."""
        place = self.findData(name)
        if place != self._held or place != self.currentIndex():
            self._held = place
            with QSignalBlocker(self):
                self.setCurrentIndex(place)

    def allow(self, name: str, why_not: str | None, tip: str) -> None:
        """Let an entry be chosen, or grey it out and say why in its tip."""
        place, model = self.findData(name), self.model()
        if isinstance(model, QStandardItemModel):
            model.item(place).setEnabled(why_not is None)
        self.setItemData(place, plain_tip(why_not or tip), Qt.ItemDataRole.ToolTipRole)

    def add_to_tip(self, words: str) -> None:
        """Let the tip also tell about the present choice."""
        tip_plainly(self, f"{self._tip}\n{words}" if words else self._tip)

    def _choose(self, place: int) -> None:
        if place == self._held:
            return
        name = str(self.itemData(place))
        with QSignalBlocker(self):
            self.setCurrentIndex(self._held)
        self.choice_made.emit(name)
