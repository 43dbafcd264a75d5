"""Least squares against numpy's own, at the edges of float64, and where there is no answer."""

from __future__ import annotations

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st
from hypothesis.extra import numpy as arrays

from nnstudio.core.problems import Problem
from nnstudio.core.regression import (
    Line,
    least_squares,
    least_squares_of_many,
    mean_squared_error,
    normal_equations,
    residuals,
)

NUMBERS = st.floats(-1e3, 1e3, allow_subnormal=False).map(lambda value: round(value, 3))
POINTS = arrays.arrays(np.float64, st.tuples(st.integers(2, 30), st.just(2)), elements=NUMBERS)


def test_the_formula_by_hand() -> None:
    fit = least_squares(np.array([1.0, 2.0, 3.0, 6.0]), np.array([2.0, 2.0, 4.0, 8.0]))
    assert (fit.mean_x, fit.mean_y, fit.sum_xy, fit.sum_xx) == (3.0, 4.0, 18.0, 14.0)
    assert fit.line == Line(18.0 / 14.0, pytest.approx(4.0 - 3.0 * 18.0 / 14.0))


def test_residuals_and_their_mean_square() -> None:
    x, y = np.array([0.0, 1.0, 2.0]), np.array([1.0, 1.0, 8.0])
    line = Line(2.0, 1.0)
    assert residuals(line, x, y).tolist() == [0.0, -2.0, 3.0]
    assert mean_squared_error(line, x, y) == pytest.approx(13.0 / 3.0)


@given(POINTS)
def test_a_line_as_polyfit_has_it(points: np.ndarray) -> None:
    x, y = points.T
    if np.ptp(x) < 0.1:
        return
    fit = least_squares(x, y)
    slope, intercept = np.polyfit(x, y, 1)
    size = 1.0 + abs(slope) * np.abs(x).max()
    assert fit.line.slope == pytest.approx(slope, rel=1e-7, abs=1e-7)
    assert fit.line.intercept == pytest.approx(intercept, rel=1e-7, abs=1e-7 * size)


@given(POINTS, st.floats(-1.0, 1.0), st.floats(-1.0, 1.0))
def test_no_line_beside_it_has_less_error(points: np.ndarray, turn: float, lift: float) -> None:
    x, y = points.T
    if np.ptp(x) < 0.1:
        return
    line = least_squares(x, y).line
    other = Line(line.slope + turn, line.intercept + lift)
    best, beside = mean_squared_error(line, x, y), mean_squared_error(other, x, y)
    assert best <= beside * (1 + 1e-9) + 1e-9


@given(
    arrays.arrays(np.float64, st.tuples(st.integers(6, 20), st.integers(1, 4)), elements=NUMBERS),
    st.integers(0, 2**32 - 1),
)
def test_several_features_as_lstsq_has_them(features: np.ndarray, seed: int) -> None:
    y = np.random.default_rng(seed).normal(0, 100, len(features))
    design = np.column_stack([np.ones(len(y)), features])
    fit = least_squares_of_many(features, y)
    # Whether or not there is only one answer, what the answers say of the rows is the same.
    solution, *_ = np.linalg.lstsq(design, y, rcond=1e-12)
    singular = np.linalg.svd(design, compute_uv=False)
    if singular[-1] < 1e-6 * singular[0] and singular[-1] > 1e-13 * singular[0]:
        return  # between one answer and many
    assert fit.at(features) == pytest.approx(design @ solution, rel=1e-5, abs=1e-5)
    assert fit.error == pytest.approx(float(np.mean((y - design @ solution) ** 2)), rel=1e-6)
    if fit.is_only_one:
        left, right = normal_equations(features, y)
        whole = np.array([fit.intercept, *fit.coefficients])
        scale = np.abs(left).max() * max(1.0, np.abs(whole).max())
        assert left @ whole == pytest.approx(right, abs=1e-9 * scale)


def test_one_of_several_features_is_the_line() -> None:
    x, y = np.array([1.0, 2.0, 4.0]), np.array([3.0, 1.0, 2.0])
    line, fit = least_squares(x, y).line, least_squares_of_many(x[:, None], y)
    assert (fit.coefficients[0], fit.intercept) == pytest.approx((line.slope, line.intercept))
    assert (fit.count, fit.is_only_one) == (2, True)


@pytest.mark.parametrize("size", [1e-300, 1e-160, 1e-20, 1.0, 1e20, 1e160, 1e300])
def test_numbers_of_any_size(size: float) -> None:
    x = np.array([1.0, 2.0, 3.0, 6.0])
    y = np.array([2.0, 2.0, 4.0, 8.0])
    assert least_squares(x * size, y * size).line.slope == pytest.approx(18.0 / 14.0)
    assert least_squares_of_many((x * size)[:, None], y).error == pytest.approx(
        least_squares_of_many(x[:, None], y).error
    )


def test_far_from_zero_little_is_lost() -> None:
    x = np.array([0.0, 1.0, 2.0, 3.0])
    fit = least_squares(x + 1e9, 2.0 * x)
    assert fit.line.slope == pytest.approx(2.0)


def test_opposite_ends_of_float64() -> None:
    x = np.array([-1.7e308, 1.7e308])
    assert least_squares(x, x / 2).line.slope == pytest.approx(0.5)
    assert mean_squared_error(Line(0.0, 0.0), x, x) == np.inf
    assert mean_squared_error(Line(1e308, 0.0), np.array([10.0]), np.array([np.inf])) == np.inf


@pytest.mark.parametrize(
    ("x", "y"),
    [
        ([0.0, 1e-300], [0.0, 1e300]),
        ([-1e-300, 1e-300], [-1e300, 1e300]),
        ([1e300, 1.1e300], [0.0, 1e308]),  # its slope is a number and its intercept is none
    ],
)
def test_numbers_too_far_apart_are_refused_and_no_warning(x: list[float], y: list[float]) -> None:
    with pytest.raises(Problem, match="too far apart"):
        least_squares(np.array(x), np.array(y))
    with pytest.raises(Problem, match="too far apart"):
        least_squares_of_many(np.array(x)[:, None], np.array(y))


@pytest.mark.parametrize("value", [0.1, 0.0, 1e300, -7.3])
def test_points_over_one_another_have_no_best_line(value: float) -> None:
    with pytest.raises(Problem, match="the same area"):
        least_squares(np.full(7, value), np.arange(7.0), "area")
    with pytest.raises(Problem, match="the same x,"):
        least_squares(np.full(7, value), np.arange(7.0))


@pytest.mark.parametrize("bad", [np.nan, np.inf, -np.inf])
def test_what_is_not_finite_is_refused(bad: float) -> None:
    good, broken = np.array([1.0, 2.0]), np.array([1.0, bad])
    for x, y, one, many in ((good, broken, "y", "y"), (broken, good, "age", "a feature")):
        with pytest.raises(Problem, match=f"finite: {one} has"):
            least_squares(x, y, "age")
        with pytest.raises(Problem, match=f"finite: {many} has"):
            least_squares_of_many(x[:, None], y)


def test_too_few_points() -> None:
    none, one = np.empty(0), np.ones(1)
    for x in (none, one):
        with pytest.raises(Problem, match="at least two"):
            least_squares(x, x)
    with pytest.raises(Problem, match="no rows"):
        least_squares_of_many(np.empty((0, 2)), none)
    with pytest.raises(Problem, match="no rows"):
        mean_squared_error(Line(1.0, 0.0), none, none)
    with pytest.raises(ValueError, match="go with"):
        least_squares(one, none)
    for features in (one, np.ones((2, 1))):
        with pytest.raises(ValueError, match="go with"):
            least_squares_of_many(features, one)
    for x, y in ((one, none), (one[:, None], one[:, None])):
        with pytest.raises(ValueError, match="go with"):
            least_squares(x, y)
    for features, y in ((one, one), (np.ones((2, 1)), one)):
        with pytest.raises(ValueError, match="go with"):
            least_squares_of_many(features, y)


def test_features_that_say_the_same_twice_leave_many_answers() -> None:
    x, y = np.array([1.0, 2.0, 3.0, 5.0]), np.array([1.0, 3.0, 2.0, 6.0])
    doubled = least_squares_of_many(np.column_stack([x, 1000.0 * x]), y)
    line = least_squares(x, y).line
    assert (doubled.count, doubled.rank, doubled.is_only_one) == (3, 2, False)
    assert doubled.at(np.column_stack([x, 1000.0 * x])) == pytest.approx(line.at(x))
    constant = least_squares_of_many(np.column_stack([x, np.full(4, 0.1)]), y)
    assert (constant.rank, constant.is_only_one) == (2, False)
    assert constant.coefficients[1] == 0.0
    few = least_squares_of_many(np.eye(3)[:2], np.array([1.0, 2.0]))
    assert (few.count, few.rank) == (4, 2)


def test_of_a_single_row_the_answer_is_its_own_value() -> None:
    fit = least_squares_of_many(np.array([[2.0, 5.0]]), np.array([3.0]))
    assert (fit.coefficients.tolist(), fit.intercept, fit.rank, fit.error) == ([0, 0], 3.0, 1, 0.0)


def test_what_numpy_is_told_to_do_elsewhere_makes_no_difference() -> None:
    x, y = np.array([1.0, 2.0, 3.0, 6.0]) * 1e-300, np.array([2.0, 2.0, 4.0, 8.0]) * 1e-300
    with np.errstate(all="raise"):
        assert least_squares(x, y).sum_xx == 0.0
        assert least_squares_of_many(x[:, None], y).error == 0.0


def test_no_feature_at_all_is_the_mean() -> None:
    fit = least_squares_of_many(np.empty((4, 0)), np.array([1.0, 2.0, 3.0, 6.0]))
    assert (fit.count, fit.intercept, fit.error) == (1, 3.0, 3.5)
