"""The table for Qt views: what it shows, how it follows the document, what it sends out."""

from __future__ import annotations

import numpy as np
from PySide6.QtCore import QItemSelectionModel, Qt
from pytestqt.qtbot import QtBot

from nnstudio.data.cellstore import TextStore
from nnstudio.data.column import Column
from nnstudio.data.scaling import Scaling
from nnstudio.data.table import Kind, Role, Table
from nnstudio.document.document import Document, new_document
from nnstudio.session import tableedits
from nnstudio.session.tablemodel import CauseRole, ReasonRole, SeenRole, TableModel

NAME, WEIGHT, HEIGHT, GENDER = range(4)


def typed(model: TableModel, row: int, col: int) -> object:
    return model.index(row, col).data()


def test_cells_show_what_was_typed(model: TableModel) -> None:
    assert [typed(model, 0, col) for col in range(4)] == ["Alice", "133", "65", "F"]
    assert (model.rowCount(), model.columnCount()) == (4, 4)


def test_seen_is_what_the_network_gets(model: TableModel) -> None:
    seen = [model.index(0, col).data(SeenRole) for col in range(4)]
    assert seen == ["", "→ −2", "→ −1", "→ 1"]


def test_seen_follows_the_scaling(model: TableModel, document: Document) -> None:
    model.show(document.with_scaling(Scaling("zscore")))
    assert model.index(0, WEIGHT).data(SeenRole) == "→ −0.5253"
    assert typed(model, 0, WEIGHT) == "133"


def test_seen_follows_the_label_coding(model: TableModel, document: Document) -> None:
    model.show(document.with_coding(document.coding.switched()))
    assert model.index(0, GENDER).data(SeenRole) == "→ 0"


def test_a_row_left_out_says_why_and_where(model: TableModel, document: Document) -> None:
    model.show(document.with_table(document.table.with_cell(1, WEIGHT, "abc")))
    assert "'abc' is not a number" in model.index(1, NAME).data(ReasonRole)
    assert [model.index(1, col).data(CauseRole) for col in range(4)] == [False, True, False, False]
    assert model.index(1, HEIGHT).data(SeenRole) == ""
    assert model.index(2, HEIGHT).data(SeenRole) == "→ 4"
    assert model.index(0, NAME).data(ReasonRole) == ""


def test_a_label_of_neither_class_is_the_cause(model: TableModel, document: Document) -> None:
    model.show(document.with_table(document.table.with_cell(1, GENDER, "X")))
    assert model.index(1, GENDER).data(CauseRole) is True
    assert model.index(1, WEIGHT).data(CauseRole) is False


def test_tool_tips_are_plain_text(model: TableModel, document: Document) -> None:
    model.show(document.with_table(document.table.with_cell(0, NAME, "<b>A</b>")))
    tip = model.index(0, WEIGHT).data(Qt.ItemDataRole.ToolTipRole)
    assert tip == "<b>A</b>, Weight (lb): 133\nThe network sees −2."


def test_headers_name_columns_and_number_rows(model: TableModel) -> None:
    assert model.headerData(WEIGHT, Qt.Orientation.Horizontal) == "Weight (lb)"
    assert model.headerData(2, Qt.Orientation.Vertical) == "3"


# Following the document


def test_a_listener_hears_where_a_cell_is_and_why_it_cannot_be_used(
    model: TableModel, document: Document
) -> None:
    heard, about = Qt.ItemDataRole.AccessibleTextRole, Qt.ItemDataRole.AccessibleDescriptionRole
    across, down = Qt.Orientation.Horizontal, Qt.Orientation.Vertical
    assert model.index(0, WEIGHT).data(heard) == "Alice, Weight (lb): 133"
    assert model.index(0, WEIGHT).data(about) == "The network sees −2."
    assert model.headerData(WEIGHT, across, heard) == "Weight (lb), input"
    assert model.headerData(1, down, heard) == "row 2"
    assert model.headerData(1, down, about) == ""
    model.show(document.with_table(document.table.with_cell(1, WEIGHT, "abc")))
    assert model.index(1, WEIGHT).data(heard) == "Bob, Weight (lb): abc"
    assert "'abc' is not a number" in model.index(1, WEIGHT).data(about)
    assert "'abc' is not a number" in model.headerData(1, down, about)
    model.task_lock = "Locked by a task."
    assert model.index(0, NAME).data(about) == "Locked by a task."
    assert model.index(1, NAME).data(about).endswith("\nLocked by a task.")


def test_showing_the_same_document_emits_nothing(
    model: TableModel, document: Document, qtbot: QtBot
) -> None:
    with qtbot.assertNotEmitted(model.dataChanged), qtbot.assertNotEmitted(model.modelReset):
        model.show(document)


def test_a_change_beside_the_table_emits_nothing(
    model: TableModel, document: Document, qtbot: QtBot
) -> None:
    with qtbot.assertNotEmitted(model.dataChanged):
        model.show(document.with_you(tuple(reversed(document.you))))
        model.show(document.with_you(()))


def test_a_cell_edit_changes_data_without_a_reset(
    model: TableModel, document: Document, qtbot: QtBot
) -> None:
    with qtbot.assertNotEmitted(model.modelReset), qtbot.waitSignal(model.dataChanged):
        model.show(document.with_table(document.table.with_cell(0, WEIGHT, "140")))
    assert typed(model, 0, WEIGHT) == "140"


def test_rows_come_and_go_and_the_current_cell_stays(
    model: TableModel, document: Document, qtbot: QtBot
) -> None:
    selection = QItemSelectionModel(model)
    selection.setCurrentIndex(
        model.index(1, WEIGHT), QItemSelectionModel.SelectionFlag.ClearAndSelect
    )
    with qtbot.assertNotEmitted(model.modelReset):
        model.show(document.with_table(document.table.with_row(["Eve"], 0)))
        assert model.rowCount() == 5
        model.show(document.with_table(document.table.without_rows([0, 1])))
    assert [typed(model, row, NAME) for row in range(2)] == ["Charlie", "Diana"]
    assert (selection.currentIndex().row(), selection.currentIndex().column()) == (1, WEIGHT)


def test_another_number_of_columns_resets(
    model: TableModel, document: Document, qtbot: QtBot
) -> None:
    with qtbot.waitSignal(model.modelReset):
        model.show(document.with_table(document.table.without_column(HEIGHT)))
    assert model.columnCount() == 3


def test_a_table_may_lose_all_its_rows(model: TableModel, document: Document) -> None:
    model.show(document.with_table(document.table.without_rows(range(4))))
    assert model.rowCount() == 0
    model.show(document)
    assert typed(model, 3, NAME) == "Diana"


# Editing


def test_typing_sends_a_new_table_and_leaves_the_document(
    model: TableModel, document: Document, qtbot: QtBot
) -> None:
    with qtbot.waitSignal(model.edited) as edit:
        assert model.setData(model.index(0, WEIGHT), "56,5")
    table, name = edit.args
    assert table.cell(0, WEIGHT) == "56.5"
    assert name == "change Alice's Weight to 56.5"
    assert typed(model, 0, WEIGHT) == "133"
    assert model.document is document


def test_typing_a_weight_in_kilograms_converts_it(model: TableModel, qtbot: QtBot) -> None:
    with qtbot.waitSignal(model.edited) as edit:
        model.setData(model.index(0, WEIGHT), "61 kg")
    assert edit.args[0].cell(0, WEIGHT) == "134.48"


def test_typing_the_same_text_sends_nothing(model: TableModel, qtbot: QtBot) -> None:
    with qtbot.assertNotEmitted(model.edited):
        assert model.setData(model.index(0, WEIGHT), "133")
        assert model.setData(model.index(0, WEIGHT), "133 lb")


def test_two_edits_before_the_first_is_shown_both_count(
    model: TableModel, document: Document
) -> None:
    sent: list[Table] = []
    model.edited.connect(lambda table, name: sent.append(table))
    model.setData(model.index(0, WEIGHT), "140")
    model.edit(tableedits.row_added)
    assert sent[-1].cell(0, WEIGHT) == "140"
    assert sent[-1].row_count == 5
    model.show(document)
    assert model.table is document.table


def test_an_edit_of_rows_that_have_just_gone_does_nothing(model: TableModel, qtbot: QtBot) -> None:
    assert model.edit(tableedits.rows_deleted, [0, 1, 2, 3])
    with qtbot.assertNotEmitted(model.edited):
        assert not model.edit(tableedits.row_moved, 1, 2)
        assert not model.setData(model.index(1, WEIGHT), "5")


def test_what_a_table_cannot_take_is_said(model: TableModel, qtbot: QtBot) -> None:
    with qtbot.waitSignal(model.said) as said, qtbot.assertNotEmitted(model.edited):
        assert not model.edit(tableedits.column_renamed, WEIGHT, "Height")
    assert "Two columns are called 'Height'" in said.args[0]


def test_before_the_first_document_there_is_nothing(qapp: object) -> None:
    model = TableModel()
    assert (model.rowCount(), model.columnCount(), model.table) == (0, 0, None)
    assert not model.edit(tableedits.row_added)


def test_a_million_rows_are_shown_and_edited_at_once(qapp: object, qtbot: QtBot) -> None:
    count = 1_000_000
    numbers = np.arange(count).astype(np.dtypes.StringDType())
    labels = np.where(np.arange(count) % 2 == 0, "F", "M").astype(np.dtypes.StringDType())
    table = Table(
        "large",
        (
            Column("Weight", "lb", Role.INPUT, TextStore(numbers)),
            Column("Gender", None, Role.LABEL, TextStore(labels), Kind.CATEGORY),
        ),
    )
    model = TableModel()
    model.show(new_document(table, scaling=Scaling("none")))
    assert model.index(count - 1, 0).data(SeenRole) == "→ 1e+06"
    with qtbot.waitSignal(model.edited, timeout=2000) as edit:
        model.setData(model.index(count - 1, 0), "5")
    assert edit.args[0].cell(count - 1, 0) == "5"
