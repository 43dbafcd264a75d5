"""What several tests of widgets begin with."""

from __future__ import annotations

import pytest
from pytestqt.qtbot import QtBot

from nnstudio.ui.alone import sample_frame
from nnstudio.ui.network.networkdiagram import NetworkDiagram
from nnstudio.ui.theme import LIGHT


@pytest.fixture
def diagram(qtbot: QtBot) -> NetworkDiagram:
    made = NetworkDiagram()
    made.set_theme(LIGHT)
    made.resize(560, 520)
    made.show_frame(sample_frame())
    qtbot.addWidget(made)
    made.show()
    return made
