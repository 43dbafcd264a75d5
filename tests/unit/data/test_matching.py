"""What a person looks for, and which rows have it."""

from __future__ import annotations

import numpy as np
import pytest

from nnstudio.data import numberstore
from nnstudio.data.cellstore import NumberStore
from nnstudio.data.holdout import HoldOut
from nnstudio.data.matching import filled_rows, held_rows, left_out_rows, matching_rows, parse_query
from nnstudio.data.scaling import Scaling
from nnstudio.data.table import Fill, Role, Table, column
from nnstudio.data.trainingset import TrainingSet, prepare
from nnstudio.language.catalogue import Catalogue
from nnstudio.language.translate import use


@pytest.fixture
def table() -> Table:
    return Table(
        "People",
        (
            column("Name", None, Role.NAME, ["Ann", "Bob", "Anna", "Zoe=1", ""]),
            column("Weight", "lb", Role.INPUT, ["70", "70.5", "", "heavy", "7"]),
            column("Gender", None, Role.LABEL, ["F", "M", "f", "F", ""]),
        ),
    )


def trained(table: Table, hold_out: HoldOut | None = None) -> TrainingSet:
    return prepare(table, Scaling("none"), hold_out=hold_out)


@pytest.mark.parametrize(
    ("query", "rows"),
    [
        ("ann", [0, 2]),
        ("70", [0, 1]),
        ("=70", [0]),
        ("= 70,0", [0]),
        (">70", [1]),
        ("weight <= 70", [0, 4]),
        ("Weight (lb) ≥ 70", [0, 1]),
        ("=F", [0, 2, 3]),
        ("Gender = f", [0, 2, 3]),
        ("gender != F", [1]),
        ("Zoe=1", [3]),
        ("> heavy", []),
        ("nobody", []),
    ],
)
def test_texts_and_comparisons(table: Table, query: str, rows: list[int]) -> None:
    assert matching_rows(query, table, trained(table)).tolist() == rows


def test_rows_left_out_are_found_in_the_language_of_the_texts(table: Table) -> None:
    training = trained(table)
    use(Catalogue("zh_CN", {("left out", ""): ("已去掉",)}))
    try:
        for words in ("已去掉", "left out"):
            found = matching_rows(words, table, training)
            assert found.tolist() == sorted(training.problems) != []
    finally:
        use(None)
    assert matching_rows("已去掉", table, training).tolist() == []


def test_rows_left_out_filled_and_held_out_are_found_by_name(table: Table) -> None:
    training = trained(table)
    assert matching_rows("Left out", table, training).tolist() == sorted(training.problems)
    filled = table.with_fill(1, Fill.MEAN)
    training = trained(filled, HoldOut(0.5))
    assert filled_rows(filled, training).tolist() == [3]
    assert training.filled == 1
    assert held_rows(filled, training).tolist() == training.held.tolist() != []
    assert left_out_rows(filled, training).tolist() == sorted(training.problems)


def test_only_a_column_that_is_filled_has_filled_rows(table: Table) -> None:
    height = column("Height", "in", Role.INPUT, ["65", "", "72", "70", "x"])
    filled = table.with_column(3, height).with_fill(1, Fill.MEAN)
    assert filled_rows(filled, trained(filled)).tolist() == [3]


def test_a_comparison_belongs_to_the_column_it_names(table: Table) -> None:
    query = parse_query("Weight > 5", table)
    assert (query.column, query.sign, query.value) == ("Weight", ">", "5")
    assert query.cells(table.columns[0]) is None


def test_in_a_large_column_a_number_is_a_whole_cell(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(numberstore, "MOST_SEARCHED", 2)
    store = NumberStore(np.array([12.0, 120.0, np.nan])).written(np.array([2]), ["x12"])
    assert store.containing("12").tolist() == [True, False, True]
    assert store.containing("X1").tolist() == [False, False, True]
    assert NumberStore(np.array([12.0, 120.0])).containing("12").tolist() == [True, True]
