"""What a method raises that Qt calls in the middle of a call from Python ends nothing."""

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
from PySide6.QtCore import QAbstractListModel, QEvent, QModelIndex, QObject

import nnstudio.session
import nnstudio.ui
from nnstudio.session import overrides

ROOT = Path(__file__).resolve().parents[2]
ONLY_WHERE_NEEDED = pytest.mark.skipif(not overrides.NEEDED, reason="Python makes objects itself")

# What the interpreter raises itself, in each way that Qt comes to a method of ours.
PROGRAM = """
import sys
import {package}
from PySide6.QtCore import QAbstractListModel, QCoreApplication, QEvent, QObject, QSize
from PySide6.QtGui import QGuiApplication, QWindow
sys.excepthook = lambda kind, *_: print("hook", kind.__name__)

class Mixin:
    def eventFilter(self, watched, event):
        return bool(1 / 0)

class Filter(Mixin, QObject):
    def event(self, event):
        return "".nothing

class Later(Filter):
    pass

app = QCoreApplication([])
for kind in (Filter, Later):
    watched, filter = QObject(), kind()
    watched.installEventFilter(filter)
    for target in (watched, filter):
        try:
            QCoreApplication.sendEvent(target, QEvent(QEvent.Type.User))
        except (ZeroDivisionError, AttributeError) as error:
            print("caught", type(error).__name__)
        QCoreApplication.postEvent(target, QEvent(QEvent.Type.User))
        QCoreApplication.processEvents()
print("goes on")
"""


@pytest.mark.parametrize("package", ["nnstudio.session", "nnstudio.ui"])
def test_what_the_interpreter_raises_is_an_exception_and_no_crash(package: str) -> None:
    command = [sys.executable, "-c", PROGRAM.format(package=package)]
    done = subprocess.run(command, cwd=ROOT, capture_output=True, text=True)
    assert done.returncode == 0, done.stderr
    lines = done.stdout.split("\n")
    assert lines[-2] == "goes on"
    assert lines.count("caught ZeroDivisionError") == 2
    assert lines.count("caught AttributeError") == 2


def classes() -> Iterator[type]:
    for package in (nnstudio.session, nnstudio.ui):
        for found in pkgutil.walk_packages(package.__path__, f"{package.__name__}."):
            for value in vars(importlib.import_module(found.name)).values():
                if isinstance(value, type) and issubclass(value, QObject):
                    yield value


@ONLY_WHERE_NEEDED
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
                whole = value.__code__ is overrides.whole(classes).__code__
                (guarded if whole else bare).add(f"{kind.__qualname__}.{name}")
    assert not bare
    assert len(guarded) > 200


@ONLY_WHERE_NEEDED
def test_only_what_qt_knows_is_guarded_and_names_and_words_stay() -> None:
    class Model(QAbstractListModel):
        def rowCount(self, parent: QModelIndex | None = None) -> int:
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
    if overrides.NEEDED:
        assert hasattr(Derived.event, "__wrapped__")


def test_nothing_is_done_where_python_needs_no_guard(monkeypatch: pytest.MonkeyPatch) -> None:
    from shiboken6 import Shiboken

    kept = vars(Shiboken.Object).get("__init_subclass__")
    monkeypatch.setattr(overrides, "NEEDED", False)
    overrides.guard_overrides()
    assert vars(Shiboken.Object).get("__init_subclass__") is kept
