"""A table before it is opened: what was recognised, the first rows, and what may be corrected."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace

from PySide6.QtCore import QModelIndex, Qt, Signal
from PySide6.QtWidgets import (
    QAbstractItemView,
    QDialog,
    QHBoxLayout,
    QHeaderView,
    QLabel,
    QProgressBar,
    QPushButton,
    QTableView,
    QVBoxLayout,
    QWidget,
)

from nnstudio.core.problems import Problem
from nnstudio.data.cells import counted
from nnstudio.data.importing import Reading
from nnstudio.data.table import Table
from nnstudio.ui.opening.columnbar import ColumnBar
from nnstudio.ui.opening.formatbar import FormatBar
from nnstudio.ui.opening.previewmodel import SHOWN, PreviewModel
from nnstudio.ui.plaintip import plain_tip
from nnstudio.ui.theme import GRID

Change = Callable[[Table, int], Table]
NOTES = 4  # that are shown at once
WIDTH = 112  # pixels of a column at first


class PreviewDialog(QDialog):
    """Open it with `show()`; it holds nothing up and reads nothing itself.

    `format_chosen` asks for the same file read in another way: `show_reading` or `show_problem`
    answers. What was chosen for a column is kept by its name and done again on the new table.
    """

    format_chosen = Signal(object)  # FileFormat
    open_asked = Signal(object)  # Reading, its table as corrected

    def __init__(self, name: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setWindowTitle(f"How {name} is read")
        self._reading: Reading | None = None
        self._table = Table("", ())
        # By column and what was chosen for it. What was chosen last of each counts: going through
        # the roles by keys must not leave the label behind on its way.
        self._changes: dict[tuple[str, str], Change] = {}
        self.format, self.column = FormatBar(), ColumnBar()
        self.model = PreviewModel(self)
        self.view = _view(self.model)
        self.count, self.notes, self.problem = _words(), _words(), _words("warning")
        self.count.setAccessibleName("Size of the table")
        self.notes.setAccessibleName("What was done to the file")
        self.problem.setAccessibleName("Why it cannot be read so")
        self.progress = QProgressBar()
        self.progress.setTextVisible(False)
        self.progress.setFixedHeight(4)
        keeping = self.progress.sizePolicy()
        keeping.setRetainSizeWhenHidden(True)
        self.progress.setSizePolicy(keeping)
        self.progress.setRange(0, 0)  # moves until something is known
        self.progress.setAccessibleName("Reading")
        self.accepting, self.cancelling = QPushButton("&Open"), QPushButton("Cancel")
        self._dress_buttons()
        self._lay_out()
        self._connect()
        self.resize(880, 600)

    @property
    def table(self) -> Table:
        """The table as corrected."""
        return self._table

    # Showing

    def show_reading(self, reading: Reading) -> None:
        """Show what the file gave, with the columns as they were corrected before."""
        self._reading = reading
        self.format.show_reading(reading)
        self._end_waiting("")
        self._apply_all()
        lines = [f"\u2022 {note}" for note in reading.notes]
        if len(lines) > NOTES:
            lines[NOTES - 1 :] = [f"\u2022 and {len(lines) - NOTES + 1} more: point here."]
        self.notes.setText("\n".join(lines))
        self.notes.setToolTip(plain_tip("\n".join(reading.notes)))
        self.notes.setVisible(bool(reading.notes))
        self._show_table()

    def show_problem(self, sentence: str) -> None:
        """Say why the file cannot be read as chosen; what was shown before stays."""
        self._end_waiting(sentence)
        if self._reading is not None:
            self.accepting.setEnabled(False)

    def show_progress(self, share: float) -> None:
        """How much of the file is read."""
        self.progress.setRange(0, 100)
        self.progress.setValue(round(100 * share))

    def _end_waiting(self, problem: str) -> None:
        self.progress.hide()
        self.problem.setText(problem)
        self.problem.setVisible(bool(problem))
        self.accepting.setEnabled(self._reading is not None)

    def _show_table(self) -> None:
        table = self._table
        rows, columns = counted(table.row_count, "row"), counted(len(table.columns), "column")
        first = f"; the first {SHOWN} are shown" if table.row_count > SHOWN else ""
        self.count.setText(f"{rows}, {columns}{first}. Click a column to correct it.")
        self.model.show_table(table)
        if not self.view.currentIndex().isValid() and self.model.columnCount():
            self.view.selectColumn(0)
            self.view.setCurrentIndex(self.model.index(0, 0))
        self._show_column()

    def _show_column(self) -> None:
        at = self._at()
        self.column.show_column(None if at is None else self._table.columns[at])

    def _at(self) -> int | None:
        """Which column is chosen."""
        at = self.view.currentIndex().column()
        return at if 0 <= at < len(self._table.columns) else None

    # Choosing

    def accept(self) -> None:
        """Hand the table over, and close."""
        if self._reading is None or not self.accepting.isEnabled():
            return
        reading = replace(self._reading, table=self._table)
        super().accept()
        self.open_asked.emit(reading)

    def _change(self, what: str, change: Change) -> None:
        """Correct the chosen column."""
        at = self._at()
        if at is None:
            return
        key = (self._table.columns[at].name, what)
        self._changes.pop(key, None)
        self._changes[key] = change
        self.problem.hide()
        self._apply_all()
        self._show_table()

    def _apply_all(self) -> None:
        """Make the table from what was read; a change that cannot be is left out, and says why."""
        if self._reading is None:
            return
        table = self._reading.table
        for key, change in list(self._changes.items()):
            names = [column.name for column in table.columns]
            if key[0] not in names:
                continue
            try:
                table = change(table, names.index(key[0]))
            except Problem as problem:
                del self._changes[key]
                self.problem.setText(str(problem))
                self.problem.show()
        self._table = table

    def _choose_format(self, wanted: object) -> None:
        self.problem.hide()
        self.accepting.setEnabled(False)
        self.progress.setRange(0, 0)
        self.progress.show()
        self.format_chosen.emit(wanted)

    # Building

    def _dress_buttons(self) -> None:
        self.accepting.setProperty("primary", True)
        self.accepting.setDefault(True)
        self.accepting.setEnabled(False)
        self.accepting.setToolTip(
            plain_tip("Put this table in place of the present one; undo brings that back.\nEnter")
        )
        self.cancelling.setProperty("quiet", True)
        self.cancelling.setAutoDefault(False)
        self.cancelling.setToolTip(plain_tip("Close and change nothing.\nEsc"))

    def _lay_out(self) -> None:
        buttons = QHBoxLayout()
        buttons.addWidget(self.problem, 1)
        buttons.addStretch(0)
        buttons.addWidget(self.cancelling)
        buttons.addWidget(self.accepting)
        whole = QVBoxLayout(self)
        whole.setContentsMargins(2 * GRID, 2 * GRID, 2 * GRID, 2 * GRID)
        whole.setSpacing(GRID)
        whole.addWidget(self.format)
        whole.addWidget(self.progress)
        whole.addWidget(self.count)
        whole.addWidget(self.view, 1)
        whole.addWidget(self.column)
        whole.addWidget(self.notes)
        whole.addLayout(buttons)
        self.problem.hide()
        self.notes.hide()

    def _connect(self) -> None:
        self.format.format_chosen.connect(self._choose_format)
        self.view.selectionModel().currentColumnChanged.connect(self._follow)
        self.column.role_chosen.connect(
            lambda role: self._change("role", lambda table, at: table.with_role(at, role))
        )
        self.column.kind_chosen.connect(
            lambda kind: self._change("kind", lambda table, at: table.with_kind(at, kind))
        )
        self.column.unit_chosen.connect(
            lambda unit: self._change("unit", lambda table, at: table.with_unit(at, unit))
        )
        self.accepting.clicked.connect(self.accept)
        self.cancelling.clicked.connect(self.reject)

    def _follow(self, current: QModelIndex, before: QModelIndex) -> None:
        self._show_column()


def _view(model: PreviewModel) -> QTableView:
    view = QTableView()
    view.setModel(model)
    view.setAccessibleName("The first rows")
    view.setSelectionBehavior(QAbstractItemView.SelectionBehavior.SelectColumns)
    view.setSelectionMode(QAbstractItemView.SelectionMode.SingleSelection)
    view.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
    view.setTabKeyNavigation(False)
    view.setWordWrap(False)
    view.horizontalHeader().setDefaultSectionSize(WIDTH)
    view.horizontalHeader().setDefaultAlignment(
        Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter
    )
    view.verticalHeader().setSectionResizeMode(QHeaderView.ResizeMode.Fixed)
    view.verticalHeader().setDefaultSectionSize(24)
    view.verticalHeader().setHighlightSections(False)
    return view


def _words(manner: str = "muted") -> QLabel:
    label = QLabel()
    label.setTextFormat(Qt.TextFormat.PlainText)
    label.setProperty(manner, True)
    label.setWordWrap(True)
    return label
