"""One column of the preview: its role, how it is read, its unit, and what it holds."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QSignalBlocker, Qt, QTimer, Signal
from PySide6.QtWidgets import QComboBox, QGridLayout, QLabel, QLineEdit, QWidget

from nnstudio.data.column import MAX_NAME
from nnstudio.data.importing import ColumnReport
from nnstudio.data.table import Column, Kind, Role
from nnstudio.data.units import MAX_UNIT, UNITS
from nnstudio.language.translate import counted, mark, tr
from nnstudio.ui.opening.previewmodel import report_words
from nnstudio.ui.opening.sentences import Sentences
from nnstudio.ui.plaintip import tip_plainly
from nnstudio.ui.theme import GRID, px

NO_UNIT = mark("no unit")
ROLES = tuple((role, str(role)) for role in Role)
KINDS = ((Kind.NUMBER, mark("numbers")), (Kind.CATEGORY, mark("classes")))
PATIENCE_MS = 150  # a report that comes sooner needs no word that it is on its way


class ColumnBar(QWidget):
    """Tells what is chosen for the column that is shown, and asks for what it holds."""

    report_asked = Signal(object)  # Column: `show_report` answers
    name_chosen = Signal(str)
    role_chosen = Signal(object)  # Role
    kind_chosen = Signal(object)  # Kind
    unit_chosen = Signal(object)  # str, or None for no unit

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._column: Column | None = None
        self.name = QLineEdit()
        self.name.setAccessibleName(tr("Column name"))
        tip_plainly(self.name, tr("What to call the column."))
        self.name.setMaxLength(MAX_NAME)
        self.name.editingFinished.connect(self._choose_name)
        self.role = _box(tr("Role"), tr("What the column is for."), _translated(ROLES))
        self.kind = _box(
            tr("Read as"),
            tr("Numbers are an input each; of classes there is one for each."),
            _translated(KINDS),
        )
        units = [(None, tr(NO_UNIT)), *((unit.symbol, unit.symbol) for unit in UNITS)]
        tip = tr(
            "The unit that the file's numbers are in. They stay as they are: nothing is converted."
        )
        self.unit = _box(tr("Unit"), tip, units)
        self.unit.setEditable(True)
        self.unit.setInsertPolicy(QComboBox.InsertPolicy.NoInsert)
        self.unit.setMinimumContentsLength(9)
        self.report = Sentences(tr("What the column holds"))
        self._waiting = QTimer(self)
        self._waiting.setSingleShot(True)
        self._waiting.setInterval(PATIENCE_MS)
        self._waiting.timeout.connect(self._say_waiting)
        self._lay_out()
        # Qt keeps the enums' texts alone.
        self.role.activated.connect(lambda: self.role_chosen.emit(Role(self.role.currentData())))
        self.kind.activated.connect(lambda: self.kind_chosen.emit(Kind(self.kind.currentData())))
        self.unit.activated.connect(self._choose_unit)
        edit = self.unit.lineEdit()
        if edit is not None:
            edit.setMaxLength(MAX_UNIT)
            edit.setAccessibleName(tr("Unit"))
            edit.editingFinished.connect(self._choose_unit)
        self.show_column(None)

    def _lay_out(self) -> None:
        grid = QGridLayout(self)
        grid.setContentsMargins(0, 0, 0, 0)
        grid.setHorizontalSpacing(2 * GRID)
        grid.setVerticalSpacing(2)
        fields: tuple[tuple[str, QWidget], ...] = (
            (tr("Colu&mn"), self.name),
            (tr("&Role"), self.role),
            (tr("Read &as"), self.kind),
            (tr("&Unit"), self.unit),
        )
        for place, (title, box) in enumerate(fields):
            label = QLabel(title)
            label.setProperty("muted", True)
            label.setBuddy(box)
            grid.addWidget(label, 0, place)
            grid.addWidget(box, 1, place)
        grid.addWidget(self.report, 2, 0, 1, 5)
        grid.setColumnStretch(4, 1)
        self.name.setFixedWidth(px(200))
        # Two lines always, so that the table above keeps its place.
        self.report.setMinimumHeight(2 * self.report.fontMetrics().lineSpacing())
        self.report.setAlignment(Qt.AlignmentFlag.AlignTop)

    def show_column(self, column: Column | None) -> None:
        """Show another column, or the same with something changed; None shows none."""
        before, self._column = self._column, column
        self.setEnabled(column is not None)
        if column is None:
            self._waiting.stop()
            self.name.setText("")
            self.report.setText("")
            return
        self.name.setText(column.name)
        self.name.setCursorPosition(0)
        used = column.role in (Role.INPUT, Role.LABEL)
        _show(self.role, column.role)
        _show(self.kind, column.kind)
        self.kind.setEnabled(used)
        with QSignalBlocker(self.unit):
            self.unit.setCurrentText(column.unit or tr(NO_UNIT))
        if column is not before:
            self._waiting.start()
            self.report_asked.emit(column)

    def show_report(self, column: Column, found: ColumnReport) -> None:
        """Say what the column holds, if it is still the one that is shown."""
        if column is self._column:
            self._waiting.stop()
            self.report.setText(report_words(found))

    def _say_waiting(self) -> None:
        if self._column is not None:
            rows = len(self._column)
            self.report.setText(
                counted("Looking at the only row…", "Looking at all {n:,} rows…", rows)
            )

    def _choose_name(self) -> None:
        text = self.name.text().strip()
        if self._column is not None and text != self._column.name:
            self.name_chosen.emit(text)

    def _choose_unit(self) -> None:
        text = self.unit.currentText().strip()
        unit = None if text in ("", tr(NO_UNIT)) else text
        if self._column is not None and unit != self._column.unit:
            self.unit_chosen.emit(unit)


def _translated(choices: Sequence[tuple[object, str]]) -> list[tuple[object, str]]:
    """The choices with their titles in the chosen language; units are never translated."""
    return [(value, tr(title)) for value, title in choices]


def _box(name: str, tip: str, choices: Sequence[tuple[object, str]]) -> QComboBox:
    box = QComboBox()
    box.setAccessibleName(name)
    tip_plainly(box, tip)
    for value, title in choices:
        box.addItem(title, value)
    return box


def _show(box: QComboBox, value: object) -> None:
    with QSignalBlocker(box):
        box.setCurrentIndex([box.itemData(i) for i in range(box.count())].index(value))
