"""The own line as numbers, its error beside the least, and what is drawn."""

from __future__ import annotations

from PySide6.QtCore import QSignalBlocker, Signal
from PySide6.QtWidgets import QCheckBox, QGridLayout, QHBoxLayout, QLabel, QVBoxLayout, QWidget

from nnstudio.core.regression import Line
from nnstudio.document.regression.scatter import Scatter
from nnstudio.document.regression.words import shown
from nnstudio.language.translate import mark, tr
from nnstudio.ui import theme as themes
from nnstudio.ui.calmwheel import CalmWheel
from nnstudio.ui.lab.functionline import Swatch
from nnstudio.ui.numberbox import NumberBox
from nnstudio.ui.plaintip import tip_plainly
from nnstudio.ui.theme import GRID, Theme

MOST = 1e300
DIGITS = 6  # of slope and intercept that their boxes show
SWITCHES = (
    (
        "best_shown",
        mark("Show least squares line"),
        mark("The line with the least mean squared error."),
    ),
    (
        "residuals_shown",
        mark("Residuals"),
        mark("How far each point is from your line, straight up or down."),
    ),
    (
        "squares_shown",
        mark("Squares"),
        mark("A square on each residual; the mean squared error is the mean of their areas."),
    ),
)


class LinePart(QWidget):
    """`line_entered` carries a Line, `switched` the name of what is to be shown or not."""

    line_entered = Signal(object)
    switched = Signal(str, bool)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._line = Line(0.0, 0.0)
        self.slope = self._box(
            tr("Slope m of your line"), tr("How much y grows when x grows by one.")
        )
        self.intercept = self._box(
            tr("Intercept b of your line"), tr("Where your line is at x = 0.")
        )
        self.own, self.least, self.times = QLabel(), QLabel(), QLabel()
        self.switches: dict[str, QCheckBox] = {}
        self.swatches = (Swatch(second=False), Swatch(second=True))
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(4)
        column.addLayout(self._equation())
        column.addLayout(self._errors())
        self.times.setFont(themes.font("small"))
        self.times.setProperty("muted", True)
        self.times.setWordWrap(True)
        column.addWidget(self.times)
        for name, text, tip in SWITCHES:
            box = QCheckBox(tr(text))
            tip_plainly(box, tr(tip))
            box.toggled.connect(lambda on, name=name: self.switched.emit(name, on))
            self.switches[name] = box
        column.addWidget(self.switches["best_shown"])
        beside = QHBoxLayout()
        for name in ("residuals_shown", "squares_shown"):
            beside.addWidget(self.switches[name])
        beside.addStretch(1)
        column.addLayout(beside)
        for number in (self.slope, self.intercept):
            number.valueChanged.connect(self._enter)

    def show_scatter(self, scatter: Scatter) -> None:
        """Show the numbers, without a signal."""
        self._line = scatter.line
        self.slope.show_number(_short(scatter.line.slope))
        self.intercept.show_number(_short(scatter.line.intercept))
        own = shown(scatter.error)
        self.own.setText(own)
        self.own.setAccessibleName(tr("Mean squared error of your line: {error}", error=own))
        least, times = scatter.least_error, scatter.times_least
        text = "\u2013" if least is None else shown(least)
        self.least.setText(text)
        self.least.setAccessibleName(tr("Least mean squared error: {error}", error=text))
        self.times.setText(self._times_words(scatter, times))
        for name, box in self.switches.items():
            with QSignalBlocker(box):
                box.setChecked(bool(getattr(scatter, name)))

    def set_theme(self, theme: Theme) -> None:
        """Take over the colours."""
        for swatch in self.swatches:
            swatch.set_theme(theme)

    @staticmethod
    def _times_words(scatter: Scatter, times: float | None) -> str:
        if times is None:
            return scatter.why_not or tr("The points lie on one line: the least error is 0.")
        return tr("Your error is {times} times the least.", times=shown(times, 4))

    def _enter(self) -> None:
        """A number that was not typed keeps all its digits, more than its box shows."""
        slope = self._typed(self.slope, self._line.slope)
        intercept = self._typed(self.intercept, self._line.intercept)
        if (slope, intercept) != (self._line.slope, self._line.intercept):
            self.line_entered.emit(Line(slope, intercept))

    @staticmethod
    def _typed(box: NumberBox, before: float) -> float:
        return before if _short(before) == box.value() else box.value()

    @staticmethod
    def _box(name: str, tip: str) -> NumberBox:
        box = NumberBox(-MOST, MOST, 12)
        box.setProperty("field", True)
        box.setMinimumWidth(58)
        box.setAccessibleName(name)
        tip_plainly(box, tip)
        CalmWheel(box)
        return box

    def _equation(self) -> QHBoxLayout:
        line = QHBoxLayout()
        line.setSpacing(4)
        for part in ("y =", self.slope, "x +", self.intercept):
            if isinstance(part, str):
                line.addWidget(QLabel(part))
            else:
                line.addWidget(part, 1)
        return line

    def _errors(self) -> QGridLayout:
        grid = QGridLayout()
        grid.setHorizontalSpacing(GRID)
        grid.setVerticalSpacing(2)
        grid.setColumnStretch(1, 1)
        head = QLabel(tr("Mean squared error"))
        head.setFont(themes.font("small", bold=True))
        grid.addWidget(head, 0, 0, 1, 3)
        rows = ((tr("Your line"), self.own), (tr("Least squares"), self.least))
        for place, (name, value) in enumerate(rows, start=1):
            grid.addWidget(self.swatches[place - 1], place, 0)
            grid.addWidget(QLabel(name), place, 1)
            grid.addWidget(value, place, 2)
        return grid


def _short(value: float) -> float:
    """The number that a box shows."""
    return float(f"{value:.{DIGITS}g}")
