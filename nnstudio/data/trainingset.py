"""From the table to the arrays that the network learns from, and why rows are left out."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, replace
from functools import cached_property
from typing import Any

import numpy as np

from nnstudio.core.problems import Problem
from nnstudio.data.cells import BoolArray, FloatArray, IndexArray, evenly, read_only
from nnstudio.data.codings import Coding, detect
from nnstudio.data.column import Column
from nnstudio.data.holdout import HoldOut, held_by_column
from nnstudio.data.inputs import InputColumn, fill_value, input_column
from nnstudio.data.scaling import AS_IT_IS, Scaler, Scaling
from nnstudio.data.table import Table
from nnstudio.language.translate import tr


@dataclass(frozen=True, eq=False)
class TrainingSet:
    """The usable rows of a table, n trained on and m held out; all arrays read-only.

    A column of classes is several inputs of the network ("features"), of numbers one.

    rows (n,), held (m,): their numbers in the table, from 0, in table order
    features: for each feature all rows of the table (table rows,), missing cells filled
    answers (table rows, outputs): what to say of each row; NaN where that is not known
    columns: what the input columns are to the network, with what fills their missing cells
    problems: for each table row left out, one sentence on what is wrong with it
    filled: how many cells of the usable rows are filled
    why_not: a sentence when nothing can be trained, else None
    """

    rows: IndexArray
    held: IndexArray
    features: tuple[FloatArray, ...]
    answers: FloatArray
    columns: tuple[InputColumn, ...]
    scaler: Scaler
    coding: Coding | None
    problems: dict[int, str]
    filled: int
    why_not: str | None

    @cached_property
    def raw(self) -> FloatArray:
        """The rows trained on as typed, classes as 0 and 1 (n, features)."""
        return read_only(self.raw_of(self.rows))

    def some_raw(self, most: int) -> FloatArray:
        """As `raw`, at most so many rows, evenly spread: for pictures of a large table."""
        return self.raw if len(self.rows) <= most else self.raw_of(evenly(self.rows, most))

    @cached_property
    def inputs(self) -> FloatArray:
        """The rows trained on as the network sees them (n, features)."""
        return read_only(self.scaler.apply(self.raw_of(self.rows)))

    @cached_property
    def targets(self) -> FloatArray:
        """What the network learns to say of them (n, outputs)."""
        return read_only(self.answers[self.rows])

    @cached_property
    def held_inputs(self) -> FloatArray:
        """The rows held out as the network sees them (m, features)."""
        return read_only(self.scaler.apply(self.raw_of(self.held)))

    @cached_property
    def held_targets(self) -> FloatArray:
        """What would be right to say of them (m, outputs)."""
        return read_only(self.answers[self.held])

    @cached_property
    def bounds(self) -> FloatArray:
        """Least and greatest of each feature over the rows trained on (2, features); as typed."""
        if not len(self.rows):
            return np.zeros((2, len(self.features)))
        found = [feature[self.rows] for feature in self.features]
        return np.array([[f.min() for f in found], [f.max() for f in found]]).reshape(2, -1)

    @cached_property
    def answer_bounds(self) -> FloatArray:
        """Least and greatest of each answer over the rows trained on (2, outputs)."""
        if not len(self.rows):
            return np.zeros((2, self.answers.shape[1]))
        trained = self.answers[self.rows]
        return np.array([trained.min(axis=0), trained.max(axis=0)])

    def row_raw(self, row: int) -> FloatArray:
        """One row of the table as typed, classes as 0 and 1 (1, features); NaN if unusable."""
        return np.array([[feature[row] for feature in self.features]]).reshape(1, -1)

    def uses(self, row: int) -> bool:
        """Whether a row of the table is trained on or held out."""
        return any(
            at < len(rows) and rows[at] == row
            for rows in (self.rows, self.held)
            for at in [int(np.searchsorted(rows, row))]
        )

    def is_held(self, row: int) -> bool:
        """Whether a row of the table is held out."""
        at = int(np.searchsorted(self.held, row))
        return at < len(self.held) and bool(self.held[at] == row)

    def arrays(self) -> Iterator[np.ndarray[Any, Any]]:
        """Every array held, to count memory."""
        yield from self.features
        yield from (made for made in self.__dict__.values() if isinstance(made, np.ndarray))

    def raw_of(self, rows: IndexArray) -> FloatArray:
        """These rows of the table as typed, classes as 0 and 1 (given rows, features)."""
        stacked = np.empty((len(rows), len(self.features)))
        for place, feature in enumerate(self.features):
            stacked[:, place] = feature[rows]
        return stacked


def prepare(
    table: Table,
    scaling: Scaling,
    coding: Coding | None = None,
    inputs: tuple[InputColumn, ...] | None = None,
    hold_out: HoldOut | None = None,
    before: TrainingSet | None = None,
) -> TrainingSet:
    """The training set of a table; coding and inputs are detected where they are not given.

    Never raises for what the table holds: a row that cannot be used is in `problems`, and what
    stops everything (no input column, no label column, no usable row, a scaling with too few
    numbers) is in `why_not`. `before`, made from a table much like this one with the same
    scaling, saves time.
    """
    if coding is None and table.label is not None:
        coding = detect(table.label)
    columns = inputs if inputs is not None else tuple(input_column(c) for c in table.inputs)
    given = [c.features(t.store) for c, t in zip(columns, table.inputs, strict=True)]
    answers, held, unknown = _answers_and_held(table, coding, hold_out or HoldOut())
    labelled = np.isfinite(answers).all(axis=1) & ~unknown
    trained = np.flatnonzero(labelled & ~held)
    columns = tuple(
        replace(c, fill=fill_value(t, c, trained))
        for c, t in zip(columns, table.inputs, strict=True)
    )
    whole = [c.filled(features) for c, features in zip(columns, given, strict=True)]
    usable = labelled if table.inputs else np.zeros_like(labelled)
    for features in whole:
        usable = usable & np.isfinite(features[0])
    features = tuple(feature for column in whole for feature in column)
    rows, held_rows = np.flatnonzero(usable & ~held), np.flatnonzero(usable & held)
    why_not = _why_not(table, len(rows), len(held_rows))
    scaler, scaling_problem = _scaler(scaling, columns, features, rows, before)
    return TrainingSet(
        rows=read_only(rows),
        held=read_only(held_rows),
        features=features,
        answers=answers,
        columns=columns,
        scaler=scaler,
        coding=coding,
        problems=_problems(table, columns, coding, unknown, ~usable),
        filled=_count_filled(columns, given, usable),
        # With no input column it is that which has to be mended, not the scaling.
        why_not=why_not or scaling_problem,
    )


def _answers_and_held(
    table: Table, coding: Coding | None, hold_out: HoldOut
) -> tuple[FloatArray, BoolArray, BoolArray]:
    """Answers (rows, outputs), which rows are held out, and of which that is not known."""
    label, none = table.label, np.zeros(table.row_count, dtype=np.bool_)
    if label is None or coding is None:
        return np.full((table.row_count, 1), np.nan), none, none
    answers = coding.targets(label.store)
    parting = table.hold_out
    if parting is not None:
        held, unknown = parting.store.remembered("held", lambda: held_by_column(parting))
        return answers, held, unknown
    held = label.store.remembered(("held", hold_out, coding), lambda: hold_out.held(answers))
    return answers, held, none


def _count_filled(
    columns: tuple[InputColumn, ...], given: list[tuple[FloatArray, ...]], usable: BoolArray
) -> int:
    return sum(
        int((np.isnan(features[0]) & usable).sum())
        for column, features in zip(columns, given, strict=True)
        if column.fill is not None
    )


def _scaler(
    scaling: Scaling,
    columns: tuple[InputColumn, ...],
    features: tuple[FloatArray, ...],
    rows: IndexArray,
    before: TrainingSet | None,
) -> tuple[Scaler, str | None]:
    """The scaler, and why the scaling does not fit. Classes are 0 and 1 already."""
    numeric = [not c.levels for c in columns for _ in range(c.width)]
    known = _fitted_before(before, rows)
    fitted = []
    trained = np.empty(len(rows))  # made once: fresh memory takes longer than filling it
    for feature, is_number in zip(features, numeric, strict=True):
        if not is_number:
            fitted.append(AS_IT_IS)
        elif id(feature) in known:
            fitted.append(known[id(feature)])
        else:
            np.take(feature, rows, out=trained, mode="clip")
            fitted.append(scaling.fit_one(trained))
    try:
        return scaling.scaler(fitted), None
    except Problem as problem:
        return Scaler((0.0,) * len(fitted), (1.0,) * len(fitted)), str(problem)


def _fitted_before(before: TrainingSet | None, rows: IndexArray) -> dict[int, tuple[float, float]]:
    """What was fitted for features that are the very same over the same rows, by identity."""
    if before is None or not np.array_equal(before.rows, rows):
        return {}
    numbers = zip(before.features, before.scaler.offset, before.scaler.divisor, strict=True)
    return {id(feature): (offset, divisor) for feature, offset, divisor in numbers}


def _why_not(table: Table, usable: int, held: int) -> str | None:
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


def _problems(
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
    bad = rows[wrong]
    texts = column.store.texts(bad).tolist()
    problems.update((row, known.wrong(text)) for row, text in zip(bad.tolist(), texts, strict=True))
    return rows[~wrong]


def _note_label(
    problems: dict[int, str], label: Column, coding: Coding | None, rows: IndexArray
) -> IndexArray:
    rows = _note(problems, rows, label.store.blank_at(rows), tr("label is missing"))
    if coding is None:
        return rows
    wrong = np.isnan(coding.targets(label.store)[rows]).any(axis=1)
    bad = rows[wrong]
    texts = label.store.texts(bad).tolist()
    problems.update(
        (row, coding.wrong(text)) for row, text in zip(bad.tolist(), texts, strict=True)
    )
    return rows[~wrong]
