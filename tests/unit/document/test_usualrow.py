"""A usual row: what the other inputs are while some are looked at."""

from __future__ import annotations

from nnstudio.data.column import Kind, Role, column
from nnstudio.data.table import Table
from nnstudio.document.document import Document, new_document
from nnstudio.document.usualrow import middle_row


def of_classes() -> Document:
    """A number, a column of two classes and one of three."""
    columns = (
        column("Size", None, Role.INPUT, ["1", "2", "3", "6"]),
        column("Used", None, Role.INPUT, ["yes", "yes", "no", "yes"], Kind.CATEGORY),
        column("Colour", None, Role.INPUT, ["red", "blue", "red", "green"], Kind.CATEGORY),
        column("Sold", None, Role.LABEL, ["a", "b", "a", "b"]),
    )
    return new_document(Table("Things", columns))


def test_numbers_are_their_mean_and_classes_the_most_frequent() -> None:
    training = of_classes().training
    _, used, colour = training.columns
    expected = [3.0, float(used.levels.index("yes"))]
    expected += [float(level == "red") for level in colour.levels]
    assert middle_row(training).tolist() == expected


def test_without_rows_it_is_a_row_all_the_same() -> None:
    document = of_classes()
    empty = document.with_table(document.table.without_rows(range(4)))
    row = middle_row(empty.training)
    assert row.shape == (1 + 1 + 3,)
    assert row[:2].tolist() == [0.0, 0.0]
    assert row[2:].sum() == 1.0
