from __future__ import annotations

import math
from itertools import product

import pytest
from hypothesis import given
from hypothesis import strategies as st

from nnstudio.core.problems import Problem
from nnstudio.data.units import (
    UNITS,
    Quantity,
    compatible,
    convert,
    format_quantity,
    join_header,
    parse_quantity,
    split_header,
    unit_named,
)

PAIRS = [
    (a.symbol, b.symbol) for a, b in product(UNITS, UNITS) if a.quantity == b.quantity and a != b
]


@pytest.mark.parametrize(
    ("value", "source", "target", "result"),
    [
        (1.0, "lb", "kg", 0.45359237),
        (1.0, "in", "cm", 2.54),
        (1.0, "st", "lb", 14.0),
        (5.0, "ft", "in", 60.0),
        (16.0, "oz", "lb", 1.0),
        (1.82, "m", "cm", 182.0),
        (1820.0, "mm", "m", 1.82),
        (73_000.0, "g", "kg", 73.0),
        (6.0, "ft", "m", 1.8288),
    ],
)
def test_units_are_exact(value: float, source: str, target: str, result: float) -> None:
    assert convert(value, source, target) == result


def test_the_courses_converter_agrees_within_its_rounding() -> None:
    # The course multiplies by 2.20462 and 0.393701 for Steve, 73 kg and 182 cm, and shifts.
    shifted = convert(73.0, "kg", "lb") - 135.0, convert(182.0, "cm", "in") - 66.0
    assert shifted == pytest.approx((25.93726, 5.653582), abs=3e-4)


@given(st.floats(-1e300, 1e300), st.sampled_from([u.symbol for u in UNITS]))
def test_the_same_unit_leaves_every_bit(value: float, symbol: str) -> None:
    assert convert(value, symbol, symbol) is value


@given(st.floats(-1e300, 1e300), st.sampled_from([(u.aliases[0], u.symbol) for u in UNITS]))
def test_another_name_of_a_unit_leaves_every_bit(value: float, names: tuple[str, str]) -> None:
    assert convert(value, *names) is value


@given(st.floats(1e-6, 1e9), st.sampled_from(PAIRS))
def test_there_and_back_is_the_same(value: float, pair: tuple[str, str]) -> None:
    there_and_back = convert(convert(value, *pair), *reversed(pair))
    assert math.isclose(there_and_back, value, rel_tol=1e-15)


@pytest.mark.parametrize(
    ("value", "source", "target", "words"),
    [
        (1.0, "kg", "cm", "kg is a unit of mass and cm a unit of length"),
        (1.0, "m2", "cm", "'m2' is not a unit"),
        (math.nan, "kg", "lb", "finite"),
        (math.inf, "kg", "lb", "finite"),
        (1.7e308, "kg", "g", "too large"),
    ],
)
def test_what_cannot_be_converted_is_refused(
    value: float, source: str, target: str, words: str
) -> None:
    with pytest.raises(Problem, match=words):
        convert(value, source, target)


def test_compatible_units_measure_the_same() -> None:
    assert compatible("lb") == ("kg", "g", "lb", "st", "oz")
    assert compatible("inches") == ("cm", "m", "mm", "in", "ft")
    assert compatible("m2") == ()


def test_no_spelling_stands_for_two_units() -> None:
    spellings = [name for unit in UNITS for name in (unit.symbol, *unit.aliases)]
    assert len(spellings) == len(set(spellings))
    assert all(unit_named(name.upper()) == unit_named(name) for name in spellings)


@pytest.mark.parametrize(
    ("text", "quantity"),
    [
        ("73 kg", Quantity(73.0, "kg")),
        ("73,5kg", Quantity(73.5, "kg")),
        ("182 cm", Quantity(182.0, "cm")),
        ("1.82 Metres", Quantity(1.82, "m")),
        ("160 lbs.", Quantity(160.0, "lb")),
        ("5'7\"", Quantity(67.0, "in")),
        ("5'7", Quantity(67.0, "in")),
        ("5′ 7,5″", Quantity(67.5, "in")),
        ("5 ft 7 in", Quantity(67.0, "in")),
        ("5ft. 7in.", Quantity(67.0, "in")),
        ("6'", Quantity(6.0, "ft")),
        ('65"', Quantity(65.0, "in")),
        ("11 st 4 lb", Quantity(158.0, "lb")),
        ("11 stone 4", Quantity(158.0, "lb")),
        (" 73 ", Quantity(73.0, None)),
        ("-4 kg", Quantity(-4.0, "kg")),
        ("1e2 cm", Quantity(100.0, "cm")),
    ],
)
def test_quantities_are_read_as_people_write_them(text: str, quantity: Quantity) -> None:
    assert parse_quantity(text) == quantity


def test_a_number_alone_gets_the_default_unit_even_an_unknown_one() -> None:
    assert parse_quantity("73", "kg") == Quantity(73.0, "kg")
    assert parse_quantity("50 m2", "m2") == Quantity(50.0, "m2")
    assert parse_quantity("160 lb", "kg") == Quantity(160.0, "lb")


@pytest.mark.parametrize(
    "text",
    [
        "",
        "kg",
        "abc",
        "73 kilometres",
        "1_000 kg",
        "1.234,5 kg",
        "nan kg",
        "5 ft 12 in",
        "5 ft -7 in",
        "-5 ft 7 in",
        "5.5 ft 7 in",
        "5 ft 7 lb",
        "5 in 7 ft",
        "5 kg 7 g",
        "5'7'6\"",
        "7 in 5",
        "5 7",
        "73 kg kg",
        "1e301 kg",
        "٧٣ kg",
        "5 ft 1e999 in",
        "9" * 400 + " ft 1 in",
    ],
)
def test_anything_else_is_no_quantity(text: str) -> None:
    with pytest.raises(Problem, match=r"\.$"):
        parse_quantity(text)


@given(
    st.floats(-1e300, 1e300),
    st.one_of(st.none(), st.sampled_from([unit.symbol for unit in UNITS])),
)
def test_a_quantity_written_and_read_is_the_same(value: float, unit: str | None) -> None:
    assert parse_quantity(format_quantity(Quantity(value, unit))) == Quantity(value, unit)


@given(st.integers(0, 9), st.floats(0, 11.5))
def test_feet_and_inches_add_up(feet: int, inches: float) -> None:
    assert parse_quantity(f"{feet}'{inches}\"") == Quantity(feet * 12 + inches, "in")


@pytest.mark.parametrize(
    ("header", "parts"),
    [
        ("Weight (lb)", ("Weight", "lb")),
        ("Weight(lbs)", ("Weight", "lb")),
        ("Height ( Inches )", ("Height", "in")),
        ("Area (m2)", ("Area", "m2")),
        ("Weight", ("Weight", None)),
        (" Weight ", ("Weight", None)),
        ("Speed (km/h)", ("Speed", "km/h")),
        ("Size (of a shoe) (cm)", ("Size (of a shoe)", "cm")),
        ("(kg)", ("(kg)", None)),
        ("Weight ()", ("Weight ()", None)),
        ("Gender (as stated in the passport)", ("Gender (as stated in the passport)", None)),
        ("", ("", None)),
    ],
)
def test_a_header_is_name_and_unit(header: str, parts: tuple[str, str | None]) -> None:
    assert split_header(header) == parts
    assert split_header(join_header(*parts)) == parts


@given(st.text(max_size=60))
def test_splitting_what_was_joined_changes_nothing(header: str) -> None:
    parts = split_header(header)
    assert split_header(join_header(*parts)) == parts
