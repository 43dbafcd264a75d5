"""What our methods raise where Qt calls them reaches Python whole, and does not end the process.

Before Python 3.12 an exception of the interpreter's own, say a ZeroDivisionError of `1 / 0` or the
RuntimeError of an object of Qt's that is gone, is a type and a text until somebody catches it. What
Qt asked for in the middle of a call from Python is taken by PySide 6.11 as if it was an object
already (`storePythonOverrideErrorOrPrint`), which is a segmentation fault. To catch it on the way
makes an object of it.
"""

from __future__ import annotations

import functools
import sys
from collections.abc import Callable
from inspect import getattr_static
from types import FunctionType
from typing import ParamSpec, TypeVar

from shiboken6 import Shiboken

P = ParamSpec("P")
R = TypeVar("R")
NEEDED = sys.version_info < (3, 12)
BINDING = "PySide6."


def whole(method: Callable[P, R]) -> Callable[P, R]:
    """The same method; what it raises is an object when it leaves."""

    @functools.wraps(method)
    def call(*arguments: P.args, **named: P.kwargs) -> R:
        try:
            return method(*arguments, **named)
        except BaseException:  # to have been caught is all that it takes
            raise

    return call


def guard_overrides() -> None:
    """Let every class that is derived from one of Qt's from now on have `whole` overrides.

    Also those of other packages, as pyqtgraph. Nothing is done where Python needs no guard.
    """
    if NEEDED:
        Shiboken.Object.__init_subclass__ = classmethod(_guard)  # type: ignore[assignment]


def _guard(kind: type[Shiboken.Object], /) -> None:
    super(Shiboken.Object, kind).__init_subclass__()
    qts = [vars(base) for base in kind.__mro__ if base.__module__.startswith(BINDING)]
    # A mixin is no class of Qt's by itself, but what it overrides is asked for here.
    for base in (kind, *(b for b in kind.__mro__ if not issubclass(b, Shiboken.Object))):
        for name, value in list(vars(base).items()):
            if isinstance(value, FunctionType) and not name.startswith("__"):
                asked = any(name in names for names in qts)
                if asked and getattr_static(kind, name) is value:
                    setattr(kind, name, whole(value))
