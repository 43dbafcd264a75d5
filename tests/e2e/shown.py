"""Every text that a window shows, says or paints; and which of them went through no translation."""

from __future__ import annotations

import re
from collections.abc import Iterator
from contextlib import contextmanager
from typing import Any

import pytest
from PySide6.QtCore import QAbstractListModel, QObject, Qt
from PySide6.QtGui import QAction, QPainter
from PySide6.QtWidgets import (
    QAbstractItemView,
    QComboBox,
    QGraphicsSimpleTextItem,
    QGraphicsTextItem,
    QGraphicsView,
    QTabBar,
    QWidget,
)

from nnstudio.language import translate

OPEN, SHUT = "\u27e6", "\u27e7"
READ = ("text", "title", "placeholderText", "windowTitle", "prefix", "suffix")
HEARD = ("toolTip", "accessibleName", "accessibleDescription", "statusTip", "whatsThis")
ROLES = (
    Qt.ItemDataRole.DisplayRole,
    Qt.ItemDataRole.ToolTipRole,
    Qt.ItemDataRole.AccessibleTextRole,
    Qt.ItemDataRole.AccessibleDescriptionRole,
)
MOST_ROWS, MOST_COLUMNS = 40, 20
_TRANSLATED = re.compile(f"{OPEN}[^{OPEN}{SHUT}]*{SHUT}")
_TAG = re.compile(r"<[^<>]*>|&[a-z]+;")
_WORD = re.compile(r"[A-Za-z][A-Za-z']+")


class Bracketed:
    """A language of which every text is there: English between two signs."""

    language = "xx"

    def find(self, source: str, comment: str = "", n: int | None = None) -> str | None:
        if comment in ("names", "unmarked"):  # a list of them, which is taken apart
            return ", ".join(f"{OPEN}{name}{SHUT}" for name in source.split(", "))
        said = source if n is None or n == 1 else comment
        return f"{OPEN}{said}{SHUT}"


def untranslated(text: str, known: frozenset[str] = frozenset()) -> list[str]:
    """The words of a text outside the two signs that are not in `known`."""
    text = _TAG.sub(" ", text)
    if text.endswith("\u2026"):  # cut short where there was no room: what was open ends there
        text += SHUT * (text.count(OPEN) - text.count(SHUT))
    while _TRANSLATED.search(text):
        text = _TRANSLATED.sub(" ", text)
    return [word for word in _WORD.findall(text) if word not in known]


def texts(root: QWidget) -> Iterator[tuple[str, str]]:
    """What every widget, action, model and scene below `root` shows or says, and where."""
    for widget in [root, *root.findChildren(QWidget)]:
        where = _where(widget)
        for name in (*READ, *HEARD):
            yield from _read(widget, name, where)
        if isinstance(widget, QComboBox):
            for at in range(widget.count()):
                yield f"{where} entry", widget.itemText(at)
                yield f"{where} entry", str(widget.itemData(at, Qt.ItemDataRole.ToolTipRole) or "")
        if isinstance(widget, QTabBar):
            for at in range(widget.count()):
                yield f"{where} tab", widget.tabText(at)
        if isinstance(widget, QAbstractItemView):
            yield from _of_model(widget, where)
        if isinstance(widget, QGraphicsView) and widget.scene() is not None:
            for item in widget.scene().items():
                if isinstance(item, QGraphicsTextItem):
                    yield f"{where} scene", item.toPlainText()
                elif isinstance(item, QGraphicsSimpleTextItem):
                    yield f"{where} scene", item.text()
    for action in root.findChildren(QAction):
        for name in ("text", "iconText", *HEARD):
            yield from _read(action, name, f"action {action.objectName()} of {_where(action)}")


def _read(thing: QObject, name: str, where: str) -> Iterator[tuple[str, str]]:
    read = getattr(thing, name, None)
    if not callable(read):
        return
    try:
        text = read()
    except TypeError:  # it takes arguments: another method of that name
        return
    if isinstance(text, str) and text:
        yield f"{where} {name}", text


def _where(thing: QObject) -> str:
    """The class of ours that holds a widget."""
    at: Any = thing
    while at is not None and not type(at).__module__.startswith("nnstudio"):
        at = at.parent()
    return f"{type(thing).__name__} in {'' if at is None else type(at).__module__}"


def _of_model(view: QAbstractItemView, where: str) -> Iterator[tuple[str, str]]:
    model = view.model()
    if model is None:
        return
    rows = min(model.rowCount(), MOST_ROWS)
    listed = isinstance(model, QAbstractListModel)  # which has no columnCount for others
    columns = 1 if listed else min(model.columnCount(), MOST_COLUMNS)
    for role in ROLES:
        for way, count in ((Qt.Orientation.Horizontal, columns), (Qt.Orientation.Vertical, rows)):
            for at in range(count):
                yield f"{where} header", str(model.headerData(at, way, role) or "")
        for row in range(rows):
            for column in range(columns):
                yield f"{where} cell", str(model.data(model.index(row, column), role) or "")


@contextmanager
def bracketed() -> Iterator[list[tuple[str, str]]]:
    """Everything made inside is bracketed; what is painted is noted: where, and the text."""
    import sys

    painted: list[tuple[str, str]] = []
    draw = QPainter.drawText

    def note_and_draw(painter: QPainter, *arguments: Any) -> Any:
        for argument in arguments:
            if isinstance(argument, str):
                caller = sys._getframe(1)
                painted.append((f"painted by {caller.f_globals.get('__name__')}", argument))
        return draw(painter, *arguments)

    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(QPainter, "drawText", note_and_draw)
        patch.setattr("nnstudio.ui.languages.choose", lambda name: None)
        translate.use(Bracketed())
        try:
            yield painted
        finally:
            translate.use(None)
