"""The eye that looks for cut texts finds them."""

from __future__ import annotations

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QHeaderView, QLabel, QTableWidget, QWidget
from pytestqt.qtbot import QtBot

from tests.ui.looks import cut_texts


@pytest.fixture
def pane(qtbot: QtBot) -> QWidget:
    made = QWidget()
    qtbot.addWidget(made)
    made.resize(300, 200)
    made.show()
    return made


def test_a_label_that_is_cut_is_found_unless_it_has_a_tip_and_dots(pane: QWidget) -> None:
    label = QLabel("A sentence that has no room", pane)
    label.setGeometry(0, 0, 60, 20)
    label.show()
    (flaw,) = cut_texts(pane)
    assert "A sentence that has no room" in flaw
    label.setFixedWidth(label.sizeHint().width())
    assert cut_texts(pane) == []


def test_texts_that_lie_over_one_another_are_found(pane: QWidget) -> None:
    one, other = QLabel("One", pane), QLabel("Other", pane)
    for label in (one, other):
        label.adjustSize()
        label.show()
    (flaw,) = cut_texts(pane)
    assert "lies over" in flaw
    other.move(0, 60)
    assert cut_texts(pane) == []


def test_a_header_that_is_too_narrow_is_found(pane: QWidget) -> None:
    table = QTableWidget(1, 1, pane)
    table.setHorizontalHeaderLabels(["A head of a column"])
    table.show()
    table.horizontalHeader().resizeSection(0, 30)
    table.horizontalHeader().setTextElideMode(Qt.TextElideMode.ElideNone)
    assert any(QHeaderView.__name__ in flaw for flaw in cut_texts(pane))
    table.horizontalHeader().resizeSection(0, 250)
    assert cut_texts(pane) == []
