"""A number box gives the number that it shows."""

from __future__ import annotations

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from nnstudio.ui.numberbox import NumberBox

UP, DOWN = Qt.Key.Key_Up, Qt.Key.Key_Down


@pytest.fixture
def box(qtbot: QtBot) -> NumberBox:
    made = NumberBox(1e-6, 1e6)
    qtbot.addWidget(made)
    made.setValue(0.1)
    made.show()
    return made


@pytest.mark.parametrize("key", [UP, DOWN])
def test_every_step_gives_the_number_shown_and_gives_it_once(box: NumberBox, key: Qt.Key) -> None:
    given: list[float] = []
    box.valueChanged.connect(given.append)
    shown = []
    for _ in range(9):
        QTest.keyClick(box, key)
        shown.append(float(box.text()))
    assert given == shown
    assert len(set(given)) == 9
    assert box.lineEdit().selectedText() == box.text()


def test_a_step_goes_on_from_what_was_typed(box: NumberBox) -> None:
    given: list[float] = []
    box.valueChanged.connect(given.append)
    box.selectAll()
    QTest.keyClicks(box, "0.3")
    QTest.keyClick(box, UP)
    assert given[-1] == 0.31
    assert box.text() == "0.31"


def test_a_step_over_the_end_gives_nothing(box: NumberBox) -> None:
    box.setValue(box.maximum())
    given: list[float] = []
    box.valueChanged.connect(given.append)
    QTest.keyClick(box, UP)
    assert given == []
