"""Opening and exporting for the window: the sentence when it works, the reason when it does not."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal, Slot

from nnstudio.core.problems import Problem
from nnstudio.data.files import NoText
from nnstudio.data.importing import FileFormat, Progress, Reading, read_file
from nnstudio.data.table import Table
from nnstudio.document.document import Document, blank_document, course_document
from nnstudio.document.opening import (
    Opened,
    are_weights,
    may_be_chosen,
    open_file,
    size_of,
    with_model,
    with_new_table,
)
from nnstudio.document.tablesource import Corrections, TableSource, read_words
from nnstudio.language.listing import sentences
from nnstudio.language.translate import counted, mark, tr
from nnstudio.session.columnreporting import ColumnReporting
from nnstudio.session.filereading import FileReading
from nnstudio.session.localunits import in_local_units
from nnstudio.session.session import Session

if TYPE_CHECKING:
    from nnstudio.document.presets import Preset

CHOOSE_IT = mark("Or choose its encoding with File > Open with a preview.")


class FileActions(QObject):
    """Carries out what the File menu asks for."""

    failed = Signal(str)  # a sentence with a way out
    opened = Signal(str)  # the path of a file that has become the document
    progressed = Signal(str, float)  # what is being read, and which share of it
    reading_ended = Signal()
    read_as = Signal(str)  # in short how the present table was read; "" for none that was
    preview_begun = Signal(object)  # TableSource
    previewed = Signal(str, object)  # a source's name, its Reading
    preview_progressed = Signal(float)
    preview_failed = Signal(str)  # as it was chosen; another choice may help
    preview_refused = Signal(str)  # no choice helps
    preview_opened = Signal()  # its table is the document now
    preview_not_opened = Signal(str)  # its table cannot be opened as it is corrected
    rows_read = Signal(object, str)  # Family, and the file's name
    project_opened = Signal(object, str)  # Project and its path, before it is the document

    def __init__(self, session: Session, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._session = session
        self._opening, self._previewing = FileReading(self), FileReading(self)
        self._finishing = FileReading(self)  # of a preview
        self._writing = FileReading(self, "saved", in_turn=True)
        self.reporting = ColumnReporting(self)
        self._told: TableSource | None = None  # by `read_as`
        self._has_told = False
        self._shown: TableSource | None = None  # in the preview
        self._opening.progressed.connect(self.progressed)
        self._opening.ended.connect(self.reading_ended)
        self._opening.failed.connect(self.failed)
        self._writing.failed.connect(self.failed)
        self._previewing.progressed.connect(self._tell_preview)
        self._previewing.failed.connect(self._tell_preview_failed)
        self._finishing.failed.connect(self.preview_not_opened)
        session.history_changed.connect(self._tell_source)

    # Opening

    @Slot(str)
    def open_path(self, path: str) -> None:
        """Open a table or a weights file; the present document stays reachable by undo."""
        self._give_up_others()
        present, name = self._session.document, Path(path).name

        def take(made: object) -> None:
            if isinstance(made, Opened):
                if made.project is not None:
                    self.project_opened.emit(made.project, path)
                self._take(made, present, name)
                self.opened.emit(path)

        def make(progress: Progress) -> Opened:
            return _ready(_open(path, present, progress))

        self._opening.read(name, size_of(path), make, take)

    def note_opened(self, path: str, opened: Opened) -> None:
        """A file was opened before there was a window."""
        self._tell_source()
        if opened.project is not None:
            self.project_opened.emit(opened.project, path)
        self.opened.emit(path)

    @Slot()
    def open_blank(self) -> None:
        """Begin with an empty table."""
        self._give_up_others()
        self._session.open(
            in_local_units(blank_document()), tr("An empty table: add rows, or paste.")
        )

    @Slot(str)
    def open_text(self, text: str) -> None:
        """Open a whole table that was pasted."""
        source = TableSource(None, text)

        def make(progress: Progress) -> Reading:
            return source.read(source.corrections.format, progress)

        self._open_reading(self._opening, source, make)

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
        self._give_up_others()
        self._adopt(in_local_units(made), table.title, tr("Press Run."))

    @Slot()
    def open_course(self) -> None:
        """Begin again with the course's four people."""
        self._give_up_others()
        document = in_local_units(course_document())
        self._session.open(document, tr("The course's four people. Press Run."))

    @Slot()
    def cancel(self) -> None:
        """Give up the file that is being opened."""
        if self._opening.busy:
            self._opening.cancel()
            self._session.said.emit(tr("Not opened: the present table is as it was."))

    @property
    def writing(self) -> bool:
        """Whether a table or predictions are being written."""
        return self._writing.busy

    def close(self) -> bool:
        """End all reading; True when it has ended. May be called again."""
        readings = (self._opening, self._previewing, self._finishing, self._writing)
        ended = [reading.close() for reading in readings]
        return self.reporting.close() and all(ended)

    def _give_up_others(self) -> None:
        """What is asked for now is what is wanted, and not what is still being read."""
        self._opening.cancel()
        if self._finishing.busy:
            self._finishing.cancel()
            self.preview_not_opened.emit("")

    def _open_reading(
        self, by: FileReading, source: TableSource, read: Callable[[Progress], Reading]
    ) -> None:
        """Open a table that `read` gives, with what was noted about where it comes from."""
        self._give_up_others()
        present = self._session.document

        def make(progress: Progress) -> Opened:
            reading = read(progress)
            noted = replace(source, words=read_words(reading))
            return _ready(Opened(with_new_table(present, reading.table).read_from(noted), reading))

        def take(made: object) -> None:
            if isinstance(made, Opened):
                self._take(made, present, None if source.path is None else source.name)
                if source.path is not None:
                    self.opened.emit(source.path)
                if by is self._finishing:
                    self.preview_opened.emit()

        by.read(source.name, _size(source), make, take)

    def _take(self, made: Opened, present: Document, name: str | None) -> None:
        """Make what was read for `present` the document, also if that has changed meanwhile."""
        now, document = self._session.document, made.document
        if made.model is not None and now is not present:
            document = _in_place(with_model(now, made.model))
        elif made.reading is not None and not _alike(now, present):
            document = _in_place(with_new_table(now, made.reading.table))
            if made.document.source is not None:
                document = document.read_from(made.document.source)
        self._adopt(
            document, tr("Pasted a table") if name is None else tr("Opened {name}", name=name)
        )

    def _adopt(self, document: Document, how: str, next_step: str = "") -> None:
        said = tr("{how}: {contents}", how=how, contents=_contents(document))
        self._session.open(document, sentences((said, next_step)))

    @Slot()
    def _tell_source(self) -> None:
        """Say how the present table was read, if that is another one than before."""
        source = self._session.document.source
        if source is not self._told or not self._has_told:
            self._told, self._has_told = source, True
            self.read_as.emit("" if source is None else source.words)

    # Preview

    @Slot(str)
    def preview(self, path: str) -> None:
        """Read a file without opening it, or again ("") what the present table was read from.

        `previewed`, `preview_failed` or `preview_refused` answers.
        """
        self._preview(TableSource(path) if path else self._session.document.source)

    @Slot(str)
    def preview_text(self, text: str) -> None:
        """The same for a text that is about to be pasted."""
        self._preview(TableSource(None, text))

    def _preview(self, source: TableSource | None) -> None:
        self._shown = source
        if source is not None:
            self.preview_begun.emit(source)
            self.preview_as(source.corrections.format)

    @Slot(object)
    def preview_as(self, format: FileFormat) -> None:
        """Read what is in the preview in another way."""
        source = self._shown
        if source is None:
            return

        def make(progress: Progress) -> Reading:
            if source.path is not None and are_weights(source.path):
                raise Problem(
                    tr(
                        "{name} holds weights and no table: open it without a preview.",
                        name=source.name,
                    )
                )
            return source.read(format, progress)

        def take(made: object) -> None:
            self.previewed.emit(source.name, made)

        self._previewing.read(source.name, _size(source), make, take)

    @Slot()
    def end_preview(self) -> None:
        """Nobody looks at the preview any more."""
        self._previewing.cancel()
        self._finishing.cancel()
        self.reporting.forget()

    @Slot(object, object)
    def open_previewed(self, reading: Reading, corrections: Corrections) -> None:
        """Open the table of the preview, as it was corrected there.

        `preview_opened` or `preview_not_opened` answers.
        """
        if self._shown is not None:
            source = replace(self._shown, corrections=corrections)
            self._open_reading(self._finishing, source, lambda progress: reading)

    @Slot(str, float)
    def _tell_preview(self, name: str, share: float) -> None:
        self.preview_progressed.emit(share)

    @Slot(str)
    def _tell_preview_failed(self, sentence: str) -> None:
        """Another encoding or separator may be tried for a text, and for nothing else."""
        may_help = self._shown is not None and may_be_chosen(self._shown)
        (self.preview_failed if may_help else self.preview_refused).emit(sentence)

    # Exporting

    @Slot(str)
    def export_table(self, path: str) -> None:
        """Write the table as CSV or XLSX."""
        from nnstudio.document.tablefile import save_table

        table, name = self._session.document.table, Path(path).name

        def make(progress: Progress) -> object:
            save_table(table, path)
            return counted("{n:,} row", "{n:,} rows", table.row_count)

        def take(rows: object) -> None:
            self._session.said.emit(
                tr("Saved {rows} to {name}, read back and found equal.", rows=rows, name=name)
            )

        self._writing.read(name, _size_of(table), make, take, key=path)

    @Slot(str, bool)
    def export_predictions(self, path: str, family: bool) -> None:
        """Write what the network says, of the family or of the table's rows."""
        # Late: most days nobody wants them.
        from nnstudio.document.predictions import of_family, of_table, save_predictions

        document = self._session.shown_document  # what it says on the screen

        def make(progress: Progress) -> object:
            of = of_family if family else of_table
            return save_predictions(of(document, document.model()), path)

        def take(words: object) -> None:
            self._session.said.emit(tr("Saved {what}, read back and found equal.", what=words))

        size = 0 if family else _size_of(document.table)
        self._writing.read(Path(path).name, size, make, take, key=path)

    @Slot(str)
    def import_rows(self, path: str) -> None:
        """Put the rows of a table among the family; `rows_read` brings them."""
        from nnstudio.document.familyrows import family_of_table

        columns = self._session.document.inputs

        def make(progress: Progress) -> object:
            return family_of_table(read_file(path, progress=progress).table, columns)

        def take(made: object) -> None:
            if self._session.document.inputs == columns:
                self.rows_read.emit(made, name)
            else:
                words = mark("The inputs have changed since {source} was read: import it again.")
                self.failed.emit(tr(words, source=name))

        name = Path(path).name
        self._opening.read(name, size_of(path), make, take)


def _open(path: str, present: Document, progress: Progress) -> Opened:
    """A file opened; what is no text in a known encoding may be one that a person knows."""
    try:
        return open_file(path, present, progress)
    except Problem as problem:
        if isinstance(problem, NoText):
            raise Problem(sentences((str(problem), tr(CHOOSE_IT)))) from problem
        raise


def _ready(opened: Opened) -> Opened:
    """The same with what the window would have to wait for; a project stays as it was saved."""
    if opened.project is not None:
        _ = opened.document.training.bounds
        return opened
    return replace(opened, document=_in_place(opened.document))


def _in_place(document: Document) -> Document:
    """A document at its start has one's own row in the units of the place."""
    if not document.progress.epoch:
        document = in_local_units(document)
    _ = document.training.bounds  # kept by it
    return document


def _size(source: TableSource) -> int:
    """How many bytes there are to read."""
    return len(source.text) if source.path is None else size_of(source.path)


def _size_of(table: Table) -> int:
    """About how many bytes there are to write."""
    return 10 * table.row_count * len(table.columns)


def _alike(now: Document, then: Document) -> bool:
    """Whether a new table would begin the same in both."""
    starts = [(d.spec, d.start.seed, d.start.initialiser, d.settings) for d in (now, then)]
    return starts[0] == starts[1]


def _contents(document: Document) -> str:
    """What a file brought: rows to train on, or a network trained already."""
    epochs = document.progress.epoch
    if document.training.why_not is not None and document.table.row_count:
        rows = counted("{n:,} row.", "{n:,} rows.", document.table.row_count)
        return sentences((rows, document.training.why_not))
    if epochs:
        return counted(
            "a {network} network after {n:,} epoch of training.",
            "a {network} network after {n:,} epochs of training.",
            epochs,
            network=document.spec.describe(),
        )
    left_out = len(document.training.problems)
    if left_out:
        return counted(
            "{n:,} row, {left_out} left out (the table says why).",
            "{n:,} rows, {left_out} left out (the table says why).",
            document.table.row_count,
            left_out=left_out,
        )
    return counted("{n:,} row.", "{n:,} rows.", document.table.row_count)
