"""One's own row: type or slide it, and see at once what the network says, and why."""

from __future__ import annotations

import math
from collections.abc import Sequence
from itertools import pairwise

from PySide6.QtCore import Qt, QTimer, Signal
from PySide6.QtWidgets import (
    QGridLayout,
    QHBoxLayout,
    QLabel,
    QVBoxLayout,
    QWidget,
)

from nnstudio.data.units import Quantity
from nnstudio.document.defaults import Own
from nnstudio.document.document import Document
from nnstudio.document.frame import Frame
from nnstudio.document.you import Conversion, conversions, hints
from nnstudio.language.listing import sentences
from nnstudio.language.translate import mark, tr
from nnstudio.session.celltext import MINUS
from nnstudio.ui import theme
from nnstudio.ui.linkbutton import LinkButton
from nnstudio.ui.panel import Panel
from nnstudio.ui.plaintip import tip_plainly
from nnstudio.ui.scrolling import scrolling
from nnstudio.ui.tippedlabel import TippedLabel
from nnstudio.ui.you.unitbutton import UnitButton, in_system
from nnstudio.ui.you.youanswer import YouAnswer
from nnstudio.ui.you.youchoice import YouChoice
from nnstudio.ui.you.yourow import YouRow

_REFUSAL_MS = 8_000  # time to read a sentence
_NO_INPUTS = mark(
    "No column is an input yet: click a column's heading in the table and choose Input."
)
_NO_LABEL = mark(
    "No column is the label yet: click the heading of the column to learn, choose Label."
)
_NO_UNIT = mark("Your values do not fit the table's units: type them again with a unit that does.")
_NOT_FINITE = mark(
    "The network's answer is no longer a number: rewind, or lower the learning rate."
)


class YouPanel(Panel):
    """Shows `frame.document.you`, and tells what a person makes of it."""

    title = mark("You")

    you_chosen = Signal(object)  # tuple[Own, ...], one for each input column
    add_asked = Signal()
    family_asked = Signal()
    said = Signal(str)  # why what was typed cannot be used

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._document: Document | None = None
        self._you: tuple[Own, ...] = ()
        self.rows: list[YouRow] = []
        self.choices: list[YouChoice] = []
        self._lines: tuple[bool, ...] = ()  # for each input whether it is a class
        self._units = UnitButton()
        self.tools = self._units
        self._grid = QGridLayout()
        self.answer = YouAnswer()
        self.steps = _words("muted")
        self.hints = TippedLabel()
        self.refusal_over = QTimer(self)
        self._refusal = ""
        self.why_not = _words("muted", "body")
        self.add = LinkButton(
            tr("+ add me to the table"), tr("Your values become a row to learn from.")
        )
        self.family = LinkButton(
            tr("my family\u2026"),
            tr("Ask for several people at once, each in a row of a list."),
        )
        self._build()
        self._units.units_chosen.connect(self._choose_units)
        self.add.clicked.connect(self.add_asked)
        self.family.clicked.connect(self.family_asked)
        self.refusal_over.timeout.connect(self._forget_refusal)

    def _build(self) -> None:
        content = QWidget()
        column = QVBoxLayout(content)
        column.setContentsMargins(0, 0, 4, 0)
        column.setSpacing(4)
        inner = QVBoxLayout()
        inner.setContentsMargins(4, 0, 0, 0)  # in line with the link's words
        inner.setSpacing(4)
        self._grid.setHorizontalSpacing(8)
        self._grid.setVerticalSpacing(2)
        self._grid.setColumnStretch(1, 1)
        inner.addLayout(self._grid)
        for widget in (self.answer, self.why_not, self.steps):
            inner.addWidget(widget)
        column.addLayout(inner)
        links = QHBoxLayout()
        links.setContentsMargins(0, 0, 0, 0)
        links.addWidget(self.add)
        links.addStretch(1)
        links.addWidget(self.family)
        column.addLayout(links)
        column.addLayout(self._hint_line())
        column.addStretch(1)
        self.scroll_area = scrolling(content)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.addWidget(self.scroll_area)

    def _hint_line(self) -> QHBoxLayout:
        """Last of all: a hint that comes while the mouse is down on the link must not move it."""
        self.hints.setFont(theme.font("small"))
        self.hints.setProperty("warning", True)
        self.hints.hide()
        self.refusal_over.setSingleShot(True)
        self.refusal_over.setInterval(_REFUSAL_MS)
        line = QHBoxLayout()
        line.setContentsMargins(4, 0, 0, 0)
        line.addWidget(self.hints)
        return line

    def set_theme(self, chosen: theme.Theme) -> None:
        """Other colours."""
        self.answer.set_theme(chosen)
        self._units.set_theme(chosen)

    # Showing

    def show_frame(self, frame: Frame) -> None:
        """Show one's own values and the present answer."""
        if frame.document is not self._document:
            self._show_document(frame.document)
        number = frame.you_number
        why_not = _why_not(frame.document, number)
        self.answer.setVisible(why_not is None)
        self.why_not.setVisible(why_not is not None)
        if why_not is not None:
            self.why_not.setText(tr(why_not))
        elif frame.you_answer is not None:
            self.answer.show_answer(frame.model, frame.you_answer, frame.running)

    def _show_document(self, document: Document) -> None:
        self._document = document
        self._you = document.you
        columns = document.table.inputs
        fits = len(columns) == len(document.you) == len(document.inputs)
        own_values = document.you if fits else ()
        self._keep_lines(tuple(isinstance(own, str) for own in own_values))
        rows, choices = iter(self.rows), iter(self.choices)
        for column, known, own in zip(columns, document.inputs, own_values, strict=False):
            if isinstance(own, str):
                next(choices).show_value(known, own)
            else:
                next(rows).show_value(column, own)
        self.answer.show_document(document)
        self._units.show_units([own for own in own_values if isinstance(own, Quantity)])
        self._show_hints(document)

    def _show_hints(self, document: Document) -> None:
        """A refusal first, as long as it is news, then what looks odd in the values."""
        words = self._refusal or sentences(hints(document))
        self.hints.setText(f"⚠ {words}" if words else "")
        self.hints.setVisible(bool(words))
        self._show_steps(conversions(document), one_line=bool(words))

    def _show_steps(self, steps: Sequence[Conversion], one_line: bool) -> None:
        """Every conversion spelt out; beside a hint in one line, so that the hint has room."""
        whole = "   ".join(map(_spelt_out, steps))
        room = self.scroll_area.viewport().width() - 2 * theme.GRID
        short = self.steps.fontMetrics().elidedText(whole, Qt.TextElideMode.ElideRight, room)
        self.steps.setText(short if one_line else whole)
        tip_plainly(self.steps, whole if one_line and short != whole else "")
        self.steps.setVisible(bool(steps))
        self.add.setEnabled(bool(steps))

    def _keep_lines(self, lines: tuple[bool, ...]) -> None:
        """A line for each input: a list for a class, slider and box for a number."""
        if lines == self._lines:
            return
        self._lines = lines
        while self.rows:
            self.rows.pop().remove()
        while self.choices:
            self.choices.pop().remove()
        for place, is_class in enumerate(lines):
            line = self._new_choice(place) if is_class else self._new_row(place)
            line.place(self._grid, place)
        self._order_tabs()

    def _new_row(self, place: int) -> YouRow:
        row = YouRow(self)
        row.quantity_chosen.connect(lambda own: self._choose(place, own))
        row.said.connect(self._refuse)
        self.rows.append(row)
        return row

    def _new_choice(self, place: int) -> YouChoice:
        choice = YouChoice(self)
        choice.chosen.connect(lambda own: self._choose(place, own))
        self.choices.append(choice)
        return choice

    def _order_tabs(self) -> None:
        """Tab goes from value to value, then to the link."""
        for before, after in pairwise(self.rows):
            QWidget.setTabOrder(before.box, after.slider)
        for row in self.rows:
            QWidget.setTabOrder(row.slider, row.box)
        if self.rows:
            QWidget.setTabOrder(self.rows[-1].box, self.add)
        QWidget.setTabOrder(self.add, self.family)

    # Choosing

    def _refuse(self, words: str) -> None:
        self._refusal = words
        self.refusal_over.start()
        if self._document is not None:
            self._show_hints(self._document)
        self.said.emit(words)

    def _forget_refusal(self) -> None:
        self.refusal_over.stop()
        self._refusal = ""
        if self._document is not None:
            self._show_hints(self._document)

    def _choose(self, place: int, own: Own) -> None:
        self._forget_refusal()
        if place < len(self._you):
            self._you = (*self._you[:place], own, *self._you[place + 1 :])
            self.you_chosen.emit(self._you)

    def _choose_units(self, system: tuple[str, ...]) -> None:
        changed = tuple(
            in_system(own, system) if isinstance(own, Quantity) else own for own in self._you
        )
        if changed != self._you:
            self._you = changed
            self.you_chosen.emit(changed)


def _words(manner: str, size: str = "small") -> QLabel:
    label = QLabel()
    label.setTextFormat(Qt.TextFormat.PlainText)
    label.setWordWrap(True)
    label.setFont(theme.font(size))
    label.setProperty(manner, True)
    label.hide()
    return label


def _why_not(document: Document, number: float | None) -> str | None:
    """Why there is no answer, a marked text."""
    if not document.table.inputs:
        return _NO_INPUTS
    if document.table.label is None:
        return _NO_LABEL
    if number is None:
        return _NO_UNIT
    return None if math.isfinite(number) else _NOT_FINITE


def _spelt_out(step: Conversion) -> str:
    """ "73 kg → 160.94 lb → 25.94", in one piece when lines are broken."""
    parts = [_with_unit(step.typed.value, step.typed.unit)]
    if step.typed.unit is not None and step.typed.unit != step.unit:
        parts.append(_with_unit(step.raw, step.unit))
    parts.append(_with_unit(step.seen, None))
    return " → ".join(parts).replace(" ", "\u00a0")


def _with_unit(value: float, unit: str | None) -> str:
    number = f"{value:.2f}" if 1.0 <= abs(value) < 1e6 else f"{value:.4g}"
    if "." in number and "e" not in number:
        number = number.rstrip("0").rstrip(".")
    number = number.replace("-", MINUS)
    return f"{number} {unit}" if unit else number


if __name__ == "__main__":
    from nnstudio.ui.alone import show_alone

    show_alone(YouPanel, 340, 196)
