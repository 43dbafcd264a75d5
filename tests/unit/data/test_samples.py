from __future__ import annotations

from nnstudio.data.samples import four_people
from nnstudio.data.table import Role, Table, column


def test_the_sample_is_the_courses_table() -> None:
    assert four_people() == Table(
        "Four people",
        (
            column("Name", None, Role.NAME, ["Alice", "Bob", "Charlie", "Diana"]),
            column("Weight", "lb", Role.INPUT, ["133", "160", "152", "120"]),
            column("Height", "in", Role.INPUT, ["65", "72", "70", "60"]),
            column("Gender", None, Role.LABEL, ["F", "M", "M", "F"]),
        ),
    )
