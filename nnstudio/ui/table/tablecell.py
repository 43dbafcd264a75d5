"""How a cell looks and is typed into: the value, and small below it what the network sees."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QModelIndex, QObject, QPersistentModelIndex, QRect, QSize, Qt
from PySide6.QtGui import QColor, QFont, QFontMetrics, QHelpEvent, QPainter, QPen
from PySide6.QtWidgets import (
    QAbstractItemView,
    QLineEdit,
    QStyle,
    QStyledItemDelegate,
    QStyleOptionViewItem,
    QTableView,
    QToolTip,
    QWidget,
)

from nnstudio.data.cells import MAX_CELL
from nnstudio.data.table import Role
from nnstudio.session.tablemodel import (
    BrieflySeenRole,
    CauseRole,
    FilledRole,
    HeldRole,
    ReasonRole,
    SeenRole,
    TableModel,
)
from nnstudio.ui import theme
from nnstudio.ui.plaintip import plain_tip

PAD = 6
_EDGE = 2  # above and below the two lines of a row
_MISSING = "missing"
_SHORTER = (" most frequent", " mode")  # a long word, and the short one of statistics
_Index = QModelIndex | QPersistentModelIndex


def row_height() -> int:
    """Room for a value and the small line below it: 34 px on an ordinary screen."""
    lines = QFontMetrics(theme.font("body")).height() + QFontMetrics(theme.font("small")).height()
    return max(32, lines + 2 * _EDGE)


class TableCell(QStyledItemDelegate):
    """Paints cells; `shown_row` is the row that the other panels show."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._theme = theme.LIGHT
        self._types: dict[tuple[str, bool], tuple[QFont, QFontMetrics]] = {}
        self.shown_row = -1

    def set_theme(self, chosen: theme.Theme) -> None:
        """Other colours."""
        self._theme = chosen
        self._types.clear()

    def _type(self, role: str, bold: bool = False) -> tuple[QFont, QFontMetrics]:
        """A font and its measures, kept because a picture has hundreds of cells."""
        if (role, bold) not in self._types:
            font = theme.font(role, bold)
            self._types[role, bold] = (font, QFontMetrics(font))
        return self._types[role, bold]

    def sizeHint(self, option: QStyleOptionViewItem, index: _Index) -> QSize:
        """Every row has the same height."""
        return QSize(64, row_height())

    # Painting

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: _Index) -> None:
        """Draw one cell with its share of the row's note."""
        painter.save()
        painter.setClipRect(option.rect)
        self._paint_ground(painter, option, index)
        reason = _told(index, ReasonRole)
        below = reason or _told(index, SeenRole)
        self._paint_value(painter, option, index, bool(below), bool(reason))
        if reason:
            self._paint_reason(painter, option, index, reason)
        elif below:
            rect = self._line_below(option.rect)
            seen = _seen_fitting(index, below, self._type("small")[1], rect.width())
            self._paint_text(painter, rect, seen, "small", self._theme.muted)
        painter.restore()

    def _paint_ground(self, painter: QPainter, option: QStyleOptionViewItem, index: _Index) -> None:
        t, rect, state = self._theme, option.rect, option.state
        shown = index.row() == self.shown_row
        painter.fillRect(rect, QColor(t.chosen if shown else t.panel))
        focused = bool(state & QStyle.StateFlag.State_HasFocus)
        if state & QStyle.StateFlag.State_Selected and not focused:
            painter.fillRect(rect, theme.colour(t.accent, 0.16))
        painter.setPen(QColor(t.line))
        painter.drawLine(rect.bottomLeft(), rect.bottomRight())
        if focused:
            painter.setPen(QPen(QColor(t.accent), 2))
            painter.drawRect(rect.adjusted(1, 1, -1, -1))

    def _paint_value(
        self,
        painter: QPainter,
        option: QStyleOptionViewItem,
        index: _Index,
        two_lines: bool,
        left_out: bool,
    ) -> None:
        text = _told(index, Qt.ItemDataRole.DisplayRole)
        role = _role_of(index)
        size, colour = "body", self._theme.text
        if _told(index, CauseRole):
            size = "body" if text else "small"
            text, colour = text or _MISSING, self._theme.warning
        elif _told(index, FilledRole):
            size = "body" if text else "small"
            text, colour = text or _MISSING, self._theme.muted
        elif left_out or role is Role.SKIP or _told(index, HeldRole):
            colour = self._theme.muted
        rect = option.rect.adjusted(PAD, 0, -PAD, 0)
        if two_lines:
            height = self._type("body")[1].height()
            rect = QRect(rect.left(), rect.top() + _EDGE, rect.width(), height)
        bold = role is Role.NAME and index.row() == self.shown_row
        self._paint_text(painter, rect, text, size, colour, bold)

    def _paint_reason(
        self, painter: QPainter, option: QStyleOptionViewItem, index: _Index, reason: str
    ) -> None:
        """Why the row is left out, written across its cells: each one draws its part."""
        view = option.widget
        rect = self._line_below(option.rect)
        if isinstance(view, QTableView):
            left, width = _room_for_note(view, index.row())
            rect.setLeft(left + PAD)
            rect.setWidth(min(width, view.viewport().width()) - 2 * PAD)
        self._paint_text(painter, rect, f"left out: {reason}", "small", self._theme.warning)

    def _paint_text(
        self,
        painter: QPainter,
        rect: QRect,
        text: str,
        role: str,
        colour: str,
        bold: bool = False,
    ) -> None:
        font, metrics = self._type(role, bold)
        shown = metrics.elidedText(text, Qt.TextElideMode.ElideRight, rect.width())
        painter.setFont(font)
        painter.setPen(QColor(colour))
        flags = Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter
        painter.drawText(rect, int(flags) | int(Qt.TextFlag.TextSingleLine), shown)

    def _line_below(self, rect: QRect) -> QRect:
        height = self._type("small")[1].height()
        return QRect(
            rect.left() + PAD, rect.bottom() - _EDGE - height, rect.width() - 2 * PAD, height
        )

    # Typing

    def createEditor(self, parent: QWidget, option: QStyleOptionViewItem, index: _Index) -> QWidget:
        """A line to type into."""
        editor = QLineEdit(parent)
        editor.setMaxLength(MAX_CELL)
        editor.setTextMargins(PAD - 4, 0, 0, 0)
        header = index.model().headerData(index.column(), Qt.Orientation.Horizontal)
        editor.setAccessibleName(f"{header}, row {index.row() + 1}")
        return editor

    def setEditorData(self, editor: QWidget, index: _Index) -> None:
        """An edit that comes back late must not disturb the typing in the next cell."""
        text = str(index.data(Qt.ItemDataRole.EditRole) or "")
        if isinstance(editor, QLineEdit) and not editor.isModified() and editor.text() != text:
            editor.setText(text)

    def updateEditorGeometry(
        self, editor: QWidget, option: QStyleOptionViewItem, index: _Index
    ) -> None:
        """The editor fills the cell."""
        editor.setGeometry(option.rect)

    def helpEvent(
        self,
        event: QHelpEvent,
        view: QAbstractItemView,
        option: QStyleOptionViewItem,
        index: _Index,
    ) -> bool:
        """The cell's tool tip, with what was typed shown as it was typed."""
        if event.type() != QEvent.Type.ToolTip or not index.isValid():
            return super().helpEvent(event, view, option, index)
        tip = str(index.data(Qt.ItemDataRole.ToolTipRole) or "")
        QToolTip.showText(event.globalPos(), plain_tip(tip), view)
        return True


def _told(index: _Index, role: int) -> str:
    """What the model says in a role; "" for nothing. Asked directly: cells are many."""
    said = index.model().data(index, role)
    return "" if said is None or said is False else str(said)


def _seen_fitting(index: _Index, whole: str, metrics: QFontMetrics, width: int) -> str:
    """What the network sees, with fewer digits or a shorter word where the cell is narrow."""
    if metrics.horizontalAdvance(whole) <= width:
        return whole
    shorter = whole.replace(*_SHORTER)
    if metrics.horizontalAdvance(shorter) <= width:
        return shorter
    return _told(index, BrieflySeenRole).replace(*_SHORTER)


def _room_for_note(view: QTableView, row: int) -> tuple[int, int]:
    """Left edge and width of the widest stretch of a row beside the current cell and its frame."""
    current, header = view.currentIndex(), view.horizontalHeader()
    taken = current.row() == row and (view.hasFocus() or view.indexWidget(current) is not None)
    start = header.sectionViewportPosition(0)
    if not taken:
        return start, header.length()
    left = header.sectionViewportPosition(current.column())
    right = left + header.sectionSize(current.column())
    before, after = left - start, start + header.length() - right
    return (start, before) if before > after else (right, after)


def _role_of(index: _Index) -> Role | None:
    model = index.model()
    if not isinstance(model, TableModel) or model.document is None:
        return None
    return model.document.table.columns[index.column()].role
