"""From the lines of a text to a table: a small one as it was written, a large one as numbers."""

from __future__ import annotations

import contextlib
import csv
from collections.abc import Iterator
from itertools import islice

import numpy as np

from nnstudio.core.problems import FileProblem
from nnstudio.data.cells import MAX_CELL, IndexArray, TextArray, is_blank, text_array
from nnstudio.data.cellstore import CellStore, TextStore
from nnstudio.data.contents import mostly_numbers
from nnstudio.data.dialect import DecimalMark, csv_records
from nnstudio.data.importing.assembling import Assembly, header_cells, number_note
from nnstudio.data.importing.fileformat import FileFormat
from nnstudio.data.importing.gathering import NumberGatherer, TextGatherer
from nnstudio.data.importing.layout import layout_of
from nnstudio.data.importing.records import Records
from nnstudio.data.importing.settling import AmbiguousNumber, Settling, decimal_mark
from nnstudio.data.importing.source import LargeText, SmallText
from nnstudio.data.table import MAX_ROWS, Table
from nnstudio.language.translate import tr

_SHOWN_ROWS = 100  # among which an example of a number is looked for
_MARKS: dict[str, DecimalMark] = {".": ".", ",": ","}


class TextReading:
    """One text on its way to a table, in the format that the person chose as far as they did."""

    def __init__(self, source: SmallText | LargeText, chosen: FileFormat) -> None:
        self._source = source
        self._chosen = chosen
        _refuse_markup(source)
        self._layout = layout_of(source.head, chosen.delimiter)
        self._records = Records(source, self._layout)
        self._assembly: Assembly | None = None
        self._settling = Settling(_MARKS.get(chosen.decimal_mark or ".", "."), True)
        self._was_cut = False

    def table(self, title: str) -> Table:
        """The table; FileProblem with line and column where there is none."""
        if isinstance(self._source, LargeText):
            assembly = Assembly(self._records.first, self._large(self._source))
        else:
            assembly = Assembly(self._records.first, self._small())
        self._assembly = assembly
        header = self._chosen.header
        if assembly.looks_like_header() if header is None else header:
            assembly.take_header(self._header_problem)
        else:
            first = header_cells(assembly.first)
            if isinstance(self._source, SmallText):
                assembly.take_first_row(first)
            else:
                row = [
                    self._settled(first[i : i + 1], np.array([-1]), i) for i in range(len(first))
                ]
                assembly.take_first_row(text_array([str(cell[0]) for cell in row]))
        self._was_cut = self._was_cut or assembly.was_cut
        if isinstance(self._source, SmallText):
            self._settle_all(assembly)
        if all(bool(store.blank.all()) for store in assembly.stores) and not assembly.has_header:
            raise FileProblem(
                tr("{name} is empty: choose a file with a table in it.", name=self._source.name)
            )
        return assembly.table(title)

    @property
    def format(self) -> FileFormat:
        """The format as it was chosen or recognised, once the table is made."""
        header = self._assembly.has_header if self._assembly else None
        return FileFormat(
            self._source.encoding, self._layout.delimiter, self._settling.mark, header
        )

    @property
    def notes(self) -> list[str]:
        """Sentences on all that was done, once the table is made."""
        notes = [*self._layout.notes, *self._records.notes, *self._settling.notes]
        if self._assembly is not None:
            notes += self._assembly.notes
        if isinstance(self._source, LargeText) and self._assembly is not None:
            rows = list(islice(self._head_records(), _SHOWN_ROWS))
            note = number_note(rows, self._assembly.stores)
            notes += [note] if note else []
        if self._was_cut:
            notes.append(tr("Only the first {most:,} rows are read.", most=MAX_ROWS))
        if self._source.encoding == "cp1252" and self._chosen.encoding is None:
            notes.append(tr("The text is taken to be in Windows-1252, since it is not UTF-8."))
        if any("\ufeff" in line for line in self._source.head):
            notes.append(tr("There is a byte order mark in the middle of the text; it is left in."))
        return notes

    # A small text: every cell as it was written

    def _small(self) -> list[CellStore]:
        gatherers = [TextGatherer() for _ in range(self._records.width)]
        for batch in self._records.batches():
            for gatherer, cells in zip(gatherers, zip(*batch, strict=True), strict=True):
                gatherer.add_texts(text_array(cells))
        return [gatherer.store() for gatherer in gatherers]

    def _settle_all(self, assembly: Assembly) -> None:
        """The decimal mark is found by all cells, so they are settled when all are there."""
        self._settling = self._settling_for([store.texts() for store in assembly.stores])
        before = -1 if not assembly.has_header else int(assembly.has_units_row)
        for col, store in enumerate(assembly.stores):
            texts = store.texts()
            rows = np.arange(len(texts)) + before
            settled = self._settled(texts, rows, col)
            if settled is not texts:
                assembly.stores[col] = TextStore(settled)

    # A large text: numbers as numbers

    def _large(self, source: LargeText) -> list[CellStore]:
        # Late: the window opens on a small table, and should not wait for this.
        from nnstudio.data.bulkquotes import OddQuotes

        if self._layout.delimiter != " ":
            try:
                return self._gathered(source, in_pieces=True)
            except OddQuotes:
                self._records = Records(source, self._layout)  # from the start
        return self._gathered(source, in_pieces=False)

    def _gathered(self, source: LargeText, in_pieces: bool) -> list[CellStore]:
        from nnstudio.data.bulk import Bulk

        capacity = min(source.line_count, MAX_ROWS)
        gatherers = [NumberGatherer(capacity) for _ in range(self._records.width)]
        columns = list(zip(*self._sampled(source), strict=True)) or [()] * len(gatherers)
        samples = [text_array(cells) for cells in columns]
        self._settling = self._settling_for(samples)
        if self._settling.mark == ",":
            # Most numbers never become texts, in which they could be counted.
            self._settling.points = 1
        for gatherer, sample in zip(gatherers, samples, strict=True):
            if not mostly_numbers(TextStore(sample)) and not is_blank(sample).all():
                gatherer.turn_to_texts()
        bulk = Bulk(
            gatherers,
            self._layout.delimiter,
            self._settling.mark,
            self._settled,
            self._records.read_lines,
            self._records.passed,
            MAX_ROWS,
        )
        if in_pieces:
            bulk.read(_below(source.chunks(), self._records.first_lines))
        else:
            bulk.read_records(self._records.batches())
        self._was_cut = bulk.was_cut
        return [gatherer.store() for gatherer in gatherers]

    def _sampled(self, source: LargeText) -> list[list[str]]:
        """Records from all over the file by which the decimal mark is told."""
        rows = [*self._head_records()]
        with contextlib.suppress(csv.Error):  # a piece that begins inside quotation marks
            rows += csv_records(source.sample(), self._layout.delimiter)
        width = self._records.width
        return [row for row in rows if len(row) == width and max(map(len, row)) <= MAX_CELL]

    def _head_records(self) -> Iterator[list[str]]:
        """The records among the first lines, without the first one."""
        try:
            lines = self._source.head[self._layout.skipped :]
            yield from islice(filter(None, csv_records(lines, self._layout.delimiter)), 1, None)
        except csv.Error:
            return

    # Cells

    def _settling_for(self, columns: list[TextArray]) -> Settling:
        chosen = self._chosen.decimal_mark
        if chosen is not None:
            return Settling(_MARKS[chosen], True)
        return Settling(decimal_mark(columns, self._layout.delimiter), False)

    def _settled(self, texts: TextArray, rows: IndexArray, col: int) -> TextArray:
        """The texts in these rows of a column (-1: the first record) as the table keeps them."""
        try:
            return self._settling.settled(texts)
        except AmbiguousNumber as error:
            record = self._records.record_of(int(rows[error.row]))
            name = self._column_name(col)
            raise self._records.problem(record, error.sentence, name) from error

    def _column_name(self, col: int) -> str:
        if self._assembly is not None and self._assembly.headers:
            return self._assembly.headers[col].name
        return self._records.first[col].strip() or f"Column {col + 1}"

    def _header_problem(self, col: int, sentence: str) -> FileProblem:
        return self._records.problem(0, sentence, f"Column {col + 1}")


def _below(chunks: Iterator[bytes], lines: int) -> Iterator[bytes]:
    """The pieces without the first lines."""
    for chunk in chunks:
        while lines and chunk:
            chunk = chunk[chunk.index(b"\n") + 1 :]
            lines -= 1
        if chunk:
            yield chunk


def _refuse_markup(source: SmallText | LargeText) -> None:
    """Pages that are saved as .xls or .csv, as web sites offer them, are no tables of text."""
    start = "".join(source.head[:3])[:200].lstrip().lower()
    if start.startswith(("<!doctype", "<html", "<?xml", "<table")):
        raise FileProblem(
            tr(
                "{name} is a web page or XML and not a table of text: open it in a "
                "spreadsheet and save it from there as XLSX or CSV.",
                name=source.name,
            )
        )
