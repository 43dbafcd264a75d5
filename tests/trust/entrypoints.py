"""Every place where Qt or the window enters the program, made so that one can raise once.

They are found and not listed: the slots of every connection, all methods of the session's objects,
all that Qt asks models, delegates and widgets, and the trainer's steps. Methods are replaced before
the first object is made, since PySide keeps those that it has found.
"""

from __future__ import annotations

import ctypes
import functools
import importlib
import inspect
import pkgutil
import types
from collections.abc import Callable, Iterator
from typing import Any

from PySide6.QtCore import QObject

import nnstudio.session
import nnstudio.ui
from nnstudio.core.trainer import Trainer
from nnstudio.session.overrides import told_here, whole
from nnstudio.wiring import Wiring

PACKAGES = (nnstudio.session, nnstudio.ui)
# What the window calls of its parts to show or draw something.
OWN = {"look", "show_frame", "paint_lines", "paintCell"}
STEPS = ("step_batch", "step_epoch", "run_for", "snapshot", "progress", "use")


class Injected(Exception):
    """Nobody expects it."""

    WORD = "injected"


# A type and a text, as `1 / 0`; a `raise` would make an object of them at once.
raise_as_the_interpreter = ctypes.pythonapi.PyErr_SetString
raise_as_the_interpreter.argtypes = (ctypes.py_object, ctypes.c_char_p)
raise_as_the_interpreter.restype = None


class EntryPoints:
    """All of them by name; `arm` lets one raise, the next time that it is entered."""

    def __init__(self) -> None:
        self.names: list[str] = []
        self.entered: set[str] = set()
        self.raised = 0
        self._armed = ""
        self._wrap_methods()
        self._wrap_slots()

    def arm(self, name: str) -> None:
        """Let it raise once."""
        self._armed, self.raised = name, 0

    def disarm(self) -> None:
        """Let none raise."""
        self._armed = ""

    def _enter(self, name: str) -> None:
        self.entered.add(name)
        if name == self._armed:
            self._armed = ""
            self.raised += 1
            # A type for each, so that each is another place.
            raise_as_the_interpreter(type(name, (Injected,), {}), Injected.WORD.encode())

    def _wrapped(self, name: str, call: Callable[..., Any]) -> Callable[..., Any]:
        """The same, entered by its name; of arguments it takes as many as it did."""
        most = _most_arguments(call)
        self.names.append(name)

        @functools.wraps(call)
        def enter(*arguments: Any, **named: Any) -> Any:
            self._enter(name)
            return call(*arguments[:most], **named)

        return enter

    def _wrap_methods(self) -> None:
        for kind in _classes():
            every = kind.__module__.startswith("nnstudio.session")
            for name, value in list(vars(kind).items()):
                if isinstance(value, types.FunctionType) and (
                    _guarded(value) or name in OWN or (every and not name.startswith("__"))
                ):
                    full = f"{kind.__qualname__}.{name}"
                    setattr(kind, name, self._within(full, value))
        for name in STEPS:
            wrapped = self._wrapped(f"Trainer.{name}", getattr(Trainer, name))
            setattr(Trainer, name, wrapped)

    def _within(self, name: str, method: Callable[..., Any]) -> Callable[..., Any]:
        """The same, entered by its name inside what takes care of its exceptions."""
        care = _guarded(method)
        if care is None:
            return self._wrapped(name, method)
        return care(self._within(name, method.__wrapped__))  # type: ignore[attr-defined]

    def _wrap_slots(self) -> None:
        connect = Wiring.__call__

        def wire(wiring: Wiring, signal: Any, slot: Callable[..., object], again: str = "") -> None:
            if isinstance(slot, types.FunctionType):  # methods are wrapped already
                slot = self._wrapped(f"slot {slot.__module__}:{slot.__code__.co_firstlineno}", slot)
            elif _own_method(slot) and not hasattr(slot, "__wrapped__"):
                slot = self._wrapped(f"slot {slot.__qualname__}", slot)
            connect(wiring, signal, slot, again)

        Wiring.__call__ = wire  # type: ignore[method-assign]


def _classes() -> Iterator[type]:
    """Every class of objects of Qt's in the session and the window."""
    seen: set[type] = set()
    for package in PACKAGES:
        for found in pkgutil.walk_packages(package.__path__, f"{package.__name__}."):
            module = importlib.import_module(found.name)
            for value in vars(module).values():
                if (
                    inspect.isclass(value)
                    and value.__module__ == module.__name__
                    and issubclass(value, QObject)
                    and value not in seen
                ):
                    seen.add(value)
                    yield value


def _guarded(method: types.FunctionType) -> Callable[..., Any] | None:
    """What takes care of a method's exceptions, if anything does."""
    cares = (whole, told_here)
    return next((care for care in cares if method.__code__ is care(method).__code__), None)


def _own_method(slot: object) -> bool:
    return inspect.ismethod(slot) and type(slot.__self__).__module__.startswith("nnstudio")


def _most_arguments(call: Callable[..., Any]) -> int | None:
    """How many positional arguments a call takes; None for any number."""
    kinds = [parameter.kind for parameter in inspect.signature(call).parameters.values()]
    if inspect.Parameter.VAR_POSITIONAL in kinds:
        return None
    return sum(
        kind in (inspect.Parameter.POSITIONAL_ONLY, inspect.Parameter.POSITIONAL_OR_KEYWORD)
        for kind in kinds
    )
