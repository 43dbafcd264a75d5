from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from nnstudio.data.guard import guarded, guarded_header, unguarded, unguarded_header

CELLS = st.text("'=+-@\t\r15.e a", max_size=6)


@pytest.mark.parametrize("formula", ["=1+1", "+1+1", "-A1", "@x", "\t=1", "\rx", "'=1", "-"])
def test_a_text_that_could_be_a_formula_is_guarded(formula: str) -> None:
    assert guarded(formula) == "'" + formula


@pytest.mark.parametrize(
    "cell", ["-5", "+1.5e3", "-0,5", "5", "Alice", "O'Brien", "'tis", "a=b", ""]
)
def test_numbers_and_other_texts_stay_as_they_are(cell: str) -> None:
    assert guarded(cell) == cell
    assert unguarded(cell) == cell


@given(CELLS)
def test_what_was_guarded_comes_back(cell: str) -> None:
    assert unguarded(guarded(cell)) == cell
    assert unguarded_header(guarded_header(cell)) == cell


@pytest.mark.parametrize("header", ["2020", "-5", "=a", "'2020"])
def test_a_header_never_looks_like_a_number_or_a_formula(header: str) -> None:
    assert guarded_header(header) == "'" + header


def test_a_usual_header_stays_as_it_is() -> None:
    assert guarded_header("Weight (lb)") == "Weight (lb)"
