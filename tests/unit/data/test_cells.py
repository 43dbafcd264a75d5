from __future__ import annotations

import numpy as np
import pytest

from nnstudio.core.problems import Problem
from nnstudio.data.cells import (
    MAX_CELL,
    clean_text,
    evenly,
    is_blank,
    number_of,
    quoted,
    text_array,
)


@pytest.mark.parametrize(
    ("typed", "kept"),
    [
        ("Alice", "Alice"),
        (" two  spaces ", " two  spaces "),
        ("a\r\nb\nc\rd\0e", "a b c d e"),
        ("\ud83d\ude00", "😀"),
        ("half \ud83d", "half �"),
    ],
)
def test_a_cell_keeps_what_was_typed_on_one_line(typed: str, kept: str) -> None:
    assert clean_text(typed) == kept
    assert text_array(["first", typed]).tolist() == ["first", kept]


def test_a_cell_holds_a_thousand_characters_and_not_one_more() -> None:
    assert len(clean_text("x" * MAX_CELL)) == MAX_CELL
    with pytest.raises(Problem, match="longer than 1,000 characters"):
        clean_text("x" * (MAX_CELL + 1))
    with pytest.raises(Problem, match=r"Row 2: 'x+…' is longer"):
        text_array(["short", "x" * (MAX_CELL + 1)])


@pytest.mark.parametrize(("number", "said"), [(0, "0 rows"), (1, "1 row"), (4_321, "4,321 rows")])
def test_a_number_of_things_is_said_with_its_noun(number: int, said: str) -> None:
    assert number_of(number, "row") == said


@pytest.mark.parametrize(
    ("most", "left"), [(2, [0, 9]), (4, [0, 3, 6, 9]), (10, [*range(10)]), (99, [*range(10)])]
)
def test_some_entries_are_spread_from_end_to_end(most: int, left: list[int]) -> None:
    assert evenly(np.arange(10), most).tolist() == left


def test_the_array_is_read_only() -> None:
    cells = text_array(["a"])
    with pytest.raises(ValueError, match="read-only"):
        cells[0] = "b"


def test_cells_with_nothing_but_spaces_are_blank() -> None:
    assert is_blank(text_array(["", "  ", "\t", "0", " x "])).tolist() == [True] * 3 + [False] * 2
    assert is_blank(text_array([])).dtype == np.bool_


@pytest.mark.parametrize(
    ("text", "shown"),
    [
        ("abc", "'abc'"),
        ("a\nb\0c", "'a b c'"),
        ("x" * 41, "'" + "x" * 40 + "…'"),
        ("x" * 1_000_000, "'" + "x" * 40 + "…'"),
    ],
)
def test_a_quoted_text_is_one_short_line(text: str, shown: str) -> None:
    assert quoted(text) == shown
