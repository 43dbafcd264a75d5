"""The list of a family: typed, pasted and imported like a table, answered while training."""

from __future__ import annotations

from PySide6.QtCore import QItemSelectionModel, Qt, Signal
from PySide6.QtGui import QGuiApplication, QKeyEvent, QKeySequence
from PySide6.QtWidgets import (
    QAbstractItemView,
    QHBoxLayout,
    QHeaderView,
    QLabel,
    QTableView,
    QVBoxLayout,
    QWidget,
)

from nnstudio.data.clipboard import format_block, parse_block
from nnstudio.document.frame import Frame
from nnstudio.language.translate import mark, tr
from nnstudio.session.familymodel import FamilyModel
from nnstudio.ui import theme as themes
from nnstudio.ui.family.familycell import FamilyCell
from nnstudio.ui.linkbutton import LinkButton
from nnstudio.ui.theme import Theme

EMPTY = mark(
    "Nobody yet. + adds a person with the values of You; or paste rows from a spreadsheet."
)


class FamilyView(QWidget):
    """Shows frames; what a person does leaves it as whole families."""

    family_edited = Signal(object, str)
    you_asked = Signal()
    import_asked = Signal()
    export_asked = Signal()
    said = Signal(str)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.model = FamilyModel(self)
        self.model.edited.connect(self.family_edited)
        self.model.said.connect(self.said)
        self.list = FamilyList(self.model)
        self.empty = QLabel(tr(EMPTY))
        self.empty.setTextFormat(Qt.TextFormat.PlainText)
        self.empty.setProperty("muted", True)
        self.empty.setWordWrap(True)
        self.empty.setContentsMargins(4, 0, 4, 0)
        self.add = LinkButton(tr("+ add a person"), tr("One more row, with the values of You."))
        self.bring = LinkButton(tr("Import…"), tr("Rows from a CSV file or a spreadsheet."))
        self.take = LinkButton(
            tr("Save predictions…"), tr("What the network says of each, as CSV or XLSX.")
        )
        links = QHBoxLayout()
        links.setContentsMargins(0, 0, 0, 0)
        links.addWidget(self.add)
        links.addStretch(1)
        links.addWidget(self.bring)
        links.addWidget(self.take)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(2)
        column.addWidget(self.list, 1)
        column.addWidget(self.empty, 1, Qt.AlignmentFlag.AlignTop)
        column.addLayout(links)
        self.add.clicked.connect(self.you_asked)
        self.bring.clicked.connect(self.import_asked)
        self.take.clicked.connect(self.export_asked)
        self.model.modelReset.connect(self._show_empty)
        self._show_empty()

    def show_frame(self, frame: Frame) -> None:
        """Follow the rows, and what the network says of them."""
        before = len(self.model.family)
        self.model.show_frame(frame)
        if len(self.model.family) == before + 1 and before:
            self.list.scrollToBottom()
        self.take.setEnabled(bool(self.model.family))

    def set_theme(self, theme: Theme) -> None:
        """Palette and style sheet do it all."""

    def take_focus(self) -> None:
        """Let keys go to the list, or to the link that begins it."""
        (self.list if self.model.family else self.add).setFocus()

    def _show_empty(self) -> None:
        empty = not self.model.family
        self.list.setVisible(not empty)
        self.empty.setVisible(empty)


class FamilyList(QTableView):
    """The grid, with the keys of a spreadsheet."""

    def __init__(self, model: FamilyModel, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._family_model = model
        self.setModel(model)
        self.setItemDelegate(FamilyCell(self))
        self.setFrameShape(QTableView.Shape.NoFrame)
        self.setShowGrid(False)
        self.setWordWrap(False)
        self.setTabKeyNavigation(False)
        self.setAccessibleName(tr("My family"))
        self.setAccessibleDescription(
            tr("Arrows go from cell to cell, typing changes one, Delete takes the row out.")
        )
        self.verticalHeader().hide()
        self.verticalHeader().setSectionResizeMode(QHeaderView.ResizeMode.Fixed)
        self.verticalHeader().setDefaultSectionSize(26)
        header = self.horizontalHeader()
        header.setFont(themes.font("small"))
        header.setHighlightSections(False)
        header.setSectionResizeMode(QHeaderView.ResizeMode.ResizeToContents)
        header.setDefaultAlignment(Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter)
        header.setStretchLastSection(True)
        triggers = QAbstractItemView.EditTrigger
        self.setEditTriggers(
            triggers.DoubleClicked | triggers.EditKeyPressed | triggers.AnyKeyPressed
        )

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.matches(QKeySequence.StandardKey.Copy):
            self._copy()
        elif event.matches(QKeySequence.StandardKey.Paste):
            self._paste()
        elif event.key() in (Qt.Key.Key_Delete, Qt.Key.Key_Backspace):
            self._remove()
        elif event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            # One that ends the typing comes here as well.
            if self.state() != QAbstractItemView.State.EditingState:
                self._type()
        else:
            super().keyPressEvent(event)

    def _type(self) -> None:
        index = self.currentIndex()
        if index.isValid() and index.flags() & Qt.ItemFlag.ItemIsEditable:
            self.edit(index)

    def _copy(self) -> None:
        indexes = self.selectedIndexes()
        rows = sorted({index.row() for index in indexes})
        columns = sorted({index.column() for index in indexes})
        if rows:
            block = self._family_model.copied(rows, columns)
            QGuiApplication.clipboard().setText(format_block(block))

    def _paste(self) -> None:
        text = QGuiApplication.clipboard().text()
        if text:
            at = self.currentIndex()
            row, col = (at.row(), at.column()) if at.isValid() else (0, 0)
            self._family_model.pasted(row, col, parse_block(text))

    def _remove(self) -> None:
        rows = {index.row() for index in self.selectedIndexes()}
        if not rows:
            return
        column = max(0, self.currentIndex().column())
        self._family_model.remove(sorted(rows))
        left = self._family_model.rowCount()
        if left:
            index = self._family_model.index(min(min(rows), left - 1), column)
            flag = QItemSelectionModel.SelectionFlag.ClearAndSelect
            self.selectionModel().setCurrentIndex(index, flag)
