"""The table that shows a confusion matrix, as large as its classes need and its place allows."""

from __future__ import annotations

from PySide6.QtCore import QAbstractItemModel, QRect, QSize, Qt
from PySide6.QtGui import QColor, QFontMetrics, QPainter, QResizeEvent
from PySide6.QtWidgets import QAbstractItemView, QFrame, QHeaderView, QTableView, QWidget

from nnstudio.core.evaluation import IntArray
from nnstudio.language.translate import tr
from nnstudio.ui import theme as themes
from nnstudio.ui.evaluation.confusiongrid import ConfusionDelegate, ConfusionModel
from nnstudio.ui.evaluation.evaluationwords import MATRIX

SEEN = 12  # classes that are seen without scrolling
WIDEST = 84  # pixels for a name
MANY, NARROWER = 8, 64  # with more classes, names at the left leave more room to the cells
TALL, LOW = 42, 22  # heights of a row: with words below the count, and without
BAR = 10  # height of a scroll bar


class NameHeader(QHeaderView):
    """Names of classes; they stand upright where cells are narrower than they are."""

    def __init__(self, orientation: Qt.Orientation, parent: QWidget) -> None:
        super().__init__(orientation, parent)
        self.upright = False
        self.widest = themes.px(WIDEST)
        self._theme = themes.LIGHT
        self.setFont(themes.font("small"))
        self.setSectionResizeMode(QHeaderView.ResizeMode.Fixed)
        self.setMinimumSectionSize(8)

    def set_theme(self, theme: themes.Theme) -> None:
        """Take over the colours."""
        self._theme = theme
        self.setFont(themes.font("small"))

    def names(self) -> list[str]:
        """All names as they are shown where there is room; none where the matrix is gone."""
        role = Qt.ItemDataRole.DisplayRole
        model: QAbstractItemModel | None = self.model()
        if model is None:  # it ends before its view does
            return []
        return [str(model.headerData(i, self.orientation(), role)) for i in range(self.count())]

    def longest(self) -> int:
        """The width of the longest name in pixels, as far as it is shown."""
        metrics = QFontMetrics(themes.font("small"))
        widths = (metrics.horizontalAdvance(name) for name in self.names())
        return min(max(widths, default=0) + 10, self.widest)

    def sizeHint(self) -> QSize:
        size = super().sizeHint()
        if self.orientation() == Qt.Orientation.Vertical:
            return QSize(self.longest(), size.height())
        return QSize(size.width(), self.longest() if self.upright else themes.px(LOW) - 2)

    def paintSection(self, painter: QPainter, rect: QRect, logicalIndex: int) -> None:
        role = Qt.ItemDataRole.DisplayRole
        name = str(self.model().headerData(logicalIndex, self.orientation(), role))
        painter.save()
        painter.fillRect(rect, QColor(self._theme.raised))
        painter.setPen(QColor(self._theme.muted))
        painter.setFont(themes.font("small"))
        box, side = QRect(rect), Qt.AlignmentFlag.AlignCenter
        if self.upright:
            painter.translate(rect.left(), rect.bottom())
            painter.rotate(-90)
            box = QRect(4, 0, rect.height() - 4, rect.width())
            side = Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter
        elif self.orientation() == Qt.Orientation.Vertical:
            box = rect.adjusted(0, 0, -6, 0)
            side = Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter
        text = painter.fontMetrics().elidedText(name, Qt.TextElideMode.ElideRight, box.width())
        painter.drawText(box, side, text)
        painter.restore()


class ConfusionView(QTableView):
    """Arrow keys go from cell to cell; a tip says each cell in words."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.counts = ConfusionModel()
        self._paint = ConfusionDelegate(self)
        self._across = NameHeader(Qt.Orientation.Horizontal, self)
        self._down = NameHeader(Qt.Orientation.Vertical, self)
        self.setHorizontalHeader(self._across)
        self.setVerticalHeader(self._down)
        self.setModel(self.counts)
        self.setItemDelegate(self._paint)
        self.setShowGrid(False)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setSelectionMode(QAbstractItemView.SelectionMode.NoSelection)
        self.setCornerButtonEnabled(False)
        self.setTabKeyNavigation(False)
        self.setHorizontalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setAccessibleName(tr("Confusion matrix"))
        self.setAccessibleDescription(tr(MATRIX))

    def show_counts(self, counts: IntArray, classes: tuple[str, ...]) -> None:
        """Show other counts (classes, classes)."""
        self.counts.show_counts(counts, classes)
        self._fit()

    def set_theme(self, theme: themes.Theme) -> None:
        """Take over the colours."""
        self._paint.set_theme(theme)
        self._across.set_theme(theme)
        self._down.set_theme(theme)
        self.viewport().update()

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._fit()

    def _fit(self) -> None:
        """Cells as wide as there is room for, names upright where they must, all in view."""
        count = len(self.counts.classes)
        if not count:
            return
        two = count == 2
        self._down.widest = themes.px(NARROWER) if count > MANY else themes.px(WIDEST)
        self._down.setFixedWidth(self._down.longest())
        bar = BAR if count > SEEN else 0
        room = self.width() - self._down.longest() - bar
        metrics = QFontMetrics(themes.font("small"))
        least = max(18, metrics.horizontalAdvance(f"{self.counts.largest:,}") + 8)
        width = max(least, room // count)
        fits = width * count <= room
        modes = QHeaderView.ResizeMode
        self._across.setSectionResizeMode(modes.Stretch if fits else modes.Fixed)
        self._across.upright = not two and self._across.longest() > width
        if not fits:
            for section in range(count):
                self._across.resizeSection(section, width)
        self._down.setDefaultSectionSize(themes.px(TALL) if two else themes.px(LOW))
        top = self._across.sizeHint().height()
        self._across.setFixedHeight(top)
        height = top + min(count, SEEN) * (themes.px(TALL) if two else themes.px(LOW))
        height += 0 if fits else BAR
        if height != self.maximumHeight():
            self.setFixedHeight(height)
            self.updateGeometries()
