"""From a file to a document: a table starts afresh, a weights file brings a trained network."""

from __future__ import annotations

import os
from dataclasses import dataclass, replace
from pathlib import Path
from typing import TYPE_CHECKING

from nnstudio.core.initial import init_params
from nnstudio.core.problems import Problem
from nnstudio.core.snapshot import Progress
from nnstudio.data.delimited import MAX_FILE
from nnstudio.data.files import PathLike, is_workbook, read_start
from nnstudio.data.holdout import HoldOut
from nnstudio.data.importing import Progress as ReadingProgress
from nnstudio.data.importing import Reading, read_file
from nnstudio.data.inputs import are_of, placed
from nnstudio.data.numbers import format_number
from nnstudio.data.scaling import Scaling
from nnstudio.data.table import Kind, Role, Table, column
from nnstudio.data.task import Task
from nnstudio.document.defaults import coding_of, default_you
from nnstudio.document.document import Document, Start, label_name, new_document
from nnstudio.document.model import Model, empty_table
from nnstudio.document.project.kind import is_project
from nnstudio.document.tablesource import TableSource, read_words

if TYPE_CHECKING:  # else imported when a project is opened
    from nnstudio.document.project.projectfile import Project

WEIGHTS_SUFFIX = ".json"
LARGE = 4 * 2**20  # bytes
PACKED = (".xlsx", ".xlsm", ".ods")
UNPACKED = 10  # bytes of text that take as long to read as a byte of these


@dataclass(frozen=True, eq=False)
class Opened:
    """A document from a file: how its table was read, which weights or which project it brought."""

    document: Document
    reading: Reading | None = None
    model: Model | None = None
    project: Project | None = None


def open_path(path: PathLike, present: Document) -> Document:
    """Open a project, weights (JSON, whatever its name) or a table; else a `FileProblem`."""
    return open_file(path, present).document


def open_file(path: PathLike, present: Document, progress: ReadingProgress | None = None) -> Opened:
    """The same with what was recognised; what `progress` raises passes through."""
    if is_project(path):
        from nnstudio.document.project.projectfile import load_project

        project = load_project(path)
        return Opened(project.document, project=project)
    if are_weights(path):
        # Imported when first wanted: starting the window should not wait for it.
        from nnstudio.document.weightsfile import load_weights

        model = load_weights(path)
        return Opened(with_model(present, model), model=model)
    reading = read_file(path, progress=progress)
    source = TableSource(str(path), words=read_words(reading))
    return Opened(with_new_table(present, reading.table).read_from(source), reading)


def is_large(path: PathLike) -> bool:
    """Whether a file takes so long to read that a person should see how far it is."""
    return size_of(path) > LARGE


def size_of(path: PathLike) -> int:
    """A file's size in bytes of text; 0 where there is none, so that reading it says why at once.

    A workbook is packed text, and counts as what it holds.
    """
    try:
        size = os.stat(path).st_size
    except (OSError, ValueError):
        return 0
    return size * UNPACKED if Path(path).suffix.lower() in PACKED else size


def may_be_chosen(source: TableSource) -> bool:
    """Whether a source that could not be read is a text, which may be read in another way."""
    try:
        if source.path is None:
            return bool(source.text.strip())
        start = read_start(source.path, MAX_FILE, 64)
        return bool(start) and not (is_workbook(start[:8]) or are_weights(source.path))
    except Problem:
        return False


def are_weights(path: PathLike) -> bool:
    """Whether a file is opened as weights; `FileProblem` where it cannot be read."""
    return Path(path).suffix.lower() == WEIGHTS_SUFFIX or _begins_like_json(path)


def _begins_like_json(path: PathLike) -> bool:
    """No table of ours begins with a brace: its first line holds the names of the columns."""
    return read_start(Path(path), MAX_FILE, 64).lstrip(b"\xef\xbb\xbf \r\n\t").startswith(b"{")


def with_new_table(present: Document, table: Table) -> Document:
    """Begin with another table, with the present hidden layers and settings.

    The output too is as it was where the new label is of the same kind.
    """
    coding = coding_of(table)
    same = coding is None or coding.task is present.coding.task
    return new_document(
        table,
        hidden=present.spec.layers[:-1],
        output=present.spec.layers[-1] if same else None,
        settings=present.settings,
        seed=present.start.seed,
        initialiser=present.start.initialiser,
    )


def with_model(present: Document, model: Model) -> Document:
    """Take a trained network over, exactly; the table stays if its columns are the network's."""
    fits = _fits(present.table, model)
    origin, scaler = model.origin, model.scaler
    drawn = init_params(model.params.spec, origin.seed, origin.initialiser)
    # Before the first step the numbers are the start itself, perhaps edited by hand.
    first = drawn if origin.epochs or origin.position else model.params
    document = Document(
        table=present.table if fits else empty_table(model),
        scaling=Scaling(model.scaling, scaler.offset, scaler.divisor),
        coding=model.coding,
        settings=replace(origin.settings, epochs=present.settings.epochs),
        start=Start(origin.seed, origin.initialiser, first),
        progress=Progress(model.params, origin.epochs, origin.position),
        you=present.you if fits else default_you(_centre(model)),
        # What fills a cell comes from the table, not from the file.
        inputs=tuple(replace(column, fill=None) for column in model.inputs),
        hold_out=present.hold_out if fits else HoldOut(),
        family=present.family if fits else (),
        source=present.source if fits else None,
    )
    if origin.position < max(1, len(document.training.rows)):
        return document
    # It was saved between two rows of another table: here the epoch begins anew.
    return replace(document, progress=Progress(model.params, origin.epochs))


def _fits(table: Table, model: Model) -> bool:
    label = table.label
    is_number = label is not None and label.kind is Kind.NUMBER
    same = is_number == (model.coding.task is Task.NUMBER)
    return same and are_of(model.inputs, table.inputs) and label_name(table) == model.label


def _centre(model: Model) -> Table:
    """One row where the scaling has its zero: a sensible place to begin without any rows."""
    columns = []
    for c, place in placed(model.inputs):
        text = c.levels[0] if c.levels else format_number(model.scaler.offset[place.start])
        kind = Kind.CATEGORY if c.levels else Kind.NUMBER
        columns.append(column(c.name, c.unit, Role.INPUT, [text], kind))
    return Table("", tuple(columns))
