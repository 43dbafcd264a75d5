"""The heading above a layer: its name, how many neurons, and which activation."""

from __future__ import annotations

from dataclasses import replace

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QAction, QActionGroup
from PySide6.QtWidgets import QHBoxLayout, QLabel, QMenu, QToolButton, QVBoxLayout, QWidget

from nnstudio.core.activations import COURSE_ACTIVATIONS, SOFTMAX, activation
from nnstudio.core.network import MAX_UNITS, LayerSpec
from nnstudio.language.listing import sentences
from nnstudio.language.translate import tr
from nnstudio.ui.network.briefheading import RESTARTS, BriefHeading
from nnstudio.ui.theme import font, px

__all__ = ["RESTARTS", "LayerControls"]


class LayerControls(QWidget):
    """Controls of one layer; the output layer keeps the neurons that the label needs."""

    layer_changed = Signal(int, object)  # layer index, LayerSpec
    removal_asked = Signal(int)
    addition_asked = Signal(int)  # of a layer before this one

    def __init__(self, index: int, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._index = index
        self._layer = LayerSpec(1)
        self._title = QLabel()
        self._title.setFont(font("body", bold=True))
        self._count = QLabel()
        self._count.setFont(font("body", bold=True))
        self._fewer = self._button(
            "\u2212", tr("Take the last neuron out of this layer."), self._take_out
        )
        self._more = self._button("+", tr("Add a neuron to this layer."), self._put_in)
        self._remove = self._button("\u00d7", tr("Remove this layer."), self._ask_removal)
        self._activation = QToolButton()
        self._activation.setProperty("link", True)
        self._activation.setPopupMode(QToolButton.ToolButtonPopupMode.InstantPopup)
        self._menu = QMenu(self)
        self._activation.setMenu(self._menu)
        self._menu.aboutToHide.connect(self._leave)
        self._build_menu()
        self._brief = BriefHeading()
        self._brief.fewer.triggered.connect(self._take_out)
        self._brief.more.triggered.connect(self._put_in)
        self._brief.remove.triggered.connect(self._ask_removal)
        self._brief.add.triggered.connect(lambda: self.addition_asked.emit(self._index))
        self._brief.menu().addMenu(self._menu)
        self._is_output, self._is_brief = False, False
        self._arrange()

    def show_layer(self, title: str, layer: LayerSpec, is_output: bool) -> None:
        """Show one layer's structure."""
        self._layer, self._is_output = layer, is_output
        self._title.setText(title)
        self._count.setText(str(layer.units))
        self._brief.show_layer(self._index, title, layer, is_output)
        function = tr(layer.record.title)
        self._menu.setTitle(tr("Activation: {function}", function=function))
        self._show_parts()
        self._fewer.setEnabled(layer.units > 1)
        self._more.setEnabled(layer.units < MAX_UNITS)
        self._activation.setText(f"{function} \u25be")
        formula = layer.record.formula_for(layer.slope_parameter)
        present = tr(
            "{layer}: {function}, {formula}.", layer=title, function=function, formula=formula
        )
        changes = tr("Another function changes what its neurons pass on.")
        self._activation.setToolTip(f"{present}\n{sentences((changes, tr(RESTARTS)))}")
        self._activation.setAccessibleName(
            tr("Activation of {layer}: {function}", layer=title, function=function)
        )
        self._linear.setVisible(is_output)
        self._softmax.setVisible(is_output and layer.units > 1)
        for action in self._menu.actions():
            action.setChecked(action.data() == layer.activation)
        self._fewer.setAccessibleName(tr("Fewer neurons in {layer}", layer=title))
        self._more.setAccessibleName(tr("More neurons in {layer}", layer=title))
        self._remove.setAccessibleName(tr("Remove {layer}", layer=title))

    def allow_layers(self, count: int) -> None:
        """Whether there may be one layer more than these."""
        self._brief.allow_layers(count)

    def show_brief(self, brief: bool, width: int) -> None:
        """Where columns are close, one button with a menu instead of everything at once."""
        self._brief.setMaximumWidth(width)
        if brief != self._is_brief:
            self._is_brief = brief
            self._show_parts()

    @property
    def sizes(self) -> tuple[QToolButton | QAction, ...]:
        """What changes how many neurons and layers there are, here and in the menu."""
        brief = self._brief
        in_menu = (brief.fewer, brief.more, brief.add, brief.remove)
        return (self._fewer, self._more, self._remove, *in_menu)

    @property
    def functions(self) -> tuple[QToolButton | QAction, ...]:
        """What changes the activation function, here and in the menu."""
        return (self._activation, self._menu.menuAction())

    def _show_parts(self) -> None:
        self._brief.setVisible(self._is_brief)
        for widget in (self._title, self._activation):
            widget.setVisible(not self._is_brief)
        for widget in (self._count, self._fewer, self._more, self._remove):
            widget.setVisible(not (self._is_brief or self._is_output))

    def _button(self, text: str, tip: str, slot) -> QToolButton:  # type: ignore[no-untyped-def]
        button = QToolButton()
        button.setText(text)
        button.setProperty("link", True)
        button.setToolTip(sentences((tip, tr(RESTARTS))))
        button.setFixedSize(px(20), px(20))
        button.clicked.connect(slot)
        return button

    def _build_menu(self) -> None:
        group = QActionGroup(self)
        for name in (*COURSE_ACTIVATIONS, "linear", SOFTMAX.name):
            action = QAction(tr(activation(name).title), self._menu)
            action.setCheckable(True)
            action.setData(name)
            action.setToolTip(tr(activation(name).sentence))
            group.addAction(action)
            self._menu.addAction(action)
        self._linear, self._softmax = self._menu.actions()[-2:]
        self._menu.triggered.connect(self._choose)

    def _arrange(self) -> None:
        size = QHBoxLayout()
        size.setSpacing(3)
        size.addStretch()
        for widget in (self._fewer, self._count, self._more, self._remove):
            size.addWidget(widget)
        size.addStretch()
        rows = QVBoxLayout(self)
        rows.setContentsMargins(0, 0, 0, 0)
        rows.setSpacing(0)
        for widget in (self._title, self._activation, self._brief):
            rows.addWidget(widget, alignment=Qt.AlignmentFlag.AlignHCenter)
        rows.addLayout(size)
        rows.addStretch()  # also a widget that is still too tall has its words at the top

    def _leave(self) -> None:
        """Qt leaves a button lit whose menu was closed by a click elsewhere."""
        self._activation.setAttribute(Qt.WidgetAttribute.WA_UnderMouse, False)
        self._activation.update()

    def _put_in(self) -> None:
        self.layer_changed.emit(self._index, replace(self._layer, units=self._layer.units + 1))

    def _take_out(self) -> None:
        self.layer_changed.emit(self._index, replace(self._layer, units=self._layer.units - 1))

    def _ask_removal(self) -> None:
        self.removal_asked.emit(self._index)

    def _choose(self, action: QAction) -> None:
        if action.data() != self._layer.activation:
            self.layer_changed.emit(self._index, LayerSpec(self._layer.units, action.data()))
