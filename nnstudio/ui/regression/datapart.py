"""Which points are drawn: the sample's rents, or two columns of the present table."""

from __future__ import annotations

from PySide6.QtCore import QSignalBlocker, Signal
from PySide6.QtWidgets import QGridLayout, QLabel, QWidget

from nnstudio.data.column import Column
from nnstudio.data.table import Table
from nnstudio.document.regression.scatter import RENTS, TABLE, Scatter, has_line
from nnstudio.language.translate import mark, tr
from nnstudio.ui import theme as themes
from nnstudio.ui.training.choicebox import ChoiceBox

TOO_FEW = mark("Your table needs two columns with numbers for that.")


class DataPart(QWidget):
    """`rents_chosen` and `columns_chosen` say what is wanted; a table is only looked at.

    `source` stands elsewhere: it is seen also where there are no columns to choose.
    """

    rents_chosen = Signal()
    columns_chosen = Signal(object, object)  # Column for x, Column for y

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._columns: tuple[Column, ...] = ()
        self._taken: tuple[Column, Column] | None = None
        self.source = ChoiceBox(
            tr("Points"), tr("Which points are drawn. Your table is not changed.")
        )
        self.source.add(
            RENTS, tr("Rents of flats"), tr("Made up for the course: rent against area.")
        )
        self.source.add(TABLE, tr("Two columns of your table"))
        self.across = ChoiceBox(tr("Column across"), tr("What x is."))
        self.up = ChoiceBox(tr("Column up"), tr("What y is."))
        grid = QGridLayout(self)
        grid.setContentsMargins(0, 0, 0, 0)
        grid.setSpacing(4)
        grid.setColumnStretch(1, 1)
        for place, (name, box) in enumerate((("x", self.across), ("y", self.up))):
            label = QLabel(name)
            label.setFont(themes.font("small"))
            label.setProperty("muted", True)
            label.setBuddy(box)
            grid.addWidget(label, place, 0)
            grid.addWidget(box, place, 1)
        self.source.choice_made.connect(self._choose_source)
        self.across.choice_made.connect(lambda name: self._choose(name, None))
        self.up.choice_made.connect(lambda name: self._choose(None, name))

    def show_table(self, table: Table) -> None:
        """Offer the columns with numbers; those that are drawn are drawn anew if they changed."""
        columns = tuple(column for column in table.columns if has_line(column))
        if columns == self._columns:
            return
        self._columns = columns
        for box in (self.across, self.up):
            with QSignalBlocker(box):
                box.clear()
            for place, column in enumerate(columns):
                box.add(str(place), column.header)
        why_not = None if len(columns) >= 2 else tr(TOO_FEW)
        self.source.allow(TABLE, why_not, tr("For instance weight against height."))
        self._follow_table()

    def show_scatter(self, scatter: Scatter) -> None:
        """Show which points are drawn."""
        of_table = scatter.source == TABLE
        self.source.show_choice(scatter.source)
        self.setVisible(of_table)
        if of_table:
            names = [column.header for column in self._columns]
            for box, name in ((self.across, scatter.x_name), (self.up, scatter.y_name)):
                box.show_choice(str(names.index(name)) if name in names else "")

    def _follow_table(self) -> None:
        """The columns that are drawn may have other numbers now, or be gone."""
        if self._taken is None or self.source.currentData() != TABLE:
            return
        now = {column.name: column for column in self._columns}
        x, y = (now.get(column.name) for column in self._taken)
        if x is None or y is None:
            self._taken = None
            self.rents_chosen.emit()
        elif (x, y) != self._taken:
            self._ask(x, y)
        else:
            self._show_places(x, y)

    def _show_places(self, x: Column, y: Column) -> None:
        for box, column in ((self.across, x), (self.up, y)):
            box.show_choice(str(self._columns.index(column)))

    def _choose_source(self, name: str) -> None:
        if name == RENTS:
            self.rents_chosen.emit()
        elif len(self._columns) >= 2:
            # Usually the second of two measures goes with the first: weight against height.
            self._ask(self._columns[1], self._columns[0])

    def _choose(self, x: str | None, y: str | None) -> None:
        if self._taken is None:
            return
        across = self._taken[0] if x is None else self._columns[int(x)]
        up = self._taken[1] if y is None else self._columns[int(y)]
        if across is up:  # the two change places
            across, up = (across, self._taken[0]) if y is None else (self._taken[1], up)
        self._ask(across, up)

    def _ask(self, x: Column, y: Column) -> None:
        self._taken = x, y
        self.columns_chosen.emit(x, y)
