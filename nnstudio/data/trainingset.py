"""From the table to the arrays that the network learns from, and why rows are left out."""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np

from nnstudio.core.problems import Problem
from nnstudio.data.cells import BoolArray, FloatArray, IndexArray, is_blank, quoted, read_only
from nnstudio.data.column import Column
from nnstudio.data.labels import LabelCoding, detect_coding
from nnstudio.data.scaling import Scaler, Scaling
from nnstudio.data.table import Table


@dataclass(frozen=True, eq=False)
class TrainingSet:
    """The usable rows of a table; n of them, all arrays read-only.

    rows (n,): their numbers in the table, from 0, in table order
    raw (n, inputs): the numbers as typed; inputs (n, inputs): scaled, what the network sees
    targets (n, 1): 0.0 or 1.0
    problems: for each table row left out, one sentence on what is wrong with it
    why_not: a sentence when nothing can be trained, else None
    """

    rows: IndexArray
    raw: FloatArray
    inputs: FloatArray
    targets: FloatArray
    scaler: Scaler
    coding: LabelCoding | None
    problems: dict[int, str]
    why_not: str | None


def raw_inputs(table: Table) -> FloatArray:
    """All rows of the input columns as numbers (rows, inputs), NaN where there is none."""
    if not table.inputs:
        return np.zeros((table.row_count, 0))
    return np.column_stack([c.numbers for c in table.inputs])


def prepare(table: Table, scaling: Scaling, coding: LabelCoding | None = None) -> TrainingSet:
    """The training set of a table, with the coding detected from the label column if not given.

    Never raises: a row that cannot be used is in `problems`, and what stops everything (no input
    column, no label column, no usable row, a scaling with too few numbers) is in `why_not`.
    """
    label = table.label
    if coding is None and label is not None:
        coding = detect_coding(label.cells)
    targets = _targets(table, coding)
    raw = raw_inputs(table)
    usable = np.isfinite(raw).all(axis=1) & np.isfinite(targets)
    if not table.inputs:
        usable[:] = False
    rows = np.flatnonzero(usable)
    raw = raw[rows]
    why_not = _why_not(table, len(rows))
    try:
        scaler = scaling.fit(raw)
    except Problem as problem:
        # With no input column it is that which has to be mended, not the scaling.
        scaler = Scaler((0.0,) * raw.shape[1], (1.0,) * raw.shape[1])
        why_not = why_not or str(problem)
    return TrainingSet(
        rows=read_only(rows),
        raw=read_only(raw),
        inputs=read_only(scaler.apply(raw)),
        targets=read_only(targets[rows, np.newaxis]),
        scaler=scaler,
        coding=coding,
        problems=_problems(table, coding, ~usable),
        why_not=why_not,
    )


def _targets(table: Table, coding: LabelCoding | None) -> FloatArray:
    if table.label is None or coding is None:
        return np.full(table.row_count, np.nan)
    return coding.numbers(table.label.cells)


def _why_not(table: Table, usable: int) -> str | None:
    if not table.inputs:
        return "No column is an input: give a column with numbers the role input."
    if table.label is None:
        return "No column is the label: give the column with the two classes the role label."
    if not table.row_count:
        return "The table has no rows: type or paste some."
    if not usable:
        return "No row can be used: every row lacks a number or a label."
    return None


def _problems(table: Table, coding: LabelCoding | None, left_out: BoolArray) -> dict[int, str]:
    """One sentence for each row left out: the first of its problems from left to right.

    Works column by column on the rows that are still unexplained, since a million rows may miss
    the same thing.
    """
    problems: dict[int, str] = {}
    rows = np.flatnonzero(left_out)
    rows = _note(problems, rows, _blank_rows(table, rows), "empty row")
    for column in table.inputs:
        rows = _note_input(problems, column, rows)
    if table.label is not None:
        _note_label(problems, table.label, coding, rows)
    return problems


def _note(
    problems: dict[int, str], rows: IndexArray, wrong: BoolArray, sentence: str
) -> IndexArray:
    """Note the sentence for the wrong ones of the rows; the others are given back."""
    problems.update(dict.fromkeys(rows[wrong].tolist(), sentence))
    return rows[~wrong]


def _blank_rows(table: Table, rows: IndexArray) -> BoolArray:
    blank = np.ones(len(rows), dtype=np.bool_)
    for column in table.columns:
        # Only rows that are blank so far are looked at again.
        blank[blank] = is_blank(column.cells[rows[blank]])
    return blank


def _note_input(problems: dict[int, str], column: Column, rows: IndexArray) -> IndexArray:
    rows = _note(problems, rows, is_blank(column.cells[rows]), f"{column.name} is missing")
    wrong = np.isnan(column.numbers[rows])
    bad = rows[wrong]
    texts = column.cells[bad].tolist()
    problems.update(
        (row, f"{column.name} {quoted(text)} is not a number")
        for row, text in zip(bad.tolist(), texts, strict=True)
    )
    return rows[~wrong]


def _note_label(
    problems: dict[int, str], label: Column, coding: LabelCoding | None, rows: IndexArray
) -> None:
    rows = _note(problems, rows, is_blank(label.cells[rows]), "label is missing")
    if coding is None:
        return
    bad = rows[np.isnan(coding.numbers(label.cells[rows]))]
    texts = label.cells[bad].tolist()
    problems.update(
        (row, f"label {quoted(text)} is neither {coding.one} nor {coding.zero}")
        for row, text in zip(bad.tolist(), texts, strict=True)
    )
