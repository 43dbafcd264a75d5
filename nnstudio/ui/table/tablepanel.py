"""The table: typed values, what the network sees of them, and why a row is left out."""

from __future__ import annotations

from PySide6.QtCore import QSize, Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QHBoxLayout, QSizePolicy, QVBoxLayout, QWidget

from nnstudio.document.document import Document
from nnstudio.document.frame import Frame
from nnstudio.language.translate import mark, tr
from nnstudio.session.tablemodel import TableModel
from nnstudio.ui import theme
from nnstudio.ui.linkbutton import LinkButton
from nnstudio.ui.panel import Panel
from nnstudio.ui.table.holdoutbutton import HoldOutButton
from nnstudio.ui.table.rownotes import RowNotes
from nnstudio.ui.table.scalingline import ScalingLine
from nnstudio.ui.table.tablesearch import TableSearch
from nnstudio.ui.table.tabletools import TableTools
from nnstudio.ui.table.tableview import TableView

_ADD = mark("+ add a row, or paste")
_ADD_LONG = mark("+ add a row, or paste from a spreadsheet")
_ADD_TIP = mark(
    "Add a blank row and type into it; while typing, Tab goes from cell to cell and after the last "
    "one to another new row. Ctrl+V pastes a block of cells at the chosen cell."
)


class TablePanel(Panel):
    """Edits go out as new tables; the panel shows what comes back in the next frame."""

    title = mark("Table")

    table_edited = Signal(object, str)  # Table, and what the edit is called
    row_chosen = Signal(int)
    scaling_chosen = Signal(object)  # Scaling
    coding_chosen = Signal(object)  # Coding
    label_again_asked = Signal()  # every text of the label a class, or its mean and spread anew
    hold_out_chosen = Signal(object)  # HoldOut
    new_table_pasted = Signal(str)  # the text of a whole table, to be opened as another one
    said = Signal(str)
    open_asked = Signal()
    course_asked = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._document: Document | None = None
        self._model = TableModel(self)
        self.view = TableView(self._model)
        self.search = TableSearch(self.view, self._model, self._place_bar)
        self.notes = RowNotes()
        self.scaling = ScalingLine()
        self.tools = TableTools()
        self.add = _AddLink(tr(_ADD), tr(_ADD_TIP))
        self.hold_out = HoldOutButton()
        self._build()
        self._connect()

    def _build(self) -> None:
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(0)
        layout.addWidget(self.view, 1)
        layout.addWidget(self.notes)
        self.add.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Fixed)
        below = QHBoxLayout()
        below.addWidget(self.add)
        below.addStretch(1)
        below.addWidget(self.hold_out)
        layout.addLayout(below)
        layout.addSpacing(2)
        layout.addWidget(self.scaling)

    def _place_bar(self, bar: QWidget) -> None:
        layout = self.layout()
        if isinstance(layout, QVBoxLayout):
            layout.insertWidget(0, bar)

    def _connect(self) -> None:
        self._model.edited.connect(self.table_edited)
        self._model.said.connect(self.said)
        self.view.row_chosen.connect(self.row_chosen)
        self.view.said.connect(self.said)
        self.view.actions_on_rows.new_table_pasted.connect(self.new_table_pasted)
        self.notes.next_asked.connect(self.search.go_to_row)
        self.add.clicked.connect(lambda: self.view.actions_on_rows.add_row())
        self.scaling.scaling_chosen.connect(self.scaling_chosen)
        self.scaling.coding_chosen.connect(self.coding_chosen)
        self.scaling.label_again_asked.connect(self.label_again_asked)
        self.hold_out.hold_out_chosen.connect(self.hold_out_chosen)
        self.hold_out.said.connect(self.said)
        self.scaling.said.connect(self.said)
        if isinstance(self.tools, TableTools):
            self.tools.open_asked.connect(self.open_asked)
            self.tools.course_asked.connect(self.course_asked)
            self.tools.paste_asked.connect(self.view.actions_on_rows.paste_as_new_table)

    def show_frame(self, frame: Frame) -> None:
        """Show a moment: the table, and which of its rows the other panels show."""
        first = self._document is None
        rows_before = 0 if self._document is None else self._document.table.row_count
        if frame.document is not self._document:
            self._show_document(frame.document)
        new = frame.shown_row >= rows_before and not first
        self.view.set_shown_row(frame.shown_row, frame.running, new)

    def set_theme(self, chosen: theme.Theme) -> None:
        """Other colours."""
        self.view.set_theme(chosen)
        self.scaling.set_theme(chosen)
        self.hold_out.set_theme(chosen)
        if isinstance(self.tools, TableTools):
            self.tools.set_theme(chosen)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """The words that fit."""
        super().resizeEvent(event)
        self._fit_words()

    def _fit_words(self) -> None:
        """Longer words where there is room for them."""
        room = self.width() - self.hold_out.sizeHint().width() - 3 * theme.GRID
        long = tr(_ADD_LONG)
        fits = self.add.fontMetrics().horizontalAdvance(long) <= room
        self.add.show_words(long if fits else tr(_ADD))

    def _show_document(self, document: Document) -> None:
        self._document = document
        current = self.view.currentIndex()
        col, top = current.column(), self.view.verticalScrollBar().value()
        row = self._model.table_row(current.row()) if current.isValid() else -1
        self._model.show(document)
        self.search.show_document(document)
        self.notes.show_document(document)
        self.hold_out.show_document(document)
        self.scaling.show_document(document)
        self._fit_words()
        layout = self.layout()
        if layout is not None:
            layout.activate()  # the grid goes to its place in the room that is left to it
        if row >= 0 and not self.view.currentIndex().isValid():
            self.view.put_back(row, col, top)
        self.view.settle()
        if isinstance(self.tools, TableTools):
            self.tools.show_title(document.table.title)


class _AddLink(LinkButton):
    """A link with long words and short ones, which are what a narrow panel has to have room for."""

    def show_words(self, text: str) -> None:
        """Other words."""
        if text != self.text():
            self.setText(text)
            self.updateGeometry()

    def minimumSizeHint(self) -> QSize:
        """Room for the short words."""
        cut = self.fontMetrics().horizontalAdvance
        hint = self.sizeHint()
        return QSize(hint.width() - cut(self.text()) + cut(tr(_ADD)), hint.height())


if __name__ == "__main__":
    from nnstudio.ui.alone import show_alone

    show_alone(TablePanel, 340, 262)
