"""Legend and choice in one: how a function's curve is drawn, which one it is, its formula."""

from __future__ import annotations

from PySide6.QtCore import QPointF, QSize, Qt, Signal
from PySide6.QtGui import QColor, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QHBoxLayout, QSizePolicy, QVBoxLayout, QWidget

from nnstudio.document.lab.shape import Shape, choices
from nnstudio.language.translate import tr
from nnstudio.ui import theme as themes
from nnstudio.ui.theme import GRID, Theme
from nnstudio.ui.tippedlabel import TippedLabel
from nnstudio.ui.training.choicebox import ChoiceBox

NONE = ""  # the choice of no function


class Swatch(QWidget):
    """A piece of the curve: solid and blue, or dashed and orange."""

    def __init__(self, second: bool, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._second, self._theme = second, themes.LIGHT
        self.setFixedSize(QSize(themes.px(30), themes.px(16)))

    def set_theme(self, theme: Theme) -> None:
        """Take over the colours."""
        self._theme = theme
        self.update()

    def paintEvent(self, event: QPaintEvent) -> None:
        t, middle = self._theme, self.height() / 2
        colour = QColor(t.negative if self._second else t.accent)
        style = Qt.PenStyle.DashLine if self._second else Qt.PenStyle.SolidLine
        with QPainter(self) as painter:
            painter.setRenderHint(QPainter.RenderHint.Antialiasing)
            painter.setPen(QPen(colour, 2.0, style))
            painter.drawLine(QPointF(1, middle), QPointF(29, middle))
            painter.setPen(QPen(QColor(t.panel), 1.5))
            painter.setBrush(colour)
            radius = 3.5 if self._second else 5.0
            painter.drawEllipse(QPointF(15, middle), radius, radius)


class FunctionLine(QWidget):
    """`chosen` carries the function's name; "" for none, which only the second one may be."""

    chosen = Signal(str)

    def __init__(self, second: bool = False, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.swatch = Swatch(second)
        name = tr("Function to compare with") if second else tr("Function")
        tip = (
            tr("A second function beside the first: dashed, f above and f' below.")
            if second
            else tr("Which function this neuron has. Your network stays as it is.")
        )
        self.box = ChoiceBox(name, tip)
        if second:
            self.box.add(NONE, tr("nothing beside it"))
        for choice, title in choices():
            self.box.add(choice, title)
        self.formula = TippedLabel()
        self.formula.setProperty("muted", True)
        self.formula.setFont(themes.font("small"))
        self.formula.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Fixed)
        line = QHBoxLayout()
        line.setContentsMargins(0, 0, 0, 0)
        line.setSpacing(GRID)
        line.addWidget(self.swatch)
        line.addWidget(self.box, 1)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(2)
        column.addLayout(line)
        column.addWidget(self.formula)
        self.box.choice_made.connect(self.chosen)
        self._name = name

    def show_shape(self, shape: Shape | None) -> None:
        """Show which function it is; None: no second one."""
        self.box.show_choice(NONE if shape is None else shape.name)
        self.formula.setVisible(shape is not None)
        if shape is not None:
            self.formula.setText(shape.formula)
            self.formula.setAccessibleName(tr("Formula: {formula}", formula=shape.formula))
            self.box.add_to_tip(tr(shape.record.sentence))

    def set_theme(self, theme: Theme) -> None:
        """Take over the colours."""
        self.swatch.set_theme(theme)
