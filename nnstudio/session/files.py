"""Opening and exporting for the window: the sentence when it works, the reason when it does not."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal, Slot

from nnstudio.core.problems import Problem
from nnstudio.data.cells import counted
from nnstudio.data.importing import (
    DELIMITERS,
    ENCODINGS,
    FileFormat,
    Progress,
    Reading,
    read_file,
    read_text,
)
from nnstudio.data.table import Table
from nnstudio.document.document import Document, course_document
from nnstudio.document.model import Model
from nnstudio.document.opening import Opened, are_weights, open_file, with_new_table
from nnstudio.document.weightsfile import save_weights
from nnstudio.document.weightstables import save_csv, save_npz
from nnstudio.session.filereading import FileReading, size_of
from nnstudio.session.localunits import in_local_units
from nnstudio.session.session import Session

if TYPE_CHECKING:
    from nnstudio.document.presets import Preset

EXPORTS: dict[str, Callable[[Model, Path], None]] = {
    "json": save_weights,
    "npz": save_npz,
    "csv": save_csv,
}
AS_FOUND = FileFormat()


@dataclass(frozen=True)
class Source:
    """Where a table comes from: a file, or a text that was pasted."""

    path: str | None
    text: str = ""

    @property
    def name(self) -> str:
        """What to call it."""
        return "The pasted table" if self.path is None else Path(self.path).name

    @property
    def size(self) -> int:
        """How many bytes there are to read."""
        return len(self.text) if self.path is None else size_of(self.path)

    def read(self, format: FileFormat, progress: Progress) -> Reading:
        """The table in it; Problem where there is none."""
        if self.path is None:
            return read_text(self.text, "Pasted", format)
        if are_weights(self.path):
            raise Problem(f"{self.name} holds weights and no table: open it without a preview.")
        return read_file(self.path, format, progress)


class FileActions(QObject):
    """Carries out what the File menu asks for."""

    failed = Signal(str)  # a sentence with a way out
    opened = Signal(str)  # the path of a file that has become the document
    progressed = Signal(str, float)  # what is being read, and which share of it
    reading_ended = Signal()
    read_as = Signal(str)  # in short how the present table was read; "" for none that was
    previewed = Signal(str, object)  # a source's name, its Reading
    preview_progressed = Signal(float)
    preview_failed = Signal(str)
    rows_read = Signal(object, str)  # Family, and the file's name

    def __init__(self, session: Session, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._session = session
        self._opening, self._previewing = FileReading(self), FileReading(self)
        self._source: Source | None = None  # of the present table
        self._shown: Source | None = None  # in the preview
        self._opening.progressed.connect(self.progressed)
        self._opening.ended.connect(self.reading_ended)
        self._opening.failed.connect(self.failed)
        self._previewing.progressed.connect(self._tell_preview)
        self._previewing.failed.connect(self.preview_failed)

    # Opening

    @Slot(str)
    def open_path(self, path: str) -> None:
        """Open a table or a weights file; the present document stays reachable by undo."""
        present = self._session.document

        def take(made: object) -> None:
            if isinstance(made, Opened):
                self._take(made, present, Source(path))
                self.opened.emit(path)

        name = Path(path).name
        self._opening.read(name, size_of(path), lambda p: open_file(path, present, p), take)

    def note_opened(self, path: str, opened: Opened) -> None:
        """A file was opened before there was a window."""
        self._read_from(None if opened.reading is None else Source(path), opened.reading)
        self.opened.emit(path)

    @Slot(str)
    def open_text(self, text: str) -> None:
        """Open a whole table that was pasted."""
        present, source = self._session.document, Source(None, text)

        def make(progress: Progress) -> Opened:
            reading = source.read(AS_FOUND, progress)
            return Opened(with_new_table(present, reading.table), reading)

        def take(made: object) -> None:
            if isinstance(made, Opened):
                self._take(made, present, source)

        self._opening.read(source.name, source.size, make, take)

    @Slot(object, object)
    def open_played(self, table: Table, preset: Preset | None) -> None:
        """Open a table that was made to play with, with a network that learns it if wanted."""
        # Late: the presets are not needed before somebody asks for one.
        from nnstudio.document.presets import preset_document

        present = self._session.document
        try:
            made = preset_document(table, preset) if preset else with_new_table(present, table)
        except Problem as problem:
            self.failed.emit(str(problem))
            return
        self._adopt(in_local_units(made), table.title, " Press Run.")
        self._read_from(None)

    @Slot()
    def open_course(self) -> None:
        """Begin again with the course's four people."""
        document = in_local_units(course_document())
        self._session.open(document, "The course's four people. Press Run.")
        self._read_from(None)

    @Slot()
    def cancel(self) -> None:
        """Give up the file that is being opened."""
        if self._opening.busy:
            self._opening.cancel()
            self._session.said.emit("Not opened: the present table is as it was.")

    def close(self) -> bool:
        """End all reading; True when it has ended. May be called again."""
        ended = [self._opening.close(), self._previewing.close()]
        return all(ended)

    def _take(self, made: Opened, present: Document, source: Source) -> None:
        document = made.document
        now = self._session.document
        if made.reading is not None and not _alike(now, present):
            # The network was changed while the file was being read.
            document = with_new_table(now, made.reading.table)
        if not document.progress.epoch:
            document = in_local_units(document)
        how = "Pasted a table" if source.path is None else f"Opened {source.name}"
        self._adopt(document, how)
        self._read_from(None if made.reading is None else source, made.reading)

    def _adopt(self, document: Document, how: str, next_step: str = "") -> None:
        contents = _contents(document).rstrip(".")
        self._session.open(document, f"{how}: {contents}.{next_step}")

    def _read_from(self, source: Source | None, reading: Reading | None = None) -> None:
        self._source = source
        self.read_as.emit("" if reading is None else _read_words(reading))

    # Preview

    @Slot(str)
    def preview(self, path: str) -> None:
        """Read a file without opening it, or again ("") what the present table was read from.

        `previewed` or `preview_failed` answers.
        """
        self._shown = Source(path) if path else self._source
        self.preview_as(AS_FOUND)

    @Slot(object)
    def preview_as(self, format: FileFormat) -> None:
        """Read what is in the preview in another way."""
        source = self._shown
        if source is None:
            return

        def take(made: object) -> None:
            self.previewed.emit(source.name, made)

        self._previewing.read(source.name, source.size, lambda p: source.read(format, p), take)

    @Slot()
    def end_preview(self) -> None:
        """Nobody looks at the preview any more."""
        self._previewing.cancel()

    @Slot(object)
    def open_previewed(self, reading: Reading) -> None:
        """Open the table of the preview, as it was corrected there."""
        source, present = self._shown, self._session.document
        if source is None:
            return

        def take(made: object) -> None:
            if isinstance(made, Opened):
                self._take(made, present, source)
                if source.path is not None:
                    self.opened.emit(source.path)

        def make(progress: Progress) -> Opened:
            return Opened(with_new_table(present, reading.table), reading)

        self._opening.read(source.name, source.size, make, take)

    @Slot(str, float)
    def _tell_preview(self, name: str, share: float) -> None:
        self.preview_progressed.emit(share)

    # Exporting

    @Slot(str, str)
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

    @Slot(str)
    def export_table(self, path: str) -> None:
        """Write the table as CSV or XLSX."""
        from nnstudio.document.tablefile import save_table

        table = self._session.document.table
        try:
            save_table(table, path)
        except Problem as problem:
            self.failed.emit(str(problem))
            return
        rows = counted(table.row_count, "row")
        self._session.said.emit(f"Saved {rows} to {Path(path).name}, read back and found equal.")

    @Slot(str, bool)
    def export_predictions(self, path: str, family: bool) -> None:
        """Write what the network says, of the family or of the table's rows."""
        # Late: most days nobody wants them.
        from nnstudio.document.predictions import of_family, of_table, save_predictions

        document = self._session.document
        try:
            of = of_family if family else of_table
            words = save_predictions(of(document, document.model()), path)
        except Problem as problem:
            self.failed.emit(str(problem))
            return
        self._session.said.emit(f"Saved {words}, read back and found equal.")

    @Slot(str)
    def import_rows(self, path: str) -> None:
        """Put the rows of a table among the family; `rows_read` brings them."""
        from nnstudio.document.familyrows import family_of_table

        columns = self._session.document.inputs

        def make(progress: Progress) -> object:
            return family_of_table(read_file(path, progress=progress).table, columns)

        name = Path(path).name
        self._opening.read(name, size_of(path), make, lambda made: self.rows_read.emit(made, name))


def _alike(now: Document, then: Document) -> bool:
    """Whether a new table would begin the same in both."""
    starts = [(d.spec, d.start.seed, d.start.initialiser, d.settings) for d in (now, then)]
    return starts[0] == starts[1]


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


def _read_words(reading: Reading) -> str:
    """What was recognised, in short: "semicolons, decimal comma, 2 notes"."""
    format = reading.format
    words = []
    if format.delimiter not in (None, ","):
        words.append(DELIMITERS[format.delimiter or ","])
    if format.decimal_mark == ",":
        words.append("decimal comma")
    if format.encoding not in (None, "utf-8"):
        words.append(ENCODINGS[format.encoding or "utf-8"])
    if format.sheet:
        words.append(f"sheet {format.sheet}")
    if reading.notes:
        words.append(counted(len(reading.notes), "note"))
    return f"with {', '.join(words)}" if words else "as it stands"
