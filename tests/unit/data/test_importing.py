from __future__ import annotations

import csv
from pathlib import Path

import numpy as np
import pytest

from nnstudio.core.problems import FileProblem, Problem
from nnstudio.data.cells import text_array
from nnstudio.data.column import Column, Kind, Role, column, number_column
from nnstudio.data.contents import MAX_LEVELS, Content
from nnstudio.data.guard import guarded_header, unguarded_header
from nnstudio.data.headerunits import unit_in_header
from nnstudio.data.importing import (
    DELIMITERS,
    ENCODINGS,
    Cancelled,
    FileFormat,
    read_file,
    read_text,
    report,
    table_from_text,
)
from nnstudio.data.importing.gathering import NumberGatherer
from nnstudio.data.importing.records import _csv_reason
from nnstudio.data.importing.source import SmallText
from nnstudio.data.importing.textreading import TextReading
from nnstudio.data.table import MAX_COLUMNS


def write(folder: Path, content: str | bytes) -> Path:
    path = folder / "people.csv"
    path.write_bytes(content.encode() if isinstance(content, str) else content)
    return path


# The format


def test_what_was_recognised_is_all_filled_in(tmp_path: Path) -> None:
    reading = read_file(write(tmp_path, "Name;Weight (kg)\nAnn;60,5\n"))
    assert reading.format == FileFormat("utf-8", ";", ",", True, None)
    assert reading.choices == ()
    assert reading.table.title == "people"


def test_every_recognition_can_be_corrected(tmp_path: Path) -> None:
    path = write(tmp_path, "a;b,c\n1;2,5\n".encode("utf-16"))
    assert len(read_file(path).table.columns) == 2
    for chosen in (
        FileFormat(encoding="utf-16-le"),
        FileFormat(delimiter="|"),
        FileFormat(decimal_mark=","),
        FileFormat(header=False),
    ):
        found = read_file(path, chosen).format
        for name, value in vars(chosen).items():
            if value is not None:
                assert getattr(found, name) == value
    assert read_file(path, FileFormat(header=False)).table.row_count == 2
    assert len(read_file(path, FileFormat(delimiter="|")).table.columns) == 1


@pytest.mark.parametrize("encoding", ENCODINGS)
def test_each_encoding_reads_what_it_wrote(encoding: str, tmp_path: Path) -> None:
    path = write(tmp_path, "Name,kg\nAnn,60\n".encode(encoding))
    assert read_file(path, FileFormat(encoding=encoding)).table.cell(0, 0) == "Ann"


@pytest.mark.parametrize("delimiter", DELIMITERS)
def test_each_delimiter_divides_when_it_is_chosen(delimiter: str, tmp_path: Path) -> None:
    path = write(tmp_path, f"x{delimiter}y\n1{delimiter}2\n")
    table = read_file(path, FileFormat(delimiter=delimiter)).table
    assert [c.name for c in table.columns] == ["x", "y"]


@pytest.mark.parametrize(
    "choice", [{"encoding": "rot13"}, {"delimiter": "x"}, {"decimal_mark": ";"}]
)
def test_a_format_that_nothing_can_be_read_in_is_refused(choice: dict[str, str]) -> None:
    with pytest.raises(Problem, match=r"cannot be read|can be read: use one of"):
        FileFormat(**choice)  # type: ignore[arg-type]


def test_what_the_progress_raises_passes_through(tmp_path: Path) -> None:
    path = write(tmp_path, "a,b\n" + "1,2\n" * 1_200_000)

    def cancel(share: float) -> None:
        raise Cancelled

    with pytest.raises(Cancelled):
        read_file(path, progress=cancel)


# Pasted text


def test_a_pasted_table_is_read_like_a_file() -> None:
    for text in ("Name\tWeight (kg)\nAnn\t60,5\n", "Name;Weight (kg)\r\nAnn;60,5"):
        table = table_from_text(text, "Pasted")
        assert [c.header for c in table.columns] == ["Name", "Weight (kg)"]
        assert table.cell(0, 1) == "60.5"
        assert table.title == "Pasted"


def test_a_pasted_text_says_what_was_done() -> None:
    reading = read_text("a\ta\n1\t2\n", "Pasted", FileFormat(header=True))
    assert reading.notes == ("Names that come again have a number now: 'a' is 'a 2'.",)
    assert reading.format == FileFormat(None, "\t", ".", True, None)


def test_a_note_names_three_columns_and_counts_the_others() -> None:
    reading = read_text(",,b,,,\n1,2,3,4,5,6\n", "Pasted", FileFormat(header=True))
    assert reading.notes == (
        "Columns without a name are called Column 1, Column 2, Column 4 and 2 more.",
    )


def test_blank_cells_beyond_the_most_columns_are_cut() -> None:
    reading = read_text("a,b" + "," * MAX_COLUMNS + "\n1,2\n", "Pasted")
    assert [c.name for c in reading.table.columns] == ["a", "b"]
    assert reading.notes == ("1 row cut of blank cells beyond the last column.",)


def test_what_is_done_before_the_cells_are_read_is_known_before() -> None:
    reading = TextReading(SmallText("The text", "# mine\na,a\n1,2\n"), FileFormat(header=True))
    before = ["1 line of comment left out: '# mine'."]
    assert reading.notes == before
    reading.table("Pasted")
    assert reading.notes == [*before, "Names that come again have a number now: 'a' is 'a 2'."]


@pytest.mark.parametrize(
    ("said", "words"),
    [
        ("unexpected end of data", "never closed"),
        ("field larger than field limit (131072)", "far too long"),
        ("',' expected after '\"'", "text follows a closing quotation mark"),
        ("something new", "cannot be read as a row of cells"),
    ],
)
def test_whatever_the_csv_module_says_is_a_sentence(said: str, words: str) -> None:
    assert words in _csv_reason(csv.Error(said))


def test_a_column_once_of_texts_stays_one() -> None:
    gatherer = NumberGatherer(1)
    assert gatherer.add_numbers(np.array([1.0, 2.0]), np.array([], dtype=np.intp), [])
    assert not gatherer.holds_texts
    for _ in range(2):
        gatherer.turn_to_texts()
        assert gatherer.holds_texts
    assert not gatherer.add_numbers(np.array([3.0]), np.array([], dtype=np.intp), [])
    gatherer.add_texts(text_array(["3.50", "x"]))
    assert gatherer.store().texts().tolist() == ["1", "2", "3.50", "x"]


def test_a_pasted_text_that_is_no_table_is_refused() -> None:
    with pytest.raises(FileProblem, match=r"^The text is empty"):
        table_from_text("\n", "Pasted")


# Units in headers


@pytest.mark.parametrize(
    ("header", "name", "unit"),
    [
        ("Weight (lbs)", "Weight", "lb"),
        ("Force (kN)", "Force", "kN"),
        ("Weight [kg]", "Weight", "kg"),
        ("height_cm", "height", "cm"),
        ("Height in cm", "Height", "cm"),
        ("weight, kg", "weight", "kg"),
        ("body_weight_g", "body_weight", "g"),
        ("height_in", "height", "in"),
        ("Weight in stone", "Weight", "st"),
        ("Length [m]", "Length", "m"),
    ],
)
def test_a_unit_is_found_in_a_header(header: str, name: str, unit: str) -> None:
    assert unit_in_header(header) == (name, unit)


@pytest.mark.parametrize(
    "header",
    [
        *("Time in", "check_in", "Check in", "plan_m", "City, ST", "Price in pounds", "Made in g"),
        *("Drug [M]", "kg", "_kg", "in", "Born in 1990", "Height [kN]", "amount_pounds", "a_b", ""),
        *("Height in", "log in", "sign_in", "Main St", "x, y", 'Size_"', "Weight in"),
    ],
)
def test_words_are_not_taken_for_units(header: str) -> None:
    assert unit_in_header(header) == (header, None)


@pytest.mark.parametrize(
    "header", ["height_cm", "'height_cm", "# a", "sep=;", "Weight [kg]", "2020"]
)
def test_a_header_that_would_be_read_otherwise_is_guarded(header: str) -> None:
    assert guarded_header(header) == "'" + header
    assert unguarded_header("'" + header) == header


# The report on a column


def test_a_column_of_numbers_is_reported() -> None:
    found = report(column("kg", None, Role.INPUT, ["60", "", "80.5", "sixty", "60.0", "?"]))
    assert (found.content, found.rows, found.blank) == (Content.NUMBERS, 6, 1)
    assert (found.unusable, found.bad_row, found.bad_text) == (2, 3, "sixty")
    assert found.different == 4
    assert (found.least, found.greatest) == (60.0, 80.5)


@pytest.mark.parametrize(
    ("texts", "role", "kind", "content", "unusable", "different"),
    [
        (["F", "M", "F", "M"], Role.LABEL, Kind.CATEGORY, Content.CLASSES, 0, 2),
        (["F", "M", "F", "M", "x"], Role.LABEL, Kind.CATEGORY, Content.TEXTS, 1, 3),
        (["F", "M", "F", "M"], Role.INPUT, Kind.CATEGORY, Content.CLASSES, 0, 2),
        (["F", "M", "F", "M"], Role.INPUT, Kind.NUMBER, Content.CLASSES, 4, 2),
        (["F", "M", "F", "M"], Role.SKIP, Kind.NUMBER, Content.CLASSES, 0, 2),
        (["yes", "no", ""], Role.LABEL, Kind.CATEGORY, Content.YES_NO, 0, 2),
        (["test", "train", "maybe"], Role.HOLD_OUT, Kind.NUMBER, Content.TEXTS, 1, 3),
        (["2024-01-02", "2024-01-03"], Role.NAME, Kind.NUMBER, Content.DATES, 0, 2),
        (["", " "], Role.INPUT, Kind.NUMBER, Content.NOTHING, 0, 0),
        ([], Role.LABEL, Kind.CATEGORY, Content.NOTHING, 0, 0),
        ([f"w{i}" for i in range(101)], Role.INPUT, Kind.CATEGORY, Content.TEXTS, 101, 101),
    ],
)
def test_what_a_column_holds_is_reported(
    texts: list[str], role: Role, kind: Kind, content: Content, unusable: int, different: int
) -> None:
    found = report(column("c", None, role, texts, kind))
    assert (found.content, found.unusable, found.different) == (content, unusable, different)
    assert (found.bad_row is None) == (unusable == 0)
    assert (found.least, found.greatest) == (None, None)


def test_classes_that_are_very_many_different_numbers_cannot_be_used() -> None:
    texts = [str(number) for number in range(MAX_LEVELS + 1)]
    assert report(column("c", None, Role.INPUT, texts, Kind.CATEGORY)).unusable == len(texts)
    assert report(column("c", None, Role.INPUT, texts[1:], Kind.CATEGORY)).unusable == 0


def test_a_report_covers_all_rows() -> None:
    numbers = np.arange(1_000_000.0)
    numbers[7] = np.nan
    large: Column = number_column("n", None, Role.INPUT, numbers)
    found = report(large.written(np.array([999_999]), ["many"]))
    assert (found.different, found.blank, found.unusable) == (999_999, 1, 1)
    assert (found.bad_row, found.bad_text) == (999_999, "many")
    assert (found.least, found.greatest) == (0.0, 999_998.0)
