"""Earlier runs, kept to be compared, and the way back to them and to any point of this one."""

from __future__ import annotations

from dataclasses import replace
from itertools import count

import numpy as np

from nnstudio.core.losshistory import LossCurve
from nnstudio.core.problems import Problem
from nnstudio.core.rewind import RewindPoints
from nnstudio.core.snapshot import Progress
from nnstudio.document.document import Document, label_name, with_fields
from nnstudio.document.run import Run
from nnstudio.language.translate import tr

MOST_RUNS = 20
MOST_NAME = 200  # letters


def run_name(document: Document) -> str:
    """A run by its settings, what tells it apart first: "sigmoid 2-2-1, rate 0.1, seed 44"."""
    hidden = document.spec.layers[:-1] or document.spec.layers
    titles = dict.fromkeys(tr(layer.record.title) for layer in hidden)
    return tr(
        "{functions} {network}, rate {rate:g}, seed {seed}",
        functions=" + ".join(titles),
        network=document.spec.describe(),
        rate=document.settings.rate,
        seed=document.start.seed,
    )


def is_left(before: Document, after: Document) -> bool:
    """Whether a change of `before` leaves a run behind that is worth keeping."""
    went_back = (after.progress.epoch, after.progress.position) < (
        before.progress.epoch,
        before.progress.position,
    )
    return went_back and len(before.curve) > 1


def with_run(document: Document, left: Document, called: str | None = None) -> Document:
    """Keep the run of `left`, under a name of its own; of too many, the newest stay.

    It is called by its settings unless said otherwise. One that came to the very same numbers takes
    the other's place, and its name.
    """
    found = replace(left, runs=(), rewind=RewindPoints(), task=None)
    same = [run for run in document.runs if _same_run(run.document, found)]
    others = tuple(run for run in document.runs if run not in same)
    name = same[-1].name if same else _free(called or run_name(left), {r.name for r in others})
    return replace_runs(document, (*others, Run(name, found))[-MOST_RUNS:])


def _same_run(one: Document, other: Document) -> bool:
    return (one.start, one.progress, one.curve) == (other.start, other.progress, other.curve)


def _free(name: str, taken: set[str]) -> str:
    return next(n for i in count(1) if (n := name if i == 1 else f"{name} ({i})") not in taken)


def replace_runs(document: Document, runs: tuple[Run, ...]) -> Document:
    """Other earlier runs; everything else stays."""
    return with_fields(document, runs=runs)


def renamed(document: Document, index: int, name: str) -> Document:
    """Another name for an earlier run; Problem for one that is taken, empty or too long."""
    name = " ".join(name.split())
    if not name or len(name) > MOST_NAME:
        raise Problem(tr("A run needs a name of at most {most} letters.", most=MOST_NAME))
    if name in (run.name for i, run in enumerate(document.runs) if i != index):
        raise Problem(tr("There is a run named {name!r} already: choose another name.", name=name))
    runs = list(document.runs)
    runs[index] = replace(runs[index], name=name)
    return replace_runs(document, tuple(runs))


def without_run(document: Document, index: int) -> Document:
    """Forget an earlier run."""
    return replace_runs(document, document.runs[:index] + document.runs[index + 1 :])


def load_lock(document: Document, name: str) -> str:
    """Why the document's task does not let a run be loaded back, for a tool tip; "" where it may.

    Another document belongs to a run, so that it depends on the run what is locked.
    """
    if document.task is None or not document.task.locks:
        return ""
    from nnstudio.document.task.locks import lock_against

    places = [at for at, run in enumerate(document.runs) if run.name == name]
    lock = lock_against(document, loaded(document, places[0])) if places else None
    return "" if lock is None else tr(lock.tip)


def loaded(document: Document, index: int) -> Document:
    """Go back to the end of an earlier run, with its settings; the present one is kept.

    The table is the present one where the run's network can read it, else the run's own.
    """
    run = document.runs[index]
    there = run.document
    fits = (there.inputs, there.coding, label_name(there.table)) == (
        document.inputs,
        document.coding,
        label_name(document.table),
    )
    base = document if fits else with_fields(there, runs=document.runs, task=document.task)
    progress = there.progress
    if base.table != there.table:
        # Which rows of an epoch are done means nothing for other rows.
        progress = replace(progress, position=0)
    found = with_fields(
        base,
        settings=there.settings,
        start=there.start,
        progress=progress,
        curve=there.curve,
        changes=there.changes,
        locked=there.locked,
        scaling=there.scaling,
        hold_out=there.hold_out,
        rewind=RewindPoints((Progress(there.start.params), progress)),
    )
    found = without_run(found, index)
    return with_run(found, document) if len(document.curve) > 1 else found


def at_point(document: Document, progress: Progress) -> Document:
    """The document as it was at an earlier point of its run; what came later is kept as a run.

    A point of another network is none of this run, and leads nowhere.
    """
    if progress.params.spec != document.spec:
        return document
    epochs = document.curve.epochs
    points = int(np.searchsorted(epochs, progress.epoch, side="right"))
    held = document.curve.held
    curve = LossCurve(
        epochs[:points], document.curve.losses[:points], None if held is None else held[:points]
    )
    return with_fields(
        document,
        progress=progress,
        curve=curve,
        changes=tuple(epoch for epoch in document.changes if epoch <= progress.epoch),
        rewind=document.rewind.up_to(progress),
    )
