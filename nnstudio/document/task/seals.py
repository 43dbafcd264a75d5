"""Checksums of what a teacher's document holds, so that a change of it is noticed when grading.

A seal is no signature: whoever changes a file by hand can change its seals as well. Grading against
the teacher's own file (`nnstudio grade --task`) does not ask the pupil's file for them.
"""

from __future__ import annotations

import hashlib
import json
from collections.abc import Callable
from dataclasses import dataclass, replace
from typing import Any

import numpy as np

from nnstudio.data.column import Column, Kind
from nnstudio.document.document import Document, with_fields
from nnstudio.document.endsjson import coding_object
from nnstudio.document.settingsjson import settings_object
from nnstudio.document.task.classtask import ClassTask
from nnstudio.document.task.locks import functions_in_turn, structure_of
from nnstudio.language.translate import mark

AT_ONCE = 65_536  # cells that are made into bytes together


@dataclass(frozen=True)
class Seal:
    """One part of a document: its name, what a report calls it, the lock it belongs to."""

    name: str
    title: str
    lock: str
    parts: Callable[[Document], Any]


def seals_of(document: Document) -> tuple[tuple[str, str], ...]:
    """The checksum of every part, in the order of their names."""
    return tuple(sorted((seal.name, _checksum(seal.parts(document))) for seal in SEALS))


def sealed(document: Document, task: ClassTask | None) -> Document:
    """The document with a task that is sealed with what the document holds now."""
    if task is not None:
        task = replace(task, loss=document.settings.loss, seals=seals_of(document))
    return with_fields(document, task=task)


def broken(document: Document, seals: dict[str, str]) -> tuple[Seal, ...]:
    """The parts in which a document differs from what was sealed."""
    found = dict(seals_of(document))
    return tuple(seal for seal in SEALS if seals.get(seal.name) != found[seal.name])


def _checksum(parts: Any) -> str:
    text = json.dumps(parts, ensure_ascii=True, sort_keys=True, separators=(",", ":"))
    return hashlib.sha256(text.encode("ascii")).hexdigest()


# What is sealed


def _columns(document: Document) -> list[Any]:
    """Everything of the table but the label, and what stands in for cells that are missing."""
    label = document.table.label
    columns = [_column(column) for column in document.table.columns if column is not label]
    return [columns, [[c.name, c.unit, list(c.levels), c.fill] for c in document.inputs]]


def _labels(document: Document) -> list[Any]:
    label = document.table.label
    return [None if label is None else _column(label), coding_object(document.coding)]


def _held(document: Document) -> list[Any]:
    """How rows are held out, and which they are."""
    out = document.hold_out
    rows = document.training.held
    return [out.share, out.seed, out.stratified, hashlib.sha256(rows.tobytes()).hexdigest()]


def _column(column: Column) -> list[Any]:
    kind = [column.role.value, column.kind.value, column.fill.value]
    return [column.name, column.unit, *kind, _cells(column)]


def _cells(column: Column) -> str:
    """Of a column of numbers what they are, however they are written; of others the texts."""
    digest = hashlib.sha256()
    if column.kind is Kind.NUMBER:
        numbers = np.where(np.isnan(column.numbers), np.nan, column.numbers) + 0.0  # and no -0
        digest.update(numbers.tobytes())
    else:
        for begin in range(0, len(column), AT_ONCE):
            cells = column.store.texts(np.arange(begin, min(begin + AT_ONCE, len(column))))
            digest.update(json.dumps(cells.tolist(), ensure_ascii=True).encode("ascii"))
    return digest.hexdigest()


def _scaling(document: Document) -> list[Any]:
    scaling = document.scaling
    numbers = [None if n is None else list(n) for n in (scaling.offset, scaling.divisor)]
    return [scaling.kind, *numbers]


def _settings(document: Document) -> dict[str, Any]:
    return settings_object(document.settings)


def _locked(document: Document) -> list[Any]:
    """Weights and biases that training leaves as they are, with their values."""
    params = document.start.params
    return [[name, params.value(name)] for name in sorted(document.locked)]


def _seed(document: Document) -> list[Any]:
    return [document.start.seed, document.start.initialiser]


SEALS = (
    Seal("table", mark("the table"), "table", _columns),
    Seal("labels", mark("the labels"), "table", _labels),
    Seal("held", mark("the rows held out"), "table", _held),
    Seal("scaling", mark("the scaling"), "scaling", _scaling),
    Seal("structure", mark("the layers and neurons"), "structure", structure_of),
    Seal("activations", mark("the activation functions"), "activations", functions_in_turn),
    Seal("settings", mark("the training settings"), "settings", _settings),
    Seal("locked", mark("the locked weights and biases"), "weights", _locked),
    Seal("seed", mark("the seed"), "seed", _seed),
)
