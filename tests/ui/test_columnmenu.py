"""A column's menu and header: what can be chosen, and why something cannot."""

from __future__ import annotations

import pytest
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QApplication, QMenu
from pytestqt.qtbot import QtBot

from nnstudio.data.table import Fill, Kind, Role, Table, column
from nnstudio.document.document import new_document
from nnstudio.document.frame import frame_of
from nnstudio.ui import theme
from nnstudio.ui.table.columnmenu import ColumnMenu
from nnstudio.ui.table.tablepanel import TablePanel

NAME, WEIGHT, COLOUR, LABEL = range(4)


def people() -> Table:
    return Table(
        "People",
        (
            column("Name", None, Role.NAME, ["A", "B", "C", "D", "E", "F"]),
            column("Weight", "lb", Role.INPUT, ["133", "", "heavy", "120", "1", "2"]),
            column("Colour", None, Role.INPUT, ["red", "blue", "green"] * 2, Kind.CATEGORY),
            column("Kind", None, Role.LABEL, ["x", "y", "z"] * 2),
        ),
    )


@pytest.fixture
def panel(qtbot: QtBot, qapp: QApplication) -> TablePanel:
    theme.apply(qapp, theme.LIGHT)
    made = TablePanel()
    qtbot.addWidget(made)
    made.set_theme(theme.LIGHT)
    made.resize(500, 300)
    made.show_frame(frame_of(new_document(people())))
    made.show()
    return made


def menu(panel: TablePanel, col: int) -> ColumnMenu:
    found = panel.view.actions_on_columns.menu(col)
    assert found is not None
    return found


def actions(panel: TablePanel, col: int, title: str) -> dict[str, QAction]:
    """The actions of a submenu by their text."""
    for sub in menu(panel, col).findChildren(QMenu):
        if sub.title().replace("&", "").startswith(title):
            return {action.text(): action for action in sub.actions()}
    raise AssertionError(title)


def edit(panel: TablePanel, qtbot: QtBot, action: QAction) -> tuple[Table, str]:
    with qtbot.waitSignal(panel.table_edited) as sent:
        action.trigger()
    return sent.args[0], sent.args[1]


def test_a_column_is_read_in_another_way(panel: TablePanel, qtbot: QtBot) -> None:
    choices = actions(panel, WEIGHT, "Read as")
    assert choices["Numbers"].isChecked()
    table, name = edit(panel, qtbot, choices["Classes"])
    assert (table.columns[WEIGHT].kind, name) == (Kind.CATEGORY, "read Weight as classes")


def test_what_cannot_be_used_is_counted_and_filled(panel: TablePanel, qtbot: QtBot) -> None:
    choices = actions(panel, WEIGHT, "Cells that cannot be used (2)")
    assert choices["Leave the row out"].isChecked()
    table, _ = edit(panel, qtbot, choices["Put the median"])
    assert table.columns[WEIGHT].fill is Fill.MEDIAN


def test_what_cannot_be_chosen_says_why(panel: TablePanel) -> None:
    fills = actions(panel, COLOUR, "Cells that cannot be used")
    assert not fills["Put the mean: classes have none"].isEnabled()
    assert fills["Put the most frequent"].isEnabled()
    label = actions(panel, LABEL, "Cells that cannot be used")
    assert not label["Put the most frequent: a label is never made up"].isEnabled()
    names = actions(panel, NAME, "Read as")
    assert not any(action.isEnabled() for action in names.values())
    assert "The column has no unit yet: write one first" in actions(panel, NAME, "Convert")
    assert "Classes have no unit" in actions(panel, COLOUR, "Convert")


def test_values_are_converted_to_another_unit(panel: TablePanel, qtbot: QtBot) -> None:
    choices = actions(panel, WEIGHT, "Convert the values to")
    assert list(choices) == ["kg", "g", "st", "oz"]
    table, name = edit(panel, qtbot, choices["kg"])
    assert (table.cell(0, WEIGHT), table.cell(2, WEIGHT), name) == (
        "60.32778521",
        "heavy",
        "convert Weight to kg",
    )


def test_a_column_may_say_which_rows_are_held_out(panel: TablePanel, qtbot: QtBot) -> None:
    choice = next(a for a in menu(panel, NAME).actions() if a.text() == "Hold-out")
    table, _ = edit(panel, qtbot, choice)
    assert table.hold_out is table.columns[NAME]


def test_the_filter_of_a_column_begins_with_its_name(panel: TablePanel) -> None:
    next(a for a in menu(panel, LABEL).actions() if "only rows" in a.text()).trigger()
    assert panel.search.bar.field.text() == "Kind = "
    assert panel.search.bar.filters


# The header


def test_the_header_counts_classes_and_its_tool_tip_tells_all(panel: TablePanel) -> None:
    header = panel.view.header
    document = new_document(people().with_fill(WEIGHT, Fill.MEAN))
    panel.show_frame(frame_of(document))
    columns = document.table.columns
    assert header.full_width(COLOUR) > header.natural_width(COLOUR)
    assert header.full_width(WEIGHT) == header.natural_width(WEIGHT)
    assert "3 classes: blue, green, red." in header.tip(columns[COLOUR])
    assert "3 classes: x, y, z." in header.tip(columns[LABEL])
    assert "The mean stands in for cells" in header.tip(columns[WEIGHT])


@pytest.mark.parametrize("role", list(Role))
def test_every_role_has_a_sentence(panel: TablePanel, role: Role) -> None:
    document = new_document(people().with_role(NAME, role))
    panel.show_frame(frame_of(document))
    assert panel.view.header.tip(document.table.columns[NAME]).count("\n") >= 2
