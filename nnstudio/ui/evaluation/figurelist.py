"""A short table of words and figures that is updated in place."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QModelIndex, Qt
from PySide6.QtWidgets import QAbstractItemView, QHeaderView, QTreeWidget, QTreeWidgetItem, QWidget

from nnstudio.ui.plaintip import plain_tip
from nnstudio.ui.theme import font, px

ROW = 20  # pixels
KEY = Qt.ItemDataRole.UserRole


class FigureList(QTreeWidget):
    """As tall as its rows, up to `most` of them; each row has a number that stands for it."""

    def __init__(self, columns: list[str], most: int, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._most = most
        self._figures = -1  # columns from this one on hold figures
        self.setColumnCount(len(columns))
        self.setHeaderLabels(columns)
        self.setRootIsDecorated(False)
        self.setUniformRowHeights(True)
        self.setAllColumnsShowFocus(True)
        self.setFont(font("small"))
        self.setSelectionMode(QAbstractItemView.SelectionMode.SingleSelection)
        self.setFrameShape(QTreeWidget.Shape.NoFrame)
        header = self.header()
        header.setStretchLastSection(False)
        header.setSectionResizeMode(QHeaderView.ResizeMode.Stretch)
        header.setFont(font("small"))
        header.setFixedHeight(px(ROW))

    def align_right(self, first: int) -> None:
        """Put the columns from `first` on at the right, as figures stand."""
        if first == self._figures:
            return
        self._figures = first
        self._align(self.headerItem())
        for place in range(self.topLevelItemCount()):
            self._align(self.topLevelItem(place))

    def show_rows(self, rows: Sequence[tuple[str, ...]], keys: Sequence[int]) -> None:
        """Show these rows; what is chosen stays chosen as long as it is among them."""
        chosen = self.key_of(self.currentItem())
        while self.topLevelItemCount() > len(rows):
            self.takeTopLevelItem(self.topLevelItemCount() - 1)
        while self.topLevelItemCount() < len(rows):
            self.addTopLevelItem(self._new_item())
        for place, (row, key) in enumerate(zip(rows, keys, strict=True)):
            item = self.topLevelItem(place)
            if item is not None:
                self._fill(item, row, key)
        self._keep(chosen)
        height = px(ROW) + self._row_height() * min(max(len(rows), 1), self._most) + 2
        if height != self.maximumHeight():
            self.setFixedHeight(height)

    @staticmethod
    def key_of(item: QTreeWidgetItem | None) -> int | None:
        """The number that stands for a row."""
        return None if item is None else int(item.data(0, KEY))

    def _new_item(self) -> QTreeWidgetItem:
        item = QTreeWidgetItem()
        self._align(item)
        return item

    def _align(self, item: QTreeWidgetItem | None) -> None:
        sides = Qt.AlignmentFlag.AlignLeft, Qt.AlignmentFlag.AlignRight
        for column in range(self.columnCount()):
            side = sides[column >= self._figures]
            if item is not None:
                item.setTextAlignment(column, side | Qt.AlignmentFlag.AlignVCenter)

    @staticmethod
    def _fill(item: QTreeWidgetItem, row: tuple[str, ...], key: int) -> None:
        if item.data(0, KEY) != key:
            item.setData(0, KEY, key)
        for column, text in enumerate(row):
            if item.text(column) != text:
                item.setText(column, text)
                item.setToolTip(column, plain_tip(text))

    def _keep(self, chosen: int | None) -> None:
        """The current row goes along with what it shows; it is none where that has gone."""
        if chosen is None or self.key_of(self.currentItem()) == chosen:
            return
        for place in range(self.topLevelItemCount()):
            item = self.topLevelItem(place)
            if item is not None and self.key_of(item) == chosen:
                self.setCurrentItem(item)
                return
        self.setCurrentIndex(QModelIndex())

    def _row_height(self) -> int:
        return self.sizeHintForRow(0) if self.topLevelItemCount() else px(ROW)
