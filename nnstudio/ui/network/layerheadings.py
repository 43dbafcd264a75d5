"""The controls above the layers, and those between them that add one: made, named and placed."""

from __future__ import annotations

from itertools import pairwise

from PySide6.QtCore import QObject, Signal
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QToolButton, QWidget

from nnstudio.core.network import MAX_LAYERS, NetworkSpec
from nnstudio.language.listing import sentences
from nnstudio.language.translate import tr
from nnstudio.ui.network.layercontrols import RESTARTS, LayerControls
from nnstudio.ui.theme import grown, px

WIDE, NARROW = 112.0, 96.0  # from one column to the next: room for a button beside all controls
TITLE = 20  # height of a layer's title, with what is above it
BRIEF = 52.0  # beside a brief heading


class LayerHeadings(QObject):
    """They stand above their columns wherever those are on the screen."""

    layer_changed = Signal(int, object)  # layer index, LayerSpec
    layer_added = Signal(int)  # before this layer index
    layer_removed = Signal(int)

    def __init__(self, host: QWidget) -> None:
        super().__init__(host)
        self._host = host
        self._controls: list[LayerControls] = []
        self._adders: list[QToolButton] = []

    def adder(self, index: int) -> QToolButton | None:
        """The button that adds a hidden layer before layer `index`; None before it is made."""
        return self._adders[index] if index < len(self._adders) else None

    def show_structure(self, spec: NetworkSpec) -> None:
        """Name the layers of a network."""
        self._make(len(spec.layers))
        for index, (controls, layer) in enumerate(zip(self._controls, spec.layers, strict=True)):
            last = index == len(spec.layers) - 1
            title = tr("Output") if last else tr("Hidden {number}", number=index + 1)
            controls.show_layer(title, layer, last)
            controls.allow_layers(len(spec.layers))
        for adder in self._adders:
            adder.setEnabled(len(spec.layers) < MAX_LAYERS)

    def place(self, columns: tuple[float, ...]) -> None:
        """Stand above the columns, given as x on the screen with the inputs' first."""
        width, step = self._host.width(), columns[1] - columns[0]
        brief = step < grown(NARROW)
        for x, controls in zip(columns[1:], self._controls, strict=True):
            controls.show_brief(brief, max(int(step), 12))
            controls.adjustSize()
            seen = 0 <= x <= width
            controls.setVisible(seen)
            left = min(max(x - controls.width() / 2, 0), width - controls.width())
            controls.move(int(left), 4)
        for (before, after), adder in zip(pairwise(columns), self._adders, strict=True):
            x = (before + after) / 2
            adder.setVisible(0 <= x <= width and (not brief or step >= grown(BRIEF)))
            adder.adjustSize()
            if step >= grown(WIDE) or brief:
                adder.move(int(x - adder.width() / 2), px(22))
            else:  # above the functions, which reach far to both sides
                adder.setGeometry(int(x - adder.width() / 2), 0, adder.width(), px(TITLE))

    @property
    def sizes(self) -> list[QToolButton | QAction]:
        """What changes how many neurons and layers there are."""
        return [*self._adders, *(part for layer in self._controls for part in layer.sizes)]

    @property
    def functions(self) -> list[QToolButton | QAction]:
        """What changes activation functions."""
        return [part for layer in self._controls for part in layer.functions]

    def _make(self, layers: int) -> None:
        while len(self._controls) < layers:
            index = len(self._controls)
            controls = LayerControls(index, self._host)
            controls.layer_changed.connect(self.layer_changed)
            controls.removal_asked.connect(self.layer_removed)
            controls.addition_asked.connect(self.layer_added)
            controls.show()
            self._controls.append(controls)
            self._adders.append(self._make_adder(index))
        while len(self._controls) > layers:
            self._controls.pop().deleteLater()
            self._adders.pop().deleteLater()

    def _make_adder(self, index: int) -> QToolButton:
        adder = QToolButton(self._host)
        adder.setText("\u2295")
        adder.setProperty("link", True)
        adder.setToolTip(sentences((tr("Add a hidden layer here."), tr(RESTARTS))))
        adder.setAccessibleName(tr("Add a hidden layer before layer {number}", number=index + 1))
        adder.clicked.connect(lambda: self.layer_added.emit(index))
        adder.show()
        return adder
