"""Which activation function a layer uses, seen as curves with the rows' sums on them."""

from __future__ import annotations

from dataclasses import replace

from PySide6.QtCore import QSignalBlocker, Qt, Signal
from PySide6.QtWidgets import QComboBox, QGridLayout, QHBoxLayout, QVBoxLayout, QWidget

from nnstudio.core.activations import COURSE_ACTIVATIONS, Array
from nnstudio.core.network import LayerSpec, NetworkSpec, Params
from nnstudio.data.trainingset import TrainingSet
from nnstudio.document.frame import Frame
from nnstudio.language.listing import commas
from nnstudio.language.translate import mark, tr
from nnstudio.ui import theme as themes
from nnstudio.ui.activation.activationcard import NO_DOTS, ActivationCard
from nnstudio.ui.activation.layerparameter import HEIGHT, LayerParameter
from nnstudio.ui.elidedlabel import ElidedLabel
from nnstudio.ui.linkbutton import LinkButton
from nnstudio.ui.panel import Panel
from nnstudio.ui.theme import Theme

COLUMNS = 3
MOST_ROWS = 200
MOST_WORK = 200_000  # rows times parameters for the dots of one picture
OUTPUT_ONLY = "linear"


class ActivationPicker(Panel):
    """The panel "Activation"."""

    title = mark("Activation")
    layer_chosen = Signal(int, object)  # which layer, and its new LayerSpec
    layer_shown = Signal(int)  # which layer the cards apply to now
    lab_asked = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._spec: NetworkSpec | None = None
        self._layer = 0
        self._frame: Frame | None = None
        self._dots_of: tuple[Params, TrainingSet, int] | None = None
        self._make_cards()
        self._parameter = LayerParameter()
        self._parameter.changed.connect(self._choose)
        self._formula = ElidedLabel()
        self._formula.setProperty("muted", True)
        self._formula.setTextFormat(Qt.TextFormat.PlainText)
        self._formula.setFont(themes.font("small"))
        self.tools = self._make_tools()
        self._lay_out()
        self.set_theme(themes.LIGHT)

    def _make_cards(self) -> None:
        names = (*COURSE_ACTIVATIONS, OUTPUT_ONLY)
        self._cards = {name: ActivationCard(name, flat=name == OUTPUT_ONLY) for name in names}
        for name, card in self._cards.items():
            card.clicked.connect(lambda _, name=name: self.choose_activation(name))
            card.moved.connect(lambda dx, dy, name=name: self._move_focus(name, dx, dy))
        self._cards[OUTPUT_ONLY].hide()

    def _make_tools(self) -> QWidget:
        tools = QWidget()
        self._layers = QComboBox()
        self._layers.setToolTip(tr("Which layer the cards apply to."))
        self._layers.setAccessibleName(tr("Layer whose activation is shown"))
        self._layers.setSizeAdjustPolicy(QComboBox.SizeAdjustPolicy.AdjustToContents)
        self._layers.activated.connect(self.set_layer)
        self.lab = LinkButton(tr("lab"), tr("Play with one neuron's function (Ctrl+Shift+A)."))
        self.lab.setAccessibleName(tr("Open the activation lab"))
        self.lab.clicked.connect(self.lab_asked)
        row = QHBoxLayout(tools)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(4)
        row.addWidget(self.lab)
        row.addWidget(self._layers)
        return tools

    def _lay_out(self) -> None:
        grid = QGridLayout()
        grid.setSpacing(6)
        for place, name in enumerate(COURSE_ACTIVATIONS):
            grid.addWidget(self._cards[name], *divmod(place, COLUMNS))
        foot = QHBoxLayout()
        foot.setContentsMargins(2, 0, 0, 0)
        foot.setSpacing(themes.GRID)
        foot.addStrut(HEIGHT)  # the cards keep their size, whatever the foot shows
        foot.addWidget(self._formula, 1)
        foot.addWidget(self._parameter)
        foot.addWidget(self._cards[OUTPUT_ONLY])
        rows = QVBoxLayout(self)
        rows.setContentsMargins(4, 2, 4, 2)
        rows.setSpacing(6)
        rows.addLayout(grid, 1)
        rows.addLayout(foot)

    @property
    def choices(self) -> tuple[QWidget, ...]:
        """What changes the layer's function: the cards and the box of its number."""
        return (*self._cards.values(), *self._parameter.boxes)

    @property
    def layer(self) -> int:
        """The layer that the cards apply to, from 0; the last one is the output."""
        return self._layer

    def set_layer(self, index: int) -> None:
        """Show another layer; one that is not there is as good as the nearest."""
        count = len(self._spec.layers) if self._spec else index + 1
        self._layer = min(max(index, 0), count - 1)
        with QSignalBlocker(self._layers):
            self._layers.setCurrentIndex(self._layer)
        self.layer_shown.emit(self._layer)
        if self._frame is not None:
            self._show_layer(self._frame.model.params.spec)
            self._show_dots(self._frame)

    def set_theme(self, theme: Theme) -> None:
        """Take over the colours."""
        for card in self._cards.values():
            card.set_theme(theme)

    def show_frame(self, frame: Frame) -> None:
        """Follow the structure, and the rows' sums where the parameters have changed."""
        self._frame = frame
        spec = frame.model.params.spec
        if spec != self._spec:
            self._take_structure(spec)
        self._show_dots(frame)

    # What is shown

    def _take_structure(self, spec: NetworkSpec) -> None:
        self._spec = spec
        self._layer = min(self._layer, len(spec.layers) - 1)
        names = [layer_name(spec, layer) for layer in range(len(spec.layers))]
        if names != [self._layers.itemText(i) for i in range(self._layers.count())]:
            with QSignalBlocker(self._layers):
                self._layers.clear()
                self._layers.addItems(names)
        with QSignalBlocker(self._layers):
            self._layers.setCurrentIndex(self._layer)
        self._show_layer(spec)

    def _show_layer(self, spec: NetworkSpec) -> None:
        layer = spec.layers[self._layer]
        for name, card in self._cards.items():
            chosen = name == layer.activation
            card.show_spec(layer if chosen else None)
            card.set_chosen(chosen)
            if not chosen:
                card.show_sums(NO_DOTS)
        at_output = self._layer == len(spec.layers) - 1
        self._cards[OUTPUT_ONLY].setVisible(at_output or layer.activation == OUTPUT_ONLY)
        self._parameter.show_layer(layer)
        self._formula.setText(f"f(z) = {layer.record.formula_for(layer.slope_parameter)}")
        self._formula.setToolTip(f"{tr(layer.record.sentence)}\n{self._formula.text()}")

    def _show_dots(self, frame: Frame) -> None:
        """Every row's sum for every neuron of the layer, as far as that stays cheap."""
        params, training = frame.model.params, frame.document.training
        if self._dots_of is not None:
            before, rows, layer = self._dots_of
            if before is params and rows is training and layer == self._layer:
                return
        self._dots_of = (params, training, self._layer)
        card = self._cards.get(params.spec.layers[self._layer].activation)
        if card is not None:  # softmax has none: its outputs hang together
            card.show_sums(self._sums(frame))

    def _sums(self, frame: Frame) -> Array:
        """z of the training rows for the layer's neurons, (n,); none for maxout's many sums."""
        spec, training = frame.model.params.spec, frame.document.training
        if spec.layers[self._layer].part_count > 1 or len(training.features) != spec.inputs:
            return NO_DOTS
        most = min(MOST_ROWS, MOST_WORK // spec.parameter_count)
        if not len(training.rows) or not most:
            return NO_DOTS
        return frame.model.trace(training.some_raw(most)).z[self._layer].ravel()

    # What a person does

    def choose_activation(self, name: str) -> None:
        if self._spec is None or self._spec.layers[self._layer].activation == name:
            return
        self._choose(
            replace(self._spec.layers[self._layer], activation=name, alpha=None, parts=None)
        )

    def _choose(self, layer: LayerSpec) -> None:
        if self._spec is not None and layer != self._spec.layers[self._layer]:
            self.layer_chosen.emit(self._layer, layer)

    def _move_focus(self, name: str, across: int, down: int) -> None:
        shown = [n for n, card in self._cards.items() if not card.isHidden()]
        target = shown.index(name) + across + COLUMNS * down
        if OUTPUT_ONLY in shown and down == 1 and target >= len(shown):
            target = shown.index(OUTPUT_ONLY)
        if 0 <= target < len(shown):
            self._cards[shown[target]].setFocus(Qt.FocusReason.OtherFocusReason)


def layer_name(spec: NetworkSpec, layer: int) -> str:
    """A layer by its neurons: "h1, h2 (layer 1)", "h3 – h9 (layer 2)", "o1 (output)"."""
    names = [spec.neuron_name(layer, unit) for unit in range(spec.layers[layer].units)]
    neurons = commas(names) if len(names) <= 3 else f"{names[0]} – {names[-1]}"
    place = (
        tr("output") if layer == len(spec.layers) - 1 else tr("layer {number}", number=layer + 1)
    )
    return f"{neurons} ({place})"


if __name__ == "__main__":
    from nnstudio.ui.alone import show_alone

    show_alone(ActivationPicker, 340, 168)
