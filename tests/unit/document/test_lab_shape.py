"""Every function of the lab: its numbers, its slope against differences, and its true sentences."""

from __future__ import annotations

from dataclasses import replace

import numpy as np
import pytest

from nnstudio.core.activations import COURSE_ACTIVATIONS
from nnstudio.core.problems import Problem
from nnstudio.document.lab.shape import (
    IMITATIONS,
    MOST_TILT,
    Line,
    Shape,
    choices,
    line_text,
    tidy,
)
from nnstudio.document.lab.slopewords import corner_at, learning_words, slope_words
from nnstudio.document.nearlyflat import flat_below

SHAPES = [
    *(Shape(name) for name in COURSE_ACTIVATIONS),
    Shape("leaky_relu", 0.35),
    Shape("elu", 2.5),
    *(Shape("maxout", lines=lines) for lines, _ in IMITATIONS.values()),
    Shape("maxout", lines=(Line(2.0, -1.0), Line(-0.3, 0.4), Line(0.5, 1.5))),
]


@pytest.mark.parametrize("shape", SHAPES, ids=lambda s: f"{s.name}-{s.alpha}-{len(s.lines)}")
def test_the_slope_is_what_central_differences_say(shape: Shape) -> None:
    h = 1e-6
    z = np.random.default_rng(5).uniform(-6.0, 6.0, 300)
    away = np.all([np.abs(z - kink) > 10 * h for kink in shape.kinks()], axis=0)
    z = z[away] if shape.kinks() else z
    assert len(z) > 280
    differences = (shape.values(z + h) - shape.values(z - h)) / (2.0 * h)
    np.testing.assert_allclose(shape.slopes(z), differences, rtol=1e-6, atol=1e-8)


@pytest.mark.parametrize(
    ("shape", "z", "value", "slope"),
    [
        (Shape("sigmoid"), 2.0, 0.8807970779778823, 0.10499358540350662),
        (Shape("sigmoid"), -5.0, 0.0066928509242848554, 0.006648056670790156),
        (Shape("tanh"), 0.5, 0.46211715726000973, 0.7864477329659274),
        (Shape("relu"), -1.0, 0.0, 0.0),
        (Shape("leaky_relu", 0.2), -3.0, -0.6, 0.2),
        (Shape("elu", 2.0), -1.0, -1.2642411176571153, 0.7357588823428847),
        (Shape("maxout", lines=(Line(1.0, 0.0), Line(-1.0, 0.5))), -2.0, 2.5, -1.0),
    ],
)
def test_values_and_slopes_worked_out_by_hand(
    shape: Shape, z: float, value: float, slope: float
) -> None:
    assert shape.value(z) == pytest.approx(value, rel=1e-14)
    assert shape.slope(z) == pytest.approx(slope, rel=1e-14)


@pytest.mark.parametrize("name", ["ReLU", "leaky ReLU"])
def test_maxout_imitates_other_functions_also_in_their_corner(name: str) -> None:
    lines, other = IMITATIONS[name]
    assert other is not None
    z = np.array([*np.linspace(-5.0, 5.0, 101), 0.0])
    maxout = Shape("maxout", lines=lines)
    np.testing.assert_allclose(maxout.values(z), Shape(other).values(z), rtol=0, atol=1e-15)
    np.testing.assert_array_equal(maxout.slopes(z), Shape(other).slopes(z))


def test_maxout_can_be_the_absolute_value() -> None:
    z = np.linspace(-5.0, 5.0, 101)
    absolute = Shape("maxout", lines=IMITATIONS["absolute value"][0])
    np.testing.assert_array_equal(absolute.values(z), np.abs(z))


def test_the_curve_is_drawn_on_both_sides_of_every_corner() -> None:
    shape = Shape("maxout", lines=(Line(1.0, 0.0), Line(-1.0, 1.0), Line(0.0, 5.0)))
    grid = shape.grid(8.0)
    assert np.all(np.diff(grid) > 0.0)
    for kink in shape.kinks():
        assert kink in grid
        assert np.count_nonzero(np.abs(grid - kink) < 1e-7) == 3
    assert Shape("relu").grid(4.0)[0] == -4.0


def test_a_line_is_turned_about_its_other_end() -> None:
    line = Line(0.5, 1.0).with_end(6.0, 10.0)
    assert line.at(6.0) == pytest.approx(10.0)
    assert line.at(-6.0) == pytest.approx(Line(0.5, 1.0).at(-6.0))
    left = Line(0.5, 1.0).with_end(-6.0, 0.0)
    assert left.at(-6.0) == pytest.approx(0.0)
    assert left.at(6.0) == pytest.approx(4.0)
    assert Line(0.0, 0.0).with_end(0.5, 40.0).slope == MOST_TILT


def test_lines_are_written_as_one_would() -> None:
    assert line_text(Line(1.0, 0.0)) == "x"
    assert line_text(Line(-1.0, 2.0)) == "\u2212x + 2"
    assert line_text(Line(0.25, -1.5)) == "0.25 x \u2212 1.5"
    assert line_text(Line(0.0, 0.0)) == "0"
    assert line_text(tidy(Line(0.12345, -0.0049))) == "0.12 x"
    assert Shape("elu", 0.5).formula == "f(z) = z if z >= 0, else 0.5 (e^z - 1)"
    assert Shape("maxout", lines=IMITATIONS["ReLU"][0]).formula == "f(x) = max(0, x)"


def test_what_cannot_be_is_refused() -> None:
    with pytest.raises(Problem, match="not one of the course"):
        Shape("linear")
    with pytest.raises(Problem, match="2 to 4 lines"):
        Shape("maxout", lines=(Line(1.0, 0.0),))
    with pytest.raises(Problem, match="lies between"):
        Shape("leaky_relu", 1.5)
    with pytest.raises(Problem, match="slope lies between"):
        Line(float("nan"), 0.0)


@pytest.mark.parametrize(
    ("shape", "z", "says"),
    [
        (Shape("sigmoid"), -6.0, "Slope 0.00247: nearly flat, a neuron here hardly learns."),
        (Shape("sigmoid"), 0.0, "Slope 0.25: 25 % of what comes back from the loss passes."),
        (Shape("relu"), -2.0, "Slope 0: this neuron does not learn from such a row."),
        (Shape("relu"), 2.0, "Slope 1: what comes back from the loss passes whole."),
        (
            Shape("relu"),
            0.0,
            "A corner: slope 0 on the left, 1 on the right; the code takes the left one. "
            "Slope 0: this neuron does not learn from such a row.",
        ),
        (
            Shape("elu", 2.0),
            0.0,
            "A corner: slope 2 on the left, 1 on the right; the code takes the right one. "
            "Slope 1: what comes back from the loss passes whole.",
        ),
        (Shape("elu", 1.0), 0.0, "Slope 1: what comes back from the loss passes whole."),
        (
            Shape("maxout", lines=(Line(1.0, 0.0), Line(-1.0, 0.0))),
            0.0,
            "Two lines meet here; the code lets line 1, the first, win. f' = 1 is its slope.",
        ),
        (
            Shape("maxout", lines=(Line(1.0, 0.0), Line(-1.0, 0.0))),
            -3.0,
            "Line 2 wins: its weights learn from such a row, those of the other line do not. "
            "f' = \u22121 is its slope.",
        ),
    ],
)
def test_the_sentence_is_true_at_its_place(shape: Shape, z: float, says: str) -> None:
    assert slope_words(shape, z) == says


def test_the_sentence_follows_the_slope_of_every_function() -> None:
    assert learning_words(Shape("relu"), -1.0).endswith("passes whole, with its sign turned.")
    assert "grows 3-fold" in learning_words(Shape("elu", 4.0), 3.0)
    for name in COURSE_ACTIVATIONS[:-1]:
        for z in np.linspace(-40.0, 40.0, 81):
            shape = Shape(name)
            slope = shape.slope(float(z))
            words = slope_words(shape, float(z))
            limit = flat_below(shape.record, shape.parameter)
            assert ("does not learn" in words) == (slope == 0.0)
            assert ("hardly learns" in words) == (0.0 < slope < limit)


def test_a_crossing_that_does_not_win_is_no_corner() -> None:
    shape = Shape("maxout", lines=(Line(1.0, 0.0), Line(-1.0, 0.0), Line(0.0, 5.0)))
    assert corner_at(shape, 0.0) is None  # the third line lies above it
    assert corner_at(shape, 5.0) is not None
    assert corner_at(replace(shape, name="sigmoid"), 0.0) is None


def test_the_courses_functions_can_be_chosen_by_their_titles() -> None:
    found = dict(choices())
    assert tuple(found) == COURSE_ACTIVATIONS
    assert all(Shape(name).title == title for name, title in found.items())
    assert found["relu"] == "ReLU"
