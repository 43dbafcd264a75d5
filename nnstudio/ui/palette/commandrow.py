"""How a command is drawn in the list: its menus and text, its keys at the right, its tip below."""

from __future__ import annotations

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, QRect, QSize, Qt
from PySide6.QtGui import QColor, QFontMetrics, QPainter
from PySide6.QtWidgets import QStyle, QStyledItemDelegate, QStyleOptionViewItem

from nnstudio.ui.palette.command import BETWEEN, Command
from nnstudio.ui.theme import GRID, LIGHT, Theme, font

COMMAND = Qt.ItemDataRole.UserRole
TICK = "\u2713"  # before the keys of what is switched on


class CommandRow(QStyledItemDelegate):
    """Draws the command that an item holds; what cannot be run now is grey."""

    theme: Theme = LIGHT

    def sizeHint(
        self, option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex
    ) -> QSize:
        return QSize(0, row_height())

    def paint(
        self,
        painter: QPainter,
        option: QStyleOptionViewItem,
        index: QModelIndex | QPersistentModelIndex,
    ) -> None:
        command = index.data(COMMAND)
        if not isinstance(command, Command):
            return
        theme = self.theme
        rect: QRect = option.rect
        state: QStyle.StateFlag = option.state
        chosen = bool(state & QStyle.StateFlag.State_Selected)
        runs = command.possible
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        if chosen:
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(QColor(theme.chosen))
            painter.drawRoundedRect(rect, 5, 5)
        inner = rect.adjusted(GRID, GRID // 2, -GRID, -GRID // 2)
        upper = QRect(inner.left(), inner.top(), inner.width(), _line("body"))
        lower = QRect(inner.left(), upper.bottom() + 1, inner.width(), _line("small"))
        quiet = theme.text if chosen and runs else theme.muted
        on = TICK if command.is_on else ""
        right = f"{on}  {command.keys}".strip()
        taken = _draw(painter, upper, right, "small", quiet, Qt.AlignmentFlag.AlignRight)
        text = theme.text if runs else theme.muted
        upper.setRight(upper.right() - (taken + 2 * GRID if taken else 0))
        way = BETWEEN.join((*command.path, ""))
        before = _draw(painter, upper, way, "body", quiet, Qt.AlignmentFlag.AlignLeft)
        upper.setLeft(upper.left() + before)
        _draw(painter, upper, command.text, "body", text, Qt.AlignmentFlag.AlignLeft)
        _draw(painter, lower, command.tip, "small", quiet, Qt.AlignmentFlag.AlignLeft)
        painter.restore()


def row_height() -> int:
    """The height of a row in pixels."""
    return _line("body") + _line("small") + GRID


def _line(role: str) -> int:
    return QFontMetrics(font(role)).height()


def _draw(
    painter: QPainter, rect: QRect, text: str, role: str, colour: str, side: Qt.AlignmentFlag
) -> int:
    """Draw a line of text, cut short where it has no room; its width."""
    chosen = font(role)
    metrics = QFontMetrics(chosen)
    shown = metrics.elidedText(text, Qt.TextElideMode.ElideRight, rect.width())
    painter.setFont(chosen)
    painter.setPen(QColor(colour))
    painter.drawText(rect, side | Qt.AlignmentFlag.AlignVCenter, shown)
    return metrics.horizontalAdvance(shown)
