"""Above each column of the table: its name and unit, its role, and how many classes it has."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QPoint, QRect, QSize, Qt
from PySide6.QtGui import QColor, QFontMetrics, QHelpEvent, QMouseEvent, QPainter
from PySide6.QtWidgets import QHeaderView, QToolTip, QWidget

from nnstudio.data.codings import ClassCoding, NumberCoding
from nnstudio.data.table import Column, Fill, Role
from nnstudio.document.document import Document
from nnstudio.language.listing import commas
from nnstudio.language.translate import counted, mark, tr
from nnstudio.session.tablemodel import TableModel
from nnstudio.ui import theme
from nnstudio.ui.chevron import paint_chevron
from nnstudio.ui.plaintip import plain_tip
from nnstudio.ui.table.tablecell import PAD

_CHEVRON = 12  # the arrow after the role, with its gap
_EDGE = 3
_LISTED = 12  # classes that a tool tip names
_SENTENCES = {
    Role.NAME: mark("Names the rows."),
    Role.INPUT: mark("The network sees this column."),
    Role.LABEL: mark("The network learns to say this."),
    Role.HOLD_OUT: mark("Says which rows are held out of the training: test, or train."),
    Role.SKIP: mark("Not used."),
}
_CLICK = mark("Click for role, reading, missing cells, unit and more.")


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
        self.setAccessibleName(tr("Columns: a click opens role, name and unit"))

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

    @property
    def document(self) -> Document | None:
        """The document whose table is shown."""
        model = self.model()
        return model.document if isinstance(model, TableModel) else None

    def natural_width(self, section: int) -> int:
        """Room for a header cell with its role alone in the second line."""
        return self._width_for(section, -1)

    def full_width(self, section: int) -> int:
        """Room for all that a header cell can say."""
        return self._width_for(section, 0)

    def _width_for(self, section: int, use: int) -> int:
        column = self.column(section)
        if column is None:
            return self.minimumSectionSize()
        name = QFontMetrics(theme.font("body", bold=True)).horizontalAdvance(column.header)
        role = QFontMetrics(theme.font("small")).horizontalAdvance(self._uses(column)[use])
        return max(name, role + theme.px(_CHEVRON)) + 2 * PAD + 1

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

    def _uses(self, column: Column) -> tuple[str, ...]:
        """The second line, longest first: "input · 3 classes", "input · 3", "input"."""
        classes, role = self._classes(column), tr(column.role)
        if len(classes) > 2 or (classes and column.role is Role.INPUT):
            count = len(classes)
            whole = counted("{role} · {n} class", "{role} · {n} classes", count, role=role)
            return whole, tr("{role} · {count}", role=role, count=count), role
        document = self.document
        if column.role is Role.LABEL and document and isinstance(document.coding, NumberCoding):
            return tr("{role} · number", role=role), role
        return (role,)

    def _classes(self, column: Column) -> tuple[str, ...]:
        """The classes that the network knows of a column; () for numbers."""
        document = self.document
        if document is None:
            return ()
        if column.role is Role.LABEL:
            known = document.coding
            return known.classes if isinstance(known, ClassCoding) else ()
        for known_column, held in zip(document.inputs, document.table.inputs, strict=True):
            if held is column:
                return known_column.levels
        return ()

    def _paint_name(self, painter: QPainter, inner: QRect, column: Column) -> None:
        font = theme.font("body", bold=True)
        metrics = QFontMetrics(font)
        painter.setFont(font)
        painter.setPen(QColor(self._theme.text))
        shown = _header_shown(column, metrics, inner.width())
        painter.drawText(inner.left(), inner.top() + metrics.ascent(), shown)

    def _paint_role(self, painter: QPainter, inner: QRect, column: Column, colour: str) -> None:
        font = theme.font("small")
        metrics = QFontMetrics(font)
        painter.setFont(font)
        painter.setPen(QColor(colour))
        baseline = inner.bottom() - metrics.descent() + 1
        room = inner.width() - theme.px(_CHEVRON) + 2
        uses = self._uses(column)
        shown = next((use for use in uses if metrics.horizontalAdvance(use) <= room), uses[-1])
        painter.drawText(inner.left(), baseline, shown)
        left = inner.left() + metrics.horizontalAdvance(shown) + 4.0
        paint_chevron(painter, left, baseline - metrics.xHeight() / 2, QColor(colour))

    def viewportEvent(self, event: QEvent) -> bool:
        """The tool tip shows the whole name as it was typed."""
        if event.type() == QEvent.Type.ToolTip and isinstance(event, QHelpEvent):
            column = self.column(self.logicalIndexAt(event.pos()))
            tip = "" if column is None else self.tip(column)
            QToolTip.showText(event.globalPos(), plain_tip(tip), self)
            return True
        if event.type() == QEvent.Type.Leave:
            self._hover(-1)
        return super().viewportEvent(event)

    def term_at(self, at: QPoint | None) -> str | None:
        """The glossary's term for the column at a point."""
        column = None if at is None else self.column(self.logicalIndexAt(at))
        if column is None:
            return "column"
        return {Role.INPUT: "feature", Role.LABEL: "label"}.get(column.role, "column")

    def tip(self, column: Column) -> str:
        """All about a column, as plain text."""
        lines = [column.header, tr(_SENTENCES[column.role])]
        classes = self._classes(column)
        if classes:
            lines.append(_classes_named(classes))
        if column.role is Role.INPUT and column.fill is not Fill.LEAVE_OUT:
            fill = tr(column.fill)
            lines.append(tr("The {fill} stands in for cells that cannot be used.", fill=fill))
        return "\n".join([*lines, tr(_CLICK)])

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        """Light up what a click would open."""
        super().mouseMoveEvent(event)
        self._hover(self.logicalIndexAt(event.position().toPoint()))

    def _hover(self, section: int) -> None:
        if section != self._hovered:
            self._hovered = section
            self.viewport().update()


def _classes_named(classes: tuple[str, ...]) -> str:
    """How many classes a column has, and which."""
    count, named = len(classes), commas(classes[:_LISTED])
    if count <= _LISTED:
        return counted("{n} class: {classes}.", "{n} classes: {classes}.", count, classes=named)
    return counted(
        "{n} class: {classes} and {more} more.",
        "{n} classes: {classes} and {more} more.",
        count,
        classes=named,
        more=count - _LISTED,
    )


def _header_shown(column: Column, metrics: QFontMetrics, width: int) -> str:
    """The name, cut where it has to be, before the unit, which is kept whole if there is room."""
    mode = Qt.TextElideMode.ElideRight
    if metrics.horizontalAdvance(column.header) <= width or column.unit is None:
        return metrics.elidedText(column.header, mode, width)
    unit = f" ({column.unit})"
    room = width - metrics.horizontalAdvance(unit)
    if room < metrics.horizontalAdvance("MM…"):
        return metrics.elidedText(column.name, mode, width)
    return metrics.elidedText(column.name, mode, room) + unit
