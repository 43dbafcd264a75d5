"""The grid of the table panel: keys, clipboard, rows and columns, as in a spreadsheet."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import (
    QEvent,
    QItemSelection,
    QItemSelectionModel,
    QModelIndex,
    QPersistentModelIndex,
    Qt,
    Signal,
)
from PySide6.QtGui import (
    QColor,
    QContextMenuEvent,
    QFocusEvent,
    QKeyEvent,
    QPainter,
    QPaintEvent,
    QResizeEvent,
)
from PySide6.QtWidgets import QAbstractItemDelegate, QAbstractItemView, QTableView, QWidget

from nnstudio.language.translate import mark, tr
from nnstudio.session.tableedits import Area
from nnstudio.session.tablemodel import TableModel
from nnstudio.ui import theme
from nnstudio.ui.table.columnactions import ColumnActions
from nnstudio.ui.table.rowgrip import RowGrip
from nnstudio.ui.table.rowmenu import RowMenu
from nnstudio.ui.table.tableactions import TableActions
from nnstudio.ui.table.tablecell import TableCell, row_height
from nnstudio.ui.table.tableheader import TableHeader
from nnstudio.ui.table.tablewidths import TableWidths

_NO_ROWS = mark("No rows yet: press + below and type, or paste a block from a spreadsheet.")
_NO_MATCH = mark("No row has that. Esc shows all rows again.")
_NO_COLUMNS = mark("This table has no columns: open a file, or take the four people above.")
_KEYS = mark(
    "Arrows go from cell to cell, typing changes one. While typing, Tab goes to the next cell; "
    "otherwise Tab and Esc leave the table."
)
_Index = QModelIndex | QPersistentModelIndex
_HINTS = QAbstractItemDelegate.EndEditHint
_NO_EVENT = QEvent.Type.None_
_CTRL = Qt.KeyboardModifier.ControlModifier
_ALT = Qt.KeyboardModifier.AltModifier
_SHIFT = Qt.KeyboardModifier.ShiftModifier

LEAST_HEIGHT = 84  # pixels: the header and a row


class TableView(QTableView):
    """Shows a TableModel; every edit goes out through the model's `edited`."""

    row_chosen = Signal(int)  # a row of the table
    said = Signal(str)
    search_asked = Signal(bool)  # True: for the rows to be shown
    next_asked = Signal(int)  # the next match, or the one before
    all_rows_asked = Signal()  # an end to showing some only
    menu_made = Signal(object)  # RowMenu or ColumnMenu, before it is seen

    def __init__(self, model: TableModel, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._table_model = model
        self._theme = theme.LIGHT
        self._wanted: tuple[int, int, bool] | None = None  # row, column, type at once
        self._wanted_area: Area | None = None  # to be selected, and not shown yet
        self._told_row: int | None = None  # chosen, and not shown yet
        self._shown_row = -1  # of the table: the one that the other panels show
        self._settling = False
        self._cell = TableCell(self)
        self.header = TableHeader(self)
        self.grip = RowGrip(self)
        self._widths = TableWidths(self, self.header)
        self.actions_on_rows = TableActions(self, model, self)
        self.actions_on_columns = ColumnActions(self.header, model)
        self._keys = self._key_table()
        self._build()

    def _build(self) -> None:
        self.setItemDelegate(self._cell)
        self.setHorizontalHeader(self.header)
        self.setVerticalHeader(self.grip)
        self.setModel(self._table_model)
        self.grip.setDefaultSectionSize(row_height())
        self.setMinimumHeight(theme.px(LEAST_HEIGHT))
        self.setShowGrid(False)
        self.setFrameShape(QTableView.Shape.NoFrame)
        self.setCornerButtonEnabled(False)
        self.setWordWrap(False)
        self.setTabKeyNavigation(False)  # the arrows go from cell to cell, Tab goes on
        self.setHorizontalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        triggers = QAbstractItemView.EditTrigger
        self.setEditTriggers(
            triggers.DoubleClicked | triggers.EditKeyPressed | triggers.AnyKeyPressed
        )
        self.setAccessibleName(tr("Table"))
        self.setAccessibleDescription(tr(_KEYS))
        self.grip.row_dragged.connect(self.actions_on_rows.move_row)
        self.actions_on_rows.said.connect(self.said)
        self.actions_on_columns.done.connect(self.setFocus)
        self.actions_on_columns.menu_made.connect(self.menu_made)
        self.clicked.connect(self._choose_row)
        self._table_model.filtered.connect(self._mark_shown_row)

    def set_theme(self, chosen: theme.Theme) -> None:
        """Other colours."""
        self._theme = chosen
        self._cell.set_theme(chosen)
        self.header.set_theme(chosen)
        self.grip.set_theme(chosen)
        self.viewport().update()

    def show_task_lock(self, words: str) -> None:
        """Let cells be read and copied only, and say why; "" for no longer."""
        self._table_model.task_lock = words
        self.grip.show_task_lock(words)
        self.header.setToolTip(words)
        self.setAccessibleDescription(words or tr(_KEYS))

    def _begin_typing(self) -> None:
        """Type into the current cell, or say why not."""
        if self._table_model.task_lock:
            self.said.emit(self._table_model.task_lock)
        else:
            self._type_into(self.currentIndex())

    def _type_into(self, index: QModelIndex) -> None:
        """Open a cell for typing, where that can be; Qt's shorter way warns where it cannot."""
        self.edit(index, QAbstractItemView.EditTrigger.AllEditTriggers, QEvent(_NO_EVENT))

    # What the panel tells

    def set_shown_row(self, row: int, running: bool, new: bool) -> None:
        """Mark the row that the other panels show.

        One that was chosen elsewhere comes into view, unless training or typing goes on; one that
        is `new` in the table becomes the current row as well.
        """
        chosen_here, self._told_row = self._told_row is not None, None
        if row == self._shown_row:
            return
        self._shown_row = row
        self._mark_shown_row()
        if chosen_here or running or self.state() == QAbstractItemView.State.EditingState:
            return
        index = self._index(row, max(0, self.currentIndex().column()))
        if new:
            self._settle_at(index)
        else:
            self._bring_into_view(index)

    def _mark_shown_row(self) -> None:
        self._cell.shown_row = self._table_model.model_row(self._shown_row)
        self.viewport().update()

    def _index(self, row: int, col: int) -> QModelIndex:
        """The cell of a row of the table; invalid where that is not shown."""
        return self._table_model.index(self._table_model.model_row(row), col)

    def settle(self) -> None:
        """After another table is shown: fit the columns, and go to what was waited for."""
        self._widths.fit()
        wanted, self._wanted = self._wanted, None
        area, self._wanted_area = self._wanted_area, None
        if area is not None:
            self.select(area)
            self._bring_into_view(self._table_model.index(area.bottom, area.left))
            self._bring_into_view(self.currentIndex())
        if wanted is not None:
            row, col, typing = wanted
            index = self._index(row, col)
            self._settle_at(index)
            if typing and index.isValid():
                self._type_into(index)

    def _settle_at(self, index: QModelIndex) -> None:
        """Go to a cell because of what is shown, which chooses nothing."""
        if index.isValid():
            self._settling = True
            self._set_current(index)
            self._settling = False
            self._bring_into_view(index)

    def _bring_into_view(self, index: QModelIndex) -> None:
        """Scroll to a cell, which may be of a row that has just come."""
        self.executeDelayedItemsLayout()
        self.updateGeometries()
        self.scrollTo(index)

    def put_back(self, row: int, col: int, top: int) -> None:
        """After a reset: the current cell, by its row of the table, and the scroll position."""
        at = self._table_model.model_row(row)
        at = at if at >= 0 else min(row, self._table_model.rowCount() - 1)
        col = min(col, self._table_model.columnCount() - 1)
        self._settling = True
        self._set_current(self._table_model.index(at, col))
        self._settling = False
        self.verticalScrollBar().setValue(top)

    # Where the person is

    def areas(self) -> list[Area]:
        """The selected rectangles."""
        selection = self.selectionModel().selection()
        ranges = [selection.at(i) for i in range(selection.count())]
        found = [Area(r.top(), r.left(), r.bottom(), r.right()) for r in ranges]
        current = self.currentIndex()
        if not found and current.isValid():
            found = [Area(current.row(), current.column(), current.row(), current.column())]
        return found

    def currentChanged(self, current: _Index, previous: _Index) -> None:
        """A step into another row asks the other panels to show it."""
        super().currentChanged(current, previous)
        self.viewport().update()  # the notes of both rows keep clear of the current cell
        if current.isValid() and current.row() != previous.row() and not self._settling:
            self._choose_row(current)

    def _choose_row(self, index: _Index) -> None:
        row = self._table_model.table_row(index.row()) if index.isValid() else -1
        if index.isValid() and row not in (self._shown_row, self._told_row):
            self._told_row = row
            self.row_chosen.emit(row)

    def go(self, row: int, col: int) -> None:
        """Go to a cell of the table, now or as soon as the table that has it is shown."""
        index = self._index(row, col)
        if index.isValid():
            self._set_current(index)
        else:
            self._wanted = (row, col, False)

    def _set_current(self, index: QModelIndex) -> None:
        """Select one cell, whatever keys are held: `setCurrentIndex` would look at them."""
        flags = QItemSelectionModel.SelectionFlag.ClearAndSelect
        self.selectionModel().setCurrentIndex(index, flags)

    def await_cell(self, row: int, col: int, typing: bool) -> None:
        """Go to a cell, and perhaps type into it, once the edit that makes it is shown."""
        self._wanted = (row, col, typing)

    def await_area(self, area: Area) -> None:
        """Mark an area once the edit that fills it is shown."""
        self._wanted_area = area

    def select(self, area: Area) -> None:
        """Mark an area."""
        last = self._table_model.rowCount() - 1
        if area.top <= last:
            index = self._table_model.index
            chosen = QItemSelection(
                index(area.top, area.left), index(min(area.bottom, last), area.right)
            )
            self.selectionModel().select(chosen, QItemSelectionModel.SelectionFlag.ClearAndSelect)

    def _type_on(self, step: int) -> None:
        """Type into the next or the last cell in reading order; after the last one a new row."""
        index, columns = self.currentIndex(), self._table_model.columnCount()
        if not index.isValid():
            return
        row, col = divmod(index.row() * columns + index.column() + step, columns)
        if row >= self._table_model.rowCount():
            self.actions_on_rows.add_row()
        elif row >= 0:
            self._set_current(self._table_model.index(row, col))
            self._type_into(self.currentIndex())

    def _go_down(self) -> None:
        index = self.currentIndex()
        if index.row() + 1 < self._table_model.rowCount():
            self._set_current(self._table_model.index(index.row() + 1, index.column()))

    def closeEditor(self, editor: QWidget, hint: QAbstractItemDelegate.EndEditHint) -> None:
        """Tab types on in the next cell; Enter goes down without typing there."""
        super().closeEditor(editor, _HINTS.NoHint)
        if hint == _HINTS.EditNextItem:
            self._type_on(1)
        elif hint == _HINTS.EditPreviousItem:
            self._type_on(-1)
        elif hint == _HINTS.SubmitModelCache:
            self._go_down()

    def show_all_rows(self) -> None:
        """End a filter."""
        if self._table_model.query:
            self.all_rows_asked.emit()

    def ask_for_search(self, filters: bool) -> None:
        """Have the search bar opened."""
        self.search_asked.emit(filters)

    # Events

    def _key_table(self) -> dict[tuple[Qt.Key, Qt.KeyboardModifier], Callable[[], object]]:
        none = Qt.KeyboardModifier.NoModifier
        keys, rows = Qt.Key, self.actions_on_rows
        return {
            (keys.Key_Return, none): self._begin_typing,
            (keys.Key_Enter, none): self._begin_typing,
            (keys.Key_Escape, none): self._leave,
            (keys.Key_Delete, none): rows.clear,
            (keys.Key_Backspace, none): rows.clear,
            (keys.Key_C, _CTRL): rows.copy,
            (keys.Key_X, _CTRL): rows.cut,
            (keys.Key_V, _CTRL): rows.paste,
            (keys.Key_A, _CTRL): self.selectAll,
            (keys.Key_D, _CTRL): rows.fill_down,
            (keys.Key_F, _CTRL): lambda: self.search_asked.emit(False),
            (keys.Key_F, _CTRL | _SHIFT): lambda: self.search_asked.emit(True),
            (keys.Key_F3, none): lambda: self.next_asked.emit(1),
            (keys.Key_F3, _SHIFT): lambda: self.next_asked.emit(-1),
            (keys.Key_Delete, _CTRL): rows.delete_rows,
            (keys.Key_Up, _ALT): lambda: rows.move_by(-1),
            (keys.Key_Down, _ALT): lambda: rows.move_by(1),
        }

    def _leave(self) -> None:
        """Esc: all rows again; else on to the next control, and nothing stays selected."""
        if self._table_model.query:
            self.all_rows_asked.emit()
            return
        self.clearSelection()
        self.focusNextChild()

    def event(self, event: QEvent) -> bool:
        """What is typed here belongs to the cell, even where the window has it as a shortcut."""
        override = event.type() == QEvent.Type.ShortcutOverride
        if override and isinstance(event, QKeyEvent) and self._takes(event):
            event.accept()
            return True
        return super().event(event)

    def _takes(self, event: QKeyEvent) -> bool:
        if _combination(event) in self._keys:
            return True
        plain = not event.modifiers() & (_CTRL | _ALT | Qt.KeyboardModifier.MetaModifier)
        text = event.text()
        types = plain and text.isprintable() and bool(text.strip())
        return types and self.currentIndex().isValid()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Keys as in a spreadsheet; Space is left to the window, where it runs and pauses."""
        if self.state() == QAbstractItemView.State.EditingState:
            super().keyPressEvent(event)
        elif _combination(event) in self._keys:
            self._keys[_combination(event)]()
        elif event.key() == Qt.Key.Key_Space:
            event.ignore()
        else:
            types = self._takes(event)
            if types and self._table_model.task_lock:
                self.said.emit(self._table_model.task_lock)
                return
            super().keyPressEvent(event)
            # Qt lets a letter that opens the editor go on to the window, which would obey it too.
            event.setAccepted(event.isAccepted() or types)

    def focusInEvent(self, event: QFocusEvent) -> None:
        """Begin at the shown row."""
        if not self.currentIndex().isValid():
            self._settling = True
            self._set_current(self._table_model.index(max(0, self._cell.shown_row), 0))
            self._settling = False
        super().focusInEvent(event)
        self.viewport().update()

    def focusOutEvent(self, event: QFocusEvent) -> None:
        """The current cell loses its frame, and a note may take its place."""
        super().focusOutEvent(event)
        self.viewport().update()

    def contextMenuEvent(self, event: QContextMenuEvent) -> None:
        """A right click, or the menu key."""
        index = self.currentIndex()
        menu = RowMenu(self.actions_on_rows, index.isValid(), self)
        self.menu_made.emit(menu)
        columns = self.actions_on_columns.menu(index.column())
        if columns is not None:
            menu.addSeparator()
            menu.addMenu(columns)
        menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        menu.popup(event.globalPos())

    def resizeEvent(self, event: QResizeEvent) -> None:
        """The columns share the new width."""
        super().resizeEvent(event)
        self._widths.fit()

    def paintEvent(self, event: QPaintEvent) -> None:
        """The cells, or a friendly line where there are none."""
        super().paintEvent(event)
        if self._table_model.rowCount():
            return
        with QPainter(self.viewport()) as painter:
            painter.setPen(QColor(self._theme.muted))
            flags = Qt.AlignmentFlag.AlignCenter
            text = _NO_ROWS if self._table_model.columnCount() else _NO_COLUMNS
            if self._table_model.query:
                text = _NO_MATCH
            room = self.viewport().rect().adjusted(16, 8, -16, -8)
            painter.drawText(room, int(flags) | int(Qt.TextFlag.TextWordWrap), tr(text))


def _combination(event: QKeyEvent) -> tuple[Qt.Key, Qt.KeyboardModifier]:
    modifiers = event.modifiers() & ~Qt.KeyboardModifier.KeypadModifier
    return Qt.Key(event.key()), modifiers
