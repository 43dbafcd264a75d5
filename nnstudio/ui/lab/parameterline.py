"""A number that shapes a function: its name, a slider, and a box for the exact value."""

from __future__ import annotations

from PySide6.QtCore import QSignalBlocker, Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QLabel, QSlider, QWidget

from nnstudio.core.activations import activation
from nnstudio.language.translate import tr
from nnstudio.ui import theme as themes
from nnstudio.ui.calmwheel import CalmWheel
from nnstudio.ui.numberbox import NumberBox
from nnstudio.ui.plaintip import tip_plainly
from nnstudio.ui.theme import GRID

PLACES = 100  # of the slider from one whole number to the next; a division keeps 0.35 as it is
BOX_WIDTH = 64


class ParameterLine(QWidget):
    """Slope of leaky ReLU, or alpha of ELU."""

    changed = Signal(float)

    def __init__(self, name: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        record = activation(name)
        parameter = record.parameter
        if parameter is None:
            raise ValueError(f"{name} has no parameter")
        title = tr(
            "{function}: {parameter}", function=tr(record.title), parameter=tr(parameter.name)
        )
        label = QLabel(tr(parameter.name))
        label.setFont(themes.font("small"))
        label.setProperty("muted", True)
        tip = tr(
            "{title}, from {low:g} to {high:g}. The curve follows at once; your network does not.",
            title=title,
            low=parameter.low,
            high=parameter.high,
        )
        self.slider = QSlider(Qt.Orientation.Horizontal)
        self.slider.setRange(round(parameter.low * PLACES), round(parameter.high * PLACES))
        self.slider.setPageStep(10)
        self.slider.setAccessibleName(tr("{title}, as a slider", title=title))
        self.box = NumberBox(parameter.low, parameter.high, 4)
        self.box.setFixedWidth(themes.px(BOX_WIDTH))
        self.box.setProperty("field", True)
        self.box.setAccessibleName(title)
        label.setBuddy(self.box)
        for control in (self.slider, self.box):
            tip_plainly(control, tip)
            CalmWheel(control)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(GRID)
        row.addWidget(label)
        row.addWidget(self.slider, 1)
        row.addWidget(self.box)
        self.slider.valueChanged.connect(lambda place: self.changed.emit(place / PLACES))
        self.box.valueChanged.connect(self.changed)

    def show_number(self, number: float) -> None:
        """Show the number that holds, without a signal."""
        self.box.show_number(number)
        with QSignalBlocker(self.slider):
            self.slider.setValue(round(number * PLACES))
