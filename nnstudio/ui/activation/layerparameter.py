"""The one number that shapes a layer's activation: slope, alpha, or maxout's parts."""

from __future__ import annotations

from dataclasses import replace

from PySide6.QtCore import QSignalBlocker, Signal
from PySide6.QtWidgets import QHBoxLayout, QLabel, QSpinBox, QWidget

from nnstudio.core.network import MAX_PARTS, LayerSpec
from nnstudio.language.translate import tr
from nnstudio.ui import theme as themes
from nnstudio.ui.calmwheel import CalmWheel
from nnstudio.ui.numberbox import NumberBox

HEIGHT = 24


class LayerParameter(QWidget):
    """A label and a number box; nothing for an activation without a parameter."""

    changed = Signal(object)  # the LayerSpec with the new number

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._layer: LayerSpec | None = None
        self._label = QLabel()
        self._label.setFont(themes.font("small"))
        self._alpha = NumberBox(0.0, 1.0, 3)
        self._alpha.setStepType(NumberBox.StepType.DefaultStepType)
        self._alpha.setSingleStep(0.05)
        self._parts = QSpinBox(minimum=2, maximum=MAX_PARTS)
        self._parts.setAccessibleName(tr("Parts of maxout"))
        self._parts.setToolTip(
            tr("Parts: how many weighted sums each neuron takes. Starts again from the same start.")
        )
        row = self._row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(4)
        row.addWidget(self._label)
        for box in (self._alpha, self._parts):
            box.setKeyboardTracking(False)  # restart once, not at every digit
            box.setFont(themes.font("small"))
            box.setFixedSize(themes.px(64), themes.px(HEIGHT))
            CalmWheel(box)  # a wheel in passing must not restart the training
            row.addWidget(box)
        self._alpha.valueChanged.connect(self._take_alpha)
        self._parts.valueChanged.connect(self._take_parts)
        self.hide()

    @property
    def boxes(self) -> tuple[QWidget, QWidget]:
        """The box for a slope or alpha, and the one for parts."""
        return self._alpha, self._parts

    def show_layer(self, layer: LayerSpec) -> None:
        """Show the number of a layer."""
        self._layer = layer
        parameter, several = layer.record.parameter, layer.part_count > 1
        self._alpha.setVisible(parameter is not None)
        self._parts.setVisible(several)
        if several:
            self._label.setText(tr("parts"))
            with QSignalBlocker(self._parts):
                self._parts.setValue(layer.part_count)
        if parameter is not None:
            self._label.setText(tr(parameter.name))
            self._alpha.setAccessibleName(
                tr("{name} of {title}", name=tr(parameter.name), title=tr(layer.record.title))
            )
            self._alpha.setToolTip(
                tr(
                    "{name}: {formula}, from {low:g} to {high:g}. "
                    "Starts again from the same start.",
                    name=tr(parameter.name),
                    formula=layer.record.formula_for(layer.slope_parameter),
                    low=parameter.low,
                    high=parameter.high,
                )
            )
            with QSignalBlocker(self._alpha):
                self._alpha.setRange(parameter.low, parameter.high)
                self._alpha.setValue(layer.slope_parameter)
        self.setVisible(parameter is not None or several)
        self._row.activate()

    def _take_alpha(self, value: float) -> None:
        if self._layer is not None and self._layer.record.parameter is not None:
            self.changed.emit(replace(self._layer, alpha=value))

    def _take_parts(self, value: int) -> None:
        if self._layer is not None and self._layer.part_count > 1:
            self.changed.emit(replace(self._layer, parts=value))
