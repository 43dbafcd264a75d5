"""The document's table for Qt views: typed text, what the network sees, why a row is left out.

A filter shows some of the rows only. The model's rows are then places among those; "row of the
table" is said where that is meant.
"""

from __future__ import annotations

from collections.abc import Callable
from typing import Any, Concatenate, ParamSpec

import numpy as np
from PySide6.QtCore import (
    QAbstractTableModel,
    QModelIndex,
    QObject,
    QPersistentModelIndex,
    Qt,
    Signal,
)

from nnstudio.core.problems import Problem
from nnstudio.data.cells import IndexArray
from nnstudio.data.matching import matching_rows
from nnstudio.data.table import Column, Table
from nnstudio.document.document import Document
from nnstudio.language.translate import tr
from nnstudio.session.cellwords import CellWords, Look
from nnstudio.session.tableedits import Area, Patch, TableEdit, cell_typed

SeenRole = Qt.ItemDataRole.UserRole + 1  # "→ −2": what the network sees, or ""
ReasonRole = Qt.ItemDataRole.UserRole + 2  # why the row is left out, or ""
CauseRole = Qt.ItemDataRole.UserRole + 3  # True for a cell that keeps its row out

FilledRole = Qt.ItemDataRole.UserRole + 4  # True for a cell that something stands in for
HeldRole = Qt.ItemDataRole.UserRole + 5  # True in a row that is held out of the training
BrieflySeenRole = Qt.ItemDataRole.UserRole + 6  # SeenRole with two digits, for a narrow cell

_ANSWERS: dict[int, Callable[[CellWords, int, Column], object]] = {
    SeenRole: lambda words, row, column: words.seen(row, column),
    BrieflySeenRole: lambda words, row, column: words.seen(row, column, digits=2),
    ReasonRole: lambda words, row, _: words.reason(row),
    CauseRole: lambda words, row, column: words.is_cause(row, column),
    FilledRole: lambda words, row, column: words.is_filled(row, column),
    HeldRole: lambda words, row, _: words.is_held(row),
    Qt.ItemDataRole.ToolTipRole: lambda words, row, column: words.tip(row, column),
    Qt.ItemDataRole.AccessibleTextRole: lambda words, row, column: words.line(row, column),
    Qt.ItemDataRole.AccessibleDescriptionRole: lambda words, row, column: words.about(row, column),
}
_DERIVED = [*_ANSWERS]
_HEARD = (Qt.ItemDataRole.AccessibleTextRole, Qt.ItemDataRole.AccessibleDescriptionRole)
_TOLD_WITH_LOCK = (Qt.ItemDataRole.ToolTipRole, Qt.ItemDataRole.AccessibleDescriptionRole)
# Joined once: Qt asks for every cell that it draws.
_READ_ONLY = (
    Qt.ItemFlag.ItemIsSelectable | Qt.ItemFlag.ItemIsEnabled | Qt.ItemFlag.ItemNeverHasChildren
)
_CELL = (
    Qt.ItemFlag.ItemIsSelectable
    | Qt.ItemFlag.ItemIsEnabled
    | Qt.ItemFlag.ItemIsEditable
    | Qt.ItemFlag.ItemNeverHasChildren
)
_ROOT = QModelIndex()
_Index = QModelIndex | QPersistentModelIndex
_P = ParamSpec("_P")


class TableModel(QAbstractTableModel):
    """Shows one document's table and never changes it: edits go out as new tables."""

    edited = Signal(object, str)  # Table, and what the edit is called
    said = Signal(str)  # a sentence on why an edit was not possible
    filtered = Signal()  # other rows are shown, or their number is another one

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._document: Document | None = None
        self._words: CellWords | None = None  # of the document, made when it is asked for
        self._row_count = 0
        self._edited: Table | None = None  # what was sent out and has not come back yet
        self._typed: Table | None = None  # the same where only cells were typed into
        self.task_lock = ""  # why nothing can be changed, "" where it can
        self._query = ""
        self._rows: IndexArray | None = None  # rows of the table that are shown; None for all

    # What is shown

    @property
    def document(self) -> Document | None:
        """The document shown, None before the first."""
        return self._document

    @property
    def table(self) -> Table | None:
        """The table to base an edit on: the latest edit, even before it is shown."""
        if self._edited is not None:
            return self._edited
        return self._document.table if self._document else None

    def show(self, document: Document) -> None:
        """Show a document; costs nothing when it is the one shown."""
        self._edited = None
        old = self._document
        if document is old:
            return
        if old is None or len(old.table.columns) != len(document.table.columns):
            self._reset(document)
        elif document.table is old.table and document.training is old.training:
            self._set_document(document)
        elif self._query:
            self._show_filtered(document)
        elif document.table is not old.table:
            self._show_table(document)
        else:
            self._set_document(document)
            self._all_changed(_DERIVED)

    def _set_document(self, document: Document) -> None:
        self._document, self._words = document, None

    def _reset(self, document: Document) -> None:
        self.beginResetModel()
        self._set_document(document)
        self._rows = self._matching(document)
        self._row_count = document.table.row_count if self._rows is None else len(self._rows)
        self.endResetModel()
        self.filtered.emit()

    def _show_filtered(self, document: Document) -> None:
        """A row stays in view while it is typed into, though it may not match any more."""
        rows = self._rows
        if self._document is None or rows is None:
            return
        typed = document.table is self._typed
        if typed and document.table.row_count == self._document.table.row_count:
            same = True
        else:
            found = self._matching(document)
            same = found is not None and np.array_equal(rows, found)
        if not same:
            self._reset(document)
            return
        self._set_document(document)
        self._all_changed([])
        self.headerDataChanged.emit(Qt.Orientation.Horizontal, 0, self.columnCount() - 1)

    def _show_table(self, document: Document) -> None:
        """Rows come and go at the end, so that selection and scroll position stay.

        Rows go while the old document still tells what is in the others, and come when the new
        one does: a view may look at any moment.
        """
        count, old_count = document.table.row_count, self._row_count
        if count < old_count:
            self.beginRemoveRows(_ROOT, count, old_count - 1)
            self._row_count = count
            self.endRemoveRows()
        self._set_document(document)
        self._all_changed([])
        self.headerDataChanged.emit(Qt.Orientation.Horizontal, 0, self.columnCount() - 1)
        if count > old_count:
            self.beginInsertRows(_ROOT, old_count, count - 1)
            self._row_count = count
            self.endInsertRows()

    def _all_changed(self, roles: list[int]) -> None:
        if self.rowCount() and self.columnCount():
            last = self.index(self.rowCount() - 1, self.columnCount() - 1)
            self.dataChanged.emit(self.index(0, 0), last, roles)

    # Showing some rows only

    @property
    def query(self) -> str:
        """What the rows shown have to match; "" while all are shown."""
        return self._query

    def set_query(self, query: str) -> None:
        """Show the rows that match only, "" for all; the table stays as it is."""
        query = query.strip()
        if query == self._query:
            return
        self._query = query
        if self._document is not None:
            self._reset(self._document)

    def _matching(self, document: Document) -> IndexArray | None:
        if not self._query:
            return None
        return matching_rows(self._query, document.table, document.training)

    def table_row(self, row: int) -> int:
        """The row of the table that stands in a row of the model."""
        return row if self._rows is None else int(self._rows[row])

    def model_row(self, row: int) -> int:
        """Where a row of the table is shown; -1 where it is not."""
        if self._rows is None:
            return row if row < self._row_count else -1
        at = int(np.searchsorted(self._rows, row))
        return at if at < len(self._rows) and self._rows[at] == row else -1

    def patch(self, area: Area) -> Patch:
        """The cells of the table in an area of the model."""
        if self._rows is None:
            rows = np.arange(area.top, area.bottom + 1)
        else:
            rows = self._rows[area.top : area.bottom + 1]
        return Patch(rows, area.left, area.right)

    # Editing

    def edit(
        self,
        change: Callable[Concatenate[Table, _P], TableEdit],
        *args: _P.args,
        **kwargs: _P.kwargs,
    ) -> bool:
        """Send out `change(table, ...)`; what it refuses is said instead. True if it went out."""
        table = self.table
        if table is None:
            return False
        if self.task_lock:
            self.said.emit(self.task_lock)
            return False
        try:
            changed, name = change(table, *args, **kwargs)
        except Problem as problem:
            self.said.emit(str(problem))
            return False
        except IndexError:
            # The view still shows rows that an edit just sent out has taken away.
            return False
        if changed != table:
            self._edited, self._typed = changed, None
            self.edited.emit(changed, name)
        return True

    def edit_cells(
        self,
        change: Callable[Concatenate[Table, _P], TableEdit],
        *args: _P.args,
        **kwargs: _P.kwargs,
    ) -> bool:
        """As `edit`, for an edit after which every row is the one that it was."""
        done = self.edit(change, *args, **kwargs)
        self._typed = self._edited
        return done

    def setData(self, index: _Index, value: Any, role: int = Qt.ItemDataRole.EditRole) -> bool:
        """Send out the table with this text typed into the cell."""
        if not index.isValid() or role != Qt.ItemDataRole.EditRole:
            return False
        text = "" if value is None else str(value)
        if text == self.data(index, role):
            return True
        return self.edit_cells(cell_typed, self.table_row(index.row()), index.column(), text)

    # What Qt asks

    def rowCount(self, parent: _Index = _ROOT) -> int:
        """Rows shown."""
        return 0 if parent.isValid() else self._row_count

    def columnCount(self, parent: _Index = _ROOT) -> int:
        """Columns of the table."""
        return 0 if parent.isValid() or not self._document else len(self._document.table.columns)

    def flags(self, index: _Index) -> Qt.ItemFlag:
        """Every cell can be typed into, unless a task locks the table: then it can be copied."""
        if not index.isValid():
            return Qt.ItemFlag.NoItemFlags
        return _READ_ONLY if self.task_lock else _CELL

    def data(self, index: _Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        """One cell."""
        document = self._document
        if document is None or not index.isValid():
            return None
        row, column = self.table_row(index.row()), document.table.columns[index.column()]
        if role in (Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.EditRole):
            return column.text(row)
        if self._words is None:
            self._words = CellWords(document)
        answer = _ANSWERS.get(role)
        found = None if answer is None else answer(self._words, row, column)
        if role in _TOLD_WITH_LOCK and self.task_lock:
            return f"{found}\n{self.task_lock}" if found else self.task_lock
        return found

    def look(self, row: int, col: int) -> Look | None:
        """All that a picture of a cell shows; None before the first document."""
        document = self._document
        if document is None:
            return None
        if self._words is None:
            self._words = CellWords(document)
        return self._words.look(self.table_row(row), document.table.columns[col])

    def headerData(
        self,
        section: int,
        orientation: Qt.Orientation,
        role: int = Qt.ItemDataRole.DisplayRole,
    ) -> Any:
        """Columns by name and unit, rows by number; screen readers hear what a column is for, and
        why a row is left out."""
        if self._document is None:
            return None
        if role in _HEARD:
            return self._heard_header(section, orientation, role)
        if role != Qt.ItemDataRole.DisplayRole:
            return None
        if orientation == Qt.Orientation.Vertical:
            return str(self.table_row(section) + 1)
        columns = self._document.table.columns
        return columns[section].header if section < len(columns) else None

    def _heard_header(self, section: int, orientation: Qt.Orientation, role: int) -> str | None:
        document = self._document
        if document is None:
            return None
        names = role == Qt.ItemDataRole.AccessibleTextRole
        if orientation == Qt.Orientation.Vertical:
            row = self.table_row(section)
            if names:
                return tr("row {row}", row=row + 1)
            self._words = self._words or CellWords(document)
            reason = self._words.reason(row)
            return tr("Left out of the training: {reason}.", reason=reason) if reason else ""
        columns = document.table.columns
        if not names or section >= len(columns):
            return None
        column = columns[section]
        return tr("{column}, {role}", column=column.header, role=tr(str(column.role)))
