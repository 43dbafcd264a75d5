"""The diagram as it is walked through: one part at a time is chosen, marked and put into words."""

from __future__ import annotations

from PySide6.QtCore import QPoint, QPointF, QRect, Qt, Signal
from PySide6.QtGui import QAccessible, QFocusEvent
from PySide6.QtWidgets import QWidget

from nnstudio.core.network import NetworkSpec
from nnstudio.document.frame import Frame
from nnstudio.ui.network.diagramcanvas import DiagramCanvas
from nnstudio.ui.network.diagramgeometry import Node
from nnstudio.ui.network.diagramheard import DiagramHeard
from nnstudio.ui.network.diagramparts import Part, next_neuron, next_parameter
from nnstudio.ui.network.diagramview import HEADINGS
from nnstudio.ui.network.diagramwords import node_words, parameter_words

KEY = Qt.Key
ALONG = {KEY.Key_Right: 1, KEY.Key_Left: -1}  # the weights and biases
ACROSS = {KEY.Key_Down: 1, KEY.Key_Up: -1}  # the neurons


class DiagramWalk(DiagramCanvas):
    """Parts are chosen by key, by mouse or elsewhere; screen readers are told which."""

    value_edited = Signal(str, float)  # parameter name, new value
    parameter_chosen = Signal(int)  # a place of the flat vector
    neuron_clicked = Signal(int, int, QRect)  # layer, unit, and where it is on the screen
    parameter_clicked = Signal(int, QRect)
    said = Signal(str)
    noted = Signal(str)  # to be shown, while a screen reader hears it from the part itself

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._heard = DiagramHeard(self)

    def show_frame(self, frame: Frame) -> None:
        """Draw this moment, and tell those who listen how what they listen to has changed."""
        super().show_frame(frame)
        self._heard.follow()

    def _restructure(self, spec: NetworkSpec) -> None:
        self._heard.show_structure(spec)
        super()._restructure(spec)

    # What is chosen

    @property
    def chosen_part(self) -> Part | None:
        """The neuron, weight or bias that is marked."""
        marks = self._marks
        return marks.chosen_neuron if marks.chosen is None else marks.chosen

    def choose_parameter(self, index: int) -> None:
        """Mark a weight or bias that was chosen elsewhere, if this network still has it."""
        if self._spec is None or not index < self._spec.parameter_count:
            return
        self._choose(index)
        self.reveal(parameter=index)

    def _choose(self, part: Part | None) -> None:
        if part == self.chosen_part:
            return
        index = part if isinstance(part, int) else None
        self._mark(chosen=index, chosen_neuron=part if isinstance(part, tuple) else None)
        if index is not None and self._frame is not None:
            self.parameter_chosen.emit(index)
        if part is not None:
            heard = self.hasFocus() and QAccessible.isActive()
            (self.noted if heard else self.said).emit(self._words_of(part))
            self._heard.tell_focus()

    def _words_of(self, part: Part) -> str:
        if self._frame is None:
            return ""
        if isinstance(part, int):
            return parameter_words(self._frame.model, part, part in self._marks.locked)
        name = self._frame.model.params.spec.neuron_name(*part)
        words = node_words(self._frame, Node(*part, name, QPointF(), 0.0))
        return " \u00b7 ".join(words.splitlines())

    def _step(self, key: Qt.Key) -> None:
        """Choose what an arrow key leads to."""
        if self._spec is None:
            return
        if key in ALONG:
            following: Part = next_parameter(self._spec, self.chosen_part, ALONG[key])
        else:
            following = next_neuron(self._spec, self.chosen_part, ACROSS[key])
        self._go_to(following)

    def _go_to(self, part: Part) -> None:
        self._choose(part)
        if isinstance(part, int):
            self.reveal(parameter=part)
        else:
            self.reveal(neuron=part)

    def focusInEvent(self, event: QFocusEvent) -> None:
        super().focusInEvent(event)
        self._heard.tell_focus()

    # What screen readers ask

    @property
    def frame(self) -> Frame | None:
        """The moment that is shown."""
        return self._frame

    @property
    def room(self) -> QRect:
        """Where neurons and wires may be, on the screen."""
        top = int(HEADINGS)
        corner = self.mapToGlobal(QPoint(0, top))
        return QRect(corner.x(), corner.y(), self.width(), max(self.height() - top, 0))

    def place_of_part(self, part: Part) -> QRect | None:
        """Where a part is on the screen; None where it is not drawn."""
        if isinstance(part, int):
            return self.place_of(parameter=part)
        return self.place_of(neuron=part)

    def part_at(self, point: QPoint) -> Part | None:
        """What is at a point of the screen."""
        if self._layout is None:
            return None
        paper = self._view.to_paper(QPointF(self.mapFromGlobal(point)))
        node = self._layout.node_at(paper)
        return self._layout.parameter_at(paper) if node is None else (node.layer, node.unit)

    def enter_part(self, part: Part) -> None:
        """Mark a part and take the keys."""
        self.setFocus()
        self._go_to(part)

    def press_part(self, part: Part) -> None:
        """Do what a click on it does."""
        self._go_to(part)
        where = self.place_of_part(part) or self.room
        if isinstance(part, int):
            self.parameter_clicked.emit(part, where)
        else:
            self.neuron_clicked.emit(*part, where)

    def edit_part(self, index: int, value: float) -> None:
        """Give a parameter another value."""
        if self._spec is not None:
            self.value_edited.emit(self._spec.name(index), value)

    def gradient_of(self, index: int) -> float | None:
        """A parameter's gradient, where gradients are shown."""
        return self._looks.gradient_of(index)
