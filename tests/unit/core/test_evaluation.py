"""The figures are those of scikit-learn, also for ties, one class, one row and huge numbers."""

from __future__ import annotations

import warnings
from collections.abc import Iterator

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st
from hypothesis.extra import numpy as hnp

from nnstudio.core.activations import Array
from nnstudio.core.evaluation import (
    IntArray,
    accuracy,
    class_figures,
    classes_at,
    confusion_matrix,
    figures_at,
)
from nnstudio.core.evaluationcurve import roc_curve
from nnstudio.core.evaluationnumbers import largest, mae, r2, residuals, rmse
from nnstudio.core.problems import Problem

metrics = pytest.importorskip("sklearn.metrics")

CLASSES = 4
SCORES = st.one_of(
    st.sampled_from([0.0, -0.0, 0.25, 0.5, 0.5000000000000001, 0.75, 1.0, -1.0]),  # many ties
    st.floats(-2.0, 2.0),
)


@pytest.fixture(autouse=True)
def quiet_sklearn() -> Iterator[None]:
    """scikit-learn warns where a class is missing; what it returns then is what counts here."""
    with warnings.catch_warnings():
        warnings.simplefilter("ignore", UserWarning)
        yield


def labels(top: int, least: int = 1) -> st.SearchStrategy[tuple[IntArray, IntArray]]:
    pairs = st.lists(st.tuples(st.integers(0, top), st.integers(0, top)), min_size=least)
    return pairs.map(lambda drawn: tuple(np.array(drawn, dtype=np.int64).reshape(-1, 2).T))  # type: ignore[arg-type,return-value]


@st.composite
def scored(draw: st.DrawFn) -> tuple[IntArray, Array]:
    drawn = draw(st.lists(st.tuples(st.integers(0, 1), SCORES), min_size=1, max_size=60))
    truth, scores = zip(*drawn, strict=True)
    return np.array(truth, dtype=np.int64), np.array(scores)


@st.composite
def numbers(draw: st.DrawFn) -> tuple[Array, Array]:
    rows = draw(st.integers(2, 40))
    size = draw(st.sampled_from([1e-3, 1.0, 1e6, 1e120]))
    values = hnp.arrays(np.float64, rows, elements=st.floats(-1.0, 1.0, width=32))
    return draw(values) * size, draw(values) * size


def same(ours: float, theirs: float) -> bool:
    return bool(np.isclose(ours, theirs, rtol=1e-9, atol=1e-12, equal_nan=True))


# Classes


@given(labels(CLASSES - 1))
def test_accuracy_is_that_of_sklearn(pair: tuple[IntArray, IntArray]) -> None:
    truth, said = pair
    assert same(accuracy(truth, said), metrics.accuracy_score(truth, said))


@given(labels(CLASSES - 1))
def test_the_confusion_matrix_is_that_of_sklearn(pair: tuple[IntArray, IntArray]) -> None:
    truth, said = pair
    theirs = metrics.confusion_matrix(truth, said, labels=range(CLASSES))
    np.testing.assert_array_equal(confusion_matrix(truth, said, CLASSES), theirs)


@given(labels(CLASSES - 1))
def test_the_figures_of_each_class_are_those_of_sklearn(pair: tuple[IntArray, IntArray]) -> None:
    truth, said = pair
    ours = class_figures(confusion_matrix(truth, said, CLASSES))
    theirs = metrics.precision_recall_fscore_support(
        truth, said, labels=range(CLASSES), zero_division=np.nan
    )
    for mine, other in zip((ours.precision, ours.recall, ours.f1), theirs[:3], strict=True):
        np.testing.assert_allclose(mine, other, rtol=1e-12)
    np.testing.assert_array_equal(ours.support, theirs[3])


@given(scored(), SCORES)
def test_the_figures_at_a_threshold_are_those_of_sklearn(
    pair: tuple[IntArray, Array], threshold: float
) -> None:
    truth, scores = pair
    said = (scores >= threshold).astype(int)
    theirs = (
        metrics.precision_score(truth, said, zero_division=np.nan),
        metrics.recall_score(truth, said, zero_division=np.nan),
        metrics.f1_score(truth, said, zero_division=np.nan),
    )
    np.testing.assert_allclose(figures_at(truth, scores, threshold), theirs, rtol=1e-12)


def test_a_score_on_the_threshold_is_class_one() -> None:
    assert classes_at(np.array([0.49, 0.5, 0.51]), 0.5).tolist() == [0, 1, 1]


def test_no_row_makes_no_figure_and_no_warning() -> None:
    nothing = np.zeros(0, dtype=np.int64)
    assert np.isnan(accuracy(nothing, nothing))
    figures = class_figures(confusion_matrix(nothing, nothing, 2))
    assert np.isnan([figures.precision, figures.recall, figures.f1]).all()


@pytest.mark.parametrize("bad", [[0, 2], [-1, 0]])
def test_a_class_number_beyond_the_classes_is_refused(bad: list[int]) -> None:
    with pytest.raises(Problem, match="from 0 to 1"):
        confusion_matrix(np.array(bad), np.array([0, 1]), 2)


def test_answers_for_other_rows_are_refused() -> None:
    with pytest.raises(Problem, match="one value for each row"):
        accuracy(np.array([0, 1]), np.array([0]))
    with pytest.raises(Problem, match="one value for each row"):
        roc_curve(np.array([0, 1]), np.array([0.5]))
    with pytest.raises(Problem, match="one value for each row"):
        residuals(np.array([0.0, 1.0]), np.array([0.5]))


# The ROC curve


@given(scored())
def test_the_roc_curve_and_its_area_are_those_of_sklearn(pair: tuple[IntArray, Array]) -> None:
    truth, scores = pair
    ours = roc_curve(truth, scores)
    if len(set(truth.tolist())) < 2:
        assert ours is None
        return
    assert ours is not None
    fpr, tpr, thresholds = metrics.roc_curve(truth, scores, drop_intermediate=False)
    np.testing.assert_allclose(ours.fpr, fpr, rtol=1e-12)
    np.testing.assert_allclose(ours.tpr, tpr, rtol=1e-12)
    np.testing.assert_array_equal(ours.thresholds, thresholds)
    assert same(ours.auc, metrics.roc_auc_score(truth, scores))


@given(scored())
def test_the_area_counts_the_pairs_in_the_right_order(pair: tuple[IntArray, Array]) -> None:
    truth, scores = pair
    ours = roc_curve(truth, scores)
    if ours is not None:
        ones, zeros = scores[truth == 1, None], scores[truth == 0]
        wins = np.count_nonzero(ones > zeros) + np.count_nonzero(ones == zeros) / 2
        assert same(ours.auc, wins / (len(ones) * len(zeros)))


def test_equal_scores_for_all_make_the_diagonal() -> None:
    ours = roc_curve(np.array([0, 1, 1]), np.array([0.3, 0.3, 0.3]))
    assert ours is not None
    assert ours.fpr.tolist() == [0.0, 1.0]
    assert ours.tpr.tolist() == [0.0, 1.0]
    assert ours.auc == 0.5


def test_a_score_that_is_no_number_is_refused() -> None:
    with pytest.raises(Problem, match="finite"):
        roc_curve(np.array([0, 1]), np.array([0.5, np.nan]))


# Numbers


@given(numbers())
def test_mae_and_rmse_are_those_of_sklearn(pair: tuple[Array, Array]) -> None:
    truth, said = pair
    assert same(mae(truth, said), metrics.mean_absolute_error(truth, said))
    assert same(rmse(truth, said), metrics.root_mean_squared_error(truth, said))


@given(numbers())
def test_r2_is_that_of_sklearn(pair: tuple[Array, Array]) -> None:
    truth, said = pair
    if truth.min() == truth.max():
        assert np.isnan(r2(truth, said))
        return
    theirs = metrics.r2_score(truth, said)
    assert r2(truth, said) == pytest.approx(theirs, rel=1e-7, abs=1e-9)


def test_a_residual_is_above_0_where_too_little_was_said() -> None:
    assert residuals(np.array([3.0, 1.0]), np.array([2.0, 5.0])).tolist() == [1.0, -4.0]


@pytest.mark.parametrize("value", [0.1, 0.0, 1e300])
def test_equal_targets_leave_nothing_to_explain(value: float) -> None:
    truth = np.full(7, value)
    assert np.isnan(r2(truth, truth))
    assert np.isnan(r2(truth, truth * 0.5 + 1.0))
    with np.errstate(divide="ignore"):
        theirs = metrics.r2_score(np.full(7, 0.5), np.full(7, 0.7), force_finite=False)
    assert not np.isfinite(theirs)


def test_one_row_has_errors_but_no_r2() -> None:
    truth, said = np.array([3.0]), np.array([5.0])
    assert np.isnan(r2(truth, said))
    assert mae(truth, said) == rmse(truth, said) == 2.0


def test_no_row_has_no_errors() -> None:
    nothing = np.zeros(0)
    assert np.isnan([mae(nothing, nothing), rmse(nothing, nothing), r2(nothing, nothing)]).all()


@pytest.mark.parametrize("size", [1e300, 1e-300, 2.0**1000])
def test_numbers_whose_squares_leave_the_range_are_judged_alike(size: float) -> None:
    truth, said = np.array([1.0, 2.0, 4.0, 3.0]), np.array([1.5, 2.0, 3.0, 3.0])
    assert r2(truth * size, said * size) == pytest.approx(metrics.r2_score(truth, said))
    assert rmse(truth * size, said * size) == pytest.approx(rmse(truth, said) * size)
    assert mae(truth * size, said * size) == pytest.approx(mae(truth, said) * size)


def test_a_wild_answer_is_as_bad_as_can_be_and_warns_of_nothing() -> None:
    truth, said = np.array([0.0, 1e-300]), np.array([1e300, -1e300])
    assert r2(truth, said) == -np.inf
    assert mae(np.array([1.7e308]), np.array([-1.7e308])) == np.inf
    assert r2(np.array([0.0, 5e-324]), np.array([0.0, 5e-324])) == 1.0


@given(hnp.arrays(np.float64, st.integers(0, 30), elements=SCORES), st.integers(0, 40))
def test_the_largest_come_first_and_equal_ones_in_order(values: Array, count: int) -> None:
    wanted = sorted(range(len(values)), key=lambda i: -values[i])[:count]
    assert largest(values, count).tolist() == wanted


def test_none_of_the_largest_are_places_too() -> None:
    for nothing in (largest(np.ones(3), 0), largest(np.zeros(0), 3)):
        assert (nothing.dtype, nothing.shape) == (np.int64, (0,))


def test_a_million_rows_are_judged_like_a_few() -> None:
    draws = np.random.default_rng(4)
    scores = np.round(draws.random(1_000_000), 5)
    truth = (draws.random(1_000_000) < scores).astype(np.int64)
    ours = roc_curve(truth, scores)
    assert ours is not None
    assert ours.auc == pytest.approx(metrics.roc_auc_score(truth, scores), abs=1e-12)
    confusion = confusion_matrix(truth, classes_at(scores, 0.5), 2)
    assert confusion.sum() == 1_000_000
    assert r2(scores, scores * 0.9) == pytest.approx(metrics.r2_score(scores, scores * 0.9))
