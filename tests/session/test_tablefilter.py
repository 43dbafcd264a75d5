"""Showing some rows only: a view of the table, in which every cell can still be typed into."""

from __future__ import annotations

from PySide6.QtCore import Qt
from pytestqt.qtbot import QtBot

from nnstudio.data.holdout import HoldOut
from nnstudio.data.table import Fill, Kind, Role, Table, column
from nnstudio.document.document import Document, course_document
from nnstudio.session import tableedits
from nnstudio.session.tableedits import Area
from nnstudio.session.tablemodel import FilledRole, HeldRole, SeenRole, TableModel

NAME, WEIGHT, HEIGHT, GENDER = range(4)


def names(model: TableModel) -> list[str]:
    return [str(model.index(row, NAME).data()) for row in range(model.rowCount())]


def test_rows_that_match_are_shown_and_the_table_stays(
    model: TableModel, document: Document, qtbot: QtBot
) -> None:
    with qtbot.assertNotEmitted(model.edited), qtbot.waitSignal(model.filtered):
        model.set_query("Weight > 130")
    assert names(model) == ["Alice", "Bob", "Charlie"]
    assert model.table is document.table
    model.set_query("=F")
    assert names(model) == ["Alice", "Diana"]
    assert [model.table_row(row) for row in range(2)] == [0, 3]
    assert [model.model_row(row) for row in range(4)] == [0, -1, -1, 1]
    assert model.headerData(1, Qt.Orientation.Vertical) == "4"
    assert model.index(1, WEIGHT).data(SeenRole) == "→ −15"
    model.set_query("")
    assert len(names(model)) == 4


def test_typing_changes_the_cell_that_is_seen_and_its_row_stays_in_view(
    model: TableModel, document: Document, qtbot: QtBot
) -> None:
    model.set_query("=F")
    with qtbot.waitSignal(model.edited) as edit:
        model.setData(model.index(1, GENDER), "M")
    table: Table = edit.args[0]
    assert [table.cell(row, GENDER) for row in range(4)] == ["F", "M", "M", "M"]
    with qtbot.assertNotEmitted(model.modelReset):
        model.show(document.with_table(table))
    assert names(model) == ["Alice", "Diana"]
    model.show(document.with_table(table.with_cell(1, WEIGHT, "1")))
    assert names(model) == ["Alice"]


def test_undo_and_other_rows_are_looked_at_again(model: TableModel, document: Document) -> None:
    model.set_query("=F")
    model.show(document.with_table(tableedits.rows_sorted(document.table, WEIGHT, False).table))
    assert names(model) == ["Diana", "Alice"]
    model.show(document.with_table(document.table.with_row(["Eve", "1", "2", "F"])))
    assert names(model) == ["Alice", "Diana", "Eve"]


def test_an_area_of_the_view_is_a_patch_of_the_table(model: TableModel) -> None:
    model.set_query("=F")
    rows, left, right = model.patch(Area(0, 1, 1, 2))
    assert (rows.tolist(), left, right) == ([0, 3], 1, 2)


def test_filled_and_held_rows_say_so(model: TableModel, document: Document) -> None:
    table = document.table.with_cell(0, WEIGHT, "").with_fill(WEIGHT, Fill.MEAN)
    changed = document.with_table(table).with_hold_out(HoldOut(0.5))
    model.show(changed)
    held = [bool(model.index(row, NAME).data(HeldRole)) for row in range(4)]
    assert sum(held) == 2
    assert [model.index(row, NAME).data(SeenRole) for row in range(4)] == [
        "held out" if out else "" for out in held
    ]
    assert model.index(0, WEIGHT).data(FilledRole) is True
    assert str(model.index(0, WEIGHT).data(SeenRole)).endswith(" mean")
    tip = str(model.index(0, WEIGHT).data(Qt.ItemDataRole.ToolTipRole))
    assert "the mean stands in for it" in tip
    model.set_query("filled")
    assert names(model) == ["Alice"]


def test_a_class_that_is_filled_names_what_fills_it(model: TableModel) -> None:
    table = course_document().table
    colours = ["red", "red", "", "blue"]
    grown = table.with_column(
        1, column("Colour", None, Role.INPUT, colours, Kind.CATEGORY, Fill.MOST_FREQUENT)
    )
    model.show(course_document().with_table(grown))
    assert model.index(2, 1).data(SeenRole) == "→ 1 most frequent"
