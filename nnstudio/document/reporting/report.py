"""What a report says of a document, computed once: every figure is the core's own."""

from __future__ import annotations

import platform
from dataclasses import dataclass

import numpy as np

from nnstudio import __version__
from nnstudio.core.initial import INITIALISERS
from nnstudio.core.roworder import ORDERS
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
from nnstudio.language.listing import commas, sentences
from nnstudio.language.translate import counted, tr

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
    parts = (
        (tr("Rows trained on"), judgement.trained),
        (tr("Rows held out"), judgement.held),
    )
    found = tuple(judged(name, part) for name, part in parts if part is not None)
    summary = [_network_sentence(document), _training_sentence(document)]
    if judgement.why_not is not None:
        summary.append(judgement.why_not)
    return Report(
        document=document,
        title=title or document.table.title or tr("Untitled"),
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
    inputs = commas(column.name for column in model.inputs[:6])
    if len(model.inputs) > 6:
        inputs = tr("{inputs} and {count:,} more", inputs=inputs, count=len(model.inputs) - 6)
    return counted(
        "A {network} network says {label} from {inputs}: {layers}, {n} parameter.",
        "A {network} network says {label} from {inputs}: {layers}, {n:,} parameters.",
        document.spec.parameter_count,
        network=document.spec.describe(),
        label=model.label,
        inputs=inputs,
        layers=layer_words(document.spec),
    )


def _training_sentence(document: Document) -> str:
    if document.at_start:
        return tr("It is not trained yet; its loss is {loss}.", loss=figure(document.loss))
    progress, loss, held = document.progress, figure(document.loss), document.held_loss
    place = counted("{n} epoch", "{n:,} epochs", progress.epoch)
    if progress.position:
        rows = counted("{n:,} row", "{n:,} rows", progress.position)
        place = tr("{epochs} and {rows}", epochs=place, rows=rows)
    if held is None:
        return tr("After {place} of training its loss is {loss}.", place=place, loss=loss)
    return tr(
        "After {place} of training its loss is {loss}, over the rows held out {held}.",
        place=place,
        loss=loss,
        held=figure(held),
    )


def _diagram_alt(document: Document) -> str:
    layers = commas(
        tr("{units} {function}", units=layer.units, function=tr(layer.record.title))
        for layer in document.spec.layers
    )
    return tr(
        "Diagram of the network: {inputs} inputs, then layers of {layers}.",
        inputs=document.spec.inputs,
        layers=layers,
    )


def _loss_alt(document: Document) -> str:
    curve = document.curve
    if not len(curve):
        return tr("No loss has been noted yet.")
    first, last = figure(float(curve.losses[0])), figure(float(curve.losses[-1]))
    words = tr(
        "The loss over the epochs: from {first} to {last} in {epochs:,.0f} epochs.",
        first=first,
        last=last,
        epochs=curve.epochs[-1],
    )
    if not document.runs:
        return words
    runs = counted(
        "Beside it {n} earlier run.", "Beside it {n:,} earlier runs.", len(document.runs)
    )
    return sentences((words, runs))


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
    drawn = tr(INITIALISERS[start.initialiser].title)
    facts = [
        (tr("Rows"), _rows_words(document)),
        (tr("Scaling"), _scaling_words(document)),
        (
            tr("Start", "initial parameters"),
            tr("seed {seed}, {initialiser}", seed=start.seed, initialiser=drawn),
        ),
        (tr("Learning rate"), f"{s.rate:g}"),
        (tr("Optimizer"), commas((optimizer_words(s.optimizer), batch_words(s.batch)))),
        (tr("Order of rows"), tr(ORDERS[s.order])),
        (tr("Loss"), tr(s.loss_record.title)),
    ]
    schedule = schedule_words(s.schedule)
    facts += [(tr("Schedule"), schedule)] if s.schedule.name != "constant" else []
    facts += [(name, f"{share:g}") for name, share in (("L1", s.l1), ("L2", s.l2)) if share]
    facts += [(tr("Stop rule"), stop_words(rule)) for rule in s.stops]
    if document.locked:
        names = sorted(document.locked, key=document.spec.index)[:8]
        facts.append((tr("Locked"), commas(names)))
    if document.changes:
        epochs = commas(f"{at:,}" for at in document.changes[:6])
        facts.append((tr("Changed at epoch"), epochs))
    return tuple(facts)


def _scaling_words(document: Document) -> str:
    """What was chosen; with its numbers where a person gave them."""
    scaling = document.scaling
    if scaling.kind == "shift" and document.training.features:
        return describe(scaling, document.training.scaler)
    return tr(scaling_kind(scaling.kind).title)


def _rows_words(document: Document) -> str:
    data = document.training
    words = [tr("{rows:,} trained on", rows=len(data.rows))]
    words += [tr("{rows:,} held out", rows=len(data.held))] if len(data.held) else []
    words += [tr("{rows:,} left out", rows=len(data.problems))] if data.problems else []
    return commas(words)


def _runs(document: Document) -> Grid | None:
    """The run itself and the newest of the earlier ones."""
    if not document.runs:
        return None
    shown = document.runs[-MOST_RUNS:][::-1]
    rows = [_run_row(tr("this one: {run}", run=run_name(document)), document)]
    rows += [_run_row(run.name, run.document) for run in shown]
    left = len(document.runs) - len(shown)
    note = tr("{count:,} older ones are not listed.", count=left) if left else ""
    heads = (tr("Run", "a training that was kept"), tr("Epochs"), tr("Loss"))
    return Grid(tr("Runs"), heads, tuple(rows), (False, True, True), note=note)


def _run_row(name: str, document: Document) -> tuple[str, str, str]:
    losses = document.curve.losses
    last = (
        document.loss if document.loss is not None else (float(losses[-1]) if len(losses) else None)
    )
    return name, f"{document.progress.epoch:,}", figure(last)
