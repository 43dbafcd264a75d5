"""What a report says of a document, computed once: every figure is the core's own."""

from __future__ import annotations

import platform
from dataclasses import dataclass

import numpy as np

from nnstudio import __version__
from nnstudio.core.initial import INITIALISERS
from nnstudio.core.roworder import ORDERS
from nnstudio.data.cells import counted
from nnstudio.data.scaling import describe, scaling_kind
from nnstudio.document.document import Document
from nnstudio.document.judging import judge
from nnstudio.document.reporting.grid import Grid
from nnstudio.document.reporting.judged import Judged, judged
from nnstudio.document.reporting.rows import own_grid, rows_grid
from nnstudio.document.reporting.words import figure, layer_words
from nnstudio.document.runs import run_name
from nnstudio.document.settingswords import (
    batch_words,
    optimizer_words,
    schedule_words,
    stop_words,
)

MOST_ROWS, MOST_OWN, MOST_RUNS = 8, 4, 4  # so many fit on a page


@dataclass(frozen=True, eq=False)
class Report:
    """Everything but the pictures. `facts` are names and values; `made` says by what and when."""

    document: Document
    title: str
    when: str
    summary: tuple[str, ...]
    facts: tuple[tuple[str, str], ...]
    judged: tuple[Judged, ...]
    rows: Grid
    own: Grid | None
    runs: Grid | None
    diagram_alt: str
    loss_alt: str
    made: str

    @property
    def grids(self) -> tuple[Grid, ...]:
        """The tables below the figures, in their order."""
        return tuple(grid for grid in (self.rows, self.own, self.runs) if grid is not None)


def report_of(document: Document, when: str, title: str = "", kernel: str = "") -> Report:
    """The report on a document at rest.

    `when` is its date in words, `kernel` what did the arithmetic, where that is known.
    """
    judgement = judge(document)
    parts = (("Rows trained on", judgement.trained), ("Rows held out", judgement.held))
    found = tuple(judged(name, part) for name, part in parts if part is not None)
    summary = [_network_sentence(document), _training_sentence(document)]
    if judgement.why_not is not None:
        summary.append(judgement.why_not)
    return Report(
        document=document,
        title=title or document.table.title or "Untitled",
        when=when,
        summary=tuple(summary),
        facts=_facts(document),
        judged=found,
        rows=rows_grid(document, MOST_ROWS),
        own=own_grid(document, MOST_OWN),
        runs=_runs(document),
        diagram_alt=_diagram_alt(document),
        loss_alt=_loss_alt(document),
        made=_made(kernel),
    )


# Sentences


def _network_sentence(document: Document) -> str:
    model = document.model()
    inputs = ", ".join(column.name for column in model.inputs[:6])
    if len(model.inputs) > 6:
        inputs += f" and {len(model.inputs) - 6:,} more"
    return (
        f"A {document.spec.describe()} network says {model.label} from {inputs}: "
        f"{layer_words(document.spec)}, {counted(document.spec.parameter_count, 'parameter')}."
    )


def _training_sentence(document: Document) -> str:
    if document.at_start:
        return f"It is not trained yet; its loss is {figure(document.loss)}."
    progress = document.progress
    place = counted(progress.epoch, "epoch")
    if progress.position:
        place += f" and {counted(progress.position, 'row')}"
    held = document.held_loss
    also = "" if held is None else f", over the rows held out {figure(held)}"
    return f"After {place} of training its loss is {figure(document.loss)}{also}."


def _diagram_alt(document: Document) -> str:
    parts = ", ".join(f"{n.units} {n.record.title}" for n in document.spec.layers)
    return f"Diagram of the network: {document.spec.inputs} inputs, then layers of {parts}."


def _loss_alt(document: Document) -> str:
    curve = document.curve
    if not len(curve):
        return "No loss has been noted yet."
    first, last = figure(float(curve.losses[0])), figure(float(curve.losses[-1]))
    runs = f" Beside it {counted(len(document.runs), 'earlier run')}." if document.runs else ""
    epochs = f"{curve.epochs[-1]:,.0f}"
    return f"The loss over the epochs: from {first} to {last} in {epochs} epochs.{runs}"


def _made(kernel: str) -> str:
    by = f" \u00b7 {kernel}" if kernel else ""
    return (
        f"NN Studio {__version__} \u00b7 numpy {np.__version__} \u00b7 "
        f"Python {platform.python_version()}{by}"
    )


# Tables


def _facts(document: Document) -> tuple[tuple[str, str], ...]:
    """The settings that matter: always the main ones, others where they are not the usual."""
    s, start = document.settings, document.start
    facts = [
        ("Rows", _rows_words(document)),
        ("Scaling", _scaling_words(document)),
        ("Start", f"seed {start.seed}, {INITIALISERS[start.initialiser].title}"),
        ("Learning rate", f"{s.rate:g}"),
        ("Optimizer", f"{optimizer_words(s.optimizer)}, {batch_words(s.batch)}"),
        ("Order of rows", ORDERS[s.order]),
        ("Loss", s.loss_record.title),
    ]
    schedule = schedule_words(s.schedule)
    facts += [("Schedule", schedule)] if s.schedule.name != "constant" else []
    facts += [(name, f"{share:g}") for name, share in (("L1", s.l1), ("L2", s.l2)) if share]
    facts += [("Stop rule", stop_words(rule)) for rule in s.stops]
    if document.locked:
        facts.append(("Locked", ", ".join(sorted(document.locked, key=document.spec.index)[:8])))
    if document.changes:
        epochs = ", ".join(f"{at:,}" for at in document.changes[:6])
        facts.append(("Changed at epoch", epochs))
    return tuple(facts)


def _scaling_words(document: Document) -> str:
    """What was chosen; with its numbers where a person gave them."""
    scaling = document.scaling
    if scaling.kind == "shift" and document.training.features:
        return describe(scaling, document.training.scaler)
    return scaling_kind(scaling.kind).title


def _rows_words(document: Document) -> str:
    data = document.training
    words = [f"{len(data.rows):,} trained on"]
    words += [f"{len(data.held):,} held out"] if len(data.held) else []
    words += [f"{len(data.problems):,} left out"] if data.problems else []
    return ", ".join(words)


def _runs(document: Document) -> Grid | None:
    """The run itself and the newest of the earlier ones."""
    if not document.runs:
        return None
    shown = document.runs[-MOST_RUNS:][::-1]
    rows = [_run_row(f"this one: {run_name(document)}", document)]
    rows += [_run_row(run.name, run.document) for run in shown]
    left = len(document.runs) - len(shown)
    note = f"{left:,} older ones are not listed." if left else ""
    return Grid("Runs", ("Run", "Epochs", "Loss"), tuple(rows), (False, True, True), note=note)


def _run_row(name: str, document: Document) -> tuple[str, str, str]:
    losses = document.curve.losses
    last = (
        document.loss if document.loss is not None else (float(losses[-1]) if len(losses) else None)
    )
    return name, f"{document.progress.epoch:,}", figure(last)
