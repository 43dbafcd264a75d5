"""The commands that need no window: train, predict, picture."""

from __future__ import annotations

import argparse
import contextlib
import json
import re
import sys
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import numpy as np

from nnstudio.core.activations import ACTIVATIONS
from nnstudio.core.initial import INITIALISERS
from nnstudio.core.network import LayerSpec
from nnstudio.core.problems import Problem
from nnstudio.core.snapshot import Snapshot
from nnstudio.core.trainer import ORDERS, TrainingSettings
from nnstudio.data.cells import quoted
from nnstudio.data.delimited import read_table
from nnstudio.data.files import file_name
from nnstudio.data.scaling import parse_scaling
from nnstudio.data.table import Role, Table
from nnstudio.document.document import Document, course_document, new_document
from nnstudio.document.model import Model
from nnstudio.document.opening import open_path
from nnstudio.document.questions import column_index, raw_from_settings, raw_from_table
from nnstudio.document.savefile import check_target
from nnstudio.document.teach import teach
from nnstudio.document.weightsfile import load_weights, save_weights

PRINT_EACH = 10  # epochs, as the course prints
COURSE_EPOCHS = 1_000
MAX_EPOCHS = 1_000_000_000
MAX_LEFT_OUT = 20  # rows that are named when they are left out


def add_to(commands: Any) -> None:
    """Add every command to argparse's sub-parsers."""
    _add_train(commands.add_parser("train", help="train on a table and save the weights"))
    _add_predict(commands.add_parser("predict", help="ask saved weights about values or a table"))
    _add_picture(commands.add_parser("picture", help="draw the window into a PNG file"))


# train


def _add_train(parser: argparse.ArgumentParser) -> None:
    parser.add_argument("table", help="CSV file; units in the header, as in 'Weight (lb)'")
    parser.add_argument("--label", help="the column to predict, with two classes")
    parser.add_argument("--name", help="the column that names the rows")
    parser.add_argument("--hidden", default="2", help="neurons per hidden layer: 2, or 8,8")
    parser.add_argument("--activation", default="sigmoid", choices=list(ACTIVATIONS))
    parser.add_argument("--epochs", type=int, default=COURSE_EPOCHS)
    parser.add_argument("--rate", type=float, default=0.1, help="learning rate")
    parser.add_argument("--seed", type=int, default=44)
    parser.add_argument("--start", default="normal", choices=list(INITIALISERS))
    parser.add_argument(
        "--scaling", default="zscore", help="none, shift:135,66, mean, zscore, minmax"
    )
    parser.add_argument("--order", default="table", choices=list(ORDERS))
    parser.add_argument("--out", required=True, help="where to save the weights (JSON)")
    parser.set_defaults(run=_train)


def _train(options: argparse.Namespace) -> int:
    document = new_document(
        _with_roles(read_table(options.table), options.label, options.name),
        scaling=parse_scaling(options.scaling),
        hidden=_hidden(options.hidden, options.activation),
        settings=TrainingSettings(options.rate, _epochs(options.epochs, 1), options.order),
        seed=options.seed,
        initialiser=options.start,
    )
    if document.training.why_not is not None:
        raise Problem(document.training.why_not)
    # Nobody should wait for a long training to learn that it cannot be saved.
    check_target(options.out)
    _say_left_out(document)
    with _progress(options.epochs) as report:
        document = teach(document, options.epochs, report)
    save_weights(document.model(), options.out)
    count = document.spec.parameter_count
    print(f"Saved {count} parameters to {file_name(options.out)}.")
    return 0


def _epochs(number: int, least: int) -> int:
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


def _hidden(text: str, activation: str) -> tuple[LayerSpec, ...]:
    """ "8,8" -> two layers of eight; "0" or "none" -> no hidden layer."""
    if text.strip() in ("0", "none"):
        return ()
    parts = [part.strip() for part in text.split(",")]
    if not all(re.fullmatch("[0-9]{1,6}", part) for part in parts):
        raise Problem(f"--hidden takes whole numbers like 2 or 8,8, not {quoted(text)}.")
    return tuple(LayerSpec(int(part), activation) for part in parts)


def _say_left_out(document: Document) -> None:
    """Name the rows that cannot be used; of very many the first ones."""
    problems = sorted(document.training.problems.items())
    for row, reason in problems[:MAX_LEFT_OUT]:
        print(f"Left out {document.table.row_name(row)}: {reason}.", file=sys.stderr)
    if len(problems) > MAX_LEFT_OUT:
        print(f"Left out {len(problems) - MAX_LEFT_OUT:,} more rows.", file=sys.stderr)


@contextlib.contextmanager
def _progress(epochs: int) -> Iterator[Any]:
    """Print the loss each ten epochs as the course does, above a progress bar on a terminal."""
    from tqdm import tqdm

    # disable=None: no bar where stderr is no terminal.
    bar = tqdm(total=epochs, unit=" epochs", disable=None, leave=False)

    def report(snapshot: Snapshot) -> None:
        losses = snapshot.new_losses
        lines = [
            f"Epoch {int(epoch) - 1} loss: {loss:.3f}"
            for epoch, loss in zip(losses.epochs, losses.losses, strict=True)
            if epoch >= 1 and (int(epoch) - 1) % PRINT_EACH == 0
        ]
        if lines:
            with tqdm.external_write_mode(file=sys.stdout):
                print("\n".join(lines))
        bar.update(snapshot.progress.epoch - bar.n)

    try:
        yield report
    finally:
        bar.close()


# predict


def _add_predict(parser: argparse.ArgumentParser) -> None:
    parser.add_argument("weights", help="weights saved as JSON")
    parser.add_argument(
        "--set", action="append", default=[], metavar="NAME=VALUE", help="'Weight=73 kg'"
    )
    parser.add_argument("--table", help="CSV file with a row for each question")
    parser.add_argument("--json", action="store_true", help="answer as JSON, for programs")
    parser.set_defaults(run=_predict)


@dataclass(frozen=True)
class Answer:
    """What the network says for one row."""

    name: str
    number: float
    said: str
    probability: float | None


def _predict(options: argparse.Namespace) -> int:
    if bool(options.set) == bool(options.table):
        raise Problem("Give either --set for every input or --table with a CSV file.")
    model = load_weights(options.weights)
    if options.table:
        table = read_table(options.table)
        names = [table.row_name(i) for i in range(table.row_count)]
        raw = raw_from_table(table, model)
    else:
        names, raw = ["You"], raw_from_settings(options.set, model)
    numbers = model.predict(raw)
    if not np.isfinite(numbers).all():
        raise Problem("A value is too large for this network: check the numbers given.")
    answers = [
        Answer(name, n, model.class_of(n), model.probability_of(n))
        for name, n in zip(names, numbers.tolist(), strict=True)
    ]
    print(_as_json(answers, model) if options.json else _as_text(answers, model))
    return 0


def _as_text(answers: list[Answer], model: Model) -> str:
    scale = f"on the scale {model.coding.zero} = 0 ... {model.coding.one} = 1"
    lines = []
    for answer in answers:
        sure = "" if answer.probability is None else f", {answer.probability:.1%} sure"
        lines.append(f"{answer.name}: {answer.said}{sure} ({answer.number:.6f} {scale})")
    return "\n".join(lines)


def _as_json(answers: list[Answer], model: Model) -> str:
    """ASCII only, so that it is valid JSON whatever the terminal's encoding."""
    rows = [
        {
            "name": a.name,
            "class": a.said,
            "probability": a.probability,
            "number": a.number,
            "zero": model.coding.zero,
            "one": model.coding.one,
        }
        for a in answers
    ]
    return json.dumps(rows, indent=2, allow_nan=False)


# picture


def _add_picture(parser: argparse.ArgumentParser) -> None:
    parser.add_argument("out", metavar="OUT.png")
    parser.add_argument("file", nargs="?", metavar="FILE", help="a table or saved weights")
    parser.add_argument("--size", default="1280x800", metavar="WIDTHxHEIGHT")
    parser.add_argument("--theme", default="light", choices=["light", "dark"])
    parser.add_argument(
        "--epochs",
        type=int,
        help=f"epochs to train before: {COURSE_EPOCHS} unless given, none for saved weights",
    )
    parser.set_defaults(run=_picture)


def _picture(options: argparse.Namespace) -> int:
    width, height = _size(options.size)
    document: Document = course_document()
    if options.file is not None:
        document = open_path(options.file, document)
    usual = COURSE_EPOCHS if document.at_start else 0
    epochs = usual if options.epochs is None else _epochs(options.epochs, 0)
    check_target(options.out)
    if document.training.why_not is None:
        document = teach(document, epochs)
    from nnstudio.picture import save_picture

    save_picture(document, Path(options.out), width, height, options.theme)
    print(f"Saved {width}x{height} pixels to {file_name(options.out)}.")
    return 0


def _size(text: str) -> tuple[int, int]:
    found = re.fullmatch("([0-9]{3,4})x([0-9]{3,4})", text)
    width, height = (int(found[1]), int(found[2])) if found else (0, 0)
    if not (640 <= width <= 7680 and 480 <= height <= 4320):
        raise Problem(f"--size takes WIDTHxHEIGHT from 640x480 to 7680x4320, not {quoted(text)}.")
    return width, height
