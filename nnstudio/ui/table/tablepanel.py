"""The table: typed values, what the network sees of them, and why a row is left out."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from nnstudio.document.document import Document
from nnstudio.document.frame import Frame
from nnstudio.session.tablemodel import TableModel
from nnstudio.ui import theme
from nnstudio.ui.linkbutton import LinkButton
from nnstudio.ui.panel import Panel
from nnstudio.ui.table.scalingline import ScalingLine
from nnstudio.ui.table.tabletools import TableTools
from nnstudio.ui.table.tableview import TableView

_ADD_TIP = (
    "Add a blank row and type into it; while typing, Tab goes from cell to cell and after the last "
    "one to another new row. Ctrl+V pastes a block of cells at the chosen cell."
)


class TablePanel(Panel):
    """Edits go out as new tables; the panel shows what comes back in the next frame."""

    title = "Table"

    table_edited = Signal(object, str)  # Table, and what the edit is called
    row_chosen = Signal(int)
    scaling_chosen = Signal(object)  # Scaling
    coding_chosen = Signal(object)  # LabelCoding
    said = Signal(str)
    open_asked = Signal()
    course_asked = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._document: Document | None = None
        self._model = TableModel(self)
        self.view = TableView(self._model)
        self.scaling = ScalingLine()
        self.tools = TableTools()
        self.add = LinkButton("+ add a row, or paste from a spreadsheet", _ADD_TIP)
        self._build()
        self._connect()

    def _build(self) -> None:
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(0)
        layout.addWidget(self.view, 1)
        layout.addWidget(self.add, 0, Qt.AlignmentFlag.AlignLeft)
        layout.addSpacing(2)
        layout.addWidget(self.scaling)

    def _connect(self) -> None:
        self._model.edited.connect(self.table_edited)
        self._model.said.connect(self.said)
        self.view.row_chosen.connect(self.row_chosen)
        self.view.said.connect(self.said)
        self.add.clicked.connect(lambda: self.view.actions_on_rows.add_row())
        self.scaling.scaling_chosen.connect(self.scaling_chosen)
        self.scaling.coding_chosen.connect(self.coding_chosen)
        self.scaling.said.connect(self.said)
        if isinstance(self.tools, TableTools):
            self.tools.open_asked.connect(self.open_asked)
            self.tools.course_asked.connect(self.course_asked)

    def show_frame(self, frame: Frame) -> None:
        """Show a moment: the table, and which of its rows the other panels show."""
        first, rows_before = self._document is None, self._model.rowCount()
        if frame.document is not self._document:
            self._show_document(frame.document)
        new = frame.shown_row >= rows_before and not first
        self.view.set_shown_row(frame.shown_row, frame.running, new)

    def set_theme(self, chosen: theme.Theme) -> None:
        """Other colours."""
        self.view.set_theme(chosen)
        self.scaling.set_theme(chosen)
        if isinstance(self.tools, TableTools):
            self.tools.set_theme(chosen)

    def _show_document(self, document: Document) -> None:
        self._document = document
        current = self.view.currentIndex()
        row, col, top = current.row(), current.column(), self.view.verticalScrollBar().value()
        self._model.show(document)
        if row >= 0 and not self.view.currentIndex().isValid():
            self.view.put_back(row, col, top)
        self.view.settle()
        self.scaling.show_document(document)
        if isinstance(self.tools, TableTools):
            self.tools.show_title(document.table.title)


if __name__ == "__main__":
    from nnstudio.ui.alone import show_alone

    show_alone(TablePanel, 340, 262)
