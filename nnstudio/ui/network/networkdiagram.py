"""The live diagram: every neuron and weight of the network, changed where it is shown."""

from __future__ import annotations

from PySide6.QtCore import QElapsedTimer, QEvent, QPointF, QRect, QRectF, QSize, Qt, Signal
from PySide6.QtGui import (
    QKeyEvent,
    QMouseEvent,
    QPainter,
    QPaintEvent,
    QPixmap,
    QResizeEvent,
)
from PySide6.QtWidgets import QToolButton, QWidget

from nnstudio.core.network import MAX_LAYERS, LayerSpec, NetworkSpec
from nnstudio.document.explaining.lit import Lit
from nnstudio.document.frame import Frame
from nnstudio.ui.network.diagramlayout import BOTTOM, MOST_CHIPS, DiagramLayout, gaps, lay_out
from nnstudio.ui.network.diagrampainter import DiagramPainter, DiagramValues, number_text
from nnstudio.ui.network.diagramwords import (
    LOCKED,
    answer_lines,
    network_words,
    node_words,
    parameter_words,
)
from nnstudio.ui.network.layercontrols import RESTARTS, LayerControls
from nnstudio.ui.network.padlock import paint_padlock
from nnstudio.ui.network.valueeditor import ValueEditor, is_lock_key
from nnstudio.ui.plaintip import plain_tip
from nnstudio.ui.theme import LIGHT, Theme, colour

TEXT_MS = 200  # figures change at most this often while training
COLUMN = 112  # least width of a layer
HEADINGS = 66  # height of the controls above the layers


class NetworkDiagram(QWidget):
    """Draws frames; a person's wishes leave as signals. Layers count from 0 (first hidden)."""

    value_edited = Signal(str, float)  # parameter name, new value
    lock_changed = Signal(str, bool)  # parameter name, whether training shall leave it alone
    layer_changed = Signal(int, object)  # layer index, LayerSpec
    layer_added = Signal(int)  # before this layer index
    layer_removed = Signal(int)
    layer_chosen = Signal(int)
    parameter_chosen = Signal(int)  # a place of the flat vector
    neuron_clicked = Signal(int, int, QRect)  # layer, unit, and where it is on the screen
    parameter_clicked = Signal(int, QRect)
    said = Signal(str)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._frame: Frame | None = None
        self._layout: DiagramLayout | None = None
        self._spec: NetworkSpec | None = None
        self._values: DiagramValues | None = None
        self._since_text = QElapsedTimer()
        self._painter = DiagramPainter(LIGHT)
        self._overlay: QPixmap | None = None  # neurons and labels, which change more rarely
        self._hovered: int | None = None
        self._chosen: int | None = None
        self._locked: set[int] = set()
        self._lit = Lit()  # what is being explained
        self._chosen_layer = 0
        self._controls: list[LayerControls] = []
        self._adders: list[QToolButton] = []
        self._editor = ValueEditor(self)
        self._editor.value_entered.connect(self.value_edited)
        self._editor.lock_changed.connect(self.lock_changed)
        self._editor.refused.connect(self.said)
        # It paints its own ground, so that nothing behind it has to be painted at every frame.
        self.setAttribute(Qt.WidgetAttribute.WA_OpaquePaintEvent)
        self.setMouseTracking(True)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setAccessibleName("Network diagram")
        self.setMinimumHeight(240)

    # Input from outside

    def set_theme(self, theme: Theme) -> None:
        """Draw in these colours from now on."""
        self._painter = DiagramPainter(theme)
        self._editor.set_theme(theme)
        self._repaint_all()

    def show_frame(self, frame: Frame) -> None:
        """Draw this moment; labels follow a few times a second so that they can be read."""
        previous, self._frame = self._frame, frame
        if frame.model.params.spec != self._spec:
            self._restructure(frame.model.params.spec)
            self.forget_figures()  # those shown so far are another network's
        if previous is None or previous.document is not frame.document:
            self.setAccessibleDescription(network_words(frame))
            self._show_locks(frame)
            self._repaint_all()
        settled = not frame.running or not self._since_text.isValid()
        if settled or self._since_text.elapsed() >= TEXT_MS:
            self._values = DiagramValues(frame.model.params.vector, frame.shown_trace)
            self._since_text.restart()
            self._overlay = None
        # Not the headings: their buttons would be painted again at every frame.
        self.update(0, HEADINGS, self.width(), self.height() - HEADINGS)

    @property
    def figures_due(self) -> bool:
        """Whether the next frame will bring new figures, which takes longer to draw."""
        return self._since_text.isValid() and self._since_text.elapsed() >= TEXT_MS

    def forget_figures(self) -> None:
        """Let the next frame bring new figures, however recent the present ones are."""
        self._since_text.invalidate()

    def _show_locks(self, frame: Frame) -> None:
        names = frame.document.locked
        self._locked = {frame.document.spec.index(name) for name in names}
        if self._editor.isVisible():
            self._editor.show_lock(self._editor.name in names)

    def choose_layer(self, index: int) -> None:
        """Mark the layer whose activation is being looked at."""
        if index != self._chosen_layer:
            self._chosen_layer = index
            self._repaint_all()

    def show_lit(self, lit: Lit | None) -> None:
        """Light up the wires and neurons that carry a value, forward or backward."""
        lit = lit or Lit()
        if lit != self._lit:
            self._lit = lit
            self._repaint_all()

    def choose_parameter(self, index: int) -> None:
        """Mark a weight or bias that was chosen elsewhere."""
        self._choose(index)

    @property
    def chosen_layer(self) -> int:
        """The layer whose neurons have the stronger rim."""
        return self._chosen_layer

    @property
    def layout_shown(self) -> DiagramLayout | None:
        """Where everything is at present."""
        return self._layout

    def sizeHint(self) -> QSize:
        return QSize(560, 420)

    # Structure

    def _restructure(self, spec: NetworkSpec) -> None:
        self._spec = spec
        self._hovered = self._chosen = None
        self._lit = Lit()
        self._chosen_layer = min(self._chosen_layer, len(spec.layers) - 1)
        self._editor.hide()
        self._make_controls(len(spec.layers))
        self.setMinimumWidth(COLUMN * len(spec.sizes) + 8)  # may resize: after the controls
        for index, (controls, layer) in enumerate(zip(self._controls, spec.layers, strict=True)):
            last = index == len(spec.layers) - 1
            controls.show_layer("Output" if last else f"Hidden {index + 1}", layer, last)
        for adder in self._adders:
            adder.setEnabled(len(spec.layers) < MAX_LAYERS)
        self._relayout()

    def _make_controls(self, layers: int) -> None:
        while len(self._controls) < layers:
            index = len(self._controls)
            controls = LayerControls(index, self)
            controls.layer_changed.connect(self._change_layer)
            controls.removal_asked.connect(self.layer_removed)
            controls.show()
            self._controls.append(controls)
            self._adders.append(self._make_adder(index))
        while len(self._controls) > layers:
            self._controls.pop().deleteLater()
            self._adders.pop().deleteLater()

    def _change_layer(self, index: int, layer: LayerSpec) -> None:
        """A layer's own controls were used, so it is the one that is looked at."""
        self.layer_chosen.emit(index)
        self.layer_changed.emit(index, layer)

    def _make_adder(self, index: int) -> QToolButton:
        adder = QToolButton(self)
        adder.setText("\u2295")
        adder.setProperty("link", True)
        adder.setToolTip(f"Add a hidden layer here. {RESTARTS}")
        adder.setAccessibleName(f"Add a hidden layer before layer {index + 1}")
        adder.clicked.connect(lambda: self.layer_added.emit(index))
        adder.show()
        return adder

    def _relayout(self) -> None:
        if self._spec is None:
            return
        self._layout = lay_out(self._spec, self.width(), self.height())
        for x, controls in zip(self._layout.columns[1:], self._controls, strict=True):
            controls.adjustSize()
            left = min(max(x - controls.width() / 2, 0), self.width() - controls.width())
            controls.move(int(left), 4)
        for x, adder in zip(gaps(self._layout), self._adders, strict=True):
            adder.adjustSize()
            adder.move(int(x - adder.width() / 2), 22)
        self._repaint_all()

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._editor.hide()
        self._relayout()

    # Painting

    def paintEvent(self, event: QPaintEvent) -> None:
        frame, layout, values, spec = self._frame, self._layout, self._values, self._spec
        if frame is None or layout is None or values is None or spec is None:
            return
        marked = {i for i in (self._hovered, self._chosen) if i is not None}
        if self._overlay is None:
            self._overlay = self._make_overlay(layout, spec, frame, values, marked)
        # Each painter ends with its block: one left open by an error would abort the process.
        with QPainter(self) as painter:
            painter.fillRect(event.rect(), colour(self._painter.theme.panel))
            haloes = marked | set(self._lit.parameters)
            vector = frame.model.params.vector
            self._painter.wires(painter, layout, vector, haloes, self._lit.backward, frame.running)
            painter.drawPixmap(0, 0, self._overlay)

    def _make_overlay(
        self,
        layout: DiagramLayout,
        spec: NetworkSpec,
        frame: Frame,
        values: DiagramValues,
        marked: set[int],
    ) -> QPixmap:
        """All that lies over the wires: drawn a few times a second, laid on at every frame."""
        ratio = self.devicePixelRatioF()
        overlay = QPixmap(self.size() * ratio)
        overlay.setDevicePixelRatio(ratio)
        overlay.fill(Qt.GlobalColor.transparent)
        with QPainter(overlay) as painter:
            painter.setRenderHint(QPainter.RenderHint.Antialiasing)
            self._painter.node_haloes(painter, layout, self._lit)
            self._painter.nodes(painter, layout, spec, values, self._chosen_layer)
            self._paint_chips(painter, layout, spec, values, marked)
            self._paint_captions(painter, layout, frame, values)
            self._paint_padlocks(painter, layout)
        return overlay

    def _repaint_all(self) -> None:
        self._overlay = None
        self.update()

    def _paint_chips(
        self,
        painter: QPainter,
        layout: DiagramLayout,
        spec: NetworkSpec,
        values: DiagramValues,
        marked: set[int],
    ) -> None:
        chips = {wire.index: wire.chip for wire in layout.wires if wire.chip is not None}
        chips |= {bias.index: bias.rect for bias in layout.biases}
        for index in marked:
            rect = layout.chip_of(index)
            if rect is not None:
                chips[index] = rect
        for index, rect in chips.items():
            value = float(values.vector[index])
            self._painter.chip(painter, rect, spec.name(index), value, index == self._chosen)

    def _paint_padlocks(self, painter: QPainter, layout: DiagramLayout) -> None:
        """At the left of each label; where labels have no room, on the line itself."""
        labelled = layout.labelled | {i for i in (self._hovered, self._chosen) if i is not None}
        for index in sorted(self._locked)[:MOST_CHIPS]:
            rect = layout.chip_of(index)
            if rect is not None:
                middle = rect.center()
                at = QPointF(rect.left() - 2, middle.y()) if index in labelled else middle
                paint_padlock(painter, at, self._painter.theme)

    def _paint_captions(
        self, painter: QPainter, layout: DiagramLayout, frame: Frame, values: DiagramValues
    ) -> None:
        p, first = self._painter, layout.columns[0]
        p.caption(painter, QRectF(first - 60, 8, 120, 20), "Inputs", bold=True, role="body")
        names = [name for column in frame.document.inputs for name in column.feature_names]
        classes = frame.document.coding.classes
        outputs = len(self._controls) - 1
        for node in layout.nodes if layout.shows_names else ():
            if node.layer < 0 and node.unit < len(names):
                # Away from the wires: above the upper inputs, below the lower ones.
                upper = 2 * node.unit < len(names) or layout.hidden[0]
                away = -layout.radius - 19 if upper else layout.radius + 3
                box = QRectF(node.centre.x() - 60, node.centre.y() + away, 120, 16)
                p.caption(painter, box, names[node.unit])
            elif node.layer == outputs and len(classes) > 2:
                top = node.centre.y() - layout.radius - 19
                box = QRectF(node.centre.x() - 60, top, 120, 16)
                p.caption(painter, box, classes[node.unit])
        for x, count in zip(layout.columns, layout.hidden, strict=True):
            if count:
                box = QRectF(x - 58, self.height() - BOTTOM + 2, 116, 16)
                p.caption(painter, box, f"and {count} more")
        self._paint_answer(painter, layout, frame, values)

    def _paint_answer(
        self, painter: QPainter, layout: DiagramLayout, frame: Frame, values: DiagramValues
    ) -> None:
        """What comes out for the shown row, below the output neuron."""
        *_, output = (node for node in layout.nodes if node.layer == len(self._controls) - 1)
        stack = 22 * self._output_parts() if layout.biases else 0
        top = output.centre.y() + layout.radius + 8 + stack
        box = QRectF(output.centre.x() - 62, top, 124, 18)
        if values.trace is None:
            if frame.shown_name is not None:
                self._painter.caption(painter, box, "row cannot be used")
            return
        outputs = values.trace.output[0]
        if len(outputs) == 1:
            figure = f"\u0177 = {number_text(float(outputs[0]), 4)}"
            self._painter.caption(painter, box, figure, bold=True, role="body")
            box.translate(0, 18)
        for line in answer_lines(frame, outputs):
            self._painter.caption(painter, box, line)
            box.translate(0, 16)

    def _output_parts(self) -> int:
        """How many biases the last neuron has, one below the other."""
        return 1 if self._spec is None else self._spec.layers[-1].part_count

    # Mouse and keyboard

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        self._hover(self._parameter_at(event.position()))
        tip = plain_tip(self._tip_at(event.position()))
        if tip != self.toolTip():
            self.setToolTip(tip)

    def leaveEvent(self, event: QEvent) -> None:
        self._hover(None)

    def mousePressEvent(self, event: QMouseEvent) -> None:
        if event.button() != Qt.MouseButton.LeftButton or self._layout is None:
            super().mousePressEvent(event)
            return
        node = self._layout.node_at(event.position())
        if node is not None:
            if node.layer >= 0:
                self.layer_chosen.emit(node.layer)
            disc = self._on_screen(self._layout.disc_of(node))
            self.neuron_clicked.emit(node.layer, node.unit, disc)
            return
        index = self._parameter_at(event.position())
        self._choose(index)
        if index is not None:
            rim = self._layout.chip_of(index) or QRectF(event.position(), QSize(1, 1))
            self.parameter_clicked.emit(index, self._on_screen(rim))

    def place_of(
        self, neuron: tuple[int, int] | None = None, parameter: int | None = None
    ) -> QRect | None:
        """Where a neuron or a parameter's label is on the screen; None where it is not drawn."""
        layout = self._layout
        if layout is None:
            return None
        if parameter is not None:
            chip = layout.chip_of(parameter)
            return None if chip is None else self._on_screen(chip)
        for node in layout.nodes:
            if (node.layer, node.unit) == neuron:
                return self._on_screen(layout.disc_of(node))
        return None

    def _on_screen(self, rect: QRectF) -> QRect:
        found = rect.toRect()
        return QRect(self.mapToGlobal(found.topLeft()), found.size())

    def mouseDoubleClickEvent(self, event: QMouseEvent) -> None:
        index = self._parameter_at(event.position())
        if index is not None:
            self._choose(index)
            self._edit()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        steps = {Qt.Key.Key_Right: 1, Qt.Key.Key_Down: 1, Qt.Key.Key_Left: -1, Qt.Key.Key_Up: -1}
        key = Qt.Key(event.key())
        if key in steps:
            self._choose_next(steps[key])
        elif key in (Qt.Key.Key_Return, Qt.Key.Key_Enter, Qt.Key.Key_F2):
            self._edit()
        elif is_lock_key(event) and self._chosen is not None:
            self._toggle_lock(self._chosen)
        elif key == Qt.Key.Key_Escape and self._chosen is not None:
            self._choose(None)
        else:
            super().keyPressEvent(event)

    def _parameter_at(self, point: QPointF) -> int | None:
        if self._layout is None or self._layout.node_at(point) is not None:
            return None
        return self._layout.parameter_at(point)

    def _hover(self, index: int | None) -> None:
        if index != self._hovered:
            self._hovered = index
            self.setCursor(
                Qt.CursorShape.ArrowCursor if index is None else Qt.CursorShape.PointingHandCursor
            )
            self._repaint_all()

    def _choose(self, index: int | None) -> None:
        if index != self._chosen:
            self._chosen = index
            if index is not None and self._frame is not None:
                self.parameter_chosen.emit(index)
                self.said.emit(parameter_words(self._frame.model, index, index in self._locked))
        self._repaint_all()

    def _toggle_lock(self, index: int) -> None:
        if self._spec is not None:
            self.lock_changed.emit(self._spec.name(index), index not in self._locked)

    def _choose_next(self, by: int) -> None:
        if self._spec is not None:
            count = self._spec.parameter_count
            present = self._chosen if self._chosen is not None else (-1 if by > 0 else count)
            self._choose((present + by) % count)

    def _edit(self) -> None:
        if self._chosen is None or self._frame is None or self._layout is None:
            return
        params = self._frame.model.params
        rect = self._layout.chip_of(self._chosen)
        middle = QRectF(self.width() / 2, self.height() / 2, 1, 1)
        name = params.spec.name(self._chosen)
        value, locked = float(params.vector[self._chosen]), self._chosen in self._locked
        self._editor.open(name, value, locked, rect or middle)

    def _tip_at(self, point: QPointF) -> str:
        if self._layout is None or self._frame is None:
            return ""
        node = self._layout.node_at(point)
        if node is not None:
            return node_words(self._frame, node)
        index = self._parameter_at(point)
        if index is None:
            return ""
        words = parameter_words(self._frame.model, index)
        if index in self._locked:
            words = f"{words}\n{LOCKED}"
        return f"{words}\nDouble-click (or Enter) to change it at full precision, or to lock it."
