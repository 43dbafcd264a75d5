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
from nnstudio.data.table import Fill, Role
from nnstudio.language.translate import mark, tr
from nnstudio.session.cellwords import Look
from nnstudio.session.tablemodel import BrieflySeenRole, TableModel
from nnstudio.ui import theme
from nnstudio.ui.plaintip import plain_tip

PAD = 6
_EDGE = 2  # above and below the two lines of a row
_MISSING = mark("missing")
_MOST_FITTED = 4_096  # texts whose width is remembered
# Joining flags takes Python longer than drawing does.
_TEXT_FLAGS = int(Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter) | int(
    Qt.TextFlag.TextSingleLine
)
_FOCUSED = QStyle.StateFlag.State_HasFocus.value
_SELECTED = QStyle.StateFlag.State_Selected.value
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
        self._colours: dict[str, QColor] = {}
        self._fitted: dict[tuple[str, str, bool, int], str] = {}
        self.shown_row = -1

    def set_theme(self, chosen: theme.Theme) -> None:
        """Other colours."""
        self._theme = chosen
        self._types.clear()
        self._fitted.clear()

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
        model = index.model()
        look = model.look(index.row(), index.column()) if isinstance(model, TableModel) else None
        self._paint_ground(painter, option, index)
        if look is None:
            return
        self._paint_value(painter, option, index, look)
        if look.reason:
            painter.save()
            painter.setClipRect(option.rect)
            self._paint_reason(painter, option, index, look.reason)
            painter.restore()
        elif look.seen:
            rect = self._line_below(option.rect)
            seen = self._seen_fitting(index, look.seen, rect.width())
            self._paint_text(painter, rect, seen, "small", self._theme.muted)

    def _paint_ground(self, painter: QPainter, option: QStyleOptionViewItem, index: _Index) -> None:
        t, rect, state = self._theme, option.rect, option.state
        shown = index.row() == self.shown_row
        painter.fillRect(rect, self._colour(t.chosen if shown else t.panel))
        focused = bool(state.value & _FOCUSED)
        if state.value & _SELECTED and not focused:
            painter.fillRect(rect, theme.colour(t.accent, theme.SHARES["selected"]))
        painter.setPen(self._colour(t.grid))
        painter.drawLine(rect.bottomLeft(), rect.bottomRight())
        if focused:
            painter.setPen(QPen(self._colour(t.accent), 2))
            painter.drawRect(rect.adjusted(1, 1, -1, -1))

    def _paint_value(
        self, painter: QPainter, option: QStyleOptionViewItem, index: _Index, look: Look
    ) -> None:
        text, size, colour = look.text, "body", self._theme.text
        if look.cause or look.filled:
            size = "body" if text else "small"
            text = text or tr(_MISSING)
            colour = self._theme.warning if look.cause else self._theme.muted
        elif look.reason or look.role is Role.SKIP or look.held:
            colour = self._theme.muted
        rect = option.rect.adjusted(PAD, 0, -PAD, 0)
        if look.reason or look.seen:
            height = self._type("body")[1].height()
            rect = QRect(rect.left(), rect.top() + _EDGE, rect.width(), height)
        bold = look.role is Role.NAME and index.row() == self.shown_row
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
        note = tr("left out: {reason}", reason=reason)
        self._paint_text(painter, rect, note, "small", self._theme.warning)

    def _paint_text(
        self,
        painter: QPainter,
        rect: QRect,
        text: str,
        role: str,
        colour: str,
        bold: bool = False,
    ) -> None:
        if not text:
            return
        painter.setFont(self._type(role, bold)[0])
        painter.setPen(self._colour(colour))
        painter.drawText(rect, _TEXT_FLAGS, self._fitting(text, role, bold, rect.width()))

    def _fitting(self, text: str, role: str, bold: bool, width: int) -> str:
        """The text, cut where it is too long; measuring it anew each time would take longest."""
        key = (text, role, bold, width)
        shown = self._fitted.get(key)
        if shown is None:
            if len(self._fitted) >= _MOST_FITTED:
                self._fitted.clear()
            metrics = self._type(role, bold)[1]
            shown = metrics.elidedText(text, Qt.TextElideMode.ElideRight, width)
            self._fitted[key] = shown
        return shown

    def _seen_fitting(self, index: _Index, whole: str, width: int) -> str:
        """What the network sees, with fewer digits or a shorter word where the cell is narrow."""
        key = (whole, "seen", False, width)
        if key not in self._fitted:
            metrics = self._type("small")[1]
            shown = whole
            if metrics.horizontalAdvance(whole) > width:
                shown = _shorter(whole)
            if metrics.horizontalAdvance(shown) > width:
                shown = _shorter(str(index.data(BrieflySeenRole) or ""))
            self._fitted[key] = shown
        return self._fitted[key]

    def _colour(self, name: str) -> QColor:
        if name not in self._colours:
            self._colours[name] = QColor(name)
        return self._colours[name]

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
        model = index.model()
        header = model.headerData(index.column(), Qt.Orientation.Horizontal)
        number = model.headerData(index.row(), Qt.Orientation.Vertical)
        name = tr("{column}, row {row}", column=header, row=number)
        editor.setAccessibleName(name)
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


def _shorter(seen: str) -> str:
    """What the network sees, with the short word of statistics for a long one."""
    return seen.replace(f" {tr(Fill.MOST_FREQUENT)}", f" {tr('mode')}")


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
