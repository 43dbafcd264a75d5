from __future__ import annotations

import pytest

from nnstudio.data.cells import text_array
from nnstudio.data.dialect import (
    DecimalMark,
    csv_records,
    find_decimal_mark,
    find_delimiter,
    is_ambiguous,
    marked_cells,
    without_thousands,
)


@pytest.mark.parametrize(
    ("text", "delimiter"),
    [
        ("a,b\n1,2\n", ","),
        ("a\tb\n1\t2\n", "\t"),
        ("a;b\n1;2\n", ";"),
        ("a;b\n1,5;2,5\n", ";"),
        ("1,5;2,5\n3,5;4,5\n", ";"),
        ("1,5\t2,5\n", "\t"),
        ("Weight, kg;Height, cm\n73,5;180,2\n", ";"),
        ("name,note\nA,x;y\nB,z\n", ","),
        ('"a;b",c\n"1;2",3\n', ","),
        ('A,"1;2;3"\nB,"4;5;6"\n', ","),
        ("Height\n1,5\n2,5\n", "\t"),
        ("alone\n1\n", ","),
        ("a,b\n1,2\n3,4,5\n", ","),
        ("Smith, John;5\nDoe, Jane;6\n", ";"),
        ("Name;Height\nA;5'7\"\nB;6'1\"\n", ";"),
        ('a,";1"\n1,""""\n2,""""\n', ","),
        ("Name|Weight, kg\nAnn|70\nBob|80\n", "|"),
        ("a|b,c\n1|2,3\n", ","),
        ("a|b\n", ","),
        ("1,5 2,5\n3,5 4,5\n", " "),
        ("Alice 133 65\nBob   160  72\n", " "),
        ("Room 1\nRoom 2\n", ","),
        ("New York\nLos Angeles\n", ","),
        ("1, 2\n3, 4\n", ","),
        ('"', ","),
        ("", ","),
    ],
)
def test_the_delimiter_makes_the_best_table(text: str, delimiter: str) -> None:
    assert find_delimiter(text.splitlines(keepends=True)) == delimiter


@pytest.mark.parametrize(
    ("cells", "delimiter", "mark"),
    [
        (["73.5", "80"], ",", "."),
        (["73,5", "80"], ";", ","),
        (["73,5", "80"], ",", ","),
        (["73.5", "81.2", "90,1"], "\t", "."),
        (["73", "80"], ";", "."),
        (["1,234"], ";", ","),
        (["1,234"], "\t", "."),
        (["1,234", "5.5"], ";", "."),
        (["a,b", "1,5 kg"], ";", "."),
        ([], ",", "."),
    ],
)
def test_the_decimal_mark_is_that_of_the_clear_numbers(
    cells: list[str], delimiter: str, mark: str
) -> None:
    assert find_decimal_mark([text_array(cells)], delimiter) == mark


@pytest.mark.parametrize("text", ["1,234", "12.500", "-999,000", " 1,234 "])
def test_three_digits_after_the_mark_can_be_thousands(text: str) -> None:
    assert is_ambiguous(text)


@pytest.mark.parametrize("text", ["1,23", "0,234", "1234,567", "1,2345", ",234", "1,234e2", "1234"])
def test_other_numbers_can_be_read_in_one_way_only(text: str) -> None:
    assert not is_ambiguous(text)


def test_only_numbers_with_the_mark_are_found() -> None:
    cells = text_array(["1,5", "a,b", "2.5", "3", " ,5", "1,2,3"])
    assert marked_cells(cells, ",") == [(0, "1,5"), (4, " ,5")]
    assert marked_cells(cells, ".") == [(2, "2.5")]


@pytest.mark.parametrize(
    ("cells", "mark", "expected"),
    [
        (["1,234", "1,234,567.5", "-1,000"], ".", ["1234", "1234567.5", "-1000"]),
        (["1.234", "1.234,5", "1,5"], ",", ["1234", "1234,5", "1,5"]),
        (["1,23", "12,3456", "a,123", ",123", "1234,567"], ".", None),
    ],
)
def test_marks_between_thousands_are_left_out(
    cells: list[str], mark: DecimalMark, expected: list[str] | None
) -> None:
    assert without_thousands(text_array(cells), mark).tolist() == (expected or cells)


def test_spaces_divide_however_many_there_are() -> None:
    records = list(csv_records(["  a  b \n", "1 \t 2\n", "\n", '"x y" 3\n'], " "))
    assert records == [["a", "b"], ["1", "2"], [], ["x y", "3"]]
