from __future__ import annotations

import math
import struct

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from nnstudio.core.problems import Problem
from nnstudio.data.cells import text_array
from nnstudio.data.numbers import format_number, is_number, parse_number, parse_numbers

GOOD = [
    ("133", 133.0),
    (" 65.5 ", 65.5),
    ("65,5", 65.5),
    ("-2", -2.0),
    ("+3", 3.0),
    (".5", 0.5),
    ("5.", 5.0),
    ("1e3", 1000.0),
    ("1,5E-2", 0.015),
    ("007", 7.0),
    ("1e300", 1e300),
    ("1e-400", 0.0),
    ("\u00a073\t", 73.0),
]
BAD = [
    "",
    "   ",
    "abc",
    "nan",
    "NaN",
    "inf",
    "-Infinity",
    "1_000",
    "1.234,5",
    "1,234.5",
    "1.2.3",
    "1 000",
    "--1",
    "+-1",
    "- 1",
    ".",
    ",",
    "-",
    "e5",
    "1e",
    "1e5.5",
    "0x10",
    "1\0",
    "73 kg",
    "٣",
    "१२",
    "１２",
    "²",
    "−5",
    "1.1e300",
    "-1e301",
    "1e999",
    "9" * 400,
]


@pytest.mark.parametrize(("text", "number"), GOOD)
def test_a_number_is_read_with_point_or_comma(text: str, number: float) -> None:
    assert parse_number(text) == number
    assert is_number(text)


@pytest.mark.parametrize("text", BAD)
def test_anything_else_is_refused_with_a_sentence(text: str) -> None:
    with pytest.raises(Problem, match=r"(is not a number|is missing|is too large).*\.$"):
        parse_number(text)
    assert not is_number(text)


def test_the_sentence_repeats_what_was_typed() -> None:
    with pytest.raises(Problem, match=r"^'abc' is not a number\.$"):
        parse_number("abc")


@pytest.mark.parametrize("text", [text for text, _ in GOOD] + BAD)
def test_a_column_is_read_as_its_cells_are(text: str) -> None:
    for others in ([], ["1"], ["1,5"], ["word"], [""]):
        number = parse_numbers(text_array([text, *others]))[0]
        # A NUL becomes a space in a cell, so what the cell holds is compared.
        expected = _number_or_nan(text.replace("\0", " "))
        assert number == expected or (math.isnan(number) and math.isnan(expected))


@given(st.lists(st.text("0123456789.,+-eE_ naif\t٣", max_size=6), max_size=6))
def test_reading_many_agrees_with_reading_one(texts: list[str]) -> None:
    expected = np.array([_number_or_nan(text) for text in texts])
    np.testing.assert_array_equal(parse_numbers(text_array(texts)), expected)


@given(st.lists(st.text("0123456789.e-", min_size=1, max_size=4), min_size=1, max_size=3))
def test_the_quick_way_takes_no_more_than_the_strict_one(texts: list[str]) -> None:
    expected = np.array([_number_or_nan(text) for text in texts])
    np.testing.assert_array_equal(parse_numbers(text_array(texts)), expected)


@pytest.mark.parametrize(
    ("number", "text"),
    [(133.0, "133"), (65.5, "65.5"), (-2.0, "-2"), (0.1, "0.1"), (-0.0, "-0"), (1e22, "1e+22")],
)
def test_a_number_is_written_as_short_as_possible(number: float, text: str) -> None:
    assert format_number(number) == text


@given(st.floats(-1e300, 1e300))
def test_a_number_written_and_read_is_the_same_to_the_bit(number: float) -> None:
    read = parse_number(format_number(number))
    assert struct.pack("d", read) == struct.pack("d", number)


def _number_or_nan(text: str) -> float:
    try:
        return parse_number(text)
    except Problem:
        return math.nan
