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

from nnstudio.core.kernels.choice import maker_for
from nnstudio.core.problems import Problem
from nnstudio.core.snapshot import Snapshot
from nnstudio.data.cells import quoted
from nnstudio.data.delimited import read_table
from nnstudio.data.files import file_name
from nnstudio.document.document import COURSE_SEED, Document, course_document
from nnstudio.document.model import Model
from nnstudio.document.opening import open_path
from nnstudio.document.questions import raw_from_settings, raw_from_table
from nnstudio.document.savefile import check_target
from nnstudio.document.teach import teach
from nnstudio.document.weightsfile import load_weights, save_weights
from nnstudio.sweepcommand import add_sweep
from nnstudio.trainingoptions import (
    COURSE_EPOCHS,
    add_stop_rules,
    add_training_options,
    document_from,
    epochs_from,
    say_left_out,
)

PRINT_EACH = 10  # epochs, as the course prints


def add_to(commands: Any) -> None:
    """Add every command to argparse's sub-parsers."""
    _add_train(commands.add_parser("train", help="train on a table and save the weights"))
    add_sweep(commands.add_parser("sweep", help="train from many seeds and compare"))
    _add_predict(commands.add_parser("predict", help="ask saved weights about values or a table"))
    _add_picture(commands.add_parser("picture", help="draw the window into a PNG file"))


# train


def _add_train(parser: argparse.ArgumentParser) -> None:
    add_training_options(parser)
    add_stop_rules(parser)
    parser.add_argument("--seed", type=int, default=COURSE_SEED)
    parser.add_argument("--out", required=True, help="where to save the weights (JSON)")
    parser.set_defaults(run=_train)


def _train(options: argparse.Namespace) -> int:
    document = document_from(options, options.seed)
    # Nobody should wait for a long training to learn that it cannot be saved.
    check_target(options.out)
    say_left_out(document)
    # By size alone, without a measurement: the same command gives the same bits.
    kernel = maker_for(options.kernel, wait=True, measure=False)
    reasons: list[str] = []
    with _progress(options.epochs) as report:

        def note(snapshot: Snapshot) -> None:
            report(snapshot)
            reasons.extend([snapshot.reason] if snapshot.reason else [])

        document = teach(document, options.epochs, note, kernel)
    for reason in reasons:
        print(reason)
    save_weights(document.model(), options.out)
    count = document.spec.parameter_count
    print(f"Saved {count} parameters to {file_name(options.out)}.")
    return 0


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
    epochs = usual if options.epochs is None else epochs_from(options.epochs, 0)
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
