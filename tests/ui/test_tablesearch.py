"""Find, filter, fill down, sort and the notes below the rows, by keys and clicks."""

from __future__ import annotations

import numpy as np
import pytest
from PySide6.QtCore import QSize, Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QApplication, QLineEdit
from pytestqt.qtbot import QtBot

from nnstudio.data.cells import TEXT
from nnstudio.data.cellstore import TextStore
from nnstudio.data.column import Column, number_column
from nnstudio.data.holdout import HoldOut
from nnstudio.data.table import Fill, Kind, Role, Table
from nnstudio.document.document import Document, course_document, new_document
from nnstudio.document.frame import frame_of
from nnstudio.ui import theme
from nnstudio.ui.table.tablecell import TableCell
from nnstudio.ui.table.tablepanel import TablePanel

NAME, WEIGHT, HEIGHT, GENDER = range(4)
CTRL, SHIFT = Qt.KeyboardModifier.ControlModifier, Qt.KeyboardModifier.ShiftModifier


class Desk:
    """A panel whose edits come back in the next frame."""

    def __init__(self, panel: TablePanel, document: Document) -> None:
        self.panel, self.document = panel, document
        self.edits: list[str] = []
        self.said: list[str] = []
        self._sent: list[Table] = []
        panel.table_edited.connect(self._edit)
        panel.said.connect(self.said.append)
        self.show(document)

    def _edit(self, table: Table, name: str) -> None:
        self.edits.append(name)
        self._sent.append(table)

    def answer(self) -> None:
        QApplication.processEvents()
        if self._sent:
            self.show(self.document.with_table(self._sent.pop()))

    def show(self, document: Document) -> None:
        self.document = document
        self.panel.show_frame(frame_of(document))
        QApplication.processEvents()

    @property
    def names(self) -> list[str]:
        model = self.panel.view.model()
        return [str(model.index(row, NAME).data()) for row in range(model.rowCount())]

    @property
    def here(self) -> tuple[int, int]:
        index = self.panel.view.currentIndex()
        return index.row(), index.column()

    @property
    def words(self) -> str:
        return self.panel.search.bar.words.text()

    def cells(self, col: int) -> list[str]:
        table = self.document.table
        return [table.cell(row, col) for row in range(table.row_count)]


@pytest.fixture
def desk(qtbot: QtBot, qapp: QApplication) -> Desk:
    theme.apply(qapp, theme.LIGHT)
    panel = TablePanel()
    qtbot.addWidget(panel)
    panel.set_theme(theme.LIGHT)
    panel.resize(360, 320)
    made = Desk(panel, course_document())
    panel.show()
    panel.activateWindow()
    panel.view.setFocus()
    QApplication.processEvents()
    return made


def search(desk: Desk, qtbot: QtBot, text: str, key: Qt.KeyboardModifier = CTRL) -> QLineEdit:
    qtbot.keyClick(desk.panel.view, Qt.Key.Key_F, key)
    field = desk.panel.search.bar.field
    qtbot.keyClicks(field, text)
    qtbot.waitUntil(lambda: bool(desk.words) or not text)
    return field


# Find


def test_find_goes_from_match_to_match_and_counts(desk: Desk, qtbot: QtBot) -> None:
    desk.panel.view.go(0, NAME)
    field = search(desk, qtbot, "6")
    assert (desk.here, desk.words) == ((0, HEIGHT), "1 of 3")
    qtbot.keyClick(field, Qt.Key.Key_Return)
    assert (desk.here, desk.words) == ((1, WEIGHT), "2 of 3")
    qtbot.keyClick(field, Qt.Key.Key_F3, SHIFT)
    assert desk.here == (0, HEIGHT)
    qtbot.keyClick(desk.panel.view, Qt.Key.Key_F3, SHIFT)
    assert (desk.here, desk.words) == ((3, HEIGHT), "3 of 3")
    qtbot.keyClick(field, Qt.Key.Key_Escape)
    assert desk.panel.search.bar.isHidden()
    assert QApplication.focusWidget() is desk.panel.view
    assert (desk.edits, len(desk.names)) == ([], 4)


def test_find_says_when_there_is_nothing(desk: Desk, qtbot: QtBot) -> None:
    desk.panel.view.go(1, WEIGHT)
    search(desk, qtbot, "zebra")
    assert (desk.words, desk.here) == ("no cell", (1, WEIGHT))


def test_find_sees_what_was_typed_since(desk: Desk, qtbot: QtBot) -> None:
    search(desk, qtbot, "zebra")
    desk.show(desk.document.with_table(desk.document.table.with_cell(2, NAME, "Zebra")))
    qtbot.keyClick(desk.panel.view, Qt.Key.Key_F3)
    assert (desk.here, desk.words) == ((2, NAME), "1 of 1")


# Filter


def test_a_filter_says_how_many_rows_it_shows_and_esc_ends_it(desk: Desk, qtbot: QtBot) -> None:
    search(desk, qtbot, "Weight > 130", CTRL | SHIFT)
    assert (desk.names, desk.words) == (["Alice", "Bob", "Charlie"], "3 of 4 rows shown")
    desk.panel.view.setFocus()
    qtbot.keyClick(desk.panel.view, Qt.Key.Key_Escape)
    assert (len(desk.names), desk.panel.search.bar.isHidden()) == (4, True)
    assert (desk.edits, QApplication.focusWidget()) == ([], desk.panel.view)


def test_cells_are_edited_under_a_filter(desk: Desk, qtbot: QtBot) -> None:
    search(desk, qtbot, "=F", CTRL | SHIFT)
    view = desk.panel.view
    view.setFocus()
    view.go(3, WEIGHT)
    assert desk.here == (1, WEIGHT)
    qtbot.keyClicks(view, "7")
    editor = next(f for f in view.viewport().findChildren(QLineEdit) if f.isVisible())
    qtbot.keyClick(editor, Qt.Key.Key_Return)
    desk.answer()
    assert (desk.edits, desk.cells(WEIGHT)) == (
        ["change Diana's Weight to 7"],
        ["133", "160", "152", "7"],
    )
    view.selectAll()
    qtbot.keyClick(view, Qt.Key.Key_Delete)
    desk.answer()
    assert desk.cells(NAME) == ["", "Bob", "Charlie", ""]


def test_rows_are_pasted_and_deleted_where_they_are_seen(desk: Desk, qtbot: QtBot) -> None:
    search(desk, qtbot, "=F", CTRL | SHIFT)
    view = desk.panel.view
    view.setFocus()
    view.go(0, WEIGHT)
    QGuiApplication.clipboard().setText("1\n2\n3")
    qtbot.keyClick(view, Qt.Key.Key_V, CTRL)
    assert "only 2 rows are shown" in desk.said[-1]
    QGuiApplication.clipboard().setText("1\n2")
    qtbot.keyClick(view, Qt.Key.Key_V, CTRL)
    desk.answer()
    assert desk.cells(WEIGHT) == ["1", "160", "152", "2"]
    qtbot.keyClick(view, Qt.Key.Key_C, CTRL)
    assert QGuiApplication.clipboard().text() == "1\n2"
    qtbot.keyClick(view, Qt.Key.Key_Delete, CTRL)
    desk.answer()
    assert (desk.cells(NAME), desk.names) == (["Bob", "Charlie"], [])


def test_a_new_row_is_never_hidden(desk: Desk, qtbot: QtBot) -> None:
    search(desk, qtbot, "=F", CTRL | SHIFT)
    qtbot.mouseClick(desk.panel.add, Qt.MouseButton.LeftButton)
    desk.answer()
    assert (desk.here, len(desk.names)) == ((4, NAME), 5)


def test_rows_move_only_when_all_are_shown(desk: Desk, qtbot: QtBot) -> None:
    search(desk, qtbot, "=F", CTRL | SHIFT)
    qtbot.keyClick(desk.panel.view, Qt.Key.Key_Down, Qt.KeyboardModifier.AltModifier)
    assert (desk.edits, "show all of them" in desk.said[-1]) == ([], True)


def test_the_shown_row_keeps_its_mark_under_a_filter(desk: Desk, qtbot: QtBot) -> None:
    desk.panel.show_frame(frame_of(desk.document, shown_row=3))
    search(desk, qtbot, "=F", CTRL | SHIFT)
    cell = desk.panel.view.itemDelegate()
    assert isinstance(cell, TableCell)
    assert cell.shown_row == 1


# Fill down and sort


def test_ctrl_d_fills_a_selection_down(desk: Desk, qtbot: QtBot) -> None:
    view = desk.panel.view
    view.go(0, WEIGHT)
    qtbot.keyClick(view, Qt.Key.Key_D, CTRL)
    assert "Nothing stands above" in desk.said[-1]
    for key in (Qt.Key.Key_Down, Qt.Key.Key_Down, Qt.Key.Key_Right):
        qtbot.keyClick(view, key, SHIFT)
    qtbot.keyClick(view, Qt.Key.Key_D, CTRL)
    desk.answer()
    assert desk.cells(WEIGHT) == ["133", "133", "133", "120"]
    assert desk.cells(HEIGHT) == ["65", "65", "65", "60"]
    view.go(3, WEIGHT)
    qtbot.keyClick(view, Qt.Key.Key_D, CTRL)
    desk.answer()
    assert desk.cells(WEIGHT) == ["133"] * 4


def test_a_column_sorts_the_rows_from_its_menu(desk: Desk) -> None:
    menu = desk.panel.view.actions_on_columns.menu(WEIGHT)
    assert menu is not None
    next(a for a in menu.actions() if "greatest" in a.text()).trigger()
    desk.answer()
    assert (desk.edits, desk.names) == (
        ["sort down by Weight"],
        ["Bob", "Charlie", "Alice", "Diana"],
    )


# What is left out, filled and held out


def notes(desk: Desk) -> str:
    return desk.panel.notes.words


def test_the_courses_table_needs_no_notes(desk: Desk) -> None:
    assert (desk.panel.notes.isVisible(), notes(desk)) == (False, "")


def test_rows_left_out_filled_and_held_out_are_counted_and_found(desk: Desk, qtbot: QtBot) -> None:
    table = desk.document.table
    for i in range(8):
        table = table.with_row([f"P{i}", str(100 + 9 * i), str(60 + i), "FM"[i % 2]])
    table = table.with_cell(1, GENDER, "X").with_cell(2, WEIGHT, "").with_cell(5, WEIGHT, "?")
    table = table.with_fill(WEIGHT, Fill.MEAN)
    desk.panel.resize(420, 320)
    desk.show(desk.document.with_table(table).with_hold_out(HoldOut(0.25)))
    assert notes(desk) == "1 row left out · 2 cells filled · 3 rows held out"
    links = desk.panel.notes.links
    desk.panel.view.go(0, WEIGHT)
    qtbot.mouseClick(links["left out"], Qt.MouseButton.LeftButton)
    assert desk.here == (1, WEIGHT)
    for row in (2, 5, 2):
        qtbot.mouseClick(links["filled"], Qt.MouseButton.LeftButton)
        assert desk.here == (row, WEIGHT)
    qtbot.mouseClick(links["held out"], Qt.MouseButton.LeftButton)
    assert desk.here[0] in desk.document.training.held


def test_a_note_shows_a_row_that_a_filter_hides(desk: Desk, qtbot: QtBot) -> None:
    desk.show(desk.document.with_table(desk.document.table.with_cell(1, WEIGHT, "")))
    search(desk, qtbot, "=F", CTRL | SHIFT)
    qtbot.mouseClick(desk.panel.notes.links["left out"], Qt.MouseButton.LeftButton)
    assert (desk.here[0], len(desk.names)) == (1, 4)


# Whole tables


def test_a_table_with_names_pasted_into_an_empty_one_is_another_table(
    desk: Desk, qtbot: QtBot
) -> None:
    text = "Area\tRent\n70\t900\n"
    desk.show(desk.document.with_table(desk.document.table.without_rows(range(4))))
    QGuiApplication.clipboard().setText(text)
    with qtbot.waitSignal(desk.panel.new_table_pasted) as pasted:
        qtbot.keyClick(desk.panel.view, Qt.Key.Key_V, CTRL)
    assert (pasted.args, desk.edits) == ([text], [])
    QGuiApplication.clipboard().setText("Name\tWeight\nEve\t120")
    with qtbot.assertNotEmitted(desk.panel.new_table_pasted):
        qtbot.keyClick(desk.panel.view, Qt.Key.Key_V, CTRL)
    desk.answer()
    assert desk.names == ["Eve"]


def test_a_block_pasted_among_rows_stays_a_block(desk: Desk, qtbot: QtBot) -> None:
    QGuiApplication.clipboard().setText("Area\tRent\n70\t900\n")
    with qtbot.assertNotEmitted(desk.panel.new_table_pasted):
        qtbot.keyClick(desk.panel.view, Qt.Key.Key_V, CTRL)


def test_the_menu_pastes_a_new_table_from_any_text(desk: Desk, qtbot: QtBot) -> None:
    QGuiApplication.clipboard().setText("1\t2\n3\t4")
    with qtbot.waitSignal(desk.panel.new_table_pasted) as pasted:
        desk.panel.tools.sources.menu().actions()[-1].trigger()
    assert pasted.args == ["1\t2\n3\t4"]


# At size


def large(rows: int) -> Table:
    random = np.random.RandomState(0)
    numbers = [random.normal(150, 20, rows) for _ in range(8)]
    labels = np.where(random.random_sample(rows) < 0.5, "F", "M").astype(TEXT)
    return Table(
        "large",
        (
            *(number_column(f"x{i}", None, Role.INPUT, n) for i, n in enumerate(numbers)),
            Column("Gender", None, Role.LABEL, TextStore(labels), Kind.CATEGORY),
        ),
    )


def test_a_million_rows_are_painted_without_asking_for_the_size_of_each(
    desk: Desk, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    asked: list[object] = []

    def hint(*arguments: object) -> QSize:
        asked.append(arguments)
        return QSize(64, 34)

    monkeypatch.setattr(TableCell, "sizeHint", hint)
    desk.show(new_document(large(1_000_000)))
    view = desk.panel.view
    bar = view.verticalScrollBar()
    bar.setValue(bar.maximum())
    QApplication.processEvents()
    assert view.rowAt(view.viewport().height() // 2) > 999_900
    view.selectAll()
    qtbot.keyClick(view, Qt.Key.Key_Delete)
    assert desk.edits == ["clear cells"]
    desk.answer()
    assert desk.document.table.columns[0].blank.all()
    assert len(asked) < 500


def test_too_many_cells_are_not_copied_and_so_not_cut(desk: Desk, qtbot: QtBot) -> None:
    desk.show(new_document(large(1_000_000)))
    QGuiApplication.clipboard().setText("before")
    desk.panel.view.selectAll()
    qtbot.keyClick(desk.panel.view, Qt.Key.Key_X, CTRL)
    assert (QGuiApplication.clipboard().text(), desk.edits) == ("before", [])
    assert "9,000,000 cells are too many" in desk.said[-1]


def test_notes_get_shorter_words_in_a_narrow_panel(desk: Desk) -> None:
    desk.panel.resize(300, 320)
    document = new_document(large(300_000), hold_out=HoldOut(0.2))
    table = document.table
    holes = np.arange(0, 120_000, 2)
    table = table.with_filled(holes, 0, [""]).with_filled(holes + 1, 1, [""])
    table = table.with_fill(0, Fill.MEDIAN)
    desk.show(document.with_table(table))
    links = [link for link in desk.panel.notes.links.values() if not link.isHidden()]
    assert len(links) == 3
    assert sum(link.width() for link in links) <= desk.panel.notes.width()
    assert all(link.width() >= link.sizeHint().width() for link in links)
    assert links[0].text() == "60,000 left out"
