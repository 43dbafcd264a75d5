"""From the table to the arrays that the network learns from, and why rows are left out."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import dataclass, replace
from functools import cached_property
from typing import Any

import numpy as np

from nnstudio.core.problems import Problem
from nnstudio.data.cells import BoolArray, FloatArray, IndexArray, evenly, read_only
from nnstudio.data.codings import Coding, detect
from nnstudio.data.holdout import HoldOut, held_by_column
from nnstudio.data.inputs import InputColumn, fill_value, input_column
from nnstudio.data.leftout import LeftOut, misfit, nothing_usable, problems_of
from nnstudio.data.scaling import AS_IT_IS, Scaler, Scaling
from nnstudio.data.table import Table
from nnstudio.language.translate import language


@dataclass(frozen=True, eq=False)
class TrainingSet:
    """The usable rows of a table, n trained on and m held out; all arrays read-only.

    A column of classes is several inputs of the network ("features"), of numbers one.

    rows (n,), held (m,): their numbers in the table, from 0, in table order
    features: for each feature all rows of the table (table rows,), missing cells filled
    answers (table rows, outputs): what to say of each row; NaN where that is not known
    columns: what the input columns are to the network, with what fills their missing cells
    filled: how many cells of the usable rows are filled
    tell: makes the sentences on what cannot be used
    """

    rows: IndexArray
    held: IndexArray
    features: tuple[FloatArray, ...]
    answers: FloatArray
    columns: tuple[InputColumn, ...]
    scaler: Scaler
    coding: Coding | None
    filled: int
    tell: Callable[[], LeftOut]

    @property
    def problems(self) -> dict[int, str]:
        """For each table row left out, one sentence on what is wrong with it."""
        return self._told.problems

    @property
    def why_not(self) -> str | None:
        """A sentence when nothing can be trained, else None."""
        return self._told.why_not

    @property
    def _told(self) -> LeftOut:
        """The sentences, made once for a language."""
        known: LeftOut | None = self.__dict__.get("_known")
        if known is None or known.language != language():
            known = self.__dict__["_known"] = self.tell()
        return known

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
    scaler = _scaler(scaling, columns, features, rows, before)

    def tell() -> LeftOut:
        left_out = np.ones(table.row_count, dtype=np.bool_)
        left_out[rows] = left_out[held_rows] = False
        problems = problems_of(table, columns, coding, unknown, left_out)
        why_not = nothing_usable(table, len(rows), len(held_rows))
        # With no input column it is that which has to be mended, not the scaling.
        return LeftOut(language(), problems, why_not or misfit(scaling, len(features)))

    made = TrainingSet(
        rows=read_only(rows),
        held=read_only(held_rows),
        features=features,
        answers=answers,
        columns=columns,
        scaler=scaler,
        coding=coding,
        filled=_count_filled(columns, given, usable),
        tell=tell,
    )
    _ = made.problems  # here, since it may take a while, and this may be behind the window
    return made


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
) -> Scaler:
    """The scaler; one that does nothing where the scaling does not fit.

    Classes are 0 and 1 already.
    """
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
        return scaling.scaler(fitted)
    except Problem:
        return Scaler((0.0,) * len(fitted), (1.0,) * len(fitted))


def _fitted_before(before: TrainingSet | None, rows: IndexArray) -> dict[int, tuple[float, float]]:
    """What was fitted for features that are the very same over the same rows, by identity."""
    if before is None or not np.array_equal(before.rows, rows):
        return {}
    numbers = zip(before.features, before.scaler.offset, before.scaler.divisor, strict=True)
    return {id(feature): (offset, divisor) for feature, offset, divisor in numbers}
