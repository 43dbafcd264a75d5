"""Find and filter: what the search bar asks is done to the grid and its model."""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING

import numpy as np
from PySide6.QtCore import QObject, Qt
from PySide6.QtWidgets import QWidget

from nnstudio.data.matching import ROWS_CALLED
from nnstudio.document.document import Document
from nnstudio.language.translate import counted, tr
from nnstudio.session.cellfinder import CellFinder
from nnstudio.session.tablemodel import TableModel
from nnstudio.ui.table.tableview import TableView

if TYPE_CHECKING:
    from nnstudio.ui.table.searchbar import SearchBar

_LARGE = 50_000  # rows from which a search waits until nothing more is typed


class TableSearch(QObject):
    """Brings the bar, the grid and its model together; only views change, never the table."""

    def __init__(
        self, view: TableView, model: TableModel, place: Callable[[QWidget], object]
    ) -> None:
        super().__init__(view)
        self._view, self._model, self._place = view, model, place
        self._document: Document | None = None
        self._finder: CellFinder | None = None
        self._bar: SearchBar | None = None
        view.search_asked.connect(lambda filters: self.bar.open(filters))
        view.next_asked.connect(self.find_next)
        view.all_rows_asked.connect(self.end)
        view.actions_on_columns.filter_asked.connect(lambda text: self.bar.open(True, text))

    @property
    def bar(self) -> SearchBar:
        """The bar, made when it is first asked for."""
        if self._bar is None:
            from nnstudio.ui.table.searchbar import SearchBar

            self._bar = bar = SearchBar()
            self._place(bar)
            bar.searched.connect(self._search)
            bar.next_asked.connect(self.find_next)
            bar.ended.connect(self.end)
            self._set_size()
        return self._bar

    def _set_size(self) -> None:
        if self._bar is not None and self._document is not None:
            self._bar.large = self._document.table.row_count > _LARGE

    def show_document(self, document: Document) -> None:
        """Another table is shown: what was found in the old one is looked for again when asked."""
        self._document = document
        self._set_size()
        if self._model.query:
            self._tell_rows()

    def end(self) -> None:
        """All rows again, the bar gone, and the keys back to the grid."""
        self._show_rows("")
        if self._bar is not None:
            self._bar.end()
        self._finder = None
        self._view.setFocus(Qt.FocusReason.OtherFocusReason)

    def _search(self, text: str, filters: bool) -> None:
        self._finder = None
        self._show_rows(text if filters else "")
        if filters and text:
            self._tell_rows()
        elif text:
            self._go_to_match(0)
        else:
            self.bar.show_count("")

    def _show_rows(self, query: str) -> None:
        if query == self._model.query:
            return
        view, current = self._view, self._view.currentIndex()
        row = self._model.table_row(current.row()) if current.isValid() else -1
        self._model.set_query(query)
        if row >= 0 and self._model.rowCount():
            view.put_back(row, current.column(), 0)
            view.scrollTo(view.currentIndex())
        view.settle()

    def _tell_rows(self) -> None:
        if self._document is not None:
            shown, of = self._model.rowCount(), self._document.table.row_count
            words = counted(
                "{shown:,} of {n:,} row shown", "{shown:,} of {n:,} rows shown", of, shown=shown
            )
            self.bar.show_count(words)

    # Finding

    def find_next(self, step: int) -> None:
        """Go to the next cell that matches, or to the one before."""
        if self._bar is None or self.bar.isHidden() or not self.bar.field.text().strip():
            self.bar.open(False)
        elif not self.bar.filters:
            self._go_to_match(step)

    def _go_to_match(self, step: int) -> None:
        """To the next match, or for 0 to the one at or after the current cell."""
        finder = self._up_to_date()
        if finder is None:
            return
        index = self._view.currentIndex()
        row, col = max(0, index.row()), max(0, index.column())
        here = step == 0 and finder.is_match(row, col)
        found = (row, col) if here else finder.after(row, col, step or 1)
        if found is None:
            self.bar.show_count(tr("no cell"))
            return
        self._view.go(*found)
        self._view.scrollTo(self._view.currentIndex())
        place = finder.place(*found) + 1
        self.bar.show_count(tr("{place:,} of {count:,}", place=place, count=finder.count))

    def _up_to_date(self) -> CellFinder | None:
        if self._document is None:
            return None
        table, text = self._document.table, self.bar.field.text().strip()
        finder = self._finder
        if finder is None or finder.table is not table or finder.text != text:
            finder = self._finder = CellFinder(table, text)
        return finder

    def go_to_row(self, what: str) -> None:
        """To the next row that is "left out", "filled" or "held out"; round the table's end."""
        document = self._document
        if document is None:
            return
        rows = ROWS_CALLED[what](document.table, document.training)
        if not len(rows):
            return
        index = self._view.currentIndex()
        present = self._model.table_row(index.row()) if index.isValid() else -1
        row = int(rows[np.searchsorted(rows, present, side="right") % len(rows)])
        if self._model.model_row(row) < 0:
            self.end()
        self._view.go(row, max(0, index.column()))
        self._view.scrollTo(self._view.currentIndex())
        self._view.setFocus(Qt.FocusReason.OtherFocusReason)
