"""The tables to play with: their shapes, what noise does to them, and that they never change."""

from __future__ import annotations

import hashlib

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from nnstudio.core.problems import Problem
from nnstudio.data.generators import FEWEST_ROWS, GENERATORS, MOST_ROWS, Generator, generator
from nnstudio.data.holdout import HoldOut
from nnstudio.data.table import Kind, Role, Table

each = pytest.mark.parametrize("record", GENERATORS.values(), ids=GENERATORS)
SHAPES = ("circle", "xor", "gauss", "spiral", "multigauss")


def points(table: Table) -> np.ndarray:
    return np.column_stack([column.numbers for column in table.inputs])


def classes(table: Table) -> np.ndarray:
    assert table.label is not None
    return table.label.cells


def test_the_seven_tables_are_known_by_name() -> None:
    assert set(GENERATORS) == {*SHAPES, "plane", "people"}
    assert all(name == record.name for name, record in GENERATORS.items())
    assert generator("xor") is GENERATORS["xor"]
    with pytest.raises(Problem, match="no table 'moons'"):
        generator("moons")


@each
def test_a_table_has_the_rows_asked_for_and_two_inputs_and_a_label(record: Generator) -> None:
    for rows in (FEWEST_ROWS, 101, record.rows, MOST_ROWS):
        table = record.make(rows, record.noise, 3)
        assert table.row_count == rows
        assert len(table.inputs) == 2
        assert table.label is not None
        assert np.isfinite(points(table)).all()
    assert record.make() == record.make(record.rows, record.noise, 0)


@each
@settings(max_examples=15, deadline=None)
@given(rows=st.integers(FEWEST_ROWS, 60), noise=st.floats(0.0, 0.5), seed=st.integers(0, 2**32 - 1))
def test_any_rows_noise_and_seed_in_range_make_a_table_again_and_again(
    record: Generator, rows: int, noise: float, seed: int
) -> None:
    assert record.make(rows, noise, seed) == record.make(rows, noise, seed)


@each
@pytest.mark.parametrize(
    ("rows", "noise", "seed", "says"),
    [
        (19, 0.1, 0, "Rows: from 20 to 2,000, not 19"),
        (2_001, 0.1, 0, "not 2,001"),
        (100, -0.1, 0, "Noise: from 0 to 0.5, not -0.1"),
        (100, 0.51, 0, "not 0.51"),
        (100, float("nan"), 0, "not nan"),
        (100, 0.1, -1, "The seed is a whole number"),
        (100, 0.1, 2**32, "4294967296"),
    ],
)
def test_numbers_out_of_range_are_refused(
    record: Generator, rows: int, noise: float, seed: int, says: str
) -> None:
    with pytest.raises(Problem, match=says):
        record.make(rows, noise, seed)


@pytest.mark.parametrize("name", SHAPES)
def test_classes_are_of_one_size_and_orange_comes_first(name: str) -> None:
    table = GENERATORS[name].make(300, 0.0, 1)
    assert table.label is not None
    assert len(set(table.label.counts.values())) == 1
    assert table.label.text(0) == ("A" if name == "multigauss" else "orange")
    assert all(len(c.text(0).partition(".")[2]) == 3 for c in table.inputs)


def test_without_noise_the_circle_keeps_to_its_rings() -> None:
    table = GENERATORS["circle"].make(2_000, 0.0, 2)
    radius, blue = np.hypot(*points(table).T), classes(table) == "blue"
    assert radius[blue].max() < 0.502
    assert 0.698 < radius[~blue].min() < 0.71
    assert 0.99 < radius[~blue].max() < 1.002
    # Even by area: half of a disc lies beyond 0.5/sqrt(2).
    assert np.mean(radius[blue] > 0.5 / np.sqrt(2)) == pytest.approx(0.5, abs=0.06)


def test_without_noise_exclusive_or_is_the_sign_of_the_product() -> None:
    table = GENERATORS["xor"].make(2_000, 0.0, 2)
    x, y = points(table).T
    assert ((x * y > 0) == (classes(table) == "blue")).all()
    assert np.abs(points(table)).min() >= 0.099
    quarters = [np.mean((x > 0) == right) for right in (True, False)]
    assert quarters == pytest.approx([0.5, 0.5], abs=0.05)


def test_without_noise_a_point_of_the_spiral_has_its_own_arm_as_nearest() -> None:
    table = GENERATORS["spiral"].make(400, 0.0, 2)
    where, names = points(table), classes(table)
    apart = np.linalg.norm(where[:, np.newaxis] - where[np.newaxis], axis=2)
    np.fill_diagonal(apart, np.inf)
    assert (names[apart.argmin(axis=1)] == names).all()
    other = np.where(names[:, np.newaxis] == names[np.newaxis], np.inf, apart)
    assert other.min() > 0.15


@pytest.mark.parametrize(("name", "spread"), [("gauss", 0.2), ("multigauss", 0.25)])
def test_clouds_have_the_spread_they_say(name: str, spread: float) -> None:
    table = GENERATORS[name].make(2_000, 0.0, 2)
    where, names = points(table), classes(table)
    for one in set(names.tolist()):
        assert where[names == one].std(axis=0) == pytest.approx([spread, spread], rel=0.12)


@pytest.mark.parametrize("name", SHAPES)
def test_noise_is_the_standard_deviation_of_each_points_step(name: str) -> None:
    still, moved = (GENERATORS[name].make(2_000, noise, 5) for noise in (0.0, 0.3))
    assert (classes(still) == classes(moved)).all()
    steps = points(moved) - points(still)
    assert steps.std(axis=0) == pytest.approx([0.3, 0.3], rel=0.06)
    assert steps.mean(axis=0) == pytest.approx([0.0, 0.0], abs=0.03)


def test_the_value_of_the_plane_is_x_and_half_of_y_and_noise() -> None:
    exact, noisy = (GENERATORS["plane"].make(2_000, noise, 5) for noise in (0.0, 0.2))
    for table, spread in ((exact, 0.0), (noisy, 0.2)):
        assert table.label is not None
        assert table.label.kind is Kind.NUMBER
        assert table.label.role is Role.LABEL
        rest = table.label.numbers - points(table) @ [1.0, 0.5]
        assert rest.std() == pytest.approx(spread, abs=0.01)


@each
def test_a_hold_out_of_the_same_seed_is_a_fair_draw(record: Generator) -> None:
    """Both draw from one seed: were it the same stream, the rows held out would be of one sort."""
    table = record.make(2_000, record.noise, 0)
    held = HoldOut(0.25, seed=0, stratified=False).held(np.arange(2_000.0)[:, np.newaxis])
    for numbers in (*points(table).T, np.hypot(*points(table).T)):
        difference = abs(numbers[held].mean() - numbers[~held].mean())
        assert difference < 4 * numbers.std() / np.sqrt(375)


@each
def test_the_tables_never_change(record: Generator) -> None:
    table = record.make(40, 0.1, 11)
    cells = "\n".join("\t".join(column.cells.tolist()) for column in table.columns)
    assert hashlib.sha256(cells.encode()).hexdigest()[:12] == FROZEN[record.name]


FROZEN = {
    "circle": "f906c4792f5e",
    "xor": "2efde73effe0",
    "gauss": "f3fdef74e7e2",
    "spiral": "83a0a4e44e2f",
    "multigauss": "54d5009d8072",
    "plane": "d15b1ec46741",
    "people": "e0efcf2d2f40",
}
