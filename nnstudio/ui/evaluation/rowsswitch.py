"""Which rows the figures are for: those held out, or those the network was trained on."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QButtonGroup, QHBoxLayout, QRadioButton, QWidget

from nnstudio.document.evaluation import Evaluation
from nnstudio.language.translate import counted, mark, tr
from nnstudio.ui import theme as themes
from nnstudio.ui.plaintip import tip_plainly

HELD_TIP = mark("Rows that training never sees: they show how it does with new ones.")
TRAINED_TIP = mark(
    "Rows that it was trained on: much better here than on held out rows means overfitting."
)


class RowsSwitch(QWidget):
    """Held out rows come first."""

    held_chosen = Signal(bool)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.held, self.trained = QRadioButton(), QRadioButton()
        self.held.setChecked(True)
        self._group = QButtonGroup(self)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(2 * themes.GRID)
        for button, tip in ((self.held, tr(HELD_TIP)), (self.trained, tr(TRAINED_TIP))):
            tip_plainly(button, tip)
            button.setAccessibleDescription(tip)
            button.setFocusPolicy(Qt.FocusPolicy.TabFocus)  # a click leaves Space to the run
            self._group.addButton(button)
            row.addWidget(button)
        row.addStretch()
        self.held.toggled.connect(self.held_chosen)

    @property
    def shows_held(self) -> bool:
        """Whether rows held out are chosen."""
        return self.held.isChecked()

    def show_counts(self, trained: Evaluation | None, held: Evaluation | None) -> None:
        """Say how many rows there are of each kind."""
        for button, evaluation in ((self.held, held), (self.trained, trained)):
            count = 0 if evaluation is None else len(evaluation)
            if button is self.held:
                text = counted("{n:,} row held out", "{n:,} rows held out", count)
            else:
                text = counted("{n:,} row trained on", "{n:,} rows trained on", count)
            if text != button.text():
                button.setText(text)
            if button.isEnabled() == (evaluation is None):
                button.setEnabled(evaluation is not None)

    def set_theme(self, theme: themes.Theme) -> None:
        """Take over the colours; Fusion draws the circles in a shade of the ground."""
        for button in (self.held, self.trained):
            button.setPalette(themes.control_palette(theme))
