"""The commands that need no window: picture, and where the others are."""

from __future__ import annotations

import argparse
import re
from pathlib import Path
from typing import Any

from nnstudio.core.problems import Problem
from nnstudio.data.cells import quoted
from nnstudio.data.files import file_name
from nnstudio.document.document import Document, course_document
from nnstudio.document.opening import open_path
from nnstudio.document.savefile import check_target
from nnstudio.document.teach import teach
from nnstudio.exportcommand import add_export
from nnstudio.foldscommand import add_folds
from nnstudio.gradecommand import add_grade
from nnstudio.predictcommand import add_predict
from nnstudio.reportcommand import add_report
from nnstudio.sweepcommand import add_sweep
from nnstudio.traincommand import add_train
from nnstudio.trainingoptions import COURSE_EPOCHS, epochs_from

# The names of ui.theme.THEMES, which is not loaded where no window is.
THEME_NAMES = ("light", "dark", "contrast_dark", "contrast_light")


def add_to(commands: Any) -> None:
    """Add every command to argparse's sub-parsers."""
    add_train(commands.add_parser("train", help="train on a table and save what came of it"))
    add_sweep(commands.add_parser("sweep", help="train from many seeds and compare"))
    add_folds(commands.add_parser("folds", help="k-fold: train as often, each row held out once"))
    add_predict(commands.add_parser("predict", help="ask saved weights about values or a table"))
    add_export(
        commands.add_parser("export", help="save weights as a script, a workbook or a model")
    )
    add_report(commands.add_parser("report", help="put a project on one page, PDF or HTML"))
    add_grade(commands.add_parser("grade", help="check the projects that a class handed in"))
    _add_picture(commands.add_parser("picture", help="draw the window into a PNG file"))


# picture


def _add_picture(parser: argparse.ArgumentParser) -> None:
    parser.add_argument("out", metavar="OUT.png")
    parser.add_argument("file", nargs="?", metavar="FILE", help="a table or saved weights")
    parser.add_argument("--size", default="1280x800", metavar="WIDTHxHEIGHT")
    parser.add_argument("--theme", default="light", choices=THEME_NAMES)
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
