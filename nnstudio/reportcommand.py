"""`nnstudio report`: a project as one page, PDF or HTML, without a window."""

from __future__ import annotations

import argparse
import datetime
import os

from nnstudio.core.problems import Problem
from nnstudio.data.files import file_name
from nnstudio.document.opening import are_weights
from nnstudio.document.project.kind import SUFFIX, is_project
from nnstudio.document.savefile import check_target, save_bytes

MOST_TITLE = 200  # letters


def add_report(parser: argparse.ArgumentParser) -> None:
    """The command's options."""
    parser.add_argument("file", metavar="FILE", help=f"a saved project, NAME{SUFFIX}")
    parser.add_argument("--out", required=True, metavar="FILE", help=".pdf or .html")
    parser.add_argument("--title", default="", help="instead of the table's")
    parser.add_argument("--date", help="as it shall stand there; today's unless given")
    parser.add_argument("--row", help="the row that the diagram shows; the first unless given")
    parser.set_defaults(run=_report)


def _report(options: argparse.Namespace) -> int:
    _check_kind(options.file)
    # Late: what draws is not needed before it is clear that there is something to draw.
    from nnstudio.document.project.projectfile import load_project
    from nnstudio.picture import without_screen
    from nnstudio.ui.report.reportfile import check_ending, report_bytes

    ending = check_ending(options.out)
    check_target(options.out)
    if len(options.title) > MOST_TITLE:
        raise Problem(f"A title has at most {MOST_TITLE} letters.")
    document = load_project(options.file).document
    names = [document.table.row_name(row) for row in range(document.table.row_count)]
    if options.row is not None and options.row not in names:
        raise Problem(f"The table has no row {options.row!r}.")
    shown = 0 if options.row is None else names.index(options.row)
    when = options.date or datetime.date.today().isoformat()
    with without_screen():
        data = report_bytes(document, ending, when, options.title, shown_row=shown)
    save_bytes(options.out, data)
    print(f"Saved the report to {file_name(options.out)}.")
    return 0


def _check_kind(path: str) -> None:
    """Only a project holds all that a report tells; Problem says what to do about others."""
    if is_project(path):
        return
    if os.path.exists(path) and not are_weights(path):
        raise Problem(
            f"{file_name(path)} is no project: train on it with 'nnstudio train ... --out "
            f"NAME{SUFFIX}', and report on that."
        )
    if os.path.exists(path):
        raise Problem(
            f"{file_name(path)} holds weights only: a report needs a project, NAME{SUFFIX}."
        )
    raise Problem(f"There is no file {file_name(path)}.")
