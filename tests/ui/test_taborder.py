"""The way of the Tab key through an area, and what asking for it leaves behind: nothing."""

from __future__ import annotations

import gc
import weakref
from collections.abc import Callable

import pytest
from PySide6.QtCore import QCoreApplication, QEvent
from PySide6.QtWidgets import (
    QAbstractSpinBox,
    QComboBox,
    QLineEdit,
    QPushButton,
    QScrollArea,
    QTextBrowser,
    QVBoxLayout,
    QWidget,
)
from pytestqt.qtbot import QtBot

from nnstudio.ui.numberbox import NumberBox
from nnstudio.ui.window import taborder
from nnstudio.ui.window.epochsbox import EpochsBox

Box = QComboBox | QAbstractSpinBox


def _column(*widgets: QWidget) -> QWidget:
    area = QWidget()
    column = QVBoxLayout(area)
    for widget in widgets:
        column.addWidget(widget)
    return area


def test_a_control_of_several_parts_is_one_stop(qtbot: QtBot) -> None:
    controls = [QPushButton(), NumberBox(0.0, 1.0), EpochsBox(), QTextBrowser(), QLineEdit()]
    held = QLineEdit()
    frame = QScrollArea()
    frame.setWidget(_column(held))
    area = _column(*controls, frame)
    qtbot.addWidget(area)
    area.show()
    assert taborder._stops(area) == [*controls, frame, held]


@pytest.mark.parametrize("make", [EpochsBox, lambda: NumberBox(0.0, 1.0)])
def test_a_box_on_the_way_of_tab_ends_with_its_window(
    qtbot: QtBot, make: Callable[[], Box]
) -> None:
    box = make()
    area = _column(QPushButton(), box)
    area.show()
    taborder.order_tabs([area])
    assert box.lineEdit() is not None  # as when it looks whether something is typed just now
    ended = weakref.ref(box)
    area.deleteLater()
    del box, area
    QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)
    gc.collect()
    assert ended() is None
