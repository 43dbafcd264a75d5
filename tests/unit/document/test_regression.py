"""Points and lines as a value, taken from tables of any kind, and opened in formulas."""

from __future__ import annotations

import numpy as np
import pytest

from nnstudio.core.problems import Problem
from nnstudio.core.regression import Line, least_squares_of_many, normal_equations
from nnstudio.data.column import Role, column, number_column
from nnstudio.data.samples import four_people
from nnstudio.data.table import Table
from nnstudio.document.regression.flats import FEATURES, RENT, matrix, rents
from nnstudio.document.regression.scatter import (
    MOST_POINTS,
    all_features,
    has_line,
    of_table,
    sample,
    sample_with_best,
)
from nnstudio.document.regression.words import (
    equation_words,
    features_words,
    line_formulas,
    point_words,
    scatter_words,
    shown,
)
from nnstudio.language.catalogue import Catalogue
from nnstudio.language.translate import use


def test_the_sample_begins_with_a_level_line_and_can_be_learnt_better() -> None:
    scatter = sample()
    assert scatter.line == Line(0.0, pytest.approx(rents().mean(), rel=1e-3))
    assert scatter.error == pytest.approx(rents().var(), rel=1e-3)
    assert scatter.times_least is not None
    assert scatter.times_least > 2.0
    assert {len(feature.values) for feature in (*FEATURES, RENT)} == {12}
    best = sample_with_best()
    assert (best.best_shown, best.by_hand, best.times_least) == (True, False, 1.0)


def test_fit_is_the_least_and_is_not_by_hand() -> None:
    scatter = sample().with_line(Line(1.0, 2.0))
    assert scatter.by_hand
    fitted = scatter.fitted()
    assert (fitted.by_hand, fitted.best_shown) == (False, True)
    assert fitted.times_least == 1.0
    slope, intercept = np.polyfit(scatter.x, scatter.y, 1)
    assert (fitted.line.slope, fitted.line.intercept) == pytest.approx((slope, intercept))


def test_a_moved_point_is_known_and_goes_back() -> None:
    scatter = sample().with_point(3, 100.0, 5.0)
    assert (scatter.moved, scatter.chosen) == ((3,), 3)
    assert scatter.restored().moved == ()
    assert sample().moved == ()
    assert sample().like(scatter).moved == (3,)


def test_points_over_one_another_have_no_fit_and_say_why() -> None:
    scatter = sample()
    for place in range(len(scatter.names)):
        scatter = scatter.with_point(place, 50.0, float(place))
    assert (scatter.fit, scatter.least_error, scatter.times_least) == (None, None, None)
    assert scatter.why_not.startswith("All points have the same Area")
    assert scatter.fitted() is scatter


def test_points_on_a_line_have_no_multiple_of_their_error() -> None:
    table = _numbers([0.0, 1.0, 2.0], [1.0, 3.0, 5.0])
    scatter = of_table(table, *table.columns)
    assert scatter.least_error == 0.0
    assert scatter.times_least is None


def _numbers(x: list[float], y: list[float]) -> Table:
    return Table(
        "A table",
        (
            number_column("x", None, Role.INPUT, np.array(x)),
            number_column("y", None, Role.INPUT, np.array(y)),
        ),
    )


def test_two_columns_of_the_four_people() -> None:
    table = four_people()
    name, weight, height, gender = table.columns
    scatter = of_table(table, height, weight)
    assert scatter.names == ("Alice", "Bob", "Charlie", "Diana")
    assert scatter.points.tolist() == [[65, 133], [72, 160], [70, 152], [60, 120]]
    assert (scatter.x_name, scatter.note) == ("Height (in)", "")
    assert [has_line(c) for c in (name, weight, height, gender)] == [False, True, True, False]


def test_rows_without_both_numbers_are_left_out_and_counted() -> None:
    columns = (
        column("x", None, Role.INPUT, ["1", "", "3", "much", "5"]),
        column("y", None, Role.INPUT, ["1", "2", "", "4", "5"]),
    )
    table = Table("A table", columns)
    scatter = of_table(table, *columns)
    assert scatter.points.tolist() == [[1, 1], [5, 5]]
    assert scatter.note == "3 rows without both numbers are left out."
    with pytest.raises(Problem, match="fewer than two rows"):
        of_table(table.without_rows([0]), *table.without_rows([0]).columns)


def test_of_a_large_table_the_first_rows_are_drawn() -> None:
    many = [float(value) for value in range(MOST_POINTS + 5)]
    table = _numbers(many, many)
    scatter = of_table(table, *table.columns)
    assert len(scatter.points) == MOST_POINTS
    assert scatter.note == "The first 1000 of 1005 rows with both numbers are drawn."


def test_the_formula_shows_the_numbers_that_give_the_line() -> None:
    fit = sample().fit
    assert fit is not None
    mean_x, mean_y, slope, intercept = (line.text() for line in line_formulas(fit))
    assert mean_x == f"mean x = {shown(fit.mean_x)}"
    assert mean_y == f"mean y = {shown(fit.mean_y)}"
    assert slope.endswith(f" = {shown(fit.line.slope)}")
    assert f"{shown(fit.sum_xy)}" in slope
    assert f"{shown(fit.sum_xx)}" in slope
    assert intercept.endswith(f" = {shown(fit.line.intercept)}")


def test_a_point_in_words() -> None:
    assert point_words(sample()) == ""
    scatter = sample().with_line(Line(10.0, 100.0)).with_point(0, 20.0, 150.0)
    assert point_words(scatter) == (
        "Flat 1: x = 20, y = 150. Your line says 300, so the residual is \u2212150; "
        "its square is 22500."
    )


def test_several_features_in_words() -> None:
    def words(features: np.ndarray) -> str:
        return features_words(least_squares_of_many(features, rents()))

    assert words(matrix(frozenset())).startswith("Without any feature")
    assert words(matrix(frozenset({"area"}))).startswith("Two equations")
    assert words(matrix(all_features())).startswith("6 equations with 6 unknowns")
    doubled = np.repeat(matrix(frozenset({"area"})), 2, axis=1)
    assert "the rows settle only 2" in words(doubled)


def test_more_features_leave_less_error() -> None:
    errors = [
        least_squares_of_many(matrix(frozenset(f.name for f in FEATURES[:k])), rents()).error
        for k in range(len(FEATURES) + 1)
    ]
    assert errors == sorted(errors, reverse=True)
    assert errors[0] == pytest.approx(rents().var())


def test_equations_as_text() -> None:
    left, right = normal_equations(np.array([[1.0], [3.0]]), np.array([2.0, -8.0]))
    assert equation_words(left, right) == ("2 b + 4 m1 = \u22126", "4 b + 10 m1 = \u221222")


def test_points_outlive_a_change_of_language() -> None:
    """What is said of them is said in the language of the moment; what a person typed stays."""
    forms = {
        ("Flat {number}", ""): ("公寓 {number}",),
        ("Area (m²)", ""): ("面积",),
        ("Rent a month", ""): ("月租金",),
        (
            "{n} row without both numbers is left out.",
            "{n} rows without both numbers are left out.",
        ): ("{n} 行已略去。",),
    }
    flats = sample().with_point(0, 20.0, 150.0)
    columns = (
        column("Area (m²)", None, Role.INPUT, ["1", "", "3"]),
        column("y", None, Role.INPUT, ["1", "2", "5"]),
    )
    own = of_table(Table("A table", columns), *columns)
    assert own.note == "1 row without both numbers is left out."
    upright = of_table(Table("A table", columns), *columns).with_point(0, 3.0, 1.0)
    assert upright.why_not.startswith("All points have the same Area (m²)")
    use(Catalogue("zh_CN", forms))
    try:
        assert (flats.x_title, flats.y_title, flats.name_of(11)) == ("面积", "月租金", "公寓 12")
        assert point_words(flats).startswith("公寓 1: x = 20")
        assert (own.x_title, own.note) == ("Area (m²)", "1 行已略去。")
    finally:
        use(None)
    assert flats.name_of(11) == flats.names[11] == "Flat 12"


def test_the_points_in_words_and_why_a_line_is_there_or_not() -> None:
    scatter = sample()
    assert scatter.why_not == ""
    assert scatter_words(scatter) == (
        f"{len(scatter.points)} points: Rent a month over Area (m\u00b2). "
        f"The mean squared error of your line is {shown(scatter.error, 5)}."
    )


def test_features_are_used_and_put_aside_one_by_one() -> None:
    scatter = sample()
    assert "area" in all_features()
    one, two = sorted(all_features())[:2]
    without = scatter.with_feature(one, False)
    assert without.features == scatter.features - {one}
    assert without.with_feature(one, True).features == scatter.features | {one}
    assert without.with_feature(two, True).features == (scatter.features - {one}) | {two}
