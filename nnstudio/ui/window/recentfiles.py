"""The files that were opened last, in a menu."""

from __future__ import annotations

import os
from collections import Counter
from pathlib import Path

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QMenu, QWidget

from nnstudio.language.translate import tr
from nnstudio.ui.plaintip import plain_tip
from nnstudio.ui.window.settings import WindowSettings
from nnstudio.ui.window.windowactions import ENGLISH

NAME_WIDTH = 320  # pixels


class RecentFiles(QMenu):
    """Newest first; a file that is gone says so when it is chosen, and leaves the list."""

    file_chosen = Signal(str)
    missing = Signal(str)  # a sentence
    changed = Signal()  # other files are remembered

    def __init__(self, settings: WindowSettings, parent: QWidget | None = None) -> None:
        super().__init__(tr("Open &recent"), parent)
        self._settings = settings
        self.setToolTipsVisible(True)
        self.aboutToShow.connect(self.fill)
        self.fill()

    def add(self, path: str) -> None:
        """A file was opened."""
        whole = str(Path(path).absolute())
        others = [other for other in self._settings.recent if other != whole]
        self._remember((whole, *others))

    def forget_all(self) -> None:
        """Forget them; the files stay where they are."""
        self._remember(())

    def keep_at_most(self, count: int) -> None:
        """Remember so many of the newest from now on, one of RECENT_MOST."""
        self._settings.recent_most = count
        self._remember(self._settings.recent)

    def _remember(self, paths: tuple[str, ...]) -> None:
        self._settings.recent = paths[: self._settings.recent_most]
        self.fill()
        self.changed.emit()

    def fill(self) -> None:
        """Show what is remembered now."""
        self.clear()
        recent = self._settings.recent
        named = Counter(Path(path).name for path in recent)
        for path in recent:
            name = Path(path).name
            if named[name] > 1:  # which of them is told by the folder
                folder = Path(path).parent
                name = tr("{file} in {folder}", file=name, folder=folder.name or folder)
            name = self.fontMetrics().elidedText(name, Qt.TextElideMode.ElideMiddle, NAME_WIDTH)
            action = self.addAction(name.replace("&", "&&"))
            action.setObjectName("recent.file")
            action.setToolTip(plain_tip(path))
            action.triggered.connect(lambda _=False, path=path: self._choose(path))
        self.menuAction().setEnabled(bool(recent))
        if recent:
            self.addSeparator()
            clear = self.addAction(tr("&Clear this list"))
            clear.setObjectName("recent.clear")
            clear.setProperty(ENGLISH, "Clear this list")
            clear.setToolTip(tr("Forget which files were opened; the files stay"))
            clear.triggered.connect(self.forget_all)

    def _choose(self, path: str) -> None:
        if os.path.exists(path):  # False, too, where that cannot be told
            self.file_chosen.emit(path)
            return
        self._remember(tuple(other for other in self._settings.recent if other != path))
        file, folder = Path(path).name, Path(path).parent
        self.missing.emit(tr("{file} is no longer in {folder}.", file=file, folder=folder))
