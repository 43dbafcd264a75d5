"""The least squares line by numbers: a row for each point, then means, m and b."""

from __future__ import annotations

import numpy as np
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QGridLayout, QLabel, QVBoxLayout, QWidget

from nnstudio.document.regression.scatter import Scatter
from nnstudio.document.regression.words import line_formulas, shown
from nnstudio.language.translate import mark, tr
from nnstudio.ui import theme as themes
from nnstudio.ui.explain.formulaview import FormulaView
from nnstudio.ui.theme import GRID, Theme

MOST_ROWS = 20
HEADS = (
    *("", "x", "y"),
    mark("x − mean"),
    mark("y − mean"),
    mark("product"),
    mark("square of x − mean"),
)
AXES = mark("x is {x}, y is {y}.")
SLOPE = mark(
    "m is the slope: how much y grows when x grows by one. It is no correlation coefficient, "
    "which lies between −1 and 1."
)
SUMS = mark("Sum")
NOT_ALL = mark("The first {shown} of {all} points; the sums are over all of them.")
RIGHT = Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter


class NumbersPage(QWidget):
    """Follows the points; it has no control."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.axes, self.words, self.more = QLabel(), QLabel(), QLabel()
        for label in (self.axes, self.words, self.more):
            label.setWordWrap(True)
            label.setTextFormat(Qt.TextFormat.PlainText)
        for label in (self.words, self.more):
            label.setFont(themes.font("small"))
            label.setProperty("muted", True)
        self.formulas = FormulaView()
        self.formulas.setAccessibleName(tr("The least squares line by numbers"))
        self.table = QWidget()
        self._grid = QGridLayout(self.table)
        self._grid.setContentsMargins(0, 0, 0, 0)
        self._grid.setHorizontalSpacing(GRID)
        self._grid.setVerticalSpacing(1)
        self._cells: dict[tuple[int, int], QLabel] = {}
        column = QVBoxLayout(self)
        column.setContentsMargins(4, 0, GRID, 4)
        column.setSpacing(GRID)
        for part in (self.axes, self.formulas, self.words, self.table, self.more):
            column.addWidget(part)
        column.addStretch(1)

    def set_theme(self, theme: Theme) -> None:
        """Take over the colours."""
        self.formulas.set_theme(theme)

    def show_scatter(self, scatter: Scatter) -> None:
        """Show the numbers of these points."""
        fit = scatter.fit
        self.axes.setText(tr(AXES, x=scatter.x_title, y=scatter.y_title))
        self.formulas.setVisible(fit is not None)
        self.table.setVisible(fit is not None)
        self.words.setText(tr(SLOPE) if fit is not None else scatter.why_not)
        count = len(scatter.points)
        self.more.setVisible(fit is not None and count > MOST_ROWS)
        self.more.setText(tr(NOT_ALL, shown=MOST_ROWS, all=count))
        if fit is None:
            return
        self.formulas.show_lines(line_formulas(fit))
        from_x, from_y = scatter.x - fit.mean_x, scatter.y - fit.mean_y
        numbers = np.column_stack(
            [scatter.x, scatter.y, from_x, from_y, from_x * from_y, from_x**2]
        )
        rows: list[tuple[str, ...]] = [tuple(tr(head) for head in HEADS)]
        rows += [
            (scatter.name_of(place), *(shown(float(value), 5) for value in line))
            for place, line in enumerate(numbers[:MOST_ROWS])
        ]
        rows.append((tr(SUMS), "", "", "", "", shown(fit.sum_xy), shown(fit.sum_xx)))
        self._fill(rows)

    def _fill(self, rows: list[tuple[str, ...]]) -> None:
        for row, texts in enumerate(rows):
            for col, text in enumerate(texts):
                label = self._cells.get((row, col)) or self._new_cell(row, col)
                label.setText(text)
                label.setVisible(True)
                last = row in (0, len(rows) - 1)
                label.setFont(themes.font("small", bold=last))
        for (row, _), label in self._cells.items():
            if row >= len(rows):
                label.setVisible(False)

    def _new_cell(self, row: int, col: int) -> QLabel:
        label = QLabel()
        label.setTextFormat(Qt.TextFormat.PlainText)
        label.setWordWrap(row == 0)
        label.setAlignment(RIGHT if col else Qt.AlignmentFlag.AlignLeft)
        self._grid.addWidget(label, row, col)
        self._cells[row, col] = label
        return label
