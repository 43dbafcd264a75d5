"""A table read with corrections: those that fit are made, those that do not are told."""

from __future__ import annotations

from pathlib import Path

import pytest

from nnstudio.core.problems import Problem
from nnstudio.data.column import Kind, Role
from nnstudio.data.importing import FileFormat, Reading, read_text
from nnstudio.data.table import Table
from nnstudio.document.tablesource import ColumnChange, TableSource, correct, read_words

TEXT = "Who,Size (cm),Shape\nA,1.5,ball\nB,2,cube\nC,3,ball\n"


@pytest.fixture
def table() -> Table:
    return read_text(TEXT, "Things").table


def test_a_column_takes_another_name_role_kind_and_unit(table: Table) -> None:
    changes = (
        ColumnChange("Who", "name", "Thing"),
        ColumnChange("Who", "role", "skip"),
        ColumnChange("Size", "unit", "in"),
        ColumnChange("Size", "kind", "category"),
    )
    found, kept, why_not = correct(table, changes)
    assert (kept, why_not) == (changes, "")
    who, size, shape = found.columns
    assert (who.name, who.role) == ("Thing", Role.SKIP)
    assert (size.unit, size.kind) == ("in", Kind.CATEGORY)
    assert shape == table.columns[2]


def test_a_unit_can_be_taken_away(table: Table) -> None:
    found, _, why_not = correct(table, [ColumnChange("Size", "unit", None)])
    assert why_not == ""
    assert (table.columns[1].unit, found.columns[1].unit) == ("cm", None)


def test_a_change_that_cannot_be_is_told_and_left_out(table: Table) -> None:
    with pytest.raises(Problem) as said:
        table.renamed(0, "Shape")
    good = ColumnChange("Who", "name", "Thing")
    found, kept, why_not = correct(table, [ColumnChange("Who", "name", "Shape"), good])
    assert (kept, why_not) == ((good,), str(said.value))
    assert [column.name for column in found.columns] == ["Thing", "Size", "Shape"]


def test_a_change_of_a_column_that_is_not_there_waits(table: Table) -> None:
    waiting = ColumnChange("Colour", "name", "Paint")
    assert correct(table, [waiting]) == (table, (waiting,), "")


def test_a_pasted_text_and_a_file_are_read_alike(tmp_path: Path) -> None:
    path = tmp_path / "things.csv"
    path.write_text(TEXT)
    pasted, file = TableSource(None, TEXT), TableSource(str(path))
    assert (pasted.name, file.name) == ("The pasted table", "things.csv")
    steps: list[float] = []
    one, two = pasted.read(FileFormat()), file.read(FileFormat(), lambda s, _: steps.append(s))
    assert one.table.columns == two.table.columns
    assert one.table.row_count == 3
    assert TableSource(None, TEXT).read(FileFormat(header=False)).table.row_count == 4


def test_how_a_table_was_read_is_said_in_short(table: Table) -> None:
    def words(format: FileFormat, *notes: str) -> str:
        return read_words(Reading(table, format, (), notes))

    assert words(FileFormat()) == words(FileFormat("utf-8", ",", ".")) == "as it stands"
    assert words(FileFormat("cp1252", ";", ","), "one", "two") == (
        "with semicolon, decimal comma, Windows-1252, Western Europe, 2 notes"
    )
    assert words(FileFormat(sheet="March"), "one") == "with sheet March, 1 note"
