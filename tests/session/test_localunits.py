"""Units of one's own row by locale."""

from __future__ import annotations

import pytest
from PySide6.QtCore import QLocale

from nnstudio.data.units import Quantity
from nnstudio.document.document import course_document
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
