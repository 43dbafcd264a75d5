"""A small table of figures, one of them with a bar, from which a line can be chosen."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass

import numpy as np
from PySide6.QtCore import (
    QAbstractTableModel,
    QModelIndex,
    QPersistentModelIndex,
    QRectF,
    QSize,
    Qt,
    Signal,
)
from PySide6.QtGui import QKeyEvent, QPainter
from PySide6.QtWidgets import (
    QAbstractItemView,
    QFrame,
    QHeaderView,
    QStyledItemDelegate,
    QStyleOptionViewItem,
    QTableView,
    QWidget,
)

from nnstudio.core.activations import Array
from nnstudio.ui import theme as themes
from nnstudio.ui.theme import Theme, colour

LINE = 21  # height of a line
MOST_LINES = 6  # before it scrolls
MOST_MEASURED = 40  # lines, for the width of the first column
Index = QModelIndex | QPersistentModelIndex
NO_INDEX = QModelIndex()
Share = Qt.ItemDataRole.UserRole  # of the bar's full length, from -1 to 1


@dataclass(frozen=True, eq=False)
class Figures:
    """What a table shows: `text(row, column)`, and for each row the share that its bar shows.

    `keys` (rows,) are what is chosen with a row; `marked` is a row that stands out.
    """

    heads: tuple[str, ...]
    text: Callable[[int, int], str]
    shares: Array
    keys: np.ndarray[tuple[int], np.dtype[np.intp]]
    marked: int | None = None


class FigureModel(QAbstractTableModel):
    """Texts are made when they are looked at: a table of many rows costs no more than a short one.

    The last column has the bar.
    """

    def __init__(self, heads: tuple[str, ...]) -> None:
        super().__init__()
        none = np.empty(0, dtype=np.intp)
        self.figures = Figures(heads, lambda row, column: "", np.empty(0), none)

    def show_figures(self, figures: Figures) -> None:
        """Show others; where only the numbers changed, the place in the table stays."""
        same = figures.heads == self.figures.heads and len(figures.keys) == self.rowCount()
        if not same:
            self.beginResetModel()
        self.figures = figures
        if not same:
            self.endResetModel()
        elif self.rowCount():
            last = self.index(self.rowCount() - 1, self.columnCount() - 1)
            self.dataChanged.emit(self.index(0, 0), last)

    def rowCount(self, parent: Index = NO_INDEX) -> int:
        return 0 if parent.isValid() else len(self.figures.keys)

    def columnCount(self, parent: Index = NO_INDEX) -> int:
        return 0 if parent.isValid() else len(self.figures.heads)

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        if not index.isValid() or index.row() >= self.rowCount():
            return None
        row, column = index.row(), index.column()
        if role in (Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.AccessibleTextRole):
            return self.figures.text(row, column)
        if role == Qt.ItemDataRole.TextAlignmentRole:
            side = Qt.AlignmentFlag.AlignRight if column else Qt.AlignmentFlag.AlignLeft
            return int(side | Qt.AlignmentFlag.AlignVCenter)
        if role == Qt.ItemDataRole.FontRole and row == self.figures.marked:
            return themes.font("small", bold=True)
        if role == Share and column == self.columnCount() - 1:
            return float(self.figures.shares[row])
        return None

    def headerData(
        self,
        section: int,
        orientation: Qt.Orientation,
        role: int = Qt.ItemDataRole.DisplayRole,
    ) -> object:
        if orientation != Qt.Orientation.Horizontal or section >= self.columnCount():
            return None
        if role == Qt.ItemDataRole.DisplayRole:
            return self.figures.heads[section]
        if role == Qt.ItemDataRole.TextAlignmentRole:
            side = Qt.AlignmentFlag.AlignRight if section else Qt.AlignmentFlag.AlignLeft
            return int(side | Qt.AlignmentFlag.AlignVCenter)
        return None


class BarDelegate(QStyledItemDelegate):
    """Draws the share behind the number: blue to the right, orange where it is negative."""

    theme = themes.LIGHT

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        share = index.data(Share)
        if isinstance(share, float) and np.isfinite(share) and share != 0.0:
            room: QRectF = QRectF(option.rect).adjusted(3, 3, -3, -3)
            width = max(2.0, min(1.0, abs(share)) * room.width())
            bar = QRectF(room.right() - width, room.top(), width, room.height())
            tone = self.theme.positive_soft if share > 0 else self.theme.negative_soft
            painter.fillRect(bar, colour(tone, themes.SHARES["bar"]))
        super().paint(painter, option, index)


class FigureTable(QTableView):
    """As high as its lines up to a few, then it scrolls. A click or Enter chooses a line."""

    chosen = Signal(int)  # the line's key

    def __init__(self, heads: tuple[str, ...], name: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._model = FigureModel(heads)
        self._bars = BarDelegate(self)
        self.setModel(self._model)
        self.setItemDelegate(self._bars)
        self.setAccessibleName(name)
        self.setFont(themes.font("small"))
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setShowGrid(False)
        self.setCornerButtonEnabled(False)
        self.setTabKeyNavigation(False)
        self.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.setSelectionBehavior(QAbstractItemView.SelectionBehavior.SelectRows)
        self.setSelectionMode(QAbstractItemView.SelectionMode.SingleSelection)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.verticalHeader().hide()
        self.verticalHeader().setDefaultSectionSize(themes.px(LINE))
        head = self.horizontalHeader()
        head.setFont(themes.font("small"))
        head.setFixedHeight(themes.px(LINE))
        head.setSectionResizeMode(QHeaderView.ResizeMode.Stretch)
        head.setSectionResizeMode(0, QHeaderView.ResizeMode.ResizeToContents)
        head.setResizeContentsPrecision(MOST_MEASURED)
        head.setSectionsClickable(False)
        head.setHighlightSections(False)
        self.clicked.connect(self._choose)

    def set_theme(self, theme: Theme) -> None:
        """Take over the colours."""
        self._bars.theme = theme
        self.viewport().update()

    def show_figures(self, figures: Figures) -> None:
        """Show these lines."""
        lines = self._model.rowCount()
        self._model.show_figures(figures)
        if self._model.rowCount() != lines:
            self.updateGeometry()

    @property
    def lines(self) -> list[tuple[str, ...]]:
        """What stands in each line."""
        columns = range(self._model.columnCount())
        rows = range(self._model.rowCount())
        return [tuple(self._model.figures.text(r, c) for c in columns) for r in rows]

    def sizeHint(self) -> QSize:
        """Room for the header and a few lines."""
        return QSize(
            240, themes.px(LINE) * (1 + min(MOST_LINES, max(1, self._model.rowCount()))) + 2
        )

    def minimumSizeHint(self) -> QSize:
        """The header and one line."""
        return QSize(120, 2 * themes.px(LINE) + 2)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self._choose(self.currentIndex())
        elif event.key() == Qt.Key.Key_Escape:
            event.ignore()  # it closes the card
        else:
            super().keyPressEvent(event)

    def _choose(self, index: QModelIndex) -> None:
        if index.isValid():
            self.chosen.emit(int(self._model.figures.keys[index.row()]))
