"""Widgets that paint a picture are told to screen readers as pictures.

Qt takes a widget of its own class for a mere container, and on Linux readers pass those over.
"""

from __future__ import annotations

from collections.abc import Callable
from functools import cache
from typing import cast

from PySide6.QtCore import QObject
from PySide6.QtGui import QAccessible, QAccessibleInterface
from PySide6.QtWidgets import QAccessibleWidget, QWidget

PICTURES = frozenset(
    {
        "CalmPlot",
        "ClassKey",
        "FormulaView",
        "HistoryPlot",
        "KeyLine",
        "LevelKey",
        "MapCanvas",
        "NetworkDiagram",
        "NeuronCurve",
        "NeuronMap",
        "PlayPicture",
        "YouBars",
        "YouNumber",
        "YouScale",
    }
)
# Qt owns and deletes what it is given; until then its Python side has to live.
_ALIVE: dict[int, QAccessibleWidget] = {}


@cache
def tell_pictures() -> None:
    """From now on; once is enough."""
    QAccessible.installFactory(_picture)


def _picture(class_name: str, thing: QObject) -> QAccessibleInterface:
    """Asked by Qt of every class of a widget, from its own to QObject, while somebody listens."""
    if class_name not in PICTURES or not isinstance(thing, QWidget):
        return cast("QAccessibleInterface", None)
    made = QAccessibleWidget(thing, QAccessible.Role.Graphic)
    _ALIVE[id(made)] = made
    thing.destroyed.connect(_forgetting(id(made)))
    return made


def _forgetting(key: int) -> Callable[[], None]:
    def forget() -> None:
        _ALIVE.pop(key, None)

    return forget
