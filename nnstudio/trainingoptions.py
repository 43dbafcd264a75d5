"""What `train` and `sweep` are told on the command line, and the document that it makes."""

from __future__ import annotations

import argparse
import re
import sys

from nnstudio.core.activations import ACTIVATIONS
from nnstudio.core.initial import INITIALISERS
from nnstudio.core.kernels.choice import CHOICES
from nnstudio.core.losses import LOSSES, MSE, check_loss_fits
from nnstudio.core.network import LayerSpec
from nnstudio.core.optimizers import OPTIMIZERS, Optimizer
from nnstudio.core.problems import Problem
from nnstudio.core.roworder import ORDERS
from nnstudio.core.schedules import SCHEDULES, Schedule
from nnstudio.core.settings import TrainingSettings
from nnstudio.core.stoprules import STOP_RULES, StopRule
from nnstudio.data.cells import quoted
from nnstudio.data.delimited import read_table
from nnstudio.data.holdout import HoldOut
from nnstudio.data.numbers import parse_number
from nnstudio.data.scaling import parse_scaling
from nnstudio.data.table import Kind, Role, Table
from nnstudio.document.document import Document, new_document
from nnstudio.document.questions import column_index

COURSE_EPOCHS = 1_000
MAX_EPOCHS = 1_000_000_000
MAX_LEFT_OUT = 20  # rows that are named when they are left out


def add_training_options(parser: argparse.ArgumentParser, table_needed: bool = True) -> None:
    """Table, network and everything that a training depends on but its first seed."""
    add = parser.add_argument
    said = "CSV file; units in the header, as in 'Weight (lb)'"
    add("table", nargs=None if table_needed else "?", help=said)
    add("--label", help="the column to predict: classes or a number")
    add("--read-as", choices=list(Kind), help="read the label as classes (category) or a number")
    add("--name", help="the column that names the rows")
    add("--hidden", default="2", help="neurons per hidden layer: 2, or 8,8")
    add("--activation", default="sigmoid", choices=list(ACTIVATIONS))
    add("--epochs", type=int, default=COURSE_EPOCHS)
    add("--rate", type=float, default=0.1, help="learning rate")
    add("--start", default="normal", choices=list(INITIALISERS))
    add("--scaling", default="zscore", help="none, shift:135,66, mean, zscore, minmax")
    add("--order", default="table", choices=list(ORDERS))
    add("--batch", default="1", help="rows that make one step together: 1, 10, or all")
    add("--loss", choices=list(LOSSES), help="mse, or softmax for several classes, unless given")
    add(
        "--optimizer",
        default="sgd",
        metavar="NAME[:NUMBERS]",
        help=f"{', '.join(OPTIMIZERS)}; numbers as in momentum:0.9 or adam:0.9,0.999,1e-8",
    )
    add(
        "--schedule",
        default="constant",
        metavar="NAME[:SPAN,FACTOR]",
        help=f"{', '.join(SCHEDULES)}; as in step:100,0.5 or cosine:1000,0",
    )
    add("--l1", type=float, default=0.0)
    add("--l2", type=float, default=0.0)
    add("--hold-out", default="0", metavar="SHARE", help="rows held out: 0.2, or a column's name")
    add("--hold-out-seed", type=int, default=0)
    add("--kernel", default="auto", choices=list(CHOICES))


def add_stop_rules(parser: argparse.ArgumentParser) -> None:
    """When to stop before the epochs are done."""
    parser.add_argument(
        "--stop",
        action="append",
        default=[],
        metavar="RULE=NUMBER[:EPOCHS]",
        help=f"{', '.join(STOP_RULES)}; as in target_loss=0.01 or plateau=0.001:200",
    )


def document_from(options: argparse.Namespace, seed: int) -> Document:
    """The document that the options describe; `Problem` where one does not fit."""
    settings = TrainingSettings(
        options.rate,
        epochs_from(options.epochs, 1),
        options.order,
        batch=_batch(options.batch),
        loss=options.loss or MSE.name,
        optimizer=_optimizer(options.optimizer),
        schedule=_schedule(options.schedule),
        l1=options.l1,
        l2=options.l2,
        stops=tuple(_stop_rule(text) for text in getattr(options, "stop", [])),
    )
    table = _with_roles(read_table(options.table), options.label, options.name)
    if options.read_as is not None and table.label is not None:
        table = table.with_kind(table.columns.index(table.label), Kind(options.read_as))
    table, hold_out = _held_out(table, options.hold_out, options.hold_out_seed)
    document = new_document(
        table,
        scaling=parse_scaling(options.scaling),
        hidden=_hidden(options.hidden, options.activation),
        settings=settings,
        seed=seed,
        initialiser=options.start,
        hold_out=hold_out,
    )
    if options.loss is not None and document.settings.loss != options.loss:
        # The document gives way quietly; who asks for a loss by name is told.
        check_loss_fits(document.spec, settings.loss_record)
    if document.training.why_not is not None:
        raise Problem(document.training.why_not)
    return document


def say_left_out(document: Document) -> None:
    """Name the rows that cannot be used; of very many the first ones."""
    problems = sorted(document.training.problems.items())
    for row, reason in problems[:MAX_LEFT_OUT]:
        print(f"Left out {document.table.row_name(row)}: {reason}.", file=sys.stderr)
    if len(problems) > MAX_LEFT_OUT:
        print(f"Left out {len(problems) - MAX_LEFT_OUT:,} more rows.", file=sys.stderr)


def epochs_from(number: int, least: int) -> int:
    """A number of epochs within bounds."""
    if not least <= number <= MAX_EPOCHS:
        raise Problem(f"--epochs takes a whole number from {least} to {MAX_EPOCHS:,}.")
    return number


def _with_roles(table: Table, label: str | None, name: str | None) -> Table:
    """The table with the roles asked for on the command line."""
    if label is not None and label == name:
        raise Problem(f"{quoted(label)} cannot be both --label and --name.")
    for wanted, role in ((name, Role.NAME), (label, Role.LABEL)):
        if wanted is not None:
            table = table.with_role(column_index(table, wanted), role)
    return table


def _held_out(table: Table, text: str, seed: int) -> tuple[Table, HoldOut]:
    """A share of the rows, or a column that says which."""
    try:
        share = parse_number(text)
    except Problem:
        return table.with_role(column_index(table, text), Role.HOLD_OUT), HoldOut()
    return table, HoldOut(share, seed)


def _hidden(text: str, activation: str) -> tuple[LayerSpec, ...]:
    """ "8,8" -> two layers of eight; "0" or "none" -> no hidden layer."""
    if text.strip() in ("0", "none"):
        return ()
    parts = [part.strip() for part in text.split(",")]
    if not all(re.fullmatch("[0-9]{1,6}", part) for part in parts):
        raise Problem(f"--hidden takes whole numbers like 2 or 8,8, not {quoted(text)}.")
    return tuple(LayerSpec(int(part), activation) for part in parts)


def _batch(text: str) -> int | None:
    if text.strip() == "all":
        return None
    if not re.fullmatch("[0-9]{1,9}", text.strip()):
        raise Problem(f"--batch takes a whole number of rows or all, not {quoted(text)}.")
    return int(text)


def _optimizer(text: str) -> Optimizer:
    name, colon, numbers = text.partition(":")
    return Optimizer(name, _numbers("--optimizer", numbers) if colon else None)


def _schedule(text: str) -> Schedule:
    name, colon, rest = text.partition(":")
    if not colon:
        return Schedule(name)
    numbers = _numbers("--schedule", rest)
    if len(numbers) != 2 or numbers[0] != int(numbers[0]):
        raise Problem(f"--schedule takes NAME:SPAN,FACTOR like step:100,0.5, not {quoted(text)}.")
    return Schedule(name, int(numbers[0]), numbers[1])


def _stop_rule(text: str) -> StopRule:
    name, equals, rest = text.partition("=")
    if name not in STOP_RULES or not equals:
        raise Problem(
            f"--stop takes RULE=NUMBER with a rule of {', '.join(STOP_RULES)}, not {quoted(text)}."
        )
    number, colon, patience = rest.partition(":")
    values = _numbers("--stop", number)
    if len(values) != 1:
        raise Problem(f"--stop takes one number for each rule, not {quoted(text)}.")
    if not colon:
        return StopRule(name, values[0])
    if not re.fullmatch("[0-9]{1,9}", patience):
        raise Problem(f"--stop takes a whole number of epochs behind the colon: {quoted(text)}.")
    return StopRule(name, values[0], int(patience))


def _numbers(option: str, text: str) -> tuple[float, ...]:
    try:
        numbers = tuple(float(part) for part in text.split(","))
    except ValueError:
        raise Problem(f"{option} takes numbers, not {quoted(text)}.") from None
    if not all(abs(number) < float("inf") for number in numbers):
        raise Problem(f"{option} takes finite numbers, not {quoted(text)}.")
    return numbers
