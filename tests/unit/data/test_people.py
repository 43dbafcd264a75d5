"""The made-up adults against the figures published for the sample that they are modelled on."""

from __future__ import annotations

import numpy as np
import pytest

from nnstudio.data.people import MEN, WOMEN, Body, draw_people, people
from nnstudio.data.table import Kind, Role

COUNT = 40_000
ERRORS = 4.0  # standard errors that a figure may be off by chance

# Heinz, Peterson, Johnson, Kerk 2003: (weight, its spread, height, its spread, correlation)
PUBLISHED = {
    "women": (WOMEN, (60.60, 9.62, 164.87, 6.54, 0.431)),
    "men": (MEN, (78.14, 10.51, 177.75, 7.18, 0.535)),
}
each_gender = pytest.mark.parametrize(("body", "figures"), PUBLISHED.values(), ids=PUBLISHED)
Figures = tuple[float, float, float, float, float]


@each_gender
def test_means_are_the_published_ones(body: Body, figures: Figures) -> None:
    drawn = draw_people(body, COUNT, np.random.RandomState(3))
    for numbers, mean, spread in zip(drawn.T, figures[0:4:2], figures[1:4:2], strict=True):
        assert abs(numbers.mean() - mean) < ERRORS * spread / np.sqrt(COUNT)


@each_gender
def test_spreads_are_the_published_ones(body: Body, figures: Figures) -> None:
    drawn = draw_people(body, COUNT, np.random.RandomState(4))
    for numbers, spread in zip(drawn.T, figures[1:4:2], strict=True):
        # The error of a standard deviation, by the sample's own fourth moment.
        kurtosis = np.mean((numbers - numbers.mean()) ** 4) / numbers.var() ** 2
        error = spread * np.sqrt((kurtosis - 1) / (4 * COUNT))
        assert abs(numbers.std(ddof=1) - spread) < ERRORS * error


@each_gender
def test_the_correlation_is_the_published_one(body: Body, figures: Figures) -> None:
    weights, heights = draw_people(body, COUNT, np.random.RandomState(5)).T
    found = np.arctanh(np.corrcoef(weights, heights)[0, 1])  # Fisher's z
    assert abs(found - np.arctanh(figures[4])) < 1.3 * ERRORS / np.sqrt(COUNT - 3)


@each_gender
def test_weights_are_skewed_and_heights_are_not(body: Body, figures: Figures) -> None:
    weights, heights = draw_people(body, COUNT, np.random.RandomState(6)).T
    ratio = figures[1] / figures[0]
    assert _skew(weights) == pytest.approx(3 * ratio + ratio**3, abs=0.1)  # of a log-normal
    assert _skew(heights) == pytest.approx(0.0, abs=0.05)


def _skew(numbers: np.ndarray) -> float:
    return float(np.mean((numbers - numbers.mean()) ** 3) / numbers.std() ** 3)


def test_the_table_has_names_units_and_a_woman_first() -> None:
    table = people(300, 0.0, 7)
    assert [c.header for c in table.columns] == ["Name", "Weight (kg)", "Height (cm)", "Gender"]
    roles = [Role.NAME, Role.INPUT, Role.INPUT, Role.LABEL]
    assert [c.role for c in table.columns] == roles
    assert table.row_name(0) == "Person 1"
    label = table.columns[3]
    assert label.kind is Kind.CATEGORY
    assert label.text(0) == "F"
    assert label.counts == {"F": 150, "M": 150}


@pytest.mark.parametrize("seed", range(20))
def test_the_figures_of_a_usual_table_are_near_the_published_ones(seed: int) -> None:
    table = people(seed=seed)
    women = table.columns[3].cells == "F"
    for rows, (_, figures) in zip((women, ~women), PUBLISHED.values(), strict=True):
        for place, mean, spread in ((1, *figures[:2]), (2, *figures[2:4])):
            numbers = table.columns[place].numbers[rows]
            assert abs(numbers.mean() - mean) < ERRORS * spread / np.sqrt(len(numbers))


def test_the_same_seed_gives_the_same_people_for_ever() -> None:
    assert people(seed=1) == people(seed=1)
    assert people(seed=1) != people(seed=2)
    first = people(seed=0)
    assert [first.cell(row, 1) for row in range(3)] == FROZEN


FROZEN = ["56.0", "58.1", "72.2"]


def test_noise_is_an_error_of_measurement_and_leaves_the_people_as_they_are() -> None:
    true, read = people(2_000, 0.0, 1), people(2_000, 0.5, 1)
    men = true.columns[3].cells == "M"
    errors = (read.columns[1].numbers - true.columns[1].numbers)[men]
    assert errors.std() == pytest.approx(0.5 * 10.51, rel=0.1)
    assert errors.mean() == pytest.approx(0.0, abs=0.7)
