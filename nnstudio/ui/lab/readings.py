"""Z and what both functions make of it: f and f' with six digits, and a sentence about it."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QGridLayout, QHBoxLayout, QLabel, QVBoxLayout, QWidget

from nnstudio.document.lab.shape import Shape
from nnstudio.document.lab.slopewords import slope_words
from nnstudio.language.translate import tr
from nnstudio.session.celltext import shown_number
from nnstudio.ui import theme as themes
from nnstudio.ui.calmwheel import CalmWheel
from nnstudio.ui.evaluation.section import sentence
from nnstudio.ui.numberbox import NumberBox
from nnstudio.ui.plaintip import tip_plainly
from nnstudio.ui.theme import GRID
from nnstudio.ui.tippedlabel import TippedLabel

MOST_Z = 1_000.0
DIGITS = 6


class Readings(QWidget):
    """The number box moves z; everything else is read."""

    z_entered = Signal(float)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.letter = QLabel("z")
        self.box = NumberBox(-MOST_Z, MOST_Z, 6)
        self.box.setStepType(NumberBox.StepType.DefaultStepType)
        self.box.setSingleStep(0.1)
        self.box.setProperty("field", True)
        self.box.setFixedWidth(themes.px(84))
        self.box.setAccessibleName(tr("z, the sum that goes into the function"))
        tip_plainly(
            self.box,
            tr(
                "Where on the curve: type a number, or drag on the plot, or use the arrow keys "
                "there (with Shift ten times as far)."
            ),
        )
        self.letter.setBuddy(self.box)
        CalmWheel(self.box)
        self.labels = [[TippedLabel() for _ in range(2)] for _ in range(2)]  # [function][f, f']
        self.words = sentence()
        line = QHBoxLayout()
        line.setSpacing(GRID)
        line.addWidget(self.letter)
        line.addWidget(self.box)
        line.addStretch(1)
        grid = QGridLayout()
        grid.setHorizontalSpacing(GRID)
        grid.setVerticalSpacing(0)
        for function, labels in enumerate(self.labels):
            for which, label in enumerate(labels):
                label.setTextInteractionFlags(Qt.TextInteractionFlag.NoTextInteraction)
                label.setFont(themes.font("body", bold=function == 0))
                grid.addWidget(label, function, which)
        grid.setColumnStretch(0, 1)
        grid.setColumnStretch(1, 1)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(GRID // 2)
        column.addLayout(line)
        column.addLayout(grid)
        column.addWidget(self.words)
        self.box.valueChanged.connect(self.z_entered)

    def show_reading(self, z: float, main: Shape, beside: Shape | None) -> None:
        """What the functions are at z."""
        letter = "x" if main.has_lines else "z"
        self.letter.setText(letter)
        self.box.show_number(z)
        for shape, labels in zip((main, beside), self.labels, strict=True):
            for label in labels:
                label.setVisible(shape is not None)
            if shape is not None:
                _show(labels[0], "f", shape.value(z), shape)
                _show(labels[1], "f'", shape.slope(z), shape)
        words = slope_words(main, z)
        if words != self.words.text():
            self.words.setText(words)

    def set_theme(self) -> None:
        """Take the fonts again: a new style sheet takes back those that were set."""
        for function, labels in enumerate(self.labels):
            for label in labels:
                label.setFont(themes.font("body", bold=function == 0))


def _show(label: TippedLabel, name: str, number: float, shape: Shape) -> None:
    text = f"{name} = {shown_number(number, DIGITS)}"
    label.setText(text)
    spoken = tr("value f") if name == "f" else tr("slope f'")
    label.setAccessibleName(
        tr(
            "{function}, {what}: {number}",
            function=shape.title,
            what=spoken,
            number=shown_number(number, DIGITS),
        )
    )
    label.set_tip(tr("{function}: {what}", function=shape.title, what=spoken))
