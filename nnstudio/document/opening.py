"""From a file to a document: a table starts afresh, a weights file brings a trained network."""

from __future__ import annotations

from pathlib import Path

from nnstudio.core.initial import init_params
from nnstudio.core.snapshot import Progress
from nnstudio.core.trainer import TrainingSettings
from nnstudio.data.delimited import read_table
from nnstudio.data.files import PathLike
from nnstudio.data.scaling import Scaling
from nnstudio.data.table import Table
from nnstudio.document.defaults import default_you
from nnstudio.document.document import Document, Start, new_document
from nnstudio.document.model import Model, empty_table
from nnstudio.document.weightsfile import load_weights

WEIGHTS_SUFFIX = ".json"


def open_path(path: PathLike, present: Document) -> Document:
    """Open a weights file (.json) or a table (anything else); `FileProblem` says what is wrong."""
    if Path(path).suffix.lower() == WEIGHTS_SUFFIX:
        return with_model(present, load_weights(path))
    return with_new_table(present, read_table(path))


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
    table = present.table if _fits(present.table, model) else empty_table(model)
    origin, scaler = model.origin, model.scaler
    drawn = init_params(model.params.spec, origin.seed, origin.initialiser)
    # Before the first epoch the numbers are the start itself, perhaps edited by hand.
    first = drawn if origin.epochs else model.params
    return Document(
        table=table,
        scaling=Scaling(model.scaling, scaler.offset, scaler.divisor),
        coding=model.coding,
        settings=TrainingSettings(origin.rate, present.settings.epochs, origin.order),
        start=Start(origin.seed, origin.initialiser, first),
        progress=Progress(model.params, origin.epochs),
        you=present.you if _fits(present.table, model) else default_you(table),
    )


def _fits(table: Table, model: Model) -> bool:
    columns = tuple((c.name, c.unit) for c in table.inputs)
    label = table.label.name if table.label else None
    return columns == tuple((c.name, c.unit) for c in model.inputs) and label == model.label
