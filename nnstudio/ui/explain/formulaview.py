"""Lines of formulas below one another, broken where the room ends."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from PySide6.QtCore import QSize
from PySide6.QtGui import QPainter, QPaintEvent, QResizeEvent
from PySide6.QtWidgets import QSizePolicy, QWidget

from nnstudio.document.explaining.formula import Formula, Row, Sign
from nnstudio.document.explaining.step import Line
from nnstudio.language.translate import tr
from nnstudio.ui import theme as themes
from nnstudio.ui.explain.formulabox import Box, FormulaType, beside
from nnstudio.ui.theme import Theme

_LEADING = 8.0  # between two lines
_MARGIN = 4.0
_BREAKS = (" + ", " \u2212 ", " \u00d7 ", ", ")  # signs before which a long formula goes on below


class FormulaView(QWidget):
    """Shows the lines of one step; as text they are its accessible description."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = themes.LIGHT
        self._type = FormulaType(self._theme)
        self._lines: tuple[Line, ...] = ()
        self._placed: list[tuple[float, float, Box]] = []
        self._height = 0.0
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.setAccessibleName(tr("Formula"))

    @property
    def placed(self) -> list[tuple[float, float, Box]]:
        """Left, baseline and box of everything that is drawn."""
        return self._placed

    def set_theme(self, theme: Theme) -> None:
        """Other colours."""
        self._theme = theme
        self._type = FormulaType(theme)
        self._arrange()

    def show_lines(self, lines: Sequence[Line]) -> None:
        """Show other lines."""
        lines = tuple(lines)
        if lines != self._lines:
            self._lines = lines
            self.setAccessibleDescription("\n".join(line.text() for line in lines))
            self._arrange()

    def sizeHint(self) -> QSize:
        """As high as the lines are."""
        return QSize(320, round(self._height))

    def minimumSizeHint(self) -> QSize:
        """Narrower: then more lines are broken."""
        return QSize(160, round(self._height))

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        if event.oldSize().width() != event.size().width():
            self._arrange()

    def paintEvent(self, event: QPaintEvent) -> None:
        """Draw the formulas."""
        with QPainter(self) as painter:
            painter.setRenderHint(QPainter.RenderHint.Antialiasing)
            for left, baseline, box in self._placed:
                box.paint(painter, left, baseline)

    def _arrange(self) -> None:
        self._placed = []
        top, width = _MARGIN, max(120.0, self.width() - 2 * _MARGIN)
        for line in self._lines:
            for row in self._rows_of(line, width):
                ascent = max(box.ascent for _, box in row)
                for left, box in row:
                    self._placed.append((_MARGIN + left, top + ascent, box))
                top += ascent + max(box.descent for _, box in row) + _LEADING
        height = max(0.0, top - _LEADING + _MARGIN)
        if height != self._height:
            self._height = height
            self.updateGeometry()
        self.update()

    def _rows_of(self, line: Line, width: float) -> Iterator[list[tuple[float, Box]]]:
        """Each piece of a line beside the one before, or below it where the room ends."""
        made = self._type
        left = made.box(line.left)
        indent = min(left.width, width * 0.4)
        equals = made.box(Sign(" = "))
        row: list[tuple[float, Box]] = [(0.0, left)]
        at = left.width
        pieces: list[list[Box]] = []
        for formula in (line.formula, line.numbers):
            if formula is not None:
                pieces.append(self._pieces(formula, width - indent - equals.width))
        if line.result is not None:
            pieces.append([made.result(line.result)])
        for piece in pieces:
            first = beside([equals, piece[0]])
            if at + first.width > width and at > indent:
                yield row
                row, at = [], indent
            row.append((at, first))
            at += first.width
            for further in piece[1:]:
                yield row
                start = indent + equals.width
                row, at = [(start, further)], start + further.width
        yield row

    def _pieces(self, formula: Formula, width: float) -> list[Box]:
        """A formula as it is, or cut before its signs so that each piece fits."""
        whole = self._type.box(formula)
        if whole.width <= width:
            return [whole]
        pieces: list[list[Box]] = [[]]
        used = 0.0
        for term in _terms(formula):
            box = self._type.box(term)
            if used + box.width > width and pieces[-1]:
                pieces.append([])
                used = 0.0
            pieces[-1].append(box)
            used += box.width
        return [beside(piece) for piece in pieces]


def _terms(formula: Formula) -> Iterator[Formula]:
    """The parts of a formula between which it may be cut, each with its sign before it."""
    term: list[Formula] = []
    for part in _flat(formula):
        if isinstance(part, Sign) and part.text in _BREAKS and term:
            yield Row(tuple(term))
            term = []
        term.append(part)
    yield Row(tuple(term))


def _flat(formula: Formula) -> Iterator[Formula]:
    if isinstance(formula, Row):
        for part in formula.parts:
            yield from _flat(part)
    else:
        yield formula
