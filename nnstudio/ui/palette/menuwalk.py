"""Every entry of a menu bar that does something, with the menus that lead to it."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from PySide6.QtGui import QAction
from PySide6.QtWidgets import QMenu, QMenuBar

from nnstudio.ui.window.windowactions import ENGLISH, plain_text


@dataclass(frozen=True)
class Leaf:
    """An entry that is no menu itself, and the titles of the menus around it, outermost first."""

    action: QAction
    path: tuple[str, ...]
    english_path: tuple[str, ...]


def leaves(bar: QMenuBar) -> Iterator[Leaf]:
    """All entries from the first menu to the last.

    Each menu is told that it is about to be seen: some are filled, or look what is possible, then.
    """
    for action in bar.actions():
        yield from _below(action, (), ())


def english_of(action: QAction) -> str:
    """An entry's text in English; what is shown where it is the same in every language."""
    return str(action.property(ENGLISH) or "").partition("\t")[0] or plain_text(action)


def _below(action: QAction, path: tuple[str, ...], english: tuple[str, ...]) -> Iterator[Leaf]:
    menu = action.menu()
    if not isinstance(menu, QMenu):
        if not action.isSeparator() and action.isVisible():
            yield Leaf(action, path, english)
        return
    menu.aboutToShow.emit()
    for entry in menu.actions():
        yield from _below(entry, (*path, plain_text(action)), (*english, english_of(action)))
