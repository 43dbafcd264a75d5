from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from nnstudio.data.clipboard import format_block, parse_block

CELLS = st.one_of(st.text("\t\n\r\"' a1", max_size=5), st.text(max_size=5))


@pytest.mark.parametrize(
    ("text", "cells"),
    [
        ("", []),
        ("73", [["73"]]),
        ("a\tb\n1\t2\n", [["a", "b"], ["1", "2"]]),
        ("a\tb\r\n1\t2\r\n", [["a", "b"], ["1", "2"]]),
        ('"two\nlines"\tx\n', [["two\nlines", "x"]]),
        ('"say ""hi"""\tx', [['say "hi"', "x"]]),
        ("5'7\"\t1,5", [["5'7\"", "1,5"]]),
        ('"\tx\ny\tz', [['"', "x"], ["y", "z"]]),
        ('"a" b\tx', [['"a" b', "x"]]),
        ("\n", [[""]]),
        ("a\n\nb\n", [["a"], [""], ["b"]]),
        ("a\t\n\tb", [["a", ""], ["", "b"]]),
        ("=1+1\t-5", [["=1+1", "-5"]]),
    ],
)
def test_a_block_is_read_as_spreadsheets_write_it(text: str, cells: list[list[str]]) -> None:
    assert parse_block(text) == cells


@given(st.lists(st.lists(CELLS, min_size=1, max_size=4), max_size=5))
def test_a_block_written_and_read_is_the_same(rows: list[list[str]]) -> None:
    assert parse_block(format_block(rows)) == rows


def test_a_single_cell_is_copied_without_a_line_end() -> None:
    assert format_block([["73"]]) == "73"


def test_a_cell_longer_than_the_field_limit_is_read() -> None:
    assert parse_block("x" * 200_000) == [["x" * 200_000]]
