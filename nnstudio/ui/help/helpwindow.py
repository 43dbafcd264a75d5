"""The help's window: chapters, a field to search in, and the page. It lies beside the work."""

from __future__ import annotations

from PySide6.QtCore import QUrl, Signal
from PySide6.QtGui import QKeySequence, QShortcut, QTextCursor
from PySide6.QtWidgets import (
    QDialog,
    QFrame,
    QHBoxLayout,
    QLabel,
    QLineEdit,
    QListWidget,
    QTextBrowser,
    QVBoxLayout,
    QWidget,
)

from nnstudio.language.translate import mark, tr
from nnstudio.ui import theme as themes
from nnstudio.ui.help.helpbook import load_help
from nnstudio.ui.help.helpfacts import Facts
from nnstudio.ui.help.helppage import page
from nnstudio.ui.plaintip import plain_tip
from nnstudio.ui.theme import GRID, Theme, px

SIZE = (820, 600)
SEARCH = mark("Find in the help")
SEARCH_TIP = mark("Type a word; Enter goes to the next place where it stands")
LIST_NAME, LIST_TIP = mark("Chapters"), mark("Up and Down choose a chapter")
PAGE_NAME, PAGE_TIP = mark("Chapter"), mark("Links lead to panels, commands and terms")
NOWHERE = mark("Nothing in the help has these letters in it.")


class HelpWindow(QDialog):
    """Shown with `show()`: the window behind it stays usable. Esc closes it."""

    command_asked = Signal(str)  # an action's name
    panel_asked = Signal(str)
    term_asked = Signal(str)

    def __init__(self, facts: Facts, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setWindowTitle(tr("Help"))
        self._facts, self._theme = facts, theme
        self._chapters = load_help()
        self._at = 0
        self.search, self.list, self.page = QLineEdit(), QListWidget(), QTextBrowser()
        self.nowhere = QLabel(tr(NOWHERE))
        self._set_up()
        self._lay_out()
        self.resize(px(SIZE[0]), px(SIZE[1]))
        self.open_chapter(self._chapters[0].name)

    # Input from outside

    def set_facts(self, facts: Facts) -> None:
        """What the window is like now."""
        self._facts = facts
        self._show()

    def set_theme(self, theme: Theme) -> None:
        """Take over the colours."""
        self._theme = theme
        self._show()

    def open_chapter(self, name: str) -> None:
        """Show a chapter by its name; the keys go to the list of chapters."""
        names = [chapter.name for chapter in self._chapters]
        self.list.setCurrentRow(names.index(name))
        self.list.setFocus()

    @property
    def chapter(self) -> str:
        """The name of the chapter that is shown."""
        return self._chapters[self._at].name

    # Qt's events

    def done(self, result: int) -> None:
        """Closed by Esc: the keys go back to the window behind."""
        super().done(result)
        parent = self.parentWidget()
        if parent is not None:
            parent.activateWindow()

    # Showing

    def _show(self) -> None:
        chapter = self._chapters[self._at]
        self.page.setHtml(page(chapter, self._chapters, self._facts, self._theme))
        self.page.setAccessibleDescription(chapter.title)

    def _choose(self, row: int) -> None:
        if row >= 0:
            self._at = row
            self._show()

    def _find(self, words: str) -> None:
        """Mark the first place from the first chapter on while somebody types."""
        self.nowhere.hide()
        cursor = self.page.textCursor()
        cursor.clearSelection()
        self.page.setTextCursor(cursor)
        if words.strip() and not self._find_from(self._at, words.strip()):
            self.nowhere.show()

    def _find_next(self) -> None:
        words = self.search.text().strip()
        if words and not self.page.find(words):
            self._find_from(self._at + 1, words)

    def _find_from(self, first: int, words: str) -> bool:
        """Go through all chapters, beginning with one of them."""
        for step in range(len(self._chapters)):
            row = (first + step) % len(self._chapters)
            self.list.setCurrentRow(row)
            self.page.moveCursor(QTextCursor.MoveOperation.Start)
            if self.page.find(words):
                return True
        return False

    def _follow(self, url: QUrl) -> None:
        kind, _, name = url.toString().partition(":")
        if kind == "see":
            self.open_chapter(name)
            return
        asked = {"do": self.command_asked, "panel": self.panel_asked, "term": self.term_asked}
        asked[kind].emit(name)

    # Building

    def _set_up(self) -> None:
        for chapter in self._chapters:
            self.list.addItem(chapter.title)
        self.search.setPlaceholderText(tr(SEARCH))
        self.search.setClearButtonEnabled(True)
        self.search.setProperty("field", True)
        self.page.setOpenLinks(False)
        self.page.document().setDocumentMargin(1.5 * GRID)
        self.page.document().setIndentWidth(2 * GRID)
        self.page.setFont(themes.font("body"))
        self.list.setFont(themes.font("body"))
        self.list.setSpacing(1)
        for part in (self.list, self.page):
            part.setFrameShape(QFrame.Shape.NoFrame)
        self.nowhere.setProperty("muted", True)
        self.nowhere.setWordWrap(True)
        self.nowhere.hide()
        for widget, name, tip in (
            (self.search, SEARCH, SEARCH_TIP),
            (self.list, LIST_NAME, LIST_TIP),
            (self.page, PAGE_NAME, PAGE_TIP),
        ):
            widget.setAccessibleName(tr(name))
            widget.setToolTip(plain_tip(tr(tip)))
        self.list.currentRowChanged.connect(self._choose)
        self.search.textChanged.connect(self._find)
        self.search.returnPressed.connect(self._find_next)
        self.page.anchorClicked.connect(self._follow)
        find = QShortcut(QKeySequence(QKeySequence.StandardKey.Find), self)
        find.activated.connect(self.search.setFocus)

    def _lay_out(self) -> None:
        left = QVBoxLayout()
        left.setSpacing(GRID)
        left.addWidget(self.search)
        left.addWidget(self.list, 1)
        left.addWidget(self.nowhere)
        whole = QHBoxLayout(self)
        whole.setContentsMargins(GRID, GRID, GRID, GRID)
        whole.setSpacing(GRID)
        whole.addLayout(left, 2)
        whole.addWidget(self.page, 5)
