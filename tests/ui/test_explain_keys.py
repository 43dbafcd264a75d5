"""Explain without a mouse: real keys from the main window, and every value named for a reader."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import QSettings, Qt
from PySide6.QtGui import QAccessible, QAccessibleInterface
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QWidget
from pytestqt.qtbot import QtBot

from nnstudio.app import Studio
from nnstudio.document.document import course_document
from nnstudio.document.explaining.explanation import explain
from nnstudio.document.explaining.formula import Number, plain
from nnstudio.document.explaining.step import Stage
from nnstudio.document.explaining.subject import Subject
from nnstudio.ui.explain.explainview import STAGES
from nnstudio.ui.window.settings import WindowSettings
from tests.settling import settle

FIGURES = (Qt.Key.Key_1, Qt.Key.Key_2, Qt.Key.Key_3, Qt.Key.Key_4)
CONTROL = Qt.KeyboardModifier.ControlModifier
SILENT = {  # frames, areas and bars have nothing to say by themselves
    QAccessible.Role.Client,
    QAccessible.Role.Pane,
    QAccessible.Role.Grouping,
    QAccessible.Role.ScrollBar,
    QAccessible.Role.Border,
    QAccessible.Role.Separator,
    QAccessible.Role.LayeredPane,
    QAccessible.Role.NoRole,
    QAccessible.Role.List,  # a closed combo box's own
    QAccessible.Role.Window,
    QAccessible.Role.Whitespace,
}


@pytest.fixture
def studio(qtbot: QtBot, tmp_path: Path) -> Iterator[Studio]:
    document = course_document()
    for name in document.progress.params.named():
        document = document.with_parameter(name, 1.0 if name.startswith("w") else 0.0)
    settings = QSettings(f"{tmp_path}/keys.ini", QSettings.Format.IniFormat)
    made = Studio(document, WindowSettings(settings))
    qtbot.addWidget(made.window)
    made.window.resize(1280, 800)
    with qtbot.waitActive(made.window):
        made.window.show()
    made.window.network.diagram.setFocus()
    yield made
    made.close()


def press(key: Qt.Key, modifier: Qt.KeyboardModifier = Qt.KeyboardModifier.NoModifier) -> None:
    """A key as it comes from the keyboard: to whatever has the focus."""
    focus = QApplication.focusWidget()
    assert focus is not None
    QTest.keyClick(focus, key, modifier)


def focused() -> QWidget:
    found = QApplication.focusWidget()
    assert found is not None
    return found


def nodes(interface: QAccessibleInterface) -> Iterator[QAccessibleInterface]:
    """Everything that a screen reader finds in a widget and is not hidden."""
    for place in range(interface.childCount()):
        child = interface.child(place)
        if child is not None and not child.state().invisible:
            yield child
            yield from nodes(child)


def explain_of(studio: Studio, parameter: int = 0) -> tuple[Stage, ...]:
    document = studio.session.document
    return explain(Subject(document, document.progress, 0, parameter))


def said(interface: QAccessibleInterface) -> str:
    """Name, value and description as a screen reader says them."""
    kinds = (QAccessible.Text.Name, QAccessible.Text.Value, QAccessible.Text.Description)
    return " ".join(filter(None, (interface.text(kind) for kind in kinds)))


def unnamed(widget: QWidget) -> list[str]:
    """Roles of all that a reader stops at without a word."""
    root = QAccessible.queryAccessibleInterface(widget)
    return [
        f"{node.role()} {node.object()}"
        for node in nodes(root)
        if node.role() not in SILENT and not node.text(QAccessible.Text.Name)
    ]


def test_all_four_stages_from_the_main_window_and_back(studio: Studio, qtbot: QtBot) -> None:
    """Ctrl+E, each step by the right arrow, Step by Tab and Enter, Esc back to the network."""
    diagram = studio.window.network.diagram
    assert focused() is diagram
    press(Qt.Key.Key_E, CONTROL)
    view = studio.window.explain.view
    assert view.isAncestorOf(focused())
    assert focused() is view.stages.button(0)
    stages = [view.stages.checkedId()]
    walked = 1
    while True:
        settle(5)
        assert view.isAncestorOf(focused()), view.title.text()
        assert unnamed(view) == []
        _check_that_all_is_said(studio)
        if not view.after.isEnabled():
            break
        press(Qt.Key.Key_Right)
        stages.append(view.stages.checkedId())
        walked += 1
    assert walked == 14
    assert sorted(set(stages)) == [0, 1, 2, 3]
    assert stages == sorted(stages)
    told = view.shown
    assert told is not None
    result = told.lines[-1].result
    assert isinstance(result, Number)
    for _ in range(12):
        if focused() is view.step:
            break
        press(Qt.Key.Key_Tab)
    assert focused() is view.step
    before = studio.session.document
    press(Qt.Key.Key_Space)
    qtbot.waitUntil(lambda: studio.session.document is not before)
    after = studio.session.document.progress.params.value("w1")
    assert f"{after:.4g}" == result.text
    settle(20)
    press(Qt.Key.Key_Escape)
    assert focused() is diagram


def _check_that_all_is_said(studio: Studio) -> None:
    """Each number of the step can be heard: the lines, the words and where one is."""
    view = studio.window.explain.view
    heard = [said(node) for node in nodes(QAccessible.queryAccessibleInterface(view))]
    whole = "\n".join(heard)
    told = view.shown
    assert told is not None
    assert told.title in whole
    assert told.words in whole
    for line in told.lines:
        assert line.text() in whole
        if line.result is not None:
            assert plain(line.result) in whole
    assert view.place.text() in whole


def test_tab_reaches_every_control_once_and_each_has_a_name(studio: Studio) -> None:
    press(Qt.Key.Key_E, CONTROL)
    view = studio.window.explain.view
    press(Qt.Key.Key_Right)  # from the second step on, Prev can be pressed as well
    reached: list[QWidget] = []
    while view.isAncestorOf(focused()):
        assert focused() not in reached
        reached.append(focused())
        press(Qt.Key.Key_Tab)
    names = []
    for widget in reached:
        interface = QAccessible.queryAccessibleInterface(widget)
        names.append(interface.text(QAccessible.Text.Name))
    assert all(names)
    for control in (view.steepest, view.parameter, view.before, view.after, view.play, view.step):
        assert control in reached, control.accessibleName()
    buttons = [button for button in view.stages.buttons() if button in reached]
    assert buttons
    press(Qt.Key.Key_Backtab)
    assert focused() is reached[-1]


@pytest.mark.parametrize("stage", range(4))
def test_each_stage_is_chosen_by_key(studio: Studio, stage: int) -> None:
    press(Qt.Key.Key_E, CONTROL)
    view = studio.window.explain.view
    for _ in range(stage):
        press(Qt.Key.Key_Down)
    assert focused() is view.stages.button(stage)
    assert view.stages.checkedId() == stage
    press(Qt.Key.Key_Up)
    assert view.stages.checkedId() == max(0, stage - 1)
    for _ in range(3):
        press(Qt.Key.Key_Tab)
    press(FIGURES[stage])
    assert view.stages.checkedId() == stage
    press(Qt.Key.Key_Right)
    press(FIGURES[stage])
    assert view.shown == explain_of(studio)[stage].step(0)
    interface = QAccessible.queryAccessibleInterface(view.stages.button(stage))
    assert interface.text(QAccessible.Text.Name) == STAGES[stage]
    assert interface.state().checked


def test_another_weight_is_followed_by_key(studio: Studio) -> None:
    press(Qt.Key.Key_E, CONTROL)
    view = studio.window.explain.view
    for _ in range(8):
        if focused() is view.parameter:
            break
        press(Qt.Key.Key_Tab)
    press(Qt.Key.Key_Down)
    assert view.parameter.currentText() == "w2"
    interface = QAccessible.queryAccessibleInterface(view.parameter)
    assert interface.text(QAccessible.Text.Value) == "w2"
    press(Qt.Key.Key_Right)  # and the box lets the arrows to the sides through
    assert view.shown == explain_of(studio, 1)[0].step(1)
