"""A row of rounded buttons of which one is chosen: the pages or stages of a panel."""

from __future__ import annotations

from collections.abc import Iterable

from PySide6.QtWidgets import QButtonGroup, QPushButton, QWidget

from nnstudio.ui.plaintip import tip_plainly


def stage_buttons(parent: QWidget, named: Iterable[tuple[str, str]]) -> QButtonGroup:
    """A button for each text and tip, numbered from 0; the first one is chosen."""
    group = QButtonGroup(parent)
    for number, (text, tip) in enumerate(named):
        button = QPushButton(text)
        button.setProperty("quiet", True)
        button.setProperty("stage", True)
        button.setCheckable(True)
        button.setChecked(number == 0)
        tip_plainly(button, tip)
        group.addButton(button, number)
    return group
