"""`nnstudio folds`: k-fold, every row held out once, to see how well a network does on new rows."""

from __future__ import annotations

import argparse
import json
import sys
from typing import Any

import numpy as np

from nnstudio.core.kernels.choice import maker_for
from nnstudio.core.problems import Problem
from nnstudio.data.column import Role, column
from nnstudio.data.holdout import folds
from nnstudio.data.task import Task
from nnstudio.document.document import COURSE_SEED, Document
from nnstudio.document.evaluation import Evaluation
from nnstudio.document.judging import headline, judge
from nnstudio.document.model import free_name
from nnstudio.document.teach import teach
from nnstudio.trainingoptions import (
    add_stop_rules,
    add_training_options,
    document_from,
    say_left_out,
)

MOST_FOLDS = 1_000


def add_folds(parser: argparse.ArgumentParser) -> None:
    """The command's options: all that training takes, and how many folds."""
    add_training_options(parser)
    add_stop_rules(parser)
    parser.add_argument("--seed", type=int, default=COURSE_SEED)
    parser.add_argument("--folds", type=int, default=5, help="how many parts; each held out once")
    parser.add_argument("--json", action="store_true", help="answer as JSON, for programs")
    parser.set_defaults(run=_folds)


def _folds(options: argparse.Namespace) -> int:
    document = document_from(options, options.seed)
    if len(document.training.held):
        raise Problem("Every row is held out once by --folds: leave --hold-out away.")
    if options.folds > MOST_FOLDS:
        raise Problem(f"--folds takes from 2 to {MOST_FOLDS:,}.")
    say_left_out(document)
    kernel = maker_for(options.kernel, wait=True, measure=False)
    masks = folds(document.training.answers, options.folds, options.hold_out_seed)
    found: list[Evaluation] = []
    for number, mask in enumerate(masks, 1):
        trained = teach(_parted(document, mask.tolist()), options.epochs, kernel=kernel)
        held = judge(trained).held
        if held is None:
            raise Problem(f"Fold {number} has no row that can be used: ask for fewer folds.")
        found.append(held)
        if not options.json:
            print(f"Fold {number} of {options.folds}: {headline(held)}.")
            sys.stdout.flush()
    print(_as_json(found) if options.json else f"All folds: {_together(found)}.")
    return 0


def _parted(document: Document, held: list[bool]) -> Document:
    """The document with a column that says which rows are held out."""
    table = document.table
    name = free_name("Fold", {c.name for c in table.columns})
    words = ["test" if out else "train" for out in held]
    parting = column(name, None, Role.HOLD_OUT, words)
    return document.with_table(table.with_column(len(table.columns), parting))


def _figures(found: list[Evaluation]) -> dict[str, list[float]]:
    """The figures of every fold by name."""
    if found[0].task is Task.NUMBER:
        return {"R2": [e.r2 for e in found], "MAE": [e.mae for e in found]}
    return {"accuracy": [e.accuracy for e in found]}


def _together(found: list[Evaluation]) -> str:
    """Mean and standard deviation of the figures over the folds."""
    return ", ".join(
        f"{name} {np.mean(values):.4f} \u00b1 {np.std(values):.4f}"
        for name, values in _figures(found).items()
    )


def _as_json(found: list[Evaluation]) -> str:
    answer: dict[str, Any] = {
        name: {"folds": values, "mean": float(np.mean(values)), "spread": float(np.std(values))}
        for name, values in _figures(found).items()
    }
    return json.dumps({"rows": [len(e) for e in found], **answer}, indent=2)
