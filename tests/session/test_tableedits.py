"""Each edit gives the new table and a name a person understands."""

from __future__ import annotations

import numpy as np
import pytest

from nnstudio.core.problems import Problem
from nnstudio.data.samples import four_people
from nnstudio.data.table import Fill, Kind, Role, Table
from nnstudio.session import blocks
from nnstudio.session import tableedits as edits
from nnstudio.session.tableedits import Patch


@pytest.fixture
def table() -> Table:
    return four_people()


def patch(top: int, left: int, bottom: int, right: int) -> Patch:
    return Patch(np.arange(top, bottom + 1), left, right)


def texts(table: Table, row: int) -> list[str]:
    return [table.cell(row, col) for col in range(len(table.columns))]


def test_a_typed_cell_is_named_after_its_row_and_column(table: Table) -> None:
    changed, name = edits.cell_typed(table, 0, 1, "140")
    assert name == "change Alice's Weight to 140"
    assert changed.cell(0, 1) == "140"
    assert table.cell(0, 1) == "133"


def test_a_typed_name_renames_the_row(table: Table) -> None:
    assert edits.cell_typed(table, 0, 0, "Bea").name == "name Alice Bea"


def test_clearing_one_cell_says_which(table: Table) -> None:
    changed, name = edits.cells_cleared(table, [patch(1, 2, 1, 2)])
    assert (name, changed.cell(1, 2)) == ("clear Bob's Height", "")


def test_clearing_areas_leaves_the_rest(table: Table) -> None:
    changed = edits.cells_cleared(table, [patch(0, 1, 1, 2), patch(3, 3, 3, 3)]).table
    assert texts(changed, 0) == ["Alice", "", "", "F"]
    assert texts(changed, 3) == ["Diana", "120", "60", ""]
    assert texts(changed, 2) == texts(table, 2)


def test_a_pasted_block_adds_rows_and_converts(table: Table) -> None:
    block = [["Emily", "128", "63", "F"], ["Frank", "70,3 kg", "68", "M"]]
    changed, name = edits.block_pasted(table, 4, 0, block)
    assert name == "paste 2 rows"
    assert changed.row_count == 6
    assert texts(changed, 5) == ["Frank", "154.98", "68", "M"]


def test_blank_columns_at_the_right_of_a_block_do_no_harm(table: Table) -> None:
    changed = edits.block_pasted(table, 0, 3, [["M", "", ""], ["F", " "]]).table
    assert [changed.cell(0, 3), changed.cell(1, 3)] == ["M", "F"]


def test_a_block_that_is_too_wide_is_refused(table: Table) -> None:
    with pytest.raises(Problem, match="2 columns wide"):
        edits.block_pasted(table, 0, 3, [["M", "x"]])


def test_filling_an_area_converts_for_each_column(table: Table) -> None:
    changed = edits.patch_filled(table, patch(0, 1, 1, 3), "5,5").table
    assert texts(changed, 0) == ["Alice", "5.5", "5.5", "5,5"]
    assert texts(changed, 1) == ["Bob", "5.5", "5.5", "5,5"]


@pytest.mark.parametrize(
    "line",
    [
        ["Name", "Weight (lb)", "Height (in)", "Gender"],
        ["name", "weight", "height", "gender"],
        ["Who", "Mass", "Size", "Sex"],
    ],
)
def test_a_line_of_column_names_is_left_out(table: Table, line: list[str]) -> None:
    row = ["Eve", "130", "64", "F"]
    assert list(blocks.without_header(table, 0, [line, row])) == [row]


@pytest.mark.parametrize(
    "block",
    [
        [["Eve", "130", "64", "F"], ["Ed", "170", "70", "M"]],
        [["Eve", "", "64", "F"], ["Ed", "170", "70", "M"]],
        [["Name", "Weight", "Height", "Gender"]],
        [["Bea"], ["Ed"]],
    ],
)
def test_lines_of_data_are_kept(table: Table, block: list[list[str]]) -> None:
    assert list(blocks.without_header(table, 0, block)) == block


def test_rows_are_added_deleted_and_moved(table: Table) -> None:
    assert edits.row_added(table).table.row_count == 5
    assert edits.row_added(table, 1).table.row_name(2) == "Bob"
    assert edits.rows_deleted(table, [1]).name == "delete Bob"
    gone, name = edits.rows_deleted(table, [0, 2])
    assert (name, gone.row_name(0), gone.row_count) == ("delete 2 rows", "Bob", 2)
    moved, name = edits.row_moved(table, 0, 2)
    assert (name, moved.row_name(2)) == ("move Alice", "Alice")


def test_columns_get_other_names_units_and_roles(table: Table) -> None:
    renamed = edits.column_renamed(table, 1, "Mass (kg)").table
    assert renamed.columns[1].header == "Mass (kg)"
    bare, name = edits.unit_changed(table, 1, " ")
    assert (bare.columns[1].unit, name) == (None, "change the unit of Weight to none")
    skipped, name = edits.role_chosen(table, 2, Role.SKIP)
    assert (skipped.columns[2].role, name) == (Role.SKIP, "skip Height")


def test_a_new_column_has_a_free_name_and_is_skipped(table: Table) -> None:
    once = edits.column_inserted(table, 1).table
    twice = edits.column_inserted(once.renamed(1, "Column 6"), 1).table
    assert once.columns[1].role is Role.SKIP
    assert [c.name for c in twice.columns[:3]] == ["Name", "Column 7", "Column 6"]
    assert edits.column_deleted(once, 1).table == table


def test_long_texts_are_cut_in_the_name_only(table: Table) -> None:
    changed, name = edits.cell_typed(table, 0, 0, "x" * 300)
    assert changed.cell(0, 0) == "x" * 300
    assert len(name) < 60


# Columns of all kinds, many rows


def test_values_are_converted_in_one_named_step(table: Table) -> None:
    changed, name = edits.unit_converted(table, 1, "kg")
    assert (name, changed.cell(0, 1), changed.columns[1].unit) == (
        "convert Weight to kg",
        "60.32778521",
        "kg",
    )
    assert edits.unit_converted(changed, 1, "lb").table == table
    with pytest.raises(Problem, match="Gender cannot be converted"):
        edits.unit_converted(table, 3, "kg")


def test_a_column_is_read_and_filled_as_chosen(table: Table) -> None:
    classes, name = edits.kind_chosen(table, 2, Kind.CATEGORY)
    assert (classes.columns[2].kind, name) == (Kind.CATEGORY, "read Height as classes")
    filled, name = edits.fill_chosen(table, 2, Fill.MEDIAN)
    assert (filled.columns[2].fill, name) == (Fill.MEDIAN, "put the median into missing Height")
    assert edits.fill_chosen(filled, 2, Fill.LEAVE_OUT).name == "leave out rows without Height"
    with pytest.raises(Problem, match="classes"):
        edits.fill_chosen(classes, 2, Fill.MEAN)
    assert edits.role_chosen(table, 0, Role.HOLD_OUT).name == "hold rows out by Name"


def test_rows_are_sorted_by_a_column(table: Table) -> None:
    down, name = edits.rows_sorted(table, 1, True)
    assert [down.row_name(row) for row in range(4)] == ["Bob", "Charlie", "Alice", "Diana"]
    assert name == "sort down by Weight"
    assert edits.rows_sorted(table, 1, False).table.row_name(0) == "Diana"


def test_the_first_row_of_each_patch_is_filled_down(table: Table) -> None:
    changed, name = edits.filled_down(table, [patch(0, 1, 2, 2), Patch(np.array([1, 3]), 3, 3)])
    assert name == "fill down"
    assert [texts(changed, row) for row in range(4)] == [
        ["Alice", "133", "65", "F"],
        ["Bob", "133", "65", "M"],
        ["Charlie", "133", "65", "M"],
        ["Diana", "120", "60", "M"],
    ]


def test_lines_are_pasted_into_the_rows_that_are_shown(table: Table) -> None:
    shown = np.array([1, 3])
    changed = edits.lines_pasted(table, shown, 1, [["1", "2"], ["3", "4"]]).table
    assert [texts(changed, row)[1:3] for row in shown] == [["1", "2"], ["3", "4"]]
    assert texts(changed, 0) == texts(table, 0)
    with pytest.raises(Problem, match="3 lines and only 2 rows"):
        edits.lines_pasted(table, shown, 1, [["1"], ["2"], ["3"]])
    with pytest.raises(Problem, match="2 columns wide"):
        edits.lines_pasted(table, shown, 3, [["1", "2"]])


@pytest.mark.parametrize(
    ("block", "whole"),
    [
        ([["Area", "Rent"], ["70", "900"]], True),
        ([["Area", "12"], ["70", "900"]], False),
        ([["Area", "Area"], ["70", "900"]], False),
        ([["Area", ""], ["70", "900"]], False),
        ([["Area", "Rent"]], False),
        ([["Area"], ["70"]], False),
    ],
)
def test_a_whole_table_is_known_by_its_names(block: list[list[str]], whole: bool) -> None:
    assert blocks.is_whole_table(block) is whole


@pytest.mark.parametrize(
    ("block", "data"),
    [
        ([["Ann", "unknown", "unknown", "F"], ["Bea", "131", "65", "M"]], True),
        ([["Ann", "?", "n/a", "who"], ["Bea", "131", "65", "M"]], True),
        ([["Ann", "heavy", "tall", "m"], ["Bea", "131", "65", "F"]], True),  # a label it knows
        ([["Ann", "heavy", "tall", "x"], ["Bea", "131", "65", "x"]], True),  # one there twice
        ([["Wer", "Gewicht", "Gr\u00f6\u00dfe", "Geschlecht"], ["Bea", "131", "65", "M"]], False),
    ],
)
def test_a_row_with_nothing_known_is_no_line_of_names(
    table: Table, block: list[list[str]], data: bool
) -> None:
    assert list(blocks.without_header(table, 0, block)) == (block if data else block[1:])
