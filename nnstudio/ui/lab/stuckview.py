"""Which activation gets stuck? Two buttons, and a table of bars that fills in."""

from __future__ import annotations

from PySide6.QtCore import Signal
from PySide6.QtWidgets import (
    QGridLayout,
    QHBoxLayout,
    QLabel,
    QProgressBar,
    QPushButton,
    QVBoxLayout,
    QWidget,
)

from nnstudio.core.activations import ACTIVATIONS
from nnstudio.document.lab.stuckstarts import COURSE_STARTS, OWN_STARTS, StuckTable, table_words
from nnstudio.language.listing import commas, sentences
from nnstudio.language.translate import mark, tr
from nnstudio.ui import theme as themes
from nnstudio.ui.evaluation.section import sentence
from nnstudio.ui.lab.stuckcell import StuckCell
from nnstudio.ui.plaintip import tip_plainly
from nnstudio.ui.theme import GRID, Theme
from nnstudio.ui.tippedlabel import TippedLabel

EMPTY = mark(
    "Some starts never learn: their sums land where the slope is 0 or nearly so. How many depends "
    "on the activation, and on how the inputs are scaled. Train from many seeds and count."
)
CANCELLED = mark("Cancelled: what was done by then stays.")


class StuckView(QWidget):
    """Shows tables; what a person wants leaves it as signals."""

    course_asked = Signal()
    own_asked = Signal()
    cancel_asked = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = themes.LIGHT
        self._running = False
        self._table: StuckTable | None = None
        self._shape: tuple[tuple[str, ...], tuple[str, ...]] = ((), ())
        self.cells: dict[tuple[str, str], StuckCell] = {}
        self.course = _button(
            tr("Which get stuck?"),
            tr(
                "Train the course's four people with each function from {course_starts} seeds: "
                "shifted as in the course, z-scored, and in raw pounds and inches.\n"
                "Your own network and its training stay untouched.",
                course_starts=COURSE_STARTS,
            ),
        )
        self.course.setProperty("primary", True)
        self.own = _button(
            tr("With my table"),
            tr(
                "The same with your table and your network's size, from {own_starts} seeds: "
                "with your scaling and with z-score.",
                own_starts=OWN_STARTS,
            ),
        )
        self.cancel = _button(tr("Cancel"), tr("Train no more starts; what is done stays."))
        self.progress = QProgressBar()
        self.progress.setTextVisible(False)
        self.progress.setFixedHeight(themes.px(6))
        self.progress.setAccessibleName(tr("Starts done"))
        self.note = sentence(muted=True)
        self._grid_place = QVBoxLayout()
        self._grid = QWidget()
        self._lay_out()
        self.course.clicked.connect(self.course_asked)
        self.own.clicked.connect(self.own_asked)
        self.cancel.clicked.connect(self.cancel_asked)
        self.note.setText(tr(EMPTY))
        self.show_running(False)

    def show_table(self, table: StuckTable) -> None:
        """Show what is known so far."""
        self._table = table
        if (table.activations, table.scalings) != self._shape:
            self._make_cells(table)
        for (name, scaling), cell in self.cells.items():
            cell.show_outcome(table.outcome(name, scaling))
        self.progress.setMaximum(table.asked_for)
        self.progress.setValue(table.done)
        self._say()
        self._grid.setAccessibleDescription(table_words(table))

    def show_running(self, running: bool) -> None:
        """While starts are trained there is only Cancel."""
        had = self.course.hasFocus() or self.own.hasFocus() or self.cancel.hasFocus()
        self._running = running
        for button in (self.course, self.own):
            button.setVisible(not running)
        self.cancel.setVisible(running)
        policy = self.progress.sizePolicy()
        policy.setRetainSizeWhenHidden(True)
        self.progress.setSizePolicy(policy)
        self.progress.setVisible(running)
        if had:
            (self.cancel if running else self.course).setFocus()
        self._say()

    def set_theme(self, theme: Theme) -> None:
        """Take over the colours."""
        self._theme = theme
        for cell in self.cells.values():
            cell.set_theme(theme)

    def take_focus(self) -> None:
        """Let keys go to what can be pressed."""
        (self.cancel if self._running else self.course).setFocus()

    def _say(self) -> None:
        table = self._table
        if table is None:
            words = tr(EMPTY)
        else:
            stopped = not self._running and not table.complete
            words = sentences((tr(CANCELLED), table.note)) if stopped else table.note
        if words != self.note.text():
            self.note.setText(words)

    def _lay_out(self) -> None:
        line = QHBoxLayout()
        line.setSpacing(GRID)
        for button in (self.course, self.own, self.cancel):
            line.addWidget(button)
        line.addWidget(self.progress, 1)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, GRID // 2, 0)
        column.setSpacing(GRID // 2)
        column.addLayout(line)
        column.addWidget(self.note)
        column.addLayout(self._grid_place)
        column.addStretch(1)
        self._grid_place.addWidget(self._grid)

    def _make_cells(self, table: StuckTable) -> None:
        """A row for each function, a column for each scaling."""
        self._shape = (table.activations, table.scalings)
        self._grid.hide()
        self._grid.deleteLater()
        self._grid = QWidget()
        self._grid.setAccessibleName(tr("Stuck starts for each function and scaling"))
        grid = QGridLayout(self._grid)
        grid.setContentsMargins(0, 0, 0, 0)
        grid.setSpacing(4)
        self.cells = {}
        for column, scaling in enumerate(table.scalings, start=1):
            head = TippedLabel(scaling)
            head.setFont(themes.font("small"))
            head.setProperty("muted", True)
            grid.addWidget(head, 0, column)
            grid.setColumnStretch(column, 1)
        for row, name in enumerate(table.activations, start=1):
            function = tr(ACTIVATIONS[name].title)
            title = QLabel(function)
            title.setFont(themes.font("small", bold=True))
            grid.addWidget(title, row, 0)
            for column, scaling in enumerate(table.scalings, start=1):
                cell = StuckCell(commas((function, scaling)))
                cell.setFont(themes.font("small"))
                cell.set_theme(self._theme)
                self.cells[name, scaling] = cell
                grid.addWidget(cell, row, column)
        self._grid_place.addWidget(self._grid)


def _button(text: str, tip: str) -> QPushButton:
    button = QPushButton(text)
    button.setProperty("quiet", True)
    tip_plainly(button, tip)
    return button
