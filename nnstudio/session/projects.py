"""Which file the document belongs to, whether it is saved there, and saving it.

Every lineage of documents has a file of its own, or none yet: undo across an opening leads back to
the file that was open before.
"""

from __future__ import annotations

import os
import weakref
from collections.abc import Callable
from dataclasses import dataclass, replace
from pathlib import Path
from typing import TypeAlias
from weakref import WeakKeyDictionary

from PySide6.QtCore import QObject, Signal, Slot

from nnstudio.core.problems import Problem
from nnstudio.document.document import Document
from nnstudio.document.lineage import Lineage
from nnstudio.language.translate import tr
from nnstudio.session.filereading import FileReading
from nnstudio.session.session import Session

Stamp: TypeAlias = tuple[int, int, int]  # time of the last change, bytes, number of the file


@dataclass(frozen=True)
class Home:
    """Where a lineage is kept, and which of its documents is there, or was the first one.

    It is not held: once neither the session nor undo has it, nobody can come back to it.
    """

    path: str | None
    saved: weakref.ref[Document] | None
    stamp: Stamp | None = None  # of the file as it was saved or opened here


class Projects(QObject):
    """Carries out Save, Save as and Revert, and knows what is not saved yet."""

    state_changed = Signal(object, bool)  # the file's path or None, whether anything is unsaved
    saved = Signal(str)  # a path
    copied = Signal(str)  # a path
    failed = Signal(str)  # a sentence with a way out

    def __init__(self, session: Session, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._session = session
        self._homes: WeakKeyDictionary[Lineage, Home] = WeakKeyDictionary()
        self._panels: tuple[str, ...] = ()
        self._kept: WeakKeyDictionary[Lineage, dict[str, object]] = WeakKeyDictionary()
        self._told: tuple[str | None, bool] | None = None
        self.is_lessons: Callable[[Lineage], bool] = lambda lineage: False
        self._saving = FileReading(self, "saved", urgent=True, in_turn=True)
        self._copying = FileReading(self, "saved", urgent=True, in_turn=True)
        self._saving.failed.connect(self.failed)
        self._copying.failed.connect(self.failed)
        session.history_changed.connect(self.tell)
        session.running_changed.connect(self.tell)
        self._home()

    # What is

    @property
    def path(self) -> str | None:
        """The present document's file."""
        return self._home().path

    @property
    def modified(self) -> bool:
        """Whether something would be lost without saving."""
        saved = self._home().saved
        return saved is None or saved() is not self._session.document

    @property
    def saving(self) -> bool:
        """Whether a large project is being written."""
        return self._saving.busy

    def changed_elsewhere(self, path: str) -> bool:
        """Whether the present document's file is another than the one saved or opened here."""
        home = self._home()
        if home.path is None or home.stamp is None or os.path.abspath(path) != home.path:
            return False
        if self._saving.busy:
            return False  # it is this window that writes it
        now = _stamp(home.path)
        return now is not None and now != home.stamp

    def unsaved_before(self) -> str | None:
        """What an earlier document is called that undo leads back to, and that nobody saved."""
        last = {document.lineage: document for document in self._session.earlier}
        for lineage, document in last.items():
            home = self._homes.get(lineage)
            if lineage is self._lineage or home is None or self.is_lessons(lineage):
                continue
            if home.saved is None or home.saved() is not document:
                return document.table.title if home.path is None else Path(home.path).stem
        return None

    def note_panels(self, panels: tuple[str, ...]) -> None:
        """Which panels are open: a hint that is saved along."""
        self._panels = panels

    @property
    def kept(self) -> dict[str, object]:
        """Parts of the document's file that this version does not know."""
        return self._kept.get(self._lineage, {})

    @property
    def panels(self) -> tuple[str, ...]:
        """Which panels were open when that was last noted."""
        return self._panels

    # What is asked for

    @Slot(str)
    def save(self, path: str) -> None:
        """Write the present document; `saved` or `failed` answers."""
        # Late: a project is not needed before one is saved.
        from nnstudio.document.project.projectfile import Project, save_project

        document = self._session.document
        project = Project(document, self._panels, self.kept)

        def make(progress: object) -> object:
            save_project(project, path)
            return document

        def take(made: object) -> None:
            whole = str(Path(path).absolute())
            home = Home(whole, weakref.ref(document), _stamp(whole))
            for lineage, other in list(self._homes.items()):
                if other.path == whole:  # whatever it had there is there no more
                    self._homes[lineage] = replace(other, saved=None, stamp=home.stamp)
            self._homes[document.lineage] = home
            self._session.said.emit(tr("Saved {name}.", name=Path(path).name))
            self.tell()
            if not self._saving.busy:  # else a later state is about to be
                self.saved.emit(whole)

        self._saving.read(Path(path).name, _size(document), make, take, key=path)

    @Slot(str)
    def save_copy(self, path: str) -> None:
        """Write the present document elsewhere; it still belongs to its own file."""
        from nnstudio.document.project.projectfile import Project, save_project

        document = self._session.document
        project = Project(document, self._panels, self.kept)

        def make(progress: object) -> object:
            save_project(project, path)
            return path

        name, size = Path(path).name, _size(document)
        self._copying.read(name, size, make, lambda _: self.copied.emit(path), key=path)

    @Slot()
    def revert(self) -> None:
        """Go back to what was saved last; undo leads back again."""
        home = self._home()
        if home.path is None:
            self.failed.emit(tr("This project was never saved: undo leads back instead."))
            return
        from nnstudio.document.project.projectfile import load_project

        try:
            document = load_project(home.path).document
        except Problem as problem:
            self.failed.emit(str(problem))
            return
        self.note_opened(document, home.path, self.kept)
        self._session.open(
            document,
            tr("Back to {name} as it was saved.", name=Path(home.path).name),
            tr("revert"),
        )

    def note_opened(
        self, document: Document, path: str | None, kept: dict[str, object] | None = None
    ) -> None:
        """A document comes from this file, and is as it is there."""
        whole = None if path is None else os.path.abspath(path)
        if whole is not None:
            from nnstudio.document.project.projectfile import sweep_project

            sweep_project(whole)
        self._homes[document.lineage] = Home(whole, weakref.ref(document), _stamp(whole))
        self._kept[document.lineage] = kept or {}

    def note_restored(
        self, document: Document, path: str | None, kept: dict[str, object] | None = None
    ) -> None:
        """A document belongs to this file, which has an earlier state of it."""
        self._homes[document.lineage] = Home(path, None)
        self._kept[document.lineage] = kept or {}

    @Slot()
    def tell(self) -> None:
        """Say where the present document stands, if that is another place than before."""
        state = (self.path, self._session.running or self.modified)
        if state != self._told:
            self._told = state
            self.state_changed.emit(*state)

    def close(self) -> bool:
        """End saving; True when it has ended. May be called again."""
        ended = [self._saving.close(), self._copying.close()]
        return all(ended)

    @property
    def _lineage(self) -> Lineage:
        """That of the present document, which need not be made for it."""
        return self._session.moment[0].lineage

    def _home(self) -> Home:
        found = self._homes.get(self._lineage)
        if found is None:
            # The first document of a lineage is what it was begun with: nothing to be saved yet.
            first = self._session.document
            found = self._homes[first.lineage] = Home(None, weakref.ref(first))
        return found


def _stamp(path: str | None) -> Stamp | None:
    """What tells a file from itself after somebody else wrote it; None where there is none."""
    if path is None:
        return None
    try:
        found = os.stat(path)
    except OSError:
        return None
    return found.st_mtime_ns, found.st_size, found.st_ino


def _size(document: Document) -> int:
    """About how many bytes there are to write."""
    cells = document.table.row_count * len(document.table.columns)
    points = sum(point.params.vector.size + point.slots.size for point in document.rewind)
    return 10 * cells + 20 * (points + 2 * len(document.curve))
