"""Units of one's own row by locale."""

from __future__ import annotations

import pytest
from PySide6.QtCore import QLocale

from nnstudio.data.units import Quantity
from nnstudio.document.document import course_document
from nnstudio.session import localunits
from nnstudio.session.localunits import in_local_units


@pytest.mark.parametrize(
    ("name", "weight", "height"),
    [
        ("en_US", Quantity(142.5, "lb"), Quantity(67.5, "in")),
        ("en_GB", Quantity(65.0, "kg"), Quantity(171.0, "cm")),
        ("de_DE", Quantity(65.0, "kg"), Quantity(171.0, "cm")),
        ("zh_CN", Quantity(65.0, "kg"), Quantity(171.0, "cm")),
    ],
)
def test_ones_own_row_begins_in_the_units_of_the_place(
    name: str, weight: Quantity, height: Quantity
) -> None:
    document = in_local_units(course_document(), QLocale(name))
    assert document.you == (weight, height)
    assert document.table == course_document().table


def test_what_a_person_chose_goes_before_the_place(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(localunits, "_chosen", localunits.SYSTEM)
    localunits.choose("uk")
    document = in_local_units(course_document(), QLocale("en_US"))
    assert document.you == (Quantity(10.0, "st"), Quantity(5.6, "ft"))
    localunits.choose("system")
    assert in_local_units(course_document(), QLocale("en_US")).you[0] == Quantity(142.5, "lb")
