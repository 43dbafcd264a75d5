"""What is kept of a typed text, and how numbers are shown."""

from __future__ import annotations

import pytest

from nnstudio.data.table import Role, column
from nnstudio.language.rounding import AUTOMATIC, use_decimals
from nnstudio.session.celltext import rounded, shown_number, stored_text

WEIGHT = column("Weight", "lb", Role.INPUT, [])
HEIGHT = column("Height", "in", Role.INPUT, [])
AGE = column("Age", None, Role.INPUT, [])
NAME = column("Name", None, Role.NAME, [])


@pytest.mark.parametrize(
    ("typed", "kept"),
    [
        ("56,5", "56.5"),
        (" 133 ", "133"),
        ("65.50", "65.50"),
        ("−2", "-2"),
        ("61 kg", "134.48"),
        ("61kg", "134.48"),
        ("140 lb", "140"),
        ("1 g", "0.0022046"),
        ("abc", "abc"),
        ("73 cm", "73 cm"),
        ("1.234,5", "1.234,5"),
        ("nan", "nan"),
        ("", ""),
    ],
)
def test_an_input_cell_keeps_numbers_in_its_own_unit(typed: str, kept: str) -> None:
    assert stored_text(WEIGHT, typed) == kept


def test_feet_and_inches_become_inches() -> None:
    assert stored_text(HEIGHT, "5'7\"") == "67"


def test_a_column_without_unit_leaves_a_unit_as_typed() -> None:
    assert stored_text(AGE, "61 kg") == "61 kg"


def test_a_name_with_a_comma_stays_a_name() -> None:
    assert stored_text(NAME, "56,5") == "56,5"


@pytest.mark.parametrize(
    ("value", "result"),
    [(0.0, 0.0), (134.4819, 134.48), (0.00220462, 0.0022046), (1e300, 1e300)],
)
def test_converted_values_get_sensible_digits(value: float, result: float) -> None:
    assert rounded(value) == result


def test_shown_numbers_have_a_true_minus_sign() -> None:
    assert shown_number(-15.0) == "−15"
    assert shown_number(-0.525319) == "−0.5253"


def test_shown_numbers_have_the_decimals_chosen() -> None:
    use_decimals(2)
    try:
        assert shown_number(0.1234567) == "0.12"
        assert shown_number(-0.0004) == "−4.0e−04"
    finally:
        use_decimals(AUTOMATIC)
