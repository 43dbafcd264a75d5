"""Sentences on what of a table cannot be learnt from: rows left out, and what stops everything."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass

import numpy as np

from nnstudio.core.problems import Problem
from nnstudio.data.cells import BoolArray, IndexArray
from nnstudio.data.codings import Coding
from nnstudio.data.column import Column
from nnstudio.data.inputs import InputColumn
from nnstudio.data.scaling import AS_IT_IS, Scaling
from nnstudio.data.table import Table
from nnstudio.language.translate import tr


@dataclass(frozen=True, eq=False)
class LeftOut:
    """What there is to be said of what cannot be used, and in which language it is said.

    problems: for each table row left out, one sentence on what is wrong with it
    why_not: a sentence when nothing can be trained, else None
    """

    language: str
    problems: dict[int, str]
    why_not: str | None


def nothing_usable(table: Table, usable: int, held: int) -> str | None:
    """Why a table has no row to be trained on, of so many usable and held ones; None if it has."""
    if not table.inputs:
        return tr("No column is an input: give a column with numbers the role input.")
    if table.label is None:
        return tr("No column is the label: give the column that is to be learnt the role label.")
    if not table.row_count:
        return tr("The table has no rows: type or paste some.")
    if not usable and held:
        return tr("Every row is held out: leave some to learn from.")
    if not usable:
        return tr("No row can be used: every row lacks a number or a label.")
    return None


def misfit(scaling: Scaling, features: int) -> str | None:
    """Why the scaling does not fit so many features; None where it does."""
    try:
        scaling.scaler([AS_IT_IS] * features)
    except Problem as problem:
        return str(problem)
    return None


def problems_of(
    table: Table,
    columns: tuple[InputColumn, ...],
    coding: Coding | None,
    unknown: BoolArray,
    left_out: BoolArray,
) -> dict[int, str]:
    """One sentence for each row left out: the first of its problems from left to right.

    Works column by column on the rows that are still unexplained, since a million rows may miss
    the same thing.
    """
    problems: dict[int, str] = {}
    rows = np.flatnonzero(left_out)
    if not len(rows):
        return problems
    rows = _note(problems, rows, _blank_rows(table, rows), tr("empty row"))
    for column, known in zip(table.inputs, columns, strict=True):
        if known.fill is None:
            rows = _note_input(problems, column, known, rows)
    if table.label is not None:
        rows = _note_label(problems, table.label, coding, rows)
    parting = table.hold_out
    if parting is not None:
        for row in rows[unknown[rows]].tolist():
            problems[row] = tr("{name} says neither train nor test", name=parting.name)
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
        blank[blank] = column.store.blank_at(rows[blank])
    return blank


def _note_input(
    problems: dict[int, str], column: Column, known: InputColumn, rows: IndexArray
) -> IndexArray:
    rows = _note(
        problems, rows, column.store.blank_at(rows), tr("{name} is missing", name=column.name)
    )
    wrong = np.isnan(known.features(column.store)[0][rows])
    _note_texts(problems, rows[wrong], column, known.wrong)
    return rows[~wrong]


def _note_label(
    problems: dict[int, str], label: Column, coding: Coding | None, rows: IndexArray
) -> IndexArray:
    rows = _note(problems, rows, label.store.blank_at(rows), tr("label is missing"))
    if coding is None:
        return rows
    wrong = np.isnan(coding.targets(label.store)[rows]).any(axis=1)
    _note_texts(problems, rows[wrong], label, coding.wrong)
    return rows[~wrong]


def _note_texts(
    problems: dict[int, str], rows: IndexArray, column: Column, wrong: Callable[[str], str]
) -> None:
    """Note for each row what is wrong with its text; equal texts have one sentence."""
    texts = column.store.texts(rows).tolist()
    sentences = {text: wrong(text) for text in set(texts)}
    problems.update(zip(rows.tolist(), (sentences[text] for text in texts), strict=True))
