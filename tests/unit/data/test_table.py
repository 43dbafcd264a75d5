from __future__ import annotations

from collections.abc import Callable

import numpy as np
import pytest

from nnstudio.core.problems import Problem
from nnstudio.data.cells import text_array
from nnstudio.data.cellstore import TextStore
from nnstudio.data.column import Column, header_parts, number_column
from nnstudio.data.table import MAX_COLUMNS, MAX_ROWS, Kind, Role, Table, column


@pytest.fixture
def people() -> Table:
    return Table(
        "People",
        (
            column("Name", None, Role.NAME, ["Alice", "Bob", ""]),
            column("Weight", "lb", Role.INPUT, ["133", "160,5", "heavy"]),
            column("Gender", None, Role.LABEL, ["F", "M", ""]),
        ),
    )


def texts(table: Table) -> list[list[str]]:
    return [[table.cell(r, c) for c in range(len(table.columns))] for r in range(table.row_count)]


# Columns


def test_a_column_keeps_what_was_typed_and_reads_the_numbers(people: Table) -> None:
    weight = people.columns[1]
    assert weight.cells.tolist() == ["133", "160,5", "heavy"]
    np.testing.assert_array_equal(weight.numbers, [133.0, 160.5, np.nan])
    assert weight.header == "Weight (lb)"


def test_a_columns_arrays_are_read_only(people: Table) -> None:
    weight = people.columns[1]
    assert not weight.cells.flags.writeable
    assert not weight.numbers.flags.writeable


@pytest.mark.parametrize(
    ("name", "unit", "kept"),
    [
        (" Weight ", "lbs", ("Weight", "lb")),
        ("Weight (lbs)", None, ("Weight", "lb")),
        ("Area", " m2 ", ("Area", "m2")),
        ("Two\nlines", "", ("Two lines", None)),
        ("Size (shoe)", "cm", ("Size (shoe)", "cm")),
    ],
)
def test_name_and_unit_are_tidied(name: str, unit: str | None, kept: tuple[str, str]) -> None:
    assert header_parts(name, unit) == kept
    made = column(name, unit, Role.SKIP, [])
    assert (made.name, made.unit) == kept


@pytest.mark.parametrize(
    ("name", "unit"),
    [("", None), ("  ", None), ("", "kg"), ("x" * 201, None), ("A", "a(b)"), ("A", "u" * 21)],
)
def test_a_header_that_cannot_be_kept_is_refused(name: str, unit: str | None) -> None:
    with pytest.raises(Problem, match=r"\.$"):
        column(name, unit, Role.SKIP, [])


def test_a_header_that_does_not_read_back_is_refused() -> None:
    with pytest.raises(Problem, match="write it like Weight"):
        Column("Weight (lb)", None, Role.INPUT, TextStore(text_array([])))
    with pytest.raises(Problem, match="write it like Weight"):
        Column("Weight", "pounds", Role.INPUT, TextStore(text_array([])))


def test_columns_are_equal_by_value() -> None:
    def made(**other: object) -> Column:
        parts = {"name": "A", "unit": "kg", "role": Role.INPUT, "texts": ["1", "2"], **other}
        return column(*parts.values())  # type: ignore[arg-type]

    assert made() == made()
    same = made()
    assert same == same
    differences = ({"name": "B"}, {"unit": "g"}, {"role": Role.SKIP}, {"texts": ["1", "3"]})
    assert all(made() != made(**difference) for difference in differences)
    assert made() != "A"


# Tables


def test_a_table_knows_its_columns_by_role(people: Table) -> None:
    assert people.row_count == 3
    assert [c.name for c in people.inputs] == ["Weight"]
    assert people.label is people.columns[2]
    assert people.names is people.columns[0]


def test_rows_are_called_by_name_or_by_number(people: Table) -> None:
    assert [people.row_name(row) for row in range(3)] == ["Alice", "Bob", "row 3"]
    assert people.without_column(0).row_name(0) == "row 1"


def test_tables_are_equal_by_value(people: Table) -> None:
    assert people == people.with_cell(0, 0, "Alice")
    assert people != people.with_cell(0, 0, "Alicia")
    assert people != people.with_title("Others")
    assert people != people.without_column(0)
    assert people != "People"


def test_a_table_of_more_rows_than_there_may_be_is_refused() -> None:
    zeros = np.broadcast_to(0.0, MAX_ROWS + 1)  # takes no room
    with pytest.raises(Problem, match="at most 10,000,000 rows, not 10,000,001"):
        Table("Long", (number_column("A", None, Role.INPUT, zeros),))


def test_a_table_without_columns_has_no_rows() -> None:
    empty = Table("Empty", ())
    assert (empty.row_count, empty.inputs, empty.label, empty.names) == (0, (), None, None)


@pytest.mark.parametrize(
    ("columns", "words"),
    [
        ([("A", Role.INPUT, 1), ("B", Role.INPUT, 2)], "same number of rows"),
        ([("A", Role.INPUT, 1), ("A", Role.SKIP, 1)], "Two columns are called 'A'"),
        ([("A", Role.NAME, 1), ("B", Role.NAME, 1)], "Only one column can name the rows"),
        ([("A", Role.LABEL, 1), ("B", Role.LABEL, 1)], "Only one column can hold the label"),
        ([(f"C{i}", Role.INPUT, 0) for i in range(MAX_COLUMNS + 1)], "at most 1,000 columns"),
    ],
)
def test_an_impossible_table_cannot_be_made(
    columns: list[tuple[str, Role, int]], words: str
) -> None:
    made = tuple(column(name, None, role, ["1"] * rows) for name, role, rows in columns)
    with pytest.raises(Problem, match=words):
        Table("T", made)


# Edits


def test_an_edit_leaves_the_old_table_as_it_was(people: Table) -> None:
    before = texts(people)
    edited = people.with_cell(2, 1, "120")
    assert texts(people) == before
    assert edited.cell(2, 1) == "120"
    assert edited.columns[0] is people.columns[0]


def test_numbers_follow_every_edit(people: Table) -> None:
    assert np.isnan(people.columns[1].numbers[2])  # so that the edits carry them on
    for edited, numbers in [
        (people.with_cell(2, 1, "120"), [133.0, 160.5, 120.0]),
        (people.with_cell(0, 1, "x"), [np.nan, 160.5, np.nan]),
        (people.with_row(["", "7"], at=1), [133.0, 7.0, 160.5, np.nan]),
        (people.with_row(["", "7"]), [133.0, 160.5, np.nan, 7.0]),
        (people.without_rows([1]), [133.0, np.nan]),
        (people.with_row_moved(0, 2), [160.5, np.nan, 133.0]),
        (people.with_block(2, 1, [["1"], ["2"]]), [133.0, 160.5, 1.0, 2.0]),
        (people.with_role(1, Role.SKIP), [133.0, 160.5, np.nan]),
    ]:
        edited_column = edited.columns[1]
        np.testing.assert_array_equal(edited_column.numbers, numbers)
        np.testing.assert_array_equal(
            column("Fresh", None, Role.INPUT, edited_column.cells.tolist()).numbers, numbers
        )


def test_a_cell_is_one_line_of_at_most_a_thousand_characters(people: Table) -> None:
    assert people.with_cell(0, 0, "A\nB\0").cell(0, 0) == "A B "
    with pytest.raises(Problem, match="longer than 1,000 characters"):
        people.with_cell(0, 0, "x" * 1_001)


def test_a_block_replaces_cells_and_adds_rows(people: Table) -> None:
    pasted = people.with_block(2, 1, [["140", "F"], ["150"], [], ["", "M"]])
    assert texts(pasted) == [
        ["Alice", "133", "F"],
        ["Bob", "160,5", "M"],
        ["", "140", "F"],
        ["", "150", ""],
        ["", "", ""],
        ["", "", "M"],
    ]


def test_a_block_can_start_on_the_row_after_the_last(people: Table) -> None:
    assert texts(people.with_block(3, 0, [["Diana"]]))[3] == ["Diana", "", ""]


def test_a_block_that_is_too_wide_is_refused(people: Table) -> None:
    with pytest.raises(Problem, match="3 columns wide but only 2 are left"):
        people.with_block(0, 1, [["1", "2", "3"]])


def test_an_empty_block_changes_nothing(people: Table) -> None:
    assert people.with_block(0, 0, []) == people


def test_rows_come_and_go(people: Table) -> None:
    assert texts(people.with_row(["Diana", "120", "F"]))[3] == ["Diana", "120", "F"]
    assert texts(people.with_row(["First"], at=0))[:2] == [
        ["First", "", ""],
        ["Alice", "133", "F"],
    ]
    assert [t[0] for t in texts(people.without_rows([2, 0]))] == ["Bob"]
    assert people.without_rows([]) == people
    with pytest.raises(Problem, match="has 3 cells, so 4 do not fit"):
        people.with_row(["1", "2", "3", "4"])


@pytest.mark.parametrize(
    ("source", "target", "order"),
    [(0, 2, "BCA"), (2, 0, "CAB"), (1, 1, "ABC"), (0, 1, "BAC")],
)
def test_a_row_moves_to_where_it_is_dropped(source: int, target: int, order: str) -> None:
    table = Table("T", (column("Name", None, Role.NAME, list("ABC")),))
    assert "".join(table.with_row_moved(source, target).columns[0].cells) == order


def test_a_column_is_renamed_and_its_unit_kept_or_set(people: Table) -> None:
    assert people.renamed(1, "Mass").columns[1].header == "Mass (lb)"
    assert people.renamed(1, "Mass (kilograms)").columns[1].header == "Mass (kg)"
    with pytest.raises(Problem, match="Two columns are called 'Name'"):
        people.renamed(1, "Name")
    with pytest.raises(Problem, match="needs a name"):
        people.renamed(1, " ")


def test_a_unit_is_a_word_and_converts_nothing(people: Table) -> None:
    changed = people.with_unit(1, "kg")
    assert (changed.columns[1].unit, changed.cell(0, 1)) == ("kg", "133")
    assert people.with_unit(1, None).columns[1].unit is None
    with pytest.raises(Problem, match="cannot be a unit"):
        people.with_unit(1, "k(g)")


def test_only_one_column_holds_the_label_or_names_the_rows(people: Table) -> None:
    relabelled = people.with_role(0, Role.LABEL)
    assert [c.role for c in relabelled.columns] == [Role.LABEL, Role.INPUT, Role.SKIP]
    assert people.with_role(2, Role.LABEL) == people
    two_inputs = people.with_role(0, Role.INPUT)
    assert [c.name for c in two_inputs.inputs] == ["Name", "Weight"]


def test_a_column_is_read_in_another_way(people: Table) -> None:
    classes = people.with_kind(1, Kind.CATEGORY)
    assert classes.columns[1].kind is Kind.CATEGORY
    assert classes.with_kind(1, Kind.NUMBER) == people


def test_columns_come_and_go(people: Table) -> None:
    age = column("Age", None, Role.INPUT, ["1", "2", "3"])
    wider = people.with_column(1, age)
    assert [c.name for c in wider.columns] == ["Name", "Age", "Weight", "Gender"]
    assert wider.without_column(1) == people
    with pytest.raises(Problem, match="same number of rows"):
        people.with_column(0, column("Age", None, Role.INPUT, ["1"]))


def test_the_title_is_one_line_of_at_most_200_letters(people: Table) -> None:
    assert people.with_title(" My\ntable ").title == "My table"
    with pytest.raises(Problem, match="longer than 200"):
        people.with_title("x" * 201)


@pytest.mark.parametrize(
    "edit",
    [
        lambda t: t.cell(3, 0),
        lambda t: t.cell(-1, 0),
        lambda t: t.cell(0, 3),
        lambda t: t.with_cell(0, -1, ""),
        lambda t: t.with_row([], at=4),
        lambda t: t.with_block(4, 0, [["x"]]),
        lambda t: t.without_rows([3]),
        lambda t: t.with_row_moved(0, 3),
        lambda t: t.without_column(3),
        lambda t: t.with_column(4, t.columns[0]),
        lambda t: t.row_name(3),
    ],
)
def test_a_place_outside_the_table_is_a_programming_error(
    people: Table, edit: Callable[[Table], object]
) -> None:
    with pytest.raises(IndexError):
        edit(people)


# Many rows at once


def test_rows_are_filled_sorted_and_taken_out_in_one_go(people: Table) -> None:
    filled = people.with_filled(np.array([0, 2]), 1, ["5", "F"])
    assert [row[1:] for row in texts(filled)] == [["5", "F"], ["160,5", "M"], ["5", "F"]]
    assert [row[0] for row in texts(people.sorted_by(1, descending=True))] == ["", "Bob", "Alice"]
    assert texts(people.without_rows(np.array([0, 2]))) == [["Bob", "160,5", "M"]]
    with pytest.raises(IndexError):
        people.with_filled(np.array([3]), 1, ["5"])
    with pytest.raises(IndexError):
        people.without_rows(np.array([-1]))


def test_an_edit_that_changes_nothing_gives_the_table_itself(people: Table) -> None:
    assert people.with_cell(0, 1, "133") is people
    assert people.with_filled(np.array([0]), 1, ["133", "F"]) is people


def test_values_are_converted_and_the_label_stays(people: Table) -> None:
    changed = people.with_values_in(1, "kg")
    assert changed.columns[1].cells.tolist() == ["60.32778521", "72.801575385", "heavy"]
    assert changed.columns[1].unit == "kg"
    assert changed.label is people.label
