"""A table before it is opened: what was recognised, the first rows, and what may be corrected."""

from __future__ import annotations

from dataclasses import replace

from PySide6.QtCore import QModelIndex, Qt, Signal
from PySide6.QtWidgets import (
    QAbstractItemView,
    QDialog,
    QHBoxLayout,
    QHeaderView,
    QProgressBar,
    QPushButton,
    QTableView,
    QVBoxLayout,
    QWidget,
)

from nnstudio.data.column import Column
from nnstudio.data.importing import ColumnReport, Reading
from nnstudio.data.table import Table
from nnstudio.document.tablesource import (
    ColumnChange,
    Corrections,
    TableSource,
    What,
    correct,
)
from nnstudio.language.translate import counted, tr
from nnstudio.ui.motion import is_still
from nnstudio.ui.opening.columnbar import ColumnBar
from nnstudio.ui.opening.formatbar import FormatBar
from nnstudio.ui.opening.previewmodel import SHOWN, PreviewModel
from nnstudio.ui.opening.sentences import Sentences
from nnstudio.ui.plaintip import tip_plainly
from nnstudio.ui.theme import GRID, px

NOTES = 4  # that are shown at once
WIDTH = 112  # pixels of a column at first


class PreviewDialog(QDialog):
    """Open it with `show()`; it holds nothing up and reads nothing itself.

    `format_chosen` asks for the same file read in another way: `show_reading` or `show_problem`
    answers. What was chosen for a column is kept by its name and done again on the new table.
    `report_asked` asks what a column holds: `show_report` answers. `open_asked` hands the table
    over: `close_opened` or `show_refusal` answers, so that no correction is lost by trying.
    """

    format_chosen = Signal(object)  # FileFormat
    report_asked = Signal(object)  # Column
    open_asked = Signal(object, object)  # Reading, its table as corrected; Corrections

    def __init__(self, name: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setWindowTitle(tr("How {name} is read", name=name))
        self._reading: Reading | None = None
        self._table = Table("", ())
        self._changes: tuple[ColumnChange, ...] = ()
        self.format, self.column = FormatBar(), ColumnBar()
        self.model = PreviewModel(self)
        self.view = _view(self.model)
        self.count = Sentences(tr("Size of the table"))
        self.notes = Sentences(tr("What was done to the file"))
        self.problem = Sentences(tr("Why it cannot be read so"), "warning")
        self.progress = QProgressBar()
        self.progress.setTextVisible(False)
        self.progress.setFixedHeight(px(4))
        keeping = self.progress.sizePolicy()
        keeping.setRetainSizeWhenHidden(True)
        self.progress.setSizePolicy(keeping)
        self.progress.setRange(0, int(is_still()))  # moves until something is known
        self.progress.setAccessibleName(tr("Reading"))
        self.accepting, self.cancelling = QPushButton(tr("&Open")), QPushButton(tr("Cancel"))
        self._dress_buttons()
        self._lay_out()
        self._connect()
        self.resize(920, 600)

    @property
    def table(self) -> Table:
        """The table as corrected."""
        return self._table

    # Showing

    def show_source(self, source: TableSource) -> None:
        """Begin with a file that is about to be read, with what was corrected in it before."""
        name = tr("the pasted table") if source.path is None else source.name
        self.setWindowTitle(tr("How {name} is read", name=name))
        self._changes = source.corrections.changes
        self.format.show_unread(source.corrections.format, source.path is not None)

    def show_reading(self, reading: Reading) -> None:
        """Show what the file gave, with the columns as they were corrected before."""
        self._reading = reading
        self.format.show_reading(reading)
        self._end_waiting("")
        self._apply_all()
        lines = [f"\u2022 {note}" for note in reading.notes]
        if len(lines) > NOTES:
            lines[NOTES - 1 :] = [tr("• and {more} more: point here.", more=len(lines) - NOTES + 1)]
        self.notes.setText("\n".join(lines))
        tip_plainly(self.notes, "\n".join(reading.notes))
        self.notes.setVisible(bool(reading.notes))
        self._show_table()

    def show_problem(self, sentence: str) -> None:
        """Say why the file cannot be read as chosen; what was shown before stays."""
        self._end_waiting(sentence)
        self._allow_open(False)
        if self._reading is None:
            self.count.setText(tr("Nothing is recognised. Choose above how it is to be read."))

    def show_refusal(self, sentence: str) -> None:
        """Say why the table cannot be opened as it is corrected."""
        self._end_waiting(sentence)

    def show_report(self, column: Column, found: ColumnReport) -> None:
        """Say what a column holds."""
        self.column.show_report(column, found)

    def show_progress(self, share: float) -> None:
        """How much of the file is read."""
        self.progress.setRange(0, 100)
        self.progress.setValue(round(100 * share))

    def _end_waiting(self, problem: str) -> None:
        self.progress.hide()
        self._say_why_not(problem)
        self._allow_open(self._reading is not None)

    def _allow_open(self, allowed: bool) -> None:
        """Let Open be pressed, and look so."""
        self.accepting.setEnabled(allowed)
        self.accepting.setProperty("primary", allowed)
        self.accepting.setProperty("quiet", not allowed)
        self.accepting.style().polish(self.accepting)

    def _show_table(self) -> None:
        table = self._table
        rows, columns = (
            counted("{n:,} row", "{n:,} rows", table.row_count),
            counted("{n:,} column", "{n:,} columns", len(table.columns)),
        )
        if table.row_count > SHOWN:
            words = tr(
                "{rows}, {columns}; the first {shown} are shown. Click a column to correct it.",
                rows=rows,
                columns=columns,
                shown=SHOWN,
            )
        else:
            words = tr(
                "{rows}, {columns}. Click a column to correct it.", rows=rows, columns=columns
            )
        self.count.setText(words)
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
        """Hand the table over."""
        if self._reading is None or not self.accepting.isEnabled():
            return
        reading = replace(self._reading, table=self._table)
        corrections = Corrections(self.format.chosen, self._changes)
        self._wait()
        self.open_asked.emit(reading, corrections)

    def close_opened(self) -> None:
        """The table is the document now."""
        super().accept()

    def _change(self, what: What, value: str | None) -> None:
        """Correct the chosen column; what was chosen last of each counts."""
        # Going through the roles by keys must not leave the label behind on its way.
        at = self._at()
        if at is None or self._reading is None:
            return
        name = self._reading.table.columns[at].name
        others = (c for c in self._changes if (c.column, c.what) != (name, what))
        change = ColumnChange(name, what, value)
        table, kept, why_not = correct(self._reading.table, (*others, change))
        if change in kept:
            self._table, self._changes = table, kept
        if why_not or self.accepting.isEnabled():
            self._say_why_not(why_not)  # and else why the file cannot be read as chosen stays
        self._show_table()

    def _apply_all(self) -> None:
        """Make the table from what was read; a change that cannot be is left out, and says why."""
        if self._reading is None:
            return
        self._table, self._changes, why_not = correct(self._reading.table, self._changes)
        self._say_why_not(why_not)

    def _say_why_not(self, why_not: str) -> None:
        self.problem.setText(why_not)
        self.problem.setVisible(bool(why_not))

    def _choose_format(self, wanted: object) -> None:
        self._wait()
        self.format_chosen.emit(wanted)

    def _wait(self) -> None:
        self.problem.hide()
        self._allow_open(False)
        self.progress.setRange(0, int(is_still()))
        self.progress.show()

    # Building

    def _dress_buttons(self) -> None:
        self.accepting.setDefault(True)
        self._allow_open(False)
        tip_plainly(
            self.accepting,
            tr("Put this table in place of the present one; undo brings that back.\nEnter"),
        )
        self.cancelling.setProperty("quiet", True)
        self.cancelling.setAutoDefault(False)
        tip_plainly(self.cancelling, tr("Close and change nothing.\nEsc"))

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
        self.column.report_asked.connect(self.report_asked)
        self.column.name_chosen.connect(lambda name: self._change("name", name))
        self.column.role_chosen.connect(lambda role: self._change("role", role))
        self.column.kind_chosen.connect(lambda kind: self._change("kind", kind))
        self.column.unit_chosen.connect(lambda unit: self._change("unit", unit))
        self.accepting.clicked.connect(self.accept)
        self.cancelling.clicked.connect(self.reject)

    def _follow(self, current: QModelIndex, before: QModelIndex) -> None:
        self._show_column()


def _view(model: PreviewModel) -> QTableView:
    view = QTableView()
    view.setModel(model)
    view.setAccessibleName(tr("The first rows"))
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
