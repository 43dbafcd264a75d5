"""What the regression panel holds: a line by hand, the formula by numbers, several features."""

from __future__ import annotations

from dataclasses import replace

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import (
    QHBoxLayout,
    QLabel,
    QPushButton,
    QSizePolicy,
    QStackedWidget,
    QVBoxLayout,
    QWidget,
)

from nnstudio.core.problems import Problem
from nnstudio.core.regression import Line
from nnstudio.data.column import Column
from nnstudio.data.table import Table
from nnstudio.document.regression.scatter import Scatter, of_table, sample
from nnstudio.document.regression.words import point_words
from nnstudio.language.translate import mark, tr
from nnstudio.ui import theme as themes
from nnstudio.ui.plaintip import tip_plainly
from nnstudio.ui.regression.datapart import DataPart
from nnstudio.ui.regression.featurespage import FeaturesPage
from nnstudio.ui.regression.linepage import LinePage
from nnstudio.ui.regression.linepart import LinePart
from nnstudio.ui.regression.numberspage import NumbersPage
from nnstudio.ui.regression.scatterplot import ScatterPlot
from nnstudio.ui.scrolling import scrolling
from nnstudio.ui.stagebuttons import stage_buttons
from nnstudio.ui.theme import Theme

PAGES = (
    (
        mark("Line"),
        mark("Your own line through the points, and the least squares line beside it."),
    ),
    (mark("By numbers"), mark("The two sums that give the least squares line.")),
    (mark("Several features"), mark("More than one input: a system of equations.")),
)
LINE, NUMBERS, FEATURES = range(3)
DRAG = mark("Drag the points, or the two ends of your line.")


class RegressionView(QWidget):
    """Shows one Scatter; what a person does leaves it as another one."""

    scatter_changed = Signal(object, str)  # Scatter, and the step for undo; "" for none
    settled = Signal()
    undo_asked = Signal()
    scatter_asked = Signal(object)  # Scatter to begin with
    refused = Signal(str)
    leave_asked = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._scatter = sample()
        self._table: Table | None = None
        self.pages = stage_buttons(self, ((tr(text), tr(tip)) for text, tip in PAGES))
        self.plot, self.data, self.line = ScatterPlot(), DataPart(), LinePart()
        self.numbers, self.features = NumbersPage(), FeaturesPage()
        self.fit = self._button(tr("Fit"), tr("Put your line on the least squares line."))
        self.undo = self._button(tr("Undo"), tr("Take the last move of a point or your line back."))
        self.reset = self._button(tr("Reset points"), tr("Put every point back to where it was."))
        self.point = QLabel()
        self._lay_out()
        self._connect()
        self.show_scatter(self._scatter, can_undo=False)

    # Input from outside

    def show_table(self, table: Table) -> None:
        """Know the columns that can be drawn."""
        if table is not self._table:
            self._table = table
            self.data.show_table(table)

    def show_scatter(self, scatter: Scatter, can_undo: bool) -> None:
        """Draw points and lines."""
        self._scatter = scatter
        self.plot.show_scatter(scatter)
        self.data.show_scatter(scatter)
        self.line.show_scatter(scatter)
        self.fit.setEnabled(scatter.fit is not None)
        self.undo.setEnabled(can_undo)
        self.reset.setEnabled(bool(scatter.moved))
        self.point.setText(point_words(scatter) or scatter.note or tr(DRAG))
        self._show_pages()

    def set_theme(self, theme: Theme) -> None:
        """Take over the colours."""
        for part in (self.plot, self.line, self.numbers):
            part.set_theme(theme)

    def take_focus(self) -> None:
        """Let keys go to the plot, or to the first feature."""
        if self.page == FEATURES:
            self.features.boxes["area"].setFocus()
        else:
            self.plot.setFocus()

    @property
    def page(self) -> int:
        """Which page is seen: LINE, NUMBERS or FEATURES."""
        return self.pages.checkedId()

    @property
    def scatter(self) -> Scatter:
        """What is shown."""
        return self._scatter

    def show_page(self, page: int) -> None:
        """Turn to a page."""
        self.pages.button(page).setChecked(True)
        self._turn()

    def bring_in_view(self, part: QWidget) -> None:
        """Turn to the page with the points, and scroll to a part of it."""
        self.show_page(LINE)
        self.line_page.bring_in_view(part)

    # What a person does

    def move_line(self, line: Line, step: str = "") -> None:
        """The own line elsewhere; without a name for the step it is one by itself."""
        self._change(self._scatter.with_line(line), step or "line")
        if not step:
            self.settled.emit()

    def move_point(self, place: int, x: float, y: float, step: str = "") -> None:
        """A point elsewhere."""
        self._change(self._scatter.with_point(place, x, y), step or "point")
        if not step:
            self.settled.emit()

    def choose_point(self, place: int | None) -> None:
        """Read a point; None: none."""
        if place != self._scatter.chosen:
            self._change(replace(self._scatter, chosen=place), "")

    def switch(self, name: str, on: bool) -> None:
        """Show something, or hide it."""
        self._change(replace(self._scatter, **{name: on}), "")  # type: ignore[arg-type]

    def switch_feature(self, name: str, on: bool) -> None:
        """Use a feature, or leave it out."""
        self._change(self._scatter.with_feature(name, on), "")

    def _fit(self) -> None:
        self._change(self._scatter.fitted(), "fit")
        self.settled.emit()

    def _reset(self) -> None:
        self._change(self._scatter.restored(), "reset")
        self.settled.emit()

    def _take_columns(self, x: Column, y: Column) -> None:
        if self._table is None:
            return
        try:
            self._begin(of_table(self._table, x, y))
        except Problem as problem:
            self.refused.emit(str(problem))

    def _begin(self, scatter: Scatter) -> None:
        """Other points; what is shown of them stays as it is."""
        now = self._scatter
        self.scatter_asked.emit(
            replace(
                scatter,
                best_shown=now.best_shown,
                residuals_shown=now.residuals_shown,
                squares_shown=now.squares_shown,
                features=now.features,
            )
        )

    def _change(self, scatter: Scatter, step: str) -> None:
        self.scatter_changed.emit(scatter, step)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Escape:
            self.leave_asked.emit()
        else:
            super().keyPressEvent(event)

    # Building

    def _turn(self) -> None:
        self.stack.setCurrentIndex(self.page)
        self.data.source.setVisible(self.page != FEATURES)  # it is about the flats only
        self._show_pages()

    def _show_pages(self) -> None:
        """What is not seen is not filled."""
        if self.page == NUMBERS:
            self.numbers.show_scatter(self._scatter)
        elif self.page == FEATURES:
            self.features.show_scatter(self._scatter)

    @staticmethod
    def _button(text: str, tip: str) -> QPushButton:
        button = QPushButton(text)
        button.setProperty("quiet", True)
        tip_plainly(button, tip)
        return button

    def _lay_out(self) -> None:
        head = QHBoxLayout()
        head.setSpacing(4)
        for button in self.pages.buttons():
            head.addWidget(button)
        head.addStretch(1)
        head.addWidget(self.data.source)
        self.data.source.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Fixed)
        self.data.source.setMinimumContentsLength(12)
        self.point.setWordWrap(True)
        self.point.setTextFormat(Qt.TextFormat.PlainText)
        self.point.setFont(themes.font("small"))
        buttons = QHBoxLayout()
        buttons.setSpacing(4)
        for button in (self.fit, self.undo, self.reset):
            buttons.addWidget(button)
        buttons.addStretch(1)
        self.stack = QStackedWidget()
        self.line_page = LinePage(self.plot, self.data, self.line, buttons, self.point)
        self.stack.addWidget(self.line_page)
        for page in (self.numbers, self.features):
            self.stack.addWidget(scrolling(page))
        whole = QVBoxLayout(self)
        whole.setContentsMargins(4, 4, 4, 0)
        whole.setSpacing(4)
        whole.addLayout(head)
        whole.addWidget(self.stack, 1)

    def _connect(self) -> None:
        self.pages.idClicked.connect(self._turn)
        self.plot.line_moved.connect(self.move_line)
        self.plot.point_moved.connect(self.move_point)
        self.plot.point_chosen.connect(self.choose_point)
        self.plot.dropped.connect(self.settled)
        self.plot.undo_asked.connect(self.undo_asked)
        self.plot.leave_asked.connect(self.leave_asked)
        self.data.rents_chosen.connect(lambda: self._begin(sample()))
        self.data.columns_chosen.connect(self._take_columns)
        self.line.line_entered.connect(self.move_line)
        self.line.switched.connect(self.switch)
        self.features.switched.connect(self.switch_feature)
        self.fit.clicked.connect(self._fit)
        self.undo.clicked.connect(self.undo_asked)
        self.reset.clicked.connect(self._reset)
