"""`nnstudio export`: a trained network as a program, a workbook or a model for other runtimes."""

from __future__ import annotations

import argparse

from nnstudio.data.cells import number_of
from nnstudio.data.delimited import read_table
from nnstudio.data.files import file_name
from nnstudio.document.exporting.formats import ENDINGS, FORMATS, format_for
from nnstudio.document.exporting.rows import rows_around, rows_of, rows_of_table
from nnstudio.document.exporting.saving import export
from nnstudio.document.savetarget import check_output
from nnstudio.document.trained import load_trained


def add_export(parser: argparse.ArgumentParser) -> None:
    """The command's options."""
    titles = "; ".join(f"{name}: {record.title}" for name, record in FORMATS.items())
    parser.epilog = f"The formats are {titles}."
    parser.add_argument("weights", help="a project, or weights saved as JSON")
    parser.add_argument(
        "--to", required=True, metavar="FILE", help=f"where to save: {', '.join(ENDINGS)}"
    )
    parser.add_argument(
        "--as",
        dest="kind",
        choices=list(FORMATS),
        help="which format, where several have one ending; the first of them unless given",
    )
    parser.add_argument(
        "--table",
        help="rows to try what is saved on, and to show in a workbook; else those of the project, "
        "or some are made",
    )
    parser.set_defaults(run=_export)


def _export(options: argparse.Namespace) -> int:
    record = format_for(options.to, options.kind)
    check_output(options.to, [options.table, options.weights])
    model, document = load_trained(options.weights)
    rows = rows_around(model) if document is None else rows_of(document, model)
    if options.table:
        rows = rows_of_table(read_table(options.table), model)
    proof = export(model, record, options.to, rows)
    count = number_of(model.params.spec.parameter_count, "parameter")
    print(f"Saved {count} to {file_name(options.to)}: {proof}.")
    return 0
