"""The document's table for Qt views: typed text, what the network sees, why a row is left out."""

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
from nnstudio.data.table import Column, Fill, Role, Table
from nnstudio.document.document import Document
from nnstudio.session.celltext import shown_number
from nnstudio.session.tableedits import TableEdit, cell_typed

SeenRole = Qt.ItemDataRole.UserRole + 1  # "→ −2": what the network sees, or ""
ReasonRole = Qt.ItemDataRole.UserRole + 2  # why the row is left out, or ""
CauseRole = Qt.ItemDataRole.UserRole + 3  # True for a cell that keeps its row out

FilledRole = Qt.ItemDataRole.UserRole + 4  # True for a cell that something stands in for
HeldRole = Qt.ItemDataRole.UserRole + 5  # True in a row that is held out of the training

_MOST_SEEN = 4  # numbers of a class that fit below a cell
_DERIVED = [FilledRole, HeldRole, SeenRole, ReasonRole, CauseRole, Qt.ItemDataRole.ToolTipRole]
_ROOT = QModelIndex()
_Index = QModelIndex | QPersistentModelIndex
_P = ParamSpec("_P")


class TableModel(QAbstractTableModel):
    """Shows one document's table and never changes it: edits go out as new tables."""

    edited = Signal(object, str)  # Table, and what the edit is called
    said = Signal(str)  # a sentence on why an edit was not possible

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._document: Document | None = None
        self._row_count = 0
        self._edited: Table | None = None  # what was sent out and has not come back yet

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
            self.beginResetModel()
            self._document = document
            self._row_count = document.table.row_count
            self.endResetModel()
        elif document.table is not old.table:
            self._show_table(document)
        else:
            self._document = document
            if document.training is not old.training:
                self._all_changed(_DERIVED)

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
        self._document = document
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
        try:
            changed, name = change(table, *args, **kwargs)
        except Problem as problem:
            self.said.emit(str(problem))
            return False
        except IndexError:
            # The view still shows rows that an edit just sent out has taken away.
            return False
        if changed != table:
            self._edited = changed
            self.edited.emit(changed, name)
        return True

    def setData(self, index: _Index, value: Any, role: int = Qt.ItemDataRole.EditRole) -> bool:
        """Send out the table with this text typed into the cell."""
        if not index.isValid() or role != Qt.ItemDataRole.EditRole:
            return False
        text = "" if value is None else str(value)
        if text == self.data(index, role):
            return True
        return self.edit(cell_typed, index.row(), index.column(), text)

    # What Qt asks

    def rowCount(self, parent: _Index = _ROOT) -> int:
        """Rows of the table."""
        return 0 if parent.isValid() else self._row_count

    def columnCount(self, parent: _Index = _ROOT) -> int:
        """Columns of the table."""
        return 0 if parent.isValid() or not self._document else len(self._document.table.columns)

    def flags(self, index: _Index) -> Qt.ItemFlag:
        """Every cell can be typed into."""
        if not index.isValid():
            return Qt.ItemFlag.NoItemFlags
        return (
            Qt.ItemFlag.ItemIsSelectable
            | Qt.ItemFlag.ItemIsEnabled
            | Qt.ItemFlag.ItemIsEditable
            | Qt.ItemFlag.ItemNeverHasChildren
        )

    def data(self, index: _Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        """One cell."""
        document = self._document
        if document is None or not index.isValid():
            return None
        row, column = index.row(), document.table.columns[index.column()]
        if role in (Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.EditRole):
            return column.text(row)
        if role == SeenRole:
            return _seen(document, row, column)
        if role == ReasonRole:
            return document.training.problems.get(row, "")
        if role == CauseRole:
            return row in document.training.problems and _is_missing(document, row, column)
        if role == FilledRole:
            return _is_filled(document, row, column)
        if role == HeldRole:
            return document.training.is_held(row)
        if role == Qt.ItemDataRole.ToolTipRole:
            return _tip(document, row, column)
        return None

    def headerData(
        self,
        section: int,
        orientation: Qt.Orientation,
        role: int = Qt.ItemDataRole.DisplayRole,
    ) -> Any:
        """Columns by name and unit, rows by number."""
        if self._document is None or role != Qt.ItemDataRole.DisplayRole:
            return None
        if orientation == Qt.Orientation.Vertical:
            return str(section + 1)
        columns = self._document.table.columns
        return columns[section].header if section < len(columns) else None


def _seen(document: Document, row: int, column: Column) -> str:
    """What the network gets from a cell; nothing where the row is left out."""
    training = document.training
    if column.role not in (Role.INPUT, Role.LABEL) or not training.uses(row):
        return ""
    if column.role is Role.LABEL:
        return _as_seen(training.answers[row])
    first, width = _features_of(document, column)
    raw = training.row_raw(row)
    return _as_seen(training.scaler.apply(raw)[0, first : first + width])


def _as_seen(numbers: np.ndarray[tuple[int], np.dtype[np.float64]]) -> str:
    """ "→ 0.53" for one number, "→ 0 1 0" for a class, "→ #7 of 12" for one of many."""
    if len(numbers) <= _MOST_SEEN:
        return f"→ {' '.join(map(shown_number, numbers.tolist()))}"
    return f"→ 1 at {int(numbers.argmax()) + 1} of {len(numbers)}"


def _features_of(document: Document, column: Column) -> tuple[int, int]:
    """The first of an input column's features, and how many there are."""
    first = 0
    for known, held in zip(document.inputs, document.table.inputs, strict=True):
        if held is column:
            return first, known.width
        first += known.width
    return first, 0


def _is_missing(document: Document, row: int, column: Column) -> bool:
    """Whether an input or label cell cannot be used as it is."""
    if column.role is Role.INPUT:
        for known, held in zip(document.inputs, document.table.inputs, strict=True):
            if held is column:
                return bool(np.isnan(known.features(column.store)[0][row]))
    if column.role is Role.LABEL:
        return bool(np.isnan(document.training.answers[row]).any())
    return False


def _is_filled(document: Document, row: int, column: Column) -> bool:
    """Whether something stands in for a cell."""
    return (
        column.role is Role.INPUT
        and column.fill is not Fill.LEAVE_OUT
        and document.training.uses(row)
        and _is_missing(document, row, column)
    )


def _tip(document: Document, row: int, column: Column) -> str:
    """The cell in words, as plain text."""
    text = column.text(row) or "nothing typed yet"
    line = f"{document.table.row_name(row)}, {column.header}: {text}"
    reason = document.training.problems.get(row)
    if reason:
        return f"{line}\nLeft out of the training: {reason}."
    seen = _seen(document, row, column).removeprefix("→ ")
    if seen and _is_filled(document, row, column):
        return f"{line}\nThe {column.fill} stands in for it: the network sees {seen}."
    if seen and document.training.is_held(row):
        return f"{line}\nHeld out of the training; the network would see {seen}."
    return f"{line}\nThe network sees {seen}." if seen else line
