"""The live diagram: every neuron and weight of the network, changed where it is shown."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QPoint, QPointF, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QKeyEvent, QMouseEvent, QResizeEvent
from PySide6.QtWidgets import QWidget

from nnstudio.core.network import LayerSpec, NetworkSpec
from nnstudio.document.frame import Frame
from nnstudio.language.translate import tr
from nnstudio.ui.network.diagramwalk import DiagramWalk
from nnstudio.ui.network.diagramwords import LOCKED, gradient_words, node_words, parameter_words
from nnstudio.ui.network.layerheadings import LayerHeadings
from nnstudio.ui.network.valueeditor import ValueEditor, is_lock_key
from nnstudio.ui.network.viewgestures import ViewGestures
from nnstudio.ui.plaintip import plain_tip
from nnstudio.ui.theme import Theme

PAN = {
    Qt.Key.Key_Right: (-80.0, 0.0),
    Qt.Key.Key_Left: (80.0, 0.0),
    Qt.Key.Key_Down: (0.0, -80.0),
    Qt.Key.Key_Up: (0.0, 80.0),
}


class NetworkDiagram(DiagramWalk):
    """Draws frames; a person's wishes leave as signals. Layers count from 0 (first hidden)."""

    lock_changed = Signal(str, bool)  # parameter name, whether training shall leave it alone
    layer_changed = Signal(int, object)  # layer index, LayerSpec
    layer_added = Signal(int)  # before this layer index
    layer_removed = Signal(int)
    layer_chosen = Signal(int)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.headings = LayerHeadings(self)
        self.headings.layer_changed.connect(self._change_layer)
        self.headings.layer_added.connect(self.layer_added)
        self.headings.layer_removed.connect(self.layer_removed)
        self.editor = ValueEditor(self)
        self.editor.value_entered.connect(self.value_edited)
        self.editor.lock_changed.connect(self.lock_changed)
        self.editor.refused.connect(self.said)
        gestures = ViewGestures(self, self._is_ground, lambda: not self._view.is_whole)
        gestures.zoom_asked.connect(self.zoom_by)
        gestures.pan_asked.connect(self.pan_by)
        self._task_lock = ""
        self.setMouseTracking(True)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setAccessibleName(tr("Network diagram"))

    # Input from outside

    def set_theme(self, theme: Theme) -> None:
        """Draw in these colours from now on."""
        self.editor.set_theme(theme)
        super().set_theme(theme)

    def adder(self, index: int) -> QWidget:
        """The button that adds a hidden layer before layer `index`.

        The diagram itself while it has not been shown any network yet.
        """
        return self.headings.adder(index) or self

    def show_task_lock(self, words: str) -> None:
        """Say at every weight that a task has locked it; "" for no longer."""
        self._task_lock = words

    def _restructure(self, spec: NetworkSpec) -> None:
        self.editor.hide()
        self.headings.show_structure(spec)
        super()._restructure(spec)

    def _show_document(self, frame: Frame) -> None:
        super()._show_document(frame)
        if self.editor.isVisible():
            self.editor.show_lock(self.editor.name in frame.document.locked)

    def _replaced(self) -> None:
        super()._replaced()
        self.editor.hide()
        if self._layout is not None:
            view = self._view.transform
            columns = (view.map(QPointF(x, 0)).x() for x in self._layout.columns)
            self.headings.place(tuple(columns))

    def _change_layer(self, index: int, layer: LayerSpec) -> None:
        """A layer's own controls were used, so it is the one that is looked at."""
        self.layer_chosen.emit(index)
        self.layer_changed.emit(index, layer)

    # Mouse

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        point = self._view.to_paper(event.position())
        self._hover(point)
        tip = plain_tip(self._tip_at(point))
        if tip != self.toolTip():
            self.setToolTip(tip)

    def leaveEvent(self, event: QEvent) -> None:
        self._hover(None)

    def mousePressEvent(self, event: QMouseEvent) -> None:
        if event.button() != Qt.MouseButton.LeftButton or self._layout is None:
            super().mousePressEvent(event)
            return
        point = self._view.to_paper(event.position())
        node = self._layout.node_at(point)
        if node is not None:
            if node.layer >= 0:
                self.layer_chosen.emit(node.layer)
            disc = self._on_screen(node.disc)
            self.neuron_clicked.emit(node.layer, node.unit, disc)
            return
        index = self._parameter_at(point)
        self._choose(index)
        if index is not None:
            rim = self._layout.chip_of(index) or QRectF(point, QSize(1, 1))
            self.parameter_clicked.emit(index, self._on_screen(rim))

    def mouseDoubleClickEvent(self, event: QMouseEvent) -> None:
        index = self._parameter_at(self._view.to_paper(event.position()))
        if index is not None:
            self._choose(index)
            self._edit()

    def _is_ground(self, point: QPointF) -> bool:
        """Whether there is nothing at a point of the widget."""
        paper = self._view.to_paper(point)
        node = None if self._layout is None else self._layout.node_at(paper)
        return node is None and self._parameter_at(paper) is None

    def _parameter_at(self, point: QPointF) -> int | None:
        """What is at a point of the paper."""
        if self._layout is None or self._layout.node_at(point) is not None:
            return None
        return self._layout.parameter_at(point)

    def _hover(self, point: QPointF | None) -> None:
        """Mark what is under the pointer, a place of the paper, or nothing."""
        node = None if point is None or self._layout is None else self._layout.node_at(point)
        index = None if point is None else self._parameter_at(point)
        neuron = None if node is None else (node.layer, node.unit)
        if (index, neuron) == (self._marks.hovered, self._marks.neuron):
            return
        if (index is None) != (self._marks.hovered is None):
            self.setCursor(
                Qt.CursorShape.ArrowCursor if index is None else Qt.CursorShape.PointingHandCursor
            )
        self._mark(hovered=index, neuron=neuron)

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
        gradient = self._looks.gradient_of(index)
        if gradient is not None:
            words = f"{words}\n{gradient_words(gradient)}"
        if index in self._marks.locked:
            words = f"{words}\n{tr(LOCKED)}"
        if self._task_lock:
            return f"{words}\n{self._task_lock}"
        how = tr("Double-click (or Enter) to change it at full precision, or to lock it.")
        return f"{words}\n{how}"

    def term_at(self, at: QPoint | None) -> str | None:
        """The glossary's term for what is at a point of the widget, or for what is chosen."""
        index, neuron = self._marks.chosen, self._marks.chosen_neuron
        if at is None and neuron is not None:
            return "input" if neuron[0] < 0 else "neuron"
        if at is not None and self._layout is not None:
            paper = self._view.to_paper(QPointF(at))
            node = self._layout.node_at(paper)
            if node is not None:
                return "input" if node.layer < 0 else "neuron"
            index = self._parameter_at(paper)
        if index is None or self._frame is None:
            return None
        is_bias = self._frame.model.params.spec.name(index).startswith("b")
        return "bias" if is_bias else "weight"

    # Keyboard

    def keyPressEvent(self, event: QKeyEvent) -> None:
        key, chosen = Qt.Key(event.key()), self._marks.chosen
        if key in PAN and event.modifiers() & Qt.KeyboardModifier.ControlModifier:
            self.pan_by(*PAN[key])
        elif key in PAN:
            self._step(key)
        elif key in (Qt.Key.Key_Return, Qt.Key.Key_Enter, Qt.Key.Key_F2):
            self._open()
        elif is_lock_key(event) and chosen is not None:
            self._toggle_lock(chosen)
        elif key == Qt.Key.Key_Escape and self.chosen_part is not None:
            self._choose(None)
        else:
            super().keyPressEvent(event)

    def _open(self) -> None:
        """The editor of a parameter, the card of a neuron."""
        part = self.chosen_part
        if isinstance(part, tuple):
            self.press_part(part)
        else:
            self._edit()

    def _toggle_lock(self, index: int) -> None:
        if self._spec is not None:
            self.lock_changed.emit(self._spec.name(index), index not in self._marks.locked)

    def _edit(self) -> None:
        chosen = self._marks.chosen
        if chosen is None or self._frame is None or self._layout is None:
            return
        params = self._frame.model.params
        rect = self._layout.chip_of(chosen)
        self.bring(rect)
        middle = QRectF(self.width() / 2, self.height() / 2, 1, 1)
        over = middle if rect is None else self._view.to_screen(rect)
        value, locked = float(params.vector[chosen]), chosen in self._marks.locked
        self.editor.open(params.spec.name(chosen), value, locked, over)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self.editor.hide()
