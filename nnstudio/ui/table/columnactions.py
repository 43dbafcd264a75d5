"""What the header does to columns: a menu below the cell, and typing into the cell itself."""

from __future__ import annotations

from PySide6.QtCore import QObject, Qt, Signal

from nnstudio.session import tableedits
from nnstudio.session.tablemodel import TableModel
from nnstudio.ui.table.columnmenu import ColumnMenu
from nnstudio.ui.table.headereditor import HeaderEditor
from nnstudio.ui.table.tableheader import TableHeader

_TYPING_WIDTH = 110  # a narrow column still gets room to type a name


class ColumnActions(QObject):
    """Each action sends one new table out through the model's `edited`."""

    done = Signal()  # typing into the header has ended

    def __init__(self, header: TableHeader, model: TableModel) -> None:
        super().__init__(header)
        self._header = header
        self._model = model
        header.sectionClicked.connect(self.open_menu)

    def open_menu(self, col: int) -> ColumnMenu | None:
        """Open the menu of a column below its header cell."""
        menu = self.menu(col)
        if menu is not None:
            menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
            below = self._header.section_rect(col).bottomLeft()
            menu.popup(self._header.viewport().mapToGlobal(below))
        return menu

    def menu(self, col: int) -> ColumnMenu | None:
        """The menu of a column; None where there is no such column."""
        column = self._header.column(col)
        if column is None:
            return None
        edit = self._model.edit
        menu = ColumnMenu(column, self._header)
        menu.role_chosen.connect(lambda role: edit(tableedits.role_chosen, col, role))
        menu.rename_asked.connect(lambda: self.type_name(col))
        menu.unit_asked.connect(lambda: self.type_unit(col))
        menu.insert_asked.connect(lambda after: edit(tableedits.column_inserted, col + after))
        menu.delete_asked.connect(lambda: edit(tableedits.column_deleted, col))
        return menu

    def type_name(self, col: int) -> HeaderEditor | None:
        """Type another name over the header cell."""
        column = self._header.column(col)
        if column is None:
            return None
        editor = self._editor(col, column.header, "name (unit)")
        editor.typed.connect(lambda text: self._model.edit(tableedits.column_renamed, col, text))
        return editor

    def type_unit(self, col: int) -> HeaderEditor | None:
        """Type another unit over the header cell."""
        column = self._header.column(col)
        if column is None:
            return None
        editor = self._editor(col, column.unit or "", "unit, like kg")
        editor.typed.connect(lambda text: self._model.edit(tableedits.unit_changed, col, text))
        return editor

    def _editor(self, col: int, text: str, what: str) -> HeaderEditor:
        where = self._header.section_rect(col)
        where.setWidth(max(where.width(), _TYPING_WIDTH))
        where.moveLeft(max(0, min(where.left(), self._header.width() - where.width())))
        editor = HeaderEditor(text, what, where, self._header.viewport())
        editor.closed.connect(self.done)
        return editor
