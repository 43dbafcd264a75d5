"""What a method raises that Qt calls in the middle of a call from Python is told, no crash."""

from __future__ import annotations

import importlib
import pkgutil
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path
from types import FunctionType
from typing import ClassVar

import pytest
from PySide6.QtCore import QAbstractListModel, QEvent, QModelIndex, QObject, Qt, Signal
from PySide6.QtGui import QValidator
from PySide6.QtWidgets import QSpinBox
from pytestqt.qtbot import QtBot
from shiboken6 import Shiboken

import nnstudio.session
import nnstudio.ui
from nnstudio.core.problems import Problem
from nnstudio.session.overrides import ASKED, drawn_whole, told_here, whole

ROOT = Path(__file__).resolve().parents[2]

# What the interpreter raises itself, in each way that Qt comes to a method of ours.
PROGRAM = """
import sys
import {package}
from PySide6.QtCore import QCoreApplication, QEvent, QIODevice, QObject
sys.excepthook = lambda kind, *_: print("told", kind.__name__)

class Mixin:
    def eventFilter(self, watched, event):
        return bool(1 / 0)

class Filter(Mixin, QObject):
    def event(self, event):
        return "".nothing

class Later(Filter):
    pass

class Device(QIODevice):
    def readData(self, most):
        return [][1]

app = QCoreApplication([])
for kind in (Filter, Later):
    watched, filter = QObject(), kind()
    watched.installEventFilter(filter)
    for target in (watched, filter):
        QCoreApplication.sendEvent(target, QEvent(QEvent.Type.User))
        QCoreApplication.postEvent(target, QEvent(QEvent.Type.User))
        QCoreApplication.processEvents()
device = Device()
device.open(QIODevice.OpenModeFlag.ReadOnly)
try:
    device.read(1)
except IndexError:
    print("caught IndexError")
print("goes on")
"""


@pytest.mark.parametrize("package", ["nnstudio.session", "nnstudio.ui"])
def test_what_the_interpreter_raises_is_told_and_no_crash(package: str) -> None:
    command = [sys.executable, "-c", PROGRAM.format(package=package)]
    done = subprocess.run(command, cwd=ROOT, capture_output=True, text=True)
    assert done.returncode == 0, done.stderr
    lines = done.stdout.split()
    assert lines[-4:] == ["caught", "IndexError", "goes", "on"]
    assert lines.count("ZeroDivisionError") == lines.count("AttributeError") == 4


def classes() -> Iterator[type]:
    names = ["nnstudio.app", "nnstudio.safety", "nnstudio.wiring"]
    for package in (nnstudio.session, nnstudio.ui):
        found = pkgutil.walk_packages(package.__path__, f"{package.__name__}.")
        names += [module.name for module in found]
    for name in names:
        for value in vars(importlib.import_module(name)).values():
            if isinstance(value, type) and issubclass(value, Shiboken.Object):
                yield value


# What has a name of Qt's, but is called by us, or by Qt once for a deed and not while it draws.
OWN = {
    *("accept", "done", "text", "setText", "setVisible", "run", "stepBy"),
    *("closeEditor", "currentChanged", "backgroundColor", "foregroundColor"),
}


def test_every_override_of_the_app_is_guarded() -> None:
    bare, guarded = set(), set()
    for kind in classes():
        if kind.__module__.startswith("PySide6."):
            continue
        for name, value in vars(kind).items():
            qts = [b for b in kind.__mro__ if b.__module__.startswith("PySide6.")]
            if (
                isinstance(value, FunctionType)
                and not name.startswith("__")
                and any(name in vars(b) for b in qts)
            ):
                # What reads the window aloud takes no None for an object.
                heard = any(b.__name__.startswith("QAccessible") for b in qts)
                guard = whole if name in OWN or heard else told_here
                guards = value.__code__ is guard(classes).__code__
                (guarded if guards else bare).add(f"{kind.__qualname__}.{name}")
    assert not bare, "Is it what Qt asks for? Then it belongs to ASKED, else to OWN."
    assert len(guarded) > 200
    assert not ASKED & OWN


def test_what_raises_gives_nothing_of_what_it_promises(monkeypatch: pytest.MonkeyPatch) -> None:
    told: list[str] = []
    monkeypatch.setattr(sys, "excepthook", lambda kind, *_: told.append(kind.__name__))

    class Model(QAbstractListModel):
        def rowCount(self, parent: object = None) -> int:
            return [][1]  # type: ignore[no-any-return]

        def data(self, index: object, role: int = 0) -> object:
            raise ValueError

        def flags(self, index: object) -> Qt.ItemFlag:
            raise KeyError

        def sibling(self, row: int, column: int, index: object) -> QModelIndex:
            raise OSError

    model = Model()
    assert model.rowCount() == 0
    assert model.data(0) is None
    assert model.flags(0) == Qt.ItemFlag.NoItemFlags
    assert told == ["IndexError", "ValueError", "KeyError"]
    with pytest.raises(OSError):  # noqa: PT011
        model.sibling(0, 0, 0)  # Python's own caller is told as ever
    assert len(told) == 3


def test_a_slot_gets_as_many_of_a_signals_values_as_it_takes() -> None:
    class Asked(QAbstractListModel):
        sent = Signal(int, str)

        def submit(self) -> bool:  # guarded as whole
            heard.append(())
            return True

        def revert(self, number: int = 0) -> None:
            heard.append((number,))

        def timerEvent(self, *values: object) -> None:  # told here
            heard.append(values)

    heard: list[tuple[object, ...]] = []
    asked = Asked()
    for slot in (asked.submit, asked.revert, asked.timerEvent):
        asked.sent.connect(slot)
    asked.sent.emit(3, "x")
    assert heard == [(), (3,), (3, "x")]


def test_a_validator_that_raises_knows_nothing_yet(
    qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    told: list[str] = []
    monkeypatch.setattr(sys, "excepthook", lambda kind, *_: told.append(kind.__name__))

    class Box(QSpinBox):
        def validate(self, text: str, position: int) -> tuple[QValidator.State, str, int]:
            raise ValueError

    box = Box()
    qtbot.addWidget(box)
    qtbot.keyClicks(box, "12")
    box.selectAll()
    assert box.lineEdit().hasAcceptableInput() is False
    assert set(told) == {"ValueError"}


def test_what_is_drawn_in_part_is_known(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(sys, "excepthook", lambda *_: None)

    class Torn(QObject):
        def event(self, event: QEvent) -> bool:
            raise ValueError

    with drawn_whole():
        pass
    with pytest.raises(Problem, match="could not be drawn"), drawn_whole():
        Torn().event(QEvent(QEvent.Type.User))
    with drawn_whole():
        pass


def test_to_be_interrupted_is_not_kept_back() -> None:
    class Asked(QObject):
        def event(self, event: QEvent) -> bool:
            raise KeyboardInterrupt

    with pytest.raises(KeyboardInterrupt):
        Asked().event(QEvent(QEvent.Type.User))


def test_names_words_and_values_stay() -> None:
    class Model(QAbstractListModel):
        def rowCount(self, parent: object = None) -> int:
            """How many."""
            return 3

        def own(self) -> int:
            return 4

    model = Model()
    assert (model.rowCount(), model.own()) == (3, 4)
    assert Model.rowCount.__doc__ == "How many."
    assert hasattr(Model.rowCount, "__wrapped__")
    assert not hasattr(Model.own, "__wrapped__")


def test_a_class_may_have_an_init_subclass_of_its_own() -> None:
    class Base(QObject):
        known: ClassVar[list[type]] = []

        def __init_subclass__(cls) -> None:
            super().__init_subclass__()
            cls.known.append(cls)

    class Derived(Base):
        def event(self, event: QEvent) -> bool:
            return True

    assert Base.known == [Derived]
    assert Derived().event(QEvent(QEvent.Type.User))
    assert hasattr(Derived.event, "__wrapped__")


def test_classes_of_other_packages_are_guarded_too() -> None:
    from pyqtgraph import AxisItem

    assert hasattr(AxisItem.paint, "__wrapped__")
