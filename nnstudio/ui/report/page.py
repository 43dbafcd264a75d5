"""A report set on one A4 page: network and settings, losses and figures, tables below."""

from __future__ import annotations

from dataclasses import replace

from PySide6.QtCore import QRectF, QSizeF
from PySide6.QtGui import QColor, QPainter

from nnstudio.document.frame import Frame
from nnstudio.document.reporting.grid import Grid
from nnstudio.document.reporting.judged import Judged
from nnstudio.document.reporting.report import Report
from nnstudio.language.listing import sentences
from nnstudio.language.translate import tr
from nnstudio.ui import theme as themes
from nnstudio.ui.pictures.picture import Paint
from nnstudio.ui.report.reportpictures import diagram_of, losses_of
from nnstudio.ui.report.typesetting import LINE, Typesetter
from nnstudio.ui.theme import Theme

WIDTH, HEIGHT = 794.0, 1123.0  # A4 at 96 dots an inch
LEFT, TOP, BOTTOM = 46.0, 40.0, 1_080.0
WIDE = WIDTH - 2 * LEFT
TITLE_POINTS = 17.0
NETWORK_HIGH, LOSS_HIGH = 250.0, 190.0
SMALLER = 0.8  # the diagram, so that its labels have room
BETWEEN = 24.0  # columns


@themes.usual_size()
def paint_page(painter: QPainter, report: Report, frame: Frame, theme: Theme) -> None:
    """Draw the page from the painter's origin, WIDTH times HEIGHT."""
    painter.fillRect(QRectF(0, 0, WIDTH, HEIGHT), QColor(theme.panel))
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    painter.setRenderHint(QPainter.RenderHint.LosslessImageRendering)
    page = _Page(painter, report, frame, theme)
    page.head()
    page.network()
    page.losses()
    for grid in report.grids:
        page.table(grid)
    page.foot()


class _Page:
    """Goes down the page, part by part."""

    def __init__(self, painter: QPainter, report: Report, frame: Frame, theme: Theme) -> None:
        self._painter, self._report, self._frame, self._theme = painter, report, frame, theme
        self._set = Typesetter(painter, theme)
        self._y = TOP

    def head(self) -> None:
        """Title, date and sentences."""
        font = themes.font("figure", bold=True)
        font.setPointSizeF(TITLE_POINTS)
        self._set.line(self._report.title, QRectF(LEFT, self._y, WIDE, 28), font)
        self._y += 30
        when = QRectF(LEFT, self._y, WIDE, 14)
        self._set.line(self._report.when, when, self._set.body, muted=True)
        self._y += 20
        for sentence in self._report.summary:
            self._y += self._set.paragraph(sentence, LEFT, self._y, WIDE)
        self._y += 10

    def network(self) -> None:
        """The diagram, and beside it the settings that matter."""
        left = 0.58 * WIDE
        paint, legend = diagram_of(self._frame)
        top = self._y + self._set.heading(tr("Network"), LEFT, self._y, left)
        self._picture(paint, LEFT, top, left, NETWORK_HIGH, SMALLER)
        line = QRectF(LEFT, top + NETWORK_HIGH, left, LINE)
        self._set.line(legend, line, self._set.body, muted=True)
        x = LEFT + left + BETWEEN
        wide = WIDE - left - BETWEEN
        below = self._y + self._set.heading(tr("Settings"), x, self._y, wide)
        facts = self._report.facts[: int((NETWORK_HIGH + LINE) / LINE)]
        self._facts(facts, x, below, wide)
        self._y = top + NETWORK_HIGH + LINE + 12

    def losses(self) -> None:
        """The curve, and beside it how good the network is."""
        parts = self._report.judged
        left = WIDE if not parts else (0.4 if len(parts) > 1 else 0.58) * WIDE
        top = self._y + self._set.heading(tr("Loss"), LEFT, self._y, left)
        paint = losses_of(self._frame)
        if paint is None:
            line = QRectF(LEFT, top, left, LINE)
            self._set.line(self._report.loss_alt, line, self._set.body, muted=True)
        else:
            self._picture(paint, LEFT, top, left, LOSS_HIGH)
        x = LEFT + left + BETWEEN
        wide = (WIDE - left - BETWEEN * len(parts)) / max(1, len(parts))
        for part in parts:
            self._judged(part, x, wide)
            x += wide + BETWEEN
        self._y = top + LOSS_HIGH + 12

    def table(self, grid: Grid) -> None:
        """A table as far as there is room on the page."""
        room = BOTTOM - self._y - 21 - 12
        lines = int(room / LINE) - 2  # head and note
        if lines < 1:
            return
        if len(grid.rows) > lines:
            grid = replace(
                grid,
                rows=grid.rows[:lines],
                note=sentences((tr("The first {n}.", n=lines), grid.note)),
            )
        self._y += self._set.heading(grid.title, LEFT, self._y, WIDE)
        self._y += self._set.grid(grid, LEFT, self._y, WIDE) + 12

    def foot(self) -> None:
        """By what it was made."""
        line = QRectF(LEFT, BOTTOM, WIDE, LINE)
        self._set.line(self._report.made, line, self._set.body, muted=True)

    def _picture(
        self,
        paint: Paint,
        left: float,
        top: float,
        width: float,
        height: float,
        scale: float = 1.0,
    ) -> None:
        self._painter.save()
        self._painter.translate(left, top)
        self._painter.scale(scale, scale)
        paint(self._painter, QSizeF(width, height) / scale, self._theme)
        self._painter.restore()

    def _facts(
        self, facts: tuple[tuple[str, str], ...], left: float, top: float, wide: float
    ) -> float:
        return self._set.grid(Grid("", (), facts, (False, False)), left, top, wide)

    def _judged(self, part: Judged, left: float, wide: float) -> None:
        y = self._y + self._set.heading(part.title, left, self._y, wide)
        y += self._set.grid(Grid("", (), part.figures, (False, True)), left, y, wide) + 8
        if part.matrix is not None:
            line = QRectF(left, y, wide, LINE)
            self._set.line(part.matrix.title, line, self._set.body, muted=True)
            y += LINE + self._set.grid(part.matrix, left, y + LINE, wide) + 4
        if part.note:
            self._set.paragraph(part.note, left, y, wide, most=5, quiet=True)
