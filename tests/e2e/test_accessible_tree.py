"""What a screen reader finds in the window: every control has a role and a name of its own.

The tree of QAccessible is walked from the window downwards with each panel open, in every language
of LANGUAGES: it is what Orca, NVDA and VoiceOver are told. Cells of tables are a person's data and
are left out; test_tablecell.py and its like hear them.
"""

from __future__ import annotations

import re
import sys
from collections.abc import Callable, Iterator
from dataclasses import dataclass

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QAccessible, QAccessibleInterface
from PySide6.QtWidgets import (
    QAbstractItemView,
    QAbstractScrollArea,
    QComboBox,
    QDockWidget,
    QHBoxLayout,
    QLabel,
    QLineEdit,
    QPushButton,
    QSlider,
    QWidget,
)
from pytestqt.qtbot import QtBot

from nnstudio.app import Studio
from nnstudio.ui.languages import LANGUAGES
from nnstudio.ui.map.mapcanvas import MapCanvas
from nnstudio.ui.plaintip import tip_plainly
from nnstudio.ui.plot.calmplot import CalmPlot
from tests.ui.windowwalk import open_panels

DEEPEST = 60
PLOTS = 7  # of the course as it opens: map, loss, ROC, two curves, a landscape, points and lines
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
    description: str = ""

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
    """Every visible, enabled control below `root` that takes the focus, in the tree's order."""
    top = QAccessible.queryAccessibleInterface(root)
    return list(_below(top, 0)) if top is not None else []


def _below(parent: QAccessibleInterface, depth: int) -> Iterator[Heard]:
    for at in range(parent.childCount()):
        child = parent.child(at)
        widget = None if child is None else child.object()
        if child is None or not isinstance(widget, QWidget) or not widget.isVisible():
            continue
        if _takes_focus(widget):
            about = child.text(QAccessible.Text.Description)
            yield Heard(widget, _panel(widget), child.role(), _name(child), _value(child), about)
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
        if not control.name:
            found.append(f"no name: {control}, {control.where}")
        elif not any(map(str.isalnum, control.name)):
            found.append(f"only signs for a name: {control}, {control.where}")
        if MARKUP.search(control.name + control.description):
            found.append(f"markup: {control}, {control.description!r}, {control.where}")
        if control.role == QAccessible.Role.NoRole:
            found.append(f"no role: {control}, {control.where}")
        same = first.setdefault((control.panel, control.role, control.name), control)
        if control.name and same.widget is not control.widget:
            found.append(f"twice: {control}, {control.where} and {same.where}")
    return found


@pytest.mark.parametrize("language", LANGUAGES)
def test_every_control_has_a_role_and_a_name_of_its_own(
    open_studio: Callable[[], Studio], qtbot: QtBot, language: str
) -> None:
    studio = open_studio()
    found: list[str] = []
    said: dict[str, None] = {}
    for _ in open_panels(studio):
        qtbot.wait(30)
        controls = heard(studio.window)
        assert len(controls) > 20
        said |= dict.fromkeys(map(str, controls))
        found += flaws(controls)
    sys.stdout.write("\n".join([*said, ""]))  # pytest -s: the window as it is heard
    assert not found, "\n".join(dict.fromkeys(found))


@pytest.mark.parametrize("language", LANGUAGES)
def test_every_plot_is_described_in_words(
    open_studio: Callable[[], Studio], qtbot: QtBot, language: str
) -> None:
    studio = open_studio()
    studio.session.step_epoch()
    qtbot.waitUntil(lambda: studio.session.frame().epoch == 1 and not studio.session.running)
    described: dict[str, str] = {}
    silent = set()
    for _ in open_panels(studio):
        qtbot.wait(100)
        for plot in studio.window.findChildren(QWidget):
            if not plot.isVisible() or not isinstance(plot, CalmPlot | MapCanvas):
                continue
            interface = QAccessible.queryAccessibleInterface(plot)
            assert interface is not None
            words = interface.text(QAccessible.Text.Description)
            name = plot.accessibleName()
            if any(map(str.isdigit, words)):
                described[name] = words
            else:
                silent.add(f"{name} of {type(plot).__name__}: {words!r}")
    sys.stdout.write("\n".join([*(f"{name}: {words}" for name, words in described.items()), ""]))
    assert not silent, silent
    assert len(described) >= PLOTS, described


# The ear itself


@pytest.fixture
def pane(qtbot: QtBot) -> QWidget:
    made = QWidget()
    qtbot.addWidget(made)
    QHBoxLayout(made)
    return made


def put(pane: QWidget, *parts: QWidget) -> list[str]:
    layout = pane.layout()
    assert layout is not None
    for part in parts:
        layout.addWidget(part)
    pane.show()
    return flaws(heard(pane))


def test_a_control_without_a_name_is_found_and_a_buddy_names_it(pane: QWidget) -> None:
    line, label = QLineEdit(), QLabel("Height")
    (flaw,) = put(pane, label, line)
    assert flaw.startswith("no name")
    label.setBuddy(line)
    assert flaws(heard(pane)) == []
    (control,) = heard(pane)
    assert control.name == "Height"


def test_two_controls_of_one_name_are_found(pane: QWidget) -> None:
    one, other = QPushButton("Remove"), QPushButton("Remove")
    (flaw,) = put(pane, one, other)
    assert flaw.startswith("twice")
    other.setAccessibleName("Remove Alice")
    assert flaws(heard(pane)) == []


def test_signs_for_a_name_and_markup_are_found(pane: QWidget) -> None:
    plus, tipped = QPushButton("+"), QPushButton("Open")
    tipped.setToolTip("<p>Opens a file.</p>")
    signs, markup = put(pane, plus, tipped)
    assert signs.startswith("only signs")
    assert markup.startswith("markup")
    plus.setAccessibleName("More")
    tip_plainly(tipped, "Opens a file.")
    assert flaws(heard(pane)) == []
    tip_plainly(tipped, "Opens <b>.csv.")
    assert [control.description for control in heard(pane)] == ["", "Opens <b>.csv."]
    tipped.setAccessibleDescription("It has its own.")
    tip_plainly(tipped, "Opens a table.")
    assert heard(pane)[1].description == "It has its own."


def test_what_is_hidden_or_disabled_is_not_asked_and_a_value_is_heard(pane: QWidget) -> None:
    hidden, disabled, slider = QPushButton(), QPushButton(), QSlider()
    slider.setAccessibleName("Speed")
    slider.setValue(40)
    disabled.setEnabled(False)
    put(pane, disabled, slider, hidden)
    hidden.hide()
    assert [str(control) for control in heard(pane)] == ["window: Slider 'Speed' = '40'"]
