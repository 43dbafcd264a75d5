"""Saving trained weights in any format: made, proved, and only then put in a file's place."""

from __future__ import annotations

from nnstudio.core.problems import FileProblem
from nnstudio.data.files import PathLike
from nnstudio.document.exporting.formats import Format
from nnstudio.document.exporting.proof import Proof, prove
from nnstudio.document.exporting.rows import Rows
from nnstudio.document.model import Model
from nnstudio.document.savefile import check_target, save_bytes
from nnstudio.document.weightsfile import check_savable


def export(model: Model, record: Format, path: PathLike, rows: Rows) -> Proof:
    """Write the model to `path`, after the file's bytes said the same of the rows as the app.

    Raises FileProblem, with any old file as it was, where a library is missing, where a format
    cannot hold the model, where the file's own predictions differ, and where it cannot be written.
    """
    if record.missing is not None:
        raise FileProblem(record.missing)
    check_savable(model)
    check_target(path)
    way = record.way()
    if way.most is not None:
        rows = rows.some(way.most(model))
    data = way.make(model, rows)
    proof = prove(model, rows.raw, way.said(data, model, rows.raw))
    save_bytes(path, data)
    return proof
