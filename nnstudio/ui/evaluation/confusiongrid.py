"""The confusion matrix as a coloured grid; every count is written in its cell."""

from __future__ import annotations

import numpy as np
from PySide6.QtCore import QAbstractTableModel, QModelIndex, QPersistentModelIndex, Qt
from PySide6.QtGui import QColor, QPainter, QPen
from PySide6.QtWidgets import QStyledItemDelegate, QStyleOptionViewItem, QWidget

from nnstudio.core.evaluation import IntArray
from nnstudio.language.translate import counted, mark, tr
from nnstudio.ui import theme as themes
from nnstudio.ui.plaintip import plain_tip

Index = QModelIndex | QPersistentModelIndex
SHARE = Qt.ItemDataRole.UserRole  # of the true class's rows, 0..1
TERM = Qt.ItemDataRole.UserRole + 1  # what a cell of a 2 x 2 matrix is called
TERMS = (
    (mark("true negatives"), mark("false positives")),
    (mark("false negatives"), mark("true positives")),
)
FAINTEST = 0.2  # of the colour, so that a single row is seen


class ConfusionModel(QAbstractTableModel):
    """Counts by true class (down) and said class (across)."""

    def __init__(self) -> None:
        super().__init__()
        self._counts: IntArray = np.zeros((0, 0), dtype=np.int64)
        self._classes: tuple[str, ...] = ()

    @property
    def largest(self) -> int:
        """The largest count."""
        return int(self._counts.max(initial=0))

    @property
    def classes(self) -> tuple[str, ...]:
        """The names of the classes."""
        return self._classes

    def show_counts(self, counts: IntArray, classes: tuple[str, ...]) -> None:
        """Show other counts (classes, classes); the cells stay where the classes do."""
        if classes != self._classes:
            self.beginResetModel()
            self._counts, self._classes = counts, classes
            self.endResetModel()
        elif not np.array_equal(counts, self._counts):
            self._counts = counts
            last = len(classes) - 1
            self.dataChanged.emit(self.index(0, 0), self.index(last, last))

    def rowCount(self, parent: Index = QModelIndex()) -> int:  # noqa: B008
        return 0 if parent.isValid() else len(self._classes)

    def columnCount(self, parent: Index = QModelIndex()) -> int:  # noqa: B008
        return 0 if parent.isValid() else len(self._classes)

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        true, said = index.row(), index.column()
        count = int(self._counts[true, said])
        match role:
            case Qt.ItemDataRole.DisplayRole:
                return f"{count:,}"
            case Qt.ItemDataRole.ToolTipRole:
                return plain_tip(self.cell_words(true, said))
            case Qt.ItemDataRole.AccessibleTextRole:
                return self.cell_words(true, said)
            case _ if role == SHARE:
                return count / max(1, int(self._counts[true].sum()))
            case _ if role == TERM:
                return tr(TERMS[true][said]) if len(self._classes) == 2 else ""
        return None

    def headerData(
        self, section: int, orientation: Qt.Orientation, role: int = Qt.ItemDataRole.DisplayRole
    ) -> object:
        across = orientation == Qt.Orientation.Horizontal
        one = self._classes[section]
        name = tr("said {one}", one=one) if across else tr("true {one}", one=one)
        if role == Qt.ItemDataRole.DisplayRole:
            return name if len(self._classes) == 2 else self._classes[section]
        if role == Qt.ItemDataRole.ToolTipRole:
            return plain_tip(name)
        return None

    def cell_words(self, true: int, said: int) -> str:
        """One cell in words."""
        count = int(self._counts[true, said])
        whole = int(self._counts[true].sum())
        name, other = self._classes[true], self._classes[said]
        if true == said:
            return counted(
                "{n:,} row of {whole:,} that is {name}: said rightly.",
                "{n:,} rows of {whole:,} that are {name}: said rightly.",
                count,
                whole=whole,
                name=name,
            )
        return counted(
            "{n:,} row of {whole:,} that is {name}: said to be {other}.",
            "{n:,} rows of {whole:,} that are {name}: said to be {other}.",
            count,
            whole=whole,
            name=name,
            other=other,
        )


class ConfusionDelegate(QStyledItemDelegate):
    """Paints a cell: blue where it is right, orange where not, stronger for a larger share."""

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self._theme = themes.LIGHT

    def set_theme(self, theme: themes.Theme) -> None:
        """Take over the colours."""
        self._theme = theme

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        t = self._theme
        box = option.rect.adjusted(0, 0, -1, -1)
        share = float(index.data(SHARE))
        full = t.positive_soft if index.row() == index.column() else t.negative_soft
        ground = themes.blend(t.panel, full, FAINTEST + (1 - FAINTEST) * share)
        painter.fillRect(box, ground if share else QColor(t.raised))
        painter.setPen(QColor(t.text if share else t.muted))
        term = index.data(TERM)
        painter.setFont(themes.font("figure" if term else "small", bold=bool(term)))
        if term:
            upper = box.adjusted(0, 3, 0, -box.height() // 2 + 3)
            painter.drawText(upper, Qt.AlignmentFlag.AlignCenter, index.data())
            painter.setFont(themes.font("small"))
            lower = box.adjusted(2, box.height() // 2 + 1, -2, -3)
            painter.drawText(lower, Qt.AlignmentFlag.AlignCenter, term)
        else:
            painter.drawText(box, Qt.AlignmentFlag.AlignCenter, index.data())
        view = self.parent()
        if isinstance(view, QWidget) and view.hasFocus() and index == view.currentIndex():  # type: ignore[attr-defined]
            painter.setPen(QPen(QColor(t.accent), 2))
            painter.drawRect(box.adjusted(1, 1, -1, -1))
