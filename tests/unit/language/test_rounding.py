"""How many decimals are shown: as each place likes it, or as many as a person chose."""

from __future__ import annotations

from collections.abc import Iterator

import pytest

from nnstudio.document.explaining.formula import number
from nnstudio.language import rounding
from nnstudio.language.rounding import AUTOMATIC, decimals, for_the_eye, use_decimals


@pytest.fixture(autouse=True)
def automatic_again() -> Iterator[None]:
    yield
    use_decimals(AUTOMATIC)


@pytest.mark.parametrize(
    ("chosen", "value", "text"),
    [
        (0, 0.1234567, "0.1235"),
        (0, 12345.0, "1.234e+04"),
        (0, -2.0, "\u22122"),
        (2, 0.1234567, "0.12"),
        (6, 0.1234567, "0.123457"),
        (3, 12345.6789, "12345.679"),
        (4, 2.0, "2"),
        (4, 100.0, "100"),
        (4, 0.5, "0.5"),
        (2, 0.0, "0"),
        (2, -0.0, "0"),
        (2, 0.999, "1"),
        (2, 0.0004, "4.0e\u221204"),
        (2, -0.0004, "\u22124.0e\u221204"),
        (3, 1.5e12, "1.50e+12"),
        (2, float("inf"), "inf"),
        (2, float("nan"), "nan"),
    ],
)
def test_a_number_has_the_decimals_chosen(chosen: int, value: float, text: str) -> None:
    use_decimals(chosen)
    assert for_the_eye(value, 4) == text
    assert number(value, 4).text == text


def test_a_figure_of_steady_width_takes_the_choice_or_its_own() -> None:
    assert decimals(4) == 4
    use_decimals(2)
    assert decimals(4) == 2


def test_only_what_can_be_chosen_is_offered() -> None:
    assert rounding.DECIMALS == (0, 2, 3, 4, 6)
