"""What a teacher's task locks looks locked, says so, cannot be used, and is free again later."""

from __future__ import annotations

from collections.abc import Callable, Iterator

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtGui import QAction, QImage
from PySide6.QtTest import QTest
from PySide6.QtWidgets import (
    QAbstractButton,
    QAbstractSpinBox,
    QApplication,
    QComboBox,
    QLineEdit,
    QMenu,
    QWidget,
)
from pytestqt.qtbot import QtBot

from nnstudio.app import Studio
from nnstudio.document.document import course_document
from nnstudio.document.task.classtask import ClassTask
from nnstudio.document.task.locks import LOCKS
from nnstudio.document.task.seals import sealed
from nnstudio.document.teach import teach
from nnstudio.ui.locking.held import Control, Lockable
from nnstudio.ui.locking.lockedcontrols import controls
from nnstudio.ui.locking.locksign import LockSign
from nnstudio.ui.table.columnmenu import ColumnMenu
from nnstudio.ui.table.rowmenu import RowMenu
from tests.settling import settle

LEFT = Qt.MouseButton.LeftButton
KEY = Qt.Key
CTRL = Qt.KeyboardModifier.ControlModifier
Hand = Callable[[Studio], None]
REFUSALS = {lock.refusal for lock in LOCKS.values()}


@pytest.fixture
def studio(qtbot: QtBot, open_studio: Callable[[], Studio]) -> Iterator[Studio]:
    """A window with everything made that can change the document, and a project of two epochs."""
    made = open_studio()
    made.session.open(teach(course_document(), 2), "Opened.")
    window = made.window
    for name in ("training", "starts", "runs"):
        window.workspace.bring(name)
    window.workspace.bring("training")
    window.workspace.bring("table")
    _ = window.cards.parameter
    qtbot.waitUntil(lambda: window.network.diagram.layout_shown is not None)
    yield made
    QApplication.clipboard().clear()


def give(studio: Studio, *locks: str) -> None:
    """Open the same document with a task."""
    task = ClassTask("Do it.", locks=frozenset(locks))
    studio.session.open(sealed(studio.session.document, task), "Opened.")
    settle(40)


def state(control: Control) -> tuple[object, ...]:
    """All that a lock changes about a control."""
    free = control.isEnabled()
    if isinstance(control, QLineEdit):
        free = not control.isReadOnly()
    description = "" if isinstance(control, QAction) else control.accessibleDescription()
    return free, control.toolTip(), description


def all_controls(studio: Studio) -> dict[str, list[Control]]:
    return controls(studio.window)


# The table of locks


def test_every_lock_has_controls_and_every_control_a_lock(studio: Studio) -> None:
    found = all_controls(studio)
    assert found.keys() == LOCKS.keys()
    assert all(found.values())
    every = [control for some in found.values() for control in some]
    assert len(set(map(id, every))) == len(every)


def test_what_a_lock_locks_is_disabled_and_says_why_and_all_else_is_as_it_was(
    studio: Studio,
) -> None:
    for name in LOCKS:
        lock_and_free(studio, name)


def lock_and_free(studio: Studio, name: str) -> None:
    """Lock a part, and look at every control; then in two ways let it go again."""
    before = {id(c): (c, state(c)) for some in all_controls(studio).values() for c in some}
    first = studio.session.document
    give(studio, name)
    tip = LOCKS[name].tip
    assert tip.startswith("Locked by the task of your teacher: ")
    held = studio.window.locking.held
    mine = all_controls(studio)[name]
    assert {id(c) for c in held} == {id(c) for c in mine}
    for control in mine:
        if not isinstance(control, Lockable):
            free, words, description = state(control)
            assert not free, control
            assert words == tip, control
            assert isinstance(control, QAction) or description == tip
    for control, was in before.values():
        if all(control is not one for one in mine):
            assert state(control) == was, control
    signs = studio.window.findChildren(LockSign)
    assert signs or name in ("weights",)

    studio.session.undo()
    settle(40)
    assert studio.session.document is first
    assert studio.window.locking.held == ()
    for control, was in before.values():
        assert state(control) == was, control
    studio.session.redo()
    settle(40)
    assert {id(c) for c in studio.window.locking.held} == {id(c) for c in mine}
    studio.intents.set_task(None)
    settle(40)
    assert studio.window.locking.held == ()
    assert not [sign for sign in studio.window.findChildren(LockSign) if sign.isVisible()]


def test_another_document_or_a_new_one_is_free(studio: Studio) -> None:
    give(studio, *LOCKS)
    assert len(studio.window.locking.held) > 60
    studio.files.open_blank()
    settle(60)
    assert studio.window.locking.held == ()


def test_what_the_owner_wants_meanwhile_holds_after_the_lock(studio: Studio) -> None:
    give(studio, "settings")
    reset = studio.window.training.changing[0]
    reset.setEnabled(True)
    reset.setToolTip("another tip")
    assert not reset.isEnabled()
    assert reset.toolTip() == LOCKS["settings"].tip
    action = studio.window.actions_by_name["new_start"]
    give(studio, "seed")
    assert reset.isEnabled() is False  # the course's way holds, so that there is no way back to
    action.setEnabled(True)
    assert not action.isEnabled()


# By mouse and keys


def click(widget: QWidget, at: QPoint | None = None) -> None:
    QTest.mouseClick(widget, LEFT, pos=at or widget.rect().center())


def type_in(box: QWidget, text: str) -> None:
    field = box if isinstance(box, QLineEdit) else box.findChildren(QLineEdit)[0]
    field.setFocus()
    field.selectAll()
    QTest.keyClicks(field, text)
    QTest.keyClick(field, KEY.Key_Return)


def choose(box: QComboBox, by: int) -> None:
    box.setFocus()
    QTest.keyClick(box, KEY.Key_Down if by > 0 else KEY.Key_Up)
    QTest.keyClick(box, KEY.Key_Return)


def cell(studio: Studio, col: int = 1) -> QPoint:
    view = studio.window.table.view
    index = view.model().index(1, col)
    view.setCurrentIndex(index)
    view.setFocus()
    return view.visualRect(index).center()


def key_in_cell(key: Qt.Key, held: Qt.KeyboardModifier = Qt.KeyboardModifier.NoModifier) -> Hand:
    def hand(studio: Studio) -> None:
        cell(studio)
        QTest.keyClick(studio.window.table.view, key, held)

    return hand


def type_over_cell(studio: Studio) -> None:
    cell(studio)
    QTest.keyClick(studio.window.table.view, KEY.Key_9)
    editors = [f for f in studio.window.table.view.findChildren(QLineEdit) if f.isVisible()]
    for editor in editors:
        QTest.keyClick(editor, KEY.Key_Return)


def double_click_cell(studio: Studio) -> None:
    place, view = cell(studio), studio.window.table.view
    QTest.mouseClick(view.viewport(), LEFT, pos=place)
    QTest.mouseDClick(view.viewport(), LEFT, pos=place)
    for editor in [f for f in view.findChildren(QLineEdit) if f.isVisible()]:
        type_in(editor, "99")


def paste(studio: Studio) -> None:
    QApplication.clipboard().setText("77")
    cell(studio)
    QTest.keyClick(studio.window.table.view, KEY.Key_V, CTRL)


def drag_row(studio: Studio) -> None:
    grip = studio.window.table.view.grip
    x, height = grip.width() // 2, grip.sectionSize(0)
    start, end = QPoint(x, height // 2), QPoint(x, 2 * height + height // 2)
    QTest.mousePress(grip.viewport(), LEFT, pos=start)
    for step in range(1, 9):
        QTest.mouseMove(grip.viewport(), start + (end - start) * step / 8)
    QTest.mouseRelease(grip.viewport(), LEFT, pos=end)


def column_menu(text: str) -> Hand:
    def hand(studio: Studio) -> None:
        menu = studio.window.table.view.actions_on_columns.open_menu(1)
        assert isinstance(menu, ColumnMenu)
        press_entry(menu, text)

    return hand


def row_menu(text: str) -> Hand:
    def hand(studio: Studio) -> None:
        view = studio.window.table.view
        place = cell(studio)
        made: list[RowMenu] = []
        view.menu_made.connect(lambda menu: isinstance(menu, RowMenu) and made.append(menu))
        QTest.mouseClick(view.viewport(), LEFT, pos=place)
        QTest.keyClick(view, KEY.Key_Menu)
        if not made:
            from PySide6.QtGui import QContextMenuEvent

            keyboard = QContextMenuEvent.Reason.Keyboard
            event = QContextMenuEvent(keyboard, place, view.mapToGlobal(place))
            QApplication.sendEvent(view, event)
        press_entry(made[0], text)

    return hand


def press_entry(menu: QMenu, text: str) -> None:
    """Click an entry of an open menu, which does nothing where the entry is disabled."""
    action = next(a for a in menu.actions() if a.text().replace("&", "").startswith(text))
    QTest.mouseClick(menu, LEFT, pos=menu.actionGeometry(action).center())
    menu.close()


def edit_weight(studio: Studio) -> None:
    diagram = studio.window.network.diagram
    layout = diagram.layout_shown
    assert layout is not None
    rect = layout.chip_of(0)
    assert rect is not None
    QTest.mouseDClick(diagram, LEFT, pos=rect.center().toPoint())
    assert diagram.editor.isVisible()
    type_in(diagram.editor.line, "3")


def lock_weight(studio: Studio) -> None:
    diagram = studio.window.network.diagram
    diagram.choose_parameter(0)
    diagram.setFocus()
    QTest.keyClick(diagram, KEY.Key_L, CTRL)


def edit_on_card(studio: Studio) -> None:
    window = studio.window
    window.card_opening.open_parameter_at(0, window.rect())
    type_in(window.cards.parameter.field, "3")


def lock_on_card(studio: Studio) -> None:
    window = studio.window
    window.card_opening.open_parameter_at(0, window.rect())
    click(window.cards.parameter.lock)


def heading(name: str, at: int) -> Hand:
    def hand(studio: Studio) -> None:
        parts = getattr(studio.window.network.diagram.headings, name)
        click(parts[at])

    return hand


def section(name: str, at: int) -> Hand:
    def hand(studio: Studio) -> None:
        control = studio.window.training._sections.by_name[name].controls[at]
        if isinstance(control, QComboBox):
            choose(control, 1)
        else:
            type_in(control, "3")

    return hand


def action(name: str) -> Hand:
    return lambda studio: studio.window.actions_by_name[name].trigger()


def numbers(studio: Studio) -> None:
    scaling = studio.window.table.scaling
    click(scaling.numbers)
    table = scaling._numbers.table
    table.setCurrentCell(0, 1)
    QTest.keyClick(table, KEY.Key_7)
    for field in [f for f in table.findChildren(QLineEdit) if f.isVisible()]:
        QTest.keyClick(field, KEY.Key_Return)
    settle(20)
    scaling._numbers.close()


def slip(studio: Studio) -> None:
    """Offsets beside the list."""
    type_in(studio.window.table.scaling._fields[0], "3")


def letter(key: Qt.Key) -> Hand:
    return lambda studio: QTest.keyClick(studio.window, key)


def initialiser(studio: Studio) -> None:
    others = [a for a in studio.window.start_choices if not a.isChecked()]
    others[0].trigger()


def hold_out(studio: Studio) -> None:
    button = studio.window.table.hold_out
    if button.isEnabled():  # else Qt opens no menu
        button.fill_menu()
        button._shares[0.25].trigger()
    else:
        click(button)


HANDS: dict[str, list[Hand]] = {
    "table": [
        type_over_cell,
        double_click_cell,
        key_in_cell(KEY.Key_Delete),
        key_in_cell(KEY.Key_D, CTRL),
        key_in_cell(KEY.Key_Delete, CTRL),
        key_in_cell(KEY.Key_Down, Qt.KeyboardModifier.AltModifier),
        key_in_cell(KEY.Key_X, CTRL),
        paste,
        drag_row,
        column_menu("Sort up"),
        column_menu("Delete"),
        row_menu("Clear"),
        row_menu("Delete"),
        lambda studio: click(studio.window.table.add),
        lambda studio: click(studio.window.table.scaling.switch),
        lambda studio: click(studio.window.you.add),
        hold_out,
    ],
    "scaling": [lambda s: choose(s.window.table.scaling._kinds, 1), slip, numbers],
    "structure": [action("add_layer"), action("remove_layer")]
    + [heading("sizes", at) for at in (0, 1, 2, 3, 4)],
    "activations": [
        lambda studio: click(studio.window.picker._cards["tanh"]),
        lambda studio: click(studio.window.picker._cards["relu"]),
    ],
    "settings": [
        lambda studio: type_in(studio.window.train_bar.part("rate"), "0.5"),
        section("loss", 0),
        section("optimizer", 0),
        section("schedule", 0),
        section("rows", 0),
        section("penalty", 0),
    ],
    "weights": [edit_weight, lock_weight, edit_on_card, lock_on_card],
    "seed": [
        action("new_start"),
        letter(KEY.Key_N),
        lambda studio: type_in(studio.window.train_bar.part("seed"), "7"),
        initialiser,
    ],
}
PRESSED = (
    *("row", "epoch", "rewind", "new_start", "add_layer", "remove_layer", "guess", "gradients"),
    *("neuron_maps", "zoom_in", "zoom_out", "zoom_fit", "explain", "lab", "starts", "loss_card"),
)


def test_there_are_hands_for_every_lock() -> None:
    assert HANDS.keys() == LOCKS.keys()


@pytest.mark.parametrize("name", LOCKS)
def test_hands_change_the_document_and_nothing_once_it_is_locked(studio: Studio, name: str) -> None:
    for at, hand in enumerate(HANDS[name]):
        give(studio)
        free = studio.session.document
        hand(studio)
        settle(20)  # an editor of a table gives its text over later
        changed = studio.session.document != free
        assert changed, at
        studio.session.undo()
        settle()
        give(studio, name)
        locked = studio.session.document
        hand(studio)
        settle(20)
        same = studio.session.document is locked
        assert same, at


def test_cells_can_be_read_and_copied_and_found(studio: Studio) -> None:
    give(studio, *LOCKS)
    view = studio.window.table.view
    cell(studio)
    QTest.keyClick(view, KEY.Key_C, CTRL)
    assert QApplication.clipboard().text().strip() == "160"
    QTest.keyClick(view, KEY.Key_Return)
    assert studio.window.status.message == LOCKS["table"].tip
    tip = view.model().index(1, 1).data(Qt.ItemDataRole.ToolTipRole)
    assert LOCKS["table"].tip in tip
    field = studio.window.network.diagram.editor.line
    assert field.isReadOnly()
    assert field.isEnabled()


# A panel that is closed in between has no place in the order of the Tab key.
@pytest.mark.qt_log_ignore("QWidget::setTabOrder", extend=True)
def test_nothing_that_can_be_pressed_is_refused(studio: Studio) -> None:
    """Under all locks: whatever is enabled is pressed, chosen or typed into, and none is locked."""
    window, session = studio.window, studio.session
    give(studio, *LOCKS)
    answers: list[str] = []
    studio.intents.refused.connect(answers.append)
    session.warned.connect(answers.append)
    given = session.document
    pressed = 0
    for name in PRESSED:
        if window.actions_by_name[name].isEnabled():
            window.actions_by_name[name].trigger()
            pressed += 1
            session.pause()
    panels = (window.table, window.you, window.picker, window.network, window.training, window.map)
    for panel in (*panels, window.starts, window.runs, window.train_bar):
        for widget in [w for w in panel.findChildren(QWidget) if w.isVisible() and w.isEnabled()]:
            if isinstance(widget, QComboBox):
                choose(widget, 1)
            elif isinstance(widget, QAbstractSpinBox):
                QTest.keyClick(widget, KEY.Key_Up)
            elif isinstance(widget, QAbstractButton) and not getattr(widget, "menu", lambda: 0)():
                if widget.accessibleName() in ("Open\u2026",) or widget.text().startswith("Open"):
                    continue
                QTest.mouseClick(widget, LEFT)
            else:
                continue
            pressed += 1
            assert not REFUSALS & set(answers), (panel, widget, widget.accessibleName())
            session.pause()
    settle(20)
    assert pressed > 25
    assert not REFUSALS & set(answers)
    assert session.document.task == given.task


@pytest.mark.parametrize("theme", ["light", "dark"])
def test_a_padlock_is_drawn_on_what_is_locked(studio: Studio, theme: str) -> None:
    window = studio.window
    window.set_theme(theme)
    give(studio, *LOCKS)
    signs = [sign for sign in window.findChildren(LockSign) if sign.isVisible()]
    assert len(signs) > 15
    for sign in signs:
        image = sign.grab().toImage().convertToFormat(QImage.Format.Format_RGB32)
        colours = {image.pixel(x, y) for x in range(image.width()) for y in range(image.height())}
        assert len(colours) > 3, sign.parent()
        parent = sign.parentWidget()
        assert parent is not None
        assert parent.rect().contains(sign.geometry())
