"""A grip beside each row: it selects and moves the row, and a hollow ring says "held out"."""

from __future__ import annotations

from PySide6.QtCore import QPoint, QPointF, QRect, QSize, Qt, Signal
from PySide6.QtGui import QColor, QCursor, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QHeaderView, QWidget

from nnstudio.language.translate import mark, tr
from nnstudio.session.tablemodel import HeldRole
from nnstudio.ui import theme

GRIP_WIDTH = 14
LOCK = 12  # pixels of the padlock that takes the grip's place under a task
OPEN_HAND = Qt.CursorShape.OpenHandCursor
_TIP = mark(
    "Drag to move the row (Alt+Up, Alt+Down); click to select it. A ring: the row is held out of "
    "the training."
)


class RowGrip(QHeaderView):
    """A narrow grip beside each row: a click selects the row, dragging it moves the row."""

    row_dragged = Signal(int, int)  # from, to

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(Qt.Orientation.Vertical, parent)
        self._theme = theme.LIGHT
        self._task_lock = ""
        self.setSectionResizeMode(QHeaderView.ResizeMode.Fixed)
        self.setSectionsMovable(True)
        self.setSectionsClickable(True)
        self.setHighlightSections(False)
        self.setFixedWidth(theme.px(GRIP_WIDTH))
        self.setCursor(QCursor(OPEN_HAND))
        self.setToolTip(tr(_TIP))
        self.setAccessibleName(tr("Row grips"))
        self.sectionMoved.connect(self._moved)

    def set_theme(self, chosen: theme.Theme) -> None:
        """Other colours."""
        self._theme = chosen
        self.viewport().update()

    def show_task_lock(self, words: str) -> None:
        """Let no row be moved, and say why; "" for no longer."""
        self._task_lock = words
        self.setSectionsMovable(not words)
        self.setCursor(QCursor(Qt.CursorShape.ArrowCursor if words else OPEN_HAND))
        self.setToolTip(words or tr(_TIP))
        self.viewport().update()

    def sizeHint(self) -> QSize:
        """As narrow as a grip; Qt's own hint would ask for the words of a hundred rows."""
        return QSize(theme.px(GRIP_WIDTH), 0)

    def paintSection(self, painter: QPainter, rect: QRect, logicalIndex: int) -> None:
        """Six dots, a padlock where a task locks the table, or a ring."""
        painter.save()
        painter.fillRect(rect, QColor(self._theme.panel))
        painter.setPen(QColor(self._theme.line))
        painter.drawLine(rect.bottomLeft(), rect.bottomRight())
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        model = self.model()
        if model is not None and model.index(logicalIndex, 0).data(HeldRole):
            painter.setPen(QPen(QColor(self._theme.muted), 1.4))
            painter.setBrush(Qt.BrushStyle.NoBrush)
            painter.drawEllipse(QPointF(rect.center()), 3.5, 3.5)
        elif self._task_lock:
            self._paint_lock(painter, rect.center())
        else:
            self._paint_dots(painter, rect.center())
        painter.restore()

    def _paint_lock(self, painter: QPainter, centre: QPoint) -> None:
        half = theme.px(LOCK) // 2
        place = QRect(centre.x() - half, centre.y() - half, theme.px(LOCK), theme.px(LOCK))
        theme.icon("lock", self._theme.muted).paint(painter, place)

    def _paint_dots(self, painter: QPainter, centre: QPoint) -> None:
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(QColor(self._theme.control))
        for dx in (-2, 2):
            for dy in (-4, 0, 4):
                painter.drawEllipse(centre + QPoint(dx, dy), 1, 1)

    def paintEvent(self, event: QPaintEvent) -> None:
        """The grips, and nothing below the last one."""
        super().paintEvent(event)
        with QPainter(self.viewport()) as painter:
            rest = self.viewport().rect()
            rest.setTop(max(0, self.length() - self.offset()))
            painter.fillRect(rest, QColor(self._theme.panel))

    def _moved(self, logical: int, old: int, new: int) -> None:
        """The table's own order moves, so the view's order goes back to what it was."""
        self.blockSignals(True)
        self.moveSection(new, old)
        self.blockSignals(False)
        self.viewport().update()
        self.row_dragged.emit(old, new)
