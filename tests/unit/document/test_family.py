"""A family follows its table, takes what is typed, and comes out of files."""

from __future__ import annotations

import numpy as np
import pytest

from nnstudio.assets import resource_path
from nnstudio.core.problems import Problem
from nnstudio.data.delimited import read_table
from nnstudio.data.importing import read_text
from nnstudio.data.inputs import InputColumn
from nnstudio.data.table import Kind, Role, column
from nnstudio.data.units import Quantity
from nnstudio.document.document import Document, course_document
from nnstudio.document.family import MOST, Member, new_name
from nnstudio.document.familyrows import (
    as_texts,
    family_of_table,
    raw_rows,
    shown_value,
    typed_value,
)
from nnstudio.document.history import History

EMILY = Member("Emily", (Quantity(128.0, "lb"), Quantity(63.0, "in")))
STEVE = Member("Steve", (Quantity(73.0, "kg"), Quantity(182.0, "cm")))
COLOUR = InputColumn("Colour", None, ("blue", "green", "red"))
WEIGHT = InputColumn("Weight", "lb")


@pytest.fixture
def document() -> Document:
    return course_document().with_family((EMILY, STEVE))


def test_the_rows_reach_the_network_in_its_units(document: Document) -> None:
    raw = raw_rows(document.family, document.inputs)
    np.testing.assert_allclose(raw, [[128.0, 63.0], [160.937, 71.654]], atol=1e-3)


def test_a_value_that_does_not_fit_leaves_its_row_without_numbers(document: Document) -> None:
    odd = Member("Odd", (Quantity(3.0, "cm"), Quantity(63.0, "in")))
    short = Member("Short", (Quantity(3.0, "kg"),))
    raw = raw_rows((odd, EMILY, short), document.inputs)
    assert np.isnan(raw[[0, 2]]).all()
    assert raw[1].tolist() == [128.0, 63.0]


def test_the_family_follows_its_columns(document: Document) -> None:
    table = document.table
    metric = document.with_table(table.with_values_in(1, "kg"))
    assert metric.family == document.family  # typed values keep their units
    fewer = document.with_table(table.with_role(2, Role.SKIP))
    assert [member.own for member in fewer.family] == [EMILY.own[:1], STEVE.own[:1]]
    age = column("Age", None, Role.INPUT, ["30", "40", "50", "60"])
    more = document.with_table(table.with_column(1, age))
    assert [member.own[1:] for member in more.family] == [EMILY.own, STEVE.own]
    assert [member.own[0] for member in more.family] == [Quantity(45.0, None)] * 2
    other = document.with_table(table.with_unit(1, "points"))
    assert other.family[0].own[0] != EMILY.own[0]
    assert not np.isnan(raw_rows(other.family, other.inputs)).any()


def test_a_class_that_is_gone_gives_way(document: Document) -> None:
    colour = column("Colour", None, Role.INPUT, ["red", "blue", "red", "green"], Kind.CATEGORY)
    coloured = document.with_table(document.table.with_column(1, colour))
    assert [member.own[0] for member in coloured.family] == ["red", "red"]
    assert not np.isnan(raw_rows(coloured.family, coloured.inputs)).any()


def test_changing_the_family_is_no_change_of_the_training(document: Document) -> None:
    plain = course_document()
    training = plain.training
    asked = plain.with_family(document.family)
    assert asked.training is training
    assert asked.progress == plain.progress
    assert asked.with_family(document.family) is asked
    history = History()
    history.push(plain, "add Emily", keeps_training=True)
    found = history.undo(asked)
    assert found is not None
    assert found[0].family == ()


def test_a_family_has_an_end(document: Document) -> None:
    with pytest.raises(Problem, match="at most 1,000 rows"):
        document.with_family((EMILY,) * (MOST + 1))
    assert len(document.with_family((EMILY,) * MOST).family) == MOST


def test_new_rows_get_names_that_are_free() -> None:
    assert new_name(()) == "Person 1"
    taken = (Member("Person 1", ()), Member("Person 3", ()))
    assert new_name(taken) == "Person 2"


@pytest.mark.parametrize(
    ("text", "column", "before", "value"),
    [
        ("73 kg", WEIGHT, None, Quantity(73.0, "kg")),
        ("73,5", WEIGHT, Quantity(1.0, "kg"), Quantity(73.5, "kg")),
        ("160", WEIGHT, None, Quantity(160.0, "lb")),
        ("\u22123", InputColumn("Score"), None, Quantity(-3.0, None)),
        (" green ", COLOUR, "red", "green"),
    ],
)
def test_what_is_typed_is_taken(
    text: str, column: InputColumn, before: Quantity | str | None, value: Quantity | str
) -> None:
    assert typed_value(text, column, before) == value
    assert typed_value(shown_value(value), column) == value


@pytest.mark.parametrize(
    ("text", "column", "sentence"),
    [
        ("pink", COLOUR, "Colour takes one of blue, green, red, not 'pink'"),
        ("heavy", WEIGHT, "Weight: 'heavy' is not a number with a unit"),
        ("3 cm", WEIGHT, "Weight: cm is a unit of length and lb a unit of mass"),
        ("", WEIGHT, "Weight: '' is not a number"),
    ],
)
def test_what_cannot_be_is_said(text: str, column: InputColumn, sentence: str) -> None:
    with pytest.raises(Problem, match=sentence.replace("(", r"\(")):
        typed_value(text, column)


def test_rows_come_from_a_table_by_the_names_of_its_columns(document: Document) -> None:
    text = "Who;Height (cm);Extra;Weight (kg)\nEmily;160,5;x;58\nFrank;173;y;70,3\n"
    table = read_text(text, "people").table
    family = family_of_table(table, document.inputs)
    assert family == (
        Member("Emily", (Quantity(58.0, "kg"), Quantity(160.5, "cm"))),
        Member("Frank", (Quantity(70.3, "kg"), Quantity(173.0, "cm"))),
    )


def test_a_bad_cell_is_named_with_row_and_column(document: Document) -> None:
    table = read_text("Name,Weight,Height\nEmily,128,63\nFrank,,68\n", "people").table
    with pytest.raises(Problem, match="Frank: Weight: '' is not a number"):
        family_of_table(table, document.inputs)
    lacking = read_text("Name,Weight\nEmily,128\n", "people").table
    with pytest.raises(Problem, match="people has no column 'Height'"):
        family_of_table(lacking, document.inputs)


def test_a_table_that_is_too_long_is_refused(document: Document) -> None:
    text = "Weight,Height\n" + "128,63\n" * (MOST + 1)
    with pytest.raises(Problem, match="a family has at most 1,000"):
        family_of_table(read_text(text, "people").table, document.inputs)


def test_the_course_table_itself_can_be_a_family(document: Document) -> None:
    table = read_table(resource_path("samples", "four-people.csv"))
    family = family_of_table(table, document.inputs)
    assert [member.name for member in family] == ["Alice", "Bob", "Charlie", "Diana"]
    np.testing.assert_array_equal(raw_rows(family, document.inputs), document.training.raw)


def test_rows_are_copied_as_they_can_be_typed_again(document: Document) -> None:
    texts = as_texts(document.family)
    assert texts == [["Emily", "128 lb", "63 in"], ["Steve", "73 kg", "182 cm"]]
    for row, member in zip(texts, document.family, strict=True):
        typed = [typed_value(t, c) for t, c in zip(row[1:], document.inputs, strict=True)]
        assert tuple(typed) == member.own
