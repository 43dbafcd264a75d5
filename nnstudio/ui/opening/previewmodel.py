"""The first rows of a table that is being looked at before it is opened."""

from __future__ import annotations

from typing import Any

from PySide6.QtCore import QAbstractTableModel, QModelIndex, QObject, QPersistentModelIndex, Qt

from nnstudio.data.cells import quoted
from nnstudio.data.contents import Content
from nnstudio.data.importing import ColumnReport
from nnstudio.data.table import Column, Kind, Role, Table
from nnstudio.language.listing import commas, sentences
from nnstudio.language.translate import counted, mark, tr

SHOWN = 50
Index = QModelIndex | QPersistentModelIndex
_ROOT = QModelIndex()
_NUMBER_KIND = {Kind.NUMBER: mark("numbers"), Kind.CATEGORY: mark("classes")}
_CONTENTS = {
    Content.NOTHING: mark("Empty"),
    Content.NUMBERS: mark("Number"),
    Content.YES_NO: mark("Yes/no"),
    Content.CLASSES: mark("Category"),
    Content.DATES: mark("Date"),
    Content.TEXTS: mark("Text"),
}


class PreviewModel(QAbstractTableModel):
    """Reads what is asked for from the table: a thousand columns cost nothing until shown."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self.table = Table("", ())

    def show_table(self, table: Table) -> None:
        """Show another table; one of the same size keeps its selection."""
        same = len(table.columns) == len(self.table.columns)
        if same and table.row_count == self.table.row_count:
            self.table = table
            last = max(0, len(table.columns) - 1)
            self.headerDataChanged.emit(Qt.Orientation.Horizontal, 0, last)
            if self.rowCount():
                self.dataChanged.emit(self.index(0, 0), self.index(self.rowCount() - 1, last))
            return
        self.beginResetModel()
        self.table = table
        self.endResetModel()

    def rowCount(self, parent: Index = _ROOT) -> int:
        return 0 if parent.isValid() else min(SHOWN, self.table.row_count)

    def columnCount(self, parent: Index = _ROOT) -> int:
        return 0 if parent.isValid() else len(self.table.columns)

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        if not index.isValid():
            return None
        column = self.table.columns[index.column()]
        if role == Qt.ItemDataRole.DisplayRole:
            return column.text(index.row())
        if role == Qt.ItemDataRole.TextAlignmentRole and _holds_numbers(column):
            return int(Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter)
        return None

    def headerData(
        self,
        section: int,
        orientation: Qt.Orientation,
        role: int = Qt.ItemDataRole.DisplayRole,
    ) -> Any:
        if role != Qt.ItemDataRole.DisplayRole:
            return None
        if orientation == Qt.Orientation.Vertical:
            return str(section + 1)
        column = self.table.columns[section]
        return f"{column.header}\n{use_words(column)}"


def _holds_numbers(column: Column) -> bool:
    return column.kind is Kind.NUMBER and column.role in (Role.INPUT, Role.LABEL)


def use_words(column: Column) -> str:
    """What a column is for: "input, numbers"."""
    if column.role in (Role.INPUT, Role.LABEL):
        return tr("{role}, {kind}", role=tr(str(column.role)), kind=tr(_NUMBER_KIND[column.kind]))
    return tr(str(column.role))


def report_words(found: ColumnReport) -> str:
    """What a column holds, over all its rows."""
    words = [counted("{n:,} row", "{n:,} rows", found.rows)]
    if found.blank:
        words.append(tr("{blank:,} blank", blank=found.blank))
    words.append(tr("{different:,} different", different=found.different))
    if found.least is not None and found.greatest is not None:
        words.append(
            tr("from {least:g} to {greatest:g}", least=found.least, greatest=found.greatest)
        )
    held = tr("{content}: {found}.", content=tr(_CONTENTS[found.content]), found=commas(words))
    if not found.unusable or found.bad_row is None:
        return held
    unusable = counted(
        "{n:,} cell cannot be used: row {row} says {cell}.",
        "{n:,} cells cannot be used: row {row} says {cell}.",
        found.unusable,
        row=found.bad_row + 1,
        cell=quoted(found.bad_text),
    )
    return sentences([held, unusable])
