"""Maxout's lines in numbers: slope and intercept of each, which one wins, and shapes to try."""

from __future__ import annotations

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QGridLayout, QHBoxLayout, QLabel, QPushButton, QVBoxLayout, QWidget

from nnstudio.document.lab.shape import (
    FEWEST_LINES,
    IMITATIONS,
    MOST_HEIGHT,
    MOST_LINES,
    MOST_TILT,
    Line,
)
from nnstudio.language.listing import sentences
from nnstudio.language.translate import counted, mark, tr
from nnstudio.ui import theme as themes
from nnstudio.ui.calmwheel import CalmWheel
from nnstudio.ui.linkbutton import LinkButton
from nnstudio.ui.numberbox import NumberBox
from nnstudio.ui.plaintip import tip_plainly
from nnstudio.ui.theme import GRID
from nnstudio.ui.tippedlabel import TippedLabel

BOX_WIDTH = 58
WINS = mark("wins")


class _Row:
    """One line: its number, slope x + intercept, and whether it wins."""

    def __init__(self, number: int) -> None:
        self.name = QLabel(f"{number}")
        self.name.setFont(themes.font("small", bold=True))
        self.slope = _box(
            MOST_TILT, tr("Slope of line {number}", number=number), tr("How steep this line is.")
        )
        self.join = QLabel("x +")
        self.intercept = _box(
            MOST_HEIGHT,
            tr("Intercept of line {number}", number=number),
            tr("How high this line is at x = 0."),
        )
        self.wins = TippedLabel()
        self.wins.setFont(themes.font("small", bold=True))
        self.parts = (self.name, self.slope, self.join, self.intercept, self.wins)

    def show(self, line: Line | None, wins: bool) -> None:
        for part in self.parts:
            part.setVisible(line is not None)
        if line is not None:
            self.slope.show_number(line.slope)
            self.intercept.show_number(line.intercept)
        self.wins.setText(tr(WINS) if wins else "")
        number = self.name.text()
        self.wins.setAccessibleName(
            tr("Line {number} wins here", number=number)
            if wins
            else tr("Line {number} does not win here", number=number)
        )

    @property
    def line(self) -> Line:
        return Line(self.slope.value(), self.intercept.value())


class LinesEditor(QWidget):
    """Two to four lines; what a person wants leaves it as a tuple of all lines."""

    lines_changed = Signal(object)  # tuple[Line, ...]
    imitation_chosen = Signal(str)  # a name of IMITATIONS

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._lines: tuple[Line, ...] = ()
        self.rows = [_Row(number + 1) for number in range(MOST_LINES)]
        grid = QGridLayout()
        grid.setHorizontalSpacing(GRID // 2)
        grid.setVerticalSpacing(2)
        for at, row in enumerate(self.rows):
            for place, part in enumerate(row.parts):
                grid.addWidget(part, at, place)
        grid.setColumnStretch(len(self.rows[0].parts) - 1, 1)
        self.more = LinkButton(
            tr("+ line"), tr("One more line: another part of the maxout neuron.")
        )
        self.fewer = LinkButton(tr("− line"), tr("Take the last line away."))
        self.imitations = {name: _button(name) for name in IMITATIONS}
        count = QHBoxLayout()
        count.addWidget(self.more)
        count.addWidget(self.fewer)
        count.addStretch(1)
        shapes = QGridLayout()
        shapes.setSpacing(GRID // 2)
        for at, button in enumerate(self.imitations.values()):
            shapes.addWidget(button, at // 2, at % 2)
        words = QLabel(tr("Set the lines so that maxout is:"))
        words.setFont(themes.font("small"))
        words.setProperty("muted", True)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(GRID // 2)
        column.addLayout(grid)
        column.addLayout(count)
        column.addWidget(words)
        column.addLayout(shapes)
        self._connect()

    def show_lines(self, lines: tuple[Line, ...], winner: int) -> None:
        """Show the lines, and which of them is the largest at the present place."""
        self._lines = lines
        for at, row in enumerate(self.rows):
            row.show(lines[at] if at < len(lines) else None, at == winner)
        self.more.setEnabled(len(lines) < MOST_LINES)
        self.fewer.setEnabled(len(lines) > FEWEST_LINES)

    def _connect(self) -> None:
        for row in self.rows:
            row.slope.valueChanged.connect(self._take)
            row.intercept.valueChanged.connect(self._take)
        self.more.clicked.connect(
            lambda: self.lines_changed.emit((*self._lines, _next_line(self._lines)))
        )
        self.fewer.clicked.connect(lambda: self.lines_changed.emit(self._lines[:-1]))
        for name, button in self.imitations.items():
            button.clicked.connect(lambda _=False, name=name: self.imitation_chosen.emit(name))

    def _take(self) -> None:
        self.lines_changed.emit(tuple(row.line for row in self.rows[: len(self._lines)]))


def _next_line(lines: tuple[Line, ...]) -> Line:
    """A line that is seen at once: steeper than the steepest, and lower at 0."""
    steepest = max(lines, key=lambda line: line.slope)
    slope = min(steepest.slope + 1.0, MOST_TILT)
    return Line(slope, max(steepest.intercept - 2.0, -MOST_HEIGHT))


def _box(most: float, name: str, tip: str) -> NumberBox:
    box = NumberBox(-most, most, 3)
    box.setStepType(NumberBox.StepType.DefaultStepType)
    box.setSingleStep(0.1)
    box.setFixedWidth(themes.px(BOX_WIDTH))
    box.setProperty("field", True)
    box.setAccessibleName(name)
    tip_plainly(box, tr("{tip}\nOr drag the line's numbered ends on the plot.", tip=tip))
    CalmWheel(box)
    return box


def _button(name: str) -> QPushButton:
    button = QPushButton(tr(name))
    button.setProperty("quiet", True)
    button.setProperty("stage", True)
    lines, other = IMITATIONS[name]
    words = counted(
        "{n} line whose largest is this shape.",
        "{n} lines whose largest is this shape.",
        len(lines),
    )
    if other:
        words = sentences((words, tr("It is drawn beside it: the two are the same.")))
    tip_plainly(button, words)
    button.setAccessibleName(tr("Let maxout be {name}", name=tr(name)))
    return button
