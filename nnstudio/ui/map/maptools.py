"""At the right of the map's title: which inputs span it, and the brush."""

from __future__ import annotations

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QComboBox, QHBoxLayout, QWidget

from nnstudio.language.translate import mark, tr
from nnstudio.ui.linkbutton import LinkButton
from nnstudio.ui.map.axespicker import AxesPicker
from nnstudio.ui.plaintip import tip_plainly

PAINT, PAINT_SHORT, DONE = mark("Paint points"), mark("Paint"), mark("Done")
PAINT_TIP = mark(
    "Add rows to the table with the mouse: choose a class, then click or drag on the map.\n"
    "Esc or this button ends it; undo takes the rows away."
)


class MapTools(QWidget):
    """The axes picker and the button of the brush."""

    paint_toggled = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.axes = AxesPicker()
        self.paint = LinkButton(tr(PAINT))
        self.paint.clicked.connect(self.paint_toggled)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(4)
        row.addWidget(self.axes)
        row.addWidget(self.paint)

    @property
    def boxes(self) -> tuple[QComboBox, QComboBox]:
        """The box for across and the one for up."""
        return self.axes.boxes

    def show_brush(self, painting: bool, why_not: str | None) -> None:
        """Offer the brush, or to put it down; `why_not` says why there is nothing to paint."""
        words = tr(DONE if painting else PAINT_SHORT if self.axes.offers_choice else PAINT)
        if words != self.paint.text():
            self.paint.setText(words)
            self.paint.setAccessibleName(tr("Stop painting") if painting else tr(PAINT))
            self.paint.updateGeometry()
        self.paint.setEnabled(why_not is None)
        tip_plainly(self.paint, why_not or tr(PAINT_TIP))
