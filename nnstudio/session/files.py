"""Opening and exporting for the window: the sentence when it works, the reason when it does not."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal, Slot

from nnstudio.core.problems import Problem
from nnstudio.data.cells import counted
from nnstudio.data.importing import table_from_text
from nnstudio.data.table import Table
from nnstudio.document.document import Document, course_document
from nnstudio.document.model import Model
from nnstudio.document.opening import open_path, with_new_table
from nnstudio.document.weightsfile import save_weights
from nnstudio.document.weightstables import save_csv, save_npz
from nnstudio.session.localunits import in_local_units
from nnstudio.session.session import Session

if TYPE_CHECKING:
    from nnstudio.document.presets import Preset

EXPORTS: dict[str, Callable[[Model, Path], None]] = {
    "json": save_weights,
    "npz": save_npz,
    "csv": save_csv,
}


class FileActions(QObject):
    """Carries out what the File menu asks for."""

    failed = Signal(str)  # a sentence with a way out

    def __init__(self, session: Session, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._session = session

    def open_path(self, path: str) -> None:
        """Open a table or a weights file; the present document stays reachable by undo."""
        self._open(lambda: open_path(path, self._session.document), f"Opened {Path(path).name}")

    def open_text(self, text: str) -> None:
        """Open a whole table that was pasted."""
        present = self._session.document
        self._open(
            lambda: with_new_table(present, table_from_text(text, "Pasted")), "Pasted a table"
        )

    @Slot(object, object)
    def open_played(self, table: Table, preset: Preset | None) -> None:
        """Open a table that was made to play with, with a network that learns it if wanted."""
        # Late: the presets are not needed before somebody asks for one.
        from nnstudio.document.presets import preset_document

        present = self._session.document
        if preset is None:
            self._open(lambda: with_new_table(present, table), table.title, " Press Run.")
        else:
            self._open(lambda: preset_document(table, preset), table.title, " Press Run.")

    def _open(self, make: Callable[[], Document], how: str, next_step: str = "") -> None:
        """Begin with the document that `make` gives, or say why there is none."""
        try:
            document = make()
        except Problem as problem:
            self.failed.emit(str(problem))
            return
        if not document.progress.epoch:
            document = in_local_units(document)
        contents = _contents(document).rstrip(".")
        self._session.open(document, f"{how}: {contents}.{next_step}")

    def open_course(self) -> None:
        """Begin again with the course's four people."""
        document = in_local_units(course_document())
        self._session.open(document, "The course's four people. Press Run.")

    def export(self, path: str, kind: str) -> None:
        """Write the trained weights as json, npz or csv."""
        model = self._session.document.model()
        try:
            EXPORTS[kind](model, Path(path))
        except Problem as problem:
            self.failed.emit(str(problem))
            return
        count = counted(model.params.spec.parameter_count, "parameter")
        self._session.said.emit(f"Saved {count} to {Path(path).name}, read back and found equal.")


def _contents(document: Document) -> str:
    """What a file brought: rows to train on, or a network trained already."""
    epochs = document.progress.epoch
    if document.training.why_not is not None and document.table.row_count:
        return f"{counted(document.table.row_count, 'row')}. {document.training.why_not}"
    if epochs:
        return f"a {document.spec.describe()} network after {counted(epochs, 'epoch')} of training"
    words = counted(document.table.row_count, "row")
    left_out = len(document.training.problems)
    return f"{words}, {left_out} left out (the table says why)" if left_out else words
