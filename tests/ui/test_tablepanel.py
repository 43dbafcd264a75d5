"""The table panel, driven by mouse and keys as a person does."""

from __future__ import annotations

from dataclasses import replace

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtGui import QAction, QGuiApplication, QHelpEvent, QKeyEvent
from PySide6.QtWidgets import QApplication, QComboBox, QLineEdit, QToolTip
from pytestqt.qtbot import QtBot

from nnstudio.data.labels import LabelCoding
from nnstudio.data.scaling import Scaling
from nnstudio.data.table import Role, Table
from nnstudio.document.frame import Frame, frame_of
from nnstudio.session.tablemodel import SeenRole
from nnstudio.ui import theme
from nnstudio.ui.alone import sample_frame
from nnstudio.ui.table.headereditor import HeaderEditor
from nnstudio.ui.table.tablepanel import TablePanel
from nnstudio.ui.table.tabletools import TableTools
from nnstudio.ui.table.tablewidths import shares

NAME, WEIGHT, HEIGHT, GENDER = range(4)
CTRL, ALT = Qt.KeyboardModifier.ControlModifier, Qt.KeyboardModifier.AltModifier


class Desk:
    """A panel and the rest of the app: edits come back in the next frame, a little later."""

    def __init__(self, panel: TablePanel, frame: Frame) -> None:
        self.panel = panel
        self.frame = frame
        self.edits: list[str] = []
        self.said: list[str] = []
        self.rows: list[int] = []
        self._waiting: list[Table] = []
        panel.table_edited.connect(self._edit)
        panel.said.connect(self.said.append)
        panel.row_chosen.connect(self.rows.append)
        panel.show_frame(frame)

    @property
    def table(self) -> Table:
        return self.frame.document.table

    @property
    def here(self) -> tuple[int, int]:
        index = self.panel.view.currentIndex()
        return index.row(), index.column()

    def _edit(self, table: Table, name: str) -> None:
        self.edits.append(name)
        self._waiting.append(table)

    def answer(self) -> None:
        """Let what was sent come back, as the session's frame does."""
        QApplication.processEvents()
        if self._waiting:
            document = self.frame.document.with_table(self._waiting[-1])
            self._waiting.clear()
            self.show(document=document)

    def show(self, **changes: object) -> None:
        self.frame = replace(self.frame, **changes)  # type: ignore[arg-type]
        self.panel.show_frame(self.frame)
        QApplication.processEvents()

    def go(self, row: int, col: int) -> None:
        self.panel.view.go(row, col)

    def text(self, row: int, col: int) -> str:
        return str(self.panel.view.model().index(row, col).data())

    def editor(self) -> QLineEdit:
        editors = self.panel.view.viewport().findChildren(QLineEdit)
        open_ones = [editor for editor in editors if editor.isVisible()]
        assert len(open_ones) == 1
        return open_ones[0]

    def is_typing(self) -> bool:
        editors = self.panel.view.viewport().findChildren(QLineEdit)
        return any(editor.isVisible() for editor in editors)


@pytest.fixture(scope="module")
def dressed(qapp: QApplication) -> None:
    theme.apply(qapp, theme.LIGHT)


@pytest.fixture
def desk(qtbot: QtBot, dressed: None) -> Desk:
    panel = TablePanel()
    qtbot.addWidget(panel)
    panel.set_theme(theme.LIGHT)
    panel.resize(322, 262)
    made = Desk(panel, sample_frame())
    panel.show()
    panel.activateWindow()
    panel.view.setFocus()
    QApplication.processEvents()
    return made


def centre(desk: Desk, row: int, col: int) -> QPoint:
    view = desk.panel.view
    return view.visualRect(view.model().index(row, col)).center()


def click(qtbot: QtBot, desk: Desk, row: int, col: int) -> None:
    qtbot.mouseClick(
        desk.panel.view.viewport(), Qt.MouseButton.LeftButton, pos=centre(desk, row, col)
    )


# Looking


def test_four_columns_fit_without_a_scroll_bar(desk: Desk) -> None:
    view = desk.panel.view
    assert not view.horizontalScrollBar().isVisible()
    assert not view.verticalScrollBar().isVisible()
    assert view.header.length() == view.viewport().width()
    for col in range(4):
        assert view.header.sectionSize(col) >= view.header.natural_width(col)


def test_showing_frames_emits_nothing(desk: Desk, qtbot: QtBot) -> None:
    panel = desk.panel
    with qtbot.assertNotEmitted(panel.table_edited), qtbot.assertNotEmitted(panel.row_chosen):
        for row in range(4):
            desk.show(shown_row=row)
        desk.show(document=desk.frame.document.with_table(desk.table.without_rows([0])))
        desk.show(document=desk.frame.document.with_table(desk.table.without_column(NAME)))


def test_the_shown_row_is_marked(desk: Desk) -> None:
    view = desk.panel.view
    image = view.viewport().grab().toImage()
    inside = [centre(desk, row, HEIGHT) + QPoint(20, -8) for row in range(4)]
    colours = [image.pixelColor(point).name() for point in inside]
    assert colours == [theme.LIGHT.panel] * 2 + [theme.LIGHT.chosen] + [theme.LIGHT.panel]


def test_a_tool_tip_shows_markup_as_it_was_typed(desk: Desk) -> None:
    desk.show(document=desk.frame.document.with_table(desk.table.with_cell(0, NAME, "<b>A</b>")))
    view = desk.panel.view
    point = centre(desk, 0, NAME)
    event = QHelpEvent(QHelpEvent.Type.ToolTip, point, view.viewport().mapToGlobal(point))
    QApplication.sendEvent(view.viewport(), event)
    assert "&lt;b&gt;A&lt;/b&gt;" in QToolTip.text()
    QToolTip.hideText()


def test_a_table_without_rows_says_what_to_do(desk: Desk) -> None:
    desk.show(document=desk.frame.document.with_table(desk.table.without_rows(range(4))))
    image = desk.panel.view.viewport().grab().toImage()
    points = [(x, y) for x in range(image.width()) for y in range(image.height())]
    assert theme.LIGHT.muted in {image.pixelColor(x, y).name() for x, y in points}


# Choosing


def test_a_click_into_another_row_chooses_it(desk: Desk, qtbot: QtBot) -> None:
    click(qtbot, desk, 1, WEIGHT)
    assert desk.rows == [1]


def test_a_click_on_the_current_row_chooses_it_when_another_is_shown(
    desk: Desk, qtbot: QtBot
) -> None:
    click(qtbot, desk, 1, WEIGHT)
    desk.show(shown_row=3)
    click(qtbot, desk, 1, WEIGHT)
    assert desk.rows == [1, 1]


def test_arrow_keys_choose_rows(desk: Desk, qtbot: QtBot) -> None:
    desk.go(0, WEIGHT)
    qtbot.keyClick(desk.panel.view, Qt.Key.Key_Down)
    assert (desk.here, desk.rows) == ((1, WEIGHT), [0, 1])


def test_the_keyboard_begins_at_the_shown_row(desk: Desk) -> None:
    assert (desk.here, desk.rows) == ((2, NAME), [])


# Typing


def test_typing_replaces_the_cell_and_enter_goes_down(desk: Desk, qtbot: QtBot) -> None:
    desk.go(0, WEIGHT)
    qtbot.keyClicks(desk.panel.view, "1")
    qtbot.keyClicks(desk.editor(), "40,5")
    qtbot.keyClick(desk.editor(), Qt.Key.Key_Return)
    desk.answer()
    assert desk.edits == ["change Alice's Weight to 140.5"]
    assert desk.text(0, WEIGHT) == "140.5"
    assert desk.here == (1, WEIGHT)
    assert not desk.is_typing()


@pytest.mark.parametrize("key", [Qt.Key.Key_F2, Qt.Key.Key_Return, Qt.Key.Key_Enter])
def test_a_key_opens_the_cell_with_its_text(desk: Desk, qtbot: QtBot, key: Qt.Key) -> None:
    desk.go(1, HEIGHT)
    qtbot.keyClick(desk.panel.view, key)
    assert desk.editor().text() == "72"


def test_a_double_click_opens_the_cell(desk: Desk, qtbot: QtBot) -> None:
    click(qtbot, desk, 1, HEIGHT)
    viewport = desk.panel.view.viewport()
    qtbot.mouseDClick(viewport, Qt.MouseButton.LeftButton, pos=centre(desk, 1, HEIGHT))
    assert desk.editor().text() == "72"


def test_esc_leaves_the_cell_as_it_was(desk: Desk, qtbot: QtBot) -> None:
    desk.go(0, WEIGHT)
    qtbot.keyClicks(desk.panel.view, "9")
    qtbot.keyClick(desk.editor(), Qt.Key.Key_Escape)
    desk.answer()
    assert (desk.edits, desk.text(0, WEIGHT), desk.is_typing()) == ([], "133", False)


def test_tab_while_typing_takes_the_text_and_types_on_in_the_next_cell(
    desk: Desk, qtbot: QtBot
) -> None:
    desk.go(0, GENDER)
    qtbot.keyClicks(desk.panel.view, "M")
    qtbot.keyClick(desk.editor(), Qt.Key.Key_Tab)
    assert (desk.edits, desk.here) == (["change Alice's Gender to M"], (1, NAME))
    assert desk.editor().selectedText() == "Bob"
    desk.answer()
    qtbot.keyClick(desk.editor(), Qt.Key.Key_Backtab, Qt.KeyboardModifier.ShiftModifier)
    assert (desk.here, desk.editor().text()) == ((0, GENDER), "M")


def test_an_edit_that_comes_back_leaves_what_is_being_typed_in_the_next_cell(
    desk: Desk, qtbot: QtBot
) -> None:
    desk.go(0, WEIGHT)
    qtbot.keyClicks(desk.panel.view, "7")
    qtbot.keyClick(desk.editor(), Qt.Key.Key_Tab)
    desk.answer()
    assert desk.editor().selectedText() == "65"
    qtbot.keyClick(desk.editor(), Qt.Key.Key_Tab)
    qtbot.keyClicks(desk.editor(), "fem")
    desk.show(document=desk.frame.document.with_table(desk.table.with_cell(3, WEIGHT, "99")))
    assert (desk.here, desk.editor().text()) == ((0, GENDER), "fem")


def test_tab_in_the_last_cell_keeps_what_was_typed_and_adds_a_row(desk: Desk, qtbot: QtBot) -> None:
    desk.go(3, GENDER)
    qtbot.keyClicks(desk.panel.view, "M")
    qtbot.keyClick(desk.editor(), Qt.Key.Key_Tab)
    desk.answer()
    assert desk.edits == ["change Diana's Gender to M", "add a row"]
    assert (desk.text(3, GENDER), desk.table.row_count, desk.here) == ("M", 5, (4, NAME))
    assert desk.is_typing()


@pytest.mark.parametrize(("row", "col"), [(0, NAME), (1, WEIGHT), (3, GENDER)])
def test_tab_and_shift_tab_leave_a_table_in_which_nothing_is_typed(
    desk: Desk, qtbot: QtBot, row: int, col: int
) -> None:
    view = desk.panel.view
    desk.go(row, col)
    qtbot.keyClick(view, Qt.Key.Key_Tab)
    assert QApplication.focusWidget() is desk.panel.add
    qtbot.keyClick(desk.panel.add, Qt.Key.Key_Backtab, Qt.KeyboardModifier.ShiftModifier)
    assert QApplication.focusWidget() is view
    qtbot.keyClick(view, Qt.Key.Key_Backtab, Qt.KeyboardModifier.ShiftModifier)
    assert QApplication.focusWidget() is not view
    assert (desk.edits, desk.here) == ([], (row, col))


def test_backspace_and_del_clear_the_selected_cells(desk: Desk, qtbot: QtBot) -> None:
    view = desk.panel.view
    desk.go(0, WEIGHT)
    qtbot.keyClick(view, Qt.Key.Key_Right, Qt.KeyboardModifier.ShiftModifier)
    qtbot.keyClick(view, Qt.Key.Key_Delete)
    desk.answer()
    assert (desk.text(0, WEIGHT), desk.text(0, HEIGHT), desk.text(0, GENDER)) == ("", "", "F")


def test_a_row_that_cannot_be_used_says_so_in_words(desk: Desk, qtbot: QtBot) -> None:
    desk.go(1, WEIGHT)
    qtbot.keyClicks(desk.panel.view, "x")
    qtbot.keyClick(desk.editor(), Qt.Key.Key_Return)
    desk.answer()
    view = desk.panel.view
    image = view.viewport().grab().toImage()
    rect = view.visualRect(view.model().index(1, NAME))
    warning = theme.LIGHT.warning
    found = {
        image.pixelColor(x, y).name()
        for x in range(rect.left(), rect.right())
        for y in range(rect.center().y(), rect.bottom())
    }
    assert warning in found
    assert view.model().index(1, HEIGHT).data(SeenRole) == ""


def test_letters_and_editing_keys_belong_to_the_table_but_space_to_the_window(
    desk: Desk,
) -> None:
    desk.go(0, NAME)
    taken = {}
    for key, modifiers, text in (
        (Qt.Key.Key_R, Qt.KeyboardModifier.NoModifier, "r"),
        (Qt.Key.Key_Delete, Qt.KeyboardModifier.NoModifier, "\x7f"),
        (Qt.Key.Key_V, CTRL, "\x16"),
        (Qt.Key.Key_Space, Qt.KeyboardModifier.NoModifier, " "),
        (Qt.Key.Key_Z, CTRL, "\x1a"),
    ):
        event = QKeyEvent(QKeyEvent.Type.ShortcutOverride, key, modifiers, text)
        event.ignore()
        QApplication.sendEvent(desk.panel.view, event)
        taken[key] = event.isAccepted()
    assert taken == {
        Qt.Key.Key_R: True,
        Qt.Key.Key_Delete: True,
        Qt.Key.Key_V: True,
        Qt.Key.Key_Space: False,
        Qt.Key.Key_Z: False,
    }


def test_a_letter_that_opens_the_editor_does_not_reach_the_window(desk: Desk) -> None:
    desk.go(0, NAME)
    none = Qt.KeyboardModifier.NoModifier
    space = QKeyEvent(QKeyEvent.Type.KeyPress, Qt.Key.Key_Space, none, " ")
    letter = QKeyEvent(QKeyEvent.Type.KeyPress, Qt.Key.Key_R, none, "r")
    QApplication.sendEvent(desk.panel.view, space)
    QApplication.sendEvent(desk.panel.view, letter)
    assert (space.isAccepted(), letter.isAccepted()) == (False, True)
    assert desk.editor().text() == "r"


# Clipboard


def copied(desk: Desk, qtbot: QtBot, key: Qt.Key = Qt.Key.Key_C) -> str:
    qtbot.keyClick(desk.panel.view, key, CTRL)
    return QGuiApplication.clipboard().text()


def test_everything_can_be_copied_as_a_block(desk: Desk, qtbot: QtBot) -> None:
    qtbot.keyClick(desk.panel.view, Qt.Key.Key_A, CTRL)
    text = copied(desk, qtbot)
    assert text.splitlines()[0] == "Alice\t133\t65\tF"
    assert len(text.splitlines()) == 4


def test_cut_copies_and_clears(desk: Desk, qtbot: QtBot) -> None:
    desk.go(2, WEIGHT)
    assert copied(desk, qtbot, Qt.Key.Key_X) == "152"
    desk.answer()
    assert (desk.text(2, WEIGHT), desk.edits) == ("", ["clear Charlie's Weight"])


def paste(desk: Desk, qtbot: QtBot, text: str) -> None:
    QGuiApplication.clipboard().setText(text)
    qtbot.keyClick(desk.panel.view, Qt.Key.Key_V, CTRL)
    desk.answer()


def test_a_pasted_block_grows_the_table(desk: Desk, qtbot: QtBot) -> None:
    desk.go(3, NAME)
    paste(desk, qtbot, "Emily\t58,1 kg\t63\tF\nFrank\t155\t68\tM\n")
    assert desk.table.row_count == 5
    assert [desk.text(3, col) for col in range(4)] == ["Emily", "128.09", "63", "F"]
    assert desk.edits == ["paste 2 rows"]


def test_a_pasted_header_line_is_left_out_and_said(desk: Desk, qtbot: QtBot) -> None:
    desk.go(0, NAME)
    paste(desk, qtbot, "Name\tWeight\tHeight\tGender\nEmily\t128\t63\tF")
    assert desk.text(0, NAME) == "Emily"
    assert desk.said == ["The first line held column names, so it was left out."]


def test_a_block_that_is_too_wide_is_refused_in_words(desk: Desk, qtbot: QtBot) -> None:
    desk.go(0, HEIGHT)
    paste(desk, qtbot, "1\t2\t3")
    assert desk.edits == []
    assert "3 columns wide" in desk.said[0]


def test_one_text_pasted_fills_the_whole_selection(desk: Desk, qtbot: QtBot) -> None:
    desk.go(0, GENDER)
    for _ in range(2):
        qtbot.keyClick(desk.panel.view, Qt.Key.Key_Down, Qt.KeyboardModifier.ShiftModifier)
    paste(desk, qtbot, "M")
    assert [desk.text(row, GENDER) for row in range(4)] == ["M", "M", "M", "F"]


def test_pasting_nothing_says_so(desk: Desk, qtbot: QtBot) -> None:
    paste(desk, qtbot, "")
    assert "clipboard" in desk.said[0]


# Rows


def test_the_link_adds_a_row_to_type_into(desk: Desk, qtbot: QtBot) -> None:
    qtbot.mouseClick(desk.panel.add, Qt.MouseButton.LeftButton)
    desk.answer()
    assert (desk.table.row_count, desk.here, desk.is_typing()) == (5, (4, NAME), True)


def test_ctrl_delete_takes_the_row_out_and_keeps_the_place(desk: Desk, qtbot: QtBot) -> None:
    desk.go(1, HEIGHT)
    qtbot.keyClick(desk.panel.view, Qt.Key.Key_Delete, CTRL)
    desk.answer()
    assert desk.edits == ["delete Bob"]
    assert (desk.text(1, NAME), desk.here) == ("Charlie", (1, HEIGHT))


def test_alt_and_arrows_move_the_row_and_go_with_it(desk: Desk, qtbot: QtBot) -> None:
    desk.go(1, HEIGHT)
    qtbot.keyClick(desk.panel.view, Qt.Key.Key_Up, ALT)
    desk.answer()
    assert ([desk.text(row, NAME) for row in range(2)], desk.here) == (["Bob", "Alice"], (0, 2))
    qtbot.keyClick(desk.panel.view, Qt.Key.Key_Up, ALT)
    assert desk.edits == ["move Bob"]
    qtbot.keyClick(desk.panel.view, Qt.Key.Key_Down, ALT)
    desk.answer()
    assert ([desk.text(row, NAME) for row in range(2)], desk.here) == (["Alice", "Bob"], (1, 2))


def test_a_grip_dragged_down_moves_its_row(desk: Desk, qtbot: QtBot) -> None:
    grip = desk.panel.view.grip
    start = QPoint(7, grip.sectionViewportPosition(0) + 16)
    end = QPoint(7, grip.sectionViewportPosition(2) + 28)
    left = Qt.MouseButton.LeftButton
    qtbot.mousePress(grip.viewport(), left, pos=start)
    for step in range(1, 5):
        qtbot.mouseMove(grip.viewport(), start + (end - start) * step / 4)
    qtbot.mouseRelease(grip.viewport(), left, pos=end)
    desk.answer()
    assert desk.edits == ["move Alice"]
    assert [desk.text(row, NAME) for row in range(4)] == ["Bob", "Charlie", "Alice", "Diana"]
    assert [grip.visualIndex(row) for row in range(4)] == [0, 1, 2, 3]


def test_an_edit_keeps_selection_and_scroll_position(desk: Desk) -> None:
    table = desk.table
    for i in range(60):
        table = table.with_row([f"P{i}", "150", "70", "M"])
    desk.show(document=desk.frame.document.with_table(table))
    view = desk.panel.view
    desk.go(40, WEIGHT)
    top = view.verticalScrollBar().value()
    assert top > 0
    desk.show(document=desk.frame.document.with_table(table.with_cell(40, WEIGHT, "1")))
    desk.show(document=desk.frame.document.with_table(desk.table.with_row(["Q"])))
    assert (desk.here, view.verticalScrollBar().value()) == ((40, WEIGHT), top)
    assert len(view.areas()) == 1
    desk.show(document=desk.frame.document.with_table(desk.table.without_column(HEIGHT)))
    assert (desk.here, view.verticalScrollBar().value()) == ((40, WEIGHT), top)


def long_table(desk: Desk) -> Table:
    table = desk.table
    for i in range(60):
        table = table.with_row([f"P{i}", "150", "70", "M"])
    return table


def in_view(desk: Desk, row: int) -> bool:
    view = desk.panel.view
    return view.viewport().rect().contains(view.visualRect(view.model().index(row, NAME)))


def test_a_new_row_that_is_shown_comes_into_view_and_becomes_the_current_one(
    desk: Desk, qtbot: QtBot
) -> None:
    desk.panel.add.setFocus()
    table = long_table(desk)
    desk.show(document=desk.frame.document.with_table(table))
    with qtbot.assertNotEmitted(desk.panel.row_chosen):
        grown = desk.frame.document.with_table(table.with_row(["You", "160", "71", ""]))
        desk.show(document=grown, shown_row=64)
    assert (desk.here, in_view(desk, 64)) == ((64, NAME), True)


def test_a_row_shown_from_elsewhere_comes_into_view_and_the_current_cell_stays(
    desk: Desk,
) -> None:
    desk.show(document=desk.frame.document.with_table(long_table(desk)))
    desk.go(1, WEIGHT)
    desk.show(shown_row=1)
    desk.show(shown_row=50)
    assert (desk.here, in_view(desk, 50)) == ((1, WEIGHT), True)


def test_a_row_shown_from_elsewhere_moves_nothing_while_training_or_typing(
    desk: Desk, qtbot: QtBot
) -> None:
    desk.show(document=desk.frame.document.with_table(long_table(desk)))
    top = desk.panel.view.verticalScrollBar().value()
    desk.show(shown_row=50, running=True)
    assert desk.panel.view.verticalScrollBar().value() == top
    desk.go(1, WEIGHT)
    qtbot.keyClicks(desk.panel.view, "1")
    desk.show(shown_row=51, running=False)
    assert desk.panel.view.verticalScrollBar().value() == top
    assert (desk.here, desk.editor().text()) == ((1, WEIGHT), "1")


def test_the_link_brings_its_row_into_view(desk: Desk, qtbot: QtBot) -> None:
    desk.show(document=desk.frame.document.with_table(long_table(desk)))
    qtbot.mouseClick(desk.panel.add, Qt.MouseButton.LeftButton)
    desk.answer()
    assert (desk.here, in_view(desk, 64), desk.is_typing()) == ((64, NAME), True, True)


def test_pasted_rows_come_into_view_all_selected(desk: Desk, qtbot: QtBot) -> None:
    desk.go(3, NAME)
    paste(desk, qtbot, "E\t1\t2\tF\nG\t1\t2\tF\nH\t1\t2\tF")
    assert [tuple(area) for area in desk.panel.view.areas()] == [(3, 0, 5, 3)]
    assert in_view(desk, 5)


def painted(desk: Desk, row: int, col: int) -> set[str]:
    """The colours in the lower half of a cell, without its frame."""
    view = desk.panel.view
    rect = view.visualRect(view.model().index(row, col))
    image = view.viewport().grab().toImage()
    points = [
        (x, y)
        for x in range(rect.left() + 3, rect.right() - 2)
        for y in range(rect.center().y() + 3, rect.bottom() - 2)
    ]
    return {image.pixelColor(x, y).name() for x, y in points}


def with_blank_row(desk: Desk) -> None:
    desk.show(document=desk.frame.document.with_table(desk.table.with_row([])))


@pytest.mark.parametrize("col", [NAME, WEIGHT, GENDER])
def test_the_reason_of_a_row_stays_out_of_the_current_cell(desk: Desk, col: int) -> None:
    with_blank_row(desk)
    desk.go(4, col)
    QApplication.processEvents()
    warning = theme.LIGHT.warning
    assert warning not in painted(desk, 4, col)
    assert any(warning in painted(desk, 4, other) for other in range(4))


def test_the_reason_stands_whole_beside_a_cell_that_is_typed_into(desk: Desk, qtbot: QtBot) -> None:
    with_blank_row(desk)
    desk.go(4, NAME)
    qtbot.keyClick(desk.panel.view, Qt.Key.Key_F2)
    QApplication.processEvents()
    view = desk.panel.view
    image = view.viewport().grab().toImage()
    line = view.visualRect(view.model().index(4, WEIGHT))
    first = min(
        x
        for x in range(line.left() + 1, image.width())
        for y in range(line.center().y() + 3, line.bottom() - 1)
        if image.pixelColor(x, y).name() != theme.LIGHT.panel
    )
    assert 5 <= first - line.left() <= 8


# Columns


def menu_action(desk: Desk, col: int, text: str) -> QAction:
    menu = desk.panel.view.actions_on_columns.menu(col)
    assert menu is not None
    return next(a for a in menu.actions() if a.text().replace("&", "") == text)


def test_a_click_on_a_header_opens_its_menu(desk: Desk, qtbot: QtBot) -> None:
    header = desk.panel.view.header
    point = header.section_rect(WEIGHT).center()
    qtbot.mouseClick(header.viewport(), Qt.MouseButton.LeftButton, pos=point)
    menu = QApplication.activePopupWidget()
    assert menu is not None
    assert menu.title() == "Weight (lb)"
    menu.close()


def test_a_role_is_chosen_in_the_menu(desk: Desk) -> None:
    assert menu_action(desk, HEIGHT, "Input").isChecked()
    menu_action(desk, HEIGHT, "Skip").trigger()
    desk.answer()
    assert desk.table.columns[HEIGHT].role is Role.SKIP
    assert desk.edits == ["skip Height"]


@pytest.mark.parametrize(
    ("action", "text", "header"),
    [
        ("Rename…", "Mass (kg)", "Mass (kg)"),
        ("Rewrite the unit only…", "kg", "Weight (kg)"),
        ("Rewrite the unit only…", "", "Weight"),
    ],
)
def test_name_and_unit_are_typed_into_the_header(
    desk: Desk, qtbot: QtBot, action: str, text: str, header: str
) -> None:
    menu_action(desk, WEIGHT, action).trigger()
    editor = desk.panel.view.header.findChild(HeaderEditor)
    assert editor is not None
    editor.setText(text)
    qtbot.keyClick(editor, Qt.Key.Key_Return)
    desk.answer()
    assert desk.table.columns[WEIGHT].header == header


def test_esc_leaves_the_header_as_it_was(desk: Desk, qtbot: QtBot) -> None:
    editor = desk.panel.view.actions_on_columns.type_name(WEIGHT)
    assert editor is not None
    editor.setText("Mass")
    qtbot.keyClick(editor, Qt.Key.Key_Escape)
    desk.answer()
    assert (desk.edits, desk.said) == ([], [])


def test_a_name_that_is_taken_is_refused_in_words(desk: Desk, qtbot: QtBot) -> None:
    editor = desk.panel.view.actions_on_columns.type_name(WEIGHT)
    assert editor is not None
    editor.setText("Height")
    qtbot.keyClick(editor, Qt.Key.Key_Return)
    assert "Two columns are called 'Height'" in desk.said[0]


def test_columns_are_inserted_and_deleted(desk: Desk) -> None:
    menu_action(desk, WEIGHT, "Insert a column after").trigger()
    desk.answer()
    assert [c.name for c in desk.table.columns] == [
        "Name",
        "Weight",
        "Column 5",
        "Height",
        "Gender",
    ]
    menu_action(desk, 2, "Delete the column").trigger()
    desk.answer()
    assert len(desk.table.columns) == 4


# Scaling, coding and tools


def scaling_list(desk: Desk) -> QComboBox:
    found = desk.panel.scaling.findChild(QComboBox)
    assert found is not None
    return found


def offsets(desk: Desk) -> list[QLineEdit]:
    return [f for f in desk.panel.scaling.findChildren(QLineEdit) if f.isVisible()]


def test_another_scaling_is_chosen_from_the_list(desk: Desk, qtbot: QtBot) -> None:
    with qtbot.waitSignal(desk.panel.scaling_chosen) as chosen:
        qtbot.keyClick(scaling_list(desk), Qt.Key.Key_Z)
    assert chosen.args == [Scaling("zscore")]
    desk.show(document=desk.frame.document.with_scaling(Scaling("zscore")))
    assert (scaling_list(desk).currentData(), offsets(desk)) == ("zscore", [])


def test_the_offsets_of_a_shift_are_typed(desk: Desk, qtbot: QtBot) -> None:
    assert [field.text() for field in offsets(desk)] == ["135", "66"]
    field = offsets(desk)[0]
    field.setFocus()
    field.setText("140,5")
    with qtbot.waitSignal(desk.panel.scaling_chosen) as chosen:
        qtbot.keyClick(field, Qt.Key.Key_Return)
    assert chosen.args == [Scaling("shift", (140.5, 66.0))]


def test_an_offset_that_is_no_number_is_put_back(desk: Desk, qtbot: QtBot) -> None:
    field = offsets(desk)[0]
    field.setFocus()
    field.setText("much")
    with qtbot.assertNotEmitted(desk.panel.scaling_chosen):
        qtbot.keyClick(field, Qt.Key.Key_Return)
    assert (field.text(), desk.said) == ("135", ["'much' is not a number."])


def test_the_offsets_come_back_after_another_scaling(desk: Desk, qtbot: QtBot) -> None:
    desk.show(document=desk.frame.document.with_scaling(Scaling("mean")))
    with qtbot.waitSignal(desk.panel.scaling_chosen) as chosen:
        qtbot.keyClick(scaling_list(desk), Qt.Key.Key_S)
    assert chosen.args == [Scaling("shift", (135.0, 66.0))]


def test_the_label_coding_can_be_switched(desk: Desk, qtbot: QtBot) -> None:
    with qtbot.waitSignal(desk.panel.coding_chosen) as chosen:
        qtbot.mouseClick(desk.panel.scaling.switch, Qt.MouseButton.LeftButton)
    assert chosen.args == [LabelCoding(zero="F", one="M")]


def test_both_say_that_training_starts_again(desk: Desk) -> None:
    assert "training starts again" in scaling_list(desk).toolTip().lower()
    assert "training starts again" in desk.panel.scaling.switch.toolTip().lower()


@pytest.mark.parametrize("role", [Role.SKIP, Role.LABEL])
def test_why_nothing_can_be_trained_is_said_whole_below_the_table(desk: Desk, role: Role) -> None:
    table = desk.table.with_role(GENDER, role)
    for row in range(4):
        table = table.with_cell(row, WEIGHT, "")
    desk.show(document=desk.frame.document.with_table(table))
    line = desk.panel.scaling
    why_not = desk.frame.document.training.why_not
    assert why_not is not None
    assert (line.why_not.text(), line.why_not.isVisible()) == (why_not, True)
    assert line.why_not.height() >= line.why_not.heightForWidth(line.why_not.width())
    assert not line.hint.isVisible() or not line.hint.text()
    assert line.switch.isVisible() == (role is Role.LABEL)


def test_a_third_word_in_the_label_is_explained_in_the_tool_tip(desk: Desk) -> None:
    desk.show(document=desk.frame.document.with_table(desk.table.with_cell(3, GENDER, "maybe")))
    tip = str(desk.panel.view.model().index(3, NAME).data(Qt.ItemDataRole.ToolTipRole))
    assert "label 'maybe' is neither F nor M" in tip


def test_the_tools_name_the_table_and_ask_for_others(desk: Desk, qtbot: QtBot) -> None:
    tools = desk.panel.tools
    assert isinstance(tools, TableTools)
    assert tools.sources.text() == "Four people"
    course = tools.sources.menu().actions()[0]
    with qtbot.waitSignal(desk.panel.course_asked):
        course.trigger()
    with qtbot.waitSignal(desk.panel.open_asked):
        qtbot.mouseClick(tools.opens, Qt.MouseButton.LeftButton)


def test_frames_of_the_same_document_cost_next_to_nothing(desk: Desk, qtbot: QtBot) -> None:
    with qtbot.assertNotEmitted(desk.panel.view.model().dataChanged):
        for epoch in range(100):
            desk.panel.show_frame(replace(desk.frame, epoch=epoch, running=True))


@pytest.mark.parametrize(
    ("needs", "width"), [([80, 80, 80, 60], 300), ([200, 60, 60], 300), ([10, 10], 301)]
)
def test_shares_fill_the_width_exactly(needs: list[int], width: int) -> None:
    found = shares(needs, width, 52)
    assert sum(found) == width
    assert min(found) >= 52


def test_columns_that_do_not_fit_keep_what_they_need() -> None:
    assert shares([100] * 10, 300, 52) == [100] * 10


def test_a_new_document_without_history_is_shown(qtbot: QtBot) -> None:
    panel = TablePanel()
    qtbot.addWidget(panel)
    panel.set_theme(theme.DARK)
    panel.show_frame(frame_of(sample_frame().document))
    assert panel.view.model().rowCount() == 4
    assert not panel.view.currentIndex().isValid()


def test_enter_where_no_cell_is_current_does_nothing(desk: Desk, qtbot: QtBot) -> None:
    """Qt warns, and so fails the test, when it is asked to edit what cannot be."""
    view = desk.panel.view
    view.setCurrentIndex(view.model().index(-1, -1))
    qtbot.keyClick(view, Qt.Key.Key_Return)
    assert view.findChild(QLineEdit) is None
