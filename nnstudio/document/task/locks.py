"""Groups of controls that a task can lock, as data: what belongs to each, and how it is refused.

What a lock holds fast is named by the parts of the document, not by the controls: so nothing slips
through, whichever way an edit came about.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, replace
from typing import Any

from nnstudio.core.initial import init_params
from nnstudio.core.network import LayerSpec, Params
from nnstudio.document.document import Document
from nnstudio.language.translate import mark, tr

Touches = Callable[[Document, Document], bool]


@dataclass(frozen=True)
class Lock:
    """One group: its name, what the teacher reads, what the pupil is told, and what touches it.

    `tip` stands at every locked control, `refusal` answers an edit that came about all the same.
    Title, tip and refusal are shown with `tr`.
    """

    name: str
    title: str
    refusal: str
    tip: str
    touches: Touches


def refusal(before: Document, after: Document) -> str | None:
    """Why the task of `before` does not allow this edit, in a sentence; None where it does."""
    lock = lock_against(before, after)
    return None if lock is None else tr(lock.refusal)


def lock_against(before: Document, after: Document) -> Lock | None:
    """The first lock of the task of `before` that does not allow this edit."""
    task = before.task
    if task is None or not task.locks:
        return None
    found = (LOCKS[name] for name in LOCKS if name in task.locks)
    return next((lock for lock in found if lock.touches(before, after)), None)


# What belongs to each group


def _table(before: Document, after: Document) -> bool:
    """Cells, columns, what the label means, and which rows are held out."""
    return (before.table, before.coding, before.hold_out) != (
        after.table,
        after.coding,
        after.hold_out,
    )


def _scaling(before: Document, after: Document) -> bool:
    return before.scaling != after.scaling


def _structure(before: Document, after: Document) -> bool:
    return structure_of(before) != structure_of(after)


def structure_of(document: Document) -> list[int]:
    """The neurons of every layer."""
    return [layer.units for layer in document.spec.layers]


def _activations(before: Document, after: Document) -> bool:
    """Another function in a layer; a layer more or less may have its neighbour's."""
    one, two = (list(map(function_of, d.spec.layers)) for d in (before, after))
    if len(one) == len(two):
        return one != two
    return functions_in_turn(before) != functions_in_turn(after)


def function_of(layer: LayerSpec) -> list[Any]:
    """A layer's activation function with its own numbers."""
    return [layer.activation, layer.slope_parameter, layer.parts]


def functions_in_turn(document: Document) -> list[list[Any]]:
    """The functions from the first layer to the last; the same one in neighbours counts once."""
    found: list[list[Any]] = []
    for function in map(function_of, document.spec.layers):
        if not found or found[-1] != function:
            found.append(function)
    return found


def _settings(before: Document, after: Document) -> bool:
    """How to train. For how long is no part of it: a run may go on."""
    one, two = (replace(d.settings, epochs=None) for d in (before, after))
    return one != two


def _seed(before: Document, after: Document) -> bool:
    one, two = ((d.start.seed, d.start.initialiser) for d in (before, after))
    return one != two


def _weights(before: Document, after: Document) -> bool:
    """Numbers that came neither from the seed nor from training; a lock on one is of that kind."""
    if after.locked != before.locked and after.spec == before.spec:
        return True
    start = after.start
    if start.params != before.start.params and start.params != _drawn(after, before):
        return True
    reached = after.progress.params
    if reached == before.progress.params or reached == start.params:
        return False
    points = (*before.rewind, *after.rewind, *(run.document.progress for run in before.runs))
    return all(reached != point.params for point in points)


def _drawn(document: Document, before: Document) -> Params:
    """The first numbers as seed and initialiser give them; locked ones stay as they were."""
    start = document.start
    params = init_params(document.spec, start.seed, start.initialiser)
    for name in document.locked:
        params = params.with_value(name, before.progress.params.value(name))
    return params


LOCKS: dict[str, Lock] = {
    lock.name: lock
    for lock in (
        Lock(
            "table",
            mark("Table, label and rows held out"),
            mark("This task leaves the table as it is."),
            mark("Locked by the task of your teacher: the table stays as it is."),
            _table,
        ),
        Lock(
            "scaling",
            mark("Scaling of the inputs"),
            mark("This task leaves the scaling as it is."),
            mark("Locked by the task of your teacher: the scaling stays as it is."),
            _scaling,
        ),
        Lock(
            "structure",
            mark("Layers and neurons"),
            mark("This task leaves the layers and neurons as they are."),
            mark("Locked by the task of your teacher: layers and neurons stay as they are."),
            _structure,
        ),
        Lock(
            "activations",
            mark("Activation functions"),
            mark("This task leaves the activation functions as they are."),
            mark("Locked by the task of your teacher: the activation functions stay as they are."),
            _activations,
        ),
        Lock(
            "settings",
            mark("Training settings"),
            mark("This task leaves the training settings as they are."),
            mark("Locked by the task of your teacher: the training settings stay as they are."),
            _settings,
        ),
        Lock(
            "weights",
            mark("Weights and biases by hand"),
            mark("This task leaves weights and biases to the training."),
            mark("Locked by the task of your teacher: training alone changes weights and biases."),
            _weights,
        ),
        Lock(
            "seed",
            mark("Seed and start numbers"),
            mark("This task leaves the seed as it is."),
            mark("Locked by the task of your teacher: seed and start numbers stay as they are."),
            _seed,
        ),
    )
}
