"""New, Save, Save as and Revert in the window, and the question before something is lost."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

from PySide6.QtCore import QObject, Qt, Signal
from PySide6.QtWidgets import QMessageBox, QWidget

from nnstudio.language.translate import tr
from nnstudio.ui.window.filedialogs import ask_project

Then = Callable[[], object]
Answer = tuple[str, Then]  # what a button says, and what it does


class ProjectHandling(QObject):
    """Asks where a project goes, and whether to save before going on with something else."""

    save_asked = Signal(str)  # path
    revert_asked = Signal()
    leaving = Signal()  # another document comes, or the window closes: what is open ends first

    def __init__(self, window: QWidget) -> None:
        super().__init__(window)
        self._window = window
        self._path: str | None = None
        self._modified = False
        self._title = ""
        self._after: Then | None = None  # what waits for a save to be done
        self._leaves = False
        self._question: QMessageBox | None = None
        self._gives_up = False
        self.at_work: list[Callable[[], bool]] = []  # whether a file is being made
        # Whether somebody else wrote a file since; what an earlier document is called that nobody
        # has saved.
        self.changed_elsewhere: Callable[[str], bool] = lambda path: False
        self.unsaved_before: Callable[[], str | None] = lambda: None

    # Input from outside

    def show_title(self, title: str) -> None:
        """What the table is called, which a project without a file goes by."""
        self._title = title
        self._show_name()

    def show_state(self, path: str | None, modified: bool) -> None:
        """Which file the document belongs to, and whether it is saved there."""
        self._path, self._modified = path, modified
        self._show_name()

    def note_saved(self, path: str) -> None:
        """A save is done: what waited for it goes on."""
        then, self._after = self._after, None
        if then is not None:
            then()

    def note_failed(self) -> None:
        """A save could not be: what waited for it does not happen."""
        self._after = None

    @property
    def name(self) -> str:
        """What to call the project: its file, or its table."""
        return self._title if self._path is None else Path(self._path).stem

    @property
    def modified(self) -> bool:
        """Whether something would be lost without saving."""
        return self._modified

    # What a person wants

    def save(self, then: Then | None = None) -> None:
        """Save where the project is kept, or ask where that shall be."""
        if self._path is None:
            self.save_as(then)
        elif self.changed_elsewhere(self._path):
            self._ask_replace(self._path, then)
        else:
            self._write(self._path, then)

    def save_as(self, then: Then | None = None) -> None:
        """Save in another file from now on."""
        path = ask_project(self._window, self._path or f"{_as_file_name(self._title)}.nnstudio")
        if path is not None:
            self._write(path, then)

    def _write(self, path: str, then: Then | None) -> None:
        self._after = then
        self.save_asked.emit(path)

    def guard(self, then: Then) -> None:
        """Do something that takes another document's place; a project with a file is saved first,
        if wanted. To one without a file undo leads back."""
        self.leaving.emit()
        if self._modified and self._path is not None:
            self._ask_save(then)
        else:
            then()

    def may_close(self) -> bool:
        """Whether the window can close now; where not, a question is asked and decides."""
        self.leaving.emit()
        if self._leaves:
            return True
        if not self._gives_up and any(at_work() for at_work in self.at_work):
            self._ask_giving_up()
            return False
        if self._modified:
            self._ask_save(self.leave)
            return False
        earlier = self.unsaved_before()
        if earlier is not None:
            self._ask_earlier(earlier)
        return earlier is None

    def leave(self) -> None:
        """Close the window without asking anything more."""
        self._leaves = True
        self._window.close()

    def _ask_save(self, then: Then) -> None:
        """Something else takes the place of what is not saved."""
        self._ask(
            tr("Save what you did to \u201c{project}\u201d?", project=self.name),
            tr(
                "Table, network, weights and earlier runs go into one file, and training can go on "
                "from there."
            ),
            loses=(tr("&Don\u2019t save"), then),
            keeps=(tr("&Save"), lambda: self.save(then)),
        )

    def _ask_replace(self, path: str, then: Then | None) -> None:
        """The file is not the one that was opened: another window or program has written it."""
        name = Path(path).name
        self._ask(
            tr("\u201c{file}\u201d was changed by another window or program.", file=name),
            tr("Saving here would replace what was saved there. Both are kept under two names."),
            loses=(tr("&Replace"), lambda: self._write(path, then)),
            keeps=(tr("Save &as\u2026"), lambda: self.save_as(then)),
        )

    def _ask_giving_up(self) -> None:
        """A film, a picture or a table is on its way to its file."""
        self._ask(
            tr("A file is still being made."),
            tr("It is given up if the window is closed now; the status line says when it is done."),
            loses=(tr("&Give it up"), self._give_up),
        )

    def _give_up(self) -> None:
        self._gives_up = True
        self._window.close()
        self._gives_up = False

    def _ask_earlier(self, title: str) -> None:
        """Something that was there before another file was opened would be lost."""
        self._ask(
            tr("Close without saving \u201c{project}\u201d?", project=title),
            tr(
                "It was there before another table was opened. Undo (Ctrl+Z) leads back to it, and "
                "it can be saved then."
            ),
            loses=(tr("&Don\u2019t save"), self.leave),
        )

    def _ask(self, text: str, more: str, loses: Answer, keeps: Answer | None = None) -> None:
        """A question over the window, one at a time. Return keeps, or cancels where nothing does.

        loses, keeps: what a button says, and what it does; the one loses something.
        """
        if self._question is not None:
            self._question.activateWindow()
            return
        box = QMessageBox(QMessageBox.Icon.Question, "NN Studio", "", parent=self._window)
        box.setTextFormat(Qt.TextFormat.PlainText)
        box.setText(text)
        box.setInformativeText(more)
        first = keeps and box.addButton(keeps[0], QMessageBox.ButtonRole.AcceptRole)
        other = box.addButton(loses[0], QMessageBox.ButtonRole.DestructiveRole)
        cancel = box.addButton(tr("Cancel"), QMessageBox.ButtonRole.RejectRole)
        box.setDefaultButton(first or cancel)
        box.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)

        def answer(_: int) -> None:
            self._question = None
            clicked = box.clickedButton()
            if clicked is other:
                loses[1]()
            elif keeps is not None and clicked is first:
                keeps[1]()

        box.finished.connect(answer)
        self._question = box
        box.open()

    def _show_name(self) -> None:
        self._window.setWindowTitle(f"{self.name}[*] \u2013 NN Studio")
        self._window.setWindowModified(self._modified)


def _as_file_name(title: str) -> str:
    """A table's title as the name of a file on every system."""
    kept = "".join(mark if mark.isalnum() or mark in " -_" else " " for mark in title)
    return " ".join(kept.split())[:80] or "project"
