"""What the header does to columns: a menu below the cell, and typing into the cell itself."""

from __future__ import annotations

import numpy as np
from PySide6.QtCore import QObject, Qt, Signal

from nnstudio.data.table import Column, Role
from nnstudio.language.translate import tr
from nnstudio.session import tableedits
from nnstudio.session.tablemodel import TableModel
from nnstudio.ui.table.columnmenu import ColumnMenu
from nnstudio.ui.table.headereditor import HeaderEditor
from nnstudio.ui.table.tableheader import TableHeader
from nnstudio.ui.theme import px

_TYPING_WIDTH = 110  # a narrow column still gets room to type a name


class ColumnActions(QObject):
    """Each action sends one new table out through the model's `edited`."""

    done = Signal()  # typing into the header has ended
    menu_made = Signal(object)  # ColumnMenu, before it is seen
    filter_asked = Signal(str)  # the beginning of what to look for

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
        menu = ColumnMenu(column, self._unusable(column), self._header)
        menu.role_chosen.connect(lambda role: edit(tableedits.role_chosen, col, role))
        menu.kind_chosen.connect(lambda kind: edit(tableedits.kind_chosen, col, kind))
        menu.fill_chosen.connect(lambda fill: edit(tableedits.fill_chosen, col, fill))
        menu.unit_chosen.connect(lambda unit: edit(tableedits.unit_converted, col, unit))
        menu.sort_asked.connect(lambda down: edit(tableedits.rows_sorted, col, down))
        menu.filter_asked.connect(lambda: self.filter_asked.emit(f"{column.name} = "))
        menu.rename_asked.connect(lambda: self.type_name(col))
        menu.unit_asked.connect(lambda: self.type_unit(col))
        menu.insert_asked.connect(lambda after: edit(tableedits.column_inserted, col + after))
        menu.delete_asked.connect(lambda: edit(tableedits.column_deleted, col))
        self.menu_made.emit(menu)
        return menu

    def _unusable(self, column: Column) -> int:
        """How many cells of a column cannot be used as they are."""
        document = self._model.document
        if document is None:
            return 0
        if column.role is Role.LABEL:
            return int(np.isnan(document.training.answers).any(axis=1).sum())
        for known, held in zip(document.inputs, document.table.inputs, strict=True):
            if held is column:
                return int(np.isnan(known.features(column.store)[0]).sum())
        return 0

    def type_name(self, col: int) -> HeaderEditor | None:
        """Type another name over the header cell."""
        column = self._header.column(col)
        if column is None:
            return None
        editor = self._editor(col, column.header, tr("name (unit)"))
        editor.typed.connect(lambda text: self._model.edit(tableedits.column_renamed, col, text))
        return editor

    def type_unit(self, col: int) -> HeaderEditor | None:
        """Type another unit over the header cell."""
        column = self._header.column(col)
        if column is None:
            return None
        editor = self._editor(col, column.unit or "", tr("unit, like kg"))
        editor.typed.connect(lambda text: self._model.edit(tableedits.unit_changed, col, text))
        return editor

    def _editor(self, col: int, text: str, what: str) -> HeaderEditor:
        where = self._header.section_rect(col)
        where.setWidth(max(where.width(), px(_TYPING_WIDTH)))
        where.moveLeft(max(0, min(where.left(), self._header.width() - where.width())))
        editor = HeaderEditor(text, what, where, self._header.viewport())
        editor.closed.connect(self.done)
        return editor
