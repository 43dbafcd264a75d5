"""One's own row: conversions spelt out, and hints that come when they should and only then."""

from __future__ import annotations

from dataclasses import replace

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from nnstudio.data.table import Role, Table, column
from nnstudio.data.units import Quantity, convert
from nnstudio.document.document import Document, course_document, new_document
from nnstudio.document.you import (
    conversions,
    far_names,
    hints,
    own_row,
    painted_row,
    raw_values,
    to_raw,
    you_at,
)

KG_PER_LB, CM_PER_IN = 0.45359237, 2.54
IMPERIAL = course_document()


def in_metric(document: Document) -> Document:
    """The course's four people with a table in kg and cm."""
    weight, height = document.table.columns[1:3]
    kg = [f"{n * KG_PER_LB:.1f}" for n in weight.numbers]
    cm = [f"{n * CM_PER_IN:.0f}" for n in height.numbers]
    columns = (
        document.table.columns[0],
        column("Weight", "kg", Role.INPUT, kg),
        column("Height", "cm", Role.INPUT, cm),
        document.table.columns[3],
    )
    return new_document(Table("Four people", columns))


METRIC = in_metric(IMPERIAL)
each_table = pytest.mark.parametrize("document", [IMPERIAL, METRIC], ids=["lb, in", "kg, cm"])


def person(document: Document, weight: float, height: float) -> Document:
    return document.with_you((Quantity(weight, "kg"), Quantity(height, "cm")))


def columns_of(*cells: list[str]) -> Document:
    inputs = [column(f"c{i}", None, Role.INPUT, texts) for i, texts in enumerate(cells)]
    label = column("label", None, Role.LABEL, ["a", *["b"] * (len(cells[0]) - 1)])
    return new_document(Table("t", (*inputs, label)))


def test_every_step_of_steves_conversion_is_spelt_out() -> None:
    weight, height = conversions(person(IMPERIAL, 73.0, 182.0))
    assert (weight.name, weight.typed, weight.unit) == ("Weight", Quantity(73.0, "kg"), "lb")
    assert (height.name, height.typed, height.unit) == ("Height", Quantity(182.0, "cm"), "in")
    assert (round(weight.raw, 2), round(weight.seen, 2)) == (160.94, 25.94)
    assert (round(height.raw, 2), round(height.seen, 2)) == (71.65, 5.65)


def test_steve_is_where_the_course_says() -> None:
    seen = [step.seen for step in conversions(person(IMPERIAL, 73.0, 182.0))]
    # The course rounds a pound to 2.20462 per kg and an inch to 0.393701 per cm.
    assert seen == pytest.approx([25.93726, 5.653582], abs=3e-4)
    slip = [step.seen for step in conversions(person(IMPERIAL, 182.0, 73.0))]
    assert slip == pytest.approx([266.24, -37.26], abs=5e-3)


def test_values_in_the_tables_own_units_pass_as_they_are() -> None:
    document = IMPERIAL.with_you((Quantity(133.0, "lb"), Quantity(65.0, None)))
    raw = raw_values(document)
    assert raw is not None
    assert raw.tolist() == [[133.0, 65.0]]
    assert to_raw(Quantity(5.0, "kg"), None) == 5.0


@pytest.mark.parametrize(
    "you",
    [
        (),
        (Quantity(1.0, "kg"),),
        (Quantity(1.0, "cm"), Quantity(1.0, "cm")),
        (Quantity(1.0, "apples"), Quantity(1.0, "cm")),
    ],
)
def test_values_that_do_not_fit_the_columns_give_nothing(you: tuple[Quantity, ...]) -> None:
    document = IMPERIAL.with_you(you)
    assert raw_values(document) is None
    assert own_row(document, "You") is None
    assert (conversions(document), hints(document)) == ((), ())


@each_table
def test_a_swapped_steve_is_hinted_at(document: Document) -> None:
    assert hints(person(document, 182.0, 73.0)) == ("Weight and Height look swapped.",)
    assert hints(person(document, 73.0, 182.0)) == ()


def test_swapped_numbers_are_seen_in_any_unit() -> None:
    bob = IMPERIAL.with_you((Quantity(72.0, "lb"), Quantity(160.0, "in")))
    assert hints(bob) == ("Weight and Height look swapped.",)
    mixed = IMPERIAL.with_you((Quantity(182.0, "kg"), Quantity(73.0, "in")))
    assert hints(mixed) == ("Weight is far from every row: a guess.",)


@each_table
def test_no_ordinary_adult_gets_a_hint(document: Document) -> None:
    adults = [(kg, cm) for kg in range(45, 111) for cm in range(150, 196, 5)]
    assert [adult for adult in adults if hints(person(document, *adult))] == []


@each_table
def test_every_ordinary_adult_is_recognised_when_swapped(document: Document) -> None:
    adults = [(kg, cm) for kg in range(45, 111, 5) for cm in range(150, 196, 5)]
    swapped = {hints(person(document, cm, kg)) for kg, cm in adults}
    assert swapped == {("Weight and Height look swapped.",)}


@each_table
@pytest.mark.parametrize(
    ("weight", "height", "far"),
    [
        (250.0, 180.0, ["Weight"]),
        (25.0, 180.0, ["Weight"]),
        (80.0, 100.0, ["Height"]),
        (80.0, 260.0, ["Height"]),
        (250.0, 50.0, ["Weight", "Height"]),
    ],
)
def test_values_far_outside_are_named(
    document: Document, weight: float, height: float, far: list[str]
) -> None:
    found = hints(person(document, weight, height))
    assert [hint.split(" far from every row")[0] for hint in found] == [
        f"{' and '.join(far)} {'is' if len(far) == 1 else 'are'}"
    ]


@given(st.lists(st.floats(-1e300, 1e300), min_size=1, max_size=5))
def test_no_row_of_the_table_itself_gets_a_hint(numbers: list[float]) -> None:
    document = columns_of([repr(number) for number in numbers])
    for number in numbers:
        assert hints(document.with_you((Quantity(number, None),))) == ()


def test_beside_a_constant_column_only_near_values_pass() -> None:
    document = columns_of(["20", "20"])
    near, far = ((Quantity(n, None),) for n in (22.0, 30.0))
    assert hints(document.with_you(near)) == ()
    assert len(hints(document.with_you(far))) == 1


def test_without_rows_nothing_is_outside() -> None:
    empty = IMPERIAL.with_table(IMPERIAL.table.without_rows(range(4)))
    assert hints(person(empty, 250.0, 50.0)) == ()


def test_a_place_on_the_map_is_told_in_the_units_typed() -> None:
    you = you_at(person(IMPERIAL, 73.0, 182.0), {0: 150.0})
    assert you == (Quantity(68.04, "kg"), Quantity(182.0, "cm"))
    plain = IMPERIAL.with_you((Quantity(1.0, None), Quantity(1.0, "in")))
    assert you_at(plain, {0: 150.0, 1: 70.5}) == (Quantity(150.0, None), Quantity(70.5, "in"))


@given(st.floats(50.0, 400.0), st.floats(40.0, 90.0))
def test_a_place_on_the_map_is_met_to_four_digits(weight: float, height: float) -> None:
    document = person(IMPERIAL, 73.0, 182.0)
    raw = raw_values(document.with_you(you_at(document, {0: weight, 1: height})))
    assert raw is not None
    np.testing.assert_allclose(raw, [[weight, height]], rtol=5.1e-4)


def test_ones_own_values_become_a_row_of_the_table() -> None:
    document = person(IMPERIAL, 73.0, 182.0)
    texts = own_row(document, "You")
    assert texts == ["You", "160.937", "71.6535", ""]
    extended = document.with_table(document.table.with_row(texts))
    assert extended.training.problems == {4: "label is missing"}
    numbers = extended.table.columns[1].numbers
    assert numbers[4] == pytest.approx(convert(73.0, "kg", "lb"), rel=1e-5)


def test_columns_that_are_no_inputs_stay_blank_in_ones_own_row() -> None:
    table = IMPERIAL.table.with_column(1, column("Town", None, Role.SKIP, ["a", "b", "c", "d"]))
    document = replace(IMPERIAL, table=table)
    assert own_row(document, "Me") == ["Me", "", "143.3", "67.3228", ""]


def test_what_lies_far_outside_is_named_also_where_values_look_swapped() -> None:
    swapped = IMPERIAL.with_you((Quantity(182.0, "kg"), Quantity(73.0, "cm")))
    assert far_names(swapped) == ("Weight", "Height")
    assert hints(swapped) == ("Weight and Height look swapped.",)
    assert far_names(IMPERIAL.with_you((Quantity(73.0, "kg"), Quantity(182.0, "cm")))) == ()
    tall = IMPERIAL.with_you((Quantity(73.0, "kg"), Quantity(300.0, "cm")))
    assert far_names(tall) == ("Height",)
    assert far_names(IMPERIAL.with_you((Quantity(73.0, "kg"),))) == ()


def test_a_row_painted_on_the_map_has_its_values_and_ones_own_for_the_rest() -> None:
    document = person(IMPERIAL, 73.0, 182.0)
    assert painted_row(document, {0: 150.1234567}, "M") == ["", "150.123", "71.6535", "M"]
    assert painted_row(document, {0: 150.0, 1: 70.0}, "F") == ["", "150", "70", "F"]
    without = document.with_you(())
    assert own_row(without, "") is None
    assert painted_row(without, {1: 70.0}, "F") == ["", "", "70", "F"]
