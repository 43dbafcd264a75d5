"""Label coding and one's own row where nobody has chosen."""

from __future__ import annotations

import pytest

from nnstudio.data.labels import LabelCoding
from nnstudio.data.samples import four_people
from nnstudio.data.table import Role, Table, column
from nnstudio.data.units import Quantity
from nnstudio.document.defaults import (
    coding_after_edit,
    coding_of,
    default_you,
    you_after_edit,
)

COURSE = LabelCoding("M", "F")


def labels(*texts: str) -> Table:
    return Table("t", (column("Class", None, Role.LABEL, texts),))


def measures(name: str, unit: str | None, *texts: str) -> Table:
    return Table("t", (column(name, unit, Role.INPUT, texts),))


@pytest.mark.parametrize(
    ("texts", "zero", "one"),
    [
        (["F", "M", "M", "F"], "M", "F"),
        (["M", "F"], "M", "F"),
        ([" F ", "M"], "M", "F"),
        (["F", "M", "other", "other"], "M", "F"),
        (["M", "M"], "M", "F"),
        (["F", ""], "M", "F"),
        (["", ""], "M", "F"),
        ([], "M", "F"),
        (["M", "W", "W"], "M", "W"),
        (["W", "M", "M"], "M", "W"),
        (["F", "P", "Q", "Q"], "Q", "F"),
        (["P", "Q"], "Q", "P"),
        (["yes", "no"], "no", "yes"),
    ],
)
def test_a_class_keeps_its_number_while_it_is_there(texts: list[str], zero: str, one: str) -> None:
    assert coding_after_edit(COURSE, labels(*texts)) == LabelCoding(zero, one)


def test_the_opposite_of_a_lonely_class_gives_way_to_a_real_one() -> None:
    lonely = coding_of(labels("cat", "cat"))
    assert lonely == LabelCoding("not cat", "cat")
    assert coding_after_edit(lonely, labels("cat", "cat", "dog")) == LabelCoding("dog", "cat")


def test_without_a_label_column_there_is_nothing_to_detect() -> None:
    table = measures("Weight", "lb", "1")
    assert coding_of(table) is None
    assert coding_after_edit(COURSE, table) == COURSE


def test_retyping_all_labels_cell_by_cell_ends_at_the_new_classes() -> None:
    table, coding = four_people(), COURSE
    for row, text in enumerate(["yes", "no", "no", "yes"]):
        table = table.with_cell(row, 3, text)
        coding = coding_after_edit(coding, table)
    assert coding == LabelCoding("no", "yes")


def test_ones_own_row_begins_in_the_middle_in_kilograms_and_centimetres() -> None:
    assert default_you(four_people()) == (Quantity(65.0, "kg"), Quantity(171.0, "cm"))


@pytest.mark.parametrize(
    ("units", "of_pounds", "of_kilograms"),
    [
        ("metric", (65.0, "kg", 171.0, "cm"), (70.0, "kg", 180.0, "cm")),
        ("us", (142.5, "lb", 67.5, "in"), (154.0, "lb", 71.0, "in")),
        ("uk", (10.0, "st", 5.6, "ft"), (11.0, "st", 5.9, "ft")),
    ],
)
def test_ones_own_row_begins_in_the_units_wished_for(
    units: str, of_pounds: tuple[object, ...], of_kilograms: tuple[object, ...]
) -> None:
    weight = column("Weight", "kg", Role.INPUT, ["70"])
    metric = Table("t", (weight, column("Height", "cm", Role.INPUT, ["180"])))
    for table, wanted in ((four_people(), of_pounds), (metric, of_kilograms)):
        found = [part for own in default_you(table, units) for part in (own.value, own.unit)]
        assert tuple(found) == wanted


@pytest.mark.parametrize(
    ("table", "middle"),
    [
        (measures("Rain", "mm", "3", "4", "5"), Quantity(4.0, "mm")),
        (measures("Flour", "g", "0.125"), Quantity(0.125, "g")),
        (measures("Chip", "in", "0.5"), Quantity(1.3, "cm")),
        (measures("Mark", "points", "7", "x", ""), Quantity(7.0, "points")),
        (measures("Age", None, "31.25"), Quantity(31.25, None)),
        (measures("Age", None), Quantity(0.0, None)),
    ],
)
def test_the_middle_keeps_the_tables_unit_and_its_size(table: Table, middle: Quantity) -> None:
    assert default_you(table) == (middle,)


def test_ones_own_values_stay_with_the_columns_that_stay() -> None:
    before, you = four_people(), (Quantity(73.0, "kg"), Quantity(182.0, "cm"))
    swapped = Table("t", tuple(reversed(before.columns)))
    assert you_after_edit(before, you, swapped) == (you[1], you[0])
    assert you_after_edit(before, you, before.with_role(1, Role.SKIP)) == (you[1],)
    assert you_after_edit(before, you, before.renamed(1, "Mass (lb)")) == you
    assert you_after_edit(before, you, before.with_unit(1, "kg")) == you
    assert you_after_edit(before, you, before.with_unit(1, "cm")) == (Quantity(142.5, "cm"), you[1])
    other = before.with_role(1, Role.SKIP).with_column(
        1, column("Age", None, Role.INPUT, ["1"] * 4)
    )
    assert you_after_edit(before, you, other) == (Quantity(1.0, None), you[1])
