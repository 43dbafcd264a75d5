"""The menu and the switches at the diagram's foot say the same."""

from __future__ import annotations

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QToolButton
from pytestqt.qtbot import QtBot

from nnstudio.app import Studio


@pytest.mark.parametrize(("name", "what"), [("gradients", "lines"), ("neuron_maps", "neurons")])
def test_each_choice_is_seen_in_the_menu_and_at_the_foot(
    qtbot: QtBot, studio: Studio, name: str, what: str
) -> None:
    window = studio.window
    action = window.actions_by_name[name]
    switch = next(
        b for b in window.network.findChildren(QToolButton) if b.text().startswith(f"{what}:")
    )
    before = switch.text()
    action.trigger()
    assert action.isChecked()
    assert switch.text() != before
    qtbot.mouseClick(switch, Qt.MouseButton.LeftButton)
    assert not action.isChecked()
    assert switch.text() == before


def test_keys_zoom_the_diagram_wherever_the_focus_is(qtbot: QtBot, studio: Studio) -> None:
    window, diagram = studio.window, studio.window.network.diagram
    window.activateWindow()
    window.table.setFocus()
    control = Qt.KeyboardModifier.ControlModifier
    qtbot.keyClick(window, Qt.Key.Key_Plus, control)
    qtbot.keyClick(window, Qt.Key.Key_Equal, control)
    assert diagram.zoom == pytest.approx(1.5625)
    qtbot.keyClick(window, Qt.Key.Key_Minus, control)
    assert diagram.zoom == pytest.approx(1.25)
    qtbot.keyClick(window, Qt.Key.Key_0, control)
    assert diagram.zoom == 1.0
