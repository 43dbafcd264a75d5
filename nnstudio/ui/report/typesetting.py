"""Setting texts and small tables on a page: each gives the height that it took."""

from __future__ import annotations

from PySide6.QtCore import QLineF, QRectF, Qt
from PySide6.QtGui import QColor, QFont, QFontMetricsF, QPainter, QPen

from nnstudio.document.reporting.grid import Grid
from nnstudio.ui import theme as themes
from nnstudio.ui.theme import Theme

LINE, GAP = 15.0, 20.0  # of a table's line; between two columns
ALIGN = Qt.AlignmentFlag
WRAPPED = ALIGN.AlignLeft | ALIGN.AlignTop | Qt.TextFlag.TextWordWrap


class Typesetter:
    """Writes on a painter in one theme."""

    def __init__(self, painter: QPainter, theme: Theme) -> None:
        self._painter, self._theme = painter, theme
        self.body, self.bold = themes.font("small"), themes.font("small", bold=True)
        self._body_metrics = QFontMetricsF(self.body)

    def line(
        self,
        text: str,
        at: QRectF,
        font: QFont,
        muted: bool = False,
        align: Qt.AlignmentFlag = ALIGN.AlignLeft,
    ) -> None:
        """One line, cut with dots where it is too long."""
        short = QFontMetricsF(font).elidedText(text, Qt.TextElideMode.ElideRight, at.width())
        self._painter.setFont(font)
        self._painter.setPen(QColor(self._theme.muted if muted else self._theme.text))
        flags = align | ALIGN.AlignVCenter | Qt.TextFlag.TextDontClip
        self._painter.drawText(at, flags, short)

    def heading(self, text: str, left: float, top: float, width: float) -> float:
        """What a part is about."""
        self.line(text, QRectF(left, top, width, 18), themes.font("body", bold=True))
        return 21.0

    def paragraph(
        self,
        text: str,
        left: float,
        top: float,
        width: float,
        most: int = 3,
        quiet: bool = False,
    ) -> float:
        """A text in at most so many lines, smaller and muted where it is `quiet`."""
        font = self.body if quiet else themes.font("body")
        metrics = QFontMetricsF(font)
        text = metrics.elidedText(text, Qt.TextElideMode.ElideRight, (most - 0.3) * width)
        box = metrics.boundingRect(QRectF(0, 0, width, 1_000), int(WRAPPED), text)
        self._painter.setFont(font)
        self._painter.setPen(QColor(self._theme.muted if quiet else self._theme.text))
        self._painter.drawText(QRectF(left, top, width, box.height() + 2), int(WRAPPED), text)
        return box.height() + 3.0

    def grid_height(self, grid: Grid) -> float:
        """How high a table will be, with its note."""
        lines = len(grid.rows) + bool(grid.heads)
        return lines * LINE + (LINE if grid.note else 0.0)

    def grid(self, grid: Grid, left: float, top: float, width: float) -> float:
        """A table with a thin line below each row."""
        widths = self._widths(grid, width)
        y = top
        if grid.heads:
            self._row(grid, grid.heads, widths, left, y, head=True)
            y += LINE
        for row in grid.rows:
            self._row(grid, row, widths, left, y)
            y += LINE
        if grid.note:
            self.line(grid.note, QRectF(left, y, width, LINE), self.body, muted=True)
        return self.grid_height(grid)

    def _row(
        self,
        grid: Grid,
        cells: tuple[str, ...],
        widths: list[float],
        left: float,
        top: float,
        head: bool = False,
    ) -> None:
        x = left
        for place, (text, wide, number) in enumerate(
            zip(cells, widths, grid.numbers, strict=False)
        ):
            named = grid.named and place == 0 and not head
            align = ALIGN.AlignRight if number else ALIGN.AlignLeft
            box = QRectF(x, top, wide, LINE)
            self.line(text, box, self.bold if named else self.body, muted=head, align=align)
            x += wide + GAP
        self._painter.setPen(QPen(QColor(self._theme.line), 0.7))
        end = left + sum(widths) + GAP * (len(widths) - 1)
        self._painter.drawLine(QLineF(left, top + LINE, end, top + LINE))

    def _widths(self, grid: Grid, width: float) -> list[float]:
        """As wide as the texts are, but together as wide as the table, whatever that takes."""
        lines = [*([grid.heads] if grid.heads else []), *grid.rows]
        bold = QFontMetricsF(self.bold)
        natural = [
            max(bold.horizontalAdvance(line[column]) + 1 for line in lines)
            for column in range(len(grid.numbers))
        ]
        room = width - GAP * (len(natural) - 1)
        if sum(natural) <= room:
            spare = (room - sum(natural)) / len(natural)
            return [wide + spare for wide in natural]
        fair = room / len(natural)  # narrow columns keep what they need
        small = sum(wide for wide in natural if wide <= fair)
        large = sum(wide for wide in natural if wide > fair)
        factor = (room - small) / large
        return [wide if wide <= fair else wide * factor for wide in natural]
