"""Which term a control stands for; asked only when somebody points at it or presses F1."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Any

from PySide6.QtCore import QPoint
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QApplication, QDockWidget, QLabel, QToolButton, QWidget

from nnstudio.glossary.entry import Entry
from nnstudio.ui.glossary.book import book
from nnstudio.ui.glossary.termtable import ACTION_TERMS, PANELS, PLACES
from nnstudio.ui.panel import Panel

PROPERTY = "glossaryTerm"
COLON, BRACKET = re.compile("[:\uff1a]"), re.compile(r" \(|\uff08")  # also the Chinese ones


def explain_term(widget: QWidget, term: str) -> None:
    """Let a control stand for a term that the table cannot know, because it changes."""
    widget.setProperty(PROPERTY, term)


def own_term(widget: QWidget, at: QPoint | None = None) -> Entry | None:
    """The term that just this control stands for; `at` is a point of the screen or None."""
    term = widget.property(PROPERTY) or _pointed(widget, at) or _placed(widget) or _acted(widget)
    found = book().find(term) if term else None
    if found is not None:
        return found
    if isinstance(widget, QLabel) and widget.buddy() is not None:
        return own_term(widget.buddy())
    names = [*_names(widget), PLACES.get(type(widget).__name__, "")]
    return next(filter(None, (book().find(name) for name in names if name)), None)


def inner_term(widget: QWidget | None, at: QPoint | None = None) -> Entry | None:
    """The term of a control or of what it is part of, up to the panel."""
    while widget is not None and not widget.isWindow() and not isinstance(widget, QDockWidget):
        found = own_term(widget, at)
        if found is not None or isinstance(widget, Panel):
            return found
        widget = widget.parentWidget()
    return None


def panel_term(widget: QWidget | None) -> Entry | None:
    """The term of the panel that a control is in."""
    while widget is not None and not isinstance(widget, QDockWidget):
        widget = widget.parentWidget()
    name = "" if widget is None else PANELS.get(widget.objectName(), "")
    return book().find(name) if name else None


def nearest_term(focused: QWidget | None, pointer: QPoint) -> Entry | None:
    """What F1 is about: what has the keys, else what the mouse is on, else the panel of either."""
    pointed = QApplication.widgetAt(pointer)
    return (
        inner_term(focused)
        or inner_term(pointed, pointer)
        or panel_term(focused)
        or panel_term(pointed)
    )


def action_term(action: QAction | None) -> Entry | None:
    """The term of a menu's entry."""
    name = "" if action is None else ACTION_TERMS.get(action.objectName(), "")
    return book().find(name) if name else None


def places(widget: QWidget) -> Iterator[str]:
    """What a control is called in the table, the closest name first."""
    for owner in _owners(widget):
        for name, value in getattr(owner, "__dict__", {}).items():
            key = f"{type(owner).__name__}.{name}"
            if value is widget:
                yield key
            elif isinstance(value, (list, tuple)) and any(one is widget for one in value):
                yield f"{key}.{next(i for i, one in enumerate(value) if one is widget)}"
                yield key
            elif isinstance(value, dict):
                for member in (k for k, one in value.items() if one is widget):
                    yield f"{key}.{member}"
                    yield key


def _owners(widget: QWidget) -> Iterator[QWidget]:
    """What a control is in; the tools in a dock's title bar belong to its panel, too."""
    owner = widget.parentWidget()
    while owner is not None:
        yield owner
        if isinstance(owner, QDockWidget):
            yield from owner.findChildren(Panel)
        owner = owner.parentWidget()


def _placed(widget: QWidget) -> str | None:
    return next((PLACES[place] for place in places(widget) if place in PLACES), None)


def _pointed(widget: QWidget, at: QPoint | None) -> str | None:
    """Of controls that stand for several terms, the one at a point, or the chosen one."""
    term_at: Any = getattr(widget, "term_at", None)
    if term_at is None:
        return None
    term: str | None = term_at(None if at is None else widget.mapFromGlobal(at))
    return term


def _acted(widget: QWidget) -> str | None:
    if isinstance(widget, QToolButton) and widget.defaultAction() is not None:
        return ACTION_TERMS.get(widget.defaultAction().objectName())
    return None


def _names(widget: QWidget) -> Iterator[str]:
    """What is written on a control, where that may be a term itself."""
    yield COLON.split(widget.accessibleName())[0]
    text = getattr(widget, "text", None)
    if callable(text):
        yield BRACKET.split(str(text()))[0].lstrip("0123456789 ").strip(":\uff1a\u2026 ")
