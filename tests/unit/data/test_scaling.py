from __future__ import annotations

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st
from hypothesis.extra.numpy import arrays

from nnstudio.core.problems import Problem
from nnstudio.data.scaling import (
    COURSE_SHIFT,
    SCALINGS,
    Scaler,
    Scaling,
    describe,
    parse_scaling,
    scaling_kind,
)

PEOPLE = np.array([[133.0, 65.0], [160.0, 72.0], [152.0, 70.0], [120.0, 60.0]])
KINDS = [kind.name for kind in SCALINGS]
each_kind = pytest.mark.parametrize("kind", KINDS)


def test_the_courses_shift_gives_the_courses_numbers() -> None:
    scaled = COURSE_SHIFT.fit(PEOPLE).apply(PEOPLE)
    assert scaled.tolist() == [[-2, -1], [25, 6], [17, 4], [-15, -6]]


def test_zscore_has_the_population_standard_deviation() -> None:
    scaler = Scaling("zscore").fit(PEOPLE)
    assert scaler.offset == (141.25, 66.75)
    assert scaler.divisor == pytest.approx((15.706, 4.657), abs=5e-4)
    np.testing.assert_allclose(scaler.apply(PEOPLE).std(axis=0), 1.0)


def test_the_other_kinds_do_what_their_sentence_says() -> None:
    assert Scaling("none").fit(PEOPLE) == Scaler((0.0, 0.0), (1.0, 1.0))
    assert Scaling("shift").fit(PEOPLE) == Scaler((141.0, 67.0), (1.0, 1.0))
    assert Scaling("mean").fit(PEOPLE) == Scaler((141.25, 66.75), (1.0, 1.0))
    assert Scaling("minmax").fit(PEOPLE) == Scaler((120.0, 60.0), (40.0, 12.0))
    scaled = Scaling("minmax").fit(PEOPLE).apply(PEOPLE)
    assert (scaled.min(), scaled.max()) == (0.0, 1.0)


@each_kind
def test_a_constant_column_is_never_divided_by_zero(kind: str) -> None:
    raw = np.full((7, 1), 0.1)
    scaler = Scaling(kind).fit(raw)
    assert scaler.divisor == (1.0,)
    if kind in ("mean", "zscore", "minmax"):
        assert scaler.apply(raw).tolist() == [[0.0]] * 7


@each_kind
def test_without_rows_nothing_is_changed(kind: str) -> None:
    assert Scaling(kind).fit(np.zeros((0, 2))) == Scaler((0.0, 0.0), (1.0, 1.0))


@each_kind
def test_huge_cells_stay_finite_without_a_warning(kind: str) -> None:
    # Warnings are errors here, so an overflow would fail the test.
    raw = np.array([[1e308, 1.7e308, 5e-324], [-1e308, 1.7e308, 0.0], [1.7e308, 1.7e308, 0.0]])
    scaler = Scaling(kind).fit(raw)
    assert np.isfinite([scaler.offset, scaler.divisor]).all()
    scaled = scaler.apply(raw)
    assert np.isfinite(scaled).all()
    assert np.isfinite(scaler.invert(scaled)).all()
    if kind == "minmax":
        assert scaled.min() == 0.0
        assert scaled.max() <= 1.0


@given(
    st.sampled_from(KINDS),
    arrays(np.float64, st.tuples(st.integers(1, 6), st.just(2)), elements=st.floats(-1e6, 1e6)),
)
def test_inverting_gives_the_raw_numbers_back(kind: str, raw: np.ndarray) -> None:
    scaler = Scaling(kind).fit(raw)
    np.testing.assert_allclose(scaler.invert(scaler.apply(raw)), raw, rtol=1e-9, atol=1e-6)


def test_one_row_is_scaled_like_many() -> None:
    scaler = Scaling("zscore").fit(PEOPLE)
    np.testing.assert_array_equal(scaler.apply(PEOPLE[1]), scaler.apply(PEOPLE)[1])


def test_given_numbers_are_used_as_they_are() -> None:
    given_both = Scaling("zscore", (1.0, 2.0), (3.0, 4.0))
    assert given_both.fit(PEOPLE) == Scaler((1.0, 2.0), (3.0, 4.0))
    assert Scaling("minmax", offset=(0.0, 0.0)).fit(PEOPLE) == Scaler((0.0, 0.0), (40.0, 12.0))


def test_numbers_for_other_columns_are_refused() -> None:
    with pytest.raises(Problem, match="has 2 offsets but the table has 1 input:"):
        COURSE_SHIFT.fit(PEOPLE[:, :1])
    with pytest.raises(Problem, match="has 1 divisor but the table has 2 inputs:"):
        Scaling("zscore", None, (1.0,)).fit(PEOPLE)


@pytest.mark.parametrize(
    ("kind", "offset", "divisor"),
    [
        ("Zscore", None, None),
        ("shift", (np.nan,), None),
        ("shift", (np.inf,), None),
        ("zscore", (1.0,), (0.0,)),
        ("none", (1.0,), None),
        ("none", None, (2.0,)),
    ],
)
def test_a_scaling_that_makes_no_sense_cannot_be_made(
    kind: str, offset: tuple[float, ...] | None, divisor: tuple[float, ...] | None
) -> None:
    with pytest.raises(Problem):
        Scaling(kind, offset, divisor)


@pytest.mark.parametrize(
    ("text", "scaling"),
    [
        ("shift:135,66", COURSE_SHIFT),
        (" shift: 135 , -66.5 ", Scaling("shift", (135.0, -66.5))),
        ("shift", Scaling("shift")),
        *[(kind, Scaling(kind)) for kind in KINDS],
    ],
)
def test_the_command_line_names_a_scaling(text: str, scaling: Scaling) -> None:
    assert parse_scaling(text) == scaling


@pytest.mark.parametrize("text", ["", "z", "shift:", "shift:a", "shift:1,,2", "zscore:1", "none:0"])
def test_other_texts_name_no_scaling(text: str) -> None:
    with pytest.raises(Problem):
        parse_scaling(text)


@pytest.mark.parametrize(
    ("scaling", "text"),
    [
        (COURSE_SHIFT, "shift by 135, 66"),
        (Scaling("none"), "no scaling"),
        (Scaling("mean"), "minus the mean 141.25, 66.75"),
        (
            Scaling("zscore"),
            "minus the mean 141.25, 66.75, divided by the standard deviation 15.7063, 4.65698",
        ),
        (Scaling("minmax"), "minus the minimum 120, 60, divided by the range 40, 12"),
        (Scaling("shift", (1.0, 2.0), (3.0, 4.0)), "shift by 1, 2, divided by 3, 4"),
    ],
)
def test_a_scaling_is_told_with_its_numbers(scaling: Scaling, text: str) -> None:
    assert describe(scaling, scaling.fit(PEOPLE)) == text


@each_kind
def test_every_kind_has_words_for_a_person(kind: str) -> None:
    record = scaling_kind(kind)
    assert record.title
    assert record.sentence.endswith(".")
