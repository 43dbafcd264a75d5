"""From typed values or a table to what a trained network takes."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace

import pytest

from nnstudio.core.problems import Problem
from nnstudio.data.table import Role, Table, column
from nnstudio.document.document import course_document
from nnstudio.document.model import InputColumn, Model
from nnstudio.document.questions import column_index, raw_from_settings, raw_from_table

COURSE = course_document().model()


def asked_of(*inputs: InputColumn) -> Model:
    return replace(COURSE, inputs=inputs)


@pytest.mark.parametrize(
    ("settings", "raw"),
    [
        (["Weight=133", "Height=65"], [133.0, 65.0]),
        (["Height = 65 in", " Weight = 133 lb "], [133.0, 65.0]),
        (["Weight=73 kg", "Height=182 cm"], [160.93745, 71.653543]),
        (["Weight=11 st 4 lb", "Height=5'7\""], [158.0, 67.0]),
        (["Weight=-1,5", "Height=1e2"], [-1.5, 100.0]),
    ],
)
def test_values_reach_the_network_in_its_units(settings: Sequence[str], raw: list[float]) -> None:
    assert raw_from_settings(settings, COURSE)[0].tolist() == pytest.approx(raw, rel=1e-7)


def test_a_name_may_hold_the_sign_that_stands_before_the_value() -> None:
    model = asked_of(InputColumn("a"), InputColumn("a=b"))
    assert raw_from_settings(["a=b=2", "a=1"], model).tolist() == [[1.0, 2.0]]


@pytest.mark.parametrize(
    ("settings", "sentence"),
    [
        (["Weight=133"], "The network also needs Height: add --set 'Height=...' to it."),
        (["Age=3"], "a name of Weight, Height, not 'Age=3'."),
        (["weight=3"], "a name of Weight, Height, not 'weight=3'."),
        (["Weight"], "a name of Weight, Height, not 'Weight'."),
        (["=3"], "a name of Weight, Height, not '=3'."),
        (["Weight=1", "Weight=2"], "Weight is set twice."),
        (["Weight=heavy", "Height=1"], "Weight: 'heavy' is not a number"),
        (["Weight=", "Height=1"], "Weight: '' is not a number"),
        (["Weight=nan", "Height=1"], "Weight: 'nan' is not a number"),
        (["Weight=1e301", "Height=1"], "Weight: '1e301' is too large"),
        (["Weight=3 apples", "Height=1"], "Weight: '3 apples' is not a number with a unit"),
        (["Weight=182 cm", "Height=1"], "Weight: cm is a unit of length and lb a unit of mass"),
    ],
)
def test_a_value_that_cannot_be_used_is_named(settings: Sequence[str], sentence: str) -> None:
    with pytest.raises(Problem, match=re.escape(sentence)):
        raw_from_settings(settings, COURSE)


def test_units_that_the_network_does_not_know_are_named() -> None:
    model = asked_of(InputColumn("Age"), InputColumn("Mark", "points"))
    assert raw_from_settings(["Age=3", "Mark=7 points"], model).tolist() == [[3.0, 7.0]]
    with pytest.raises(Problem, match="Age: the network knows no unit here"):
        raw_from_settings(["Age=3 kg", "Mark=1"], model)
    with pytest.raises(Problem, match="Mark: 'points' is not a unit that can be converted"):
        raw_from_settings(["Age=3", "Mark=1 kg"], model)


def people(weight_unit: str | None, *weights: str) -> Table:
    heights = column("Height", None, Role.SKIP, ["65"] * len(weights))
    return Table("People", (heights, column("Weight", weight_unit, Role.LABEL, weights)))


@pytest.mark.parametrize(
    ("unit", "weights", "raw"),
    [
        ("lb", ["133", "160"], [133.0, 160.0]),
        (None, ["133", "160"], [133.0, 160.0]),
        ("kg", ["73", "0.45359237"], [160.93745, 1.0]),
        ("lb", [], []),
    ],
)
def test_columns_are_found_by_name_whatever_their_role_and_unit(
    unit: str | None, weights: list[str], raw: list[float]
) -> None:
    found = raw_from_table(people(unit, *weights), COURSE)
    assert found.shape == (len(weights), 2)
    assert found[:, 0].tolist() == pytest.approx(raw, rel=1e-7)
    assert found[:, 1].tolist() == [65.0] * len(weights)


def test_a_number_without_a_unit_in_the_network_is_taken_as_it_is() -> None:
    model = asked_of(InputColumn("Weight"))
    assert raw_from_table(people("kg", "73"), model).tolist() == [[73.0]]


@pytest.mark.parametrize(
    ("table", "sentence"),
    [
        (people("lb", "1", ""), "Weight of row 2 is not a number: ''."),
        (people("lb", "heavy"), "Weight of row 1 is not a number: 'heavy'."),
        (people("cm", "1"), "Weight: cm is a unit of length"),
        (people("apples", "1"), "Weight: 'apples' is not a unit"),
        (Table("P", ()), "P has no column 'Weight'; its columns are ."),
    ],
)
def test_a_table_that_cannot_be_used_is_answered_in_words(table: Table, sentence: str) -> None:
    with pytest.raises(Problem, match=re.escape(sentence)):
        raw_from_table(table, COURSE)


def test_a_column_is_known_by_its_name_or_its_header() -> None:
    table = course_document().table
    assert column_index(table, "Weight") == column_index(table, "Weight (lb)") == 1
    with pytest.raises(Problem, match="no column 'Age'; its columns are Name, Weight, Height"):
        column_index(table, "Age")
