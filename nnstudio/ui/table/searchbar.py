"""A slim bar above the rows: find a cell, or show only the rows that match."""

from __future__ import annotations

from PySide6.QtCore import QSize, Qt, QTimer, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QHBoxLayout, QLineEdit, QWidget

from nnstudio.language.translate import mark, tr
from nnstudio.ui import theme
from nnstudio.ui.linkbutton import LinkButton
from nnstudio.ui.plaintip import tip_plainly
from nnstudio.ui.tippedlabel import TippedLabel

_WAIT_MS = 200  # after the last key, where the table is so large that a search is felt
_SYNTAX = mark(
    "A text that a cell has in it, or =F, >70, Weight <= 150. For rows also: left out, filled, "
    "held out. In a table of very many rows a number is looked for as a whole number of a cell."
)


class SearchBar(QWidget):
    """Enter or F3 finds the next cell; with "rows" on, the others are hidden; Esc ends it."""

    searched = Signal(str, bool)  # text, and whether only its rows are to be shown
    next_asked = Signal(int)  # 1 or -1
    ended = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._filters = False
        self.large = False
        self.field = _Field()
        self.words = TippedLabel()
        self.back = LinkButton("↑", tr("The one before (Shift+F3)"), theme.font("small"))
        self.forth = LinkButton("↓", tr("The next one (F3, Enter)"), theme.font("small"))
        self.mode = LinkButton("", font=theme.font("small"))
        self.close_link = LinkButton("×", tr("End: all rows are shown again (Esc)"))
        self._timer = QTimer(self)
        self._build()
        self.hide()

    def _build(self) -> None:
        self.field.setProperty("field", True)
        tip_plainly(self.field, tr(_SYNTAX))
        self.field.setMinimumWidth(70)
        self.words.setFont(theme.font("small"))
        self.words.setProperty("muted", True)
        self._timer.setSingleShot(True)
        self._timer.timeout.connect(self._search)
        self.field.textEdited.connect(self._typed)
        self.field.next_asked.connect(self._go_on)
        self.field.escaped.connect(self.ended)
        self.back.clicked.connect(lambda: self.next_asked.emit(-1))
        self.forth.clicked.connect(lambda: self.next_asked.emit(1))
        self.mode.clicked.connect(lambda: self._set_mode(not self._filters))
        self.close_link.clicked.connect(self.ended)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 2, 0, 4)
        row.setSpacing(2)
        row.addWidget(self.field, 1)
        for widget in (self.words, self.back, self.forth, self.mode, self.close_link):
            row.addWidget(widget)
        self._dress()

    @property
    def filters(self) -> bool:
        """Whether only the rows that match are to be shown."""
        return self._filters

    def open(self, filters: bool, text: str | None = None) -> None:
        """Show the bar, ready to type into."""
        self.show()
        if text is not None:
            self.field.setText(text)
        self.field.setFocus(Qt.FocusReason.ShortcutFocusReason)
        self.field.selectAll()
        if text is not None:
            self.field.deselect()
            self.field.end(False)
        if filters != self._filters:
            self._set_mode(filters)
        elif self.field.text():
            self._search()

    def end(self) -> None:
        """Hide the bar and forget what was looked for."""
        self._timer.stop()
        self.field.clear()
        self.hide()

    def show_count(self, words: str, bad: bool = False) -> None:
        """What was found: "3 of 12", "12 of 300 rows shown"."""
        self.words.setText(words)
        if bool(self.words.property("warning")) != bad:
            self.words.setProperty("warning", bad)
            self.words.style().polish(self.words)

    def _set_mode(self, filters: bool) -> None:
        self._filters = filters
        self._dress()
        self._search()

    def _dress(self) -> None:
        filters = self._filters
        self.field.setPlaceholderText(tr("Show rows with…") if filters else tr("Find…"))
        name = tr("Show only rows with") if filters else tr("Find in the table")
        self.field.setAccessibleName(name)
        self.mode.setText(tr("find") if filters else tr("only rows"))
        self.mode.setAccessibleName(self.mode.text())
        tip = (
            tr("Find one cell after the other instead; all rows are shown.")
            if filters
            else tr("Show only the rows that match. The table stays as it is.")
        )
        tip_plainly(self.mode, tip)
        self.mode.updateGeometry()
        for link in (self.back, self.forth):
            link.setVisible(not filters)

    def _typed(self) -> None:
        self._timer.start(_WAIT_MS if self.large else 0)

    def _search(self) -> None:
        self._timer.stop()
        self.searched.emit(self.field.text().strip(), self._filters)

    def _go_on(self, step: int) -> None:
        if self._timer.isActive():
            self._search()
        else:
            self.next_asked.emit(step)

    def sizeHint(self) -> QSize:
        """As narrow as the panel has to be."""
        return QSize(200, super().sizeHint().height())


class _Field(QLineEdit):
    """A line with Enter, F3 and Esc."""

    next_asked = Signal(int)
    escaped = Signal()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        backward = bool(event.modifiers() & Qt.KeyboardModifier.ShiftModifier)
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter, Qt.Key.Key_F3):
            self.next_asked.emit(-1 if backward else 1)
        elif event.key() == Qt.Key.Key_Escape:
            self.escaped.emit()
        else:
            super().keyPressEvent(event)
