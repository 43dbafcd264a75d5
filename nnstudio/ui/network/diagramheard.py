"""The diagram for a screen reader: every neuron, weight and bias as an accessible child of it.

Nothing here is drawn. Children are made when they are asked for, and so cost nothing while nobody
asks. Qt's cache owns and deletes what is registered with it, so the Python side of each interface
has to live as long: a `_Parts` is kept in `_ALIVE` until its widget is destroyed, and keeps its
children; it holds the diagram by a weak reference only.

The children hang on a plain widget inside the diagram and not on the diagram itself: Qt knows an
interface by its object's class, and PySide makes a new class of a widget that has Python methods
whenever a signal is connected to one of them.
"""

from __future__ import annotations

import weakref
from typing import Any, Protocol, cast

from PySide6.QtCore import QObject, QPoint, QRect, QTimer
from PySide6.QtGui import (
    QAccessible,
    QAccessibleActionInterface,
    QAccessibleEvent,
    QAccessibleInterface,
    QAccessibleValueChangeEvent,
    QAccessibleValueInterface,
    QColor,
    QWindow,
)
from PySide6.QtWidgets import QAccessibleWidget, QWidget
from shiboken6 import VoidPtr

from nnstudio.core.network import NetworkSpec
from nnstudio.document.frame import Frame
from nnstudio.language.translate import tr
from nnstudio.ui.network import diagramparts, partwords
from nnstudio.ui.network.diagramparts import Part

VALUE_MS = 500  # a changing value is told at most this often
NO_INTERFACE = VoidPtr(0)
PRESS = QAccessibleActionInterface.pressAction
SET_FOCUS = QAccessibleActionInterface.setFocusAction


class Shown(Protocol):
    """What the parts are asked of: the diagram."""

    @property
    def frame(self) -> Frame | None:
        """The moment that is shown."""

    @property
    def chosen_part(self) -> Part | None:
        """The part that is marked."""

    @property
    def room(self) -> QRect:
        """Where neurons and wires may be, on the screen."""

    def hasFocus(self) -> bool:
        """Whether keys come here."""

    def place_of_part(self, part: Part) -> QRect | None:
        """Where a part is on the screen; None where it is not drawn."""

    def part_at(self, point: QPoint) -> Part | None:
        """What is at a point of the screen."""

    def enter_part(self, part: Part) -> None:
        """Mark a part and take the keys."""

    def press_part(self, part: Part) -> None:
        """Do what a click on it does."""

    def edit_part(self, index: int, value: float) -> None:
        """Give a parameter another value."""

    def gradient_of(self, index: int) -> float | None:
        """A parameter's gradient, where gradients are shown."""


_ALIVE: dict[int, _Parts] = {}  # by Qt's number for the interface


class DiagramHeard:
    """What a diagram tells screen readers about its parts."""

    def __init__(self, diagram: QWidget) -> None:
        self._diagram = cast("Shown", diagram)
        self.widget = QWidget(diagram)
        self.widget.resize(0, 0)  # not to be seen, nor painted
        self.widget.lower()
        self.parts = _Parts(self.widget, weakref.ref(diagram))
        self._spec: NetworkSpec | None = None
        self._told: tuple[Part, str] | None = None
        self._due = False
        self._pause = QTimer(self.widget)
        self._pause.setSingleShot(True)
        self._pause.setInterval(VALUE_MS)
        self._pause.timeout.connect(self._end_pause)

    def show_structure(self, spec: NetworkSpec) -> None:
        """Forget the parts of another network."""
        if spec != self._spec:
            self._spec = spec
            self.parts.forget_children()
            if QAccessible.isActive():
                reordered = QAccessibleEvent(self.parts, QAccessible.Event.ObjectReorder)
                QAccessible.updateAccessibility(reordered)

    def tell_focus(self) -> None:
        """Have the marked part read aloud, if keys come to the diagram."""
        part = self._diagram.chosen_part
        if part is None or not QAccessible.isActive() or not self._diagram.hasFocus():
            return
        self._told = part, self._value(part)
        event = QAccessibleEvent(self.parts.child_of(part), QAccessible.Event.Focus)
        QAccessible.updateAccessibility(event)

    def follow(self) -> None:
        """Tell how the marked part changes, not too often, while keys come to the diagram."""
        if not QAccessible.isActive():
            return
        if self._pause.isActive():
            self._due = True
        elif self._tell_value():
            self._pause.start()

    def _end_pause(self) -> None:
        if self._due:
            self._due = False
            self.follow()

    def _tell_value(self) -> bool:
        part, frame = self._diagram.chosen_part, self._diagram.frame
        if part is None or frame is None or not self._diagram.hasFocus():
            return False
        told = part, self._value(part)
        if told == self._told:
            return False
        self._told = told
        child = self.parts.child_of(part)
        number = partwords.part_number(frame, part)
        QAccessible.updateAccessibility(QAccessibleValueChangeEvent(child, number))
        if partwords.VALUE_IS_DESCRIBED:
            event = QAccessibleEvent(child, QAccessible.Event.DescriptionChanged)
            QAccessible.updateAccessibility(event)
        return True

    def _value(self, part: Part) -> str:
        frame = self._diagram.frame
        return "" if frame is None else partwords.part_value(frame, part)


class _Parts(QAccessibleWidget):
    """The list of all parts."""

    def __init__(self, widget: QWidget, diagram: weakref.ref[QWidget]) -> None:
        super().__init__(widget, QAccessible.Role.List, "")
        self._diagram = diagram
        self._children: dict[Part, tuple[int, _Part]] = {}
        number = QAccessible.registerAccessibleInterface(self)
        _ALIVE[number] = self
        widget.destroyed.connect(_forgetting(number))

    @property
    def shown(self) -> Shown | None:
        """The diagram, as long as there is one."""
        return cast("Shown | None", self._diagram())

    @property
    def frame(self) -> Frame | None:
        """The moment that is shown."""
        shown = self.shown
        return None if shown is None else shown.frame

    def child_of(self, part: Part) -> _Part:
        """The child that stands for a part."""
        found = self._children.get(part)
        if found is None:
            made = _Part(self, part)
            found = self._children[part] = QAccessible.registerAccessibleInterface(made), made
        return found[1]

    def forget_children(self) -> None:
        """Delete those that were asked for."""
        made = tuple(self._children.values())
        self._children.clear()
        for number, _ in made:
            QAccessible.deleteAccessibleInterface(number)

    # What Qt asks

    def childCount(self) -> int:
        frame = self.frame
        return 0 if frame is None else diagramparts.part_count(frame.model.params.spec)

    def child(self, index: int) -> QAccessibleInterface:
        frame = self.frame
        if frame is None or not 0 <= index < self.childCount():
            return _nothing()
        return self.child_of(diagramparts.part_at(frame.model.params.spec, index))

    def indexOfChild(self, child: QAccessibleInterface) -> int:
        frame = self.frame
        if frame is None or not isinstance(child, _Part):
            return -1
        return diagramparts.place_of(frame.model.params.spec, child.part)

    def childAt(self, x: int, y: int) -> QAccessibleInterface:
        shown = self.shown
        part = None if shown is None else shown.part_at(QPoint(x, y))
        return _nothing() if part is None else self.child_of(part)

    def focusChild(self) -> QAccessibleInterface:
        shown = self.shown
        part = None if shown is None or not shown.hasFocus() else shown.chosen_part
        return _nothing() if part is None else self.child_of(part)

    def rect(self) -> QRect:
        shown = self.shown
        return QRect() if shown is None else shown.room

    def text(self, kind: QAccessible.Text) -> str:
        return tr("Neurons, weights and biases") if kind is QAccessible.Text.Name else ""


class _Part(QAccessibleInterface):
    """One neuron, weight or bias."""

    def __init__(self, parts: _Parts, part: Part) -> None:
        super().__init__()
        self.part = part
        self._parts = parts
        self._number: _Number | None = None
        self._actions: _Actions | None = None

    @property
    def moment(self) -> tuple[Shown, Frame] | None:
        """The diagram and what it shows; None where this part is gone."""
        shown, frame = self._parts.shown, self._parts.frame
        return None if shown is None or frame is None else (shown, frame)

    def isValid(self) -> bool:
        return self.moment is not None

    def object(self) -> QObject:
        return cast("QObject", None)

    def window(self) -> QWindow:
        return self._parts.window()

    def parent(self) -> QAccessibleInterface:
        return self._parts

    def childCount(self) -> int:
        return 0

    def child(self, index: int) -> QAccessibleInterface:
        return _nothing()

    def indexOfChild(self, child: QAccessibleInterface) -> int:
        return -1

    def childAt(self, x: int, y: int) -> QAccessibleInterface:
        return _nothing()

    def focusChild(self) -> QAccessibleInterface:
        return _nothing()

    def foregroundColor(self) -> QColor:
        return self._parts.foregroundColor()

    def backgroundColor(self) -> QColor:
        return self._parts.backgroundColor()

    def role(self) -> QAccessible.Role:
        return QAccessible.Role.ListItem

    def rect(self) -> QRect:
        moment = self.moment
        return QRect() if moment is None else moment[0].place_of_part(self.part) or QRect()

    def state(self) -> QAccessible.State:
        state = QAccessible.State()
        moment = self.moment
        if moment is None:
            state.invalid = 1
            return state
        shown, _ = moment
        state.focusable = state.selectable = 1
        if shown.chosen_part == self.part:
            state.selected = 1
            state.focused = int(shown.hasFocus())
        if shown.place_of_part(self.part) is None:
            state.offscreen = 1
        if not isinstance(self.part, int):
            state.readOnly = 1
        return state

    def text(self, kind: QAccessible.Text) -> str:
        moment = self.moment
        if moment is None:
            return ""
        shown, frame = moment
        if kind is QAccessible.Text.Name:
            return partwords.part_name(frame, self.part)
        if kind is QAccessible.Text.Value:
            return partwords.part_value(frame, self.part)
        if kind is QAccessible.Text.Description:
            gradient = shown.gradient_of(self.part) if isinstance(self.part, int) else None
            return partwords.part_description(frame, self.part, gradient)
        return ""

    def setText(self, kind: QAccessible.Text, text: str) -> None:
        """Names are not given here."""

    def interface_cast(self, kind: QAccessible.InterfaceType) -> Any:
        """PySide wants the object itself here and not its address; of None it makes an address."""
        if kind is QAccessible.InterfaceType.ValueInterface:
            self._number = self._number or _Number(self)
            return self._number
        if kind is QAccessible.InterfaceType.ActionInterface:
            self._actions = self._actions or _Actions(self)
            return self._actions
        return NO_INTERFACE


class _Number(QAccessibleValueInterface):
    """A part's value as a number; a parameter's can be set."""

    def __init__(self, part: _Part) -> None:
        super().__init__()
        self._part = part

    def currentValue(self) -> float | None:
        moment = self._part.moment
        return None if moment is None else partwords.part_number(moment[1], self._part.part)

    def setCurrentValue(self, value: object) -> None:
        moment, part = self._part.moment, self._part.part
        if moment is not None and isinstance(part, int) and isinstance(value, (int, float)):
            moment[0].edit_part(part, float(value))

    def minimumValue(self) -> None:
        return None

    def maximumValue(self) -> None:
        return None

    def minimumStepSize(self) -> None:
        return None


class _Actions(QAccessibleActionInterface):
    """Open its card, or go there."""

    def __init__(self, part: _Part) -> None:
        super().__init__()
        self._part = part

    def actionNames(self) -> list[str]:
        return [PRESS(), SET_FOCUS()]

    def keyBindingsForAction(self, name: str) -> list[str]:
        return []

    def doAction(self, name: str) -> None:
        moment = self._part.moment
        if moment is None:
            return
        if name == PRESS():
            moment[0].press_part(self._part.part)
        elif name == SET_FOCUS():
            moment[0].enter_part(self._part.part)


def _forgetting(number: int) -> Any:
    """To be called when the widget is gone, and with it the list's own interface."""

    def forget() -> None:
        _ALIVE.pop(number).forget_children()

    return forget


def _nothing() -> QAccessibleInterface:
    """Qt takes none for an answer; its signatures here do not say so."""
    return cast("QAccessibleInterface", None)
