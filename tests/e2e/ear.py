"""An ear for the tree of QAccessible: what Orca, NVDA and VoiceOver are told of a window."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass

from PySide6.QtCore import Qt
from PySide6.QtGui import QAccessible, QAccessibleInterface
from PySide6.QtWidgets import (
    QAbstractItemView,
    QAbstractScrollArea,
    QComboBox,
    QDockWidget,
    QWidget,
)

DEEPEST = 60
MARKUP = re.compile(r"<(/|p|b|i|br|img|span|html)\b")
HAVE_VALUES = (
    QAccessible.Role.Slider,
    QAccessible.Role.SpinBox,
    QAccessible.Role.ProgressBar,
    QAccessible.Role.EditableText,
    QAccessible.Role.ComboBox,
)


@dataclass(frozen=True)
class Heard:
    """One control as a screen reader has it."""

    widget: QWidget
    panel: str
    role: QAccessible.Role
    name: str
    value: str
    description: str
    takes_focus: bool

    def __str__(self) -> str:
        said = f"{self.panel}: {self.role.name} {self.name!r}"
        return f"{said} = {self.value!r}" if self.value else said

    @property
    def where(self) -> str:
        """Its class and those around it, to find it in the code."""
        part, names = self.widget, []
        while part is not None and len(names) < 4:
            names.append(type(part).__name__)
            part = part.parentWidget()
        return " in ".join(names)


def heard(root: QWidget) -> list[Heard]:
    """Every visible, enabled control below `root` that takes the focus, in the tree's order, and
    whatever else is described."""
    top = QAccessible.queryAccessibleInterface(root)
    return list(_below(top, 0)) if top is not None else []


def _below(parent: QAccessibleInterface, depth: int) -> Iterator[Heard]:
    for at in range(parent.childCount()):
        child = parent.child(at)
        widget = None if child is None else child.object()
        if child is None or not isinstance(widget, QWidget) or not widget.isVisible():
            continue
        about = child.text(QAccessible.Text.Description)
        if (takes := _takes_focus(widget)) or about:
            name, value = _name(child), _value(child)
            yield Heard(widget, _panel(widget), child.role(), name, value, about, takes)
        if depth < DEEPEST and not isinstance(widget, QAbstractItemView):
            yield from _below(child, depth + 1)


def _takes_focus(widget: QWidget) -> bool:
    """The inside of a scrolling view hands the focus on to the view, and is not heard itself."""
    parent = widget.parentWidget()
    inside = isinstance(parent, QAbstractScrollArea) and parent.viewport() is widget
    return widget.focusPolicy() != Qt.FocusPolicy.NoFocus and widget.isEnabled() and not inside


def _name(interface: QAccessibleInterface) -> str:
    """What a control is called.

    Qt gives a list's present entry for its name on Linux, where its label is told as a relation;
    what it is called elsewhere counts here.
    """
    widget = interface.object()
    if isinstance(widget, QComboBox):
        labels = [
            other.text(QAccessible.Text.Name)
            for other, how in interface.relations()
            if how == QAccessible.RelationFlag.Label
        ]
        return widget.accessibleName() or "".join(labels)
    return interface.text(QAccessible.Text.Name).strip()


def _panel(widget: QWidget) -> str:
    part: QWidget | None = widget
    while part is not None and not isinstance(part, QDockWidget):
        part = part.parentWidget()
    return "window" if part is None else part.objectName()


def _value(interface: QAccessibleInterface) -> str:
    if interface.role() not in HAVE_VALUES:
        return ""
    values = interface.valueInterface()
    if values is not None and values.currentValue() is not None:
        return str(values.currentValue())
    return interface.text(QAccessible.Text.Value)


def flaws(controls: list[Heard]) -> list[str]:
    """What would leave a listener without a word, or with the same word twice in a panel."""
    found = []
    first: dict[tuple[str, QAccessible.Role, str], Heard] = {}
    for control in controls:
        if MARKUP.search(control.name + control.description):
            found.append(f"markup: {control}, {control.description!r}, {control.where}")
        if not control.takes_focus:
            continue
        if not control.name:
            found.append(f"no name: {control}, {control.where}")
        elif not any(map(str.isalnum, control.name)):
            found.append(f"only signs for a name: {control}, {control.where}")
        mere = QAccessible.Role.Client  # a container, unless it scrolls what it contains
        if control.role == QAccessible.Role.NoRole or (
            control.role == mere and not isinstance(control.widget, QAbstractScrollArea)
        ):
            found.append(f"no role: {control}, {control.where}")
        same = first.setdefault((control.panel, control.role, control.name), control)
        if control.name and same.widget is not control.widget:
            found.append(f"twice: {control}, {control.where} and {same.where}")
    return found
