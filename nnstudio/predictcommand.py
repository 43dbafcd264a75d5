"""`nnstudio predict`: ask saved weights about values or a table."""

from __future__ import annotations

import argparse
import json
from typing import Any

import numpy as np

from nnstudio.core.problems import Problem
from nnstudio.data.codings import ClassCoding, NumberCoding
from nnstudio.data.delimited import read_table
from nnstudio.data.labels import LabelCoding
from nnstudio.document.model import Answer, Model
from nnstudio.document.predictions import predictions, save_predictions
from nnstudio.document.questions import raw_from_settings, raw_from_table
from nnstudio.document.savetarget import check_output
from nnstudio.document.tablefile import check_ending
from nnstudio.document.trained import load_trained


def add_predict(parser: argparse.ArgumentParser) -> None:
    """The command's options."""
    parser.add_argument("weights", help="a project, or weights saved as JSON")
    parser.add_argument(
        "--set", action="append", default=[], metavar="NAME=VALUE", help="'Weight=73 kg'"
    )
    parser.add_argument("--table", help="CSV or spreadsheet with a row for each question")
    parser.add_argument("--json", action="store_true", help="answer as JSON, for programs")
    parser.add_argument(
        "--out", metavar="FILE", help="write the answers as a table, .csv or .xlsx by its ending"
    )
    parser.set_defaults(run=_predict)


def _predict(options: argparse.Namespace) -> int:
    if bool(options.set) == bool(options.table):
        raise Problem("Give either --set for every input or --table with a file.")
    if options.out:
        check_ending(options.out)
        check_output(options.out, [options.table, options.weights])
    model, _ = load_trained(options.weights)
    if options.table:
        table = read_table(options.table)
        names = [table.row_name(row) for row in range(table.row_count)]
        raw = raw_from_table(table, model)
    else:
        names, raw = ["You"], raw_from_settings(options.set, model)
    outputs = model.outputs(raw)
    if not np.isfinite(outputs).all():
        raise Problem("A value is too large for this network: check the numbers given.")
    if options.out:
        words = save_predictions(predictions(model, names, raw), options.out)
        print(f"Saved {words}, read back and found equal.")
        return 0
    answers = [model.answer(row) for row in outputs]
    print(_as_json(names, answers, model) if options.json else _as_text(names, answers, model))
    return 0


def _as_text(names: list[str], answers: list[Answer], model: Model) -> str:
    coding = model.coding
    scale = ""
    if isinstance(coding, LabelCoding):
        scale = f" on the scale {coding.zero} = 0 ... {coding.one} = 1"
    lines = []
    for name, answer in zip(names, answers, strict=True):
        sure = "" if answer.probability is None else f", {answer.probability:.1%} sure"
        exact = "" if isinstance(coding, ClassCoding) else f" ({answer.number:.6f}{scale})"
        lines.append(f"{name}: {answer.text}{sure}{exact}")
    return "\n".join(lines)


def _as_json(names: list[str], answers: list[Answer], model: Model) -> str:
    """ASCII only, so that it is valid JSON whatever the terminal's encoding."""
    rows = [
        {"name": name, **_object(answer, model)}
        for name, answer in zip(names, answers, strict=True)
    ]
    return json.dumps(rows, indent=2, allow_nan=False)


def _object(answer: Answer, model: Model) -> dict[str, Any]:
    coding = model.coding
    if isinstance(coding, NumberCoding):
        return {"number": answer.number, "unit": coding.unit}
    found = {"class": answer.text, "probability": answer.probability, "number": answer.number}
    if isinstance(coding, LabelCoding):
        return {**found, "zero": coding.zero, "one": coding.one}
    return {**found, "outputs": dict(zip(coding.classes, answer.outputs, strict=True))}
