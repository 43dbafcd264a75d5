from __future__ import annotations

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st
from sklearn.impute import SimpleImputer
from sklearn.preprocessing import OneHotEncoder

from nnstudio.core.problems import Problem
from nnstudio.data.column import Column, Fill, Kind, Role, column
from nnstudio.data.inputs import InputColumn, feature_count, fill_value, input_column, placed
from nnstudio.data.scaling import Scaling
from nnstudio.data.table import Table
from nnstudio.data.trainingset import TrainingSet, prepare

NUMBERS = ["1", "2", "", "x", "4", "1"]
COLOURS = ["red", "", "blue", "red", "green", "?"]


def _column(texts: list[str], kind: Kind, fill: Fill = Fill.LEAVE_OUT) -> Column:
    return column("Colour", None, Role.INPUT, texts, kind, fill)


def _prepared(*columns: Column) -> TrainingSet:
    rows = len(columns[0])
    label = column("Label", None, Role.LABEL, ["a", "b"] * (rows // 2))
    return prepare(Table("", (*columns, label)), Scaling("none"))


@given(st.lists(st.sampled_from(["red", "green", "blue"]), min_size=1))
def test_classes_are_one_hot_as_scikit_learn_does_it(texts: list[str]) -> None:
    known = InputColumn("Colour", None, ("blue", "green", "red"))
    features = np.column_stack(known.features(_column(texts, Kind.CATEGORY).store))
    encoder = OneHotEncoder(categories=[list(known.levels)], sparse_output=False)
    np.testing.assert_array_equal(features, encoder.fit_transform(np.array(texts)[:, None]))


@pytest.mark.parametrize(
    ("levels", "names", "values"),
    [
        ((), ("Colour",), (3.0,)),
        (("a",), ("Colour a",), (1.0,)),
        (("a", "b"), ("Colour b",), (1.0,)),
        (("a", "b", "c"), ("Colour a", "Colour b", "Colour c"), (0.0, 1.0, 0.0)),
    ],
)
def test_a_column_is_as_many_inputs_as_it_needs(
    levels: tuple[str, ...], names: tuple[str, ...], values: tuple[float, ...]
) -> None:
    known = InputColumn("Colour", None, levels)
    assert known.feature_names == names
    assert known.width == len(names)
    own = 3.0 if not levels else "a" if len(levels) == 1 else "b"
    assert known.values(own) == values
    if levels:
        assert np.isnan(known.values("nothing of the sort")).all()


def test_one_value_and_a_whole_column_give_the_same_inputs() -> None:
    known = input_column(_column(COLOURS, Kind.CATEGORY))
    assert known.levels == ("blue", "green", "red")
    features = np.column_stack(known.features(_column(COLOURS, Kind.CATEGORY).store))
    for row, text in enumerate(COLOURS):
        np.testing.assert_array_equal(features[row], known.values(text))


def test_each_column_has_a_place_among_the_inputs() -> None:
    columns = [InputColumn("A", None), InputColumn("B", None, ("u", "v", "w")), InputColumn("C")]
    assert placed(columns) == [
        (columns[0], slice(0, 1)),
        (columns[1], slice(1, 4)),
        (columns[2], slice(4, 5)),
    ]
    assert feature_count(columns) == 5


def test_where_nothing_is_missing_the_fill_changes_nothing() -> None:
    features = (np.array([1.0, 2.0]),)
    assert InputColumn("A", None, (), 7.0).filled(features) is features
    missing = (np.array([1.0, np.nan]),)
    assert InputColumn("A", None, (), 7.0).filled(missing)[0].tolist() == [1.0, 7.0]


def test_too_many_classes_are_refused_in_words() -> None:
    with pytest.raises(Problem, match=r"101 different texts.*skip the column"):
        input_column(_column([f"t{i}" for i in range(101)], Kind.CATEGORY))


@pytest.mark.parametrize(
    ("fill", "strategy"),
    [(Fill.MEAN, "mean"), (Fill.MEDIAN, "median"), (Fill.MOST_FREQUENT, "most_frequent")],
)
def test_missing_numbers_are_filled_as_scikit_learn_does_it(fill: Fill, strategy: str) -> None:
    filled = _prepared(_column(NUMBERS, Kind.NUMBER, fill))
    given_numbers = np.array([[1.0], [2.0], [np.nan], [np.nan], [4.0], [1.0]])
    expected = SimpleImputer(strategy=strategy).fit_transform(given_numbers)
    np.testing.assert_allclose(filled.raw, expected, rtol=1e-15)
    assert filled.filled == 2
    assert not filled.problems


def test_missing_classes_are_filled_with_the_most_frequent() -> None:
    filled = _prepared(_column(COLOURS, Kind.CATEGORY, Fill.MOST_FREQUENT))
    assert filled.columns[0].fill == "red"
    np.testing.assert_array_equal(filled.raw[1], filled.raw[0])
    np.testing.assert_array_equal(filled.raw[5], [0.0, 0.0, 1.0])
    assert filled.filled == 2


def test_without_a_fill_such_rows_are_left_out_and_counted() -> None:
    left_out = _prepared(_column(COLOURS, Kind.CATEGORY))
    assert left_out.filled == 0
    assert left_out.problems == {
        1: "Colour is missing",
        5: "Colour '?' is none of the 3 known classes",
    }


def test_a_column_with_nothing_to_take_a_fill_from_leaves_its_rows_out() -> None:
    nothing = _prepared(_column(["", "", "x", ""], Kind.NUMBER, Fill.MEAN))
    assert nothing.columns[0].fill is None
    assert len(nothing.problems) == 4


def test_the_fill_is_taken_from_the_rows_that_are_trained_on_only() -> None:
    split = column("Use", None, Role.HOLD_OUT, ["train", "train", "test", "test"])
    numbers = column("X", None, Role.INPUT, ["1", "3", "100", ""], fill=Fill.MEAN)
    label = column("Label", None, Role.LABEL, ["a", "b", "a", "b"])
    training = prepare(Table("", (split, numbers, label)), Scaling("mean"))
    assert training.columns[0].fill == 2.0
    assert training.scaler.offset == (2.0,)
    np.testing.assert_array_equal(training.held_inputs, [[98.0], [0.0]])


def test_classes_have_no_mean() -> None:
    for fill in (Fill.MEAN, Fill.MEDIAN):
        with pytest.raises(Problem, match="holds classes"):
            _column(COLOURS, Kind.CATEGORY, fill)
    numbers = _column(NUMBERS, Kind.NUMBER, Fill.MEAN)
    assert numbers.with_kind(Kind.CATEGORY).fill is Fill.LEAVE_OUT


def test_classes_are_not_scaled_and_numbers_are() -> None:
    label = column("Label", None, Role.LABEL, ["a", "b"])
    columns = (_column(["u", "v"], Kind.CATEGORY), column("X", None, Role.INPUT, ["10", "20"]))
    training = prepare(Table("", (*columns, label)), Scaling("zscore"))
    assert training.scaler.offset == (0.0, 15.0)
    assert training.scaler.divisor == (1.0, 5.0)
    np.testing.assert_array_equal(training.inputs, [[0.0, -1.0], [1.0, 1.0]])


def test_a_fill_of_rows_that_hold_nothing_is_none() -> None:
    empty = np.array([], dtype=np.intp)
    for kind, fill in ((Kind.NUMBER, Fill.MEDIAN), (Kind.CATEGORY, Fill.MOST_FREQUENT)):
        made = _column(COLOURS, kind, fill)
        assert fill_value(made, input_column(made), empty) is None
