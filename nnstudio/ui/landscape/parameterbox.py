"""A box to choose a weight or bias from; where there are very many, their names can be typed."""

from __future__ import annotations

from PySide6.QtCore import QSignalBlocker, Qt, Signal
from PySide6.QtWidgets import QComboBox, QWidget

from nnstudio.core.network import NetworkSpec
from nnstudio.core.problems import Problem
from nnstudio.language.translate import tr
from nnstudio.ui.calmwheel import CalmWheel
from nnstudio.ui.plaintip import tip_plainly

MOST_LISTED = 2_000


class ParameterBox(QComboBox):
    """Knows parameters by their place in the flat vector."""

    parameter_chosen = Signal(int)

    def __init__(self, name: str, tip: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._spec: NetworkSpec | None = None
        self._tip = tip
        self.index = 0
        self.setAccessibleName(name)
        self.setMaxVisibleItems(16)
        self.setSizeAdjustPolicy(self.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon)
        self.setMinimumContentsLength(3)
        self.setInsertPolicy(self.InsertPolicy.NoInsert)
        CalmWheel(self)
        self.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        self.activated.connect(self._choose)

    def show_network(self, spec: NetworkSpec) -> None:
        """Offer the parameters of a network: all, or the first ones and a field to type in."""
        if spec == self._spec:
            return
        self._spec = spec
        many = spec.parameter_count > MOST_LISTED
        with QSignalBlocker(self):
            self.clear()
            listed = min(spec.parameter_count, MOST_LISTED)
            self.addItems([spec.name(index) for index in range(listed)])
            self.setEditable(many)
        line = self.lineEdit()
        if line is not None:
            line.editingFinished.connect(self._take_text)
            line.setAccessibleName(self.accessibleName())
        more = (
            tr("Type its name and press Enter: the list holds the first 2,000 only.")
            if many
            else ""
        )
        tip_plainly(self, f"{self._tip}\n{more}".strip())

    def show_parameter(self, index: int) -> None:
        """Show which one is chosen."""
        self.index = index
        if self._spec is None:
            return
        with QSignalBlocker(self):
            listed = index < self.count()
            self.setCurrentIndex(index if listed else -1)
            if self.isEditable():
                self.setEditText(self._spec.name(index))

    def _choose(self, index: int) -> None:
        if index != self.index:
            self.parameter_chosen.emit(index)

    def _take_text(self) -> None:
        """A name was typed; what is none is taken back."""
        if self._spec is None:
            return
        try:
            index = self._spec.index(self.currentText().strip().lower())
        except Problem:
            self.show_parameter(self.index)
            return
        self._choose(index)
