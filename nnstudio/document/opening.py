"""From a file to a document: a table starts afresh, a weights file brings a trained network."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

from nnstudio.core.initial import init_params
from nnstudio.core.snapshot import Progress
from nnstudio.data.delimited import MAX_FILE, read_table
from nnstudio.data.files import PathLike, read_start
from nnstudio.data.numbers import format_number
from nnstudio.data.scaling import Scaling
from nnstudio.data.table import Role, Table, column
from nnstudio.document.defaults import default_you
from nnstudio.document.document import Document, Start, label_name, new_document
from nnstudio.document.model import Model, empty_table
from nnstudio.document.weightsfile import load_weights

WEIGHTS_SUFFIX = ".json"


def open_path(path: PathLike, present: Document) -> Document:
    """Open weights (JSON, whatever its name) or a table; `FileProblem` says what is wrong."""
    if Path(path).suffix.lower() == WEIGHTS_SUFFIX or _begins_like_json(path):
        return with_model(present, load_weights(path))
    return with_new_table(present, read_table(path))


def _begins_like_json(path: PathLike) -> bool:
    """No table of ours begins with a brace: its first line holds the names of the columns."""
    return read_start(Path(path), MAX_FILE, 64).lstrip(b"\xef\xbb\xbf \r\n\t").startswith(b"{")


def with_new_table(present: Document, table: Table) -> Document:
    """Begin with another table, with the present layers and settings."""
    return new_document(
        table,
        hidden=present.spec.layers[:-1],
        output=present.spec.layers[-1],
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
    return Document(
        table=present.table if fits else empty_table(model),
        scaling=Scaling(model.scaling, scaler.offset, scaler.divisor),
        coding=model.coding,
        settings=replace(origin.settings, epochs=present.settings.epochs),
        start=Start(origin.seed, origin.initialiser, first),
        progress=Progress(model.params, origin.epochs, origin.position),
        you=present.you if fits else default_you(_centre(model)),
    )


def _fits(table: Table, model: Model) -> bool:
    columns = tuple((c.name, c.unit) for c in table.inputs)
    return (columns, label_name(table)) == (
        tuple((c.name, c.unit) for c in model.inputs),
        model.label,
    )


def _centre(model: Model) -> Table:
    """One row where the scaling has its zero: a sensible place to begin without any rows."""
    pairs = zip(model.inputs, model.scaler.offset, strict=True)
    return Table(
        "", tuple(column(c.name, c.unit, Role.INPUT, [format_number(o)]) for c, o in pairs)
    )
