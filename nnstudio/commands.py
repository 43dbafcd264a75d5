"""The commands that need no window: train and picture, and where the others are."""

from __future__ import annotations

import argparse
import contextlib
import re
import sys
from collections.abc import Iterator
from pathlib import Path
from typing import Any

from nnstudio.core.kernels.choice import maker_for
from nnstudio.core.problems import Problem
from nnstudio.core.snapshot import Snapshot
from nnstudio.data.cells import quoted
from nnstudio.data.files import file_name
from nnstudio.document.document import COURSE_SEED, Document, course_document
from nnstudio.document.judging import headline, judge
from nnstudio.document.opening import open_path
from nnstudio.document.savefile import check_target
from nnstudio.document.teach import teach
from nnstudio.document.weightsfile import save_weights
from nnstudio.foldscommand import add_folds
from nnstudio.predictcommand import add_predict
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
    add_folds(commands.add_parser("folds", help="k-fold: train as often, each row held out once"))
    add_predict(commands.add_parser("predict", help="ask saved weights about values or a table"))
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
    judgement = judge(document)
    for what, found in (("Trained on", judgement.trained), ("Held out", judgement.held)):
        if found is not None:
            print(f"{what}: {headline(found)}.")
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
