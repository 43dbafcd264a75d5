"""What the network says for one's own values: the class, its number, and how sure it is."""

from __future__ import annotations

import math

from PySide6.QtCore import QElapsedTimer, Qt
from PySide6.QtGui import QFontMetrics
from PySide6.QtWidgets import QGridLayout, QWidget

from nnstudio.data.codings import ClassCoding, NumberCoding
from nnstudio.data.labels import LabelCoding
from nnstudio.data.task import Task
from nnstudio.document.document import Document
from nnstudio.document.model import Answer, Model
from nnstudio.language.rounding import decimals
from nnstudio.language.translate import tr
from nnstudio.session.celltext import shown_number
from nnstudio.ui import theme
from nnstudio.ui.tippedlabel import TippedLabel
from nnstudio.ui.you.youbars import YouBars
from nnstudio.ui.you.younumber import YouNumber
from nnstudio.ui.you.youscale import YouScale

_TEXT_MS = 200  # figures that change faster cannot be read
_LETTER_WIDTH = 64  # wider names stand in a line of their own


class YouAnswer(QWidget):
    """The dot moves with every frame, the words 5 times a second while training."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.class_name = TippedLabel()
        self.line = TippedLabel()
        self.probability = TippedLabel()
        self.scale, self.bars, self.range = YouScale(), YouBars(), YouNumber()
        self._since_text = QElapsedTimer()
        self._class_font = theme.font("large", bold=True)
        self.line.set_tip(tr("The network's output. From 0.5 upwards it means the class with 1."))
        self.probability.set_tip(
            tr("How sure the network is, if its sigmoid output is read as a probability.")
        )
        self.line.setAlignment(Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter)
        self.probability.setAlignment(Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter)
        self.probability.setFont(theme.font("body", bold=True))
        self._grid = QGridLayout(self)
        self._grid.setContentsMargins(0, 0, 0, 0)
        self._grid.setHorizontalSpacing(8)
        self._grid.setVerticalSpacing(2)
        self._grid.setColumnStretch(1, 1)
        self._arrange(letter=True)

    def _arrange(self, letter: bool) -> None:
        """A letter stands large beside the rest, a word above it."""
        grid = self._grid
        pictures = (self.scale, self.bars, self.range)
        for widget in (self.class_name, self.line, self.probability, *pictures):
            grid.removeWidget(widget)
        if letter:
            grid.addWidget(self.class_name, 0, 0, 2, 1)
            grid.addWidget(self.line, 0, 1)
            grid.addWidget(self.probability, 0, 2)
            grid.addWidget(self.scale, 1, 1, 1, 2)
        else:
            grid.addWidget(self.class_name, 0, 0, 1, 2)
            grid.addWidget(self.probability, 0, 2)
            grid.addWidget(self.line, 1, 0, 1, 3)
            grid.addWidget(self.scale, 2, 0, 1, 3)
        # These want the whole width, also beside a class with a name of one letter.
        grid.addWidget(self.bars, 3, 0, 1, 3)
        grid.addWidget(self.range, 3, 0, 1, 3)

    def set_theme(self, chosen: theme.Theme) -> None:
        """Other colours."""
        for picture in (self.scale, self.bars, self.range):
            picture.set_theme(chosen)
        # A new style sheet takes back every font that was set after the first one.
        self.class_name.setFont(self._class_font)

    def show_document(self, document: Document) -> None:
        """Take over between which numbers the label lies."""
        coding = document.coding
        if isinstance(coding, NumberCoding):
            low, high = coding.raw(document.training.answer_bounds[:, 0]).tolist()
            self.range.show_range(min(low, high), max(low, high), coding.unit)

    def show_answer(self, model: Model, answer: Answer, running: bool) -> None:
        """Show what the network says for one's own values; its number must be finite."""
        task = model.coding.task
        for picture, of in (
            (self.scale, Task.TWO),
            (self.bars, Task.MANY),
            (self.range, Task.NUMBER),
        ):
            picture.setVisible(task is of)
        self.line.setVisible(task is not Task.MANY)  # the bars say it
        if task is Task.TWO:
            self.scale.show_number(answer.number)
        elif task is Task.MANY:
            self.bars.show_shares(model.coding.classes, answer.outputs)
        else:
            self.range.show_number(answer.number)
        fresh = self._since_text.isValid() and self._since_text.elapsed() < _TEXT_MS
        if running and fresh:
            return
        self._since_text.start()
        self._show_class(answer.text)
        self.line.setText(_line(model, answer))
        self.probability.setText(_sure(answer))
        self.scale.tell()
        self.bars.tell()
        self.range.tell()

    def _show_class(self, name: str) -> None:
        if name == self.class_name.text():
            return
        large = theme.font("large", bold=True)
        width = QFontMetrics(large).horizontalAdvance(name)
        letter = width <= _LETTER_WIDTH
        self._class_font = large if letter else theme.font("figure", bold=True)
        self.class_name.setFont(self._class_font)
        self.class_name.setText(name)
        self.class_name.setAccessibleName(tr("The network says {answer}", answer=name))
        self.class_name.setMinimumWidth(width + 2 if letter else 0)
        self._arrange(letter)


def _figure(number: float) -> str:
    """Four decimals or those chosen, so that the figure keeps its width while it changes."""
    if 0.0 <= number < 10.0:
        return f"{number:.{decimals(4)}f}"
    return shown_number(number, 5)


def _line(model: Model, answer: Answer) -> str:
    """The figure behind the answer."""
    coding = model.coding
    if isinstance(coding, LabelCoding):
        return tr(
            "{number} on the scale {zero} = 0 … {one} = 1",
            number=_figure(answer.number),
            zero=coding.zero,
            one=coding.one,
        )
    if isinstance(coding, ClassCoding):
        return tr("its output: {number}", number=_figure(answer.number))
    said = shown_number(answer.outputs[0], 5)
    return tr("{label}; the output says {number}", label=model.label, number=said)


def _sure(answer: Answer) -> str:
    probability = answer.probability
    if probability is None or not math.isfinite(probability):
        return ""
    percent = round(100.0 * probability)
    words = "> 99 %" if percent >= 100 else f"{percent} %"
    return f"{words} {answer.text}"
