"""From a file or a pasted text to a table, and what to say about it."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path

from nnstudio.core.problems import FileProblem, Problem
from nnstudio.data.files import PathLike, file_name, is_workbook, read_start
from nnstudio.data.importing.fileformat import FileFormat, Progress
from nnstudio.data.importing.source import MAX_FILE, LargeText, SmallText, open_text
from nnstudio.data.importing.textreading import TextReading
from nnstudio.data.table import Table
from nnstudio.language.translate import tr

AS_FOUND = FileFormat()

_LOOK = 0.2  # share of the time that the first look at a large file takes


@dataclass(frozen=True)
class Reading:
    """What a file gave.

    `table` is whole, with names, units, roles and kinds as far as they can be guessed. `format`
    is what was recognised or chosen, filled in. `choices` are the names of the sheets that can be
    chosen, () for a text file. `notes` are sentences on all that was done to what is in the file.
    """

    table: Table
    format: FileFormat
    choices: tuple[str, ...] = ()
    notes: tuple[str, ...] = ()


def read_file(
    path: PathLike, format: FileFormat = AS_FOUND, progress: Progress | None = None
) -> Reading:
    """The table in a text file or a workbook (XLSX, XLSM, XLS, ODS), by what is in it.

    A text file's title is its name, a sheet's is the sheet's name if there are several. Files of
    more than 4 MiB keep numbers as numbers: "1.50" reads "1.5". Raises FileProblem, naming file,
    line and column, for what is no table or too large; what `progress` raises passes through.
    """
    share = _Share(progress)
    name = file_name(path)
    try:
        if is_workbook(read_start(path, MAX_FILE, 8)):
            return _from_sheet(path, name, format, share)
        source = open_text(path, format.encoding, share.first_look)
        return _from_text(source, Path(path).stem, format)
    except FileProblem:
        raise
    except Problem as problem:
        raise FileProblem(tr("{name}: {problem}", name=name, problem=problem)) from problem


def read_text(text: str, title: str, format: FileFormat = AS_FOUND) -> Reading:
    """The table in a text that was pasted, as cells from a spreadsheet or as CSV.

    Encoding and sheet of the format do not count. Raises Problem as `read_file`.
    """
    return _from_text(SmallText(tr("The text"), text), title, format)


def table_from_text(text: str, title: str) -> Table:
    """The table in a text that was pasted; Problem as `read_text`."""
    return read_text(text, title).table


def _from_text(source: SmallText | LargeText, title: str, format: FileFormat) -> Reading:
    reading = TextReading(source, format)
    table = reading.table(title)
    return Reading(table, reading.format, notes=tuple(reading.notes))


def _from_sheet(path: PathLike, name: str, format: FileFormat, share: _Share) -> Reading:
    # What reads workbooks is not loaded at the start of the program.
    from nnstudio.data.importing.sheetreading import SheetReading
    from nnstudio.data.spreadsheets import open_sheet

    share(0.0)
    sheet = open_sheet(path, format.sheet)
    reading = SheetReading(sheet, name, format.header, share)
    table = reading.table(sheet.name if len(sheet.choices) > 1 else Path(path).stem)
    return Reading(table, reading.format, sheet.choices, tuple(reading.notes))


class _Share:
    """Tells the person's progress how far it is, and never that it is less far than before."""

    def __init__(self, progress: Progress | None) -> None:
        self._progress = progress
        self._told = -1.0
        self._looking = True

    def __call__(self, share: float) -> None:
        if self._progress is not None and share > self._told:
            self._told = share
            self._progress(share)

    def first_look(self, share: float) -> None:
        """The share of one pass over the file: the first look, and then the reading itself."""
        if self._looking:
            self(_LOOK * share)
            self._looking = share < 1.0
        else:
            self(_LOOK + (1.0 - _LOOK) * share)
