"""Any table as a file: what is written is what is read, or nothing is written."""

from __future__ import annotations

from pathlib import Path

import pytest

from nnstudio.core.problems import FileProblem, Problem
from nnstudio.data.column import Kind, Role, column
from nnstudio.data.csvwriter import to_csv
from nnstudio.data.importing import read_file
from nnstudio.data.samples import four_people
from nnstudio.data.table import Table
from nnstudio.document import tablefile
from nnstudio.document.tablefile import save_table

ODD = Table(
    "odd",
    (
        column("Name", None, Role.NAME, ["=1+1", "'x", "", "a, b"]),
        column("Weight", "kg", Role.INPUT, ["1,5", "-2.25", "", "heavy"]),
        column("Share", None, Role.SKIP, ["5%", "7%", "", ""]),
    ),
)


@pytest.mark.parametrize("ending", ["csv", "xlsx"])
def test_the_courses_table_comes_back(tmp_path: Path, ending: str) -> None:
    path = tmp_path / f"people.{ending}"
    save_table(four_people(), path)
    back = read_file(path).table
    assert back.columns == four_people().columns


def test_an_odd_table_comes_back_as_csv(tmp_path: Path) -> None:
    path = tmp_path / "odd.csv"
    save_table(ODD, path)
    back = read_file(path).table
    assert [(c.name, c.unit) for c in back.columns] == [(c.name, c.unit) for c in ODD.columns]
    assert back.columns[0].cells.tolist() == ODD.columns[0].cells.tolist()
    assert back.columns[1].cells.tolist() == ["1.5", "-2.25", "", "heavy"]
    assert back.columns[2].cells.tolist() == ODD.columns[2].cells.tolist()


def test_names_and_classes_that_look_like_numbers_stay_texts_in_a_workbook(tmp_path: Path) -> None:
    names = ["007", "7", "12345678901234567890", "12345678901234567891"]
    table = Table(
        "Agents",
        (
            column("Name", None, Role.NAME, names),
            column("Grade", None, Role.LABEL, ["01", "1", "01", "1"], Kind.CATEGORY),
            column("Size", None, Role.INPUT, ["1", "2", "3", "4"]),
        ),
    )
    save_table(table, tmp_path / "agents.xlsx")
    back = read_file(tmp_path / "agents.xlsx").table
    assert back.columns[0].cells.tolist() == names
    assert back.columns[1].cells.tolist() == ["01", "1", "01", "1"]
    assert back.columns[2].numbers.tolist() == [1.0, 2.0, 3.0, 4.0]


def test_names_and_classes_with_a_comma_keep_it_and_numbers_get_a_point(tmp_path: Path) -> None:
    table = Table(
        "Sizes",
        (
            column("Name", None, Role.NAME, ["1,5", "1.5"]),
            column("Class", None, Role.LABEL, ["2,5", "2.5"], Kind.CATEGORY),
            column("Weight", None, Role.INPUT, ["3,5", "4.5"]),
        ),
    )
    save_table(table, tmp_path / "sizes.csv")
    text = (tmp_path / "sizes.csv").read_text()
    assert text == 'Name,Class,Weight\n"1,5","2,5",3.5\n1.5,2.5,4.5\n'


def test_an_empty_table_and_other_endings_are_refused(tmp_path: Path) -> None:
    with pytest.raises(Problem, match="has to end in"):
        save_table(ODD, tmp_path / "odd.ods")
    with pytest.raises(FileProblem, match="could not be written without loss"):
        save_table(Table("none", ()), tmp_path / "none.csv")
    assert list(tmp_path.iterdir()) == []


def test_a_table_that_does_not_come_back_is_not_written(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """No cell is known for which this happens: what writes is broken here on purpose."""
    path = tmp_path / "people.csv"
    path.write_text("old")
    monkeypatch.setattr(tablefile, "to_csv", lambda table: to_csv(table).replace("133", "134"))
    with pytest.raises(FileProblem, match="could not be written without loss"):
        save_table(four_people(), path)
    assert path.read_text() == "old"
