"""Exceptions that nobody caught, wherever they came up."""

from __future__ import annotations

import sys
import threading
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import (
    QAbstractListModel,
    QCoreApplication,
    QEventLoop,
    QModelIndex,
    QObject,
    Qt,
    QThread,
    QTimer,
    Signal,
)
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QListView, QWidget
from pytestqt.qtbot import QtBot

from nnstudio.session.faults import Fault, FaultHook
from nnstudio.session.logfile import LogFile


@pytest.fixture
def log(tmp_path: Path) -> LogFile:
    return LogFile(tmp_path)


@pytest.fixture
def hook(qtbot: QtBot, log: LogFile) -> Iterator[FaultHook]:
    made = FaultHook(log)
    made.install()
    yield made
    made.remove()


@pytest.fixture
def told(hook: FaultHook) -> list[Fault]:
    faults: list[Fault] = []
    hook.reported.connect(faults.append)
    return faults


class Slots(QObject):
    asked = Signal(str)

    def __init__(self) -> None:
        super().__init__()
        self.asked.connect(self.fail)

    def fail(self, word: str) -> None:
        raise RuntimeError(f"out of '{word}'")


class Run(QThread):
    def run(self) -> None:
        raise ArithmeticError("in a thread of Qt")


class Dying:
    def __del__(self) -> None:
        raise LookupError("while it goes")


def fail_in_thread() -> None:
    raise EOFError("in a thread of Python")


def in_slot() -> None:
    slots = Slots()
    slots.asked.emit("cheese")


def in_qt_thread() -> None:
    thread = Run()
    thread.start()
    assert thread.wait(5_000)


def in_python_thread() -> None:
    thread = threading.Thread(target=fail_in_thread)
    thread.start()
    thread.join()


def in_destructor() -> None:
    Dying()


@pytest.mark.parametrize(
    ("raising", "kind"),
    [
        (in_slot, "RuntimeError"),
        (in_qt_thread, "ArithmeticError"),
        (in_python_thread, "EOFError"),
        (in_destructor, "LookupError"),
    ],
)
def test_it_is_told_once_in_the_windows_thread_and_logged(
    qtbot: QtBot,
    hook: FaultHook,
    log: LogFile,
    told: list[Fault],
    raising: Callable[[], None],
    kind: str,
) -> None:
    threads: list[QThread] = []
    hook.reported.connect(lambda _: threads.append(QThread.currentThread()))
    for _ in range(5):
        raising()
    qtbot.waitUntil(lambda: bool(told))
    QCoreApplication.processEvents()
    (fault,) = told
    assert (fault.kind, fault.file) == (kind, "test_faults.py")
    assert f"line {fault.line}, in " in fault.details
    assert threads == [QCoreApplication.instance().thread()]
    assert log.path.read_text().count(f"\n{kind}: ") == 1
    hook.remove()
    assert f"{kind} in test_faults.py, line {fault.line}: 5 times" in log.path.read_text()


def test_neither_the_log_nor_the_report_quotes_what_a_cell_says(
    qtbot: QtBot, log: LogFile, told: list[Fault]
) -> None:
    slots = Slots()
    slots.asked.emit("Emily")
    qtbot.waitUntil(lambda: bool(told))
    assert "RuntimeError: out of '…'" in told[0].details
    assert "Emily" not in told[0].details
    assert "Emily" not in log.path.read_text()


def in_loop(widget: QWidget, milliseconds: int, act: Callable[[], object]) -> None:
    """Show a widget and act on it every few milliseconds, all from the event loop as the app does.

    What a method that Qt calls raises goes to the hook only there; where Python has called Qt, it
    goes to who has called.
    """
    loop, clock = QEventLoop(), QTimer()
    QTimer.singleShot(0, widget.show)
    clock.timeout.connect(act)
    clock.start(5)
    QTimer.singleShot(milliseconds, loop.quit)
    loop.exec()


class Rows(QAbstractListModel):
    def __init__(self) -> None:
        super().__init__()
        self.asked = 0

    def rowCount(self, parent: QModelIndex | None = None) -> int:
        return 50

    def data(self, index: QModelIndex, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        self.asked += 1
        raise ValueError(index.row())


def test_a_model_that_raises_at_each_question_is_told_once(qtbot: QtBot, told: list[Fault]) -> None:
    view, model = QListView(), Rows()
    qtbot.addWidget(view)
    view.setModel(model)
    in_loop(view, 200, view.viewport().update)
    assert model.asked > 100
    assert [fault.kind for fault in told] == ["ValueError"]


class Painted(QWidget):
    def __init__(self) -> None:
        super().__init__()
        self.raises = True
        self.drawn, self.raised = 0, 0

    def paintEvent(self, event: QPaintEvent) -> None:
        with QPainter(self) as painter:
            painter.drawLine(0, 0, 5, 5)
            if self.raises:
                self.raised += 1
                raise ValueError("in the middle of a picture")
        self.drawn += 1


def test_a_picture_that_raises_each_time_is_told_once_and_can_be_drawn_later(
    qtbot: QtBot, told: list[Fault]
) -> None:
    """Qt's warning about a painter that is still at work fails the test."""
    widget = Painted()
    qtbot.addWidget(widget)
    in_loop(widget, 150, widget.update)
    widget.raises = False
    in_loop(widget, 50, widget.update)
    assert widget.raised > 3
    assert widget.drawn > 0
    assert [fault.kind for fault in told] == ["ValueError"]
    assert getattr(sys, "last_traceback", None) is None


def test_ctrl_c_in_a_slot_asks_to_quit(qtbot: QtBot, hook: FaultHook, told: list[Fault]) -> None:
    class Interrupted(QObject):
        asked = Signal()

        def stop(self) -> None:
            raise KeyboardInterrupt

    one = Interrupted()
    one.asked.connect(one.stop)
    with qtbot.waitSignal(hook.quit_asked):
        one.asked.emit()
    assert told == []


def test_a_log_that_cannot_be_written_hides_nothing(qtbot: QtBot, tmp_path: Path) -> None:
    (tmp_path / "file").write_text("")
    hook = FaultHook(LogFile(tmp_path / "file" / "below"))
    hook.install()
    try:
        with qtbot.waitSignal(hook.reported):
            in_slot()
    finally:
        hook.remove()
