"""R5: a million numbers to the last bit, and exported weights that say what the app says."""

from __future__ import annotations

import json
from dataclasses import replace
from time import perf_counter

import numpy as np

from nnstudio.core.activations import Array
from nnstudio.core.network import LayerSpec, Params
from nnstudio.core.snapshot import Progress
from nnstudio.data.numbers import MAX_NUMBER
from nnstudio.document.document import course_document, new_document
from nnstudio.document.exporting.formats import FORMATS
from nnstudio.document.exporting.proof import own_numbers
from nnstudio.document.exporting.rows import rows_of
from nnstudio.document.project.projectfile import Project, pack, parse_project
from tests.trust.figure import Figure
from tests.unit.document.projects import documents

COUNT = 1_000_000
SPECIAL = (-0.0, 0.0, 5e-324, -5e-324, 2.2250738585072014e-308, MAX_NUMBER, -MAX_NUMBER, 0.1)


def numbers(count: int) -> Array:
    """Finite doubles of all sizes that a file may hold, drawn by their bits, and special ones."""
    random, found = np.random.RandomState(44), np.array(SPECIAL)
    while len(found) < count:
        bits = random.randint(0, 2**64, count, dtype=np.uint64).view(np.float64)
        found = np.concatenate([found, bits[np.abs(bits) <= MAX_NUMBER]])
    return found[:count]


def different(numbers: Array) -> int:
    """How many come back with other bits from JSON text, as every file of ours writes them."""
    back = np.array(json.loads(json.dumps(numbers.tolist(), allow_nan=False)))
    return int((back.view(np.uint64) != numbers.view(np.uint64)).sum())


def lost_in_projects(numbers: Array) -> int:
    """The same through whole projects, whose network's parameters they are."""
    units = 500
    document = new_document(course_document().table, hidden=(LayerSpec(units),))
    size = document.spec.parameter_count
    lost = 0
    for first in range(0, len(numbers), size):
        vector = np.zeros(size)
        part = numbers[first : first + size]
        vector[: len(part)] = part
        params = Params(document.spec, vector)
        there = replace(document, progress=Progress(params, 1))
        back = parse_project(pack(Project(there), "p.nnstudio").data, "p.nnstudio").document
        found = back.progress.params.vector.view(np.uint64)
        lost += int((found != vector.view(np.uint64)).sum())
    return lost


def wrong_exports() -> tuple[int, int, list[str]]:
    """How many rows were asked of how many files, and what says anything else than the app.

    Only files that are read back or run are asked; "bit-equal" is meant of those whose sums are
    the app's own: weights as JSON, NPZ and CSV.
    """
    rows, files, wrong = 0, 0, []
    for document in documents():
        model = document.model()
        raw = rows_of(document, model).raw
        own = own_numbers(model, raw)
        for name in ("json", "npz", "csv"):
            way = FORMATS[name].way()
            said = way.said(way.make(model, rows_of(document, model)), model, raw)
            files += 1
            rows += len(raw)
            if said.numbers.tobytes() != own.tobytes():
                wrong.append(f"{name} of {document.table.title}")
    return rows, files, wrong


def measure(long: bool) -> Figure:
    """A million numbers through text and, in the long form, through whole projects."""
    begin = perf_counter()
    found = numbers(COUNT)
    lost = different(found)
    inside = found if long else found[:20_000]
    lost_inside = lost_in_projects(inside)
    rows, files, wrong = wrong_exports()
    words = (
        f"{len(found):,} doubles through the files' text: {lost} come back otherwise; "
        f"{len(inside):,} of them through whole projects: {lost_inside}; "
        f"{rows} predictions by {files} exported files of weights: "
        f"{len(wrong)} files say anything else"
    )
    holds = not (lost or lost_inside or wrong)
    return Figure("R5", words, holds, perf_counter() - begin)
