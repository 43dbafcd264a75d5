"""The table's two headers: name, unit and role above each column, a grip beside each row."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QPoint, QRect, QSize, Qt, Signal
from PySide6.QtGui import (
    QColor,
    QCursor,
    QFontMetrics,
    QHelpEvent,
    QMouseEvent,
    QPainter,
    QPaintEvent,
)
from PySide6.QtWidgets import QHeaderView, QToolTip, QWidget

from nnstudio.data.table import Column
from nnstudio.session.tablemodel import TableModel
from nnstudio.ui import theme
from nnstudio.ui.chevron import paint_chevron
from nnstudio.ui.plaintip import plain_tip
from nnstudio.ui.table.tablecell import PAD

_CHEVRON = 12  # the arrow after the role, with its gap
_EDGE = 3
GRIP_WIDTH = 14


class TableHeader(QHeaderView):
    """Two lines a column: "Weight (lb)" and "input ▾"; a click asks for the column's menu."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(Qt.Orientation.Horizontal, parent)
        self._theme = theme.LIGHT
        self._hovered = -1
        self.setSectionsClickable(True)
        self.setHighlightSections(False)
        self.setMinimumSectionSize(44)
        self.setMouseTracking(True)
        self.setAccessibleName("Columns: a click opens role, name and unit")

    def set_theme(self, chosen: theme.Theme) -> None:
        """Other colours."""
        self._theme = chosen
        self.viewport().update()

    def column(self, section: int) -> Column | None:
        """The column under a header cell."""
        model = self.model()
        if not isinstance(model, TableModel) or model.document is None:
            return None
        columns = model.document.table.columns
        return columns[section] if 0 <= section < len(columns) else None

    def natural_width(self, section: int) -> int:
        """Room for the whole of a header cell."""
        column = self.column(section)
        if column is None:
            return self.minimumSectionSize()
        name = QFontMetrics(theme.font("body", bold=True)).horizontalAdvance(column.header)
        role = QFontMetrics(theme.font("small")).horizontalAdvance(column.role)
        return max(name, role + _CHEVRON) + 2 * PAD + 1

    def section_rect(self, section: int) -> QRect:
        """Where a header cell is, in the viewport."""
        return QRect(
            self.sectionViewportPosition(section), 0, self.sectionSize(section), self.height()
        )

    def sizeHint(self) -> QSize:
        """Two lines high."""
        lines = (
            QFontMetrics(theme.font("body", bold=True)).height()
            + QFontMetrics(theme.font("small")).height()
        )
        return QSize(super().sizeHint().width(), lines + 2 * _EDGE)

    def paintSection(self, painter: QPainter, rect: QRect, logicalIndex: int) -> None:
        """Draw one header cell."""
        column = self.column(logicalIndex)
        if column is None or not rect.isValid():
            return
        t = self._theme
        painter.save()
        painter.setClipRect(rect)
        hovered = logicalIndex == self._hovered
        painter.fillRect(rect, QColor(t.chosen if hovered else t.raised))
        painter.setPen(QColor(t.line))
        painter.drawLine(rect.bottomLeft(), rect.bottomRight())
        inner = rect.adjusted(PAD, _EDGE, -PAD, -_EDGE)
        self._paint_name(painter, inner, column)
        self._paint_role(painter, inner, column, t.accent if hovered else t.muted)
        painter.restore()

    def _paint_name(self, painter: QPainter, inner: QRect, column: Column) -> None:
        font = theme.font("body", bold=True)
        metrics = QFontMetrics(font)
        painter.setFont(font)
        painter.setPen(QColor(self._theme.text))
        shown = metrics.elidedText(column.header, Qt.TextElideMode.ElideRight, inner.width())
        painter.drawText(inner.left(), inner.top() + metrics.ascent(), shown)

    def _paint_role(self, painter: QPainter, inner: QRect, column: Column, colour: str) -> None:
        font = theme.font("small")
        metrics = QFontMetrics(font)
        painter.setFont(font)
        painter.setPen(QColor(colour))
        baseline = inner.bottom() - metrics.descent() + 1
        painter.drawText(inner.left(), baseline, column.role)
        left = inner.left() + metrics.horizontalAdvance(column.role) + 4.0
        paint_chevron(painter, left, baseline - metrics.xHeight() / 2, QColor(colour))

    def viewportEvent(self, event: QEvent) -> bool:
        """The tool tip shows the whole name as it was typed."""
        if event.type() == QEvent.Type.ToolTip and isinstance(event, QHelpEvent):
            column = self.column(self.logicalIndexAt(event.pos()))
            tip = "" if column is None else f"{column.header}\n{_sentence(column)}"
            QToolTip.showText(event.globalPos(), plain_tip(tip), self)
            return True
        if event.type() == QEvent.Type.Leave:
            self._hover(-1)
        return super().viewportEvent(event)

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        """Light up what a click would open."""
        super().mouseMoveEvent(event)
        self._hover(self.logicalIndexAt(event.position().toPoint()))

    def _hover(self, section: int) -> None:
        if section != self._hovered:
            self._hovered = section
            self.viewport().update()


def _sentence(column: Column) -> str:
    return {
        "name": "Names the rows. Click for other roles, name and unit.",
        "input": "The network sees this column. Click for other roles, name and unit.",
        "label": "The network learns to say this. Click for other roles, name and unit.",
        "skip": "Not used. Click for other roles, name and unit.",
    }[column.role]


class RowGrip(QHeaderView):
    """A narrow grip beside each row: a click selects the row, dragging it moves the row."""

    row_dragged = Signal(int, int)  # from, to

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(Qt.Orientation.Vertical, parent)
        self._theme = theme.LIGHT
        self.setSectionResizeMode(QHeaderView.ResizeMode.Fixed)
        self.setSectionsMovable(True)
        self.setSectionsClickable(True)
        self.setHighlightSections(False)
        self.setFixedWidth(GRIP_WIDTH)
        self.setCursor(QCursor(Qt.CursorShape.OpenHandCursor))
        self.setToolTip("Drag to move the row (Alt+Up, Alt+Down); click to select it.")
        self.setAccessibleName("Row grips")
        self.sectionMoved.connect(self._moved)

    def set_theme(self, chosen: theme.Theme) -> None:
        """Other colours."""
        self._theme = chosen
        self.viewport().update()

    def sizeHint(self) -> QSize:
        """As narrow as a grip."""
        return QSize(GRIP_WIDTH, super().sizeHint().height())

    def paintSection(self, painter: QPainter, rect: QRect, logicalIndex: int) -> None:
        """Six dots."""
        painter.save()
        painter.fillRect(rect, QColor(self._theme.panel))
        painter.setPen(QColor(self._theme.line))
        painter.drawLine(rect.bottomLeft(), rect.bottomRight())
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(QColor(self._theme.control))
        centre = rect.center()
        for dx in (-2, 2):
            for dy in (-4, 0, 4):
                painter.drawEllipse(centre + QPoint(dx, dy), 1, 1)
        painter.restore()

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
