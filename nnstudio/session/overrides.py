"""What our methods raise where Qt calls them is told, and neither spreads nor ends the process.

PySide keeps an exception back that comes up while Qt is in the middle of a call from Python, and
calls more of our methods meanwhile: each of them fails as well, and in the end memory is broken. So
what Qt asks for tells at once, through `sys.excepthook`, and gives nothing.

Besides, before Python 3.12 an exception of the interpreter's own, say the ZeroDivisionError of
`1 / 0` or the RuntimeError of an object of Qt's that is gone, is a type and a text until somebody
catches it. PySide 6.11 takes the text as if it was an object (`storePythonOverrideErrorOrPrint`),
which is a segmentation fault. To catch it on the way makes an object of it; that is done for all
that hides a method of Qt's.
"""

from __future__ import annotations

import functools
import inspect
import sys
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from types import FunctionType
from typing import Any, ParamSpec, TypeVar

from PySide6.QtCore import QRectF, QSize, Qt
from shiboken6 import Shiboken

from nnstudio.core.problems import Problem
from nnstudio.language.translate import tr

P = ParamSpec("P")
R = TypeVar("R")
BINDING = "PySide6."
# What Qt asks for by itself, beside all that is called an event.
ASKED = {
    *("event", "eventFilter", "focusNextPrevChild", "paint", "paintSection", "itemChange"),
    *("sizeHint", "minimumSizeHint", "hasHeightForWidth", "boundingRect", "shape"),
    *("rowCount", "columnCount", "data", "headerData", "flags", "setData"),
    *("createEditor", "setEditorData", "setModelData", "updateEditorGeometry"),
    *("nextCheckState", "validate", "fixup", "textFromValue", "valueFromText"),
}


def _not_known_yet() -> object:
    from PySide6.QtGui import QValidator  # late: the session has nothing else of it

    return QValidator.State.Intermediate


# What such a method gives that has raised, by the type that it promises, of several the first;
# else None.
NOTHING: dict[str, Callable[[], object]] = {
    "bool": bool,
    "int": int,
    "float": float,
    "str": str,
    "QSize": QSize,
    "QRectF": QRectF,
    "Qt.ItemFlag": lambda: Qt.ItemFlag.NoItemFlags,
    "QValidator.State": _not_known_yet,
}
_told = 0  # exceptions, by `told_here`


def whole(method: Callable[P, R]) -> Callable[P, R]:
    """The same method; what it raises is an object when it leaves."""
    most = _most_arguments(method)

    @functools.wraps(method)
    def call(*arguments: Any, **named: Any) -> R:
        try:
            return method(*arguments[:most], **named)
        except BaseException:  # to have been caught is all that it takes
            raise

    return call


def told_here(method: Callable[P, R]) -> Callable[P, R | None]:
    """The same method; it tells at once of what it raises, and gives nothing."""
    most = _most_arguments(method)
    promised = str(method.__annotations__.get("return")).removeprefix("tuple[")
    nothing: Callable[[], object] = NOTHING.get(promised.partition(",")[0], lambda: None)

    @functools.wraps(method)
    def call(*arguments: Any, **named: Any) -> R | None:
        try:
            return method(*arguments[:most], **named)
        except Exception:
            global _told
            _told += 1
            sys.excepthook(*sys.exc_info())
            return nothing()  # type: ignore[return-value]

    return call


def _most_arguments(method: Callable[..., object]) -> int | None:
    """How many arguments a method takes; None for any number.

    PySide gives a slot as many of a signal's as its code takes, and `call` takes any.
    """
    code = method.__code__
    return None if code.co_flags & inspect.CO_VARARGS else code.co_argcount


@contextmanager
def drawn_whole() -> Iterator[None]:
    """Raise Problem at the end where something that was drawn meanwhile has raised.

    A picture that lacks something must not be taken for the whole one.
    """
    before = _told
    yield
    if _told != before:
        raise Problem(tr("Something of the picture could not be drawn: it was not kept."))


def guard_overrides() -> None:
    """Guard the overrides of every class that is derived from one of Qt's from now on.

    Also those of other packages, as pyqtgraph.
    """
    Shiboken.Object.__init_subclass__ = classmethod(_guard)  # type: ignore[assignment]


def _guard(kind: type[Shiboken.Object], /) -> None:
    super(Shiboken.Object, kind).__init_subclass__()
    qts = [vars(base) for base in kind.__mro__ if base.__module__.startswith(BINDING)]
    # A mixin is no class of Qt's by itself, but what it overrides is asked for here.
    mixins = [base for base in kind.__mro__ if not issubclass(base, Shiboken.Object)]
    for base in (kind, *mixins):
        for name, value in list(vars(base).items()):
            if (
                isinstance(value, FunctionType)
                and not name.startswith("__")
                and any(name in names for names in qts)
                and getattr(kind, name) is value  # no class before the mixin has its own
            ):
                asked = name in ASKED or name.endswith("Event")
                setattr(kind, name, (told_here if asked else whole)(value))
