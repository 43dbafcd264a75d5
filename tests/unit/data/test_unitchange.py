"""Converting a column's values: exact, back again, and nothing lost that is no number."""

from __future__ import annotations

from fractions import Fraction

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from nnstudio.core.problems import Problem
from nnstudio.data import unitchange
from nnstudio.data.column import Column, Role, column, number_column
from nnstudio.data.unitchange import in_unit, units_for, was_converted

POUND = Fraction("0.45359237")


def weights(*texts: str, unit: str | None = "lb") -> Column:
    return column("Weight", unit, Role.INPUT, texts)


def test_the_courses_first_weight_in_kilograms() -> None:
    changed = in_unit(weights("133", "56,1", "", "heavy", "61 kg"), "kg")
    assert changed.cells.tolist() == ["60.32778521", "25.446531957", "", "heavy", "61 kg"]
    assert changed.header == "Weight (kg)"


@given(st.lists(st.decimals(-5000, 5000, places=3).map(str), min_size=1))
def test_every_number_is_rounded_once(texts: list[str]) -> None:
    changed = in_unit(weights(*texts), "kg")
    assert changed.numbers.tolist() == [float(Fraction(text) * POUND) for text in texts]


def test_converted_back_the_cells_are_the_very_ones_that_were_typed() -> None:
    typed = weights("133", "1,50", "0.1", " 7 ", "x")
    kilograms = in_unit(typed, "kg")
    pounds = in_unit(kilograms, "lb")
    assert pounds == typed
    assert pounds.store is typed.store
    assert in_unit(pounds, "kg").store is kilograms.store


@given(st.lists(st.integers(0, 30_000).map(lambda n: n / 100.0), min_size=1))
def test_pounds_come_back_from_kilograms_that_were_saved_in_between(numbers: list[float]) -> None:
    pounds = number_column("Weight", "lb", Role.INPUT, np.array(numbers))
    saved = number_column("Weight", "kg", Role.INPUT, in_unit(pounds, "kg").numbers.copy())
    assert in_unit(saved, "lb").numbers.tolist() == numbers


def test_very_many_numbers_are_as_exact(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(unitchange, "MOST_EXACT", 0)
    random = np.random.RandomState(3)
    numbers = random.normal(150, 20, 2_000) * 10.0 ** random.randint(-9, 9, 2_000)
    for unit, ratio in (("kg", POUND), ("st", Fraction(1, 14)), ("g", POUND * 1000)):
        found = in_unit(number_column("W", "lb", Role.INPUT, numbers.copy()), unit).numbers
        assert found.tolist() == [float(Fraction(number) * ratio) for number in numbers.tolist()]


def test_words_in_a_column_of_numbers_stay() -> None:
    typed = number_column("W", "lb", Role.INPUT, np.array([133.0, np.nan, 2.0]))
    typed = typed.written(np.array([1, 2]), ["none", "2.0"])
    changed = in_unit(typed, "kg")
    assert changed.cells.tolist() == ["60.32778521", "none", "0.90718474"]
    assert in_unit(changed, "lb") == typed


def test_a_conversion_is_told_from_another_word_for_the_unit() -> None:
    pounds = weights("133", "160")
    kilograms = in_unit(pounds, "kg")
    assert was_converted(pounds, kilograms)
    assert was_converted(kilograms, in_unit(kilograms, "lb"))
    assert not was_converted(pounds, pounds)
    assert not was_converted(pounds, weights("133", "160", unit="kg"))
    assert not was_converted(weights("133", unit=None), weights("133"))


def test_only_masses_and_lengths_have_other_units() -> None:
    assert units_for(weights(unit="in")) == ("cm", "m", "mm", "ft")
    assert units_for(weights(unit="m2")) == units_for(weights(unit=None)) == ()
    with pytest.raises(Problem, match="cannot be converted to 'cm'"):
        in_unit(weights("1"), "cm")


def test_a_number_that_gets_too_large_is_refused() -> None:
    with pytest.raises(Problem, match="too large to be written in g"):
        in_unit(weights("9e299"), "g")
