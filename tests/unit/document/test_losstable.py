"""The losses as a table: every point, to the last bit, earlier runs beside it."""

from __future__ import annotations

import csv
from dataclasses import replace
from pathlib import Path

import numpy as np
import pytest

from nnstudio.core.losshistory import LossCurve
from nnstudio.core.problems import Problem
from nnstudio.data.holdout import HoldOut
from nnstudio.document.document import Document, course_document
from nnstudio.document.losstable import EPOCH, HELD, LOSS, loss_table
from nnstudio.document.runs import with_run
from nnstudio.document.tablefile import save_table
from nnstudio.document.teach import teach


def lines_of(document: Document, path: Path) -> list[dict[str, str]]:
    """What any other program reads."""
    save_table(loss_table(document), path)
    with open(path, encoding="utf-8", newline="") as file:
        return list(csv.DictReader(file))


def test_every_point_to_the_last_bit(tmp_path: Path) -> None:
    document = teach(course_document(), 300)
    lines = lines_of(document, tmp_path / "l.csv")
    assert list(lines[0]) == [EPOCH, LOSS]
    assert [float(line[EPOCH]) for line in lines] == document.curve.epochs.tolist()
    assert [float(line[LOSS]) for line in lines] == document.curve.losses.tolist()


def test_rows_held_out_and_earlier_runs_are_columns(tmp_path: Path) -> None:
    document = teach(course_document().with_hold_out(HoldOut(0.25)), 40)
    later = teach(with_run(document.new_start(), document), 10)
    run = replace(later.runs[0], name="=run, 1 (2)")
    later = replace(later, runs=(run,))
    table = loss_table(later)
    names = [c.header for c in table.columns]
    assert names == [EPOCH, LOSS, HELD, "loss, =run, 1 [2]", "held-out loss, =run, 1 [2]"]
    lines = lines_of(later, tmp_path / "l.csv")
    assert len(lines) == len(document.curve)
    for name, values, count in (
        (LOSS, later.curve.losses, 11),
        (HELD, later.curve.held, 11),
        (names[3], document.curve.losses, 41),
        (names[4], document.curve.held, 41),
    ):
        cells = [line[name] for line in lines]
        assert [float(cell) for cell in cells[:count]] == np.asarray(values).tolist()
        assert cells[count:] == [""] * (len(lines) - count)


def test_lost_losses_and_runs_of_one_name(tmp_path: Path) -> None:
    losses = np.array([1e300, np.inf, np.nan])
    document = replace(course_document(), curve=LossCurve(np.array([0.0, 1.0, 2.5]), losses))
    run = with_run(document.rewound(), document).runs[0]
    document = replace(document, runs=(run, run))
    lines = lines_of(document, tmp_path / "l.csv")
    assert [line[LOSS] for line in lines] == ["1e+300", "inf", "nan"]
    assert [line[EPOCH] for line in lines] == ["0", "1", "2.5"]
    assert len(lines[0]) == 4
    lines_of(document, tmp_path / "l.csv")  # a second time over the first


def test_nothing_trained_is_said() -> None:
    with pytest.raises(Problem, match="train first"):
        loss_table(course_document())
