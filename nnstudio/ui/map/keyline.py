"""The second line of the map's legend: many classes, the scale of a number, and short notes."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from functools import partial

from PySide6.QtCore import QPointF, QRectF, QSize, Qt
from PySide6.QtGui import QColor, QFontMetricsF, QImage, QPainter, QPaintEvent, QPen, QResizeEvent
from PySide6.QtWidgets import QSizePolicy, QWidget

from nnstudio.data.task import Task
from nnstudio.language.listing import commas
from nnstudio.language.translate import mark, tr
from nnstudio.ui import theme as themes
from nnstudio.ui.map import rowmarks
from nnstudio.ui.map.groundpicture import ramp
from nnstudio.ui.map.mappainting import wrong_ring
from nnstudio.ui.map.mapreading import Reading
from nnstudio.ui.map.rowmarks import Look, look_of
from nnstudio.ui.plaintip import tip_plainly
from nnstudio.ui.theme import Theme
from nnstudio.ui.ticks import nice_step, tick_text

LINE, MARK, GAP = 16, 14.0, 10.0  # height of a line, a mark's room, between two entries
WIDEST = 110.0  # for one class's name
BAR = 90.0  # the scale
MOST_LISTED = 30
HELD, WRONG = mark("held out"), mark("says another class")
ALIGN = Qt.AlignmentFlag


@dataclass(frozen=True)
class Notes:
    """What there is to say about the rows: some are held out, some are wrong, not all are drawn."""

    held: bool = False
    wrong: bool = False
    drawn: int = 0
    total: int = 0
    fixed: tuple[str, ...] = ()  # what inputs with classes are taken for

    @property
    def texts(self) -> tuple[str, ...]:
        """In words, each with its mark if it has one."""
        found = [tr(HELD)] * self.held + [tr(WRONG)] * self.wrong
        if self.drawn < self.total:
            found.append(tr("{drawn:,} of {total:,} rows", drawn=self.drawn, total=self.total))
        if self.fixed:
            found.append(tr("with {inputs}", inputs=commas(self.fixed)))
        return tuple(found)


@dataclass(frozen=True)
class _Entry:
    """A text with the mark before it, and how wide both are."""

    text: str
    width: float
    paint: Callable[[QPainter, QPointF], None] | None = None


class KeyLine(QWidget):
    """One line, or two where the notes do not fit behind the classes; empty: none at all."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = themes.LIGHT
        self._reading = Reading()
        self._notes = Notes()
        self.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Fixed)
        self.hide()

    def set_theme(self, theme: Theme) -> None:
        """Take over the colours."""
        self._theme = theme
        self.update()

    def show_key(self, reading: Reading, notes: Notes) -> None:
        """Explain these marks; two classes are explained beside the map's words."""
        if (reading, notes) == (self._reading, self._notes):
            return
        self._reading, self._notes = reading, notes
        self.setAccessibleName("; ".join([tr("Key of the map"), *reading.classes, *notes.texts]))
        tip_plainly(self, self._tip())
        self._set_height()
        self.update()

    @property
    def has_something(self) -> bool:
        """Whether there is anything to explain."""
        return self._reading.task is not Task.TWO or bool(self._notes.texts)

    @property
    def texts(self) -> tuple[str, ...]:
        """What stands in it at this width."""
        return tuple(entry.text for line in self._lines() for entry in line)

    def _tip(self) -> str:
        names = self._reading.classes if self._reading.task is Task.MANY else ()
        more = len(names) - MOST_LISTED
        lines = [*names[:MOST_LISTED], *([tr("and {more} more", more=more)] if more > 0 else [])]
        if self._notes.held:
            lines.append(tr("A hole in a dot: the row is held out of the training."))
        if self._notes.wrong:
            lines.append(tr("A ring around a dot: the network says another class of this row."))
        if self._notes.drawn < self._notes.total:
            lines.append(tr("Rows are drawn evenly spread over the table."))
        return "\n".join(lines)

    def sizeHint(self) -> QSize:
        return QSize(200, themes.px(LINE) * max(1, len(self._lines())))

    def resizeEvent(self, event: QResizeEvent) -> None:
        """At another width it may take another number of lines."""
        super().resizeEvent(event)
        self._set_height()

    def _set_height(self) -> None:
        height = themes.px(LINE) * max(1, len(self._lines()))
        if height != self.minimumHeight():
            self.setFixedHeight(height)

    # What stands where

    def _lines(self) -> list[list[_Entry]]:
        width = float(self.width())
        notes = self._fitting([self._note(text) for text in self._notes.texts], width)
        room = width - _wide(notes)
        first = self._first(room)
        if notes and first and first[-1].text.startswith("+"):
            # Classes are left out for want of room: the notes go below.
            return [self._first(width), notes]
        if _wide(first) <= room:
            return [line for line in [[*first, *notes]] if line]
        return [line for line in (first, notes) if line]

    def _first(self, room: float) -> list[_Entry]:
        if self._reading.task is Task.NUMBER:
            return [self._scale()]
        if self._reading.task is Task.TWO:
            return []
        return self._classes(room)

    def _classes(self, room: float) -> list[_Entry]:
        """As many classes as there is room for, and how many more there are."""
        found: list[_Entry] = []
        names = self._reading.classes
        for number, name in enumerate(names):
            look = look_of(self._reading, number, 0.0, False, self._theme)
            entry = self._marked(name, partial(self._paint_row, look))
            more = _text_entry(f"+{len(names) - number - 1}")
            last = number == len(names) - 1
            if _wide([*found, entry]) + (0.0 if last else more.width + themes.grown(GAP)) > room:
                return [*found, _text_entry(f"+{len(names) - number}")]
            found.append(entry)
        return found

    def _paint_row(self, look: Look, painter: QPainter, at: QPointF) -> None:
        rowmarks.draw(painter, at, look, self._theme)

    def _fitting(self, entries: list[_Entry], room: float) -> list[_Entry]:
        """The entries as far as they fit, and at least one."""
        while len(entries) > 1 and _wide(entries) > room:
            entries = entries[:-1]
        return entries

    def _note(self, text: str) -> _Entry:
        paint = {tr(HELD): self._paint_held, tr(WRONG): self._paint_wrong}.get(text)
        return _text_entry(text) if paint is None else self._marked(text, paint)

    def _paint_held(self, painter: QPainter, at: QPointF) -> None:
        rowmarks.draw(painter, at, Look(self._theme.muted, held=True), self._theme, 4.5)

    def _paint_wrong(self, painter: QPainter, at: QPointF) -> None:
        wrong_ring(painter, at, self._theme, 2.5)

    def _marked(self, text: str, paint: Callable[[QPainter, QPointF], None]) -> _Entry:
        shown = _metrics().elidedText(text, Qt.TextElideMode.ElideRight, themes.grown(WIDEST))
        return _Entry(shown, themes.grown(MARK) + _metrics().horizontalAdvance(shown), paint)

    def _scale(self) -> _Entry:
        low, high = scale_texts(self._reading)
        text = f"{low} – {high}"
        width = (
            themes.grown(BAR) + 12.0 + sum(_metrics().horizontalAdvance(end) for end in (low, high))
        )
        return _Entry(text, width, self._paint_scale)

    # Painting

    def paintEvent(self, event: QPaintEvent) -> None:
        """Entry by entry."""
        with QPainter(self) as painter:
            painter.setRenderHint(QPainter.RenderHint.Antialiasing)
            painter.setFont(themes.font("small"))
            for number, line in enumerate(self._lines()):
                x = max(0.0, (self.width() - _wide(line)) / 2)
                for entry in line:
                    self._paint(painter, QPointF(x, themes.px(LINE) * (number + 0.5)), entry)
                    x += entry.width + themes.grown(GAP)

    def _paint(self, painter: QPainter, at: QPointF, entry: _Entry) -> None:
        if entry.paint == self._paint_scale:
            self._paint_scale(painter, at)
            return
        left = at.x()
        if entry.paint is not None:
            entry.paint(painter, at + QPointF(themes.grown(MARK) / 2 - 1, 0))
            left += themes.grown(MARK)
        painter.setPen(QColor(self._theme.text if entry.paint else self._theme.muted))
        box = QRectF(left, at.y() - themes.px(LINE) / 2, entry.width + 2, themes.px(LINE))
        painter.drawText(box, ALIGN.AlignVCenter | ALIGN.AlignLeft, entry.text)

    def _paint_scale(self, painter: QPainter, at: QPointF) -> None:
        """The colours from the least to the greatest number, with both beside them."""
        colours = ramp(self._theme)
        image = QImage(colours.data, len(colours), 1, 4 * len(colours), QImage.Format.Format_RGB32)
        x = at.x()
        painter.setPen(QColor(self._theme.text))
        low, high = scale_texts(self._reading)
        for text in (low, None, high):
            if text is None:
                bar = QRectF(x + 6, at.y() - 4, themes.grown(BAR), 8)
                painter.drawImage(bar, image)
                painter.setPen(QPen(QColor(self._theme.control), 1.0))
                painter.setBrush(Qt.BrushStyle.NoBrush)
                painter.drawRect(bar)
                painter.setPen(QColor(self._theme.text))
                x += themes.grown(BAR) + 12
                continue
            width = _metrics().horizontalAdvance(text)
            painter.drawText(
                QRectF(x, at.y() - themes.px(LINE) / 2, width + 2, themes.px(LINE)),
                ALIGN.AlignVCenter,
                text,
            )
            x += width


def scale_texts(reading: Reading) -> tuple[str, str]:
    """Both ends of a number's scale in words, the upper one with the unit."""
    step = nice_step(reading.high - reading.low, 100)
    low, high = (tick_text(end, step).replace("-", "−") for end in (reading.low, reading.high))
    return low, f"{high} {reading.unit}" if reading.unit else high


def _metrics() -> QFontMetricsF:
    return QFontMetricsF(themes.font("small"))


def _text_entry(text: str) -> _Entry:
    return _Entry(text, _metrics().horizontalAdvance(text))


def _wide(entries: list[_Entry]) -> float:
    return sum(entry.width for entry in entries) + themes.grown(GAP) * max(0, len(entries) - 1)
