"""What holds of the document and of what the window shows of it, whatever was done."""

from __future__ import annotations

from collections.abc import Iterator

import numpy as np

from nnstudio.app import Studio
from nnstudio.core.problems import Problem
from nnstudio.document.document import Document
from nnstudio.document.project.projectfile import Project, pack

SAVED_EVERY = 25  # checks: to save and read again takes longer than all others


def broken(studio: Studio, number: int) -> list[str]:
    """All that does not hold now; every now and then also whether a project comes back."""
    document = studio.session.document
    found = [*of_document(document), *of_window(studio)]
    if number % SAVED_EVERY == 0:
        found += of_project(document)
    return found


def of_document(document: Document) -> Iterator[str]:
    """Whether its parts fit one another."""
    table, spec, params = document.table, document.spec, document.progress.params
    if len({len(column.store.texts(np.arange(table.row_count))) for column in table.columns}) > 1:
        yield "columns of different lengths"
    if len({column.name for column in table.columns}) != len(table.columns):
        yield "two columns of one name"
    if params.spec != spec or params.vector.shape != (spec.parameter_count,):
        yield "parameters of another network"
    if document.start.params.spec != spec:
        yield "a start of another network"
    if not np.isfinite(params.vector).all():
        yield "a parameter that is not finite"
    if len(document.you) != len(document.inputs):
        yield "own values of other inputs"
    if any(len(member.own) != len(document.inputs) for member in document.family):
        yield "a family of other inputs"
    data = document.training
    rows = np.concatenate([data.rows, data.held])
    if len(rows) and (rows.min() < 0 or rows.max() >= table.row_count):
        yield "rows that are not in the table"
    if np.intersect1d(data.rows, data.held).size:
        yield "rows that are trained on and held out"
    if not 0 <= document.progress.position <= max(len(data.rows), 0):
        yield "a position beyond the rows"
    epochs = document.curve.epochs
    if len(epochs) != len(document.curve) or (np.diff(epochs) <= 0).any():
        at = int(np.argmax(np.diff(epochs) <= 0)) if len(epochs) > 1 else 0
        yield f"a curve that goes backwards: {epochs[at : at + 2].tolist()}"


def of_window(studio: Studio) -> Iterator[str]:
    """Whether the window shows the session's document."""
    frame = studio.session.frame()
    if not 0 <= frame.shown_row < max(1, frame.document.table.row_count):
        yield "a shown row that is not there"
    if frame.model.params.spec != frame.document.spec:
        yield "a picture of another network"


def of_project(document: Document) -> Iterator[str]:
    """Whether it can be saved and comes back: `pack` reads what it wrote, and compares."""
    try:
        pack(Project(document), "p.nnstudio")
    except Problem as problem:
        yield f"cannot be saved: {problem}"
