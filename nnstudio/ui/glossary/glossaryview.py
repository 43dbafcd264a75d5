"""What the glossary's panel holds: a field to search in, the terms, and the article of one."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QObject, Qt, QUrl, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import (
    QFrame,
    QHBoxLayout,
    QLineEdit,
    QListWidget,
    QListWidgetItem,
    QTextBrowser,
    QVBoxLayout,
    QWidget,
)

from nnstudio.glossary.entry import Entry
from nnstudio.language.translate import mark, tr
from nnstudio.ui import theme as themes
from nnstudio.ui.glossary.article import PAGE, TERM, article
from nnstudio.ui.glossary.book import book
from nnstudio.ui.plaintip import tip_plainly
from nnstudio.ui.theme import GRID, Theme

FIRST = "neuron"
SEARCH = mark("Find a term")
SEARCH_TIP = mark("Type a few letters of a term, or a word of what it means. Up and Down choose.")
LIST_NAME, LIST_TIP = mark("Terms"), mark("A click shows what a term means.")
ARTICLE_NAME = mark("What the term means")
ARTICLE_TIP = mark(
    "Links lead to other terms and to the page of the course that explains this one."
)
NONE = mark("No term has these letters in it.")
ROLE = Qt.ItemDataRole.UserRole


class GlossaryView(QWidget):
    """Reads the glossary when it is made, which is when the panel is first opened."""

    page_asked = Signal(str, str)  # lesson, page

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = themes.LIGHT
        self._entry: Entry | None = book().find(FIRST)
        self.search, self.list, self.article = QLineEdit(), QListWidget(), QTextBrowser()
        self._set_up()
        self._lay_out()
        self._fill("")
        self._show()

    # Input from outside

    def show_term(self, name: str) -> None:
        """Open the article of a term, by any of its names; an unknown one changes nothing."""
        entry = book().find(name)
        if entry is not None:
            self._entry = entry
            if self.search.text():
                self.search.clear()
            self._show()

    @property
    def term(self) -> str:
        """The name of the entry that is shown; "" where none is."""
        return "" if self._entry is None else self._entry.name

    def set_theme(self, theme: Theme) -> None:
        """Take over the colours."""
        self._theme = theme
        self._show()

    def take_focus(self) -> None:
        """Let keys go to the search."""
        self.search.setFocus()
        self.search.selectAll()

    # Qt's events

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Up and Down in the search choose in the list."""
        if isinstance(event, QKeyEvent) and event.type() == QEvent.Type.KeyPress:
            by = {Qt.Key.Key_Up: -1, Qt.Key.Key_Down: 1}.get(Qt.Key(event.key()))
            if by is not None and self.list.count():
                row = min(max(self.list.currentRow() + by, 0), self.list.count() - 1)
                self.list.setCurrentRow(row)
                return True
        return super().eventFilter(watched, event)

    # Showing

    def _fill(self, words: str) -> None:
        """List the terms that fit; the first of them is shown while somebody types."""
        found = book().search(words)
        self.list.blockSignals(True)
        self.list.clear()
        for entry in found:
            item = QListWidgetItem(entry.title, self.list)
            item.setData(ROLE, entry.name)
        self.list.blockSignals(False)
        if words.strip():
            self._entry = found[0] if found else None
        self._show()

    def _show(self) -> None:
        entry = self._entry
        if entry is None:
            self.article.setPlainText(tr(NONE))
            return
        self.article.setHtml(article(entry, book(), self._theme))
        for row in range(self.list.count()):
            if self.list.item(row).data(ROLE) == entry.name and self.list.currentRow() != row:
                self.list.blockSignals(True)
                self.list.setCurrentRow(row)
                self.list.blockSignals(False)

    def _choose(self, item: QListWidgetItem | None) -> None:
        if item is not None:
            self._entry = book().find(item.data(ROLE))
            self._show()

    def _follow(self, url: QUrl) -> None:
        to = url.toString()
        if to.startswith(TERM):
            self.show_term(to.removeprefix(TERM))
        elif to.startswith(PAGE) and self._entry is not None and self._entry.page is not None:
            self.page_asked.emit(self._entry.page.lesson, self._entry.page.page)

    # Building

    def _set_up(self) -> None:
        self.search.setPlaceholderText(tr(SEARCH))
        self.search.setClearButtonEnabled(True)
        self.search.installEventFilter(self)
        self.article.setOpenLinks(False)
        self.article.setFont(themes.font("body"))
        self.list.setFont(themes.font("body"))
        self.list.setSpacing(1)
        for part in (self.list, self.article):
            part.setFrameShape(QFrame.Shape.NoFrame)
        self.article.viewport().setAutoFillBackground(False)
        for widget, name, tip in (
            (self.search, SEARCH, SEARCH_TIP),
            (self.list, LIST_NAME, LIST_TIP),
            (self.article, ARTICLE_NAME, ARTICLE_TIP),
        ):
            widget.setAccessibleName(tr(name))
            tip_plainly(widget, tr(tip))
        self.search.textChanged.connect(self._fill)
        self.list.currentItemChanged.connect(lambda now, _: self._choose(now))
        self.article.anchorClicked.connect(self._follow)

    def _lay_out(self) -> None:
        left = QVBoxLayout()
        left.setSpacing(GRID // 2)
        left.addWidget(self.search)
        left.addWidget(self.list, 1)
        whole = QHBoxLayout(self)
        whole.setContentsMargins(4, 4, 4, 0)
        whole.setSpacing(GRID)
        whole.addLayout(left, 2)
        whole.addWidget(self.article, 3)
        self.setMinimumSize(300, 140)
