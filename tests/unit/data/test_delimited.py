from __future__ import annotations

import os
import sys
from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from nnstudio.core.problems import FileProblem
from nnstudio.data.delimited import MAX_FILE, MAX_LINE, read_table, to_csv
from nnstudio.data.samples import four_people
from nnstudio.data.table import Table
from tests.growth import growth

PEOPLE = "Name,Weight (lb),Height (in),Gender\nAlice,133,65,F\nBob,160,72,M\n"


def read(folder: Path, content: str | bytes) -> Table:
    path = folder / "people.csv"
    path.write_bytes(content.encode() if isinstance(content, str) else content)
    return read_table(path)


def headers(table: Table) -> list[str]:
    return [column.header for column in table.columns]


def rows(table: Table) -> list[list[str]]:
    return [list(row) for row in zip(*(c.cells.tolist() for c in table.columns), strict=True)]


def roles(table: Table) -> str:
    return " ".join(column.role.value for column in table.columns)


def test_a_table_is_read_with_names_units_and_roles(tmp_path: Path) -> None:
    table = read(tmp_path, PEOPLE)
    assert table.title == "people"
    assert headers(table) == ["Name", "Weight (lb)", "Height (in)", "Gender"]
    assert rows(table) == [["Alice", "133", "65", "F"], ["Bob", "160", "72", "M"]]
    assert roles(table) == "name input input label"


@pytest.mark.parametrize(
    "content",
    [
        PEOPLE.replace(",", ";"),
        PEOPLE.replace(",", "\t"),
        PEOPLE.replace("\n", "\r\n"),
        PEOPLE.replace("\n", "\r"),
        PEOPLE.removesuffix("\n"),
        "\n\n" + PEOPLE.replace("\n", "\n\n"),
        PEOPLE.replace("Alice", '"Alice"'),
        PEOPLE.replace("\n", ",,\n").replace("Gender,,", "Gender"),
        PEOPLE.replace("(lb)", "(pounds)"),
        PEOPLE.encode("utf-8-sig"),
        PEOPLE.encode("utf-16"),
        PEOPLE.encode("utf-16-le"),
        PEOPLE.replace(",", "|"),
    ],
)
def test_the_same_table_in_other_clothes_is_the_same(tmp_path: Path, content: str | bytes) -> None:
    assert read(tmp_path, content) == read(tmp_path, PEOPLE)


def test_a_decimal_comma_is_stored_as_a_point(tmp_path: Path) -> None:
    table = read(tmp_path, "Name;Weight (kg)\nZoë, A.;73,5\nBob;80\nCy;1,234\n")
    assert rows(table) == [["Zoë, A.", "73.5"], ["Bob", "80"], ["Cy", "1.234"]]
    assert table.columns[1].numbers.tolist() == [73.5, 80.0, 1.234]


def test_a_stray_decimal_comma_is_kept_as_typed(tmp_path: Path) -> None:
    table = read(tmp_path, 'A,B\n1.5,2.5\n"3,5",4.5\n')
    assert rows(table)[1] == ["3,5", "4.5"]
    assert table.columns[0].numbers.tolist() == [1.5, 3.5]


@pytest.mark.parametrize(
    ("content", "words"),
    [
        (
            'Town,People\nA,"1,234"\n',
            r"line 2, column 'People': '1,234' may mean 1234 or 1\.234: "
            r"write it as 1234 or as 1\.2340\.$",
        ),
        ("A;B\n1,5;2,5\n1.234;3,5\n", "line 3, column 'A': '1.234' may mean 1234 or 1,234"),
        ("1,5;2,5\n1.234;3,5\n", "line 2, column 'Column 1'"),
        ("A;B\n1,5;2,5\n# note\n\n1.234;3,5\n", "line 5, column 'A': '1.234' may mean"),
        ("A;B\n# one\n1,5;2,5\n# two\n1.234;3,5\n# three\n", "line 5, column 'A': '1.234'"),
    ],
)
def test_a_number_that_may_be_in_thousands_is_refused(
    tmp_path: Path, content: str, words: str
) -> None:
    with pytest.raises(FileProblem, match=words):
        read(tmp_path, content)


@pytest.mark.parametrize(
    ("content", "names", "count"),
    [
        ("a,b\n1,2\n", ["a", "b"], 1),
        ("1,2\n3,4\n", ["Column 1", "Column 2"], 2),
        ("Ann,1\nBob,2\n", ["Column 1", "Column 2"], 2),
        ("Name,Sex\nAnn,F\nBob,M\n", ["Name", "Sex"], 2),
        ("Ann,\nBob,x\n", ["Column 1", "Column 2"], 2),
        ("Ann,F\n", ["Ann", "F"], 0),
        ("Ann,1\n", ["Column 1", "Column 2"], 1),
        ("a,,b\n1,2,3\n", ["a", "Column 2", "b"], 1),
        ("a,a,a 2,a\n1,2,3,4\n", ["a", "a 2", "a 2 2", "a 3"], 1),
        ("W (lb),W (kg)\n1,2\n", ["W (lb)", "W 2 (kg)"], 1),
        ('"two\nlines",b\n1,2\n', ["two lines", "b"], 1),
        ("'2020,b\n1,2\n", ["2020", "b"], 1),
    ],
)
def test_the_header_is_told_from_the_rows(
    tmp_path: Path, content: str, names: list[str], count: int
) -> None:
    table = read(tmp_path, content)
    assert headers(table) == names
    assert table.row_count == count


def test_a_short_row_is_filled_with_blank_cells(tmp_path: Path) -> None:
    assert rows(read(tmp_path, "a,b,c\n1\n1,2,3\n")) == [["1", "", ""], ["1", "2", "3"]]


def test_a_guarded_formula_comes_back_as_text(tmp_path: Path) -> None:
    assert rows(read(tmp_path, "a,b\n'=1+1,2\n'tis,3\n")) == [["=1+1", "2"], ["'tis", "3"]]


def test_a_cell_of_two_lines_becomes_one_line(tmp_path: Path) -> None:
    assert rows(read(tmp_path, 'a,b\n"x\ny",2\n')) == [["x y", "2"]]


HOSTILE = [
    ("empty", b"", r"is empty"),
    ("only line ends", b"\n\r\n\n", r"is empty"),
    ("only a byte order mark", b"\xef\xbb\xbf", r"is empty"),
    ("NUL", b"a,b\n1,\x002\n", r"line 2: there is a NUL"),
    ("a picture", b"\x89PNG\r\n\x1a\n\0\0\0\rIHDR", r"not a text file"),
    ("a million columns", b"1," * 10**6, r"line 1: the line is longer than 1,048,576"),
    ("1,001 columns", b"1," * 1000 + b"1", r"line 1: there are 1,001 columns"),
    ("long line", b"a,b\n" + b"x" * (MAX_LINE + 1), r"line 2: the line is longer"),
    ("field over the csv limit", b"a,b\n1," + b"x" * 131_073, r"line 2: a cell is far too long"),
    ("long cell", b"a,b\n\n1," + b"x" * 1001, r"line 3, column 'b': a cell is longer than 1,000"),
    ("long first cell", b"a," + b"x" * 1001, r"line 1, column 'Column 2': a cell is longer than"),
    ("long name", b"a," + b"n" * 201 + b"\n1,2\n", r"line 1, column 'Column 2': the column name"),
    ("unclosed quote", b'a,b\n1,2\n"3,4\n5,6\n', r"line 3: a quotation mark is opened here"),
    ("unclosed quote later", b'a\n\n"b\nc"\n"d\ne', r"line 5: a quotation mark is opened here"),
    ("lone quote", b'"', r"line 1: a quotation mark is opened here"),
    ("text after quote", b'a,b\n"1"2,3\n', r"line 2: text follows a closing quotation mark"),
    ("long row", b"a,b\n1,2\n1,2,3\n", r"line 3: this row has 3 cells but the first row has 2"),
    ("long row after a cell of two lines", b'a,b\n"x\ny",2\n1,2,3\n', r"line 4: this row has 3"),
    ("quotes without end", b'"' * 20_001, r"line 1: "),
]


@pytest.mark.parametrize(
    ("content", "words"), [case[1:] for case in HOSTILE], ids=[case[0] for case in HOSTILE]
)
def test_a_hostile_file_is_refused_with_its_place(
    tmp_path: Path, content: bytes, words: str
) -> None:
    with pytest.raises(FileProblem, match=rf"^'people\.csv'.*{words}.*\.$"):
        read(tmp_path, content)


@pytest.mark.parametrize(
    ("piece", "end"), [(b'"', b""), (b",", b""), (b'"",', b""), (b'"x\n', b""), (b"1,2\n", b'"')]
)
def test_a_hostile_file_is_refused_in_proportion_to_its_length(
    tmp_path: Path, piece: bytes, end: bytes
) -> None:
    def refused(count: int) -> None:
        with pytest.raises(FileProblem):
            read(tmp_path, piece * count + end)

    assert growth(refused, 10_001, 100_001) < 40


def test_a_file_that_is_too_large_is_not_read(tmp_path: Path) -> None:
    path = tmp_path / "huge.csv"
    with path.open("wb") as file:
        file.truncate(MAX_FILE + 1)  # a sparse file: nothing is written
    with pytest.raises(FileProblem, match=r"'huge\.csv' is too large: it may have at most 2 GiB"):
        read_table(path)


@pytest.mark.skipif(sys.platform == "win32", reason="needs POSIX files")
def test_paths_that_are_no_files_are_refused(tmp_path: Path) -> None:
    os.mkfifo(tmp_path / "pipe.csv")
    for path in (tmp_path, tmp_path / "pipe.csv", tmp_path / "gone.csv", "nul\0.csv"):
        with pytest.raises(FileProblem):
            read_table(path)


def test_a_header_alone_is_a_table_without_rows(tmp_path: Path) -> None:
    table = read(tmp_path, "Name,Weight (lb)\n")
    assert headers(table) == ["Name", "Weight (lb)"]
    assert table.row_count == 0


def test_a_long_file_name_is_cut_to_a_title(tmp_path: Path) -> None:
    path = tmp_path / ("x" * 240 + ".csv")
    path.write_text(PEOPLE)
    assert read_table(path).title == "x" * 200


@settings(suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(content=st.one_of(st.binary(max_size=60), st.text("a1,;\t\"'\n\r.=-()", max_size=40)))
def test_any_file_is_a_table_or_a_file_problem(tmp_path: Path, content: bytes | str) -> None:
    try:
        outcome = repr(read(tmp_path, content).columns)
    except FileProblem as problem:
        outcome = str(problem)
    assert outcome.startswith(("(Column(name=", "'people.csv'"))
    assert outcome.endswith((")", "."))


def test_the_sample_written_by_the_writer_reads_back(tmp_path: Path) -> None:
    assert read(tmp_path, to_csv(four_people())).columns == four_people().columns
