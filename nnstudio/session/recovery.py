"""What is not saved yet is kept aside every few seconds, and offered again after a crash.

Each running window has a file of its own in the person's data folder, held by a lock that the
system lets go of when the process dies: what lies there unlocked is what a crash left behind.
"""

from __future__ import annotations

import contextlib
import os
import uuid
from collections.abc import Callable
from dataclasses import dataclass
from datetime import datetime
from pathlib import Path
from typing import Any

from PySide6.QtCore import QLockFile, QObject, QStandardPaths, QTimer, Signal, Slot

from nnstudio.core.problems import Problem
from nnstudio.document.document import Document
from nnstudio.document.project.kind import SUFFIX
from nnstudio.language.translate import mark, tr
from nnstudio.session.filereading import SMALL, FileReading
from nnstudio.session.ownfiles import claim, is_free, lock_path
from nnstudio.session.projects import Projects
from nnstudio.session.session import Session

# How often; 0: never. The first holds where nothing was chosen: a crash costs no more than 15
# seconds then, the writing of a large table included.
KEEP_SECONDS = (10, 5, 30, 60, 0)
SECOND_MS = 1_000
NOTE = "recovery"  # the key under which a kept file says where it belongs


_MONTHS = (
    *(mark("January"), mark("February"), mark("March"), mark("April"), mark("May"), mark("June")),
    *(mark("July"), mark("August"), mark("September"), mark("October"), mark("November")),
    mark("December"),
)


@dataclass(frozen=True)
class Lost:
    """What a crash left behind: the file, and when it was kept."""

    kept: Path
    when: datetime

    def words(self) -> str:
        """One sentence."""
        return tr(
            "NN Studio ended without saving ({day} {month}, {time}).",
            day=f"{self.when:%d}",
            month=tr(_MONTHS[self.when.month - 1]),
            time=f"{self.when:%H:%M}",
        )


class Recovery(QObject):
    """Keeps the present document aside, and finds what earlier windows could not save."""

    failed = Signal(str)
    restored = Signal(object)  # the Project that was brought back

    def __init__(
        self,
        session: Session,
        projects: Projects,
        folder: Path | None = None,
        parent: QObject | None = None,
    ) -> None:
        super().__init__(parent)
        self._session, self._projects = session, projects
        self.folder = folder or recovery_folder()
        self._file: Path | None = None
        self._lock: QLockFile | None = None
        self._kept_moment: tuple[object, object] | None = None
        self._warned = False
        self.is_lessons: Callable[[], bool] = lambda: False  # whether the document is a lesson's
        self._writing = FileReading(self, "kept aside", urgent=True, in_turn=True)
        self._writing.failed.connect(self._warn)
        self._clock = QTimer(self)
        self._clock.setInterval(KEEP_SECONDS[0] * SECOND_MS)
        self._started = False
        self._clock.timeout.connect(self.keep)
        projects.saved.connect(self.forget)

    def start(self) -> None:
        """Keep what is unsaved from now on, every few seconds."""
        self._started = True
        if self._clock.interval():
            self._clock.start()

    @Slot(int)
    def keep_every(self, seconds: int) -> None:
        """Keep it so often; 0: never, and what was kept before goes when the window is closed."""
        self._clock.setInterval(seconds * SECOND_MS)
        if not seconds:
            self._clock.stop()
        elif self._started and not self._clock.isActive():
            self._clock.start()

    @Slot()
    def keep(self) -> None:
        """Write what is unsaved, behind the window, unless that is kept already."""
        job = self._job()
        if job is not None:
            # Always in a thread: nobody waits for it.
            self._writing.read("recovery", SMALL + 1, lambda _: job(), lambda _: None)

    def keep_now(self) -> None:
        """The same before the process ends: when this returns, it is on the disk."""
        self._writing.close()
        job = self._job()
        if job is not None:
            with contextlib.suppress(Problem):
                job()

    @Slot()
    def forget(self) -> None:
        """Everything is saved: nothing has to be brought back."""
        if self.is_lessons():
            return  # the learner's own document, which was put aside, is what was kept
        self._writing.close()
        self._kept_moment = None
        if self._file is not None:
            _remove(self._file)
            self._file = None
        if self._lock is not None:
            self._lock.unlock()
            self._lock = None

    def close(self) -> bool:
        """End keeping; the file stays as it is. True when the thread has ended."""
        self._started = False
        self._clock.stop()
        return self._writing.close()

    @property
    def writing(self) -> bool:
        """Whether something is being written."""
        return self._writing.busy

    # After a crash

    def lost(self) -> list[Lost]:
        """What earlier windows left behind, the newest first; running ones are not among it."""
        found = []
        with contextlib.suppress(OSError):
            for path in self.folder.glob(f"*{SUFFIX}"):
                if path != self._file and is_free(path):
                    when = datetime.fromtimestamp(path.stat().st_mtime).astimezone()
                    found.append(Lost(path, when))
        return sorted(found, key=lambda lost: lost.when, reverse=True)

    def restore(self, lost: Lost) -> None:
        """Bring it back as the present document, unsaved, belonging to the file it came from."""
        from nnstudio.document.project.projectfile import Project, load_project

        try:
            project = load_project(lost.kept)
        except Problem as problem:
            self.failed.emit(tr("What was kept cannot be read: {problem}", problem=problem))
            return
        kept = dict(project.kept)
        note = kept.pop(NOTE, None)
        path = note.get("path") if isinstance(note, dict) else None
        document = project.document
        self._projects.note_restored(document, path if isinstance(path, str) else None, kept)
        self._session.open(document, tr("Brought back what was not saved."))
        self.restored.emit(Project(document, project.panels, kept))
        self.keep_now()  # before what it came from goes
        _remove(lost.kept)

    def discard(self, lost: Lost) -> None:
        """Throw it away."""
        _remove(lost.kept)

    # Writing

    def _job(self) -> Any:
        """What writes the present state; None where nothing has to be kept."""
        moment = self._session.moment
        if self.is_lessons() or not self._projects.modified:
            return None
        known = self._kept_moment
        if known is not None and all(a is b for a, b in zip(known, moment, strict=True)):
            return None
        if not self._claim() or self._file is None:
            return None
        self._kept_moment = moment
        document, path, file = self._session.document, self._projects.path, self._file
        panels, kept = self._projects.panels, self._projects.kept
        return lambda: _write(document, panels, kept, path, file)

    def _claim(self) -> bool:
        """Take a file of one's own; False where there is no place for it."""
        if self._lock is not None:
            return True
        try:
            self.folder.mkdir(parents=True, exist_ok=True)
        except OSError as error:
            self._warn(tr("there is no place for it ({reason})", reason=error.strerror))
            return False
        file = self.folder / f"{uuid.uuid4().hex}{SUFFIX}"
        lock = claim(file)
        if lock is None:
            self._warn(tr("its place is not to be written to"))
            return False
        self._file, self._lock = file, lock
        return True

    @Slot(str)
    def _warn(self, why: str) -> None:
        self._kept_moment = None
        if not self._warned:
            self._warned = True
            self.failed.emit(
                tr("Unsaved work cannot be kept aside ({reason}): save it.", reason=why.rstrip("."))
            )


def recovery_folder() -> Path:
    """Where unsaved work is kept: in the app's own data folder, and not among temporary files."""
    place = QStandardPaths.StandardLocation.AppDataLocation
    return Path(QStandardPaths.writableLocation(place)) / "recovery"


def _write(
    document: Document,
    panels: tuple[str, ...],
    kept: dict[str, object],
    path: str | None,
    file: Path,
) -> object:
    from nnstudio.document.project.projectfile import Project, pack, write_packed

    note = {NOTE: {"path": path}}
    write_packed(pack(Project(document, panels, kept | note), file), file, keep_previous=False)
    return file


def _remove(file: Path) -> None:
    """The file, the tables beside it, and its lock."""
    with contextlib.suppress(OSError):
        for path in file.parent.glob(f"{file.stem}*"):
            if path != lock_path(file):
                os.unlink(path)
