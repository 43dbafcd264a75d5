"""Two groups of controls share a line, and stand below one another where it is too narrow."""

from __future__ import annotations

import pytest
from PySide6.QtWidgets import QPushButton, QWidget
from pytestqt.qtbot import QtBot

from nnstudio.ui.elidedlabel import ElidedLabel
from nnstudio.ui.foldingline import FoldingLine


@pytest.mark.parametrize("early", [False, True])
def test_it_folds_and_unfolds_with_its_width(qtbot: QtBot, early: bool) -> None:
    words, ask, switch = ElidedLabel("Some words"), QPushButton("Ask"), QPushButton("Switch")
    host = QWidget()
    qtbot.addWidget(host)
    line = FoldingLine((words, ask, None), (switch,), spacing=6, early=early, parent=host)
    line.resize(line.sizeHint().width() + 10, 60)
    host.show()
    assert not line.folded
    assert switch.x() > ask.x()
    wide = line.sizeHint().width()
    line.resize(wide - 20, 60)  # what can give way does so, or the line folds
    assert line.folded == early
    line.resize(line.minimumSizeHint().width(), 90)
    assert line.folded
    qtbot.waitUntil(lambda: switch.y() > ask.geometry().bottom())
    assert line.sizeHint().width() == wide  # else it would never be given room to unfold
    line.resize(wide + 10, 60)
    assert not line.folded
    ask.setText(10 * "Ask for more ")
    qtbot.waitUntil(lambda: line.folded)
