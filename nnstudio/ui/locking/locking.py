"""Holds the controls that the present document's task has locked, and lets them go again."""

from __future__ import annotations

from collections.abc import Iterable
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject
from PySide6.QtWidgets import QWidget
from shiboken6 import getCppPointer

from nnstudio.document.task.locks import LOCKS
from nnstudio.language.translate import tr
from nnstudio.ui.locking.held import Control, Held
from nnstudio.ui.locking.lockedcontrols import controls, menu_controls
from nnstudio.ui.theme import Theme

if TYPE_CHECKING:
    from nnstudio.ui.window.mainwindow import MainWindow


class Locking(QObject):
    """One for a window; made when a document with locks is first shown."""

    def __init__(self, window: MainWindow, theme: Theme) -> None:
        super().__init__(window)
        self._window, self._theme = window, theme
        self._locks: frozenset[str] = frozenset()
        self._held: dict[int, Held] = {}
        window.table.view.menu_made.connect(self._hold_menu)
        window.table.scaling.numbers_opened.connect(self.hold_new)
        window.cards.parameter_opened.connect(lambda _name: self.hold_new())

    @property
    def held(self) -> tuple[Control, ...]:
        """The controls that are held at present."""
        return tuple(held.control for held in self._held.values() if held.is_there)

    def set_theme(self, theme: Theme) -> None:
        """Draw the signs in these colours."""
        self._theme = theme
        for held in self._held.values():
            held.set_theme(theme)

    def make_way(self, locks: frozenset[str]) -> None:
        """Before a document is shown: let go what it does not lock, as its owner will want it."""
        if locks != self._locks:
            self._locks = frozenset()
            for held in self._held.values():
                held.release()
            self._held.clear()

    def show(self, locks: frozenset[str]) -> None:
        """After it is shown: hold what it locks."""
        self._locks = locks
        self.hold_new()

    def hold_new(self) -> None:
        """Hold also what was made since."""
        self._held = {place: held for place, held in self._held.items() if held.is_there}
        if self._locks:
            by_lock = controls(self._window)
            for name in LOCKS:  # in one order: of two locks on one control the first one speaks
                if name in self._locks:
                    self._hold(by_lock[name], tr(LOCKS[name].tip))

    def _hold_menu(self, menu: QWidget) -> None:
        if "table" in self._locks:
            self._hold(menu_controls(menu), tr(LOCKS["table"].tip))

    def _hold(self, found: Iterable[Control], words: str) -> None:
        for control in found:
            place = getCppPointer(control)[0]
            if place not in self._held or not self._held[place].is_there:
                self._held[place] = Held(control, words, self._theme)
