from __future__ import annotations

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st
from sklearn.model_selection import StratifiedKFold, StratifiedShuffleSplit

from nnstudio.core.problems import Problem
from nnstudio.data.column import Role, column
from nnstudio.data.holdout import HoldOut, folds, held_by_column
from nnstudio.data.scaling import Scaling
from nnstudio.data.table import Table
from nnstudio.data.trainingset import prepare

SHARES = st.floats(0.05, 0.9)


def _two(classes: list[int]) -> np.ndarray[tuple[int, int], np.dtype[np.float64]]:
    return np.array(classes, dtype=np.float64)[:, np.newaxis]


@given(st.lists(st.integers(0, 1), min_size=8, max_size=200), SHARES, st.integers(0, 99))
def test_each_class_gives_its_share_as_in_scikit_learn(
    classes: list[int], share: float, seed: int
) -> None:
    classes = [*classes, 0, 0, 1, 1]
    count = round(share * len(classes))
    held = HoldOut(share, seed).held(_two(classes))
    assert held.sum() == min(max(count, 1), len(classes) - 1)
    if not 2 <= count <= len(classes) - 2:
        return
    split = StratifiedShuffleSplit(1, test_size=count, random_state=seed)
    _, theirs = next(split.split(classes, classes))
    for number in (0, 1):
        ours = int(np.array(classes)[held].tolist().count(number))
        assert abs(ours - int(np.array(classes)[theirs].tolist().count(number))) <= 1


@given(st.lists(st.integers(0, 2), min_size=12, max_size=100), st.integers(2, 5))
def test_folds_part_the_rows_as_in_scikit_learn(classes: list[int], count: int) -> None:
    classes = [*classes, *[0, 1, 2] * count]
    targets = (np.array(classes)[:, np.newaxis] == np.arange(3)).astype(float)
    ours = folds(targets, count, seed=3)
    assert (np.sum(ours, axis=0) == 1).all()
    sizes = [int(mask.sum()) for mask in ours]
    assert max(sizes) - min(sizes) <= 1
    known = np.array(classes)
    theirs = [rows for _, rows in StratifiedKFold(count).split(known, known)]
    for number in range(3):
        mine = sorted(int((known[mask] == number).sum()) for mask in ours)
        assert mine == sorted(int((known[rows] == number).sum()) for rows in theirs)


def test_rows_without_a_target_are_neither_held_out_nor_in_a_fold() -> None:
    targets = np.array([[0.0], [np.nan], [1.0], [0.0], [1.0]])
    assert not HoldOut(0.5).held(targets)[1]
    assert not any(mask[1] for mask in folds(targets, 2, seed=0))


def test_a_row_keeps_its_lot_when_rows_come_behind_it() -> None:
    plain = HoldOut(0.3, seed=5, stratified=False)
    few, more = plain.held(_two([0] * 100)), plain.held(_two([0] * 101))
    assert (few != more[:100]).sum() <= 1


def test_the_same_seed_gives_the_same_rows_and_another_seed_others() -> None:
    targets = _two([0, 1] * 50)
    first = HoldOut(0.2, seed=1).held(targets)
    np.testing.assert_array_equal(first, HoldOut(0.2, seed=1).held(targets))
    assert (first != HoldOut(0.2, seed=2).held(targets)).any()
    # The stream is numpy's RandomState, which never changes.
    assert np.flatnonzero(first)[:5].tolist() == [2, 5, 14, 19, 26]


@pytest.mark.parametrize(("rows", "held"), [(1, 0), (2, 1), (3, 1)])
def test_a_few_rows_are_shared_out_so_that_some_are_left(rows: int, held: int) -> None:
    assert HoldOut(0.1).held(_two([0] * rows)).sum() == held


def test_a_number_is_parted_by_chance_alone() -> None:
    targets = np.linspace(0.0, 1.0, 40)[:, np.newaxis]
    assert HoldOut(0.25).held(targets).sum() == 10


@pytest.mark.parametrize("share", [-0.1, 0.95, 2.0, float("nan")])
def test_a_share_beyond_bounds_is_refused(share: float) -> None:
    with pytest.raises(Problem, match="Hold out from 0 to 90"):
        HoldOut(share)


@pytest.mark.parametrize("seed", [-1, 2**32])
def test_a_seed_beyond_bounds_is_refused(seed: int) -> None:
    with pytest.raises(Problem, match="seed of the hold-out"):
        HoldOut(0.1, seed)


@pytest.mark.parametrize("count", [0, 1, 5])
def test_too_few_or_too_many_folds_are_refused(count: int) -> None:
    with pytest.raises(Problem, match="Folds: from 2 to the number of rows, 4"):
        folds(_two([0, 1, 0, 1]), count, seed=0)


def test_a_column_of_words_says_which_rows_are_held_out() -> None:
    words = ["train", " Test ", "VALIDATION", "", "hm", "1", "0"]
    held, unknown = held_by_column(column("Use", None, Role.HOLD_OUT, words))
    assert held.tolist() == [False, True, True, False, False, True, False]
    assert np.flatnonzero(unknown).tolist() == [4]


def test_held_out_rows_are_not_trained_on_and_unclear_ones_are_left_out() -> None:
    table = Table(
        "",
        (
            column("X", None, Role.INPUT, ["1", "2", "3", "4"]),
            column("Use", None, Role.HOLD_OUT, ["train", "test", "train", "perhaps"]),
            column("Y", None, Role.LABEL, ["a", "b", "b", "a"]),
        ),
    )
    training = prepare(table, Scaling("none"), hold_out=HoldOut(0.5))
    assert (training.rows.tolist(), training.held.tolist()) == ([0, 2], [1])
    assert training.problems == {3: "Use says neither train nor test"}
    assert [training.is_held(row) for row in range(4)] == [False, True, False, False]
    assert [training.uses(row) for row in range(4)] == [True, True, True, False]
    np.testing.assert_array_equal(training.held_inputs, [[2.0]])
    np.testing.assert_array_equal(training.held_targets, training.answers[[1]])


def test_where_every_row_is_held_out_nothing_can_be_trained() -> None:
    table = Table(
        "",
        (
            column("X", None, Role.INPUT, ["1", "2"]),
            column("Use", None, Role.HOLD_OUT, ["test", "test"]),
            column("Y", None, Role.LABEL, ["a", "b"]),
        ),
    )
    assert prepare(table, Scaling("none")).why_not == (
        "Every row is held out: leave some to learn from."
    )
