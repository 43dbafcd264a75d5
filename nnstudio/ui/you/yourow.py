"""One of one's own values: its name, a slider, and a box to type into."""

from __future__ import annotations

from PySide6.QtCore import QObject, QSignalBlocker, Qt, Signal
from PySide6.QtWidgets import QGridLayout, QSlider

from nnstudio.data.column import Column
from nnstudio.data.units import Quantity, unit_named
from nnstudio.language.translate import tr
from nnstudio.ui.calmwheel import CalmWheel
from nnstudio.ui.plaintip import tip_plainly
from nnstudio.ui.theme import px
from nnstudio.ui.tippedlabel import TippedLabel
from nnstudio.ui.you.quantitybox import QuantityBox
from nnstudio.ui.you.refusal import refusal
from nnstudio.ui.you.yourange import DataSpan, SliderRange, data_span, slider_range

_NAME_WIDTH, _LEAST_SLIDER = 84, 60  # pixels


class YouRow(QObject):
    """Three widgets in one line of a grid; `quantity_chosen` comes from a person only."""

    quantity_chosen = Signal(object)  # Quantity
    said = Signal(str)  # why what was typed cannot be used

    def __init__(self, parent: QObject) -> None:
        super().__init__(parent)
        self._column: Column | None = None
        self._span: DataSpan | None = None
        self._range = SliderRange(0.0, 1.0, 1)
        self._latest = Quantity(0.0, None)
        self.name = TippedLabel()
        self.slider = QSlider(Qt.Orientation.Horizontal)
        self.slider.setMinimumWidth(_LEAST_SLIDER)
        self.box = QuantityBox()
        self.name.setMaximumWidth(px(_NAME_WIDTH))
        self.name.setProperty("muted", True)
        self.name.setBuddy(self.box)
        CalmWheel(self.slider)
        self.slider.valueChanged.connect(self._slid)
        self.slider.sliderReleased.connect(lambda: self._fit(self.box.quantity))
        self.box.quantity_chosen.connect(self._typed)
        self.box.refused.connect(self._refuse)
        self.box.editingFinished.connect(self._catch_up)

    def place(self, grid: QGridLayout, line: int) -> None:
        """Put the widgets into one line of the grid."""
        grid.addWidget(self.name, line, 0)
        grid.addWidget(self.slider, line, 1)
        grid.addWidget(self.box, line, 2)

    def remove(self) -> None:
        """Take the widgets away for good."""
        for widget in (self.name, self.slider, self.box):
            widget.hide()
            widget.deleteLater()
        self.deleteLater()

    def show_value(self, column: Column, quantity: Quantity) -> None:
        """Show one's own value for a column."""
        if column is not self._column:
            self._show_column(column)
        elif quantity == self._latest == self.box.quantity:
            return
        self._latest = quantity
        if not self.box.being_typed:
            self.box.show_quantity(quantity)
            self._fit(quantity)

    def _show_column(self, column: Column) -> None:
        self._column = column
        self._span = data_span(column)
        self.name.setText(column.name)
        name = tr("Your {column}", column=column.name)
        self.slider.setAccessibleName(name)
        self.box.setAccessibleName(name)
        tip = tr("Your {column}: drag, or use the arrow keys.", column=column.name)
        tip_plainly(self.slider, tip)
        tip_plainly(self.box, _box_tip(column))

    def _fit(self, quantity: Quantity) -> None:
        """Set the slider, and its range; while it is held, the range stays under the hand."""
        if not self.slider.isSliderDown() and self._column is not None:
            self._range = slider_range(self._span, self._column.unit, quantity)
        with QSignalBlocker(self.slider):
            if self.slider.maximum() != self._range.count:
                self.slider.setRange(0, self._range.count)
                self.slider.setPageStep(max(1, self._range.count // 20))
            self.slider.setValue(self._range.position(quantity.value))
        if self.box.singleStep() != self._range.step:
            self.box.setSingleStep(self._range.step)

    def _slid(self, position: int) -> None:
        quantity = Quantity(self._range.value(position), self.box.quantity.unit)
        self._latest = quantity
        self.box.show_quantity(quantity)
        self.quantity_chosen.emit(quantity)

    def _catch_up(self) -> None:
        """Typing that came to nothing: show what came from elsewhere in the meantime."""
        if self._column is not None:
            self.show_value(self._column, self._latest)

    def _refuse(self, text: str) -> None:
        if self._column is not None:
            self.said.emit(refusal(self._column.name, text, self._latest))

    def _typed(self, quantity: Quantity) -> None:
        self._latest = quantity
        self._fit(quantity)
        self.quantity_chosen.emit(quantity)


def _box_tip(column: Column) -> str:
    if column.unit is None or unit_named(column.unit) is None:
        return tr("Your {column}: type a number and press Enter.", column=column.name)
    return tr(
        "Your {column}: type it in any unit, like 160 lb or 5'7\", and press Enter.",
        column=column.name,
    )
